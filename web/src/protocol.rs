//! What page and worker say to each other, as bytes in one message each: both are the same build, so names and types need
//! not be told, and the code that reads and writes them is a fraction of what a text would need.
//!
//! Commands go to the worker, answers come back. An answer holds all that the page shows, so that the page keeps no
//! state of the machine, and past and present are drawn by the same path.

use diagrams::report::{ControlBlockChange, FlagChange, RegisterChange};
use diagrams::{Crossing, CrossingKind, Ending, Layer, Scene, StepReport, Who};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use crate::program::Mistake;
use crate::searching::Writer;
use crate::stops::{self, Wanted};
use crate::views::{Shown, View};

/// A command or an answer as bytes.
///
/// # Errors
/// When it cannot be written; in English.
pub fn write(message: &impl Serialize) -> Result<Vec<u8>, String> {
    postcard::to_allocvec(message).map_err(|error| error.to_string())
}

/// The command or the answer that these bytes are.
///
/// # Errors
/// When they are none; in English.
pub fn read<Message: DeserializeOwned>(bytes: &[u8]) -> Result<Message, String> {
    postcard::from_bytes(bytes).map_err(|error| error.to_string())
}

/// What a visitor wants of the machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Start a stack anew and stop one step before its first crossing.
    Boot {
        /// Id of the stack.
        stack: String,
    },
    /// Assemble a program, start the stack anew with it, and run. If there are mistakes, nothing else changes.
    RunProgram {
        /// NASM syntax.
        source: String,
    },
    /// One step forward.
    Step,
    /// One step back.
    Back,
    /// Forward until a crossing has been made.
    NextCrossing,
    /// Back to where the previous crossing had just been made.
    PreviousCrossing,
    /// Forward until a crossing of this kind has been made.
    NextOf {
        /// Which kind.
        kind: CrossingKind,
    },
    /// Back to where a crossing of this kind had just been made.
    PreviousOf {
        /// Which kind.
        kind: CrossingKind,
    },
    /// The console that is shown, and typed at, from now on.
    Console {
        /// Its serial line: 0 for COM1.
        port: u8,
    },
    /// Run until stopped, or until the machine ends.
    Run,
    /// Stop at once.
    Stop,
    /// To the moment at which so many steps were done; beyond what is known, by running there.
    Seek {
        /// Steps done.
        tick: u64,
    },
    /// Back to where the page opened.
    Start,
    /// Start the same stack, with the same program, anew.
    Reset,
    /// Bytes typed at the console; the machine runs on, so that it can answer.
    Input {
        /// As UTF-8, with the new-line at its end.
        text: String,
    },
    /// A line typed at another serial line than the one shown; the machine runs on, so that it can answer.
    Line {
        /// Which: 0 for COM1.
        port: u8,
        /// Without the new-line at its end.
        text: String,
    },
    /// Forward over the source line at which the machine stands.
    StepLine,
    /// Run until this is met.
    RunUntil {
        /// What.
        wanted: Wanted,
    },
    /// Back to the last moment at which this was met.
    BackUntil {
        /// What.
        wanted: Wanted,
    },
    /// From now on each run stops there too.
    AddStop {
        /// Where.
        wanted: Wanted,
    },
    /// The same, or no more if there is one at this address already.
    ToggleStop {
        /// Linear address of an instruction.
        address: u64,
        /// The program that it belongs to; `None` for the kernel.
        program: Option<String>,
    },
    /// One stop fewer.
    RemoveStop {
        /// Its place in the list.
        index: usize,
    },
    /// Search for who wrote a byte last.
    WhoWrote {
        /// Where it is.
        address: u64,
        /// A physical address, not a linear one.
        physical: bool,
    },
    /// Which views are open beside the picture from now on. A machine that runs runs on.
    Views {
        /// All of them.
        views: Vec<View>,
    },
}

impl Command {
    /// Whether it says where the machine goes, and not only how it is looked at.
    #[must_use]
    pub fn steers(&self) -> bool {
        !matches!(
            self,
            Command::Views { .. }
                | Command::Console { .. }
                | Command::AddStop { .. }
                | Command::ToggleStop { .. }
                | Command::RemoveStop { .. }
        )
    }
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The worker has the images and waits for the first command.
    Ready,
    /// How things are now.
    Update(Box<Update>),
    /// The program has these mistakes; an empty list says that it has none.
    Diagnostics(Vec<Mistake>),
    /// The past is searched; the machine will be where it was, or where it was to go.
    Searching {
        /// Everything from this tick on has been looked at.
        down_to: u64,
    },
    /// What was searched for happened nowhere in the past that is kept.
    Nowhere,
    /// Who wrote a byte last.
    Writer(Box<Writer>),
    /// A command could not be done.
    Failed {
        /// Why, in English: for the person who reads it and for a report.
        cause: String,
    },
}

/// The machine at one moment, as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// Steps done.
    pub tick: u64,
    /// The earliest moment that can be gone back to.
    pub oldest: u64,
    /// The latest moment known.
    pub newest: u64,
    /// Where the page opened: one step before the first crossing.
    pub opening: u64,
    /// Whether the machine runs right now.
    pub running: bool,
    /// Steps in a second, measured in the last piece of a run.
    pub rate: Option<u64>,
    /// The step that led here, and the code around it; `None` while the machine runs.
    pub report: Option<StepReport>,
    /// Who has the CPU.
    pub who: Who,
    /// The picture.
    pub scene: Scene,
    /// Crossings around now, by tick; some may lie ahead, if the visitor went back.
    pub crossings: Vec<Crossing>,
    /// How many known crossings come before the first of them.
    pub crossings_before: usize,
    /// How many are known in all.
    pub crossings_known: usize,
    /// Who ran when, over the whole known run.
    pub minimap: Minimap,
    /// What the chosen serial console has printed up to now.
    pub console: String,
    /// Which serial line that is: 0 for COM1.
    pub console_port: u8,
    /// The serial lines that have printed anything, and the first one.
    pub consoles: Vec<u8>,
    /// How the machine has ended.
    pub end: Option<Ending>,
    /// What the open views show.
    pub views: Vec<Shown>,
    /// Where runs stop.
    pub stops: Vec<stops::Shown>,
    /// The stop in that list at which the machine has just stopped.
    pub stopped_at: Option<usize>,
    /// What the last run changed, if the machine stands at its end.
    pub stretch: Option<Stretch>,
}

/// What has changed since a run began.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// The tick at which it began.
    pub from: u64,
    /// Registers whose value is another one.
    pub registers: Vec<RegisterChange>,
    /// Flags that are others.
    pub flags: Vec<FlagChange>,
    /// Fields of guests' control blocks that are others.
    pub control_blocks: Vec<ControlBlockChange>,
}

/// The known run, cut into equal columns.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minimap {
    /// Steps that all columns cover, from 0 on.
    pub ticks: u64,
    /// For each column the layers seen in it: bit 0 the kernel or the hypervisor; bit 1 and up the processes by slot, the
    /// last bit all further ones; or kernel and processes of each guest.
    pub columns: Vec<u8>,
    /// What the bits are, from the lowest.
    pub layers: Vec<Layer>,
}
