//! What is in the hypervisor: its run queue, and for each guest what its table says, with event channels and the control
//! block by the manual's names.

use emulator_core::memory::Ram;
use guest_abi::DomainState;
use guest_abi::hypervisor::EXIT_REASON_NAMES;
use guest_abi::vmcb;

use super::{Entry, descriptors};
use crate::deprivileged;
use crate::exits::Exit;
use crate::guest::GuestKind;
use crate::messages::Message;
use crate::runners::Live;
use crate::scene::{BoxId, Label};
use crate::seen;
use crate::session::Session;
use crate::twin;

/// None on a machine without a hypervisor.
pub(super) fn look(session: &Session) -> Option<Entry> {
    session.symbols().hypervisor_table()?;
    let machine = session.timeline().machine();
    let cpu = machine.cpu();
    let live = session.runners().live(machine.ram());
    let mut parts = Vec::new();
    if BoxId::of(&session.who()) == BoxId::Hypervisor {
        let symbol = descriptors::symbol(session, cpu.rip);
        parts.push(Entry::named("rip", format!("{:#x}{symbol}", cpu.rip)));
        parts.push(Entry::named("CR3", format!("{:x}", cpu.cr3)));
    }
    if !session.spec().has_monitor() {
        parts.push(run_queue(&live));
    }
    for one in &live {
        parts.push(guest(one, &live, machine.ram()));
    }
    let name = session.spec().hypervisor_name();
    Some(Entry::group(Label::Said(name), "", parts))
}

/// Who has had the least of the CPU, weighted, is first.
fn run_queue(live: &[Live]) -> Entry {
    let mut waiting: Vec<&Live> = live
        .iter()
        .filter(|one| one.domain.state == DomainState::Ready as u32 && one.domain.paused == 0)
        .collect();
    waiting.sort_by_key(|one| one.domain.virtual_time);
    let names: Vec<String> = waiting
        .iter()
        .map(|one| one.guest.name.to_string())
        .collect();
    let text = if names.is_empty() {
        Label::Said(Message::NothingHere)
    } else {
        Label::Named(names.join(", "))
    };
    Entry {
        value: text,
        ..Entry::leaf(Label::Said(Message::RunQueue), "")
    }
}

/// What the hypervisor's table says of a guest.
pub(super) fn guest(one: &Live, live: &[Live], ram: &Ram) -> Entry {
    let domain = &one.domain;
    let said = |message, value: String| Entry::leaf(Label::Said(message), value);
    if one.guest.kind == GuestKind::Deprivileged {
        return in_ring_1(one, ram);
    }
    let mut parts = Vec::new();
    if let Some(state) = twin::state(seen::state(domain)) {
        let mut entry = said(Message::TaskState, String::new());
        entry.value = Label::Said(state);
        parts.push(entry);
    }
    parts.extend([
        said(Message::Weight, domain.weight.to_string()),
        said(Message::VirtualTime, domain.virtual_time.to_string()),
        said(Message::RunTime, domain.run_time.to_string()),
        said(Message::Switches, domain.switches.to_string()),
        said(Message::InterruptsDelivered, domain.interrupts.to_string()),
        said(Message::Bytes, domain.memory.to_string()),
        said(Message::NestedRoot, format!("{:x}", domain.page_table_root)),
        exits(one),
        channels(one, live),
    ]);
    if one.guest.kind == GuestKind::Full && domain.vmcb != 0 {
        parts.push(control_block(domain.vmcb, ram));
    }
    let mut entry = Entry::group(Label::Named(one.guest.name.to_string()), "", parts);
    entry.is_folded = domain.state != DomainState::Running as u32;
    entry
}

/// The same of a guest in ring 1: the CPU that the monitor keeps for it, by the manual's names.
fn in_ring_1(one: &Live, ram: &Ram) -> Entry {
    let domain = &one.domain;
    let said = |message, value: String| Entry::leaf(Label::Said(message), value);
    let mut parts = vec![
        said(Message::InterruptsDelivered, domain.interrupts.to_string()),
        said(Message::Bytes, domain.memory.to_string()),
        said(Message::PageTables, format!("{:x}", domain.page_table_root)),
        exits(one),
    ];
    if let Some(state) = deprivileged::state(domain, ram) {
        let mut registers = vec![Entry::named("IF", state.interrupts.to_string())];
        let control = [0, 2, 3, 4].map(|number| {
            let value = state.control[number];
            Entry::named(format!("CR{number}"), format!("{value:x}"))
        });
        registers.extend(control);
        for (name, base, limit) in [
            ("GDTR", state.segments_base, state.segments_limit),
            ("IDTR", state.gates_base, state.gates_limit),
        ] {
            registers.push(Entry::named(name, format!("{base:x} limit {limit:x}")));
        }
        for (name, selector) in [("LDTR", state.local_table), ("TR", state.task)] {
            registers.push(Entry::named(name, format!("{selector:x}")));
        }
        parts.push(Entry::group(
            Label::Said(Message::VirtualCpu),
            "",
            registers,
        ));
    }
    Entry::group(Label::Named(one.guest.name.to_string()), "", parts)
}

fn exits(one: &Live) -> Entry {
    let counts = one.domain.exits;
    let parts = EXIT_REASON_NAMES
        .iter()
        .zip(counts)
        .filter(|(_, count)| *count > 0)
        .map(|(name, count)| Entry::named(*name, count.to_string()))
        .collect();
    let all: u64 = counts.iter().fold(0, |sum, count| sum.wrapping_add(*count));
    descriptors::folded(Entry::group(
        Label::Said(Message::Exits),
        all.to_string(),
        parts,
    ))
}

fn channels(one: &Live, live: &[Live]) -> Entry {
    let ends: Vec<Entry> = (0_u32..)
        .zip(one.domain.channels)
        .filter(|(_, channel)| channel.connected != 0)
        .map(|(number, channel)| {
            let other = live
                .iter()
                .find(|other| other.slot as u32 == channel.remote_domain);
            let to = other.map_or_else(
                || channel.remote_domain.to_string(),
                |other| other.guest.name.to_string(),
            );
            let mut entry = Entry::named(number.to_string(), "");
            entry.value = Label::Said(Message::EventChannel {
                to,
                channel: channel.remote_channel,
                sent: channel.sent,
            });
            entry
        })
        .collect();
    let count = ends.len().to_string();
    descriptors::folded(Entry::group(
        Label::Said(Message::EventChannels),
        count,
        ends,
    ))
}

/// The fields that our hypervisor uses, by name; the exit code with its meaning.
fn control_block(block: u64, ram: &Ram) -> Entry {
    let read = |field: vmcb::Field| ram.read_u64(block.wrapping_add(field.offset));
    let parts = vmcb::FIELDS
        .iter()
        .filter_map(|field| {
            let value = read(*field)?;
            let mut text = format!("{value:#x}");
            if *field == vmcb::EXIT_CODE {
                let exit = Exit {
                    code: value,
                    information: [
                        read(vmcb::EXIT_INFO_1).unwrap_or(0),
                        read(vmcb::EXIT_INFO_2).unwrap_or(0),
                    ],
                    operand: read(vmcb::RAX).unwrap_or(0),
                };
                text = format!("{text} {}", exit.text());
            }
            let name = format!("+{:03x} {}", field.offset, field.name);
            Some(Entry::named(name, text))
        })
        .collect();
    Entry::group(
        Label::Said(Message::ControlBlock),
        format!("{block:x}"),
        parts,
    )
}
