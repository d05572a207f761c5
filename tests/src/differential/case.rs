//! One instruction with its inputs, and what became of it.

/// Size of the code segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bits {
    /// A 16-bit code segment, with a 32-bit stack. Not run on the host.
    B16,
    /// Compatibility mode, as 32-bit protected mode.
    B32,
    /// 64-bit mode.
    B64,
}

impl Bits {
    /// 16, 32 or 64.
    pub fn number(self) -> u32 {
        match self {
            Bits::B16 => 16,
            Bits::B32 => 32,
            Bits::B64 => 64,
        }
    }
}

/// What both CPUs start from; the data in memory is the same on both sides beside it.
#[derive(Clone)]
pub struct Case {
    /// How the bytes are read.
    pub bits: Bits,
    /// The instruction, and INT3 after it.
    pub code: [u8; 16],
    /// Its length, at most 15.
    pub length: usize,
    /// Its address.
    pub rip: u64,
    /// General registers by number.
    pub registers: [u64; 16],
    /// RFLAGS.
    pub flags: u64,
    /// x87, MMX, XMM and MXCSR as FXRSTOR reads them.
    pub float: [u8; 512],
    /// Whether the instruction can read or write any of that.
    pub uses_float: bool,
}

impl Case {
    /// The instruction's bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.code[..self.length]
    }
}

/// What a CPU made of a case.
#[derive(Clone)]
pub struct Outcome {
    /// General registers by number.
    pub registers: [u64; 16],
    /// RFLAGS.
    pub flags: u64,
    /// The next instruction's address; after a fault the instruction's own.
    pub rip: u64,
    /// Selectors of CS, SS, ES and DS; a null selector as 0, whatever its privilege: a processor may clear that on any
    /// return to ring 3.
    pub segments: [u16; 4],
    /// The exception, if there was one.
    pub vector: Option<u8>,
    /// Its error code.
    pub error: u32,
    /// CR2, after a page fault.
    pub address: u64,
    /// The FXSAVE image.
    pub float: [u8; 512],
}
