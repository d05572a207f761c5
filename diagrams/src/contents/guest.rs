//! What is in a guest: what its hypervisor knows of it, its own task table in its own memory, and its processes.

use super::{Entry, hypervisor, process};
use crate::messages::Message;
use crate::runners::Live;
use crate::scene::{BoxId, Label};
use crate::session::Session;

fn find(place: u8, session: &Session) -> Option<(Live, Vec<Live>)> {
    let live = session.runners().live(session.machine().ram());
    let one = live.iter().rfind(|one| one.guest.place == place)?.clone();
    Some((one, live))
}

/// The whole guest, as the hypervisor has it, with its processes.
pub(super) fn look(place: u8, session: &Session) -> Option<Entry> {
    let (one, live) = find(place, session)?;
    let mut entry = hypervisor::guest(&one, &live, session.machine().ram());
    entry.is_folded = false;
    entry.children.push(processes(&one, session));
    Some(entry)
}

/// Its kernel.
pub(super) fn kernel(place: u8, session: &Session) -> Option<Entry> {
    let (one, _) = find(place, session)?;
    let who = session.who();
    let mut parts = vec![Entry::named("", format!("{}.elf", one.guest.kernel))];
    parts[0].label = Label::Said(Message::KernelImage);
    if BoxId::of(&who) == BoxId::GuestKernel(place) {
        let rip = session.machine().cpu().rip;
        let symbol = super::descriptors::symbol(session, rip);
        parts.push(Entry::named("rip", format!("{rip:#x}{symbol}")));
    }
    parts.push(processes(&one, session));
    Some(Entry::group(
        Label::Said(Message::Kernel),
        one.guest.name.to_string(),
        parts,
    ))
}

/// One of its processes.
pub(super) fn process(place: u8, slot: u32, session: &Session) -> Option<Entry> {
    let (one, _) = find(place, session)?;
    let (tasks, memory) = session.runners().reader(&one, session.machine().ram())?;
    let all = tasks.tasks(memory);
    let (_, task) = all.into_iter().find(|(other, _)| *other == slot)?;
    let mut entry = process::task(slot, &task, session);
    entry.is_folded = false;
    Some(entry)
}

fn processes(one: &Live, session: &Session) -> Entry {
    let reader = session.runners().reader(one, session.machine().ram());
    let tasks = reader.map_or_else(Vec::new, |(tasks, memory)| tasks.tasks(memory));
    let entries: Vec<Entry> = tasks
        .iter()
        .map(|(slot, task)| {
            let mut entry = process::task(*slot, task, session);
            entry.is_folded = true;
            entry
        })
        .collect();
    Entry::group(
        Label::Said(Message::Processes),
        entries.len().to_string(),
        entries,
    )
}
