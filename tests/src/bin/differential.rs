//! `cargo xtask fuzz`: many random instructions, here and on the host's own CPU. Ends with status 1 on a mismatch.
#![forbid(unsafe_code)]

use std::process::ExitCode;

const HELP: &str = "usage: differential [--cases N] [--seed S] [--only NAME] [--table]";
const DEFAULT_CASES: u64 = 20_000_000;

struct Options {
    cases: u64,
    seed: u64,
    only: Option<String>,
    table: bool,
}

fn options() -> Option<Options> {
    let mut options = Options {
        cases: DEFAULT_CASES,
        seed: 1,
        only: None,
        table: false,
    };
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--cases" => options.cases = words.next()?.replace('_', "").parse().ok()?,
            "--seed" => options.seed = words.next()?.parse().ok()?,
            "--only" => options.only = Some(words.next()?),
            "--table" => options.table = true,
            _ => return None,
        }
    }
    Some(options)
}

fn main() -> ExitCode {
    let Some(options) = options() else {
        eprintln!("{HELP}");
        return ExitCode::from(2);
    };
    run(&options)
}

#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
fn run(options: &Options) -> ExitCode {
    use ringside_tests::differential::Differential;

    let mut differential = match Differential::new(options.seed) {
        Ok(differential) => differential,
        Err(error) => {
            eprintln!("differential: cannot set up memory or signals: {error}");
            return ExitCode::from(2);
        }
    };
    if let Some(name) = &options.only {
        differential.only(name);
    }
    let start = std::time::Instant::now();
    let report = differential.run(options.cases);
    if options.table {
        print!("{}", report.by_instruction());
    }
    print!("{report}");
    println!("{:.1} s", start.elapsed().as_secs_f64());
    if report.mismatches == 0 && report.missing().is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

#[cfg(not(all(target_arch = "x86_64", target_os = "linux")))]
fn run(options: &Options) -> ExitCode {
    println!(
        "NOT RUN: {} cases, seed {}: the host is not x86-64 Linux, so there is nothing to compare with{}{}",
        options.cases,
        options.seed,
        options.only.as_deref().unwrap_or_default(),
        if options.table { "." } else { "" }
    );
    ExitCode::SUCCESS
}
