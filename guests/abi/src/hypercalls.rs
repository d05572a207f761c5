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
}

/// The name of a hypercall, for logs and pictures.
pub fn name(number: u64) -> Option<&'static str> {
    let found = HYPERCALL_NAMES.iter().find(|entry| entry.0 == number);
    found.map(|entry| entry.1)
}

/// `cpuid` leaf by which a kernel learns that it runs on our hypervisor: [`SIGNATURE`] in `ebx`, `ecx`, `edx`.
pub const SIGNATURE_LEAF: u32 = 0x4000_0000;
/// What that leaf says.
pub const SIGNATURE: [u8; 12] = *b"RingsideType";
