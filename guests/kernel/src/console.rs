//! The console: what programs and the kernel print, and what a person types, line by line with echo.

use crate::cell::KernelCell;
use core::fmt::{self, Arguments, Write};
#[cfg(not(ring_console))]
use guest_bare::uart::{self, Uart};

/// The console is the first serial port, or a ring shared with Dom0.
#[cfg(not(ring_console))]
const PORT: Uart = uart::PORTS[0];
#[cfg(ring_console)]
const PORT: guest_bare::ring::Ring = guest_bare::ring::Ring;

/// Prints a line of the kernel's own on the console.
macro_rules! log {
    ($($argument:tt)*) => { $crate::console::print_log(format_args!($($argument)*)) };
}
pub(crate) use log;

/// Gets the serial port ready for output.
pub fn set_up() {
    PORT.set_up();
}

/// Lets typed bytes interrupt; into a ring nothing is ever typed.
#[cfg(not(feature = "para"))]
pub fn enable_input() {
    PORT.enable_input();
}

/// Prints `kernel: `, the text and a new line.
pub fn print_log(text: Arguments<'_>) {
    // The console itself never fails.
    let _ = writeln!(Console, "kernel: {text}");
}

/// Prints bytes as they are.
pub fn write(bytes: &[u8]) {
    for &byte in bytes {
        PORT.send(byte);
    }
    #[cfg(ring_console)]
    PORT.tell();
    #[cfg(not(any(feature = "para", ring_console)))]
    crate::screen::write(bytes);
}

struct Console;

impl Write for Console {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        write(text.as_bytes());
        Ok(())
    }
}

const BUFFER_LENGTH: usize = 256;
const END_OF_INPUT: u8 = 4;
const BACKSPACE: u8 = 8;
const DELETE: u8 = 127;

/// Typed bytes: first the finished lines that no program has read yet, then the line being typed.
struct Input {
    bytes: [u8; BUFFER_LENGTH],
    finished: usize,
    typed: usize,
    /// Ctrl-D was typed at the start of a line.
    ended: bool,
}

static INPUT: KernelCell<Input> = KernelCell::new(Input {
    bytes: [0; BUFFER_LENGTH],
    finished: 0,
    typed: 0,
    ended: false,
});

/// Takes what the serial port has received. True if a program that waits for input should look again.
pub fn receive() -> bool {
    let mut finished = false;
    while let Some(byte) = PORT.receive() {
        finished |= INPUT.with(|input| input.take(byte));
    }
    finished
}

/// Typed text for a program: as much of the finished lines as fits, through the end of the first. `None` if no line is
/// finished yet; 0 bytes at the end of input.
pub fn read(buffer: &mut [u8]) -> Option<usize> {
    INPUT.with(|input| input.read(buffer))
}

impl Input {
    fn take(&mut self, byte: u8) -> bool {
        match byte {
            BACKSPACE | DELETE => {
                if self.typed > self.finished {
                    self.typed -= 1;
                    write(b"\x08 \x08");
                }
                false
            }
            END_OF_INPUT => {
                self.ended |= self.typed == self.finished;
                self.finished = self.typed;
                true
            }
            b'\r' | b'\n' => {
                self.push(b'\n');
                self.finished = self.typed;
                true
            }
            // The last place is kept for the end of the line.
            _ if self.typed < BUFFER_LENGTH - 1 => {
                self.push(byte);
                false
            }
            _ => false,
        }
    }

    fn push(&mut self, byte: u8) {
        if self.typed < BUFFER_LENGTH {
            self.bytes[self.typed] = byte;
            self.typed += 1;
            write(&[byte]);
        }
    }

    fn read(&mut self, buffer: &mut [u8]) -> Option<usize> {
        if self.finished == 0 {
            return core::mem::take(&mut self.ended).then_some(0);
        }
        let lines = &self.bytes[..self.finished];
        let line = lines
            .iter()
            .position(|&byte| byte == b'\n')
            .map_or(lines.len(), |end| end + 1);
        let length = line.min(buffer.len());
        buffer[..length].copy_from_slice(&self.bytes[..length]);
        self.bytes.copy_within(length..self.typed, 0);
        self.finished -= length;
        self.typed -= length;
        Some(length)
    }
}
