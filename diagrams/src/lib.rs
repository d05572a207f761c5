//! From the machine's state to a picture of it: who is running, crossings, scene, layout, SVG, narration.
//!
//! Pure functions of machine state and stack description; guest memory is read and never written.
//! Reading order: [`stack_spec`], [`who`], [`crossing`], [`recorder`], [`session`], [`report`], [`narration`], [`scene`],
//! [`layout`], [`svg`], [`twin`].
#![forbid(unsafe_code)]

mod archive;
pub mod boot_archive;
mod calls;
mod captions;
mod code;
pub mod contents;
mod control_blocks;
pub mod crossing;
mod demangle;
pub mod deprivileged;
mod detail;
mod doors;
mod english;
pub mod entry_bits;
pub mod exits;
pub mod faults;
pub mod form;
pub mod guest;
pub mod josa;
pub mod journey;
mod korean;
pub mod language;
pub mod layout;
pub mod line_step;
mod measure;
pub mod messages;
pub mod narration;
pub mod reach;
pub mod recorder;
pub mod report;
pub mod runners;
pub mod scene;
pub mod search;
pub mod seen;
pub mod session;
pub mod sources;
pub mod stack_spec;
pub mod stops;
pub mod svg;
pub mod symbols;
pub mod transfer;
pub mod trapped;
pub mod twin;
pub mod walk;
pub mod who;

pub use contents::Inside;
pub use crossing::{Cause, Crossing, CrossingKind};
pub use doors::svg_with_doors;
pub use form::Form;
pub use guest::{Guest, GuestKind};
pub use language::Language;
pub use layout::{Layout, layout};
pub use messages::Message;
pub use narration::Narration;
pub use recorder::Span;
pub use report::{Ending, StepReport};
pub use runners::Runners;
pub use scene::Scene;
pub use session::{Session, SessionError};
pub use stack_spec::{DISK_IMAGE, Images, StackSpec, stack, stacks};
pub use svg::{prerender, svg};
pub use symbols::Symbols;
pub use who::{Layer, Who};
