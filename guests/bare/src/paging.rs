//! Page tables (AMD64 manual volume 2, section 5.3) and the kernel's half of every address space: all RAM, the kernel
//! image section by section, and the kernel stacks.
#![allow(unsafe_code)] // Reason: linker symbols, and the switch to the new tables.

use crate::cell::KernelCell;
use crate::{cpu, physical};
use guest_abi::layout::{DIRECT_MAP, DIRECT_MAP_SIZE, KERNEL_BASE, PAGE_SIZE};

pub use crate::table_entry::{flags, frame_of, index};

const ENTRIES: usize = 512;
const HUGE_PAGE: u64 = 2 << 20;
const GIB: u64 = 1 << 30;
const DIRECT_DIRECTORIES: usize = (DIRECT_MAP_SIZE / GIB) as usize;
/// The image may reach up to 4 MiB.
const IMAGE_TABLES: usize = 2;

/// Reads an entry of the table in `frame`.
pub fn entry(frame: u64, index: u64) -> u64 {
    physical::read_u64(frame + 8 * index)
}

/// Writes an entry of the table in `frame`.
pub fn set_entry(frame: u64, index: u64, value: u64) {
    physical::write_u64(frame + 8 * index, value);
}

/// What a hypervisor calls a frame: the same.
pub fn machine_frame(frame: u64) -> u64 {
    frame
}

/// Makes a frame full of zeros a table of a level: any frame can be one.
pub fn make_table(_frame: u64, _level: u32) {}

/// Makes a frame full of zeros a root: with the kernel's half.
pub fn make_root(frame: u64) {
    for slot in ENTRIES as u64 / 2..ENTRIES as u64 {
        set_entry(frame, slot, entry(kernel_root(), slot));
    }
}

/// Makes a table an ordinary frame again, whose contents stay.
pub fn unmake_table(_frame: u64) {}

#[repr(C, align(4096))]
struct Table([u64; ENTRIES]);

/// The tables of the kernel's half. All address spaces share everything below the root.
#[repr(C)]
struct KernelTables {
    root: Table,
    direct_pointers: Table,
    direct: [Table; DIRECT_DIRECTORIES],
    image_pointers: Table,
    image_directory: Table,
    image: [Table; IMAGE_TABLES],
    stack_pointers: Table,
    stack_directory: Table,
    stacks: Table,
}

const EMPTY: Table = Table([0; ENTRIES]);

static TABLES: KernelCell<KernelTables> = KernelCell::new(KernelTables {
    root: EMPTY,
    direct_pointers: EMPTY,
    direct: [EMPTY; DIRECT_DIRECTORIES],
    image_pointers: EMPTY,
    image_directory: EMPTY,
    image: [EMPTY; IMAGE_TABLES],
    stack_pointers: EMPTY,
    stack_directory: EMPTY,
    stacks: EMPTY,
});

/// Slots of the root: see `guest_abi::layout`.
const ROOT_DIRECT_MAP: usize = 256;
const ROOT_KERNEL_STACKS: usize = 384;
const ROOT_IMAGE: usize = 511;
const POINTERS_IMAGE: usize = 510;

unsafe extern "C" {
    static text_start: u8;
    static text_end: u8;
    static rodata_start: u8;
    static rodata_end: u8;
    static data_start: u8;
    static data_end: u8;
}

/// The physical address of something in the kernel image.
fn physical_of<T>(thing: *const T) -> u64 {
    thing as u64 - KERNEL_BASE
}

/// Just behind the kernel image in physical memory.
pub fn kernel_end() -> u64 {
    physical_of(&raw const data_end)
}

/// The root that holds the kernel's half only.
pub fn kernel_root() -> u64 {
    physical_of(TABLES.address())
}

/// Writes the kernel's tables, with all RAM up to `highest_ram`, and switches to them.
pub fn set_up(highest_ram: u64) {
    use flags::{HUGE, NO_EXECUTE, PRESENT, WRITABLE};
    let end = highest_ram.next_multiple_of(HUGE_PAGE).min(DIRECT_MAP_SIZE);
    TABLES.with(|tables| {
        let to_table = |table: &Table| physical_of(table) | PRESENT | WRITABLE;
        tables.root.0[ROOT_DIRECT_MAP] = to_table(&tables.direct_pointers);
        tables.root.0[ROOT_KERNEL_STACKS] = to_table(&tables.stack_pointers);
        tables.root.0[ROOT_IMAGE] = to_table(&tables.image_pointers);

        for (pointer, directory) in tables.direct_pointers.0.iter_mut().zip(&tables.direct) {
            *pointer = to_table(directory);
        }
        let huge_pages = tables
            .direct
            .iter_mut()
            .flat_map(|directory| directory.0.iter_mut());
        for (entry, address) in huge_pages.zip((0..end).step_by(HUGE_PAGE as usize)) {
            *entry = address | PRESENT | WRITABLE | HUGE | NO_EXECUTE;
        }

        tables.stack_pointers.0[0] = to_table(&tables.stack_directory);
        tables.stack_directory.0[0] = to_table(&tables.stacks);

        tables.image_pointers.0[POINTERS_IMAGE] = to_table(&tables.image_directory);
        for (entry, table) in tables.image_directory.0.iter_mut().zip(&tables.image) {
            *entry = to_table(table);
        }
        tables.map_section((&raw const text_start, &raw const text_end), PRESENT);
        tables.map_section(
            (&raw const rodata_start, &raw const rodata_end),
            PRESENT | NO_EXECUTE,
        );
        tables.map_section(
            (&raw const data_start, &raw const data_end),
            PRESENT | WRITABLE | NO_EXECUTE,
        );
    });
    // SAFETY: the new tables map the same addresses of kernel code, data and boot stack to the same frames.
    unsafe { cpu::set_page_table_root(kernel_root()) };
    physical::set_mapped_end(end);
}

/// Maps the 2 MiB around a device's registers at their place behind the direct map, not cached. Returns the address of
/// the registers.
pub fn map_device(physical: u64) -> *mut u32 {
    use flags::{CACHE_DISABLED, HUGE, NO_EXECUTE, PRESENT, WRITABLE};
    let directory = (physical / GIB) as usize;
    let entry = (physical % GIB / HUGE_PAGE) as usize;
    TABLES.with(|tables| {
        tables.direct[directory].0[entry] =
            physical & !(HUGE_PAGE - 1) | PRESENT | WRITABLE | HUGE | NO_EXECUTE | CACHE_DISABLED;
    });
    (DIRECT_MAP + physical) as *mut u32
}

/// Maps a frame for data at a page behind the image, counted back from the end of what the image's tables reach. Returns
/// its address, which does not depend on the image's size.
pub fn map_behind_image(from_end: usize, frame: u64) -> u64 {
    use flags::{NO_EXECUTE, PRESENT, WRITABLE};
    let page = IMAGE_TABLES * ENTRIES - 1 - from_end;
    let access = PRESENT | WRITABLE | NO_EXECUTE;
    TABLES.with(|tables| tables.image[page / ENTRIES].0[page % ENTRIES] = frame | access);
    KERNEL_BASE + page as u64 * PAGE_SIZE
}

/// Maps a page of the kernel stacks, counted from the first one.
pub fn map_stack_page(number: usize, frame: u64) {
    use flags::{NO_EXECUTE, PRESENT, WRITABLE};
    TABLES.with(|tables| tables.stacks.0[number] = frame | PRESENT | WRITABLE | NO_EXECUTE);
}

/// Is there a page of the kernel stacks, counted from the first one?
pub fn has_stack_page(number: usize) -> bool {
    TABLES.with(|tables| tables.stacks.0[number] & flags::PRESENT != 0)
}

impl KernelTables {
    fn map_section(&mut self, section: (*const u8, *const u8), access: u64) {
        let (start, end) = (physical_of(section.0), physical_of(section.1));
        assert!(
            end <= IMAGE_TABLES as u64 * HUGE_PAGE,
            "the kernel image has outgrown its page tables"
        );
        for frame in (start..end).step_by(PAGE_SIZE as usize) {
            let page = (frame / PAGE_SIZE) as usize;
            self.image[page / ENTRIES].0[page % ENTRIES] = frame | access;
        }
    }
}
