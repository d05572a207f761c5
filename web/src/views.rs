//! What can be open beside the picture. The page says which views it has open ([`Command::Views`]), and every answer of
//! the worker brings what they show, so that they follow the machine forwards and backwards by the same path as the
//! picture. A view that is closed costs nothing.
//!
//! Each kind of view is a file: what is asked, what comes back, how it is found in the machine, how it becomes HTML.
//!
//! [`Command::Views`]: crate::protocol::Command::Views

pub mod inside;
pub mod memory;

use diagrams::{Language, Session};
use serde::{Deserialize, Serialize};

/// A view that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// Bytes of memory.
    Memory(memory::Asked),
    /// What is in a box of the picture.
    Inside(inside::Asked),
}

/// What a view shows at this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// See [`View::Memory`].
    Memory(memory::Bytes),
    /// See [`View::Inside`].
    Inside(inside::Seen),
}

impl View {
    /// What this view shows of the machine as it is.
    #[must_use]
    pub fn look(&self, session: &Session) -> Shown {
        match self {
            View::Memory(asked) => Shown::Memory(asked.look(session)),
            View::Inside(asked) => Shown::Inside(asked.look(session)),
        }
    }

    /// The part of the document that shows it. A view opened for a part replaces the one that was there.
    #[must_use]
    pub const fn part(&self) -> &'static str {
        match self {
            View::Memory(_) => "memory-view",
            View::Inside(_) => "inside",
        }
    }
}

impl Shown {
    /// Notes what changed since the views were shown the last time, where that can be said.
    pub fn compare(&mut self, before: &[Shown]) {
        if let Shown::Inside(seen) = self {
            for old in before {
                if let Shown::Inside(old) = old {
                    seen.compare(old);
                }
            }
        }
    }

    /// The part of the document that it belongs in, see [`View::part`].
    #[must_use]
    pub const fn part(&self) -> &'static str {
        match self {
            Shown::Memory(_) => "memory-view",
            Shown::Inside(_) => "inside",
        }
    }

    /// As HTML.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        match self {
            Shown::Memory(bytes) => bytes.html(language),
            Shown::Inside(seen) => seen.html(language),
        }
    }
}
