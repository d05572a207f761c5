//! What is said about a guest in ring 1 and its monitor, in Korean. `{s}` and `{a}` stand for who acts, with a particle and
//! without; `{i}` for what it is about, `{x}` for what was seen, `{o}` for what a CPU of its own would say; each of the three
//! may have a particle behind it that follows the last sound.

use super::{actor, with};
use crate::deprivileged::SilentKind;
use crate::josa::Particle;
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
    let mut text = match event {
        MonitorEvent::Trapped(what) => [
            "{s} {i}[을] 실행했습니다. ",
            why(*what),
            " 그래서 {x}[으로] {m}가 들어왔습니다. 모니터는 ",
            done(*what),
            ".",
        ]
        .concat(),
        MonitorEvent::Silent(kind) => [
            "{s} {i}[을] 실행했지만 트랩이 일어나지 않았습니다. 민감하지만 특권이 아닌 명령어이고, {m}는 알지 못합니다. ",
            silent(*kind, seen == own),
        ]
        .concat(),
        other => rest(*other).to_owned(),
    };
    for (mark, value) in [("{i}", about), ("{x}", seen), ("{o}", own)] {
        for (written, particle) in [
            ("[을]", Particle::Object),
            ("[이]", Particle::Subject),
            ("[은]", Particle::Topic),
            ("[으로]", Particle::Direction),
        ] {
            let both = [code(value).as_str(), particle.after(value)].concat();
            text = text.replace(&[mark, written].concat(), &both);
        }
        text = text.replace(mark, &code(value));
    }
    text.replace("{m}", &strong("모니터"))
        .replace("{a}", &actor(who))
        .replace("{s}", &with(who, Particle::Subject))
}

/// What a real CPU does at an instruction that does not trap.
pub(super) fn real_silent() -> &'static str {
    "실제 CPU에서: 같습니다. x86을 이 방식으로 가상화할 수 없게 한 구멍입니다. UMIP 비트를 켜면 SGDT, SIDT, SLDT, STR, SMSW는 트랩되지만, POPF와 PUSHF는 트랩되지 않습니다."
}

fn rest(event: MonitorEvent) -> &'static str {
    match event {
        MonitorEvent::Call => {
            "{s} {i}[을] 실행했습니다. 실제 게이트는 링 3에 닫혀 있으므로 {x}[으로] {m}가 들어왔습니다. 모니터는 게스트 자신의 게이트가 열려 있는지 보고, 그리로 게스트의 커널에 들어갑니다."
        }
        MonitorEvent::ByProgram => {
            "{s} {i}[을] 실행했습니다. 프로그램에는 허용되지 않으므로 {x}[으로] {m}가 들어왔고, 모니터는 이 폴트를 게스트의 커널에 넘깁니다."
        }
        MonitorEvent::Exception => {
            "{s} {i}[을] 만났습니다. 예외는 모두 {m}에 먼저 들어가고, 모니터가 처리하거나 게스트의 커널에 넘깁니다."
        }
        MonitorEvent::Interrupted => {
            "{s} 실행되는 동안 디바이스가 {i}[으로] 인터럽트(interrupt)를 걸었습니다. 실제 인터럽트는 {m}의 것입니다. 모니터는 게스트의 인터럽트 컨트롤러에 알리고, 게스트 자신의 인터럽트 플래그가 켜져 있을 때 전달합니다."
        }
        MonitorEvent::TookInterrupt => {
            "{m}가 게스트 대신 기다리는 동안 {i}[이] 왔습니다. 모니터는 게스트의 인터럽트 컨트롤러에 알립니다."
        }
        MonitorEvent::Reflected => {
            "{m}가 게스트 자신의 인터럽트 테이블에서 {i}의 처리기를 찾아 {a}에 들어갔습니다. CPU가 하듯이 플래그, CS, EIP를 게스트의 스택에 넣었습니다."
        }
        _ => {
            "{m}가 할 일을 마치고 CPU를 링 {i}[으로] 내렸습니다. {s} 아무 일도 없었던 것처럼 이어 갑니다."
        }
    }
}

fn why(what: Privileged) -> &'static str {
    match what {
        Privileged::Int => "실제 게이트는 링 1에 닫혀 있습니다.",
        Privileged::Iret => "링 1이 들어갈 수 없거나 존재하지 않는 세그먼트로 돌아가려 했습니다.",
        Privileged::LoadStack => "링 1이 가질 수 없는 링 0의 스택입니다.",
        Privileged::In | Privileged::Out => "링 1은 포트를 건드릴 수 없습니다.",
        _ => "특권 명령어이고, 링 1은 링 0이 아닙니다.",
    }
}

/// What the monitor does about it.
fn done(what: Privileged) -> &'static str {
    match what {
        Privileged::Cli => "게스트의 가상 인터럽트 플래그를 끕니다. 실제 플래그는 켜진 채입니다",
        Privileged::Sti => {
            "게스트의 가상 인터럽트 플래그를 켭니다. 실제 플래그는 늘 켜져 있었습니다"
        }
        Privileged::Hlt => "게스트에 갈 인터럽트가 올 때까지 게스트 대신 기다립니다",
        Privileged::Iret => {
            "게스트의 스택에서 EIP, CS, 플래그를 꺼내고, 인터럽트 플래그는 가상 CPU에 넣습니다"
        }
        Privileged::Int => "게스트 자신의 처리기로 들어갑니다",
        Privileged::In => "게스트 대신 디바이스를 읽거나, 스스로 그 디바이스 노릇을 합니다",
        Privileged::Out => "게스트 대신 디바이스에 쓰거나, 스스로 그 디바이스 노릇을 합니다",
        Privileged::ReadControl => "게스트의 가상 CPU가 가진 레지스터의 값으로 대답합니다",
        Privileged::Lgdt => {
            "게스트의 세그먼트가 어디 있는지 적어 두고, 링 0을 링 1로 바꾸어 자기 테이블에 복사합니다"
        }
        Privileged::Lidt => {
            "게스트의 게이트가 어디 있는지 적어 둡니다. 실제 테이블은 모니터의 것 그대로입니다"
        }
        Privileged::Invlpg => "할 일이 없습니다. 이 게스트에는 페이지 테이블이 없습니다",
        Privileged::LoadStack => "같은 세그먼트를 링 1의 것으로 적재합니다",
        Privileged::Rdmsr | Privileged::Wrmsr => {
            "이 폴트를 게스트의 커널에 넘깁니다. 그런 레지스터는 게스트에 없습니다"
        }
        _ => "그 값을 게스트의 가상 CPU에 넣습니다. 실제 레지스터는 그대로입니다",
    }
}

fn silent(kind: SilentKind, is_same: bool) -> &'static str {
    match (kind, is_same) {
        (SilentKind::Table, false) => {
            "게스트가 받은 {x}[은] 모니터의 테이블이 있는 곳입니다. 게스트 자신의 테이블은 {o}에 있습니다."
        }
        (SilentKind::State, false) => {
            "게스트는 실제 CPU에서 {x}[을] 받았습니다. 자기 CPU였다면 {o}[을] 받았을 것입니다."
        }
        (SilentKind::LoadsFlags, false) => {
            "링 0이 아니면 이 플래그들은 그대로 남습니다. 게스트는 {o}[을] 바랐지만 {x}[이] 그대로입니다."
        }
        (SilentKind::LoadsFlags, true) => {
            "게스트가 바란 {o}[이] 이미 그대로이므로 이번에는 잃은 것이 없습니다."
        }
        (SilentKind::Table | SilentKind::State, true) => {
            "게스트는 자기 CPU에서처럼 {x}[을] 받았으므로 이번에는 드러나지 않습니다."
        }
        (SilentKind::Segment, _) => {
            "게스트는 모니터가 복사한 세그먼트의 내용을 받았습니다. 그 복사본에서 링 0은 링 1입니다."
        }
    }
}
