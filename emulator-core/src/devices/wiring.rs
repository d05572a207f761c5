//! Interrupt lines: which device is at which input of which controller, and what of it reaches the CPU.

use super::{Device, Devices};

pub(super) const TIMER_IRQ: u8 = 0;
const KEYBOARD_IRQ: u8 = 1;
const CLOCK_IRQ: u8 = 8;
const ACPI_IRQ: u8 = 9;
const COPROCESSOR_IRQ: u8 = 13;
const DISK_IRQ: u8 = 14;
/// COM1 and COM3 share one line, COM2 and COM4 another.
const SERIAL_IRQS: [u8; 4] = [4, 3, 4, 3];

/// The I/O APIC's pin for an ISA interrupt: the same number, but that the timer is at pin 2.
fn pin(irq: u8) -> usize {
    if irq == TIMER_IRQ { 2 } else { irq.into() }
}

impl Devices {
    /// Levels of the sixteen ISA interrupt lines.
    pub(super) fn isa_lines(&self) -> u16 {
        let [timer, clock] = self
            .hpet
            .legacy_lines()
            .unwrap_or_else(|| [self.pit.interrupt(), self.cmos.interrupt()]);
        let serial = self.uarts.iter().zip(SERIAL_IRQS);
        serial.fold(
            u16::from(timer) << TIMER_IRQ
                | u16::from(self.ps2.interrupt()) << KEYBOARD_IRQ
                | u16::from(clock) << CLOCK_IRQ
                | u16::from(self.acpi_pm.interrupt()) << ACPI_IRQ
                | u16::from(self.coprocessor.interrupt()) << COPROCESSOR_IRQ
                | u16::from(self.ide.interrupt()) << DISK_IRQ,
            |lines, (uart, irq)| lines | u16::from(uart.interrupt()) << irq,
        )
    }

    /// Shows the devices' lines to the controllers, and these to the CPU's own.
    pub(super) fn route_lines(&mut self) {
        self.show_lines();
        if self.hpet.end_moment() {
            self.show_lines();
        }
    }

    fn show_lines(&mut self) {
        let lines = self.isa_lines();
        let mut changed = lines ^ self.lines;
        self.lines = lines;
        while changed != 0 {
            let irq = changed.trailing_zeros() as u8;
            changed &= changed - 1;
            self.pic.set_line(irq, lines >> irq & 1 != 0);
        }
        self.io_apic
            .set_lines(io_apic_lines(lines) | self.hpet.pins());
        self.settle();
    }

    /// Passes on what the controllers have for the CPU's own.
    pub(super) fn settle(&mut self) {
        while let Some(vector) = self.local_apic.take_end_of_interrupt() {
            self.io_apic.end_of_interrupt(vector);
        }
        self.io_apic.send(&mut self.local_apic);
        self.local_apic.set_lint0(self.pic.interrupt());
    }

    /// Whether the CPU asks the 8259 for its vectors.
    fn pic_is_asked(&self) -> bool {
        self.local_apic.passes_ext_int() || self.io_apic.passes_ext_int()
    }

    /// The CPU's INTR pin.
    pub fn interrupt_pending(&self) -> bool {
        self.local_apic.interrupt() || self.pic_is_asked() && self.pic.interrupt()
    }

    /// The CPU takes the interrupt; its vector.
    pub fn acknowledge_interrupt(&mut self) -> u8 {
        let vector = if !self.local_apic.interrupt() && self.pic_is_asked() {
            self.pic.acknowledge()
        } else {
            self.local_apic.acknowledge()
        };
        self.settle();
        vector
    }

    /// Ticks until [`Devices::interrupt_pending`] may change by itself, or a non-maskable interrupt may come; `None` if
    /// only an access or input can do that. So a CPU halted without a deadline would wait for ever: a timer that is
    /// masked, or held back by an interrupt in service, wakes nobody.
    pub fn deadline(&self) -> Option<u64> {
        let of = |deadline: Option<u64>, irq| deadline.filter(|_| self.reaches_cpu(irq));
        let legacy = self.hpet.legacy_lines().is_some();
        let timer = of(self.pit.deadline(), TIMER_IRQ).filter(|_| !legacy);
        let clock = of(self.cmos.deadline(), CLOCK_IRQ).filter(|_| !legacy);
        let keyboard = of(self.ps2.deadline(), KEYBOARD_IRQ);
        let acpi = of(self.acpi_pm.deadline(), ACPI_IRQ);
        let disk = of(self.ide.deadline(), DISK_IRQ);
        [
            acpi,
            disk,
            timer,
            clock,
            keyboard,
            self.hpet_deadline(),
            self.local_apic.deadline(),
        ]
        .into_iter()
        .flatten()
        .min()
    }

    fn hpet_deadline(&self) -> Option<u64> {
        let reaches = |timer: usize, pin: Option<u8>| match pin {
            Some(pin) => self.io_apic.lets_through(pin.into(), &self.local_apic),
            None => self.reaches_cpu([TIMER_IRQ, CLOCK_IRQ][timer & 1]),
        };
        self.hpet
            .deadlines()
            .filter(|(timer, _, pin)| reaches(*timer, *pin))
            .map(|(_, ticks, _)| ticks)
            .min()
    }

    /// Whether a change of an ISA interrupt line would reach the CPU, until a register is written.
    fn reaches_cpu(&self, irq: u8) -> bool {
        let pic =
            self.pic.lets_through(irq) && (self.pic_is_asked() || self.local_apic.lint0_counts());
        pic || self.io_apic.lets_through(pin(irq), &self.local_apic)
    }

    /// Whether a non-maskable interrupt can come by itself, so that even a CPU which takes no others may wait for it.
    pub fn has_nmi_source(&self) -> bool {
        self.local_apic.lint0_is_nmi() || self.io_apic.has_nmi()
    }
}

fn io_apic_lines(isa: u16) -> u32 {
    let timer = u32::from(isa >> TIMER_IRQ & 1);
    u32::from(isa) & !(1 << TIMER_IRQ | 1 << 2) | timer << pin(TIMER_IRQ)
}
