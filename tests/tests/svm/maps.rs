//! Intercepts that ask more than their bit: the permission maps of ports and registers, and the count of PAUSEs.

use super::world::*;

/// The intercepts that have rows here.
pub fn codes() -> Vec<u64> {
    vec![0x7b, 0x7c]
}

/// 15.10: a bit for each port, and all bytes of an access count.
#[test]
fn ports_exit_as_their_map_says() {
    const IN: u64 = 1;
    const STRING: u64 = 1 << 2;
    const REPEATED: u64 = 1 << 3;
    let information = |port: u64, width: u64, address_bits: u64, rest: u64| {
        port << 16 | width << 4 | address_bits / 16 << 7 | rest
    };
    let es_in = STRING | IN;
    for (before, instruction, forbidden, tells) in [
        ("", "in al, 0x80", 0x80, Some(information(0x80, 1, 64, IN))),
        ("", "in al, 0x80", 0x81, None),
        ("", "out 0x80, ax", 0x81, Some(information(0x80, 2, 64, 0))),
        ("", "out 0x80, eax", 0x83, Some(information(0x80, 4, 64, 0))),
        ("", "out 0x80, eax", 0x84, None),
        (
            "mov dx, 0x7fff",
            "in eax, dx",
            0x8000,
            Some(information(0x7fff, 4, 64, IN)),
        ),
        (
            "mov edx, 0xffff",
            "in al, dx",
            0xffff,
            Some(information(0xffff, 1, 64, IN)),
        ),
        (
            "mov edx, 0xffff",
            "in eax, dx",
            0x1_0002,
            Some(information(0xffff, 4, 64, IN)),
        ),
        ("mov edx, 0xfffe", "in ax, dx", 0x1_0000, None),
        (
            "mov edx, 0x80\nmov edi, 0x60000",
            "insb",
            0x80,
            Some(information(0x80, 1, 64, es_in)),
        ),
        (
            "mov edx, 0x80\nmov edi, 0x60000",
            "a32 insd",
            0x80,
            Some(information(0x80, 4, 32, es_in)),
        ),
        (
            "mov edx, 0x80\nmov esi, 0x60000",
            "outsw",
            0x80,
            Some(information(0x80, 2, 64, STRING | 3 << 10)),
        ),
        (
            "mov edx, 0x80\nmov esi, 0x60000",
            "fs outsb",
            0x80,
            Some(information(0x80, 1, 64, STRING | 4 << 10)),
        ),
        (
            "mov edx, 0x80\nmov edi, 0x60000\nmov ecx, 3",
            "rep insb",
            0x80,
            Some(information(0x80, 1, 64, es_in | REPEATED)),
        ),
        (
            "mov edx, 0x80\nmov edi, 0x60000\nxor ecx, ecx",
            "rep insb",
            0x80,
            None,
        ),
    ] {
        for on in [false, true] {
            let mut world = World::new(Mode::Long);
            world.put_byte(IO_MAP + forbidden / 8, 1 << (forbidden % 8));
            world.code(before);
            let at = world.code(instruction);
            let next = world.code("vmmcall");
            world.intercept(0x7b, on);
            let exit = world.exit();
            let name = format!("15.10: {instruction}, port {forbidden:x} forbidden, on: {on}");
            match tells.filter(|_| on) {
                Some(tells) => {
                    assert_eq!((exit.code, exit.rip), (0x7b, at), "{name}");
                    assert_eq!(exit.information, [tells, next], "{name}");
                    assert_eq!(exit.next_rip, next, "{name}");
                }
                None => assert_eq!((exit.code, exit.rip), (VMMCALL, next), "{name}"),
            }
        }
    }
}

/// 15.11: two bits for each register of three ranges; whatever lies outside exits.
#[test]
fn registers_exit_as_their_map_says() {
    for (number, write, bit, exits) in [
        (0x10u64, false, Some(0x20u64), true),
        (0x10, true, Some(0x20), false),
        (0x277, true, Some(2 * 0x277 + 1), true),
        (0x277, false, Some(2 * 0x277 + 1), false),
        (0xc000_0080, false, Some(0x4000 + 0x100), true),
        (0xc000_0080, false, Some(0x4000 + 0x102), false),
        (0xc001_0114, false, Some(0x8000 + 0x228), true),
        (0xc001_1fff, false, Some(0x8000 + 0x3ffe), true),
        (0x2000, false, None, true),
        (0x4000_0000, true, None, true),
        (0xc000_2000, false, None, true),
        (0xc001_2000, true, None, true),
        (0xffff_ffff, false, None, true),
    ] {
        let mut world = World::new(Mode::Long);
        if let Some(bit) = bit {
            world.put_byte(MSR_MAP + bit / 8, 1 << (bit % 8));
        }
        world.code(&format!(
            "mov ecx, {number}\nmov eax, 0x00070406\nmov edx, eax"
        ));
        let at = world.code(if write { "wrmsr" } else { "rdmsr" });
        let next = world.code("vmmcall");
        world.intercept(0x7c, true).intercept(0x4d, true);
        let exit = world.exit();
        let name = format!("15.11: msr {number:x}, write: {write}");
        if exits {
            let told = (exit.code, exit.information, exit.rip, exit.next_rip);
            assert_eq!(told, (0x7c, [u64::from(write), 0], at, next), "{name}");
        } else {
            assert_eq!((exit.code, exit.rip), (VMMCALL, next), "{name}");
        }
        let mut world = World::new(Mode::Long);
        world.code(&format!("mov ecx, {number}"));
        world.code("rdmsr");
        world.code("vmmcall");
        world.intercept(0x4d, true);
        assert_ne!(world.exit().code, 0x7c, "{name}, off");
    }
}

/// 15.14.4: so many PAUSEs pass, and with a threshold only those count that follow each other closely.
#[test]
fn pauses_are_counted() {
    for (count, threshold, apart, pauses, exits) in [
        (0, 0, 0, 1, true),
        (3, 0, 0, 3, false),
        (3, 0, 0, 4, true),
        (3, 0, 50, 4, true),
        (3, 20, 50, 40, false),
        (3, 100, 50, 4, true),
        (0, 20, 50, 1, true),
        (5, 20, 0, 5, false),
        (5, 20, 0, 6, true),
    ] {
        let mut world = World::new(Mode::Long);
        world.put_byte(BLOCK + field::PAUSE_COUNT, count);
        world.put_byte(BLOCK + field::PAUSE_THRESHOLD, threshold);
        for _ in 0..pauses {
            world.code("pause");
            for _ in 0..apart {
                world.code("nop");
            }
        }
        let end = world.code("vmmcall");
        world.intercept(0x77, true);
        let exit = world.exit();
        let name = format!("{count} {threshold}, {pauses} pauses, {apart} apart");
        let expected = if exits { 0x77 } else { VMMCALL };
        assert_eq!(exit.code, expected, "15.14.4: {name}");
        assert_eq!(exit.rip == end, !exits, "15.14.4: {name}");
    }
}
