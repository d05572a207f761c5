//! What is attempted. Each attempt is a line: what, and how it ended.

use crate::say;
use crate::trial::{self, Outcome, instruction};
use guest_abi::Errno;
use guest_abi::hypercalls::{
    ANSWERED, END_DOMAIN, EVENT_SEND, GRANT, GRANT_WRITE, INTERRUPT, PORT_READ, PORT_WRITE, REVOKE,
};
use guest_bare::cpu;

/// Where the hypervisor's map of memory is, in any address space that has it.
const HYPERVISOR_MAP: u64 = 0xffff_8000_0010_0000;

/// Everything that a hypervisor must survive.
pub fn all() {
    instructions();
    for (what, number, arguments) in [
        ("a hypercall that does not exist", 12_345, [0; 3]),
        (
            "an event channel that does not exist",
            EVENT_SEND,
            [u64::MAX, 0, 0],
        ),
        ("an event channel that leads nowhere", EVENT_SEND, [7, 0, 0]),
        ("interrupting Dom0", INTERRUPT, [0, 14, 0]),
        ("answering for another domain", ANSWERED, [1, 0, 0]),
        ("ending another domain", END_DOMAIN, [1, 0, 0]),
        ("granting what it does not have", GRANT, [0xffff_f000, 0, 0]),
        ("granting half a page", GRANT, [0x80_0800, 0, 0]),
        ("revoking what is not granted", REVOKE, [99, 0, 0]),
        (
            "writing to a page that another domain has granted",
            GRANT_WRITE,
            [1 << 32, 8, 0x80_0000],
        ),
        ("reading a device by hypercall", PORT_READ, [0x3f8, 0, 0]),
        ("writing a device by hypercall", PORT_WRITE, [0xf4, 0, 0]),
    ] {
        refused(what, cpu::hypercall(number, arguments));
    }
    form::all();
}

fn refused(what: &str, result: Result<u64, Errno>) {
    match result {
        Ok(value) => say(format_args!("{what}: done, {value:#x}")),
        Err(error) => say(format_args!("{what}: {}", error.name())),
    }
}

fn faulted(what: &str, outcome: Outcome) {
    match outcome {
        Outcome::Done => say(format_args!("{what}: done")),
        Outcome::Fault(vector) => say(format_args!("{what}: exception {vector}")),
    }
}

fn instructions() {
    faulted("vmrun", instruction!("vmrun rax"));
    faulted("vmload", instruction!("vmload rax"));
    faulted("clgi", instruction!("clgi"));
    faulted(
        "reading a register of the hypervisor",
        instruction!("rdmsr"),
    );
    faulted(
        "writing a register of the hypervisor",
        instruction!("wrmsr"),
    );
}

pub use form::last;

/// Fully virtualized: there are no page tables of the hypervisor's to attack.
#[cfg(not(feature = "para"))]
mod form {
    use super::{faulted, instruction, trial};
    use crate::say;
    use guest_bare::cpu::{self, msr};
    use guest_bare::paging;

    /// A guest-physical address that no small domain has.
    const BEYOND: u64 = 0x2000_0000;

    pub fn all() {
        // To this kernel these are its own addresses, or nobody's.
        faulted(
            "the hypervisor's map of memory",
            trial::read(super::HYPERVISOR_MAP),
        );
        // SAFETY: the register exists; the write may fault, which is taken.
        let efer = unsafe { cpu::read_msr(msr::EFER) };
        say(format_args!(
            "SVM looks {}",
            if efer & 1 << 12 == 0 { "off" } else { "on" }
        ));
        cpu::port_write(0x2e8, b'!');
        say(format_args!("the hypervisor's serial port: written to"));
        strings();
    }

    /// String instructions that read and write ports are done by the hypervisor, in memory that it has to find itself.
    fn strings() {
        faulted(
            "a string from a port to where no page is",
            instruction!("mov edi, 0x20000000; mov ecx, 0x7fffffff; mov dx, 0x3fd; rep insb"),
        );
        faulted(
            "a string from a port to an address that cannot be",
            instruction!("mov rdi, 0x800000000000; mov ecx, 9; mov dx, 0x3fd; rep insd"),
        );
        faulted(
            "a string from a port over the kernel's own code",
            instruction!("lea rdi, [rip]; mov ecx, 100; mov dx, 0x3fd; rep insb"),
        );
        faulted(
            "a string to a port from where no page is",
            instruction!("mov esi, 0x20000000; mov rcx, -1; mov dx, 0x80; rep outsw"),
        );
        faulted(
            "a long string to a port, downwards",
            instruction!("lea rsi, [rip]; mov ecx, 40; mov dx, 0x80; std; rep outsb; cld"),
        );
        faulted(
            "a string of no rounds",
            instruction!("mov edi, 0x20000000; xor ecx, ecx; mov dx, 0x3fd; rep insb"),
        );
    }

    /// Memory that is not there, or three faults in one.
    pub fn last(words: &str) {
        if words == "silent" {
            trial::forget_handlers();
            faulted("a triple fault", instruction!("ud2"));
        }
        let beyond = paging::map_device(BEYOND) as u64;
        faulted("memory beyond the end", trial::write(beyond));
    }
}

/// In ring 3: the hypervisor is in this address space, and checks its page tables.
#[cfg(feature = "para")]
mod form {
    use super::{faulted, refused, trial};
    use guest_abi::hypercalls::{
        SET_FS_BASE, SET_TRAPS, SWITCH_ROOT, TABLE_FREE, TABLE_MAKE, TABLE_WRITE,
    };
    use guest_abi::shared::{PARA_DIRECT_MAP, PARA_INFO};
    use guest_bare::{cpu, physical};

    /// Where the hypervisor's image is.
    const HYPERVISOR_IMAGE: u64 = 0xffff_ffff_8010_0000;
    const ENTRY: u64 = 7;
    /// Frames of this domain that nothing else uses, guest-physical.
    const FRAME: u64 = 8 << 20;
    const ROOT: u64 = FRAME + 0x1000;
    const FULL: u64 = FRAME + 0x2000;

    pub fn all() {
        faulted(
            "the hypervisor's map of memory",
            trial::read(super::HYPERVISOR_MAP),
        );
        faulted("the hypervisor's code", trial::write(HYPERVISOR_IMAGE));
        let start = physical::read_u64(PARA_INFO);
        let end = start + physical::read_u64(PARA_INFO + 8);
        let (table, root, full) = (start + FRAME, start + ROOT, start + FULL);
        physical::write_u64(FULL, 0x10_0000 | ENTRY);
        for (what, number, arguments) in [
            ("a page table", TABLE_MAKE, [table, 1, 0]),
            ("a root", TABLE_MAKE, [root, 4, 0]),
            (
                "a page table with contents of its own",
                TABLE_MAKE,
                [full, 1, 0],
            ),
            ("a page table of level 9", TABLE_MAKE, [full, 9, 0]),
            (
                "a page table in the hypervisor",
                TABLE_MAKE,
                [0x10_0000, 1, 0],
            ),
            (
                "mapping the hypervisor",
                TABLE_WRITE,
                [table, 0, 0x10_0000 | ENTRY],
            ),
            (
                "mapping what lies behind its memory",
                TABLE_WRITE,
                [table, 0, end | ENTRY],
            ),
            (
                "mapping what lies before its memory",
                TABLE_WRITE,
                [table, 0, (start - 0x1000) | ENTRY],
            ),
            (
                "mapping a page table to write it",
                TABLE_WRITE,
                [table, 0, table | ENTRY],
            ),
            (
                "mapping a page table to read it",
                TABLE_WRITE,
                [table, 0, table | 5],
            ),
            (
                "an entry with reserved bits",
                TABLE_WRITE,
                [table, 1, full | ENTRY | 1 << 52],
            ),
            (
                "a large page",
                TABLE_WRITE,
                [table, 1, full | ENTRY | 1 << 7],
            ),
            (
                "an entry beyond the end of a table",
                TABLE_WRITE,
                [table, 512, full | ENTRY],
            ),
            (
                "the hypervisor's part of a root",
                TABLE_WRITE,
                [root, 511, table | ENTRY],
            ),
            (
                "a table of the wrong level in a root",
                TABLE_WRITE,
                [root, 0, table | ENTRY],
            ),
            (
                "a write to what is no table",
                TABLE_WRITE,
                [full, 0, full | ENTRY],
            ),
            ("using a page table as a root", SWITCH_ROOT, [table, 0, 0]),
            (
                "using the hypervisor's root",
                SWITCH_ROOT,
                [0x10_0000, 0, 0],
            ),
            (
                "freeing the hypervisor's table",
                TABLE_FREE,
                [0x10_0000, 0, 0],
            ),
            (
                "handlers out of the hypervisor",
                SET_TRAPS,
                [HYPERVISOR_IMAGE, 49, 0],
            ),
            (
                "more handlers than there are vectors",
                SET_TRAPS,
                [0, u64::MAX, 0],
            ),
            ("a base in the upper half", SET_FS_BASE, [1 << 63, 0, 0]),
        ] {
            refused(what, cpu::hypercall(number, arguments));
        }
        faulted(
            "a page table through the map of memory",
            trial::write(PARA_DIRECT_MAP + FRAME),
        );
    }

    /// A return to nowhere.
    pub fn last(_words: &str) {
        // SAFETY: none; nothing goes on after it.
        unsafe {
            core::arch::asm!("mov rsp, {}", "syscall", in(reg) HYPERVISOR_IMAGE,
                in("rax") guest_abi::hypercalls::RETURN, options(noreturn));
        }
    }
}
