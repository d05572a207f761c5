//! What is in the kernel: its tasks, its page tables, its descriptor tables.

use guest_abi::layout;

use super::address_space::{Half, regions};
use super::{Entry, descriptors, files, process};
use crate::messages::Message;
use crate::scene::{BoxId, Label};
use crate::session::Session;

pub(super) fn look(session: &Session) -> Entry {
    let machine = session.timeline().machine();
    let cpu = machine.cpu();
    let is_here = BoxId::of(&session.who()) == BoxId::Kernel;
    let mut parts = Vec::new();
    if is_here {
        parts.push(Entry::named(
            "rip",
            format!("{:#x}{}", cpu.rip, descriptors::symbol(session, cpu.rip)),
        ));
    }
    let entry = descriptors::symbol(session, cpu.lstar);
    parts.push(Entry::named("lstar", format!("{:#x}{entry}", cpu.lstar)));
    let tasks: Vec<Entry> = session
        .runners()
        .tasks()
        .tasks(machine.ram())
        .into_iter()
        .map(|(slot, task)| process::task(slot, &task, session))
        .collect();
    parts.push(Entry::group(
        Label::Said(Message::Processes),
        tasks.len().to_string(),
        tasks,
    ));
    parts.extend(files::table(session));
    parts.push(descriptors::folded(address_space(session)));
    parts.push(descriptors::folded(descriptors::gdt(machine)));
    parts.push(descriptors::folded(descriptors::idt(session)));
    Entry::group(Label::Said(Message::Kernel), "", parts)
}

/// The upper half, which is the same under all page tables.
fn address_space(session: &Session) -> Entry {
    let machine = session.timeline().machine();
    let root = machine.cpu().cr3;
    let label = Label::Said(Message::WholeAddressSpace);
    if !machine.cpu().is_long_mode() {
        return Entry::leaf(label, "");
    }
    let (found, is_whole) = regions(machine.ram(), root, Half::Upper);
    let entries = found
        .iter()
        .map(|region| {
            let name = match region.start {
                layout::KERNEL_BASE.. => Message::KernelImage,
                layout::KERNEL_STACKS.. => Message::KernelStack,
                layout::DIRECT_MAP.. => Message::AllMemory,
                _ => Message::OtherMemory,
            };
            process::region(region, name)
        })
        .collect();
    process::incomplete(
        Entry::group(label, format!("CR3 {root:x}"), entries),
        is_whole,
    )
}
