//! Remembers every crossing of a run once, the first time the machine gets there; going back and forth adds nothing.

use emulator_core::event::{Event, Flow, Observer, View};
use serde::{Deserialize, Serialize};

use crate::crossing::{Cause, Crossing, CrossingKind};
use crate::runners::Runners;
use crate::scene::BoxId;
use crate::transfer::Transfer;
use crate::who::{Layer, Who};

/// Memory is bounded: when there are more crossings than this, the oldest quarter is forgotten.
const MOST_CROSSINGS: usize = 400_000;
/// After each so many crossings it is noted which of them are open, so that nobody has to go through all of them.
const MARK_EVERY: usize = 1024;

/// The crossings of a run, by tick.
#[derive(Clone, Debug)]
pub struct Recorder {
    runners: Runners,
    crossings: Vec<Crossing>,
    /// Which of the crossings before the n-th [`MARK_EVERY`] are open there, by place in `crossings`.
    marks: Vec<Vec<usize>>,
    /// Everything before this tick is recorded.
    frontier: u64,
    /// Who ran before the first crossing that is kept, and since when.
    first: (u64, Who),
    /// As an observer, ends the run at the first crossing.
    pub(crate) stops: bool,
}

/// A stretch of time in which the same one ran.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// First tick.
    pub from: u64,
    /// The tick after the last one.
    pub to: u64,
    /// Who ran.
    pub who: Who,
}

impl Recorder {
    /// A recorder that starts at a tick at which `who` runs.
    pub fn new(runners: Runners, tick: u64, who: Who) -> Recorder {
        Recorder {
            runners,
            crossings: Vec::new(),
            marks: vec![Vec::new()],
            frontier: tick,
            first: (tick, who),
            stops: false,
        }
    }

    /// All crossings known.
    pub fn crossings(&self) -> &[Crossing] {
        &self.crossings
    }

    /// Everything before this tick is recorded.
    pub fn frontier(&self) -> u64 {
        self.frontier
    }

    /// The machine has been watched up to this tick.
    pub fn advance_to(&mut self, tick: u64) {
        self.frontier = self.frontier.max(tick);
    }

    /// The future from this tick on will be another one.
    pub fn truncate(&mut self, tick: u64) {
        self.crossings.truncate(self.count_at(tick));
        self.marks.truncate(self.crossings.len() / MARK_EVERY + 1);
        self.frontier = self.frontier.min(tick);
    }

    /// Notes a transfer; true if the event was one.
    pub fn note(&mut self, event: Event, view: View<'_>) -> bool {
        let Some(transfer) = Transfer::of(event, view) else {
            return false;
        };
        if view.tick < self.frontier {
            return true;
        }
        let crossing = transfer.crossing(&self.runners, view);
        self.crossings.push(crossing);
        if self.crossings.len() > MOST_CROSSINGS {
            self.forget_oldest();
        }
        self.mark();
        true
    }

    /// How many crossings had happened when the machine stood at this tick.
    pub fn count_at(&self, tick: u64) -> usize {
        self.crossings
            .partition_point(|crossing| crossing.tick < tick)
    }

    /// The first crossing at or after this tick.
    pub fn next_from(&self, tick: u64) -> Option<&Crossing> {
        self.crossings.get(self.count_at(tick))
    }

    /// Crossings which have not returned at this tick, oldest first.
    pub fn open_at(&self, tick: u64) -> Vec<&Crossing> {
        let open = self.open_after(self.count_at(tick));
        open.into_iter().map(|at| &self.crossings[at]).collect()
    }

    /// Which of the first `count` crossings have not returned.
    fn open_after(&self, count: usize) -> Vec<usize> {
        let mark = (count / MARK_EVERY).min(self.marks.len() - 1);
        let mut open = self.marks[mark].clone();
        let crossings = &self.crossings;
        for at in mark * MARK_EVERY..count {
            let crossing = &crossings[at];
            if crossing.kind != CrossingKind::Return {
                open.push(at);
                continue;
            }
            let to = &crossing.to;
            if crossing.cause == Cause::Entered {
                // The guest goes on where it was left.
                let left = |entry: &Crossing| entry.left_guest() == to.place();
                let entered = open.iter().rposition(|&entry| left(&crossings[entry]));
                entered.map(|entered| open.remove(entered));
                continue;
            }
            let entered = open.iter().rposition(|&entry| {
                let from = &crossings[entry].from;
                from.layer == to.layer && from.place() == to.place() && from.pid == to.pid
            });
            if let Some(entered) = entered {
                // What the kernel met while it worked for that entry is over too.
                let mut place = 0;
                open.retain(|&entry| {
                    place += 1;
                    let from = &crossings[entry].from;
                    let within = from.layer == Layer::Kernel
                        && from.place() == to.place()
                        && from.pid == to.pid;
                    place <= entered || place > entered + 1 && !within
                });
            }
        }
        open
    }

    fn mark(&mut self) {
        if self.marks.len() * MARK_EVERY == self.crossings.len() {
            let open = self.open_after(self.crossings.len());
            self.marks.push(open);
        }
    }

    /// Who ran when, without gaps, up to the newest tick known.
    pub fn spans(&self) -> Vec<Span> {
        let (start, who) = &self.first;
        let mut spans = vec![Span {
            from: *start,
            to: self.frontier,
            who: who.clone(),
        }];
        for crossing in &self.crossings {
            let at = crossing.tick + 1;
            let Some(last) = spans.last_mut() else { break };
            if last.who.is_same_place(&crossing.to) && last.who.name == crossing.to.name {
                continue;
            }
            last.to = at;
            spans.push(Span {
                from: at,
                to: self.frontier.max(at),
                who: crossing.to.clone(),
            });
        }
        spans.retain(|span| span.from < span.to);
        spans
    }

    fn forget_oldest(&mut self) {
        let forgotten = MOST_CROSSINGS / 4;
        let last = &self.crossings[forgotten - 1];
        self.first = (last.tick + 1, last.to.clone());
        self.crossings.drain(..forgotten);
        self.marks = vec![Vec::new()];
        for count in 1..=self.crossings.len() / MARK_EVERY {
            let open = self.open_after(count * MARK_EVERY);
            self.marks.push(open);
        }
    }
}

/// Records, and goes on unless it was told to stop.
impl Observer for Recorder {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, view: View<'_>) -> Flow {
        if self.note(event, view) && self.stops {
            Flow::Stop
        } else {
            Flow::Continue
        }
    }
}

/// The crossing through which the CPU came to where it is: for a process the last one, for a kernel or a hypervisor the
/// last one that is still open and did not come from itself.
pub(crate) fn entered<'a>(
    at: BoxId,
    last: Option<&'a Crossing>,
    open: &[&'a Crossing],
) -> Option<&'a Crossing> {
    let last = last.filter(|crossing| BoxId::of(&crossing.to) == at);
    let from_below = || {
        let from_elsewhere = open.iter().rev().find(|crossing| {
            BoxId::of(&crossing.to) == at
                && (BoxId::of(&crossing.from) != at || crossing.kind == CrossingKind::Interrupt)
        });
        from_elsewhere.copied()
    };
    match at {
        BoxId::Kernel | BoxId::Hypervisor => from_below(),
        BoxId::GuestKernel(_) => from_below().or(last),
        BoxId::Process(_) | BoxId::GuestProcess(..) | BoxId::Guest(_) | BoxId::Hardware => last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::who::TaskReader;
    use emulator_core::cpu::Cpu;
    use emulator_core::event::{self, Context};
    use emulator_core::memory::Ram;

    const PROCESS: Context = Context {
        cpl: 3,
        cr3: 0x5000,
        rip: 0x40_0000,
        rsp: 0,
    };
    const KERNEL: Context = Context {
        cpl: 0,
        cr3: 0x5000,
        rip: 0x10_0000,
        rsp: 0,
    };

    fn recorder() -> Recorder {
        let who = TaskReader::default().who_in(0, 0, &Ram::new(4096));
        Recorder::new(Runners::default(), 0, who)
    }

    fn record(recorder: &mut Recorder, tick: u64, cause: event::Cause, from: Context, to: Context) {
        let view = View {
            tick,
            cpu: &Cpu::new(),
            ram: &Ram::new(4096),
        };
        recorder.note(Event::Transfer { cause, from, to }, view);
        recorder.advance_to(tick + 1);
    }

    /// Into a process, a system call with a fault inside, and out again.
    fn run() -> Recorder {
        let mut recorder = recorder();
        record(&mut recorder, 9, event::Cause::Iret, KERNEL, PROCESS);
        record(
            &mut recorder,
            19,
            event::Cause::Syscall { number: 1 },
            PROCESS,
            KERNEL,
        );
        let fault = event::Cause::Exception {
            vector: 14,
            error: Some(0),
            address: Some(0),
        };
        record(&mut recorder, 29, fault, KERNEL, KERNEL);
        record(&mut recorder, 39, event::Cause::Iret, KERNEL, KERNEL);
        record(&mut recorder, 49, event::Cause::Sysret, KERNEL, PROCESS);
        recorder
    }

    #[test]
    fn open_crossings_read_as_a_stack() {
        let recorder = run();
        let open = |tick| {
            let open = recorder.open_at(tick);
            open.iter()
                .map(|crossing| crossing.cause.label())
                .collect::<Vec<_>>()
        };
        assert!(open(19).is_empty());
        assert_eq!(open(20), ["syscall write"]);
        assert_eq!(open(30), ["syscall write", "#PF"]);
        assert_eq!(open(40), ["syscall write"]);
        assert!(open(50).is_empty());
    }

    #[test]
    fn spans_cover_the_run_without_gaps() {
        let spans = run().spans();
        let seen: Vec<_> = spans
            .iter()
            .map(|span| (span.from, span.to, span.who.layer))
            .collect();
        assert_eq!(
            seen,
            [
                (0, 10, Layer::Kernel),
                (10, 20, Layer::Process),
                (20, 50, Layer::Kernel)
            ]
        );
    }

    #[test]
    fn known_ground_is_recorded_once_and_a_new_future_replaces_the_old() {
        let mut recorder = run();
        record(
            &mut recorder,
            19,
            event::Cause::Syscall { number: 1 },
            PROCESS,
            KERNEL,
        );
        assert_eq!(recorder.crossings().len(), 5);
        recorder.truncate(29);
        assert_eq!((recorder.crossings().len(), recorder.frontier()), (2, 29));
        record(&mut recorder, 35, event::Cause::Sysret, KERNEL, PROCESS);
        assert_eq!(
            recorder.next_from(20).map(|crossing| crossing.tick),
            Some(35)
        );
    }
}
