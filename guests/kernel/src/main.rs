//! A small Unix-like kernel for one x86-64 CPU, in its native form: it runs on the bare machine. Read `kernel_main` for
//! the order in which things come up, then `entry` for the doors between the rings, then `sched` and `process`.
#![no_std]
#![no_main]
#![allow(unsafe_code)] // Reason: the name by which the boot code calls `kernel_main`.

mod address_space;
mod command_line;
mod console;
mod devices;
mod disk;
#[cfg_attr(feature = "para", path = "entry_para.rs")]
mod entry;
mod exec;
mod files;
#[cfg(feature = "dom0")]
mod hypervisor;
mod initramfs;
mod kernel_stack;
#[cfg(not(feature = "para"))]
mod pit;
mod process;
mod sched;
#[cfg(not(any(feature = "para", ring_console)))]
mod screen;
mod syscall;
mod trap;
mod user_memory;

use console::log;
use core::panic::PanicInfo;
#[cfg(not(feature = "para"))]
use guest_bare::pic;
use guest_bare::{cell, cpu, frames, gdt, idt, paging, physical, power, pvh};
use pvh::BootInfo;

/// Called by the boot code, on the boot stack, in long mode, with the physical address of the start information.
#[unsafe(no_mangle)]
extern "C" fn kernel_main(start_info: u32) -> ! {
    console::set_up();
    log!(
        "Ringside {} on x86_64, {}",
        env!("CARGO_PKG_VERSION"),
        if cfg!(feature = "para") {
            "in ring 3 of a hypervisor"
        } else {
            "entered by PVH, now in long mode"
        }
    );
    let info = match BootInfo::read(start_info.into()) {
        Ok(info) => info,
        Err(error) => give_up(format_args!("cannot use what the loader says: {error:?}")),
    };
    #[cfg(not(any(feature = "para", ring_console)))]
    screen::set_up(info.command_line());
    paging::set_up(info.highest_ram());
    frames::set_up(&info, paging::kernel_end());
    log!("memory: own page tables in use, code is read-only, data is not executable");
    gdt::set_up();
    idt::set_up(entry::vectors().iter().copied());
    entry::set_up();
    set_up_interrupts();
    #[cfg(not(ring_console))]
    disk::set_up();
    mount(&info);
    start_init(info.command_line());
    sched::idle()
}

/// The interrupt lines that have a driver.
#[cfg(not(any(feature = "para", ring_console)))]
const LINES: &[u8] = &[pic::TIMER_LINE, pic::SERIAL_LINE, pic::DISK_LINE];
#[cfg(all(ring_console, not(feature = "para")))]
const LINES: &[u8] = &[pic::TIMER_LINE, pic::SERIAL_LINE];

#[cfg(not(feature = "para"))]
fn set_up_interrupts() {
    pic::set_up(LINES);
    pit::set_up();
    console::enable_input();
    let console = if cfg!(ring_console) {
        "in a ring shared with Dom0"
    } else {
        "on the first serial port"
    };
    log!("interrupts: timer at {} Hz, console {console}", pit::RATE);
}

/// The hypervisor has the controllers and the timer; ticks and events come through one vector.
#[cfg(feature = "para")]
fn set_up_interrupts() {
    log!("interrupts: events of the hypervisor");
}

fn mount(info: &BootInfo) {
    let image = info
        .initramfs
        .and_then(|range| physical::constant(range.start, range.end));
    let Some(image) = image else {
        give_up(format_args!("no initramfs: give the loader one (-initrd)"))
    };
    match initramfs::set_up(image) {
        Ok(count) => log!("initramfs: {count} files"),
        Err(error) => log!("initramfs is damaged: {error}; the rest is ignored"),
    }
}

fn start_init(command_line: &str) {
    command_line::set_up(command_line);
    let path = command_line::init_path(command_line);
    let started = exec::load_first(path, command_line::init_arguments(command_line))
        .and_then(process::start_first);
    match started {
        Ok(pid) => log!("{path} started as pid {pid}"),
        Err(error) => give_up(format_args!(
            "cannot start {path}: {} ({})",
            error.text(),
            error.name()
        )),
    }
}

/// The end of a boot that cannot go on, through no fault of the kernel's.
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
