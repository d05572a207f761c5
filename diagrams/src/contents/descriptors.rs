//! Descriptor tables entry by entry: GDT and IDT. AMD64 APM vol. 2, 4.7 and 4.8.

use emulator_core::cpu::{Cpu, attributes};
use emulator_core::machine::Machine;

use super::Entry;
use crate::messages::Message;
use crate::scene::Label;
use crate::session::Session;
use crate::who::{Layer, Who};

/// Entries of a GDT that are shown; more are only counted.
const MOST_SEGMENTS: u64 = 64;
const VECTORS: u64 = 256;
const SYSTEM: u16 = 1 << 4;

/// The segment descriptors that GDTR points to.
pub(super) fn gdt(machine: &Machine) -> Entry {
    let cpu = machine.cpu();
    let count = (u64::from(cpu.gdtr.limit) + 1) / 8;
    let mut entries = Vec::new();
    let mut index = 0;
    while index < count.min(MOST_SEGMENTS) {
        let selector = index * 8;
        let Some(low) = read(machine, cpu.gdtr.base.wrapping_add(selector)) else {
            break;
        };
        let bits = (low >> 40) as u16 & 0xf0ff;
        let mut base = low >> 16 & 0xff_ffff | (low >> 32 & 0xff00_0000);
        let name = format!("{selector:#04x}");
        index += 1;
        if bits == 0 {
            continue;
        }
        // System descriptors of long mode are twice as long.
        if cpu.is_long_mode() && bits & SYSTEM == 0 {
            let high = read(machine, cpu.gdtr.base.wrapping_add(selector + 8));
            base |= high.unwrap_or(0) << 32;
            index += 1;
        }
        let limit = low & 0xffff | low >> 32 & 0xf_0000;
        let text = attributes::describe(bits);
        entries.push(Entry::named(
            name,
            format!("{text}, base {base:#x}, limit {limit:#x}"),
        ));
    }
    let at = format!("{:#x}", cpu.gdtr.base);
    Entry::group(Label::Named("GDT".to_owned()), at, entries)
}

/// The gates that IDTR points to; runs of vectors without one are one entry.
pub(super) fn idt(session: &Session) -> Entry {
    let machine = session.timeline().machine();
    let cpu = machine.cpu();
    let size = if cpu.is_long_mode() { 16 } else { 8 };
    let count = ((u64::from(cpu.idtr.limit) + 1) / size).min(VECTORS);
    let mut entries = Vec::new();
    let mut absent: Option<u64> = None;
    for vector in 0..count {
        let gate = gate(session, cpu, vector, size);
        if gate.is_some()
            && let Some(first) = absent.take()
        {
            entries.push(without(first, vector - 1));
        }
        match gate {
            Some(text) => entries.push(Entry::named(format!("{vector:#04x}"), text)),
            None => absent = absent.or(Some(vector)),
        }
    }
    if let Some(first) = absent {
        entries.push(without(first, count - 1));
    }
    let at = format!("{:#x}", cpu.idtr.base);
    Entry::group(Label::Named("IDT".to_owned()), at, entries)
}

fn without(first: u64, last: u64) -> Entry {
    Entry::named(format!("{first:#04x}–{last:#04x}"), "not present")
}

/// A gate in words, if it is present.
fn gate(session: &Session, cpu: &Cpu, vector: u64, size: u64) -> Option<String> {
    let machine = session.timeline().machine();
    let at = cpu.idtr.base.wrapping_add(vector * size);
    let low = read(machine, at)?;
    let bits = (low >> 40) as u16 & 0xff;
    if bits & attributes::PRESENT == 0 {
        return None;
    }
    let mut offset = low & 0xffff | low >> 32 & 0xffff_0000;
    let mut stack = String::new();
    if size == 16 {
        offset |= read(machine, at.wrapping_add(8)).unwrap_or(0) << 32;
        let number = low >> 32 & 7;
        if number != 0 {
            stack = format!(", IST {number}");
        }
    }
    let handler = symbol(session, offset);
    let kind = attributes::describe(bits);
    Some(format!(
        "{:#x}:{offset:#x}{handler}, {kind}{stack}",
        low >> 16 & 0xffff
    ))
}

/// The kernel's name of an address, in brackets.
pub(super) fn symbol(session: &Session, address: u64) -> String {
    let kernel = Who {
        layer: Layer::Kernel,
        ..session.who()
    };
    match session.symbols().place(&kernel, address) {
        Some(place) if place.offset == 0 => format!(" ({})", place.name),
        Some(place) => format!(" ({}+{:#x})", place.name, place.offset),
        None => String::new(),
    }
}

fn read(machine: &Machine, address: u64) -> Option<u64> {
    let mut bytes = [0; 8];
    machine
        .read_virtual(address, &mut bytes)
        .then(|| u64::from_le_bytes(bytes))
}

/// Said where nothing is.
pub(super) fn folded(mut entry: Entry) -> Entry {
    entry.is_folded = true;
    if entry.children.is_empty() {
        entry
            .children
            .push(Entry::leaf(Label::Said(Message::NothingHere), ""));
    }
    entry
}
