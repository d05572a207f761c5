//! Interrupts in and around guests: INTR, NMI, INIT and virtual interrupts, GIF, masking, task priority, shadows.

use super::world::*;
use emulator_core::machine::End;

const INTR: u64 = 0x60;
const NMI: u64 = 0x61;
const INIT: u64 = 0x63;
const VINTR: u64 = 0x64;
const VECTOR: u64 = 0x51;

/// The intercepts that have rows here.
pub fn codes() -> Vec<u64> {
    vec![INTR, NMI, INIT, VINTR]
}

/// R15 holds where the local APIC is.
const APIC: &str = "mov r15d, 0xfee00000";

/// Sends something to the CPU by its own local APIC: ICR's lower half.
fn send(command: u64) -> String {
    format!(
        "{APIC}\nmov dword [r15 + 0xf0], 0x1ff\nmov dword [r15 + 0x310], 0\nmov dword [r15 + 0x300], {command}"
    )
}

fn interrupt() -> String {
    send(0x4000 | VECTOR)
}

pub fn non_maskable() -> String {
    send(0x4400)
}

pub fn init() -> String {
    send(0x4500)
}

fn handler(vector: u64) -> u64 {
    HANDLERS + 16 * vector
}

const IF: u64 = 1 << 9;
const MASKING: u64 = 1 << 24;

/// 15.13.1 and 15.21.1: which IF counts, and that an intercepted interrupt stays pending.
#[test]
fn physical_interrupts() {
    for (guest_if, host_if, masking, on, expected) in [
        (true, false, false, true, "exit"),
        (true, false, false, false, "handler"),
        (false, true, false, true, "nothing"),
        (false, true, false, false, "nothing"),
        (true, false, true, true, "nothing"),
        (true, false, true, false, "nothing"),
        (false, true, true, true, "exit"),
        (false, true, true, false, "handler"),
    ] {
        let mut world = World::with_host(Mode::Long, if host_if { "sti" } else { "" });
        world.set(field::RFLAGS, if guest_if { IF | 2 } else { 2 });
        world.set(field::INTERRUPT, if masking { MASKING } else { 0 });
        world.code(&interrupt());
        let next = world.code("vmmcall");
        world.intercept(INTR, on);
        let exit = world.exit();
        let name = format!("15.21.1: guest {guest_if}, host {host_if}, masking {masking}, on {on}");
        match expected {
            "exit" => {
                assert_eq!((exit.code, exit.rip, exit.event), (INTR, next, 0), "{name}");
                assert!(world.machine.devices().interrupt_pending(), "15.13: {name}");
            }
            "handler" => assert_eq!((exit.code, exit.rip), (VMMCALL, handler(VECTOR)), "{name}"),
            _ => assert_eq!((exit.code, exit.rip), (VMMCALL, next), "{name}"),
        }
        assert!(
            !world.machine.cpu().svm.gif,
            "15.6: GIF is clear after an exit"
        );
    }
}

/// 15.21.9 and table 15-13; 15.20: an NMI that is injected holds no others back, one that was taken does until IRET.
#[test]
fn non_maskable_interrupts() {
    for on in [false, true] {
        let mut world = World::new(Mode::Long);
        world.code(&non_maskable());
        let next = world.code("vmmcall");
        world.intercept(NMI, on);
        let exit = world.exit();
        if on {
            assert_eq!((exit.code, exit.rip), (NMI, next));
            assert!(world.machine.cpu().nmi_pending, "15.21.9: still pending");
        } else {
            assert_eq!((exit.code, exit.rip), (VMMCALL, handler(2)));
        }
    }
    // Taken once, another waits: neither delivered nor an exit, until IRET, which has an intercept.
    let mut world = World::new(Mode::Long);
    world.code(&non_maskable());
    world.code("nop");
    let exit = world.exit();
    assert_eq!((exit.code, exit.rip), (VMMCALL, handler(2)));
    world.intercept(NMI, true).intercept(0x74, true);
    world.machine.non_maskable_interrupt();
    world.set(field::RIP, world.end());
    let at = world.code("iretq");
    let exit = world.exit();
    assert_eq!((exit.code, exit.rip), (0x74, at), "8.5: masked until IRET");
    world.intercept(0x74, false);
    let exit = world.exit();
    assert_eq!(exit.code, NMI, "IRET lets it in");
}

/// Table 15-10: while GIF is clear everything waits, but breakpoints, which are lost.
#[test]
fn what_waits_for_the_global_interrupt_flag() {
    for (what, code) in [(interrupt(), INTR), (non_maskable(), NMI), (init(), INIT)] {
        let mut world = World::new(Mode::Long);
        world.set(field::RFLAGS, IF | 2);
        world.code("clgi");
        world.code(&what);
        world.code("nop\nnop");
        world.code("stgi");
        let next = world.code("vmmcall");
        world.intercept(code, true);
        let exit = world.exit();
        assert_eq!((exit.code, exit.rip), (code, next), "table 15-10: {code:x}");
    }
    for (gif, expected) in [("clgi", VMMCALL), ("stgi", 0x41)] {
        let mut world = World::new(Mode::Long);
        world.set(field::DR7, 0x000d_0401);
        world.code("mov eax, 0x60000\nmov dr0, rax");
        world.code(gif);
        world.code("mov [0x60000], eax");
        world.code("vmmcall");
        world.intercept(0x41, true);
        assert_eq!(world.exit().code, expected, "table 15-10: {gif}");
    }
    let mut world = World::new(Mode::Long);
    world.code("clgi\npushfq\nor dword [rsp], 0x100\npopfq\nnop\nvmmcall");
    world.intercept(0x41, true);
    assert_eq!(world.exit().code, 0x41, "table 15-10: single steps go on");
}

/// Table 15-12.
#[test]
fn init_by_intercept_and_redirection() {
    const SX: u64 = 0x40 + 30;
    for (redirect, on, expected) in [
        (false, true, Some(INIT)),
        (true, true, Some(INIT)),
        (true, false, Some(SX)),
        (false, false, None),
    ] {
        let before = if redirect {
            "mov ecx, 0xc0010114\nrdmsr\nor eax, 2\nwrmsr"
        } else {
            ""
        };
        let mut world = World::with_host(Mode::Long, before);
        world.code(&init());
        let next = world.code("vmmcall");
        world.intercept(INIT, on).intercept(SX, true);
        let exit = world.run();
        let name = format!("table 15-12: redirect {redirect}, intercept {on}");
        assert_eq!(exit.as_ref().map(|exit| exit.code), expected, "{name}");
        match exit {
            Some(exit) => assert_eq!(exit.rip, next, "{name}"),
            None => assert_eq!(world.machine.end(), Some(End::Reset), "{name}"),
        }
    }
    // What was intercepted is still pending: run again without the intercept, it becomes #SX (15.21.8).
    let mut world = World::with_host(Mode::Long, "mov ecx, 0xc0010114\nrdmsr\nor eax, 2\nwrmsr");
    world.code(&init());
    world.code("vmmcall");
    world.intercept(INIT, true).intercept(SX, true);
    assert_eq!(world.exit().code, INIT);
    world.intercept(INIT, false);
    assert_eq!(world.exit().code, SX);
    world.set(field::RIP, world.end());
    world.code("vmmcall");
    assert_eq!(world.exit().code, VMMCALL, "INIT is no longer pending");
}

/// 15.21.8: in the host, too, once GIF is set.
#[test]
fn the_host_takes_a_pending_init_as_an_exception() {
    let host = format!(
        "lidt [table]
         jmp over
         table: dw 0xfff
         dq {IDT}
         over:
         mov ecx, 0xc0010114
         rdmsr
         or eax, 2
         wrmsr
         {}
         mov ebx, 1
         stgi
         mov ebx, 2",
        init()
    );
    let mut world = World::with_host(Mode::Long, &host);
    // The host's handler: it stays there.
    assert!(world.machine.poke(handler(30), &[0xeb, 0xfe]));
    assert_eq!(world.run(), None);
    let cpu = world.machine.cpu();
    assert_eq!((cpu.rip, cpu.registers[3]), (handler(30), 1));
}

const V_IRQ: u64 = 1 << 8;

fn virtual_interrupt(priority: u64, task_priority: u64, ignores: bool) -> u64 {
    V_IRQ | VECTOR << 32 | priority << 16 | u64::from(ignores) << 20 | task_priority
}

/// 15.21.4: IF, priority, V_IGN_TPR, the shadow; 15.13.5: the intercept comes first and leaves V_IRQ.
#[test]
fn virtual_interrupts() {
    for (word, rflags, shadow, expected) in [
        (virtual_interrupt(5, 0, false), IF, false, Some(0)),
        (virtual_interrupt(5, 0, false), 0, false, None),
        (virtual_interrupt(5, 5, false), IF, false, None),
        (virtual_interrupt(5, 4, false), IF, false, Some(0)),
        (virtual_interrupt(5, 15, true), IF, false, Some(0)),
        (virtual_interrupt(0, 0, false), IF, false, None),
        (virtual_interrupt(5, 0, false), IF, true, Some(1)),
        (virtual_interrupt(5, 0, false) | MASKING, IF, false, Some(0)),
        (virtual_interrupt(5, 0, false) & !V_IRQ, IF, false, None),
    ] {
        for on in [false, true] {
            let mut world = World::new(Mode::Long);
            world.set(field::INTERRUPT, word);
            world.set(field::RFLAGS, rflags | 2);
            world.set(field::SHADOW, u64::from(shadow));
            let first = world.code("nop");
            let next = world.code("vmmcall");
            world.intercept(VINTR, on);
            let exit = world.exit();
            let name = format!("15.21.4: {word:x}, IF {rflags:x}, shadow {shadow}, on {on}");
            let after = world.get(field::INTERRUPT);
            match expected {
                None => {
                    assert_eq!((exit.code, exit.rip), (VMMCALL, next), "{name}");
                    assert_eq!(after & V_IRQ, word & V_IRQ, "{name}");
                }
                Some(instructions) if on => {
                    assert_eq!(
                        (exit.code, exit.rip),
                        (VINTR, first + instructions),
                        "{name}"
                    );
                    assert_eq!(after & V_IRQ, V_IRQ, "15.13.5: {name}");
                }
                Some(instructions) => {
                    assert_eq!((exit.code, exit.rip), (VMMCALL, handler(VECTOR)), "{name}");
                    assert_eq!(after & V_IRQ, 0, "{name}");
                    let interrupted = world.word(world.get(field::RSP));
                    assert_eq!(interrupted, first + instructions, "{name}");
                }
            }
        }
    }
}

/// 15.21.4: a physical interrupt goes before a virtual one.
#[test]
fn physical_before_virtual() {
    for (on, expected) in [(true, (INTR, 0)), (false, (VMMCALL, handler(0x61)))] {
        let mut world = World::new(Mode::Long);
        world.set(field::INTERRUPT, virtual_interrupt(15, 0, false));
        world.code(&send(0x4061));
        world.code("sti\nnop\nvmmcall");
        world.intercept(INTR, on);
        let exit = world.exit();
        let rip = if on { 0 } else { exit.rip };
        assert_eq!((exit.code, rip), expected);
    }
}

/// 15.21.2: CR8 with and without V_INTR_MASKING, the field written back, and the local APIC's own priority.
#[test]
fn the_task_priority() {
    for (masking, virtual_before, reads, virtual_after, real_after) in
        [(0, 3, 0, 9, 0x90), (MASKING, 3, 3, 9, 0)]
    {
        let mut world = World::new(Mode::Long);
        world.set(field::INTERRUPT, masking | virtual_before);
        world.code("mov rbx, cr8\nmov eax, 9\nmov cr8, rax");
        world.code(&format!("{APIC}\nmov eax, [r15 + 0x80]\nvmmcall"));
        assert_eq!(world.exit().code, VMMCALL);
        let name = format!("15.21.2: masking {masking:x}");
        assert_eq!(world.results(), [real_after, reads], "{name}");
        assert_eq!(world.get(field::INTERRUPT) & 0xff, virtual_after, "{name}");
    }
}

/// 15.21.5: saved on exit, loaded on entry, over after one instruction, and an intercepted interrupt waits for that.
#[test]
fn the_interrupt_shadow() {
    for (before, instruction, expected) in [
        ("cli\nsti", "cpuid", 1),
        ("sti\nsti", "cpuid", 0),
        ("mov eax, ss\nmov ss, eax", "cpuid", 1),
        ("cli\nsti\nnop", "cpuid", 0),
        ("nop", "cpuid", 0),
    ] {
        let mut world = World::new(Mode::Long);
        world.code(before);
        world.code(instruction);
        world.intercept(0x72, true);
        world.set(field::SHADOW, 0);
        assert_eq!(world.exit().code, 0x72);
        assert_eq!(world.get(field::SHADOW) & 1, expected, "15.21.5: {before}");
    }
    for shadow in [0, 1] {
        let mut world = World::with_host(Mode::Long, &interrupt());
        world.set(field::RFLAGS, IF | 2);
        world.set(field::SHADOW, shadow);
        world.code("nop\nnop\nvmmcall");
        world.intercept(INTR, true);
        let exit = world.exit();
        assert_eq!((exit.code, exit.rip), (INTR, GUEST + shadow), "15.21.5");
    }
}

/// 8.2 and 15.6: HLT in a guest ends with whatever the guest, or its hypervisor, hears.
#[test]
fn a_halted_guest_is_woken() {
    let timer = format!(
        "{APIC}
         mov dword [r15 + 0xf0], 0x1ff
         mov dword [r15 + 0x3e0], 11
         mov dword [r15 + 0x320], 0x51
         mov dword [r15 + 0x380], 1000"
    );
    for (on, masking, host) in [(false, 0, ""), (true, 0, ""), (true, MASKING, "sti")] {
        let mut world = World::with_host(Mode::Long, host);
        world.set(field::RFLAGS, if masking == 0 { IF | 2 } else { 2 });
        world.set(field::INTERRUPT, masking);
        world.code(&timer);
        world.code("hlt");
        let next = world.code("vmmcall");
        world.intercept(INTR, on);
        let exit = world.exit();
        let expected = if on {
            (INTR, next)
        } else {
            (VMMCALL, handler(VECTOR))
        };
        assert_eq!(
            (exit.code, exit.rip),
            expected,
            "on {on}, masking {masking:x}"
        );
    }
}

/// 15.21.3: CR8 by another encoding, MOV CR0 with a LOCK prefix, is there in all modes; its intercepts are those of CR8.
#[test]
fn the_task_priority_of_32_bit_code() {
    const WRITE: [u8; 4] = [0xf0, 0x0f, 0x22, 0xc1];
    const READ: [u8; 4] = [0xf0, 0x0f, 0x20, 0xc0];
    for mode in [Mode::Long, Mode::Protected] {
        for intercept in [None, Some(0x08), Some(0x18)] {
            let mut world = World::new(mode);
            world.set(field::INTERRUPT, MASKING | 3);
            let at = world.code("mov ecx, 9") + 5;
            let code = [WRITE, READ].concat();
            assert!(world.machine.poke(at, &code));
            assert!(world.machine.poke(at + 8, &[0x0f, 0x01, 0xd9]));
            if let Some(code) = intercept {
                world.intercept(code, true);
            }
            let exit = world.exit();
            let name = format!("15.21.3: {mode:?}, {intercept:x?}");
            assert_eq!(exit.code, intercept.unwrap_or(VMMCALL), "{name}");
            if intercept.is_none() {
                assert_eq!(world.results()[0], 9, "{name}");
                assert_eq!(world.get(field::INTERRUPT) & 0xff, 9, "{name}");
            }
        }
    }
}
