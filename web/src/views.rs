//! What can be open beside the picture. The page says which views it has open ([`Command::Views`]), and every answer of
//! the worker brings what they show, so that they follow the machine forwards and backwards by the same path as the
//! picture. A view that is closed costs nothing.
//!
//! Each kind of view is a file: what is asked, what comes back, how it is found in the machine, how it becomes HTML.
//!
//! [`Command::Views`]: crate::protocol::Command::Views

pub mod memory;
pub mod screen;

use diagrams::{Language, Session};
use serde::{Deserialize, Serialize};

/// A view that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// Bytes of memory.
    Memory(memory::Asked),
    /// The text screen.
    Screen,
}

/// What a view shows at this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// See [`View::Memory`].
    Memory(memory::Bytes),
    /// See [`View::Screen`].
    Screen(screen::Screen),
}

impl View {
    /// What this view shows of the machine as it is.
    #[must_use]
    pub fn look(&self, session: &Session) -> Shown {
        match self {
            View::Memory(asked) => Shown::Memory(asked.look(session)),
            View::Screen => Shown::Screen(screen::look(session)),
        }
    }

    /// The part of the document that shows it. A view opened for a part replaces the one that was there.
    #[must_use]
    pub const fn part(&self) -> &'static str {
        match self {
            View::Memory(_) => "memory-view",
            View::Screen => "screen-view",
        }
    }
}

impl Shown {
    /// The part of the document that it belongs in, see [`View::part`].
    #[must_use]
    pub const fn part(&self) -> &'static str {
        match self {
            Shown::Memory(_) => "memory-view",
            Shown::Screen(_) => "screen-view",
        }
    }

    /// As HTML.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        match self {
            Shown::Memory(bytes) => bytes.html(language),
            Shown::Screen(screen) => screen.html(language),
        }
    }
}
