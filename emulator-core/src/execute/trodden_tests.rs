//! A way that was gone before against the same way worked out anew: whatever has changed in between, the machine that
//! knows the way and a copy that knows none end in the same state.

use crate::{
    boot::Image,
    cpu::{Segment, SegmentName, cr0, cr4, efer, register::RSP},
    event::{Event, Flow, Observer, Unobserved, View},
    machine::{Machine, MachineConfig},
    state::State,
    timeline::Timeline,
};

const CODE: u64 = 0x4000;
const HANDLER: u64 = 0x5000;
const GDT: u64 = 0x6000;
const IDT: u64 = 0x7000;
const TSS: u64 = 0x8000;
const KERNEL_STACK: u64 = 0x9ff0;
const USER_STACK: u64 = 0xb000;
const PAGE_TABLES: u64 = 0x1_0000;
const VECTOR: u64 = 0x80;

pub(super) const KERNEL_CODE: u64 = 8;
pub(super) const KERNEL_DATA: u64 = 16;
pub(super) const USER_CODE: u64 = 24;
pub(super) const USER_DATA: u64 = 32;
/// A second code and a second data segment of ring 0, the code conforming.
pub(super) const OTHER_CODE: u64 = 40;
const OTHER_DATA: u64 = 48;

const DATA: u64 = 0x00cf_9300_0000_ffff;
const RING_3: u64 = 3 << 45;
const PRESENT: u64 = 1 << 47;

fn code(long: bool) -> u64 {
    if long {
        0x00af_9b00_0000_ffff
    } else {
        0x00cf_9b00_0000_ffff
    }
}

fn gate_size(long: bool) -> u64 {
    if long { 16 } else { 8 }
}

fn gate(selector: u64, offset: u64, kind: u64) -> u64 {
    offset & 0xffff | selector << 16 | (kind | 0xe0) << 40 | offset >> 16 << 48
}

/// Ring 3 with `int 0x80` and a jump back to it, whose handler does `iret`.
pub(super) fn machine(long: bool) -> Machine {
    let mut bytes = alloc::vec![0; 0x2000];
    bytes[..4].copy_from_slice(&[0xcd, VECTOR as u8, 0xeb, 0xfc]);
    let iret: &[u8] = if long { &[0x48, 0xcf] } else { &[0xcf] };
    for handler in [0x1000, 0x1100] {
        bytes[handler..handler + iret.len()].copy_from_slice(iret);
    }
    let image = Image::Flat {
        bytes,
        address: CODE,
    };
    let mut machine = Machine::boot(MachineConfig { memory: 1 << 20 }, &image).expect("it fits");
    let state = &mut *machine.state;
    set_up_memory(state, long);
    let cpu = &mut state.cpu;
    cpu.cr0 = cr0::PE | cr0::ET | if long { cr0::PG } else { 0 };
    cpu.cr4 = cr4::PAE;
    cpu.efer = if long { efer::LME | efer::LMA } else { 0 };
    cpu.cr3 = PAGE_TABLES;
    (cpu.gdtr.base, cpu.gdtr.limit) = (GDT, 0x37);
    (cpu.idtr.base, cpu.idtr.limit) = (IDT, 0xfff);
    cpu.tr = Segment::from_descriptor(0x80, TSS << 16 & 0xff_ffff_0000 | 0x8b << 40 | 0x67);
    let user_data = Segment::from_descriptor(USER_DATA as u16 | 3, DATA | RING_3);
    cpu.segments = [user_data; 6];
    cpu.segments[SegmentName::Cs as usize] =
        Segment::from_descriptor(USER_CODE as u16 | 3, code(long) | RING_3);
    cpu.registers[RSP] = USER_STACK;
    cpu.cpl = 3;
    cpu.rip = CODE;
    state.refresh();
    state.tlb.flush(false);
    machine
}

fn set_up_memory(state: &mut State, long: bool) {
    let mut write = |address: u64, value: u64| {
        assert!(state.ram.write(address, value.to_le_bytes()));
    };
    write(GDT + KERNEL_CODE, code(long));
    write(GDT + KERNEL_DATA, DATA);
    write(GDT + USER_CODE, code(long) | RING_3);
    write(GDT + USER_DATA, DATA | RING_3);
    write(GDT + OTHER_CODE, code(long) | 1 << 42);
    write(GDT + OTHER_DATA, DATA & !(0xff_ffff << 16) | 0x10 << 16);
    for vector in 0..=VECTOR {
        write(
            IDT + vector * gate_size(long),
            gate(KERNEL_CODE, HANDLER, 0xe),
        );
    }
    if long {
        write(TSS + 4, KERNEL_STACK);
    } else {
        write(TSS + 4, KERNEL_STACK | KERNEL_DATA << 32);
    }
    write(PAGE_TABLES, PAGE_TABLES + 0x1000 + 7);
    write(PAGE_TABLES + 0x1000, PAGE_TABLES + 0x2000 + 7);
    write(PAGE_TABLES + 0x2000, 0x80 + 7);
}

/// Between two rounds: what is changed, by name, with the address and the words written there or a change of registers.
pub(super) type Change = (&'static str, fn(&mut State, bool));

fn set(state: &mut State, address: u64, change: impl Fn(u64) -> u64) {
    let old = u64::from_le_bytes(state.ram.read(address).expect("within RAM"));
    state.ram.write(address, change(old).to_le_bytes());
}

pub(super) const CHANGES: &[Change] = &[
    ("nothing", |_, _| {}),
    ("the gate's offset", |s, long| {
        set(s, IDT + VECTOR * gate_size(long), |_| {
            gate(KERNEL_CODE, HANDLER + 0x100, 0xe)
        });
    }),
    ("the gate's kind", |s, long| {
        set(s, IDT + VECTOR * gate_size(long), |_| {
            gate(KERNEL_CODE, HANDLER, 0xf)
        });
    }),
    ("the gate's rights", |s, long| {
        set(s, IDT + VECTOR * gate_size(long), |old| old & !RING_3);
    }),
    ("the gate is absent", |s, long| {
        set(s, IDT + VECTOR * gate_size(long), |old| old & !PRESENT);
    }),
    ("the gate's segment", |s, long| {
        set(s, IDT + VECTOR * gate_size(long), |_| {
            gate(OTHER_CODE, HANDLER, 0xe)
        });
    }),
    ("the upper half of the gate", |s, long| {
        if long {
            set(s, IDT + VECTOR * 16 + 8, |_| 0x1234_5678);
        }
    }),
    ("the handler's segment is absent", |s, _| {
        set(s, GDT + KERNEL_CODE, |old| old & !PRESENT)
    }),
    ("the handler's segment is data", |s, _| {
        set(s, GDT + KERNEL_CODE, |_| DATA)
    }),
    ("the handler's segment is short", |s, _| {
        set(s, GDT + KERNEL_CODE, |old| old & !(0xf << 48) & !(1 << 55))
    }),
    ("the handler's segment is unmarked", |s, _| {
        set(s, GDT + KERNEL_CODE, |old| old & !(1 << 40))
    }),
    ("the stack's top", |s, _| set(s, TSS + 4, |old| old - 0x40)),
    ("the stack's top is odd", |s, _| {
        set(s, TSS + 4, |old| old - 3)
    }),
    ("the stack's top is near a page's start", |s, _| {
        set(s, TSS + 4, |old| old & !0xfff | 8)
    }),
    ("the stack's top is in a page never written", |s, _| {
        set(s, TSS + 4, |old| old + 0x4000)
    }),
    ("the stack's segment", |s, _| {
        set(s, TSS + 4, |old| old & 0xffff_ffff | OTHER_DATA << 32)
    }),
    ("the stack's segment is null", |s, _| {
        set(s, TSS + 4, |old| old & 0xffff_ffff)
    }),
    ("the stack's descriptor", |s, _| {
        set(s, GDT + KERNEL_DATA, |old| old | 0x1000 << 16)
    }),
    ("the stack is read-only", |s, _| {
        set(s, GDT + KERNEL_DATA, |old| old & !(1 << 41))
    }),
    ("the user's code is absent", |s, _| {
        set(s, GDT + USER_CODE, |old| old & !PRESENT)
    }),
    ("the user's code is of ring 0", |s, _| {
        set(s, GDT + USER_CODE, |old| old & !RING_3)
    }),
    ("the user's code is 16-bit", |s, _| {
        set(s, GDT + USER_CODE, |old| old & !(3 << 53))
    }),
    ("the user's stack is absent", |s, _| {
        set(s, GDT + USER_DATA, |old| old & !PRESENT)
    }),
    ("the user's stack is 16-bit", |s, _| {
        set(s, GDT + USER_DATA, |old| old & !(1 << 54))
    }),
    ("a shorter global table", |s, _| {
        s.cpu.gdtr.limit = KERNEL_DATA as _
    }),
    ("a shorter interrupt table", |s, _| s.cpu.idtr.limit = 0x1ff),
    ("the interrupt table elsewhere", |s, _| s.cpu.idtr.base += 8),
    ("a shorter task-state segment", |s, _| s.cpu.tr.limit = 8),
    ("a 16-bit task-state segment", |s, _| {
        s.cpu.tr.attributes &= !8
    }),
    ("data segments of ring 0", |s, _| {
        let kernel_data = Segment::from_descriptor(KERNEL_DATA as u16, DATA);
        s.cpu.segments[SegmentName::Ds as usize] = kernel_data;
        s.cpu.segments[SegmentName::Gs as usize] = kernel_data;
    }),
    ("ring 0", |s, long| {
        s.cpu.cpl = 0;
        s.cpu.segments[SegmentName::Cs as usize] =
            Segment::from_descriptor(KERNEL_CODE as u16, code(long));
        s.cpu.segments[SegmentName::Ss as usize] =
            Segment::from_descriptor(KERNEL_DATA as u16, DATA);
        s.refresh();
    }),
];

#[test]
fn a_known_way_leads_where_a_new_one_does() {
    for long in [false, true] {
        for (name, change) in CHANGES {
            let mut knowing = machine(long);
            for _ in 0..3 * 3 {
                knowing.step(&mut Unobserved);
            }
            assert!(knowing.state.trodden.knows(VECTOR as u8), "{name}");
            change(&mut knowing.state, long);
            // A copy starts without ways.
            let mut anew = knowing.clone();
            assert!(!anew.state.trodden.knows(VECTOR as u8), "{name}");
            for step in 0..9 {
                knowing.step(&mut Unobserved);
                anew.step(&mut Unobserved);
                assert_eq!(
                    knowing.state_hash(),
                    anew.state_hash(),
                    "{name}, long mode: {long}, step {step}: {:?} {:?}",
                    knowing.cpu().rip,
                    anew.cpu().rip
                );
            }
        }
    }
}

#[test]
fn a_way_is_the_same_gone_in_one_run_and_step_by_step() {
    const KNOWN_AFTER: u64 = 9;
    let changed = |long, change: fn(&mut State, bool)| {
        let mut machine = machine(long);
        machine.run(KNOWN_AFTER, &mut Unobserved);
        change(&mut machine.state, long);
        machine
    };
    for long in [false, true] {
        for (name, change) in CHANGES {
            let mut stepped = changed(long, *change);
            for steps in 1..=9 {
                stepped.step(&mut Unobserved);
                let mut whole = changed(long, *change);
                assert!(whole.state.trodden.knows(VECTOR as u8), "{name}");
                whole.run(KNOWN_AFTER + steps, &mut Unobserved);
                assert_eq!(
                    whole.state_hash(),
                    stepped.state_hash(),
                    "{name}, long mode: {long}, {steps} steps: {:x} {:x}",
                    whole.cpu().rip,
                    stepped.cpu().rip
                );
            }
        }
    }
}

/// Keeps all transfers.
#[derive(Default)]
struct Transfers(alloc::vec::Vec<Event>);

impl Observer for Transfers {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, _view: View<'_>) -> Flow {
        self.0.push(event);
        Flow::Continue
    }
}

#[test]
fn who_wants_to_know_is_told_the_same_of_a_known_way() {
    for long in [false, true] {
        let (mut anew, mut known) = (Transfers::default(), Transfers::default());
        let mut machine = machine(long);
        machine.run(3, &mut anew);
        assert!(machine.state.trodden.knows(VECTOR as u8));
        machine.run(9, &mut known);
        assert_eq!(anew.0.len(), 2, "in and back");
        assert_eq!(known.0, anew.0.repeat(2), "long mode: {long}");
    }
}

#[test]
fn ways_are_forgotten_with_the_memory_they_led_through() {
    let mut timeline = Timeline::new(machine(false));
    timeline.run(9, &mut Unobserved);
    assert!(timeline.machine().state.trodden.knows(VECTOR as u8));
    timeline.seek(0).expect("it is kept");
    assert!(!timeline.machine().state.trodden.knows(VECTOR as u8));
}

#[test]
fn changes_change_something() {
    for long in [false, true] {
        let mut untouched = machine(long);
        untouched.run(18, &mut Unobserved);
        let same: alloc::vec::Vec<&str> = CHANGES
            .iter()
            .filter(|(_, change)| {
                let mut changed = machine(long);
                changed.run(9, &mut Unobserved);
                change(&mut changed.state, long);
                changed.run(18, &mut Unobserved);
                changed.state_hash() == untouched.state_hash()
            })
            .map(|(name, _)| *name)
            .collect();
        // A mark that is missing is set again on the way, which with paging leaves its trace in the TLB.
        let expected: &[&str] = if long {
            &["nothing", "the stack's segment is null"]
        } else {
            &[
                "nothing",
                "the upper half of the gate",
                "the handler's segment is unmarked",
            ]
        };
        assert_eq!(same, expected, "long mode: {long}");
    }
}
