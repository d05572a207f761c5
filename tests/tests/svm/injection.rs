//! Events that VMRUN brings along: each type, what cannot be, where they return to, and what goes wrong on their way.

use super::{interrupts, world::*};

const VALID: u64 = 1 << 31;
const HAS_ERROR: u64 = 1 << 11;
const INTERRUPT: u64 = 0;
const NMI: u64 = 2;
const EXCEPTION: u64 = 3;
const SOFTWARE: u64 = 4;

fn event(kind: u64, vector: u64) -> u64 {
    VALID | kind << 8 | vector
}

fn with_error(vector: u64, error: u64) -> u64 {
    event(EXCEPTION, vector) | HAS_ERROR | error << 32
}

/// Vectors that are exceptions (table 8-1, without what this processor cannot meet in any mode).
const EXCEPTIONS: [u64; 20] = [
    0, 1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 16, 17, 18, 19, 21, 28, 29,
];

/// 15.20: the handler, what it finds on its stack, and that VALID is clear afterwards.
#[test]
fn each_kind_reaches_its_handler() {
    let mut rows = vec![
        (event(INTERRUPT, 0x51), 0x51, None),
        (event(INTERRUPT, 3), 3, None),
        (event(NMI, 0), 2, None),
        (event(NMI, 0x77), 2, None),
        (event(SOFTWARE, 0x21), 0x21, None),
        (event(SOFTWARE, 3), 3, None),
        (with_error(13, 0x5678), 13, Some(0x5678)),
        (with_error(14, 2), 14, Some(2)),
        // Without EV no error code is pushed, whatever the exception.
        (event(EXCEPTION, 13), 13, None),
    ];
    for vector in EXCEPTIONS {
        if !matches!(vector, 4 | 5) {
            rows.push((event(EXCEPTION, vector), vector, None));
        }
    }
    for (word, vector, error) in rows {
        let mut world = World::new(Mode::Long);
        let at = world.code("nop");
        let next = at + 1;
        // All exceptions are intercepted: an injected one is not subject to that.
        for vector in 0..32 {
            world.intercept(0x40 + vector, true);
        }
        world
            .intercept(0x60, true)
            .intercept(0x61, true)
            .intercept(0x75, true);
        world.set(field::EVENT, word).set(field::NEXT_RIP, next);
        let exit = world.exit();
        let name = format!("15.20: {word:x}");
        assert_eq!(
            (exit.code, exit.rip),
            (VMMCALL, HANDLERS + 16 * vector),
            "{name}"
        );
        assert_eq!(exit.event, 0, "{name}");
        assert_eq!(world.get(field::EVENT) & VALID, 0, "{name}");
        let mut top = world.get(field::RSP);
        if let Some(error) = error {
            assert_eq!(world.word(top), error, "{name}");
            top += 8;
        }
        let behind =
            word >> 8 & 7 == SOFTWARE || word >> 8 & 7 == EXCEPTION && matches!(vector, 3 | 4);
        let expected = if behind { next } else { at };
        assert_eq!(world.word(top), expected, "15.20, returns to: {name}");
    }
}

/// 15.20: reserved types, vectors that are no exceptions, exceptions that 64-bit code cannot meet.
#[test]
fn events_that_cannot_be_are_refused() {
    let mut rows = Vec::new();
    for kind in [1, 5, 6, 7] {
        rows.push((Mode::Long, event(kind, 0x40), false));
        rows.push((Mode::Long, event(kind, 0x40) & !VALID, true));
    }
    for vector in 0..256 {
        let is_one = EXCEPTIONS.contains(&vector) || vector == 30;
        rows.push((
            Mode::Long,
            event(EXCEPTION, vector),
            is_one && !matches!(vector, 4 | 5),
        ));
        rows.push((Mode::Protected, event(EXCEPTION, vector), is_one));
    }
    for (mode, word, accepted) in rows {
        let mut world = World::new(mode);
        world.set(field::EVENT, word).set(field::NEXT_RIP, GUEST);
        world.code("vmmcall");
        let exit = world.exit();
        let expected = if accepted { VMMCALL } else { INVALID };
        assert_eq!(exit.code, expected, "15.20: {mode:?}, {word:x}");
    }
}

/// 15.20: #BP, #OF and software interrupts ask for the gate's privilege; others do not.
#[test]
fn the_privilege_of_a_gate_counts_for_what_instructions_raise() {
    for (word, refused) in [
        (event(EXCEPTION, 3), true),
        (event(EXCEPTION, 4), true),
        (event(SOFTWARE, 0x21), true),
        (event(EXCEPTION, 6), false),
        (event(INTERRUPT, 0x51), false),
        (event(NMI, 2), false),
    ] {
        let mut world = World::new(Mode::Protected);
        let ring_3 = |attributes: u64| 0xffff_ffff_0000_0000 | (attributes | 0x60) << 16;
        world.set(field::CS, ring_3(0xc9b) | 0x3b);
        world.set(field::SS, ring_3(0xc93) | 0x43);
        world.put_byte(BLOCK + field::CPL, 3);
        world.put(TSS + 4, KERNEL_STACK | DATA0 << 32);
        let next = GUEST + 2;
        world.set(field::EVENT, word).set(field::NEXT_RIP, next);
        world.code("vmmcall");
        world.intercept(0x4d, true);
        let exit = world.exit();
        let name = format!("15.20: {word:x}");
        if refused {
            let vector = word & 0xff;
            // The gate, not external; where the guest stood before.
            assert_eq!(
                (exit.code, exit.information[0]),
                (0x4d, vector << 3 | 2),
                "{name}"
            );
            assert_eq!((exit.event, exit.rip), (word, GUEST), "{name}");
        } else {
            assert_eq!(exit.code, VMMCALL, "{name}");
        }
    }
}

/// 15.7.2 and 15.20: an exit on the way of an injected event tells that event, with RIP where the guest stood; injected
/// again, it arrives.
#[test]
fn what_goes_wrong_on_the_way_is_told_with_the_event() {
    for word in [
        event(INTERRUPT, 0x51),
        event(NMI, 2),
        event(SOFTWARE, 0x51),
        event(EXCEPTION, 3),
        event(EXCEPTION, 6),
        with_error(13, 0x10),
    ] {
        let mut world = World::new(Mode::Long);
        world.nest();
        let at = world.code("nop\nvmmcall");
        world.set(field::EVENT, word).set(field::NEXT_RIP, at + 1);
        // The page of the guest's interrupt table is not there.
        let page = NESTED_PAGES + 8 * (IDT >> 12);
        let entry = world.word(page);
        world.put(page, 0);
        let exit = world.exit();
        let name = format!("15.7.2: {word:x}");
        assert_eq!((exit.code, exit.rip), (NPF, at), "{name}");
        assert_eq!(exit.event, word, "{name}");
        world.put(page, entry);
        world
            .set(field::EVENT, exit.event)
            .set(field::NEXT_RIP, at + 1);
        let exit = world.exit();
        assert_eq!((exit.code, exit.event), (VMMCALL, 0), "{name}, again");
    }
    // Two exceptions double while one of them is injected.
    let mut world = World::new(Mode::Long);
    world.code("nop");
    let gate = world.word(IDT + 13 * 16);
    world.put(IDT + 13 * 16, gate & !(1 << 47));
    world.set(field::EVENT, with_error(13, 0));
    assert_eq!(
        (world.exit().code, world.get(field::RIP)),
        (VMMCALL, HANDLERS + 16 * 8),
        "15.20"
    );
}

/// 15.20: an injected NMI holds no further ones back.
#[test]
fn an_injected_nmi_does_not_mask() {
    let mut world = World::new(Mode::Long);
    world.code("nop");
    world.set(field::EVENT, event(NMI, 2));
    assert_eq!(world.exit().rip, HANDLERS + 16 * 2);
    assert!(!world.machine.cpu().nmi_blocked);
    world.machine.non_maskable_interrupt();
    world.intercept(0x61, true);
    assert_eq!(world.exit().code, 0x61);
}

/// 15.20: before the first instruction, whatever else is due; 15.21.5: also in a shadow, and with IF clear.
#[test]
fn an_injected_event_comes_first() {
    for (shadow, rflags) in [(0, 2), (1, 2), (0, 0x202)] {
        let mut world = World::with_host(Mode::Long, &interrupts::non_maskable());
        world.code("mov byte [0x60000], 1");
        world.set(field::SHADOW, shadow).set(field::RFLAGS, rflags);
        world.set(field::INTERRUPT, 1 << 8 | 15 << 16 | 0x60 << 32);
        world.set(field::EVENT, event(INTERRUPT, 0x51));
        world.intercept(0x61, true).intercept(0x64, true);
        let exit = world.exit();
        // The NMI's exit stands on the first instruction of the handler.
        assert_eq!((exit.code, exit.rip), (0x61, HANDLERS + 16 * 0x51), "15.20");
        assert_eq!(world.word(DATA) & 0xff, 0);
    }
}
