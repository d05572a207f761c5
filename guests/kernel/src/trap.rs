//! What happens on interrupts and exceptions: interrupts go to their devices; an exception of a program kills it, unless
//! the stack only had to grow; an exception of the kernel is a bug.
#![allow(unsafe_code)] // Reason: the name by which assembly calls the handler.

use crate::console::{self, log};
use crate::entry::TrapFrame;
#[cfg(not(feature = "para"))]
use crate::pic;
use crate::{cpu, process, sched};
use core::fmt;
use guest_abi::tasks::WaitReason;
use guest_abi::wait::{self, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};

const PAGE_FAULT: u64 = 14;
const FIRST_INTERRUPT: u64 = 32;
#[cfg(not(feature = "para"))]
const TIMER: u64 = FIRST_INTERRUPT + pic::TIMER_LINE as u64;
#[cfg(not(feature = "para"))]
const SERIAL: u64 = FIRST_INTERRUPT + pic::SERIAL_LINE as u64;
#[cfg(not(any(feature = "para", ring_console)))]
const DISK: u64 = FIRST_INTERRUPT + pic::DISK_LINE as u64;
/// Behind the interrupt lines: events of a hypervisor.
#[cfg(any(feature = "para", feature = "dom0", ring_console))]
const EVENT: u64 = guest_abi::shared::EVENT_VECTOR as u64;

/// Called by `trap_entry` for everything but system calls.
#[unsafe(no_mangle)]
extern "C" fn handle_trap(frame: &mut TrapFrame) {
    match frame.vector {
        #[cfg(not(feature = "para"))]
        TIMER => {
            pic::end_of_interrupt(pic::TIMER_LINE);
            #[cfg(feature = "dom0")]
            crate::hypervisor::tick();
            sched::timer_tick(frame.is_from_user());
        }
        #[cfg(not(feature = "para"))]
        SERIAL => {
            pic::end_of_interrupt(pic::SERIAL_LINE);
            receive();
        }
        #[cfg(not(any(feature = "para", ring_console)))]
        DISK => {
            pic::end_of_interrupt(pic::DISK_LINE);
            crate::disk::interrupted();
        }
        #[cfg(feature = "para")]
        EVENT => events(frame.is_from_user()),
        #[cfg(all(feature = "dom0", not(feature = "para")))]
        EVENT => crate::hypervisor::event(),
        #[cfg(all(ring_console, not(feature = "para")))]
        EVENT => sched::wake(WaitReason::Event, |_| true),
        // Masked lines are silent; what arrives is the controller's spurious interrupt, which must not be acknowledged.
        vector if vector >= FIRST_INTERRUPT => {}
        _ if frame.is_from_user() => program_fault(frame),
        _ => panic!(
            "{} in the kernel, error {:#x}, at rip {:#x}, rsp {:#x}",
            Fault::of(frame),
            frame.error,
            frame.rip,
            frame.rsp
        ),
    }
}

/// Takes what was typed.
fn receive() {
    if console::receive() {
        sched::wake(WaitReason::ConsoleInput, |_| true);
    }
}

/// What the hypervisor has to say: the clock has ticked, or an event channel has something.
#[cfg(feature = "para")]
fn events(interrupted_program: bool) {
    let pending = cpu::take_pending();
    #[cfg(feature = "dom0")]
    if pending & !guest_abi::shared::PENDING_TICK != 0 {
        crate::hypervisor::event();
    }
    #[cfg(ring_console)]
    if pending & !guest_abi::shared::PENDING_TICK != 0 {
        sched::wake(WaitReason::Event, |_| true);
    }
    receive();
    if pending & guest_abi::shared::PENDING_TICK != 0 {
        #[cfg(feature = "dom0")]
        crate::hypervisor::tick();
        sched::timer_tick(interrupted_program);
    }
}

fn program_fault(frame: &TrapFrame) {
    let fault = Fault::of(frame);
    if frame.vector == PAGE_FAULT && process::current_space().grow_stack(fault.address) {
        return;
    }
    let task = sched::current();
    log!(
        "pid {} ({}): {fault}, rip {:#x}; killed",
        task.pid,
        task.name(),
        frame.rip
    );
    process::exit(wait::killed(signal_of(frame.vector)))
}

/// An exception, in words. Error codes other than a page fault's are left out: they name a selector, and there emulators
/// differ.
struct Fault {
    vector: u64,
    error: u64,
    address: u64,
}

impl Fault {
    fn of(frame: &TrapFrame) -> Fault {
        Fault {
            vector: frame.vector,
            error: frame.error,
            address: cpu::fault_address(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.vector == PAGE_FAULT {
            return write!(
                f,
                "page fault at {:#x}, error {:#x} ({})",
                self.address,
                self.error,
                PageFault { error: self.error }
            );
        }
        f.write_str(name_of(self.vector))
    }
}

/// The error code of a page fault, in words (AMD64 manual volume 2, section 8.4.2).
struct PageFault {
    error: u64,
}

impl fmt::Display for PageFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_set = |bit: u32| self.error & 1 << bit != 0;
        let access = match (is_set(4), is_set(1)) {
            (true, _) => "execution of",
            (_, true) => "write to",
            _ => "read of",
        };
        let page = match (is_set(3), is_set(0)) {
            (true, _) => "a page with reserved bits set",
            (_, true) => "a page that forbids it",
            _ => "a page not present",
        };
        write!(
            f,
            "{access} {page}, from ring {}",
            if is_set(2) { 3 } else { 0 }
        )
    }
}

const fn name_of(vector: u64) -> &'static str {
    match vector {
        0 => "divide error",
        1 => "debug trap",
        2 => "non-maskable interrupt",
        3 => "breakpoint",
        4 => "overflow",
        5 => "bound range exceeded",
        6 => "invalid opcode",
        7 => "floating-point instruction",
        8 => "double fault (kernel stack overflow?)",
        10 => "invalid task state",
        11 => "segment not present",
        12 => "stack segment fault",
        13 => "general protection fault",
        16 | 19 => "floating-point error",
        17 => "misaligned access",
        _ => "unexpected exception",
    }
}

/// The signal that would kill a Linux process for this.
const fn signal_of(vector: u64) -> i32 {
    match vector {
        0 | 16 | 19 => SIGFPE,
        1 | 3 => SIGTRAP,
        6 | 7 => SIGILL,
        11 | 12 | 17 => SIGBUS,
        _ => SIGSEGV,
    }
}
