//! The PC's own devices, each written against offsets, and the board that gives them addresses and interrupt lines.
//!
//! A device knows no address of its own, no CPU and no screen. Time reaches it only through [`Device::advance`].

mod acpi_pm;
mod board;
mod cmos;
mod coprocessor;
mod fw_cfg;
mod hpet;
mod ide;
mod io_apic;
mod local_apic;
mod memory_map;
mod pic8259;
mod pit8254;
mod ports;
mod ps2;
mod system_control;
mod uart16550;
mod vga;
mod wiring;

use crate::state_bytes::StateBytes;
use alloc::{format, vec::Vec};

use crate::inspect::{Inspect, Node};
pub use acpi_pm::AcpiPm;
use board::Board;
pub use cmos::Cmos;
pub use coprocessor::Coprocessor;
pub use fw_cfg::FwCfg;
pub use hpet::Hpet;
pub use ide::{Disk, DiskError, Geometry, Ide, SECTOR};
pub use io_apic::IoApic;
pub use local_apic::LocalApic;
pub use pic8259::PicPair;
pub use pit8254::Pit8254;
#[cfg(test)]
pub(crate) use ports::claimed as claimed_ports;
pub use ps2::{Key, Ps2};
use system_control::SystemControl;
pub use uart16550::Uart16550;
pub use vga::{BLANK, Blank, Cell, Cursor, Shown, TEXT_MEMORY, TEXT_MEMORY_SIZE, TextScreen, Vga};

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

/// What a narrower read gets of a 32-bit register: `width` bytes from the byte that the offset names.
fn part(register: u32, offset: u16, width: u8) -> u32 {
    let bytes = register >> (8 * (offset & 3));
    bytes & u32::MAX >> (32 - 8 * u32::from(width.clamp(1, 4)))
}

/// How often a clock of `frequency` hertz counts in `ticks`; `fraction` keeps what is left over.
fn counts_in(ticks: u64, frequency: u64, fraction: &mut u64) -> u64 {
    if let Some(total) = ticks
        .checked_mul(frequency)
        .and_then(|total| total.checked_add(*fraction))
    {
        *fraction = total % TICKS_PER_SECOND;
        return total / TICKS_PER_SECOND;
    }
    let total = u128::from(ticks) * u128::from(frequency) + u128::from(*fraction);
    *fraction = (total % u128::from(TICKS_PER_SECOND)) as u64;
    (total / u128::from(TICKS_PER_SECOND)) as u64
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
    /// The debug console at port 0xe9 got a byte.
    DebugConsole(u8),
    /// The debug-exit port was written, or the machine turned off (code 0): the run ends with this code.
    Exit(u8),
}

/// All devices, and how the board connects them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Devices {
    /// The CPU's interrupt controller.
    pub local_apic: LocalApic,
    /// The board's interrupt controller.
    pub io_apic: IoApic,
    /// The older interrupt controllers.
    pub pic: PicPair,
    /// Interval timer.
    pub pit: Pit8254,
    /// Serial ports COM1 to COM4.
    pub uarts: [Uart16550; 4],
    /// Clock, and memory that lasts.
    pub cmos: Cmos,
    /// Finer timers.
    pub hpet: Hpet,
    /// Keyboard controller and keyboard.
    pub ps2: Ps2,
    /// What QEMU tells firmware.
    pub fw_cfg: FwCfg,
    /// ACPI's fixed hardware.
    pub acpi_pm: AcpiPm,
    /// The way of x87 errors to IRQ 13.
    pub coprocessor: Coprocessor,
    /// Graphics card, in text mode.
    pub vga: Vga,
    /// Disk controller.
    pub ide: Ide,
    /// A20, resets, POST code.
    board: Board,
    /// Port 0x61.
    system_control: SystemControl,
    /// Levels of the ISA interrupt lines as they were last shown to the controllers.
    lines: u16,
    /// Bytes of RAM.
    memory: u64,
}

impl Devices {
    /// As after power-on, of a machine with so many bytes of RAM.
    pub fn new(memory: u64) -> Self {
        let mut devices = Devices {
            local_apic: LocalApic::new(),
            io_apic: IoApic::new(),
            pic: PicPair::new(),
            pit: Pit8254::new(),
            uarts: core::array::from_fn(|_| Uart16550::new()),
            cmos: Cmos::new(memory),
            hpet: Hpet::new(),
            ps2: Ps2::new(),
            fw_cfg: FwCfg::new(memory),
            acpi_pm: AcpiPm::new(),
            coprocessor: Coprocessor::default(),
            vga: Vga::new(),
            ide: Ide::new(None),
            board: Board::new(),
            system_control: SystemControl::default(),
            lines: 0,
            memory,
        };
        // Levels that lines have from the beginning are no edges.
        devices.lines = devices.isa_lines();
        devices.pic.power_on_levels(devices.lines);
        devices.route_lines();
        devices
    }

    /// As a PC's firmware leaves the devices to a kernel, where that can be seen.
    pub fn set_up_for_kernel(&mut self) {
        self.local_apic.set_virtual_wire();
        self.pic.set_up();
        self.pit.set_up();
        self.ps2.set_up();
        self.vga.set_up();
        self.route_lines();
    }

    /// A disk is there from the beginning; the board's memory tells firmware of it.
    pub fn attach_disk(&mut self, disk: Disk) {
        self.cmos.set_disk(Geometry::of(&disk));
        self.ide = Ide::new(Some(disk));
        self.route_lines();
    }

    /// The board's reset line: all as after power-on, but for the clock and its memory, and what is on the disk.
    pub fn reset(&mut self) {
        let mut cmos = self.cmos.clone();
        cmos.reset();
        *self = Devices {
            cmos,
            ide: self.ide.restarted(),
            ..Devices::new(self.memory)
        };
    }

    /// The A20 line.
    pub fn a20(&self) -> bool {
        self.board.a20
    }

    /// True once if a device has asked for a reset.
    pub fn take_reset(&mut self) -> bool {
        self.board.take_reset()
    }

    /// A key goes down or up.
    pub fn key_input(&mut self, key: Key, pressed: bool) {
        self.ps2.key(key, pressed);
        self.route_lines();
    }

    /// Moves all devices forward, never past a change of an interrupt line without showing it to the controllers.
    pub fn advance(&mut self, ticks: u64) {
        const MOST_CHANGES: u32 = 1024;
        let mut left = ticks;
        for _ in 0..MOST_CHANGES {
            let next = self.next_change();
            let Some(step) = next.filter(|step| *step <= left && *step > 0) else {
                self.move_all(left);
                return self.route_lines();
            };
            self.move_all(step);
            self.route_lines();
            left -= step;
        }
        self.advance_far(left);
    }

    fn move_all(&mut self, ticks: u64) {
        self.pit.advance(ticks);
        self.cmos.advance(ticks);
        self.ps2.advance(ticks);
        self.hpet.advance(ticks);
        self.acpi_pm.advance(ticks);
        self.ide.advance(ticks);
        self.move_quiet_ones(ticks);
    }

    /// The devices that show no changes of lines: the local APIC keeps its own account of them.
    fn move_quiet_ones(&mut self, ticks: u64) {
        self.local_apic.advance(ticks);
        self.vga.advance(ticks);
        self.system_control.advance(ticks);
    }

    /// A long way with very many changes, such as an hour of waiting beside a fast timer that nobody listens to: one
    /// device after another. Only for lines that share a pin does their order count, and then it may be another than in
    /// shorter pieces.
    #[cold]
    fn advance_far(&mut self, ticks: u64) {
        self.advance_one(ticks, |devices| &mut devices.pit);
        self.advance_one(ticks, |devices| &mut devices.cmos);
        self.advance_one(ticks, |devices| &mut devices.ps2);
        self.advance_one(ticks, |devices| &mut devices.hpet);
        self.advance_one(ticks, |devices| &mut devices.acpi_pm);
        self.advance_one(ticks, |devices| &mut devices.ide);
        self.move_quiet_ones(ticks);
        self.route_lines();
    }

    /// Moves one device forward. Nobody acknowledges anything meanwhile, so more changes than a few make no difference:
    /// what many edges have requested, all have.
    fn advance_one<D: Device + 'static>(
        &mut self,
        ticks: u64,
        device: impl Fn(&mut Devices) -> &mut D,
    ) {
        const ENOUGH_CHANGES: u32 = 64;
        let mut left = ticks;
        for _ in 0..ENOUGH_CHANGES {
            let next = device(self).deadline();
            let Some(step) = next.filter(|step| *step <= left && *step > 0) else {
                break;
            };
            device(self).advance(step);
            self.route_lines();
            left -= step;
        }
        device(self).advance(left);
        self.route_lines();
    }

    /// Ticks until an interrupt line may change by itself, whether that reaches the CPU or not.
    fn next_change(&self) -> Option<u64> {
        [
            self.pit.deadline(),
            self.cmos.deadline(),
            self.ps2.deadline(),
            self.hpet.deadline(),
            self.acpi_pm.deadline(),
            self.ide.deadline(),
        ]
        .into_iter()
        .flatten()
        .min()
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

    /// A byte arrives on a serial line, 0 to 3; there are no others.
    pub fn serial_input(&mut self, port: u8, byte: u8) {
        if let Some(uart) = self.uarts.get_mut(usize::from(port)) {
            uart.receive(byte);
            self.route_lines();
        }
    }

    /// Every device's state in a fixed order, for the state hash.
    pub(crate) fn state_bytes(&self, out: &mut StateBytes) {
        self.local_apic.state_bytes(out);
        self.io_apic.state_bytes(out);
        self.pic.state_bytes(out);
        self.pit.state_bytes(out);
        self.uarts.iter().for_each(|uart| uart.state_bytes(out));
        self.cmos.state_bytes(out);
        self.hpet.state_bytes(out);
        self.ps2.state_bytes(out);
        self.fw_cfg.state_bytes(out);
        self.acpi_pm.state_bytes(out);
        self.coprocessor.state_bytes(out);
        self.vga.state_bytes(out);
        self.ide.state_bytes(out);
        self.board.state_bytes(out);
        self.system_control.state_bytes(out);
        out.extend_from_slice(&self.lines.to_le_bytes());
    }
}

impl Inspect for Devices {
    fn inspect(&self) -> Node {
        let mut parts: Vec<Node> = self.uarts.iter().map(Inspect::inspect).collect();
        for (number, uart) in parts.iter_mut().enumerate() {
            uart.label = format!("16550 UART, COM{}", number + 1).into();
        }
        parts.extend([
            self.local_apic.inspect(),
            self.io_apic.inspect(),
            self.pic.inspect(),
            self.pit.inspect(),
            self.cmos.inspect(),
            self.hpet.inspect(),
            self.ps2.inspect(),
            self.fw_cfg.inspect(),
            self.acpi_pm.inspect(),
            self.vga.inspect(),
            self.ide.inspect(),
            self.board.inspect(),
        ]);
        Node::group("devices", "", parts)
    }
}

#[cfg(test)]
mod random_tests;
#[cfg(test)]
mod tests;
