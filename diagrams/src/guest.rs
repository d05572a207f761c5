//! A guest: a kernel with its processes that shares the machine with others.

use std::fmt;

use guest_abi::hypervisor::DomainKind;
use serde::{Deserialize, Serialize};

/// Which guest, as everybody who runs in it carries it along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guest {
    /// Its place in the picture, from the left, and its number in the stack's list.
    pub place: u8,
    /// What it is called.
    pub name: GuestName,
    /// Which kernel it has: the name of the kernel's file, without its ending.
    pub kernel: GuestName,
    /// How it is run.
    pub kind: GuestKind,
}

/// How a guest is run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GuestKind {
    /// Unmodified: the CPU leaves it at what it may not do.
    Full,
    /// With a kernel made for it, in ring 3.
    Paravirtual,
    /// Unmodified, its kernel in ring 1: what traps is emulated.
    Deprivileged,
}

/// A short name, kept in place because every crossing holds two of them.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuestName {
    length: u8,
    bytes: [u8; 16],
}

impl GuestName {
    /// A name; what does not fit is left out.
    pub fn new(name: &str) -> GuestName {
        let mut bytes = [0; 16];
        let mut end = name.len().min(bytes.len());
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        bytes[..end].copy_from_slice(&name.as_bytes()[..end]);
        GuestName {
            length: end as u8,
            bytes,
        }
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        let end = usize::from(self.length).min(self.bytes.len());
        std::str::from_utf8(&self.bytes[..end]).unwrap_or("")
    }
}

impl fmt::Display for GuestName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl fmt::Debug for GuestName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), out)
    }
}

impl GuestKind {
    /// As the hypervisor's table has it.
    pub(crate) fn of(number: u32) -> GuestKind {
        if number == DomainKind::Paravirtual as u32 {
            GuestKind::Paravirtual
        } else if number == DomainKind::Deprivileged as u32 {
            GuestKind::Deprivileged
        } else {
            GuestKind::Full
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cut_between_letters() {
        assert_eq!(GuestName::new("OS 1").as_str(), "OS 1");
        assert_eq!(GuestName::new("").as_str(), "");
        assert_eq!(
            GuestName::new("0123456789abcde한").as_str(),
            "0123456789abcde"
        );
    }
}
