//! Controller and keyboard as their manuals have them.

use alloc::vec::Vec;

use super::*;

const A: Key = Key {
    code: 0x1c,
    extended: false,
};
const RIGHT: Key = Key {
    code: 0x74,
    extended: true,
};
const MILLISECOND: u64 = crate::devices::TICKS_PER_SECOND / 1000;

fn send(ps2: &mut Ps2, command: u8, data: &[u8]) {
    ps2.write_port(1, command, true);
    data.iter().for_each(|byte| ps2.write_port(0, *byte, true));
}

/// All bytes that come within a tenth of a second.
fn all(ps2: &mut Ps2) -> Vec<u8> {
    let mut bytes = vec![];
    for _ in 0..100 {
        if ps2.read(1, 1) & 1 != 0 {
            bytes.push(ps2.read(0, 1) as u8);
        }
        ps2.advance(MILLISECOND);
    }
    bytes
}

#[test]
fn commands_to_the_controller_are_answered() {
    for (command, data, answer) in [
        (0x20, &[][..], &[0x21][..]),
        (0xaa, &[], &[0x55]),
        (0xab, &[], &[0]),
        (0xa9, &[], &[2]),
        (0xc0, &[], &[0xb0]),
        (0xd0, &[], &[3]),
        (0xd2, &[0x5a], &[0x5a]),
        (0xd3, &[0x5a], &[0x5a]),
        (0xd4, &[0xf4], &[0xfe]),
        (0xe0, &[], &[0]),
        (0xa7, &[], &[]),
        (0xa8, &[], &[]),
    ] {
        let mut ps2 = Ps2::new();
        send(&mut ps2, command, data);
        assert_eq!(all(&mut ps2), answer, "{command:#x}");
    }
    let mut ps2 = Ps2::new();
    send(&mut ps2, 0x60, &[0x47]);
    send(&mut ps2, 0x20, &[]);
    assert_eq!(all(&mut ps2), [0x67], "the second port stays off");
    send(&mut ps2, 0x65, &[0x99]);
    send(&mut ps2, 0x25, &[]);
    assert_eq!(all(&mut ps2), [0x99], "memory");
}

#[test]
fn the_status_says_who_sent_what() {
    let mut ps2 = Ps2::new();
    assert_eq!(ps2.read(1, 1), 0x10);
    send(&mut ps2, 0xaa, &[]);
    assert_eq!(ps2.read(1, 1), 0x1d, "full, tested, a command");
    ps2.read(0, 1);
    assert_eq!(ps2.read(1, 1), 0x1c);
    send(&mut ps2, 0xd4, &[0xf4]);
    assert_eq!(ps2.read(1, 1), 0x75, "full, from the mouse, too late");
    assert!(!ps2.interrupt());
}

#[test]
fn commands_to_the_keyboard_are_answered() {
    for (bytes, answer) in [
        (&[0xff][..], &[0xfa, 0xaa][..]),
        (&[0xf2], &[0xfa, 0xab, 0x83]),
        (&[0xed, 7], &[0xfa, 0xfa]),
        (&[0xf3, 0], &[0xfa, 0xfa]),
        (&[0xf0, 0], &[0xfa, 0xfa, 2]),
        (&[0xf0, 1, 0xf0, 0], &[0xfa, 0xfa, 0xfa, 0xfa, 1]),
        (&[0xf0, 3], &[0xfa, 0xfe]),
        (&[0xee], &[0xee]),
        (&[0xee, 0xfe], &[0xee, 0xee]),
        (&[0xed, 0xf4, 7], &[0xfa, 0xfa, 0xfe]),
        (&[0xf6], &[0xfa]),
        (&[0x00], &[0xfe]),
    ] {
        let mut ps2 = Ps2::new();
        let mut seen = vec![];
        for byte in bytes {
            ps2.write_port(0, *byte, true);
            seen.extend(all(&mut ps2));
        }
        assert_eq!(seen, answer, "{bytes:x?}");
    }
}

#[test]
fn keys_are_sent_in_the_set_that_is_asked_for() {
    // Command byte, set chosen at the keyboard, key, bytes when pressed, when released.
    for (command_byte, set, key, pressed, released) in [
        (0x01, 2, A, &[0x1c][..], &[0xf0, 0x1c][..]),
        (0x41, 2, A, &[0x1e], &[0x9e]),
        (0x01, 1, A, &[0x1e], &[0x9e]),
        (0x01, 2, RIGHT, &[0xe0, 0x74], &[0xe0, 0xf0, 0x74]),
        (0x41, 2, RIGHT, &[0xe0, 0x4d], &[0xe0, 0xcd]),
        (0x11, 2, A, &[], &[]),
    ] {
        let mut ps2 = Ps2::new();
        for byte in [0xf0, set] {
            ps2.write_port(0, byte, true);
            all(&mut ps2);
        }
        send(&mut ps2, 0x60, &[command_byte]);
        for (is_pressed, expected) in [(true, pressed), (false, released)] {
            ps2.key(key, is_pressed);
            assert_eq!(all(&mut ps2), expected, "{command_byte:#x} {key:?}");
        }
    }
    let mut ps2 = Ps2::new();
    ps2.write_port(0, 0xf5, true);
    all(&mut ps2);
    ps2.key(A, true);
    assert_eq!(all(&mut ps2), [], "not scanning");
}

#[test]
fn every_byte_is_an_interrupt_at_its_deadline() {
    let mut ps2 = Ps2::new();
    ps2.key(A, true);
    ps2.key(A, false);
    for byte in [0x1c, 0xf0, 0x1c] {
        let step = ps2.deadline().expect("a byte comes");
        ps2.advance(step - 1);
        assert!(!ps2.interrupt());
        ps2.advance(1);
        assert!(ps2.interrupt());
        assert_eq!(ps2.deadline(), None, "nothing until it is read");
        assert_eq!(ps2.read(0, 1), byte);
        assert!(!ps2.interrupt());
    }
    assert_eq!(ps2.deadline(), None);
    ps2.key(A, true);
    send(&mut ps2, 0x60, &[0x00]);
    assert_eq!(ps2.deadline(), None, "interrupt off");
}

#[test]
fn a_held_key_repeats_as_told() {
    // Typematic byte, milliseconds to the first repetition, between repetitions.
    for (typematic, delay, interval) in [(0x2b, 500, 91), (0x00, 250, 33), (0x7f, 1000, 500)] {
        let mut ps2 = Ps2::new();
        for byte in [0xf3, typematic] {
            ps2.write_port(0, byte, true);
            all(&mut ps2);
        }
        ps2.key(A, true);
        let mut times = vec![];
        for time in 0..2100 {
            if ps2.read(1, 1) & 1 != 0 {
                assert_eq!(ps2.read(0, 1), 0x1c);
                times.push(time);
            }
            ps2.advance(MILLISECOND);
        }
        let near = |a: u64, b: u64| a.abs_diff(b) <= 2;
        assert!(near(times[1] - times[0], delay), "{typematic:#x} {times:?}");
        assert!(
            near(times[2] - times[1], interval),
            "{typematic:#x} {times:?}"
        );
        ps2.key(A, false);
        all(&mut ps2);
        ps2.advance(5000 * MILLISECOND);
        assert_eq!(all(&mut ps2), [], "released");
    }
}

#[test]
fn a_full_buffer_says_so_and_stays() {
    let mut ps2 = Ps2::new();
    for _ in 0..20 {
        ps2.key(A, true);
    }
    ps2.advance(1_000_000 * MILLISECOND);
    ps2.key(A, false);
    let bytes = all(&mut ps2);
    assert!(bytes.len() <= 17, "{bytes:x?}");
    assert_eq!(bytes.last(), Some(&0), "{bytes:x?}");
}

#[test]
fn a20_and_reset_come_from_the_output_port() {
    for (command, data, a20, reset) in [
        (0xd1, &[0xdf][..], Some(true), false),
        (0xd1, &[0xdd], Some(false), false),
        (0xd1, &[0xfe], Some(true), true),
        (0xdd, &[], Some(false), false),
        (0xdf, &[], Some(true), false),
        (0xfe, &[], None, true),
        (0xff, &[], None, false),
        (0xf0, &[], None, true),
    ] {
        let mut ps2 = Ps2::new();
        send(&mut ps2, command, data);
        assert_eq!(
            (ps2.take_a20(), ps2.take_reset()),
            (a20, reset),
            "{command:#x}"
        );
        assert_eq!((ps2.take_a20(), ps2.take_reset()), (None, false), "once");
    }
}
