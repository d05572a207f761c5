//! The first instructions. The loader enters in 32-bit protected mode with paging off and `ebx` pointing to the start
//! information (PVH). Here the first page tables are written, long mode is switched on (AMD64 manual volume 2, section
//! 14.6), and the kernel proper is entered at its high address.
#![allow(unsafe_code)] // Reason: no stack, no paging, no Rust yet.

use core::arch::global_asm;

/// Bytes of the stack the kernel boots on, which is also the stack of the idle loop.
const BOOT_STACK_SIZE: usize = 16 << 10;

global_asm!(
    // The note by which a loader finds the entry: type 18, XEN_ELFNOTE_PHYS32_ENTRY.
    ".pushsection .note.pvh, \"a\", @note",
    ".balign 4",
    ".long 4, 8, 18",
    ".asciz \"Xen\"",
    ".quad pvh_entry",
    ".popsection",

    ".pushsection .boot, \"ax\", @progbits",
    ".code32",
    ".globl pvh_entry",
    "pvh_entry:",
    "cli",
    "cld",

    // One page directory maps the first GiB with 2 MiB pages: present, writable, huge.
    "mov edi, offset boot_directory",
    "mov eax, 0x83",
    "mov ecx, 512",
    "2:",
    "mov [edi], eax",
    "mov dword ptr [edi + 4], 0",
    "add eax, 0x200000",
    "add edi, 8",
    "dec ecx",
    "jnz 2b",

    // It appears three times: at 0, where this code runs; at DIRECT_MAP; and at KERNEL_BASE.
    "mov eax, offset boot_directory + 3",
    "mov [boot_pointers_low], eax",
    "mov [boot_pointers_high + 510 * 8], eax",
    "mov eax, offset boot_pointers_low + 3",
    "mov [boot_root], eax",
    "mov [boot_root + 256 * 8], eax",
    "mov eax, offset boot_pointers_high + 3",
    "mov [boot_root + 511 * 8], eax",

    "mov eax, cr4",
    "or eax, 0x20", // physical address extension
    "mov cr4, eax",
    "mov eax, offset boot_root",
    "mov cr3, eax",
    "mov ecx, 0xc0000080", // EFER
    "rdmsr",
    "or eax, 0x901", // no-execute, long mode, syscall
    "wrmsr",
    "mov eax, cr0",
    "or eax, 0x80010005", // paging, write protection, no floating point, protected mode
    "mov cr0, eax",
    "lgdt [boot_gdt_pointer]",
    // A far jump by hand: the selector of the 64-bit code segment and the address of the next instruction.
    ".byte 0xea",
    ".long long_mode",
    ".word 8",

    ".code64",
    "long_mode:",
    "mov eax, 16",
    "mov ds, eax",
    "mov es, eax",
    "mov ss, eax",
    "xor eax, eax",
    "mov fs, eax",
    "mov gs, eax",
    "mov edi, ebx",
    "movabs rsp, offset boot_stack_top",
    "xor ebp, ebp",
    "movabs rax, offset image_main",
    "call rax",
    "ud2",

    ".balign 8",
    "boot_gdt:",
    ".quad 0",
    ".quad 0x00af9b000000ffff", // 64-bit code
    ".quad 0x00cf93000000ffff", // data
    "boot_gdt_pointer:",
    ".word 23",
    ".long boot_gdt",
    ".popsection",

    ".pushsection .boot.tables, \"aw\", @nobits",
    ".balign 4096",
    "boot_root: .skip 4096",
    "boot_pointers_low: .skip 4096",
    "boot_pointers_high: .skip 4096",
    "boot_directory: .skip 4096",
    ".popsection",

    ".pushsection .bss.boot_stack, \"aw\", @nobits",
    ".balign 4096",
    "boot_stack: .skip {stack_size}",
    ".globl boot_stack_top",
    "boot_stack_top:",
    ".popsection",
    stack_size = const BOOT_STACK_SIZE,
);
