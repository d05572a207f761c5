//! Interrupts and returns by a way that was gone before: what it was worked out from is read again and compared, instead
//! of being taken apart and checked again. Where anything is unlike before, or not in the lookaside, nothing is done
//! here, and the whole procedure in `deliver` and `returns` is.

use super::{
    Core,
    deliver::{Arrival, Gate, Kind},
    quick::Outcome,
    stacks::NewStack,
};
use crate::{
    cpu::{Segment, SegmentName, attributes, flags, register::RSP},
    decode::Op,
    event::Cause,
    trodden::{KnownSegment, Places, Tables, WayBack, WayIn},
};

const CS: usize = SegmentName::Cs as usize;
const SS: usize = SegmentName::Ss as usize;
const RING_3: u8 = 3;
/// Selector bit: the local table.
const LOCAL: u16 = 4;
/// Where a task-state segment has the stack of ring 0, and its bytes there: a pointer, and outside long mode a selector.
const RING_0_STACK: u64 = 4;
const LEGACY_STACK_BYTES: u64 = 6;
const LONG_STACK_BYTES: u64 = 8;

/// Nothing is looked for there yet.
const NOWHERE: Places = Places {
    age: 0,
    gate: 0,
    code: 0,
    task: 0,
    stack: 0,
};

/// A stack of 32 bits which needs neither base nor limit.
#[inline(always)]
fn is_plain_stack(segment: &Segment) -> bool {
    segment.is_flat_data() && segment.is_big()
}

/// `int n` and IRET by a known way, after which the run loop need not be left.
impl Core<'_> {
    pub(super) fn int_by_way(&mut self, op: &Op) -> Outcome {
        let vector = op.immediate as u8;
        if self.needs_whole_procedure() {
            return self.leaving(op);
        }
        self.note_context(op);
        let bits = self.m.bits;
        let Some(code_end) = self.deliver_known(Arrival::plain(vector, Kind::Software)) else {
            return self.leaving(op);
        };
        self.single_step = false;
        self.tell_of(Cause::SoftwareInterrupt { vector });
        // No other stack is gone to by a known way.
        self.elsewhere(bits, true, code_end)
    }

    pub(super) fn iret_by_way<const WIDTH: usize>(&mut self, op: &Op) -> Outcome {
        let cpu = &self.m.cpu;
        if cpu.cpl != 0 || cpu.system_flags & flags::NT != 0 || self.needs_whole_procedure() {
            return self.leaving(op);
        }
        self.note_context(op);
        let bits = self.m.bits;
        let Some((flat_stack, code_end)) = self.return_by_way::<WIDTH>() else {
            return self.leaving(op);
        };
        self.m.cpu.nmi_blocked = false;
        self.tell_of(Cause::Iret);
        let care = self.m.cpu.system_flags & (flags::TF | flags::RF) != 0;
        if care || self.m.due().is_some() {
            return Outcome::Leave;
        }
        self.elsewhere(bits, flat_stack, code_end)
    }

    /// Somebody wants to know each step, a hypervisor may want the instruction, or there are no descriptors.
    #[inline(always)]
    fn needs_whole_procedure(&self) -> bool {
        let cpu = &self.m.cpu;
        self.watches || cpu.svm.guest.is_some() || !cpu.has_descriptors()
    }

    /// Where control was before the instruction, for who wants to know.
    #[inline(always)]
    fn note_context(&mut self, op: &Op) {
        if self.tells {
            self.before = Some(self.context_before(op));
        }
    }

    #[inline(always)]
    fn tell_of(&mut self, cause: Cause) {
        if self.tells {
            let before = self.before.take();
            self.tell_transfer(cause, before);
        }
    }

    #[inline(always)]
    fn elsewhere(&mut self, bits_before: u32, flat_stack: bool, code_end: u64) -> Outcome {
        if self.m.attention {
            return Outcome::Leave;
        }
        self.m.go_on_with_stretch(bits_before, flat_stack, code_end);
        Outcome::Elsewhere
    }
}

/// Into a handler.
impl Core<'_> {
    /// Delivers by a known way, and where the handler's code ends; `None` if there is no way, and then nothing has
    /// changed.
    #[inline(always)]
    pub(super) fn deliver_known(&mut self, arrival: Arrival) -> Option<u64> {
        // An observer of memory is told of every table that is read.
        if self.watches || self.m.cpu.is_virtual_8086() {
            return None;
        }
        // Two copies of the same, in each of which the width is a constant.
        if self.m.cpu.is_long_mode() {
            self.deliver_by_way::<8>(arrival)
        } else {
            self.deliver_by_way::<4>(arrival)
        }
    }

    #[inline(always)]
    fn deliver_by_way<const WIDTH: usize>(&mut self, arrival: Arrival) -> Option<u64> {
        let m = &self.m;
        let software = arrival.kind == Kind::Software;
        let known = m.trodden.way_in(arrival.vector, software, &m.cpu);
        let way = known.filter(|way| usize::from(way.width) == WIDTH)?;
        let mut places = way.places;
        let moved = places.age != m.tlb.quick.age();
        if moved {
            places = self.places_of_way_in(way)?;
        }
        if !self.gate_is_as_before::<WIDTH>(way, &places) {
            return None;
        }
        let (stack, top) = self.stack_for::<WIDTH>(way, &places)?;
        let (code, offset, clears_if) = (way.code.segment, way.offset, way.clears_if);
        let (bits, code_end) = (way.bits, way.code_end);
        if moved {
            self.m.trodden.move_into(arrival.vector, places);
        }
        let pointer = self.store_frame::<WIDTH>(arrival, top)?;
        self.enter_handler(code, stack, pointer, offset, clears_if);
        self.m.refresh_with(bits);
        Some(code_end)
    }

    /// The gate and the code segment's descriptor say what they said.
    #[inline(always)]
    fn gate_is_as_before<const WIDTH: usize>(&self, way: &WayIn, places: &Places) -> bool {
        self.m.load(places.gate, 8) == way.gate[0]
            && (WIDTH != 8 || self.m.load(places.gate + 8, 8) == way.gate[1])
            && self.m.load(places.code, 8) == way.code.word
    }

    /// The handler's stack, if it is one that needs neither base nor limit: SS and the pointer.
    #[inline(always)]
    fn stack_for<const WIDTH: usize>(
        &self,
        way: &WayIn,
        places: &Places,
    ) -> Option<(Segment, u64)> {
        let cpu = &self.m.cpu;
        if WIDTH == 8 {
            if !way.tables.begins_outside() {
                return Some((cpu.segments[SS], cpu.registers[RSP] & !15));
            }
            // The new SS is a null selector of ring 0, see `long_stack`.
            let pointer = self.m.load(places.task, 8);
            return Some((Segment::null(), pointer & !15));
        }
        match &way.stack {
            None => {
                let (segment, pointer) = (cpu.segments[SS], cpu.registers[RSP]);
                let plain = is_plain_stack(&segment) && pointer >> 32 == 0;
                plain.then_some((segment, pointer))
            }
            Some(stack) => {
                let pointer = self.m.load(places.task, 4);
                let same = self.m.load(places.task + 4, 2) == u64::from(stack.selector)
                    && self.m.load(places.stack, 8) == stack.word;
                same.then_some((stack.segment, pointer))
            }
        }
    }

    /// Pushes the interrupted place where all of it lies in one page that is known; the new top. Otherwise nothing.
    #[inline(always)]
    fn store_frame<const WIDTH: usize>(&mut self, arrival: Arrival, top: u64) -> Option<u64> {
        let cpu = &self.m.cpu;
        let (image, cs, rip) = (
            self.pushed_flags(arrival.kind),
            u64::from(cpu.segments[CS].selector),
            cpu.rip,
        );
        let (ss, rsp) = (u64::from(cpu.segments[SS].selector), cpu.registers[RSP]);
        let with_stack = WIDTH == 8 || cpu.cpl != 0;
        match (with_stack, arrival.error.map(u64::from)) {
            (true, None) => self.store_words::<WIDTH, 5>(top, [rip, cs, image, rsp, ss]),
            (true, Some(error)) => {
                self.store_words::<WIDTH, 6>(top, [error, rip, cs, image, rsp, ss])
            }
            (false, None) => self.store_words::<WIDTH, 3>(top, [rip, cs, image]),
            (false, Some(error)) => self.store_words::<WIDTH, 4>(top, [error, rip, cs, image]),
        }
    }

    /// Stores words below an address, from the lowest up; where the lowest one is.
    #[inline(always)]
    fn store_words<const WIDTH: usize, const COUNT: usize>(
        &mut self,
        top: u64,
        values: [u64; COUNT],
    ) -> Option<u64> {
        let lowest = top.wrapping_sub((WIDTH * COUNT) as u64);
        if lowest >> 12 != top.wrapping_sub(1) >> 12 {
            return None;
        }
        let place = self.m.tlb.quick.write(lowest, WIDTH as u8, false)?;
        let words = self.m.ram.plain_words::<WIDTH, COUNT>(place)?;
        for (word, value) in words.iter_mut().zip(values) {
            *word = *value.to_le_bytes().first_chunk()?;
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
        let cpu = &self.m.cpu;
        let tables = Tables::of(cpu);
        let fits = code.selector & 3 == 0 && gate.ist == 0 && gate.width >= 4;
        if self.watches || !fits || cpu.is_virtual_8086() {
            return;
        }
        let (inner, long) = (tables.begins_outside(), gate.width == 8);
        let names_stacks = cpu.tr.system_type() & 8 != 0;
        if inner && !names_stacks {
            return;
        }
        let stack = (inner && !long).then_some(stack.segment);
        if let Some(way) = self.way_in(arrival, gate, tables, *code, stack) {
            self.m.trodden.keep_into(way);
        }
    }

    fn way_in(
        &self,
        arrival: Arrival,
        gate: &Gate,
        tables: Tables,
        code: Segment,
        stack: Option<Segment>,
    ) -> Option<WayIn> {
        let stack = match stack {
            Some(stack) if is_plain_stack(&stack) => {
                Some(self.known_segment(stack.selector, stack)?)
            }
            Some(_) => return None,
            None => None,
        };
        let mut way = WayIn {
            vector: arrival.vector,
            software: arrival.kind == Kind::Software,
            tables,
            gate: [0; 2],
            code: self.known_segment(gate.selector, code)?,
            stack,
            offset: gate.offset,
            width: gate.width,
            clears_if: gate.clears_if,
            bits: self.m.cpu.bits_of(&code),
            code_end: code.code_end(),
            places: NOWHERE,
        };
        way.places = self.places_of_way_in(&way)?;
        way.gate[0] = self.m.load(way.places.gate, 8);
        if gate.width == 8 {
            way.gate[1] = self.m.load(way.places.gate + 8, 8);
        }
        Some(way)
    }

    /// Where in RAM a way's gate, descriptors and stack stand now, if that can be told without a walk.
    #[inline(never)]
    fn places_of_way_in(&self, way: &WayIn) -> Option<Places> {
        let cpu = &self.m.cpu;
        let long = way.width == 8;
        let gate_bytes = if long { 16 } else { 8 };
        let gate = cpu
            .idtr
            .base
            .wrapping_add(u64::from(way.vector) * gate_bytes);
        let task = if way.tables.begins_outside() {
            let bytes = if long {
                LONG_STACK_BYTES
            } else {
                LEGACY_STACK_BYTES
            };
            self.place_of(cpu.tr.base.wrapping_add(RING_0_STACK), bytes)?
        } else {
            0
        };
        let stack = match &way.stack {
            Some(stack) => self.place_of_descriptor(stack.selector)?,
            None => 0,
        };
        Some(Places {
            age: self.m.tlb.quick.age(),
            gate: self.place_of(gate, gate_bytes)?,
            code: self.place_of_descriptor(way.code.selector)?,
            task,
            stack,
        })
    }

    /// Where in RAM some bytes of a table are, if all of them lie in a page that the lookaside knows.
    fn place_of(&self, address: u64, bytes: u64) -> Option<usize> {
        let address = self.system_address(address);
        let in_one_page = (address & 0xfff) + bytes <= 0x1000;
        let place = self.m.tlb.quick.read(address, 1, false);
        place.filter(|_| in_one_page)
    }

    fn place_of_descriptor(&self, selector: u16) -> Option<usize> {
        let table = self.m.cpu.gdtr.base;
        self.place_of(table.wrapping_add(u64::from(selector & !7)), 8)
    }

    /// A segment with its descriptor as it stands in the global table, if that can be told without a walk and would not
    /// have to be marked.
    fn known_segment(&self, selector: u16, segment: Segment) -> Option<KnownSegment> {
        let word = self.m.load(self.place_of_descriptor(selector)?, 8);
        let marked = word >> 40 & u64::from(attributes::ACCESSED) != 0;
        (selector & LOCAL == 0 && marked).then_some(KnownSegment {
            selector,
            word,
            segment,
        })
    }
}

/// Back to ring 3.
impl Core<'_> {
    /// IRET to ring 3 by a known way: whether the stack there is flat, and where the code ends. `None` if there is no
    /// way, and then nothing has changed.
    #[inline(always)]
    fn return_by_way<const WIDTH: usize>(&mut self) -> Option<(bool, u64)> {
        let [target, code, image, rsp, stack] = self.frame_at_top::<WIDTH>()?;
        let m = &self.m;
        let way = m.trodden.way_back(code as u16, stack as u16, &m.cpu)?;
        let mut places = way.places;
        let moved = places.age != m.tlb.quick.age();
        if moved {
            places = self.places_of_way_back(&way.code, &way.stack)?;
        }
        let same = image & flags::VM == 0
            && m.load(places.code, 8) == way.code.word
            && m.load(places.stack, 8) == way.stack.word;
        let (code, stack) = (way.code.segment, way.stack.segment);
        let (flat_stack, bits, code_end) = (way.flat_stack, way.bits, way.code_end);
        if !same || !self.holds(&code, target) {
            return None;
        }
        if moved {
            self.m.trodden.move_back(code.selector, places);
        }
        let cpu = &mut self.m.cpu;
        (cpu.segments[CS], cpu.rip) = (code, target);
        (cpu.segments[SS], cpu.cpl) = (stack, RING_3);
        self.load_all_flags(image);
        self.m.refresh_with(bits);
        self.set_stack_pointer(rsp);
        self.clear_inner_segments(RING_3);
        Some((flat_stack, code_end))
    }

    /// The five values that IRET takes off a flat stack of the supervisor.
    #[inline(always)]
    fn frame_at_top<const WIDTH: usize>(&self) -> Option<[u64; 5]> {
        let top = self.m.cpu.registers[RSP];
        let stack = &self.m.cpu.segments[SS];
        let big = self.m.bits == 64 || stack.is_big() && top >> 32 == 0;
        let last = top.wrapping_add(4 * WIDTH as u64);
        if !big || !self.is_flat(SS as u8) || top >> 12 != last >> 12 {
            return None;
        }
        let place = self.m.tlb.quick.read(top, WIDTH as u8, false)?;
        let words = self.m.ram.words::<WIDTH, 5>(place)?;
        let mut values = [0; 5];
        for (value, word) in values.iter_mut().zip(words) {
            let mut whole = [0; 8];
            *whole.first_chunk_mut()? = *word;
            *value = u64::from_le_bytes(whole);
        }
        Some(values)
    }

    #[inline(never)]
    fn places_of_way_back(&self, code: &KnownSegment, stack: &KnownSegment) -> Option<Places> {
        Some(Places {
            age: self.m.tlb.quick.age(),
            code: self.place_of_descriptor(code.selector)?,
            stack: self.place_of_descriptor(stack.selector)?,
            ..NOWHERE
        })
    }

    /// Keeps the way of an IRET to ring 3, before it is gone.
    pub(super) fn keep_way_back(&mut self, code: Segment, stack: Segment) {
        if self.watches || self.m.cpu.cpl != 0 || code.selector & 3 != 3 {
            return;
        }
        if let Some(way) = self.way_back(code, stack) {
            self.m.trodden.keep_back(way);
        }
    }

    fn way_back(&self, code: Segment, stack: Segment) -> Option<WayBack> {
        let cpu = &self.m.cpu;
        let code = self.known_segment(code.selector, code)?;
        let stack = self.known_segment(stack.selector, stack)?;
        Some(WayBack {
            gdtr: cpu.gdtr,
            long: cpu.is_long_mode(),
            places: self.places_of_way_back(&code, &stack)?,
            flat_stack: stack.segment.is_flat_data(),
            bits: cpu.bits_of(&code.segment),
            code_end: code.segment.code_end(),
            code,
            stack,
        })
    }
}
