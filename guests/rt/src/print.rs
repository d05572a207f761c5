//! `print!` and `println!`. Text is gathered in a small buffer on the stack, so that a line is one `write`.

use crate::sys;
use core::fmt::{self, Arguments, Write};

/// Prints formatted text to standard output.
#[macro_export]
macro_rules! print {
    ($($argument:tt)*) => { $crate::print::write_text(1, format_args!($($argument)*)) };
}

/// Prints formatted text and a new line to standard output.
#[macro_export]
macro_rules! println {
    ($($argument:tt)*) => { $crate::print::write_line(1, format_args!($($argument)*)) };
}

/// Writes formatted text to a file descriptor. Errors are lost, as there is nowhere to print them.
pub fn write_text(fd: i32, text: Arguments<'_>) {
    let mut line = Line {
        fd,
        length: 0,
        bytes: [0; 256],
    };
    // `Line` itself never fails; only a `Display` that gives up does, and then what it wrote so far is printed.
    let _ = line.write_fmt(text);
    line.flush();
}

/// Writes formatted text and a new line to a file descriptor.
pub fn write_line(fd: i32, text: Arguments<'_>) {
    write_text(fd, format_args!("{text}\n"));
}

struct Line {
    fd: i32,
    length: usize,
    bytes: [u8; 256],
}

impl Line {
    fn flush(&mut self) {
        let mut rest = &self.bytes[..self.length];
        while !rest.is_empty() {
            match sys::write(self.fd, rest) {
                Ok(written) if written > 0 => rest = &rest[written.min(rest.len())..],
                _ => break,
            }
        }
        self.length = 0;
    }
}

impl Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for &byte in text.as_bytes() {
            if self.length == self.bytes.len() {
                self.flush();
            }
            self.bytes[self.length] = byte;
            self.length += 1;
        }
        Ok(())
    }
}
