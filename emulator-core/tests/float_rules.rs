//! When floating-point and vector instructions may run at all: CR0.EM, TS, MP and NE, CR4.OSFXSR, OSXMMEXCPT and
//! OSXSAVE, alignment, errors left behind. AMD64 APM vol. 2, 8.2.8, 8.2.17 and 11.3.

use emulator_core::{
    boot::Image,
    event::Unobserved,
    machine::{End, Machine, MachineConfig, Stop},
};

const BASE: u64 = 0x10_0000;
const IDT: u64 = 0x10_1000;
const HANDLERS: u64 = 0x10_2000;
/// Zeros up to 0x400, then bytes 0xff.
const DATA: u32 = 0x10_4000;
/// A page directory and a page table for what lies at 1 GiB: one page, and none behind it.
const DIRECTORY: u64 = 0x10_6000;
const TABLE: u64 = 0x10_7000;
const FRAME: u64 = 0x10_8000;
const PRESENT_WRITABLE: u64 = 3;
const VECTORS: u64 = 48;
/// The program comes to its end without an exception.
const NONE: u8 = 0xff;

const UD: u8 = 6;
const NM: u8 = 7;
const GP: u8 = 13;
const PF: u8 = 14;
const MF: u8 = 16;
const XM: u8 = 19;

const MP: u32 = 2;
const EM: u32 = 4;
const TS: u32 = 8;
const NE: u32 = 0x20;
const OSFXSR: u32 = 0x200;
const OSXMMEXCPT: u32 = 0x400;
const OSXSAVE: u32 = 1 << 18;

/// Code that ends the run with AL as exit code.
const EXIT: [u8; 2] = [0xe6, 0xf4];

fn or_into_control_register(number: u8, bits: u32) -> Vec<u8> {
    let modrm = 0xc0 | number << 3;
    let mut code = vec![0x0f, 0x20, modrm, 0x48, 0x0d];
    code.extend(bits.to_le_bytes());
    code.extend([0x0f, 0x22, modrm]);
    code
}

/// Runs code with RBX at the data; the exit code is the vector of the first exception, or what the code says.
fn run(code: &[u8], cr0: u32, cr4: u32, handler_of_2d: &[u8]) -> u8 {
    run_machine(code, cr0, cr4, handler_of_2d).0
}

/// The same, and the machine as it stands then.
fn run_machine(code: &[u8], cr0: u32, cr4: u32, handler_of_2d: &[u8]) -> (u8, Machine) {
    let mut image = or_into_control_register(4, cr4);
    image.extend([0xbb]); // mov ebx, DATA
    image.extend(DATA.to_le_bytes());
    image.extend([0x31, 0xc9, 0xdb, 0xe3]); // xor ecx, ecx; fninit
    image.extend([0x0f, 0x01, 0x1c, 0x25]); // lidt [IDT - 16]
    image.extend((IDT as u32 - 16).to_le_bytes());
    image.extend(or_into_control_register(0, cr0));
    image.extend(code);
    image.extend([0xb0, NONE]); // mov al, NONE
    image.extend(EXIT);
    image.resize((IDT - 16 - BASE) as usize, 0);
    image.extend((VECTORS as u16 * 16 - 1).to_le_bytes());
    image.extend(IDT.to_le_bytes());
    image.resize((IDT - BASE) as usize, 0);
    for vector in 0..VECTORS {
        let target = HANDLERS + vector * 64;
        let gate = target & 0xffff | 8 << 16 | 0x8e00 << 32 | (target >> 16 & 0xffff) << 48;
        image.extend(gate.to_le_bytes());
        image.extend([0; 8]);
    }
    for vector in 0..VECTORS {
        image.resize((HANDLERS + vector * 64 - BASE) as usize, 0);
        if vector == 0x2d && !handler_of_2d.is_empty() {
            image.extend(handler_of_2d);
        } else {
            image.extend([0xb0, vector as u8]);
            image.extend(EXIT);
        }
    }
    image.resize((u64::from(DATA) - BASE) as usize, 0);
    image.resize(image.len() + 0x400, 0);
    image.resize(image.len() + 0x400, 0xff);
    image.resize((DIRECTORY - BASE) as usize, 0);
    image.extend((TABLE | PRESENT_WRITABLE).to_le_bytes());
    image.resize((TABLE - BASE) as usize, 0);
    image.extend((FRAME | PRESENT_WRITABLE).to_le_bytes());
    image.resize((FRAME + 0x1000 - BASE) as usize, 0);
    let flat = Image::Flat {
        bytes: image,
        address: BASE,
    };
    let mut machine = Machine::boot(MachineConfig { memory: 2 << 20 }, &flat).expect("it fits");
    match machine.run(10_000, &mut Unobserved) {
        Stop::End(End::Exit(code)) => (code, machine),
        other => panic!("{other:x?}"),
    }
}

const ADDPS: &[u8] = &[0x0f, 0x58, 0xc1];
const PADDB_MMX: &[u8] = &[0x0f, 0xfc, 0xc1];
const PSHUFB_MMX: &[u8] = &[0x0f, 0x38, 0x00, 0xc1];
const CVTPI2PS: &[u8] = &[0x0f, 0x2a, 0xc1];
const FLD1: &[u8] = &[0xd9, 0xe8];
const FWAIT: &[u8] = &[0x9b];
const FNSTSW: &[u8] = &[0xdf, 0xe0];
const EMMS: &[u8] = &[0x0f, 0x77];
const FXSAVE: &[u8] = &[0x0f, 0xae, 0x03];
const FXSAVE_AT_8: &[u8] = &[0x0f, 0xae, 0x43, 0x08];
const XSAVE: &[u8] = &[0x0f, 0xae, 0x23];
const XGETBV: &[u8] = &[0x0f, 0x01, 0xd0];
const MOVAPS_AT_1: &[u8] = &[0x0f, 0x28, 0x43, 0x01];
const MOVUPS_AT_1: &[u8] = &[0x0f, 0x10, 0x43, 0x01];
const ADDPS_AT_8: &[u8] = &[0x0f, 0x58, 0x43, 0x08];
const ADDSS_AT_1: &[u8] = &[0xf3, 0x0f, 0x58, 0x43, 0x01];
const PCMPISTRI_AT_1: &[u8] = &[0x66, 0x0f, 0x3a, 0x63, 0x43, 0x01, 0x00];
const LDDQU_AT_1: &[u8] = &[0xf2, 0x0f, 0xf0, 0x43, 0x01];
const MOVNTDQA_AT_8: &[u8] = &[0x66, 0x0f, 0x38, 0x2a, 0x43, 0x08];
const PUNPCKLBW_AT_8: &[u8] = &[0x66, 0x0f, 0x60, 0x43, 0x08];
const PMOVSXBW_AT_1: &[u8] = &[0x66, 0x0f, 0x38, 0x20, 0x43, 0x01];
const CVTDQ2PD_AT_1: &[u8] = &[0xf3, 0x0f, 0xe6, 0x43, 0x01];
const MOVDDUP_AT_1: &[u8] = &[0xf2, 0x0f, 0x12, 0x43, 0x01];
const MOVHPS_AT_1: &[u8] = &[0x0f, 0x16, 0x43, 0x01];
const MOVNTPS_AT_8: &[u8] = &[0x0f, 0x2b, 0x43, 0x08];
const LDMXCSR_ONES: &[u8] = &[0x0f, 0xae, 0x93, 0x00, 0x04, 0x00, 0x00];
const MOVNTI: &[u8] = &[0x0f, 0xc3, 0x03];
const FENCES: &[u8] = &[0x0f, 0xae, 0xe8, 0x0f, 0xae, 0xf0, 0x0f, 0xae, 0xf8];
const PREFETCHNTA: &[u8] = &[0x0f, 0x18, 0x03];
const CLFLUSH: &[u8] = &[0x0f, 0xae, 0x3b];
const VADDPS: &[u8] = &[0xc5, 0xf8, 0x58, 0xc0];
const VZEROUPPER: &[u8] = &[0xc5, 0xf8, 0x77];
const EXTRQ: &[u8] = &[0x66, 0x0f, 0x79, 0xc1];
const PFADD: &[u8] = &[0x0f, 0x0f, 0xc1, 0x9e];
/// `ldmxcsr [rbx]` (zero: nothing is masked), then 0 / 0.
const UNMASKED_SSE: &[u8] = &[0x0f, 0xae, 0x13, 0x0f, 0x57, 0xc0, 0x0f, 0x5e, 0xc0];
/// `fldcw [rbx]` (nothing is masked), `fldz`, `fdiv st0, st0`: an error is left behind.
const UNMASKED_X87: &[u8] = &[0xd9, 0x2b, 0xd9, 0xee, 0xd8, 0xf0];

#[test]
fn control_registers_and_alignment_decide() {
    let rows: &[(&str, &[u8], u32, u32, u8)] = &[
        ("addps", ADDPS, 0, OSFXSR, NONE),
        ("addps", ADDPS, 0, 0, UD),
        ("addps", ADDPS, EM, OSFXSR, UD),
        ("addps", ADDPS, TS, OSFXSR, NM),
        ("addps", ADDPS, TS, 0, UD),
        ("addps", ADDPS, EM | TS, OSFXSR, UD),
        ("paddb mm", PADDB_MMX, 0, 0, NONE),
        ("paddb mm", PADDB_MMX, EM, 0, UD),
        ("paddb mm", PADDB_MMX, TS, 0, NM),
        ("pshufb mm", PSHUFB_MMX, 0, 0, NONE),
        ("cvtpi2ps", CVTPI2PS, 0, 0, UD),
        ("cvtpi2ps", CVTPI2PS, 0, OSFXSR, NONE),
        ("fld1", FLD1, 0, 0, NONE),
        ("fld1", FLD1, EM, 0, NM),
        ("fld1", FLD1, TS, 0, NM),
        ("fnstsw", FNSTSW, TS, 0, NM),
        ("fwait", FWAIT, EM, 0, NONE),
        ("fwait", FWAIT, TS, 0, NONE),
        ("fwait", FWAIT, MP, 0, NONE),
        ("fwait", FWAIT, MP | TS, 0, NM),
        ("emms", EMMS, EM, 0, UD),
        ("emms", EMMS, TS, 0, NM),
        ("fxsave", FXSAVE, 0, 0, NONE),
        ("fxsave", FXSAVE, EM, OSFXSR, NM),
        ("fxsave", FXSAVE, TS, OSFXSR, NM),
        ("fxsave", FXSAVE_AT_8, 0, OSFXSR, GP),
        ("xsave", XSAVE, 0, 0, UD),
        ("xsave", XSAVE, 0, OSXSAVE, NONE),
        ("xsave", XSAVE, TS, OSXSAVE, NM),
        ("xgetbv", XGETBV, 0, 0, UD),
        ("xgetbv", XGETBV, 0, OSXSAVE, NONE),
        ("movaps", MOVAPS_AT_1, 0, OSFXSR, GP),
        ("movups", MOVUPS_AT_1, 0, OSFXSR, NONE),
        ("addps", ADDPS_AT_8, 0, OSFXSR, GP),
        ("addss", ADDSS_AT_1, 0, OSFXSR, NONE),
        ("pcmpistri", PCMPISTRI_AT_1, 0, OSFXSR, NONE),
        ("lddqu", LDDQU_AT_1, 0, OSFXSR, NONE),
        ("movntdqa", MOVNTDQA_AT_8, 0, OSFXSR, GP),
        ("movntps", MOVNTPS_AT_8, 0, OSFXSR, GP),
        ("punpcklbw", PUNPCKLBW_AT_8, 0, OSFXSR, GP),
        ("pmovsxbw", PMOVSXBW_AT_1, 0, OSFXSR, NONE),
        ("cvtdq2pd", CVTDQ2PD_AT_1, 0, OSFXSR, NONE),
        ("movddup", MOVDDUP_AT_1, 0, OSFXSR, NONE),
        ("movhps", MOVHPS_AT_1, 0, OSFXSR, NONE),
        ("ldmxcsr", LDMXCSR_ONES, 0, OSFXSR, GP),
        ("movnti", MOVNTI, EM | TS, 0, NONE),
        ("fences", FENCES, EM | TS, 0, NONE),
        ("prefetchnta", PREFETCHNTA, EM | TS, 0, NONE),
        ("clflush", CLFLUSH, EM | TS, 0, NONE),
        ("vaddps", VADDPS, 0, OSFXSR | OSXSAVE, UD),
        ("vzeroupper", VZEROUPPER, 0, OSFXSR | OSXSAVE, UD),
        ("extrq", EXTRQ, 0, OSFXSR, UD),
        ("pfadd", PFADD, 0, OSFXSR, UD),
        ("0/0", UNMASKED_SSE, 0, OSFXSR | OSXMMEXCPT, XM),
        ("0/0", UNMASKED_SSE, 0, OSFXSR, UD),
    ];
    for (name, code, cr0, cr4, expected) in rows {
        let vector = run(code, *cr0, *cr4, &[]);
        assert_eq!(vector, *expected, "{name}, CR0 {cr0:#x}, CR4 {cr4:#x}");
    }
}

#[test]
fn an_x87_error_comes_with_the_next_waiting_instruction() {
    for (name, next, expected) in [
        ("nothing", &[][..], NONE),
        ("fnstsw", FNSTSW, NONE),
        ("fwait", FWAIT, MF),
        ("fld1", FLD1, MF),
        ("emms", EMMS, MF),
        ("fxsave", FXSAVE, NONE),
    ] {
        let code = [UNMASKED_X87, next].concat();
        assert_eq!(run(&code, NE, OSFXSR, &[]), expected, "{name}");
    }
}

/// ICW1 to ICW4 of both controllers, vectors from 0x20 and 0x28, then only inputs 2 and 13 open; `sti`.
fn with_interrupt_controllers() -> Vec<u8> {
    let mut code = Vec::new();
    for (port, value) in [
        (0x20, 0x11),
        (0x21, 0x20),
        (0x21, 4),
        (0x21, 1),
        (0xa0, 0x11),
        (0xa1, 0x28),
        (0xa1, 2),
        (0xa1, 1),
        (0x21, 0xfb),
        (0xa1, 0xdf),
    ] {
        code.extend([0xb0, value, 0xe6, port]);
    }
    code.push(0xfb);
    code
}

#[test]
fn without_ne_an_x87_error_is_irq_13() {
    // A second `mov al, NONE` shows whether the interrupted FWAIT was done after all.
    let code = [&with_interrupt_controllers(), UNMASKED_X87, FWAIT].concat();
    assert_eq!(run(&code, 0, 0, &[]), 0x2d);
    // out 0xf0, al; fnclex; mov al, 0x20; out 0xa0, al; out 0x20, al; iretq
    let handler = [
        0xe6, 0xf0, 0xdb, 0xe2, 0xb0, 0x20, 0xe6, 0xa0, 0xe6, 0x20, 0x48, 0xcf,
    ];
    assert_eq!(run(&code, 0, 0, &handler), NONE, "it goes on");
    // out 0xf0, al; fld1; the error is ignored until it is cleared; mov al, 1; out 0xf4, al
    let handler = [0xe6, 0xf0, 0xd9, 0xe8, 0xb0, 0x01, 0xe6, 0xf4];
    assert_eq!(run(&code, 0, 0, &handler), 1, "IGNNE#");
}

/// `mov rax, DIRECTORY | 3`, `mov [0x2008], rax` (the second entry of the boot's page-directory-pointer table),
/// `mov edi, 0x4000_0ff8`, eight bytes before the end of the page.
fn at_the_end_of_a_page() -> Vec<u8> {
    let mut code = vec![0xb8];
    code.extend((DIRECTORY as u32 | 3).to_le_bytes());
    code.extend([0x48, 0x89, 0x04, 0x25, 0x08, 0x20, 0, 0]);
    code.extend([0xbf, 0xf8, 0x0f, 0x00, 0x40]);
    // pcmpeqd xmm0, xmm0
    code.extend([0x66, 0x0f, 0x76, 0xc0]);
    code
}

#[test]
fn a_store_into_a_page_that_is_missing_writes_nothing() {
    for (name, store) in [
        ("movups [rdi], xmm0", &[0x0f, 0x11, 0x07][..]),
        ("fstp tword [rdi]", &[0xd9, 0xee, 0xdb, 0x3f]),
        ("fnsave [rdi]", &[0xdd, 0x37]),
        ("fnstenv [rdi]", &[0xd9, 0x37]),
        ("fbstp [rdi]", &[0xd9, 0xee, 0xdf, 0x37]),
        ("fxsave [rdi-8]", &[0x0f, 0xae, 0x47, 0xf8]),
        ("maskmovdqu xmm0, xmm0", &[0x66, 0x0f, 0xf7, 0xc0]),
    ] {
        let code = [&at_the_end_of_a_page(), store].concat();
        let (vector, machine) = run_machine(&code, 0, OSFXSR, &[]);
        assert_eq!(vector, PF, "{name}");
        let page = machine.ram().slice(FRAME, 0x1000).expect("RAM");
        assert!(page.iter().all(|byte| *byte == 0), "{name}");
        assert_eq!(machine.cpu().cr2, 0x4000_1000, "{name}");
    }
}
