//! The registers and protocols of ATA/ATAPI-6, as a driver meets them.

use super::*;

/// Each sector begins with its number; there are more than 28-bit addresses could number only in words 100 to 103.
fn disk(sectors: u32) -> Ide {
    let bytes = (0..sectors).flat_map(|number| {
        let mut sector = [number as u8; SECTOR];
        sector[..4].copy_from_slice(&number.to_le_bytes());
        sector
    });
    Ide::new(Some(Disk::new(bytes.collect()).expect("whole sectors")))
}

fn status(ide: &mut Ide) -> u8 {
    ide.read(CONTROL, 1) as u8
}

/// Registers count, LBA low, mid, high and device; then the command. The upper halves first, if there are any.
fn command(ide: &mut Ide, upper: Option<[u8; 4]>, lower: [u8; 4], device: u8, command: u8) {
    ide.write(DEVICE, 1, device.into());
    for bytes in [upper, Some(lower)].into_iter().flatten() {
        for (offset, byte) in (COUNT..).zip(bytes) {
            ide.write(offset, 1, byte.into());
        }
    }
    ide.write(COMMAND, 1, command.into());
}

fn wait(ide: &mut Ide) {
    let ticks = ide.deadline().expect("something is under way");
    ide.advance(ticks - 1);
    assert_ne!(status(ide) & BSY, 0, "not a tick early");
    ide.advance(1);
    assert_eq!(status(ide) & BSY, 0);
}

fn sector(ide: &mut Ide) -> [u8; SECTOR] {
    let mut bytes = [0; SECTOR];
    for pair in bytes.as_chunks_mut().0 {
        *pair = (ide.read(DATA, 2) as u16).to_le_bytes();
    }
    bytes
}

fn number(bytes: &[u8; SECTOR]) -> u32 {
    bytes.first_chunk().copied().map_or(0, u32::from_le_bytes)
}

#[test]
fn a_disk_is_made_of_whole_sectors() {
    for (size, outcome) in [
        (0, Err(DiskError::Empty)),
        (1, Err(DiskError::NotWholeSectors { size: 1 })),
        (513, Err(DiskError::NotWholeSectors { size: 513 })),
        (512, Ok(1)),
        (512 * 9, Ok(9)),
    ] {
        let made = Disk::new(vec![0; size]).map(|disk| disk.sectors());
        assert_eq!(made, outcome, "{size}");
    }
}

#[test]
fn sectors_are_found_by_every_kind_of_address() {
    // Upper halves, lower halves (count, low, mid, high), device, command (8.27, 8.28; 6.2, 6.20); the sector.
    for (upper, lower, device, code, first) in [
        (None, [1, 0, 0, 0], 0xe0, 0x20, Some(0)),
        (None, [1, 5, 1, 0], 0xe0, 0x20, Some(0x105)),
        (None, [1, 5, 1, 0], 0xe0, 0x21, Some(0x105)),
        (None, [1, 0xff, 0x0f, 0], 0x40, 0x20, Some(4095)),
        (None, [1, 0, 0x10, 0], 0xe0, 0x20, None),
        (None, [1, 0, 0, 0], 0xe1, 0x20, None),
        // Cylinder, head, sector: 16 heads of 63 sectors, counted from one.
        (None, [1, 1, 0, 0], 0xa0, 0x20, Some(0)),
        (None, [1, 63, 0, 0], 0xa0, 0x20, Some(62)),
        (None, [1, 2, 0, 0], 0xa3, 0x20, Some(3 * 63 + 1)),
        (None, [1, 4, 2, 0], 0xaf, 0x20, Some((2 * 16 + 15) * 63 + 3)),
        (None, [1, 0, 0, 0], 0xa0, 0x20, None),
        (None, [1, 64, 0, 0], 0xa0, 0x20, None),
        (Some([0; 4]), [1, 7, 2, 0], 0x40, 0x24, Some(0x207)),
        (Some([0, 1, 0, 0]), [1, 7, 2, 0], 0x40, 0x24, None),
        (Some([0, 0, 0, 1]), [1, 7, 2, 0], 0x40, 0x24, None),
    ] {
        let mut ide = disk(4096);
        command(&mut ide, upper, lower, device, code);
        let name = std::format!("{upper:?} {lower:?} {device:#x} {code:#x}");
        assert_eq!(status(&mut ide), BSY | DRDY, "{name}");
        assert!(!ide.interrupt(), "{name}");
        wait(&mut ide);
        assert!(ide.interrupt(), "{name}");
        match first {
            Some(first) => {
                assert_eq!(status(&mut ide), DRDY | DSC | DRQ, "{name}");
                assert_eq!(number(&sector(&mut ide)), first, "{name}");
                assert_eq!(status(&mut ide), DRDY | DSC, "{name}");
            }
            None => {
                assert_eq!(status(&mut ide), DRDY | ERR, "{name}");
                assert_eq!(ide.read(FEATURES, 1), ABRT.into(), "{name}");
                assert_eq!(ide.read(DATA, 2), 0, "{name}");
            }
        }
    }
}

#[test]
fn an_interrupt_comes_with_each_block_and_status_takes_it_away() {
    // SET MULTIPLE, sectors asked for (zero is 256), command; blocks.
    for (multiple, count, code, blocks) in [
        (0, 1, 0x20, 1),
        (0, 3, 0x20, 3),
        (0, 0, 0x20, 256),
        (4, 8, 0xc4, 2),
        (4, 9, 0xc4, 3),
        (16, 0, 0xc4, 16),
        (16, 5, 0xc4, 1),
    ] {
        let mut ide = disk(300);
        if multiple != 0 {
            command(&mut ide, None, [multiple, 0, 0, 0], 0xe0, 0xc6);
            wait(&mut ide);
            ide.read(COMMAND, 1);
        }
        command(&mut ide, None, [count, 2, 0, 0], 0xe0, code);
        let (mut seen, mut next) = (0, 2);
        while status(&mut ide) & BSY != 0 {
            wait(&mut ide);
            assert!(ide.interrupt());
            assert!(ide.read(CONTROL, 1) != 0 && ide.interrupt(), "alternate");
            ide.read(COMMAND, 1);
            assert!(!ide.interrupt());
            seen += 1;
            while status(&mut ide) & DRQ != 0 {
                assert_eq!(number(&sector(&mut ide)), next);
                next += 1;
            }
        }
        let all = if count == 0 { 256 } else { count.into() };
        assert_eq!(
            (seen, next - 2),
            (blocks, all),
            "{multiple} {count} {code:#x}"
        );
        assert_eq!(status(&mut ide), DRDY | DSC);
        assert_eq!(ide.read(COUNT, 1), 0);
    }
}

#[test]
fn blocks_can_be_turned_off() {
    for code in [0xc4, 0xc5, 0x29, 0x39] {
        let mut ide = disk(32);
        command(&mut ide, None, [0; 4], 0xe0, 0xc6);
        wait(&mut ide);
        command(&mut ide, None, [1, 0, 0, 0], 0xe0, code);
        assert_eq!(ide.read(COMMAND, 1), u32::from(DRDY | ERR), "{code:#x}");
        assert_eq!(ide.read(FEATURES, 1), ABRT.into(), "{code:#x}");
    }
}

#[test]
fn what_is_written_is_read_again_and_the_file_is_not_touched() {
    // Command to write, to read; sectors; SET MULTIPLE.
    for (write, read, count, multiple) in [
        (0x30, 0x20, 1, 0),
        (0x31, 0x20, 3, 0),
        (0x34, 0x24, 2, 0),
        (0xc5, 0xc4, 5, 2),
        (0x39, 0x29, 4, 8),
        (0x3c, 0x20, 1, 0),
    ] {
        let mut ide = disk(64);
        let before = ide.disk().expect("it is there").clone();
        command(&mut ide, None, [multiple, 0, 0, 0], 0xe0, 0xc6);
        wait(&mut ide);
        ide.read(COMMAND, 1);
        command(&mut ide, Some([0; 4]), [count, 7, 0, 0], 0xe0, write);
        let mut interrupts = 0;
        let mut done = 0;
        assert_eq!(status(&mut ide), DRDY | DSC | DRQ, "data is asked for");
        assert!(!ide.interrupt(), "without an interrupt");
        while status(&mut ide) & DRQ != 0 {
            while status(&mut ide) & DRQ != 0 {
                for word in 0..256 {
                    ide.write(DATA, 2, 0xa000 | done << 8 | word);
                }
                done += 1;
            }
            wait(&mut ide);
            interrupts += u8::from(ide.interrupt());
            ide.read(COMMAND, 1);
        }
        assert_eq!(done, u32::from(count));
        assert_eq!(interrupts, count.div_ceil(multiple.max(1)));
        command(&mut ide, Some([0; 4]), [count, 7, 0, 0], 0xe0, read);
        for number in 0..u32::from(count) {
            if status(&mut ide) & BSY != 0 {
                wait(&mut ide);
            }
            let bytes = sector(&mut ide);
            assert_eq!(bytes[2..4], [1, 0xa0 | number as u8], "{write:#x}");
        }
        assert_eq!(
            before.sector(7).map(|bytes| bytes[0]),
            Some(7),
            "a copy stays as it was"
        );
        let changed = ide.disk().expect("it is there");
        assert_eq!(changed.pages_beside(&before), changed.pages_written());
        assert!(changed.pages_written() > 0);
    }
}

#[test]
fn contents_that_are_as_in_the_file_again_are_the_same_state() {
    let before = Disk::new(vec![7; 3 * SECTOR]).expect("whole sectors");
    let mut now = before.clone();
    now.write(2, &[1; SECTOR]);
    assert_ne!(now, before);
    now.write(2, &[7; SECTOR]);
    assert_eq!(now, before);
    now.write(3, &[1; SECTOR]);
    assert_eq!(
        (now.sector(3), now.sector(2).is_some()),
        (None, true),
        "beyond the end"
    );
    assert_eq!(now, before);
}

#[test]
fn commands_without_data_end_with_an_interrupt() {
    // Features, count, command; error; count afterwards.
    for (features, count, code, error, after) in [
        (0, 0, 0x10, 0, 0),
        (0, 0, 0x70, 0, 0),
        (0, 9, 0x40, 0, 9),
        (0, 0, 0x40, ABRT, 0),
        (0, 4, 0x91, 0, 4),
        (0, 0, 0xe7, 0, 0),
        (0, 0, 0xea, 0, 0),
        (0, 0, 0xe5, 0, 0xff),
        (0, 0, 0xe0, 0, 0),
        (3, 0x0c, 0xef, 0, 0x0c),
        (3, 0x0d, 0xef, ABRT, 0x0d),
        // Ultra DMA, which IDENTIFY DEVICE does not promise.
        (3, 0x45, 0xef, ABRT, 0x45),
        (2, 0, 0xef, 0, 0),
        (0x82, 0, 0xef, 0, 0),
        (0x99, 0, 0xef, ABRT, 0),
        (0, 3, 0xc6, ABRT, 3),
        (0, 32, 0xc6, ABRT, 32),
        (0, 16, 0xc6, 0, 16),
        // NOP; a packet, DMA, and codes that are none.
        (0, 0, 0x00, ABRT, 0),
        (0, 0, 0xa0, ABRT, 0),
        (0, 0, 0xa1, ABRT, 0),
        (0, 1, 0xc8, ABRT, 1),
        (0, 1, 0x25, ABRT, 1),
        (0, 0, 0xff, ABRT, 0),
    ] {
        let mut ide = disk(32);
        ide.write(FEATURES, 1, features);
        command(&mut ide, None, [count, 0, 0, 0], 0xe0, code);
        if ide.deadline().is_some() {
            wait(&mut ide);
        }
        let name = std::format!("{features:#x} {count} {code:#x}");
        assert!(ide.interrupt(), "{name}");
        assert_eq!(ide.read(FEATURES, 1), error.into(), "{name}");
        assert_eq!(ide.read(COUNT, 1), after, "{name}");
        let end = DRDY | if error == 0 { DSC } else { ERR };
        assert_eq!(ide.read(COMMAND, 1), end.into(), "{name}");
    }
}

#[test]
fn identify_says_what_the_disk_is() {
    let mut ide = disk(4096);
    command(&mut ide, None, [0; 4], 0xa0, 0xec);
    wait(&mut ide);
    let bytes = sector(&mut ide);
    let word = |number: usize| u16::from_le_bytes([bytes[2 * number], bytes[2 * number + 1]]);
    // Word, bits looked at, their value (8.15).
    for (number, bits, value) in [
        (0, 0x8080, 0),
        (1, 0xffff, 4),
        (3, 0xffff, 16),
        (6, 0xffff, 63),
        (47, 0xffff, 0x8010),
        (49, 0x0300, 0x0200),
        (53, 3, 3),
        (57, 0xffff, 4 * 16 * 63),
        (60, 0xffff, 4096),
        (61, 0xffff, 0),
        (80, 0x40, 0x40),
        (83, 0xc400, 0x4400),
        (86, 0x0400, 0x0400),
        (88, 0xffff, 0),
        (100, 0xffff, 4096),
        (103, 0xffff, 0),
    ] {
        assert_eq!(word(number) & bits, value, "word {number}");
    }
    let model: Vec<u8> = (27..47)
        .flat_map(|number| word(number).to_be_bytes())
        .collect();
    assert_eq!(model.trim_ascii(), b"RINGSIDE DISK");
}

#[test]
fn device_1_is_not_there_and_nobody_answers_without_a_disk() {
    let mut ide = disk(8);
    ide.write(DEVICE, 1, 0xb0);
    assert_eq!((ide.read(COMMAND, 1), ide.read(CONTROL, 1)), (0, 0));
    ide.write(COMMAND, 1, 0xec);
    assert_eq!(ide.deadline(), None, "and it does nothing");
    ide.write(DEVICE, 1, 0xa0);
    assert_eq!(ide.read(COMMAND, 1), u32::from(DRDY | DSC));
    let mut none = Ide::new(None);
    command(&mut none, None, [1, 0, 0, 0], 0xe0, 0x20);
    none.write(CONTROL, 1, SRST.into());
    none.write(CONTROL, 1, 0);
    assert_eq!(none.deadline(), None);
    for offset in DATA..=CONTROL {
        assert_eq!(none.read(offset, 1), 0, "{offset}");
    }
    assert_eq!(none.read(DATA, 4), 0);
}

#[test]
fn a_reset_ends_everything_and_shows_the_signature() {
    let mut ide = disk(8);
    command(&mut ide, None, [4, 1, 0, 0], 0xe0, 0x20);
    wait(&mut ide);
    ide.read(DATA, 2);
    ide.write(CONTROL, 1, SRST.into());
    assert_eq!((status(&mut ide), ide.interrupt()), (BSY, false));
    ide.advance(1_000_000);
    assert_eq!(status(&mut ide), BSY, "as long as the bit is set");
    ide.write(CONTROL, 1, 0);
    wait(&mut ide);
    // 9.12: error, count, low, mid, high.
    let seen = [FEATURES, COUNT, LBA_LOW, 4, LBA_HIGH].map(|offset| ide.read(offset, 1));
    assert_eq!(seen, [1, 1, 1, 0, 0]);
    assert_eq!((status(&mut ide), ide.interrupt()), (DRDY | DSC, false));
    command(&mut ide, None, [4, 3, 2, 1], 0xb0, 0x90);
    wait(&mut ide);
    assert!(
        ide.interrupt(),
        "EXECUTE DEVICE DIAGNOSTIC is for both, and a command"
    );
    assert_eq!(ide.read(COMMAND, 1), u32::from(DRDY | DSC));
}

#[test]
fn upper_halves_are_read_through_hob_and_interrupts_wait_behind_nien() {
    let mut ide = disk(8);
    for (offset, byte) in [
        (COUNT, 1),
        (COUNT, 2),
        (LBA_LOW, 3),
        (LBA_LOW, 4),
        (LBA_HIGH, 5),
    ] {
        ide.write(offset, 1, byte);
    }
    ide.write(CONTROL, 1, (HOB | N_IEN).into());
    let halves = [COUNT, LBA_LOW, LBA_HIGH].map(|offset| ide.read(offset, 1));
    assert_eq!(halves, [1, 3, 0]);
    ide.write(LBA_HIGH, 1, 0);
    assert_eq!(
        ide.read(COUNT, 1),
        2,
        "any write to the command block clears HOB"
    );
    command(&mut ide, None, [1, 0, 0, 0], 0xe0, 0x20);
    wait(&mut ide);
    assert!(!ide.interrupt());
    ide.write(CONTROL, 1, 0);
    assert!(ide.interrupt(), "pending until then");
}

#[test]
fn registers_are_not_written_while_a_command_is_under_way() {
    let mut ide = disk(8);
    command(&mut ide, None, [1, 1, 0, 0], 0xe0, 0x20);
    for moment in 0..2 {
        for (offset, byte) in [(COUNT, 9), (LBA_LOW, 9), (DEVICE, 0xb0), (COMMAND, 0xec)] {
            ide.write(offset, 1, byte);
        }
        if moment == 0 {
            wait(&mut ide);
        }
    }
    assert_eq!(number(&sector(&mut ide)), 1);
    assert_eq!(ide.read(COUNT, 1), 0);
}
