//! Page tables that the hypervisor checks: the kernel reads them, but only hypercalls write them. An entry holds a physical
//! address of the machine; everywhere else in the kernel an address is the domain's own.
#![allow(unsafe_code)] // Reason: linker symbols.

use crate::cell::KernelCell;
use crate::{cpu, physical};
use guest_abi::hypercalls::{TABLE_FREE, TABLE_MAKE, TABLE_WRITE};
use guest_abi::shared::{PARA_INFO, PARA_KERNEL_BASE, PARA_REQUESTS};

pub use crate::table_entry::{flags, frame_of, index};

/// The root that the domain started with: the hypervisor knows it by this number.
const FIRST_ROOT: u64 = 0;

struct Place {
    memory_start: u64,
    memory_end: u64,
    stacks_table: u64,
    requests_start: u64,
}

static PLACE: KernelCell<Place> = KernelCell::new(Place {
    memory_start: 0,
    memory_end: 0,
    stacks_table: 0,
    requests_start: 0,
});

unsafe extern "C" {
    static data_end: u8;
}

/// The machine's address of a frame of this domain. Those of lent pages are told apart by lying above all memory.
pub fn machine_frame(frame: u64) -> u64 {
    PLACE.with(|place| match frame {
        FIRST_ROOT => FIRST_ROOT,
        PARA_REQUESTS.. => frame - PARA_REQUESTS + place.requests_start,
        _ => frame + place.memory_start,
    })
}

/// Reads an entry of the table in `frame`; its address is the domain's own.
pub fn entry(frame: u64, index: u64) -> u64 {
    let raw = physical::read_u64(frame + 8 * index);
    if raw & flags::PRESENT == 0 {
        return raw;
    }
    PLACE.with(|place| {
        let machine = frame_of(raw);
        let own = machine.wrapping_sub(place.memory_start);
        let own = if own < place.memory_end {
            own
        } else {
            machine.wrapping_sub(place.requests_start) + PARA_REQUESTS
        };
        raw - machine + own
    })
}

/// Writes an entry of the table in `frame`.
pub fn set_entry(frame: u64, index: u64, value: u64) {
    let value = if value & flags::PRESENT == 0 {
        0
    } else {
        let own = frame_of(value);
        value - own + machine_frame(own)
    };
    cpu::must(TABLE_WRITE, [machine_frame(frame), index, value]);
}

/// Makes a frame full of zeros a table of a level.
pub fn make_table(frame: u64, level: u32) {
    cpu::must(TABLE_MAKE, [machine_frame(frame), level.into(), 0]);
}

/// Makes a frame full of zeros a root; the hypervisor fills in the kernel's half.
pub fn make_root(frame: u64) {
    make_table(frame, 4);
}

/// Makes a table an ordinary frame again, whose contents stay.
pub fn unmake_table(frame: u64) {
    cpu::must(TABLE_FREE, [machine_frame(frame), 0, 0]);
}

/// Just behind the kernel image in this domain's memory.
pub fn kernel_end() -> u64 {
    (&raw const data_end) as u64 - PARA_KERNEL_BASE
}

/// The root that holds the kernel's half only.
pub fn kernel_root() -> u64 {
    FIRST_ROOT
}

/// Takes note of where things are; the tables are the hypervisor's work.
pub fn set_up(_highest_ram: u64) {
    let end = PLACE.with(|place| {
        place.memory_start = physical::read_u64(PARA_INFO);
        place.memory_end = physical::read_u64(PARA_INFO + 8);
        place.stacks_table = physical::read_u64(PARA_INFO + 16);
        place.requests_start = physical::read_u64(PARA_INFO + 24);
        place.memory_end
    });
    // The last pages are no RAM to be used, but tables to be read.
    physical::set_mapped_end(end);
}

/// Maps a page of the kernel stacks, counted from the first one.
pub fn map_stack_page(number: usize, frame: u64) {
    use flags::{NO_EXECUTE, PRESENT, USER, WRITABLE};
    let table = PLACE.with(|place| place.stacks_table);
    // The kernel is in ring 3, too.
    set_entry(
        table,
        number as u64,
        frame | PRESENT | WRITABLE | USER | NO_EXECUTE,
    );
}

/// Is there a page of the kernel stacks, counted from the first one?
pub fn has_stack_page(number: usize) -> bool {
    let table = PLACE.with(|place| place.stacks_table);
    entry(table, number as u64) & flags::PRESENT != 0
}
