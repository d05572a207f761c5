//! One counter of the timer: its six modes. Intel 8254 data sheet, "Mode definitions".

use crate::state_bytes::StateBytes;

/// A multiple of both lengths of a counter's round, 65536 and, in BCD, 10000; longer than any count.
const WHOLE_ROUNDS: u64 = 0x1_0000 * 10_000;

/// How the two bytes of a count go through the one port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bytes {
    Low,
    High,
    LowThenHigh,
}

/// One counter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    pub(super) mode: u8,
    bytes: Bytes,
    bcd: bool,
    /// Count to start from, 1 to 65536; `None` until one is written.
    pub(super) reload: Option<u32>,
    /// A count written while another is at work, which comes into force at the end of a round or at a trigger.
    next: Option<u32>,
    /// Counts since the count was loaded.
    elapsed: u64,
    gate: bool,
    /// Modes 1 and 5: the gate has risen since there was a count; before that they do not count.
    triggered: bool,
    /// One-shot modes: nothing more happens to the output.
    finished: bool,
    low_written: Option<u8>,
    latched: Option<u16>,
    latched_status: Option<u8>,
    high_next: bool,
}

impl Counter {
    pub fn new() -> Self {
        Counter {
            mode: 3,
            bytes: Bytes::LowThenHigh,
            bcd: false,
            reload: None,
            next: None,
            elapsed: 0,
            gate: true,
            triggered: false,
            finished: false,
            low_written: None,
            latched: None,
            latched_status: None,
            high_next: false,
        }
    }

    fn periodic(&self) -> bool {
        matches!(self.mode, 2 | 3)
    }

    /// Modes 1 and 5 count from a rising gate on, whatever its level then is; the others while the gate is high.
    fn started_by_gate(&self) -> bool {
        matches!(self.mode, 1 | 5)
    }

    /// Modes 4 and 5: low for one count at the end.
    fn strobes(&self) -> bool {
        matches!(self.mode, 4 | 5)
    }

    fn running(&self) -> bool {
        let goes = if self.started_by_gate() {
            self.triggered
        } else {
            self.gate
        };
        // In mode 0 the first of two bytes stops the counting.
        let half_written = self.mode == 0 && self.low_written.is_some();
        self.reload.is_some() && goes && !half_written
    }

    /// Moves on by counts of the clock.
    pub fn advance(&mut self, counts: u64) {
        let mut counts = counts;
        while let Some(round) = self.counts_to_load().filter(|round| *round <= counts) {
            self.count_down(round);
            self.load_next();
            counts -= round;
        }
        self.count_down(counts);
    }

    /// Modes 2 and 3: counts until a waiting count comes into force, at the end of the round or half of it.
    fn counts_to_load(&self) -> Option<u64> {
        let reload = u64::from(self.reload.filter(|_| self.periodic() && self.running())?);
        self.next?;
        let half = reload.div_ceil(2);
        if self.mode == 3 && self.elapsed < half {
            Some(half - self.elapsed)
        } else {
            Some(reload - self.elapsed)
        }
    }

    fn load_next(&mut self) {
        let in_second_half = self.mode == 3 && self.elapsed != 0;
        self.reload = self.next.take().or(self.reload);
        let half = u64::from(self.reload.unwrap_or(0)).div_ceil(2);
        // A half of one count has no second: the next round begins.
        let whole = u64::from(self.reload.unwrap_or(0));
        self.elapsed = if in_second_half && half < whole {
            half
        } else {
            0
        };
    }

    fn count_down(&mut self, counts: u64) {
        let Some(reload) = self.reload.filter(|_| self.running()) else {
            return;
        };
        self.elapsed += counts;
        if self.periodic() {
            self.elapsed %= u64::from(reload);
        } else if self.elapsed >= u64::from(reload) + u64::from(self.strobes()) {
            self.finished = true;
            self.elapsed %= WHOLE_ROUNDS;
        }
    }

    /// Level of the output pin.
    pub fn output(&self) -> bool {
        let Some(reload) = self.reload else {
            return self.mode != 0;
        };
        match self.mode {
            2 | 3 if !self.gate => true,
            2 => self.elapsed + 1 < u64::from(reload),
            3 => self.elapsed < u64::from(reload.div_ceil(2)),
            4 | 5 => self.finished || self.elapsed < u64::from(reload),
            1 => self.finished || !self.triggered,
            _ => self.finished,
        }
    }

    /// Counts until the output changes; `None` if it never will by itself.
    pub fn counts_to_change(&self) -> Option<u64> {
        let reload = u64::from(self.reload.filter(|_| self.running())?);
        match self.mode {
            // The data sheet forbids 1 here; the output then stays as it is.
            2 | 3 if reload == 1 => None,
            2 if self.elapsed + 1 < reload => Some(reload - 1 - self.elapsed),
            3 if self.elapsed < reload.div_ceil(2) => Some(reload.div_ceil(2) - self.elapsed),
            2 | 3 => Some(reload - self.elapsed),
            _ if self.finished => None,
            4 | 5 if self.elapsed >= reload => Some(reload + 1 - self.elapsed),
            _ => Some(reload - self.elapsed),
        }
    }

    /// Level of the gate.
    pub fn gate(&self) -> bool {
        self.gate
    }

    /// A rising gate starts the counter anew in modes 1, 2, 3 and 5.
    pub fn set_gate(&mut self, level: bool) {
        if level && !self.gate && (self.periodic() || self.started_by_gate()) {
            self.reload = self.next.take().or(self.reload);
            self.elapsed = 0;
            self.finished = false;
            self.triggered = self.reload.is_some();
        }
        self.gate = level;
    }

    /// What the counting element holds, as the port shows it.
    pub fn count(&self) -> u16 {
        let reload = u64::from(self.reload.unwrap_or(0x1_0000));
        let value = if self.mode == 3 {
            // It goes down by two from an even number, twice in a round.
            let half = reload.div_ceil(2);
            let in_half = if self.elapsed < half {
                self.elapsed
            } else {
                self.elapsed - half
            };
            (reload & !1).saturating_sub(2 * in_half)
        } else {
            // Past its end a counter goes on downwards from its highest count.
            (WHOLE_ROUNDS + reload - self.elapsed) % WHOLE_ROUNDS
        };
        if self.bcd {
            to_bcd(value % 10_000)
        } else {
            value as u16
        }
    }

    /// The control word for this counter.
    pub fn control(&mut self, value: u8) {
        let access = value >> 4 & 3;
        if access == 0 {
            self.latch();
            return;
        }
        let gate = self.gate;
        *self = Counter {
            mode: match value >> 1 & 7 {
                mode @ 0..=5 => mode,
                mode => mode & 3,
            },
            bytes: [Bytes::Low, Bytes::High, Bytes::LowThenHigh][access as usize - 1],
            bcd: value & 1 != 0,
            gate,
            ..Self::new()
        };
    }

    /// Keeps the count until it is read.
    pub fn latch(&mut self) {
        if self.latched.is_none() {
            self.latched = Some(self.count());
        }
    }

    /// Keeps the status until it is read.
    pub fn latch_status(&mut self) {
        if self.latched_status.is_none() {
            self.latched_status = Some(self.status());
        }
    }

    fn status(&self) -> u8 {
        let access = match self.bytes {
            Bytes::Low => 1,
            Bytes::High => 2,
            Bytes::LowThenHigh => 3,
        };
        u8::from(self.output()) << 7
            | u8::from(self.reload.is_none() || self.next.is_some()) << 6
            | access << 4
            | self.mode << 1
            | u8::from(self.bcd)
    }

    /// The next byte of status or count.
    pub fn read(&mut self) -> u8 {
        if let Some(status) = self.latched_status.take() {
            return status;
        }
        let value = self.latched.unwrap_or_else(|| self.count());
        let (byte, last) = match self.bytes {
            Bytes::Low => (value as u8, true),
            Bytes::High => ((value >> 8) as u8, true),
            Bytes::LowThenHigh if self.high_next => ((value >> 8) as u8, true),
            Bytes::LowThenHigh => (value as u8, false),
        };
        self.high_next = !last;
        if last {
            self.latched = None;
        }
        byte
    }

    /// A byte of the count.
    pub fn write(&mut self, byte: u8) {
        let value = match self.bytes {
            Bytes::Low => u16::from(byte),
            Bytes::High => u16::from(byte) << 8,
            Bytes::LowThenHigh => match self.low_written.take() {
                None => {
                    self.low_written = Some(byte);
                    // In mode 0 the output falls at once.
                    self.finished &= self.mode != 0;
                    return;
                }
                Some(low) => u16::from(low) | u16::from(byte) << 8,
            },
        };
        let count = if self.bcd {
            from_bcd(value)
        } else {
            u32::from(value)
        };
        let whole = if self.bcd { 10_000 } else { 0x1_0000 };
        let count = Some(if count == 0 { whole } else { count });
        // A round or a one-shot under way goes on with its old count.
        if self.started_by_gate() || self.periodic() && self.reload.is_some() {
            self.next = count;
        } else {
            self.reload = count;
            self.elapsed = 0;
            self.finished = false;
        }
    }

    pub fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&[self.mode, self.bytes as u8]);
        out.extend_from_slice(
            &[
                self.bcd,
                self.gate,
                self.triggered,
                self.finished,
                self.high_next,
            ]
            .map(u8::from),
        );
        for count in [self.reload, self.next] {
            out.extend_from_slice(&count.unwrap_or(0).to_le_bytes());
        }
        out.extend_from_slice(&self.elapsed.to_le_bytes());
        let optional = |value: Option<u16>| value.map_or(u32::MAX, u32::from).to_le_bytes();
        for value in [
            self.low_written.map(u16::from),
            self.latched,
            self.latched_status.map(u16::from),
        ] {
            out.extend_from_slice(&optional(value));
        }
    }
}

fn to_bcd(value: u64) -> u16 {
    (0..4).fold(0, |bcd, digit| {
        bcd | ((value / 10u64.pow(digit) % 10) as u16) << (4 * digit)
    })
}

fn from_bcd(value: u16) -> u32 {
    (0..4).fold(0, |sum, digit| {
        sum + u32::from(value >> (4 * digit) & 0xf) * 10u32.pow(digit)
    })
}
