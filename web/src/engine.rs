//! What the worker does with a command, without a browser: the session, what it is about to do, and how things are now.
//!
//! Long work is cut into pieces: [`Engine::work`] does one, and whoever calls it looks for new commands in between.

use std::collections::BTreeMap;
use std::rc::Rc;

use diagrams::line_step::LineStep;
use diagrams::report::{ControlBlocks, flag_changes, register_changes};
use diagrams::sources::Sources;
use diagrams::stops::{StopAt, Stops};
use diagrams::{CrossingKind, DISK_IMAGE, Images, Session, StackSpec};
use emulator_core::cpu::Cpu;
use emulator_core::machine::Stop;

use crate::program::{self, Assembled, Mistake};
use crate::protocol::{Answer, Command, Stretch, Update};
use crate::searching::{Outcome, Quest};
use crate::stops::{self, Wanted};
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
    /// What stacks boot from, by the names of their files, as far as it is here.
    files: BTreeMap<&'static str, Vec<u8>>,
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
    /// The guests' source, once it is there.
    sources: Rc<Sources>,
    /// Where runs stop.
    stops: Vec<StopAt>,
    /// The stop at which the machine stands.
    stopped_at: Option<usize>,
    /// Where the last run began.
    begun: Option<Begun>,
}

/// What the machine runs for.
enum Goal {
    /// Until stopped.
    Run,
    /// Until a crossing is made, of this kind if one is named.
    Crossing(Option<CrossingKind>),
    /// Until the first crossing that is no return, and then one step back. With `true`, run on from there.
    Opening(bool),
    /// Until a tick.
    Tick(u64),
    /// Until this is met.
    Stop(StopAt),
    /// Over a source line.
    Line(LineStep),
    /// Until the past is searched.
    Search(Quest),
}

impl Engine {
    /// An engine which has the files that the first stack boots from, and no machine yet.
    #[must_use]
    pub fn new(images: Images) -> Engine {
        let names = &diagrams::stacks()[0].images;
        Engine {
            files: BTreeMap::from([
                (names.kernel, images.kernel),
                (names.initramfs, images.initramfs),
                (DISK_IMAGE, images.disk),
            ]),
            stack: None,
            program: None,
            session: None,
            goal: None,
            opening: 0,
            console: 0,
            views: Vec::new(),
            told: Vec::new(),
            sources: Rc::default(),
            stops: Vec::new(),
            stopped_at: None,
            begun: None,
        }
    }

    /// Takes a file that stacks boot from.
    pub fn add_file(&mut self, name: &'static str, bytes: Vec<u8>) {
        self.files.insert(name, bytes);
    }

    /// The files of a stack that are not here yet.
    #[must_use]
    pub fn missing_files(&self, stack: &str) -> Vec<&'static str> {
        let Some(stack) = diagrams::stack(stack) else {
            return Vec::new();
        };
        [stack.images.kernel, stack.images.initramfs, DISK_IMAGE]
            .into_iter()
            .filter(|name| !self.files.contains_key(name))
            .collect()
    }

    fn images(&self, stack: &StackSpec) -> Result<Images, String> {
        let file = |name: &str| {
            let file = self.files.get(name).cloned();
            file.ok_or_else(|| format!("{name} is not here"))
        };
        Ok(Images {
            kernel: file(stack.images.kernel)?,
            initramfs: file(stack.images.initramfs)?,
            disk: file(DISK_IMAGE)?,
        })
    }

    /// Takes the guests' source. A file that is none is no harm: then there is no source.
    pub fn set_sources(&mut self, file: &[u8]) {
        self.sources = Rc::new(Sources::parse(file).unwrap_or_default());
        if let Some(session) = &mut self.session {
            session.set_guest_sources(Rc::clone(&self.sources));
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
        // A search stands anywhere; whatever is wanted is wanted of the machine where it stood.
        let is_searching = matches!(self.goal, Some(Goal::Search(_)));
        if is_searching && !matches!(command, Command::Views { .. }) {
            self.stop();
        }
        match command {
            Command::Boot { stack } => {
                self.stack = Some(
                    diagrams::stack(&stack).ok_or_else(|| format!("there is no stack {stack}"))?,
                );
                self.program = None;
                self.console = 0;
                self.stops.clear();
                self.boot(false)?;
            }
            Command::RunProgram { .. } if self.stack.is_some_and(StackSpec::has_monitor) => {
                return Ok(vec![Answer::Diagnostics(vec![no_program_here()])]);
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
                self.leave();
                self.session()?.step();
            }
            Command::Back => {
                self.stop();
                let tick = self.tick();
                self.go_to(tick.saturating_sub(1).max(self.oldest()))?;
            }
            Command::PreviousCrossing => {
                self.stop();
                if let Some(tick) = self.session()?.before_crossing() {
                    self.go_to(tick)?;
                }
            }
            Command::StepLine => {
                self.stop();
                let step = self.session()?.line_step();
                self.begin(Goal::Line(step))?;
            }
            Command::RunUntil { wanted } => {
                self.stop();
                let stop = wanted.resolve(self.session()?)?;
                self.begin(Goal::Stop(stop))?;
            }
            Command::BackUntil { wanted } => {
                self.stop();
                let session = self.session()?;
                let stop = wanted.resolve(session)?;
                let quest = Quest::back_to(session, stop);
                self.leave();
                self.goal = Some(Goal::Search(quest));
            }
            Command::WhoWrote { address, physical } => self.ask_who_wrote(address, physical)?,
            Command::AddStop { wanted } => self.add_stop(wanted)?,
            Command::ToggleStop { address, program } => {
                let stop = StopAt::Address { address, program };
                match self.stops.iter().position(|other| *other == stop) {
                    Some(index) => self.remove_stop(index),
                    None => self.stops.push(stop),
                }
            }
            Command::RemoveStop { index } => self.remove_stop(index),
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
            Command::Line { port, text } => {
                let session = self.session()?;
                let bytes = text.bytes().chain([b'\n']);
                bytes.for_each(|byte| session.input_at(port, byte));
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
        let images = self.images(stack)?;
        let mut session = Session::start(stack, &images, program, stack.memory, "")
            .map_err(|error| error.to_string())?;
        if let Some((text, program)) = &self.program {
            session.set_program_source(Sources::of_program(program::FILE, text, &program.lines));
        }
        session.set_guest_sources(Rc::clone(&self.sources));
        self.leave();
        self.opening = session.tick();
        self.session = Some(session);
        self.goal = Some(Goal::Opening(run_on));
        Ok(())
    }

    /// Starts long work; what it changes is told in the end. A machine that runs already goes on from where it began.
    fn begin(&mut self, goal: Goal) -> Result<(), String> {
        let is_on_its_way = self.goal.is_some();
        let session = self.session()?;
        let begun = Begun {
            tick: session.tick(),
            cpu: session.machine().cpu().clone(),
            control_blocks: session.control_blocks(),
        };
        if !is_on_its_way {
            self.begun = Some(begun);
        }
        self.stopped_at = None;
        self.goal = Some(goal);
        Ok(())
    }

    /// The machine will be somewhere else, and not by a run.
    fn leave(&mut self) {
        self.begun = None;
        self.stopped_at = None;
    }

    fn add_stop(&mut self, wanted: Wanted) -> Result<(), String> {
        let stop = wanted.resolve(self.session()?)?;
        if !self.stops.contains(&stop) {
            self.stops.push(stop);
        }
        Ok(())
    }

    fn remove_stop(&mut self, index: usize) {
        if index < self.stops.len() {
            self.stops.remove(index);
            self.stopped_at = None;
        }
    }

    fn ask_who_wrote(&mut self, address: u64, physical: bool) -> Result<(), String> {
        self.stop();
        let session = self.session()?;
        let place = if physical {
            Some(address)
        } else {
            session.machine().translate(address)
        };
        let place = place.ok_or_else(|| format!("nothing is mapped at {address:x}"))?;
        let quest = Quest::writer_of(session, place);
        self.goal = Some(Goal::Search(quest));
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
        self.leave();
        self.session()?
            .arrive(tick)
            .map_err(|error| error.to_string())
    }

    /// Ends the long work, where it stands. A search leaves no trace.
    fn stop(&mut self) {
        if let (Some(Goal::Search(quest)), Some(session)) = (self.goal.take(), &mut self.session) {
            // It stood there before, so it can again, unless that is no longer kept.
            let _ = session.seek(quest.origin());
        }
    }

    /// Whether there is long work to do.
    #[must_use]
    pub fn is_working(&self) -> bool {
        self.goal.is_some()
    }

    /// Does so many steps of the long work. Says how many were done, and what is to be told of it.
    pub fn work(&mut self, steps: u64) -> (u64, Option<Answer>) {
        let (Some(goal), Some(session)) = (&mut self.goal, &mut self.session) else {
            return (0, None);
        };
        if let Goal::Search(quest) = goal {
            let outcome = quest.work(session, steps);
            return (steps, self.searched(outcome));
        }
        let before = session.tick();
        let stops = Stops {
            runners: session.runners().clone(),
            list: self.stops.clone(),
        };
        let (stop, met) = match goal {
            Goal::Line(step) => (session.run_line(steps, step), None),
            Goal::Opening(_) => (session.next_crossing(steps), None),
            Goal::Stop(stop) => session.run_until(steps, &with(stops, stop.clone())),
            Goal::Crossing(None) if stops.list.is_empty() => (session.next_crossing(steps), None),
            Goal::Crossing(kind) => session.run_until(steps, &with(stops, StopAt::Crossing(*kind))),
            Goal::Run | Goal::Tick(_) => {
                let most = match goal {
                    Goal::Tick(tick) => tick.saturating_sub(before),
                    _ => u64::MAX,
                };
                let steps = steps.min(most);
                if stops.list.is_empty() {
                    (session.run(steps), None)
                } else {
                    session.run_until(steps, &stops)
                }
            }
            Goal::Search(_) => (Stop::Reached, None),
        };
        let now = session.tick();
        let over = match (goal, stop) {
            (_, Stop::End(_)) => true,
            (Goal::Tick(tick), _) if now >= *tick => true,
            (Goal::Opening(run_on), Stop::Requested) => {
                let run_on = *run_on;
                self.opened(run_on)
            }
            (_, Stop::Requested) => true,
            _ => false,
        };
        if over {
            self.stop();
            self.stopped_at = met.filter(|index| *index < self.stops.len());
        }
        (now.saturating_sub(before), None)
    }

    fn searched(&mut self, outcome: Result<Outcome, String>) -> Option<Answer> {
        let answer = match outcome {
            Ok(Outcome::Searching) => return None,
            Ok(Outcome::Arrived) => None,
            Ok(Outcome::Nowhere) => Some(Answer::Nowhere),
            Ok(Outcome::Writer(writer)) => Some(Answer::Writer(writer)),
            Err(cause) => Some(Answer::Failed { cause }),
        };
        self.goal = None;
        answer
    }

    /// How things are now, or how far the search is; `None` before the first machine.
    pub fn state(&mut self, rate: Option<u64>) -> Option<Answer> {
        if let Some(Goal::Search(quest)) = &self.goal {
            return Some(Answer::Searching {
                down_to: quest.down_to(),
            });
        }
        Some(Answer::Update(Box::new(self.update(rate)?)))
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
            views,
            stops: self
                .stops
                .iter()
                .map(|stop| stops::Shown::of(stop, session))
                .collect(),
            stopped_at: self.stopped_at.filter(|_| !running),
            stretch: self
                .begun
                .as_ref()
                .filter(|_| !running)
                .map(|begun| begun.until_now(session)),
        })
    }
}

/// Where a run began.
struct Begun {
    tick: u64,
    cpu: Cpu,
    control_blocks: ControlBlocks,
}

impl Begun {
    fn until_now(&self, session: &Session) -> Stretch {
        let (cpu, now) = (&self.cpu, session.machine().cpu());
        Stretch {
            from: self.tick,
            registers: register_changes(cpu, now),
            flags: flag_changes(cpu.rflags(), now.rflags()),
            control_blocks: self.control_blocks.changes(&session.control_blocks()),
        }
    }
}

/// The visitor's stops, and one that ends only this run.
fn with(mut stops: Stops, one: StopAt) -> Stops {
    stops.list.push(one);
    stops
}

/// Said where the guest loads no programs.
fn no_program_here() -> Mistake {
    Mistake {
        file: program::FILE.to_owned(),
        line: 1,
        column: 1,
        message: "this stack's guest loads no programs: choose another stack to run yours"
            .to_owned(),
    }
}
