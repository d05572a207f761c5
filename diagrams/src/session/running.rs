//! The ways of a session through time: for some ticks, to the next crossing, to a stop, over a source line, and back to
//! where a stop was last met.

use emulator_core::event::{Event, Flow, View};
use emulator_core::machine::{Machine, Stop};
use emulator_core::timeline::{SeekError, Timeline};

use super::Session;
use crate::line_step::LineStep;
use crate::search::{Search, Searched};
use crate::stops::{Crossings, Everything, Instructions, Stops, Watch};

/// How closely a run is watched. More costs more.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Attention {
    Crossings,
    Instructions,
    Everything,
}

impl Attention {
    /// What these stops need.
    fn to(stops: &Stops) -> Attention {
        if stops.need_memory() {
            Attention::Everything
        } else if stops.need_instructions() {
            Attention::Instructions
        } else {
            Attention::Crossings
        }
    }

    fn run(self, timeline: &mut Timeline, until: u64, watch: Watch<'_>) -> Stop {
        match self {
            Attention::Crossings => timeline.run(until, &mut Crossings(watch)),
            Attention::Instructions => timeline.run(until, &mut Instructions(watch)),
            Attention::Everything => timeline.run(until, &mut Everything(watch)),
        }
    }
}

impl Session {
    /// Forward by some ticks.
    pub fn run(&mut self, ticks: u64) -> Stop {
        let until = self.tick().saturating_add(ticks);
        self.run_recording(until, false)
    }

    fn run_recording(&mut self, until: u64, stops: bool) -> Stop {
        self.recorder.stops = stops;
        let stop = self.timeline.run(until, &mut self.recorder);
        self.recorder.stops = false;
        self.recorder.advance_to(self.timeline.newest());
        stop
    }

    /// The same with somebody who watches beside the recorder.
    fn run_watched(&mut self, ticks: u64, attention: Attention, watch: Watch<'_>) -> Stop {
        let until = self.tick().saturating_add(ticks);
        let Session {
            recorder, timeline, ..
        } = self;
        let mut both = |event: Event, view: View<'_>| {
            recorder.note(event, view);
            watch(event, view)
        };
        let stop = attention.run(timeline, until, &mut both);
        self.recorder.advance_to(self.timeline.newest());
        stop
    }

    /// Forward to just after the next crossing: [`Stop::Requested`]. [`Stop::Reached`] if there is none within `limit`
    /// ticks.
    pub fn next_crossing(&mut self, limit: u64) -> Stop {
        let now = self.tick();
        let until = now.saturating_add(limit);
        let known = self
            .recorder
            .next_from(now)
            .map(|crossing| crossing.tick + 1);
        let frontier = self.recorder.frontier();
        let goal = known.unwrap_or(frontier).min(until);
        if goal > now {
            let stop = self.run_recording(goal, false);
            if known == Some(goal) && self.tick() == goal {
                return Stop::Requested;
            }
            if goal == until || matches!(stop, Stop::End(_)) {
                return stop;
            }
        }
        self.run_recording(until, true)
    }

    /// Forward by some ticks, or to where the first of these stops is met: [`Stop::Requested`], and which.
    pub fn run_until(&mut self, ticks: u64, stops: &Stops) -> (Stop, Option<usize>) {
        let attention = Attention::to(stops);
        let mut met = None;
        let stop = self.run_watched(ticks, attention, &mut |event, view| {
            met = met.or_else(|| stops.met(event, view));
            if met.is_some() {
                Flow::Stop
            } else {
                Flow::Continue
            }
        });
        (stop, met)
    }

    /// What is needed to go over the source line at which the machine stands.
    pub fn line_step(&self) -> LineStep {
        LineStep::new(self.timeline.machine().cpu(), self.who(), self.sources())
    }

    /// Goes on over a source line, for some ticks at most; [`Stop::Requested`] at another line of the same code, or of
    /// whoever called it.
    pub fn run_line(&mut self, ticks: u64, step: &mut LineStep) -> Stop {
        let guest = self.guest_sources.clone();
        let program = std::mem::take(&mut self.program_source);
        let stop = self.run_watched(ticks, Attention::Instructions, &mut |event, view| {
            step.watch(event, view, [&program, &guest])
        });
        self.program_source = program;
        stop
    }

    /// Does a piece of a search backwards. Until the end of the search, and after it, the machine stands anywhere.
    ///
    /// # Errors
    /// When the past cannot be reached any more.
    pub fn search(&mut self, search: &mut Search, ticks: u64) -> Result<Searched, SeekError> {
        let oldest = self.timeline.oldest();
        let (start, at) = match search.stretch {
            Some(stretch) => stretch,
            None if search.searched_from <= oldest => return Ok(Searched::Nowhere),
            None => {
                let start = self.timeline.snapshot_before(search.searched_from);
                (start, start)
            }
        };
        if self.tick() != at {
            self.timeline.seek(at)?;
        }
        let goal = at.saturating_add(ticks).min(search.searched_from);
        let attention = Attention::to(&search.stops);
        attention.run(&mut self.timeline, goal, &mut search.watch());
        if goal < search.searched_from {
            search.stretch = Some((start, goal));
            return Ok(Searched::DownTo(search.searched_from));
        }
        if let Some(tick) = search.found {
            return Ok(Searched::Found(tick));
        }
        search.searched_from = start;
        search.stretch = None;
        Ok(Searched::DownTo(start))
    }

    /// The machine as it is, for views.
    pub fn machine(&self) -> &Machine {
        self.timeline.machine()
    }
}
