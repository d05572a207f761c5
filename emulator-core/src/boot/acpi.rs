//! The ACPI tables, which firmware would have left for a kernel: what interrupt controllers and timers there are, and
//! how to turn the machine off. ACPI Specification 5.0, 5.2; IA-PC HPET Specification 1.0a, 3.2.4.

use alloc::vec::Vec;

use super::{BootError, place, placement::Range};
use crate::memory::Ram;

/// Where kernels look for the first table: from here to 1 MiB at multiples of 16.
const TABLES: u64 = 0xe_0000;
/// In the BIOS data area: ports of the serial lines, segment of the extended area, KiB of low memory.
const BIOS_DATA: [(u64, u16); 6] = [
    (0x400, 0x3f8),
    (0x402, 0x2f8),
    (0x404, 0x3e8),
    (0x406, 0x2e8),
    (0x40e, 0x9fc0),
    (0x413, 639),
];

const LOCAL_APIC: u32 = 0xfee0_0000;
const IO_APIC: u32 = 0xfec0_0000;
const HPET: u64 = 0xfed0_0000;
/// ACPI's fixed hardware.
const PM1_EVENT: u32 = 0x600;
const PM1_CONTROL: u32 = 0x604;
const PM_TIMER: u32 = 0x608;
const SCI: u8 = 9;

const HEADER: usize = 36;

/// Tables one after another, from [`TABLES`] on.
struct Tables(Vec<u8>);

impl Tables {
    /// Adds bytes at the next multiple of 64, as the FACS needs it; their address.
    fn add(&mut self, bytes: &[u8]) -> u64 {
        self.0.resize(self.0.len().next_multiple_of(64), 0);
        let address = TABLES + self.0.len() as u64;
        self.0.extend_from_slice(bytes);
        address
    }

    /// Adds a table with the usual header.
    fn add_table(&mut self, signature: &[u8; 4], revision: u8, body: &[u8]) -> u64 {
        let mut table = signature.to_vec();
        table.extend_from_slice(&((HEADER + body.len()) as u32).to_le_bytes());
        table.extend_from_slice(&[revision, 0]);
        table.extend_from_slice(b"RINGSDRINGSIDE");
        table.extend_from_slice(&1u32.to_le_bytes());
        table.extend_from_slice(b"RING");
        table.extend_from_slice(&1u32.to_le_bytes());
        table.extend_from_slice(body);
        table[9] = checksum(&table);
        self.add(&table)
    }
}

/// The byte that makes the sum zero.
fn checksum(bytes: &[u8]) -> u8 {
    0u8.wrapping_sub(
        bytes
            .iter()
            .fold(0, |sum: u8, byte| sum.wrapping_add(*byte)),
    )
}

/// Writes the tables below 1 MiB; the address of the first, the RSDP, or 0 if the kernel lies there itself.
///
/// # Errors
/// When there is no RAM up to 1 MiB.
pub fn write(ram: &mut Ram, taken: &[Range]) -> Result<u64, BootError> {
    // The RSDP comes first, though it can be made only last.
    let mut tables = Tables([0; 36].into());
    let dsdt = tables.add_table(b"DSDT", 2, DSDT);
    let facs = tables.add(&facs());
    let fadt = tables.add_table(b"FACP", 3, &fadt(dsdt, facs));
    let madt = tables.add_table(b"APIC", 3, &madt());
    let hpet = tables.add_table(b"HPET", 1, &hpet());
    let all = [fadt, madt, hpet];
    let short: Vec<u8> = all
        .iter()
        .flat_map(|at| (*at as u32).to_le_bytes())
        .collect();
    let long: Vec<u8> = all.iter().flat_map(|at| at.to_le_bytes()).collect();
    let rsdt = tables.add_table(b"RSDT", 1, &short);
    let xsdt = tables.add_table(b"XSDT", 1, &long);
    tables.0[..36].copy_from_slice(&rsdp(rsdt, xsdt));
    let is_free = |start: u64, size: u64| {
        taken
            .iter()
            .all(|range| start + size <= range.0 || range.1 <= start)
    };
    if !is_free(TABLES, tables.0.len() as u64) {
        return Ok(0);
    }
    place(ram, TABLES, &tables.0, "the ACPI tables")?;
    for (address, value) in BIOS_DATA {
        if is_free(address, 2) {
            place(ram, address, &value.to_le_bytes(), "the BIOS data area")?;
        }
    }
    Ok(TABLES)
}

fn rsdp(rsdt: u64, xsdt: u64) -> [u8; 36] {
    let mut rsdp = [0; 36];
    rsdp[..8].copy_from_slice(b"RSD PTR ");
    rsdp[9..15].copy_from_slice(b"RINGSD");
    rsdp[15] = 2;
    rsdp[16..20].copy_from_slice(&(rsdt as u32).to_le_bytes());
    rsdp[20..24].copy_from_slice(&36u32.to_le_bytes());
    rsdp[24..32].copy_from_slice(&xsdt.to_le_bytes());
    rsdp[8] = checksum(&rsdp[..20]);
    rsdp[32] = checksum(&rsdp);
    rsdp
}

/// `Name (\_S5, Package () { 0, 0, 0, 0 })`: the sleep type that turns the machine off.
const DSDT: &[u8] = &[
    0x08, b'\\', b'_', b'S', b'5', b'_', 0x12, 0x06, 0x04, 0, 0, 0, 0,
];

fn facs() -> [u8; 64] {
    let mut facs = [0; 64];
    facs[..4].copy_from_slice(b"FACS");
    facs[4..8].copy_from_slice(&64u32.to_le_bytes());
    facs[32] = 1;
    facs
}

/// The fixed table after its header (ACPI 5.2.9), by offsets from the table's beginning.
fn fadt(dsdt: u64, facs: u64) -> Vec<u8> {
    const SIZE: usize = 244;
    const DESKTOP: u8 = 1;
    /// Ports of old devices, a keyboard controller; VGA may be looked for.
    const BOOT_ARCHITECTURE: u8 = 3;
    /// WBINVD works, C1 works, power and sleep button are not fixed hardware, the clock does not wake, and the reset
    /// register is there.
    const FLAGS: u32 = 1 | 1 << 2 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 10;
    const PORTS: u8 = 1;
    let mut table = [0; SIZE];
    let mut put = |at: usize, bytes: &[u8]| table[at..at + bytes.len()].copy_from_slice(bytes);
    put(36, &(facs as u32).to_le_bytes());
    put(40, &(dsdt as u32).to_le_bytes());
    put(45, &[DESKTOP]);
    put(46, &[SCI]);
    // Address, length, and their places: 32-bit address, length, extended address.
    for (port, length, places) in [
        (PM1_EVENT, 4, [56, 88, 148]),
        (PM1_CONTROL, 2, [64, 89, 172]),
        (PM_TIMER, 4, [76, 91, 208]),
    ] {
        put(places[0], &port.to_le_bytes());
        put(places[1], &[length]);
        put(places[2], &[PORTS, length * 8, 0, 0]);
        put(places[2] + 4, &u64::from(port).to_le_bytes());
    }
    // C2 and C3 are not there.
    put(96, &101u16.to_le_bytes());
    put(98, &1001u16.to_le_bytes());
    // The clock's alarm day and month are not there, its century is.
    put(108, &[0x32]);
    put(109, &[BOOT_ARCHITECTURE]);
    put(112, &FLAGS.to_le_bytes());
    put(116, &[PORTS, 8, 0, 1]);
    put(120, &0xcf9u64.to_le_bytes());
    put(128, &[6]);
    put(132, &facs.to_le_bytes());
    put(140, &dsdt.to_le_bytes());
    table[HEADER..].to_vec()
}

/// The interrupt controllers (ACPI 5.2.12).
fn madt() -> Vec<u8> {
    /// The board has 8259s too.
    const PCAT_COMPATIBLE: u32 = 1;
    const ACTIVE_HIGH_LEVEL: u8 = 0xd;
    let mut body = Vec::new();
    body.extend_from_slice(&LOCAL_APIC.to_le_bytes());
    body.extend_from_slice(&PCAT_COMPATIBLE.to_le_bytes());
    // The local APIC of processor 0, enabled.
    body.extend_from_slice(&[0, 8, 0, 0, 1, 0, 0, 0]);
    // The I/O APIC, whose pins are interrupts from 0 on.
    body.extend_from_slice(&[1, 12, 0, 0]);
    body.extend_from_slice(&IO_APIC.to_le_bytes());
    body.extend_from_slice(&[0; 4]);
    // ISA interrupt 0 is at pin 2; ACPI's own is a level.
    body.extend_from_slice(&[2, 10, 0, 0, 2, 0, 0, 0, 0, 0]);
    body.extend_from_slice(&[2, 10, 0, SCI, SCI, 0, 0, 0, ACTIVE_HIGH_LEVEL, 0]);
    // NMI at pin 1 of every local APIC.
    body.extend_from_slice(&[4, 6, 0xff, 0, 0, 1]);
    body
}

fn hpet() -> Vec<u8> {
    /// What the timer's own identity register says.
    const ID: u32 = 0x8086_a201;
    const FEWEST_TICKS: u16 = 100;
    let mut body = Vec::new();
    body.extend_from_slice(&ID.to_le_bytes());
    body.extend_from_slice(&[0, 64, 0, 0]);
    body.extend_from_slice(&HPET.to_le_bytes());
    body.push(0);
    body.extend_from_slice(&FEWEST_TICKS.to_le_bytes());
    body.push(0);
    body
}

#[cfg(test)]
mod tests {
    use alloc::vec;

    use super::*;

    fn bytes(ram: &Ram, at: u64, length: u64) -> &[u8] {
        ram.slice(at, length as usize).expect("RAM")
    }

    fn word(ram: &Ram, at: u64) -> u64 {
        u64::from(u32::from_le_bytes(ram.read(at).expect("RAM")))
    }

    fn sum(bytes: &[u8]) -> u8 {
        bytes
            .iter()
            .fold(0, |sum: u8, byte| sum.wrapping_add(*byte))
    }

    #[test]
    fn every_table_is_found_from_the_first_and_its_sum_is_zero() {
        let mut ram = Ram::new(1 << 20);
        let rsdp = write(&mut ram, &[]).expect("it fits");
        assert_eq!(bytes(&ram, rsdp, 8), b"RSD PTR ");
        assert_eq!(rsdp % 16, 0);
        assert_eq!(
            [20, 36].map(|length| sum(bytes(&ram, rsdp, length))),
            [0, 0]
        );
        let (rsdt, xsdt) = (word(&ram, rsdp + 16), ram.read_u64(rsdp + 24).expect("RAM"));
        let table = |at: u64, signature: &[u8]| {
            assert_eq!(bytes(&ram, at, 4), signature);
            assert_eq!(sum(bytes(&ram, at, word(&ram, at + 4))), 0, "{signature:?}");
            word(&ram, at + 4)
        };
        assert_eq!(table(rsdt, b"RSDT"), 36 + 3 * 4);
        assert_eq!(table(xsdt, b"XSDT"), 36 + 3 * 8);
        for (number, (signature, length)) in [(b"FACP", 244), (b"APIC", 90), (b"HPET", 56)]
            .into_iter()
            .enumerate()
        {
            let number = number as u64;
            let at = word(&ram, rsdt + 36 + 4 * number);
            assert_eq!(ram.read_u64(xsdt + 36 + 8 * number), Some(at));
            assert_eq!(table(at, signature), length);
        }
        let fadt = word(&ram, rsdt + 36);
        assert_eq!(table(word(&ram, fadt + 40), b"DSDT"), 49);
        let facs = word(&ram, fadt + 36);
        assert_eq!((bytes(&ram, facs, 4), facs % 64), (&b"FACS"[..], 0));
        assert_eq!(word(&ram, fadt + 76), 0x608, "the timer's port");
    }

    #[test]
    fn the_interrupt_controllers_are_whole() {
        let mut ram = Ram::new(1 << 20);
        let rsdp = write(&mut ram, &[]).expect("it fits");
        let madt = word(&ram, word(&ram, rsdp + 16) + 40);
        let (mut at, end) = (madt + 44, madt + word(&ram, madt + 4));
        let mut kinds = vec![];
        while at < end {
            let [kind, length] = ram.read::<2>(at).expect("RAM");
            kinds.push(kind);
            at += u64::from(length);
        }
        assert_eq!((at, &kinds[..]), (end, &[0, 1, 2, 2, 4][..]));
    }

    #[test]
    fn a_kernel_that_lies_there_is_left_alone() {
        let mut ram = Ram::new(1 << 20);
        let outcome = write(&mut ram, &[(0, 0xf_0000)]);
        assert_eq!(outcome, Ok(0));
        assert_eq!(bytes(&ram, TABLES, 8), [0; 8]);
        assert!(write(&mut Ram::new(0x1000), &[]).is_err());
    }
}
