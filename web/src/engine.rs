//! What the worker does with a command, without a browser: the session, what it is about to do, and how things are now.
//!
//! Long work is cut into pieces: [`Engine::work`] does one, and whoever calls it looks for new commands in between.

use diagrams::{CrossingKind, Images, Session, StackSpec};
use emulator_core::machine::Stop;

use crate::program::{self, Assembled};
use crate::protocol::{Answer, Command, Update};
use crate::timeline;
use crate::views::{Shown, View};

/// Crossings told before now, and ahead of it.
const TOLD_BEFORE: usize = 48;
const TOLD_AHEAD: usize = 16;
/// Bytes of console output told: the end of it.
const TOLD_OUTPUT: usize = 64 << 10;
/// Serial lines of a PC.
const LINES: u8 = 4;

/// The machine and what the visitor wants of it.
pub struct Engine {
    images: Images,
    stack: Option<&'static StackSpec>,
    /// The visitor's program, with its source.
    program: Option<(String, Assembled)>,
    session: Option<Session>,
    goal: Option<Goal>,
    opening: u64,
    /// The serial line that is shown and typed at.
    console: u8,
    /// What the page has open beside the picture.
    views: Vec<View>,
    /// What the page was told of them the last time.
    told: Vec<Shown>,
}

/// What the machine runs for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Goal {
    /// Until stopped.
    Run,
    /// Until a crossing is made, of this kind if one is named.
    Crossing(Option<CrossingKind>),
    /// Until the first crossing that is no return, and then one step back. With `true`, run on from there.
    Opening(bool),
    /// Until a tick.
    Tick(u64),
}

impl Engine {
    /// An engine which has the files that stacks boot from, and no machine yet.
    #[must_use]
    pub fn new(images: Images) -> Engine {
        Engine {
            images,
            stack: None,
            program: None,
            session: None,
            goal: None,
            opening: 0,
            console: 0,
            views: Vec::new(),
            told: Vec::new(),
        }
    }

    /// Begins what a command asks for; short ones are done at once. The answers do not include how things are now.
    pub fn command(&mut self, command: Command) -> Vec<Answer> {
        match self.obey(command) {
            Ok(answers) => answers,
            Err(cause) => vec![Answer::Failed { cause }],
        }
    }

    fn obey(&mut self, command: Command) -> Result<Vec<Answer>, String> {
        match command {
            Command::Boot { stack } => {
                self.stack = Some(
                    diagrams::stack(&stack).ok_or_else(|| format!("there is no stack {stack}"))?,
                );
                self.program = None;
                self.boot(false)?;
            }
            Command::RunProgram { source } => {
                let assembled = match program::assemble(&source) {
                    Ok(assembled) => assembled,
                    Err(mistakes) => return Ok(vec![Answer::Diagnostics(mistakes)]),
                };
                self.program = Some((source, assembled));
                self.boot(true)?;
                return Ok(vec![Answer::Diagnostics(Vec::new())]);
            }
            Command::Reset => self.boot(false)?,
            Command::Stop => self.stop(),
            Command::Step => {
                self.stop();
                self.session()?.step();
            }
            Command::Back => {
                self.stop();
                let tick = self.tick();
                self.go_to(tick.saturating_sub(1).max(self.oldest()))?;
            }
            Command::PreviousCrossing => {
                self.stop();
                self.session()?.previous_crossing();
            }
            Command::NextCrossing => self.begin(Goal::Crossing(None))?,
            Command::NextOf { kind } => self.begin(Goal::Crossing(Some(kind)))?,
            Command::PreviousOf { kind } => {
                self.stop();
                let session = self.session()?;
                let (now, oldest) = (session.tick(), session.timeline().oldest());
                let past = session.crossings().iter().rev();
                let found = past
                    .filter(|crossing| crossing.kind == kind && crossing.tick + 1 < now)
                    .map(|crossing| crossing.tick + 1)
                    .next();
                if let Some(tick) = found.filter(|tick| *tick >= oldest) {
                    self.go_to(tick)?;
                }
            }
            Command::Console { port } => self.console = port.min(LINES - 1),
            Command::Run => self.begin(Goal::Run)?,
            Command::Start => self.go_to(self.opening)?,
            Command::Seek { tick } => {
                self.stop();
                let (oldest, newest) = (self.oldest(), self.session()?.timeline().newest());
                if tick > newest {
                    self.begin(Goal::Tick(tick))?;
                } else {
                    self.go_to(tick.max(oldest))?;
                }
            }
            Command::Input { text } => {
                let port = self.console;
                let session = self.session()?;
                text.bytes().for_each(|byte| session.input_at(port, byte));
                self.begin(Goal::Run)?;
            }
            Command::Views { views } => self.views = views,
        }
        Ok(Vec::new())
    }

    fn boot(&mut self, run_on: bool) -> Result<(), String> {
        let stack = self.stack.ok_or("no stack was chosen yet")?;
        let program = self
            .program
            .as_ref()
            .map(|(_, program)| program.elf.as_slice());
        let mut session = Session::start(stack, &self.images, program, stack.memory, "")
            .map_err(|error| error.to_string())?;
        if let Some((_, program)) = &self.program {
            session.set_source_lines(program.lines.clone());
        }
        self.opening = session.tick();
        self.session = Some(session);
        self.goal = Some(Goal::Opening(run_on));
        Ok(())
    }

    fn begin(&mut self, goal: Goal) -> Result<(), String> {
        self.session()?;
        self.goal = Some(goal);
        Ok(())
    }

    fn session(&mut self) -> Result<&mut Session, String> {
        self.session
            .as_mut()
            .ok_or_else(|| "no machine was started yet".to_owned())
    }

    fn tick(&self) -> u64 {
        self.session.as_ref().map_or(0, |session| session.tick())
    }

    fn oldest(&self) -> u64 {
        self.session
            .as_ref()
            .map_or(0, |session| session.timeline().oldest())
    }

    fn go_to(&mut self, tick: u64) -> Result<(), String> {
        self.stop();
        self.session()?
            .seek(tick)
            .map_err(|error| error.to_string())
    }

    /// Ends the long work, where it stands.
    fn stop(&mut self) {
        self.goal = None;
    }

    /// Whether there is long work to do.
    #[must_use]
    pub fn is_working(&self) -> bool {
        self.goal.is_some()
    }

    /// Does so many steps of the long work; says how many were done.
    pub fn work(&mut self, steps: u64) -> u64 {
        let (Some(goal), Some(session)) = (self.goal, &mut self.session) else {
            return 0;
        };
        let before = session.tick();
        let stop = match goal {
            Goal::Run => session.run(steps),
            Goal::Tick(tick) => session.run(tick.saturating_sub(before).min(steps)),
            Goal::Crossing(_) | Goal::Opening(_) => session.next_crossing(steps),
        };
        let now = session.tick();
        let over = match (goal, stop) {
            (_, Stop::End(_)) => true,
            (Goal::Tick(tick), _) => now >= tick,
            (Goal::Crossing(kind), Stop::Requested) => {
                let made = session.crossings();
                let last = made.partition_point(|crossing| crossing.tick < now);
                let last = last.checked_sub(1).map(|index| made[index].kind);
                kind.is_none_or(|kind| last == Some(kind))
            }
            (Goal::Opening(run_on), Stop::Requested) => self.opened(run_on),
            _ => false,
        };
        if over {
            self.stop();
        }
        now.saturating_sub(before)
    }

    /// At a crossing, while looking for the first one: goes to the step before it, unless it was a return.
    fn opened(&mut self, run_on: bool) -> bool {
        let Some(session) = &mut self.session else {
            return true;
        };
        let Some(last) = session.crossings().last() else {
            return false;
        };
        if last.kind == CrossingKind::Return {
            return false;
        }
        self.opening = last.tick;
        if run_on {
            self.goal = Some(Goal::Run);
            return false;
        }
        // The crossing has just been made, so the step before it is known.
        session.seek(self.opening).is_ok()
    }

    /// How things are now; `None` before the first machine.
    pub fn update(&mut self, rate: Option<u64>) -> Option<Update> {
        let running = self.is_working();
        let session = self.session.as_mut()?;
        // The step that led here may have to be made once more, which a running machine has no time for.
        let report = (!running).then(|| session.report());
        let mut views: Vec<Shown> = self.views.iter().map(|view| view.look(session)).collect();
        for shown in &mut views {
            shown.compare(&self.told);
        }
        self.told.clone_from(&views);
        let timeline = session.timeline();
        let (tick, crossings) = (session.tick(), session.crossings());
        let done = crossings.partition_point(|crossing| crossing.tick < tick);
        let first = done.saturating_sub(TOLD_BEFORE);
        let last = (done + TOLD_AHEAD).min(crossings.len());
        let output = timeline.output(self.console);
        let output = &output[output.len().saturating_sub(TOLD_OUTPUT)..];
        Some(Update {
            tick,
            oldest: timeline.oldest(),
            newest: timeline.newest(),
            opening: self.opening,
            running,
            rate: rate.filter(|_| running),
            report,
            who: session.who(),
            scene: session.scene(),
            crossings: crossings[first..last].to_vec(),
            crossings_before: first,
            crossings_known: crossings.len(),
            minimap: timeline::minimap(crossings, timeline.newest()),
            console: String::from_utf8_lossy(output).into_owned(),
            console_port: self.console,
            consoles: (0..LINES)
                .filter(|&line| line == 0 || line == self.console || timeline.has_output(line))
                .collect(),
            end: session.end(),
            source: self.program.as_ref().map(|(source, _)| source.clone()),
            views,
        })
    }
}
