//! The arithmetic flags, kept as the last result and its carries, and worked out only when somebody asks.
//!
//! After an addition or subtraction the carry out of every bit position holds CF, OF and AF at once, and the result
//! holds ZF, SF and PF. Two stores an instruction are then enough. Flags set one by one (POPF, shifts) are put into
//! the same form. AMD64 APM vol. 1, 3.1.4.

/// Carry.
pub const CF: u64 = 1;
/// Parity of the low byte.
pub const PF: u64 = 1 << 2;
/// Carry out of bit 3.
pub const AF: u64 = 1 << 4;
/// Zero.
pub const ZF: u64 = 1 << 6;
/// Sign.
pub const SF: u64 = 1 << 7;
/// Trap after the next instruction.
pub const TF: u64 = 1 << 8;
/// Interrupts are taken.
pub const IF: u64 = 1 << 9;
/// String instructions go down.
pub const DF: u64 = 1 << 10;
/// Signed overflow.
pub const OF: u64 = 1 << 11;
/// I/O privilege level, two bits.
pub const IOPL: u64 = 3 << 12;
/// Nested task.
pub const NT: u64 = 1 << 14;
/// Resume: no instruction breakpoint on the next instruction.
pub const RF: u64 = 1 << 16;
/// Virtual-8086 mode.
pub const VM: u64 = 1 << 17;
/// Alignment check.
pub const AC: u64 = 1 << 18;
/// Virtual interrupt flag (VME, PVI).
pub const VIF: u64 = 1 << 19;
/// Virtual interrupt pending (VME, PVI).
pub const VIP: u64 = 1 << 20;
/// CPUID can be used: software tests whether it can change the bit.
pub const ID: u64 = 1 << 21;
/// The six flags that arithmetic sets.
pub const ARITHMETIC: u64 = CF | PF | AF | ZF | SF | OF;

const CARRY_OUT: u32 = 1 << 31;
const CARRY_BELOW: u32 = 1 << 30;
const HALF_CARRY: u32 = 1 << 3;
const SIGN_FLIP: u32 = 1;
const PARITY_SHIFT: u32 = 8;

/// The six arithmetic flags.
#[derive(Clone, Copy, Debug)]
pub struct Flags {
    /// Last result, sign-extended from its width.
    result: u64,
    /// Carries out of the top two bits and bit 3; a flip for SF (bit 0) and for PF (bits 8 to 15).
    aux: u32,
}

impl Flags {
    /// All six clear.
    pub const fn new() -> Self {
        Flags {
            result: 1 << 8,
            aux: 1 << PARITY_SHIFT,
        }
    }

    /// After an addition or subtraction of `bits` width: its result and the carry (borrow) out of each bit.
    #[inline(always)]
    pub fn set_carries(&mut self, bits: u32, result: u64, carries: u64) {
        self.result = sign_extend(result, bits);
        let top = ((carries << (64 - bits)) >> 32) as u32 & (CARRY_OUT | CARRY_BELOW);
        self.aux = top | (carries as u32 & HALF_CARRY);
    }

    /// After a logical instruction: CF, OF and AF clear.
    #[inline(always)]
    pub fn set_logic(&mut self, bits: u32, result: u64) {
        self.result = sign_extend(result, bits);
        self.aux = 0;
    }

    /// ZF, SF and PF from a result; CF and OF given; AF as given.
    #[inline(always)]
    pub fn set_result(&mut self, bits: u32, result: u64, carry: bool, overflow: bool, half: bool) {
        self.result = sign_extend(result, bits);
        self.aux = carry_bits(carry, overflow) | if half { HALF_CARRY } else { 0 };
    }

    /// Sets CF and OF, leaving the rest.
    pub fn set_carry_overflow(&mut self, carry: bool, overflow: bool) {
        self.aux = (self.aux & !(CARRY_OUT | CARRY_BELOW)) | carry_bits(carry, overflow);
    }

    /// Sets CF, leaving the rest.
    #[inline(always)]
    pub fn set_carry(&mut self, carry: bool) {
        let overflow = self.overflow();
        self.set_carry_overflow(carry, overflow);
    }

    /// Sets all six from their places in RFLAGS.
    #[inline(always)]
    pub fn set_bits(&mut self, bits: u64) {
        self.result = if bits & ZF != 0 { 0 } else { 1 << 8 };
        let flags = bits as u32;
        let bit = |flag: u64| flags >> flag.trailing_zeros() & 1;
        // Without branches: they could not be foreseen.
        self.aux = bit(CF) * CARRY_OUT
            | (bit(CF) ^ bit(OF)) * CARRY_BELOW
            | bit(AF) * HALF_CARRY
            | bit(SF) * SIGN_FLIP
            | (bit(PF) ^ 1) << PARITY_SHIFT;
    }

    /// All six at their places in RFLAGS.
    #[inline(always)]
    pub fn bits(&self) -> u64 {
        u64::from(self.carry()) * CF
            | u64::from(self.parity()) * PF
            | u64::from(self.half_carry()) * AF
            | u64::from(self.zero()) * ZF
            | u64::from(self.sign()) * SF
            | u64::from(self.overflow()) * OF
    }

    /// CF.
    #[inline(always)]
    pub fn carry(&self) -> bool {
        self.aux & CARRY_OUT != 0
    }
    /// OF: the carries into and out of the sign bit differ.
    #[inline(always)]
    pub fn overflow(&self) -> bool {
        (self.aux ^ (self.aux << 1)) & CARRY_OUT != 0
    }
    /// ZF.
    #[inline(always)]
    pub fn zero(&self) -> bool {
        self.result == 0
    }
    /// SF.
    #[inline(always)]
    pub fn sign(&self) -> bool {
        (self.result >> 63) as u32 ^ (self.aux & SIGN_FLIP) != 0
    }
    /// PF: even number of ones in the low byte.
    #[inline(always)]
    pub fn parity(&self) -> bool {
        (self.result as u8 ^ (self.aux >> PARITY_SHIFT) as u8)
            .count_ones()
            .is_multiple_of(2)
    }
    /// AF.
    #[inline(always)]
    pub fn half_carry(&self) -> bool {
        self.aux & HALF_CARRY != 0
    }

    /// One of the sixteen conditions of Jcc, SETcc and CMOVcc, by the low four bits of the opcode.
    #[inline(always)]
    pub fn condition(&self, code: u8) -> bool {
        let holds = match code >> 1 {
            0 => self.overflow(),
            1 => self.carry(),
            2 => self.zero(),
            3 => self.carry() || self.zero(),
            4 => self.sign(),
            5 => self.parity(),
            6 => self.sign() != self.overflow(),
            _ => self.zero() || self.sign() != self.overflow(),
        };
        holds != (code & 1 != 0)
    }
}

impl Default for Flags {
    fn default() -> Self {
        Self::new()
    }
}

/// Equal when the six flags are, however they are kept.
impl PartialEq for Flags {
    fn eq(&self, other: &Self) -> bool {
        self.bits() == other.bits()
    }
}
impl Eq for Flags {}

/// OF is the difference of the two top carries, so CF and OF choose both.
fn carry_bits(carry: bool, overflow: bool) -> u32 {
    let mut bits = if carry { CARRY_OUT } else { 0 };
    if carry != overflow {
        bits |= CARRY_BELOW;
    }
    bits
}

/// The value of the low `bits` bits, its sign bit copied upwards.
#[inline(always)]
pub fn sign_extend(value: u64, bits: u32) -> u64 {
    let shift = 64 - bits;
    (((value << shift) as i64) >> shift) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_is_kept() {
        for bits in 0..(1 << 12) {
            let wanted = bits & ARITHMETIC;
            let mut flags = Flags::new();
            flags.set_bits(wanted);
            assert_eq!(flags.bits(), wanted);
            flags.set_carry(wanted & CF == 0);
            assert_eq!(flags.bits(), wanted ^ CF);
        }
    }
}
