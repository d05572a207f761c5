//! Hypercalls: what a domain can ask of the hypervisor. Number in `rax`; arguments in `rdi`, `rsi`, `rdx`; result, or
//! minus an [`crate::Errno`], in `rax`. A fully virtualized kernel uses `vmmcall`, a paravirtual one `syscall`; other
//! registers are preserved but for what the instruction itself changes. Only a domain's kernel may make one.

macro_rules! hypercalls {
    ($($constant:ident = $number:literal, $name:literal, $what:literal;)*) => {
        $(#[doc = $what] pub const $constant: u64 = $number;)*
        /// Number and name of each hypercall, by number.
        pub const HYPERCALL_NAMES: &[(u64, &str)] = &[$(($number, $name)),*];
    };
}

hypercalls! {
    EVENT_SEND = 1, "event_send", "`event_send(channel)`: tells the other end of an event channel.";
    INTERRUPT = 2, "interrupt", "`interrupt(domain, vector)`: Dom0's device model interrupts a domain.";
    ANSWERED = 3, "answered", "`answered(domain)`: the device model has answered the domain's request.";
    END_DOMAIN = 4, "end_domain", "`end_domain(domain, status)`: the device model switches a domain off.";
    GRANT = 5, "grant", "`grant(frame)`: lets Dom0's device model write to a page; the result is the number of the grant.";
    REVOKE = 6, "revoke", "`revoke(grant)`: takes that back.";
    GRANT_WRITE = 7, "grant_write", "`grant_write(domain << 32 | grant, offset << 32 | length, source)`: Dom0 copies from its page.";
    SET_TRAPS = 16, "set_traps", "`set_traps(table, count)`: where each vector enters the kernel.";
    SET_SYSTEM_CALL = 17, "set_system_call", "`set_system_call(address)`: where `syscall` enters the kernel.";
    SET_STACK = 18, "set_stack", "`set_stack(top)`: the stack on which the kernel is entered from a program.";
    RETURN = 19, "return", "`return`: to where the eight words on the stack say (see [`ReturnFrame`]).";
    BLOCK = 20, "block", "`block`: sleeps until an event comes.";
    TABLE_MAKE = 21, "table_make", "`table_make(frame, level)`: makes a page full of zeros a page table.";
    TABLE_FREE = 22, "table_free", "`table_free(frame)`: makes a page table an ordinary page again.";
    TABLE_WRITE = 23, "table_write", "`table_write(frame, index, entry)`: writes an entry of a page table.";
    SWITCH_ROOT = 24, "switch_root", "`switch_root(frame)`: uses other page tables; 0: those that the domain started with.";
    FORGET = 25, "forget", "`forget(address)`: forgets the translation of a page.";
    SET_FS_BASE = 26, "set_fs_base", "`set_fs_base(address)`: sets the base of `fs`.";
    PORT_READ = 27, "port_read", "`port_read(port, size)`: Dom0 reads 1, 2 or 4 bytes from a device.";
    PORT_WRITE = 28, "port_write", "`port_write(port, value)`: Dom0 writes a byte to a device.";
    POWER_OFF = 29, "power_off", "`power_off(status)`: ends the domain; if it is Dom0, the machine.";
    YIELD = 30, "yield", "`yield`: lets other domains run.";
}

/// The name of a hypercall, for logs and pictures.
pub fn name(number: u64) -> Option<&'static str> {
    let found = HYPERCALL_NAMES.iter().find(|entry| entry.0 == number);
    found.map(|entry| entry.1)
}

/// What [`RETURN`] finds on the stack, from the lowest address on: the three registers that the hypercall itself needs, and
/// the frame of an interrupt. The lowest bits of `cs` tell a program (3) from the kernel (0).
#[repr(C)]
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReturnFrame {
    /// To be loaded.
    pub rax: u64,
    /// To be loaded.
    pub r11: u64,
    /// To be loaded.
    pub rcx: u64,
    /// Where to go.
    pub rip: u64,
    /// Selector; only its lowest two bits count.
    pub cs: u64,
    /// Flags.
    pub rflags: u64,
    /// Stack pointer.
    pub rsp: u64,
    /// Ignored.
    pub ss: u64,
}

/// `cpuid` leaf by which a kernel learns that it runs on our hypervisor: [`SIGNATURE`] in `ebx`, `ecx`, `edx`.
pub const SIGNATURE_LEAF: u32 = 0x4000_0000;
/// What that leaf says.
pub const SIGNATURE: [u8; 12] = *b"RingsideType";
