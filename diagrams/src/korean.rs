//! Every message in Korean. Field terms as Korean engineers use them; particles chosen by sound.

use crate::english::shown;
mod guests;
mod monitor;

use crate::faults::{ControlFlow, ErrorCode, PageBit, Table};
use crate::josa::Particle;
use crate::messages::{Access, Actor, Device, FaultReason, Message, code, strong};

/// The text, with marks.
pub(crate) fn text(message: &Message) -> String {
    let kernel = strong("커널");
    match message {
        Message::BareMetal => "베어 메탈".into(),
        Message::BareMetalSummary => {
            "커널 하나가 하드웨어 위에서 바로 실행되고, 프로세스는 그 커널 위에서 실행됩니다.".into()
        }
        Message::Type1Full => "Type 1 · 전가상화".into(),
        Message::Type1FullSummary => {
            "하드웨어 위의 하이퍼바이저가 SVM과 중첩 페이징으로, 고치지 않은 커널 셋을 한꺼번에 실행합니다.".into()
        }
        Message::Type1Para => "Type 1 · 반가상화".into(),
        Message::Type1ParaSummary => {
            "SVM이 없는 CPU 위의 같은 구성입니다. 하이퍼바이저에 맞게 만든 커널이 링 3에서 실행되며 하이퍼콜로 요청합니다.".into()
        }
        Message::Type1PvDrivers => "Type 1 · 반가상화 드라이버".into(),
        Message::Type1PvDriversSummary => {
            "CPU와 메모리는 SVM으로, 콘솔과 디스크는 Dom0와 함께 쓰는 링 버퍼로 가상화합니다. 요즘 클라우드의 방식입니다.".into()
        }
        Message::TrapAndEmulate => "트랩 앤 에뮬레이트 · 링 1".into(),
        Message::TrapAndEmulateSummary => {
            "CPU가 가상화를 돕기 전의 방식입니다. 모니터가 32비트 커널을 링 1에서 실행하고 트랩된 명령어를 에뮬레이션합니다. 트랩되지 않는 명령어는 모니터를 드러냅니다.".into()
        }
        Message::Hypervisor => "하이퍼바이저".into(),
        Message::TrapMonitor => "모니터".into(),
        Message::VirtualCpu => "가상 CPU".into(),
        Message::CompressedRing(ring) => format!("링 {ring}(0으로 앎)"),
        Message::Monitor(message) => monitor::text(message),
        Message::RealSilent => monitor::real_silent().into(),
        Message::Privileged => "특권 게스트".into(),
        Message::HostRing(ring) => format!("호스트 · 링 {ring}"),
        Message::GuestRing(ring) => format!("게스트 · 링 {ring}"),
        Message::GuestHalted => "멈춤(hlt)".into(),
        Message::WaitingForDevice => "Dom0를 기다림".into(),
        Message::Paused => "일시 정지".into(),
        Message::Held => "명령어에서 붙들림".into(),
        Message::Guest(message) => guests::text(message),
        Message::RealGuest(what) => guests::real(*what).into(),
        Message::Processes => "프로세스".into(),
        Message::ProcessesNote => {
            "프로세스마다 주소 공간이 따로 있고, 커널 하나가 모두를 돌봅니다.".into()
        }
        Message::Hardware => "하드웨어".into(),
        Message::Kernel => "커널".into(),
        Message::Level => "계층".into(),
        Message::Ring(ring) => format!("링 {ring}"),
        Message::CpuIsHere => "CPU는 여기".into(),
        Message::NativeKernel => "네이티브".into(),
        Message::Scheduler => "스케줄러".into(),
        Message::PageTables => "페이지 테이블".into(),
        Message::Files => "파일".into(),
        Message::ProcessManagement => "프로세스".into(),
        Message::Console => "콘솔".into(),
        Message::Running => "실행 중".into(),
        Message::Ready => "준비됨".into(),
        Message::WaitingForChild => "자식을 기다림".into(),
        Message::WaitingForInput => "입력을 기다림".into(),
        Message::WaitingForDisk => "디스크를 기다림".into(),
        Message::AtWork => "동작 중".into(),
        Message::Waiting => "대기 중".into(),
        Message::Ended => "끝남".into(),
        Message::Others(count) => format!("외 {count}개"),
        Message::Bytes => "바이트".into(),
        Message::Pages => "4 KiB 페이지".into(),
        Message::NothingHere => "비어 있음".into(),
        Message::TooMuchToShow => "나머지는 보여 주지 않음".into(),
        Message::WholeAddressSpace => "주소 공간".into(),
        Message::RunQueue => "실행 대기열".into(),
        Message::Weight => "가중치".into(),
        Message::VirtualTime => "가상 시간".into(),
        Message::RunTime => "실행된 시간".into(),
        Message::Exits => "하이퍼바이저로 돌아온 횟수".into(),
        Message::InterruptsDelivered => "전달된 인터럽트".into(),
        Message::EventChannels => "이벤트 채널".into(),
        Message::EventChannel { to, channel, sent } => format!(
            "{to}의 채널 {channel}{} 연결, {sent}번 사용",
            Particle::Direction.after(&channel.to_string())
        ),
        Message::ControlBlock => "제어 블록(VMCB)".into(),
        Message::NestedRoot => "중첩 페이지 테이블".into(),
        Message::TaskSlot => "태스크 테이블의 칸".into(),
        Message::Parent => "부모".into(),
        Message::TaskState => "상태".into(),
        Message::KernelStack => "커널 스택".into(),
        Message::SavedStackPointer => "저장한 스택 포인터".into(),
        Message::TimerTicks => "타이머 틱".into(),
        Message::Switches => "CPU를 받은 횟수".into(),
        Message::OpenFiles => "열린 파일".into(),
        Message::Descriptors => "디스크립터 수".into(),
        Message::Position => "다음에 읽을 바이트".into(),
        Message::ExitStatus => "종료 상태".into(),
        Message::KernelImage => "커널 이미지".into(),
        Message::AllMemory => "RAM 전체".into(),
        Message::OtherMemory => "그 밖".into(),
        Message::Stack => "스택".into(),
        Message::ProgramCode => "코드".into(),
        Message::ProgramConstants => "읽기 전용 데이터".into(),
        Message::ProgramData => "데이터".into(),
        Message::ProgramMemory => "데이터와 힙".into(),
        Message::Region { start, last, what } => format!("{start:x}–{last:x} {}", text(what)),
        Message::LookInside(what) => format!("안을 들여다보기: {what}"),
        Message::NoProcessYet => "아직 프로세스가 없습니다.".into(),
        Message::NotStarted => "아직 머신을 시작하지 않았습니다.".into(),
        Message::SwitchedOn => format!(
            "머신이 켜졌고, 로더가 {kernel}(kernel)을 메모리에 올려 두었습니다. 커널이 링(ring) 0에서 가장 먼저 실행됩니다."
        ),
        Message::MachineExited(status) => format!(
            "디버그 종료 포트에 {status}{} 쓰여, 머신이 그 상태 값으로 끝났습니다.",
            Particle::Subject.after(&status.to_string())
        ),
        Message::TripleFault => {
            "예외를 전달하지 못했고, 뒤이은 이중 폴트도 전달하지 못했습니다. 머신이 끝났습니다.".into()
        }
        Message::Unsupported { address } => format!(
            "{} 주소의 명령어는 이 머신이 아직 모르는 명령어입니다. 건너뛰지 않고 여기서 멈춥니다.",
            code(&format!("{address:#x}"))
        ),
        Message::MachineReset => format!(
            "{kernel}이 장치를 통해 머신을 리셋했습니다. 다시 시작할 펌웨어가 없으므로 여기서 끝납니다."
        ),
        Message::HaltedForGood => {
            "CPU가 기다리고 있으며, 밖에서 들어오는 입력만이 깨울 수 있습니다. 콘솔에 입력해 보십시오.".into()
        }
        Message::DiagramTitle { stack, here } => {
            let stack = text(stack);
            match here {
                Some(who) => format!("{stack} 계층 다이어그램. CPU는 {}에 있습니다.", actor(who)),
                None => format!("{stack} 계층 다이어그램. 아직 머신을 시작하지 않았습니다."),
            }
        }
        Message::Syscall { who, call, made } => format!(
            "{} {}{} 요청했습니다{}. {} 명령어가 CPU를 링(ring) 0으로 올렸고, {kernel}(kernel)이 처리합니다. 둘 사이에는 아무것도 없습니다.",
            with(who, Particle::Subject), code(made), Particle::Object.after(call), purpose(call), code("syscall")
        ),
        Message::PageFault { who, address, access, reason, error } => {
            let address = format!("{address:#x}");
            format!(
                "{} {} {}, {}(오류 코드 {}{}). 이 페이지 폴트(page fault)로 {kernel}이 불려 왔고, 어떻게 할지 커널이 정합니다.",
                with(who, Particle::Subject),
                code(&address),
                wanted(*access),
                refused(*reason),
                code(&format!("{error:#x}")),
                page_bits(*error)
            )
        }
        Message::Exception { who, instruction, name, vector, error } => {
            let instruction = match instruction {
                Some(mnemonic) => format!("{}의 {} 명령어가", actor(who), code(mnemonic)),
                None => format!("{}의 명령어가", actor(who)),
            };
            format!(
                "{instruction} 예외 {}{} 만났습니다. {}{}. 이제 {kernel}이 처리합니다.",
                code(name), Particle::Object.after(name), meaning(*vector), error.as_ref().map_or_else(String::new, blamed)
            )
        }
        Message::SoftwareInterrupt { who, instruction } => format!(
            "{} {}{} 실행하여, {kernel}의 처리기를 번호로 불렀습니다.",
            with(who, Particle::Subject), code(instruction), Particle::Object.after(instruction)
        ),
        Message::Interrupt { who, name, device } => interrupted(who, name, *device),
        Message::Return { instruction, to } => format!(
            "{kernel}이 할 일을 마쳤습니다. {} 명령어가 CPU를 링(ring) 3으로 내렸고, 이제 {} 실행됩니다.",
            code(instruction), with(to, Particle::Subject)
        ),
        Message::ReturnWithin { instruction, to } => format!(
            "{}{} 처리기가 끝나고, 멈추었던 {} 하던 일을 이어 갑니다.",
            code(instruction), Particle::Direction.after(instruction), with(to, Particle::Subject)
        ),
        Message::AddressSpace { root, of } => {
            let root = code(&format!("{root:#x}"));
            match of {
                Some(who) => format!(
                    "{kernel}이 CR3에 {root} 값을 적재했습니다. 이제부터 주소는 {}의 주소 공간에서 해석됩니다.",
                    actor(who)
                ),
                None => format!(
                    "{kernel}이 CR3에 {root} 값을 적재했습니다. 이제부터 커널의 페이지 테이블이 주소를 변환합니다."
                ),
            }
        }
        Message::Printed { who, byte } => {
            let byte = shown(*byte);
            format!(
                "{} 포트 {}에 {}{} 썼고, 직렬 포트가 보냈습니다. 콘솔에 나타납니다.",
                with(who, Particle::Subject), code("0x3F8"), code(&byte), Particle::Object.after(&byte)
            )
        }
        Message::PortWritten { who, port, value, device } => {
            let value = format!("{value:#x}");
            format!(
                "{} 포트 {}에 {}{} 썼습니다. {}",
                with(who, Particle::Subject), code(&format!("{port:#x}")), code(&value),
                Particle::Object.after(&value), owner(device.as_deref())
            )
        }
        Message::PortRead { who, port, value, device } => {
            let value = format!("{value:#x}");
            format!(
                "{} 포트 {}에서 {}{} 읽었습니다. {}",
                with(who, Particle::Subject), code(&format!("{port:#x}")), code(&value),
                Particle::Object.after(&value), owner(device.as_deref())
            )
        }
        Message::Halted { who } => format!(
            "{} 할 일이 없습니다. {} 명령어로 CPU가 다음 인터럽트를 기다립니다.",
            with(who, Particle::Topic), code("hlt")
        ),
        Message::Executed { who, mnemonic } => format!(
            "{} {}{} 실행했고, 계속 실행됩니다.",
            with(who, Particle::Subject), code(mnemonic), Particle::Object.after(mnemonic)
        ),
        Message::Accessed { who, mnemonic, address, value, write } => {
            let value = format!("{value:#x}");
            let (place, done) = if *write { ("에", "썼습니다") } else { ("에서", "읽었습니다") };
            format!(
                "{} {}{} 실행하여 {} 주소{place} {}{} {done}.",
                with(who, Particle::Subject), code(mnemonic), Particle::Object.after(mnemonic),
                code(&format!("{address:#x}")), code(&value), Particle::Object.after(&value)
            )
        }
        Message::NothingHappened => "머신이 끝나서 더 실행할 것이 없습니다.".into(),
        Message::RealDirect => {
            "실제 CPU에서도 같습니다. 프로세서가 이 단계를 직접 실행하며, 다른 소프트웨어는 끼어들지 않습니다.".into()
        }
        Message::RealDelivery => {
            "실제 CPU에서도 같습니다. 프로세서가 스스로 IDT에서 처리기를 찾고 커널 스택으로 바꿉니다.".into()
        }
        Message::RealSyscall => {
            "실제 CPU에서도 같습니다. 프로세서가 스스로 LSTAR 레지스터에 있는 커널 주소로 갑니다.".into()
        }
        Message::RealReturn => {
            "실제 CPU에서도 같습니다. 프로세서가 스스로 링, 플래그, 주소를 한 번에 바꿉니다.".into()
        }
        Message::RealPort => {
            "실제 CPU에서도 같으며, 그 포트에서는 실제 칩이 응답합니다. 여기서는 그 칩의 모델이 응답합니다.".into()
        }
        Message::RealHalt => {
            "실제 CPU에서도 같지만, 기다리는 데 실제 시간이 듭니다. 여기서는 그 시간을 건너뜁니다.".into()
        }
        Message::RealTripleFault => {
            "실제 CPU에서도 같습니다. 프로세서가 멈추고 메인보드가 리셋합니다.".into()
        }
        Message::RealReset => {
            "실제 PC에서도 같으며, 그다음에는 펌웨어가 머신을 다시 시작합니다.".into()
        }
        Message::RealUnsupported => {
            "실제 CPU에서는 실행될 수도 있습니다. 여기에는 아직 없으며, 없는 명령어 목록에 적혀 있습니다.".into()
        }
        Message::RealExit => {
            "실제 PC에는 이 포트가 없습니다. 가상 머신이 시험에 쓰는 포트입니다.".into()
        }
        Message::RealBoot => {
            "실제 PC에서는 펌웨어와 부트 로더가 먼저 실행됩니다. 여기서는 커널을 메모리에 바로 올립니다.".into()
        }
    }
}

/// The word for an actor, without mark: what a particle follows.
fn word(who: &Actor) -> &str {
    match who {
        Actor::Hardware => "하드웨어",
        Actor::Hypervisor => "하이퍼바이저",
        Actor::Monitor => "모니터",
        Actor::Kernel | Actor::GuestKernel(_) => "커널",
        Actor::Process(name) | Actor::GuestProcess(_, name) => name,
    }
}

fn actor(who: &Actor) -> String {
    let own = strong(word(who));
    match who {
        Actor::GuestKernel(guest) | Actor::GuestProcess(guest, _) => {
            format!("{}의 {own}", strong(guest))
        }
        _ => own,
    }
}

fn with(who: &Actor, particle: Particle) -> String {
    format!("{}{}", actor(who), particle.after(word(who)))
}

fn wanted(access: Access) -> &'static str {
    match access {
        Access::Read => "주소를 읽으려고 했지만",
        Access::Write => "주소에 쓰려고 했지만",
        Access::Execute => "주소의 코드를 실행하려고 했지만",
    }
}

fn refused(reason: FaultReason) -> &'static str {
    match reason {
        FaultReason::NotPresent => "그곳에 매핑된 페이지가 없습니다",
        FaultReason::NotAllowed => "그 페이지가 허용하지 않습니다",
        FaultReason::ProtectionKey => "그 페이지의 보호 키가 허용하지 않습니다",
        FaultReason::ReservedBits => "페이지 테이블 항목에 0이어야 할 비트가 켜져 있습니다",
    }
}

fn meaning(vector: u8) -> &'static str {
    match vector {
        0 => "0으로 나누었거나 몫이 너무 큽니다",
        1 => "디버그 이벤트입니다",
        2 => "막을 수 없는 인터럽트입니다",
        3 => "중단점입니다",
        4 => "오버플로입니다",
        5 => "인덱스가 범위를 벗어났습니다",
        6 => "그런 명령어가 없습니다",
        7 => "부동소수점 장치가 꺼져 있습니다",
        8 => "예외를 전달하다가 또 예외가 일어났습니다",
        9 => "보조 프로세서가 세그먼트를 벗어났습니다. 요즘 프로세서는 이것을 알리지 않습니다",
        10 => "쓸 수 없는 태스크 상태 세그먼트입니다",
        11 => "존재하지 않는 세그먼트입니다",
        12 => "스택 세그먼트나 주소가 잘못되었습니다",
        13 => "이 특권 수준에서 허용되지 않거나, 세그먼트나 주소가 잘못되었습니다",
        16 => "x87 장치의 부동소수점 오류입니다",
        17 => "정렬되지 않은 주소입니다",
        18 => "머신 체크입니다. 하드웨어가 스스로 오류를 찾았습니다",
        19 => "벡터 명령어의 부동소수점 오류입니다",
        20 => "두 번째 단계의 페이지 테이블이 접근을 거절했습니다",
        21 => "이어져서는 안 될 곳으로 복귀하거나 분기했습니다",
        28 => "하이퍼바이저가 알리는 것이 있습니다",
        29 => "게스트가 스스로 하이퍼바이저에 넘겨야 하는 일입니다",
        30 => "보안 이벤트입니다",
        _ => "예약된 예외입니다",
    }
}

fn interrupted(who: &Actor, line: &str, device: Device) -> String {
    let kernel = strong("커널");
    let stopped = with(who, Particle::Object);
    let through = format!("{}{}", code(line), Particle::Direction.after(line));
    match device {
        Device::Timer => format!(
            "{} 요청하지 않았지만 타이머 인터럽트(interrupt)가 {through} 들어왔습니다. {kernel}이 CPU를 넘겨받아, 다른 프로세스에 줄 수도 있습니다.",
            with(who, Particle::Subject)
        ),
        Device::Keyboard => format!(
            "키보드가 {through} {stopped} 멈추고 인터럽트(interrupt)를 걸었습니다. 키를 누르거나 뗐습니다. {kernel}이 가져갑니다."
        ),
        Device::Serial(number) => format!(
            "직렬 포트 {}{} {through} {stopped} 멈추고 인터럽트(interrupt)를 걸었습니다. 입력이 들어왔거나 다시 보낼 수 있습니다. {kernel}이 처리합니다.",
            code(&format!("COM{number}")),
            Particle::Subject.after(&number.to_string())
        ),
        Device::Clock => format!(
            "시계가 정해 둔 대로 {through} {stopped} 멈추고 인터럽트(interrupt)를 걸었습니다. 이제 {kernel}이 처리합니다."
        ),
        Device::Mouse => format!(
            "마우스가 {through} {stopped} 멈추고 인터럽트(interrupt)를 걸었습니다. {kernel}이 내용을 가져갑니다."
        ),
        Device::Disk => format!(
            "디스크가 할 일을 마치고 {through} {stopped} 멈추었습니다(interrupt). 이제 {kernel}이 처리합니다."
        ),
        Device::Spurious => format!(
            "인터럽트 컨트롤러가 {through} {stopped} 멈추고 인터럽트(interrupt)를 걸었지만, 이제 요청하는 디바이스가 없습니다. {kernel}이 그것을 알아차려야 합니다."
        ),
        Device::NonMaskable => format!(
            "막을 수 없는 인터럽트(interrupt)가 {stopped} 멈추었습니다. 어떤 플래그로도 미룰 수 없습니다. 이제 {kernel}이 처리합니다."
        ),
        Device::Other => format!(
            "디바이스가 {through} {stopped} 멈추고 인터럽트(interrupt)를 걸었습니다. 이제 {kernel}이 처리합니다."
        ),
    }
}

fn blamed(error: &ErrorCode) -> String {
    let hex = |value: u32| code(&format!("{value:#x}"));
    match error {
        ErrorCode::Nothing => "(오류 코드 0: 문제가 된 디스크립터는 없습니다)".to_owned(),
        ErrorCode::AlwaysZero => "(이 예외의 오류 코드는 언제나 0입니다)".to_owned(),
        ErrorCode::Selector {
            code,
            table,
            index,
            external,
        } => {
            let place = match table {
                Table::Gdt => format!("GDT의 {index}번 디스크립터"),
                Table::Ldt => format!("LDT의 {index}번 디스크립터"),
                Table::Idt => format!("IDT의 {index}번 게이트"),
            };
            let external = if *external {
                ", 밖에서 온 이벤트를 전달하던 중"
            } else {
                ""
            };
            format!("(오류 코드 {}: {place}{external})", hex(*code))
        }
        ErrorCode::ControlFlow(what) => format!("({})", control_flow(*what)),
        ErrorCode::ExitCode(value) => format!("(종료 코드 {})", hex(*value)),
        ErrorCode::Other(value) => format!("(오류 코드 {})", hex(*value)),
    }
}

fn control_flow(what: ControlFlow) -> String {
    match what {
        ControlFlow::NearReturn => {
            "오류 코드 1: ret가 호출한 곳으로 돌아가지 않았습니다".to_owned()
        }
        ControlFlow::FarReturn => {
            "오류 코드 2: 원거리 복귀나 iret가 온 곳으로 돌아가지 않았습니다".to_owned()
        }
        ControlFlow::MissingEndBranch => {
            "오류 코드 3: 간접 분기가 이른 곳에 endbr가 없습니다".to_owned()
        }
        ControlFlow::BadRestoreToken => {
            "오류 코드 4: rstorssp가 올바른 토큰을 찾지 못했습니다".to_owned()
        }
        ControlFlow::BadBusyToken => {
            "오류 코드 5: setssbsy가 올바른 토큰을 찾지 못했습니다".to_owned()
        }
        ControlFlow::Unknown(value) => format!("오류 코드 {value:#x}"),
    }
}

/// The bits set in a page fault's error code.
fn page_bits(error: u32) -> String {
    let bits: Vec<String> = PageBit::set_in(error)
        .map(|bit| {
            let means = match bit {
                PageBit::Present => "페이지 있음",
                PageBit::Write => "쓰기",
                PageBit::User => "링 3에서",
                PageBit::Reserved => "예약된 비트",
                PageBit::Fetch => "명령어 인출",
                PageBit::ProtectionKey => "보호 키",
                PageBit::ShadowStack => "섀도 스택",
                PageBit::ReverseMap => "다른 소유자",
            };
            format!("{} {means}", code(bit.name()))
        })
        .collect();
    if bits.is_empty() {
        ": 켜진 비트 없음".to_owned()
    } else {
        format!(": {}", bits.join(", "))
    }
}

/// What a system call is for, after its name.
fn purpose(call: &str) -> &'static str {
    match call {
        "read" => "(열린 파일 읽기)",
        "write" => "(열린 파일에 쓰기)",
        "open" => "(파일 열기)",
        "close" => "(파일 닫기)",
        "fstat" => "(열린 파일의 정보 얻기)",
        "lseek" => "(파일 안의 위치 옮기기)",
        "brk" => "(힙의 끝 옮기기)",
        "sched_yield" => "(다른 프로세스에 양보하기)",
        "getpid" => "(자기 번호 알기)",
        "getppid" => "(부모 번호 알기)",
        "fork" => "(자신을 둘로 나누기)",
        "execve" => "(다른 프로그램이 되기)",
        "exit" | "exit_group" => "(끝내기)",
        "wait4" => "(자식이 끝나기를 기다리기)",
        "uname" => "(어떤 시스템인지 알기)",
        "arch_prctl" => "(FS의 기준 주소를 정하거나 읽기)",
        number if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            "(이 커널에는 없는 호출 번호)"
        }
        _ => "",
    }
}

fn owner(device: Option<&str>) -> String {
    match device {
        Some(device) => format!("{}의 포트입니다.", strong(device)),
        None => "그곳에는 디바이스가 없습니다.".to_owned(),
    }
}
