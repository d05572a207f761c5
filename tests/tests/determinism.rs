//! A run is a function of image and input: watching it, recording it and cutting it into pieces change nothing.

use diagrams::session::Session;
use diagrams::{Images, stack};
use emulator_core::boot::Image;
use emulator_core::event::Unobserved;
use emulator_core::machine::{End, Machine, MachineConfig, Stop};

/// More than the default run of the stack takes.
const LIMIT: u64 = 200_000_000;

fn images() -> Images {
    let images = xtask::guests::Images::expected();
    let read = |path: &std::path::Path| {
        std::fs::read(path).unwrap_or_else(|error| {
            panic!(
                "{}: {error}; run `cargo xtask guests` first",
                path.display()
            )
        })
    };
    Images {
        kernel: read(&images.kernel),
        initramfs: read(&images.initramfs),
        ..Images::default()
    }
}

fn machine() -> Machine {
    let spec = stack("bare-metal").expect("the first stack");
    let Images {
        kernel, initramfs, ..
    } = images();
    let image = Image::Pvh {
        kernel,
        command_line: spec.command_line.to_owned(),
        modules: vec![initramfs],
    };
    let memory = spec.memory;
    Machine::boot(MachineConfig { memory }, &image).expect("the kernel boots")
}

#[test]
fn two_runs_end_alike_however_they_are_cut() {
    let mut whole = machine();
    assert_eq!(
        whole.run(LIMIT, &mut Unobserved),
        Stop::End(End::Exit(0)),
        "the default run ends by itself"
    );
    let mut pieces = machine();
    let mut length = 1;
    while pieces.end().is_none() {
        pieces.run(pieces.tick() + length, &mut Unobserved);
        // Pieces of many lengths, from one tick to some hundred thousand.
        length = length * 5 % 299_993 + 1;
    }
    assert_eq!(whole.tick(), pieces.tick());
    assert_eq!(whole.state_hash(), pieces.state_hash());
}

#[test]
fn a_recorded_run_is_the_same_run() {
    let mut bare = machine();
    bare.run(LIMIT, &mut Unobserved);
    let spec = stack("bare-metal").expect("the first stack");
    let mut session =
        Session::start(spec, &images(), None, spec.memory, "").expect("the kernel boots");
    while session.end().is_none() {
        session.run(1_000_000);
    }
    let recorded = session.timeline().machine();
    assert_eq!(recorded.tick(), bare.tick());
    assert_eq!(recorded.state_hash(), bare.state_hash());
}

/// A timer that fires every few dozen instructions, while interrupts are opened for one instruction after `sti`, for
/// longer, and by a handler behind a trap gate that is itself interrupted.
const INTERRUPTED: &str = "
        bits    64
        org     0x100000
        lidt    [idtr]
        mov     al, 0x11
        out     0x20, al
        mov     al, 0x20
        out     0x21, al
        mov     al, 4
        out     0x21, al
        mov     al, 1
        out     0x21, al
        mov     al, 0x34
        out     0x43, al
        mov     al, 2
        out     0x40, al
        mov     al, 0
        out     0x40, al
.next:  mov     ecx, 300
.wait:  loop    .wait
        sti
        inc     rbx
        inc     rbx
        inc     rbx
        cli
        sti
        mov     ecx, 500
.open:  inc     rdx
        loop    .open
        cli
        jmp     .next
tick:   inc     rsi
        imul    rdi, rsi, 7
        add     rdi, rbx
        push    rax
        mov     al, 0x20
        out     0x20, al
        pop     rax
        inc     rbp
        iretq
        align   8
idtr:   dw      0x20 * 16 + 15
        dq      idt
idt:    times   0x20 * 16 db 0
        dw      tick - $$
        dw      8
        dd      0x00108f00
        dq      0
";

#[test]
fn interrupts_come_at_the_same_tick_however_a_run_is_cut() {
    const END: u64 = 60_000;
    let flat = assembler::assemble_flat("interrupted.asm", INTERRUPTED, 0x10_0000)
        .expect("the program assembles");
    let image = Image::Flat {
        bytes: flat.bytes,
        address: 0x10_0000,
    };
    let run = |piece: u64| {
        let mut machine =
            Machine::boot(MachineConfig { memory: 2 << 20 }, &image).expect("it fits");
        while machine.tick() < END {
            let until = END.min(machine.tick() + piece);
            assert_eq!(machine.run(until, &mut Unobserved), Stop::Reached);
        }
        let interrupts = machine.cpu().registers[emulator_core::cpu::register::RSI];
        (machine.state_hash(), interrupts)
    };
    let whole = run(END);
    assert!(whole.1 > 50, "{} interrupts", whole.1);
    for piece in [1, 2, 7, 1000] {
        assert_eq!(run(piece), whole, "in pieces of {piece}");
    }
}
