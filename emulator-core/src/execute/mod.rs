//! One instruction after another: fetch, route to its family, retire or deliver its fault.
//!
//! Each family has a file of its own and cites its manual section. A handler changes registers only after its last
//! access that can fault, so a fault leaves the instruction restartable.

mod access;
mod arithmetic;
mod bits;
mod control;
mod data;
mod deliver;
mod dispatch;
mod far;
mod fetch;
mod input_output;
mod legacy;
mod mmx;
mod multiply;
mod segments;
mod shift;
mod sse;
mod stack;
mod string;
mod system;
mod wide;
mod x87;

pub(crate) use access::mask;
pub(crate) use x87::XSAVE_AREA;

use iced_x86::Mnemonic;

use crate::{
    cpu::flags,
    decode::{LONGEST_INSTRUCTION, Op, place},
    event::{Cause, Context, Event, Flow, Observer, View},
    machine::{End, State},
};

/// An exception, or the end of the machine's abilities, is in [`Core::fault`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Raised;

/// A value, or a fault.
pub(crate) type Run<T> = Result<T, Raised>;

/// What stands in the way of an instruction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Delivered to the guest.
    Exception {
        vector: u8,
        error: Option<u32>,
        address: Option<u64>,
    },
    /// The instruction waits in front of itself for an interrupt.
    Again,
    /// Not implemented: the machine ends here and says so.
    Unsupported,
}

/// Exception vectors.
pub(crate) mod vector {
    pub const DIVIDE: u8 = 0;
    pub const DEBUG: u8 = 1;
    pub const BREAKPOINT: u8 = 3;
    pub const OVERFLOW: u8 = 4;
    pub const BOUND: u8 = 5;
    pub const UNDEFINED: u8 = 6;
    pub const NO_DEVICE: u8 = 7;
    pub const DOUBLE_FAULT: u8 = 8;
    pub const INVALID_TSS: u8 = 10;
    pub const NOT_PRESENT: u8 = 11;
    pub const STACK: u8 = 12;
    pub const PROTECTION: u8 = 13;
    pub const PAGE_FAULT: u8 = 14;
    pub const X87: u8 = 16;
    pub const SIMD: u8 = 19;
}

/// The machine at work under an observer.
pub(crate) struct Core<'a, O: Observer> {
    pub m: &'a mut State,
    pub observer: &'a mut O,
    pub fault: Fault,
    /// Why control is being transferred by the instruction at work, told once it is complete.
    pub transfer: Option<Cause>,
}

impl<'a, O: Observer> Core<'a, O> {
    pub fn new(m: &'a mut State, observer: &'a mut O) -> Self {
        Core {
            m,
            observer,
            fault: Fault::Unsupported,
            transfer: None,
        }
    }

    /// One tick: an interrupt delivered, or one instruction.
    pub fn step(&mut self) {
        let shadow = core::mem::take(&mut self.m.cpu.interrupt_shadow);
        let open = self.m.cpu.system_flags & flags::IF != 0 && !shadow;
        if open && self.m.devices.interrupt_pending() {
            self.m.cpu.halted = false;
            let vector = self.m.devices.acknowledge_interrupt();
            self.deliver_interrupt(vector);
        } else {
            self.instruction();
        }
        self.m.tick += 1;
    }

    /// Whether the next step must be one of [`Core::step`]: an interrupt may be due, or is held back for one
    /// instruction, or each instruction traps.
    pub fn needs_care(&self) -> bool {
        let open = self.m.cpu.system_flags & flags::IF != 0;
        self.m.cpu.interrupt_shadow
            || self.m.cpu.system_flags & flags::TF != 0
            || open && self.m.devices.interrupt_pending()
    }

    /// Instructions up to a tick, while nothing asks for attention.
    pub fn run_batch(&mut self, until: u64) {
        while self.m.tick < until && !self.m.attention {
            self.instruction();
            self.m.tick += 1;
        }
    }

    #[inline(always)]
    fn instruction(&mut self) {
        let rip = self.m.cpu.rip;
        let before = if O::TRANSFERS {
            Some(self.context())
        } else {
            None
        };
        let trap_flag = self.m.cpu.system_flags & flags::TF != 0;
        let outcome = self.fetch().and_then(|op| {
            self.m.cpu.rip = self.next_rip(&op);
            self.route(&op).map(|()| op.length)
        });
        match outcome {
            Ok(length) => {
                if O::INSTRUCTIONS {
                    self.tell(Event::Retired { rip, length });
                }
                if let Some(cause) = self.transfer.take() {
                    self.tell_transfer(cause, before);
                }
                if trap_flag {
                    self.single_step_trap();
                }
            }
            Err(Raised) => self.faulted(rip, before),
        }
    }

    #[inline(always)]
    fn next_rip(&self, op: &Op) -> u64 {
        let next = self.m.cpu.rip.wrapping_add(u64::from(op.length));
        if self.m.bits == 64 {
            next
        } else {
            next & 0xffff_ffff
        }
    }

    #[cold]
    fn faulted(&mut self, rip: u64, before: Option<Context>) {
        self.m.cpu.rip = rip;
        self.transfer = None;
        match self.fault {
            Fault::Again => self.m.attention = true,
            Fault::Unsupported => {
                let end = self.unsupported_end();
                self.m.finish(end);
            }
            Fault::Exception {
                vector,
                error,
                address,
            } => {
                self.deliver_exception(vector, error, address);
                self.tell_transfer(
                    Cause::Exception {
                        vector,
                        error,
                        address,
                    },
                    before,
                );
            }
        }
    }

    /// #DB after an instruction that began with TF set (AMD64 APM vol. 2, 13.1.4).
    #[cold]
    fn single_step_trap(&mut self) {
        const DR6_BS: u64 = 1 << 14;
        if self.m.end.is_some() {
            return;
        }
        let before = if O::TRANSFERS {
            Some(self.context())
        } else {
            None
        };
        self.m.cpu.debug[6] |= DR6_BS;
        self.deliver_exception(vector::DEBUG, None, None);
        self.tell_transfer(
            Cause::Exception {
                vector: vector::DEBUG,
                error: None,
                address: None,
            },
            before,
        );
    }

    fn unsupported_end(&mut self) -> End {
        let address = self.m.cpu.rip;
        let mut bytes = [0; LONGEST_INSTRUCTION];
        let length = self.m.peek_code(address, &mut bytes);
        End::Unsupported {
            address,
            bytes,
            length,
        }
    }

    pub fn context(&self) -> Context {
        let cpu = &self.m.cpu;
        Context {
            cpl: cpu.cpl,
            cr3: cpu.cr3 & !0xfff,
            rip: cpu.rip,
            rsp: cpu.registers[crate::cpu::register::RSP],
        }
    }

    pub fn tell(&mut self, event: Event) {
        let view = View {
            tick: self.m.tick,
            cpu: &self.m.cpu,
            ram: &self.m.ram,
        };
        if self.observer.event(event, view) == Flow::Stop {
            self.m.requested = true;
            self.m.attention = true;
        }
    }

    pub fn tell_transfer(&mut self, cause: Cause, before: Option<Context>) {
        if O::TRANSFERS
            && let Some(from) = before
        {
            let to = self.context();
            self.tell(Event::Transfer { cause, from, to });
        }
    }

    /// An exception with an error code or none.
    #[cold]
    pub fn raise<T>(&mut self, vector: u8, error: Option<u32>) -> Run<T> {
        self.fault = Fault::Exception {
            vector,
            error,
            address: None,
        };
        Err(Raised)
    }

    /// #GP(error).
    #[cold]
    pub fn protection<T>(&mut self, error: u32) -> Run<T> {
        self.raise(vector::PROTECTION, Some(error))
    }

    /// #UD.
    #[cold]
    pub fn undefined<T>(&mut self) -> Run<T> {
        self.raise(vector::UNDEFINED, None)
    }

    /// This machine cannot do it yet.
    #[cold]
    pub fn unsupported<T>(&mut self) -> Run<T> {
        self.fault = Fault::Unsupported;
        Err(Raised)
    }

    /// #GP(0) outside ring 0.
    pub fn require_ring_0(&mut self) -> Run<()> {
        if self.m.cpu.cpl == 0 {
            Ok(())
        } else {
            self.protection(0)
        }
    }

    /// The one place that knows which file does what.
    #[inline(always)]
    fn route(&mut self, op: &Op) -> Run<()> {
        use Mnemonic as M;
        match op.mnemonic {
            M::Mov => self.mov(op),
            M::Movzx => self.movzx(op),
            M::Movsx | M::Movsxd => self.movsx(op),
            M::Lea => self.lea(op),
            M::Xchg => self.xchg(op),
            M::Bswap => self.bswap(op),
            M::Movbe => self.movbe(op),
            M::Cmovo => self.cmov(op),
            M::Seto => self.setcc(op),
            M::Xlatb => self.xlat(op),
            M::Cbw | M::Cwde | M::Cdqe => self.widen_accumulator(op),
            M::Cwd | M::Cdq | M::Cqo => self.sign_into_dx(op),
            M::Lahf => self.lahf(),
            M::Sahf => self.sahf(),

            M::Add => self.add(op, false),
            M::Adc => self.add(op, true),
            M::Sub => self.sub(op, false),
            M::Sbb => self.sub(op, true),
            M::Cmp => self.cmp(op),
            M::Inc => self.inc(op),
            M::Dec => self.dec(op),
            M::Neg => self.neg(op),
            M::And => self.logic(op, |a, b| a & b),
            M::Or => self.logic(op, |a, b| a | b),
            M::Xor => self.logic(op, |a, b| a ^ b),
            M::Test => self.test(op),
            M::Not => self.not(op),
            M::Xadd => self.xadd(op),
            M::Cmpxchg => self.cmpxchg(op),
            M::Cmpxchg8b => self.cmpxchg8b(op),
            M::Cmpxchg16b => self.cmpxchg16b(op),

            M::Mul => self.mul(op),
            M::Imul => self.imul(op),
            M::Div => self.div(op),
            M::Idiv => self.idiv(op),

            M::Shl | M::Sal => self.shl(op),
            M::Shr => self.shr(op),
            M::Sar => self.sar(op),
            M::Rol => self.rol(op),
            M::Ror => self.ror(op),
            M::Rcl => self.rcl(op),
            M::Rcr => self.rcr(op),
            M::Shld => self.shld(op),
            M::Shrd => self.shrd(op),

            M::Bt => self.bit_test(op, |value, _| value),
            M::Bts => self.bit_test(op, |value, mask| value | mask),
            M::Btr => self.bit_test(op, |value, mask| value & !mask),
            M::Btc => self.bit_test(op, |value, mask| value ^ mask),
            M::Bsf => self.bit_scan(op, false),
            M::Bsr => self.bit_scan(op, true),
            M::Lzcnt => self.count_zeros(op, true),
            M::Tzcnt => self.bit_scan(op, false),
            M::Popcnt => self.popcnt(op),

            M::Jo => self.jcc(op),
            M::Jmp => self.jmp(op),
            M::Call => self.call(op),
            M::Ret => self.ret(op),
            M::Loop | M::Loope | M::Loopne => self.loop_count(op),
            M::Jcxz | M::Jecxz | M::Jrcxz => self.jump_if_count_zero(op),
            M::Retf => self.ret_far(op),
            M::Iret | M::Iretd | M::Iretq => self.iret(op),
            M::Int => self.int(op.immediate as u8),
            M::Int3 => self.int(vector::BREAKPOINT),
            M::Int1 => self.int(vector::DEBUG),
            M::Into => self.int_on_overflow(),
            M::Bound => self.bound(op),

            M::Push => self.push_operand(op),
            M::Pop => self.pop_operand(op),
            M::Pusha | M::Pushad => self.pusha(op),
            M::Popa | M::Popad => self.popa(op),
            M::Pushf | M::Pushfd | M::Pushfq => self.pushf(op),
            M::Popf | M::Popfd | M::Popfq => self.popf(op),
            M::Enter => self.enter(op),
            M::Leave => self.leave(op),

            M::Movsb => self.string_move(op, 1),
            M::Movsw => self.string_move(op, 2),
            M::Movsd if is_string(op) => self.string_move(op, 4),
            M::Movsq => self.string_move(op, 8),
            M::Stosb => self.string_store(op, 1),
            M::Stosw => self.string_store(op, 2),
            M::Stosd => self.string_store(op, 4),
            M::Stosq => self.string_store(op, 8),
            M::Lodsb => self.string_load(op, 1),
            M::Lodsw => self.string_load(op, 2),
            M::Lodsd => self.string_load(op, 4),
            M::Lodsq => self.string_load(op, 8),
            M::Scasb => self.string_scan(op, 1),
            M::Scasw => self.string_scan(op, 2),
            M::Scasd => self.string_scan(op, 4),
            M::Scasq => self.string_scan(op, 8),
            M::Cmpsb => self.string_compare(op, 1),
            M::Cmpsw => self.string_compare(op, 2),
            M::Cmpsd if is_string(op) => self.string_compare(op, 4),
            M::Cmpsq => self.string_compare(op, 8),
            M::Insb => self.string_in(op, 1),
            M::Insw => self.string_in(op, 2),
            M::Insd => self.string_in(op, 4),
            M::Outsb => self.string_out(op, 1),
            M::Outsw => self.string_out(op, 2),
            M::Outsd => self.string_out(op, 4),

            M::In => self.port_in(op),
            M::Out => self.port_out(op),

            M::Clc => self.set_carry(false),
            M::Stc => self.set_carry(true),
            M::Cmc => self.complement_carry(),
            M::Cld => self.set_direction(false),
            M::Std => self.set_direction(true),
            M::Cli => self.cli(),
            M::Sti => self.sti(),

            M::Nop | M::Pause | M::Endbr32 | M::Endbr64 | M::Prefetchw | M::Reservednop => Ok(()),
            M::Hlt => self.hlt(),
            M::Cpuid => self.cpuid(),
            M::Rdtsc => self.rdtsc(),
            M::Rdtscp => self.rdtscp(),
            M::Rdmsr => self.rdmsr(),
            M::Wrmsr => self.wrmsr(),
            M::Syscall => self.syscall(),
            M::Sysret | M::Sysretq => self.sysret(op),
            M::Swapgs => self.swapgs(),
            M::Lgdt | M::Lidt => self.load_table(op),
            M::Sgdt | M::Sidt => self.store_table(op),
            M::Lldt => self.lldt(op),
            M::Ltr => self.ltr(op),
            M::Sldt | M::Str => self.store_selector(op),
            M::Smsw => self.smsw(op),
            M::Lmsw => self.lmsw(op),
            M::Clts => self.clts(),
            M::Invlpg => self.invlpg(op),
            M::Invd | M::Wbinvd => self.require_ring_0(),
            M::Lar | M::Lsl => self.load_rights_or_limit(op),
            M::Verr | M::Verw => self.verify(op),
            M::Lds | M::Les | M::Lfs | M::Lgs | M::Lss => self.load_far_pointer(op),
            M::Ud0 | M::Ud1 | M::Ud2 => self.undefined(),

            M::Aaa | M::Aas | M::Aad | M::Aam | M::Daa | M::Das | M::Salc => self.decimal(op),
            M::Xgetbv => self.xgetbv(),
            M::Xsetbv => self.xsetbv(),
            _ => self.vector(op),
        }
    }
}

/// MOVSD and CMPSD are also names of SSE2 instructions, which have a register operand.
fn is_string(op: &Op) -> bool {
    op.operands == [place::MEMORY, place::MEMORY, place::NONE]
}
