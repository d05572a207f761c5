//! A Type 1 hypervisor: it boots on the bare machine and runs several kernels at once, each in a domain of its own. Dom0, a
//! privileged domain, has the devices; the other domains' devices are emulated by a process there.
//!
//! Read `hypervisor_main` for the order in which things come up, then `sched` for who runs, `exits` for why a domain comes
//! back, and `ports` for how a device access finds its way to Dom0.
#![no_std]
#![no_main]
#![allow(unsafe_code)] // Reason: the name by which the boot code calls `hypervisor_main`.

mod apic;
mod archive;
mod builder;
mod console;
mod cpuid;
mod domains;
mod entry;
mod exits;
mod grants;
mod guest_memory;
mod hypercalls;
mod memory;
mod model_registers;
mod monitor;
mod para;
mod ports;
mod sched;
mod strings;
mod svm;
mod unswapped;
mod vmcb;

use console::log;
use core::panic::PanicInfo;
use guest_abi::hypervisor::DOM0;
use guest_bare::frames::OutOfMemory;
use guest_bare::pvh::BootInfo;
use guest_bare::{frames, gdt, idt, paging, physical, pic, power};

/// The word of the command line that leaves SVM off, as some firmware does.
const NO_SVM: &str = "svm=off";

/// Called by the boot code, on the boot stack, in long mode, with the physical address of the start information.
#[unsafe(no_mangle)]
extern "C" fn hypervisor_main(start_info: u32) -> ! {
    console::PORT.set_up();
    log!("Ringside {}, Type 1", env!("CARGO_PKG_VERSION"));
    let info = match BootInfo::read(start_info.into()) {
        Ok(info) => info,
        Err(error) => give_up(format_args!("cannot use what the loader says: {error:?}")),
    };
    paging::set_up(info.highest_ram());
    frames::set_up(&info, paging::kernel_end());
    gdt::set_up();
    idt::set_up(entry::vectors());
    // Nothing comes from the old controllers until Dom0 sets them up.
    pic::set_up(&[]);
    apic::set_up();
    unswapped::set_up();
    if set_up_domains(&info).is_err() {
        give_up(format_args!("not enough memory"));
    }
    start_domains(&info);
    sched::run()
}

/// Gets ready for both kinds of domains; for fully virtualized ones only if the CPU can.
fn set_up_domains(info: &BootInfo) -> Result<(), OutOfMemory> {
    para::tables::set_up(info.highest_ram())?;
    para::run::set_up();
    builder::set_up()?;
    let mut words = info.command_line().split_ascii_whitespace();
    if words.any(|word| word == NO_SVM) {
        log!("SVM is off: paravirtual domains only");
        return Ok(());
    }
    match svm::set_up() {
        Ok(()) => {
            log!("SVM with nested paging is on");
            builder::set_up_full()?;
        }
        Err(why) => log!("{why}: paravirtual domains only"),
    }
    Ok(())
}

/// Makes the domains of the boot archive that are to start at boot; the first one is Dom0, and must be there.
fn start_domains(info: &BootInfo) {
    let image = info
        .initramfs
        .and_then(|range| physical::constant(range.start, range.end));
    let Some(image) = image else {
        give_up(format_args!(
            "no boot archive: give the loader one (-initrd)"
        ))
    };
    archive::set_up(image);
    archive::domains()
        .filter(|entry| !entry.later)
        .for_each(|entry| builder::start(&entry));
    if !domains::is_live(DOM0) {
        give_up(format_args!("no Dom0"));
    }
}

/// The end of a boot that cannot go on, through no fault of the hypervisor's.
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
