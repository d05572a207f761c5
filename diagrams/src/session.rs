//! A run of a stack with all that is known about it: timeline, crossings, names. Page and command line both drive this.

mod running;
mod unnoticed;

use std::fmt;
use std::rc::Rc;

use emulator_core::boot::{BootError, Image};
use emulator_core::devices::{Disk, DiskError};
use emulator_core::event::View;
use emulator_core::machine::{End, Input, Machine, MachineConfig};
use emulator_core::timeline::{SeekError, Timeline};

use crate::calls;
use crate::code::{Reader, VISITORS_PROGRAM};
use crate::control_blocks::ControlBlocks;
use crate::crossing::Crossing;
use crate::detail::{Detail, flag_changes, register_changes};
use crate::messages::Actor;
use crate::narration::{self, Facts};
use crate::recorder::{Recorder, Span, entered};
use crate::report::{CodeBlock, Ending, StepReport};
use crate::runners::Runners;
use crate::scene::{self, BoxId, BoxState, Observation, Scene};
use crate::seen;
use crate::sources::Sources;
use crate::stack_spec::{Images, StackSpec, stacks};
use crate::stops::Everything;
use crate::symbols::Symbols;
use crate::who::{Layer, Who};

/// Instructions shown before and after the one just executed.
const AROUND_EXECUTED: (usize, usize) = (4, 3);
/// Instructions shown after the next one.
const AFTER_NEXT: usize = 7;
/// The console's serial line.
const CONSOLE: u8 = 0;

/// A run.
pub struct Session {
    spec: &'static StackSpec,
    timeline: Timeline,
    recorder: Recorder,
    runners: Runners,
    symbols: Symbols,
    /// The source of the visitor's program, and of the guests.
    program_source: Sources,
    guest_sources: Rc<Sources>,
    /// The report of the step that led to the tick after `tick` in it.
    last: Option<StepReport>,
}

/// Why a session cannot start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionError {
    /// The machine cannot boot the images.
    Boot(BootError),
    /// The disk cannot be that.
    Disk(DiskError),
    /// The program is no ELF file.
    Program,
}

impl fmt::Display for SessionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SessionError::Boot(error) => error.fmt(f),
            SessionError::Disk(error) => write!(f, "disk: {error}"),
            SessionError::Program => write!(
                f,
                "program: not an ELF file; hand in a static x86-64 ELF file, or assembly source"
            ),
        }
    }
}

impl std::error::Error for SessionError {}

impl Session {
    /// Boots a stack. A program goes into the first file system as `/bin/program`, and init runs it.
    ///
    /// # Errors
    /// When images or program are not what they should be, or do not fit into memory.
    pub fn start(
        spec: &'static StackSpec,
        images: &Images,
        program: Option<&[u8]>,
        memory: usize,
        extra_command_line: &str,
    ) -> Result<Session, SessionError> {
        let mut symbols = Symbols::of_images(&images.kernel, &images.initramfs);
        let files = match program {
            Some(elf) if !elf.starts_with(b"\x7fELF") => return Err(SessionError::Program),
            Some(elf) => {
                symbols.add_program(VISITORS_PROGRAM, elf);
                spec.with_program(&images.initramfs, elf)
            }
            None => images.initramfs.clone(),
        };
        let image = Image::Pvh {
            kernel: images.kernel.clone(),
            command_line: format!("{} {extra_command_line}", spec.command_line)
                .trim()
                .to_owned(),
            modules: vec![files],
        };
        let mut machine =
            Machine::boot(MachineConfig { memory }, &image).map_err(SessionError::Boot)?;
        if !images.disk.is_empty() {
            machine.attach_disk(Disk::new(images.disk.clone()).map_err(SessionError::Disk)?);
        }
        Ok(Session::of(spec, machine, symbols))
    }

    /// A run of any machine, drawn as the first stack is.
    pub fn from_machine(machine: Machine, symbols: Symbols) -> Session {
        Session::of(&stacks()[0], machine, symbols)
    }

    fn of(spec: &'static StackSpec, machine: Machine, symbols: Symbols) -> Session {
        let runners = Runners::new(spec, &symbols);
        let who = runners.who(machine.cpu(), machine.ram());
        Session {
            spec,
            recorder: Recorder::new(runners.clone(), machine.tick(), who),
            timeline: Timeline::new(machine),
            runners,
            symbols,
            program_source: Sources::default(),
            guest_sources: Rc::default(),
            last: None,
        }
    }

    /// Gives the source of the visitor's program.
    pub fn set_program_source(&mut self, source: Sources) {
        self.program_source = source;
        self.last = None;
    }

    /// Gives the source of the guests: kernel and programs.
    pub fn set_guest_sources(&mut self, sources: Rc<Sources>) {
        self.guest_sources = sources;
        self.last = None;
    }

    /// The stack.
    pub fn spec(&self) -> &'static StackSpec {
        self.spec
    }

    /// The machine with its past.
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// The present tick.
    pub fn tick(&self) -> u64 {
        self.timeline.tick()
    }

    /// How the machine ended, if it stands at the end.
    pub fn end(&self) -> Option<Ending> {
        self.timeline.machine().end().map(Ending::from)
    }

    /// The names that are known.
    pub fn symbols(&self) -> &Symbols {
        &self.symbols
    }

    /// Who has the CPU.
    pub fn who(&self) -> Who {
        let machine = self.timeline.machine();
        self.runners.who(machine.cpu(), machine.ram())
    }

    /// Who runs, and who there is.
    pub fn runners(&self) -> &Runners {
        &self.runners
    }

    /// All crossings known, by tick; also those ahead of the present.
    pub fn crossings(&self) -> &[Crossing] {
        self.recorder.crossings()
    }

    /// Who ran when, without gaps, from the oldest to the newest tick known.
    pub fn spans(&self) -> Vec<Span> {
        self.recorder.spans()
    }

    /// The newest tick known.
    pub fn newest_recorded(&self) -> u64 {
        self.recorder.frontier()
    }

    /// One tick forward, in full detail.
    pub fn step(&mut self) -> StepReport {
        let tick = self.tick();
        let before = self.who();
        let before_cpu = self.timeline.machine().cpu().clone();
        let code = self.block(&before, AROUND_EXECUTED.0, AROUND_EXECUTED.1);
        let crossings_before = self.recorder.count_at(tick);
        let call = self.call(&before_cpu);
        let control_blocks = self.control_blocks();

        let mut detail = Detail::new(&mut self.recorder);
        let mut watch = |event, view: View<'_>| detail.note(event, view);
        self.timeline.step(&mut Everything(&mut watch));
        let Detail {
            memory,
            walks,
            ports,
            address_space,
            transferred,
            executed,
            halted,
            ..
        } = detail;
        self.recorder.advance_to(self.timeline.newest());

        let after = self.who();
        let cpu = self.timeline.machine().cpu();
        let end = self.end();
        let crossing = transferred
            .then(|| self.recorder.crossings()[crossings_before..].iter())
            .and_then(|mut found| found.rfind(|crossing| crossing.tick == tick).cloned());
        let owner = address_space.map(|root| (root, self.owner(root)));
        let printed = self.timeline.output_between(CONSOLE, tick, self.tick());
        let mnemonic = code
            .marked
            .filter(|_| executed)
            .map(|line| code.lines[line].mnemonic.as_str());
        let silent = code
            .marked
            .filter(|_| executed && crossing.is_none())
            .and_then(|line| self.silent(&before, &code.lines[line], &memory));
        let narration = narration::narrate(&Facts {
            before: &before,
            crossing: crossing.as_ref(),
            mnemonic,
            call: Some(&call),
            memory: &memory,
            address_space: owner,
            ports: &ports,
            printed: &printed,
            halted,
            silent: silent.as_ref(),
            reflected: crossing.as_ref().and_then(|one| self.reflected(one)),
            end: end.as_ref(),
        });
        let report = StepReport {
            tick,
            executed: executed.then_some(code),
            next: self.block(&after, 0, AFTER_NEXT),
            registers: register_changes(&before_cpu, cpu),
            flags: flag_changes(before_cpu.rflags(), cpu.rflags()),
            control_blocks: control_blocks.changes(&self.control_blocks()),
            before,
            after,
            memory,
            walks,
            ports,
            crossing,
            end,
            narration,
        };
        self.last = (self.tick() == tick + 1).then(|| report.clone());
        report
    }

    /// The control blocks of the hypervisor's guests, as they are now.
    #[must_use]
    pub fn control_blocks(&self) -> ControlBlocks {
        ControlBlocks::of(&self.runners, self.timeline.machine().ram())
    }

    /// The step that led to the present tick, however the present was reached.
    pub fn report(&mut self) -> StepReport {
        let now = self.tick();
        if let Some(last) = self.last.as_ref().filter(|last| last.tick + 1 == now) {
            let mut last = last.clone();
            last.end = self.end();
            return last;
        }
        if now > self.timeline.oldest() && self.timeline.seek(now - 1).is_ok() {
            return self.step();
        }
        self.standing_still()
    }

    /// The report at the very beginning: nothing has been executed.
    fn standing_still(&self) -> StepReport {
        let who = self.who();
        StepReport {
            tick: self.tick(),
            executed: None,
            next: self.block(&who, 0, AFTER_NEXT),
            before: who.clone(),
            after: who,
            registers: Vec::new(),
            flags: Vec::new(),
            control_blocks: Vec::new(),
            memory: Vec::new(),
            walks: Vec::new(),
            ports: Vec::new(),
            crossing: None,
            end: self.end(),
            narration: narration::switched_on(),
        }
    }

    /// Back by some ticks.
    ///
    /// # Errors
    /// When they are not kept any more; the machine then stands at the oldest tick.
    pub fn back(&mut self, ticks: u64) -> Result<(), SeekError> {
        self.timeline.back(ticks)
    }

    /// To a tick, old or new.
    ///
    /// # Errors
    /// When it is not kept any more, or the run ends before it; the machine then stands at the nearest tick.
    pub fn seek(&mut self, tick: u64) -> Result<(), SeekError> {
        let frontier = self.recorder.frontier();
        self.timeline.seek(tick.min(frontier))?;
        if tick > frontier {
            self.run(tick - frontier);
            if self.tick() < tick {
                return Err(SeekError::BeyondEnd { last: self.tick() });
            }
        }
        Ok(())
    }

    /// The tick just after the crossing before the present, if one is known.
    pub fn before_crossing(&self) -> Option<u64> {
        let count = self.recorder.count_at(self.tick().saturating_sub(1));
        let previous = count.checked_sub(1)?;
        Some(self.recorder.crossings()[previous].tick + 1)
    }

    /// To a known tick by the step that leads to it, so that its report is there at once.
    ///
    /// # Errors
    /// As [`Session::seek`].
    pub fn arrive(&mut self, tick: u64) -> Result<(), SeekError> {
        if tick <= self.timeline.oldest() {
            return self.seek(tick);
        }
        self.seek(tick - 1)?;
        self.step();
        if self.tick() == tick {
            Ok(())
        } else {
            Err(SeekError::BeyondEnd { last: self.tick() })
        }
    }

    /// Back to just after the crossing before the present; false, and nothing happens, if none is known.
    pub fn previous_crossing(&mut self) -> bool {
        self.before_crossing()
            .is_some_and(|tick| self.timeline.seek(tick).is_ok())
    }

    /// A byte is typed at the console now. In the past this starts a new future.
    pub fn input(&mut self, byte: u8) {
        self.input_at(CONSOLE, byte);
    }

    /// The same at any serial line, 0 for COM1.
    pub fn input_at(&mut self, port: u8, byte: u8) {
        self.recorder.truncate(self.tick());
        self.timeline.input(Input::Serial { port, byte });
    }

    /// The picture of the present.
    pub fn scene(&self) -> Scene {
        let machine = self.timeline.machine();
        let now = self.tick();
        let who = self.who();
        let past = &self.recorder.crossings()[..self.recorder.count_at(now)];
        let processes = self.runners.tasks().processes(machine.ram());
        let guests = seen::guests(&self.runners, machine.ram());
        let last = past.last();
        let newest = last.filter(|crossing| crossing.tick + 1 == now);
        let mut open = self.recorder.open_at(now);
        let entered = entered(BoxId::of(&who), last, &open);
        // A process that is over returns no more, nor does a guest.
        open.retain(|crossing| {
            let from = &crossing.from;
            let guest = guests
                .iter()
                .find(|guest| Some(guest.place) == from.place());
            let among = match (from.place(), guest) {
                (Some(_), None) => return false,
                (_, Some(guest)) if guest.state == BoxState::Ended => return false,
                (_, Some(guest)) => &guest.processes,
                (None, None) => &processes,
            };
            let alive = among
                .iter()
                .any(|process| from.pid == Some(process.pid) && process.state != BoxState::Ended);
            Some(*crossing) != newest && (from.layer != Layer::Process || alive)
        });
        // Of a step that nobody has asked about, only what the devices themselves show is known.
        let last = self.last.as_ref().filter(|last| last.tick + 1 == now);
        let ports = last.map_or(&[][..], |last| &last.ports);
        let at_work = scene::at_work(machine.devices(), ports);
        Scene::of(
            self.spec,
            &Observation {
                at_work: &at_work,
                memory: machine.ram().len(),
                who: &who,
                processes: &processes,
                guests: &guests,
                newest,
                entered,
                open: &open,
                end: self.end(),
            },
        )
    }

    /// The system call that the registers would make.
    fn call(&self, cpu: &emulator_core::cpu::Cpu) -> String {
        let [rax, _, rdx, _, _, _, rsi, rdi, r8, r9, r10, ..] = cpu.registers;
        let machine = self.timeline.machine();
        calls::describe(rax, [rdi, rsi, rdx, r10, r8, r9], |address, most| {
            let mut bytes = Vec::new();
            // One by one: the text may end where its page does.
            for offset in 0..most as u64 {
                let mut byte = [0];
                if !machine.read_virtual(address.wrapping_add(offset), &mut byte) {
                    break;
                }
                bytes.extend(byte);
            }
            bytes
        })
    }

    fn block(&self, who: &Who, before: usize, after: usize) -> CodeBlock {
        let machine = self.timeline.machine();
        let reader = Reader {
            machine,
            symbols: &self.symbols,
            sources: self.sources(),
            who,
        };
        reader.block(machine.cpu().rip, before, after)
    }

    fn sources(&self) -> [&Sources; 2] {
        [&self.program_source, &self.guest_sources]
    }

    /// The process whose page tables these are.
    fn owner(&self, root: u64) -> Option<Actor> {
        let who = self.who();
        let name = self
            .runners
            .owner(&who, root, self.timeline.machine().ram())?;
        Some(Actor::process(&who, name))
    }
}

impl From<End> for Ending {
    fn from(end: End) -> Ending {
        match end {
            End::Exit(status) => Ending::Exit(status),
            End::TripleFault => Ending::TripleFault,
            End::Unsupported {
                address,
                bytes,
                length,
            } => Ending::Unsupported {
                address,
                bytes: bytes[..usize::from(length).min(bytes.len())].to_vec(),
            },
            End::Reset => Ending::Reset,
            End::Halted => Ending::Halted,
        }
    }
}
