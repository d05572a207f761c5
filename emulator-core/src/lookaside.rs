//! The quick way to memory: for the pages in use, where in RAM they are, by linear address and privilege.
//!
//! Nothing here is state of the machine. A slot is filled from the TLB (or from the identity where paging is off) after
//! every check has been made, and is forgotten whenever one of the checks could come out differently: so an access by a
//! slot and an access the long way cannot differ, and replays agree whatever was filled when.

use alloc::boxed::Box;

/// As many slots for each privilege as the TLB has entries, and at the same places: a TLB entry replaced takes its slots
/// along.
pub(crate) const SLOTS: usize = 512;
const PAGE: u64 = !0xfff;
/// No page has this address.
const EMPTY: u64 = 1 << 10;

#[derive(Clone, Copy, Debug)]
struct Slot {
    /// The page's linear address.
    tag: u64,
    /// Where the page starts in RAM.
    base: usize,
}

const NO_SLOT: Slot = Slot {
    tag: EMPTY,
    base: 0,
};

/// Slots for loads and for stores; those of ring 3 follow those of the supervisor.
#[derive(Debug)]
pub(crate) struct Lookaside {
    reads: Box<[Slot; 2 * SLOTS]>,
    writes: Box<[Slot; 2 * SLOTS]>,
    age: u64,
    /// No slot is in use.
    is_empty: bool,
}

/// A copy starts empty: the RAM beside it is another one, with marks of its own.
impl Clone for Lookaside {
    fn clone(&self) -> Self {
        Self::new()
    }
}

/// What is remembered makes no difference to what the machine does.
impl PartialEq for Lookaside {
    fn eq(&self, _other: &Self) -> bool {
        true
    }
}
impl Eq for Lookaside {}

/// A slot holds for aligned accesses only, so none crosses a page: a misaligned address matches no tag.
#[inline(always)]
fn tag(address: u64, width: u8) -> u64 {
    address & (PAGE | (u64::from(width) - 1))
}

#[inline(always)]
fn place(address: u64, user: bool) -> usize {
    (address >> 12) as usize & (SLOTS - 1) | (user as usize) << SLOTS.trailing_zeros()
}

impl Lookaside {
    pub fn new() -> Self {
        Lookaside {
            reads: Box::new([NO_SLOT; 2 * SLOTS]),
            writes: Box::new([NO_SLOT; 2 * SLOTS]),
            age: 0,
            is_empty: true,
        }
    }

    /// Grows whenever a place that [`Lookaside::read`] gave may not be given any more. Who keeps the place with the age
    /// at which it was given may use it until then.
    #[inline(always)]
    pub fn age(&self) -> u64 {
        self.age
    }

    /// Takes over from another one: older than both.
    pub fn take_over_from(&mut self, other: &Lookaside) {
        self.age = self.age.max(other.age) + 1;
    }

    /// Where in RAM a load of 1, 2, 4 or 8 bytes goes, if it is known.
    #[inline(always)]
    pub fn read(&self, address: u64, width: u8, user: bool) -> Option<usize> {
        let slot = &self.reads[place(address, user)];
        (slot.tag == tag(address, width)).then_some(slot.base | (address & !PAGE) as usize)
    }

    /// Where in RAM a store goes, if it is known and the page needs no marking.
    #[inline(always)]
    pub fn write(&self, address: u64, width: u8, user: bool) -> Option<usize> {
        let slot = &self.writes[place(address, user)];
        (slot.tag == tag(address, width)).then_some(slot.base | (address & !PAGE) as usize)
    }

    /// Loads of this page may go straight to the frame.
    pub fn fill_read(&mut self, address: u64, frame: usize, user: bool) {
        self.is_empty = false;
        let slot = &mut self.reads[place(address, user)];
        self.age += u64::from(slot.tag != EMPTY);
        *slot = Slot {
            tag: address & PAGE,
            base: frame,
        };
    }

    /// Stores to this page may go straight to the frame.
    pub fn fill_write(&mut self, address: u64, frame: usize, user: bool) {
        self.is_empty = false;
        self.writes[place(address, user)] = Slot {
            tag: address & PAGE,
            base: frame,
        };
    }

    /// Forgets the slots where this address would be.
    pub fn forget_page(&mut self, address: u64) {
        self.age += 1;
        for user in [false, true] {
            self.reads[place(address, user)] = NO_SLOT;
            self.writes[place(address, user)] = NO_SLOT;
        }
    }

    /// Forgets the slots for stores: pages may need marking again.
    pub fn forget_writes(&mut self) {
        self.writes.fill(NO_SLOT);
    }

    /// Forgets everything; at no cost where nothing is known, for a watcher asks before each run.
    pub fn forget(&mut self) {
        if self.is_empty {
            return;
        }
        self.age += 1;
        self.reads.fill(NO_SLOT);
        self.writes.fill(NO_SLOT);
        self.is_empty = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_is_for_one_page_one_privilege_and_aligned_accesses() {
        let mut slots = Lookaside::new();
        slots.fill_read(0x7000_1234, 0x5000, true);
        assert_eq!(slots.read(0x7000_1ff8, 8, true), Some(0x5ff8));
        assert_eq!(slots.read(0x7000_1800, 1, true), Some(0x5800));
        assert_eq!(slots.read(0x7000_1ff8, 8, false), None, "supervisor");
        assert_eq!(slots.read(0x7000_1ffc, 8, true), None, "misaligned");
        assert_eq!(slots.read(0x7020_1ff8, 8, true), None, "same slot");
        assert_eq!(slots.write(0x7000_1ff8, 8, true), None, "no right to write");
        slots.fill_write(0x7000_1000, 0x5000, false);
        assert_eq!(slots.write(0x7000_1002, 2, false), Some(0x5002));
        slots.forget_writes();
        assert_eq!(slots.write(0x7000_1002, 2, false), None);
        slots.forget();
        assert_eq!(slots.read(0x7000_1ff8, 8, true), None);
    }

    #[test]
    fn its_age_tells_when_a_place_given_before_may_be_wrong() {
        let mut slots = Lookaside::new();
        let mut other = Lookaside::new();
        let mut age = slots.age();
        let mut grows = |slots: &Lookaside| {
            let old = core::mem::replace(&mut age, slots.age());
            old != age
        };
        slots.fill_read(0x1000, 0x5000, false);
        slots.fill_write(0x1000, 0x5000, false);
        slots.forget_writes();
        assert!(!grows(&slots), "nothing was given before");
        slots.fill_read(0x20_1000, 0x6000, false);
        assert!(grows(&slots), "another page in the slot");
        slots.forget_page(0x1000);
        assert!(grows(&slots));
        slots.forget();
        assert!(grows(&slots));
        other.take_over_from(&slots);
        assert!(other.age() > slots.age());
    }
}
