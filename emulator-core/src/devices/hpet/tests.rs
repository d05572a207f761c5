//! The HPET against its specification.

use super::*;

const T0: u16 = 0x100;
const T0_COMPARATOR: u16 = 0x108;
const INTERRUPTS: u32 = 4;
const LEVEL: u32 = 2;
const PERIODIC: u32 = 8;
const SET_VALUE: u32 = 0x40;
const ONLY_32_BITS: u32 = 0x100;

fn running(writes: &[(u16, u32)]) -> Hpet {
    let mut hpet = Hpet::new();
    for (offset, value) in writes {
        hpet.write(*offset, 4, *value);
    }
    hpet.write(CONFIGURATION, 4, ENABLED);
    hpet
}

#[test]
fn registers_answer_as_specified() {
    // Offset, value after reset, value after all ones were written while it stands.
    for (offset, reset, written) in [
        (0x00, 0x8086_a201, 0x8086_a201),
        (0x04, 10_000_000, 10_000_000),
        (0x10, 0, 3),
        (0x14, 0, 0),
        (0x20, 0, 0),
        (0xf0, 0, !0),
        (0xf4, 0, !0),
        (0x100, 0x30, 0x17e),
        (0x104, 0x00ff_0104, 0x00ff_0104),
        (0x108, !0, !0),
        (0x110, 0, 0),
        (0x160, 0, 0),
    ] {
        let mut hpet = Hpet::new();
        assert_eq!(hpet.read(offset, 4), reset, "{offset:#x}");
        hpet.write(offset, 4, !0);
        assert_eq!(hpet.read(offset, 4), written, "{offset:#x}");
    }
    assert_eq!(Hpet::new().read(3, 1), 0x80, "a part");
}

#[test]
fn the_counter_is_virtual_time_while_it_is_enabled() {
    let mut hpet = Hpet::new();
    hpet.advance(5);
    hpet.write(COUNTER, 4, 0xffff_fff0);
    hpet.write(CONFIGURATION, 4, ENABLED);
    hpet.write(COUNTER, 4, 0);
    hpet.advance(0x20);
    let seen = [hpet.read(COUNTER, 4), hpet.read(COUNTER + 4, 4)];
    assert_eq!(seen, [0x10, 1]);
}

#[test]
fn a_comparator_interrupts_when_it_is_reached() {
    // Configuration, comparator, ticks to each of the first two interrupts.
    for (configuration, comparator, expected) in [
        (INTERRUPTS, 100, [Some(100), None]),
        (INTERRUPTS | ONLY_32_BITS, 100, [Some(100), Some(1 << 32)]),
        (
            INTERRUPTS | PERIODIC | SET_VALUE,
            100,
            [Some(100), Some(100)],
        ),
        (
            INTERRUPTS | PERIODIC | SET_VALUE | LEVEL,
            7,
            [Some(7), Some(7)],
        ),
        (0, 100, [None, None]),
        (PERIODIC | SET_VALUE, 100, [None, None]),
    ] {
        let upper = (T0_COMPARATOR + 4, 0);
        let mut hpet = running(&[(T0, configuration), (T0_COMPARATOR, comparator), upper]);
        for ticks in expected {
            let distance = hpet.deadline();
            if configuration & (PERIODIC | ONLY_32_BITS) != 0 || ticks.is_some() {
                assert_eq!(distance, ticks, "{configuration:#x}");
            }
            let Some(ticks) = ticks else { break };
            hpet.advance(ticks - 1);
            assert_eq!(hpet.deadline(), Some(1), "{configuration:#x}");
            hpet.advance(1);
            hpet.end_moment();
            assert!(hpet.interrupt());
            let level = configuration & LEVEL != 0;
            assert_eq!(hpet.read(STATUS, 4), u32::from(level));
            if level {
                assert_eq!(hpet.deadline(), None, "nothing until it is cleared");
                hpet.write(STATUS, 4, 1);
                assert!(!hpet.interrupt());
            }
        }
    }
}

#[test]
fn the_first_count_and_the_period_can_be_set_apart() {
    let mut hpet = running(&[
        (T0, INTERRUPTS | PERIODIC | SET_VALUE),
        (T0_COMPARATOR, 30),
        (T0_COMPARATOR + 4, 0),
        (T0_COMPARATOR, 10),
        (T0_COMPARATOR + 4, 0),
    ]);
    for ticks in [30, 10, 10] {
        assert_eq!(hpet.deadline(), Some(ticks));
        hpet.advance(ticks);
    }
    hpet.advance(1005);
    assert_eq!(hpet.deadline(), Some(5), "many rounds at once");
}

#[test]
fn an_edge_follows_an_edge_by_a_moment_of_rest() {
    let mut hpet = running(&[
        (T0, INTERRUPTS | PERIODIC | SET_VALUE | 16 << 9),
        (T0_COMPARATOR, 10),
        (T0_COMPARATOR + 4, 0),
    ]);
    hpet.advance(10);
    assert_eq!(hpet.pins(), 1 << 16);
    assert!(!hpet.end_moment());
    hpet.advance(10);
    assert_eq!(hpet.pins(), 0);
    assert!(hpet.end_moment());
    assert_eq!(hpet.pins(), 1 << 16);
}

#[test]
fn lines_follow_the_routing() {
    // General configuration, timer 0's pin; legacy lines, pins.
    for (general, pin, legacy, pins) in [
        (1, 2, None, 1 << 2),
        (1, 23, None, 1 << 23),
        (1, 5, None, 1),
        (3, 16, Some([true, false]), 0),
        (0, 16, None, 0),
    ] {
        let mut hpet = running(&[
            (T0, INTERRUPTS | pin << 9),
            (T0_COMPARATOR, 10),
            (T0_COMPARATOR + 4, 0),
        ]);
        hpet.advance(10);
        hpet.write(CONFIGURATION, 4, general);
        assert_eq!((hpet.legacy_lines(), hpet.pins()), (legacy, pins), "{pin}");
    }
}
