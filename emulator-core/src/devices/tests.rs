//! The devices together: who answers, what reaches the CPU and when.

use super::*;

const MEMORY: u64 = 64 << 20;
const PIC_READY: [(u16, u32); 8] = [
    (0x20, 0x11),
    (0x21, 0x20),
    (0x21, 4),
    (0x21, 1),
    (0xa0, 0x11),
    (0xa1, 0x28),
    (0xa1, 2),
    (0xa1, 1),
];
const TIMER: [(u16, u32); 3] = [(0x43, 0x34), (0x40, 0x9c), (0x40, 0x2e)];

fn programmed(writes: &[(u16, u32)]) -> Devices {
    let mut devices = Devices::new(MEMORY);
    devices.set_up_for_kernel();
    for (port, value) in writes {
        devices.port_write(*port, 1, *value);
    }
    devices
}

fn ticking() -> Devices {
    let writes: Vec<_> = PIC_READY.into_iter().chain(TIMER).collect();
    programmed(&writes)
}

#[test]
fn writes_have_their_effects_and_nobody_answers_with_ones() {
    for (port, width, value, effect) in [
        (
            0x3f8,
            1,
            0x41,
            Effect::SerialOutput {
                port: 0,
                byte: 0x41,
            },
        ),
        (0xf4, 1, 7, Effect::Exit(7)),
        (0xf4, 4, 0x1_0007, Effect::Exit(7)),
        (0x80, 1, 0, Effect::None),
        (0xe9, 1, 0x41, Effect::DebugConsole(0x41)),
        (0xffff, 4, 0, Effect::None),
    ] {
        let seen = Devices::new(MEMORY).port_write(port, width, value);
        assert_eq!(seen, effect, "port {port:#x}");
    }
    for (port, width, value) in [
        (0x80, 1, 0xff),
        (0x1234, 2, 0xffff),
        (0xffff, 4, u32::MAX),
        (0xe9, 1, 0xe9),
        (0xcf8, 4, u32::MAX),
    ] {
        assert_eq!(
            Devices::new(MEMORY).port_read(port, width),
            value,
            "port {port:#x}"
        );
    }
}

#[test]
fn a_timer_that_nobody_programmed_asks_for_nothing() {
    let mut devices = Devices::new(MEMORY);
    devices.local_apic.set_virtual_wire();
    for (port, value) in PIC_READY {
        devices.port_write(port, 1, value);
    }
    devices.advance(TICKS_PER_SECOND);
    assert!(!devices.interrupt_pending());
    devices.port_write(TIMER[0].0, 1, TIMER[0].1);
    assert!(!devices.interrupt_pending(), "nor does its control word");
}

#[test]
fn the_timer_reaches_the_cpu_at_the_deadline() {
    let mut devices = ticking();
    devices.advance(devices.deadline().expect("the output falls"));
    let high = devices.deadline().expect("and rises");
    devices.advance(high - 1);
    assert!(!devices.interrupt_pending());
    devices.advance(1);
    assert!(devices.interrupt_pending());
    assert_eq!(devices.acknowledge_interrupt(), 0x20);
}

#[test]
fn a_timer_that_cannot_reach_the_cpu_has_no_deadline() {
    let mut devices = ticking();
    devices.port_write(0x21, 1, 1);
    assert_eq!(devices.deadline(), None, "masked");
    devices.port_write(0x21, 1, 0);
    devices.advance(TICKS_PER_SECOND / 10);
    devices.acknowledge_interrupt();
    assert_eq!(devices.deadline(), None, "in service");
    devices.port_write(0x20, 1, 0x20);
    assert!(devices.deadline().is_some());
}

#[test]
fn each_byte_sent_is_an_edge_of_its_own() {
    let mut devices = programmed(&PIC_READY);
    devices.port_write(0x3fc, 1, 8);
    devices.port_write(0x3f9, 1, 2);
    for _ in 0..3 {
        assert_eq!(devices.acknowledge_interrupt(), 0x24);
        devices.port_write(0x3f8, 1, 0x41);
        devices.port_write(0x20, 1, 0x20);
        assert!(devices.interrupt_pending());
    }
}

#[test]
fn the_speaker_port_shows_gate_and_output_of_counter_2_and_the_refresh() {
    let mut devices = programmed(&[(0x61, 0xff), (0x43, 0xb0), (0x42, 10), (0x42, 0)]);
    assert_eq!(devices.port_read(0x61, 1), 0xf);
    devices.port_write(0x61, 1, 1);
    assert_eq!(devices.port_read(0x61, 1), 1);
    devices.advance(TICKS_PER_SECOND / 1000);
    assert_eq!(devices.port_read(0x61, 1) & !0x10, 0x21);
    let mut toggles = 0;
    for _ in 0..100_000 {
        let before = devices.port_read(0x61, 1);
        devices.advance(100);
        toggles += (devices.port_read(0x61, 1) ^ before) >> 4 & 1;
    }
    // Each 15 microseconds in a tenth of a second.
    assert!((6600..6700).contains(&toggles), "{toggles}");
}

const LOCAL_APIC: u64 = 0xfee0_0000;
const IO_APIC: u64 = 0xfec0_0000;

fn io_apic_entry(devices: &mut Devices, pin: u64, entry: u64) {
    for (register, half) in [(pin * 2 + 0x11, entry >> 32), (pin * 2 + 0x10, entry)] {
        devices.memory_write(IO_APIC, 4, register, LOCAL_APIC);
        devices.memory_write(IO_APIC + 0x10, 4, half & 0xffff_ffff, LOCAL_APIC);
    }
}

#[test]
fn memory_is_claimed_by_the_local_apic_where_the_msr_says_and_by_the_io_apic() {
    let mut devices = Devices::new(MEMORY);
    for (address, width, local_apic, value) in [
        (LOCAL_APIC + 0x30, 4, LOCAL_APIC, Some(0x5_0014)),
        (LOCAL_APIC + 0x30, 8, LOCAL_APIC, Some(0x5_0014)),
        (LOCAL_APIC + 0x30, 1, LOCAL_APIC, Some(0x14)),
        (LOCAL_APIC + 0x30, 4, 0xf000_0000, None),
        (0xf000_0030, 4, 0xf000_0000, Some(0x5_0014)),
        (LOCAL_APIC + 0x1000, 4, LOCAL_APIC, None),
        (LOCAL_APIC - 1, 1, LOCAL_APIC, None),
        (IO_APIC, 4, LOCAL_APIC, Some(0)),
        (0xf000_0000_0000, 8, LOCAL_APIC, None),
    ] {
        let seen = devices.memory_read(address, width, local_apic);
        assert_eq!(seen, value, "{address:#x} {width}");
    }
    devices.local_apic.set_enabled(false);
    assert_eq!(devices.memory_read(LOCAL_APIC, 4, LOCAL_APIC), None);
}

#[test]
fn the_timer_reaches_the_cpu_by_the_way_that_is_open() {
    // 8259 mask, local APIC on, LINT0, I/O APIC entry of pin 2; the vector that comes.
    for (mask, spurious, lint0, entry, vector) in [
        (0x00, 0x0ff, 0x1_0000, 0x1_0000, None),
        (0x00, 0x1ff, 0x1_0000, 0x1_0000, None),
        (0x00, 0x1ff, 0x0_0700, 0x1_0000, Some(0x20)),
        (0x00, 0x1ff, 0x0_0044, 0x1_0000, Some(0x44)),
        (0xff, 0x1ff, 0x0_0700, 0x0_0035, Some(0x35)),
        (0xff, 0x0ff, 0x0_0700, 0x0_0035, None),
        (0xff, 0x1ff, 0x0_0700, 0x1_0035, None),
    ] {
        let mut devices = ticking();
        devices.port_write(0x21, 1, mask);
        devices.memory_write(LOCAL_APIC + 0xf0, 4, spurious, LOCAL_APIC);
        devices.memory_write(LOCAL_APIC + 0x350, 4, lint0, LOCAL_APIC);
        io_apic_entry(&mut devices, 2, entry);
        let name = std::format!("{mask:#x} {spurious:#x} {lint0:#x} {entry:#x}");
        assert_eq!(devices.deadline().is_some(), vector.is_some(), "{name}");
        devices.advance(TICKS_PER_SECOND / 40);
        assert_eq!(devices.interrupt_pending(), vector.is_some(), "{name}");
        if let Some(vector) = vector {
            assert_eq!(devices.acknowledge_interrupt(), vector, "{name}");
        }
    }
}

#[test]
fn the_8259_passes_through_pin_0_of_the_io_apic() {
    let mut devices = ticking();
    devices.memory_write(LOCAL_APIC + 0x350, 4, 0x1_0700, LOCAL_APIC);
    devices.advance(TICKS_PER_SECOND / 40);
    assert!(!devices.interrupt_pending());
    io_apic_entry(&mut devices, 0, 0x700);
    assert_eq!(devices.acknowledge_interrupt(), 0x20);
}

#[test]
fn long_idle_time_with_many_edges_is_the_same_as_short_pieces() {
    for ticks in [1_000_000, 1_000_003, 999_999] {
        let mut whole = ticking();
        whole.port_write(0x43, 1, 0x14);
        whole.port_write(0x40, 1, 3);
        let mut pieces = whole.clone();
        whole.advance(ticks);
        for _ in 0..ticks / 1000 {
            pieces.advance(1000);
        }
        pieces.advance(ticks % 1000);
        assert_eq!(whole, pieces, "{ticks}");
    }
}

#[test]
fn four_serial_ports_have_their_ports_and_lines() {
    for (port, base, irq) in [(0, 0x3f8, 4), (1, 0x2f8, 3), (2, 0x3e8, 4), (3, 0x2e8, 3)] {
        let mut devices = programmed(&PIC_READY);
        devices.port_write(base + 4, 1, 8);
        devices.port_write(base + 1, 1, 1);
        assert!(!devices.interrupt_pending());
        devices.serial_input(port, b'x');
        assert_eq!(
            devices.acknowledge_interrupt(),
            0x20 + irq,
            "COM{}",
            port + 1
        );
        assert_eq!(devices.port_read(base, 1), b'x'.into());
        let effect = devices.port_write(base, 1, b'y'.into());
        assert_eq!(effect, Effect::SerialOutput { port, byte: b'y' });
    }
    Devices::new(MEMORY).serial_input(4, 0);
}

#[test]
fn resets_and_a20_come_from_three_places() {
    // Ports and values; A20 afterwards; whether the machine is reset.
    for (writes, a20, reset) in [
        (&[(0x92, 0)][..], false, false),
        (&[(0x92, 0), (0x92, 2)], true, false),
        (&[(0x92, 3)], true, true),
        (&[(0x64, 0xdd)], false, false),
        (&[(0x64, 0xd1), (0x60, 0xdd), (0x64, 0xdf)], true, false),
        (&[(0x92, 0), (0x64, 0xd1), (0x60, 0xdf)], true, false),
        (&[(0x64, 0xfe)], true, true),
        (&[(0x64, 0xd1), (0x60, 0xfe)], true, true),
        (&[(0xcf9, 2)], true, false),
        (&[(0xcf9, 2), (0xcf9, 6)], true, true),
        (&[(0xcf9, 4)], true, true),
    ] {
        let mut devices = programmed(writes);
        assert_eq!(devices.a20(), a20, "{writes:x?}");
        assert_eq!(devices.take_reset(), reset, "{writes:x?}");
        assert!(!devices.take_reset(), "once");
        let shown = if a20 { 2 } else { 0 };
        assert_eq!(devices.port_read(0x92, 1) & 2, shown);
        devices.port_write(0x64, 1, 0xd0);
        assert_eq!(devices.port_read(0x60, 1) & 2, shown);
    }
    let mut devices = Devices::new(MEMORY);
    devices.port_write(0xcf8, 4, 0x8000_0600);
    assert!(!devices.take_reset(), "an address of PCI is no reset");
}

#[test]
fn a_reset_leaves_the_clock_and_its_memory() {
    let mut devices = programmed(&[(0x70, 0xf), (0x71, 0xa), (0x80, 0x55), (0x21, 0)]);
    devices.advance(5 * TICKS_PER_SECOND);
    devices.reset();
    let mut fresh = Devices::new(MEMORY);
    for (port, value) in [(0xf, 0xa), (0, 5)] {
        devices.port_write(0x70, 1, port);
        assert_eq!(devices.port_read(0x71, 1), value);
    }
    devices.port_write(0x70, 1, 0);
    fresh.cmos = devices.cmos.clone();
    assert!(devices == fresh);
}

#[test]
fn the_hpet_stands_in_for_timer_and_clock() {
    const HPET: u64 = 0xfed0_0000;
    let mut devices = ticking();
    let write = |devices: &mut Devices, offset, value| {
        devices.memory_write(HPET + offset, 8, value, LOCAL_APIC);
    };
    write(&mut devices, 0x100, 0x4c);
    write(&mut devices, 0x108, 1000);
    write(&mut devices, 0x10, 3);
    for _ in 0..3 {
        assert_eq!(devices.deadline(), Some(1000));
        devices.advance(999);
        assert!(!devices.interrupt_pending());
        devices.advance(1);
        assert_eq!(devices.acknowledge_interrupt(), 0x20);
        devices.port_write(0x20, 1, 0x20);
    }
    devices.port_write(0x21, 1, 1);
    assert_eq!(devices.deadline(), None, "masked, and the 8254 is cut off");
}

#[test]
fn a_key_interrupts() {
    let mut devices = programmed(&PIC_READY);
    let key = Key {
        code: 0x1c,
        extended: false,
    };
    devices.key_input(key, true);
    devices.advance(devices.deadline().expect("its byte comes"));
    assert_eq!(devices.acknowledge_interrupt(), 0x21);
    assert_eq!(devices.port_read(0x60, 1), 0x1e, "in set 1");
}

#[test]
fn configuration_is_selected_by_words_and_read_by_bytes() {
    let mut devices = Devices::new(MEMORY);
    devices.port_write(0x510, 2, 3);
    let bytes = [0; 8].map(|_: u64| u64::from(devices.port_read(0x511, 1)));
    assert_eq!(bytes, [0, 0, 0, 4, 0, 0, 0, 0]);
}

#[test]
fn the_disk_interrupts_by_line_14_and_its_data_port_is_wide() {
    let mut devices = programmed(&PIC_READY);
    let bytes: Vec<u8> = (0..512 * 2).map(|at| (at / 2) as u8).collect();
    devices.attach_disk(Disk::new(bytes).expect("whole sectors"));
    for (port, value) in [
        (0x1f6, 0xe0),
        (0x1f2, 1),
        (0x1f3, 0),
        (0x1f4, 0),
        (0x1f5, 0),
    ] {
        devices.port_write(port, 1, value);
    }
    devices.port_write(0x1f7, 1, 0x20);
    devices.advance(devices.deadline().expect("it will interrupt"));
    assert_eq!(devices.acknowledge_interrupt(), 0x2e);
    assert_eq!(devices.port_read(0x1f7, 1), 0x58);
    assert_eq!(devices.port_read(0x1f0, 2), 0);
    assert_eq!(devices.port_read(0x1f0, 4), 0x0202_0101);
    assert_eq!(devices.port_read(0x3f6, 1), 0x58);
    io_apic_entry(&mut devices, 14, 0x55);
    for (port, value) in [(0x3f6, 4), (0x3f6, 0)] {
        devices.port_write(port, 1, value);
    }
    devices.advance(devices.deadline().expect("the reset ends"));
    devices.port_write(0x1f7, 1, 0xec);
    devices.local_apic.set_enabled(true);
    devices.memory_write(LOCAL_APIC + 0xf0, 4, 0x1ff, LOCAL_APIC);
    devices.port_write(0xa1, 1, 0xff);
    devices.advance(devices.deadline().expect("it will interrupt"));
    assert_eq!(devices.acknowledge_interrupt(), 0x55, "by the I/O APIC");
    devices.port_write(0x70, 1, 0x12);
    assert_eq!(devices.port_read(0x71, 1), 0xf0, "firmware is told");
    devices.reset();
    assert!(devices.ide.disk().is_some(), "a reset does not take it out");
}
