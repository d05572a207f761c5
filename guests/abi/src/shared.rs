//! Memory that hypervisor and domains share. Whoever reads such a page copies each value once and then checks the copy,
//! because the other side may change it at any time.

/// In a fully virtualized domain, the guest-physical address behind which the shared pages lie.
pub const WINDOW: u64 = 0xf000_0000;
/// The domain's own [`SharedPage`].
pub const WINDOW_SHARED: u64 = WINDOW;
/// In Dom0: the [`RequestPage`] of the domain in slot n is the n-th page from here on.
pub const WINDOW_REQUESTS: u64 = WINDOW + 0x1_0000;

/// The vector by which a domain learns that one of its event channels has something to say.
pub const EVENT_VECTOR: u8 = 0x30;

/// What the hypervisor tells a domain. One page of its own.
///
/// | offset | field   | type |
/// |-------:|---------|------|
/// |      0 | pending | u32  |
/// |      4 | time    | u32  |
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SharedPage {
    /// One bit for each event channel: something has happened. The domain clears it.
    pub pending: u32,
    /// Zero.
    pub reserved: u32,
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
}

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
    assert!(size_of::<RequestPage>() == 32);
    assert!(size_of::<Hypercall>() == 32);
};
