//! The first serial port (16550): output by waiting until there is room, input by interrupt.

use crate::cpu::{port_read, port_write};

const BASE: u16 = 0x3f8;
const DATA: u16 = BASE;
const INTERRUPT_ENABLE: u16 = BASE + 1;
const FIFO_CONTROL: u16 = BASE + 2;
const LINE_CONTROL: u16 = BASE + 3;
const MODEM_CONTROL: u16 = BASE + 4;
const LINE_STATUS: u16 = BASE + 5;

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

/// Initializes the port; input interrupts come on with [`enable_input`].
pub fn set_up() {
    port_write(INTERRUPT_ENABLE, 0);
    port_write(LINE_CONTROL, DIVISOR_LATCH);
    port_write(DATA, DIVISOR);
    port_write(INTERRUPT_ENABLE, 0);
    port_write(LINE_CONTROL, EIGHT_BITS);
    port_write(FIFO_CONTROL, FIFO_ON);
    port_write(MODEM_CONTROL, MODEM_ON);
}

/// Lets received bytes interrupt.
pub fn enable_input() {
    port_write(INTERRUPT_ENABLE, RECEIVED_INTERRUPT);
}

/// Sends a byte.
pub fn send(byte: u8) {
    while port_read(LINE_STATUS) & TRANSMITTER_EMPTY == 0 {}
    port_write(DATA, byte);
}

/// A received byte, if there is one.
pub fn receive() -> Option<u8> {
    (port_read(LINE_STATUS) & DATA_READY != 0).then(|| port_read(DATA))
}
