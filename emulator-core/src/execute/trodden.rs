//! Interrupts and returns by a way that was gone before: what it was worked out from is read again and compared, instead
//! of being taken apart and checked again. Where anything is unlike before, or not in the lookaside, nothing is done
//! here, and the whole procedure in `deliver` and `returns` is.

use super::{
    Core,
    deliver::{Arrival, Gate, Kind},
    stacks::NewStack,
};
use crate::{
    cpu::{Segment, SegmentName, attributes, flags, register::RSP},
    trodden::{KnownSegment, Tables, WayBack, WayIn},
};

const CS: usize = SegmentName::Cs as usize;
const SS: usize = SegmentName::Ss as usize;
/// Selector bit: the local table.
const LOCAL: u16 = 4;

impl Core<'_> {
    /// Delivers by a known way; `false` if there is none, and then nothing has changed.
    #[inline(always)]
    pub(super) fn deliver_known(&mut self, arrival: Arrival) -> bool {
        // An observer of memory is told of every table that is read.
        if self.watches || self.m.cpu.is_virtual_8086() {
            return false;
        }
        // Two copies of the same, in each of which the width is a constant.
        if self.m.cpu.is_long_mode() {
            self.deliver_by_way::<8>(arrival)
        } else {
            self.deliver_by_way::<4>(arrival)
        }
    }

    #[inline(always)]
    fn deliver_by_way<const WIDTH: u8>(&mut self, arrival: Arrival) -> bool {
        let tables = Tables::of(&self.m.cpu);
        let software = arrival.kind == Kind::Software;
        let known = self.m.trodden.way_in(arrival.vector, software, &tables);
        let Some(way) = known.filter(|way| way.width == WIDTH) else {
            return false;
        };
        if !self.is_as_before::<WIDTH>(way) {
            return false;
        }
        let Some((stack, top)) = self.stack_for::<WIDTH>(way) else {
            return false;
        };
        let (code, offset, clears_if) = (way.code.segment, way.offset, way.clears_if);
        let Some(pointer) = self.store_frame::<WIDTH>(arrival, top) else {
            return false;
        };
        self.enter_handler(code, stack, pointer, offset, clears_if);
        true
    }

    /// The gate and the code segment's descriptor say what they said.
    #[inline(always)]
    fn is_as_before<const WIDTH: u8>(&self, way: &WayIn) -> bool {
        let gate =
            (way.tables.idtr().base).wrapping_add(u64::from(way.vector) * 2 * u64::from(WIDTH));
        self.peek_system(gate, 8) == Some(way.gate[0])
            && (WIDTH != 8 || self.peek_system(gate.wrapping_add(8), 8) == Some(way.gate[1]))
            && self.is_same_descriptor(&way.tables, &way.code)
    }

    #[inline(always)]
    fn is_same_descriptor(&self, tables: &Tables, known: &KnownSegment) -> bool {
        self.peek_system(tables.descriptor(known.selector), 8) == Some(known.word)
    }

    /// The handler's stack, if it is one that needs neither base nor limit: SS and the pointer.
    #[inline(always)]
    fn stack_for<const WIDTH: u8>(&self, way: &WayIn) -> Option<(Segment, u64)> {
        let cpu = &self.m.cpu;
        let (top, tr) = (cpu.registers[RSP], cpu.tr.base);
        if WIDTH == 8 {
            if cpu.cpl == 0 {
                return Some((cpu.segments[SS], top & !15));
            }
            // The new SS is a null selector of ring 0, see `long_stack`.
            let pointer = self.peek_system(tr.wrapping_add(4), 8)?;
            return Some((Segment::null(), pointer & !15));
        }
        let (segment, pointer) = match &way.stack {
            None => (cpu.segments[SS], top),
            Some(stack) => {
                let pointer = self.peek_system(tr.wrapping_add(4), 4)?;
                let selector = self.peek_system(tr.wrapping_add(8), 2)?;
                let same = selector == u64::from(stack.selector)
                    && self.is_same_descriptor(&way.tables, stack);
                (same.then_some(stack.segment)?, pointer)
            }
        };
        let plain = segment.is_flat_data() && segment.is_big() && pointer >> 32 == 0;
        plain.then_some((segment, pointer))
    }

    /// Pushes the interrupted place where all of it lies in one page that is known; the new top. Otherwise nothing.
    #[inline(always)]
    fn store_frame<const WIDTH: u8>(&mut self, arrival: Arrival, top: u64) -> Option<u64> {
        let cpu = &self.m.cpu;
        let (ss, rsp) = (cpu.segments[SS].selector, cpu.registers[RSP]);
        let (image, cs, rip) = (
            self.pushed_flags(arrival.kind),
            cpu.segments[CS].selector,
            cpu.rip,
        );
        let with_stack = WIDTH == 8 || cpu.cpl != 0;
        let count = 3 + 2 * u64::from(with_stack) + u64::from(arrival.error.is_some());
        let step = u64::from(WIDTH);
        let lowest = top.wrapping_sub(count * step);
        if lowest >> 12 != top.wrapping_sub(1) >> 12 {
            return None;
        }
        let base = self.m.tlb.quick.write(lowest, WIDTH, false)?;
        let mut at = count * step;
        let mut push = |value: u64| {
            at -= step;
            self.store_known(base + at as usize, WIDTH, value);
        };
        if with_stack {
            push(u64::from(ss));
            push(rsp);
        }
        push(image);
        push(u64::from(cs));
        push(rip);
        if let Some(error) = arrival.error {
            push(u64::from(error));
        }
        Some(lowest)
    }

    /// Keeps the way that a gate led, before its frame is pushed: what is in memory is still what it was.
    pub(super) fn keep_way_in(
        &mut self,
        arrival: Arrival,
        gate: &Gate,
        code: &Segment,
        stack: &NewStack,
    ) {
        let tables = Tables::of(&self.m.cpu);
        let cpl = self.m.cpu.cpl;
        let fits = code.selector & 3 == 0 && gate.ist == 0 && gate.width >= 4;
        if self.watches || !fits || self.m.cpu.is_virtual_8086() {
            return;
        }
        let (inner, long) = (cpl != 0, gate.width == 8);
        let names_stacks = self.m.cpu.tr.system_type() & 8 != 0;
        if inner && !names_stacks {
            return;
        }
        let size = if long { 16 } else { 8 };
        let at = self
            .m
            .cpu
            .idtr
            .base
            .wrapping_add(u64::from(arrival.vector) * size);
        let gate_word = self.peek_system(at, 8);
        let upper = if long {
            self.peek_system(at.wrapping_add(8), 8)
        } else {
            Some(0)
        };
        let code = self.known_segment(&tables, gate.selector, *code);
        let other_stack = if inner && !long {
            match self.known_segment(&tables, stack.segment.selector, stack.segment) {
                Some(known) => Some(known),
                None => return,
            }
        } else {
            None
        };
        if let (Some(low), Some(high), Some(code)) = (gate_word, upper, code) {
            self.m.trodden.keep_into(WayIn {
                vector: arrival.vector,
                software: arrival.kind == Kind::Software,
                tables,
                gate: [low, high],
                code,
                stack: other_stack,
                offset: gate.offset,
                width: gate.width,
                clears_if: gate.clears_if,
            });
        }
    }

    /// A segment with its descriptor as it stands in the global table, if that can be told without a walk and would not
    /// have to be marked.
    fn known_segment(
        &self,
        tables: &Tables,
        selector: u16,
        segment: Segment,
    ) -> Option<KnownSegment> {
        let word = self.peek_system(tables.descriptor(selector), 8)?;
        let marked = word >> 40 & u64::from(attributes::ACCESSED) != 0;
        (selector & LOCAL == 0 && marked).then_some(KnownSegment {
            selector,
            word,
            segment,
        })
    }

    /// IRET to ring 3 by a known way; `false` if there is none, and then nothing has changed.
    #[inline(always)]
    pub(super) fn return_known(&mut self, width: u8) -> bool {
        if self.watches || self.m.cpu.cpl != 0 {
            return false;
        }
        match width {
            8 => self.return_by_way::<8>(),
            4 => self.return_by_way::<4>(),
            _ => false,
        }
    }

    #[inline(always)]
    fn return_by_way<const WIDTH: u8>(&mut self) -> bool {
        let Some([target, code, image, rsp, stack]) = self.frame_at_top::<WIDTH>() else {
            return false;
        };
        let tables = Tables::of(&self.m.cpu);
        let known = self.m.trodden.way_back(code as u16, stack as u16, &tables);
        let Some(way) = known else { return false };
        let same = image & flags::VM == 0
            && self.is_same_descriptor(&tables, &way.code)
            && self.is_same_descriptor(&tables, &way.stack);
        let (code, stack) = (way.code.segment, way.stack.segment);
        // The jump checks its target first, and does nothing where that is outside.
        if !same || self.enter_code(code, target).is_err() {
            return false;
        }
        self.arrive(0, stack, rsp);
        self.iret_flags(image, WIDTH, 0);
        true
    }

    /// The five values that IRET takes off a flat stack of the supervisor.
    #[inline(always)]
    fn frame_at_top<const WIDTH: u8>(&self) -> Option<[u64; 5]> {
        let top = self.m.cpu.registers[RSP];
        let stack = &self.m.cpu.segments[SS];
        let flat = self.m.bits == 64 || stack.is_big() && stack.is_flat_data() && top >> 32 == 0;
        let last = top.wrapping_add(4 * u64::from(WIDTH));
        if !flat || top >> 12 != last >> 12 {
            return None;
        }
        let place = self.m.tlb.quick.read(top, WIDTH, false)?;
        let value = |number: usize| self.m.load(place + number * usize::from(WIDTH), WIDTH);
        Some([value(0), value(1), value(2), value(3), value(4)])
    }

    /// Keeps the way of an IRET to ring 3, before it is gone.
    pub(super) fn keep_way_back(&mut self, code: Segment, stack: Segment) {
        let tables = Tables::of(&self.m.cpu);
        if self.watches || self.m.cpu.cpl != 0 || code.selector & 3 != 3 {
            return;
        }
        let code = self.known_segment(&tables, code.selector, code);
        let stack = self.known_segment(&tables, stack.selector, stack);
        if let (Some(code), Some(stack)) = (code, stack) {
            self.m.trodden.keep_back(WayBack {
                tables,
                code,
                stack,
            });
        }
    }
}
