//! What is said about a guest in ring 1 and its monitor, in English.

use super::{actor, start};
use crate::crossing::exception_name;
use crate::deprivileged::{Silent, SilentKind};
use crate::messages::{Actor, MonitorMessage, code, strong};
use crate::trapped::{Privileged, Trapped};

/// The text, with marks.
pub(super) fn text(message: &MonitorMessage) -> String {
    let monitor = strong("monitor");
    match message {
        MonitorMessage::Trapped {
            who,
            what,
            by_program: false,
        } => format!(
            "{} executed {}. {}, so {} brought the {monitor} in. It {}.",
            start(who),
            code(&what.short_text()),
            why(*what),
            code(&exception_name(what.vector)),
            done(*what)
        ),
        MonitorMessage::Trapped { who, what, .. } if what.instruction == Privileged::Int => format!(
            "{} executed {}. The real gate is closed to ring 3, so {} brought the {monitor} in. It looks whether the guest’s own gate is open, and enters the guest’s kernel there.",
            start(who),
            code(&what.short_text()),
            code(&exception_name(what.vector))
        ),
        MonitorMessage::Trapped { who, what, .. } => format!(
            "{} executed {}, which no program may: {} brought the {monitor} in, which hands the fault to the guest’s kernel.",
            start(who),
            code(&what.short_text()),
            code(&exception_name(what.vector))
        ),
        MonitorMessage::Exception { who, name } => format!(
            "{} met {}. Every exception comes to the {monitor} first, which handles it or hands it to the guest’s kernel.",
            start(who),
            code(name)
        ),
        MonitorMessage::Interrupted { who, name } => format!(
            "A device interrupted {} through {}. Real interrupts are for the {monitor}, which tells the guest’s interrupt controllers, and delivers it when the guest’s own interrupt flag is on.",
            actor(who),
            code(name)
        ),
        MonitorMessage::TookInterrupt { name } => format!(
            "The {monitor} waited in the guest’s place, and {} came. It tells the guest’s interrupt controllers.",
            code(name)
        ),
        MonitorMessage::Resumed { who, ring } => format!(
            "The {monitor} is done. {} lowered the CPU to ring {ring}, and {} goes on as if nothing had been.",
            code("iretq"),
            actor(who)
        ),
        MonitorMessage::Reflected { who, vector } => format!(
            "The {monitor} entered {} at the handler that the guest’s own interrupt table has for {}, with flags, CS and EIP on the guest’s stack, as a CPU would have.",
            actor(who),
            code(&format!("{vector:#x}"))
        ),
        MonitorMessage::Silent { who, what } => silent(who, what),
        MonitorMessage::RealSilent => {
            "On a real CPU: the same, and that is the hole which kept x86 from being virtualized in this way. Where the bit UMIP is set, SGDT, SIDT, SLDT, STR and SMSW trap; POPF and PUSHF never do.".into()
        }
    }
}

fn why(what: Trapped) -> &'static str {
    match what.instruction {
        Privileged::Int => "The real gate is closed to ring 1",
        Privileged::Iret => {
            "Ring 1 may not enter the segment to which it leads, or finds it absent"
        }
        Privileged::LoadStack => "Ring 1 may not have a stack of ring 0",
        Privileged::In | Privileged::Out => "Ring 1 may not touch a port",
        _ => "That is privileged, and ring 1 is not ring 0",
    }
}

/// What the monitor does about it.
fn done(what: Trapped) -> String {
    let number = what.number;
    match what.instruction {
        Privileged::Cli => "turns the interrupt flag of the guest’s virtual CPU off; the real one stays on".into(),
        Privileged::Sti => "turns the interrupt flag of the guest’s virtual CPU on; the real one always was".into(),
        Privileged::Hlt => "waits in the guest’s place until there is an interrupt for it".into(),
        Privileged::Iret => "takes EIP, CS and flags from the guest’s stack, the interrupt flag for the virtual CPU too".into(),
        Privileged::Int => "enters the guest’s own handler for it".into(),
        Privileged::In => "reads the device in the guest’s place, or is that device itself".into(),
        Privileged::Out => "writes to the device in the guest’s place, or is that device itself".into(),
        Privileged::ReadControl => format!("answers with the CR{number} of the guest’s virtual CPU"),
        Privileged::WriteControl => format!("keeps the value as the CR{number} of the guest’s virtual CPU; the real one stays"),
        Privileged::Lgdt => "notes where the guest’s segments are, and copies them into its own table, ring 0 as ring 1".into(),
        Privileged::Lidt => "notes where the guest’s gates are; the real table stays its own".into(),
        Privileged::Lldt | Privileged::Ltr => "notes the selector for the guest’s virtual CPU; the real register stays".into(),
        Privileged::Lmsw | Privileged::Clts => "changes CR0 of the guest’s virtual CPU; the real one stays".into(),
        Privileged::Invlpg => "has nothing to do: this guest has no page tables".into(),
        Privileged::LoadStack => "loads the same segment for ring 1".into(),
        Privileged::Rdmsr | Privileged::Wrmsr => "hands the fault to the guest’s kernel: such registers are not there".into(),
    }
}

fn silent(who: &Actor, what: &Silent) -> String {
    let Silent {
        instruction,
        kind,
        sees,
        own,
    } = what;
    let beginning = format!(
        "{} executed {}, and no trap came: it is sensitive, but not privileged. The {} does not notice.",
        start(who),
        code(instruction),
        strong("monitor")
    );
    let (sees, is_same, own) = (code(sees), sees == own, code(own));
    let rest = match (kind, is_same) {
        (SilentKind::Table, false) => {
            format!("The guest got {sees}, where the monitor’s table is; its own is at {own}.")
        }
        (SilentKind::State, false) => {
            format!("The guest got {sees} from the real CPU; one of its own would have said {own}.")
        }
        (SilentKind::LoadsFlags, false) => format!(
            "Above ring 0 it leaves these flags as they are: the guest wanted {own}, and has {sees}."
        ),
        (SilentKind::LoadsFlags, true) => {
            format!("The guest wanted {own}, and has that already, so this time nothing is lost.")
        }
        (SilentKind::Table | SilentKind::State, true) => {
            format!("The guest got {sees}, as from a CPU of its own: this time nothing shows.")
        }
        (SilentKind::Segment, _) => {
            "The guest got what the monitor’s copy of the segment says, where ring 0 has become ring 1.".into()
        }
    };
    format!("{beginning} {rest}")
}
