//! What is said between a kernel in ring 1 and its monitor, and about what the monitor does not notice.

use diagrams::crossing::Cause;
use diagrams::deprivileged::{Silent, SilentKind};
use diagrams::guest::GuestName;
use diagrams::narration::{Facts, narrate};
use diagrams::trapped::{Privileged, Trapped};
use diagrams::{Guest, GuestKind, Layer, Who};

use super::{Book, who};

/// Every instruction that is told by its name, and everything else that can happen.
pub fn tell(book: &mut Book) {
    let within = |layer, cpl| Who {
        guest: Some(Guest {
            place: 0,
            name: GuestName::new("Guest"),
            kernel: GuestName::new("kernel-32"),
            kind: GuestKind::Deprivileged,
        }),
        cpl,
        ..who(layer, "program")
    };
    let (kernel, program) = (within(Layer::Kernel, 1), within(Layer::Process, 3));
    let monitor = who(Layer::Hypervisor, "monitor");
    let trapped = |vector, instruction, number| {
        Cause::Trapped(Trapped {
            vector,
            instruction,
            number,
            value: 0x68,
        })
    };
    for (vector, instruction, number) in [
        (13, Privileged::Cli, 0),
        (13, Privileged::Sti, 0),
        (13, Privileged::Hlt, 0),
        (11, Privileged::Iret, 0),
        (13, Privileged::Int, 3),
        (13, Privileged::In, 0x3fd),
        (13, Privileged::Out, 0x3f8),
        (13, Privileged::ReadControl, 0),
        (13, Privileged::WriteControl, 3),
        (13, Privileged::Lgdt, 0),
        (13, Privileged::Lidt, 0),
        (13, Privileged::Lldt, 0),
        (13, Privileged::Ltr, 0),
        (13, Privileged::Lmsw, 0),
        (13, Privileged::Clts, 0),
        (13, Privileged::Invlpg, 0),
        (13, Privileged::Rdmsr, 0),
        (13, Privileged::Wrmsr, 0),
        (13, Privileged::LoadStack, 0),
    ] {
        let cause = trapped(vector, instruction, number);
        let title = format!("monitor {}", cause.label());
        book.between(&title, cause, kernel.clone(), monitor.clone());
    }
    let fault = Cause::Exception {
        vector: 0,
        error: None,
        address: None,
    };
    let timer = Cause::Interrupt { vector: 0x20 };
    for (title, cause, from, to) in [
        (
            "call",
            trapped(13, Privileged::Int, 0x80),
            &program,
            &monitor,
        ),
        (
            "cli in ring 3",
            trapped(13, Privileged::Cli, 0),
            &program,
            &monitor,
        ),
        ("exception", fault, &program, &monitor),
        ("interrupt", timer, &program, &monitor),
        ("own interrupt", timer, &monitor, &monitor),
        ("return to the kernel", Cause::Iret, &monitor, &kernel),
        ("return to the program", Cause::Iret, &monitor, &program),
    ] {
        book.between(&format!("monitor {title}"), cause, from.clone(), to.clone());
    }
    book.reflected("monitor reflects", monitor, kernel.clone(), 0x80);
    for (instruction, kind, sees, own) in [
        (
            "sgdt [0x104bd8]",
            SilentKind::Table,
            "0x803fe000",
            "0x102170",
        ),
        ("sidt [0x104bd8]", SilentKind::Table, "0x0", "0x0"),
        ("mov edx, cs", SilentKind::State, "0x9", "0x8"),
        ("str edx", SilentKind::State, "0x28", "0x28"),
        ("popf", SilentKind::LoadsFlags, "IF=0 IOPL=0", "IF=1 IOPL=0"),
        ("popf", SilentKind::LoadsFlags, "IF=0 IOPL=0", "IF=0 IOPL=0"),
        ("lar edx, ax", SilentKind::Segment, "", ""),
    ] {
        let silent = Silent {
            instruction: instruction.to_owned(),
            kind,
            sees: sees.to_owned(),
            own: own.to_owned(),
        };
        let narration = narrate(&Facts {
            before: &kernel,
            silent: Some(&silent),
            ..book.facts()
        });
        book.add(&format!("no trap: {instruction}"), &narration);
    }
}
