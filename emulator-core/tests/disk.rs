//! What a guest writes to its disk belongs to the machine's state: it goes and comes with time, and the file never changes.

use emulator_core::{
    boot::Image,
    devices::{Disk, SECTOR},
    event::Unobserved,
    machine::{Machine, MachineConfig},
    timeline::Timeline,
};

const SECTORS: usize = 16;

/// Writes the numbers n + 256 down to n + 1 into sector n % 16, for n = 0, 1, 2 and so on.
const WRITER: &[u8] = &[
    0x66, 0xba, 0xf6, 0x01, 0xb0, 0xe0, 0xee, 0x66, 0xba, 0xf2, 0x01, 0xb0, 0x01, 0xee, 0x66, 0xff,
    0xc2, 0x88, 0xd8, 0x24, 0x0f, 0xee, 0x31, 0xc0, 0x66, 0xff, 0xc2, 0xee, 0x66, 0xff, 0xc2, 0xee,
    0x66, 0xba, 0xf7, 0x01, 0xb0, 0x30, 0xee, 0xb9, 0x00, 0x01, 0x00, 0x00, 0x66, 0xba, 0xf0, 0x01,
    0x89, 0xd8, 0x01, 0xc8, 0x66, 0xef, 0xe2, 0xf8, 0x66, 0xba, 0xf7, 0x01, 0xec, 0xa8, 0x80, 0x75,
    0xfb, 0xff, 0xc3, 0xeb, 0xbb,
];

fn boot() -> Machine {
    let image = Image::Flat {
        bytes: WRITER.to_vec(),
        address: 0x10_0000,
    };
    let config = MachineConfig { memory: 2 << 20 };
    let mut machine = Machine::boot(config, &image).expect("it boots");
    machine.attach_disk(Disk::new(vec![0x5a; SECTORS * SECTOR]).expect("whole sectors"));
    machine
}

/// The first word of each sector.
fn sectors(machine: &Machine) -> Vec<u16> {
    let disk = machine.devices().ide.disk().expect("it is there");
    let first = |number| {
        let bytes = disk.sector(number).expect("within the disk");
        u16::from_le_bytes([bytes[0], bytes[1]])
    };
    (0..SECTORS as u64).map(first).collect()
}

#[test]
fn what_was_written_is_unwritten_by_going_back() {
    let mut timeline = Timeline::new(boot());
    let mut seen = Vec::new();
    // Some snapshots are passed on the way.
    for tick in (0..2_000_000).step_by(130_001) {
        timeline.run(tick, &mut Unobserved);
        let machine = timeline.machine();
        seen.push((tick, sectors(machine), machine.state_hash()));
    }
    assert_eq!(seen[0].1, [0x5a5a; SECTORS]);
    assert!(seen[1].1[0] != 0x5a5a, "the guest writes");
    assert!(seen.windows(2).all(|pair| pair[0].1 != pair[1].1));
    for (tick, contents, hash) in seen.iter().rev().chain(&seen) {
        timeline.seek(*tick).expect("explored");
        assert_eq!(sectors(timeline.machine()), *contents, "tick {tick}");
        assert_eq!(timeline.machine().state_hash(), *hash, "tick {tick}");
    }
    assert!(timeline.kept_bytes() > 0, "what snapshots keep is counted");
}

#[test]
fn stepping_and_running_write_the_same() {
    let (mut whole, mut stepped) = (boot(), boot());
    whole.run(30_000, &mut Unobserved);
    for _ in 0..30_000 {
        stepped.step(&mut Unobserved);
    }
    assert_eq!(whole.state_hash(), stepped.state_hash());
    let other = Disk::new(vec![0x5b; SECTORS * SECTOR]).expect("whole sectors");
    let mut unlike = boot();
    unlike.attach_disk(other);
    assert_ne!(unlike.state_hash(), boot().state_hash(), "the file counts");
}
