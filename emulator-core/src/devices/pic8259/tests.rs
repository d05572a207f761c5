//! The interrupt controllers against their data sheet.

use super::*;

fn ready() -> PicPair {
    let mut pic = PicPair::new();
    for (offset, value) in [
        (0, 0x11),
        (1, 0x20),
        (1, 4),
        (1, 1),
        (2, 0x11),
        (3, 0x28),
        (3, 2),
        (3, 1),
    ] {
        pic.write(offset, 1, value);
    }
    pic
}

#[test]
fn a_higher_priority_interrupts_a_lower_one_and_not_the_other_way() {
    let mut pic = ready();
    pic.set_line(4, true);
    assert_eq!(pic.acknowledge(), 0x24);
    pic.set_line(5, true);
    assert!(!pic.interrupt());
    pic.set_line(0, true);
    assert!(pic.interrupt());
    assert_eq!(pic.acknowledge(), 0x20);
    pic.write(0, 1, 0x20);
    pic.write(0, 1, 0x20);
    assert_eq!(pic.acknowledge(), 0x25);
}

#[test]
fn the_second_controller_answers_through_the_first() {
    let mut pic = ready();
    pic.set_line(8, true);
    assert_eq!(pic.acknowledge(), 0x28);
    assert_eq!(pic.read(2, 1), 0);
    pic.write(2, 1, 0x20);
    pic.write(0, 1, 0x20);
    assert!(!pic.interrupt());
}

#[test]
fn a_line_that_falls_too_early_gives_the_spurious_vector() {
    let mut pic = ready();
    pic.set_line(3, true);
    pic.set_line(3, false);
    assert!(!pic.interrupt());
    assert_eq!(pic.acknowledge(), 0x27);
}

#[test]
fn a_masked_request_waits() {
    let mut pic = ready();
    pic.write(1, 1, 1);
    pic.set_line(0, true);
    assert!(!pic.interrupt());
    pic.write(1, 1, 0);
    assert!(pic.interrupt());
}

#[test]
fn each_end_of_interrupt_leaves_what_the_data_sheet_says() {
    // Inputs 2 and 5 in service; command; what stays in service; the input of lowest priority.
    for (command, in_service, lowest) in [
        (0x20, 0x20, 7),
        (0x65, 0x04, 7),
        (0x62, 0x20, 7),
        (0xa0, 0x20, 2),
        (0xe5, 0x04, 5),
        (0xc3, 0x24, 3),
        (0x40, 0x24, 7),
    ] {
        let mut pic = ready();
        pic.first.in_service = 0x24;
        pic.write(0, 1, command);
        let seen = (pic.first.in_service, pic.first.lowest);
        assert_eq!(seen, (in_service, lowest), "OCW2 {command:#x}");
    }
}

#[test]
fn what_is_let_through_follows_mask_service_and_special_mask() {
    // Mask, in service, special mask mode; which of inputs 0, 2, 4 are let through.
    for (mask, in_service, special, through) in [
        (0x00, 0x00, false, [true, true, true]),
        (0x01, 0x00, false, [false, true, true]),
        (0x00, 0x01, false, [false, false, false]),
        (0x00, 0x04, false, [true, false, false]),
        (0x04, 0x04, false, [true, false, false]),
        (0x04, 0x04, true, [true, false, true]),
    ] {
        let mut pic = ready();
        pic.first.mask = mask;
        pic.first.in_service = in_service;
        pic.first.special_mask = special;
        let seen = [0, 2, 4].map(|input| pic.lets_through(input));
        assert_eq!(seen, through, "{mask:#x} {in_service:#x} {special}");
        for (input, through) in [(0, through[0]), (4, through[2])] {
            let mut pic = pic.clone();
            pic.set_line(input, true);
            assert_eq!(pic.interrupt(), through, "the edge agrees for {input}");
        }
    }
}

#[test]
fn automatic_end_leaves_nothing_in_service_and_a_poll_acknowledges() {
    let mut pic = PicPair::new();
    for (offset, value) in [(0, 0x11), (1, 0x20), (1, 4), (1, 3)] {
        pic.write(offset, 1, value);
    }
    pic.set_line(1, true);
    assert_eq!(pic.acknowledge(), 0x21);
    assert_eq!(pic.first.in_service, 0);
    let mut pic = ready();
    pic.set_line(4, true);
    pic.write(0, 1, 0x0c);
    assert_eq!(pic.read(0, 1), 0x84);
    assert_eq!(pic.first.in_service, 0x10);
    pic.write(0, 1, 0x0c);
    assert_eq!(pic.read(0, 1), 0, "nothing more");
}

#[test]
fn special_fully_nested_mode_lets_the_second_controller_nest() {
    // ICW4 of the first; whether input 8 interrupts while input 9 is in service.
    for (icw4, nests) in [(0x01, false), (0x11, true)] {
        let mut pic = ready();
        for (offset, value) in [(0, 0x11), (1, 0x20), (1, 4), (1, icw4)] {
            pic.write(offset, 1, value);
        }
        pic.set_line(9, true);
        assert_eq!(pic.acknowledge(), 0x29);
        assert_eq!(pic.lets_through(8), nests);
        pic.set_line(8, true);
        assert_eq!(pic.interrupt(), nests, "ICW4 {icw4:#x}");
        if nests {
            assert_eq!(pic.acknowledge(), 0x28);
        }
        pic.set_line(10, true);
        assert!(!pic.interrupt(), "lower priority waits");
    }
}

#[test]
fn levels_request_as_long_as_they_last() {
    let mut pic = ready();
    for (offset, written, read) in [(4, 0xff, 0xf8), (5, 0xff, 0xde), (4, 0x20, 0x20)] {
        pic.write(offset, 1, written);
        assert_eq!(pic.read(offset, 1), read);
    }
    for (input, end) in [(5, &[(0, 0x20)][..]), (10, &[(2, 0x20), (0, 0x20)])] {
        pic.set_line(input, true);
        for _ in 0..2 {
            let vector = 0x20 + input;
            assert_eq!(pic.acknowledge(), vector, "again and again");
            assert!(!pic.interrupt(), "but not before its end");
            end.iter()
                .for_each(|(offset, value)| pic.write(*offset, 1, *value));
        }
        pic.set_line(input, false);
        assert!(!pic.interrupt());
    }
}

#[test]
fn one_request_after_another_comes_through_the_cascade() {
    // With automatic end in both, nothing but the requests themselves keeps the second's output high.
    let mut pic = PicPair::new();
    for (offset, value) in [
        (0, 0x11),
        (1, 0x20),
        (1, 4),
        (1, 3),
        (2, 0x11),
        (3, 0x28),
        (3, 2),
        (3, 3),
    ] {
        pic.write(offset, 1, value);
    }
    pic.set_line(9, true);
    pic.set_line(14, true);
    assert_eq!(pic.acknowledge(), 0x29);
    assert_eq!(pic.acknowledge(), 0x2e);
    assert!(!pic.interrupt());
}

#[test]
fn a_line_that_falls_too_early_gives_the_seconds_spurious_vector_too() {
    let mut pic = ready();
    pic.set_line(9, true);
    pic.second.requests = 0;
    assert_eq!(pic.acknowledge(), 0x2f);
    assert_eq!(pic.second.in_service, 0);
    assert_eq!(pic.first.in_service, 4, "the first has accepted it");
}

#[test]
fn initialization_words_are_as_many_as_the_first_says() {
    // Words to the command and the data port; the mask that is read afterwards, when the last is meant as one.
    for (icw1, words, vector_base) in [
        (0x11, &[0x40, 4, 1, 0xaa][..], 0x40),
        (0x10, &[0x40, 4, 0xaa], 0x40),
        (0x13, &[0x47, 1, 0xaa], 0x40),
        (0x12, &[0x40, 0xaa], 0x40),
    ] {
        let mut pic = PicPair::new();
        pic.write(0, 1, icw1);
        words.iter().for_each(|word| pic.write(1, 1, *word));
        assert_eq!(pic.read(1, 1), 0xaa, "ICW1 {icw1:#x}");
        assert_eq!(pic.first.vector_base, vector_base);
    }
}

#[test]
fn rotation_moves_the_priorities_round() {
    let mut pic = ready();
    pic.write(0, 1, 0xc3);
    for input in [3, 4, 5] {
        pic.set_line(input, true);
    }
    assert_eq!(pic.acknowledge(), 0x24, "3 is the lowest now");
    pic.write(0, 1, 0xa0);
    assert_eq!(pic.first.lowest, 4);
    assert_eq!(pic.acknowledge(), 0x25);
    pic.write(0, 1, 0x65);
    assert_eq!(pic.acknowledge(), 0x23);
}
