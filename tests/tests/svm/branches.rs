//! DebugCtl: what is recorded of branches (13.1.1), single steps from one to the next, and both in two worlds (15.23).

use super::world::*;

/// DebugCtl is written from EDX:EAX.
fn control(value: u32) -> String {
    format!("mov ecx, 0x1d9\nmov eax, {value}\nxor edx, edx\nwrmsr")
}

#[test]
fn the_last_branch_is_recorded() {
    for (before, branch, taken) in [
        ("", "jmp there", true),
        ("", "call there", true),
        ("xor eax, eax", "jz there", true),
        ("xor eax, eax", "jnz there", false),
        ("mov ecx, 2", "loop there", true),
        ("mov ecx, 1", "loop there", false),
        ("xor ecx, ecx", "jrcxz there", true),
        ("", "rep movsb", false),
        ("", "cpuid", false),
    ] {
        for on in [true, false] {
            let mut world = World::new(Mode::Long);
            world.code(&control(u32::from(on)));
            world.code(before);
            let from = world.code(&format!("{branch}\nnop\nnop\nthere: nop"));
            let to = world.end() - 1;
            world.code("vmmcall");
            assert_eq!(world.exit().code, VMMCALL);
            let expected = if taken && on { [from, to] } else { [0, 0] };
            let branches = &world.machine.cpu().branches;
            assert_eq!(branches.last, expected, "13.1.1: {before}; {branch}");
            assert_eq!(branches.before_interrupt, [0, 0], "13.1.1: {branch}");
        }
    }
}

/// An interrupt or exception keeps what was recorded before; #DB ends the recording and records nothing.
#[test]
fn interrupts_are_recorded_too() {
    for (instruction, vector) in [("ud2", 6), ("int 0x21", 0x21), ("int1", 1)] {
        let mut world = World::new(Mode::Long);
        world.code(&control(1));
        let from = world.code("jmp there\nnop\nthere:");
        let at = world.code(instruction);
        assert_eq!(world.exit().rip, HANDLERS + 16 * vector);
        let branches = world.machine.cpu().branches.clone();
        let (last, before) = match vector {
            1 => ([from, at], [0, 0]),
            _ => ([at, HANDLERS + 16 * vector], [from, at]),
        };
        assert_eq!(
            (branches.last, branches.before_interrupt),
            (last, before),
            "13.1.1: {instruction}"
        );
        // Recording goes on after others than #DB.
        let mut reads = World::new(Mode::Long);
        reads.code(&control(1));
        reads.code(instruction);
        let handler = assemble(64, "mov ecx, 0x1d9\nrdmsr\nvmmcall", 0x3_8000);
        assert!(reads.machine.poke(0x3_8000, &handler));
        let jump = assemble(64, "jmp 0x38000", HANDLERS + 16 * vector);
        assert!(reads.machine.poke(HANDLERS + 16 * vector, &jump));
        assert_eq!(reads.exit().code, VMMCALL);
        assert_eq!(
            reads.results()[0],
            u64::from(vector != 1),
            "13.1.1: {instruction}"
        );
    }
}

/// With BTF, TF traps after branches only; the trap ends that.
#[test]
fn single_steps_from_branch_to_branch() {
    for (value, steps_to) in [(0, 1), (2, 5), (3, 5)] {
        let mut world = World::with_host(Mode::Long, &control(value));
        world.set(field::RFLAGS, 0x102);
        world.code("nop\nnop\njmp there\nnop\nthere: nop\nvmmcall");
        world.intercept(0x41, true);
        let exit = world.exit();
        assert_eq!(
            (exit.code, exit.rip),
            (0x41, GUEST + steps_to),
            "13.1.1: {value}"
        );
    }
}

/// 13.1.1: reserved bits are #GP, and the records cannot be written.
#[test]
fn what_the_registers_do_not_take() {
    for (number, value, taken) in [
        (0x1d9, 0x3fu64, true),
        (0x1d9, 0x40, false),
        (0x1db, 0, false),
        (0x1de, 0, false),
    ] {
        let mut world = World::new(Mode::Long);
        world.code(&format!(
            "mov ecx, {number}\nmov eax, {value}\nxor edx, edx"
        ));
        world.code("wrmsr");
        world.code("vmmcall");
        world.intercept(0x4d, true);
        let expected = if taken { VMMCALL } else { 0x4d };
        assert_eq!(world.exit().code, expected, "13.1.1: {number:x} {value:x}");
    }
}

/// 15.23.1: with LBR_VIRTUALIZATION_ENABLE each world has its own registers, without it they are shared.
#[test]
fn the_records_of_two_worlds() {
    const ENABLE: u64 = 0xb8;
    const RECORDS: u64 = 0x670;
    for own in [false, true] {
        let host = format!("{}\njmp there\nnop\nthere:", control(1));
        let mut world = World::with_host(Mode::Long, &host);
        for (number, value) in (0..).zip([1, 11, 12, 13, 14u64]) {
            world.set(RECORDS + 8 * number, value);
        }
        world.set(ENABLE, u64::from(own));
        // What the guest finds, and then a branch of its own with which it ends its recording.
        world.code("mov ecx, 0x1db\nrdmsr\nmov ebx, eax");
        let from = world.code("jmp there\nnop\nthere:");
        let to = world.end();
        world.code(&control(0));
        world.code("vmmcall");
        assert_eq!(world.exit().code, VMMCALL);
        let [_, found] = world.results();
        let branches = &world.machine.cpu().branches;
        let saved: Vec<u64> = (0..5)
            .map(|number| world.get(RECORDS + 8 * number))
            .collect();
        if own {
            assert_eq!(found, 11, "15.23.1");
            assert_eq!(saved, [0, from, to, 13, 14], "15.23.1");
            assert_ne!(branches.last, [from, to], "15.23.1: the host's own");
            assert_ne!(branches.last, [0, 0], "15.23.1");
        } else {
            assert_ne!(found, 11, "15.23");
            assert_eq!(saved, [1, 11, 12, 13, 14], "15.23: not written");
            assert_eq!(branches.last, [from, to], "15.23: the guest's show");
        }
    }
}
