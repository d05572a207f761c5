//! All registers of whatever was interrupted, as an entry saves them, whatever the reason for it was.

/// The registers, from the lowest address on: the last five words are those that the CPU pushes.
#[repr(C)]
#[derive(Clone, Copy, Debug, Default)]
#[allow(missing_docs)] // Reason: registers are named by the processor.
pub struct TrapFrame {
    pub r15: u64,
    pub r14: u64,
    pub r13: u64,
    pub r12: u64,
    pub r11: u64,
    pub r10: u64,
    pub r9: u64,
    pub r8: u64,
    pub rbp: u64,
    pub rdi: u64,
    pub rsi: u64,
    pub rdx: u64,
    pub rcx: u64,
    pub rbx: u64,
    pub rax: u64,
    /// Which vector was entered by; [`SYSTEM_CALL`] for `syscall`.
    pub vector: u64,
    /// What the CPU said about an exception; 0 for the others.
    pub error: u64,
    pub rip: u64,
    pub cs: u64,
    pub rflags: u64,
    pub rsp: u64,
    pub ss: u64,
}

/// The vector in the frame of a system call: no real vector is that large.
pub const SYSTEM_CALL: u64 = 0x100;
/// The flags of a new program: interrupts on (and bit 1, which is always set).
pub const USER_FLAGS: u64 = 0x202;

impl TrapFrame {
    /// All zero.
    pub const ZERO: TrapFrame = TrapFrame {
        r15: 0,
        r14: 0,
        r13: 0,
        r12: 0,
        r11: 0,
        r10: 0,
        r9: 0,
        r8: 0,
        rbp: 0,
        rdi: 0,
        rsi: 0,
        rdx: 0,
        rcx: 0,
        rbx: 0,
        rax: 0,
        vector: 0,
        error: 0,
        rip: 0,
        cs: 0,
        rflags: 0,
        rsp: 0,
        ss: 0,
    };

    /// Was ring 3 interrupted?
    pub const fn is_from_user(&self) -> bool {
        self.cs & 3 == 3
    }

    /// The general register with a number, as instructions name it: 0 to 7, of which 4 is the stack pointer.
    pub const fn general(&self, number: u8) -> &u64 {
        match number & 7 {
            0 => &self.rax,
            1 => &self.rcx,
            2 => &self.rdx,
            3 => &self.rbx,
            4 => &self.rsp,
            5 => &self.rbp,
            6 => &self.rsi,
            _ => &self.rdi,
        }
    }

    /// The same, to write it.
    pub const fn general_mut(&mut self, number: u8) -> &mut u64 {
        match number & 7 {
            0 => &mut self.rax,
            1 => &mut self.rcx,
            2 => &mut self.rdx,
            3 => &mut self.rbx,
            4 => &mut self.rsp,
            5 => &mut self.rbp,
            6 => &mut self.rsi,
            _ => &mut self.rdi,
        }
    }

    /// The registers of a program that is about to start.
    pub fn of_new_program(entry: u64, stack: u64) -> TrapFrame {
        use crate::gdt::{USER_CODE, USER_DATA};
        TrapFrame {
            rip: entry,
            cs: USER_CODE.into(),
            rflags: USER_FLAGS,
            rsp: stack,
            ss: USER_DATA.into(),
            ..TrapFrame::ZERO
        }
    }
}

const _: () = assert!(
    size_of::<TrapFrame>() == 22 * 8,
    "the entries push 22 words"
);
