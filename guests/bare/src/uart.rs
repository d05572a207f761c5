//! Serial ports (16550): output by waiting until there is room, input by asking or by interrupt.

use crate::cpu::{port_read, port_write};

/// A serial port, by its first register's port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uart(pub u16);

/// The four of a PC, in order.
pub const PORTS: [Uart; 4] = [Uart(0x3f8), Uart(0x2f8), Uart(0x3e8), Uart(0x2e8)];

const DATA: u16 = 0;
const INTERRUPT_ENABLE: u16 = 1;
const FIFO_CONTROL: u16 = 2;
const LINE_CONTROL: u16 = 3;
const MODEM_CONTROL: u16 = 4;
const LINE_STATUS: u16 = 5;

const DIVISOR_LATCH: u8 = 0x80;
const EIGHT_BITS: u8 = 0x03;
/// 115200 bits per second.
const DIVISOR: u8 = 1;
/// On, both emptied, interrupt from the first byte on.
const FIFO_ON: u8 = 0x07;
/// Ready, request to send, and output 2, which connects the interrupt line in a PC.
const MODEM_ON: u8 = 0x0b;
const RECEIVED_INTERRUPT: u8 = 0x01;
const DATA_READY: u8 = 0x01;
const TRANSMITTER_EMPTY: u8 = 0x20;

impl Uart {
    /// Initializes the port; input interrupts come on with [`Uart::enable_input`].
    pub fn set_up(self) {
        self.put(INTERRUPT_ENABLE, 0);
        self.put(LINE_CONTROL, DIVISOR_LATCH);
        self.put(DATA, DIVISOR);
        self.put(INTERRUPT_ENABLE, 0);
        self.put(LINE_CONTROL, EIGHT_BITS);
        self.put(FIFO_CONTROL, FIFO_ON);
        self.put(MODEM_CONTROL, MODEM_ON);
    }

    /// Lets received bytes interrupt.
    pub fn enable_input(self) {
        self.put(INTERRUPT_ENABLE, RECEIVED_INTERRUPT);
    }

    /// Sends a byte.
    pub fn send(self, byte: u8) {
        while self.get(LINE_STATUS) & TRANSMITTER_EMPTY == 0 {}
        self.put(DATA, byte);
    }

    /// A received byte, if there is one.
    pub fn receive(self) -> Option<u8> {
        (self.get(LINE_STATUS) & DATA_READY != 0).then(|| self.get(DATA))
    }

    fn get(self, register: u16) -> u8 {
        port_read(self.0 + register)
    }

    fn put(self, register: u16, value: u8) {
        port_write(self.0 + register, value);
    }
}
