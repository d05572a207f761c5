//! The timer against the tables and wave forms of its data sheet.

use alloc::string::String;

use super::*;

#[test]
fn a_hundred_periods_in_a_second_and_the_deadline_is_exact() {
    let mut pit = Pit8254::new();
    for (offset, value) in [(3, 0x34), (0, 11932 & 0xff), (0, 11932 >> 8)] {
        pit.write(offset, 1, value);
    }
    let (mut ticks, mut edges) = (0, 0);
    while ticks < TICKS_PER_SECOND {
        let before = pit.interrupt();
        let step = pit.deadline().expect("it runs");
        assert!(step > 0);
        pit.advance(step);
        ticks += step;
        assert_ne!(
            pit.interrupt(),
            before,
            "the output changes at the deadline"
        );
        edges += u32::from(pit.interrupt());
    }
    assert!((99..=101).contains(&edges), "{edges} edges");
}

fn programmed(counter: u16, control: u32, count: u32) -> Pit8254 {
    let mut pit = Pit8254::new();
    pit.write(CONTROL, 1, control);
    pit.write(counter, 1, count & 0xff);
    pit.write(counter, 1, count >> 8);
    pit
}

/// Moves on by whole counts.
fn count(pit: &mut Pit8254, counts: u64) {
    for counter in &mut pit.counters {
        counter.advance(counts);
    }
}

/// A counter's output during the counts that follow.
fn shape(pit: &mut Pit8254, counter: usize, length: usize) -> String {
    (0..length)
        .map(|_| {
            let level = pit.output(counter);
            count(pit, 1);
            if level { '‾' } else { '_' }
        })
        .collect()
}

#[test]
fn the_output_of_each_mode_has_its_shape() {
    for (control, reload, expected) in [
        (0x30, 3, "___‾‾‾‾‾"),
        (0x34, 3, "‾‾_‾‾_‾‾"),
        (0x36, 4, "‾‾__‾‾__"),
        (0x36, 5, "‾‾‾__‾‾‾"),
        (0x38, 3, "‾‾‾_‾‾‾‾"),
        // Without a rising gate these two never start.
        (0x32, 3, "‾‾‾‾‾‾‾‾"),
        (0x3a, 3, "‾‾‾‾‾‾‾‾"),
        // Forbidden counts.
        (0x34, 1, "________"),
        (0x36, 1, "‾‾‾‾‾‾‾‾"),
    ] {
        let mut pit = programmed(0, control, reload);
        assert_eq!(
            shape(&mut pit, 0, 8),
            expected,
            "control {control:#x}, count {reload}"
        );
    }
}

#[test]
fn the_gate_starts_stops_and_starts_anew() {
    // Counter 2 with count 3: control word, output while the gate is low, output after it has risen.
    for (control, held, after) in [
        (0xb0, "__", "___‾‾‾"),
        (0xb2, "‾‾", "___‾‾‾"),
        (0xb4, "‾‾", "‾‾_‾‾_"),
        (0xb6, "‾‾", "‾‾_‾‾_"),
        (0xb8, "‾‾", "‾‾‾_‾‾"),
        (0xba, "‾‾", "‾‾‾_‾‾"),
    ] {
        let mut pit = programmed(2, control, 3);
        pit.set_gate(2, false);
        assert_eq!(shape(&mut pit, 2, 2), held, "gate low, {control:#x}");
        pit.set_gate(2, true);
        assert_eq!(shape(&mut pit, 2, 6), after, "gate risen, {control:#x}");
    }
}

#[test]
fn a_new_count_comes_into_force_as_the_mode_says() {
    // Counter 2: control word, counts passed, output afterwards, with count 4 and then count 2.
    for (control, passed, expected) in [
        // At once; from the end of the round, or of its half; for the next trigger.
        (0xb0, 1, "__‾‾‾‾‾‾"),
        (0xb4, 1, "‾‾_‾_‾_‾"),
        (0xb6, 1, "‾_‾_‾_‾_"),
        (0xb6, 2, "__‾_‾_‾_"),
        (0xb8, 1, "‾‾_‾‾‾‾‾"),
        (0xb2, 1, "___‾‾‾‾‾"),
    ] {
        let mut pit = programmed(2, control, 4);
        if control == 0xb2 {
            pit.set_gate(2, false);
            pit.set_gate(2, true);
        }
        count(&mut pit, passed);
        pit.write(2, 1, 2);
        pit.write(2, 1, 0);
        pit.write(CONTROL, 1, 0xe8);
        let waits = pit.read(2, 1) & 0x40 != 0;
        assert_eq!(waits, !matches!(control, 0xb0 | 0xb8), "null count");
        assert_eq!(
            shape(&mut pit, 2, 8),
            expected,
            "{control:#x} after {passed}"
        );
    }
}

#[test]
fn half_a_count_stops_mode_0() {
    let mut pit = programmed(0, 0x30, 2);
    count(&mut pit, 2);
    assert!(pit.output(0));
    pit.write(0, 1, 3);
    assert_eq!(shape(&mut pit, 0, 4), "____");
    pit.write(0, 1, 0);
    assert_eq!(shape(&mut pit, 0, 5), "___‾‾");
}

#[test]
fn counts_are_read_as_the_control_word_says() {
    // Control word, count written, counts passed, the two bytes read.
    for (control, written, passed, read) in [
        (0x34, 0x1234, 4, [0x30, 0x12]),
        (0x34, 0, 1, [0xff, 0xff]),
        (0x30, 5, 6, [0xff, 0xff]),
        (0x31, 0x0100, 1, [0x99, 0x00]),
        (0x31, 0x0001, 2, [0x99, 0x99]),
        (0x36, 0x1000, 3, [0xfa, 0x0f]),
        (0x36, 0x0005, 1, [0x02, 0x00]),
        (0x36, 0x0005, 3, [0x04, 0x00]),
        (0x10, 0x0505, 1, [0x04, 0x04]),
        (0x20, 0x0505, 1, [0x04, 0x04]),
    ] {
        let mut pit = programmed(0, control, written);
        count(&mut pit, passed);
        let bytes = [pit.read(0, 1), pit.read(0, 1)];
        assert_eq!(bytes, read, "{control:#x} {written:#x} after {passed}");
    }
}

#[test]
fn a_latched_count_stands_still_and_status_comes_first() {
    let mut pit = programmed(0, 0x34, 1000);
    pit.write(CONTROL, 1, 0xc2);
    count(&mut pit, 10);
    assert_eq!(
        pit.read(0, 1),
        0xb4,
        "output high, loaded, two bytes, mode 2"
    );
    assert_eq!([pit.read(0, 1), pit.read(0, 1)], [1000 & 0xff, 1000 >> 8]);
    assert_eq!([pit.read(0, 1), pit.read(0, 1)], [990 & 0xff, 990 >> 8]);
}

#[test]
fn every_deadline_is_a_change_and_none_comes_before() {
    for (control, reload) in [(0x30, 7), (0x34, 7), (0x36, 7), (0x38, 7), (0x34, 0)] {
        let mut pit = programmed(0, control, reload);
        for _ in 0..6 {
            let Some(ticks) = pit.deadline() else { break };
            let before = pit.interrupt();
            let mut early = pit.clone();
            early.advance(ticks - 1);
            assert_eq!(early.interrupt(), before, "{control:#x}: too late");
            pit.advance(ticks);
            assert_ne!(pit.interrupt(), before, "{control:#x}: too early");
        }
    }
}

#[test]
fn outputs_that_cannot_change_have_no_deadline() {
    for (control, reload) in [(0x34, 1), (0x36, 1), (0x32, 5), (0x3a, 5)] {
        assert_eq!(
            programmed(0, control, reload).deadline(),
            None,
            "{control:#x}"
        );
    }
    let mut one_shot = programmed(0, 0x30, 10);
    one_shot.advance(one_shot.deadline().expect("it runs"));
    assert!(one_shot.interrupt());
    assert_eq!(one_shot.deadline(), None);
}

#[test]
fn time_in_pieces_is_the_same_time() {
    let mut whole = programmed(0, 0x34, 11932);
    let mut pieces = whole.clone();
    whole.advance(1_000_003);
    for _ in 0..1_000_003 / 7 {
        pieces.advance(7);
    }
    pieces.advance(1_000_003 % 7);
    assert_eq!(whole, pieces);
}
