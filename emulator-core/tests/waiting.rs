//! A guest that waits: hours pass at once, and no wait is without end.

use emulator_core::{
    boot::Image,
    event::Unobserved,
    machine::{End, Machine, MachineConfig, Stop},
};

/// A second of virtual time, in ticks.
const SECOND: u64 = 100_000_000;

/// Writes bytes to ports in real mode, then waits with interrupts on, and ends with 42 if it is woken.
fn waits(writes: &[(u8, u8)]) -> Machine {
    let mut code = vec![];
    for (port, value) in writes {
        // mov al, value; out port, al
        code.extend([0xb0, *value, 0xe6, *port]);
    }
    // Without its local APIC the CPU is wired to the 8259: mov ecx, 0x1b; rdmsr; and ah, 0xf7; wrmsr
    code.extend([
        0x66, 0xb9, 0x1b, 0, 0, 0, 0x0f, 0x32, 0x80, 0xe4, 0xf7, 0x0f, 0x30,
    ]);
    // All interrupts lead to 0000:0500: xor ax, ax; mov ds, ax; mov word [vector * 4], 0x500
    code.extend([0x31, 0xc0, 0x8e, 0xd8]);
    for vector in [0x20u16, 0x28] {
        let at = (vector * 4).to_le_bytes();
        code.extend([0xc7, 0x06, at[0], at[1], 0, 5]);
    }
    // There: mov al, 42; out 0xf4, al. mov dword [0x500], bytes
    code.extend([0x66, 0xc7, 0x06, 0, 5, 0xb0, 42, 0xe6, 0xf4]);
    // sti; hlt; jmp back to the hlt
    code.extend([0xfb, 0xf4, 0xeb, 0xfd]);
    let mut bytes = vec![0; 0x1_0000];
    bytes[..code.len()].copy_from_slice(&code);
    bytes[0xfff0..0xfff5].copy_from_slice(&[0xea, 0, 0, 0, 0xf0]);
    let config = MachineConfig { memory: 1 << 20 };
    Machine::boot(config, &Image::Rom { bytes }).expect("it boots")
}

const CONTROLLERS: [(u8, u8); 10] = [
    (0x20, 0x11),
    (0x21, 0x20),
    (0x21, 4),
    (0x21, 1),
    (0x21, 0xfb),
    (0xa0, 0x11),
    (0xa1, 0x28),
    (0xa1, 2),
    (0xa1, 1),
    (0xa1, 0xfe),
];

#[test]
fn an_alarm_wakes_after_hours_and_one_that_cannot_come_is_waited_for_by_nobody() {
    // Alarm second, minute, hour; register B; seconds until it comes, if ever.
    for (alarm, b, seconds) in [
        ([0x01, 0, 0], 0x22, Some(1)),
        ([0x59, 0x59, 0x23], 0x22, Some(86_399)),
        ([0x60, 0x00, 0x00], 0x22, None),
        ([0x59, 0x59, 0x23], 0x02, None),
        ([0x59, 0x59, 0x23], 0xa2, None),
    ] {
        let mut writes = CONTROLLERS.to_vec();
        for (register, value) in [(1, alarm[0]), (3, alarm[1]), (5, alarm[2]), (0xb, b)] {
            writes.extend([(0x70, register), (0x71, value)]);
        }
        let mut machine = waits(&writes);
        let stop = machine.run(10_000, &mut Unobserved);
        match seconds {
            Some(seconds) => {
                assert_eq!(stop, Stop::End(End::Exit(42)), "{alarm:x?}");
                let passed = machine.clock();
                assert!(passed.abs_diff(seconds * SECOND) < 10_000, "{passed}");
            }
            None => assert_eq!(stop, Stop::End(End::Halted), "{alarm:x?}"),
        }
        assert!(machine.tick() < 1000);
    }
}
