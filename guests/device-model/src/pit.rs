//! The interval timer (Intel 8254). Its time is Dom0's clock, so that it cannot interrupt more often than that ticks.

/// Counts of the timer's oscillator in one tick of Dom0's clock (100 in a second), in hundredths.
const COUNTS_PER_TICK: u64 = 1_193_182;
const HUNDREDTHS: u64 = 100;

#[derive(Clone, Copy)]
struct Channel {
    mode: u8,
    /// 1: low byte only, 2: high byte only, 3: both, low one first.
    access: u8,
    reload: u16,
    /// Written low byte, while the high one is awaited.
    low: Option<u8>,
    latched: Option<u16>,
    read_high: bool,
    /// Hundredths of counts since the count was written.
    elapsed: u64,
    running: bool,
}

/// Three channels; the first one interrupts.
pub struct Pit {
    channels: [Channel; 3],
    gate_2: bool,
}

impl Channel {
    const NEW: Channel = Channel {
        mode: 3,
        access: 3,
        reload: 0,
        low: None,
        latched: None,
        read_high: false,
        elapsed: 0,
        running: false,
    };

    fn period(&self) -> u64 {
        let counts = if self.reload == 0 {
            0x1_0000
        } else {
            self.reload.into()
        };
        counts * HUNDREDTHS
    }

    fn repeats(&self) -> bool {
        matches!(self.mode, 2 | 3 | 6 | 7)
    }

    /// True if the output has risen.
    fn advance(&mut self, ticks: u64) -> bool {
        if !self.running {
            return false;
        }
        let before = self.elapsed;
        self.elapsed = before.saturating_add(ticks.saturating_mul(COUNTS_PER_TICK));
        let period = self.period();
        let rises = before / period != self.elapsed / period;
        if self.repeats() {
            self.elapsed %= period;
            rises
        } else {
            rises && before < period
        }
    }

    fn count(&self) -> u16 {
        let left = self.period() - self.elapsed % self.period();
        (left / HUNDREDTHS) as u16
    }

    fn load(&mut self, reload: u16) {
        self.reload = reload;
        self.elapsed = 0;
        self.running = true;
    }

    fn write(&mut self, value: u8) {
        match (self.access, self.low.take()) {
            (1, _) => self.load(value.into()),
            (2, _) => self.load(u16::from(value) << 8),
            (_, None) => self.low = Some(value),
            (_, Some(low)) => self.load(u16::from_le_bytes([low, value])),
        }
    }

    fn read(&mut self) -> u8 {
        let [low, high] = self.latched.unwrap_or_else(|| self.count()).to_le_bytes();
        let is_high = match self.access {
            1 => false,
            2 => true,
            _ => {
                self.read_high = !self.read_high;
                !self.read_high
            }
        };
        if is_high || self.access != 3 {
            self.latched = None;
        }
        if is_high { high } else { low }
    }
}

impl Pit {
    /// After a reset: nothing counts.
    pub const NEW: Pit = Pit {
        channels: [Channel::NEW; 3],
        gate_2: false,
    };

    /// Lets ticks of Dom0's clock pass. True if the first channel interrupts.
    pub fn advance(&mut self, ticks: u64) -> bool {
        let [first, second, third] = &mut self.channels;
        second.advance(ticks);
        if self.gate_2 {
            third.advance(ticks);
        }
        first.advance(ticks)
    }

    /// Writes a port, counted from the first one.
    pub fn write(&mut self, port: u16, value: u8) {
        let Some(channel) = self.channels.get_mut(usize::from(port)) else {
            return self.command(value);
        };
        channel.write(value);
    }

    /// Reads a channel's count.
    pub fn read(&mut self, port: u16) -> u8 {
        self.channels
            .get_mut(usize::from(port))
            .map_or(0xff, Channel::read)
    }

    /// Opens or closes the gate of the third channel.
    pub fn set_gate_2(&mut self, open: bool) {
        if open && !self.gate_2 {
            self.channels[2].elapsed = 0;
        }
        self.gate_2 = open;
    }

    /// The output of the third channel.
    pub fn output_2(&self) -> bool {
        let channel = &self.channels[2];
        channel.running && channel.elapsed >= channel.period()
    }

    fn command(&mut self, value: u8) {
        let Some(channel) = self.channels.get_mut(usize::from(value >> 6)) else {
            return;
        };
        if value >> 4 & 3 == 0 {
            channel.latched = Some(channel.latched.unwrap_or_else(|| channel.count()));
            return;
        }
        *channel = Channel {
            mode: value >> 1 & 7,
            access: value >> 4 & 3,
            ..Channel::NEW
        };
    }
}
