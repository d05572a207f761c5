//! The CPU's local interrupt controller, in xAPIC form. AMD64 APM vol. 2, chapter 16; Intel SDM vol. 3A, chapter 11.
//!
//! It takes interrupts from its timer, its two pins, the I/O APIC and itself, orders them by vector, and holds back
//! those that are not above the task priority or the interrupt being served.

mod registers;
mod timer;
mod vectors;

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use super::{Device, part};
use crate::inspect::{Inspect, Node};
use timer::Timer;
use vectors::Vectors;

// Delivery modes, in ICR, LVT and I/O APIC alike.
pub(super) const FIXED: u8 = 0;
pub(super) const LOWEST_PRIORITY: u8 = 1;
pub(super) const NMI: u8 = 4;
pub(super) const INIT: u8 = 5;
pub(super) const EXT_INT: u8 = 7;

/// Vectors 0 to 15 belong to exceptions: none of them is an interrupt.
const FIRST_VECTOR: u8 = 16;

// Error status bits.
const ESR_SEND_VECTOR: u32 = 1 << 5;
const ESR_RECEIVE_VECTOR: u32 = 1 << 6;
const ESR_REGISTER: u32 = 1 << 7;

// Local vector table entries, in the order of their registers.
const TIMER: usize = 0;
const LINT0: usize = 3;
const ERROR: usize = 5;
const LVT_MASKED: u32 = 1 << 16;
const LVT_PERIODIC: u32 = 1 << 17;

const SVR_ENABLED: u32 = 1 << 8;
/// Spurious vector 255, disabled.
const SVR_RESET: u32 = 0xff;

/// An interrupt on its way to a local APIC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Message {
    pub vector: u8,
    /// Delivery mode.
    pub mode: u8,
    pub destination: u8,
    /// By logical destination, not by identity.
    pub logical: bool,
    pub level: bool,
}

/// What an accepted interrupt, or a write, wants of the CPU beyond the interrupt pin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Wanted {
    nmi: bool,
    init: bool,
    /// Vector of a level-triggered interrupt that has ended.
    end_of_interrupt: Option<u8>,
}

/// One local APIC, that of the only CPU.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalApic {
    /// IA32_APIC_BASE bit 11.
    enabled: bool,
    id: u8,
    task_priority: u8,
    logical_destination: u8,
    destination_format: u32,
    spurious: u32,
    in_service: Vectors,
    trigger_mode: Vectors,
    requests: Vectors,
    error_status: u32,
    /// Errors since the error status was last written.
    errors: u32,
    command: u64,
    lvt: [u32; 6],
    timer: Timer,
    /// Level of the pin to which the 8259 is wired.
    lint0: bool,
    wanted: Wanted,
}

impl LocalApic {
    /// As after reset: enabled as a whole, but not by software.
    pub fn new() -> Self {
        LocalApic {
            enabled: true,
            id: 0,
            task_priority: 0,
            logical_destination: 0,
            destination_format: !0,
            spurious: SVR_RESET,
            in_service: Vectors::default(),
            trigger_mode: Vectors::default(),
            requests: Vectors::default(),
            error_status: 0,
            errors: 0,
            command: 0,
            lvt: [LVT_MASKED; 6],
            timer: Timer::default(),
            lint0: false,
            wanted: Wanted::default(),
        }
    }

    /// As a PC's firmware leaves it to a kernel: enabled, the 8259 through LINT0, NMI through LINT1 ("virtual wire",
    /// Intel MultiProcessor Specification 3.6.2.2).
    pub fn set_virtual_wire(&mut self) {
        const LINT0_EXT_INT: u32 = 0x8700;
        const LINT1_NMI: u32 = 0x8400;
        self.spurious |= SVR_ENABLED;
        self.lvt[LINT0] = LINT0_EXT_INT;
        self.lvt[LINT0 + 1] = LINT1_NMI;
    }

    /// Follows IA32_APIC_BASE bit 11. Turned off and on again it is as after reset.
    pub fn set_enabled(&mut self, enabled: bool) {
        if self.enabled != enabled {
            *self = LocalApic {
                enabled,
                lint0: self.lint0,
                ..Self::new()
            };
        }
    }

    /// As IA32_APIC_BASE bit 11 says.
    pub fn is_enabled(&self) -> bool {
        self.enabled
    }

    /// Enabled both as a whole and by software: only then interrupts are accepted.
    fn is_active(&self) -> bool {
        self.enabled && self.spurious & SVR_ENABLED != 0
    }

    /// CR8: the upper half of the task priority.
    pub fn cr8(&self) -> u64 {
        u64::from(self.task_priority >> 4)
    }

    /// CR8 is written.
    pub fn set_cr8(&mut self, value: u64) {
        self.task_priority = (value as u8) << 4;
    }

    /// The higher of the task priority and the class of the interrupt in service.
    fn processor_priority(&self) -> u8 {
        let served = self.in_service.highest().unwrap_or(0);
        if self.task_priority >> 4 >= served >> 4 {
            self.task_priority
        } else {
            served & 0xf0
        }
    }

    fn is_above_priority(&self, vector: u8) -> bool {
        vector >> 4 > self.processor_priority() >> 4
    }

    /// The vector that the CPU would get now.
    pub fn pending(&self) -> Option<u8> {
        self.requests
            .highest()
            .filter(|vector| self.is_active() && self.is_above_priority(*vector))
    }

    /// The CPU takes the interrupt.
    pub fn acknowledge(&mut self) -> u8 {
        let Some(vector) = self.pending() else {
            return self.spurious as u8;
        };
        self.requests.clear(vector);
        self.in_service.set(vector);
        vector
    }

    /// Whether the 8259 reaches the CPU: past an APIC that is off as a whole, or through LINT0. One that software has
    /// not turned on yet masks LINT0, so firmware has to open it (SDM 11.4.7.2).
    pub fn passes_ext_int(&self) -> bool {
        let lint0 = self.lvt[LINT0];
        !self.enabled || lint0 & LVT_MASKED == 0 && mode_of(lint0) == EXT_INT
    }

    /// Whether an interrupt with this vector would interrupt the CPU, until a register is written.
    pub(super) fn lets_through(&self, vector: u8) -> bool {
        let entry = self.lvt[ERROR];
        let vector = match vector {
            FIRST_VECTOR.. => vector,
            // An illegal vector is an error, which can interrupt too, once.
            _ if self.errors & ESR_RECEIVE_VECTOR == 0 && entry & LVT_MASKED == 0 => entry as u8,
            _ => return false,
        };
        vector >= FIRST_VECTOR && self.is_active() && self.is_above_priority(vector)
    }

    /// Whether a message is for this APIC.
    pub(super) fn is_destination(&self, message: &Message) -> bool {
        let wanted = message.destination;
        if wanted == 0xff {
            return true;
        }
        if !message.logical {
            return wanted == self.id;
        }
        let own = self.logical_destination;
        if self.destination_format >> 28 == 0xf {
            return own & wanted != 0;
        }
        // The cluster model: a cluster and a set of its members.
        let same_cluster = wanted >> 4 == 0xf || wanted >> 4 == own >> 4;
        same_cluster && own & wanted & 0xf != 0
    }

    /// A message from the I/O APIC; false if nobody accepts it.
    pub(super) fn receive(&mut self, message: &Message) -> bool {
        if !self.enabled || !self.is_destination(message) {
            return false;
        }
        match message.mode {
            FIXED | LOWEST_PRIORITY => {
                if !self.is_active() {
                    return false;
                }
                self.accept(message.vector, message.level);
            }
            NMI => self.wanted.nmi = true,
            INIT => self.wanted.init = true,
            _ => {}
        }
        true
    }

    fn accept(&mut self, vector: u8, level: bool) {
        if vector < FIRST_VECTOR {
            return self.note_error(ESR_RECEIVE_VECTOR);
        }
        self.requests.set(vector);
        if level {
            self.trigger_mode.set(vector);
        } else {
            self.trigger_mode.clear(vector);
        }
    }

    fn note_error(&mut self, error: u32) {
        let news = self.errors & error == 0;
        self.errors |= error;
        let entry = self.lvt[ERROR];
        // An error entry with an illegal vector would be an error for ever.
        if news && entry & LVT_MASKED == 0 && self.is_active() && entry as u8 >= FIRST_VECTOR {
            self.accept(entry as u8, false);
        }
    }

    /// The entry's interrupt happens.
    fn raise(&mut self, entry: usize) {
        let entry = self.lvt[entry];
        if entry & LVT_MASKED != 0 || !self.enabled {
            return;
        }
        match mode_of(entry) {
            FIXED if self.is_active() => self.accept(entry as u8, false),
            NMI => self.wanted.nmi = true,
            INIT => self.wanted.init = true,
            _ => {}
        }
    }

    /// Level of the pin to which the 8259 is wired. In its usual mode, ExtINT, the CPU asks the 8259 for the vector;
    /// in the others its rising edge counts.
    pub(super) fn set_lint0(&mut self, level: bool) {
        if level && !self.lint0 {
            self.raise(LINT0);
        }
        self.lint0 = level;
    }

    /// Whether the 8259's output, should it rise, interrupts in another way than ExtINT.
    pub(super) fn lint0_counts(&self) -> bool {
        let entry = self.lvt[LINT0];
        entry & LVT_MASKED == 0
            && match mode_of(entry) {
                FIXED => self.lets_through(entry as u8),
                _ => self.lint0_is_nmi(),
            }
    }

    /// Whether the 8259 interrupts without a mask, as in the old watchdog of some kernels.
    pub(super) fn lint0_is_nmi(&self) -> bool {
        let entry = self.lvt[LINT0];
        self.enabled && entry & LVT_MASKED == 0 && mode_of(entry) == NMI
    }

    /// True once for each non-maskable interrupt.
    pub fn take_nmi(&mut self) -> bool {
        core::mem::take(&mut self.wanted.nmi)
    }

    /// True while an INIT waits to be taken.
    pub fn init_pending(&self) -> bool {
        self.wanted.init
    }

    /// True once for each INIT.
    pub fn take_init(&mut self) -> bool {
        core::mem::take(&mut self.wanted.init)
    }

    /// The vector of a level-triggered interrupt whose service has ended since the last call.
    pub(super) fn take_end_of_interrupt(&mut self) -> Option<u8> {
        self.wanted.end_of_interrupt.take()
    }

    fn end_of_interrupt(&mut self) {
        let Some(vector) = self.in_service.highest() else {
            return;
        };
        self.in_service.clear(vector);
        if self.trigger_mode.contains(vector) {
            self.wanted.end_of_interrupt = Some(vector);
        }
    }

    /// The interrupt command is written: with one CPU, what is not for it is for nobody (SDM 11.6.1).
    fn send(&mut self) {
        const LEVEL_ASSERT: u64 = 1 << 14;
        const TO_SELF: u64 = 1;
        const TO_ALL: u64 = 2;
        let command = self.command;
        let message = Message {
            vector: command as u8,
            mode: mode_of(command as u32),
            destination: (command >> 56) as u8,
            logical: command >> 11 & 1 != 0,
            level: false,
        };
        let for_self = match command >> 18 & 3 {
            0 => self.is_destination(&message),
            shorthand => matches!(shorthand, TO_SELF | TO_ALL),
        };
        match message.mode {
            FIXED | LOWEST_PRIORITY if message.vector < FIRST_VECTOR => {
                self.note_error(ESR_SEND_VECTOR);
            }
            FIXED | LOWEST_PRIORITY if for_self && self.is_active() => {
                self.accept(message.vector, false);
            }
            NMI if for_self => self.wanted.nmi = true,
            // Without assertion it only sets arbitration numbers.
            INIT if for_self && command & LEVEL_ASSERT != 0 => self.wanted.init = true,
            _ => {}
        }
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&[
            u8::from(self.enabled),
            self.id,
            self.task_priority,
            self.logical_destination,
            u8::from(self.lint0),
            u8::from(self.wanted.nmi),
            u8::from(self.wanted.init),
            self.wanted.end_of_interrupt.unwrap_or(0),
        ]);
        for word in [
            self.destination_format,
            self.spurious,
            self.error_status,
            self.errors,
        ]
        .iter()
        .chain(&self.lvt)
        {
            out.extend_from_slice(&word.to_le_bytes());
        }
        out.extend_from_slice(&self.command.to_le_bytes());
        for vectors in [&self.in_service, &self.trigger_mode, &self.requests] {
            vectors.state_bytes(out);
        }
        self.timer.state_bytes(out);
    }
}

impl Default for LocalApic {
    fn default() -> Self {
        Self::new()
    }
}

/// Bits 8 to 10, of LVT entries and commands alike.
fn mode_of(entry: u32) -> u8 {
    (entry >> 8 & 7) as u8
}

impl Device for LocalApic {
    /// Registers are 32 bits wide at multiples of 16; a narrower read gets its part.
    fn read(&mut self, offset: u16, width: u8) -> u32 {
        match offset & 0xc {
            0 => part(self.read_register(offset & 0xff0), offset, width),
            _ => 0,
        }
    }

    /// Only whole registers are written.
    fn write(&mut self, offset: u16, width: u8, value: u32) {
        if offset & 0xf == 0 && width == 4 {
            self.write_register(offset, value);
        }
    }

    fn advance(&mut self, ticks: u64) {
        if self
            .timer
            .advance(ticks, self.lvt[TIMER] & LVT_PERIODIC != 0)
        {
            self.raise(TIMER);
        }
    }

    fn interrupt(&self) -> bool {
        self.pending().is_some()
    }

    fn deadline(&self) -> Option<u64> {
        let entry = self.lvt[TIMER];
        self.timer
            .ticks_left()
            .filter(|_| entry & LVT_MASKED == 0 && self.lets_through(entry as u8))
    }
}

impl Inspect for LocalApic {
    fn inspect(&self) -> Node {
        let hex = |label, value: u32| Node::leaf(label, format!("{value:#x}"));
        let names = ["timer", "thermal", "performance", "LINT0", "LINT1", "error"];
        let entries = names
            .into_iter()
            .zip(self.lvt)
            .map(|(name, entry)| hex(name, entry))
            .collect();
        Node::group(
            "local APIC",
            if self.is_active() { "on" } else { "off" },
            vec![
                hex("ID", self.id.into()),
                hex("TPR", self.task_priority.into()),
                hex("PPR", self.processor_priority().into()),
                hex("SVR", self.spurious),
                Node::leaf("IRR", self.requests.to_text()),
                Node::leaf("ISR", self.in_service.to_text()),
                hex("ESR", self.error_status),
                Node::group("LVT", "", entries),
                Node::leaf("timer count", format!("{}", self.timer.current())),
                Node::leaf("timer starts from", format!("{}", self.timer.initial())),
            ],
        )
    }
}

#[cfg(test)]
mod tests;
