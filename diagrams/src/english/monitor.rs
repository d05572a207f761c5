//! What is said about a guest in ring 1 and its monitor, in English. `{s}` and `{a}` stand for who acts, at the start of a
//! sentence and within it; `{i}` for what it is about, `{x}` for what was seen, `{o}` for what a CPU of its own would say.

use super::{actor, start};
use crate::deprivileged::SilentKind;
use crate::messages::{MonitorEvent, MonitorMessage, code, strong};
use crate::trapped::Privileged;

/// The text, with marks.
pub(super) fn text(message: &MonitorMessage) -> String {
    let MonitorMessage {
        event,
        who,
        about,
        seen,
        own,
    } = message;
    let template = match event {
        MonitorEvent::Trapped(what) => {
            ["{s} executed {i}. ", why(*what), ", so {x} brought the {m} in. It ", done(*what), "."].concat()
        }
        MonitorEvent::Silent(kind) => [
            "{s} executed {i}, and no trap came: it is sensitive, but not privileged. The {m} does not notice. ",
            silent(*kind, seen == own),
        ]
        .concat(),
        other => rest(*other).to_owned(),
    };
    template
        .replace("{i}", &code(about))
        .replace("{x}", &code(seen))
        .replace("{o}", &code(own))
        .replace("{m}", &strong("monitor"))
        .replace("{a}", &actor(who))
        .replace("{s}", &start(who))
}

/// What a real CPU does at an instruction that does not trap.
pub(super) fn real_silent() -> &'static str {
    "On a real CPU: the same, and that is the hole which kept x86 from being virtualized in this way. Where the bit UMIP is set, SGDT, SIDT, SLDT, STR and SMSW trap; POPF and PUSHF never do."
}

fn rest(event: MonitorEvent) -> &'static str {
    match event {
        MonitorEvent::Call => {
            "{s} executed {i}. The real gate is closed to ring 3, so {x} brought the {m} in. It looks whether the guest’s own gate is open, and enters the guest’s kernel there."
        }
        MonitorEvent::ByProgram => {
            "{s} executed {i}. No program may, so {x} brought the {m} in, which hands the fault to the guest’s kernel."
        }
        MonitorEvent::Exception => {
            "{s} met {i}. Every exception comes to the {m} first, which handles it or hands it to the guest’s kernel."
        }
        MonitorEvent::Interrupted => {
            "A device interrupted {a} through {i}. Real interrupts are for the {m}, which tells the guest’s interrupt controllers, and delivers it when the guest’s own interrupt flag is on."
        }
        MonitorEvent::TookInterrupt => {
            "The {m} waited in the guest’s place, and {i} came. It tells the guest’s interrupt controllers."
        }
        MonitorEvent::Reflected => {
            "The {m} entered {a} at the handler that the guest’s own interrupt table has for {i}, with flags, CS and EIP on the guest’s stack, as a CPU would have."
        }
        _ => {
            "The {m} is done. It lowered the CPU to ring {i}, and {a} goes on as if nothing had been."
        }
    }
}

fn why(what: Privileged) -> &'static str {
    match what {
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
fn done(what: Privileged) -> &'static str {
    match what {
        Privileged::Cli => "turns the guest’s virtual interrupt flag off; the real one stays on",
        Privileged::Sti => "turns the guest’s virtual interrupt flag on; the real one always was",
        Privileged::Hlt => "waits in the guest’s place until there is an interrupt for it",
        Privileged::Iret => {
            "takes EIP, CS and flags from the guest’s stack, the interrupt flag for the virtual CPU too"
        }
        Privileged::Int => "enters the guest’s own handler for it",
        Privileged::In => "reads the device in the guest’s place, or is that device itself",
        Privileged::Out => "writes to the device in the guest’s place, or is that device itself",
        Privileged::ReadControl => "answers with the register of the guest’s virtual CPU",
        Privileged::Lgdt => {
            "notes where the guest’s segments are, and copies them into its own table, ring 0 as ring 1"
        }
        Privileged::Lidt => "notes where the guest’s gates are; the real table stays its own",
        Privileged::Invlpg => "has nothing to do: this guest has no page tables",
        Privileged::LoadStack => "loads the same segment for ring 1",
        Privileged::Rdmsr | Privileged::Wrmsr => {
            "hands the fault to the guest’s kernel: such registers are not there"
        }
        _ => "keeps the value for the guest’s virtual CPU; the real register stays",
    }
}

fn silent(kind: SilentKind, is_same: bool) -> &'static str {
    match (kind, is_same) {
        (SilentKind::Table, false) => {
            "The guest got {x}, where the monitor’s table is; its own is at {o}."
        }
        (SilentKind::State, false) => {
            "The guest got {x} from the real CPU; one of its own would have said {o}."
        }
        (SilentKind::LoadsFlags, false) => {
            "Above ring 0 it leaves these flags as they are: the guest wanted {o}, and has {x}."
        }
        (SilentKind::LoadsFlags, true) => {
            "The guest wanted {o}, and has that already, so this time nothing is lost."
        }
        (SilentKind::Table | SilentKind::State, true) => {
            "The guest got {x}, as from a CPU of its own: this time nothing shows."
        }
        (SilentKind::Segment, _) => {
            "The guest got what the monitor’s copy of the segment says, where ring 0 has become ring 1."
        }
    }
}
