//! The boxes of guests: each holds a kernel and processes, and the hypervisor below has a part for each.

use super::{BoxId, BoxState, Cause, Chip, Label, Mode, Observation, Process, SceneBox};
use crate::guest::GuestKind;
use crate::messages::Message;
use crate::seen::SeenGuest;
use crate::stack_spec::{GuestSpec, StackSpec};

/// The guests as observed: box, kernel, processes.
pub(super) fn boxes(spec: &StackSpec, seen: &Observation<'_>) -> Vec<SceneBox> {
    let mut boxes = Vec::new();
    for (place, guest) in (0..).zip(spec.guests()) {
        let found = seen.guests.iter().find(|found| found.place == place);
        let Some(found) = found.filter(|found| found.state != BoxState::Ended) else {
            boxes.extend(boxes_of(guest, place));
            if let Some(over) = found {
                let from = boxes.len() - 2;
                boxes[from].state = over.state;
                boxes[from + 1].state = over.state;
            }
            boxes.extend(process_under_way(seen, place, guest.kind));
            continue;
        };
        let at = BoxId::of(seen.who);
        let [mut whole, mut kernel] = boxes_of(guest, place);
        whole.state = found.state;
        kernel.cr3 = if at == kernel.id {
            Some(seen.who.cr3)
        } else {
            found.kernel_cr3
        };
        let held = seen
            .open
            .iter()
            .copied()
            .chain(seen.newest)
            .find(|crossing| crossing.left_guest() == Some(place))
            .filter(|crossing| matches!(crossing.cause, Cause::Left(exit) if exit.holds()))
            .map(|crossing| BoxId::of(&crossing.from));
        let held = held.filter(|_| seen.who.place() != Some(place));
        kernel.is_held = held == Some(kernel.id);
        boxes.extend([whole, kernel]);
        let mut processes = processes(found, seen, guest);
        for one in &mut processes {
            one.is_held = held == Some(one.id);
        }
        boxes.extend(processes);
    }
    boxes
}

/// The guests of a stack before there is a machine.
pub(super) fn boxes_to_come(spec: &StackSpec) -> Vec<SceneBox> {
    (0..)
        .zip(spec.guests())
        .flat_map(|(place, guest)| boxes_of(guest, place))
        .collect()
}

/// The parts of the hypervisor: one for each guest, in the guests' places.
pub(super) fn parts_of_hypervisor(spec: &StackSpec, seen: &[SeenGuest]) -> Vec<Chip> {
    (0..)
        .zip(spec.guests())
        .map(|(place, guest)| {
            let found = seen.iter().find(|found| found.place == place);
            let name = match guest.kind {
                GuestKind::Full => format!("VMCB {}", guest.title),
                GuestKind::Paravirtual | GuestKind::Deprivileged => guest.title.to_owned(),
            };
            Chip {
                name: Label::Named(name),
                detail: found.map_or_else(String::new, |found| found.detail.clone()),
                is_at_work: false,
            }
        })
        .collect()
}

fn mode_of(kind: GuestKind) -> Option<Mode> {
    (kind == GuestKind::Full).then_some(Mode::Guest)
}

fn boxes_of(guest: &GuestSpec, place: u8) -> [SceneBox; 2] {
    let named = |id, name| SceneBox::named(id, name);
    let whole = SceneBox {
        note: guest.note.clone(),
        ..named(BoxId::Guest(place), Label::Named(guest.title.to_owned()))
    };
    let kernel = SceneBox {
        ring: Some(match guest.kind {
            GuestKind::Full => 0,
            GuestKind::Paravirtual => 3,
            GuestKind::Deprivileged => 1,
        }),
        mode: mode_of(guest.kind),
        kernel: Some(Label::Named(guest.kernel.to_owned())),
        ..named(BoxId::GuestKernel(place), Label::Said(Message::Kernel))
    };
    [whole, kernel]
}

/// One box for each process; those beyond the last place share it: the one that the kernel works for is shown there, or
/// else the first of them.
fn processes(guest: &SeenGuest, seen: &Observation<'_>, spec: &GuestSpec) -> Vec<SceneBox> {
    let last = spec.places.saturating_sub(1);
    let mut all = guest.processes.clone();
    let at = BoxId::of(seen.who);
    if let BoxId::GuestProcess(place, slot) = at
        && place == guest.place
        && !all.iter().any(|process| process.slot == slot)
    {
        all.push(stranger(seen, slot));
        all.sort_by_key(|process| process.slot);
    }
    let (own, shared): (Vec<Process>, Vec<Process>) =
        all.into_iter().partition(|process| process.slot < last);
    let is_at = |process: &&Process| at == BoxId::GuestProcess(guest.place, process.slot);
    let shown = shared
        .iter()
        .find(is_at)
        .or_else(|| shared.iter().find(|one| one.state == BoxState::Running))
        .or(shared.first())
        .cloned();
    let others = shared.len().saturating_sub(1) as u32;
    own.into_iter()
        .map(|process| (process, 0))
        .chain(shown.map(|process| (process, others)))
        .map(|(process, others)| process_box(process, guest.place, spec.kind, others))
        .collect()
}

/// Whoever runs in a guest that no table knows.
fn process_under_way(seen: &Observation<'_>, place: u8, kind: GuestKind) -> Option<SceneBox> {
    match BoxId::of(seen.who) {
        BoxId::GuestProcess(guest, slot) if guest == place => {
            Some(process_box(stranger(seen, slot), place, kind, 0))
        }
        _ => None,
    }
}

fn stranger(seen: &Observation<'_>, slot: u32) -> Process {
    Process {
        slot,
        pid: seen.who.pid.unwrap_or(0),
        name: seen.who.name.clone(),
        cr3: seen.who.cr3,
        state: BoxState::Running,
    }
}

fn process_box(process: Process, place: u8, kind: GuestKind, others: u32) -> SceneBox {
    let id = BoxId::GuestProcess(place, process.slot);
    SceneBox {
        ring: Some(3),
        mode: mode_of(kind),
        pid: Some(process.pid),
        cr3: (kind != GuestKind::Deprivileged).then_some(process.cr3),
        state: process.state,
        others,
        ..SceneBox::named(id, Label::Named(process.name))
    }
}
