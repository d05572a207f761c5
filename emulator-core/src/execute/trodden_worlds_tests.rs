//! Known ways among worlds: a hypervisor in a handler whose guest has interrupts of its own, in one run, step by step, and
//! in a machine that knows no way and no page, with tables that change under all of them.

use super::trodden_tests::{CHANGES, KERNEL_CODE, USER_CODE, USER_DATA, machine};
use crate::{
    cpu::{efer, register::RAX},
    event::{Event, Flow, Observer, Unobserved, View},
    hostile::random::Random,
    machine::Machine,
    virtualization::svm::vmcb::{control, save},
};

/// Where `int 0x80` of the ring 3 that [`machine`] makes leads, and where the one of its guest does: an IRET.
const HOST_HANDLER: u64 = 0x5000;
const GUEST_HANDLER: u64 = 0x5100;
const GDT: u64 = 0x6000;
const PAGE_TABLES: u64 = 0x1_0000;
const BLOCK: u64 = 0x2_0000;
const HOST_BLOCK: u64 = 0x2_1000;
const HOST_SAVE: u64 = 0x2_2000;
const GUEST_IDT: u64 = 0x2_3000;
const GUEST_TSS: u64 = 0x2_4000;
const GUEST_KERNEL_STACK: u64 = 0x2_5ff0;
const GUEST_STACK: u64 = 0x2_6ff0;
const GUEST_CODE: u64 = 0x2_7000;
const CASES: u64 = 60;

/// The handler saves what VMRUN leaves alone, runs the guest, steps it over its VMMCALL, and returns.
fn handler(long: bool) -> alloc::vec::Vec<u8> {
    let mov_eax = |address: u64| {
        let mut bytes = alloc::vec![0xb8];
        bytes.extend((address as u32).to_le_bytes());
        bytes
    };
    let mut code = mov_eax(HOST_BLOCK);
    code.extend(b"\x0f\x01\xdb"); // vmsave
    code.extend(mov_eax(BLOCK));
    code.extend(b"\x0f\x01\xda\x0f\x01\xd8\x0f\x01\xdb"); // vmload, vmrun, vmsave
    code.extend(b"\x83\x80"); // add dword [rax + RIP], 3
    code.extend((save::RIP as u32).to_le_bytes());
    code.push(3);
    code.extend(mov_eax(HOST_BLOCK));
    code.extend(b"\x0f\x01\xda\x0f\x01\xdc"); // vmload, stgi
    code.extend_from_slice(if long { b"\x48\xcf" } else { b"\xcf" });
    code
}

fn world(long: bool, nested: bool) -> Machine {
    let mut machine = machine(long);
    let state = &mut *machine.state;
    let ram = &mut state.ram;
    ram.write_slice(HOST_HANDLER, &handler(long));
    // int 0x80; int 0x80; vmmcall; and again.
    ram.write_slice(GUEST_CODE, b"\xcd\x80\xcd\x80\x0f\x01\xd9\xeb\xf7");
    let size = if long { 16 } else { 8 };
    for vector in 0..=0x80 {
        let gate = GUEST_HANDLER & 0xffff | KERNEL_CODE << 16 | 0xee << 40;
        ram.write(GUEST_IDT + vector * size, gate.to_le_bytes());
    }
    let stack = GUEST_KERNEL_STACK | if long { 0 } else { 16 << 32 };
    ram.write(GUEST_TSS + 4, stack.to_le_bytes());
    let segment = |selector: u64, kind: u64| 0xffff_ffff << 32 | kind << 16 | selector | 3;
    let data = segment(USER_DATA, 0xcf3);
    let (code, paging, efer_bits) = match long {
        true => (0xafb, 0x8000_0011, efer::SVME | efer::LME),
        false => (0xcfb, 0x11, efer::SVME),
    };
    for (field, value) in [
        (0x10, 3),
        (0x08, 1 << 63),
        (control::ASID, 1),
        (control::NESTED_ENABLE, u64::from(nested)),
        (control::NESTED_CR3, PAGE_TABLES),
        (save::ES, data),
        (save::CS, segment(USER_CODE, code)),
        (save::SS, data),
        (save::DS, data),
        (save::FS, data),
        (save::GS, data),
        (save::GDTR, 0x37 << 32),
        (save::GDTR + 8, GDT),
        (save::IDTR, 0xfff << 32),
        (save::IDTR + 8, GUEST_IDT),
        (save::TR, 0x67 << 32 | 0x8b << 16 | 0x80),
        (save::TR + 8, GUEST_TSS),
        (save::CPL & !7, 3 << 24),
        (save::EFER, efer_bits),
        (save::CR4, 0x20),
        (save::CR3, PAGE_TABLES),
        (save::CR0, paging),
        (save::DR7, 0x400),
        (save::DR6, 0xffff_0ff0),
        (save::RFLAGS, 2),
        (save::RIP, GUEST_CODE),
        (save::RSP, GUEST_STACK),
        (save::G_PAT, 0x0007_0406_0007_0406),
    ] {
        ram.write(BLOCK + field, value.to_le_bytes());
    }
    state.cpu.efer |= efer::SVME;
    state.cpu.svm.host_save = HOST_SAVE;
    state.tlb.enter_world(&state.cpu);
    state.refresh();
    machine
}

const KINDS: [(bool, bool); 3] = [(false, false), (true, false), (true, true)];

/// Counts world switches and transfers.
#[derive(Default)]
struct Count {
    entered: u32,
    transfers: u32,
}

impl Observer for Count {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, _view: View<'_>) -> Flow {
        match event {
            Event::WorldEntered { .. } => self.entered += 1,
            Event::Transfer { .. } => self.transfers += 1,
            _ => {}
        }
        Flow::Continue
    }
}

#[test]
fn both_worlds_go_their_ways() {
    for (long, nested) in KINDS {
        let mut count = Count::default();
        let mut machine = world(long, nested);
        machine.run(1000, &mut count);
        assert_eq!(machine.end(), None, "long {long}, nested {nested}");
        assert!(count.entered > 25, "{} times", count.entered);
        // In and back, twice for each entry in the guest and once in the host.
        assert!(count.transfers >= 6 * (count.entered - 1));
    }
}

#[test]
fn one_run_is_the_same_as_single_steps_and_as_forgetting_everything() {
    for (number, (long, nested)) in (0..).zip(KINDS) {
        for case in 0..CASES {
            let mut random = Random::new(3, number, case);
            let mut whole = world(long, nested);
            let mut stepped = whole.clone();
            let mut forgetful = whole.clone();
            for _ in 0..12 {
                let until = whole.tick() + random.below(60);
                let (name, change) = random.of(CHANGES);
                whole.run(until, &mut Unobserved);
                while stepped.tick() < until && stepped.end().is_none() {
                    stepped.step(&mut Unobserved);
                    // A copy knows no way and no page.
                    forgetful = forgetful.clone();
                    forgetful.step(&mut Unobserved);
                }
                let at =
                    alloc::format!("long {long}, nested {nested}, case {case}, before `{name}`");
                assert_eq!(whole.state_hash(), stepped.state_hash(), "{at}");
                assert_eq!(whole.state_hash(), forgetful.state_hash(), "{at}");
                if whole.end().is_some() {
                    break;
                }
                if random.one_in(3) {
                    for machine in [&mut whole, &mut stepped, &mut forgetful] {
                        change(&mut machine.state, long);
                    }
                }
                if random.one_in(8) {
                    // Another control block than the one meant: mostly one that VMRUN refuses.
                    for machine in [&mut whole, &mut stepped, &mut forgetful] {
                        machine.state.cpu.registers[RAX] ^= 0x1000;
                    }
                }
            }
        }
    }
}
