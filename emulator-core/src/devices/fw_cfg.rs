//! QEMU's configuration device: a selector, and the bytes of the item selected one after another. QEMU documentation,
//! "QEMU Firmware Configuration (fw_cfg) Device". Items that are not there read as zeros; the directory has no files.

use crate::state_bytes::StateBytes;
use alloc::{format, vec};

use super::Device;
use crate::inspect::{Inspect, Node};

// Items.
const SIGNATURE: u16 = 0;
const INTERFACE: u16 = 1;
const RAM_SIZE: u16 = 3;
const CPUS: u16 = 5;
const MOST_CPUS: u16 = 0xf;

/// Offset 0 takes the selector, as 16 bits; offset 1 gives the bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FwCfg {
    memory: u64,
    item: u16,
    at: u32,
}

impl FwCfg {
    /// For a machine with so many bytes of RAM.
    pub fn new(memory: u64) -> Self {
        FwCfg {
            memory,
            item: SIGNATURE,
            at: 0,
        }
    }

    fn byte(&self, at: u32) -> u8 {
        let value = match self.item {
            SIGNATURE => u64::from(u32::from_le_bytes(*b"QEMU")),
            // The two ports; no DMA.
            INTERFACE | CPUS | MOST_CPUS => 1,
            RAM_SIZE => self.memory,
            _ => 0,
        };
        value.to_le_bytes().get(at as usize).copied().unwrap_or(0)
    }

    pub(super) fn state_bytes(&self, out: &mut StateBytes) {
        out.extend_from_slice(&self.item.to_le_bytes());
        out.extend_from_slice(&self.at.to_le_bytes());
    }
}

impl Device for FwCfg {
    /// The selector reads as zero; each byte read moves on.
    fn read(&mut self, offset: u16, _width: u8) -> u32 {
        if offset == 0 {
            return 0;
        }
        let byte = self.byte(self.at);
        self.at = self.at.saturating_add(1);
        byte.into()
    }

    /// Items cannot be written.
    fn write(&mut self, offset: u16, width: u8, value: u32) {
        if offset == 0 && width == 2 {
            (self.item, self.at) = (value as u16, 0);
        }
    }

    fn advance(&mut self, _ticks: u64) {}

    fn interrupt(&self) -> bool {
        false
    }

    fn deadline(&self) -> Option<u64> {
        None
    }
}

impl Inspect for FwCfg {
    fn inspect(&self) -> Node {
        Node::group(
            "fw_cfg",
            "",
            vec![
                Node::leaf("item", format!("{:#06x}", self.item)),
                Node::leaf("offset", format!("{}", self.at)),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::*;

    #[test]
    fn items_are_read_byte_by_byte_and_end_in_zeros() {
        for (item, bytes) in [
            (SIGNATURE, &b"QEMU\0\0"[..]),
            (INTERFACE, &[1, 0, 0, 0, 0]),
            (RAM_SIZE, &[0, 0, 0, 4, 0, 0, 0, 0, 0]),
            (CPUS, &[1, 0, 0]),
            (MOST_CPUS, &[1, 0]),
            (0x19, &[0, 0, 0, 0]),
            (0x8003, &[0, 0]),
        ] {
            let mut fw_cfg = FwCfg::new(64 << 20);
            for _ in 0..2 {
                fw_cfg.write(0, 2, item.into());
                let seen: Vec<u8> = bytes.iter().map(|_| fw_cfg.read(1, 1) as u8).collect();
                assert_eq!(seen, bytes, "{item:#x}");
            }
        }
        let mut fw_cfg = FwCfg::new(0);
        fw_cfg.write(0, 1, 5);
        assert_eq!(fw_cfg.read(1, 1), b'Q'.into(), "a byte does not select");
    }
}
