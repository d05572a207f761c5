//! The hypervisor's table of domains, in the one layout that it schedules by and a viewer reads. It is exported under the
//! symbol [`HYPERVISOR_TABLE_SYMBOL`]. Little-endian; offsets are checked at compile time below.
//!
//! The run queue is this table too: the domains in state [`DomainState::Ready`], the one with the least `virtual_time`
//! first.

use core::mem::{offset_of, size_of};

/// Everything the hypervisor knows about its domains.
///
/// | offset | field    | type            |
/// |-------:|----------|-----------------|
/// |      0 | magic    | u64             |
/// |      8 | version  | u32             |
/// |     12 | capacity | u32             |
/// |     16 | current  | u32             |
/// |     20 | reserved | u32             |
/// |     24 | domains  | 8 × 480 bytes   |
#[repr(C)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HypervisorTable {
    /// [`HYPERVISOR_TABLE_MAGIC`].
    pub magic: u64,
    /// [`HYPERVISOR_TABLE_VERSION`].
    pub version: u32,
    /// Number of slots: [`DOMAIN_CAPACITY`].
    pub capacity: u32,
    /// Slot of the domain that has the CPU, or [`NO_DOMAIN`].
    pub current: u32,
    /// Zero.
    pub reserved: u32,
    /// The slots; slot 0 is Dom0.
    pub domains: [Domain; DOMAIN_CAPACITY],
}

/// One domain: a virtual machine, or Dom0.
///
/// | offset | field            | type         |
/// |-------:|------------------|--------------|
/// |      0 | state            | u32          |
/// |      4 | kind             | u32          |
/// |      8 | paused           | u32          |
/// |     12 | privileged       | u32          |
/// |     16 | name             | 16 × u8      |
/// |     32 | vmcb             | u64          |
/// |     40 | page_table_root  | u64          |
/// |     48 | memory           | u64          |
/// |     56 | shared_page      | u64          |
/// |     64 | request_page     | u64          |
/// |     72 | weight           | u32          |
/// |     76 | address_space_id | u32          |
/// |     80 | virtual_time     | u64          |
/// |     88 | run_time         | u64          |
/// |     96 | switches         | u64          |
/// |    104 | exits            | 11 × u64     |
/// |    192 | end              | u32          |
/// |    196 | exit_status      | i32          |
/// |    200 | end_detail       | 2 × u64      |
/// |    216 | interrupts       | u64          |
/// |    224 | channels         | 8 × 16 bytes |
/// |    352 | grants           | 8 × 16 bytes |
#[repr(C)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Domain {
    /// A [`DomainState`], as its number.
    pub state: u32,
    /// A [`DomainKind`], as its number.
    pub kind: u32,
    /// Not 0: is not given the CPU, whatever its state.
    pub paused: u32,
    /// Not 0: may reach real devices and use the privileged hypercalls.
    pub privileged: u32,
    /// Name, padded with zeros.
    pub name: [u8; DOMAIN_NAME_LENGTH],
    /// Physical address of its virtual machine control block; of a deprivileged domain, of its
    /// [`crate::VirtualState`]; 0 for a paravirtual one.
    pub vmcb: u64,
    /// Physical address of the root of its nested page tables; of a paravirtual domain, of the page tables in use.
    pub page_table_root: u64,
    /// Bytes of memory.
    pub memory: u64,
    /// Physical address of its [`crate::shared::SharedPage`].
    pub shared_page: u64,
    /// Physical address of its [`crate::shared::RequestPage`]; 0 if it has none.
    pub request_page: u64,
    /// Share of the CPU, against other domains' weights.
    pub weight: u32,
    /// Its tag in the TLB.
    pub address_space_id: u32,
    /// Time it has had, divided by its weight: who has least is next.
    pub virtual_time: u64,
    /// Time it has had the CPU, in time-stamp counts.
    pub run_time: u64,
    /// How often it was given the CPU after another domain.
    pub switches: u64,
    /// How often it came back to the hypervisor, by [`ExitReason`].
    pub exits: [u64; EXIT_REASONS],
    /// Why it ended: an [`EndReason`], as its number.
    pub end: u32,
    /// The status with which it switched itself off.
    pub exit_status: i32,
    /// Exit code and second detail of what it was ended for.
    pub end_detail: [u64; 2],
    /// Interrupts delivered to it.
    pub interrupts: u64,
    /// Its event channels.
    pub channels: [Channel; CHANNEL_CAPACITY],
    /// Pages that it lets Dom0's device model write to.
    pub grants: [Grant; GRANT_CAPACITY],
}

/// A page that a domain lets Dom0's device model write to.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Grant {
    /// The page, as the domain names it: guest-physical, or, in a paravirtual domain, physical.
    pub frame: u64,
    /// Not 0: in force.
    pub granted: u32,
    /// How often it was written to.
    pub copies: u32,
}

/// One end of an event channel: a wire to another domain that can only say that something has happened.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Channel {
    /// Not 0: connected.
    pub connected: u32,
    /// Slot of the domain at the other end.
    pub remote_domain: u32,
    /// Which of its channels.
    pub remote_channel: u32,
    /// How often the other end was told something through it.
    pub sent: u32,
}

/// Where a domain stands with the scheduler.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DomainState {
    /// The slot is free.
    Unused = 0,
    /// Could run, but another domain has the CPU.
    Ready = 1,
    /// Has the CPU.
    Running = 2,
    /// Has halted until its next interrupt.
    Halted = 3,
    /// Waits for the device model's answer.
    WaitingForDevice = 4,
    /// Is gone; its memory has been freed.
    Ended = 5,
}

/// How a domain is run.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DomainKind {
    /// Unmodified, by SVM and nested paging.
    Full = 0,
    /// With a kernel made for it, in ring 3.
    Paravirtual = 1,
    /// Unmodified and 32-bit, its kernel in ring 1: what traps is emulated.
    Deprivileged = 2,
}

/// Why a domain is gone.
#[repr(u32)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EndReason {
    /// It is not.
    None = 0,
    /// It switched itself off.
    PoweredOff = 1,
    /// It did what stops a real computer, such as a triple fault.
    Crashed = 2,
    /// It touched memory that it does not have.
    OutsideMemory = 3,
    /// It asked for something that the hypervisor does not do.
    Unsupported = 4,
    /// It was destroyed from outside.
    Destroyed = 5,
    /// Its kernel is not made for ring 3.
    Privileged = 6,
}

macro_rules! exit_reasons {
    ($($name:ident = $number:literal, $text:literal;)*) => {
        /// Why a domain came back to the hypervisor.
        #[repr(usize)]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum ExitReason { $(#[doc = $text] $name = $number),* }
        /// The words for each, by number.
        pub const EXIT_REASON_NAMES: [&str; EXIT_REASONS] = [$($text),*];
    };
}

exit_reasons! {
    Interrupt = 0, "interrupt";
    Port = 1, "port access";
    Cpuid = 2, "cpuid";
    Msr = 3, "model-specific register";
    Halt = 4, "halt";
    Hypercall = 5, "hypercall";
    NestedPageFault = 6, "nested page fault";
    Shutdown = 7, "shutdown";
    Forbidden = 8, "forbidden instruction";
    Exception = 9, "exception";
    SystemCall = 10, "system call";
}

/// Number of [`ExitReason`]s.
pub const EXIT_REASONS: usize = 11;
/// Symbol of the table in the hypervisor image.
pub const HYPERVISOR_TABLE_SYMBOL: &str = "hypervisor_table";
/// First field of an initialized table: the letters `RINGHYPE`.
pub const HYPERVISOR_TABLE_MAGIC: u64 = u64::from_le_bytes(*b"RINGHYPE");
/// Changes whenever a field moves.
pub const HYPERVISOR_TABLE_VERSION: u32 = 1;
/// Number of slots.
pub const DOMAIN_CAPACITY: usize = 8;
/// Bytes of a domain's name, padding included.
pub const DOMAIN_NAME_LENGTH: usize = 16;
/// Event channels of a domain.
pub const CHANNEL_CAPACITY: usize = 8;
/// Granted pages of a domain.
pub const GRANT_CAPACITY: usize = 8;
/// Value of [`HypervisorTable::current`] when the hypervisor itself has the CPU and no domain is about to get it.
pub const NO_DOMAIN: u32 = u32::MAX;
/// Slot of the privileged domain.
pub const DOM0: usize = 0;

impl Domain {
    /// Bytes of one domain in memory.
    pub const SIZE: usize = size_of::<Domain>();

    /// An empty slot.
    pub const UNUSED: Domain = Domain {
        state: DomainState::Unused as u32,
        kind: DomainKind::Full as u32,
        paused: 0,
        privileged: 0,
        name: [0; DOMAIN_NAME_LENGTH],
        vmcb: 0,
        page_table_root: 0,
        memory: 0,
        shared_page: 0,
        request_page: 0,
        weight: 0,
        address_space_id: 0,
        virtual_time: 0,
        run_time: 0,
        switches: 0,
        exits: [0; EXIT_REASONS],
        end: EndReason::None as u32,
        exit_status: 0,
        end_detail: [0; 2],
        interrupts: 0,
        channels: [Channel {
            connected: 0,
            remote_domain: 0,
            remote_channel: 0,
            sent: 0,
        }; CHANNEL_CAPACITY],
        grants: [Grant {
            frame: 0,
            granted: 0,
            copies: 0,
        }; GRANT_CAPACITY],
    };

    /// The name without its padding; bytes that are not UTF-8 end it.
    pub fn name(&self) -> &str {
        let end = self.name.iter().position(|&byte| byte == 0);
        let name = &self.name[..end.unwrap_or(DOMAIN_NAME_LENGTH)];
        match core::str::from_utf8(name) {
            Ok(name) => name,
            Err(error) => core::str::from_utf8(&name[..error.valid_up_to()]).unwrap_or(""),
        }
    }

    /// Reads a domain from guest memory bytes.
    pub fn from_le_bytes(bytes: &[u8; Domain::SIZE]) -> Domain {
        let word = |at: usize| u32::from_le_bytes(core::array::from_fn(|i| bytes[at + i]));
        let long = |at: usize| u64::from_le_bytes(core::array::from_fn(|i| bytes[at + i]));
        Domain {
            state: word(offset_of!(Domain, state)),
            kind: word(offset_of!(Domain, kind)),
            paused: word(offset_of!(Domain, paused)),
            privileged: word(offset_of!(Domain, privileged)),
            name: core::array::from_fn(|i| bytes[offset_of!(Domain, name) + i]),
            vmcb: long(offset_of!(Domain, vmcb)),
            page_table_root: long(offset_of!(Domain, page_table_root)),
            memory: long(offset_of!(Domain, memory)),
            shared_page: long(offset_of!(Domain, shared_page)),
            request_page: long(offset_of!(Domain, request_page)),
            weight: word(offset_of!(Domain, weight)),
            address_space_id: word(offset_of!(Domain, address_space_id)),
            virtual_time: long(offset_of!(Domain, virtual_time)),
            run_time: long(offset_of!(Domain, run_time)),
            switches: long(offset_of!(Domain, switches)),
            exits: core::array::from_fn(|i| long(offset_of!(Domain, exits) + 8 * i)),
            end: word(offset_of!(Domain, end)),
            exit_status: word(offset_of!(Domain, exit_status)).cast_signed(),
            end_detail: core::array::from_fn(|i| long(offset_of!(Domain, end_detail) + 8 * i)),
            interrupts: long(offset_of!(Domain, interrupts)),
            channels: core::array::from_fn(|i| {
                let at = offset_of!(Domain, channels) + size_of::<Channel>() * i;
                Channel {
                    connected: word(at),
                    remote_domain: word(at + 4),
                    remote_channel: word(at + 8),
                    sent: word(at + 12),
                }
            }),
            grants: core::array::from_fn(|i| {
                let at = offset_of!(Domain, grants) + size_of::<Grant>() * i;
                Grant {
                    frame: long(at),
                    granted: word(at + 8),
                    copies: word(at + 12),
                }
            }),
        }
    }
}

impl HypervisorTable {
    /// Bytes of the table in memory.
    pub const SIZE: usize = size_of::<HypervisorTable>();

    /// A table with no domain.
    pub const EMPTY: HypervisorTable = HypervisorTable {
        magic: HYPERVISOR_TABLE_MAGIC,
        version: HYPERVISOR_TABLE_VERSION,
        capacity: DOMAIN_CAPACITY as u32,
        current: NO_DOMAIN,
        reserved: 0,
        domains: [Domain::UNUSED; DOMAIN_CAPACITY],
    };

    /// Reads a table from guest memory bytes. `None` unless magic, version and capacity are the ones declared here.
    pub fn from_le_bytes(bytes: &[u8; HypervisorTable::SIZE]) -> Option<HypervisorTable> {
        let word = |at: usize| u32::from_le_bytes(core::array::from_fn(|i| bytes[at + i]));
        let table = HypervisorTable {
            magic: u64::from_le_bytes(core::array::from_fn(|i| bytes[i])),
            version: word(offset_of!(HypervisorTable, version)),
            capacity: word(offset_of!(HypervisorTable, capacity)),
            current: word(offset_of!(HypervisorTable, current)),
            reserved: word(offset_of!(HypervisorTable, reserved)),
            domains: core::array::from_fn(|slot| {
                let at = offset_of!(HypervisorTable, domains) + slot * Domain::SIZE;
                Domain::from_le_bytes(&core::array::from_fn(|i| bytes[at + i]))
            }),
        };
        let known = table.magic == HYPERVISOR_TABLE_MAGIC
            && table.version == HYPERVISOR_TABLE_VERSION
            && table.capacity == DOMAIN_CAPACITY as u32;
        known.then_some(table)
    }
}

impl DomainState {
    /// The state with this number, if there is one.
    pub const fn from_number(number: u32) -> Option<DomainState> {
        Some(match number {
            0 => DomainState::Unused,
            1 => DomainState::Ready,
            2 => DomainState::Running,
            3 => DomainState::Halted,
            4 => DomainState::WaitingForDevice,
            5 => DomainState::Ended,
            _ => return None,
        })
    }
}

const _: () = {
    assert!(offset_of!(HypervisorTable, current) == 16);
    assert!(offset_of!(HypervisorTable, domains) == 24);
    assert!(offset_of!(Domain, name) == 16);
    assert!(offset_of!(Domain, vmcb) == 32);
    assert!(offset_of!(Domain, page_table_root) == 40);
    assert!(offset_of!(Domain, request_page) == 64);
    assert!(offset_of!(Domain, weight) == 72);
    assert!(offset_of!(Domain, virtual_time) == 80);
    assert!(offset_of!(Domain, exits) == 104);
    assert!(offset_of!(Domain, end) == 192);
    assert!(offset_of!(Domain, end_detail) == 200);
    assert!(offset_of!(Domain, interrupts) == 216);
    assert!(offset_of!(Domain, channels) == 224);
    assert!(size_of::<Channel>() == 16);
    assert!(offset_of!(Domain, grants) == 352);
    assert!(size_of::<Domain>() == 480);
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_read_back_from_its_bytes() {
        let mut bytes = [0_u8; HypervisorTable::SIZE];
        assert_eq!(HypervisorTable::from_le_bytes(&bytes), None);
        bytes[..8].copy_from_slice(b"RINGHYPE");
        bytes[8] = 1;
        bytes[12] = 8;
        bytes[16] = 2;
        let second = 24 + 480;
        bytes[second] = 4;
        bytes[second + 16..second + 19].copy_from_slice(b"os1");
        bytes[second + 33] = 0x50;
        bytes[second + 112] = 9;
        bytes[second + 224 + 16] = 1;
        let table =
            HypervisorTable::from_le_bytes(&bytes).expect("the first three fields are right");
        let domain = &table.domains[1];
        assert_eq!((table.current, domain.name()), (2, "os1"));
        assert_eq!(
            DomainState::from_number(domain.state),
            Some(DomainState::WaitingForDevice)
        );
        assert_eq!(
            (domain.vmcb, domain.exits[ExitReason::Port as usize]),
            (0x5000, 9)
        );
        assert_eq!(domain.channels[1].connected, 1);
    }
}
