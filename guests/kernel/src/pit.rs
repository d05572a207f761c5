//! The interval timer (Intel 8254): channel 0 interrupts at a fixed rate, which is what makes the scheduler preemptive.

use crate::cpu::port_write;

/// Interrupts per second.
pub const RATE: u32 = 100;

const OSCILLATOR_HZ: u32 = 1_193_182;
const CHANNEL_0: u16 = 0x40;
const COMMAND: u16 = 0x43;
/// Channel 0, low byte then high byte, mode 2 (rate generator), binary.
const RATE_GENERATOR: u8 = 0x34;

/// Starts the timer.
pub fn set_up() {
    let [low, high, ..] = (OSCILLATOR_HZ / RATE).to_le_bytes();
    port_write(COMMAND, RATE_GENERATOR);
    port_write(CHANNEL_0, low);
    port_write(CHANNEL_0, high);
}
