//! Entering the guest's own handlers as a CPU does, by its interrupt table, and coming back from them by IRET (AMD64 manual
//! volume 2, section 8.7; volume 3, IRET).

use crate::end::End;
use crate::entry;
use crate::table;
use crate::virtual_cpu::{VirtualCpu, flag, virtual_of};

/// Bits of a gate's second word.
const PRESENT: u32 = 1 << 15;
const KIND: u32 = 0x1f << 8;
const INTERRUPT_GATE: u32 = 0x0e << 8;
const TRAP_GATE: u32 = 0x0f << 8;
/// Where a 32-bit task-state segment keeps the stack of ring 0: ESP0, then SS0.
const STACK_IN_TASK: u32 = 4;

/// A gate of the guest's interrupt table.
pub struct Gate {
    selector: u16,
    offset: u32,
    turns_interrupts_off: bool,
    /// From which ring an `int` instruction may use it.
    pub level: u8,
}

/// The guest's gate for a vector.
pub fn gate(cpu: &VirtualCpu, vector: u8) -> Result<Gate, End> {
    let offset = u32::from(vector) * 8;
    if offset + 7 > cpu.state.gates_limit {
        return Err(End::NoGate(vector));
    }
    let at = cpu.state.gates_base.wrapping_add(offset);
    let (low, high) = (cpu.memory.read_u32(at)?, cpu.memory.read_u32(at + 4)?);
    let kind = high & KIND;
    if high & PRESENT == 0 || kind != INTERRUPT_GATE && kind != TRAP_GATE {
        return Err(End::NoGate(vector));
    }
    Ok(Gate {
        selector: (low >> 16) as u16,
        offset: high & 0xffff_0000 | low & 0xffff,
        turns_interrupts_off: kind == INTERRUPT_GATE,
        level: (high >> 13 & 3) as u8,
    })
}

/// Enters the guest's handler for a vector.
pub fn enter_handler(cpu: &mut VirtualCpu, vector: u8, error: Option<u32>) -> Result<(), End> {
    let gate = gate(cpu, vector)?;
    let flags = cpu.flags();
    let (old_cs, old_eip) = (virtual_of(cpu.frame.cs), cpu.frame.rip as u32);
    let (old_ss, old_esp) = (virtual_of(cpu.frame.ss), cpu.frame.rsp as u32);
    let from_program = !cpu.is_in_kernel();
    cpu.set_code_segment(gate.selector & !3)?;
    if from_program {
        let task = cpu.descriptor(cpu.state.task as u16)?.base();
        let at = task.wrapping_add(STACK_IN_TASK);
        cpu.frame.rsp = cpu.memory.read_u32(at)?.into();
        cpu.set_stack_segment(cpu.memory.read_u16(at + 4)?)?;
        push(cpu, old_ss.into())?;
        push(cpu, old_esp)?;
    }
    push(cpu, flags)?;
    push(cpu, old_cs.into())?;
    push(cpu, old_eip)?;
    if let Some(error) = error {
        push(cpu, error)?;
    }
    cpu.frame.rflags &= !flag::TRAP;
    if gate.turns_interrupts_off {
        cpu.state.interrupts = 0;
    }
    cpu.jump(gate.offset);
    Ok(())
}

/// IRET of the guest's kernel.
pub fn leave_handler(cpu: &mut VirtualCpu) -> Result<(), End> {
    let (eip, cs, flags) = (pop(cpu)?, pop(cpu)? as u16, pop(cpu)?);
    if cs & 3 == 3 {
        let (esp, ss) = (pop(cpu)?, pop(cpu)? as u16);
        cpu.set_stack_segment(ss)?;
        cpu.frame.rsp = esp.into();
    }
    cpu.set_code_segment(cs)?;
    cpu.set_flags(flags);
    cpu.jump(eip);
    Ok(())
}

/// Tells the guest's controllers what has come, and lets the guest take an interrupt if it can.
pub fn deliver_interrupt(cpu: &mut VirtualCpu) -> Result<(), End> {
    take_interrupts(cpu);
    // Nothing interrupts between STI and the end of the instruction behind it.
    let waits = cpu.after_sti == Some(cpu.frame.rip);
    cpu.steps = waits && cpu.interrupts() && cpu.controllers.is_ready();
    if waits || !cpu.interrupts() {
        return Ok(());
    }
    cpu.after_sti = None;
    match cpu.controllers.acknowledge() {
        Some(vector) => {
            table::count_interrupt();
            enter_handler(cpu, vector, None)
        }
        None => Ok(()),
    }
}

/// Tells the guest's controllers what has come.
pub fn take_interrupts(cpu: &mut VirtualCpu) {
    let noted = entry::take_noted();
    (0..8)
        .filter(|line| noted >> line & 1 != 0)
        .for_each(|line| cpu.controllers.pulse(line));
}

fn push(cpu: &mut VirtualCpu, value: u32) -> Result<(), End> {
    let esp = (cpu.frame.rsp as u32).wrapping_sub(4);
    let at = cpu.base(cpu.frame.ss as u16)?.wrapping_add(esp);
    cpu.memory.write(at, &value.to_le_bytes())?;
    cpu.frame.rsp = esp.into();
    Ok(())
}

fn pop(cpu: &mut VirtualCpu) -> Result<u32, End> {
    let esp = cpu.frame.rsp as u32;
    let at = cpu.base(cpu.frame.ss as u16)?.wrapping_add(esp);
    cpu.frame.rsp = esp.wrapping_add(4).into();
    cpu.memory.read_u32(at)
}
