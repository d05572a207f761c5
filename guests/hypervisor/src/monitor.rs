//! The monitor: commands typed on the hypervisor's own console. Input is looked for at each tick of the timer.

use crate::console::{self, print};
use crate::{archive, builder, domains, sched};
use core::sync::atomic::{AtomicBool, Ordering};
use guest_abi::DomainState;
use guest_abi::hypervisor::{DOM0, DOMAIN_CAPACITY, EXIT_REASON_NAMES, EndReason, ExitReason};
use guest_bare::cell::KernelCell;

const LONGEST_LINE: usize = 80;
const BACKSPACE: u8 = 8;
const DELETE: u8 = 127;

const HELP: &str = "list            the domains\n\
    pause NAME      takes the CPU from a domain\n\
    resume NAME     gives it back\n\
    destroy NAME    ends a domain\n\
    create NAME     starts a domain of the boot archive\n\
    trace on|off    says each return to the hypervisor\n";

struct Line {
    bytes: [u8; LONGEST_LINE],
    length: usize,
}

static LINE: KernelCell<Line> = KernelCell::new(Line {
    bytes: [0; LONGEST_LINE],
    length: 0,
});
static TRACING: AtomicBool = AtomicBool::new(false);

/// Looks whether something was typed, and does what a finished line says.
pub fn poll() {
    while let Some(byte) = console::PORT.receive() {
        if let Some((bytes, length)) = LINE.with(|line| line.take(byte)) {
            obey(core::str::from_utf8(&bytes[..length]).unwrap_or("?"));
        }
    }
}

/// Says why a domain came back, if somebody wants to know.
pub fn trace(slot: usize, reason: ExitReason, details: [u64; 2]) {
    if TRACING.load(Ordering::Relaxed) {
        let name = domains::with(slot, |domain| *domain);
        let [first, second] = details;
        let reason = EXIT_REASON_NAMES[reason as usize];
        print(format_args!(
            "{}: {reason} {first:#x} {second:#x}\n",
            name.name()
        ));
    }
}

impl Line {
    /// Takes a typed byte, and echoes it. The line, if it is finished.
    fn take(&mut self, byte: u8) -> Option<([u8; LONGEST_LINE], usize)> {
        match byte {
            b'\r' | b'\n' => {
                print(format_args!("\n"));
                return Some((self.bytes, core::mem::take(&mut self.length)));
            }
            BACKSPACE | DELETE if self.length > 0 => {
                self.length -= 1;
                print(format_args!("\x08 \x08"));
            }
            b' '..=b'~' if self.length < LONGEST_LINE => {
                self.bytes[self.length] = byte;
                self.length += 1;
                print(format_args!("{}", char::from(byte)));
            }
            _ => {}
        }
        None
    }
}

fn obey(line: &str) {
    let mut words = line.split_ascii_whitespace();
    let (command, name) = (words.next().unwrap_or(""), words.next().unwrap_or(""));
    match (command, find(name)) {
        ("", _) => {}
        ("list", _) => list(),
        ("trace", _) => TRACING.store(name == "on", Ordering::Relaxed),
        ("create", _) => create(name),
        ("pause" | "destroy", Some(DOM0)) => {
            print(format_args!("{name} has the devices: it must run\n"));
        }
        ("pause", Some(slot)) => domains::with(slot, |domain| domain.paused = 1),
        ("resume", Some(slot)) => domains::with(slot, |domain| domain.paused = 0),
        ("destroy", Some(slot)) => domains::end(slot, EndReason::Destroyed, 0, [0; 2]),
        ("pause" | "resume" | "destroy", None) => {
            print(format_args!("no domain is named `{name}`\n"));
        }
        _ => print(format_args!("{HELP}")),
    }
    sched::time_is_up();
}

fn find(name: &str) -> Option<usize> {
    (0..DOMAIN_CAPACITY)
        .find(|&slot| domains::is_live(slot) && domains::with(slot, |domain| domain.name() == name))
}

fn create(name: &str) {
    if find(name).is_some() {
        return print(format_args!("`{name}` runs already\n"));
    }
    match archive::domains().find(|entry| entry.name == name) {
        Some(entry) => builder::start(&entry),
        None => print(format_args!("the boot archive has no domain `{name}`\n")),
    }
}

fn list() {
    print(format_args!(
        "slot name             MiB weight state    exits\n"
    ));
    for slot in 0..DOMAIN_CAPACITY {
        let domain = domains::with(slot, |domain| *domain);
        let state = match DomainState::from_number(domain.state) {
            None | Some(DomainState::Unused) => continue,
            Some(_) if domain.paused != 0 => "paused",
            Some(DomainState::Ready) => "ready",
            Some(DomainState::Running) => "running",
            Some(DomainState::Halted) => "halted",
            Some(DomainState::WaitingForDevice) => "waits",
            Some(DomainState::Ended) => "ended",
        };
        let exits: u64 = domain.exits.iter().sum();
        let (name, memory, weight) = (domain.name(), domain.memory >> 20, domain.weight);
        print(format_args!(
            "{slot:4} {name:16} {memory:4} {weight:6} {state:8} {exits}\n"
        ));
    }
}
