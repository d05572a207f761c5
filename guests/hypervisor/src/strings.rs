//! `ins` and `outs` of a fully virtualized domain: as many rounds of a repeated one at once as fit into the page that the
//! device model shares. So a sector of a disk is one request, and not 256.

use crate::domains::{self, PortAccess, StringAccess};
use crate::guest_memory::{self, Fault, linear, translate};
use crate::memory::Memory;
use crate::ports;
use crate::svm::Registers;
use crate::vmcb::{self, Vmcb, exit};
use guest_abi::hypervisor::EndReason;
use guest_abi::layout::PAGE_SIZE;
use guest_abi::shared::{DATA_LENGTH, DATA_OFFSET};
use guest_bare::physical;

const PAGE_FAULT: u8 = 14;
const GENERAL_PROTECTION: u8 = 13;
const FLAG_DIRECTION: u64 = 1 << 10;

/// In the CPU's description of the access (AMD64 manual volume 2, section 15.10.2).
const REPEATED: u64 = 1 << 3;
const ADDRESS_16: u64 = 1 << 7;
const ADDRESS_32: u64 = 1 << 8;
const ADDRESS_64: u64 = 1 << 9;

type Bytes = [u8; DATA_LENGTH];

/// An access as the CPU describes it.
pub fn access(slot: usize, vmcb: Vmcb, description: u64, access: PortAccess) {
    let port = (description >> 16) as u16;
    let width = address_bits(vmcb, description);
    let registers = domains::with_private(slot, |private| private.registers);
    let count = if description & REPEATED == 0 {
        1
    } else {
        registers.rcx & mask(width)
    };
    if count == 0 {
        return vmcb.continue_at(access.next_rip);
    }
    let down = vmcb.get(vmcb::RFLAGS) & FLAG_DIRECTION != 0;
    let most = if down {
        1
    } else {
        DATA_LENGTH as u64 / u64::from(access.size)
    };
    let mut access = PortAccess {
        string: StringAccess {
            rounds: count.min(most) as u16,
            repeated: description & REPEATED != 0,
            down,
            address_bits: width,
            segment: segment(description, access.write),
        },
        ..access
    };
    let mut bytes = [0; DATA_LENGTH];
    match reachable(slot, vmcb, &access, &mut bytes) {
        Ok(rounds) => access.string.rounds = rounds,
        Err(fault) => return raise(slot, vmcb, fault),
    }
    if domains::with(slot, |domain| domain.privileged != 0) {
        on_real_device(port, &access, &mut bytes);
        finish(slot, vmcb, access, &bytes);
    } else {
        let page = domains::with(slot, |domain| domain.request_page);
        physical::copy_in(page + DATA_OFFSET, &bytes);
        ports::request(slot, port, access, 0);
    }
}

/// The device model has answered: what was read is in the shared page.
pub fn answered(slot: usize, vmcb: Vmcb, access: PortAccess) {
    let page = domains::with(slot, |domain| domain.request_page);
    let mut bytes = [0; DATA_LENGTH];
    physical::copy_out(page + DATA_OFFSET, &mut bytes);
    finish(slot, vmcb, access, &bytes);
}

/// CPUs that do not say how wide addresses are have it follow from the code.
fn address_bits(vmcb: Vmcb, description: u64) -> u32 {
    match description & (ADDRESS_16 | ADDRESS_32 | ADDRESS_64) {
        ADDRESS_16 => 16,
        ADDRESS_32 => 32,
        ADDRESS_64 => 64,
        _ => guest_memory::code_bits(vmcb),
    }
}

/// Reads go to ES, always. Where the CPU does not name the segment that is written from, it is taken to be DS.
fn segment(description: u64, write: bool) -> u64 {
    let named = description >> 10 & 7;
    match (write, named) {
        (false, _) => guest_memory::ES,
        (true, 1..=5) => named,
        (true, _) => guest_memory::DS,
    }
}

const fn mask(bits: u32) -> u64 {
    u64::MAX >> (64 - bits)
}

fn index(registers: &mut Registers, write: bool) -> &mut u64 {
    if write {
        &mut registers.rsi
    } else {
        &mut registers.rdi
    }
}

/// Where the bytes of the rounds are.
struct Places {
    vmcb: Vmcb,
    memory: Memory,
    access: PortAccess,
    /// The index register before the first round.
    first: u64,
    /// The page of the last byte: its linear and its physical address. Nearly always the next byte is in it, too.
    known: Option<(u64, u64)>,
}

impl Places {
    fn of(slot: usize, vmcb: Vmcb, access: &PortAccess) -> Places {
        let mut registers = domains::with_private(slot, |private| private.registers);
        Places {
            vmcb,
            memory: Memory(domains::with(slot, |domain| domain.page_table_root)),
            access: *access,
            first: *index(&mut registers, access.write),
            known: None,
        }
    }

    /// The physical address of each byte of a round, by its number.
    fn of_round(&mut self, round: u16) -> Result<[u64; 4], (Fault, u64)> {
        let size = u64::from(self.access.size);
        let string = &self.access.string;
        let offset = self.first.wrapping_add(u64::from(round) * size) & mask(string.address_bits);
        let start = linear(self.vmcb, string.segment, offset, size).map_err(|fault| (fault, 0))?;
        let mut places = [0; 4];
        for (at, place) in (start..).zip(&mut places[..usize::from(self.access.size)]) {
            *place = self.of_byte(at).map_err(|fault| (fault, at))?;
        }
        Ok(places)
    }

    fn of_byte(&mut self, at: u64) -> Result<u64, Fault> {
        let (page, within) = (at & !(PAGE_SIZE - 1), at & (PAGE_SIZE - 1));
        if let Some((_, frame)) = self.known.filter(|(known, _)| *known == page) {
            return Ok(frame + within);
        }
        let place = translate(self.vmcb, self.memory, at, !self.access.write)?;
        self.known = Some((page, place - within));
        Ok(place)
    }
}

/// How many of the rounds can be done, because memory is there for them; what is written is taken from there. A fault only
/// if that is none: else the rest comes when the instruction goes on.
fn reachable(
    slot: usize,
    vmcb: Vmcb,
    access: &PortAccess,
    bytes: &mut Bytes,
) -> Result<u16, (Fault, u64)> {
    let mut places = Places::of(slot, vmcb, access);
    for (round, piece) in rounds(access, bytes) {
        match places.of_round(round) {
            Ok(places) if access.write => {
                let each = piece.iter_mut().zip(places);
                each.for_each(|(byte, place)| *byte = physical::read_u8(place));
            }
            Ok(_) => {}
            Err(fault) if round == 0 => return Err(fault),
            Err(_) => return Ok(round),
        }
    }
    Ok(access.string.rounds)
}

fn rounds<'a>(
    access: &PortAccess,
    bytes: &'a mut Bytes,
) -> impl Iterator<Item = (u16, &'a mut [u8])> {
    (0..access.string.rounds).zip(bytes.chunks_mut(access.size.into()))
}

fn raise(slot: usize, vmcb: Vmcb, (fault, address): (Fault, u64)) {
    match fault {
        Fault::Page(error) => {
            vmcb.set(vmcb::CR2, address);
            vmcb.raise(PAGE_FAULT, Some(error));
        }
        Fault::Protection => vmcb.raise(GENERAL_PROTECTION, Some(0)),
        Fault::Outside => domains::end(slot, EndReason::OutsideMemory, 0, [exit::PORT, address]),
    }
}

fn on_real_device(port: u16, access: &PortAccess, bytes: &mut Bytes) {
    for (_, piece) in rounds(access, bytes) {
        let mut word = [0; 4];
        word[..piece.len()].copy_from_slice(piece);
        let value = ports::on_real_device(port, *access, u32::from_le_bytes(word));
        if !access.write {
            piece.copy_from_slice(&value.to_le_bytes()[..piece.len()]);
        }
    }
}

/// What was read goes to memory, and the registers go on, behind the instruction if it is done.
fn finish(slot: usize, vmcb: Vmcb, access: PortAccess, bytes: &Bytes) {
    let string = access.string;
    let mut bytes = *bytes;
    if !access.write {
        let mut places = Places::of(slot, vmcb, &access);
        for (round, piece) in rounds(&access, &mut bytes) {
            // It was there before, and the domain has not run since.
            if let Ok(places) = places.of_round(round) {
                let each = piece.iter().zip(places);
                each.for_each(|(byte, place)| physical::write_u8(place, *byte));
            }
        }
    }
    let moved = u64::from(string.rounds) * u64::from(access.size);
    let moved = if string.down {
        moved.wrapping_neg()
    } else {
        moved
    };
    let left = domains::with_private(slot, |private| {
        let registers = &mut private.registers;
        let place = index(registers, access.write);
        *place = with_width(*place, place.wrapping_add(moved), string.address_bits);
        if !string.repeated {
            return 0;
        }
        let left = registers.rcx.wrapping_sub(string.rounds.into());
        registers.rcx = with_width(registers.rcx, left, string.address_bits);
        registers.rcx & mask(string.address_bits)
    });
    if left == 0 {
        vmcb.continue_at(access.next_rip);
    }
}

/// A register after a write of so many bits: 32 clear the rest, 16 keep it.
const fn with_width(old: u64, new: u64, bits: u32) -> u64 {
    match bits {
        16 => old & !0xffff | new & 0xffff,
        32 => new & 0xffff_ffff,
        _ => new,
    }
}
