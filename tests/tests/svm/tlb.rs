//! ASIDs and what forgets translations: TLB_CONTROL, INVLPGA, and what is kept over a world switch.

use super::world::*;

/// Linear 512 GiB leads to one of two pages.
const LINEAR: &str = "mov rax, 1 << 39\nmov ecx, [rax]";
const FIRST: u64 = DATA + 0x4000;
const SECOND: u64 = DATA + 0x5000;
const TABLES: u64 = DATA + 0x8000;
const LEAF: u64 = TABLES + 0x2000;

/// A guest without nested paging that reads through a mapping of its own, calls, and again.
fn world(global: bool, host: &str) -> World {
    let mut world = World::with_host(Mode::Long, host);
    world.put(PAGE_TABLES + 8, TABLES + 7);
    world.put(TABLES, TABLES + 0x1007);
    world.put(TABLES + 0x1000, LEAF + 7);
    world.put(LEAF, FIRST | 0x67 | u64::from(global) << 8);
    world.put(FIRST, 1);
    world.put(SECOND, 2);
    let cr4 = world.get(field::CR4);
    world.set(field::CR4, cr4 | 0x80);
    world.code(LINEAR);
    world.code("mov eax, ecx\nvmmcall");
    world.code(LINEAR);
    world.code("mov eax, ecx\nvmmcall");
    world
}

/// 15.16: the guest reads, its table changes, it reads again after what is in between. 1: it still sees the old page.
#[test]
fn what_flushes_and_what_does_not() {
    let asid = |world: &mut World, number: u64, control: u64| {
        world.set(field::ASID, number | control << 32);
    };
    for (name, global, asid_after, control, expected) in [
        ("nothing", false, 1, 0, 1),
        ("everything", false, 1, 1, 2),
        ("everything, global", true, 1, 1, 2),
        ("this guest", false, 1, 3, 2),
        ("this guest, global", true, 1, 3, 2),
        ("not global", false, 1, 7, 2),
        ("not global, global", true, 1, 7, 1),
        ("another ASID", false, 2, 0, 2),
        ("another ASID, global", true, 2, 0, 2),
    ] {
        let mut world = world(global, "");
        assert_eq!((world.exit().code, world.results()[0]), (VMMCALL, 1));
        let entry = world.word(LEAF);
        world.put(LEAF, entry & 0xfff | SECOND);
        let rip = world.get(field::RIP) + 3;
        world.set(field::RIP, rip);
        asid(&mut world, asid_after, control);
        assert_eq!(
            (world.exit().code, world.results()[0]),
            (VMMCALL, expected),
            "15.16.1: {name}"
        );
        let kept = world.get(field::TLB_CONTROL & !7) >> 32 & 0xff;
        assert_eq!(kept, control, "15.16.1: TLB_CONTROL is read, not written");
    }
    // With another guest's flush between, and back again.
    let mut world = world(false, "");
    assert_eq!((world.exit().code, world.results()[0]), (VMMCALL, 1));
    let entry = world.word(LEAF);
    world.put(LEAF, entry & 0xfff | SECOND);
    let second = world.get(field::RIP) + 3;
    asid(&mut world, 2, 3);
    let call = world.get(field::RIP);
    assert_eq!(
        (world.exit().code, world.get(field::RIP)),
        (VMMCALL, call),
        "another guest"
    );
    asid(&mut world, 1, 0);
    world.set(field::RIP, second);
    assert_eq!(
        (world.exit().code, world.results()[0]),
        (VMMCALL, 1),
        "15.16.1: this one's are kept"
    );
}

/// 15.16.2: INVLPGA by the hypervisor forgets one page of one ASID.
#[test]
fn one_page_of_a_guest() {
    for (address, asid, expected) in [
        (1u64 << 39, 1, 2),
        (1 << 39, 2, 1),
        ((1 << 39) + 0x1000, 1, 1),
        (1 << 39, 0, 1),
    ] {
        // Host code runs before each VMRUN: on the first time there is nothing to forget yet.
        let host = format!(
            "again_: mov eax, {BLOCK}\nvmrun\nmov rax, {address}\nmov ecx, {asid}\ninvlpga"
        );
        let mut world = world(false, &host);
        assert_eq!((world.exit().code, world.results()[0]), (VMMCALL, 1));
        let entry = world.word(LEAF);
        world.put(LEAF, entry & 0xfff | SECOND);
        let rip = world.get(field::RIP) + 3;
        world.set(field::RIP, rip);
        let name = format!("15.16.2: page {address:x} of ASID {asid}");
        assert_eq!(
            (world.exit().code, world.results()[0]),
            (VMMCALL, expected),
            "{name}"
        );
    }
}

/// 15.16.1: in a guest, INVLPG, MOV CR3 and CR4 forget what is the guest's own, and not the host's.
#[test]
fn a_guest_flushes_its_own() {
    for (flush, global, expected) in [
        ("nop", false, 1),
        ("mov rax, 1 << 39\ninvlpg [rax]", false, 2),
        ("mov rax, 1 << 39\ninvlpg [rax]", true, 2),
        ("mov rax, cr3\nmov cr3, rax", false, 2),
        ("mov rax, cr3\nmov cr3, rax", true, 1),
        ("mov rax, cr4\nbtr eax, 7\nmov cr4, rax", true, 2),
    ] {
        let mut world = World::new(Mode::Long);
        world.put(PAGE_TABLES + 8, TABLES + 7);
        world.put(TABLES, TABLES + 0x1007);
        world.put(TABLES + 0x1000, LEAF + 7);
        world.put(LEAF, FIRST | 0x67 | u64::from(global) << 8);
        world.put(FIRST, 1);
        world.put(SECOND, 2);
        let cr4 = world.get(field::CR4);
        world.set(field::CR4, cr4 | 0x80);
        world.code(LINEAR);
        world.code(&format!(
            "mov dword [{LEAF}], {}",
            SECOND | 0x67 | u64::from(global) << 8
        ));
        world.code(flush);
        world.code(LINEAR);
        world.code("mov eax, ecx\nvmmcall");
        assert_eq!(
            (world.exit().code, world.results()[0]),
            (VMMCALL, expected),
            "15.16.1: {flush}"
        );
    }
}
