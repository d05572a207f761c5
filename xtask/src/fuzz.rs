//! `cargo xtask fuzz`: random instructions beside this computer's own CPU, or random guests by themselves. The tests do
//! some of each; this does as many as are wanted.

use crate::process::{self, Failure};

const KINDS: [&str; 5] = [
    "registers",
    "page_tables",
    "descriptor_tables",
    "device_accesses",
    "worlds",
];

/// What random guests are to run.
#[derive(Debug, PartialEq, Eq)]
struct Guests<'a> {
    cases: &'a str,
    seed: &'a str,
    /// One of [`KINDS`], or all.
    kind: Option<&'a str>,
}

/// Runs by the words after `fuzz`: `machine` and its options, or the comparison's own.
///
/// # Errors
/// When something was found, an option is unknown, or it cannot be built.
pub fn run(words: &[&str]) -> Result<(), Failure> {
    match words {
        ["machine", options @ ..] => guests(&guest_options(options)?),
        options => comparison(options),
    }
}

/// Many more cases than the test runs, in a release build.
fn comparison(options: &[&str]) -> Result<(), Failure> {
    let mut arguments = vec![
        "run",
        "--quiet",
        "--release",
        "--package",
        "ringside-tests",
        "--bin",
        "differential",
        "--",
    ];
    arguments.extend(options);
    process::run(&mut process::cargo(&arguments))
}

fn guest_options<'a>(words: &[&'a str]) -> Result<Guests<'a>, Failure> {
    let mut guests = Guests {
        cases: "100000",
        seed: "1",
        kind: None,
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let value = words
            .next()
            .copied()
            .ok_or_else(|| Failure::new(format!("fuzz machine: `{word}` needs a value")))?;
        match *word {
            "--cases" => guests.cases = value,
            "--seed" => guests.seed = value,
            "--only" if KINDS.contains(&value) => guests.kind = Some(value),
            "--only" => {
                return Err(Failure::new(format!(
                    "fuzz machine: no kind `{value}`; the kinds are {}",
                    KINDS.join(", ")
                )));
            }
            _ => {
                return Err(Failure::new(format!(
                    "fuzz machine: do not know `{word}`; there are --cases N, --seed S and --only KIND"
                )));
            }
        }
    }
    Ok(guests)
}

/// In the build of the tests, which is optimized and checks for overflow; one kind after the other, so that what each
/// needs can be told.
fn guests(guests: &Guests<'_>) -> Result<(), Failure> {
    let filter = format!("hostile::random_{}", guests.kind.unwrap_or_default());
    let mut command = process::cargo(&[
        "test",
        "--package",
        "emulator-core",
        "--lib",
        &filter,
        "--",
        "--nocapture",
        "--test-threads",
        "1",
    ]);
    command
        .env("RINGSIDE_FUZZ_CASES", guests.cases)
        .env("RINGSIDE_FUZZ_SEED", guests.seed);
    process::run(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read_or_refused_with_what_there_is() {
        let options = guest_options(&["--cases", "7", "--only", "page_tables"]).unwrap();
        let expected = Guests {
            cases: "7",
            seed: "1",
            kind: Some("page_tables"),
        };
        assert_eq!(options, expected);
        for (words, part) in [
            (&["--only", "pages"][..], "the kinds are registers"),
            (&["--case", "1"], "there are --cases N"),
            (&["--seed"], "needs a value"),
        ] {
            let failure = guest_options(words).unwrap_err().to_string();
            assert!(failure.contains(part), "{failure}");
        }
    }
}
