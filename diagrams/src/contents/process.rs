//! What is in a process: what the kernel's task table says of it, and its address space.

use guest_abi::{Task, layout};

use super::address_space::{Half, Region, regions};
use super::{Entry, files};
use crate::messages::Message;
use crate::scene::{BoxId, Label};
use crate::session::Session;
use crate::twin;
use crate::who::{Layer, Who, box_state, printable};

pub(super) fn look(slot: u32, session: &Session) -> Option<Entry> {
    let machine = session.timeline().machine();
    let tasks = session.runners().tasks().tasks(machine.ram());
    let (_, task) = tasks.into_iter().find(|(other, _)| *other == slot)?;
    let mut entry = self::task(slot, &task, session);
    entry.is_folded = false;
    let who = session.who();
    if BoxId::of(&who) == BoxId::Process(slot) {
        let rip = machine.cpu().rip;
        let place = session.symbols().place(&who, rip);
        let name = place.map_or_else(String::new, |place| {
            format!(" ({}+{:#x})", place.name, place.offset)
        });
        entry
            .children
            .insert(0, Entry::named("rip", format!("{rip:#x}{name}")));
    }
    entry.children.extend(files::descriptors(slot, session));
    entry.children.push(address_space(&task, session));
    Some(entry)
}

/// A task as the kernel's table has it.
pub(super) fn task(slot: u32, task: &Task, session: &Session) -> Entry {
    let said = |message, value: String| Entry::leaf(Label::Said(message), value);
    let mut parts = vec![
        said(Message::TaskSlot, slot.to_string()),
        said(Message::Parent, format!("pid {}", task.parent)),
        Entry::named("CR3", format!("{:x}", task.cr3)),
        said(
            Message::KernelStack,
            format!("{:#x}", task.kernel_stack_top),
        ),
        said(
            Message::SavedStackPointer,
            format!("{:#x}", task.kernel_rsp),
        ),
        said(Message::TimerTicks, task.ticks.to_string()),
        said(Message::Switches, task.switches.to_string()),
    ];
    let state = twin::state(box_state(task));
    if state == Some(Message::Ended) {
        parts.push(said(
            Message::ExitStatus,
            format!("{:#x}", task.exit_status),
        ));
    }
    if let Some(state) = state {
        let mut entry = said(Message::TaskState, String::new());
        entry.value = Label::Said(state);
        parts.insert(0, entry);
    }
    let name = printable(task.name());
    let mut entry = Entry::group(
        Label::Named(format!("{name} · pid {}", task.pid)),
        "",
        parts,
    );
    entry.is_folded = session.who().slot != Some(slot);
    entry
}

fn address_space(task: &Task, session: &Session) -> Entry {
    let machine = session.timeline().machine();
    let (found, is_whole) = regions(machine.ram(), task.cr3, Half::Lower);
    let entries = found
        .iter()
        .map(|region| region_of(task, region, session))
        .collect();
    let space = Entry::group(
        Label::Said(Message::WholeAddressSpace),
        format!("CR3 {:x}", task.cr3),
        entries,
    );
    incomplete(space, is_whole)
}

/// A region with what it holds: by the kernel's layout, or else by what may be done with it.
fn region_of(task: &Task, one: &Region, session: &Session) -> Entry {
    let program = Who {
        layer: Layer::Process,
        guest: None,
        slot: None,
        pid: Some(task.pid),
        name: printable(task.name()),
        cpl: 3,
        cr3: task.cr3,
    };
    let is_image = session.symbols().place(&program, one.last).is_some();
    let stack = layout::USER_STACK_TOP - layout::USER_STACK_SIZE..layout::USER_STACK_TOP;
    let what = if stack.contains(&one.start) {
        Message::Stack
    } else if one.permissions.is_executable {
        Message::ProgramCode
    } else if one.permissions.is_writable && !is_image {
        Message::ProgramMemory
    } else if one.permissions.is_writable {
        Message::ProgramData
    } else {
        Message::ProgramConstants
    };
    region(one, what)
}

/// An entry for a region: where it is, what it holds, its permissions and size.
pub(super) fn region(one: &Region, what: Message) -> Entry {
    let kilobytes = ((one.last - one.start) >> 10) + 1;
    Entry::leaf(
        Label::Said(Message::Region {
            start: one.start,
            last: one.last,
            what: Box::new(what),
        }),
        format!("{} {kilobytes} KiB", one.permissions.text()),
    )
}

/// Tables that were not read to their end say so.
pub(super) fn incomplete(mut entry: Entry, is_whole: bool) -> Entry {
    if !is_whole {
        entry
            .children
            .push(Entry::leaf(Label::Said(Message::TooMuchToShow), ""));
    }
    entry
}
