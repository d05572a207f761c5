//! Stacks that run, but that no picture shows yet: several kernels under the hypervisor. They are run by their boot archive,
//! and print on all serial ports.

/// The hypervisor, which all of them boot.
pub const KERNEL: &str = "images/hypervisor.elf";

/// What boots, and with how much memory.
pub struct Undrawn {
    /// Id on the command line.
    pub id: &'static str,
    /// What it is, in a sentence.
    pub summary: &'static str,
    /// Its boot archive.
    pub archive: &'static str,
    /// Words for the hypervisor.
    pub command_line: &'static str,
    /// Bytes of RAM.
    pub memory: usize,
}

/// All of them.
pub const STACKS: [Undrawn; 3] = [
    Undrawn {
        id: "type1-full",
        summary: "Three kernels at once under a hypervisor: SVM, nested paging, devices emulated in Dom0",
        archive: "images/type1-full.cpio",
        command_line: "",
        memory: 96 << 20,
    },
    Undrawn {
        id: "type1-para",
        summary: "The same on a computer whose SVM is off: kernels made for ring 3 and hypercalls",
        archive: "images/type1-para.cpio",
        command_line: "svm=off",
        memory: 96 << 20,
    },
    Undrawn {
        id: "type1-pv-drivers",
        summary: "SVM for CPU and memory, and for the console a ring shared with Dom0",
        archive: "images/type1-pv-drivers.cpio",
        command_line: "",
        memory: 96 << 20,
    },
];

/// The stack with this id.
pub fn find(id: &str) -> Option<&'static Undrawn> {
    STACKS.iter().find(|stack| stack.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stack_that_has_a_picture_is_none_of_these() {
        for stack in &STACKS {
            assert!(diagrams::stack(stack.id).is_none(), "{}", stack.id);
        }
    }
}
