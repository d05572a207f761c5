//! Exceptions, task switches, the x87 freeze and shutdown: what is told when they are intercepted, and that they reach the
//! guest's handler when they are not.

use super::intercepts::user_mode;
use super::interrupts;
use super::world::*;

/// The intercepts that have rows here.
pub fn codes() -> Vec<u64> {
    let mut codes: Vec<u64> = exceptions().iter().map(|row| 0x40 + row.vector).collect();
    codes.extend([0x40 + SECURITY, TASK_SWITCH, FREEZE, SHUTDOWN]);
    codes
}

const SECURITY: u64 = 30;
const TASK_SWITCH: u64 = 0x7d;
const FREEZE: u64 = 0x7e;
const NOTHING: fn(&mut World) = |_| {};

/// A guest that meets an exception.
struct Row {
    section: &'static str,
    vector: u64,
    mode: Mode,
    prepare: fn(&mut World),
    before: &'static str,
    instruction: &'static str,
    tells: [u64; 2],
    /// The exit tells where the next instruction is (15.7.1).
    has_next: bool,
    /// RIP is behind the instruction: a trap.
    is_trap: bool,
}

fn row(section: &'static str, vector: u64, before: &'static str, instruction: &'static str) -> Row {
    Row {
        section,
        vector,
        mode: Mode::Long,
        prepare: NOTHING,
        before,
        instruction,
        tells: [0; 2],
        has_next: false,
        is_trap: false,
    }
}

fn exceptions() -> Vec<Row> {
    let long = |row: Row, first: u64, second: u64| Row {
        tells: [first, second],
        ..row
    };
    vec![
        row("15.12.1", 0, "xor ebx, ebx", "div ebx"),
        Row {
            is_trap: true,
            ..row("15.12.2", 1, "pushfq\nor dword [rsp], 0x100\npopfq", "nop")
        },
        Row {
            is_trap: true,
            prepare: |world| {
                world.set(field::DR7, 0x000d_0402 | 1);
            },
            ..row(
                "15.12.2",
                1,
                "mov eax, 0x60000\nmov dr0, rax",
                "mov [0x60000], eax",
            )
        },
        Row {
            prepare: |world| {
                world.set(field::DR7, 0x2400);
            },
            ..row("15.12.2", 1, "", "mov rax, dr0")
        },
        Row {
            has_next: true,
            ..row("15.12.4", 3, "", "int3")
        },
        Row {
            has_next: true,
            mode: Mode::Protected,
            ..row("15.12.5", 4, "mov eax, 0x7fffffff\ninc eax", "into")
        },
        Row {
            has_next: true,
            mode: Mode::Protected,
            ..row(
                "15.12.6",
                5,
                "mov dword [0x60000], 1\nmov dword [0x60004], 2\nmov eax, 3",
                "bound eax, [0x60000]",
            )
        },
        row("15.12.7", 6, "", "ud2"),
        row(
            "15.12.8",
            7,
            "mov rax, cr0\nor eax, 8\nmov cr0, rax",
            "fnop",
        ),
        // #NP while #GP is delivered.
        Row {
            prepare: |world| {
                let gate = world.word(IDT + 13 * 16);
                world.put(IDT + 13 * 16, gate & !(1 << 47));
            },
            ..row("15.12.9", 8, "mov rax, 1 << 50", "mov [rax], eax")
        },
        // A return to a task that is none.
        long(
            Row {
                mode: Mode::Protected,
                prepare: |world| {
                    world.put(TSS, 0x10);
                    world.set(field::RFLAGS, 0x4002);
                },
                ..row("15.12.11", 10, "", "iretd")
            },
            0x10,
            0,
        ),
        long(row("15.12.12", 11, "mov eax, 64", "mov ds, ax"), ABSENT, 0),
        long(row("15.12.13", 12, "mov eax, 64", "mov ss, ax"), ABSENT, 0),
        long(row("15.12.14", 13, "mov eax, 0x88", "mov ds, ax"), 0x88, 0),
        long(
            row("15.12.15", 14, "mov rax, 1 << 39", "inc byte [rax + 5]"),
            2,
            1 << 39 | 5,
        ),
        row(
            "15.12.16",
            16,
            "fninit\nfnstcw [0x60000]\nand word [0x60000], 0xfffb\nfldcw [0x60000]\nfld1\nfldz\nfdivp",
            "fwait",
        ),
        Row {
            prepare: |world| {
                user_mode(world);
                let cr0 = world.get(field::CR0);
                world.set(field::CR0, cr0 | 1 << 18);
                world.set(field::RFLAGS, 1 << 18 | 2);
            },
            ..row("15.12.17", 17, "", "mov eax, [0x60001]")
        },
        row(
            "15.12.19",
            19,
            "mov dword [0x60000], 0x1f00\nldmxcsr [0x60000]\nxorps xmm0, xmm0\nxorps xmm1, xmm1",
            "divss xmm0, xmm1",
        ),
    ]
}

fn guest(row: &Row) -> (World, u64, u64) {
    let mut world = World::new(row.mode);
    (row.prepare)(&mut world);
    world.code(row.before);
    let at = world.code(row.instruction);
    let next = world.code("vmmcall");
    (world, at, next)
}

#[test]
fn each_exception_exits_if_its_bit_is_set_and_reaches_its_handler_if_not() {
    for row in exceptions() {
        let name = format!("APM {}: {}", row.section, row.instruction);
        let (mut world, at, next) = guest(&row);
        let cr2 = 0x1234_5678;
        world.set(field::CR2, cr2);
        world.intercept(0x40 + row.vector, true);
        let exit = world.exit();
        assert_eq!(exit.code, 0x40 + row.vector, "{name}");
        assert_eq!(exit.information, row.tells, "{name}");
        assert_eq!(exit.rip, if row.is_trap { next } else { at }, "{name}");
        assert_eq!(
            exit.next_rip,
            if row.has_next { next } else { 0 },
            "15.7.1: {name}"
        );
        assert_eq!(world.get(field::CR2), cr2, "15.12.15: {name}");
        if row.vector == 14 {
            assert_eq!(world.get(field::BYTES) & 0xff, 15, "15.8.4: {name}");
        }
        // Without the intercept the handler is reached; its own VMMCALL tells.
        let (mut world, ..) = guest(&row);
        let exit = world.exit();
        let handler = HANDLERS + 16 * row.vector;
        assert_eq!((exit.code, exit.rip), (VMMCALL, handler), "{name}, off");
    }
}

/// 15.12.2: DR6 and DR7 are what a handler would see.
#[test]
fn an_intercepted_debug_exception_has_written_its_registers() {
    const GENERAL_DETECT: u64 = 1 << 13;
    let mut world = World::new(Mode::Long);
    world.set(field::DR7, 0x400 | GENERAL_DETECT);
    world.code("mov rax, dr0");
    world.intercept(0x41, true);
    assert_eq!(world.exit().code, 0x41);
    assert_eq!(world.get(field::DR6), 0xffff_0ff0 | GENERAL_DETECT);
    assert_eq!(world.get(field::DR7), 0x400);
}

/// 15.12.2: INT1 has an intercept of its own; 15.12: `int n` is no exception.
#[test]
fn instructions_that_only_look_like_exceptions() {
    for (vector, instruction) in [(1, "int1"), (6, "int 6"), (13, "int 13"), (3, "int 3")] {
        let mut world = World::new(Mode::Long);
        if instruction == "int 3" {
            assert!(world.machine.poke(GUEST, &[0xcd, 3]));
        } else {
            world.code(instruction);
        }
        world.intercept(0x40 + vector, true);
        let exit = world.exit();
        let handler = HANDLERS + 16 * vector;
        assert_eq!((exit.code, exit.rip), (VMMCALL, handler), "{instruction}");
    }
}

/// 15.12: an exception within another's delivery is asked about by itself, and what is left of both after that; 15.7.2: what
/// was on its way is told.
#[test]
fn exceptions_within_a_delivery() {
    const EXCEPTION: u64 = 1 << 31 | 3 << 8;
    const HAS_ERROR: u64 = 1 << 11;
    let general_protection = EXCEPTION | HAS_ERROR | 13;
    let double_fault = EXCEPTION | HAS_ERROR | 8;
    for (wanted, expected, event) in [
        (vec![11], 0x4b, general_protection),
        (vec![11, 8], 0x4b, general_protection),
        (vec![8], 0x48, general_protection),
        (vec![13], 0x4d, 0),
    ] {
        let mut world = World::new(Mode::Long);
        let gate = world.word(IDT + 13 * 16);
        world.put(IDT + 13 * 16, gate & !(1 << 47));
        world.code("mov rax, 1 << 50\nmov [rax], eax");
        for vector in &wanted {
            world.intercept(0x40 + vector, true);
        }
        let exit = world.exit();
        assert_eq!(
            (exit.code, exit.event),
            (expected, event),
            "15.12: {wanted:?}"
        );
    }
    // A third exception, while the double fault is delivered.
    let mut world = World::new(Mode::Long);
    for vector in [8, 13] {
        let gate = world.word(IDT + vector * 16);
        world.put(IDT + vector * 16, gate & !(1 << 47));
    }
    world.code("mov rax, 1 << 50\nmov [rax], eax");
    world.intercept(0x4a, true);
    let exit = world.exit();
    assert_eq!(exit.code, SHUTDOWN, "15.14.3");
    // A page fault, while the double fault goes to a stack of its own that is not there: slot 1 of the stack table.
    let mut world = World::new(Mode::Long);
    let gate = world.word(IDT + 13 * 16);
    world.put(IDT + 13 * 16, gate & !(1 << 47));
    world.code("mov rax, 1 << 50\nmov [rax], eax");
    world.intercept(0x4e, true);
    let gate = world.word(IDT + 8 * 16);
    world.put(IDT + 8 * 16, gate | 1 << 32);
    world.put(TSS + 0x24, 1 << 39 | 0x1000);
    let exit = world.exit();
    assert_eq!(
        (exit.code, exit.event),
        (0x4e, double_fault),
        "15.7.2, example"
    );
}

/// 15.14.3: without the intercept the machine is over.
#[test]
fn shutdown() {
    for on in [false, true] {
        let mut world = World::new(Mode::Long);
        world.set(field::IDTR, 0);
        world.code("ud2");
        world.intercept(SHUTDOWN, on);
        match world.run() {
            Some(exit) => assert!(on && exit.code == SHUTDOWN),
            None => assert!(!on && world.machine.end().is_some()),
        }
    }
}

/// 15.14.2: only where the processor would freeze: CR0.NE clear, an exception pending, IGNNE not asserted.
#[test]
fn the_freeze_of_an_x87_error() {
    const NE: u64 = 1 << 5;
    let failing =
        "fninit\nfnstcw [0x60000]\nand word [0x60000], 0xfffb\nfldcw [0x60000]\nfld1\nfldz\nfdivp";
    for (ne, settle, on, expected) in [
        (false, false, true, Some(FREEZE)),
        (false, false, false, None),
        (true, false, true, Some(VMMCALL)),
        // The handler wrote port 0xF0, which asserts IGNNE: nothing freezes.
        (false, true, true, Some(VMMCALL)),
    ] {
        let mut world = World::new(Mode::Long);
        let cr0 = world.get(field::CR0) & !NE;
        world.set(field::CR0, if ne { cr0 | NE } else { cr0 });
        world.code(failing);
        if settle {
            // The first wait is frozen, so that there is something to take note of.
            let at = world.code("fwait");
            world.intercept(FREEZE, true);
            assert_eq!((world.exit().code, world.get(field::RIP)), (FREEZE, at));
            world.set(field::RIP, world.end());
            world.code("out 0xf0, al");
        }
        let at = world.code("fwait");
        world.code("vmmcall");
        world.intercept(FREEZE, on);
        let exit = world.run();
        let name = format!("15.14.2: NE {ne}, IGNNE {settle}, on {on}");
        assert_eq!(exit.as_ref().map(|exit| exit.code), expected, "{name}");
        if let Some(exit) = exit.filter(|exit| exit.code == FREEZE) {
            assert_eq!((exit.rip, exit.next_rip), (at, 0), "{name}");
        }
    }
}

/// 15.30.2: where HWCR says so, the register decides whether errors are ignored, and the pin does not.
#[test]
fn a_hypervisor_ignores_an_x87_error_for_its_guest() {
    let host = |hwcr: u32, ignne: u32| {
        format!(
            "xor edx, edx
             mov ecx, 0xc0010015
             mov eax, {hwcr}
             wrmsr
             mov ecx, 0xc0010115
             mov eax, {ignne}
             wrmsr"
        )
    };
    for (hwcr, ignne, expected) in [(0x100, 1, VMMCALL), (0x100, 0, FREEZE), (0, 1, FREEZE)] {
        let mut world = World::with_host(Mode::Long, &host(hwcr, ignne));
        let cr0 = world.get(field::CR0) & !(1 << 5);
        world.set(field::CR0, cr0);
        world.code(
            "fninit\nfnstcw [0x60000]\nand word [0x60000], 0xfffb\nfldcw [0x60000]\nfld1\nfldz\nfdivp\nfwait\nvmmcall",
        );
        world.intercept(FREEZE, true);
        assert_eq!(world.exit().code, expected, "15.30.2: {hwcr:x} {ignne}");
    }
}

/// 15.14.1: the incoming TSS, how it was reached, the error code, RF.
#[test]
fn task_switches() {
    const BY_RETURN: u64 = 1 << 36;
    const BY_JUMP: u64 = 1 << 38;
    const HAS_ERROR: u64 = 1 << 44;
    const RESUMES: u64 = 1 << 48;
    const SELECTOR: u64 = OTHER_TASK;
    let event = |kind: u64, vector: u64| 1 << 31 | kind << 8 | vector;
    /// A gate for this vector that leads to the task.
    fn gate(world: &mut World, vector: u64) {
        world.put(IDT + 8 * vector, 0x8500 << 32 | SELECTOR << 16);
    }
    let jump = format!("jmp {SELECTOR}:0");
    let call = format!("call {SELECTOR}:0");
    for (instruction, vector, tells, delivering, is_return) in [
        (jump.as_str(), None, BY_JUMP, 0, false),
        (call.as_str(), None, 0, 0, false),
        ("iretd", None, BY_RETURN, 0, true),
        ("int 0x21", Some(0x21), 0, event(4, 0x21), false),
        ("int3", Some(3), 0, event(3, 3), false),
        ("ud2", Some(6), RESUMES, event(3, 6), false),
        (
            "mov ds, bx",
            Some(13),
            RESUMES | HAS_ERROR | 0x88,
            0x88 << 32 | 1 << 11 | event(3, 13),
            false,
        ),
    ] {
        for on in [false, true] {
            let mut world = World::new(Mode::Protected);
            if let Some(vector) = vector {
                gate(&mut world, vector);
            }
            // The incoming task: it stands on a VMMCALL of its own.
            let image = TSS + 0x100;
            for (offset, value) in [
                (0x1c, PAGE_TABLES),
                (0x20, HANDLERS + 16 * 200),
                (0x24, 2),
                (0x38, STACK),
            ] {
                assert!(
                    world
                        .machine
                        .poke(image + offset, &(value as u32).to_le_bytes())
                );
            }
            for (offset, selector) in [(0x48, DATA0), (0x4c, CODE32), (0x50, DATA0), (0x54, DATA0)]
            {
                assert!(
                    world
                        .machine
                        .poke(image + offset, &(selector as u32).to_le_bytes())
                );
            }
            if is_return {
                world.put(TSS, SELECTOR);
                let descriptor = world.word(GDT + SELECTOR);
                world.put(GDT + SELECTOR, descriptor | 2 << 40);
                world.set(field::RFLAGS, 0x4002);
            }
            world.code("mov ebx, 0x88");
            let at = world.code(instruction);
            world.intercept(TASK_SWITCH, on);
            let exit = world.exit();
            let name = format!("15.14.1: {instruction}, on {on}");
            if on {
                assert_eq!(exit.code, TASK_SWITCH, "{name}");
                assert_eq!(exit.information, [SELECTOR, tells], "{name}");
                assert_eq!(
                    (exit.event, exit.rip, exit.next_rip),
                    (delivering, at, 0),
                    "{name}"
                );
                let rflags = world.get(field::RFLAGS);
                assert_eq!(rflags & 1 << 16, 0, "nothing is saved yet: {name}");
            } else {
                let other = HANDLERS + 16 * 200;
                assert_eq!((exit.code, exit.rip), (VMMCALL, other), "{name}");
            }
        }
    }
    // The incoming TSS is checked first: one that is too short is #TS, whatever is intercepted.
    let mut world = World::new(Mode::Protected);
    let descriptor = world.word(GDT + SELECTOR);
    world.put(GDT + SELECTOR, descriptor & !0xffff | 0x20);
    world.code(&jump);
    world.intercept(TASK_SWITCH, true).intercept(0x4a, true);
    assert_eq!(world.exit().code, 0x4a, "15.14.1, priority");
}

/// 15.21.8 and 15.12.20: an INIT that is redirected is #SX with error code 1.
#[test]
fn a_redirected_init_is_a_security_exception() {
    for on in [false, true] {
        let redirect = "mov ecx, 0xc0010114\nrdmsr\nor eax, 2\nwrmsr";
        let mut world = World::with_host(Mode::Long, redirect);
        world.code(&interrupts::init());
        let next = world.code("vmmcall");
        world.intercept(0x40 + SECURITY, on);
        let exit = world.exit();
        if on {
            assert_eq!((exit.code, exit.rip), (0x40 + SECURITY, next));
            assert_eq!(exit.information, [1, 0]);
        } else {
            let handler = HANDLERS + 16 * SECURITY;
            assert_eq!((exit.code, exit.rip), (VMMCALL, handler));
            // Error code, and where it came from.
            let top = world.get(field::RSP);
            assert_eq!([world.word(top), world.word(top + 8)], [1, next]);
        }
    }
}
