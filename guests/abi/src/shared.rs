//! Memory that hypervisor and domains share. Whoever reads such a page copies each value once and then checks the copy,
//! because the other side may change it at any time.

/// In a fully virtualized domain, the guest-physical address behind which the shared pages lie: where a PC has ROMs of
/// cards, below its first MiB.
pub const WINDOW: u64 = 0xc_0000;
/// The domain's own [`SharedPage`].
pub const WINDOW_SHARED: u64 = WINDOW;
/// The domain's own [`RequestPage`] with its [`ConsoleRing`].
pub const WINDOW_REQUEST: u64 = WINDOW + 0x1000;
/// In Dom0: the [`RequestPage`] of the domain in slot n is the n-th page from here on.
pub const WINDOW_REQUESTS: u64 = WINDOW + 0x1_0000;

/// The vector by which a domain learns that one of its event channels has something to say.
pub const EVENT_VECTOR: u8 = 0x30;

/// What the hypervisor tells a domain. One page of its own.
///
/// | offset | field         | type |
/// |-------:|---------------|------|
/// |      0 | pending       | u32  |
/// |      4 | reserved      | u32  |
/// |      8 | fault_address | u64  |
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SharedPage {
    /// One bit for each event channel: something has happened. The domain clears it.
    pub pending: u32,
    /// Zero.
    pub reserved: u32,
    /// In a paravirtual domain, which cannot read CR2: the address of the last page fault.
    pub fault_address: u64,
}

/// The bit of [`SharedPage::pending`] that says that the clock has ticked, in a paravirtual domain. It is no channel.
pub const PENDING_TICK: u32 = 1 << 31;

/// What a paravirtual kernel needs to know besides what a PVH loader says. Guest-physical address [`PARA_INFO`].
///
/// | offset | field          | type |
/// |-------:|----------------|------|
/// |      0 | memory_start   | u64  |
/// |      8 | memory_end     | u64  |
/// |     16 | stacks_table   | u64  |
/// |     24 | requests_start | u64  |
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParaInfo {
    /// Physical address of the domain's guest-physical 0: page tables hold physical addresses.
    pub memory_start: u64,
    /// Bytes of memory.
    pub memory_end: u64,
    /// Guest-physical address of the page table of the kernel stacks.
    pub stacks_table: u64,
    /// In Dom0: physical address of the first request page.
    pub requests_start: u64,
}

/// Guest-physical address of the [`ParaInfo`].
pub const PARA_INFO: u64 = 0x1800;
/// All of a paravirtual domain's memory, mapped in its kernel: guest-physical address + this.
pub const PARA_DIRECT_MAP: u64 = 0xffff_8800_0000_0000;
/// In a paravirtual Dom0, what stands for the first request page: an address above all memory.
pub const PARA_REQUESTS: u64 = 0xf001_0000;
/// A paravirtual kernel is linked at its guest-physical address + this.
pub const PARA_KERNEL_BASE: u64 = 0xffff_ffff_c000_0000;
/// A paravirtual domain's own [`SharedPage`].
pub const PARA_SHARED: u64 = 0xffff_8a00_0000_0000;
/// A paravirtual domain's own [`RequestPage`] with its [`ConsoleRing`].
pub const PARA_REQUEST: u64 = PARA_SHARED + 0x1000;

/// Where the ring lies in a page that a [`RequestPage`] starts.
pub const RING_OFFSET: u64 = 1024;
/// Bytes of output in a ring; a power of two.
pub const RING_LENGTH: u32 = 1024;

/// A console without a serial port: text on its way from a domain's kernel to the device model. Both counters only grow;
/// `produced - consumed` bytes are waiting. Neither side may believe the other's counter: see [`ConsoleRing::waiting`].
///
/// | offset | field    | type      |
/// |-------:|----------|-----------|
/// |      0 | produced | u32       |
/// |      4 | consumed | u32       |
/// |      8 | bytes    | 1024 × u8 |
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConsoleRing {
    /// Bytes written so far, by the domain.
    pub produced: u32,
    /// Bytes taken so far, by the device model.
    pub consumed: u32,
    /// The text; byte n lies at n modulo the length.
    pub bytes: [u8; RING_LENGTH as usize],
}

impl ConsoleRing {
    /// How many bytes wait, by the two counters; never more than the ring holds, whatever they say.
    pub const fn waiting(produced: u32, consumed: u32) -> u32 {
        let waiting = produced.wrapping_sub(consumed);
        if waiting > RING_LENGTH {
            RING_LENGTH
        } else {
            waiting
        }
    }

    /// From where on there is something to take: `consumed`, unless the counters are further apart than the ring is long.
    /// Then they lie, and nothing is waiting: whoever believed them would be busy for four thousand million bytes.
    pub const fn start(produced: u32, consumed: u32) -> u32 {
        if produced.wrapping_sub(consumed) > RING_LENGTH {
            produced
        } else {
            consumed
        }
    }

    /// Where a byte lies, by its number.
    pub const fn place(number: u32) -> usize {
        (number % RING_LENGTH) as usize
    }
}

/// Where the block ring lies in a page that a [`RequestPage`] starts.
pub const BLOCK_OFFSET: u64 = 3072;
/// Requests in a block ring; a power of two.
pub const BLOCK_REQUESTS: u32 = 8;
/// Bytes of a sector.
pub const SECTOR: usize = 512;

/// A disk without a controller: requests on their way from a domain's kernel to the device model. The counters are as in a
/// [`ConsoleRing`].
///
/// | offset | field    | type         |
/// |-------:|----------|--------------|
/// |      0 | produced | u32          |
/// |      4 | consumed | u32          |
/// |      8 | requests | 8 × 24 bytes |
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlockRing {
    /// Requests made so far, by the domain.
    pub produced: u32,
    /// Requests answered so far, by the device model.
    pub consumed: u32,
    /// Request n lies at n modulo the length.
    pub requests: [BlockRequest; BLOCK_REQUESTS as usize],
}

/// One request: a sector into a page that the domain has granted, or how many sectors there are.
///
/// | offset | field    | type |
/// |-------:|----------|------|
/// |      0 | sector   | u64  |
/// |      8 | kind     | u32  |
/// |     12 | grant    | u32  |
/// |     16 | status   | u32  |
/// |     20 | reserved | u32  |
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BlockRequest {
    /// Which sector; in the answer to [`BLOCK_SIZE`], how many there are.
    pub sector: u64,
    /// [`BLOCK_READ`] or [`BLOCK_SIZE`].
    pub kind: u32,
    /// The granted page that the sector shall go to, from its start.
    pub grant: u32,
    /// In the answer: 0 if it was done, else an error number.
    pub status: u32,
    /// Zero.
    pub reserved: u32,
}

/// [`BlockRequest::kind`]: read a sector.
pub const BLOCK_READ: u32 = 1;
/// [`BlockRequest::kind`]: how many sectors are there?
pub const BLOCK_SIZE: u32 = 2;

impl BlockRing {
    /// The number of the oldest request that waits. None do if the counters are equal, or further apart than the ring is
    /// long: then they lie.
    pub const fn oldest(produced: u32, consumed: u32) -> Option<u32> {
        let waiting = produced.wrapping_sub(consumed);
        if waiting == 0 || waiting > BLOCK_REQUESTS {
            None
        } else {
            Some(consumed)
        }
    }

    /// Where a request lies, by its number.
    pub const fn place(number: u32) -> usize {
        (number % BLOCK_REQUESTS) as usize
    }
}

/// What a domain wants from a device, for the device model. One page for each domain, in the hypervisor's memory and in
/// Dom0's device model.
///
/// | offset | field      | type |
/// |-------:|------------|------|
/// |      0 | generation | u32  |
/// |      4 | live       | u32  |
/// |      8 | state      | u32  |
/// |     12 | write      | u32  |
/// |     16 | port       | u32  |
/// |     20 | size       | u32  |
/// |     24 | value      | u32  |
/// |     28 | count      | u32  |
/// |     32 | rounds     | u32  |
/// |     36 | reserved   | u32  |
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequestPage {
    /// Changes when another domain takes the slot: its devices start anew.
    pub generation: u32,
    /// Not 0: there is such a domain.
    pub live: u32,
    /// A `REQUEST_` constant.
    pub state: u32,
    /// 1 for a write to a port, 0 for a read.
    pub write: u32,
    /// Which port.
    pub port: u32,
    /// Bytes: 1, 2 or 4.
    pub size: u32,
    /// What is written, or, in the answer, what was read.
    pub value: u32,
    /// Requests made so far.
    pub count: u32,
    /// Not 0: the access is made so many times, and its values lie at [`DATA_OFFSET`], one behind the other.
    pub rounds: u32,
    /// Zero.
    pub reserved: u32,
}

/// Where the values of a repeated access lie in a page that a [`RequestPage`] starts.
pub const DATA_OFFSET: u64 = 512;
/// Bytes of them at most.
pub const DATA_LENGTH: usize = 512;

/// [`RequestPage::state`]: nothing to do.
pub const REQUEST_NONE: u32 = 0;
/// [`RequestPage::state`]: the domain waits.
pub const REQUEST_MADE: u32 = 1;
/// [`RequestPage::state`]: done; the hypervisor may look at the value.
pub const REQUEST_ANSWERED: u32 = 2;

/// Dom0's device file for its device model.
pub const DEVICE_FILE: &str = "/dev/hypervisor";
/// `ioctl` on it: maps the [`RequestPage`]s of all slots at the address in the argument, page after page.
pub const IOCTL_MAP_REQUESTS: u64 = 0x5201;
/// `ioctl` on it: waits until an event comes or the clock ticks; the result is the number of ticks since boot.
pub const IOCTL_WAIT: u64 = 0x5202;
/// `ioctl` on it: makes the hypercall in the [`Hypercall`] that the argument points to; its result is the result.
pub const IOCTL_HYPERCALL: u64 = 0x5203;

/// `ioctl` on it: copies bytes of the process into a page that another domain has granted, as the [`GrantWrite`] says that
/// the argument points to.
pub const IOCTL_GRANT_WRITE: u64 = 0x5204;

/// A copy into a granted page, as a process asks for it.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GrantWrite {
    /// Slot of the domain that has granted the page.
    pub domain: u32,
    /// Number of the grant.
    pub grant: u32,
    /// Bytes from the start of the page.
    pub offset: u32,
    /// Bytes to copy.
    pub length: u32,
    /// Where they are in the process.
    pub address: u64,
}

/// A hypercall as a process asks for it: number and arguments.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hypercall {
    /// A number of [`crate::hypercalls`].
    pub number: u64,
    /// Its arguments.
    pub arguments: [u64; 3],
}

const _: () = {
    use core::mem::{offset_of, size_of};
    assert!(offset_of!(RequestPage, state) == 8);
    assert!(offset_of!(RequestPage, port) == 16);
    assert!(offset_of!(RequestPage, value) == 24);
    assert!(offset_of!(RequestPage, rounds) == 32);
    assert!(size_of::<RequestPage>() == 40);
    assert!(DATA_OFFSET as usize + DATA_LENGTH <= RING_OFFSET as usize);
    assert!(offset_of!(SharedPage, fault_address) == 8);
    assert!(offset_of!(ConsoleRing, bytes) == 8);
    assert!(RING_OFFSET as usize + size_of::<ConsoleRing>() <= 4096);
    assert!(size_of::<ParaInfo>() == 32);
    assert!(size_of::<BlockRequest>() == 24);
    assert!(RING_OFFSET as usize + size_of::<ConsoleRing>() <= BLOCK_OFFSET as usize);
    assert!(BLOCK_OFFSET as usize + size_of::<BlockRing>() <= 4096);
    assert!(size_of::<GrantWrite>() == 24);
    assert!(size_of::<Hypercall>() == 32);
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_holds_no_more_than_it_can_whatever_the_counters_say() {
        for (produced, consumed, waiting) in [
            (0, 0, 0),
            (5, 2, 3),
            (3, u32::MAX, 4),
            (0, 1, RING_LENGTH),
            (5000, 2, RING_LENGTH),
        ] {
            assert_eq!(ConsoleRing::waiting(produced, consumed), waiting);
        }
        assert_eq!(ConsoleRing::place(RING_LENGTH + 7), 7);
        assert_eq!(ConsoleRing::start(5, 2), 2);
        assert_eq!(ConsoleRing::start(RING_LENGTH + 3, 2), RING_LENGTH + 3);
        assert_eq!(ConsoleRing::start(0, 1), 0);
        assert_eq!(BlockRing::oldest(3, 3), None);
        assert_eq!(BlockRing::oldest(3, u32::MAX), Some(u32::MAX));
        assert_eq!(BlockRing::oldest(0, 1), None);
        assert_eq!(BlockRing::place(BLOCK_REQUESTS + 3), 3);
    }
}
