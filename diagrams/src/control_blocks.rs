//! What a hypervisor keeps of its guests in their control blocks, before and after: which fields a step or a run changed.

use emulator_core::memory::Ram;
use guest_abi::vmcb;
use serde::{Deserialize, Serialize};

use crate::guest::GuestKind;
use crate::runners::{Live, Runners};

/// A field of a guest's control block (VMCB) whose value is another one. AMD64 APM vol. 2, appendix B.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ControlBlockChange {
    /// The guest, as the picture calls it.
    pub guest: String,
    /// The manual's name of the field.
    pub field: String,
    /// Its value before.
    pub old: u64,
    /// Its value now.
    pub new: u64,
}

/// The control blocks of all fully virtualized guests at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ControlBlocks(Vec<ControlBlock>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct ControlBlock {
    guest: String,
    address: u64,
    /// In the order of [`vmcb::FIELDS`].
    values: Vec<u64>,
}

impl ControlBlocks {
    /// As they are in memory now.
    pub(crate) fn of(runners: &Runners, ram: &Ram) -> ControlBlocks {
        // A monitor without SVM keeps a virtual CPU of its own making in that place of its table.
        let fully = |live: &Live| live.guest.kind == GuestKind::Full && live.domain.vmcb != 0;
        let live = runners.live(ram).into_iter().filter(fully);
        let blocks = live.filter_map(|live| {
            let address = live.domain.vmcb;
            let values = vmcb::FIELDS
                .iter()
                .map(|field| ram.read_u64(address.checked_add(field.offset)?));
            Some(ControlBlock {
                guest: live.guest.name.to_string(),
                address,
                values: values.collect::<Option<_>>()?,
            })
        });
        ControlBlocks(blocks.collect())
    }

    /// The fields that are others in `now`, guest by guest. A guest that was not there before has changed nothing.
    #[must_use]
    pub fn changes(&self, now: &ControlBlocks) -> Vec<ControlBlockChange> {
        let mut changes = Vec::new();
        for new in &now.0 {
            let same = |old: &&ControlBlock| (&old.guest, old.address) == (&new.guest, new.address);
            let Some(old) = self.0.iter().find(same) else {
                continue;
            };
            let values = old.values.iter().zip(&new.values);
            for (field, (&old, &value)) in vmcb::FIELDS.iter().zip(values) {
                if old != value {
                    changes.push(ControlBlockChange {
                        guest: new.guest.clone(),
                        field: field.name.to_owned(),
                        old,
                        new: value,
                    });
                }
            }
        }
        changes
    }
}
