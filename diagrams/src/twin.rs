//! The same picture in words: a nested list and a table, for screen readers, phones, print and tests.

use serde::{Deserialize, Serialize};

use crate::crossing::{Crossing, CrossingKind};
use crate::language::Language;
use crate::messages::{Actor, Message};
use crate::scene::{BoxId, BoxState, Chip, Mode, Power, Scene, SceneBox};

/// One entry of the list, with entries of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TwinItem {
    /// The box, for links between picture and list; `None` for headings.
    pub id: Option<BoxId>,
    /// What it says.
    pub text: String,
    /// True for the one where the CPU is.
    pub here: bool,
    /// What is in it.
    pub children: Vec<TwinItem>,
}

/// One row of the table of crossings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TwinRow {
    /// The tick in which it happened.
    pub tick: u64,
    /// Its kind.
    pub kind: CrossingKind,
    /// Its cause in the machine's terms.
    pub cause: String,
    /// Who ran before.
    pub from: String,
    /// Who runs after.
    pub to: String,
}

/// The scene as a list, top layer first, as in the picture.
pub fn list(scene: &Scene, language: Language) -> Vec<TwinItem> {
    let guests: Vec<&SceneBox> = scene
        .boxes
        .iter()
        .filter(|one| one.id.is_container())
        .collect();
    let (processes, layers): (Vec<&SceneBox>, Vec<&SceneBox>) = scene
        .boxes
        .iter()
        .filter(|one| one.id.guest().is_none())
        .partition(|one| matches!(one.id, BoxId::Process(_)));
    let mut items: Vec<TwinItem> = guests
        .iter()
        .map(|one| guest(one, scene, language))
        .collect();
    if items.is_empty() {
        let heading = if processes.is_empty() {
            Message::NoProcessYet
        } else {
            Message::Processes
        };
        items.push(TwinItem {
            id: None,
            text: heading.text(language),
            here: false,
            children: processes
                .into_iter()
                .map(|one| item(one, scene, language))
                .collect(),
        });
    }
    items.extend(
        layers
            .into_iter()
            .rev()
            .map(|one| item(one, scene, language)),
    );
    if let Some(message) = power(&scene.power) {
        items.push(TwinItem {
            id: None,
            text: message.text(language),
            here: false,
            children: Vec::new(),
        });
    }
    items
}

/// A guest with what is in it, processes first.
fn guest(one: &SceneBox, scene: &Scene, language: Language) -> TwinItem {
    let inside = |is_process: bool| {
        scene.boxes.iter().filter(move |other| {
            let in_it = other.id.guest() == one.id.guest() && !other.id.is_container();
            in_it && matches!(other.id, BoxId::GuestProcess(..)) == is_process
        })
    };
    let children = inside(true)
        .chain(inside(false))
        .map(|one| item(one, scene, language))
        .collect();
    TwinItem {
        children,
        ..item(one, scene, language)
    }
}

/// Crossings as rows, in the order given.
pub fn rows(crossings: &[Crossing], language: Language) -> Vec<TwinRow> {
    let name = |who| Actor::of(who).name(language);
    crossings
        .iter()
        .map(|crossing| TwinRow {
            tick: crossing.tick,
            kind: crossing.kind,
            cause: crossing.cause.label(),
            from: name(&crossing.from),
            to: name(&crossing.to),
        })
        .collect()
}

/// What is said about a machine that does not run.
pub fn power(power: &Power) -> Option<Message> {
    match power {
        Power::NotStarted => Some(Message::NotStarted),
        Power::On => None,
        Power::Ended(ending) => Some(ending.message()),
    }
}

/// A state in a word; nothing for a box that is just there.
pub fn state(state: BoxState) -> Option<Message> {
    match state {
        BoxState::Present => None,
        BoxState::Running => Some(Message::Running),
        BoxState::Ready => Some(Message::Ready),
        BoxState::WaitingForChild => Some(Message::WaitingForChild),
        BoxState::WaitingForInput => Some(Message::WaitingForInput),
        BoxState::WaitingForDisk => Some(Message::WaitingForDisk),
        BoxState::Waiting => Some(Message::Waiting),
        BoxState::Ended => Some(Message::Ended),
        BoxState::Halted => Some(Message::GuestHalted),
        BoxState::WaitingForDevice => Some(Message::WaitingForDevice),
        BoxState::Paused => Some(Message::Paused),
    }
}

/// Ring, and the CPU's mode where there are two.
pub(crate) fn privilege(one: &SceneBox) -> Option<Message> {
    let ring = one.ring?;
    Some(match one.mode {
        // A kernel that was made for ring 0 and does not know where it is.
        None if ring == 1 => Message::CompressedRing(ring),
        None => Message::Ring(ring),
        Some(Mode::Host) => Message::HostRing(ring),
        Some(Mode::Guest) => Message::GuestRing(ring),
    })
}

/// What a box says of itself.
pub(crate) fn words(one: &SceneBox, scene: &Scene, language: Language) -> String {
    let here = scene.token.as_ref().is_some_and(|token| token.at == one.id);
    let mut parts = vec![one.name.text(language)];
    parts.extend(one.note.as_ref().map(|note| note.text(language)));
    parts.extend(one.pid.map(|pid| format!("pid {pid}")));
    parts.extend(privilege(one).map(|ring| ring.text(language)));
    parts.extend(one.kernel.as_ref().map(|kernel| kernel.text(language)));
    parts.extend(one.cr3.map(|root| format!("CR3 {root:x}")));
    parts.extend(state(one.state).map(|message| message.text(language)));
    parts.extend(one.is_held.then(|| Message::Held.text(language)));
    parts.extend((one.others > 0).then(|| Message::Others(one.others).text(language)));
    parts.extend(here.then(|| Message::CpuIsHere.text(language)));
    parts.join(", ")
}

fn words_of_chip(chip: &Chip, language: Language) -> String {
    let name = chip.name.text(language);
    let mut text = format!("{name} {}", chip.detail).trim_end().to_owned();
    if chip.is_at_work {
        text.push_str(", ");
        text.push_str(&Message::AtWork.text(language));
    }
    text
}

fn item(one: &SceneBox, scene: &Scene, language: Language) -> TwinItem {
    TwinItem {
        id: Some(one.id),
        text: words(one, scene, language),
        here: scene.token.as_ref().is_some_and(|token| token.at == one.id),
        children: one
            .chips
            .iter()
            .map(|chip| TwinItem {
                id: None,
                text: words_of_chip(chip, language),
                here: false,
                children: Vec::new(),
            })
            .collect(),
    }
}
