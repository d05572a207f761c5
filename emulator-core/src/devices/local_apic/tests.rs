//! The local APIC against its manual.

use super::*;

const TPR: u16 = 0x80;
const EOI: u16 = 0xb0;
const SVR: u16 = 0xf0;
const ESR: u16 = 0x280;
const ICR: u16 = 0x300;
const ICR_HIGH: u16 = 0x310;
const LVT_TIMER: u16 = 0x320;
const LVT_LINT0: u16 = 0x350;
const LVT_ERROR: u16 = 0x370;
const INITIAL: u16 = 0x380;
const CURRENT: u16 = 0x390;
const DIVIDE: u16 = 0x3e0;

fn on() -> LocalApic {
    let mut apic = LocalApic::new();
    apic.write(SVR, 4, 0x1ff);
    apic
}

fn fixed(vector: u8) -> Message {
    Message {
        vector,
        mode: FIXED,
        destination: 0,
        logical: false,
        level: false,
    }
}

#[test]
fn registers_are_as_after_reset() {
    let mut apic = LocalApic::new();
    for (offset, value) in [
        (0x20, 0),
        (0x30, 0x5_0014),
        (TPR, 0),
        (0xa0, 0),
        (0xd0, 0),
        (0xe0, 0xffff_ffff),
        (SVR, 0xff),
        (0x100, 0),
        (0x270, 0),
        (ESR, 0),
        (ICR, 0),
        (LVT_TIMER, 0x1_0000),
        (LVT_LINT0, 0x1_0000),
        (LVT_ERROR, 0x1_0000),
        (INITIAL, 0),
        (CURRENT, 0),
        (DIVIDE, 0),
    ] {
        assert_eq!(apic.read(offset, 4), value, "{offset:#x}");
    }
}

#[test]
fn what_is_written_is_read_where_it_can_be() {
    // Register, value written, value read.
    for (offset, written, read) in [
        (0x20, 0xffff_ffff, 0xff00_0000),
        (0x30, 0, 0x5_0014),
        (TPR, 0xffff_ffff, 0xff),
        (0xd0, 0xffff_ffff, 0xff00_0000),
        (0xe0, 0, 0x0fff_ffff),
        (SVR, 0xffff_ffff, 0x3ff),
        (ICR, 0x1008, 0x8),
        (ICR_HIGH, 0xffff_ffff, 0xff00_0000),
        (LVT_TIMER, 0xffff_ffff, 0x3_00ff),
        (0x340, 0xffff_ffff, 0x1_07ff),
        (LVT_LINT0, 0xffff_ffff, 0x1_a7ff),
        (LVT_ERROR, 0xffff_ffff, 0x1_00ff),
        (DIVIDE, 0xffff_ffff, 0xb),
        (CURRENT, 5, 0),
    ] {
        let mut apic = on();
        apic.write(offset, 4, written);
        assert_eq!(apic.read(offset, 4), read, "{offset:#x}");
    }
    let mut apic = on();
    apic.write(TPR, 1, 0x50);
    assert_eq!(apic.read(TPR, 4), 0, "only whole registers are written");
    assert_eq!(apic.read(0x31, 1), 0, "a part is read");
    assert_eq!(apic.read(0x32, 2), 5);
}

#[test]
fn an_interrupt_must_be_above_task_priority_and_service() {
    // Task priority, vector in service, vector requested, whether it is pending, processor priority.
    for (task, served, requested, pending, priority) in [
        (0x00, None, 0x10, true, 0x00),
        (0x10, None, 0x1f, false, 0x10),
        (0x1f, None, 0x20, true, 0x1f),
        (0xff, None, 0xff, false, 0xff),
        (0x00, Some(0x41), 0x4f, false, 0x40),
        (0x00, Some(0x41), 0x50, true, 0x40),
        (0x50, Some(0x41), 0x51, false, 0x50),
        (0x45, Some(0x41), 0x40, false, 0x45),
    ] {
        let mut apic = on();
        if let Some(vector) = served {
            apic.receive(&fixed(vector));
            assert_eq!(apic.acknowledge(), vector);
        }
        apic.write(TPR, 4, task);
        assert_eq!(apic.lets_through(requested), pending);
        apic.receive(&fixed(requested));
        assert_eq!(apic.interrupt(), pending, "{task:#x} {served:?}");
        assert_eq!(apic.read(0xa0, 4), priority, "PPR");
    }
}

#[test]
fn cr8_is_the_upper_half_of_the_task_priority() {
    let mut apic = on();
    apic.set_cr8(0xa);
    assert_eq!(apic.read(TPR, 4), 0xa0);
    apic.write(TPR, 4, 0x57);
    assert_eq!(apic.cr8(), 5);
}

#[test]
fn service_nests_and_ends_from_the_top() {
    let mut apic = on();
    for vector in [0x31, 0x52, 0x51] {
        apic.receive(&fixed(vector));
    }
    assert_eq!(apic.acknowledge(), 0x52);
    assert_eq!(apic.pending(), None, "the same class waits");
    assert_eq!(apic.read(0x120, 4), 1 << 0x12);
    assert_eq!(apic.read(0x220, 4), 1 << 0x11);
    apic.write(EOI, 4, 0);
    assert_eq!(apic.acknowledge(), 0x51);
    apic.write(EOI, 4, 0);
    assert_eq!(apic.acknowledge(), 0x31);
    apic.write(EOI, 4, 0);
    assert_eq!(apic.acknowledge(), 0xff, "nothing more is spurious");
    assert_eq!(apic.read(0x170, 4), 0, "and is not in service");
}

#[test]
fn the_timer_counts_at_its_divided_speed() {
    // Divide configuration, ticks for each count.
    for (code, divisor) in [
        (0x0, 2),
        (0x1, 4),
        (0x2, 8),
        (0x3, 16),
        (0x8, 32),
        (0x9, 64),
        (0xa, 128),
        (0xb, 1),
    ] {
        for periodic in [false, true] {
            let mut apic = on();
            apic.write(DIVIDE, 4, code);
            apic.write(LVT_TIMER, 4, if periodic { 0x2_0040 } else { 0x40 });
            apic.write(INITIAL, 4, 10);
            assert_eq!(apic.deadline(), Some(10 * divisor));
            apic.advance(3 * divisor);
            assert_eq!(apic.read(CURRENT, 4), 7);
            apic.advance(7 * divisor - 1);
            assert!(!apic.interrupt(), "not yet");
            apic.advance(1);
            assert_eq!(apic.acknowledge(), 0x40, "{code:#x}");
            apic.write(EOI, 4, 0);
            let left = periodic.then_some(10 * divisor);
            assert_eq!(apic.deadline(), left, "{code:#x}");
            apic.advance(25 * divisor);
            assert_eq!(apic.interrupt(), periodic);
            assert_eq!(apic.read(CURRENT, 4), if periodic { 5 } else { 0 });
        }
    }
}

#[test]
fn a_timer_that_cannot_reach_the_cpu_has_no_deadline() {
    // Register, value, whether the deadline is gone.
    for (offset, value, gone) in [
        (TPR, 0x3f, false),
        (TPR, 0x40, true),
        (SVR, 0xff, true),
        (LVT_TIMER, 0x1_0040, true),
        (LVT_TIMER, 0xf, true),
        (INITIAL, 0, true),
    ] {
        let mut apic = on();
        apic.write(LVT_TIMER, 4, 0x40);
        apic.write(INITIAL, 4, 10);
        apic.write(offset, 4, value);
        assert_eq!(apic.deadline().is_none(), gone, "{offset:#x} {value:#x}");
        apic.advance(100);
        assert_eq!(apic.interrupt(), !gone, "{offset:#x} {value:#x}");
    }
}

#[test]
fn a_timer_with_an_illegal_vector_interrupts_by_its_error() {
    let mut apic = on();
    apic.write(LVT_ERROR, 4, 0x66);
    apic.write(LVT_TIMER, 4, 0x2_000f);
    apic.write(INITIAL, 4, 10);
    apic.advance(apic.deadline().expect("the error comes"));
    assert_eq!(apic.acknowledge(), 0x66);
    apic.write(EOI, 4, 0);
    assert_eq!(apic.deadline(), None, "once");
}

#[test]
fn commands_reach_this_cpu_or_nobody() {
    // Command, destination, logical destination register and format, what happens: vector, NMI, INIT.
    let (vector, nmi, init, nothing) = (
        (Some(0x41), false, false),
        (None, true, false),
        (None, false, true),
        (None, false, false),
    );
    for (command, destination, logical, flat, expected) in [
        (0x4_0041, 0x99, 0, true, vector),
        (0x8_0041, 0x99, 0, true, vector),
        (0xc_0041, 0, 0, true, nothing),
        (0x0_0041, 0, 0, true, vector),
        (0x0_0041, 1, 0, true, nothing),
        (0x0_0041, 0xff, 0, true, vector),
        (0x0_0141, 0, 0, true, vector),
        (0x0_0841, 2, 2, true, vector),
        (0x0_0841, 1, 2, true, nothing),
        (0x0_0841, 0x21, 0x21, false, vector),
        (0x0_0841, 0x31, 0x21, false, nothing),
        (0x0_0841, 0x22, 0x21, false, nothing),
        (0x0_0841, 0xf1, 0x21, false, vector),
        (0x0_0400, 0, 0, true, nmi),
        (0x0_4500, 0, 0, true, init),
        (0x0_8500, 0, 0, true, nothing),
        (0xc_4500, 0, 0, true, nothing),
        (0xc_4608, 0, 0, true, nothing),
    ] {
        let mut apic = on();
        apic.write(0xd0, 4, logical << 24);
        apic.write(0xe0, 4, if flat { !0 } else { 0x0fff_ffff });
        apic.write(ICR_HIGH, 4, destination << 24);
        apic.write(ICR, 4, command);
        let seen = (apic.pending(), apic.take_nmi(), apic.take_init());
        assert_eq!(seen, expected, "{command:#x} to {destination:#x}");
    }
}

#[test]
fn errors_are_latched_by_a_write_and_interrupt_once() {
    for (cause, bit) in [("send", 0x20), ("receive", 0x40), ("register", 0x80)] {
        let mut apic = on();
        apic.write(LVT_ERROR, 4, 0xfe);
        for _ in 0..2 {
            match cause {
                "send" => apic.write(ICR, 4, 0x4_000f),
                "receive" => assert!(apic.receive(&fixed(15))),
                _ => assert_eq!(apic.read(0x3f0, 4), 0),
            }
        }
        assert_eq!(apic.read(ESR, 4), 0, "{cause}: not latched yet");
        apic.write(ESR, 4, 0);
        assert_eq!(apic.read(ESR, 4), bit, "{cause}");
        assert_eq!(apic.acknowledge(), 0xfe);
        apic.write(EOI, 4, 0);
        assert_eq!(apic.pending(), None, "once");
        apic.write(ESR, 4, 0);
        assert_eq!(apic.read(ESR, 4), 0);
    }
}

#[test]
fn the_8259_passes_as_on_a_pc() {
    // Whole APIC on, SVR, LINT0; whether the 8259 reaches the CPU by asking for its vector.
    for (enabled, spurious, lint0, passes) in [
        (false, 0x1ff, 0x1_0000, true),
        (true, 0xff, 0x1_0000, false),
        (true, 0xff, 0x700, false),
        (true, 0x1ff, 0x1_0000, false),
        (true, 0x1ff, 0x700, true),
        (true, 0x1ff, 0x1_0700, false),
        (true, 0x1ff, 0x31, false),
    ] {
        let mut apic = LocalApic::new();
        apic.write(SVR, 4, spurious);
        apic.write(LVT_LINT0, 4, lint0);
        if !enabled {
            apic.set_enabled(false);
        }
        assert_eq!(apic.passes_ext_int(), passes, "{spurious:#x} {lint0:#x}");
    }
    let mut apic = LocalApic::new();
    apic.set_virtual_wire();
    assert!(apic.passes_ext_int() && apic.is_active());
}

#[test]
fn lint0_in_its_other_modes_counts_edges() {
    // LINT0, pending vector, NMI.
    for (lint0, vector, nmi) in [
        (0x31, Some(0x31), false),
        (0x400, None, true),
        (0x1_0031, None, false),
        (0x700, None, false),
    ] {
        let mut apic = on();
        apic.write(LVT_LINT0, 4, lint0);
        assert_eq!(apic.lint0_counts(), vector.is_some() || nmi);
        apic.set_lint0(true);
        assert_eq!((apic.pending(), apic.take_nmi()), (vector, nmi));
        apic.set_lint0(true);
        assert!(!apic.take_nmi(), "one edge");
    }
}

#[test]
fn turned_off_it_forgets_and_turned_off_by_software_it_masks() {
    let mut apic = on();
    apic.write(LVT_TIMER, 4, 0x40);
    apic.receive(&fixed(0x50));
    apic.write(SVR, 4, 0xff);
    assert_eq!(apic.read(LVT_TIMER, 4), 0x1_0040);
    apic.write(LVT_TIMER, 4, 0x41);
    assert_eq!(apic.read(LVT_TIMER, 4), 0x1_0041, "the mask stays");
    assert_eq!(apic.pending(), None);
    apic.write(SVR, 4, 0x1ff);
    assert_eq!(apic.pending(), Some(0x50), "requests are kept");
    apic.set_enabled(false);
    apic.set_enabled(true);
    assert_eq!(apic, LocalApic::new());
}
