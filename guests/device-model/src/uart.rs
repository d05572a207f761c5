//! A serial port (16550), connected to a real one of the same number as the domain, where there is one. Domains beyond
//! print on Dom0's console, line by line with their number.

use core::ffi::CStr;
use guest_rt::abi::files::O_RDWR;
use guest_rt::{println, sys};

const DIVISOR_LATCH: u8 = 0x80;
const DATA_READY: u8 = 0x01;
/// Room to send, and everything sent.
const TRANSMITTER_EMPTY: u8 = 0x60;
const RECEIVED_INTERRUPT: u8 = 1;
const SENT_INTERRUPT: u8 = 2;
const LONGEST_LINE: usize = 120;
const QUEUE: usize = 64;

/// The registers, and where the bytes go.
pub struct Uart {
    divisor: [u8; 2],
    interrupts: u8,
    line_control: u8,
    modem_control: u8,
    scratch: u8,
    fifo_on: bool,
    /// There is room again since the last byte sent, and nobody has been told.
    sent: bool,
    received: [u8; QUEUE],
    received_length: usize,
    /// The open file of the real port.
    port: Option<i32>,
    number: usize,
    line: [u8; LONGEST_LINE],
    line_length: usize,
}

impl Uart {
    /// After a reset, not connected.
    pub const NEW: Uart = Uart {
        divisor: [1, 0],
        interrupts: 0,
        line_control: 0,
        modem_control: 0,
        scratch: 0,
        fifo_on: false,
        sent: true,
        received: [0; QUEUE],
        received_length: 0,
        port: None,
        number: 0,
        line: [0; LONGEST_LINE],
        line_length: 0,
    };

    /// The port of the domain in a slot.
    pub fn connected(slot: usize) -> Uart {
        const REAL: [Option<&CStr>; 3] = [None, Some(c"/dev/ttyS1"), Some(c"/dev/ttyS2")];
        let path = REAL.get(slot).copied().flatten();
        Uart {
            port: path.and_then(|path| sys::open(path, O_RDWR).ok()),
            number: slot,
            ..Uart::NEW
        }
    }

    /// Lets go of the real port.
    pub fn disconnect(&mut self) {
        if let Some(port) = self.port.take() {
            // It was open, so that closing cannot fail.
            let _ = sys::close(port);
        }
    }

    /// Takes what the real port has received.
    pub fn receive(&mut self) {
        let Some(port) = self.port else { return };
        let room = &mut self.received[self.received_length..];
        if !room.is_empty() {
            self.received_length += sys::read(port, room).unwrap_or(0);
        }
    }

    /// Would it raise its interrupt line? In a PC the line is connected by the modem control's bit 3.
    pub fn wants_attention(&self) -> bool {
        self.modem_control & 8 != 0 && self.cause() != NO_INTERRUPT
    }

    /// Writes a register.
    pub fn write(&mut self, register: u16, value: u8) {
        let latch = self.line_control & DIVISOR_LATCH != 0;
        match register {
            0 | 1 if latch => self.divisor[usize::from(register)] = value,
            0 => self.send(value),
            1 => {
                self.sent |= value & !self.interrupts & SENT_INTERRUPT != 0;
                self.interrupts = value & 0xf;
            }
            2 => {
                self.fifo_on = value & 1 != 0;
                if value & 2 != 0 {
                    self.received_length = 0;
                }
            }
            3 => self.line_control = value,
            4 => self.modem_control = value & 0x1f,
            7 => self.scratch = value,
            _ => {}
        }
    }

    /// Reads a register.
    pub fn read(&mut self, register: u16) -> u8 {
        let latch = self.line_control & DIVISOR_LATCH != 0;
        match register {
            0 | 1 if latch => self.divisor[usize::from(register)],
            0 => self.take(),
            1 => self.interrupts,
            2 => {
                let cause = self.cause();
                if cause == SENT {
                    self.sent = false;
                }
                cause | if self.fifo_on { 0xc0 } else { 0 }
            }
            3 => self.line_control,
            4 => self.modem_control,
            5 => TRANSMITTER_EMPTY | (u8::from(self.received_length > 0) * DATA_READY),
            // Carrier, data set ready, clear to send.
            6 => 0xb0,
            _ => self.scratch,
        }
    }

    fn cause(&self) -> u8 {
        if self.interrupts & RECEIVED_INTERRUPT != 0 && self.received_length > 0 {
            RECEIVED
        } else if self.interrupts & SENT_INTERRUPT != 0 && self.sent {
            SENT
        } else {
            NO_INTERRUPT
        }
    }

    fn take(&mut self) -> u8 {
        if self.received_length == 0 {
            return 0;
        }
        let byte = self.received[0];
        self.received.copy_within(1..self.received_length, 0);
        self.received_length -= 1;
        byte
    }

    /// Puts text on the real port.
    pub fn print(&mut self, text: &[u8]) {
        match self.port {
            // A real port that fails is like one without a cable.
            Some(port) => drop(sys::write(port, text)),
            None => text.iter().for_each(|&byte| self.print_line(byte)),
        }
    }

    fn send(&mut self, byte: u8) {
        self.sent = true;
        self.print(&[byte]);
    }

    /// A domain without a port of its own speaks on Dom0's console, which is not its to steer: letters only.
    fn print_line(&mut self, byte: u8) {
        let is_text = (b' '..=b'~').contains(&byte);
        if is_text {
            self.line[self.line_length] = byte;
            self.line_length += 1;
        }
        if byte == b'\n' || self.line_length == LONGEST_LINE {
            let text = core::str::from_utf8(&self.line[..self.line_length]).unwrap_or("?");
            println!("domain {}: {text}", self.number);
            self.line_length = 0;
        }
    }
}

/// Interrupt identification.
const NO_INTERRUPT: u8 = 1;
const SENT: u8 = 2;
const RECEIVED: u8 = 4;
