//! What random guests have found, as small as it can be.

use alloc::{vec, vec::Vec};

use super::{check, registers::FREE, registers::begin, registers::flat};
use crate::{
    cpu::{Segment, TableRegister, cr0, cr4, efer, flags},
    event::Unobserved,
    machine::{End, Machine, Stop},
};

const GDT: u64 = 0x8000;
const TSS: u64 = 0x9000;

fn code(bytes: &[u8]) -> Machine {
    let mut memory: Vec<u8> = vec![0x90; 0x1000];
    memory[..bytes.len()].copy_from_slice(bytes);
    flat(memory)
}

/// In virtual-8086 mode, at its first instruction; extensions are on, and IOPL is 3.
fn virtual_8086(bytes: &[u8]) -> Machine {
    let mut machine = code(bytes);
    let cpu = &mut machine.state.cpu;
    cpu.efer = 0;
    (cpu.cr0, cpu.cr4) = (cr0::ET | cr0::PE, cr4::VME);
    cpu.set_rflags(flags::VM | 3 << 12);
    cpu.cpl = 3;
    cpu.segments = [Segment::virtual_8086(0); 6];
    cpu.rip = FREE;
    begin(&mut machine);
    machine
}

#[test]
fn a_sysret_that_sets_tf_traps_itself_wherever_the_run_was_cut() {
    // mov ecx, FREE; mov r11d, TF | 2; sysretq. Nothing handles the trap.
    let bytes = b"\xb9\0\x40\0\0\x41\xbb\x02\x01\0\0\x48\x0f\x07";
    let mut stepped = code(bytes);
    stepped.state.cpu.efer |= efer::SCE;
    let mut whole = stepped.clone();
    assert_eq!(whole.run(100, &mut Unobserved), Stop::End(End::TripleFault));
    while stepped.step(&mut Unobserved) == Stop::Reached {}
    assert_eq!((whole.tick(), stepped.tick()), (3, 3));
    assert_eq!(whole.state_hash(), stepped.state_hash());
}

#[test]
fn a_task_in_virtual_8086_mode_whose_ldt_is_refused_has_privilege_3() {
    // jmp 8:0
    let mut machine = code(b"\xea\0\0\0\0\x08\0");
    let cpu = &mut machine.state.cpu;
    cpu.efer = 0;
    cpu.cr0 = cr0::ET | cr0::PE;
    cpu.segments[1] = Segment::flat_code32();
    cpu.gdtr = TableRegister {
        base: GDT,
        limit: 0xf,
    };
    cpu.tr = Segment {
        selector: 0,
        base: TSS + 0x800,
        limit: 0x67,
        attributes: 0x8b,
    };
    let descriptor = 0x67 | TSS << 16 | 0x89 << 40;
    for (at, word) in [
        (GDT + 8, descriptor),
        // EFLAGS, CS and the LDT's selector, which names nothing.
        (TSS + 0x24, flags::VM | 2),
        (TSS + 0x4c, 0x1000),
        (TSS + 0x60, 0xfff8),
    ] {
        machine.state.ram.write_slice(at, &word.to_le_bytes());
    }
    begin(&mut machine);
    machine.step(&mut Unobserved);
    assert!(machine.cpu().is_virtual_8086());
    assert_eq!(machine.cpu().segments[1], Segment::virtual_8086(0x1000));
    check(&machine);
}

#[test]
fn the_interrupt_bitmap_of_a_task_state_may_lie_at_the_end_of_everything() {
    // int 0x10
    let mut machine = virtual_8086(b"\xcd\x10");
    for base in [u64::MAX - 0x65, u64::MAX - 0x70, 0xffff_ffa0] {
        machine.state.cpu.tr = Segment {
            selector: 8,
            base,
            limit: !0,
            attributes: 0x8b,
        };
        machine.clone().step(&mut Unobserved);
    }
    // It begins below address 0.
    machine.state.cpu.tr.base = TSS;
    machine.state.ram.write_slice(TSS + 0x66, &[31, 0]);
    machine.step(&mut Unobserved);
}

#[test]
fn an_alignment_check_whose_delivery_meets_another_comes_to_an_end() {
    const IDT: u64 = 0xa000;
    // mov eax, [ebx]
    let mut machine = code(b"\x8b\x03");
    let cpu = &mut machine.state.cpu;
    cpu.efer = 0;
    cpu.cr0 = cr0::ET | cr0::PE | cr0::AM;
    cpu.set_rflags(flags::AC | 2);
    cpu.cpl = 3;
    let ring_3 = |mut segment: Segment, selector| {
        segment.attributes |= 3 << 5;
        segment.selector = selector;
        segment
    };
    cpu.segments = [ring_3(Segment::flat_data(), 0x13); 6];
    cpu.segments[1] = ring_3(Segment::flat_code32(), 0xb);
    cpu.registers[3] = 0x6001;
    cpu.registers[4] = 0x6001;
    cpu.gdtr = TableRegister {
        base: GDT,
        limit: 0x17,
    };
    cpu.idtr = TableRegister {
        base: IDT,
        limit: 0xff,
    };
    let gate = FREE | 0xb << 16 | 0x8e << 40;
    for (at, word) in [
        (GDT + 8, 0x00cf_fb00_0000_ffff),
        (GDT + 16, 0x00cf_f300_0000_ffff),
        (IDT + 8 * 17, gate),
    ] {
        machine.state.ram.write_slice(at, &u64::to_le_bytes(word));
    }
    begin(&mut machine);
    let mut aligned = machine.clone();
    assert_eq!(
        machine.run(100, &mut Unobserved),
        Stop::End(End::TripleFault)
    );
    assert_eq!(machine.tick(), 1);

    // With its stack in order the handler is reached.
    aligned.state.cpu.registers[4] = 0x6000;
    aligned.step(&mut Unobserved);
    assert_eq!((aligned.cpu().rip, aligned.end()), (FREE, None));
}
