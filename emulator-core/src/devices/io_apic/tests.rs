//! The I/O APIC against its data sheet.

use super::*;

const EOI: u16 = 0xb0;

fn on() -> LocalApic {
    let mut local = LocalApic::new();
    local.write(0xf0, 4, 0x1ff);
    local
}

fn write(apic: &mut IoApic, register: u8, value: u32) {
    apic.write(SELECT, 4, register.into());
    apic.write(WINDOW, 4, value);
}

fn read(apic: &mut IoApic, register: u8) -> u32 {
    apic.write(SELECT, 4, register.into());
    apic.read(WINDOW, 4)
}

/// What a local APIC hears when pin 5, with this entry, is asserted twice, with the end of interrupt in between.
fn heard(entry: u64) -> [Option<u8>; 2] {
    let (mut apic, mut local) = (IoApic::new(), on());
    write(&mut apic, 0x1b, (entry >> 32) as u32);
    write(&mut apic, 0x1a, entry as u32);
    [0, 1].map(|_| {
        for lines in [1 << 5, 0] {
            apic.set_lines(lines);
            apic.send(&mut local);
        }
        let vector = local.pending()?;
        local.acknowledge();
        local.write(EOI, 4, 0);
        if let Some(vector) = local.take_end_of_interrupt() {
            apic.end_of_interrupt(vector);
        }
        Some(vector)
    })
}

#[test]
fn registers_answer_as_after_reset_and_as_written() {
    // Register, value after reset, value after all ones were written.
    for (register, reset, written) in [
        (0x00, 0, 0x0f00_0000),
        (0x01, 0x17_0011, 0x17_0011),
        (0x02, 0, 0),
        (0x10, 0x1_0000, 0x1_afff),
        (0x11, 0, 0xff00_0000),
        (0x3f, 0, 0xff00_0000),
        (0x40, 0, 0),
        (0xff, 0, 0),
    ] {
        let mut apic = IoApic::new();
        assert_eq!(read(&mut apic, register), reset, "{register:#x}");
        write(&mut apic, register, !0);
        assert_eq!(read(&mut apic, register), written, "{register:#x}");
    }
}

#[test]
fn an_entry_decides_what_a_line_becomes() {
    let twice = [Some(0x35), Some(0x35)];
    for (entry, expected) in [
        (0x0000_0035, twice),
        (0x0001_0035, [None, None]),
        (0x0000_8035, twice),
        (0x0000_a035, twice),
        (0x0000_0135, twice),
        (0x0000_0005, [None, None]),
        (0x0100_0000_0000_0035, [None, None]),
        (0xff00_0000_0000_0035, twice),
        (0x0100_0000_0000_0835, [None, None]),
        (0x0000_0435, [None, None]),
    ] {
        assert_eq!(heard(entry), expected, "{entry:#x}");
    }
}

#[test]
fn a_level_waits_for_the_end_and_comes_again() {
    let (mut apic, mut local) = (IoApic::new(), on());
    write(&mut apic, 0x1a, 0x8035);
    apic.set_lines(1 << 5);
    apic.send(&mut local);
    assert_eq!(read(&mut apic, 0x1a), 0xc035, "remote IRR");
    assert!(!apic.lets_through(5, &local));
    assert_eq!(local.acknowledge(), 0x35);
    apic.send(&mut local);
    assert_eq!(local.read(0x210, 4), 0, "not again before its end");
    local.write(EOI, 4, 0);
    apic.end_of_interrupt(local.take_end_of_interrupt().expect("a level"));
    apic.send(&mut local);
    assert_eq!(local.pending(), Some(0x35), "still asserted");
    write(&mut apic, 0x1a, 0x1_0035);
    assert_eq!(read(&mut apic, 0x1a), 0x1_0035, "an edge has no remote IRR");
}

#[test]
fn an_edge_at_a_masked_pin_is_lost_and_a_level_is_not() {
    for (entry, seen) in [(0x35, None), (0x8035, Some(0x35))] {
        let (mut apic, mut local) = (IoApic::new(), on());
        write(&mut apic, 0x1a, 0x1_0000 | entry);
        apic.set_lines(1 << 5);
        apic.send(&mut local);
        write(&mut apic, 0x1a, entry);
        apic.send(&mut local);
        assert_eq!(local.pending(), seen, "{entry:#x}");
    }
}

#[test]
fn a_nonmaskable_entry_is_an_edge_even_if_it_says_level() {
    for entry in [0x400, 0x8400] {
        let (mut apic, mut local) = (IoApic::new(), on());
        write(&mut apic, 0x1a, entry);
        assert!(apic.lets_through(5, &local));
        apic.set_lines(1 << 5);
        apic.send(&mut local);
        assert!(local.take_nmi());
        apic.send(&mut local);
        assert!(!local.take_nmi(), "{entry:#x}");
    }
}
