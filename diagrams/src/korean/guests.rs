//! What is said about guests, in Korean.

use super::{actor, with};
use crate::josa::Particle;
use crate::messages::{GuestEvent, GuestMessage, GuestReal, code, strong};

/// The text, with marks.
pub(super) fn text(message: &GuestMessage) -> String {
    let hypervisor = strong("하이퍼바이저");
    let object = |text: &str| format!("{}{}", code(text), Particle::Object.after(text));
    let direction = |text: &str| format!("{}{}", code(text), Particle::Direction.after(text));
    let GuestMessage {
        event,
        who,
        about,
        port,
    } = message;
    let port = format!("0x{port:X}");
    match event {
        GuestEvent::WrotePort => format!(
            "{} 포트 {}에 {} 쓰려고 했습니다. 게스트는 그 포트를 직접 쓸 수 없어 CPU가 게스트 모드에서 나왔고(VM exit), 누가 응답할지는 이제 {hypervisor}가 정합니다.",
            with(who, Particle::Subject),
            code(&port),
            object(about)
        ),
        GuestEvent::ReadPort => format!(
            "{} 포트 {} 읽으려고 했습니다. 게스트는 그 포트를 직접 읽을 수 없어 CPU가 게스트 모드에서 나왔고(VM exit), 무엇을 읽은 것으로 할지는 이제 {hypervisor}가 정합니다.",
            with(who, Particle::Subject),
            object(&port)
        ),
        GuestEvent::AskedCpu => format!(
            "{} CPU의 기능을 물었습니다({} {}). CPU가 게스트 모드에서 나왔고(VM exit), {hypervisor}가 CPU 대신 대답합니다.",
            with(who, Particle::Subject),
            code("cpuid"),
            code(about)
        ),
        GuestEvent::ReadRegister | GuestEvent::WroteRegister => format!(
            "{} 모델별 레지스터 {} {} 했습니다. CPU가 게스트 모드에서 나왔고(VM exit), 어떻게 할지는 {hypervisor}가 정합니다.",
            with(who, Particle::Subject),
            object(about),
            if *event == GuestEvent::WroteRegister {
                "바꾸려고"
            } else {
                "읽으려고"
            }
        ),
        GuestEvent::Halted => format!(
            "{} 할 일이 없어 {} 실행했습니다. CPU가 게스트 모드에서 나왔으므로(VM exit) {hypervisor}가 다른 게스트에 CPU를 줄 수 있습니다.",
            with(who, Particle::Subject),
            object("hlt")
        ),
        GuestEvent::NestedFault => format!(
            "{} {} 주소에 접근했지만 중첩 페이지 테이블이 허용하지 않았습니다. 게스트는 알지 못합니다. CPU가 게스트 모드에서 나왔고(VM exit), {hypervisor}가 정합니다.",
            with(who, Particle::Subject),
            code(about)
        ),
        GuestEvent::ShutDown => format!(
            "{} 실제 컴퓨터라면 리셋될 일을 했습니다. 이 게스트만 끝납니다. CPU가 게스트 모드에서 나왔고(VM exit), {hypervisor}가 정리합니다.",
            with(who, Particle::Subject)
        ),
        GuestEvent::Left => format!(
            "{} 하이퍼바이저가 알아야 할 일({})을 만났습니다. CPU가 게스트 모드에서 나왔고(VM exit), {hypervisor}가 처리합니다.",
            with(who, Particle::Subject),
            code(about)
        ),
        GuestEvent::Interrupted => format!(
            "{} 실행되는 동안 디바이스가 인터럽트(interrupt)를 걸었습니다. 실제 인터럽트는 {hypervisor}의 것이므로 CPU가 게스트 모드에서 나왔고(VM exit), 다른 게스트가 CPU를 받을 수도 있습니다.",
            with(who, Particle::Subject)
        ),
        GuestEvent::TookInterrupt => format!(
            "{hypervisor}가 인터럽트 {} 받습니다. 하이퍼바이저 자신의 타이머나 콘솔이며, 게스트는 알지 못합니다.",
            object(about)
        ),
        GuestEvent::Asked => format!(
            "{} {}, 즉 일부러 게스트 모드에서 나오는 명령어로 {hypervisor}에 {} 요청했습니다. 하이퍼바이저를 아는 커널은 이렇게 말을 겁니다.",
            with(who, Particle::Subject),
            direction("vmmcall"),
            object(about)
        ),
        GuestEvent::AskedFromRing3 => format!(
            "{} 링 3에서 실행되어 이 일을 직접 할 수 없으므로 {hypervisor}에 {} 요청했습니다(hypercall). {} 명령어가 CPU를 링 0으로 올렸습니다.",
            with(who, Particle::Topic),
            object(about),
            code("syscall")
        ),
        GuestEvent::SystemCall => format!(
            "{} 자기 커널에 {} 요청했습니다. 둘 다 링 3에 있으므로 {} 먼저 {hypervisor}로 들어가고, 하이퍼바이저가 커널에 넘깁니다.",
            with(who, Particle::Subject),
            object(about),
            format_args!("{}{}", code("syscall"), Particle::Topic.after("syscall"))
        ),
        GuestEvent::Exception => format!(
            "{} {} 만났습니다. 링 3에 있으므로 예외는 {hypervisor}로 들어가고, 하이퍼바이저가 처리하거나 게스트의 커널에 넘깁니다.",
            with(who, Particle::Subject),
            object(about)
        ),
        GuestEvent::Entered => format!(
            "{hypervisor}가 {} {}에 CPU를 주었습니다. 게스트는 나왔던 곳에서 이어 가며, 그동안의 일을 알지 못합니다.",
            direction("vmrun"),
            actor(who)
        ),
        GuestEvent::LetGoOn => format!(
            "{hypervisor}가 할 일을 마쳤습니다. {} CPU를 링 3으로 내렸고, 이제 {} 실행됩니다.",
            format_args!("{}{}", code(about), Particle::Subject.after(about)),
            with(who, Particle::Subject)
        ),
        GuestEvent::Injected => format!(
            "{hypervisor}가 게스트에 넣어 둔 인터럽트 {} 이제 전달됩니다. {} 멈추고, 게스트의 커널은 디바이스가 요청한 줄로 압니다.",
            format_args!("{}{}", code(about), Particle::Subject.after(about)),
            with(who, Particle::Subject)
        ),
    }
}

/// What a real CPU does.
pub(super) fn real(what: GuestReal) -> &'static str {
    match what {
        GuestReal::Intercepted => {
            "실제 CPU에서: 명령어는 실행되지 않습니다. 프로세서가 게스트를 VMCB에 저장하고 하이퍼바이저를 이어서 실행합니다."
        }
        GuestReal::Left => {
            "실제 CPU에서: 같습니다. 프로세서가 게스트를 VMCB에 저장하고 하이퍼바이저를 이어서 실행합니다."
        }
        GuestReal::Interrupted => {
            "실제 CPU에서: 같습니다. 프로세서가 게스트를 VMCB에 저장하고 하이퍼바이저를 이어서 실행하며, 인터럽트는 아직 기다립니다."
        }
        GuestReal::Delivered => {
            "실제 CPU에서: 같습니다. 프로세서가 하이퍼바이저의 IDT에서 처리기를 직접 찾습니다."
        }
        GuestReal::Entered => {
            "실제 CPU에서: 같습니다. 프로세서가 VMCB에서 게스트를 불러오고, 그때부터 게스트를 직접 실행합니다."
        }
        GuestReal::Paravirtual => {
            "실제 CPU에서: 같습니다. 이 일에는 가상화 기능이 필요 없고, 링 두 개면 됩니다."
        }
        GuestReal::Injected => {
            "실제 CPU에서: 같습니다. 하이퍼바이저가 VMCB에 적어 둔 것을 프로세서가 게스트 자신의 IDT를 통해 전달합니다."
        }
    }
}
