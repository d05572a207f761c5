//! Pictures of several kernels: three guests, seen at each kind of crossing between them and their hypervisor.

use diagrams::crossing::{Cause, Crossing};
use diagrams::exits::Exit;
use diagrams::guest::GuestName;
use diagrams::scene::{BoxState, Observation, Process, Scene};
use diagrams::seen::SeenGuest;
use diagrams::trapped::{Privileged, Trapped};
use diagrams::{Guest, GuestKind, Layer, Who, stack};

use super::process;

/// A kernel in ring 1 and its monitor.
pub fn monitored() -> Vec<(&'static str, Scene)> {
    let spec = stack("trap-and-emulate").expect("listed");
    let in_guest = |layer, cpl, name: &str| Who {
        guest: Some(Guest {
            place: 0,
            name: GuestName::new("Guest"),
            kernel: GuestName::new("kernel-32"),
            kind: GuestKind::Deprivileged,
        }),
        cpl,
        name: name.to_owned(),
        ..who(layer, Some(0), Some(0))
    };
    let monitor = Who {
        name: "monitor".to_owned(),
        ..who(Layer::Hypervisor, None, None)
    };
    let kernel = in_guest(Layer::Kernel, 1, "program");
    let program = in_guest(Layer::Process, 3, "program");
    let trapped = |instruction, number| {
        Cause::Trapped(Trapped {
            vector: 13,
            instruction,
            number,
            value: 0x6b,
        })
    };
    let port = crossing(trapped(Privileged::Out, 0x3f8), &kernel, &monitor);
    let call = crossing(trapped(Privileged::Int, 0x80), &program, &monitor);
    let entered = crossing(Cause::Iret, &monitor, &kernel);
    let timer = crossing(Cause::Interrupt { vector: 0x20 }, &program, &monitor);
    let back = crossing(Cause::Iret, &monitor, &program);
    let see = |who, newest, open| {
        Scene::of(
            spec,
            &Observation {
                at_work: &[],
                memory: 32 << 20,
                who,
                processes: &[],
                guests: &[SeenGuest {
                    place: 0,
                    state: BoxState::Running,
                    detail: "IF 0 · CR0 1b".to_owned(),
                    kernel_cr3: None,
                    processes: vec![process(0, 1, "program", BoxState::Running)],
                }],
                newest: Some(newest),
                entered: Some(newest),
                open,
                end: None,
            },
        )
    };
    vec![
        ("trap-not-started", Scene::not_started(spec)),
        ("trap-port", see(&monitor, &port, &[&call])),
        ("trap-call", see(&monitor, &call, &[])),
        ("trap-entered", see(&kernel, &entered, &[&call])),
        ("trap-timer", see(&monitor, &timer, &[])),
        ("trap-back", see(&program, &back, &[])),
    ]
}

/// Name and picture.
pub fn cases() -> Vec<(&'static str, Scene)> {
    let full = stack("type1-full").expect("listed");
    let para = stack("type1-para").expect("listed");
    let [dom0, os1, os2] = guests(GuestKind::Full);
    let hypervisor = who(Layer::Hypervisor, None, None);
    let kernel = who(Layer::Kernel, Some(1), Some(2));
    let hello = who(Layer::Process, Some(1), Some(2));
    let model = who(Layer::Process, Some(0), Some(1));
    let exit = |code, first| {
        Cause::Left(Exit {
            code,
            information: [first, 0],
            operand: 0x48,
        })
    };
    let port = crossing(exit(0x7b, 0x03f8_0210), &kernel, &hypervisor);
    let timer = crossing(exit(0x60, 0), &hello, &hypervisor);
    let halt = crossing(
        exit(0x78, 0),
        &who(Layer::Kernel, Some(0), None),
        &hypervisor,
    );
    let entered = crossing(Cause::Entered, &hypervisor, &model);
    let write = crossing(Cause::Syscall { number: 1 }, &hello, &kernel);
    let injected = crossing(Cause::Interrupt { vector: 0x20 }, &hello, &kernel);
    let in_hypervisor = crossing(Cause::Interrupt { vector: 0xf0 }, &hypervisor, &hypervisor);
    let event = crossing(
        Cause::Hypercall {
            number: 1,
            vmmcall: true,
        },
        &kernel,
        &hypervisor,
    );
    let full_guests = [dom0, os1.clone(), os2];
    let see = |spec, who, newest, entered, open, guests| {
        Scene::of(
            spec,
            &Observation {
                at_work: &[],
                memory: 96 << 20,
                who,
                processes: &[],
                guests,
                newest,
                entered,
                open,
                end: None,
            },
        )
    };
    let mut over = full_guests.clone();
    over[2] = SeenGuest {
        state: BoxState::Ended,
        processes: Vec::new(),
        ..over[2].clone()
    };
    over[1].state = BoxState::Paused;
    let [dom0, os1, os2] = guests(GuestKind::Paravirtual);
    let para_guests = [dom0, os1, os2];
    let para_kernel = in_ring_3(&kernel);
    let para_hello = in_ring_3(&hello);
    let para_write = crossing(Cause::Syscall { number: 1 }, &para_hello, &hypervisor);
    let para_call = crossing(
        Cause::Hypercall {
            number: 1,
            vmmcall: false,
        },
        &para_kernel,
        &hypervisor,
    );
    let back = crossing(Cause::Iret, &hypervisor, &para_kernel);
    let (see_full, see_para) = (
        |who, newest, entered, open| see(full, who, newest, entered, open, &full_guests),
        |who, newest, entered, open| see(para, who, newest, entered, open, &para_guests),
    );
    vec![
        ("type1-not-started", Scene::not_started(full)),
        (
            "type1-port",
            see_full(&hypervisor, Some(&port), Some(&port), &[&halt, &write]),
        ),
        (
            "type1-timer",
            see_full(&hypervisor, Some(&timer), Some(&timer), &[&halt]),
        ),
        (
            "type1-entered",
            see_full(&model, Some(&entered), Some(&entered), &[&port, &write]),
        ),
        (
            "type1-syscall",
            see_full(&kernel, Some(&write), Some(&write), &[&halt]),
        ),
        (
            "type1-injected",
            see_full(&kernel, Some(&injected), Some(&injected), &[&halt]),
        ),
        (
            "type1-own-interrupt",
            see_full(
                &hypervisor,
                Some(&in_hypervisor),
                Some(&in_hypervisor),
                &[&port],
            ),
        ),
        (
            "type1-hypercall",
            see_full(&hypervisor, Some(&event), Some(&event), &[&halt]),
        ),
        (
            "type1-paused-and-ended",
            see(full, &model, None, None, &[], &over),
        ),
        (
            "type1-para-syscall",
            see_para(&hypervisor, Some(&para_write), Some(&para_write), &[]),
        ),
        (
            "type1-para-hypercall",
            see_para(
                &hypervisor,
                Some(&para_call),
                Some(&para_call),
                &[&para_write],
            ),
        ),
        (
            "type1-para-return",
            see_para(&para_kernel, Some(&back), Some(&back), &[&para_write]),
        ),
    ]
}

fn guests(kind: GuestKind) -> [SeenGuest; 3] {
    let one = |place: u8, state, exit: &str, processes: Vec<Process>| SeenGuest {
        place,
        state,
        detail: match kind {
            GuestKind::Full => exit.to_owned(),
            _ => format!("CR3 {:x}", 0x14_4000 + u32::from(place) * 0x1000),
        },
        kernel_cr3: (kind == GuestKind::Full).then_some(0x1a_0000),
        processes,
    };
    let init = process(0, 1, "init", BoxState::WaitingForChild);
    [
        one(
            0,
            BoxState::Halted,
            "exit 78 HLT",
            vec![
                init.clone(),
                process(1, 4, "device-model", BoxState::Waiting),
            ],
        ),
        one(
            1,
            BoxState::Running,
            "exit 7b IOIO",
            vec![
                init.clone(),
                process(1, 2, "sh", BoxState::WaitingForChild),
                process(2, 3, "hello", BoxState::Running),
            ],
        ),
        one(2, BoxState::Ready, "exit 60 INTR", vec![init]),
    ]
}

fn who(layer: Layer, place: Option<u8>, slot: Option<u32>) -> Who {
    let names = ["Dom0", "OS 1", "OS 2"];
    let name = match (place, slot) {
        (Some(0), Some(_)) => "device-model",
        (_, Some(_)) => "hello",
        _ => "",
    };
    Who {
        layer,
        guest: place.map(|place| Guest {
            place,
            name: GuestName::new(names[usize::from(place)]),
            kernel: GuestName::new("kernel"),
            kind: GuestKind::Full,
        }),
        slot,
        pid: slot.map(|slot| slot + 1),
        name: name.to_owned(),
        cpl: if layer == Layer::Process { 3 } else { 0 },
        cr3: 0x1a_0000,
    }
}

/// The same in a paravirtual guest.
fn in_ring_3(who: &Who) -> Who {
    let guest = who.guest.map(|guest| Guest {
        kind: GuestKind::Paravirtual,
        ..guest
    });
    Who {
        guest,
        cpl: 3,
        ..who.clone()
    }
}

fn crossing(cause: Cause, from: &Who, to: &Who) -> Crossing {
    super::crossing(cause, from.clone(), to.clone())
}
