//! The 16550A UART: eight registers, a receive FIFO, and an interrupt line. National Semiconductor PC16550D data sheet.
//!
//! Sending takes no time: a byte written is out at once, and the transmitter is always empty.

use crate::state_bytes::StateBytes;
use alloc::{collections::VecDeque, format, vec};

use super::Device;
use crate::inspect::{Inspect, Node};

const FIFO_SIZE: usize = 16;

// Register offsets.
const DATA: u16 = 0;
const INTERRUPT_ENABLE: u16 = 1;
const INTERRUPT_IDENTITY: u16 = 2;
const LINE_CONTROL: u16 = 3;
const MODEM_CONTROL: u16 = 4;
const LINE_STATUS: u16 = 5;
const MODEM_STATUS: u16 = 6;
const SCRATCH: u16 = 7;

// Interrupt enable.
const IER_RECEIVED: u8 = 1;
const IER_TRANSMITTER_EMPTY: u8 = 2;
const IER_LINE_STATUS: u8 = 4;
const IER_MODEM_STATUS: u8 = 8;

// Interrupt identity, highest priority first.
const IIR_LINE_STATUS: u8 = 6;
const IIR_RECEIVED: u8 = 4;
/// Fewer bytes than the trigger level wait. No time passes between bytes here, so the wait is always over.
const IIR_TIMEOUT: u8 = 0xc;
const IIR_TRANSMITTER_EMPTY: u8 = 2;
const IIR_MODEM_STATUS: u8 = 0;
const IIR_NONE: u8 = 1;
const IIR_FIFO_ON: u8 = 0xc0;

// FIFO control.
const FCR_ENABLE: u8 = 1;
const FCR_CLEAR_RECEIVE: u8 = 2;
/// Bytes in the FIFO at which they are announced, by the upper two bits.
const TRIGGER_LEVELS: [usize; 4] = [1, 4, 8, 14];

const LCR_DIVISOR_LATCH: u8 = 0x80;
const MCR_OUT2: u8 = 8;
const MCR_LOOPBACK: u8 = 0x10;
const LSR_DATA_READY: u8 = 1;
const LSR_OVERRUN: u8 = 2;
const LSR_TRANSMITTER_EMPTY: u8 = 0x60;
/// Ring indicator; for it only its end is noted.
const MSR_RING: u8 = 0x40;
const MSR_RING_ENDED: u8 = 4;
/// Carrier, ring off, data set ready, clear to send: a line with somebody at its other end.
const MSR_CONNECTED: u8 = 0xb0;

/// One serial port.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Uart16550 {
    received: VecDeque<u8>,
    divisor: u16,
    interrupt_enable: u8,
    fifo_enabled: bool,
    /// Index into [`TRIGGER_LEVELS`].
    trigger: u8,
    line_control: u8,
    modem_control: u8,
    /// Changes of the modem lines since the modem status was last read.
    modem_changes: u8,
    overrun: bool,
    /// The transmitter became empty and nobody has asked since.
    transmitter_empty_pending: bool,
    scratch: u8,
    /// A byte in the transmitter; empty again before the write is over.
    sending: Option<u8>,
}

impl Uart16550 {
    /// After reset: 9600 baud divisor, everything else off.
    pub fn new() -> Self {
        Uart16550 {
            divisor: 12,
            ..Self::default()
        }
    }

    /// A byte arrives from the line. With no room for it an overrun is noted: a full FIFO stays as it is, without
    /// FIFO the newer byte replaces the older.
    pub fn receive(&mut self, byte: u8) {
        let room = if self.fifo_enabled { FIFO_SIZE } else { 1 };
        if self.received.len() < room {
            self.received.push_back(byte);
            return;
        }
        self.overrun = true;
        if !self.fifo_enabled {
            self.received[0] = byte;
        }
    }

    /// Completes the sending of a byte, for which a write has filled the transmitter; the byte, unless it came back
    /// by loopback. Between the two the interrupt line can be seen low, so that the next byte's interrupt is an edge.
    pub(super) fn finish_sending(&mut self) -> Option<u8> {
        let byte = self.sending.take()?;
        self.transmitter_empty_pending = true;
        if self.modem_control & MCR_LOOPBACK != 0 {
            self.receive(byte);
            return None;
        }
        Some(byte)
    }

    fn divisor_latch(&self) -> bool {
        self.line_control & LCR_DIVISOR_LATCH != 0
    }

    fn send(&mut self, byte: u8) {
        self.sending = Some(byte);
        self.transmitter_empty_pending = false;
    }

    fn identity(&self) -> u8 {
        if self.overrun && self.interrupt_enable & IER_LINE_STATUS != 0 {
            IIR_LINE_STATUS
        } else if !self.received.is_empty() && self.interrupt_enable & IER_RECEIVED != 0 {
            let announced = TRIGGER_LEVELS[usize::from(self.trigger)];
            if self.fifo_enabled && self.received.len() < announced {
                IIR_TIMEOUT
            } else {
                IIR_RECEIVED
            }
        } else if self.transmitter_empty_pending
            && self.interrupt_enable & IER_TRANSMITTER_EMPTY != 0
        {
            IIR_TRANSMITTER_EMPTY
        } else if self.modem_changes != 0 && self.interrupt_enable & IER_MODEM_STATUS != 0 {
            IIR_MODEM_STATUS
        } else {
            IIR_NONE
        }
    }

    fn read_identity(&mut self) -> u8 {
        let identity = self.identity();
        if identity == IIR_TRANSMITTER_EMPTY {
            self.transmitter_empty_pending = false;
        }
        identity | if self.fifo_enabled { IIR_FIFO_ON } else { 0 }
    }

    fn line_status(&self) -> u8 {
        let ready = if self.received.is_empty() {
            0
        } else {
            LSR_DATA_READY
        };
        LSR_TRANSMITTER_EMPTY | ready | if self.overrun { LSR_OVERRUN } else { 0 }
    }

    /// In loopback the four modem outputs come back as inputs.
    fn modem_status(&self) -> u8 {
        if self.modem_control & MCR_LOOPBACK == 0 {
            return MSR_CONNECTED;
        }
        let out = self.modem_control;
        (out & 1) << 5 | (out & 2) << 3 | (out & 4) << 4 | (out & 8) << 4
    }

    /// Only loopback can change the modem lines here.
    fn write_modem_control(&mut self, value: u8) {
        let before = self.modem_status();
        self.modem_control = value & 0x1f;
        let after = self.modem_status();
        let changed = (before ^ after) & !MSR_RING;
        self.modem_changes |= changed >> 4;
        if before & !after & MSR_RING != 0 {
            self.modem_changes |= MSR_RING_ENDED;
        }
    }

    fn write_interrupt_enable(&mut self, value: u8) {
        let newly = value & !self.interrupt_enable;
        self.interrupt_enable = value & 0xf;
        if newly & IER_TRANSMITTER_EMPTY != 0 {
            self.transmitter_empty_pending = true;
        }
    }

    fn write_fifo_control(&mut self, value: u8) {
        let enable = value & FCR_ENABLE != 0;
        if enable != self.fifo_enabled || value & FCR_CLEAR_RECEIVE != 0 {
            self.received.clear();
        }
        self.fifo_enabled = enable;
        self.trigger = if enable { value >> 6 } else { 0 };
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        out.push(self.received.len() as u8);
        self.received.iter().for_each(|&byte| out.push(byte));
        out.extend_from_slice(&self.divisor.to_le_bytes());
        let flags = [
            self.fifo_enabled,
            self.overrun,
            self.transmitter_empty_pending,
        ]
        .map(u8::from);
        out.extend_from_slice(&flags);
        out.extend_from_slice(&[
            self.trigger,
            self.interrupt_enable,
            self.line_control,
            self.modem_control,
            self.modem_changes,
            self.scratch,
        ]);
    }
}

impl Device for Uart16550 {
    fn read(&mut self, offset: u16, _width: u8) -> u32 {
        u32::from(match offset {
            DATA if self.divisor_latch() => self.divisor as u8,
            DATA => self.received.pop_front().unwrap_or(0),
            INTERRUPT_ENABLE if self.divisor_latch() => (self.divisor >> 8) as u8,
            INTERRUPT_ENABLE => self.interrupt_enable,
            INTERRUPT_IDENTITY => self.read_identity(),
            LINE_CONTROL => self.line_control,
            MODEM_CONTROL => self.modem_control,
            LINE_STATUS => {
                let status = self.line_status();
                self.overrun = false;
                status
            }
            MODEM_STATUS => self.modem_status() | core::mem::take(&mut self.modem_changes),
            SCRATCH => self.scratch,
            _ => 0xff,
        })
    }

    fn write(&mut self, offset: u16, _width: u8, value: u32) {
        let value = value as u8;
        match offset {
            DATA if self.divisor_latch() => self.divisor = self.divisor & 0xff00 | u16::from(value),
            DATA => self.send(value),
            INTERRUPT_ENABLE if self.divisor_latch() => {
                self.divisor = self.divisor & 0xff | u16::from(value) << 8
            }
            INTERRUPT_ENABLE => self.write_interrupt_enable(value),
            INTERRUPT_IDENTITY => self.write_fifo_control(value),
            LINE_CONTROL => self.line_control = value,
            MODEM_CONTROL => self.write_modem_control(value),
            SCRATCH => self.scratch = value,
            _ => {}
        }
    }

    fn advance(&mut self, _ticks: u64) {}

    /// On a PC the line reaches the interrupt controller only through OUT2.
    fn interrupt(&self) -> bool {
        self.modem_control & MCR_OUT2 != 0 && self.identity() != IIR_NONE
    }

    fn deadline(&self) -> Option<u64> {
        None
    }
}

impl Inspect for Uart16550 {
    fn inspect(&self) -> Node {
        let hex = |label, value: u8| Node::leaf(label, format!("{value:#04x}"));
        Node::group(
            "16550 UART",
            "",
            vec![
                set_bits(
                    "IER",
                    self.interrupt_enable,
                    &[
                        "received",
                        "transmitter empty",
                        "line status",
                        "modem status",
                    ],
                ),
                hex("IIR", self.identity()),
                hex("LCR", self.line_control),
                set_bits(
                    "MCR",
                    self.modem_control,
                    &["DTR", "RTS", "OUT1", "OUT2", "loop"],
                ),
                set_bits(
                    "LSR",
                    self.line_status(),
                    &["DR", "OE", "PE", "FE", "BI", "THRE", "TEMT", "FIFO error"],
                ),
                set_bits(
                    "MSR",
                    self.modem_status(),
                    &["DCTS", "DDSR", "TERI", "DDCD", "CTS", "DSR", "RI", "DCD"],
                ),
                hex("SCR", self.scratch),
                Node::leaf("divisor", format!("{}", self.divisor)),
                Node::leaf("bytes received", format!("{}", self.received.len())),
            ],
        )
    }
}

/// A register with the names of the bits that are set, from bit 0 on.
fn set_bits(label: &'static str, value: u8, names: &[&str]) -> Node {
    let mut text = format!("{value:#04x}");
    for (bit, name) in names.iter().enumerate() {
        if value >> bit & 1 != 0 {
            text.push(' ');
            text.push_str(name);
        }
    }
    Node::leaf(label, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn received_bytes_come_out_in_order_and_the_line_follows() {
        let mut uart = Uart16550::new();
        uart.write(INTERRUPT_IDENTITY, 1, FCR_ENABLE.into());
        uart.write(MODEM_CONTROL, 1, MCR_OUT2.into());
        uart.write(INTERRUPT_ENABLE, 1, IER_RECEIVED.into());
        assert!(!uart.interrupt());
        uart.receive(b'a');
        uart.receive(b'b');
        assert!(uart.interrupt());
        assert_eq!(uart.read(INTERRUPT_IDENTITY, 1) & 0xf, IIR_RECEIVED.into());
        assert_eq!(uart.read(DATA, 1), b'a'.into());
        assert_eq!(uart.read(DATA, 1), b'b'.into());
        assert!(!uart.interrupt());
    }

    #[test]
    fn a_full_fifo_notes_an_overrun_once() {
        let mut uart = Uart16550::new();
        uart.write(INTERRUPT_IDENTITY, 1, FCR_ENABLE.into());
        for byte in 0..=FIFO_SIZE as u8 {
            uart.receive(byte);
        }
        assert_eq!(uart.read(LINE_STATUS, 1) & 2, 2);
        assert_eq!(uart.read(LINE_STATUS, 1) & 2, 0);
    }

    #[test]
    fn loopback_sends_nothing_out() {
        let mut uart = Uart16550::new();
        uart.write(MODEM_CONTROL, 1, MCR_LOOPBACK.into());
        uart.write(DATA, 1, 0x55);
        assert_eq!(uart.finish_sending(), None);
        assert_eq!(uart.read(DATA, 1), 0x55);
    }

    #[test]
    fn without_fifo_the_newer_byte_replaces_the_older() {
        let mut uart = Uart16550::new();
        uart.receive(b'a');
        uart.receive(b'b');
        assert_eq!(uart.read(LINE_STATUS, 1), 0x63);
        assert_eq!(uart.read(DATA, 1), b'b'.into());
        assert_eq!(uart.read(LINE_STATUS, 1), 0x60);
    }

    #[test]
    fn the_identity_names_the_most_urgent_interrupt() {
        // Interrupt enable, FIFO control, bytes received, identity.
        for (enable, fifo, bytes, identity) in [
            (0x0, 0x00, 1, 0x01),
            (0x1, 0x00, 0, 0x01),
            (0x1, 0x00, 1, 0x04),
            (0x3, 0x00, 1, 0x04),
            (0x2, 0x00, 1, 0x02),
            (0x5, 0x00, 2, 0x06),
            (0x1, 0x01, 1, 0xc4),
            (0x1, 0x41, 3, 0xcc),
            (0x1, 0x41, 4, 0xc4),
            (0x1, 0xc1, 13, 0xcc),
            (0x1, 0xc1, 14, 0xc4),
        ] {
            let mut uart = Uart16550::new();
            uart.write(INTERRUPT_IDENTITY, 1, fifo);
            uart.write(INTERRUPT_ENABLE, 1, enable);
            for _ in 0..bytes {
                uart.receive(b'x');
            }
            let seen = uart.read(INTERRUPT_IDENTITY, 1);
            assert_eq!(
                seen, identity,
                "enable {enable:#x}, FIFO {fifo:#x}, {bytes} bytes"
            );
        }
    }

    #[test]
    fn an_empty_transmitter_is_told_until_it_is_asked_or_filled() {
        let mut uart = Uart16550::new();
        uart.write(MODEM_CONTROL, 1, MCR_OUT2.into());
        uart.write(INTERRUPT_ENABLE, 1, IER_TRANSMITTER_EMPTY.into());
        assert!(uart.interrupt());
        assert_eq!(uart.read(INTERRUPT_IDENTITY, 1), 2);
        assert!(!uart.interrupt(), "asked");
        uart.write(DATA, 1, b'x'.into());
        assert!(!uart.interrupt(), "filled");
        assert_eq!(uart.finish_sending(), Some(b'x'));
        assert!(uart.interrupt(), "empty again");
    }

    #[test]
    fn changes_of_the_modem_lines_are_noted_and_interrupt() {
        // Modem control before and after, changes noted.
        for (before, after, changes) in [
            (0x10, 0x10, 0x0),
            (0x10, 0x11, 0x2),
            (0x10, 0x12, 0x1),
            (0x10, 0x14, 0x0),
            (0x14, 0x10, 0x4),
            (0x10, 0x18, 0x8),
            (0x1f, 0x10, 0xf),
        ] {
            let mut uart = Uart16550::new();
            uart.write(MODEM_CONTROL, 1, before);
            uart.read(MODEM_STATUS, 1);
            uart.write(INTERRUPT_ENABLE, 1, IER_MODEM_STATUS.into());
            uart.write(MODEM_CONTROL, 1, after);
            let none = u32::from(changes == 0);
            assert_eq!(uart.read(INTERRUPT_IDENTITY, 1), none, "{after:#x}");
            assert_eq!(uart.read(MODEM_STATUS, 1) & 0xf, changes, "{after:#x}");
            assert_eq!(uart.read(INTERRUPT_IDENTITY, 1), IIR_NONE.into());
        }
    }

    #[test]
    fn loopback_connects_the_modem_lines() {
        // Modem control, modem status.
        for (control, status) in [
            (0x00, 0xb0),
            (0x1a, 0x90),
            (0x11, 0x20),
            (0x14, 0x40),
            (0x10, 0),
        ] {
            let mut uart = Uart16550::new();
            uart.write(MODEM_CONTROL, 1, control);
            let seen = uart.read(MODEM_STATUS, 1) & 0xf0;
            assert_eq!(seen, status, "MCR {control:#x}");
        }
    }
}
