//! What the assembler says of mistakes: cases in `tests/asm/diagnostics.txt`.
//!
//! A case is source text, a line `--`, the expected messages one a line, and a line `====`.
//! With `BLESS=1` in the environment the messages are written anew.

use assembler::assemble;
use std::path::{Path, PathBuf};

#[test]
fn messages_are_as_written_in_the_table() {
    let path = table();
    let text = std::fs::read_to_string(&path).expect("the table can be read");
    let mut actual = String::new();
    let mut count = 0;
    for case in text.split("====\n").filter(|case| !case.trim().is_empty()) {
        let (source, _) = case.split_once("--\n").expect("a case has a line --");
        actual.push_str(source);
        actual.push_str("--\n");
        for message in messages(source) {
            actual.push_str(&message);
            actual.push('\n');
        }
        actual.push_str("====\n");
        count += 1;
    }
    assert!(count >= 40, "the table has shrunk to {count} cases");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, &actual).expect("the table can be written");
        return;
    }
    for (ours, expected) in actual.split("====\n").zip(text.split("====\n")) {
        assert_eq!(ours, expected);
    }
}

#[test]
fn three_errors_are_found_at_once() {
    let path = table().with_file_name("programs").join("errors.asm");
    let source = std::fs::read_to_string(path).expect("the example can be read");
    let found = assemble("errors.asm", &source).expect_err("the example has mistakes");
    let messages: Vec<String> = found.iter().map(ToString::to_string).collect();
    let expected = [
        "errors.asm:6:9: unknown instruction \"movv\"; did you mean \"mov\"?",
        "errors.asm:8:22: symbol \"mesage\" is not defined; did you mean \"message\"?",
        "errors.asm:11:17: operand combination not valid for \"mov\": memory, memory; one of the two must be a register",
    ];
    assert_eq!(messages, expected);
}

fn table() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/asm/diagnostics.txt")
}

fn messages(source: &str) -> Vec<String> {
    match assemble("a.asm", source) {
        Ok(_) => vec!["no mistakes".to_owned()],
        Err(found) => found.iter().map(ToString::to_string).collect(),
    }
}
