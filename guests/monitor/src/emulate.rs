//! Does to the virtual CPU what a privileged instruction of the guest's kernel would have done to a real one.

use crate::decode::{self, Instruction, Operand};
use crate::end::End;
use crate::virtual_cpu::VirtualCpu;
use crate::{ports, reflect, table};
use guest_abi::hypervisor::ExitReason;
use guest_bare::cpu as real;

const PAGING: u32 = 1 << 31;
const TASK_SWITCHED: u32 = 1 << 3;
/// What LMSW writes of CR0; the first of them it only sets.
const STATUS_WORD: u32 = 0xf;

/// What became of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The instruction was emulated.
    Done,
    /// A CPU of the guest's own would have faulted too.
    Fault,
}

/// Emulates the instruction that faulted, if ring 0 may execute it and the guest's kernel has.
pub fn emulate(cpu: &mut VirtualCpu) -> Result<Outcome, End> {
    let (instruction, length) = decode::decode(cpu)?;
    let next = (cpu.frame.rip as u32).wrapping_add(length.into());
    if let Instruction::Int(vector) = instruction {
        return software_interrupt(cpu, vector, next);
    }
    if !cpu.is_in_kernel() {
        return Ok(Outcome::Fault);
    }
    let reason = match instruction {
        Instruction::In { .. } | Instruction::Out { .. } => ExitReason::Port,
        Instruction::Hlt => ExitReason::Halt,
        Instruction::Other | Instruction::ModelRegister => return Ok(Outcome::Fault),
        _ => ExitReason::Forbidden,
    };
    table::count(reason);
    cpu.jump(next);
    match instruction {
        Instruction::Cli => cpu.state.interrupts = 0,
        Instruction::Sti => {
            if !cpu.interrupts() {
                cpu.after_sti = Some(next.into());
            }
            cpu.state.interrupts = 1;
        }
        Instruction::Hlt => halt(cpu)?,
        Instruction::Iret => reflect::leave_handler(cpu)?,
        Instruction::In { port, size } => {
            let value = ports::read(cpu, port, size);
            let mask = u64::from(u32::MAX) >> (32 - 8 * u32::from(size));
            cpu.frame.rax = cpu.frame.rax & !mask | u64::from(value) & mask;
        }
        Instruction::Out { port, size } => ports::write(cpu, port, cpu.frame.rax as u32, size)?,
        Instruction::LoadStack(from) => cpu.set_stack_segment(read_u16(cpu, from)?)?,
        _ => system_register(cpu, instruction)?,
    }
    Ok(Outcome::Done)
}

/// `int n`: permitted if the guest's gate says so, from the ring that the guest believes to be in.
fn software_interrupt(cpu: &mut VirtualCpu, vector: u8, next: u32) -> Result<Outcome, End> {
    let level = if cpu.is_in_kernel() { 0 } else { 3 };
    if reflect::gate(cpu, vector)?.level < level {
        return Ok(Outcome::Fault);
    }
    table::count(ExitReason::SystemCall);
    cpu.jump(next);
    reflect::enter_handler(cpu, vector, None)?;
    Ok(Outcome::Done)
}

/// Waits until the guest's controllers have an interrupt for it.
fn halt(cpu: &mut VirtualCpu) -> Result<(), End> {
    if !cpu.interrupts() {
        return Err(End::Halted);
    }
    table::set_waiting(true);
    loop {
        reflect::take_interrupts(cpu);
        if cpu.controllers.is_ready() {
            break;
        }
        real::sleep_until_interrupt();
    }
    table::set_waiting(false);
    Ok(())
}

fn system_register(cpu: &mut VirtualCpu, instruction: Instruction) -> Result<(), End> {
    match instruction {
        Instruction::ReadControl { number, register } => {
            let value = control(cpu, number)?;
            *cpu.frame.general_mut(register) = (*value).into();
        }
        Instruction::WriteControl { number, register } => {
            let value = *cpu.frame.general(register) as u32;
            *control(cpu, number)? = value;
            if cpu.state.control[0] & PAGING != 0 {
                return Err(End::Unsupported("paging"));
            }
        }
        Instruction::Clts => cpu.state.control[0] &= !TASK_SWITCHED,
        Instruction::Lmsw(from) => {
            let value = u32::from(read_u16(cpu, from)?) & STATUS_WORD;
            let kept = cpu.state.control[0] & (!STATUS_WORD | 1);
            cpu.state.control[0] = kept | value;
        }
        Instruction::Lgdt(at) => {
            let (base, limit) = read_table(cpu, at)?;
            (cpu.state.segments_base, cpu.state.segments_limit) = (base, limit);
            cpu.descriptors_changed();
        }
        Instruction::Lidt(at) => {
            let (base, limit) = read_table(cpu, at)?;
            (cpu.state.gates_base, cpu.state.gates_limit) = (base, limit);
        }
        Instruction::Lldt(from) => cpu.state.local_table = read_u16(cpu, from)?.into(),
        Instruction::Ltr(from) => cpu.state.task = read_u16(cpu, from)?.into(),
        _ => {}
    }
    Ok(())
}

/// A control register of the guest's.
fn control(cpu: &mut VirtualCpu, number: u8) -> Result<&mut u32, End> {
    let register = cpu.state.control.get_mut(usize::from(number));
    register.ok_or(End::Unsupported("a control register"))
}

/// Base and limit of a descriptor table, as LGDT and LIDT find them in memory.
fn read_table(cpu: &VirtualCpu, at: u32) -> Result<(u32, u32), End> {
    let limit = cpu.memory.read_u16(at)?;
    Ok((cpu.memory.read_u32(at.wrapping_add(2))?, limit.into()))
}

fn read_u16(cpu: &VirtualCpu, from: Operand) -> Result<u16, End> {
    match from {
        Operand::Register(number) => Ok(*cpu.frame.general(number) as u16),
        Operand::Memory(at) => cpu.memory.read_u16(at),
    }
}
