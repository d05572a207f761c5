//! All that one step does, and the registers before and after it.

use emulator_core::cpu::{Cpu, REGISTER_NAMES, flags};
use emulator_core::event::{Event, Flow, View};
use guest_abi::vmcb::exit;

use crate::recorder::Recorder;
use crate::report::{FlagChange, MemoryAccess, PortAccess, RegisterChange, WalkStep};

/// Watches one step closely, and records its crossing too.
pub(crate) struct Detail<'a> {
    pub(crate) recorder: &'a mut Recorder,
    pub(crate) memory: Vec<MemoryAccess>,
    pub(crate) walks: Vec<WalkStep>,
    pub(crate) ports: Vec<PortAccess>,
    pub(crate) address_space: Option<u64>,
    pub(crate) transferred: bool,
    /// An instruction retired, or met a fault: something else than the delivery of an interrupt.
    pub(crate) executed: bool,
    pub(crate) halted: bool,
}

impl<'a> Detail<'a> {
    pub(crate) fn new(recorder: &'a mut Recorder) -> Detail<'a> {
        Detail {
            recorder,
            memory: Vec::new(),
            walks: Vec::new(),
            ports: Vec::new(),
            address_space: None,
            transferred: false,
            executed: false,
            halted: false,
        }
    }
}

impl Detail<'_> {
    /// Notes whatever happens.
    pub(crate) fn note(&mut self, event: Event, view: View<'_>) -> Flow {
        self.transferred |= self.recorder.note(event, view);
        match event {
            Event::Retired { .. } => self.executed = true,
            Event::Transfer { cause, .. } => {
                self.executed |= !matches!(cause, emulator_core::event::Cause::Interrupt { .. });
            }
            Event::Memory {
                address,
                physical,
                width,
                value,
                write,
            } => self.memory.push(MemoryAccess {
                address,
                physical,
                width,
                value,
                write,
            }),
            Event::WalkStep {
                level,
                entry_address,
                entry,
                ..
            } => self.walks.push(WalkStep {
                level,
                entry_address,
                entry,
            }),
            Event::Port {
                port,
                width,
                value,
                write,
            } => self.ports.push(PortAccess {
                port,
                width,
                value,
                write,
            }),
            Event::AddressSpace { to, .. } => self.address_space = Some(to),
            Event::Halted => self.halted = true,
            // An interrupt makes the CPU leave a guest before its next instruction; everything else comes of one.
            Event::WorldLeft { code, .. } => {
                self.executed |= !matches!(code, exit::INTERRUPT | exit::NON_MASKABLE);
            }
            Event::WorldEntered { .. } | Event::Hypercall { .. } => self.executed = true,
        }
        Flow::Continue
    }
}

/// The registers that differ: what changes at a crossing first, then the general ones, then the rest.
pub fn register_changes(before: &Cpu, after: &Cpu) -> Vec<RegisterChange> {
    registers(before)
        .into_iter()
        .zip(registers(after))
        .filter(|((_, old), (_, new))| old != new)
        .map(|((name, old), (_, new))| RegisterChange { name, old, new })
        .collect()
}

fn registers(cpu: &Cpu) -> Vec<(String, u64)> {
    let mut list = vec![
        ("ring".to_owned(), u64::from(cpu.cpl())),
        ("RIP".to_owned(), cpu.rip),
    ];
    let general = REGISTER_NAMES.iter().zip(cpu.registers);
    list.extend(general.map(|(name, value)| (name.to_ascii_uppercase(), value)));
    list.push(("RFLAGS".to_owned(), cpu.rflags()));
    for (name, segment) in ["ES", "CS", "SS", "DS", "FS", "GS"]
        .iter()
        .zip(&cpu.segments)
    {
        list.push(((*name).to_owned(), u64::from(segment.selector)));
    }
    list.extend(
        [
            ("FS base", cpu.segments[4].base),
            ("GS base", cpu.segments[5].base),
            ("KernelGSbase", cpu.kernel_gs_base),
            ("CR0", cpu.cr0),
            ("CR2", cpu.cr2),
            ("CR3", cpu.cr3),
            ("CR4", cpu.cr4),
            ("EFER", cpu.efer),
            ("STAR", cpu.star),
            ("LSTAR", cpu.lstar),
            ("SFMASK", cpu.fmask),
            ("GDTR", cpu.gdtr.base),
            ("IDTR", cpu.idtr.base),
            ("TR", u64::from(cpu.tr.selector)),
        ]
        .map(|(name, value)| (name.to_owned(), value)),
    );
    list
}

const FLAGS: [(&str, u64); 14] = [
    ("CF", flags::CF),
    ("PF", flags::PF),
    ("AF", flags::AF),
    ("ZF", flags::ZF),
    ("SF", flags::SF),
    ("TF", flags::TF),
    ("IF", flags::IF),
    ("DF", flags::DF),
    ("OF", flags::OF),
    ("NT", flags::NT),
    ("RF", flags::RF),
    ("VM", flags::VM),
    ("AC", flags::AC),
    ("ID", flags::ID),
];

/// The flags that differ, by bit.
pub fn flag_changes(before: u64, after: u64) -> Vec<FlagChange> {
    FLAGS
        .iter()
        .filter(|(_, bit)| (before ^ after) & bit != 0)
        .map(|(name, bit)| FlagChange {
            name: (*name).to_owned(),
            old: before & bit != 0,
            new: after & bit != 0,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changed_is_listed_with_old_and_new() {
        let before = Cpu::new();
        let mut after = before.clone();
        after.registers[1] = 5;
        after.rip = 9;
        after.cpl = 3;
        let changes = register_changes(&before, &after);
        let seen: Vec<_> = changes
            .iter()
            .map(|change| (change.name.as_str(), change.new))
            .collect();
        assert_eq!(seen, [("ring", 3), ("RIP", 9), ("RCX", 5)]);
        let flags = flag_changes(0x202, 0x246);
        let seen: Vec<_> = flags
            .iter()
            .map(|change| (change.name.as_str(), change.old, change.new))
            .collect();
        assert_eq!(seen, [("PF", false, true), ("ZF", false, true)]);
    }
}
