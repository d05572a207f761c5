//! The two interrupt controllers (Intel 8259A): sixteen lines, moved to the vectors behind the exceptions, all masked but
//! those with a driver.

use crate::cpu::port_write;

/// Vector of line 0.
pub const FIRST_VECTOR: u8 = 0x20;
/// Line of the interval timer.
pub const TIMER_LINE: u8 = 0;
/// Line of the first serial port.
pub const SERIAL_LINE: u8 = 4;

const FIRST_COMMAND: u16 = 0x20;
const FIRST_DATA: u16 = 0x21;
const SECOND_COMMAND: u16 = 0xa0;
const SECOND_DATA: u16 = 0xa1;
/// Edge triggered, cascaded, four command words.
const INITIALIZE: u8 = 0x11;
/// The second controller hangs on line 2 of the first.
const CASCADE_LINE: u8 = 2;
const MODE_8086: u8 = 1;
const END_OF_INTERRUPT: u8 = 0x20;

/// Initializes both controllers and unmasks these lines of the first one.
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
    let mask = lines.iter().fold(0xff, |mask, line| mask & !(1 << line));
    port_write(FIRST_DATA, mask);
    port_write(SECOND_DATA, 0xff);
}

/// Tells the first controller that the interrupt in service has been handled; both lines in use are on it.
pub fn end_of_interrupt() {
    port_write(FIRST_COMMAND, END_OF_INTERRUPT);
}
