//! A run that can be gone through backwards: snapshots that share unchanged pages, the inputs, and re-execution.
//!
//! Going to a tick restores the nearest snapshot before it and runs forward; the machine is deterministic, so the state
//! is the one that was there. Output is kept with its tick: going back un-prints it. New input while in the past
//! starts a new future and drops the old one.

use alloc::{sync::Arc, vec::Vec};
use core::fmt;

use crate::{
    cpu::Cpu,
    devices::Devices,
    event::{Observer, Unobserved},
    machine::{End, Input, Machine, Stop},
    memory::PAGE_SIZE,
    mmu::Tlb,
    trodden::Trodden,
};

/// Ticks between snapshots while the run is short.
const FIRST_INTERVAL: u64 = 500_000;
/// Snapshots are thinned when there are more than this: so many that going back by one tick in a run of some hundred
/// million repeats a few million instructions at most.
const MOST_SNAPSHOTS: usize = 256;
/// They are thinned too when the pages that they keep take more bytes than this.
const MOST_BYTES: usize = 256 << 20;

type Page = Arc<[u8; PAGE_SIZE]>;

/// The whole state at a tick; pages that did not change are shared between snapshots.
#[derive(Clone)]
struct Snapshot {
    tick: u64,
    idle: u64,
    devices_at: u64,
    cpu: Cpu,
    tlb: Tlb,
    devices: Devices,
    end: Option<End>,
    /// How many of the inputs the machine had received.
    inputs_given: usize,
    /// One entry per page of RAM.
    pages: Vec<Page>,
}

/// Why a tick cannot be gone to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeekError {
    /// It lies before the oldest tick that is kept.
    TooOld {
        /// The oldest tick that can be reached.
        oldest: u64,
    },
    /// The run ends before it.
    BeyondEnd {
        /// The last tick of the run.
        last: u64,
    },
}

impl fmt::Display for SeekError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SeekError::TooOld { oldest } => write!(
                f,
                "the oldest tick that can be reached is {oldest}; choose that or a later one"
            ),
            SeekError::BeyondEnd { last } => write!(
                f,
                "the run ends at tick {last}; choose that or an earlier one"
            ),
        }
    }
}

impl core::error::Error for SeekError {}

/// A byte that was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Printed {
    /// The tick after which it was out.
    tick: u64,
    port: u8,
    byte: u8,
}

/// A machine with its past.
pub struct Timeline {
    machine: Machine,
    snapshots: Vec<Snapshot>,
    /// RAM as it was when its pages were last marked clean: what differs from this is marked dirty.
    clean: Vec<Page>,
    interval: u64,
    /// Pages kept by snapshots, or a few more: counted as they are copied, and anew when snapshots are thinned.
    kept_pages: usize,
    inputs: Vec<(u64, Input)>,
    /// How many of the inputs the machine has received.
    inputs_given: usize,
    printed: Vec<Printed>,
    newest: u64,
    end: Option<End>,
}

impl Timeline {
    /// Starts with the machine as it is; its tick is the oldest one that can be reached.
    pub fn new(mut machine: Machine) -> Timeline {
        machine.take_output();
        machine.state.take_dirty_pages();
        let mut timeline = Timeline {
            end: machine.end(),
            newest: machine.tick(),
            clean: whole_ram(machine.ram()),
            machine,
            snapshots: Vec::new(),
            interval: FIRST_INTERVAL,
            kept_pages: 0,
            inputs: Vec::new(),
            inputs_given: 0,
            printed: Vec::new(),
        };
        timeline.take_snapshot();
        timeline
    }

    /// The machine at the current tick.
    pub fn machine(&self) -> &Machine {
        &self.machine
    }

    /// The current tick.
    pub fn tick(&self) -> u64 {
        self.machine.tick()
    }

    /// The oldest tick that can be reached.
    pub fn oldest(&self) -> u64 {
        self.snapshots.first().map_or(0, |snapshot| snapshot.tick)
    }

    /// The newest tick before this one from which a run can begin at once; the oldest if there is none before it.
    pub fn snapshot_before(&self, tick: u64) -> u64 {
        let count = self
            .snapshots
            .partition_point(|snapshot| snapshot.tick < tick);
        self.snapshots
            .get(count.saturating_sub(1))
            .map_or(0, |snapshot| snapshot.tick)
    }

    /// The newest tick that was reached.
    pub fn newest(&self) -> u64 {
        self.newest
    }

    /// How the run ends, if it is known to.
    pub fn end(&self) -> Option<End> {
        self.end
    }

    /// One tick forward.
    pub fn step<O: Observer>(&mut self, observer: &mut O) -> Stop {
        self.run(self.tick().saturating_add(1), observer)
    }

    /// Forward to a tick, over known ground or new.
    pub fn run<O: Observer>(&mut self, until: u64, observer: &mut O) -> Stop {
        self.feed_inputs();
        loop {
            let pause = until.min(self.next_pause());
            let stop = self.machine.run(pause, observer);
            self.note_progress();
            let fed = self.feed_inputs();
            let goes_on = match stop {
                Stop::Reached => self.tick() < until,
                // Input that is known to come wakes a machine that waits for good.
                Stop::End(End::Halted) => fed && self.tick() < until,
                _ => false,
            };
            if !goes_on {
                return stop;
            }
        }
    }

    /// Goes to any tick between [`Timeline::oldest`] and the end of the run; beyond [`Timeline::newest`] it runs on.
    ///
    /// # Errors
    /// When the tick is not kept any more, or the run ends before it; then the machine stands at the nearest tick.
    pub fn seek(&mut self, tick: u64) -> Result<(), SeekError> {
        let oldest = self.oldest();
        if tick < oldest {
            self.restore(0);
            return Err(SeekError::TooOld { oldest });
        }
        let best = self
            .snapshots
            .partition_point(|snapshot| snapshot.tick <= tick)
            - 1;
        let present = self.tick();
        if present > tick || self.snapshots[best].tick > present {
            self.restore(best);
        }
        match self.run(tick, &mut Unobserved) {
            Stop::End(_) if self.tick() < tick => Err(SeekError::BeyondEnd { last: self.tick() }),
            _ => Ok(()),
        }
    }

    /// Goes back by some ticks.
    ///
    /// # Errors
    /// When they are not kept any more; the machine then stands at the oldest tick.
    pub fn back(&mut self, ticks: u64) -> Result<(), SeekError> {
        match self.tick().checked_sub(ticks) {
            Some(tick) => self.seek(tick),
            None => {
                let oldest = self.oldest();
                self.restore(0);
                Err(SeekError::TooOld { oldest })
            }
        }
    }

    /// Input at the current tick. In the past it starts a new future: everything after the current tick is forgotten.
    pub fn input(&mut self, input: Input) {
        let now = self.tick();
        self.snapshots.retain(|snapshot| snapshot.tick <= now);
        self.inputs.truncate(self.inputs_given);
        self.printed.retain(|printed| printed.tick <= now);
        self.newest = now;
        self.inputs.push((now, input));
        self.feed_inputs();
        self.end = self.machine.end();
    }

    /// What was printed on a serial line up to the current tick.
    pub fn output(&self, port: u8) -> Vec<u8> {
        self.output_between(port, 0, self.tick())
    }

    /// Whether a serial line has printed anything up to the current tick.
    pub fn has_output(&self, port: u8) -> bool {
        let now = self.tick();
        self.printed
            .iter()
            .take_while(|printed| printed.tick <= now)
            .any(|printed| printed.port == port)
    }

    /// What was printed after tick `from`, up to and with tick `to`.
    pub fn output_between(&self, port: u8, from: u64, to: u64) -> Vec<u8> {
        let start = self
            .printed
            .partition_point(|printed| printed.tick <= from && from != 0);
        self.printed[start..]
            .iter()
            .take_while(|printed| printed.tick <= to)
            .filter(|printed| printed.port == port)
            .map(|printed| printed.byte)
            .collect()
    }

    /// Gives the machine the inputs of this tick that it has not received yet; true if there were any.
    fn feed_inputs(&mut self) -> bool {
        let first = self.inputs_given;
        while let Some((tick, input)) = self.inputs.get(self.inputs_given) {
            if *tick > self.tick() {
                break;
            }
            self.machine.input(*input);
            self.inputs_given += 1;
        }
        self.inputs_given != first
    }

    /// Where the run must pause to take a snapshot or receive an input.
    fn next_pause(&self) -> u64 {
        let now = self.tick();
        let input = self
            .inputs
            .get(self.inputs_given)
            .map_or(u64::MAX, |(tick, _)| *tick);
        let last = self.snapshots.last().map_or(0, |snapshot| snapshot.tick);
        let snapshot = last.saturating_add(self.interval);
        input.min(if snapshot > now { snapshot } else { u64::MAX })
    }

    /// After a stretch of running: keeps new output, notes the frontier, takes a snapshot when one is due.
    fn note_progress(&mut self) {
        let now = self.tick();
        let output = self.machine.take_output();
        if now <= self.newest {
            return;
        }
        // A stretch may begin on known ground: what was printed there is kept already.
        let newest = self.newest;
        self.printed.extend(
            output
                .into_iter()
                .filter(|(tick, ..)| *tick > newest)
                .map(|(tick, port, byte)| Printed { tick, port, byte }),
        );
        self.newest = now;
        self.end = self.machine.end();
        let last = self.snapshots.last().map_or(0, |snapshot| snapshot.tick);
        if now >= last.saturating_add(self.interval) {
            self.take_snapshot();
        }
    }

    fn take_snapshot(&mut self) {
        let state = &mut self.machine.state;
        let dirty = state.take_dirty_pages();
        self.kept_pages += dirty.len() + disk_pages(self.snapshots.last(), &state.devices);
        for page in dirty {
            self.clean[page as usize] = copy_page(state.ram.page(page as usize));
        }
        self.snapshots.push(Snapshot {
            tick: state.tick,
            idle: state.idle,
            devices_at: state.devices_at,
            cpu: state.cpu.clone(),
            tlb: state.tlb.clone(),
            devices: state.devices.clone(),
            end: state.end,
            inputs_given: self.inputs_given,
            pages: self.clean.clone(),
        });
        while self.snapshots.len() > MOST_SNAPSHOTS
            || self.kept_bytes() > MOST_BYTES && self.snapshots.len() > 2
        {
            self.thin_out();
        }
    }

    /// Drops every second snapshot but the first and doubles the interval: memory stays bounded, and every tick stays
    /// reachable by a longer run.
    fn thin_out(&mut self) {
        let mut number = 0;
        self.snapshots.retain(|_| {
            number += 1;
            number % 2 == 1
        });
        self.interval *= 2;
        self.kept_pages = self
            .snapshots
            .windows(2)
            .map(|pair| {
                let pages = pair[0].pages.iter().zip(&pair[1].pages);
                let ram = pages.filter(|(old, new)| !Arc::ptr_eq(old, new)).count();
                ram + disk_pages(Some(&pair[0]), &pair[1].devices)
            })
            .sum();
    }

    /// Bytes of guest memory that snapshots keep beside the oldest one's; at most a few more than there are.
    pub fn kept_bytes(&self) -> usize {
        self.kept_pages * PAGE_SIZE
    }

    /// Puts the machine into a snapshot's state.
    fn restore(&mut self, number: usize) {
        let snapshot = &self.snapshots[number];
        let state = &mut self.machine.state;
        for (page, contents) in snapshot.pages.iter().enumerate() {
            if state.ram.is_dirty(page) || !Arc::ptr_eq(contents, &self.clean[page]) {
                state.ram.restore_page(page, &contents[..]);
            }
        }
        self.clean.clone_from(&snapshot.pages);
        self.inputs_given = snapshot.inputs_given;
        state.cpu = snapshot.cpu.clone();
        state.tlb = snapshot.tlb.clone();
        state.trodden = Trodden::new();
        state.devices = snapshot.devices.clone();
        state.tick = snapshot.tick;
        state.idle = snapshot.idle;
        state.devices_at = snapshot.devices_at;
        state.end = snapshot.end;
        state.output.clear();
        state.follow_registers();
        self.feed_inputs();
    }
}

/// Pages of the disk that the devices keep beside those of a snapshot before.
fn disk_pages(before: Option<&Snapshot>, devices: &Devices) -> usize {
    let before = before.and_then(|snapshot| snapshot.devices.ide.disk());
    before
        .zip(devices.ide.disk())
        .map_or(0, |(before, disk)| disk.pages_beside(before))
}

fn copy_page(bytes: &[u8]) -> Page {
    let mut page = [0; PAGE_SIZE];
    page.copy_from_slice(bytes);
    Arc::new(page)
}

/// All pages; those that are all zero are one shared page.
fn whole_ram(ram: &crate::memory::Ram) -> Vec<Page> {
    let zero: Page = Arc::new([0; PAGE_SIZE]);
    (0..ram.pages())
        .map(|page| {
            let bytes = ram.page(page);
            if bytes.iter().all(|byte| *byte == 0) {
                zero.clone()
            } else {
                copy_page(bytes)
            }
        })
        .collect()
}
