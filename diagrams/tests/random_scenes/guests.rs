//! Three guests in any state, between whom anything has happened that can happen.

use diagrams::crossing::{Cause, Crossing};
use diagrams::exits::Exit;
use diagrams::guest::GuestName;
use diagrams::scene::{BoxState, Observation, Process, Scene};
use diagrams::seen::SeenGuest;
use diagrams::trapped::{Privileged, Trapped};
use diagrams::{Guest, GuestKind, Layer, Who, stack};

use super::Random;

/// A scene of one of the stacks with guests.
pub fn random_scene(random: &mut Random) -> Scene {
    let spec = stack(random.pick(&[
        "type1-full",
        "type1-para",
        "type1-pv-drivers",
        "trap-and-emulate",
    ]));
    let spec = spec.expect("listed");
    let kind = spec.guests()[0].kind;
    let count = spec.guests().len() as u8;
    let guests: Vec<SeenGuest> = (0..count)
        .filter(|_| random.below(6) > 0)
        .collect::<Vec<u8>>()
        .into_iter()
        .map(|place| guest(random, place))
        .collect();
    let who = any(random, kind, count, &guests);
    let crossings: Vec<Crossing> = (0..random.below(6))
        .map(|tick| crossing(random, kind, count, &guests, tick))
        .collect();
    let mut newest = crossing(random, kind, count, &guests, 9);
    newest.to = who.clone();
    let open: Vec<&Crossing> = crossings.iter().collect();
    let newest = (random.below(4) > 0 && may_follow(&newest)).then_some(&newest);
    // The CPU came where it is by the newest crossing, or by an older one.
    let older = crossings.first().filter(|one| one.to == who);
    Scene::of(
        spec,
        &Observation {
            at_work: &[],
            memory: 96 << 20,
            who: &who,
            processes: &[],
            guests: &guests,
            newest,
            entered: newest.or(older),
            open: &open,
            end: None,
        },
    )
}

/// No guest leads to another one, nor a process to its neighbour: there is always somebody between.
fn may_follow(crossing: &Crossing) -> bool {
    let (from, to) = (&crossing.from, &crossing.to);
    let outside = from.guest.is_none() || to.guest.is_none();
    let between_rings = from.layer != to.layer || from.layer == Layer::Kernel;
    outside || (from.place() == to.place() && between_rings)
}

fn guest(random: &mut Random, place: u8) -> SeenGuest {
    let slots: Vec<u32> = (0..12).filter(|_| random.below(4) == 0).collect();
    SeenGuest {
        place,
        state: random.pick(&[
            BoxState::Present,
            BoxState::Running,
            BoxState::Ready,
            BoxState::Halted,
            BoxState::WaitingForDevice,
            BoxState::Paused,
            BoxState::Ended,
        ]),
        detail: random.name(),
        kernel_cr3: (random.below(2) == 0).then(|| random.next() & 0xff_ffff_f000),
        processes: slots
            .into_iter()
            .map(|slot| Process {
                slot,
                pid: random.below(100_000) as u32,
                name: random.name(),
                cr3: random.next() & 0xff_ffff_f000,
                state: random.pick(&[BoxState::Running, BoxState::Ready, BoxState::Waiting]),
            })
            .collect(),
    }
}

/// The hypervisor, or somebody in a guest, known to its table or not.
fn any(random: &mut Random, kind: GuestKind, count: u8, guests: &[SeenGuest]) -> Who {
    let place = (random.below(3) > 0).then(|| random.below(count.into()) as u8);
    let layer = match (place, random.below(2)) {
        (None, _) => Layer::Hypervisor,
        (_, 0) => Layer::Kernel,
        _ => Layer::Process,
    };
    let found = guests.iter().find(|one| Some(one.place) == place);
    let processes = found.map_or(&[][..], |one| &one.processes);
    let process = (!processes.is_empty())
        .then(|| processes[random.below(processes.len() as u64) as usize].clone());
    Who {
        layer,
        guest: place.map(|place| Guest {
            place,
            name: GuestName::new(&random.name()),
            kernel: GuestName::new("kernel"),
            kind,
        }),
        slot: process.as_ref().map(|process| process.slot),
        pid: process.as_ref().map(|process| process.pid),
        name: process.map_or_else(String::new, |process| process.name),
        cpl: if layer == Layer::Process { 3 } else { 0 },
        cr3: random.next() & 0xff_ffff_f000,
    }
}

fn crossing(
    random: &mut Random,
    kind: GuestKind,
    count: u8,
    guests: &[SeenGuest],
    tick: u64,
) -> Crossing {
    let cause = match random.below(5) {
        3 => Cause::Trapped(Trapped {
            vector: random.pick(&[11, 12, 13]),
            instruction: random.pick(&[Privileged::Cli, Privileged::Out, Privileged::WriteControl]),
            number: random.next() as u16,
            value: random.next() as u32,
        }),
        0 => Cause::Left(Exit {
            code: random.pick(&[0x60, 0x7b, 0x72, 0x7c, 0x78, 0x400, 0x4e, 0x81, u64::MAX]),
            information: [random.next(), random.next()],
            operand: random.next(),
        }),
        1 => Cause::Hypercall {
            number: random.below(40),
            vmmcall: random.below(2) == 0,
        },
        2 => Cause::Entered,
        _ => random.cause(),
    };
    let from = any(random, kind, count, guests);
    let mut to = any(random, kind, count, guests);
    // What is still open went to the hypervisor, or to the kernel of the same guest.
    if from.guest.is_some() && to.guest.is_some() {
        to.guest = from.guest;
        to.layer = Layer::Kernel;
    }
    Crossing {
        tick,
        kind: cause.kind(),
        from,
        to,
        cause,
        from_rip: random.next(),
        to_rip: random.next(),
    }
}
