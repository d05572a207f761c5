//! Going over a source line: on until another line of the same code, or of its caller, is reached. What it calls runs
//! through: functions, system calls, faults, and whoever gets the CPU in between.
//!
//! A call is told by what it does: control goes elsewhere, and the address behind the instruction is pushed.

use emulator_core::cpu::{Cpu, register::RSP};
use emulator_core::event::{Event, Flow, View};
use emulator_core::mmu::{self, Access};

use crate::runners::control_block;
use crate::sources::{Place, Sources};
use crate::who::Who;

/// The bits of CR3 that are the root's address.
const ROOT: u64 = 0x000f_ffff_ffff_f000;

/// A step over a line, under way.
#[derive(Clone, Debug)]
pub struct LineStep {
    who: Who,
    /// The control block in use, if it began in a guest.
    block: Option<u64>,
    /// The line at which it began; `None` where no source is known: then each instruction is a line of its own.
    from: Option<Place>,
    /// Stack pointer after the last step in the code stepped through.
    stack: u64,
    /// Somebody else runs until the stack pointer is higher than this again.
    away: Option<u64>,
}

impl LineStep {
    pub(crate) fn new(cpu: &Cpu, who: Who, sources: [&Sources; 2]) -> LineStep {
        LineStep {
            from: place(&who, cpu.rip, sources),
            who,
            block: control_block(cpu),
            stack: cpu.registers[RSP],
            away: None,
        }
    }

    pub(crate) fn watch(&mut self, event: Event, view: View<'_>, sources: [&Sources; 2]) -> Flow {
        let cpu = view.cpu;
        // The same page tables in two guests are two places: each has its own control block.
        let same_world = control_block(cpu) == self.block;
        let is_home = same_world && cpu.cpl() == self.who.cpl && cpu.cr3 & ROOT == self.who.cr3;
        let stack = cpu.registers[RSP];
        match event {
            Event::Transfer { from, .. } if self.away.is_none() => {
                let left_home = from.cpl == self.who.cpl && from.cr3 == self.who.cr3;
                if left_home {
                    // Back when all that was pushed is popped again.
                    self.away = Some(self.stack.wrapping_sub(1));
                    if is_home && stack >= self.stack {
                        self.away = None;
                    }
                }
            }
            Event::Retired { .. } | Event::Transfer { .. } => {}
            _ => return Flow::Continue,
        }
        if !is_home {
            return Flow::Continue;
        }
        if let Some(floor) = self.away {
            if stack <= floor {
                return Flow::Continue;
            }
            self.away = None;
        } else if let Event::Retired { rip, length } = event
            && is_call(view, rip.wrapping_add(u64::from(length)), self.stack)
        {
            // Code without source leads somewhere: what it calls is what the reader wants to see.
            if self.from.is_none() && place(&self.who, cpu.rip, sources).is_some() {
                return Flow::Stop;
            }
            self.away = Some(stack);
            return Flow::Continue;
        }
        self.stack = stack;
        let here = place(&self.who, cpu.rip, sources);
        let is_other = match self.from {
            None => true,
            Some(_) => here.is_some() && here != self.from,
        };
        if is_other { Flow::Stop } else { Flow::Continue }
    }
}

fn place(who: &Who, address: u64, sources: [&Sources; 2]) -> Option<Place> {
    sources
        .iter()
        .find_map(|sources| sources.own_place(who, address))
}

/// Whether the instruction before the address `behind` was a call, which has just been made; the stack pointer was
/// `stack` before it.
fn is_call(view: View<'_>, behind: u64, stack: u64) -> bool {
    let now = view.cpu.registers[RSP];
    let pushed = stack.wrapping_sub(now);
    if view.cpu.rip == behind || !matches!(pushed, 4 | 8) {
        return false;
    }
    let mut bytes = [0; 8];
    let is_read = read(view, now, &mut bytes[..pushed as usize]);
    is_read && u64::from_le_bytes(bytes) == behind
}

fn read(view: View<'_>, address: u64, buffer: &mut [u8]) -> bool {
    let mut steps = Vec::new();
    for (at, byte) in (0..).zip(buffer) {
        let address = address.wrapping_add(at);
        let physical = if mmu::paging(view.cpu) {
            let found = mmu::walk(view.cpu, view.ram, address, Access::Read, false, &mut steps);
            found.ok().map(|page| page.frame | address & 0xfff)
        } else {
            Some(address)
        };
        match physical.and_then(|physical| view.ram.read::<1>(physical)) {
            Some([found]) => *byte = found,
            None => return false,
        }
    }
    true
}
