//! The last time that something happened before a moment: snapshot by snapshot backwards, each stretch between two of
//! them run again and watched. Who wrote this byte last is such a question, and running backwards to a stop is another.
//!
//! The work is done in pieces. In between the machine stands somewhere in the past, until whoever asked seeks.

use emulator_core::event::Flow;

use crate::stops::Stops;

/// A search that is under way.
#[derive(Clone, Debug)]
pub struct Search {
    pub(crate) stops: Stops,
    /// Where the machine stood, and should stand again in the end.
    origin: u64,
    /// Everything from this tick on is searched already.
    pub(crate) searched_from: u64,
    /// The stretch being run: its first tick, and the next one to look at.
    pub(crate) stretch: Option<(u64, u64)>,
    /// The last tick in this stretch whose step met a stop.
    pub(crate) found: Option<u64>,
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Searched {
    /// Everything from this tick on has been looked at in vain.
    DownTo(u64),
    /// The last step that met a stop is that of this tick: the machine stood there before it.
    Found(u64),
    /// There is none since the oldest tick kept.
    Nowhere,
}

impl Search {
    /// The last step before tick `before` that meets a stop, asked for by someone who stands at `origin`.
    pub fn new(stops: Stops, origin: u64, before: u64) -> Search {
        Search {
            stops,
            origin,
            searched_from: before,
            stretch: None,
            found: None,
        }
    }

    /// Where the machine stood.
    pub fn origin(&self) -> u64 {
        self.origin
    }

    /// Everything from this tick on has been looked at.
    pub fn searched_from(&self) -> u64 {
        self.searched_from
    }

    /// What is watched for while a stretch is run again.
    pub(crate) fn watch(
        &mut self,
    ) -> impl FnMut(emulator_core::event::Event, emulator_core::event::View<'_>) -> Flow {
        let Search { stops, found, .. } = self;
        move |event, view| {
            if stops.met(event, view).is_some() {
                *found = Some(view.tick);
            }
            Flow::Continue
        }
    }
}
