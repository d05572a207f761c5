//! Ticks in a row: until the time asked for, the next event of a device, or whatever asks for attention.

use super::Core;
use crate::{
    cpu::flags,
    machine::{End, Stop},
    state::State,
};

impl Core<'_> {
    /// Runs until a tick, until the listener asks to stop, or until the run is over.
    pub fn run(&mut self, until: u64) -> Stop {
        self.m.requested = false;
        loop {
            // Before each return too: where a run was cut must not show in the state.
            self.m.sync_devices();
            self.m.obey_reset();
            if let Some(end) = self.m.end {
                return Stop::End(end);
            }
            if core::mem::take(&mut self.m.requested) {
                return Stop::Requested;
            }
            if self.m.tick >= until {
                return Stop::Reached;
            }
            self.m.attention = false;
            if self.m.cpu.halted && !self.m.wake() {
                continue;
            }
            self.run_to_next_event(until);
        }
    }

    /// Runs until the devices have something to do, at least one tick.
    fn run_to_next_event(&mut self, until: u64) {
        let now = self.m.clock();
        let deadline = self.m.devices.deadline();
        let deadline = deadline.map_or(u64::MAX, |ticks| now.saturating_add(ticks));
        let ticks_left = (until - self.m.tick).min(deadline.saturating_sub(now).max(1));
        let end = self.m.tick + ticks_left;
        self.begin();
        // This step sees to interrupts, their shadow and traps; unless the next one has to as well, those after it
        // run freely until attention is asked for.
        self.step();
        // Who watches each instruction has no use for the loop over whole lines.
        if self.wants.each_instruction() {
            self.run_singly(end);
        } else {
            self.run_batch(end);
        }
    }

    /// Nothing of what came before has a part in what comes now: a run that is cut in two goes as one that is not.
    fn begin(&mut self) {
        self.watches = self.wants.each_instruction() || self.m.cpu.has_breakpoints();
        if self.watches {
            self.m.tlb.quick.forget();
        }
        (self.hits, self.delivering) = (0, 0);
        (self.transfer, self.before, self.injected_from) = (None, None, None);
        (self.single_step, self.committed, self.implicit) = (false, false, false);
        (self.shadowed, self.resumed) = (false, false);
    }

    /// One tick: an interrupt delivered, a guest left on its account, or one instruction.
    pub fn step(&mut self) {
        if let Some(due) = self.m.due() {
            let origin = self.origin_of_interrupt();
            self.obey(due);
            if let Some(origin) = origin {
                self.note_interrupt(&origin);
            }
        } else {
            self.shadowed = core::mem::take(&mut self.m.cpu.interrupt_shadow);
            if self.m.cpu.pending_debug != 0 && !self.m.cpu.debug_shadow {
                self.deliver_pending_debug();
            } else {
                self.careful_instruction();
            }
            self.shadowed = false;
        }
        self.m.tick += 1;
    }

    /// Whether the next step must be one of [`Core::step`]: an interrupt may be due, or is held back for one
    /// instruction, or each instruction traps.
    pub fn needs_care(&self) -> bool {
        self.m.cpu.interrupt_shadow
            || self.m.cpu.system_flags & (flags::TF | flags::RF) != 0
            || self.m.cpu.debug_shadow
            || self.m.cpu.pending_debug != 0
            || self.m.cpu.has_breakpoints()
            || self.m.cpu.branches.matter()
            || self.m.due().is_some()
    }

    /// Instructions up to a tick, while nothing asks for attention. What changes privilege, IF or TF ends a stretch, and
    /// whether the next instruction needs care is looked at between stretches.
    pub fn run_batch(&mut self, until: u64) {
        while self.m.tick < until && !self.m.attention && !self.needs_care() {
            self.m.prepare_stretch();
            self.run_stretch(until);
            if core::mem::take(&mut self.single_step) {
                // SYSRET has set TF, and traps itself.
                self.deliver_single_step();
            }
        }
    }

    /// The same one by one, for who watches each instruction and has no use for the loop over whole lines.
    pub fn run_singly(&mut self, until: u64) {
        while self.m.tick < until && !self.m.attention && !self.needs_care() {
            self.instruction();
            self.m.tick += 1;
            if core::mem::take(&mut self.single_step) {
                // SYSRET has set TF, and traps itself.
                self.deliver_single_step();
            }
        }
    }
}

impl State {
    /// A halted CPU skips from one device event to the next until one of them wakes it. False when the run is over.
    fn wake(&mut self) -> bool {
        /// So many events in vain are taken to be all in vain: more than the seconds until an alarm within a week.
        const MOST_EVENTS: u32 = 1 << 20;
        for _ in 0..MOST_EVENTS {
            let open = self.hears_interrupts();
            if self.due().is_some() {
                return true;
            }
            match self.devices.deadline() {
                Some(ticks) if open || self.hears_nmi() => self.idle += ticks.max(1),
                _ => break,
            }
            self.sync_devices();
            self.obey_reset();
            if self.end.is_some() || !self.cpu.halted {
                return self.end.is_none();
            }
        }
        self.finish(End::Halted);
        false
    }
}
