//! The PC's own devices, each written against offsets, and the port map that gives them addresses.
//!
//! A device knows no address of its own, no CPU and no screen. Time reaches it only through [`Device::advance`].

mod pic8259;
mod pit8254;
mod uart16550;

use alloc::{vec, vec::Vec};

use crate::inspect::{Inspect, Node};
pub use pic8259::PicPair;
pub use pit8254::Pit8254;
pub use uart16550::Uart16550;

/// Ticks of virtual time in one second: each tick counts as ten nanoseconds.
pub const TICKS_PER_SECOND: u64 = 100_000_000;

/// One device behind a window of ports or memory.
pub trait Device: Inspect {
    /// Reads `width` bytes (1, 2 or 4) at `offset`. May have side effects, as the real register has.
    fn read(&mut self, offset: u16, width: u8) -> u32;
    /// Writes `width` bytes (1, 2 or 4) at `offset`.
    fn write(&mut self, offset: u16, width: u8, value: u32);
    /// Moves the device's time forward by `ticks` of virtual time ([`TICKS_PER_SECOND`]).
    fn advance(&mut self, ticks: u64);
    /// Level of the interrupt line.
    fn interrupt(&self) -> bool;
    /// Ticks from now until the line may change by itself; `None` if only an access or input can change it.
    fn deadline(&self) -> Option<u64>;
}

/// What a port write did beyond the device's own state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing that leaves the machine.
    None,
    /// UART number `port` (0 is COM1) sent a byte down its line.
    SerialOutput {
        /// 0 for COM1.
        port: u8,
        /// The byte.
        byte: u8,
    },
    /// The debug-exit port was written: the run ends with this code.
    Exit(u8),
}

const TIMER_IRQ: u8 = 0;
const COM1_IRQ: u8 = 4;

const PIC_1: u16 = 0x20;
const PIC_2: u16 = 0xa0;
const PIT: u16 = 0x40;
const SYSTEM_CONTROL: u16 = 0x61;
const COM1: u16 = 0x3f8;
const DEBUG_EXIT: u16 = 0xf4;

/// All devices, and the port map.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Devices {
    /// Interrupt controllers.
    pub pic: PicPair,
    /// Interval timer.
    pub pit: Pit8254,
    /// First serial port.
    pub com1: Uart16550,
    /// Speaker enable bit of port 0x61.
    speaker: bool,
}

/// A device's share of a port access.
enum Target {
    Pic(u16),
    Pit(u16),
    SystemControl,
    Com1(u16),
    DebugExit,
    Nobody,
}

fn target(port: u16) -> Target {
    match port {
        PIC_1..=0x21 => Target::Pic(port - PIC_1),
        PIC_2..=0xa1 => Target::Pic(port - PIC_2 + 2),
        PIT..=0x43 => Target::Pit(port - PIT),
        SYSTEM_CONTROL => Target::SystemControl,
        COM1..=0x3ff => Target::Com1(port - COM1),
        DEBUG_EXIT => Target::DebugExit,
        _ => Target::Nobody,
    }
}

impl Devices {
    /// As after power-on.
    pub fn new() -> Self {
        Devices {
            pic: PicPair::new(),
            pit: Pit8254::new(),
            com1: Uart16550::new(),
            speaker: false,
        }
    }

    /// Reads `width` bytes (1, 2, 4). A byte-wide device answers the low byte and its neighbours the next ones, as on
    /// the ISA bus; unclaimed ports read as ones.
    pub fn port_read(&mut self, port: u16, width: u8) -> u32 {
        let mut value = 0;
        for byte in 0..width {
            value |= self.read_byte(port.wrapping_add(u16::from(byte))) << (8 * byte);
        }
        self.route_lines();
        value
    }

    fn read_byte(&mut self, port: u16) -> u32 {
        match target(port) {
            Target::Pic(offset) => self.pic.read(offset, 1),
            Target::Pit(offset) => self.pit.read(offset, 1),
            Target::SystemControl => {
                u32::from(self.pit.gate(2))
                    | u32::from(self.speaker) << 1
                    | u32::from(self.pit.output(2)) << 5
            }
            Target::Com1(offset) => self.com1.read(offset, 1),
            Target::DebugExit | Target::Nobody => 0xff,
        }
    }

    /// Writes `width` bytes (1, 2, 4), each to its own port; the debug-exit port takes the low byte of any width.
    pub fn port_write(&mut self, port: u16, width: u8, value: u32) -> Effect {
        let mut effect = Effect::None;
        for byte in 0..width {
            let happened = self.write_byte(
                port.wrapping_add(u16::from(byte)),
                value >> (8 * byte) & 0xff,
            );
            if effect == Effect::None {
                effect = happened;
            }
        }
        self.route_lines();
        effect
    }

    fn write_byte(&mut self, port: u16, value: u32) -> Effect {
        match target(port) {
            Target::Pic(offset) => self.pic.write(offset, 1, value),
            Target::Pit(offset) => self.pit.write(offset, 1, value),
            Target::SystemControl => {
                self.pit.set_gate(2, value & 1 != 0);
                self.speaker = value & 2 != 0;
            }
            Target::Com1(offset) => {
                self.com1.write(offset, 1, value);
                if let Some(byte) = self.com1.take_sent() {
                    return Effect::SerialOutput { port: 0, byte };
                }
            }
            Target::DebugExit => return Effect::Exit(value as u8),
            Target::Nobody => {}
        }
        Effect::None
    }

    /// Moves all devices forward, never past a change of the timer's output without showing it to the interrupt controller.
    pub fn advance(&mut self, ticks: u64) {
        let mut left = ticks;
        while let Some(step) = self
            .pit
            .deadline()
            .filter(|step| *step <= left && *step > 0)
        {
            self.pit.advance(step);
            self.route_lines();
            left -= step;
        }
        self.pit.advance(left);
        self.route_lines();
    }

    fn route_lines(&mut self) {
        self.pic.set_line(TIMER_IRQ, self.pit.interrupt());
        self.pic.set_line(COM1_IRQ, self.com1.interrupt());
    }

    /// Ticks until a line may change by itself.
    pub fn deadline(&self) -> Option<u64> {
        self.pit.deadline()
    }

    /// The CPU's INTR pin.
    pub fn interrupt_pending(&self) -> bool {
        self.pic.interrupt()
    }

    /// The CPU takes the interrupt; its vector.
    pub fn acknowledge_interrupt(&mut self) -> u8 {
        self.pic.acknowledge()
    }

    /// A byte arrives on a serial line; only line 0 is there.
    pub fn serial_input(&mut self, port: u8, byte: u8) {
        if port == 0 {
            self.com1.receive(byte);
            self.route_lines();
        }
    }

    /// Every device's state in a fixed order, for the state hash.
    pub(crate) fn state_bytes(&self, out: &mut Vec<u8>) {
        self.pic.state_bytes(out);
        self.pit.state_bytes(out);
        self.com1.state_bytes(out);
        out.push(u8::from(self.speaker));
    }
}

impl Inspect for Devices {
    fn inspect(&self) -> Node {
        Node::group(
            "devices",
            "",
            vec![self.com1.inspect(), self.pic.inspect(), self.pit.inspect()],
        )
    }
}
