//! A kernel that tries to get at what is not its own: other domains' memory, the hypervisor's, devices. It says how each
//! attempt ended, and at last does what must end it. Whoever else runs on the same computer must not notice.
#![no_std]
#![no_main]
#![allow(unsafe_code)] // Reason: that is the point of it.

mod attempts;
mod rings;
mod trial;

use core::arch::asm;
use core::fmt::{self, Arguments, Write};
use core::panic::PanicInfo;
use guest_bare::pvh::BootInfo;
use guest_bare::ring::Ring;
use guest_bare::{paging, power};

/// Called by the boot code with the address of the start information.
#[unsafe(no_mangle)]
extern "C" fn hostile_main(start_info: u32) -> ! {
    let info = BootInfo::read(start_info.into()).ok();
    let words = info.as_ref().map_or("", BootInfo::command_line);
    paging::set_up(info.as_ref().map_or(0, BootInfo::highest_ram));
    trial::set_up();
    match words {
        // It says nothing by the ring: what stands there is part of the attack.
        "rings" => power::off(rings::all()),
        "loop" => loop_for_ever(),
        "silent" => {}
        _ => {
            attempts::all();
            say(format_args!("now the last one"));
        }
    }
    attempts::last(words);
    say(format_args!("still here"));
    power::off(1)
}

/// With interrupts off, as far as they can be: a paravirtual kernel has never taken any so far.
fn loop_for_ever() -> ! {
    say(format_args!("loops for ever"));
    loop {
        // SAFETY: one that does nothing.
        unsafe { asm!("pause") };
    }
}

/// Prints a line on the ring.
pub fn say(text: Arguments<'_>) {
    // The ring itself never fails.
    let _ = writeln!(Console, "hostile: {text}");
    Ring.tell();
}

struct Console;

impl Write for Console {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.bytes().for_each(|byte| Ring.send(byte));
        Ok(())
    }
}

#[panic_handler]
fn panic(info: &PanicInfo<'_>) -> ! {
    say(format_args!("panic: {}", info.message()));
    power::off_after_panic()
}
