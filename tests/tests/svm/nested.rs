//! Nested paging: which fault is whose, what its exit tells, guests in each paging mode, the guest's PAT, the A20 line.

use super::world::*;

const PRESENT: u64 = 1;
const WRITE: u64 = 2;
const USER: u64 = 4;
const RESERVED: u64 = 8;
const FETCH: u64 = 16;
/// EXITINFO1: the last translation, or the walk of a guest's table.
const LAST: u64 = 1 << 32;
const TABLE: u64 = 1 << 33;

/// A page of its own, with a RET in it for fetches.
const PAGE: u64 = 0x7_0000;

fn entry(page: u64) -> u64 {
    NESTED_PAGES + 8 * (page >> 12)
}

/// 15.25.5 and 15.25.6: the final translation.
#[test]
fn faults_of_the_last_translation() {
    let read = "mov eax, [0x70008]";
    let write = "mov [0x70008], eax";
    let modify = "inc dword [0x70008]";
    let fetch = "mov eax, 0x70008\ncall rax";
    let across = "mov eax, [0x6fffe]";
    let at = PAGE + 8;
    for (change, source, tells) in [
        (|_| 0, read, Some((LAST | USER, at))),
        (|_| 0, write, Some((LAST | USER | WRITE, at))),
        (|_| 0, modify, Some((LAST | USER | WRITE, at))),
        (|_| 0, fetch, Some((LAST | USER | FETCH, at))),
        (|_| 0, across, Some((LAST | USER, PAGE))),
        (|old| old & !2, read, None),
        (
            |old| old & !2,
            write,
            Some((LAST | USER | WRITE | PRESENT, at)),
        ),
        (|old| old & !2, fetch, None),
        (|old| old & !4, read, Some((LAST | USER | PRESENT, at))),
        (
            |old| old & !4,
            fetch,
            Some((LAST | USER | FETCH | PRESENT, at)),
        ),
        (|old| old | 1 << 63, read, None),
        (
            |old| old | 1 << 63,
            fetch,
            Some((LAST | USER | FETCH | PRESENT, at)),
        ),
        (
            |old| old | 1 << 40,
            read,
            Some((LAST | USER | RESERVED | PRESENT, at)),
        ),
        (
            |old| old | 1 << 51,
            write,
            Some((LAST | USER | RESERVED | WRITE | PRESENT, at)),
        ),
        (|old| old | 0x1f8, read, None),
    ] as [(fn(u64) -> u64, &str, Option<(u64, u64)>); 15]
    {
        let mut world = World::new(Mode::Long);
        world.nest();
        world.put_byte(PAGE + 8, 0xc3);
        let old = world.word(entry(PAGE));
        world.put(entry(PAGE), change(old));
        world.code(source);
        world.code("vmmcall");
        let exit = world.exit();
        let name = format!("15.25.6: {source}, entry {:x}", change(old));
        match tells {
            Some((first, second)) => {
                assert_eq!(
                    (exit.code, exit.information),
                    (NPF, [first, second]),
                    "{name}"
                );
                let bytes = if first & FETCH == 0 { 15 } else { 0 };
                assert_eq!(world.get(field::BYTES) & 0xff, bytes, "15.8.4: {name}");
                if bytes != 0 {
                    let mut told = [0; 15];
                    told.copy_from_slice(
                        world
                            .machine
                            .ram()
                            .slice(BLOCK + field::BYTES + 1, 15)
                            .unwrap(),
                    );
                    let code = world.machine.ram().slice(exit.rip, 15).unwrap();
                    assert_eq!(&told, code, "15.8.4: {name}");
                }
                assert_eq!(exit.next_rip, 0, "15.7.1: {name}");
            }
            None => assert_eq!(exit.code, VMMCALL, "{name}"),
        }
    }
}

/// 15.25.5: walks of a guest's tables are writes by ring 3, whatever the access is.
#[test]
fn faults_of_the_walk_of_a_guests_tables() {
    const ENTRY: u64 = PAGE_TABLES;
    let fault = |bits: u64| Some([TABLE | USER | WRITE | bits, ENTRY]);
    for (change, tells) in [
        (|_| 0, fault(0)),
        (|old| old & !2, fault(PRESENT)),
        (|old| old & !4, fault(PRESENT)),
        (|old| old | 1 << 45, fault(PRESENT | RESERVED)),
        (|old| old | 1 << 63, None),
    ] as [(fn(u64) -> u64, Option<[u64; 2]>); 5]
    {
        let mut world = World::new(Mode::Long);
        world.nest();
        let old = world.word(entry(PAGE_TABLES));
        world.put(entry(PAGE_TABLES), change(old));
        world.code("vmmcall");
        let exit = world.exit();
        match tells {
            Some(tells) => assert_eq!((exit.code, exit.information), (NPF, tells), "15.25.6"),
            None => assert_eq!(exit.code, VMMCALL, "15.25.7"),
        }
    }
    // Marks: the nested entry of a page with tables is dirty, that of a page only read is not.
    let mut world = World::new(Mode::Long);
    world.nest();
    world.code("mov eax, [0x70008]\nvmmcall");
    assert_eq!(world.exit().code, VMMCALL);
    assert_eq!(world.word(entry(PAGE_TABLES)) & 0x60, 0x60, "15.25.5");
    assert_eq!(world.word(entry(PAGE)) & 0x60, 0x20, "15.25.5");
}

/// 15.25.6: the guest's own faults come before the last translation, and the nested ones of its tables before its own.
#[test]
fn the_order_of_faults() {
    // The page is read-only for the guest, and not there for its hypervisor.
    let mut world = World::new(Mode::Long);
    world.nest();
    world.put(entry(PAGE), 0);
    world.intercept(0x4e, true);
    world.code("mov rax, 1 << 39\nmov [rax + 0x70008], eax");
    let exit = world.exit();
    assert_eq!(
        (exit.code, exit.information),
        (0x4e, [WRITE, 1 << 39 | 0x70008])
    );
    // Both kinds at one table: the nested one.
    let mut world = World::new(Mode::Long);
    world.nest();
    world.put(PAGE_TABLES + 8, PAGE + 7);
    world.put(entry(PAGE), 0);
    world.intercept(0x4e, true);
    world.code("mov rax, 1 << 39\nmov eax, [rax]");
    let exit = world.exit();
    assert_eq!(
        (exit.code, exit.information),
        (NPF, [TABLE | USER | WRITE, PAGE])
    );
    // Without the intercept, the guest's fault is the guest's.
    let mut world = World::new(Mode::Long);
    world.nest();
    world.code("mov rax, 1 << 39\nmov eax, [rax]");
    let exit = world.exit();
    assert_eq!((exit.code, exit.rip), (VMMCALL, HANDLERS + 16 * 14));
}

/// 15.25.6 and 8.4.2: a fetch is told apart where the host's own page faults would tell it.
#[test]
fn fetches_are_told_by_the_hosts_modes() {
    const NO_NX: &str = "mov ecx, 0xc0000080\nrdmsr\nand eax, ~0x800\nwrmsr";
    const SMEP: &str = "mov rax, cr4\nbts eax, 20\nmov cr4, rax";
    for (host, told) in [
        ("", FETCH),
        (NO_NX, 0),
        (&format!("{NO_NX}\n{SMEP}"), FETCH),
        (SMEP, FETCH),
    ] {
        let mut world = World::with_host(Mode::Long, host);
        // The host runs in pages of ring 3, which SMEP forbids: they are made the supervisor's.
        for gigabyte in 0..4 {
            let at = 0x2000 + 8 * gigabyte;
            let old = world.word(at);
            world.put(at, old & !4);
        }
        world.nest();
        world.put(entry(PAGE), 0);
        world.code("mov eax, 0x70000\njmp rax");
        let exit = world.exit();
        assert_eq!(
            (exit.code, exit.information),
            (NPF, [LAST | USER | told, PAGE])
        );
        // With NX off, bit 63 is reserved (15.25.7, 5.6.1).
        let mut world = World::with_host(Mode::Long, host);
        for gigabyte in 0..4 {
            let at = 0x2000 + 8 * gigabyte;
            let old = world.word(at);
            world.put(at, old & !4);
        }
        world.nest();
        let old = world.word(entry(PAGE));
        world.put(entry(PAGE), old | 1 << 63);
        world.code("mov eax, [0x70000]\nvmmcall");
        let exit = world.exit();
        if host.contains(NO_NX) {
            let reserved = LAST | USER | RESERVED | PRESENT;
            assert_eq!((exit.code, exit.information), (NPF, [reserved, PAGE]));
        } else {
            assert_eq!(exit.code, VMMCALL);
        }
    }
}

/// Reserved bits of each level of nested tables (5.3, figures 5-20 to 5-23).
#[test]
fn reserved_bits_of_nested_tables() {
    for (name, at, bit, refused) in [
        ("PML4E bit 7", NESTED, 7, true),
        ("PML4E bit 8", NESTED, 8, true),
        ("PML4E bit 45", NESTED, 45, true),
        ("PDPE bit 8", NESTED + 0x1000, 8, true),
        ("PDPE bit 41", NESTED + 0x1000, 41, true),
        ("PDE bit 8", NESTED + 0x2000, 8, false),
        ("PDE bit 50", NESTED + 0x2000, 50, true),
        ("PTE bit 8", NESTED_PAGES + 8 * (GUEST >> 12), 8, false),
        ("PTE bit 44", NESTED_PAGES + 8 * (GUEST >> 12), 44, true),
        ("PTE bit 52", NESTED_PAGES + 8 * (GUEST >> 12), 52, false),
    ] {
        let mut world = World::new(Mode::Long);
        world.nest();
        world.code("vmmcall");
        let old = world.word(at);
        world.put(at, old ^ 1 << bit);
        let exit = world.exit();
        assert_eq!(exit.code, if refused { NPF } else { VMMCALL }, "{name}");
        if refused {
            assert_eq!(
                exit.information[0] & (RESERVED | PRESENT),
                RESERVED | PRESENT,
                "{name}"
            );
        }
    }
}

/// A guest's own tables, at [`DATA`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Paging {
    None,
    Narrow,
    Pae,
    Long,
}

fn guest(paging: Paging) -> World {
    const TABLES: u64 = DATA + 0x1000;
    let mut world = World::new(match paging {
        Paging::Long => Mode::Long,
        _ => Mode::Protected,
    });
    world.nest();
    match paging {
        Paging::None | Paging::Long => {}
        Paging::Narrow => {
            // Linear 4 MiB leads to 0, too.
            world.put(TABLES, 0x0000_0087_0000_0087);
            world.set(field::CR4, 0x10);
        }
        Paging::Pae => {
            world.put(TABLES, TABLES + 0x1001);
            world.put(TABLES + 0x1000, 0x87);
            world.put(TABLES + 0x1010, 0x87);
            world.set(field::CR4, 0x20);
        }
    }
    if matches!(paging, Paging::Narrow | Paging::Pae) {
        world.set(field::CR3, TABLES).set(field::CR0, 0x8000_0033);
    }
    world
}

/// 15.25.5 and 15.25.10: guests without paging and with each kind of it.
#[test]
fn guests_of_each_paging_mode() {
    for (paging, alias) in [
        (Paging::None, None),
        (Paging::Narrow, Some(0x40_0000)),
        (Paging::Pae, Some(0x40_0000)),
        (Paging::Long, None),
    ] {
        let mut world = guest(paging);
        let base = alias.unwrap_or(0);
        world.code(&format!("mov dword [{}], 0x1234", base + PAGE));
        world.code(&format!("mov eax, [{PAGE}]\nvmmcall"));
        assert_eq!(world.exit().code, VMMCALL, "{paging:?}");
        assert_eq!(world.results()[0], 0x1234, "{paging:?}");
        // The same page, not there.
        let mut world = guest(paging);
        world.put(entry(PAGE), 0);
        world.code(&format!("mov [{}], eax", base + PAGE + 4));
        let exit = world.exit();
        let expected = [LAST | USER | WRITE, PAGE + 4];
        assert_eq!((exit.code, exit.information), (NPF, expected), "{paging:?}");
        // Where its tables are, nothing is: the walk fails, unless there is none.
        let mut world = guest(paging);
        world.put(entry(DATA + 0x1000), 0);
        world.code("vmmcall");
        let exit = world.exit();
        match alias {
            Some(_) => assert_eq!(
                exit.information,
                [TABLE | USER | WRITE, DATA + 0x1000],
                "{paging:?}"
            ),
            None => assert_eq!(exit.code, VMMCALL, "{paging:?}"),
        }
    }
    // 15.25.10: a malformed pointer is met in the walk, as the guest's page fault.
    let mut world = guest(Paging::Pae);
    let pointer = world.word(DATA + 0x1000);
    world.put(DATA + 0x1000 + 8, pointer | 2);
    world.intercept(0x4e, true);
    world.code("mov eax, [0x40000000]");
    let exit = world.exit();
    assert_eq!(
        (exit.code, exit.information),
        (0x4e, [RESERVED | PRESENT, 0x4000_0000])
    );
    // And MOV CR3 says nothing of it.
    let mut world = guest(Paging::Pae);
    world.put(DATA + 0x1000 + 8, pointer | 2);
    world.code("mov eax, cr3\nmov cr3, eax\nvmmcall");
    assert_eq!(world.exit().code, VMMCALL, "15.25.10");
}

/// 15.19: real mode with paging is legal in a guest.
#[test]
fn paged_real_mode() {
    for nested in [false, true] {
        let mut world = guest(Paging::Narrow);
        world.set(field::NESTED, u64::from(nested));
        world.set(field::CR0, 0x8000_0010);
        world.set(field::CS, 0xffff_0000_0000 | 0x9b << 16 | GUEST >> 4);
        world.set(field::CS + 8, GUEST);
        world.set(field::RIP, 0);
        // mov eax, [0x1234 in DS]: a page fault with the error code of protected mode (15.12.15).
        assert!(world.machine.poke(GUEST, &[0x66, 0xa1, 0x34, 0x12]));
        world.set(field::DS, 0xffff_0000_0000 | 0x93 << 16);
        world.set(field::DS + 8, 0x80_0000);
        world.intercept(0x4e, true);
        let exit = world.exit();
        assert_eq!(
            (exit.code, exit.information),
            (0x4e, [0, 0x80_1234]),
            "nested {nested}"
        );
    }
}

/// 15.25.2, 15.25.4 and 15.25.8: a PAT of its own with nested paging, the host's without.
#[test]
fn the_guests_page_attribute_table() {
    const GUESTS: u64 = 0x0101_0101_0606_0606;
    const WRITTEN: u64 = 0x0404_0404_0404_0404;
    let read = "mov ecx, 0x277\nrdmsr\nshl rdx, 32\nor rdx, rax\nmov rbx, rdx";
    let write = "mov ecx, 0x277\nmov eax, 0x04040404\nmov edx, eax\nwrmsr";
    for nested in [false, true] {
        let mut world = World::new(Mode::Long);
        let host = world.machine.cpu().pat;
        if nested {
            world.nest();
        }
        world.set(field::PAT, GUESTS);
        world.code(read);
        world.code(write);
        world.code("vmmcall");
        assert_eq!(world.exit().code, VMMCALL);
        let [_, seen] = world.results();
        assert_eq!(seen, if nested { GUESTS } else { host });
        assert_eq!(world.get(field::PAT), if nested { WRITTEN } else { GUESTS });
        assert_eq!(world.machine.cpu().pat, if nested { host } else { WRITTEN });
    }
}

/// 15.25.11: the A20 line is about system-physical addresses; 15.30.1: DIS_A20M does away with it.
#[test]
fn the_a20_line() {
    const OFF: &str = "mov al, 0\nout 0x92, al";
    const DISABLE: &str = "mov ecx, 0xc0010114\nrdmsr\nor eax, 4\nwrmsr";
    let apart = 1 << 20;
    for (before, nested_to, expected) in [
        ("", 0x17_0000u64, 2),
        (OFF, 0x17_0000, 1),
        (&format!("{DISABLE}\n{OFF}"), 0x17_0000, 2),
        (&format!("{OFF}\n{DISABLE}"), 0x17_0000, 2),
        // Guest-physical bit 20 leads to a page whose own address has no such bit.
        (OFF, 0x8_0000, 3),
    ] {
        // The host's code lies at 1 MiB: where it goes on is below, too.
        let mut world = World::with_host(Mode::Long, before);
        let mut host = [0; 0x400];
        host.copy_from_slice(world.machine.ram().slice(0x10_0000, 0x400).unwrap());
        assert!(world.machine.poke(0, &host));
        world.nest();
        world.put(NESTED_PAGES + 8 * ((PAGE + apart) >> 12), nested_to | 7);
        for (at, value) in [(PAGE, 1), (PAGE + apart, 2), (0x8_0000, 3)] {
            world.put(at, value);
        }
        world.code(&format!("mov eax, [{}]\nvmmcall", PAGE + apart));
        assert_eq!(world.exit().code, VMMCALL, "{before}");
        assert_eq!(
            world.results()[0],
            expected,
            "15.25.11: {before}, to {nested_to:x}"
        );
    }
}
