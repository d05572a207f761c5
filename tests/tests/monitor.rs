//! The hypervisor's monitor, as somebody at its console uses it; and a domain that never gives the CPU back.

use emulator_core::boot::Image;
use emulator_core::event::Unobserved;
use emulator_core::machine::{End, Input, Machine, MachineConfig};

const MEMORY: usize = 256 << 20;
/// More than any of these runs takes.
const LIMIT: u64 = 400_000_000;
/// Ticks between two looks at what was printed.
const A_WHILE: u64 = 200_000;
/// Long enough for a domain that runs to print something.
const LONG: u64 = 20_000_000;
const OS1: usize = 1;
const MONITOR: usize = 3;
/// Fully virtualized and paravirtual.
const ARCHIVES: [&str; 2] = ["type1-hostile", "type1-para-hostile"];

/// A machine with the hypervisor, and what it has printed on each port.
struct Console {
    machine: Machine,
    text: [String; 4],
}

impl Console {
    fn boot(archive: &str) -> Console {
        let read = |path: std::path::PathBuf| {
            let what = path.display().to_string();
            std::fs::read(path)
                .unwrap_or_else(|error| panic!("{what}: {error}; run `cargo xtask guests` first"))
        };
        let images = xtask::guests::Images::of_stack(archive);
        let image = Image::Pvh {
            kernel: read(images.kernel),
            command_line: String::new(),
            modules: vec![read(images.initramfs)],
        };
        Console {
            machine: Machine::boot(MachineConfig { memory: MEMORY }, &image).expect("it boots"),
            text: Default::default(),
        }
    }

    fn run(&mut self, ticks: u64) {
        self.machine
            .run(self.machine.tick() + ticks, &mut Unobserved);
        for (_, port, byte) in self.machine.take_output() {
            self.text[usize::from(port)].push(char::from(byte));
        }
    }

    /// Types a line and lets the monitor obey; what it printed.
    fn type_line(&mut self, line: &str) -> String {
        let before = self.text[MONITOR].len();
        for byte in line.bytes().chain([b'\r']) {
            self.machine.input(Input::Serial {
                port: MONITOR as u8,
                byte,
            });
            self.run(A_WHILE);
        }
        // It looks for input with each tick of its timer.
        self.run(LONG / 4);
        self.text[MONITOR][before..].to_owned()
    }

    fn run_until(&mut self, port: usize, text: &str) {
        while !self.text[port].contains(text) {
            assert!(
                self.machine.tick() < LIMIT && self.machine.end().is_none(),
                "`{text}` was not printed on port {port}, but:\n{:#?}",
                self.text
            );
            self.run(A_WHILE);
        }
    }
}

#[test]
fn the_monitor_lists_pauses_resumes_destroys_and_creates() {
    for archive in ARCHIVES {
        let mut console = Console::boot(archive);
        console.run_until(OS1, "init started");
        let list = console.type_line("list");
        for word in ["dom0", "os1", "rings"] {
            assert!(list.contains(word), "{archive}: {list}");
        }
        console.type_line("pause os1");
        let before = console.text[OS1].clone();
        console.run(LONG);
        assert_eq!(console.text[OS1], before, "{archive}: it is paused");
        let list = console.type_line("list");
        assert!(list.contains("paused"), "{archive}: {list}");
        assert!(
            console.type_line("pause dom0").contains("must run"),
            "{archive}"
        );
        assert!(
            console.type_line("destroy nobody").contains("no domain"),
            "{archive}"
        );
        // While one that never ends is there, the run does not end with the others.
        console.type_line("create loops");
        console.run_until(MONITOR, "loops: domain");
        console.type_line("resume os1");
        console.run_until(OS1, "Ringside os1");
        let told = console.type_line("trace on");
        assert!(told.contains(": interrupt"), "{archive}: {told}");
        console.type_line("trace off");
        console.type_line("destroy os1");
        console.run_until(MONITOR, "os1: destroyed");
        console.type_line("create os1");
        console.run_until(MONITOR, "os1: switched itself off, status 0");
    }
}

#[test]
fn who_never_gives_the_cpu_back_takes_nothing_from_the_others() {
    for archive in ARCHIVES {
        let mut console = Console::boot(archive);
        console.run_until(MONITOR, "rings: domain");
        console.type_line("create loops");
        console.run_until(MONITOR, "loops: domain");
        console.run_until(MONITOR, "os1: switched itself off, status 0");
        assert_eq!(
            console.machine.end(),
            None,
            "{archive}: one domain still runs"
        );
        console.type_line("destroy loops");
        console.run(LONG);
        assert_eq!(console.machine.end(), Some(End::Exit(0)), "{archive}");
    }
}
