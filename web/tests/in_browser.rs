//! What has to hold in a browser as it does outside one: the machine's state, and the worker's answers to commands.
#![cfg(target_arch = "wasm32")]

use diagrams::Images;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::engine::Engine;
use web::fixture;
use web::protocol::{Answer, Command, Update};

wasm_bindgen_test_configure!(run_in_browser);

/// More steps than any of these tests needs.
const PIECE: u64 = 5_000_000;

fn engine() -> Engine {
    Engine::new(Images {
        kernel: include_bytes!("../../target/guests/kernel.elf").to_vec(),
        initramfs: include_bytes!("../../target/guests/initramfs.cpio").to_vec(),
    })
}

/// As the worker does: the command travels as JSON, work is done in pieces, and the answer travels back as JSON.
fn tell(engine: &mut Engine, command: Command) -> (Vec<Answer>, Update) {
    let sent = serde_json::to_string(&command).expect("a command is JSON");
    let received = serde_json::from_str(&sent).expect("and comes back");
    let answers = engine.command(received);
    while engine.is_working() {
        engine.work(PIECE);
    }
    let update = engine.update(None).expect("a machine is there");
    let sent = serde_json::to_string(&update).expect("an update is JSON");
    (
        answers,
        serde_json::from_str(&sent).expect("and comes back"),
    )
}

fn boot(engine: &mut Engine) -> Update {
    let command = Command::Boot {
        stack: "bare-metal".to_owned(),
    };
    tell(engine, command).1
}

#[wasm_bindgen_test]
fn the_state_hash_is_the_native_one() {
    assert_eq!(fixture::state_hash(), Ok(fixture::EXPECTED_HASH));
}

#[wasm_bindgen_test]
fn it_opens_one_step_before_the_first_crossing() {
    let mut engine = engine();
    let opened = boot(&mut engine);
    assert_eq!(opened.tick, opened.opening);
    let (_, stepped) = tell(&mut engine, Command::Step);
    assert_eq!(stepped.tick, opened.tick + 1);
    let report = stepped.report.expect("a step has a report");
    assert!(
        report
            .crossing
            .is_some_and(|crossing| crossing.kind.letter().is_some())
    );
}

#[wasm_bindgen_test]
fn a_step_back_undoes_a_step() {
    let mut engine = engine();
    let opened = boot(&mut engine);
    tell(&mut engine, Command::Step);
    let (_, back) = tell(&mut engine, Command::Back);
    assert_eq!(
        (back.tick, back.scene, back.report),
        (opened.tick, opened.scene, opened.report)
    );
}

#[wasm_bindgen_test]
fn mistakes_leave_the_machine_as_it_is() {
    let mut engine = engine();
    let opened = boot(&mut engine);
    let source = "section .text\n movv eax, 1\n mov [rax], [rbx]\n".to_owned();
    let (answers, after) = tell(&mut engine, Command::RunProgram { source });
    let [Answer::Diagnostics(mistakes)] = &answers[..] else {
        panic!("{answers:?}");
    };
    assert_eq!(
        mistakes
            .iter()
            .map(|mistake| mistake.line)
            .collect::<Vec<_>>(),
        [2, 3]
    );
    assert_eq!(after.tick, opened.tick);
}
