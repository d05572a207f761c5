//! Exceptions and interrupts: from a vector to the first instruction of its handler. AMD64 APM vol. 2, 8.7 to 8.9.

use super::{Core, Fault, Run, segments::selector_error, stacks::NewStack, task::Switch, vector};
use crate::{
    cpu::{Segment, SegmentName, flags, is_canonical},
    event::Cause,
    machine::End,
    mmu::page_fault,
    virtualization::{
        Exit, Plain, Sensitive,
        svm::{
            event::{self, EventType, Injection},
            exit_code,
        },
    },
};

const CS: usize = SegmentName::Cs as usize;
const SS: usize = SegmentName::Ss as usize;
/// General detect: DR7's bit that makes MOV DR trap.
const DR7_GD: u64 = 1 << 13;

/// Where an event comes from, which decides about rights and the pushed image of RFLAGS.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// An exception whose instruction can be started again: the pushed RF is set.
    Fault,
    /// An exception after its instruction, or INT1.
    Trap,
    /// From outside.
    Interrupt,
    /// By `int n`, `int3`, `into`: the gate's DPL counts, and error codes say "not external".
    Software,
}

/// Exceptions whose intercept bits there are.
const EXCEPTIONS: u8 = 32;

/// What is delivered.
#[derive(Clone, Copy)]
pub(super) struct Arrival {
    pub vector: u8,
    pub error: Option<u32>,
    pub kind: Kind,
    /// The address of a page fault.
    pub address: Option<u64>,
}

/// So many exceptions in a row, each from the delivery of the one before it, lead nowhere: no chain of different ones is
/// as long.
const MOST_ATTEMPTS: usize = 32;

impl Arrival {
    /// Without an error code or an address.
    pub fn plain(vector: u8, kind: Kind) -> Arrival {
        Arrival {
            vector,
            error: None,
            kind,
            address: None,
        }
    }

    /// EXT, bit 0 of the error codes of faults on the way to the handler (APM vol. 2, 8.4.1).
    fn external(self) -> u32 {
        u32::from(self.kind != Kind::Software)
    }

    fn is_exception(self) -> bool {
        matches!(self.kind, Kind::Fault | Kind::Trap)
    }
}

/// Where a gate leads.
pub(super) struct Gate {
    pub selector: u16,
    pub offset: u64,
    /// Interrupt-stack-table slot, 0 for none.
    pub ist: u8,
    /// An interrupt gate clears IF, a trap gate leaves it.
    pub clears_if: bool,
    /// Width of what is pushed, in bytes.
    pub width: u8,
}

enum Entry {
    Gate(Gate),
    /// A task gate's TSS selector.
    Task(u16),
}

impl Core<'_> {
    /// An interrupt from outside, or a virtual one, between two instructions.
    pub(super) fn deliver_interrupt(&mut self, vector: u8, source: EventType) {
        let before = if self.tells {
            Some(self.context())
        } else {
            None
        };
        let arrival = Arrival::plain(vector, Kind::Interrupt);
        self.delivering = event::word(source, vector, None);
        if self.deliver_until_it_holds(arrival) {
            self.tell_transfer(Cause::Interrupt { vector }, before);
        }
    }

    /// What a hypervisor injects into its guest. An injected NMI does not hold others back.
    pub(super) fn deliver_injection(&mut self, injection: Injection, back: u64) {
        let Injection {
            kind,
            vector,
            error,
        } = injection;
        let before = if self.tells {
            Some(self.context())
        } else {
            None
        };
        let stands_before = self.m.cpu.rip;
        let by_instruction = matches!(vector, vector::BREAKPOINT | vector::OVERFLOW);
        let (arrival_kind, cause) = match kind {
            EventType::Interrupt | EventType::Nmi => (Kind::Interrupt, Cause::Interrupt { vector }),
            EventType::Software => (Kind::Software, Cause::SoftwareInterrupt { vector }),
            EventType::Exception if by_instruction => {
                (Kind::Software, Cause::SoftwareInterrupt { vector })
            }
            EventType::Exception => {
                let address = None;
                let kind = if vector == vector::DEBUG {
                    Kind::Trap
                } else {
                    Kind::Fault
                };
                (
                    kind,
                    Cause::Exception {
                        vector,
                        error,
                        address,
                    },
                )
            }
        };
        if arrival_kind == Kind::Software {
            self.m.cpu.rip = back;
        }
        let arrival = Arrival {
            error,
            ..Arrival::plain(vector, arrival_kind)
        };
        self.delivering = event::word(kind, vector, error);
        self.injected_from = Some(stands_before);
        if self.deliver_until_it_holds(arrival) {
            self.tell_transfer(cause, before);
        }
        self.injected_from = None;
    }

    /// A fault, with RIP on its instruction. False if a guest was left instead.
    pub(super) fn deliver_exception(
        &mut self,
        vector: u8,
        error: Option<u32>,
        address: Option<u64>,
    ) -> bool {
        let arrival = Arrival {
            error,
            address,
            ..Arrival::plain(vector, Kind::Fault)
        };
        self.raise_exception(arrival)
    }

    /// #DB after an instruction, or before one for a code breakpoint: RF is pushed as it is (APM vol. 2, 13.1.3).
    /// False if a guest was left instead.
    pub(super) fn deliver_debug(&mut self) -> bool {
        self.raise_exception(Arrival::plain(vector::DEBUG, Kind::Trap))
    }

    /// #SX in the place of an INIT (APM vol. 2, 15.21.8 and 15.28).
    pub(super) fn deliver_redirected_init(&mut self) {
        const REDIRECTED_INIT: u32 = 1;
        let before = self.context();
        let (vector, error) = (vector::SECURITY, Some(REDIRECTED_INIT));
        let arrival = Arrival {
            error,
            ..Arrival::plain(vector, Kind::Trap)
        };
        if self.raise_exception(arrival) {
            let cause = Cause::Exception {
                vector,
                error,
                address: None,
            };
            self.tell_transfer(cause, Some(before));
        }
    }

    fn raise_exception(&mut self, arrival: Arrival) -> bool {
        if self.exception_exits(arrival) {
            return false;
        }
        self.delivering = event::word(EventType::Exception, arrival.vector, arrival.error);
        self.deliver_until_it_holds(arrival)
    }

    /// Leaves the guest if its hypervisor wants this exception, before CR2 is written (APM vol. 2, 15.12).
    fn exception_exits(&mut self, arrival: Arrival) -> bool {
        if self.exception_is_wanted(arrival.vector) {
            if arrival.vector == vector::DEBUG {
                // As its handler would see it (15.12.2).
                self.m.cpu.debug[7] &= !DR7_GD;
            }
            let code = exit_code::EXCEPTION + u64::from(arrival.vector);
            let error = arrival.error.unwrap_or(0);
            let by_data = arrival.vector == vector::PAGE_FAULT && error & page_fault::FETCH == 0;
            self.leave_guest(Exit {
                wants_bytes: by_data,
                ..Exit::with(code, u64::from(error), arrival.address.unwrap_or(0))
            });
            return true;
        }
        if let Some(address) = arrival.address {
            self.m.cpu.cr2 = address;
        }
        false
    }

    /// A guest runs whose hypervisor intercepts this exception.
    pub(super) fn exception_is_wanted(&self, vector: u8) -> bool {
        vector < EXCEPTIONS && self.guest_wants(exit_code::EXCEPTION + u64::from(vector))
    }

    /// `int3`.
    pub(super) fn int3(&mut self) -> Run<()> {
        self.intercept_software_exception(vector::BREAKPOINT)?;
        self.interrupt_by_instruction(vector::BREAKPOINT, Kind::Software, EventType::Exception)
    }

    /// What is left of `int n`: a fault while entering the handler belongs to the instruction.
    pub(super) fn software_interrupt(&mut self, vector: u8) -> Run<()> {
        self.interrupt_by_instruction(vector, Kind::Software, EventType::Software)
    }

    /// INT1: as if the hardware had raised #DB, but without a bit in DR6, and not for its intercept (APM vol. 2, 15.12.2).
    pub(super) fn icebp(&mut self) -> Run<()> {
        self.intercept(Sensitive::Plain(Plain::Icebp))?;
        self.interrupt_by_instruction(vector::DEBUG, Kind::Trap, EventType::Exception)
    }

    fn interrupt_by_instruction(&mut self, vector: u8, kind: Kind, source: EventType) -> Run<()> {
        self.delivering = event::word(source, vector, None);
        self.deliver(Arrival::plain(vector, kind))?;
        self.delivering = 0;
        self.single_step = false;
        self.transfer = Some(Cause::SoftwareInterrupt { vector });
        Ok(())
    }

    pub(super) fn int_on_overflow(&mut self) -> Run<()> {
        if self.m.cpu.flags.overflow() {
            self.intercept_software_exception(vector::OVERFLOW)?;
            self.interrupt_by_instruction(vector::OVERFLOW, Kind::Software, EventType::Exception)
        } else {
            Ok(())
        }
    }

    /// A fault during delivery is delivered in its stead, or becomes a double fault, or shuts the machine down
    /// (APM vol. 2, table 8-3). False if a guest was left, or the run is over.
    ///
    /// A benign exception can cause itself for ever: #AC, where its handler runs in ring 3 on a stack that is not aligned.
    /// A CPU is stuck then until its watchdog resets it, so here it shuts down.
    fn deliver_until_it_holds(&mut self, first: Arrival) -> bool {
        let mut arrival = first;
        for _ in 0..MOST_ATTEMPTS {
            if self.deliver(arrival).is_ok() {
                self.committed = false;
                self.delivering = 0;
                return true;
            }
            match self.next_arrival(arrival) {
                Some(next) => arrival = next,
                None => return false,
            }
        }
        self.committed = false;
        self.shut_down();
        false
    }

    /// What is to be delivered after a fault on the way; nothing if there is no handler left to go to.
    #[cold]
    fn next_arrival(&mut self, arrival: Arrival) -> Option<Arrival> {
        if let Some(rip) = self.injected_from.take()
            && !self.committed
        {
            self.m.cpu.rip = rip;
        }
        let (vector, error, address) = match self.fault {
            Fault::Exception {
                vector,
                error,
                address,
            } => (vector, error, address),
            Fault::Exit(exit) => {
                self.committed = false;
                self.leave_guest(exit);
                return None;
            }
            _ => {
                let end = self.unsupported_end();
                self.m.finish(end);
                return None;
            }
        };
        let next = Arrival {
            error,
            address,
            ..Arrival::plain(vector, Kind::Fault)
        };
        // Each exception is asked about by itself, and only what is left of two becomes a double fault.
        if self.exception_exits(next) {
            return None;
        }
        if arrival.vector == vector::DOUBLE_FAULT && arrival.is_exception() {
            self.shut_down();
            return None;
        }
        let doubles = arrival.is_exception()
            && (is_contributory(arrival.vector) && is_contributory(vector)
                || arrival.vector == vector::PAGE_FAULT
                    && (is_contributory(vector) || vector == vector::PAGE_FAULT));
        if !doubles {
            self.delivering = event::word(EventType::Exception, vector, error);
            return Some(next);
        }
        let double = Arrival {
            error: Some(0),
            ..Arrival::plain(vector::DOUBLE_FAULT, Kind::Fault)
        };
        if self.exception_exits(double) {
            return None;
        }
        self.delivering = event::word(EventType::Exception, vector::DOUBLE_FAULT, Some(0));
        Some(double)
    }

    /// No handler can be reached: the end of the run, or of the guest's.
    fn shut_down(&mut self) {
        if self.guest_wants(exit_code::SHUTDOWN) {
            self.delivering = 0;
            return self.leave_guest(Exit::new(exit_code::SHUTDOWN));
        }
        self.m.finish(End::TripleFault);
    }

    /// One attempt. The machine is changed only when nothing can fail any more.
    fn deliver(&mut self, arrival: Arrival) -> Run<()> {
        if self.m.cpu.has_descriptors() || self.m.cpu.is_virtual_8086() {
            self.deliver_protected(arrival)?;
        } else {
            self.deliver_real(arrival.vector, self.m.cpu.idtr.base)?;
        }
        self.m.cpu.halted = false;
        if arrival.vector == vector::DEBUG && arrival.kind != Kind::Software {
            self.m.cpu.debug[7] &= !DR7_GD;
            self.m.cpu.branches.end();
        }
        Ok(())
    }

    /// Through the table of far pointers that real mode has (APM vol. 2, 8.6).
    fn deliver_real(&mut self, vector: u8, table: u64) -> Run<()> {
        let at = u64::from(vector) * 4;
        if at + 3 > u64::from(self.m.cpu.idtr.limit) {
            return self.protection(0);
        }
        let image = self.m.cpu.rflags();
        self.enter_real_handler(table.wrapping_add(at), image)?;
        self.m.cpu.system_flags &= !(flags::IF | flags::TF | flags::AC | flags::RF);
        Ok(())
    }

    /// Pushes flags, CS and IP, and goes where the far pointer at a linear address says.
    pub(super) fn enter_real_handler(&mut self, entry: u64, image: u64) -> Run<()> {
        let pointer = self.read_system(entry, 4)?;
        let frame = [
            image,
            u64::from(self.m.cpu.segments[CS].selector),
            self.m.cpu.rip,
        ];
        let mut stack = self.current_stack(0);
        for value in frame {
            self.push_new(&mut stack, 2, value)?;
        }
        let code = self.real_code_segment((pointer >> 16) as u16);
        let cpu = &mut self.m.cpu;
        cpu.registers[crate::cpu::register::RSP] = stack.pointer;
        cpu.segments[CS] = code;
        cpu.rip = pointer & 0xffff;
        self.m.refresh();
        Ok(())
    }

    fn deliver_protected(&mut self, arrival: Arrival) -> Run<()> {
        if self.deliver_known(arrival).is_some() {
            return Ok(());
        }
        self.deliver_anew(arrival)
    }

    #[inline(never)]
    fn deliver_anew(&mut self, arrival: Arrival) -> Run<()> {
        let gate = match self.interrupt_gate(arrival)? {
            Entry::Gate(gate) => gate,
            Entry::Task(selector) => return self.deliver_to_task(arrival, selector),
        };
        let external = arrival.external();
        let from_virtual = self.m.cpu.is_virtual_8086();
        let cpl = self.m.cpu.cpl;
        let (address, mut code) = self.handler_code(gate.selector, external)?;
        let new_cpl = (code.selector & 3) as u8;
        if from_virtual && new_cpl != 0 {
            return self.protection(selector_error(gate.selector) | external);
        }
        let mut stack = self.handler_stack(&gate, new_cpl, external)?;
        let inside = if gate.width == 8 {
            is_canonical(gate.offset)
        } else {
            code.contains(gate.offset, 1)
        };
        if !inside {
            return self.protection(external);
        }
        self.mark_accessed(address, &mut code)?;
        self.keep_way_in(arrival, &gate, &code, &stack);
        self.push_frame(arrival, gate.width, &mut stack, cpl != new_cpl)?;
        self.enter_handler(
            code,
            stack.segment,
            stack.pointer,
            gate.offset,
            gate.clears_if,
        );
        self.m.refresh();
        if from_virtual {
            for name in [
                SegmentName::Es,
                SegmentName::Ds,
                SegmentName::Fs,
                SegmentName::Gs,
            ] {
                self.m.cpu.segments[name as usize] = Segment::null();
            }
        }
        Ok(())
    }

    /// The registers at a handler's first instruction; the code segment's RPL is the privilege. What follows from them
    /// is for the caller to work out.
    #[inline(always)]
    pub(super) fn enter_handler(
        &mut self,
        code: Segment,
        stack: Segment,
        pointer: u64,
        offset: u64,
        clears_if: bool,
    ) {
        let cpu = &mut self.m.cpu;
        cpu.segments[CS] = code;
        cpu.segments[SS] = stack;
        cpu.registers[crate::cpu::register::RSP] = pointer;
        cpu.cpl = (code.selector & 3) as u8;
        cpu.rip = offset;
        cpu.system_flags &= !(flags::TF | flags::NT | flags::RF | flags::VM);
        if clears_if {
            cpu.system_flags &= !flags::IF;
        }
    }

    fn deliver_to_task(&mut self, arrival: Arrival, selector: u16) -> Run<()> {
        let external = arrival.external();
        let (address, tss) = self.tss_behind_gate(selector, external)?;
        // The image in the old TSS, like a pushed one, lets a fault's instruction start again.
        let before = self.m.cpu.system_flags;
        if arrival.kind == Kind::Fault {
            self.m.cpu.system_flags |= flags::RF;
        }
        let outcome = self.switch_task(address, tss, Switch::Interrupt, external);
        if outcome.is_err() && !self.committed {
            self.m.cpu.system_flags = before;
        }
        outcome?;
        if let Some(error) = arrival.error {
            let width = if tss.system_type() & 8 != 0 { 4 } else { 2 };
            let mut stack = self.current_stack(external);
            self.push_new(&mut stack, width, u64::from(error))?;
            self.m.cpu.registers[crate::cpu::register::RSP] = stack.pointer;
        }
        self.committed = false;
        Ok(())
    }

    fn interrupt_gate(&mut self, arrival: Arrival) -> Run<Entry> {
        let long = self.m.cpu.is_long_mode();
        let size = if long { 16 } else { 8 };
        let at = u64::from(arrival.vector) * size;
        let error = u32::from(arrival.vector) << 3 | 2 | arrival.external();
        if at + size - 1 > u64::from(self.m.cpu.idtr.limit) {
            return self.protection(error);
        }
        let base = self.m.cpu.idtr.base.wrapping_add(at);
        let low = self.read_system(base, 8)?;
        let high = if long {
            self.read_system(base.wrapping_add(8), 8)?
        } else {
            0
        };
        let kind = low >> 40 & 0x1f;
        let dpl = (low >> 45 & 3) as u8;
        let width = match kind {
            0xe | 0xf if long => 8,
            0xe | 0xf => 4,
            6 | 7 if !long => 2,
            5 if !long => 0,
            _ => return self.protection(error),
        };
        if arrival.kind == Kind::Software && dpl < self.m.cpu.cpl {
            return self.protection(error);
        }
        if low >> 47 & 1 == 0 {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        let selector = (low >> 16) as u16;
        if width == 0 {
            return Ok(Entry::Task(selector));
        }
        let offset = low & 0xffff | low >> 32 & 0xffff_0000 | (high & 0xffff_ffff) << 32;
        Ok(Entry::Gate(Gate {
            selector,
            offset: if width == 2 { offset & 0xffff } else { offset },
            ist: if long { (low >> 32 & 7) as u8 } else { 0 },
            clears_if: kind & 1 == 0,
            width,
        }))
    }

    /// A gate's code segment, its RPL already the privilege of the handler; with its descriptor's address.
    fn handler_code(&mut self, selector: u16, external: u32) -> Run<(u64, Segment)> {
        let error = selector_error(selector) | external;
        let Some((address, word)) = self.descriptor(selector)? else {
            return self.protection(error);
        };
        let mut code = Segment::from_descriptor(selector, word);
        let cpl = self.m.cpu.cpl;
        let wrong_size = self.m.cpu.is_long_mode() && (!code.is_long() || code.is_big());
        if !code.is_code() || code.dpl() > cpl || wrong_size {
            return self.protection(error);
        }
        if !code.is_present() {
            return self.raise(vector::NOT_PRESENT, Some(error));
        }
        let new_cpl = if code.is_conforming() {
            cpl
        } else {
            code.dpl()
        };
        code.selector = selector & !3 | u16::from(new_cpl);
        Ok((address, code))
    }

    /// The stack on which the frame goes.
    fn handler_stack(&mut self, gate: &Gate, new_cpl: u8, external: u32) -> Run<NewStack> {
        let same = new_cpl == self.m.cpu.cpl;
        if gate.width != 8 {
            return if same {
                Ok(self.current_stack(external))
            } else {
                self.inner_stack(new_cpl, external)
            };
        }
        let mut stack = if gate.ist != 0 {
            self.long_stack(0x1c + 8 * u64::from(gate.ist), new_cpl, external)?
        } else if same {
            self.current_stack(external)
        } else {
            self.inner_stack(new_cpl, external)?
        };
        if same {
            stack.segment = self.m.cpu.segments[SS];
        }
        stack.make_long();
        stack.pointer &= !15;
        Ok(stack)
    }

    /// RFLAGS as they are pushed.
    #[inline(always)]
    pub(super) fn pushed_flags(&self, kind: Kind) -> u64 {
        let image = self.m.cpu.rflags();
        match kind {
            Kind::Fault => image | flags::RF,
            // Between two rounds of a string instruction RF is set, but this vendor's processors push it clear.
            Kind::Trap => image & !flags::RF,
            _ => image,
        }
    }

    /// The interrupted place, and before it what the handler's stack cannot know (APM vol. 2, 8.7.3, 8.9.3).
    fn push_frame(
        &mut self,
        arrival: Arrival,
        width: u8,
        stack: &mut NewStack,
        inner: bool,
    ) -> Run<()> {
        let image = self.pushed_flags(arrival.kind);
        let cpu = &self.m.cpu;
        let selector = |name: SegmentName| u64::from(cpu.segments[name as usize].selector);
        let data = [
            selector(SegmentName::Gs),
            selector(SegmentName::Fs),
            selector(SegmentName::Ds),
            selector(SegmentName::Es),
        ];
        let old_stack = [
            selector(SegmentName::Ss),
            cpu.registers[crate::cpu::register::RSP],
        ];
        let place = [image, selector(SegmentName::Cs), cpu.rip];
        if cpu.is_virtual_8086() {
            self.push_all(stack, width, &data)?;
        }
        if inner || width == 8 {
            let [ss, rsp] = old_stack;
            let [image, cs, rip] = place;
            self.push_all(stack, width, &[ss, rsp, image, cs, rip])?;
        } else {
            self.push_all(stack, width, &place)?;
        }
        if let Some(error) = arrival.error {
            self.push_all(stack, width, &[u64::from(error)])?;
        }
        Ok(())
    }
}

/// Exceptions that double when two of them meet.
fn is_contributory(vector: u8) -> bool {
    matches!(
        vector,
        vector::DIVIDE | vector::INVALID_TSS..=vector::PROTECTION
    )
}
