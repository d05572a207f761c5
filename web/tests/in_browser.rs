//! What the worker does, compiled to WebAssembly and run in a headless browser: the protocol, the engine over the real
//! images, and the same bits as outside the browser.
#![cfg(target_arch = "wasm32")]

use diagrams::{CrossingKind, Images};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::engine::Engine;
use web::examples::EXAMPLES;
use web::fixture;
use web::protocol::{self, Answer, Command, Update};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

const KERNEL: &[u8] = include_bytes!("../../target/guests/kernel.elf");
const INITRAMFS: &[u8] = include_bytes!("../../target/guests/initramfs.cpio");
/// Steps in one piece of work.
const PIECE: u64 = 100_000;
/// More pieces than any run below needs.
const MOST_PIECES: u32 = 1000;

fn engine() -> Engine {
    let mut engine = Engine::new(Images {
        kernel: KERNEL.to_vec(),
        initramfs: INITRAMFS.to_vec(),
        ..Images::default()
    });
    give(
        &mut engine,
        Command::Boot {
            stack: "bare-metal".to_owned(),
        },
    );
    engine
}

/// Gives a command, does all the work that it asks for, and looks.
fn give(engine: &mut Engine, command: Command) -> Update {
    let answers = engine.command(command);
    assert!(
        answers
            .iter()
            .all(|answer| !matches!(answer, Answer::Failed { .. })),
        "{answers:?}"
    );
    for _ in 0..MOST_PIECES {
        if !engine.is_working() {
            break;
        }
        engine.work(PIECE);
    }
    assert!(!engine.is_working(), "the work does not end");
    engine.update(None).expect("a machine was started")
}

#[wasm_bindgen_test]
fn a_machine_reaches_the_same_state_as_outside_the_browser() {
    assert_eq!(fixture::state_hash(), Ok(fixture::EXPECTED_HASH));
}

#[wasm_bindgen_test]
fn commands_and_updates_survive_the_way_between_page_and_worker() {
    for command in [
        Command::Boot {
            stack: "bare-metal".to_owned(),
        },
        Command::Seek { tick: u64::MAX },
        Command::Input {
            text: "한글\n\"".to_owned(),
        },
        Command::Step,
    ] {
        let bytes = protocol::write(&command).unwrap();
        assert_eq!(protocol::read::<Command>(&bytes), Ok(command));
    }
    let answer = Answer::Update(Box::new(give(&mut engine(), Command::NextCrossing)));
    let bytes = protocol::write(&answer).unwrap();
    assert_eq!(protocol::read::<Answer>(&bytes), Ok(answer));
    assert!(protocol::read::<Answer>(&bytes[..bytes.len() / 2]).is_err());
}

#[wasm_bindgen_test]
fn a_boot_stops_one_step_before_the_first_crossing() {
    let mut engine = engine();
    let opened = engine.update(None).unwrap();
    assert_eq!(opened.tick, opened.opening);
    assert!(opened.report.as_ref().unwrap().crossing.is_none());
    let after = give(&mut engine, Command::Step);
    let crossing = after.report.unwrap().crossing.unwrap();
    assert_ne!(crossing.kind, CrossingKind::Return);
    assert_eq!(
        give(&mut engine, Command::Back),
        opened,
        "the past is as it was"
    );
}

#[wasm_bindgen_test]
fn crossings_are_found_again_backwards() {
    let mut engine = engine();
    let forward: Vec<_> = (0..6)
        .map(|_| give(&mut engine, Command::NextCrossing))
        .collect();
    for seen in forward.iter().rev().skip(1) {
        let back = give(&mut engine, Command::PreviousCrossing);
        assert_eq!(
            (back.tick, &back.scene, &back.report),
            (seen.tick, &seen.scene, &seen.report)
        );
    }
}

#[wasm_bindgen_test]
fn a_program_runs_to_the_end_and_its_output_is_unprinted_by_going_back() {
    let mut engine = engine();
    let ended = give(
        &mut engine,
        Command::RunProgram {
            source: EXAMPLES[0].source.to_owned(),
        },
    );
    assert_eq!(ended.console.matches("Hello from ring 3!").count(), 3);
    assert!(ended.end.is_some());
    let start = give(&mut engine, Command::Start);
    assert!(!start.console.contains("Hello"));
    assert!(start.end.is_none());
}

#[wasm_bindgen_test]
fn a_program_with_mistakes_changes_nothing() {
    let mut engine = engine();
    let before = engine.update(None);
    let answers = engine.command(Command::RunProgram {
        source: "movv eax, 1\nmov [rax], [rbx]".to_owned(),
    });
    let [Answer::Diagnostics(mistakes)] = answers.as_slice() else {
        panic!("{answers:?}");
    };
    assert_eq!(mistakes.len(), 2);
    assert_eq!(engine.update(None), before);
}

#[wasm_bindgen_test]
fn what_cannot_be_done_is_said() {
    let mut engine = Engine::new(Images::default());
    for command in [
        Command::Step,
        Command::Run,
        Command::Boot {
            stack: "no-such".to_owned(),
        },
        Command::Boot {
            stack: "bare-metal".to_owned(),
        },
    ] {
        let answers = engine.command(command);
        assert!(
            matches!(answers.as_slice(), [Answer::Failed { .. }]),
            "{answers:?}"
        );
    }
}
