//! Which intercept bit, exit code and information a sensitive act has. AMD64 APM vol. 2, 15.7 to 15.13 and 15.33.

use super::{Control, exit_code};
use crate::{
    memory::Ram,
    virtualization::{Exit, Plain, PortAccess, Sensitive, Table, TaskSwitch},
};

/// EXITINFO1 of a MOV from or to a control register, beside the general register's number.
const BY_MOV: u64 = 1 << 63;

impl Control {
    /// Whether the intercept bit of an exit code is set.
    pub(crate) fn wants(&self, code: u64) -> bool {
        let word = self.intercepts.get((code / 32) as usize);
        word.is_some_and(|word| word >> (code % 32) & 1 != 0)
    }

    /// The exit that an act of the guest calls for. `clock` counts what PAUSE is filtered by.
    pub(crate) fn intercept(&mut self, what: Sensitive, ram: &Ram, clock: u64) -> Option<Exit> {
        match what {
            Sensitive::Port(access) => self.port(access, ram),
            Sensitive::Msr { number, write } => self.msr(number, write, ram),
            Sensitive::Pause => self.pause(clock),
            other => {
                let exit = exit_of(other)?;
                self.wants(exit.code).then_some(exit)
            }
        }
    }

    /// The permission map has a bit for each port; an access of several bytes needs all of theirs (15.10).
    fn port(&self, access: PortAccess, ram: &Ram) -> Option<Exit> {
        if !self.wants(exit_code::IOIO) {
            return None;
        }
        let first = u64::from(access.port);
        let forbidden = (first..first + u64::from(access.width)).any(|port| {
            let [byte] = ram.read(self.io_map & !0xfff | port / 8).unwrap_or([0xff]);
            // Two bytes past port 0xffff lie in the map's third page.
            byte >> (port % 8) & 1 != 0
        });
        forbidden.then(|| Exit::with(exit_code::IOIO, port_information(access), access.next_rip))
    }

    /// Two bits for each register of three ranges, for reads and for writes; all others exit (15.11).
    fn msr(&self, number: u32, write: bool, ram: &Ram) -> Option<Exit> {
        const RANGE: u32 = 0x2000;
        if !self.wants(exit_code::MSR) {
            return None;
        }
        let range = match number / RANGE * RANGE {
            0 => Some(0),
            0xc000_0000 => Some(0x800),
            0xc001_0000 => Some(0x1000),
            _ => None,
        };
        let forbidden = range.is_none_or(|range| {
            let bit = u64::from(number % RANGE) * 2 + u64::from(write);
            let [byte] = ram
                .read((self.msr_map & !0xfff) + range + bit / 8)
                .unwrap_or([0xff]);
            byte >> (bit % 8) & 1 != 0
        });
        forbidden.then(|| Exit::with(exit_code::MSR, u64::from(write), 0))
    }

    /// So many are let through; with a threshold, only those count that follow each other closely, and one that does not
    /// begins the count anew (15.14.4).
    fn pause(&mut self, clock: u64) -> Option<Exit> {
        if !self.wants(exit_code::PAUSE) {
            return None;
        }
        let apart = clock.wrapping_sub(core::mem::replace(&mut self.last_pause, clock));
        let threshold = u64::from(self.pause_threshold);
        if self.pause_count != 0 && threshold != 0 && apart > threshold {
            self.pauses_left = self.pause_count;
            return None;
        }
        if self.pauses_left > 0 {
            self.pauses_left -= 1;
            return None;
        }
        Some(Exit::new(exit_code::PAUSE))
    }
}

fn exit_of(what: Sensitive) -> Option<Exit> {
    let by_mov = |register: Option<u8>| register.map_or(0, |number| BY_MOV | u64::from(number));
    Some(match what {
        Sensitive::ReadControl { number, into } => {
            Exit::with(exit_code::READ_CR0 + u64::from(number), by_mov(into), 0)
        }
        Sensitive::WriteControl { number, from } => {
            Exit::with(exit_code::WRITE_CR0 + u64::from(number), by_mov(from), 0)
        }
        Sensitive::ChangeControl0 { from } => Exit::with(exit_code::CR0_SELECTIVE, by_mov(from), 0),
        Sensitive::ReadDebug { number, register } => Exit::with(
            exit_code::READ_DR0 + u64::from(number),
            u64::from(register),
            0,
        ),
        Sensitive::WriteDebug { number, register } => Exit::with(
            exit_code::WRITE_DR0 + u64::from(number),
            u64::from(register),
            0,
        ),
        Sensitive::StoreTable(table) => Exit::new(exit_code::IDTR_READ + table_number(table)),
        Sensitive::LoadTable(table) => Exit::new(exit_code::IDTR_WRITE + table_number(table)),
        Sensitive::SoftwareInterrupt { vector } => {
            Exit::with(exit_code::SOFTWARE_INTERRUPT, u64::from(vector), 0)
        }
        Sensitive::InvalidatePage { address } => Exit::with(exit_code::INVLPG, address, 0),
        Sensitive::TaskSwitch(switch) => Exit::with(
            exit_code::TASK_SWITCH,
            u64::from(switch.selector),
            task_switch_information(switch),
        ),
        Sensitive::Plain(plain) => Exit::new(plain_code(plain)),
        Sensitive::Port(_) | Sensitive::Msr { .. } | Sensitive::Pause => return None,
    })
}

fn table_number(table: Table) -> u64 {
    match table {
        Table::Idtr => 0,
        Table::Gdtr => 1,
        Table::Ldtr => 2,
        Table::Tr => 3,
    }
}

fn plain_code(plain: Plain) -> u64 {
    match plain {
        Plain::Rdtsc => exit_code::RDTSC,
        Plain::Rdtscp => exit_code::RDTSCP,
        Plain::Rdpmc => exit_code::RDPMC,
        Plain::Pushf => exit_code::PUSHF,
        Plain::Popf => exit_code::POPF,
        Plain::Cpuid => exit_code::CPUID,
        Plain::Rsm => exit_code::RSM,
        Plain::Iret => exit_code::IRET,
        Plain::Invd => exit_code::INVD,
        Plain::Wbinvd => exit_code::WBINVD,
        Plain::Hlt => exit_code::HLT,
        Plain::Icebp => exit_code::ICEBP,
        Plain::Xsetbv => exit_code::XSETBV,
        Plain::Vmrun => exit_code::VMRUN,
        Plain::Vmmcall => exit_code::VMMCALL,
        Plain::Vmload => exit_code::VMLOAD,
        Plain::Vmsave => exit_code::VMSAVE,
        Plain::Stgi => exit_code::STGI,
        Plain::Clgi => exit_code::CLGI,
        Plain::Invlpga => exit_code::INVLPGA,
        Plain::FrozenFpu => exit_code::FERR_FREEZE,
    }
}

/// EXITINFO2 of a task switch (15.14.1).
fn task_switch_information(switch: TaskSwitch) -> u64 {
    let flag = |on: bool, bit: u64| if on { 1 << bit } else { 0 };
    u64::from(switch.error.unwrap_or(0))
        | flag(switch.by_return, 36)
        | flag(switch.by_jump, 38)
        | flag(switch.error.is_some(), 44)
        | flag(switch.resumes, 48)
}

/// EXITINFO1 of IOIO (15.10.2).
fn port_information(access: PortAccess) -> u64 {
    let flag = |on: bool, bit: u64| if on { 1 << bit } else { 0 };
    let width = u64::from(access.width) << 4;
    let address = u64::from(access.address_bits / 16) << 7;
    flag(access.is_in, 0)
        | flag(access.string, 2)
        | flag(access.repeated, 3)
        | width
        | address
        | u64::from(access.segment) << 10
        | u64::from(access.port) << 16
}
