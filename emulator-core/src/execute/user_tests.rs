//! What ring 3 meets that `tests/src/differential` cannot compare with a host under Linux, or does not single out: loads
//! of FS and GS, and which operands are how far aligned.

use alloc::vec::Vec;

use super::{trodden_tests, vector};
use crate::{
    cpu::{SegmentName, cr0, cr4, flags, register::*},
    event::{Cause, Event, Flow, Observer, View},
    machine::Machine,
};

const CODE: u64 = 0x4000;
const DATA: u64 = 0xc000;

/// Notes the exception of a step.
#[derive(Default)]
struct Watch(Option<(u8, Option<u32>)>);

impl Observer for Watch {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, _view: View<'_>) -> Flow {
        if let Event::Transfer {
            cause: Cause::Exception { vector, error, .. },
            ..
        } = event
        {
            self.0 = Some((vector, error));
        }
        Flow::Continue
    }
}

/// One instruction of ring 3, outside long mode; the machine afterwards, and the exception.
fn run(code: &[u8], set_up: impl Fn(&mut Machine)) -> (Machine, Option<(u8, Option<u32>)>) {
    let mut machine = trodden_tests::machine(false);
    assert!(machine.poke(CODE, code));
    set_up(&mut machine);
    machine.state.refresh();
    let mut watch = Watch::default();
    machine.step(&mut watch);
    (machine, watch.0)
}

/// `mov fs, ax`, `mov gs, ax`. AMD64 APM vol. 3, MOV (segment register); vol. 2, 4.10.1 and 4.11.1.
#[test]
fn fs_and_gs_take_what_ring_3_may_use() {
    let protection = |selector: u32| Some((vector::PROTECTION, Some(selector & !3)));
    for (selector, expected) in [
        (0u64, None),
        (3, None),
        (trodden_tests::USER_DATA | 3, None),
        (trodden_tests::USER_DATA, None),
        // Readable code is data too.
        (trodden_tests::USER_CODE | 3, None),
        (
            trodden_tests::KERNEL_DATA,
            protection(trodden_tests::KERNEL_DATA as u32),
        ),
        (
            trodden_tests::KERNEL_CODE | 3,
            protection(trodden_tests::KERNEL_CODE as u32),
        ),
        // Conforming code may be read from every ring.
        (trodden_tests::OTHER_CODE | 3, None),
        // Behind the table, and in a local table that is not there.
        (0x38, protection(0x38)),
        (4, protection(4)),
    ] {
        for (name, modrm) in [(SegmentName::Fs, 0xe0), (SegmentName::Gs, 0xe8)] {
            let (machine, exception) = run(&[0x8e, modrm], |machine| {
                machine.state.cpu.registers[RAX] = selector;
            });
            assert_eq!(exception, expected, "{name:?} {selector:#x}");
            if expected.is_none() {
                let loaded = machine.cpu().segment(name).selector;
                assert_eq!(u64::from(loaded), selector, "{name:?}");
            }
        }
    }
}

/// At DS:EBX or DS:EDI, an offset from an aligned place, and whether that is #AC. AMD64 APM vol. 2, 8.2.18, and for each
/// instruction vol. 3 to 5; how far FXSAVE and MASKMOVDQU are checked is what an EPYC does.
const ALIGNED: &[(&str, &[u8], u64, bool)] = &[
    ("mov eax, [ebx]", &[0x8b, 0x03], 2, true),
    ("mov eax, [ebx]", &[0x8b, 0x03], 4, false),
    ("mov al, [ebx]", &[0x8a, 0x03], 1, false),
    ("fld tword [ebx]", &[0xdb, 0x2b], 4, true),
    ("fld tword [ebx]", &[0xdb, 0x2b], 8, false),
    ("fstp tword [ebx]", &[0xdb, 0x3b], 4, true),
    ("fbld [ebx]", &[0xdf, 0x23], 4, true),
    ("fst qword [ebx]", &[0xdd, 0x13], 4, true),
    ("fistp word [ebx]", &[0xdf, 0x1b], 1, true),
    ("fistp word [ebx]", &[0xdf, 0x1b], 2, false),
    ("fnstenv [ebx]", &[0xd9, 0x33], 2, true),
    ("fnstenv [ebx]", &[0xd9, 0x33], 4, false),
    ("o16 fnstenv [ebx]", &[0x66, 0xd9, 0x33], 2, false),
    ("o16 fnstenv [ebx]", &[0x66, 0xd9, 0x33], 1, true),
    ("fnsave [ebx]", &[0xdd, 0x33], 2, true),
    ("frstor [ebx]", &[0xdd, 0x23], 2, true),
    ("fxsave [ebx]", &[0x0f, 0xae, 0x03], 2, true),
    ("fxsave [ebx]", &[0x0f, 0xae, 0x03], 16, false),
    ("maskmovq mm0, mm0", &[0x0f, 0xf7, 0xc0], 4, true),
    ("maskmovdqu xmm0, xmm0", &[0x66, 0x0f, 0xf7, 0xc0], 8, false),
    ("movups xmm0, [ebx]", &[0x0f, 0x10, 0x03], 1, true),
];

#[test]
fn operands_are_checked_for_alignment_as_far_as_they_must_be() {
    let wrong: Vec<_> = ALIGNED
        .iter()
        .filter(|(_, code, offset, misaligned)| {
            let (machine, exception) = run(code, |machine| {
                let cpu = &mut machine.state.cpu;
                cpu.cr0 |= cr0::AM;
                cpu.cr4 |= cr4::OSFXSR;
                cpu.system_flags |= flags::AC;
                cpu.registers[RBX] = DATA + offset;
                cpu.registers[RDI] = DATA + offset;
                cpu.fpu.initialize();
            });
            let expected = misaligned.then_some((vector::ALIGNMENT, Some(0)));
            // A store that is refused leaves no trace in the status word.
            exception != expected || *misaligned && machine.cpu().fpu.status != 0
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

/// `call 0x1b:0x4010` pushes on the caller's own stack, with the caller's rights.
#[test]
fn a_far_call_pushes_aligned() {
    for (top, expected) in [(0xc008, None), (0xc006, Some((vector::ALIGNMENT, Some(0))))] {
        let (_, exception) = run(&[0x9a, 0x10, 0x40, 0, 0, 0x1b, 0], |machine| {
            let cpu = &mut machine.state.cpu;
            cpu.cr0 |= cr0::AM;
            cpu.system_flags |= flags::AC;
            cpu.registers[RSP] = top;
        });
        assert_eq!(exception, expected, "{top:#x}");
    }
}
