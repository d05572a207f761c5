//! The disk as the rest of the kernel sees it: sectors, and the files on it under `/disk`. A task that wants a sector sleeps
//! until it is there; one request is under way at a time, and the sectors read last are kept.
//!
//! The disk is the one at the first IDE channel, or, in a kernel that knows of the hypervisor, the one that Dom0 provides.

use crate::cell::KernelCell;
use crate::console::log;
use crate::sched;
use guest_abi::Errno;
use guest_abi::errno::{EIO, ENODEV};
use guest_abi::tasks::WaitReason;
#[cfg(ring_console)]
use guest_bare::block as device;
#[cfg(not(ring_console))]
use guest_bare::ide as device;
use guest_formats::ext2::{self, Ext2, Ext2Error, Inode, SECTOR};

/// The folder under which the disk's files are, without the leading `/`.
const PLACE: &str = "disk";

/// Sectors that are kept.
const KEPT: usize = 8;
/// In [`State::numbers`]: nothing is kept here.
const NOTHING: u64 = u64::MAX;

#[cfg(ring_console)]
const REASON: WaitReason = WaitReason::Event;
#[cfg(not(ring_console))]
const REASON: WaitReason = WaitReason::Disk;

struct State {
    /// A task waits for the disk.
    busy: bool,
    sectors: u64,
    numbers: [u64; KEPT],
    kept: [[u8; SECTOR]; KEPT],
    /// The place that is filled next.
    next: usize,
    files: Option<Ext2>,
}

static STATE: KernelCell<State> = KernelCell::new(State {
    busy: false,
    sectors: 0,
    numbers: [NOTHING; KEPT],
    kept: [[0; SECTOR]; KEPT],
    next: 0,
    files: None,
});

/// Looks for the disk.
#[cfg(not(ring_console))]
pub fn set_up() {
    let sectors = device::find();
    STATE.with(|state| state.sectors = sectors);
    if sectors > 0 {
        log!("disk: {sectors} sectors, files under /{PLACE}");
    }
}

/// The disk has interrupted.
#[cfg(not(any(ring_console, feature = "para")))]
pub fn interrupted() {
    device::interrupted();
    sched::wake(REASON, |_| true);
}

/// How many sectors there are; 0 without a disk.
pub fn sectors() -> u64 {
    #[cfg(ring_console)]
    if STATE.with(|state| state.sectors) == 0 {
        // Dom0 has to be asked, and may have to be waited for.
        let sectors = alone(|| device::size(wait));
        STATE.with(|state| state.sectors = sectors);
    }
    STATE.with(|state| state.sectors)
}

/// How many bytes, as far as that is known: a kernel that has to ask Dom0 knows from the first use on.
pub fn bytes() -> usize {
    STATE.with(|state| state.sectors) as usize * SECTOR
}

/// Reads from a position on, to the end of a sector at most; 0 at the end of the disk.
pub fn read_raw(buffer: &mut [u8], position: usize) -> Result<usize, Errno> {
    let number = (position / SECTOR) as u64;
    if number >= sectors() {
        return Ok(0);
    }
    let mut bytes = [0; SECTOR];
    read_sector(number, &mut bytes)?;
    let rest = &bytes[position % SECTOR..];
    let length = rest.len().min(buffer.len());
    buffer[..length].copy_from_slice(&rest[..length]);
    Ok(length)
}

/// The part of a path that leads on the disk, if it leads there: without `/disk/`.
pub fn own_part(normal_path: &str) -> Option<&str> {
    let rest = normal_path.strip_prefix(PLACE)?;
    if rest.is_empty() {
        return Some(rest);
    }
    rest.strip_prefix('/')
}

/// The file or directory at a path on the disk.
pub fn find(path: &str) -> Result<Option<Inode>, Errno> {
    if sectors() == 0 {
        return Ok(None);
    }
    files()?.find(&mut Disk, path).map_err(errno)
}

/// Reads from a file, to the end of a sector at most; 0 at its end.
pub fn read(inode: &Inode, position: u64, buffer: &mut [u8]) -> Result<usize, Errno> {
    let read = files()?.read(&mut Disk, inode, position, buffer);
    read.map_err(errno)
}

fn files() -> Result<Ext2, Errno> {
    if let Some(files) = STATE.with(|state| state.files) {
        return Ok(files);
    }
    let found = Ext2::open(&mut Disk);
    if let Err(error) = found {
        log!("disk: no files: {error:?}");
    }
    let files = found.map_err(errno)?;
    STATE.with(|state| state.files = Some(files));
    Ok(files)
}

fn errno(error: Ext2Error<Errno>) -> Errno {
    match error {
        Ext2Error::Disk(error) => error,
        Ext2Error::Damaged => EIO,
        Ext2Error::NotThere | Ext2Error::Feature(_) => ENODEV,
    }
}

struct Disk;

impl ext2::Sectors for Disk {
    type Error = Errno;

    fn read(&mut self, sector: u64, bytes: &mut [u8; SECTOR]) -> Result<(), Errno> {
        read_sector(sector, bytes)
    }
}

fn read_sector(number: u64, bytes: &mut [u8; SECTOR]) -> Result<(), Errno> {
    if kept(number, bytes) {
        return Ok(());
    }
    alone(|| {
        // Another task may have read it meanwhile.
        if kept(number, bytes) {
            return Ok(());
        }
        device::read(number, bytes, wait)?;
        STATE.with(|state| {
            let place = state.next;
            state.numbers[place] = number;
            state.kept[place] = *bytes;
            state.next = (place + 1) % KEPT;
        });
        Ok(())
    })
}

fn kept(number: u64, bytes: &mut [u8; SECTOR]) -> bool {
    STATE.with(|state| {
        let place = state.numbers.iter().position(|kept| *kept == number);
        if let Some(place) = place {
            *bytes = state.kept[place];
        }
        place.is_some()
    })
}

/// Does something with the disk when no other task does.
fn alone<T>(work: impl FnOnce() -> T) -> T {
    while STATE.with(|state| core::mem::replace(&mut state.busy, true)) {
        wait();
    }
    let result = work();
    STATE.with(|state| state.busy = false);
    sched::wake(REASON, |_| true);
    result
}

/// A kernel in ring 3 has no interrupt lines: it asks the disk until it is done.
#[cfg(all(feature = "para", not(ring_console)))]
fn wait() {
    device::interrupted();
}

/// Lets others run until there may be something new.
#[cfg(any(ring_console, not(feature = "para")))]
fn wait() {
    sched::wait(REASON);
}
