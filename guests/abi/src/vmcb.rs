//! The virtual machine control block, as the processor's manual lays it out (AMD64 manual volume 2, appendix B): what the
//! hypervisor writes, and a viewer reads out of guest memory. One page; each field here is of eight bytes.

/// A field, by its offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Bytes from the start of the page.
    pub offset: u64,
    /// The manual's name.
    pub name: &'static str,
}

macro_rules! fields {
    ($($constant:ident = $offset:literal, $name:literal, $what:literal;)*) => {
        $(#[doc = $what] pub const $constant: Field = Field { offset: $offset, name: $name };)*
        /// All fields declared here, by offset.
        pub const FIELDS: &[Field] = &[$($constant),*];
    };
}

fields! {
    INTERCEPTS = 0x008, "INTERCEPTS", "Which exceptions, and in the upper half which instructions and events, bring the guest back.";
    IO_MAP = 0x040, "IOPM_BASE_PA", "Physical address of the port permission map.";
    MSR_MAP = 0x048, "MSRPM_BASE_PA", "Physical address of the register permission map.";
    TAG = 0x058, "ASID", "Address space identifier, and in byte 4 what to forget of the TLB.";
    VIRTUAL_INTERRUPT = 0x060, "V_INTR", "A pending virtual interrupt, and how interrupts are masked.";
    INTERRUPT_SHADOW = 0x068, "INTERRUPT_SHADOW", "Bit 0: the instruction before was STI or a load of SS.";
    EXIT_CODE = 0x070, "EXITCODE", "Why the guest came back.";
    EXIT_INFO_1 = 0x078, "EXITINFO1", "First detail of it.";
    EXIT_INFO_2 = 0x080, "EXITINFO2", "Second detail of it.";
    EXIT_EVENT = 0x088, "EXITINTINFO", "The interrupt or exception whose delivery was cut short.";
    NESTED_PAGING = 0x090, "NP_ENABLE", "Bit 0: nested paging is on.";
    INJECTED_EVENT = 0x0a8, "EVENTINJ", "An interrupt or exception to deliver first.";
    NESTED_ROOT = 0x0b0, "N_CR3", "Root of the nested page tables.";
    NEXT_RIP = 0x0c8, "nRIP", "Address of the next instruction, on CPUs that save it.";
    EFER = 0x4d0, "EFER", "Extensions.";
    CR4 = 0x548, "CR4", "Control register 4.";
    CR3 = 0x550, "CR3", "Root of the guest's own page tables.";
    CR0 = 0x558, "CR0", "Control register 0.";
    DR7 = 0x560, "DR7", "Debug control.";
    DR6 = 0x568, "DR6", "Debug status.";
    RFLAGS = 0x570, "RFLAGS", "Flags.";
    RIP = 0x578, "RIP", "Instruction pointer.";
    RSP = 0x5d8, "RSP", "Stack pointer.";
    RAX = 0x5f8, "RAX", "The one general register that VMRUN swaps.";
    CR2 = 0x640, "CR2", "Address of the guest's last page fault.";
    PAT = 0x668, "G_PAT", "Memory types of the guest's pages.";
}

macro_rules! exits {
    ($($constant:ident = $code:literal, $name:literal;)*) => {
        /// Exit codes: those that our hypervisor tells apart.
        pub mod exit {
            $(#[doc = $name] pub const $constant: u64 = $code;)*
        }
        /// The manual's name of an exit code.
        pub fn exit_name(code: u64) -> Option<&'static str> {
            match code { $($code => Some($name),)* _ => None }
        }
    };
}

exits! {
    INTERRUPT = 0x60, "VMEXIT_INTR";
    NON_MASKABLE = 0x61, "VMEXIT_NMI";
    MANAGEMENT = 0x62, "VMEXIT_SMI";
    COUNTERS = 0x6f, "VMEXIT_RDPMC";
    CPUID = 0x72, "VMEXIT_CPUID";
    INVALIDATE_CACHES = 0x76, "VMEXIT_INVD";
    HALT = 0x78, "VMEXIT_HLT";
    PORT = 0x7b, "VMEXIT_IOIO";
    MSR = 0x7c, "VMEXIT_MSR";
    SHUTDOWN = 0x7f, "VMEXIT_SHUTDOWN";
    HYPERCALL = 0x81, "VMEXIT_VMMCALL";
    WRITE_BACK_CACHES = 0x89, "VMEXIT_WBINVD";
    NESTED_PAGE_FAULT = 0x400, "VMEXIT_NPF";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_sorted_and_do_not_overlap() {
        let apart = |pair: &[Field]| pair[0].offset + 8 <= pair[1].offset;
        assert!(FIELDS.windows(2).all(apart));
        assert!(FIELDS.iter().all(|field| field.offset + 8 <= 4096));
    }

    #[test]
    fn exits_have_the_names_of_the_manual() {
        assert_eq!(exit_name(exit::PORT), Some("VMEXIT_IOIO"));
        assert_eq!(exit_name(0), None);
    }
}
