//! MOVS and STOS with REP where neither memory nor a device is: whole pages at once come to the same as round by round.

use super::trodden_tests;
use crate::{
    cpu::{flags, register::*},
    event::{Event, Flow, Observer, Unobserved, View},
    machine::Machine,
};

const CODE: u64 = 0x4000;
/// The machine's RAM ends here.
const END: u64 = 1 << 20;
const NOWHERE: u64 = 0x20_0000;
const DATA: u64 = 0xc000;
const LOCAL_APIC: u64 = 0xfee0_0000;
const HPET: u64 = 0xfed0_0000;

/// Who watches memory has every round done by itself.
struct Watch;

impl Observer for Watch {
    const MEMORY: bool = true;

    fn event(&mut self, _event: Event, _view: View<'_>) -> Flow {
        Flow::Continue
    }
}

const STOSB: &[u8] = &[0xf3, 0xaa];
const STOSD: &[u8] = &[0xf3, 0xab];
const MOVSB: &[u8] = &[0xf3, 0xa4];
const MOVSD: &[u8] = &[0xf3, 0xa5];

/// Code, from, to, rounds, down.
type Case = (&'static [u8], u64, u64, u64, bool);

const CASES: &[Case] = &[
    (STOSD, 0, NOWHERE, 70_000, false),
    (STOSD, 0, NOWHERE + 3, 3_000, false),
    (STOSD, 0, NOWHERE, 3_000, true),
    (STOSB, 0, END - 0x100, 0x200, false),
    (STOSD, 0, END - 6, 5, false),
    (STOSD, 0, LOCAL_APIC - 0x1010, 0x500, false),
    (STOSD, 0, HPET - 0x10, 8, false),
    (STOSD, 0, 0xffff_f000, 0x800, false),
    (MOVSD, NOWHERE, DATA, 0x300, false),
    (MOVSB, NOWHERE + 1, DATA + 5, 0x2000, false),
    (MOVSD, DATA, NOWHERE, 0x800, false),
    (MOVSD, NOWHERE, NOWHERE + 0x123, 70_000, false),
    (MOVSD, HPET - 0x10, DATA, 0x40, false),
    (MOVSD, END - 0x40, DATA, 0x40, false),
];

fn machine(&(code, from, to, rounds, down): &Case, quickly: bool) -> Machine {
    let mut machine = trodden_tests::machine(false);
    let mut bytes = code.to_vec();
    bytes.extend([0xeb, 0xfe]);
    assert!(machine.poke(CODE, &bytes));
    let cpu = &mut machine.state.cpu;
    cpu.registers[RAX] = 0x1234_5678;
    cpu.registers[RSI] = from;
    cpu.registers[RDI] = to;
    cpu.registers[RCX] = rounds;
    if down {
        cpu.system_flags |= flags::DF;
    }
    for _ in 0..4 {
        if quickly {
            machine.run(machine.tick() + 5, &mut Unobserved);
        } else {
            machine.run(machine.tick() + 5, &mut Watch);
        }
    }
    machine
}

#[test]
fn a_page_at_once_is_the_same_as_round_by_round() {
    for case in CASES {
        let (quick, watched) = (machine(case, true), machine(case, false));
        assert_eq!(quick.cpu().registers, watched.cpu().registers, "{case:x?}");
        assert_eq!(quick.cpu().registers[RCX], 0, "{case:x?}");
        assert_eq!(quick.state_hash(), watched.state_hash(), "{case:x?}");
    }
}

#[test]
fn the_bus_reads_as_ones() {
    let machine = machine(&(MOVSD, NOWHERE, DATA, 0x300, false), true);
    let expected = [0xff; 0xc00];
    assert_eq!(machine.ram().slice(DATA, 0xc00), Some(&expected[..]));
}
