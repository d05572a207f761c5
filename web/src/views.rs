//! What can be open beside the picture. The page says which views it has open ([`Command::Views`]), and every answer of
//! the worker brings what they show, so that they follow the machine forwards and backwards by the same path as the
//! picture. A view that is closed costs nothing.
//!
//! Each kind of view is a file: what is asked, what comes back, how it is found in the machine, how it becomes HTML.
//!
//! [`Command::Views`]: crate::protocol::Command::Views

pub mod inside;
pub mod journey;
pub mod log;
pub mod memory;
pub mod place;
pub mod screen;
pub mod stack;
pub mod walk;
pub mod window;

use diagrams::walk::PageWalk;
use diagrams::{Language, Session};
use serde::{Deserialize, Serialize};

/// A view that is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// Bytes of memory.
    Memory(memory::Asked),
    /// The stack of whoever runs.
    Stack,
    /// An address's way through the page tables.
    Walk(walk::Asked),
    /// The text screen.
    Screen,
    /// What is in a box of the picture.
    Inside(inside::Asked),
    /// A page of the crossing log.
    Log(log::Asked),
    /// What a system call takes.
    Journey(journey::Asked),
    /// A part of the run on the timeline.
    Window(window::Asked),
}

/// What a view shows at this moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// See [`View::Memory`].
    Memory(memory::Bytes),
    /// See [`View::Stack`].
    Stack(stack::Stack),
    /// See [`View::Walk`].
    Walk(PageWalk),
    /// See [`View::Screen`].
    Screen(screen::Screen),
    /// See [`View::Inside`].
    Inside(Box<inside::Seen>),
    /// See [`View::Log`].
    Log(log::Rows),
    /// See [`View::Journey`].
    Journey(journey::Shown),
    /// See [`View::Window`].
    Window(window::Part),
}

impl View {
    /// What this view shows of the machine as it is.
    #[must_use]
    pub fn look(&self, session: &Session) -> Shown {
        match self {
            View::Memory(asked) => Shown::Memory(asked.look(session)),
            View::Stack => Shown::Stack(stack::Stack::look(session)),
            View::Walk(asked) => Shown::Walk(asked.look(session)),
            View::Screen => Shown::Screen(screen::look(session)),
            View::Inside(asked) => Shown::Inside(Box::new(asked.look(session))),
            View::Log(asked) => Shown::Log(asked.look(session)),
            View::Journey(asked) => Shown::Journey(asked.look(session)),
            View::Window(asked) => Shown::Window(asked.look(session)),
        }
    }

    /// The part of the document that shows it. A view opened for a part replaces the one that was there.
    #[must_use]
    pub const fn part(&self) -> &'static str {
        match self {
            View::Memory(_) => "memory-view",
            View::Stack => "stack-view",
            View::Walk(_) => "walk-view",
            View::Screen => "screen-view",
            View::Inside(_) => "inside",
            View::Log(_) => "log",
            View::Journey(_) => "journey",
            View::Window(_) => "timeline",
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
            Shown::Stack(_) => "stack-view",
            Shown::Walk(_) => "walk-view",
            Shown::Screen(_) => "screen-view",
            Shown::Inside(_) => "inside",
            Shown::Log(_) => "log",
            Shown::Journey(_) => "journey",
            Shown::Window(_) => "timeline",
        }
    }

    /// As HTML; `None` for what is drawn with the rest of the answer.
    #[must_use]
    pub fn html(&self, language: Language) -> Option<String> {
        match self {
            Shown::Screen(screen) => Some(screen.html(language)),
            Shown::Memory(bytes) => Some(bytes.html(language)),
            Shown::Stack(stack) => Some(stack.html(language)),
            Shown::Walk(walk) => Some(walk::html(walk, language)),
            Shown::Inside(seen) => Some(seen.html(language)),
            Shown::Log(rows) => Some(rows.html(language)),
            Shown::Journey(shown) => Some(shown.html(language)),
            Shown::Window(_) => None,
        }
    }
}
