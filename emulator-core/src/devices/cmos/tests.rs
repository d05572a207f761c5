//! The clock against its data sheet.

use super::*;

const SECOND_TICKS: u64 = TICKS_PER_SECOND;

fn clock() -> Cmos {
    Cmos::new(64 << 20)
}

fn read(cmos: &mut Cmos, register: u8) -> u8 {
    cmos.write(0, 1, register.into());
    cmos.read(1, 1) as u8
}

fn write(cmos: &mut Cmos, register: u8, value: u8) {
    cmos.write(0, 1, register.into());
    cmos.write(1, 1, value.into());
}

/// Seconds, minutes, hours, weekday, day, month, year, century as the registers show them.
fn time(cmos: &mut Cmos) -> [u8; 8] {
    [0, 2, 4, 6, 7, 8, 9, 0x32].map(|register| read(cmos, register))
}

#[test]
fn the_time_counts_on_in_every_form() {
    // Register B, time written, time a second later.
    for (b, before, after) in [
        (
            0x02,
            [0x59, 0x59, 0x23, 7, 0x31, 0x12, 0x99, 0x19],
            [0, 0, 0, 1, 1, 1, 0, 0x20],
        ),
        (
            0x06,
            [59, 59, 23, 7, 31, 12, 99, 19],
            [0, 0, 0, 1, 1, 1, 0, 20],
        ),
        (
            0x00,
            [0x59, 0x59, 0x11, 1, 1, 1, 0, 0x20],
            [0, 0, 0x92, 1, 1, 1, 0, 0x20],
        ),
        (
            0x00,
            [0x59, 0x59, 0x12, 1, 1, 1, 0, 0x20],
            [0, 0, 0x01, 1, 1, 1, 0, 0x20],
        ),
        (
            0x04,
            [59, 59, 0x8b, 1, 30, 4, 1, 20],
            [0, 0, 12, 2, 1, 5, 1, 20],
        ),
        (
            0x02,
            [0x59, 0x59, 0x23, 3, 0x28, 2, 0x24, 0x20],
            [0, 0, 0, 4, 0x29, 2, 0x24, 0x20],
        ),
        (
            0x02,
            [0x59, 0x59, 0x23, 3, 0x28, 2, 0x00, 0x21],
            [0, 0, 0, 4, 1, 3, 0, 0x21],
        ),
        (
            0x02,
            [0x09, 0x09, 0x09, 3, 0x09, 9, 0x09, 0x20],
            [0x10, 9, 9, 3, 9, 9, 9, 0x20],
        ),
    ] {
        let mut cmos = clock();
        write(&mut cmos, B, b | B_SET);
        for (register, value) in [0, 2, 4, 6, 7, 8, 9, 0x32].into_iter().zip(before) {
            write(&mut cmos, register, value);
        }
        cmos.advance(5 * SECOND_TICKS);
        assert_eq!(time(&mut cmos), before, "it stands while it is set");
        write(&mut cmos, B, b);
        cmos.advance(SECOND_TICKS);
        assert_eq!(time(&mut cmos), after, "B {b:#x}, {before:x?}");
    }
}

#[test]
fn a_long_time_is_the_sum_of_short_ones() {
    for seconds in [1, 59, 86_400, 6 * 86_400 + 5] {
        let (mut whole, mut pieces) = (clock(), clock());
        whole.advance(seconds * SECOND_TICKS + 7);
        for _ in 0..seconds {
            pieces.advance(SECOND_TICKS);
        }
        pieces.advance(7);
        assert_eq!(whole, pieces, "{seconds}");
    }
    let mut cmos = clock();
    cmos.advance(u64::MAX);
    assert!(cmos.time.month <= 12);
}

#[test]
fn an_update_is_announced_and_register_c_tells_what_happened_once() {
    let mut cmos = clock();
    assert_eq!(read(&mut cmos, A), A_START);
    cmos.advance(SECOND_TICKS - SECOND_TICKS / 1000);
    assert_eq!(read(&mut cmos, A), A_START | A_UPDATING);
    assert_eq!(read(&mut cmos, C), C_PERIODIC);
    cmos.advance(SECOND_TICKS / 1000);
    assert_eq!(read(&mut cmos, A), A_START);
    assert_eq!(read(&mut cmos, C), C_UPDATED | C_PERIODIC);
    assert_eq!(read(&mut cmos, C), 0);
    assert_eq!(read(&mut cmos, D), D_VALID);
}

#[test]
fn every_interrupt_comes_at_its_deadline() {
    // Register A, register B, alarm, ticks until it comes, register C.
    let alarm = [0xff, 0xff, 0xff];
    for (a, b, alarm, ticks, flags) in [
        (0x26, 0x42, alarm, TICKS_PER_SECOND / 1024, 0xc0),
        (0x2f, 0x42, alarm, TICKS_PER_SECOND / 2, 0xc0),
        (0x21, 0x42, alarm, TICKS_PER_SECOND / 256, 0xc0),
        (0x22, 0x42, alarm, TICKS_PER_SECOND / 128, 0xc0),
        (0x23, 0x42, alarm, TICKS_PER_SECOND / 8192, 0xc0),
        (0x20, 0x12, [1, 1, 1], TICKS_PER_SECOND, 0x90),
        (0x20, 0x22, [3, 0, 0], 3 * TICKS_PER_SECOND, 0xb0),
        (0x20, 0x22, [0xc0, 1, 0xff], 60 * TICKS_PER_SECOND, 0xb0),
    ] {
        let mut cmos = clock();
        for (register, value) in [1, 3, 5].into_iter().zip(alarm) {
            write(&mut cmos, register, value);
        }
        write(&mut cmos, A, a);
        write(&mut cmos, B, b);
        let mut passed = 0;
        while !cmos.interrupt() {
            let step = cmos.deadline().expect("it comes");
            cmos.advance(step - 1);
            assert!(!cmos.interrupt(), "too late: {a:#x} {b:#x}");
            cmos.advance(1);
            passed += step;
        }
        assert_eq!(
            passed,
            ticks + u64::from(ticks * 32_768 % TICKS_PER_SECOND != 0)
        );
        assert_eq!(cmos.deadline(), None, "nothing more until it is read");
        assert_eq!(read(&mut cmos, C), flags, "{a:#x} {b:#x}");
        assert!(!cmos.interrupt());
    }
}

#[test]
fn what_cannot_interrupt_has_no_deadline() {
    for (a, b) in [(0x26, 0x02), (0x20, 0x42), (0x66, 0x72), (0x20, 0xb2)] {
        let mut cmos = clock();
        write(&mut cmos, A, a);
        write(&mut cmos, B, b);
        assert_eq!(cmos.deadline(), None, "{a:#x} {b:#x}");
    }
}

#[test]
fn an_alarm_that_no_time_matches_has_no_deadline() {
    // Register B, alarm bytes, whether it can come.
    for (b, alarm, comes) in [
        (0x22, [0x59, 0x59, 0x23], true),
        (0x22, [0x60, 0x59, 0x23], false),
        (0x22, [0x0a, 0x59, 0x23], false),
        (0x22, [0x59, 0x59, 0x24], false),
        (0x22, [0xff, 0xc0, 0xfe], true),
        (0x26, [59, 59, 23], true),
        (0x26, [59, 60, 23], false),
        (0x20, [0x59, 0x59, 0x92], true),
        (0x20, [0x59, 0x59, 0x13], false),
        (0x20, [0x59, 0x59, 0x00], false),
    ] {
        let mut cmos = clock();
        for (register, value) in [1, 3, 5].into_iter().zip(alarm) {
            write(&mut cmos, register, value);
        }
        write(&mut cmos, B, b);
        assert_eq!(cmos.deadline().is_some(), comes, "{b:#x} {alarm:x?}");
        cmos.advance(86_401 * SECOND_TICKS);
        assert_eq!(cmos.interrupt(), comes, "{b:#x} {alarm:x?}");
    }
}

#[test]
fn memory_keeps_what_is_written_and_knows_the_sizes() {
    // MiB of RAM; KiB above 1 MiB, pieces of 64 KiB above 16 MiB.
    for (mib, extended, above) in [
        (1, 0, 0),
        (16, 15 << 10, 0),
        (64, 63 << 10, 768),
        (3072, 0xffff, 48_896),
    ] {
        let mut cmos = Cmos::new(mib << 20);
        let word = |cmos: &mut Cmos, at| u16::from_le_bytes([read(cmos, at), read(cmos, at + 1)]);
        let seen = [0x15, 0x17, 0x30, 0x34].map(|at| word(&mut cmos, at));
        assert_eq!(seen, [640, extended, extended, above], "{mib} MiB");
    }
    let mut cmos = clock();
    for register in [0x0e, 0x0f, 0x7f] {
        write(&mut cmos, register | NMI_OFF, 0xa5);
        assert!(cmos.is_nmi_off());
        cmos.reset();
        assert_eq!(read(&mut cmos, register), 0xa5, "also after a reset");
    }
    assert_eq!(cmos.read(0, 1), 0xff, "the index cannot be read");
}

#[test]
fn a_reset_ends_interrupts_only() {
    let mut cmos = clock();
    write(&mut cmos, B, 0x7a);
    cmos.advance(3 * SECOND_TICKS);
    assert!(cmos.interrupt());
    cmos.reset();
    assert!(!cmos.interrupt());
    assert_eq!(read(&mut cmos, B), 2);
    assert_eq!(read(&mut cmos, SECOND), 3);
}
