//! Makes a paravirtual domain: its memory in one piece, and the page tables that its kernel starts with. Those are the
//! hypervisor's: the kernel uses them, but cannot change them.

use super::tables::{self, Use};
use super::{MOST_TABLES, PARA, Para, run};
use crate::builder::{BuildError, HIGH_MEMORY, START_INFO, load_initramfs, write_start_info};
use crate::memory::Outside;
use guest_abi::layout::{KERNEL_STACKS, PAGE_SIZE};
use guest_abi::shared::{PARA_DIRECT_MAP, PARA_INFO, PARA_KERNEL_BASE, PARA_REQUEST, PARA_SHARED};
use guest_bare::frames::{self, OutOfMemory};
use guest_bare::paging::{self, flags};
use guest_bare::physical;
use guest_bare::trap_frame::TrapFrame;
use guest_formats::domain_list::DomainEntry;
use guest_formats::kernel_image::{KernelImage, Piece};

const USER: u64 = flags::PRESENT | flags::USER;
/// Just above the addresses of programs, where a kernel that is not made for this may have its first instructions.
const LOWER_HALF_END: u64 = 1 << 47;

/// The pages that hypervisor, domain and Dom0 share.
#[derive(Clone, Copy, Debug)]
pub struct SharedFrames {
    /// The domain's shared page.
    pub shared: u64,
    /// The domain's request page.
    pub request: u64,
    /// The first request page, if this is Dom0.
    pub requests_start: u64,
}

/// A domain's memory, which lies in one piece.
#[derive(Clone, Copy, Debug)]
struct Piecewise {
    start: u64,
    size: u64,
}

impl Piecewise {
    fn write(self, address: u64, bytes: &[u8]) -> Result<(), Outside> {
        let end = address.checked_add(bytes.len() as u64).ok_or(Outside)?;
        if end > self.size {
            return Err(Outside);
        }
        physical::copy_in(self.start + address, bytes);
        Ok(())
    }
}

/// The first page tables while they are made.
struct FirstTables {
    root: u64,
    list: [u64; MOST_TABLES],
    count: usize,
}

impl FirstTables {
    fn new() -> Result<FirstTables, OutOfMemory> {
        let mut tables = FirstTables {
            root: 0,
            list: [0; MOST_TABLES],
            count: 0,
        };
        tables.root = tables.add()?;
        Ok(tables)
    }

    fn add(&mut self) -> Result<u64, OutOfMemory> {
        let place = self.list.get_mut(self.count).ok_or(OutOfMemory)?;
        *place = frames::allocate()?;
        self.count += 1;
        Ok(*place)
    }

    /// The table of a level in which the entry for an address stands.
    fn table_for(&mut self, address: u64, level: u32) -> Result<u64, OutOfMemory> {
        let mut table = self.root;
        for above in (level + 1..=4).rev() {
            let index = paging::index(address, above);
            let mut entry = paging::entry(table, index);
            if entry & flags::PRESENT == 0 {
                entry = self.add()? | USER | flags::WRITABLE;
                paging::set_entry(table, index, entry);
            }
            table = paging::frame_of(entry);
        }
        Ok(table)
    }

    fn map(&mut self, address: u64, frame: u64, access: u64) -> Result<(), OutOfMemory> {
        let table = self.table_for(address, 1)?;
        paging::set_entry(table, paging::index(address, 1), frame | USER | access);
        Ok(())
    }

    fn free(&self) {
        self.list[..self.count]
            .iter()
            .for_each(|&table| frames::free(table));
    }
}

/// Makes the domain; returns the root of its page tables.
pub fn build<'a>(
    slot: usize,
    entry: &DomainEntry<'a>,
    kernel: KernelImage<'_>,
    shared: SharedFrames,
) -> Result<u64, BuildError<'a>> {
    let size = u64::from(entry.memory) << 20;
    let start = frames::allocate_run(size / PAGE_SIZE)?;
    let memory = Piecewise { start, size };
    let mut tables = match FirstTables::new() {
        Ok(tables) => tables,
        Err(error) => {
            frames::free_run(start, size / PAGE_SIZE);
            return Err(error.into());
        }
    };
    match fill(slot, entry, kernel, shared, memory, &mut tables) {
        Ok(()) => {
            start_state(slot, kernel, memory, &tables);
            Ok(tables.root)
        }
        Err(error) => {
            tables.free();
            tables::release(start, size);
            frames::free_run(start, size / PAGE_SIZE);
            Err(error)
        }
    }
}

/// Frees what a domain had.
pub fn free(slot: usize) {
    // The tables in use may be among those that are freed.
    run::load_root(paging::kernel_root());
    PARA.with(|all| {
        let para = &mut all[slot];
        tables::release(para.memory_start, para.memory_size);
        frames::free_run(para.memory_start, para.memory_size / PAGE_SIZE);
        para.tables[..para.table_count]
            .iter()
            .for_each(|&table| frames::free(table));
        *para = Para::NONE;
    });
}

fn fill<'a>(
    slot: usize,
    entry: &DomainEntry<'a>,
    kernel: KernelImage<'_>,
    shared: SharedFrames,
    memory: Piecewise,
    tables: &mut FirstTables,
) -> Result<(), BuildError<'a>> {
    let stacks_table = memory.size - PAGE_SIZE;
    for page in (0..memory.size).step_by(PAGE_SIZE as usize) {
        let frame = memory.start + page;
        // The last page is a table already.
        let (used_as, access) = if page == stacks_table {
            (Use::Table(1, slot as u8), flags::NO_EXECUTE)
        } else {
            (Use::Data(slot as u8), flags::NO_EXECUTE | flags::WRITABLE)
        };
        tables::set_use(frame, used_as, 1);
        tables.map(PARA_DIRECT_MAP + page, frame, access)?;
    }
    let above = tables.table_for(KERNEL_STACKS, 2)?;
    let stacks_frame = memory.start + stacks_table;
    paging::set_entry(
        above,
        paging::index(KERNEL_STACKS, 2),
        stacks_frame | USER | flags::WRITABLE,
    );
    for (address, frame) in [(PARA_SHARED, shared.shared), (PARA_REQUEST, shared.request)] {
        tables.map(address, frame, flags::WRITABLE | flags::NO_EXECUTE)?;
    }
    // The hypervisor is in every address space, out of ring 3's reach.
    let own = paging::kernel_root();
    paging::set_entry(
        tables.root,
        tables::HYPERVISOR_SLOT,
        paging::entry(own, tables::HYPERVISOR_SLOT),
    );
    let pointers = tables.table_for(PARA_KERNEL_BASE, 3)?;
    let own_pointers = paging::frame_of(paging::entry(own, paging::index(PARA_KERNEL_BASE, 4)));
    let image = paging::index(guest_abi::layout::KERNEL_BASE, 3);
    paging::set_entry(pointers, image, paging::entry(own_pointers, image));

    let write = |address: u64, bytes: &[u8]| memory.write(address, bytes);
    for piece in kernel.pieces() {
        write(piece.physical, piece.bytes)?;
        map_piece(tables, memory, piece)?;
    }
    let initramfs = load_initramfs(&write, entry, stacks_table)?;
    write_start_info(&write, entry, initramfs, stacks_table)?;
    let info = [
        memory.start,
        memory.size,
        stacks_table,
        shared.requests_start,
    ];
    for (place, word) in info.into_iter().enumerate() {
        write(PARA_INFO + 8 * place as u64, &word.to_le_bytes())?;
    }
    Ok(())
}

/// Maps a piece of the kernel where it wants to be, if that is not the hypervisor's place.
fn map_piece(
    tables: &mut FirstTables,
    memory: Piecewise,
    piece: Piece<'_>,
) -> Result<(), OutOfMemory> {
    let end = piece.address.saturating_add(piece.memory_size);
    let in_reach = piece.address >= PARA_KERNEL_BASE || end <= LOWER_HALF_END;
    if !in_reach || piece.physical < HIGH_MEMORY {
        return Ok(());
    }
    let writable = if piece.writable { flags::WRITABLE } else { 0 };
    let no_execute = if piece.executable {
        0
    } else {
        flags::NO_EXECUTE
    };
    let first = piece.address & !(PAGE_SIZE - 1);
    let physical = piece.physical & !(PAGE_SIZE - 1);
    for offset in (0..end - first).step_by(PAGE_SIZE as usize) {
        let frame = memory.start + physical + offset;
        if writable != 0 {
            tables::set_use_count(frame, 2);
        }
        tables.map(first + offset, frame, writable | no_execute)?;
    }
    Ok(())
}

fn start_state(slot: usize, kernel: KernelImage<'_>, memory: Piecewise, tables: &FirstTables) {
    super::with(slot, |para| {
        *para = Para {
            frame: TrapFrame {
                rip: kernel.start,
                rdi: START_INFO,
                ..TrapFrame::ZERO
            },
            root: tables.root,
            first_root: tables.root,
            memory_start: memory.start,
            memory_size: memory.size,
            tables: tables.list,
            table_count: tables.count,
            ..Para::NONE
        };
    });
}
