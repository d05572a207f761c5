//! Several kernels at once: what runs of the real images show. `cargo xtask guests` builds the images.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use diagrams::boot_archive;
use diagrams::crossing::Cause;
use diagrams::journey::{Journey, Share, calls};
use diagrams::scene::{BoxId, BoxState};
use diagrams::walk::{Attempt, Owner, Purpose, walk};
use diagrams::{
    Crossing, CrossingKind, Form, GuestKind, Images, Inside, Language, Layer, Session, layout,
    stack, svg, svg_with_doors,
};
use emulator_core::machine::Stop;

const STACKS: [&str; 3] = ["type1-full", "type1-para", "type1-pv-drivers"];
const LIMIT: u64 = 20_000_000;
/// Long enough for all three kernels to print from their first programs.
const BOOT: u64 = 30_000_000;

fn images(id: &str) -> Images {
    let spec = stack(id).expect("listed");
    let read = |name: &str| {
        let name = name.strip_prefix("images/").expect("all are in one folder");
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
            .join("../target/guests")
            .join(name);
        fs::read(&path)
            .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask guests`", path.display()))
    };
    Images {
        kernel: read(spec.images.kernel),
        initramfs: read(spec.images.initramfs),
        ..Images::default()
    }
}

fn boot(id: &str) -> Session {
    let spec = stack(id).expect("listed");
    Session::start(spec, &images(id), None, spec.memory, "").expect("the images boot")
}

#[test]
fn the_stacks_are_what_their_archives_say() {
    for id in STACKS {
        let spec = stack(id).expect("listed");
        let images = images(id);
        let listed = boot_archive::domains(&images.initramfs);
        assert_eq!(listed.len(), spec.guests().len(), "{id}");
        for (guest, listed) in spec.guests().iter().zip(listed) {
            assert_eq!(guest.domain, listed.name, "{id}");
            assert_eq!(format!("{}.elf", guest.kernel), listed.kernel_name, "{id}");
        }
    }
}

#[test]
fn crossings_form_a_chain_and_reach_every_kernel() {
    for id in STACKS {
        let mut session = boot(id);
        session.run(BOOT);
        let crossings = session.crossings();
        for pair in crossings.windows(2) {
            assert!(
                pair[0].to.is_same_place(&pair[1].from) || is_within_a_kernel(pair),
                "{id}: {:?} then {:?}",
                pair[0],
                pair[1]
            );
        }
        let guests = stack(id).expect("listed").guests();
        for (place, guest) in (0..).zip(guests) {
            for layer in [Layer::Kernel, Layer::Process] {
                let ran = |one: &Crossing| one.to.place() == Some(place) && one.to.layer == layer;
                assert!(crossings.iter().any(ran), "{id}: {} {layer:?}", guest.title);
            }
            let named = |one: &Crossing| one.to.place() == Some(place) && one.to.name == "hello";
            assert!(crossings.iter().any(named), "{id}: {}", guest.title);
        }
        let model = |one: &Crossing| one.to.label() == "Dom0 device-model";
        assert!(crossings.iter().any(model), "{id}");
    }
}

/// A kernel that goes from one process to the next does so without a crossing.
fn is_within_a_kernel(pair: &[Crossing]) -> bool {
    let (to, from) = (&pair[0].to, &pair[1].from);
    to.layer == from.layer && to.place() == from.place() && to.layer != Layer::Process
}

#[test]
fn every_picture_of_a_run_is_sound() {
    for id in STACKS {
        let mut session = boot(id);
        session.run(BOOT - 300_000);
        let mut seen = BTreeMap::new();
        for _ in 0..400 {
            if session.next_crossing(LIMIT) != Stop::Requested {
                break;
            }
            let report = session.report();
            let scene = session.scene();
            let token = scene.token.clone().expect("there is a machine");
            assert_eq!(token.at, BoxId::of(&report.after), "{id} {}", report.tick);
            *seen.entry(token.at).or_insert(0) += 1;
            for form in Form::ALL {
                let placed = layout(&scene, form);
                assert_eq!(
                    placed.boxes.iter().filter(|one| one.here).count(),
                    1,
                    "{id} {}",
                    report.tick
                );
                for one in placed
                    .boxes
                    .iter()
                    .filter(|one| !one.content.id.is_container())
                {
                    for other in placed.boxes.iter().filter(|other| {
                        !other.content.id.is_container() && other.content.id != one.content.id
                    }) {
                        assert!(!one.rect.overlaps(other.rect), "{id} {one:?} {other:?}");
                    }
                }
                for language in Language::ALL {
                    let picture = svg(&placed, language);
                    assert_eq!(picture.matches("data-token").count(), 1);
                    assert_eq!(picture.matches("data-crossing=").count(), 1, "{id}");
                    let doors = svg_with_doors(&placed, language)
                        .matches("data-inside=")
                        .count();
                    assert!(doors > scene.boxes.len());
                    let said = report.narration.what.text(language);
                    assert!(said.ends_with('.') && said.len() > 20, "{id}: {said}");
                }
            }
        }
        assert!(seen.contains_key(&BoxId::Hypervisor), "{id}: {seen:?}");
        assert!(seen.len() >= 4, "{id}: {seen:?}");
    }
}

#[test]
fn everything_can_be_looked_into() {
    for id in STACKS {
        let mut session = boot(id);
        session.run(BOOT);
        for one in session.scene().boxes {
            let inside = Inside::of(one.id);
            let entry = inside
                .look(&session)
                .unwrap_or_else(|| panic!("{id}: {inside:?}"));
            assert!(!entry.children.is_empty(), "{id}: {inside:?}");
        }
        let text = format!("{:?}", Inside::Hypervisor.look(&session));
        let has_blocks = text.contains("EXITCODE");
        let is_full = stack(id).expect("listed").guests()[1].kind == GuestKind::Full;
        assert_eq!(has_blocks, is_full, "{id}");
        assert!(text.contains("EventChannel"), "{id}");
    }
}

#[test]
fn under_nested_paging_each_read_of_a_guests_table_has_a_walk_of_its_own() {
    let mut session = boot("type1-full");
    session.run(BOOT);
    while session.who().label() != "OS 1 kernel" {
        assert_eq!(session.next_crossing(LIMIT), Stop::Requested);
    }
    let machine = session.machine();
    let address = machine.cpu().rip;
    let attempt = Attempt {
        address,
        purpose: Purpose::Fetch,
        user: false,
    };
    let found = walk(machine.cpu(), machine.ram(), attempt);
    let arrival = found.outcome.expect("code that runs is mapped");
    assert_eq!(Some(arrival.physical), machine.translate(address));
    let owners: String = found
        .reads
        .iter()
        .map(|read| if read.owner == Owner::Host { 'h' } else { 'G' })
        .collect();
    // Every entry of the guest's after the host's that found it, and the page last.
    let guests = owners.matches('G').count();
    assert!((3..=4).contains(&guests), "{owners}");
    assert!(owners.starts_with('h') && owners.ends_with('h'), "{owners}");
    assert!(!owners.contains("GG"), "{owners}");
    for read in found.reads.iter().filter(|read| read.owner == Owner::Host) {
        let place = read.place.expect("in memory");
        assert_eq!(machine.ram().read_u64(place), Some(read.value));
    }
}

#[test]
fn a_guest_can_be_paused_and_destroyed_by_the_monitor() {
    let mut session = boot("type1-full");
    session.run(BOOT);
    let monitor = session.spec().monitor().expect("the hypervisor has one");
    let state = |session: &Session, place| {
        let scene = session.scene();
        let found = scene.boxes.iter().find(|one| one.id == BoxId::Guest(place));
        found.map(|one| one.state)
    };
    let say = |session: &mut Session, line: &str| {
        for byte in line.bytes() {
            session.input_at(monitor, byte);
        }
        session.run(3_000_000);
    };
    say(&mut session, "pause os1\n");
    assert_eq!(state(&session, 1), Some(BoxState::Paused));
    say(&mut session, "resume os1\n");
    assert_ne!(state(&session, 1), Some(BoxState::Paused));
    say(&mut session, "destroy os2\n");
    assert_eq!(state(&session, 2), Some(BoxState::Ended));
    // Its processes are gone with it, and its arrows too.
    let scene = session.scene();
    assert!(
        scene
            .boxes
            .iter()
            .all(|one| !matches!(one.id, BoxId::GuestProcess(2, _)))
    );
    assert!(
        scene
            .trails
            .iter()
            .all(|trail| trail.from.guest() != Some(2))
    );
}

/// What one guest's `write` of some bytes costs: the crossings from its system call to its return, by kind.
fn write_costs(id: &str) -> (usize, BTreeMap<CrossingKind, usize>) {
    let mut session = boot(id);
    session.run(BOOT);
    let crossings = session.crossings();
    let is_write = |one: &Crossing| {
        one.cause == Cause::Syscall { number: 1 } && one.from.label() == "OS 1 hello"
    };
    let first = crossings
        .iter()
        .position(is_write)
        .unwrap_or_else(|| panic!("{id}: hello writes"));
    let mut kinds = BTreeMap::new();
    let mut count = 0;
    for one in &crossings[first..] {
        // What OS 1 itself does, or has done for it; other guests have their own work meanwhile.
        if one.from.place() == Some(1) {
            *kinds.entry(one.kind).or_insert(0) += 1;
            count += 1;
        }
        if one.kind == CrossingKind::Return && one.to.label() == "OS 1 hello" {
            return (count, kinds);
        }
    }
    panic!("{id}: the write returns");
}

#[test]
fn a_write_costs_exits_in_full_and_few_hypercalls_with_rings() {
    let costs: BTreeMap<&str, _> = STACKS.iter().map(|id| (*id, write_costs(id))).collect();
    for (id, (count, kinds)) in &costs {
        println!("{id}: a write leaves OS 1 {count} times: {kinds:?}");
    }
    let kind = |id: &str, kind| costs[id].1.get(&kind).copied().unwrap_or(0);
    let text = "hello: process 3 says hello\n".len();
    // One `out` for each byte at least; the port is also read, to wait until it is ready.
    assert!(kind("type1-full", CrossingKind::Trap) >= text);
    assert_eq!(kind("type1-full", CrossingKind::Hypercall), 0);
    assert_eq!(kind("type1-pv-drivers", CrossingKind::Trap), 0);
    assert!(kind("type1-pv-drivers", CrossingKind::Hypercall) >= 1);
    assert!(kind("type1-para", CrossingKind::Hypercall) >= 1);
    assert!(costs["type1-para"].0 * 4 < costs["type1-full"].0);
    assert!(costs["type1-pv-drivers"].0 * 4 < costs["type1-full"].0);
}

/// A program that only computes: what the visitor would assemble, as an ELF file of one segment.
fn computing_program() -> Vec<u8> {
    // mov ecx, 10_000_000 / 2; again: dec ecx; jnz again; mov eax, 60; xor edi, edi; syscall
    let code = [
        0xb9, 0x40, 0x4b, 0x4c, 0x00, 0xff, 0xc9, 0x75, 0xfc, 0xb8, 60, 0, 0, 0, 0x31, 0xff, 0x0f,
        0x05,
    ];
    let base = 0x40_0000_u64;
    let start = 64 + 56;
    let mut elf = vec![0; start];
    elf[..7].copy_from_slice(b"\x7fELF\x02\x01\x01");
    let mut put = |at: usize, bytes: &[u8]| elf[at..at + bytes.len()].copy_from_slice(bytes);
    put(16, &2_u16.to_le_bytes());
    put(18, &62_u16.to_le_bytes());
    put(20, &1_u32.to_le_bytes());
    put(24, &(base + start as u64).to_le_bytes());
    put(32, &64_u64.to_le_bytes());
    put(52, &64_u16.to_le_bytes());
    put(54, &56_u16.to_le_bytes());
    put(56, &1_u16.to_le_bytes());
    put(64, &1_u32.to_le_bytes());
    put(68, &5_u32.to_le_bytes());
    put(80, &base.to_le_bytes());
    let size = (start + code.len()) as u64;
    put(96, &size.to_le_bytes());
    put(104, &size.to_le_bytes());
    put(112, &4096_u64.to_le_bytes());
    elf.extend(code);
    elf
}

#[test]
fn a_guest_that_only_computes_is_left_by_the_timer_alone() {
    let spec = stack("type1-full").expect("listed");
    let program = computing_program();
    let mut session = Session::start(spec, &images(spec.id), Some(&program), spec.memory, "")
        .expect("the images boot");
    session.run(80_000_000);
    let crossings = session.crossings();
    let mine = |one: &&Crossing| one.from.label() == "OS 1 program";
    let exits: Vec<&Crossing> = crossings.iter().filter(mine).collect();
    let left = |one: &&&Crossing| one.left_guest().is_some();
    let all_by_timer = exits
        .iter()
        .filter(left)
        .all(|one| matches!(one.cause, Cause::Left(exit) if exit.is_interrupt()));
    let count = exits.iter().filter(left).count();
    let ticks: u64 = session
        .spans()
        .iter()
        .filter(|span| span.who.label() == "OS 1 program")
        .map(|span| span.to - span.from)
        .sum();
    println!("{ticks} instructions, {count} exits, all by the timer");
    assert!(ticks > 9_999_000, "{ticks}");
    assert!(all_by_timer && count > 0, "{exits:?}");
    // A program that computes ends: its system call stays inside its guest.
    let ended = exits
        .iter()
        .any(|one| one.cause == Cause::Syscall { number: 60 });
    assert!(ended);
}

#[test]
fn leaving_a_guest_shows_what_changes_in_its_control_block() {
    let mut session = boot("type1-full");
    session.run(LIMIT / 4);
    let by_port = |one: &&Crossing| matches!(one.cause, Cause::Left(exit) if exit.code == guest_abi::vmcb::exit::PORT);
    let left = session.crossings().iter().find(by_port).cloned();
    let left = left.expect("a kernel has devices");
    session.seek(left.tick).expect("it is kept");
    let before = session.control_blocks();
    let report = session.step();
    let (guest, field) = (left.from.label(), |name: &str| {
        report.control_blocks.iter().find(|one| one.field == name)
    });
    let code = field("EXITCODE").expect("it is the first exit of its kind");
    assert_eq!(code.new, guest_abi::vmcb::exit::PORT);
    assert!(guest.starts_with(&code.guest), "{guest}: {code:?}");
    // AMD64 APM vol. 2, 15.10.2: the second detail is where the next instruction is.
    let [next, detail] = ["nRIP", "EXITINFO2"].map(|name| field(name).expect("they move on").new);
    assert_eq!(next, detail);
    // Over a whole run it is the same comparison; a step that touches none changes none.
    assert_eq!(
        before.changes(&session.control_blocks()),
        report.control_blocks
    );
    let after = session.control_blocks();
    session.step();
    assert_eq!(after.changes(&session.control_blocks()), []);
}

#[test]
fn the_journey_of_a_write_adds_what_everybody_does_for_it() {
    let journeys = ["type1-full", "type1-para", "type1-pv-drivers"].map(|id| {
        let mut session = boot(id);
        session.run(BOOT);
        let crossings = session.crossings();
        let is_write = |index: &usize| {
            let one = &crossings[*index];
            one.cause == Cause::Syscall { number: 1 } && one.from.label() == "OS 1 hello"
        };
        let call = calls(crossings).find(is_write).expect("hello writes");
        let journey = Journey::of(crossings, &session.spans(), call);
        assert!(journey.is_back, "{id}");
        let (first, last) = (&journey.crossings[0], journey.crossings.last().unwrap());
        assert_eq!(first.from.pid, last.to.pid, "{id}");
        // Nobody's instructions are counted twice or left out.
        let ticks: u64 = journey.shares.iter().map(|share| share.ticks).sum();
        assert_eq!(ticks, last.tick + 1 - first.tick, "{id}");
        let left: u64 = journey.shares.iter().map(|share| share.crossings).sum();
        assert_eq!(left, journey.crossings.len() as u64, "{id}");
        let of = |label: &str| -> u64 {
            let mine = |share: &&Share| share.who.label() == label;
            journey
                .shares
                .iter()
                .filter(mine)
                .map(|share| share.ticks)
                .sum()
        };
        assert!(of("OS 1 kernel") > 0, "{id}");
        println!(
            "{id}: {} instructions, {} of the device model, {} crossings",
            ticks,
            of("Dom0 device-model"),
            left
        );
        (of("Dom0 device-model"), left)
    });
    // With a serial port the device model has a part in each byte, before the call is back; a ring is emptied when it likes.
    let [
        (full, full_crossings),
        (_, para_crossings),
        (_, pv_crossings),
    ] = journeys;
    assert!(full > 0);
    assert!(full_crossings > para_crossings && full_crossings > pv_crossings);
}
