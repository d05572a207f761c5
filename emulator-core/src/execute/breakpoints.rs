//! Single steps, breakpoints and the resume flag. AMD64 APM vol. 2, 13.1.
//!
//! The machine steps through here only while something of that kind is set up. Data breakpoints are found by watching
//! ([`Core::tell`]), so that memory accesses cost nothing otherwise.

use super::{Core, Run, vector};
use crate::{
    cpu::{Cpu, SegmentName, cr4, flags},
    event::Cause,
    virtualization::Sensitive,
};

/// DR6: single step.
const DR6_BS: u64 = 1 << 14;
/// DR6: MOV DR while DR7.GD was set.
const DR6_BD: u64 = 1 << 13;
const DR6_BREAKPOINTS: u64 = 15;
const DR7_GD: u64 = 1 << 13;
/// DR7: the local and global enable bits of all four.
const DR7_ENABLES: u64 = 0xff;

/// R/W field of a breakpoint in DR7.
mod condition {
    pub const EXECUTE: u64 = 0;
    pub const WRITE: u64 = 1;
    pub const PORT: u64 = 2;
    pub const ACCESS: u64 = 3;
}

impl Cpu {
    /// Some breakpoint is enabled.
    #[inline(always)]
    pub(crate) fn has_breakpoints(&self) -> bool {
        self.debug[7] & DR7_ENABLES != 0
    }

    /// Bits for DR6: the enabled breakpoints whose R/W field fits and which overlap `width` bytes at `address`.
    fn breakpoints_at(&self, address: u64, width: u8, fits: impl Fn(u64) -> bool) -> u64 {
        let control = self.debug[7];
        (0..4)
            .filter(|&number| {
                let field = control >> (16 + 4 * number);
                let length = match field >> 2 & 3 {
                    0 => 1,
                    1 => 2,
                    2 => 8,
                    _ => 4,
                };
                // The low bits of the address do not count: a breakpoint is aligned to its length.
                let first = self.debug[number as usize] & !(length - 1);
                let overlaps = address.wrapping_sub(first) < length
                    || first.wrapping_sub(address) < u64::from(width);
                control >> (2 * number) & 3 != 0 && fits(field & 3) && overlaps
            })
            .fold(0, |bits, number| bits | 1 << number)
    }

    /// Bits for DR6: the breakpoints that a memory access meets; none while GIF is clear (APM vol. 2, table 15-10).
    pub(super) fn data_breakpoints(&self, address: u64, width: u8, write: bool) -> u64 {
        if !self.svm.gif {
            return 0;
        }
        self.breakpoints_at(address, width, |kind| {
            kind == condition::ACCESS || write && kind == condition::WRITE
        })
    }
}

impl Core<'_> {
    /// One instruction with all that may stop it before or trap after it.
    pub(super) fn careful_instruction(&mut self) {
        let resumes = self.m.cpu.system_flags & flags::RF != 0;
        if !resumes && self.m.cpu.has_breakpoints() && self.m.cpu.svm.gif {
            let hits = self.code_breakpoints();
            if hits != 0 {
                self.m.cpu.pending_debug |= hits;
                return self.deliver_pending_debug();
            }
        }
        self.resumed = resumes;
        self.m.cpu.system_flags &= !flags::RF;
        self.single_step = self.m.cpu.system_flags & flags::TF != 0;
        self.m.cpu.debug_shadow = false;
        let was_in_guest = self.m.cpu.svm.in_guest();
        let origin = self.branch_origin();
        let retired = self.instruction();
        self.resumed = false;
        if was_in_guest && !self.m.cpu.svm.in_guest() {
            // What is pending now is the host's own.
            return;
        }
        let branched = match &origin {
            Some(origin) if retired => self.note_branch(origin),
            Some(origin) => {
                self.note_interrupt(origin);
                false
            }
            None => false,
        };
        let steps = branched || !self.m.cpu.branches.are_stepped();
        let trap = core::mem::take(&mut self.single_step) && steps;
        let hits = core::mem::take(&mut self.hits) & DR6_BREAKPOINTS;
        if self.m.end.is_some() {
            return;
        }
        if !retired {
            self.m.cpu.pending_debug = 0;
            return;
        }
        self.m.cpu.pending_debug |= hits;
        if self.m.cpu.debug_shadow {
            return;
        }
        if trap {
            self.m.cpu.pending_debug |= DR6_BS;
        }
        if self.m.cpu.pending_debug != 0 {
            self.deliver_pending_debug();
        }
    }

    /// #DB after an instruction that is followed by a single-step trap.
    #[cold]
    pub(super) fn deliver_single_step(&mut self) {
        self.m.cpu.pending_debug |= DR6_BS;
        self.deliver_pending_debug();
    }

    /// #DB with what is pending in DR6.
    #[cold]
    pub(super) fn deliver_pending_debug(&mut self) {
        let before = if self.tells {
            Some(self.context())
        } else {
            None
        };
        let cpu = &mut self.m.cpu;
        cpu.debug[6] |= core::mem::take(&mut cpu.pending_debug);
        if !self.deliver_debug() {
            return;
        }
        self.tell_transfer(
            Cause::Exception {
                vector: vector::DEBUG,
                error: None,
                address: None,
            },
            before,
        );
    }

    fn code_breakpoints(&self) -> u64 {
        let cpu = &self.m.cpu;
        let address = if self.m.bits == 64 {
            cpu.rip
        } else {
            cpu.segment(SegmentName::Cs).base.wrapping_add(cpu.rip) & 0xffff_ffff
        };
        cpu.breakpoints_at(address, 1, |kind| kind == condition::EXECUTE)
    }

    /// Notes a breakpoint on a port (CR4.DE).
    pub(super) fn watch_port(&mut self, port: u16, width: u8) {
        let cpu = &mut self.m.cpu;
        if cpu.has_breakpoints() && cpu.cr4 & cr4::DE != 0 && cpu.svm.gif {
            let hits = cpu.breakpoints_at(u64::from(port), width, |kind| kind == condition::PORT);
            cpu.pending_debug |= hits;
        }
    }

    /// DR4 and DR5 are other names of DR6 and DR7 unless CR4.DE is set; any use is #DB while DR7.GD is.
    fn debug_register(&mut self, number: u8) -> Run<usize> {
        self.require_ring_0()?;
        let aliases = self.m.cpu.cr4 & cr4::DE == 0;
        let number = match number {
            4 | 5 if aliases => number + 2,
            0..=3 | 6 | 7 => number,
            _ => return self.undefined(),
        };
        if self.m.cpu.debug[7] & DR7_GD != 0 {
            self.m.cpu.debug[6] |= DR6_BD;
            return self.raise(vector::DEBUG, None);
        }
        Ok(number as usize)
    }

    pub(super) fn read_debug(&mut self, number: u8, register: u8) -> Run<u64> {
        let index = self.debug_register(number)?;
        self.intercept(Sensitive::ReadDebug { number, register })?;
        Ok(self.m.cpu.debug[index])
    }

    pub(super) fn write_debug(&mut self, number: u8, register: u8, value: u64) -> Run<()> {
        let index = self.debug_register(number)?;
        let value = if self.m.bits == 64 {
            value
        } else {
            value & 0xffff_ffff
        };
        if index >= 6 && value >> 32 != 0 {
            return self.protection(0);
        }
        self.intercept(Sensitive::WriteDebug { number, register })?;
        self.m.cpu.debug[index] = match index {
            6 => value & 0xe00f | 0xffff_0ff0,
            7 => value & 0xffff_23ff | 0x400,
            _ => value,
        };
        self.m.attention = true;
        Ok(())
    }
}
