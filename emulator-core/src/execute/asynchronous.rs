//! What comes between instructions: non-maskable interrupts, shadows, shutdown. Programs of a few bytes in real mode.

use crate::{
    boot::Image,
    cpu::{Segment, cr0, register::*},
    event::Unobserved,
    machine::{End, Machine, MachineConfig, Stop},
};

const CODE: u64 = 0x4000;
/// Handlers: vector n's is at HANDLERS + 16 n, and is an IRET unless the test says otherwise.
const HANDLERS: u64 = 0x5000;
const IRET: u8 = 0xcf;

/// Real mode with code at 0:CODE, a stack below 0:0x3000, and a table of 32 vectors at 0.
fn machine(code: &[u8]) -> Machine {
    let mut bytes = alloc::vec![0x90; 0x2000];
    bytes[..code.len()].copy_from_slice(code);
    for vector in 0..32 {
        bytes[(HANDLERS - CODE) as usize + 16 * vector] = IRET;
    }
    let image = Image::Flat {
        bytes,
        address: CODE,
    };
    let mut machine = Machine::boot(MachineConfig { memory: 1 << 20 }, &image).expect("it fits");
    let state = &mut *machine.state;
    for vector in 0..32u64 {
        let offset = (HANDLERS + 16 * vector) as u32;
        state.ram.write(4 * vector, offset.to_le_bytes());
    }
    let cpu = &mut state.cpu;
    cpu.efer = 0;
    cpu.cr0 = cr0::ET;
    cpu.cr4 = 0;
    cpu.segments = [Segment::real(0); 6];
    cpu.registers[RSP] = 0x3000;
    cpu.idtr.base = 0;
    cpu.idtr.limit = 0x7f;
    cpu.rip = CODE;
    state.refresh();
    state.tlb.flush(false);
    machine
}

fn places(machine: &mut Machine, steps: usize) -> alloc::vec::Vec<u64> {
    (0..steps)
        .map(|_| {
            machine.step(&mut Unobserved);
            machine.cpu().rip
        })
        .collect()
}

#[test]
fn a_second_nmi_waits_for_iret() {
    let mut machine = machine(&[0x90; 8]);
    let handler = HANDLERS + 2 * 16;
    machine.non_maskable_interrupt();
    assert_eq!(places(&mut machine, 1), [handler]);
    machine.non_maskable_interrupt();
    // IRET, then the second NMI before the next instruction, its IRET, and on.
    assert_eq!(places(&mut machine, 4), [CODE, handler, CODE, CODE + 1]);
}

#[test]
fn nmi_waits_for_the_instruction_after_mov_ss() {
    // mov ss, ax; nop; nop
    let mut machine = machine(&[0x8e, 0xd0, 0x90, 0x90]);
    let handler = HANDLERS + 2 * 16;
    machine.step(&mut Unobserved);
    machine.non_maskable_interrupt();
    assert_eq!(places(&mut machine, 2), [CODE + 3, handler]);
}

#[test]
fn nmi_wakes_a_halted_cpu() {
    // cli; hlt; nop
    let mut machine = machine(&[0xfa, 0xf4, 0x90]);
    assert_eq!(machine.run(10, &mut Unobserved), Stop::End(End::Halted));
    machine.non_maskable_interrupt();
    assert_eq!(
        places(&mut machine, 3),
        [HANDLERS + 2 * 16, CODE + 2, CODE + 3]
    );
}

#[test]
fn a_table_too_short_for_any_handler_shuts_down() {
    // int 0x21
    let mut machine = machine(&[0xcd, 0x21]);
    machine.state.cpu.idtr.limit = 3;
    assert_eq!(
        machine.run(10, &mut Unobserved),
        Stop::End(End::TripleFault)
    );
}

#[test]
fn a_stack_of_one_byte_shuts_down() {
    // push ax
    let mut machine = machine(&[0x50]);
    machine.state.cpu.registers[RSP] = 1;
    assert_eq!(
        machine.run(10, &mut Unobserved),
        Stop::End(End::TripleFault)
    );
}

#[test]
fn a_short_table_that_holds_the_double_fault_is_enough() {
    // int 0x21
    let mut machine = machine(&[0xcd, 0x21]);
    machine.state.cpu.idtr.limit = 9 * 4 - 1;
    assert_eq!(places(&mut machine, 1), [HANDLERS + 8 * 16]);
}
