//! Who is told what while the machine runs.
//!
//! Execution is compiled once, whoever watches: a page has to download it. So that nobody pays for an observer who is not
//! there, transfers are told where control leaves its straight way, and memory accesses where an address is looked up
//! the long way: under a watcher the lookaside of known places stays empty, and every access goes that way.

use super::Core;
use crate::event::{Event, Flow, Observer, View};

/// Whom the events go to.
pub(crate) type Listener<'a> = dyn FnMut(Event, View<'_>) -> Flow + 'a;

/// What an observer wants to be told, as [`Observer`] says it.
#[derive(Clone, Copy)]
pub(crate) struct Wants {
    instructions: bool,
    memory: bool,
    transfers: bool,
}

impl Wants {
    /// Those of an observer of type `O`.
    pub fn of<O: Observer>() -> Self {
        Wants {
            instructions: O::INSTRUCTIONS,
            memory: O::MEMORY,
            transfers: O::TRANSFERS,
        }
    }

    /// Wants to know of each single instruction.
    pub fn each_instruction(self) -> bool {
        self.instructions || self.memory
    }

    /// Wants to know where control goes.
    pub fn transfers(self) -> bool {
        self.transfers
    }

    fn has(self, event: &Event) -> bool {
        match event {
            Event::Retired { .. } => self.instructions,
            Event::Memory { .. } | Event::WalkStep { .. } => self.memory,
            _ => self.transfers,
        }
    }
}

impl Core<'_> {
    /// Tells of an event, if it is wanted. Data breakpoints are found among the memory accesses.
    pub fn tell(&mut self, event: Event) {
        if let Event::Memory {
            address,
            width,
            write,
            ..
        } = event
        {
            self.hits |= self.m.cpu.data_breakpoints(address, width, write);
        }
        if !self.wants.has(&event) {
            return;
        }
        let view = View {
            tick: self.m.tick,
            cpu: &self.m.cpu,
            ram: &self.m.ram,
        };
        if (self.listener)(event, view) == Flow::Stop {
            self.m.requested = true;
            self.m.attention = true;
        }
    }
}
