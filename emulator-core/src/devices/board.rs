//! What stands on the board for itself: the A20 line, the ways to reset, the POST code. Intel 82371SB data sheet: 2.8.2
//! and 2.8.4 for ports 0x92 and 0xcf9; IBM PC AT Technical Reference for the rest.

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use crate::inspect::{Inspect, Node};

const PORT_92_RESET: u8 = 1;
const PORT_92_A20: u8 = 2;
const PORT_CF9_RESET: u8 = 4;
const PORT_CF9_HARD: u8 = 2;

/// A few bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// Address line 20 works; else it is zero. The last one to set it decides, port 0x92 or the keyboard controller.
    pub a20: bool,
    port_92: u8,
    port_cf9: u8,
    /// What was last written to port 0x80.
    pub post_code: u8,
    reset: bool,
}

impl Board {
    pub fn new() -> Self {
        Board {
            a20: true,
            port_92: 0,
            port_cf9: 0,
            post_code: 0xff,
            reset: false,
        }
    }

    pub fn read_92(&self) -> u8 {
        self.port_92 & !PORT_92_A20 | if self.a20 { PORT_92_A20 } else { 0 }
    }

    /// A reset comes when its bit rises.
    pub fn write_92(&mut self, value: u8) {
        self.a20 = value & PORT_92_A20 != 0;
        self.reset |= value & !self.port_92 & PORT_92_RESET != 0;
        self.port_92 = value;
    }

    pub fn read_cf9(&self) -> u8 {
        self.port_cf9
    }

    /// A reset comes when its bit rises.
    pub fn write_cf9(&mut self, value: u8) {
        self.reset |= value & !self.port_cf9 & PORT_CF9_RESET != 0;
        self.port_cf9 = value & (PORT_CF9_RESET | PORT_CF9_HARD);
    }

    pub fn reset(&mut self) {
        self.reset = true;
    }

    /// True once if the machine is to be reset.
    pub fn take_reset(&mut self) -> bool {
        core::mem::take(&mut self.reset)
    }

    pub fn state_bytes(&self, out: &mut StateBytes) {
        let flags = [self.a20, self.reset].map(u8::from);
        out.extend_from_slice(&flags);
        out.extend_from_slice(&[self.port_92, self.port_cf9, self.post_code]);
    }
}

impl Inspect for Board {
    fn inspect(&self) -> Node {
        Node::group(
            "board",
            "",
            vec![
                Node::leaf("A20", if self.a20 { "on" } else { "off" }),
                Node::leaf("POST code", format!("{:#04x}", self.post_code)),
            ],
        )
    }
}
