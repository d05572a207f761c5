//! Running slowly enough to watch: a step or a crossing every so often, as if the visitor pressed its button.

use std::cell::Cell;

use wasm_bindgen::prelude::*;

use super::{Page, with_page};
use crate::dom;
use crate::protocol::Command;

/// How far one move goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Move {
    Step,
    Crossing,
}

/// The speeds by name: what is done, and every how many milliseconds.
const SPEEDS: [(&str, Move, i32); 4] = [
    ("crossings", Move::Crossing, 500),
    ("crossing", Move::Crossing, 2000),
    ("steps", Move::Step, 200),
    ("step", Move::Step, 1000),
];

thread_local! {
    /// What the clock calls: made once, however often it is started.
    static MOVE_ON: Closure<dyn FnMut()> = Closure::new(|| with_page(Page::move_on));
}

/// A clock that moves the machine on, while there is one.
#[derive(Default)]
pub(super) struct Player {
    clock: Cell<Option<(i32, Move)>>,
}

impl Player {
    pub(super) fn is_playing(&self) -> bool {
        self.clock.get().is_some()
    }

    pub(super) fn stop(&self) {
        if let Some((clock, _)) = self.clock.take() {
            dom::window().clear_interval_with_handle(clock);
        }
    }

    fn start(&self, what: Move, milliseconds: i32) {
        self.stop();
        let clock = MOVE_ON.with(|closure| {
            dom::window().set_interval_with_callback_and_timeout_and_arguments_0(
                closure.as_ref().unchecked_ref(),
                milliseconds,
            )
        });
        self.clock.set(clock.ok().map(|clock| (clock, what)));
    }
}

impl Page {
    /// The button or key that runs and stops.
    pub(super) fn run_or_stop(&mut self) {
        let running = self.update.as_ref().is_some_and(|update| update.running);
        if self.player.is_playing() || running {
            self.send(&Command::Stop);
            return;
        }
        let speed = dom::choice("speed");
        match SPEEDS.iter().find(|(name, ..)| *name == speed) {
            Some(&(_, what, milliseconds)) => {
                self.player.start(what, milliseconds);
                self.move_on();
            }
            None => self.send(&Command::Run),
        }
    }

    /// One move, unless the last one is still under way or there is nowhere to go.
    fn move_on(&mut self) {
        let (Some(update), Some((_, what))) = (&self.update, self.player.clock.get()) else {
            return;
        };
        if update.end.is_some() {
            self.send(&Command::Stop);
        } else if !update.running {
            let command = match what {
                Move::Step => Command::Step,
                Move::Crossing => self.next_crossing(),
            };
            self.post(&command);
        }
    }
}
