//! The monitor's own console: the second serial port, which its guest does not have.

use core::fmt::{self, Arguments, Write};
use guest_bare::uart::{self, Uart};

/// The first register's port.
pub const PORT: Uart = uart::PORTS[1];

/// Prints a line on the monitor's console.
macro_rules! log {
    ($($argument:tt)*) => { $crate::console::print_log(format_args!($($argument)*)) };
}
pub(crate) use log;

/// Prints `monitor: `, the text and a new line.
pub fn print_log(text: Arguments<'_>) {
    // The console itself never fails.
    let _ = writeln!(Console, "monitor: {text}");
}

struct Console;

impl Write for Console {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().for_each(|byte| PORT.send(byte));
        Ok(())
    }
}
