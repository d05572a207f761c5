//! One instruction after another: fetch, route to its family, retire or deliver its fault.
//!
//! Each family has a file of its own and cites its manual section. A handler changes registers only after its last
//! access that can fault, so a fault leaves the instruction restartable.

mod access;
mod alignment;
mod arithmetic;
#[cfg(test)]
mod asynchronous;
mod audience;
mod bits;
mod bmi;
mod branch_records;
mod breakpoints;
mod control;
mod control_registers;
mod data;
mod deliver;
mod dispatch;
mod far;
mod fast_calls;
mod fetch;
mod input_output;
mod legacy;
mod mmx;
mod multiply;
mod pending;
mod quick;
mod returns;
mod run;
mod segment_bases;
mod segments;
mod shift;
mod sse;
mod stack;
mod stacks;
mod string;
#[cfg(test)]
mod string_tests;
mod svm;
mod system;
mod task;
mod trodden;
#[cfg(test)]
mod trodden_tests;
#[cfg(test)]
mod trodden_worlds_tests;
#[cfg(test)]
mod user_tests;
mod v86;
mod wide;
mod x87;

pub(crate) use access::mask;
pub(crate) use audience::{Listener, Wants};
pub(crate) use x87::XSAVE_AREA;

use iced_x86::Mnemonic;

use self::quick::Outcome;
use crate::{
    cpu::flags,
    decode::{CodePage, LONGEST_INSTRUCTION, Op, place},
    event::{Cause, Context, Event},
    machine::End,
    memory::PAGE_SIZE,
    state::State,
    virtualization::{Exit, Plain, Sensitive},
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
    /// The guest is left.
    Exit(Exit),
    /// Not implemented: the machine ends here and says so.
    Unsupported,
}

/// Exception vectors.
pub(crate) mod vector {
    pub const DIVIDE: u8 = 0;
    pub const DEBUG: u8 = 1;
    pub const NMI: u8 = 2;
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
    pub const ALIGNMENT: u8 = 17;
    pub const SIMD: u8 = 19;
    pub const SECURITY: u8 = 30;
}

/// The machine at work under an observer.
pub(crate) struct Core<'a> {
    /// By value: through a reference every access to a register would read the reference first.
    pub m: State,
    wants: Wants,
    listener: &'a mut Listener<'a>,
    /// Each instruction and memory access is told: to the listener, or to find data breakpoints.
    watches: bool,
    /// Transfers of control are told.
    tells: bool,
    /// Data breakpoints met by the instruction at work, as bits of DR6.
    hits: u64,
    pub fault: Fault,
    /// Why control is being transferred by the instruction at work, told once it is complete.
    pub transfer: Option<Cause>,
    /// Where control was before it, for an observer of transfers.
    before: Option<Context>,
    /// The instruction at work is followed by a single-step trap.
    pub single_step: bool,
    /// A task switch is complete: a fault that follows belongs to the new task.
    pub committed: bool,
    /// The access at work is the CPU's own (descriptors, task-state segments), not the instruction's.
    pub implicit: bool,
    /// The event on its way to its handler, as EXITINTINFO has it; 0 for none.
    pub delivering: u64,
    /// Where the guest stood when an event was injected that pushes another RIP.
    pub injected_from: Option<u64>,
    /// The instruction at work stands in an interrupt shadow.
    pub shadowed: bool,
    /// RF was set for the instruction at work.
    pub resumed: bool,
}

impl<'a> Core<'a> {
    pub fn new(m: State, wants: Wants, listener: &'a mut Listener<'a>) -> Self {
        Core {
            m,
            wants,
            listener,
            watches: false,
            tells: wants.transfers(),
            hits: 0,
            fault: Fault::Unsupported,
            transfer: None,
            before: None,
            single_step: false,
            committed: false,
            implicit: false,
            delivering: 0,
            injected_from: None,
            shadowed: false,
            resumed: false,
        }
    }

    /// Runs from one cached page after the other, until an instruction may have changed what a stretch relies on.
    fn run_stretch(&mut self, until: u64) {
        while let Some((number, page)) = self.enter_page() {
            let goes_on = self.run_in_page(&page, until);
            self.m.code.put_back(number, page);
            if !goes_on {
                return;
            }
        }
        self.instruction();
        self.m.tick += 1;
    }

    /// Runs straight lines of one page; true when the next instruction is to be looked for anew.
    #[inline(never)]
    fn run_in_page(&mut self, page: &CodePage, until: u64) -> bool {
        // The page by offsets in the code segment: one that wraps round to the page is not in it, and has its limit to fear.
        let in_page = self.fetch_address() & (PAGE_SIZE as u64 - 1);
        let mut first = self.m.cpu.rip.wrapping_sub(in_page);
        loop {
            let offset = self.m.cpu.rip.wrapping_sub(first);
            if offset >= PAGE_SIZE as u64 {
                return true;
            }
            let line = page.line(offset as usize);
            if line.is_empty() {
                return true;
            }
            match self.run_line(line, until) {
                Outcome::Jump | Outcome::LineEnd if self.m.tick < until => {}
                Outcome::Elsewhere if self.m.tick < until => {
                    match self.still_in_page(page.bits()) {
                        Some(in_page) => first = self.m.cpu.rip.wrapping_sub(in_page),
                        None => return true,
                    }
                }
                _ => return false,
            }
        }
    }

    /// Runs instructions that follow each other in memory; how the last one of them came out.
    #[inline(always)]
    fn run_line(&mut self, line: &[Op], until: u64) -> Outcome {
        // RIP and time are kept here while they only move on: the machine's own are written, and need not be read.
        let mask = self.m.stretch.rip_mask;
        let mut next = self.m.cpu.rip;
        let mut tick = self.m.tick;
        let left = usize::try_from(until.wrapping_sub(tick)).unwrap_or(usize::MAX);
        for op in &line[..line.len().min(left)] {
            next = next.wrapping_add(u64::from(op.length)) & mask;
            let outcome = self.execute::<true>(next, op);
            if outcome == Outcome::LineEnd {
                return outcome;
            }
            tick += 1;
            self.m.tick = tick;
            if outcome != Outcome::On {
                return outcome;
            }
        }
        Outcome::LineEnd
    }

    /// One instruction by itself. True if it is done, false if it met a fault.
    #[inline(always)]
    fn instruction(&mut self) -> bool {
        self.m.prepare_stretch();
        let done = match self.fetch() {
            Ok(op) => {
                let next = self.m.cpu.rip.wrapping_add(u64::from(op.length));
                self.execute::<false>(next & self.m.stretch.rip_mask, &op) != Outcome::Raised
            }
            Err(Raised) => {
                self.faulted(self.m.cpu.rip);
                false
            }
        };
        self.m.end_stretch();
        done
    }

    /// Executes an instruction that ends before `next`, and tells of it; a fault is delivered. The frequent ones are
    /// inlined where many are run in a row.
    #[inline(always)]
    fn execute<const IN_A_ROW: bool>(&mut self, next: u64, op: &Op) -> Outcome {
        self.m.cpu.rip = next;
        let outcome = if IN_A_ROW {
            self.dispatch(op)
        } else {
            self.dispatch_by_number(op)
        };
        if (IN_A_ROW || !self.watches) && !matches!(outcome, Outcome::Leave | Outcome::Raised) {
            return outcome;
        }
        self.complete(next, op, outcome)
    }

    /// What is to be done after an instruction that was not just another one, or that somebody watches.
    #[inline(never)]
    fn complete(&mut self, next: u64, op: &Op, outcome: Outcome) -> Outcome {
        let rip = next.wrapping_sub(u64::from(op.length)) & self.m.stretch.rip_mask;
        match outcome {
            Outcome::Raised => {
                self.faulted(rip);
                return outcome;
            }
            Outcome::LineEnd => return outcome,
            _ => {}
        }
        if self.watches {
            self.tell(Event::Retired {
                rip,
                length: op.length,
            });
        }
        if outcome == Outcome::Leave {
            let before = self.before.take();
            if let Some(cause) = self.transfer.take() {
                self.tell_transfer(cause, before);
            }
        }
        if self.watches && self.m.attention {
            return Outcome::Leave;
        }
        outcome
    }

    #[cold]
    fn faulted(&mut self, rip: u64) {
        self.m.end_stretch();
        let left = self.before.take();
        if !core::mem::take(&mut self.committed) {
            self.m.cpu.rip = rip;
        }
        self.transfer = None;
        let before = left.unwrap_or_else(|| self.context());
        match self.fault {
            Fault::Again => self.m.attention = true,
            Fault::Unsupported => {
                let end = self.unsupported_end();
                self.m.finish(end);
            }
            Fault::Exit(exit) => {
                self.stand_before_instruction();
                self.leave_guest(exit);
            }
            Fault::Exception {
                vector,
                error,
                address,
            } => {
                if self.fault_exits(vector, error, address) {
                    return;
                }
                if self.deliver_exception(vector, error, address) {
                    self.tell_transfer(
                        Cause::Exception {
                            vector,
                            error,
                            address,
                        },
                        Some(before),
                    );
                }
            }
        }
    }

    /// A guest is about to be left with the instruction still to be done: in the shadow in which it stands, and with RF.
    fn stand_before_instruction(&mut self) {
        self.m.cpu.interrupt_shadow |= self.shadowed;
        if self.resumed {
            self.m.cpu.system_flags |= flags::RF;
        }
    }

    /// Leaves the guest if its hypervisor wants a fault that its instruction has met.
    fn fault_exits(&mut self, vector: u8, error: Option<u32>, address: Option<u64>) -> bool {
        if !self.exception_is_wanted(vector) {
            return false;
        }
        self.stand_before_instruction();
        self.deliver_exception(vector, error, address);
        true
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

    /// The context before the instruction at work, whose RIP has moved on already.
    fn context_before(&self, op: &Op) -> Context {
        let context = self.context();
        Context {
            rip: context.rip.wrapping_sub(u64::from(op.length)) & self.m.stretch.rip_mask,
            ..context
        }
    }

    pub fn tell_transfer(&mut self, cause: Cause, before: Option<Context>) {
        if self.tells
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
            M::Mulx => self.mulx(op),
            M::Adcx | M::Adox => self.add_with_flag(op),

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
            M::Tzcnt => self.count_zeros(op, false),
            M::Popcnt => self.popcnt(op),
            M::Crc32 => self.crc32(op),
            M::Andn => self.andn(op),
            M::Bextr => self.bextr(op),
            M::Blsi | M::Blsmsk | M::Blsr => self.lowest_set_bit(op),
            M::Bzhi => self.bzhi(op),
            M::Pdep => self.pdep(op),
            M::Pext => self.pext(op),
            M::Rorx => self.rorx(op),
            M::Sarx | M::Shlx | M::Shrx => self.shift_without_flags(op),

            M::Jo => self.jcc(op),
            M::Jmp => self.jmp(op),
            M::Call => self.call(op),
            M::Ret => self.ret(op),
            M::Loop | M::Loope | M::Loopne => self.loop_count(op),
            M::Jcxz | M::Jecxz | M::Jrcxz => self.jump_if_count_zero(op),
            M::Retf => self.ret_far(op),
            M::Iret | M::Iretd | M::Iretq => self.iret(op),
            M::Int => self.int(op.immediate as u8),
            M::Int3 => self.int3(),
            M::Int1 => self.icebp(),
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

            M::Pause => self.intercept(Sensitive::Pause),
            M::Vmrun => self.vmrun(op),
            M::Vmload => self.vmload(op),
            M::Vmsave => self.vmsave(op),
            M::Vmmcall => self.vmmcall(),
            M::Stgi => self.set_global_interrupts(true),
            M::Clgi => self.set_global_interrupts(false),
            M::Invlpga => self.invlpga(op),
            M::Rsm => self.rsm(),
            M::Nop | M::Endbr32 | M::Endbr64 | M::Prefetchw | M::Reservednop => Ok(()),
            M::Hlt => self.hlt(),
            M::Cpuid => self.cpuid(),
            M::Rdtsc => self.rdtsc(),
            M::Rdtscp => self.rdtscp(),
            M::Rdmsr => self.rdmsr(),
            M::Wrmsr => self.wrmsr(),
            M::Rdpmc => self.rdpmc(),
            M::Sysenter => self.sysenter(),
            M::Sysexit => self.sysexit(),
            M::Syscall => self.syscall(),
            M::Sysret | M::Sysretq => self.sysret(op),
            M::Swapgs => self.swapgs(),
            M::Rdfsbase | M::Rdgsbase => self.read_segment_base(op),
            M::Wrfsbase | M::Wrgsbase => self.write_segment_base(op),
            M::Rdpid => self.rdpid(op),
            M::Lgdt | M::Lidt => self.load_table(op),
            M::Sgdt | M::Sidt => self.store_table(op),
            M::Lldt => self.lldt(op),
            M::Ltr => self.ltr(op),
            M::Sldt | M::Str => self.store_selector(op),
            M::Smsw => self.smsw(op),
            M::Lmsw => self.lmsw(op),
            M::Clts => self.clts(),
            M::Stac | M::Clac => self.set_alignment_flag(op),
            M::Arpl => self.arpl(op),
            M::Invlpg => self.invlpg(op),
            M::Invd => self.invalidate_caches(Plain::Invd),
            M::Wbinvd => self.invalidate_caches(Plain::Wbinvd),
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
