//! What `cargo xtask test` does, in which order: every step runs, whatever happened before it; the end tells which
//! failed.

use std::fs;
use std::time::Instant;

use crate::guest_runs;
use crate::guests;
use crate::paths;
use crate::process::{self, Failure};
use crate::setup;
use crate::tidy;
use crate::{dist, guest_runs::Verdict};

/// A part of the checks that can be asked for by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Formatting, lints, house rules.
    Tidy,
    /// Unit and golden tests that need only this machine's CPU.
    Native,
    /// Guests on our machine and on QEMU.
    Guests,
    /// The `web` crate's own tests, in a headless browser.
    Wasm,
    /// The whole page, driven as a visitor drives it.
    Browser,
}

impl Group {
    /// In the order in which they run.
    pub const ALL: [Self; 5] = [
        Self::Tidy,
        Self::Native,
        Self::Guests,
        Self::Wasm,
        Self::Browser,
    ];

    /// Those whose expectations are files that `bless` rewrites.
    pub const WITH_GOLDEN_FILES: [Self; 2] = [Self::Native, Self::Guests];

    fn name(self) -> &'static str {
        match self {
            Self::Tidy => "tidy",
            Self::Native => "native",
            Self::Guests => "guests",
            Self::Wasm => "wasm",
            Self::Browser => "browser",
        }
    }

    fn steps(self) -> Vec<Step> {
        match self {
            Self::Tidy => vec![
                Step::new("Formatting and house rules", |_| tidy::run()),
                Step::new("Lints: workspace", |_| lint_workspace()),
                Step::new("Lints: page, for WebAssembly", |_| lint_page()),
                Step::new("Lints: guests", |_| lint_guests()),
            ],
            Self::Native => vec![
                Step::new("Guest images", |_| guests::build().map(drop)),
                Step::new("Native tests", native_tests),
                Step::new("Instructions here and on this computer's own CPU", |_| {
                    native_cpu_test()
                }),
                Step::new(
                    "Native tests of what guests share with the host",
                    shared_tests,
                ),
            ],
            Self::Guests => vec![
                Step::new("Guest images", |_| guests::build().map(drop)),
                Step::new("Guest runs: ours and QEMU's", run_guests),
                Step::new("Whole-machine tests", whole_machine_tests),
            ],
            Self::Wasm => vec![
                Step::new("Guest images", |_| guests::build().map(drop)),
                Step::new("WebAssembly tests in a headless browser", |_| wasm_tests()),
            ],
            Self::Browser => vec![Step::new("Whole-page tests in a headless browser", |_| {
                browser_tests()
            })],
        }
    }

    /// What this group needs installed.
    fn set_up(self) -> Result<(), Failure> {
        match self {
            Self::Tidy => setup::rust(),
            Self::Native | Self::Guests => setup::rust().and_then(|()| setup::second_opinions()),
            Self::Wasm | Self::Browser => setup::browser(),
        }
    }
}

/// The groups that these words name; `default` when there are none.
///
/// # Errors
/// When a word names no group.
pub fn groups(words: &[&str], default: &[Group]) -> Result<Vec<Group>, Failure> {
    if words.is_empty() {
        return Ok(default.to_vec());
    }
    if let Some(unknown) = words
        .iter()
        .find(|word| Group::ALL.iter().all(|group| group.name() != **word))
    {
        let known: Vec<_> = Group::ALL.iter().map(|group| group.name()).collect();
        return Err(Failure::new(format!(
            "no group `{unknown}`; the groups are {}",
            known.join(", ")
        )));
    }
    // In their own order and once each, whatever was typed.
    Ok(Group::ALL
        .into_iter()
        .filter(|group| words.contains(&group.name()))
        .collect())
}

/// Whether a run checks the golden files or rewrites them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Check,
    Bless,
}

struct Step {
    name: &'static str,
    run: fn(Mode) -> Result<(), Failure>,
}

impl Step {
    const fn new(name: &'static str, run: fn(Mode) -> Result<(), Failure>) -> Self {
        Self { name, run }
    }
}

/// Sets up and runs the groups' steps, all of them, and lists at the end how each went.
///
/// # Errors
/// When a step failed.
pub fn test(groups: &[Group]) -> Result<(), Failure> {
    run(groups, Mode::Check)
}

/// The same, but what differs from a golden file replaces it. Read the difference before you commit it.
///
/// # Errors
/// When a step failed for another reason than a golden file.
pub fn bless(groups: &[Group]) -> Result<(), Failure> {
    run(groups, Mode::Bless)
}

fn run(groups: &[Group], mode: Mode) -> Result<(), Failure> {
    let mut report = Report::default();
    report.step("Set-up", || {
        groups.iter().try_for_each(|group| group.set_up())
    });
    for step in groups.iter().flat_map(|group| group.steps()) {
        // Two groups may need the same thing built; the second time has nothing to add.
        if !report.has(step.name) {
            report.step(step.name, || (step.run)(mode));
        }
    }
    report.finish()
}

#[derive(Default)]
struct Report {
    done: Vec<Done>,
}

struct Done {
    name: &'static str,
    seconds: f64,
    failure: Option<Failure>,
}

impl Report {
    fn has(&self, name: &str) -> bool {
        self.done.iter().any(|done| done.name == name)
    }

    fn step(&mut self, name: &'static str, run: impl FnOnce() -> Result<(), Failure>) {
        println!("\n=== {name}");
        let start = Instant::now();
        let failure = run().err();
        let seconds = start.elapsed().as_secs_f64();
        match &failure {
            None => println!("=== {name}: ok in {seconds:.1} s"),
            Some(failure) => println!("=== {name}: FAILED in {seconds:.1} s\n{failure}"),
        }
        self.done.push(Done {
            name,
            seconds,
            failure,
        });
    }

    fn finish(self) -> Result<(), Failure> {
        println!("\n=== Summary");
        for done in &self.done {
            let verdict = if done.failure.is_none() {
                "ok    "
            } else {
                "FAILED"
            };
            println!("{verdict} {:7.1} s  {}", done.seconds, done.name);
        }
        let failures: Vec<&Done> = self
            .done
            .iter()
            .filter(|done| done.failure.is_some())
            .collect();
        println!(
            "steps: {} passed, {} failed",
            self.done.len() - failures.len(),
            failures.len()
        );
        if failures.is_empty() {
            return Ok(());
        }
        let list: Vec<String> = failures
            .iter()
            .filter_map(|done| Some(format!("{}: {}", done.name, done.failure.as_ref()?)))
            .collect();
        Err(Failure::new(format!("failed steps:\n{}", list.join("\n"))))
    }
}

/// What clippy refuses beside the lints that the manifests name: warnings, and unsafe blocks without their SAFETY.
const REFUSED: [&str; 5] = [
    "--",
    "--deny",
    "warnings",
    "--deny",
    "clippy::undocumented_unsafe_blocks",
];

fn lint_workspace() -> Result<(), Failure> {
    process::run(process::cargo(&["clippy", "--workspace", "--all-targets"]).args(REFUSED))
}

fn lint_page() -> Result<(), Failure> {
    let arguments = [
        "clippy",
        "--package",
        "web",
        "--target",
        "wasm32-unknown-unknown",
    ];
    process::run(process::cargo(&arguments).args(REFUSED))
}

fn lint_guests() -> Result<(), Failure> {
    lint_guest(&[])?;
    let mut forms = guests::FORMS.iter();
    forms.try_for_each(|(package, _, _, features)| {
        lint_guest(&["-p", package, "--features", features])
    })
}

fn lint_guest(what: &[&str]) -> Result<(), Failure> {
    let target = paths::guests_target();
    let target = target.to_string_lossy();
    process::run(
        process::cargo(&["clippy", "--release", "--target-dir", &target])
            .args(what)
            .args(REFUSED)
            .current_dir(paths::root().join("guests"))
            .env_remove("RUSTFLAGS"),
    )
}

fn native_tests(mode: Mode) -> Result<(), Failure> {
    process::run(blessing(
        mode,
        &mut process::cargo(&[
            "test",
            "--workspace",
            "--exclude",
            "ringside-tests",
            "--no-fail-fast",
        ]),
    ))
}

/// The crates of guests/ that this machine's programs use too are tested on it.
fn shared_tests(mode: Mode) -> Result<(), Failure> {
    let host = process::answer("rustc", &["-vV"])
        .and_then(|answer| {
            Some(
                answer
                    .lines()
                    .find_map(|line| line.strip_prefix("host: "))?
                    .to_owned(),
            )
        })
        .ok_or_else(|| Failure::new("`rustc -vV` names no host"))?;
    let target = paths::guests_target();
    let target = target.to_string_lossy();
    let mut arguments = vec![
        "test",
        "--target",
        &host,
        "--target-dir",
        &target,
        "--no-fail-fast",
    ];
    for package in ["guest-abi", "guest-formats"] {
        arguments.extend(["--package", package]);
    }
    process::run(blessing(
        mode,
        process::cargo(&arguments)
            .current_dir(paths::root().join("guests"))
            .env_remove("RUSTFLAGS"),
    ))
}

fn run_guests(mode: Mode) -> Result<(), Failure> {
    guest_runs::run(match mode {
        Mode::Check => Verdict::Compare,
        Mode::Bless => Verdict::Record,
    })
}

/// What it left out and why is worth reading, so its output is shown.
fn native_cpu_test() -> Result<(), Failure> {
    process::run(&mut process::cargo(&[
        "test",
        "--package",
        "ringside-tests",
        "--test",
        NATIVE_CPU_TARGET,
        "--",
        "--nocapture",
    ]))
}

/// Everything in tests/ but the browser runs, and what the native group has run.
fn whole_machine_tests(mode: Mode) -> Result<(), Failure> {
    let targets = test_targets()?;
    let mut arguments = vec![
        "test",
        "--package",
        "ringside-tests",
        "--no-fail-fast",
        "--lib",
    ];
    let elsewhere = [BROWSER_TARGET, NATIVE_CPU_TARGET];
    for target in targets
        .iter()
        .filter(|target| !elsewhere.contains(&target.as_str()))
    {
        arguments.extend(["--test", target]);
    }
    process::run(blessing(mode, &mut process::cargo(&arguments)))
}

fn wasm_tests() -> Result<(), Failure> {
    let arguments = [
        "test",
        "--mode",
        "no-install",
        "--headless",
        "--chrome",
        "--chromedriver",
        "/usr/bin/chromedriver",
        "web",
    ];
    // The runner gives a whole file 20 seconds by itself; a busy machine needs more.
    process::run(process::command("wasm-pack", &arguments).env("WASM_BINDGEN_TEST_TIMEOUT", "300"))
}

fn browser_tests() -> Result<(), Failure> {
    dist::build()?;
    process::run(&mut process::cargo(&[
        "test",
        "--package",
        "ringside-tests",
        "--no-fail-fast",
        "--test",
        BROWSER_TARGET,
        // What passes prints figures too: how much is downloaded, how long keys take.
        "--",
        "--show-output",
    ]))
}

/// The one test target that drives a browser; it may have as many modules as it likes.
const BROWSER_TARGET: &str = "browser";

/// The one that runs instructions on this computer's own CPU; it needs no guests.
const NATIVE_CPU_TARGET: &str = "native_cpu";

/// The names of tests/'s test targets: tests/tests/NAME.rs and tests/tests/NAME/main.rs.
fn test_targets() -> Result<Vec<String>, Failure> {
    let folder = paths::root().join("tests/tests");
    let list = fs::read_dir(&folder).map_err(|error| Failure::io("list", &folder, &error))?;
    let mut names: Vec<String> = list
        .filter_map(|item| {
            let path = item.ok()?.path();
            let is_target = path.extension().is_some_and(|extension| extension == "rs")
                || path.join("main.rs").is_file();
            is_target
                .then(|| path.file_stem()?.to_str().map(str::to_owned))
                .flatten()
        })
        .collect();
    names.sort();
    Ok(names)
}

fn blessing(mode: Mode, command: &mut std::process::Command) -> &mut std::process::Command {
    match mode {
        Mode::Check => command.env_remove("BLESS"),
        Mode::Bless => command.env("BLESS", "1"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_come_in_their_own_order_and_once() {
        assert_eq!(
            groups(&["guests", "tidy", "guests"], &Group::ALL),
            Ok(vec![Group::Tidy, Group::Guests])
        );
        assert_eq!(
            groups(&[], &Group::WITH_GOLDEN_FILES),
            Ok(vec![Group::Native, Group::Guests])
        );
    }

    #[test]
    fn an_unknown_group_is_named_with_the_known_ones() {
        let failure = groups(&["wasm", "nativ"], &Group::ALL)
            .unwrap_err()
            .to_string();
        assert_eq!(
            failure,
            "no group `nativ`; the groups are tidy, native, guests, wasm, browser"
        );
    }

    #[test]
    fn every_step_runs_and_one_failure_fails_the_whole() {
        let mut report = Report::default();
        report.step("first", || Err(Failure::new("broken")));
        report.step("second", || Ok(()));
        assert!(report.has("second"));
        assert_eq!(
            report.finish(),
            Err(Failure::new("failed steps:\nfirst: broken"))
        );
    }
}
