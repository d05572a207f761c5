//! World switches seen from the host: what comes back, hosts in other modes, VMLOAD and VMSAVE, single steps over VMRUN.

use super::world::*;
use emulator_core::boot::Image;
use emulator_core::cpu::{Segment, SegmentName, cr0, cr4, efer};
use emulator_core::machine::End;

/// 15.6: the host is as it was, but for RAX, GIF, DR7 and the interrupt flag's shadow.
#[test]
fn the_host_comes_back() {
    let mut world = World::with_host(
        Mode::Protected,
        "mov ecx, 7\nmov dr0, rcx\nmov eax, 0x401\nmov dr7, rax",
    );
    world.set(field::RAX, 0x1234);
    world.set(field::CR2, 0x5678);
    world.code("mov eax, 0x4321\nmov dr1, eax\nmov ecx, 9\nvmmcall");
    let exit = world.exit();
    assert_eq!(exit.code, VMMCALL);
    let cpu = world.machine.cpu();
    assert_eq!(cpu.registers[0], BLOCK);
    assert_eq!(cpu.registers[1], 9, "VMRUN exchanges RAX and RSP only");
    assert_eq!(cpu.debug[7], 0x400, "15.6: breakpoints are disabled");
    assert_eq!(
        (cpu.debug[0], cpu.debug[1]),
        (7, 0x4321),
        "DR0 to DR3 are shared"
    );
    assert_eq!(cpu.cr2, 0x5678, "15.25.2: CR2 is not replicated");
    assert!(cpu.is_long_mode() && cpu.cpl == 0 && !cpu.svm.gif);
    assert_eq!(cpu.code_bits(), 64);
    assert_eq!(world.get(field::RAX), 0x4321);
}

/// 15.5.1: VMRUN is one instruction to the host: its trap comes after the exit, on the next one.
#[test]
fn a_single_step_over_vmrun() {
    let host = format!(
        "lidt [table]\njmp over\ntable: dw 0xfff\ndq {IDT}\nover:\nmov eax, {BLOCK}\npushfq\nor dword [rsp], 0x100\npopfq"
    );
    let mut world = World::with_host(Mode::Long, &host);
    // The handler lets the traps of the two instructions before VMRUN pass, and stays at the third.
    let handler = assemble(
        64,
        "inc byte [0x60000]\ncmp byte [0x60000], 3\njb back\nmov rbx, [rsp]\nspin: jmp spin\nback: iretq",
        HANDLERS + 0x1000,
    );
    assert!(world.machine.poke(HANDLERS + 0x1000, &handler));
    let jump = assemble(64, &format!("jmp {}", HANDLERS + 0x1000), HANDLERS + 16);
    assert!(world.machine.poke(HANDLERS + 16, &jump));
    world.code("nop\nnop\nvmmcall");
    assert_eq!(world.exit().code, VMMCALL);
    let behind = world.machine.cpu().rip;
    assert_eq!(world.run(), None);
    assert_eq!(world.word(DATA) & 0xff, 3, "15.5.1");
    assert_eq!(world.machine.cpu().registers[3], behind, "15.5.1");
}

/// 15.6: a guest's TF traps after its first instruction, not before.
#[test]
fn a_guest_that_begins_with_a_single_step() {
    let mut world = World::new(Mode::Long);
    world.set(field::RFLAGS, 0x102);
    world.code("nop\nnop\nvmmcall");
    world.intercept(0x41, true);
    let exit = world.exit();
    assert_eq!((exit.code, exit.rip), (0x41, GUEST + 1), "15.5.1");
    // RF suppresses a breakpoint on the first instruction.
    for (rf, expected) in [(0, (0x41, GUEST)), (1 << 16, (VMMCALL, GUEST + 2))] {
        let mut world = World::with_host(Mode::Long, &format!("mov eax, {GUEST}\nmov dr0, rax"));
        world.set(field::RFLAGS, rf | 2).set(field::DR7, 0x401);
        world.code("nop\nnop\nvmmcall");
        world.intercept(0x41, true);
        let exit = world.exit();
        assert_eq!((exit.code, exit.rip), expected, "15.5.1");
    }
}

/// 15.5.2: what VMLOAD and VMSAVE move; bases are made canonical (15.5.1).
#[test]
fn vmload_and_vmsave() {
    const OTHER: u64 = DATA + 0x1000;
    let fields = [
        (0x440, 0x0000_0fff_0893_0010),
        (0x448, 0x1234_5678),
        (0x450, 0x0000_0fff_0893_0018),
        (0x458, 0x9_0000),
        (0x470, 0x0000_00ff_0082_0028),
        (0x478, 0x7000),
        (0x490, 0x0000_0067_008b_0030),
        (0x498, TSS),
        (0x600, 0x1111_2222_3333_4444),
        (0x608, 0x5555),
        (0x610, 0x6666),
        (0x618, 0x4_7700),
        (0x620, 0x7777),
        (0x628, 0x8),
        (0x630, 0x9999),
        (0x638, 0xaaaa),
    ];
    let mut world = World::with_host(
        Mode::Long,
        &format!(
            "mov eax, {OTHER}\nvmload\nmov eax, {}\nvmsave",
            OTHER + 0x1000
        ),
    );
    for (field, value) in fields {
        world.put(OTHER + field, value);
    }
    // A base that is not canonical.
    world.put(OTHER + 0x448, 1 << 47);
    world.code("vmmcall");
    world.exit();
    for (field, value) in fields {
        let expected = if field == 0x448 { !0 << 47 } else { value };
        assert_eq!(
            world.word(OTHER + 0x1000 + field),
            expected,
            "15.5.2: {field:x}"
        );
    }
}

/// 15.4 and 15.5.1: #UD without EFER.SVME and in real mode; VM_CR.SVMDIS keeps SVME from being set (15.30.1).
#[test]
fn where_the_instructions_are_not_there() {
    let instructions: [(&str, &[u8]); 7] = [
        ("vmrun", &[0x0f, 0x01, 0xd8]),
        ("vmmcall", &[0x0f, 0x01, 0xd9]),
        ("vmload", &[0x0f, 0x01, 0xda]),
        ("vmsave", &[0x0f, 0x01, 0xdb]),
        ("stgi", &[0x0f, 0x01, 0xdc]),
        ("clgi", &[0x0f, 0x01, 0xdd]),
        ("invlpga", &[0x0f, 0x01, 0xdf]),
    ];
    for (name, bytes) in instructions {
        for real_mode in [false, true] {
            let image = Image::Flat {
                bytes: bytes.to_vec(),
                address: 0x8000,
            };
            let config = emulator_core::machine::MachineConfig { memory: 1 << 20 };
            let mut machine =
                emulator_core::machine::Machine::boot(config, &image).expect("it fits");
            let mut cpu = machine.cpu().clone();
            if real_mode {
                cpu.efer = efer::SVME;
                cpu.cr0 = cr0::ET;
                cpu.cr4 = 0;
                cpu.segments = [Segment::real(0); 6];
                cpu.rip = 0x8000;
            }
            cpu.idtr.limit = 0xfff;
            cpu.idtr.base = 0xe000;
            machine.set_cpu(cpu);
            // Vector 6 leads to 0x9000, and stays there.
            assert!(machine.poke(0x9000, &[0xeb, 0xfe]));
            let gate = if real_mode {
                0xe000 + 4 * 6
            } else {
                0xe000 + 16 * 6
            };
            let word: u64 = if real_mode {
                0x9000
            } else {
                0x8e00 << 32 | 8 << 16 | 0x9000
            };
            assert!(machine.poke(gate, &word.to_le_bytes()));
            machine.run(3, &mut emulator_core::event::Unobserved);
            assert_eq!(
                machine.cpu().rip,
                0x9000,
                "15.4: {name}, real mode {real_mode}"
            );
        }
    }
}

/// 15.5.1: TSC_OFFSET is in what a guest reads of the counter, by whatever instruction, and in nothing of the host.
#[test]
fn the_time_stamp_counter() {
    const OFFSET: u64 = 1 << 40;
    for read in ["rdtsc", "rdtscp", "mov ecx, 0x10\nrdmsr"] {
        let mut world = World::with_host(
            Mode::Long,
            &format!("mov eax, {BLOCK}\nvmrun\nrdtsc\nmov [0x60000], edx"),
        );
        world.set(field::TSC_OFFSET, OFFSET);
        world.code(read);
        world.code("mov eax, edx\nvmmcall\nvmmcall");
        assert_eq!(world.exit().code, VMMCALL);
        assert_eq!(world.results()[0], OFFSET >> 32, "15.5.1: {read}");
        world.exit();
        assert_eq!(world.word(DATA) & 0xffff_ffff, 0, "15.6: {read}");
    }
}

/// 15.30.1: VM_CR.SVMDIS and EFER.SVME exclude each other, and LOCK keeps SVMDIS as it is.
#[test]
fn the_control_register_of_svm() {
    const VM_CR: &str = "mov ecx, 0xc0010114\nxor edx, edx\nmov eax,";
    for (host, ends) in [
        // SVMDIS while SVME is set.
        (format!("{VM_CR} 0x10\nwrmsr"), true),
        // LOCK alone, and then SVMDIS, which stays clear.
        (format!("{VM_CR} 8\nwrmsr\nrdmsr"), false),
        // A bit that is not there.
        (format!("{VM_CR} 0x20\nwrmsr"), true),
    ] {
        let mut world = World::with_host(Mode::Long, &host);
        world.code("vmmcall");
        // Without an interrupt table, #GP ends the machine.
        assert_eq!(world.run().is_none(), ends, "15.30.1: {host}");
    }
}

/// A host of 32-bit protected mode, by which nested tables have its shape (15.25.3, 15.25.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Host {
    Unpaged,
    Narrow,
    Pae,
}

const HOST_TABLES: u64 = DATA + 0x1_0000;
const NARROW_NESTED: u64 = DATA + 0x1_4000;

fn narrow_host(kind: Host, nested: bool) -> World {
    let mut world = World::new(Mode::Protected);
    let code = assemble(
        32,
        &format!("mov eax, {BLOCK}\nvmload\nagain: vmrun\njmp again"),
        0x8000,
    );
    assert!(world.machine.poke(0x8000, &code));
    // Identity tables of both formats: 4 MiB pages, and 2 MiB pages behind a pointer.
    for (at, value) in [
        (HOST_TABLES, 0x0040_0087_0000_0087),
        (NARROW_NESTED, 0x0040_0087_0000_0087),
    ] {
        if kind == Host::Narrow {
            world.put(at, value);
        }
    }
    if kind == Host::Pae {
        for at in [HOST_TABLES, NARROW_NESTED] {
            world.put(at, at + 0x1001);
            for directory in 0..512 {
                world.put(at + 0x1000 + 8 * directory, directory << 21 | 0x87);
            }
        }
    }
    let mut cpu = world.machine.cpu().clone();
    cpu.efer = efer::SVME;
    cpu.cr0 = cr0::PE | cr0::ET | if kind == Host::Unpaged { 0 } else { cr0::PG };
    cpu.cr4 = if kind == Host::Pae {
        cr4::PAE
    } else {
        cr4::PSE
    };
    cpu.cr3 = HOST_TABLES;
    if kind == Host::Pae {
        cpu.page_directory_pointers = [HOST_TABLES + 0x1001, 0, 0, 0];
    }
    cpu.segments = [Segment::flat_data(); 6];
    cpu.segments[SegmentName::Cs as usize] = Segment::flat_code32();
    cpu.svm.host_save = HOST_SAVE;
    cpu.svm.gif = false;
    cpu.rip = 0x8000;
    world.machine.set_cpu(cpu);
    if nested {
        world
            .set(field::NESTED, 1)
            .set(field::NESTED_CR3, NARROW_NESTED);
    }
    world
}

#[test]
fn hosts_of_32_bits() {
    for kind in [Host::Unpaged, Host::Narrow, Host::Pae] {
        for nested in [false, true] {
            let mut world = narrow_host(kind, nested);
            world.code("mov dword [0x70000], 0x1234\nmov eax, [0x70000]\nvmmcall");
            let exit = world.exit();
            let name = format!("15.25.3: {kind:?}, nested {nested}");
            if nested && kind == Host::Unpaged {
                assert_eq!(exit.code, INVALID, "{name}");
                continue;
            }
            assert_eq!((exit.code, world.results()[0]), (VMMCALL, 0x1234), "{name}");
            assert_eq!(world.machine.cpu().code_bits(), 32, "{name}");
            // Once more: the host went on in its own mode.
            world.set(field::RIP, GUEST);
            assert_eq!(world.exit().code, VMMCALL, "{name}");
        }
    }
}

/// 15.25.5: a nested walk of two or three levels looks at 32 bits; 15.25.6: its faults are told as ever.
#[test]
fn nested_tables_of_32_bit_hosts() {
    const LAST: u64 = 1 << 32;
    for (kind, entry, width) in [
        (Host::Narrow, NARROW_NESTED + 4, 4),
        (Host::Pae, NARROW_NESTED + 0x1010, 8),
    ] {
        let mut world = narrow_host(kind, true);
        let zero = [0; 8];
        assert!(world.machine.poke(entry, &zero[..width]));
        world.code("mov [0x400008], eax");
        let exit = world.exit();
        assert_eq!(
            (exit.code, exit.information),
            (NPF, [LAST | 6, 0x40_0008]),
            "{kind:?}"
        );
        // The nested entry is marked as the walk went.
        let mut world = narrow_host(kind, true);
        world.code("mov [0x400008], eax\nvmmcall");
        assert_eq!(world.exit().code, VMMCALL, "{kind:?}");
        assert_eq!(world.word(entry) & 0x60, 0x60, "15.25.5: {kind:?}");
    }
    // A guest of 64-bit mode under a 32-bit host: its physical addresses end at 4 GiB for the nested tables.
    let mut world = narrow_host(Host::Pae, true);
    let tables = DATA + 0x1_8000;
    world.put(tables, tables + 0x1007);
    world.put(tables + 0x1000, 0x87);
    world.put(
        tables + 0x1008,
        0x1_0000_0087 & !0x3fff_ffff | 0x87 | 4 << 30,
    );
    for (field, value) in [
        (field::EFER, 0x1500),
        (field::CR4, 0x20),
        (field::CR3, tables),
        (field::CR0, 0x8000_0033),
    ] {
        world.set(field, value);
    }
    world.set(field::CS, 0xffff_ffff_0a9b_0000 | CODE64);
    let code = assemble(64, "mov eax, 0x40000000\nmov eax, [rax]", GUEST);
    assert!(world.machine.poke(GUEST, &code));
    let exit = world.exit();
    assert_eq!(
        (exit.code, exit.information),
        (NPF, [LAST | 4, 4 << 30]),
        "15.25.5"
    );
}

/// 15.6: a host that cannot be, or PAE pointers that are malformed, shut the processor down at the exit.
#[test]
fn a_host_that_was_spoilt_meanwhile() {
    let mut world = narrow_host(Host::Pae, true);
    world.code("mov dword [0x60000 + 0x10018], 0x1e7\nvmmcall");
    assert_eq!(world.exit().code, VMMCALL);
    assert_eq!(world.machine.end(), Some(End::TripleFault), "15.6");
}
