//! What VMRUN refuses: each row makes one thing impossible. A refused block is VMEXIT_INVALID, all 64 bits, before any
//! instruction of the guest; what looks like a refusal and is none runs.

use super::world::*;

type Change = fn(&mut World);

fn flip(world: &mut World, field: u64, bit: u64) {
    let old = world.get(field);
    world.set(field, old ^ 1 << bit);
}

/// Sections, names and what is made wrong.
const REFUSED: &[(&str, &str, Change)] = &[
    ("15.5.1", "EFER.SVME clear", |w| flip(w, field::EFER, 12)),
    ("15.5.1", "EFER bit 9", |w| flip(w, field::EFER, 9)),
    ("15.5.1", "EFER bit 63", |w| flip(w, field::EFER, 63)),
    ("15.5.1", "CR0.NW without CD", |w| flip(w, field::CR0, 29)),
    ("15.5.1", "CR0 bit 32", |w| flip(w, field::CR0, 32)),
    ("15.5.1", "CR0 bit 63", |w| flip(w, field::CR0, 63)),
    ("15.5.1", "CR3 bit 40", |w| flip(w, field::CR3, 40)),
    ("15.5.1", "CR3 bit 52", |w| flip(w, field::CR3, 52)),
    ("15.5.1", "CR3 bit 63", |w| flip(w, field::CR3, 63)),
    ("15.5.1", "CR4 bit 15", |w| flip(w, field::CR4, 15)),
    ("15.5.1", "CR4 bit 31", |w| flip(w, field::CR4, 31)),
    ("15.5.1", "CR4 bit 32", |w| flip(w, field::CR4, 32)),
    ("15.5.1", "CR4.PCIDE, which is not there", |w| {
        flip(w, field::CR4, 17)
    }),
    ("15.5.1", "DR6 bit 32", |w| flip(w, field::DR6, 32)),
    ("15.5.1", "DR7 bit 32", |w| flip(w, field::DR7, 32)),
    ("15.5.1", "long mode without PAE", |w| {
        flip(w, field::CR4, 5)
    }),
    ("15.5.1", "long mode without protection", |w| {
        flip(w, field::CR0, 0)
    }),
    ("15.5.1", "code both long and big", |w| {
        flip(w, field::CS, 26)
    }),
    ("15.5.1", "VMRUN not intercepted", |w| {
        w.intercept(0x80, false);
    }),
    ("15.5.1", "ASID 0", |w| {
        w.set(field::ASID, 0);
    }),
    ("15.5.1", "ASID 2048, one too many", |w| {
        w.set(field::ASID, 2048);
    }),
    (
        "15.10.1",
        "the last byte of the port map beyond memory",
        |w| {
            w.set(field::IO_MAP, (1 << 40) - 0x2000);
        },
    ),
    ("15.10.1", "the port map beyond memory", |w| {
        w.set(field::IO_MAP, 1 << 40);
    }),
    ("15.10.1", "the port map at the end of all addresses", |w| {
        w.set(field::IO_MAP, !0);
    }),
    (
        "15.11",
        "the last byte of the register map beyond memory",
        |w| {
            w.set(field::MSR_MAP, (1 << 40) - 0x1000);
        },
    ),
    ("15.11", "the register map beyond memory", |w| {
        w.set(field::MSR_MAP, 1 << 41);
    }),
    ("15.25.4", "nCR3 bit 40", |w| {
        w.nest().set(field::NESTED_CR3, NESTED | 1 << 40);
    }),
    ("15.25.4", "nCR3 bit 63", |w| {
        w.nest().set(field::NESTED_CR3, NESTED | 1 << 63);
    }),
    ("15.25.4", "guest PAT of type 2", |w| {
        w.nest().set(field::PAT, 0x0007_0406_0007_0402);
    }),
    ("15.25.4", "guest PAT of type 3", |w| {
        w.nest().set(field::PAT, 0x0307_0406_0007_0406);
    }),
    ("15.25.4", "guest PAT with a reserved bit", |w| {
        w.nest().set(field::PAT, 0x0007_0406_0807_0406);
    }),
];

/// Things that are no reason to refuse.
const ACCEPTED: &[(&str, &str, Change)] = &[
    ("15.5.1", "nothing", |_| {}),
    ("15.5.1", "CR0.CD and NW", |w| {
        flip(w, field::CR0, 29);
        flip(w, field::CR0, 30);
    }),
    ("15.5.1", "CR0.CD alone", |w| flip(w, field::CR0, 30)),
    ("15.5.1", "EFER.LMA clear: LME and CR0.PG decide", |w| {
        flip(w, field::EFER, 10)
    }),
    ("15.5.1", "the low bits of CR3", |w| {
        let cr3 = w.get(field::CR3);
        w.set(field::CR3, cr3 | 0xfff);
    }),
    ("15.5.1", "the last ASID", |w| {
        w.set(field::ASID, 2047);
    }),
    ("15.5.1", "a segment base that is not canonical", |w| {
        w.set(field::DS + 8, 1 << 50);
    }),
    ("15.10.1", "the low bits of the port map's address", |w| {
        w.set(field::IO_MAP, IO_MAP | 0xfff);
    }),
    (
        "15.10.1",
        "the port map's last byte is memory's last page",
        |w| {
            w.set(field::IO_MAP, (1 << 40) - 0x3000);
        },
    ),
    ("15.11", "the low bits of the register map's address", |w| {
        w.set(field::MSR_MAP, MSR_MAP | 0xfff);
    }),
    ("15.11", "the register map ends where memory does", |w| {
        w.set(field::MSR_MAP, (1 << 40) - 0x2000);
    }),
    ("15.15.1", "all clean bits", |w| {
        w.set(field::CLEAN, !0);
    }),
    ("15.20", "an event that is not valid", |w| {
        w.set(field::EVENT, 0x0000_0001_0000_0dff);
    }),
    (
        "15.25.4",
        "an illegal guest PAT without nested paging",
        |w| {
            w.set(field::PAT, !0);
        },
    ),
    ("15.25.4", "nCR3 without nested paging", |w| {
        w.set(field::NESTED_CR3, !0);
    }),
    ("15.25.4", "nested paging", |w| {
        w.nest();
    }),
    (
        "appendix B",
        "virtual GIF and AVIC, which are not promised",
        |w| {
            w.set(field::INTERRUPT, 1 << 9 | 1 << 25 | 1 << 31);
        },
    ),
];

/// A guest that would write to memory before it calls.
fn world() -> World {
    let mut world = World::new(Mode::Long);
    world.code("mov byte [0x60000], 1\nvmmcall");
    world
}

#[test]
fn what_cannot_be_is_refused_before_the_first_instruction() {
    for (section, name, change) in REFUSED {
        let mut world = world();
        change(&mut world);
        let state: Vec<u64> = (0x400..0x680)
            .step_by(8)
            .map(|field| world.get(field))
            .collect();
        let exit = world.exit();
        assert_eq!(
            (exit.code, exit.event),
            (INVALID, 0),
            "APM {section}: {name}"
        );
        assert_eq!(
            world.word(DATA) & 0xff,
            0,
            "APM {section}: {name}: the guest ran"
        );
        let after: Vec<u64> = (0x400..0x680)
            .step_by(8)
            .map(|field| world.get(field))
            .collect();
        assert_eq!(
            state, after,
            "APM {section}: {name}: its state is as it was"
        );
        assert!(!world.machine.cpu().svm.gif, "15.6: {name}");
        assert_eq!(world.host_rax(), BLOCK, "15.6: {name}");
    }
}

#[test]
fn what_can_be_runs() {
    for (section, name, change) in ACCEPTED {
        let mut world = world();
        change(&mut world);
        let exit = world.exit();
        assert_eq!(exit.code, VMMCALL, "APM {section}: {name}");
        assert_eq!(world.word(DATA) & 0xff, 1, "APM {section}: {name}");
    }
}

/// 15.25.3: nested paging needs a host with paging. 15.5.1: PAE pointers are read and checked, without nested paging only.
#[test]
fn the_pointers_of_a_pae_guest() {
    const POINTERS: u64 = DATA + 0x1000;
    for (nested, bits, expected) in [
        (false, 1, VMMCALL),
        (false, 0, VMMCALL),
        (false, 1 | 1 << 1, INVALID),
        (false, 1 | 1 << 5, INVALID),
        (false, 1 | 1 << 8, INVALID),
        (false, 1 | 1 << 40, INVALID),
        (false, 1 | 1 << 63, INVALID),
        // Read in the walk, and only where it passes (15.25.10): nobody comes by the last of the four.
        (true, 1 | 1 << 63, VMMCALL),
    ] {
        let mut world = World::new(Mode::Protected);
        world.put(POINTERS, POINTERS + 0x1000 + 1);
        world.put(POINTERS + 24, bits);
        world.put(POINTERS + 0x1000, 0x87);
        world.set(field::CR3, POINTERS);
        world.set(field::CR4, 0x20);
        world.set(field::CR0, 0x8000_0033);
        if nested {
            world.nest();
        }
        world.code("vmmcall");
        let exit = world.exit();
        assert_eq!(exit.code, expected, "15.5.1: nested {nested}, {bits:x}");
    }
}

/// 15.5.1 and 15.6: a RIP that cannot be is no reason to refuse, but #GP in the guest.
#[test]
fn a_guest_may_begin_nowhere() {
    for (rip, limit) in [(1 << 47, 0), (GUEST, 1)] {
        let mode = if limit == 0 {
            Mode::Long
        } else {
            Mode::Protected
        };
        let mut world = World::new(mode);
        world.set(field::RIP, rip);
        if limit != 0 {
            let attributes = 0x49b;
            world.set(field::CS, 0xfff << 32 | attributes << 16 | CODE32);
        }
        world.intercept(0x4d, true);
        let exit = world.exit();
        assert_eq!((exit.code, exit.rip), (0x4d, rip), "15.5.1");
    }
}

/// 15.5.1: real mode and virtual-8086 mode have their CPL, whatever the block says.
#[test]
fn the_privilege_of_modes_that_have_one() {
    const VM: u64 = 1 << 17;
    for (pe, rflags, cpl) in [(0, 2, 0), (1, VM | 2, 3), (1, 2, 2)] {
        let mut world = World::new(Mode::Protected);
        // mov ax, 1; vmmcall: the same in 16 bits.
        assert!(world.machine.poke(GUEST, &[0x0f, 0x01, 0xd9]));
        world.set(field::CR0, 0x10 | pe);
        world.set(field::RFLAGS, rflags);
        world.set(field::CS, 0xffff_0000_0000 | 0x9b << 16 | GUEST >> 4);
        world.set(field::CS + 8, GUEST);
        world.set(field::RIP, 0);
        world.put_byte(BLOCK + field::CPL, 2);
        assert_eq!(world.exit().code, VMMCALL);
        let saved = world.get(field::CPL & !7) >> (8 * (field::CPL & 7)) & 0xff;
        assert_eq!(saved, cpl, "15.5.1: PE {pe}, RFLAGS {rflags:x}");
    }
}
