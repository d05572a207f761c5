//! The clock with its memory (MC146818): it starts at midnight of 1 January 2000 when the domain does, so that runs can be
//! repeated, and stays within that day.

const TICKS_PER_SECOND: u64 = 100;
const REGISTERS: usize = 128;
const STATUS_B: usize = 0xb;
const BINARY: u8 = 4;

/// Registers and the time.
pub struct Clock {
    index: u8,
    memory: [u8; REGISTERS],
    ticks: u64,
}

impl Clock {
    /// At midnight.
    pub const NEW: Clock = Clock {
        index: 0,
        memory: {
            let mut memory = [0; REGISTERS];
            // 24 hours, decimal digits.
            memory[STATUS_B] = 2;
            memory
        },
        ticks: 0,
    };

    /// Lets ticks of Dom0's clock pass.
    pub fn advance(&mut self, ticks: u64) {
        self.ticks = self.ticks.saturating_add(ticks);
    }

    /// Writes the index (port 0) or the register it names (port 1). The time cannot be set.
    pub fn write(&mut self, port: u16, value: u8) {
        if port == 0 {
            self.index = value & 0x7f;
        } else if self.index > 9 && !matches!(self.index, 0xc | 0xd) {
            self.memory[usize::from(self.index)] = value;
        }
    }

    /// Reads the register that the index names.
    pub fn read(&self) -> u8 {
        let seconds = self.ticks / TICKS_PER_SECOND;
        match self.index {
            0 => self.digits(seconds % 60),
            2 => self.digits(seconds / 60 % 60),
            4 => self.digits(seconds / 3600 % 24),
            // A Saturday, the first of the first month, year 0.
            6 => 7,
            7 | 8 => 1,
            9 => 0,
            // Never being updated, 32768 Hz.
            0xa => 0x26,
            0xc => 0,
            // The battery is good.
            0xd => 0x80,
            index => self.memory[usize::from(index)],
        }
    }

    fn digits(&self, number: u64) -> u8 {
        let number = (number % 100) as u8;
        if self.memory[STATUS_B] & BINARY != 0 {
            number
        } else {
            ((number / 10) << 4) | (number % 10)
        }
    }
}
