//! Physical memory, through the direct map. The only place where the kernel turns a number into an address; everybody
//! else (page tables, frames, copies to and from programs) comes through here.
#![allow(unsafe_code)] // Reason: reading and writing memory by its address.

use core::sync::atomic::{AtomicU64, Ordering};
#[cfg(not(feature = "para"))]
use guest_abi::layout::DIRECT_MAP;
use guest_abi::layout::PAGE_SIZE;
#[cfg(feature = "para")]
use guest_abi::shared::PARA_DIRECT_MAP as DIRECT_MAP;

/// Just behind the highest physical address that is mapped: at first what the boot page tables map.
static MAPPED_END: AtomicU64 = AtomicU64::new(1 << 30);

/// Tells how much is mapped, once the kernel's own page tables are in use.
pub fn set_mapped_end(end: u64) {
    MAPPED_END.store(end, Ordering::Relaxed);
}

/// Just behind the highest physical address that is mapped.
pub fn mapped_end() -> u64 {
    MAPPED_END.load(Ordering::Relaxed)
}

fn pointer(address: u64, length: u64) -> *mut u8 {
    let end = address.checked_add(length);
    assert!(
        end.is_some_and(|end| end <= mapped_end()),
        "physical address {address:#x} is not mapped"
    );
    (DIRECT_MAP + address) as *mut u8
}

/// Reads a byte.
pub fn read_u8(address: u64) -> u8 {
    // SAFETY: `pointer` has checked that it is mapped.
    unsafe { pointer(address, 1).read_volatile() }
}

/// Reads four bytes.
pub fn read_u32(address: u64) -> u32 {
    // SAFETY: `pointer` has checked that it is mapped.
    unsafe { pointer(address, 4).cast::<u32>().read_unaligned() }
}

/// Reads eight bytes.
pub fn read_u64(address: u64) -> u64 {
    // SAFETY: `pointer` has checked that it is mapped.
    unsafe { pointer(address, 8).cast::<u64>().read_unaligned() }
}

/// Reads two bytes.
pub fn read_u16(address: u64) -> u16 {
    // SAFETY: `pointer` has checked that it is mapped.
    unsafe { pointer(address, 2).cast::<u16>().read_unaligned() }
}

/// Writes a byte.
pub fn write_u8(address: u64, value: u8) {
    copy_in(address, &[value]);
}

/// Writes two bytes.
pub fn write_u16(address: u64, value: u16) {
    // SAFETY: `pointer` has checked that it is mapped. The callers own the frame.
    unsafe { pointer(address, 2).cast::<u16>().write_unaligned(value) }
}

/// Moves bytes to a lower address, which they may overlap.
pub fn move_down(from: u64, to: u64, length: u64) {
    // SAFETY: `pointer` has checked that both are mapped. The callers own the frames.
    unsafe { pointer(to, length).copy_from(pointer(from, length), length as usize) }
}

/// Writes four bytes.
pub fn write_u32(address: u64, value: u32) {
    // SAFETY: `pointer` has checked that it is mapped. The callers own the frame.
    unsafe { pointer(address, 4).cast::<u32>().write_unaligned(value) }
}

/// Writes eight aligned bytes: a page-table entry, or the link of a free frame.
pub fn write_u64(address: u64, value: u64) {
    // SAFETY: `pointer` has checked that it is mapped. The callers own the frame: it is a page table or free.
    unsafe { pointer(address, 8).cast::<u64>().write_volatile(value) }
}

/// Fills a frame with zeros.
pub fn clear_frame(frame: u64) {
    // SAFETY: mapped; the caller owns the frame.
    unsafe { pointer(frame, PAGE_SIZE).write_bytes(0, PAGE_SIZE as usize) }
}

/// Copies a frame to another.
pub fn copy_frame(from: u64, to: u64) {
    assert_ne!(from, to, "a frame copied onto itself");
    // SAFETY: both are mapped and different frames; the caller owns the second one.
    unsafe {
        pointer(to, PAGE_SIZE)
            .copy_from_nonoverlapping(pointer(from, PAGE_SIZE), PAGE_SIZE as usize)
    }
}

/// Copies bytes out of physical memory.
pub fn copy_out(address: u64, bytes: &mut [u8]) {
    // SAFETY: mapped; frames of programs never overlap the kernel's own data.
    unsafe {
        bytes
            .as_mut_ptr()
            .copy_from_nonoverlapping(pointer(address, bytes.len() as u64), bytes.len())
    }
}

/// Copies bytes into physical memory.
pub fn copy_in(address: u64, bytes: &[u8]) {
    // SAFETY: mapped; frames of programs never overlap the kernel's own data.
    unsafe {
        pointer(address, bytes.len() as u64).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len())
    }
}

/// Memory that is never written again, such as the initramfs. `None` if it is not all mapped.
pub fn constant(start: u64, end: u64) -> Option<&'static [u8]> {
    if start > end || end > mapped_end() {
        return None;
    }
    let length = end - start;
    // SAFETY: mapped, and the frame allocator has been told to leave it alone.
    Some(unsafe { core::slice::from_raw_parts(pointer(start, length), length as usize) })
}
