//! What a picture shows, before anything has a place: boxes, chips, the one token, the newest arrow, the trails.

mod devices;
mod guests;

use serde::{Deserialize, Serialize};

use crate::crossing::{Cause, Crossing, CrossingKind};
use crate::language::Language;
use crate::messages::Message;
use crate::report::Ending;
use crate::seen::SeenGuest;
use crate::stack_spec::{LayerSpec, StackSpec};
use crate::who::{Layer, Who};
pub(crate) use devices::{at_work, register_at};

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
    /// The CPU's mode in which it runs, where there are two.
    pub mode: Option<Mode>,
    /// What is worth saying about it beside its name.
    pub note: Option<Message>,
    /// It stands still at an instruction that others carry out for it.
    pub is_held: bool,
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

/// The CPU's modes under hardware virtualization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mode {
    /// The hypervisor's.
    Host,
    /// Its guests'.
    Guest,
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
    /// Level 1, where there are several kernels.
    Hypervisor,
    /// A guest on level 2, by its place: a kernel and processes.
    Guest(u8),
    /// The kernel in a guest.
    GuestKernel(u8),
    /// A process in a guest, by the slot in the task table of the guest's kernel.
    GuestProcess(u8, u32),
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
    /// It waits for a sector from the disk.
    WaitingForDisk,
    /// It waits.
    Waiting,
    /// It has ended; its parent has not asked yet.
    Ended,
    /// A guest has halted until its next interrupt.
    Halted,
    /// A guest waits for the answer of a device that another guest plays.
    WaitingForDevice,
    /// A guest is not given the CPU.
    Paused,
}

/// A part of a box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chip {
    /// Its name.
    pub name: Label,
    /// What is worth saying about it.
    pub detail: String,
    /// A device that was just reached, or has something to do.
    pub is_at_work: bool,
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
    /// The same where there is little room, and the mark says the kind.
    pub short: String,
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
            short: crossing.cause.short_label(),
            raised_by: devices::raised_by(crossing.cause).map(str::to_owned),
        }
    }
}

impl BoxId {
    /// The box of whoever runs.
    pub fn of(who: &Who) -> BoxId {
        let slot = who.slot.unwrap_or(0);
        match (who.layer, who.place()) {
            (Layer::Hardware, _) => BoxId::Hardware,
            (Layer::Hypervisor, _) => BoxId::Hypervisor,
            (Layer::Kernel, None) => BoxId::Kernel,
            (Layer::Kernel, Some(guest)) => BoxId::GuestKernel(guest),
            (Layer::Process, None) => BoxId::Process(slot),
            (Layer::Process, Some(guest)) => BoxId::GuestProcess(guest, slot),
        }
    }

    /// Levels of software from the hardware up. Within a guest, its kernel is below its processes.
    pub fn level(self) -> u8 {
        match self {
            BoxId::Hardware => 0,
            BoxId::Kernel | BoxId::Hypervisor => 1,
            BoxId::Process(_) | BoxId::Guest(_) | BoxId::GuestKernel(_) => 2,
            BoxId::GuestProcess(..) => 3,
        }
    }

    /// The guest that it is, or is in.
    pub fn guest(self) -> Option<u8> {
        match self {
            BoxId::Guest(guest) | BoxId::GuestKernel(guest) | BoxId::GuestProcess(guest, _) => {
                Some(guest)
            }
            _ => None,
        }
    }

    /// Whether others stand in it.
    pub fn is_container(self) -> bool {
        matches!(self, BoxId::Guest(_))
    }

    /// What kind of box it is, by the kind of layer; `None` for one that only holds others.
    pub fn layer(self) -> Option<Layer> {
        Some(match self {
            BoxId::Hardware => Layer::Hardware,
            BoxId::Hypervisor => Layer::Hypervisor,
            BoxId::Kernel | BoxId::GuestKernel(_) => Layer::Kernel,
            BoxId::Process(_) | BoxId::GuestProcess(..) => Layer::Process,
            BoxId::Guest(_) => return None,
        })
    }

    /// Its name in documents: `hardware`, `kernel`, `process-3`, `guest-1-kernel`.
    pub fn name(self) -> String {
        match self {
            BoxId::Hardware => "hardware".to_owned(),
            BoxId::Kernel => "kernel".to_owned(),
            BoxId::Process(slot) => format!("process-{slot}"),
            BoxId::Hypervisor => "hypervisor".to_owned(),
            BoxId::Guest(guest) => format!("guest-{guest}"),
            BoxId::GuestKernel(guest) => format!("guest-{guest}-kernel"),
            BoxId::GuestProcess(guest, slot) => format!("guest-{guest}-process-{slot}"),
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
    /// The guests, by place.
    pub guests: &'a [SeenGuest],
    /// The parts of the hardware that are at work, by name.
    pub at_work: &'a [&'a str],
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
        light(&mut boxes, seen.at_work);
        if let Some(kernel) = boxes.iter_mut().find(|one| one.id == BoxId::Kernel) {
            kernel.cr3 = (at == BoxId::Kernel).then_some(seen.who.cr3);
        }
        boxes.extend(process_boxes(seen, places));
        boxes.extend(guests::boxes(spec, seen));
        if let Some(hypervisor) = boxes.iter_mut().find(|one| one.id == BoxId::Hypervisor) {
            hypervisor.cr3 = (at == BoxId::Hypervisor).then_some(seen.who.cr3);
            hypervisor.chips = guests::parts_of_hypervisor(spec, seen.guests);
        }
        Scene {
            stack: spec.id.to_owned(),
            boxes,
            token: Some(Token {
                at,
                came_from: seen.entered.map(|crossing| BoxId::of(&crossing.from)),
                raised_by: seen
                    .entered
                    .and_then(|crossing| devices::raised_by(crossing.cause))
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
        let mut boxes = layer_boxes(spec, spec.memory);
        boxes.extend(guests::boxes_to_come(spec));
        Scene {
            stack: spec.id.to_owned(),
            boxes,
            token: None,
            newest: None,
            trails: Vec::new(),
            power: Power::NotStarted,
        }
    }
}

/// Marks the parts of the hardware that are at work.
fn light(boxes: &mut [SceneBox], at_work: &[&str]) {
    for one in boxes.iter_mut().filter(|one| one.id == BoxId::Hardware) {
        for chip in &mut one.chips {
            chip.is_at_work =
                matches!(&chip.name, Label::Named(name) if at_work.contains(&name.as_str()));
        }
    }
}

/// The boxes that are always there.
fn layer_boxes(spec: &StackSpec, memory: usize) -> Vec<SceneBox> {
    let layer = |id, name, ring, kernel, chips| SceneBox {
        ring,
        kernel,
        chips,
        ..SceneBox::named(id, Label::Said(name))
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
                        is_at_work: false,
                    })
                    .collect(),
            )),
            LayerSpec::Hypervisor => Some(SceneBox {
                mode: spec.host_mode(),
                chips: guests::parts_of_hypervisor(spec, &[]),
                ..layer(
                    BoxId::Hypervisor,
                    spec.hypervisor_name(),
                    Some(0),
                    None,
                    Vec::new(),
                )
            }),
            LayerSpec::Processes { .. } | LayerSpec::Guests { .. } => None,
        })
        .collect()
}

impl SceneBox {
    /// A box that is just there.
    pub fn named(id: BoxId, name: Label) -> SceneBox {
        SceneBox {
            id,
            name,
            ring: None,
            mode: None,
            note: None,
            is_held: false,
            pid: None,
            kernel: None,
            cr3: None,
            state: BoxState::Present,
            others: 0,
            chips: Vec::new(),
        }
    }
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
        ring: Some(3),
        pid: Some(process.pid),
        cr3: Some(process.cr3),
        state: process.state,
        others,
        ..SceneBox::named(BoxId::Process(process.slot), Label::Named(process.name))
    }
}
