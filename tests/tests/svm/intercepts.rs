//! Instruction intercepts: one row or more for each bit of the control block, with the exit's code, information and nRIP,
//! and with what happens when the bit is clear.

use super::world::*;
use super::{events, interrupts, maps};
use emulator_core::machine::End;

/// EXITINFO1 of a MOV from or to a control register.
const MOV: u64 = 1 << 63;

/// What happens with the intercept off.
#[derive(Clone, Copy, Debug)]
pub enum Off {
    /// The instruction is carried out, and the next one runs.
    Next,
    /// This exception or interrupt is delivered.
    Handler(u64),
    /// The guest is left all the same, with this code.
    Exit(u64),
    /// The processor waits, for ever here.
    Halts,
}

pub struct Row {
    pub section: &'static str,
    pub code: u64,
    pub before: String,
    pub instruction: &'static str,
    pub tells: [u64; 2],
    pub off: Off,
}

pub fn row(section: &'static str, code: u64, instruction: &'static str) -> Row {
    Row {
        section,
        code,
        before: String::new(),
        instruction,
        tells: [0; 2],
        off: Off::Next,
    }
}

impl Row {
    pub fn after(self, before: impl Into<String>) -> Row {
        let before = before.into();
        Row { before, ..self }
    }

    pub fn tells(self, first: u64, second: u64) -> Row {
        let tells = [first, second];
        Row { tells, ..self }
    }

    pub fn off(self, off: Off) -> Row {
        Row { off, ..self }
    }

    pub fn name(&self) -> String {
        format!(
            "{} (code {:x}, APM {})",
            self.instruction, self.code, self.section
        )
    }
}

fn control_registers() -> Vec<Row> {
    let table = "15.9, table 15-7; 15.8.1";
    vec![
        row(table, 0x00, "mov rbx, cr0").tells(MOV | 3, 0),
        row(table, 0x00, "smsw ebx"),
        row(table, 0x00, "smsw [0x60000]"),
        row(table, 0x02, "mov r11, cr2").tells(MOV | 11, 0),
        row(table, 0x03, "mov rsi, cr3").tells(MOV | 6, 0),
        row(table, 0x04, "mov rax, cr4").tells(MOV, 0),
        row(table, 0x08, "mov r15, cr8").tells(MOV | 15, 0),
        row(table, 0x10, "mov cr0, rbx")
            .after("mov rbx, cr0")
            .tells(MOV | 3, 0),
        row(table, 0x10, "lmsw bx").after("smsw ebx"),
        row(table, 0x10, "clts"),
        row(table, 0x12, "mov cr2, r9").tells(MOV | 9, 0),
        row(table, 0x13, "mov cr3, rdi")
            .after("mov rdi, cr3")
            .tells(MOV | 7, 0),
        row(table, 0x14, "mov cr4, rbx")
            .after("mov rbx, cr4")
            .tells(MOV | 3, 0),
        row(table, 0x18, "mov cr8, rbx")
            .after("mov ebx, 3")
            .tells(MOV | 3, 0),
        row(table, 0x65, "mov cr0, rbx")
            .after("mov rbx, cr0\nbtc ebx, 18")
            .tells(MOV | 3, 0),
        row(table, 0x65, "lmsw bx").after("smsw ebx"),
    ]
}

fn debug_registers() -> Vec<Row> {
    let section = "15.8.1, table 15-3";
    vec![
        row(section, 0x20, "mov rbx, dr0").tells(3, 0),
        row(section, 0x21, "mov rbx, dr1").tells(3, 0),
        row(section, 0x22, "mov r8, dr2").tells(8, 0),
        row(section, 0x23, "mov rbx, dr3").tells(3, 0),
        row(section, 0x24, "mov rbx, dr4").tells(3, 0),
        row(section, 0x25, "mov rbx, dr5").tells(3, 0),
        row(section, 0x26, "mov rbx, dr6").tells(3, 0),
        row(section, 0x27, "mov r14, dr7").tells(14, 0),
        row(section, 0x30, "mov dr0, rbx").tells(3, 0),
        row(section, 0x31, "mov dr1, rbx").tells(3, 0),
        row(section, 0x32, "mov dr2, r12").tells(12, 0),
        row(section, 0x33, "mov dr3, rbx").tells(3, 0),
        row(section, 0x34, "mov dr4, rbx").tells(3, 0),
        row(section, 0x35, "mov dr5, rbx").tells(3, 0),
        row(section, 0x36, "mov dr6, rbx").tells(3, 0),
        row(section, 0x37, "mov dr7, rbx")
            .after("mov ebx, 0x400")
            .tells(3, 0),
    ]
}

fn others() -> Vec<Row> {
    let table = "15.9, table 15-7";
    // A frame that leads to what follows IRETQ: 5 bytes of ADD and 2 of IRETQ.
    let frame = format!(
        "push {DATA0}\npush {STACK}\npush 2\npush {CODE64}\ncall here\nhere: add qword [rsp], 7"
    );
    let block = format!("mov eax, {BLOCK}");
    let data = format!("mov eax, {DATA}");
    vec![
        row(table, 0x66, "sidt [0x60000]"),
        row(table, 0x67, "sgdt [0x60000]"),
        row(table, 0x68, "sldt ebx"),
        row(table, 0x69, "str ebx"),
        row(table, 0x6a, "lidt [0x60000]").after("sidt [0x60000]"),
        row(table, 0x6b, "lgdt [0x60000]").after("sgdt [0x60000]"),
        row(table, 0x6c, "lldt bx"),
        row(table, 0x6d, "ltr bx").after(format!("mov ebx, {OTHER_TASK}")),
        row(table, 0x6e, "rdtsc"),
        row(table, 0x6f, "rdpmc").after("xor ecx, ecx"),
        row(table, 0x70, "pushfq"),
        row(table, 0x71, "popfq").after("pushfq"),
        row(table, 0x72, "cpuid").after("xor eax, eax"),
        row(table, 0x73, "rsm").off(Off::Handler(6)),
        row(table, 0x74, "iretq").after(frame),
        row("15.8.2", 0x75, "int 0x21")
            .tells(0x21, 0)
            .off(Off::Handler(0x21)),
        row(table, 0x76, "invd"),
        row("15.14.4", 0x77, "pause"),
        row(table, 0x78, "hlt").off(Off::Halts),
        row("15.8.3", 0x79, "invlpg [0x60123]").tells(DATA + 0x123, 0),
        row("15.8.3", 0x79, "invlpg [eax + 8]")
            .after("mov rax, 0x1fffffffc")
            .tells(4, 0),
        row("15.8.3", 0x7a, "invlpga").after("xor eax, eax\nmov ecx, 1"),
        row(table, 0x80, "vmrun")
            .after(block.clone())
            .off(Off::Exit(INVALID)),
        row("15.18", 0x81, "vmmcall").off(Off::Handler(6)),
        row(table, 0x82, "vmload").after(block),
        row(table, 0x83, "vmsave").after(data),
        row(table, 0x84, "stgi"),
        row(table, 0x85, "clgi"),
        row(table, 0x87, "rdtscp"),
        row("15.12.2", 0x88, "int1").off(Off::Handler(1)),
        row(table, 0x89, "wbinvd"),
        row(table, 0x8d, "xsetbv")
            .after("mov rax, cr4\nbts eax, 18\nmov cr4, rax\nxor ecx, ecx\nxgetbv"),
    ]
}

/// Instructions that this processor does not have: #UD comes before any intercept (15.7). The byte after 0F, and what follows.
fn absent() -> Vec<(u64, Vec<u8>)> {
    let mut list = vec![
        (0x86, vec![0x0f, 0x01, 0xde]), // skinit
        (0x8a, vec![0x0f, 0x01, 0xc8]), // monitor
        (0x8b, vec![0x0f, 0x01, 0xc9]), // mwait
        (0x8c, vec![0x0f, 0x01, 0xc9]),
        (0x8e, vec![0x0f, 0x01, 0xfd]), // rdpru
    ];
    for number in [1, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15u64] {
        let [rex, modrm] = numbered(number);
        list.push((number, vec![rex, 0x0f, 0x20, modrm]));
        list.push((0x10 + number, vec![rex, 0x0f, 0x22, modrm]));
    }
    for number in 8..16 {
        let [rex, modrm] = numbered(number);
        list.push((0x20 + number, vec![rex, 0x0f, 0x21, modrm]));
        list.push((0x30 + number, vec![rex, 0x0f, 0x23, modrm]));
    }
    list
}

/// REX prefix and ModRM byte of a MOV between RAX and a control or debug register.
fn numbered(number: u64) -> [u8; 2] {
    [
        0x40 | (number as u8 >> 3) << 2,
        0xc0 | (number as u8 & 7) << 3,
    ]
}

/// Intercept bits that nothing here can meet, and why.
const NEVER: &[(std::ops::RangeInclusive<u64>, &str)] = &[
    (0x42..=0x42, "vector 2: use the NMI intercept (15.12.3)"),
    (0x49..=0x49, "vector 9 is reserved (15.12.10)"),
    (0x4f..=0x4f, "vector 15 is reserved"),
    (0x52..=0x52, "no machine checks: MCG_CAP promises no bank"),
    (
        0x54..=0x5d,
        "vectors of features that are not promised, and reserved ones",
    ),
    (0x5f..=0x5f, "vector 31 is reserved"),
    (0x62..=0x62, "no system management mode"),
    (0x8f..=0x9f, "traps of SEV-ES guests"),
];

fn rows() -> Vec<Row> {
    let mut rows = control_registers();
    rows.extend(debug_registers());
    rows.extend(others());
    rows
}

/// A guest with the row's instruction, and VMMCALL behind it; where both stand.
fn guest(row: &Row) -> (World, u64, u64) {
    let mut world = World::new(Mode::Long);
    world.code(&row.before);
    let at = world.code(row.instruction);
    let next = world.code("vmmcall");
    (world, at, next)
}

fn is_carried_out(row: &Row, world: &mut World, next: u64) {
    let expected = match row.off {
        Off::Next => (VMMCALL, next),
        Off::Handler(vector) => (VMMCALL, HANDLERS + 16 * vector),
        Off::Exit(code) => {
            assert_eq!(world.exit().code, code, "{}, off", row.name());
            return;
        }
        Off::Halts => {
            assert_eq!(world.run(), None, "{}, off", row.name());
            assert_eq!(world.machine.end(), Some(End::Halted));
            return;
        }
    };
    if row.code == VMMCALL {
        // The handler's own VMMCALL cannot tell, so it stays where it is.
        assert!(world.machine.poke(expected.1, &[0xeb, 0xfe]));
        assert_eq!(world.run(), None, "{}, off", row.name());
        assert_eq!(world.machine.cpu().rip, expected.1, "{}, off", row.name());
        return;
    }
    let exit = world.exit();
    assert_eq!((exit.code, exit.rip), expected, "{}, off", row.name());
}

#[test]
fn each_instruction_exits_if_its_bit_is_set_and_only_then() {
    for row in rows() {
        let (mut world, at, next) = guest(&row);
        world.intercept(row.code, true);
        let expected = Exit {
            code: row.code,
            information: row.tells,
            event: 0,
            rip: at,
            next_rip: next,
        };
        assert_eq!(world.exit(), expected, "{}", row.name());
        assert_eq!(world.get(field::BYTES) & 0xff, 0, "15.8.4: {}", row.name());
        let (mut world, _, next) = guest(&row);
        world.intercept(row.code, false);
        is_carried_out(&row, &mut world, next);
    }
}

#[test]
fn what_the_processor_does_not_have_is_undefined_whatever_is_intercepted() {
    for (code, bytes) in absent() {
        for on in [false, true] {
            let mut world = World::new(Mode::Long);
            assert!(world.machine.poke(GUEST, &bytes));
            world.intercept(code, on);
            let exit = world.exit();
            let handler = HANDLERS + 16 * 6;
            assert_eq!(
                (exit.code, exit.rip),
                (VMMCALL, handler),
                "{code:x}: {bytes:x?}"
            );
        }
    }
}

/// Every bit of the five words of intercepts has a row somewhere, or a reason to have none.
#[test]
fn no_intercept_is_left_out() {
    let mut known: Vec<u64> = rows().iter().map(|row| row.code).collect();
    known.extend(absent().iter().map(|(code, _)| *code));
    known.extend(events::codes());
    known.extend(interrupts::codes());
    known.extend(maps::codes());
    for code in 0..0xa0 {
        let never = NEVER.iter().any(|(range, _)| range.contains(&code));
        let known = known.contains(&code);
        assert!(
            known != never,
            "intercept {code:x}: row {known}, reason for none {never}"
        );
    }
}

/// Privilege and form are checked before most intercepts, and after some (table 15-7).
#[test]
fn exceptions_and_intercepts_come_in_the_manuals_order() {
    const UD: u64 = 6;
    const GP: u64 = 13;
    /// In ring 3.
    const USER: bool = true;
    let exception = |vector: u64| 0x40 + vector;
    for (code, user, before, instruction, first) in [
        // CPL before the intercept.
        (0x00, USER, "", "mov rax, cr0", exception(GP)),
        (0x13, USER, "", "mov cr3, rax", exception(GP)),
        (0x20, USER, "", "mov rax, dr0", exception(GP)),
        (0x6a, USER, "", "lidt [0x60000]", exception(GP)),
        (0x6c, USER, "", "lldt ax", exception(GP)),
        (0x76, USER, "", "invd", exception(GP)),
        (0x78, USER, "", "hlt", exception(GP)),
        (0x79, USER, "", "invlpg [0]", exception(GP)),
        (0x7a, USER, "", "invlpga", exception(GP)),
        (0x7c, USER, "", "rdmsr", exception(GP)),
        (0x80, USER, "", "vmrun", exception(GP)),
        (0x82, USER, "", "vmload", exception(GP)),
        (0x84, USER, "", "stgi", exception(GP)),
        (0x89, USER, "", "wbinvd", exception(GP)),
        (0x6f, USER, "", "rdpmc", exception(GP)),
        // Illegal values, too.
        (0x10, false, "xor ebx, ebx", "mov cr0, rbx", exception(GP)),
        (0x13, false, "mov rbx, -1", "mov cr3, rbx", exception(GP)),
        (
            0x14,
            false,
            "mov ebx, 1 << 15",
            "mov cr4, rbx",
            exception(GP),
        ),
        (0x18, false, "mov ebx, 16", "mov cr8, rbx", exception(GP)),
        (
            0x37,
            false,
            "mov rbx, 1 << 32",
            "mov dr7, rbx",
            exception(GP),
        ),
        (0x6f, false, "mov ecx, 99", "rdpmc", exception(GP)),
        (0x80, false, "mov eax, 8", "vmrun", exception(GP)),
        (0x82, false, "mov rax, 1 << 40", "vmload", exception(GP)),
        (0x83, false, "mov eax, 0x800", "vmsave", exception(GP)),
        // The intercept first.
        (0x10, false, "mov rbx, 1 << 39", "lmsw [rbx]", 0x10),
        (0x66, false, "mov rbx, 1 << 39", "sidt [rbx]", 0x66),
        (0x6c, false, "mov rbx, 1 << 39", "lldt [rbx]", 0x6c),
        (0x70, USER, "mov rsp, 1 << 50", "pushfq", 0x70),
        (0x71, USER, "mov rsp, 1 << 50", "popfq", 0x71),
        (0x72, USER, "", "cpuid", 0x72),
        (0x73, USER, "", "rsm", 0x73),
        (0x74, USER, "mov rsp, 1 << 50", "iretq", 0x74),
        (0x75, USER, "", "int 0x21", 0x75),
        (0x77, USER, "", "pause", 0x77),
        (0x7c, false, "mov ecx, 0xc0001fff", "rdmsr", 0x7c),
        (0x81, USER, "", "vmmcall", 0x81),
        (0x88, USER, "", "int1", 0x88),
        // Without CR4.OSXSAVE it is undefined; with it, the intercept comes before CPL.
        (0x8d, false, "", "xsetbv", exception(UD)),
    ] {
        let mut world = World::new(Mode::Long);
        let bytes = [0xff; 0x2000];
        assert!(world.machine.poke(MSR_MAP, &bytes));
        if user {
            user_mode(&mut world);
        }
        world.code(before);
        let at = world.code(instruction);
        world.intercept(code, true);
        world
            .intercept(exception(UD), true)
            .intercept(exception(GP), true);
        let exit = world.exit();
        assert_eq!(
            (exit.code, exit.rip),
            (first, at),
            "table 15-7: {before}; {instruction}"
        );
    }
    let mut world = World::new(Mode::Long);
    user_mode(&mut world);
    let cr4 = world.get(field::CR4);
    world.set(field::CR4, cr4 | 1 << 18);
    world.code("mov ecx, 7");
    world.code("xsetbv");
    world.intercept(0x8d, true).intercept(exception(GP), true);
    assert_eq!(world.exit().code, 0x8d, "table 15-7: xsetbv in ring 3");
}

/// Starts the guest in ring 3 of 64-bit mode.
pub fn user_mode(world: &mut World) {
    let ring_3 = |attributes: u64| 0xffff_ffff_0000_0000 | (attributes | 0x60) << 16;
    world.set(field::CS, ring_3(0xa9b) | 0x3b);
    world.set(field::SS, ring_3(0xc93) | 0x43);
    world.put_byte(BLOCK + field::CPL, 3);
}

/// 15.9: a change of TS and MP alone is no selective write, and CLTS never is; the generic intercept comes first.
#[test]
fn selective_writes_of_cr0() {
    for (before, instruction, generic, expected) in [
        ("mov rbx, cr0\nxor ebx, 0xa", "mov cr0, rbx", false, VMMCALL),
        ("mov rbx, cr0\nxor ebx, 8", "clts", false, VMMCALL),
        ("mov rbx, cr0\nbtc ebx, 5", "mov cr0, rbx", false, 0x65),
        ("mov rbx, cr0\nbtc ebx, 5", "mov cr0, rbx", true, 0x10),
        ("smsw ebx", "lmsw bx", true, 0x10),
    ] {
        let mut world = World::new(Mode::Long);
        world.code(before);
        world.code(instruction);
        world.code("vmmcall");
        world.intercept(0x65, true).intercept(0x10, generic);
        assert_eq!(world.exit().code, expected, "{before}; {instruction}");
    }
}
