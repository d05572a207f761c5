//! Every message in English.

mod guests;
mod monitor;

use crate::faults::{ControlFlow, ErrorCode, PageBit, Table};
use crate::messages::{Access, Actor, Device, FaultReason, Message, code, strong};

/// The text, with marks.
pub(crate) fn text(message: &Message) -> String {
    match message {
        Message::BareMetal => "Bare metal".into(),
        Message::BareMetalSummary => {
            "One kernel runs on the hardware itself, and processes run on the kernel.".into()
        }
        Message::Type1Full => "Type 1 · full virtualization".into(),
        Message::Type1FullSummary => {
            "A hypervisor on the hardware runs three unmodified kernels at once, by SVM and nested paging.".into()
        }
        Message::Type1Para => "Type 1 · paravirtualization".into(),
        Message::Type1ParaSummary => {
            "The same boxes on a CPU without SVM: kernels made for the hypervisor run in ring 3 and ask by hypercalls.".into()
        }
        Message::Type1PvDrivers => "Type 1 · paravirtual drivers".into(),
        Message::Type1PvDriversSummary => {
            "SVM for CPU and memory, rings shared with Dom0 for console and disk: what clouds use today.".into()
        }
        Message::TrapAndEmulate => "Trap and emulate · ring 1".into(),
        Message::TrapAndEmulateSummary => {
            "As it was before CPUs helped: a monitor runs a 32-bit kernel in ring 1 and emulates what traps. What does not trap betrays it.".into()
        }
        Message::Hypervisor => "Hypervisor".into(),
        Message::TrapMonitor => "Monitor".into(),
        Message::VirtualCpu => "virtual CPU".into(),
        Message::CompressedRing(ring) => format!("ring {ring}, believed 0"),
        Message::Monitor(message) => monitor::text(message),
        Message::RealSilent => monitor::real_silent().into(),
        Message::Privileged => "privileged guest".into(),
        Message::HostRing(ring) => format!("host · ring {ring}"),
        Message::GuestRing(ring) => format!("guest · ring {ring}"),
        Message::GuestHalted => "halted".into(),
        Message::WaitingForDevice => "waits for Dom0".into(),
        Message::Paused => "paused".into(),
        Message::Held => "held at an instruction".into(),
        Message::Guest(message) => guests::text(message),
        Message::RealGuest(what) => guests::real(*what).into(),
        Message::Processes => "Processes".into(),
        Message::ProcessesNote => {
            "Each has its own address space; one kernel serves them all.".into()
        }
        Message::Hardware => "Hardware".into(),
        Message::Kernel => "Kernel".into(),
        Message::Level => "level".into(),
        Message::Ring(ring) => format!("ring {ring}"),
        Message::CpuIsHere => "CPU is here".into(),
        Message::NativeKernel => "native".into(),
        Message::Scheduler => "scheduler".into(),
        Message::PageTables => "page tables".into(),
        Message::Files => "files".into(),
        Message::ProcessManagement => "processes".into(),
        Message::Console => "console".into(),
        Message::Running => "running".into(),
        Message::Ready => "ready".into(),
        Message::WaitingForChild => "waits for child".into(),
        Message::WaitingForInput => "waits for input".into(),
        Message::WaitingForDisk => "waits for disk".into(),
        Message::AtWork => "at work".into(),
        Message::Waiting => "waiting".into(),
        Message::Ended => "ended".into(),
        Message::Others(count) => format!("and {count} more"),
        Message::Bytes => "bytes".into(),
        Message::Pages => "pages of 4 KiB".into(),
        Message::NothingHere => "nothing here".into(),
        Message::TooMuchToShow => "and more, not shown".into(),
        Message::WholeAddressSpace => "address space".into(),
        Message::RunQueue => "run queue".into(),
        Message::Weight => "weight".into(),
        Message::VirtualTime => "virtual time".into(),
        Message::RunTime => "time it has run".into(),
        Message::Exits => "returns to the hypervisor".into(),
        Message::InterruptsDelivered => "interrupts delivered".into(),
        Message::EventChannels => "event channels".into(),
        Message::EventChannel { to, channel, sent } => format!("to {to}, channel {channel}: used {sent} times"),
        Message::ControlBlock => "control block (VMCB)".into(),
        Message::NestedRoot => "nested page tables".into(),
        Message::TaskSlot => "slot in the task table".into(),
        Message::Parent => "parent".into(),
        Message::TaskState => "state".into(),
        Message::KernelStack => "kernel stack".into(),
        Message::SavedStackPointer => "saved stack pointer".into(),
        Message::TimerTicks => "timer ticks".into(),
        Message::Switches => "times scheduled".into(),
        Message::OpenFiles => "open files".into(),
        Message::Descriptors => "descriptors".into(),
        Message::Position => "next read at byte".into(),
        Message::ExitStatus => "wait status".into(),
        Message::KernelImage => "kernel image".into(),
        Message::AllMemory => "all RAM".into(),
        Message::OtherMemory => "other".into(),
        Message::Stack => "stack".into(),
        Message::ProgramCode => "code".into(),
        Message::ProgramConstants => "read-only data".into(),
        Message::ProgramData => "data".into(),
        Message::ProgramMemory => "data and heap".into(),
        Message::Region { start, last, what } => format!("{start:x}–{last:x} {}", text(what)),
        Message::LookInside(what) => format!("Look inside: {what}"),
        Message::NoProcessYet => "No process yet.".into(),
        Message::NotStarted => "The machine has not been started yet.".into(),
        Message::SwitchedOn => format!(
            "The machine has been switched on, and the loader has put the {} into memory. It runs first, in ring 0.",
            strong("kernel")
        ),
        Message::MachineExited(status) => format!(
            "{status} was written to the debug-exit port, which ends the machine with that status."
        ),
        Message::TripleFault => {
            "An exception could not be delivered, nor the double fault after it. The machine is over.".into()
        }
        Message::Unsupported { address } => format!(
            "The instruction at {} is one that this machine does not know. It stops here and skips nothing.",
            code(&format!("{address:#x}"))
        ),
        Message::MachineReset => format!(
            "The {} asked a device to reset the machine. No firmware is there to start it anew, so it is over.",
            strong("kernel")
        ),
        Message::HaltedForGood => {
            "The CPU waits, and only input from outside can wake it: type at the console.".into()
        }
        Message::DiagramTitle { stack, here } => {
            let stack = text(stack);
            match here {
                Some(who) => format!("{stack}: layer diagram. The CPU is in {}.", actor(who)),
                None => format!("{stack}: layer diagram. The machine has not been started yet."),
            }
        }
        Message::Syscall { who, call, made } => format!(
            "{} asked for {}{}. The {} instruction raised the CPU to ring 0, and the {} answers it; nothing stands between the two.",
            start(who), code(made), purpose(call), code("syscall"), strong("kernel")
        ),
        Message::PageFault { who, address, access, reason, error } => format!(
            "{} tried to {} {}, but {} (error code {}{}). This page fault brought the {} in, which decides what becomes of it.",
            start(who), wanted(*access), code(&format!("{address:#x}")), refused(*reason),
            code(&format!("{error:#x}")), page_bits(*error), strong("kernel")
        ),
        Message::Exception { who, instruction, name, vector, error } => {
            let instruction = match instruction {
                Some(mnemonic) => format!("The instruction {} of {}", code(mnemonic), actor(who)),
                None => format!("An instruction of {}", actor(who)),
            };
            format!(
                "{instruction} met {}: {}{}. The {} handles it next.",
                code(name), meaning(*vector), error.as_ref().map_or_else(String::new, blamed), strong("kernel")
            )
        }
        Message::SoftwareInterrupt { who, instruction } => format!(
            "{} executed {}, which calls a handler of the {} by its number.",
            start(who), code(instruction), strong("kernel")
        ),
        Message::Interrupt { who, name, device } => interrupted(&actor(who), &code(name), *device),
        Message::Return { instruction, to } => format!(
            "The {} is done. {} lowered the CPU to ring 3, and {} runs.",
            strong("kernel"), code(instruction), actor(to)
        ),
        Message::ReturnWithin { instruction, to } => format!(
            "{} ended a handler that had interrupted {}, which goes on where it was.",
            code(instruction), actor(to)
        ),
        Message::AddressSpace { root, of } => match of {
            Some(who) => format!(
                "The {} loaded CR3 with {}: from now on, addresses mean what they mean to {}.",
                strong("kernel"), code(&format!("{root:#x}")), actor(who)
            ),
            None => format!(
                "The {} loaded CR3 with {}: from now on, its own page tables translate addresses.",
                strong("kernel"), code(&format!("{root:#x}"))
            ),
        },
        Message::Printed { who, byte } => format!(
            "{} wrote {} to port {}, and the serial port sent it: it is on the console.",
            start(who), code(&shown(*byte)), code("0x3F8")
        ),
        Message::PortWritten { who, port, value, device } => format!(
            "{} wrote {} to port {}{}.",
            start(who), code(&format!("{value:#x}")), code(&format!("{port:#x}")), owner(device.as_deref())
        ),
        Message::PortRead { who, port, value, device } => format!(
            "{} read {} from port {}{}.",
            start(who), code(&format!("{value:#x}")), code(&format!("{port:#x}")), owner(device.as_deref())
        ),
        Message::Halted { who } => format!(
            "{} has nothing to do. {} lets the CPU wait for the next interrupt.",
            start(who), code("hlt")
        ),
        Message::Executed { who, mnemonic } => {
            format!("{} executed {} and goes on.", start(who), code(mnemonic))
        }
        Message::Accessed { who, mnemonic, address, value, write } => format!(
            "{} executed {}, which {} {} {} {}.",
            start(who), code(mnemonic), if *write { "wrote" } else { "read" }, code(&format!("{value:#x}")),
            if *write { "to" } else { "from" }, code(&format!("{address:#x}"))
        ),
        Message::NothingHappened => "The machine is over: nothing is left to be executed.".into(),
        Message::RealDirect => {
            "On a real CPU: the same. The processor runs this step directly; no other software is involved.".into()
        }
        Message::RealDelivery => {
            "On a real CPU: the same. The processor itself finds the handler in the IDT and changes to the kernel’s stack.".into()
        }
        Message::RealSyscall => {
            "On a real CPU: the same. The processor itself jumps to the kernel’s address, which it has in register LSTAR.".into()
        }
        Message::RealReturn => {
            "On a real CPU: the same. The processor itself changes ring, flags and address in one step.".into()
        }
        Message::RealPort => {
            "On a real CPU: the same, and a real chip answers at that port. Here it is a model of that chip.".into()
        }
        Message::RealHalt => {
            "On a real CPU: the same, but the wait would take real time. Here it is skipped.".into()
        }
        Message::RealTripleFault => "On a real CPU: the same. The processor shuts down, and the board resets it.".into(),
        Message::RealReset => "On a real PC: the same, and then the firmware starts the machine anew.".into(),
        Message::RealUnsupported => {
            "On a real CPU: the instruction might well run. Here it is missing, and listed as missing.".into()
        }
        Message::RealExit => {
            "On a real PC: this port does not exist. It belongs to virtual machines, for tests.".into()
        }
        Message::RealBoot => {
            "On a real PC: firmware and a boot loader run first. Here the kernel is put into memory directly.".into()
        }
    }
}

fn actor(who: &Actor) -> String {
    match who {
        Actor::Hardware => format!("the {}", strong("hardware")),
        Actor::Hypervisor => format!("the {}", strong("hypervisor")),
        Actor::Monitor => format!("the {}", strong("monitor")),
        Actor::Kernel => format!("the {}", strong("kernel")),
        Actor::Process(name) => strong(name),
        Actor::GuestKernel(guest) => strong(&format!("{guest}’s kernel")),
        Actor::GuestProcess(guest, name) => format!("{} in {}", strong(name), strong(guest)),
    }
}

/// The same at the start of a sentence.
fn start(who: &Actor) -> String {
    match who {
        Actor::Hardware => format!("The {}", strong("hardware")),
        Actor::Hypervisor => format!("The {}", strong("hypervisor")),
        Actor::Monitor => format!("The {}", strong("monitor")),
        Actor::Kernel => format!("The {}", strong("kernel")),
        _ => actor(who),
    }
}

fn wanted(access: Access) -> &'static str {
    match access {
        Access::Read => "read from",
        Access::Write => "write to",
        Access::Execute => "run code at",
    }
}

fn refused(reason: FaultReason) -> &'static str {
    match reason {
        FaultReason::NotPresent => "no page is mapped there",
        FaultReason::NotAllowed => "the page does not allow it",
        FaultReason::ProtectionKey => "the page’s protection key forbids it",
        FaultReason::ReservedBits => "a page-table entry has bits set which must be zero",
    }
}

fn meaning(vector: u8) -> &'static str {
    match vector {
        0 => "a division by zero, or a quotient too large",
        1 => "a debug event",
        2 => "a non-maskable interrupt",
        3 => "a breakpoint",
        4 => "an overflow",
        5 => "an index out of bounds",
        6 => "no such instruction",
        7 => "the floating-point unit is switched off",
        8 => "an exception while another was delivered",
        9 => "a coprocessor went beyond its segment, which no processor of today reports",
        10 => "an unusable task-state segment",
        11 => "a segment that is not present",
        12 => "a bad stack segment or address",
        13 => "something that is not allowed at this privilege, or a bad segment or address",
        16 => "a floating-point error of the x87 unit",
        17 => "a misaligned address",
        18 => "a machine check: the hardware itself found an error",
        19 => "a floating-point error of a vector instruction",
        20 => "an access that the second level of page tables refuses",
        21 => "a return or jump to a place where it must not lead",
        28 => "a notice from the hypervisor",
        29 => "something that this guest must hand to its hypervisor itself",
        30 => "a security event",
        _ => "a reserved exception",
    }
}

fn interrupted(who: &str, line: &str, device: Device) -> String {
    let kernel = strong("kernel");
    match device {
        Device::Timer => format!(
            "The timer interrupted {who} through {line}; nobody had asked. The {kernel} takes over and may give the CPU to another process."
        ),
        Device::Keyboard => format!(
            "The keyboard interrupted {who} through {line}: a key went down or up. The {kernel} fetches it."
        ),
        Device::Serial(number) => format!(
            "Serial port {} interrupted {who} through {line}: something was typed, or it can send again. The {kernel} sees to it.",
            code(&format!("COM{number}"))
        ),
        Device::Clock => format!(
            "The clock interrupted {who} through {line}, as it was told to. The {kernel} handles it next."
        ),
        Device::Mouse => format!(
            "The mouse interrupted {who} through {line}. The {kernel} fetches what it reports."
        ),
        Device::Disk => format!(
            "A disk interrupted {who} through {line}: it is done. The {kernel} handles it next."
        ),
        Device::Spurious => format!(
            "The interrupt controller interrupted {who} through {line}, but no device asks any more. The {kernel} has to notice that."
        ),
        Device::NonMaskable => format!(
            "A non-maskable interrupt stopped {who}: no flag can hold it off. The {kernel} handles it next."
        ),
        Device::Other => {
            format!("A device interrupted {who} through {line}. The {kernel} handles it next.")
        }
    }
}

fn blamed(error: &ErrorCode) -> String {
    let hex = |value: u32| code(&format!("{value:#x}"));
    match error {
        ErrorCode::Nothing => " (error code 0: no descriptor is to blame)".to_owned(),
        ErrorCode::AlwaysZero => " (its error code is always 0)".to_owned(),
        ErrorCode::Selector {
            code,
            table,
            index,
            external,
        } => {
            let place = match table {
                Table::Gdt => format!("descriptor {index} of the GDT"),
                Table::Ldt => format!("descriptor {index} of the LDT"),
                Table::Idt => format!("gate {index} of the IDT"),
            };
            let external = if *external {
                ", met while an event from outside was delivered"
            } else {
                ""
            };
            format!(" (error code {}: {place}{external})", hex(*code))
        }
        ErrorCode::ControlFlow(what) => format!(" ({})", control_flow(*what)),
        ErrorCode::ExitCode(value) => format!(" (exit code {})", hex(*value)),
        ErrorCode::Other(value) => format!(" (error code {})", hex(*value)),
    }
}

fn control_flow(what: ControlFlow) -> String {
    match what {
        ControlFlow::NearReturn => "error code 1: ret did not lead back to its call".to_owned(),
        ControlFlow::FarReturn => "error code 2: a far return or iret did not lead back".to_owned(),
        ControlFlow::MissingEndBranch => {
            "error code 3: no endbr stands where an indirect jump led".to_owned()
        }
        ControlFlow::BadRestoreToken => "error code 4: rstorssp found no good token".to_owned(),
        ControlFlow::BadBusyToken => "error code 5: setssbsy found no good token".to_owned(),
        ControlFlow::Unknown(value) => format!("error code {value:#x}"),
    }
}

/// The bits set in a page fault's error code.
fn page_bits(error: u32) -> String {
    let bits: Vec<String> = PageBit::set_in(error)
        .map(|bit| {
            let means = match bit {
                PageBit::Present => "the page is there",
                PageBit::Write => "a write",
                PageBit::User => "from ring 3",
                PageBit::Reserved => "reserved bits",
                PageBit::Fetch => "an instruction fetch",
                PageBit::ProtectionKey => "protection key",
                PageBit::ShadowStack => "a shadow stack",
                PageBit::ReverseMap => "another owner",
            };
            format!("{} {means}", code(bit.name()))
        })
        .collect();
    if bits.is_empty() {
        ": no bit is set".to_owned()
    } else {
        format!(": {}", bits.join(", "))
    }
}

/// What a system call is for, after its name.
fn purpose(call: &str) -> &'static str {
    match call {
        "read" => ", to read from an open file",
        "write" => ", to write to an open file",
        "open" => ", to open a file",
        "close" => ", to close a file",
        "fstat" => ", to learn what an open file is",
        "lseek" => ", to go to another place in a file",
        "brk" => ", to move the end of its heap",
        "sched_yield" => ", to let others run first",
        "getpid" => ", to learn its own number",
        "getppid" => ", to learn its parent’s number",
        "fork" => ", to be doubled",
        "execve" => ", to become another program",
        "exit" | "exit_group" => ", to end",
        "wait4" => ", to wait until a child ends",
        "uname" => ", to learn which system this is",
        "arch_prctl" => ", to set or read the base of FS",
        number if number.bytes().all(|byte| byte.is_ascii_digit()) => {
            ", a number for which this kernel has no call"
        }
        _ => "",
    }
}

fn owner(device: Option<&str>) -> String {
    match device {
        Some(device) => format!(", which belongs to the {}", strong(device)),
        None => ", where no device is".to_owned(),
    }
}

/// A byte as a reader knows it best.
pub(crate) fn shown(byte: u8) -> String {
    match byte {
        b'\n' => "\\n".to_owned(),
        b'\r' => "\\r".to_owned(),
        b'\t' => "\\t".to_owned(),
        b' ' => "' '".to_owned(),
        0x21..=0x7e => char::from(byte).to_string(),
        _ => format!("{byte:#04x}"),
    }
}
