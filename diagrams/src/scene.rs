//! What a picture shows, before anything has a place: boxes, chips, the one token, the newest arrow, the trails.

use serde::{Deserialize, Serialize};

use crate::crossing::{Cause, Crossing, CrossingKind, interrupt_line};
use crate::language::Language;
use crate::messages::Message;
use crate::report::Ending;
use crate::stack_spec::{LayerSpec, StackSpec};
use crate::who::{Layer, Who};

/// One picture of a stack, free of places and of language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scene {
    /// Id of the stack.
    pub stack: String,
    /// The boxes, bottom to top, then by slot.
    pub boxes: Vec<SceneBox>,
    /// Where the CPU is; `None` only before there is a machine.
    pub token: Option<Token>,
    /// The crossing of the last step, if it was one.
    pub newest: Option<Arrow>,
    /// Crossings which have not returned yet, oldest first; the newest is not among them.
    pub trails: Vec<Arrow>,
    /// Whether the machine runs, in words.
    pub power: Power,
}

/// A box: a layer, or one process of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SceneBox {
    /// Its place in the stack, and its id in documents.
    pub id: BoxId,
    /// Its name.
    pub name: Label,
    /// The ring that it runs in, for software.
    pub ring: Option<u8>,
    /// Process number.
    pub pid: Option<u32>,
    /// Which kernel it is, for kernels.
    pub kernel: Option<Label>,
    /// Root of its page tables.
    pub cr3: Option<u64>,
    /// What it does now.
    pub state: BoxState,
    /// Other processes which share the place of this box, because the picture has fewer places than the kernel slots.
    pub others: u32,
    /// Its parts.
    pub chips: Vec<Chip>,
}

/// Which box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum BoxId {
    /// Level 0.
    Hardware,
    /// Level 1.
    Kernel,
    /// Level 2, by slot in the task table.
    Process(u32),
}

/// What a box does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BoxState {
    /// It is just there.
    Present,
    /// It has the CPU, or owns it while the kernel works for it.
    Running,
    /// It could run.
    Ready,
    /// It waits for the end of a child.
    WaitingForChild,
    /// It waits for a line typed at the console.
    WaitingForInput,
    /// It waits.
    Waiting,
    /// It has ended; its parent has not asked yet.
    Ended,
}

/// A part of a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chip {
    /// Its name.
    pub name: Label,
    /// What is worth saying about it.
    pub detail: String,
}

/// A text of the picture: a word of ours, or a name from the machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Label {
    /// Ours, in the reader's language.
    Said(Message),
    /// The machine's, the same in all languages.
    Named(String),
}

/// The CPU is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// In this box.
    pub at: BoxId,
    /// It came in from there.
    pub came_from: Option<BoxId>,
    /// By an interrupt of the chip with this name.
    pub raised_by: Option<String>,
}

/// A crossing, from box to box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrow {
    /// Its kind.
    pub kind: CrossingKind,
    /// The box left.
    pub from: BoxId,
    /// The box reached.
    pub to: BoxId,
    /// Its cause in the machine's terms.
    pub cause: String,
    /// The chip that raised it, if it is an interrupt.
    pub raised_by: Option<String>,
}

/// Whether the machine runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Power {
    /// There is no machine yet.
    NotStarted,
    /// It can go on.
    On,
    /// It is over, or waits for input for good.
    Ended(Ending),
}

impl Arrow {
    /// The arrow of a crossing.
    pub fn of(crossing: &Crossing) -> Arrow {
        Arrow {
            kind: crossing.kind,
            from: BoxId::of(&crossing.from),
            to: BoxId::of(&crossing.to),
            cause: crossing.cause.label(),
            raised_by: raised_by(crossing.cause).map(str::to_owned),
        }
    }
}

impl BoxId {
    /// The box of whoever runs.
    pub fn of(who: &Who) -> BoxId {
        match (who.layer, who.slot) {
            (Layer::Hardware, _) => BoxId::Hardware,
            (Layer::Kernel, _) => BoxId::Kernel,
            (Layer::Process, slot) => BoxId::Process(slot.unwrap_or(0)),
        }
    }

    /// Levels from the hardware up.
    pub fn level(self) -> u8 {
        match self {
            BoxId::Hardware => 0,
            BoxId::Kernel => 1,
            BoxId::Process(_) => 2,
        }
    }

    /// Its name in documents: `hardware`, `kernel`, `process-3`.
    pub fn name(self) -> String {
        match self {
            BoxId::Hardware => "hardware".to_owned(),
            BoxId::Kernel => "kernel".to_owned(),
            BoxId::Process(slot) => format!("process-{slot}"),
        }
    }
}

impl Label {
    /// The text in a language.
    pub fn text(&self, language: Language) -> String {
        match self {
            Label::Said(message) => message.text(language),
            Label::Named(name) => name.clone(),
        }
    }
}

/// The chip behind an interrupt, as a PC is wired: the timer on line 0, the first serial port on line 4.
fn raised_by(cause: Cause) -> Option<&'static str> {
    let Cause::Interrupt { vector } = cause else {
        return None;
    };
    Some(match interrupt_line(vector) {
        Some(0) => "PIT",
        Some(4) => "UART",
        _ => "PIC",
    })
}

/// A process as the kernel's task table has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Process {
    /// Slot in the table.
    pub slot: u32,
    /// Process number.
    pub pid: u32,
    /// Name of its program.
    pub name: String,
    /// Root of its page tables.
    pub cr3: u64,
    /// What it does.
    pub state: BoxState,
}

/// All that a picture depends on, as observed at one tick.
#[derive(Clone, Debug)]
pub struct Observation<'a> {
    /// Bytes of RAM.
    pub memory: usize,
    /// Who has the CPU.
    pub who: &'a Who,
    /// The processes, by slot.
    pub processes: &'a [Process],
    /// The crossing of the last step.
    pub newest: Option<&'a Crossing>,
    /// The last crossing into where the CPU is.
    pub entered: Option<&'a Crossing>,
    /// Crossings which have not returned, oldest first, without the newest.
    pub open: &'a [&'a Crossing],
    /// How the machine ended.
    pub end: Option<Ending>,
}

impl Scene {
    /// The picture of a stack as observed.
    pub fn of(spec: &StackSpec, seen: &Observation<'_>) -> Scene {
        let places = spec.process_places();
        let at = BoxId::of(seen.who);
        let mut boxes = layer_boxes(spec, seen.memory);
        if let Some(kernel) = boxes.iter_mut().find(|one| one.id == BoxId::Kernel) {
            kernel.cr3 = (at == BoxId::Kernel).then_some(seen.who.cr3);
        }
        boxes.extend(process_boxes(seen, places));
        Scene {
            stack: spec.id.to_owned(),
            boxes,
            token: Some(Token {
                at,
                came_from: seen.entered.map(|crossing| BoxId::of(&crossing.from)),
                raised_by: seen
                    .entered
                    .and_then(|crossing| raised_by(crossing.cause))
                    .map(str::to_owned),
            }),
            newest: seen.newest.map(Arrow::of),
            trails: seen
                .open
                .iter()
                .map(|crossing| Arrow::of(crossing))
                .collect(),
            power: seen.end.clone().map_or(Power::On, Power::Ended),
        }
    }

    /// The picture of a stack before there is a machine.
    pub fn not_started(spec: &StackSpec) -> Scene {
        Scene {
            stack: spec.id.to_owned(),
            boxes: layer_boxes(spec, spec.memory),
            token: None,
            newest: None,
            trails: Vec::new(),
            power: Power::NotStarted,
        }
    }
}

/// The boxes that are always there.
fn layer_boxes(spec: &StackSpec, memory: usize) -> Vec<SceneBox> {
    let layer = |id, name, ring, kernel, chips| SceneBox {
        id,
        name: Label::Said(name),
        ring,
        pid: None,
        kernel,
        cr3: None,
        state: BoxState::Present,
        others: 0,
        chips,
    };
    spec.layers
        .iter()
        .filter_map(|one| match one {
            LayerSpec::Hardware { chips } => Some(layer(
                BoxId::Hardware,
                Message::Hardware,
                None,
                None,
                chips.iter().map(|chip| chip.seen(memory)).collect(),
            )),
            LayerSpec::Kernel { chips } => Some(layer(
                BoxId::Kernel,
                Message::Kernel,
                Some(0),
                Some(Label::Said(Message::NativeKernel)),
                chips
                    .iter()
                    .map(|name| Chip {
                        name: Label::Said(name.clone()),
                        detail: String::new(),
                    })
                    .collect(),
            )),
            LayerSpec::Processes { .. } => None,
        })
        .collect()
}

/// One box for each process; those in slots beyond the last place share it, and the one with the CPU is shown there.
fn process_boxes(seen: &Observation<'_>, places: u32) -> Vec<SceneBox> {
    let last = places.saturating_sub(1);
    let mut processes = seen.processes.to_vec();
    let at = BoxId::of(seen.who);
    if let BoxId::Process(slot) = at
        && !processes.iter().any(|process| process.slot == slot)
    {
        processes.push(Process {
            slot,
            pid: seen.who.pid.unwrap_or(0),
            name: seen.who.name.clone(),
            cr3: seen.who.cr3,
            state: BoxState::Running,
        });
        processes.sort_by_key(|process| process.slot);
    }
    let (own, shared): (Vec<Process>, Vec<Process>) = processes
        .into_iter()
        .partition(|process| process.slot < last);
    let shown = shared
        .iter()
        .find(|process| at == BoxId::Process(process.slot))
        .or(shared.first())
        .cloned();
    let others = shared.len().saturating_sub(1) as u32;
    own.into_iter()
        .map(|process| (process, 0))
        .chain(shown.map(|process| (process, others)))
        .map(|(process, others)| process_box(process, others))
        .collect()
}

fn process_box(process: Process, others: u32) -> SceneBox {
    SceneBox {
        id: BoxId::Process(process.slot),
        name: Label::Named(process.name),
        ring: Some(3),
        pid: Some(process.pid),
        kernel: None,
        cr3: Some(process.cr3),
        state: process.state,
        others,
        chips: Vec::new(),
    }
}
