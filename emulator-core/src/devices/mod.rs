//! The PC's own devices, each written against offsets, and the port map that gives them addresses.
//!
//! A device knows no address of its own, no CPU and no screen. Time reaches it only through [`Device::advance`].

mod coprocessor;
mod pic8259;
mod pit8254;
mod uart16550;

use alloc::{vec, vec::Vec};

use crate::inspect::{Inspect, Node};
pub use coprocessor::Coprocessor;
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
const COPROCESSOR_IRQ: u8 = 13;

const PIC_1: u16 = 0x20;
const PIC_2: u16 = 0xa0;
const PIT: u16 = 0x40;
const SYSTEM_CONTROL: u16 = 0x61;
const COM1: u16 = 0x3f8;
const COPROCESSOR: u16 = 0xf0;
const DEBUG_EXIT: u16 = 0xf4;

/// All devices, and the port map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Devices {
    /// Interrupt controllers.
    pub pic: PicPair,
    /// Interval timer.
    pub pit: Pit8254,
    /// First serial port.
    pub com1: Uart16550,
    /// Speaker enable bit of port 0x61.
    speaker: bool,
    /// The way of x87 errors to IRQ 13.
    coprocessor: Coprocessor,
}

/// A device's share of a port access.
enum Target {
    Pic(u16),
    Pit(u16),
    SystemControl,
    Com1(u16),
    DebugExit,
    Coprocessor,
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
        COPROCESSOR => Target::Coprocessor,
        _ => Target::Nobody,
    }
}

impl Devices {
    /// As after power-on.
    pub fn new() -> Self {
        let (mut pic, pit) = (PicPair::new(), Pit8254::new());
        pic.power_on_level(TIMER_IRQ, pit.interrupt());
        Devices {
            pic,
            pit,
            com1: Uart16550::new(),
            speaker: false,
            coprocessor: Coprocessor::default(),
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
            Target::DebugExit | Target::Coprocessor | Target::Nobody => 0xff,
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
                self.route_lines();
                if let Some(byte) = self.com1.finish_sending() {
                    return Effect::SerialOutput { port: 0, byte };
                }
            }
            Target::DebugExit => return Effect::Exit(value as u8),
            Target::Coprocessor => self.coprocessor.acknowledge(),
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
        self.pic
            .set_line(COPROCESSOR_IRQ, self.coprocessor.interrupt());
    }

    /// Ticks until [`Devices::interrupt_pending`] may change by itself; `None` if only an access or input can change
    /// it. So a CPU halted without a deadline would wait for ever: a timer that is masked, or held back by an
    /// interrupt in service, wakes nobody.
    pub fn deadline(&self) -> Option<u64> {
        self.pit
            .deadline()
            .filter(|_| self.pic.lets_through(TIMER_IRQ))
    }

    /// The CPU's INTR pin.
    pub fn interrupt_pending(&self) -> bool {
        self.pic.interrupt()
    }

    /// The CPU takes the interrupt; its vector.
    pub fn acknowledge_interrupt(&mut self) -> u8 {
        self.pic.acknowledge()
    }

    /// A floating-point instruction found an error pending while CR0.NE is clear. True if it shall go on nevertheless.
    pub fn coprocessor_error(&mut self) -> bool {
        let goes_on = self.coprocessor.error();
        self.route_lines();
        goes_on
    }

    /// No floating-point error is pending any more.
    pub fn coprocessor_settled(&mut self) {
        self.coprocessor.settle();
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
        self.coprocessor.state_bytes(out);
    }
}

impl Default for Devices {
    fn default() -> Self {
        Self::new()
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

#[cfg(test)]
mod tests {
    use super::*;

    const PIC_READY: [(u16, u32); 8] = [
        (0x20, 0x11),
        (0x21, 0x20),
        (0x21, 4),
        (0x21, 1),
        (0xa0, 0x11),
        (0xa1, 0x28),
        (0xa1, 2),
        (0xa1, 1),
    ];
    const TIMER: [(u16, u32); 3] = [(0x43, 0x34), (0x40, 0x9c), (0x40, 0x2e)];

    fn programmed(writes: &[(u16, u32)]) -> Devices {
        let mut devices = Devices::new();
        for (port, value) in writes {
            devices.port_write(*port, 1, *value);
        }
        devices
    }

    fn ticking() -> Devices {
        let writes: Vec<_> = PIC_READY.into_iter().chain(TIMER).collect();
        programmed(&writes)
    }

    #[test]
    fn writes_have_their_effects_and_nobody_answers_with_ones() {
        for (port, width, value, effect) in [
            (
                0x3f8,
                1,
                0x41,
                Effect::SerialOutput {
                    port: 0,
                    byte: 0x41,
                },
            ),
            (0xf4, 1, 7, Effect::Exit(7)),
            (0xf4, 4, 0x1_0007, Effect::Exit(7)),
            (0x80, 1, 0, Effect::None),
            (0xe9, 1, 0x41, Effect::None),
            (0xffff, 4, 0, Effect::None),
        ] {
            let seen = Devices::new().port_write(port, width, value);
            assert_eq!(seen, effect, "port {port:#x}");
        }
        for (port, width, value) in [(0x80, 1, 0xff), (0x1234, 2, 0xffff), (0xffff, 4, u32::MAX)] {
            assert_eq!(
                Devices::new().port_read(port, width),
                value,
                "port {port:#x}"
            );
        }
    }

    #[test]
    fn a_timer_that_nobody_programmed_asks_for_nothing() {
        let mut devices = programmed(&PIC_READY);
        devices.advance(TICKS_PER_SECOND);
        assert!(!devices.interrupt_pending());
        devices.port_write(TIMER[0].0, 1, TIMER[0].1);
        assert!(!devices.interrupt_pending(), "nor does its control word");
    }

    #[test]
    fn the_timer_reaches_the_cpu_at_the_deadline() {
        let mut devices = ticking();
        devices.advance(devices.deadline().expect("the output falls"));
        let high = devices.deadline().expect("and rises");
        devices.advance(high - 1);
        assert!(!devices.interrupt_pending());
        devices.advance(1);
        assert!(devices.interrupt_pending());
        assert_eq!(devices.acknowledge_interrupt(), 0x20);
    }

    #[test]
    fn a_timer_that_cannot_reach_the_cpu_has_no_deadline() {
        let mut devices = ticking();
        devices.port_write(0x21, 1, 1);
        assert_eq!(devices.deadline(), None, "masked");
        devices.port_write(0x21, 1, 0);
        devices.advance(TICKS_PER_SECOND / 10);
        devices.acknowledge_interrupt();
        assert_eq!(devices.deadline(), None, "in service");
        devices.port_write(0x20, 1, 0x20);
        assert!(devices.deadline().is_some());
    }

    #[test]
    fn each_byte_sent_is_an_edge_of_its_own() {
        let mut devices = programmed(&PIC_READY);
        devices.port_write(0x3fc, 1, 8);
        devices.port_write(0x3f9, 1, 2);
        for _ in 0..3 {
            assert_eq!(devices.acknowledge_interrupt(), 0x24);
            devices.port_write(0x3f8, 1, 0x41);
            devices.port_write(0x20, 1, 0x20);
            assert!(devices.interrupt_pending());
        }
    }

    #[test]
    fn the_speaker_port_shows_gate_and_output_of_counter_2() {
        let mut devices = programmed(&[(0x61, 1), (0x43, 0xb0), (0x42, 10), (0x42, 0)]);
        assert_eq!(devices.port_read(0x61, 1), 1);
        devices.advance(TICKS_PER_SECOND / 1000);
        assert_eq!(devices.port_read(0x61, 1), 0x21);
    }
}
