//! The hypervisor's own console: the fourth serial port, which no domain may touch.

use core::fmt::{self, Arguments, Write};
use guest_bare::uart::{self, Uart};

/// The first register's port.
pub const PORT: Uart = uart::PORTS[3];

/// Prints a line on the hypervisor's console.
macro_rules! log {
    ($($argument:tt)*) => { $crate::console::print_log(format_args!($($argument)*)) };
}
pub(crate) use log;

/// Prints `hypervisor: `, the text and a new line.
pub fn print_log(text: Arguments<'_>) {
    // The console itself never fails.
    let _ = writeln!(Console, "hypervisor: {text}");
}

/// Prints text as it is.
pub fn print(text: Arguments<'_>) {
    let _ = Console.write_fmt(text);
}

struct Console;

impl Write for Console {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().for_each(|byte| PORT.send(byte));
        Ok(())
    }
}
