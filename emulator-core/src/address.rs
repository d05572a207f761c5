//! Addresses of different spaces are different types, so that one cannot be taken for the other.
//!
//! On a machine without virtualization a guest-physical address is the machine's own physical address.

use core::fmt;

macro_rules! address {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub u64);

        impl $name {
            /// The 4 KiB page which holds the address, as a page number.
            pub const fn page(self) -> u64 {
                self.0 >> 12
            }
            /// Bytes from the start of the address's 4 KiB page.
            pub const fn page_offset(self) -> usize {
                (self.0 & 0xfff) as usize
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:#x}", self.0)
            }
        }

        impl fmt::LowerHex for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::LowerHex::fmt(&self.0, f)
            }
        }
    };
}

address! {
    /// What an instruction names after segmentation: a linear address, before paging.
    GuestVirtual
}
address! {
    /// What the page tables of the running software translate to.
    GuestPhysical
}
address! {
    /// An index into the machine's RAM or a device's window.
    HostPhysical
}
