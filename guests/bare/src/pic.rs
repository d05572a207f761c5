//! The two interrupt controllers (Intel 8259A): sixteen lines, moved to the vectors behind the exceptions, all masked but
//! those with a driver.

use crate::cpu::port_write;

/// Vector of line 0.
pub const FIRST_VECTOR: u8 = 0x20;
/// Line of the interval timer.
pub const TIMER_LINE: u8 = 0;
/// Line of the first serial port.
pub const SERIAL_LINE: u8 = 4;
/// Line of the first IDE channel.
pub const DISK_LINE: u8 = 14;

const FIRST_COMMAND: u16 = 0x20;
const FIRST_DATA: u16 = 0x21;
const SECOND_COMMAND: u16 = 0xa0;
const SECOND_DATA: u16 = 0xa1;
/// Edge triggered, cascaded, four command words.
const INITIALIZE: u8 = 0x11;
/// The second controller hangs on line 2 of the first.
const CASCADE_LINE: u8 = 2;
/// The second controller's first line.
const FIRST_OF_SECOND: u8 = 8;
const MODE_8086: u8 = 1;
const END_OF_INTERRUPT: u8 = 0x20;

/// Initializes both controllers and unmasks these lines.
pub fn set_up(lines: &[u8]) {
    for (command, data, vector, cascade) in [
        (FIRST_COMMAND, FIRST_DATA, FIRST_VECTOR, 1 << CASCADE_LINE),
        (SECOND_COMMAND, SECOND_DATA, FIRST_VECTOR + 8, CASCADE_LINE),
    ] {
        port_write(command, INITIALIZE);
        port_write(data, vector);
        port_write(data, cascade);
        port_write(data, MODE_8086);
    }
    let mut mask = lines
        .iter()
        .fold(0xffff_u16, |mask, line| mask & !(1 << line));
    if lines.iter().any(|line| *line >= FIRST_OF_SECOND) {
        mask &= !(1 << CASCADE_LINE);
    }
    let [first, second] = mask.to_le_bytes();
    port_write(FIRST_DATA, first);
    port_write(SECOND_DATA, second);
}

/// Tells the controllers that the interrupt of a line has been handled; the second one's lines come through the first.
pub fn end_of_interrupt(line: u8) {
    if line >= FIRST_OF_SECOND {
        port_write(SECOND_COMMAND, END_OF_INTERRUPT);
    }
    port_write(FIRST_COMMAND, END_OF_INTERRUPT);
}
