//! Registers as the manual describes them, and the screen that they make of memory.

use super::*;
use crate::memory::Ram;

const MEMORY: usize = 1 << 20;

/// A card as firmware leaves it, with cleared text memory.
fn card() -> (Vga, Ram) {
    let mut vga = Vga::new();
    vga.set_up();
    let mut ram = Ram::new(MEMORY);
    assert!(ram.write_slice(TEXT_MEMORY, &BLANK.repeat(TEXT_MEMORY_SIZE / 2)));
    (vga, ram)
}

fn write(vga: &mut Vga, port: u16, value: u8) {
    vga.write(port - 0x3b0, 1, value.into());
}

fn read(vga: &mut Vga, port: u16) -> u32 {
    vga.read(port - 0x3b0, 1)
}

fn crtc(vga: &mut Vga, index: u8, value: u8) {
    write(vga, 0x3d4, index);
    write(vga, 0x3d5, value);
}

fn text(vga: &Vga, ram: &Ram) -> TextScreen {
    match vga.shown(ram) {
        Shown::Text(screen) => screen,
        Shown::Blank(why) => panic!("{why:?}"),
    }
}

#[test]
fn indexed_registers_keep_the_bits_that_exist() {
    let (mut vga, _) = card();
    for (index_port, index, written, kept) in [
        (0x3d4, 0x0eu8, 0x12u8, 0x12),
        (0x3d4, 0x18, 0xff, 0xff),
        (0x3d4, 0x19, 0xff, 0),
        (0x3d4, 0xff, 0xff, 0),
        (0x3c4, 2, 0xff, 0xf),
        (0x3c4, 4, 0xff, 0xe),
        (0x3c4, 7, 0xff, 0),
        (0x3ce, 5, 0xff, 0x7b),
        (0x3ce, 8, 0xa5, 0xa5),
        (0x3ce, 9, 0xff, 0),
    ] {
        write(&mut vga, index_port, index);
        write(&mut vga, index_port + 1, written);
        let seen = read(&mut vga, index_port + 1);
        assert_eq!(seen, kept, "{index_port:#x}, {index:#x}");
    }
}

#[test]
fn the_first_crtc_registers_can_be_protected() {
    let (mut vga, _) = card();
    for (protect, expected) in [(0x8e, [0x4f, 0x0f]), (0x0e, [0x33, 0xef])] {
        crtc(&mut vga, 0x11, protect);
        crtc(&mut vga, 1, 0x33);
        crtc(&mut vga, 7, 0xef);
        let seen = [1, 7].map(|index: usize| vga.crtc[index]);
        assert_eq!(seen, expected, "{protect:#x}");
    }
}

#[test]
fn the_attribute_port_takes_index_and_data_in_turn() {
    let (mut vga, _) = card();
    read(&mut vga, 0x3da);
    write(&mut vga, 0x3c0, 0x21);
    write(&mut vga, 0x3c0, 0x3f);
    assert_eq!(read(&mut vga, 0x3c0), 0x21);
    assert_eq!(read(&mut vga, 0x3c1), 0x3f);
    write(&mut vga, 0x3c0, 0x22);
    read(&mut vga, 0x3da);
    write(&mut vga, 0x3c0, 0x33);
    assert_eq!(
        read(&mut vga, 0x3c1),
        8,
        "the status has set it back to the index"
    );
}

#[test]
fn colours_change_with_their_third_part() {
    let (mut vga, _) = card();
    for (port, value) in [(0x3c8, 5), (0x3c9, 1), (0x3c9, 2)] {
        write(&mut vga, port, value);
    }
    assert_eq!(vga.dac.colours[5], [0x2a, 0, 0x2a]);
    write(&mut vga, 0x3c9, 0xff);
    assert_eq!(vga.dac.colours[5], [1, 2, 0x3f]);
    assert_eq!(read(&mut vga, 0x3c8), 6);
    write(&mut vga, 0x3c7, 5);
    let seen: Vec<u32> = (0..4).map(|_| read(&mut vga, 0x3c9)).collect();
    assert_eq!(seen, [1, 2, 0x3f, 0x2a]);
    assert_eq!(read(&mut vga, 0x3c7), 3);
}

#[test]
fn the_tube_controller_is_at_one_of_two_places() {
    let (mut vga, _) = card();
    for (misc, colour) in [(0x67, true), (0x66, false)] {
        write(&mut vga, 0x3c2, misc);
        assert_eq!(vga.answers(0x3d4 - 0x3b0), colour);
        assert_eq!(vga.answers(0x3b4 - 0x3b0), !colour);
        assert!(vga.answers(0x3c0 - 0x3b0) && !vga.answers(0x3d0 - 0x3b0));
    }
}

#[test]
fn the_beam_draws_and_returns_seventy_times_a_second() {
    let (mut vga, _) = card();
    let (mut pictures, mut was, mut drawn) = (0, 0, 0u64);
    const STEP: u64 = 100;
    for _ in 0..TICKS_PER_SECOND / STEP {
        vga.advance(STEP);
        let status = vga.status_1();
        pictures += u32::from(status & !was & RETRACE != 0);
        drawn += u64::from(status & NOT_DISPLAYING == 0);
        assert!(status & RETRACE == 0 || status & NOT_DISPLAYING != 0);
        was = status;
    }
    assert!((70..=71).contains(&pictures), "{pictures}");
    let percent = drawn * STEP * 100 / TICKS_PER_SECOND;
    assert!(
        (70..=72).contains(&percent),
        "720 of 900 dots in 400 of 449 lines: {percent} %"
    );
}

#[test]
fn the_screen_is_what_memory_and_registers_say() {
    let (mut vga, mut ram) = card();
    let screen = text(&vga, &ram);
    assert!(screen.is_empty());
    assert_eq!((screen.columns, screen.cells.len()), (80, 2000));
    assert_eq!(screen.colours[7], [0xaa; 3]);
    assert_eq!(screen.colours[6], [0xaa, 0x55, 0]);
    assert_eq!(screen.colours[12], [0xff, 0x55, 0x55]);

    // The second row shows first, and the cursor is a block in its third column.
    ram.write_slice(TEXT_MEMORY + 160, b"H\x1fi\x9c");
    for (index, value) in [
        (0xc, 0),
        (0xd, 80),
        (0xe, 0),
        (0xf, 82),
        (0xa, 0),
        (0xb, 15),
    ] {
        crtc(&mut vga, index, value);
    }
    let screen = text(&vga, &ram);
    let [h, i] = [0, 1].map(|column: usize| screen.cells[column]);
    let cell = |code, foreground, background, blinks| Cell {
        code,
        foreground,
        background,
        blinks,
    };
    assert_eq!([h, i], [cell(b'H', 15, 1, false), cell(b'i', 12, 1, true)]);
    let cursor = screen.cursor.expect("it is on");
    assert_eq!((cursor.row, cursor.column), (0, 2));
    assert_eq!(
        (cursor.first_line, cursor.last_line, cursor.cell_lines),
        (0, 15, 16)
    );
    assert!(!screen.is_empty());

    // Blinking is off: sixteen colours behind. Small letters: fifty rows. The cursor is off.
    for (port, value) in [(0x3c0, 0x30), (0x3c0, 4)] {
        write(&mut vga, port, value);
    }
    crtc(&mut vga, 9, 7);
    crtc(&mut vga, 0xa, 0x20);
    let screen = text(&vga, &ram);
    assert_eq!(screen.cells[1], cell(b'i', 12, 9, false));
    assert_eq!(screen.rows().count(), 50);
    assert_eq!(screen.cursor, None);
}

#[test]
fn no_text_is_shown_in_other_states() {
    let ram = Ram::new(MEMORY);
    assert_eq!(Vga::new().shown(&ram), Shown::Blank(Blank::Off));
    for (writes, why) in [
        (&[(0x3c0, 0)][..], Blank::Off),
        (&[(0x3c4, 1), (0x3c5, 0x20)], Blank::Off),
        (&[(0x3c4, 0), (0x3c5, 1)], Blank::Off),
        (&[(0x3ce, 6), (0x3cf, 5)], Blank::Graphics),
    ] {
        let (mut vga, _) = card();
        for (port, value) in writes {
            write(&mut vga, *port, *value);
        }
        assert_eq!(vga.shown(&ram), Shown::Blank(why), "{writes:?}");
    }
}
