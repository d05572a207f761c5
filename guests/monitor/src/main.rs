//! A virtual machine monitor as it was done before processors helped: the guest's kernel, made for ring 0, runs in ring 1.
//! There its privileged instructions fault; the monitor looks at each, does to the guest's *virtual* CPU what it would have
//! done to the real one, and lets the guest go on. What is sensitive but not privileged runs without the monitor's
//! knowledge, and the guest sees the real machine.
//!
//! Read `monitor_main`, then `run_guest` for the loop, `emulate` for what is done about an instruction, `reflect` for how the
//! guest's own handlers are entered, and `shadow` for the tables that the CPU uses instead of the guest's.
#![no_std]
#![no_main]
#![allow(unsafe_code)] // Reason: the name by which the boot code calls `monitor_main`.

mod console;
mod decode;
mod descriptor;
mod emulate;
mod end;
mod entry;
mod loader;
mod memory;
mod ports;
mod reflect;
mod shadow;
mod table;
mod virtual_cpu;

use console::log;
use core::panic::PanicInfo;
use end::End;
use guest_abi::hypervisor::ExitReason;
use guest_bare::pvh::BootInfo;
use guest_bare::{frames, paging, pic, power};
use virtual_cpu::VirtualCpu;

const DEBUG: u64 = 1;
const SEGMENT_NOT_PRESENT: u64 = 11;
const GENERAL_PROTECTION: u64 = 13;
const PAGE_FAULT: u64 = 14;
const EXCEPTIONS: u64 = 32;

/// Called by the boot code, on the boot stack, in long mode, with the physical address of the start information.
#[unsafe(no_mangle)]
extern "C" fn monitor_main(start_info: u32) -> ! {
    console::PORT.set_up();
    log!("Ringside {}, trap and emulate", env!("CARGO_PKG_VERSION"));
    let info = match BootInfo::read(start_info.into()) {
        Ok(info) => info,
        Err(error) => give_up(format_args!("cannot use what the loader says: {error:?}")),
    };
    paging::set_up(info.highest_ram());
    frames::set_up(&info, paging::kernel_end());
    let Ok(shadow) = shadow::set_up() else {
        give_up(format_args!("not enough memory"))
    };
    // The timer is the guest's, but its interrupts come here first.
    pic::set_up(&[pic::TIMER_LINE]);
    let guest = match loader::load(&info) {
        Ok(guest) => guest,
        Err(why) => give_up(format_args!("{why}")),
    };
    log!("{}: its kernel runs in ring 1", guest.name);
    table::start(guest.name, guest.root, guest.memory.size);
    let end = run_guest(VirtualCpu::new(guest, shadow));
    log!("{}: {end}", guest.name);
    table::end(&end);
    power::off(end.status())
}

/// Lets the guest run, again and again, until it ends.
fn run_guest(mut cpu: VirtualCpu) -> End {
    loop {
        let again = reflect::deliver_interrupt(&mut cpu).and_then(|()| {
            cpu.run();
            handle(&mut cpu)
        });
        if let Err(end) = again {
            return end;
        }
    }
}

/// Does what the guest came back for.
fn handle(cpu: &mut VirtualCpu) -> Result<(), End> {
    let (vector, error) = (cpu.frame.vector, cpu.frame.error);
    match vector {
        EXCEPTIONS.. => {
            table::count(ExitReason::Interrupt);
            entry::note_interrupt(vector);
            return Ok(());
        }
        DEBUG if cpu.steps => {
            table::count(ExitReason::Exception);
            return Ok(());
        }
        // The guest has no paging, so nothing of its own can be missing.
        PAGE_FAULT => return Err(End::OutsideMemory(guest_bare::cpu::fault_address())),
        // Its descriptors may have changed since they were copied.
        SEGMENT_NOT_PRESENT..=GENERAL_PROTECTION if cpu.descriptors_changed() => return Ok(()),
        SEGMENT_NOT_PRESENT..=GENERAL_PROTECTION
            if emulate::emulate(cpu)? == emulate::Outcome::Done =>
        {
            return Ok(());
        }
        _ => {}
    }
    // The guest's own fault, for its own handler.
    table::count(ExitReason::Exception);
    let has_error = matches!(vector, 8 | 10..=14 | 17);
    reflect::enter_handler(cpu, vector as u8, has_error.then_some(error as u32))
}

/// The end of a boot that cannot go on, through no fault of the monitor's.
fn give_up(why: core::fmt::Arguments<'_>) -> ! {
    log!("{why}");
    power::off_after_panic()
}

#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    log!("panic: {}", info.message());
    if let Some(place) = info.location() {
        log!("in {} line {}", place.file(), place.line());
    }
    power::off_after_panic()
}
