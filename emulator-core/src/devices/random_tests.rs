//! The devices under random programs: nothing panics, no deadline comes too late, and it does not show how time was cut.

use super::*;

const MEMORY: u64 = 64 << 20;
const LOCAL_APIC: u64 = 0xfee0_0000;

/// Knuth's MMIX constants: the same programs in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn word(&mut self) -> u32 {
        let bits = self.below(1 << 16) << 16 | self.below(1 << 16);
        // Small numbers and few bits say more than noise.
        let mask = [0xff, 0xffff, 0xffff_ffff, 0x1_0077][self.below(4) as usize];
        (bits & mask) as u32
    }
}

/// Ports and memory of all devices.
fn access(devices: &mut Devices, ports: &[u16], random: &mut Random) {
    const PLACES: [(u64, u64); 4] = [
        (LOCAL_APIC, 0x400),
        (0xfec0_0000, 0x14),
        (0xfed0_0000, 0x168),
        (0xfed0_0100, 0x60),
    ];
    let value = random.word();
    let writes = random.below(4) != 0;
    if random.below(2) == 0 {
        let port = ports[random.below(ports.len() as u64) as usize];
        let width = [1, 1, 2, 4][random.below(4) as usize];
        if writes {
            devices.port_write(port, width, value);
        } else {
            devices.port_read(port, width);
        }
    } else {
        let (base, size) = PLACES[random.below(4) as usize];
        let width = [1, 2, 4, 4, 4, 4, 4, 8][random.below(8) as usize];
        let mut address = base + random.below(size);
        if width >= 4 {
            address &= !0x3;
        }
        if base == LOCAL_APIC && width == 4 {
            address &= !0xf;
        }
        if writes {
            devices.memory_write(address, width, value.into(), LOCAL_APIC);
        } else {
            devices.memory_read(address, width, LOCAL_APIC);
        }
    }
}

/// Interrupt controllers open, so that what the random program sets up can arrive.
fn opened(random: &mut Random) -> Devices {
    let mut devices = Devices::new(MEMORY);
    devices.set_up_for_kernel();
    if random.below(2) == 0 {
        let disk = Disk::new(alloc::vec![0x5a; 16 * SECTOR]);
        devices.attach_disk(disk.expect("whole sectors"));
    }
    let masks = [0xff, 0, 0xfe, 0xfb][random.below(4) as usize];
    devices.port_write(0x21, 1, masks);
    devices.port_write(0xa1, 1, [0xff, 0, 0xfe][random.below(3) as usize]);
    for pin in [2, 8, 9, 16, 1] {
        if random.below(2) == 0 {
            let entry = 0x30 + pin + 0x8000 * random.below(2);
            devices.memory_write(0xfec0_0000, 4, 0x10 + 2 * pin, LOCAL_APIC);
            devices.memory_write(0xfec0_0010, 4, entry, LOCAL_APIC);
        }
    }
    // Each timer is set up as a kernel would, or not at all.
    let few = |random: &mut Random| random.below(1 << 20) + 4096;
    let local_apic = [
        (0xf0, 0x1ff),
        (0x3e0, random.below(16)),
        (0x320, 0x40 + 0x2_0000 * random.below(2)),
        (0x380, few(random)),
    ];
    let modes = [0x04, 0x0c, 0x4c, 0x06, 0x4e];
    let mut hpet = Vec::new();
    for timer in [0x100, 0x120, 0x140] {
        let pin = [2, 8, 16, 17][random.below(4) as usize];
        hpet.push((timer, modes[random.below(5) as usize] | pin << 9));
        hpet.push((timer + 8, few(random)));
        hpet.push((timer + 12, 0));
    }
    hpet.push((0x10, 1 + 2 * random.below(2)));
    for (base, writes) in [(LOCAL_APIC, &local_apic[..]), (0xfed0_0000, &hpet)] {
        if random.below(2) == 0 {
            for (offset, value) in writes {
                devices.memory_write(base + offset, 4, *value, LOCAL_APIC);
            }
        }
    }
    if random.below(2) == 0 {
        devices.port_write(0x602, 1, 1);
    }
    devices.port_write(0x70, 1, 0xb);
    devices.port_write(0x71, 1, [0x02, 0x42, 0x72, 0x12][random.below(4) as usize]);
    devices
}

#[test]
fn no_deadline_comes_too_late_and_cuts_do_not_show() {
    let ports = claimed_ports();
    for seed in 0..3000 {
        let mut random = Random(seed);
        let mut devices = opened(&mut random);
        for _ in 0..random.below(40) {
            access(&mut devices, &ports, &mut random);
            devices.advance(random.below(5000));
            if random.below(4) == 0 && devices.interrupt_pending() {
                devices.acknowledge_interrupt();
            }
        }
        let before = devices.interrupt_pending();
        let far = 1 + random.below(3 * TICKS_PER_SECOND);
        let quiet = devices
            .deadline()
            .map_or(far, |ticks| ticks.saturating_sub(1).min(far));
        if !before {
            let mut early = devices.clone();
            early.advance(quiet);
            assert!(
                !early.interrupt_pending(),
                "seed {seed}: {quiet} ticks were quiet"
            );
        }
        // Not so far that the devices would be moved one after another.
        let far = far.min(1_000_000);
        let cut = random.below(far);
        let (mut whole, mut pieces) = (devices.clone(), devices);
        whole.advance(far);
        pieces.advance(cut);
        pieces.advance(far - cut);
        assert!(whole == pieces, "seed {seed}: cut at {cut} of {far}");
        let (mut a, mut b) = (StateBytes::default(), StateBytes::default());
        whole.state_bytes(&mut a);
        pieces.state_bytes(&mut b);
        assert_eq!(a, b);
    }
}

#[test]
fn nothing_panics_and_everything_can_be_shown() {
    let ports = claimed_ports();
    for seed in 0..200 {
        let mut random = Random(seed);
        let mut devices = Devices::new(MEMORY);
        for _ in 0..1000 {
            access(&mut devices, &ports, &mut random);
            devices.advance(random.below(1000));
            if random.below(50) == 0 {
                devices.advance(random.below(1 << 40));
            }
            if random.below(20) == 0 {
                let key = Key {
                    code: random.word() as u8,
                    extended: random.below(2) == 0,
                };
                devices.key_input(key, random.below(2) == 0);
                devices.serial_input(random.below(4) as u8, b'x');
            }
            if devices.interrupt_pending() {
                devices.acknowledge_interrupt();
            }
        }
        devices.advance(u64::MAX >> 10);
        assert!(!devices.inspect().children.is_empty());
    }
}
