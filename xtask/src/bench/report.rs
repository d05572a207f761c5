//! Measurements as a table for people and as JSON for programs.

use std::fmt::Write as _;

use super::measure::{Machine, Measured};

/// The ratios worth a column: how fast the first is where the second is 1.
const RATIOS: [(Machine, Machine, &str); 3] = [
    (Machine::Wasm, Machine::Native, "wasm/native"),
    (Machine::Wasm, Machine::V86Interpreter, "wasm/v86"),
    (Machine::Wasm, Machine::V86Jit, "wasm/v86 JIT"),
];

/// The table, with how it was measured above it.
#[must_use]
pub fn table(measured: &[Measured], node: &str, rounds: usize) -> String {
    let mut text = format!(
        "Millions of instructions per second, from the line @START to the line @END, by the host's clock:\n\
         the best of {rounds} runs, all machines taking turns.\n\
         native    ours on this computer\n\
         wasm      ours in Node {node}\n\
         v86       v86 {} in the same Node, its JIT compiler off\n\
         v86 JIT   the same with it on\n\
         The count of instructions is ours for all; a repeated string instruction counts as one.\n\n",
        v86_version()
    );
    row(
        &mut text,
        "ROM",
        ["instructions", "native", "wasm", "v86", "v86 JIT"],
        RATIOS.map(|(_, _, name)| name),
    );
    for rom in measured {
        let instructions = rom
            .instructions
            .map_or_else(|| "-".into(), |count| count.to_string());
        let [native, wasm, v86, jit] = Machine::ALL.map(|machine| shown(rate(rom, machine)));
        let ratios = RATIOS.map(|(one, other, _)| shown(ratio(rom, one, other)));
        row(
            &mut text,
            &rom.name,
            [instructions, native, wasm, v86, jit],
            ratios,
        );
    }
    let [native, wasm, v86, jit] = Machine::ALL.map(|machine| shown(mean_rate(measured, machine)));
    row(
        &mut text,
        "geometric mean",
        ["".into(), native, wasm, v86, jit],
        RATIOS.map(|(one, other, _)| shown(mean_ratio(measured, one, other))),
    );
    text
}

/// The same with each run's seconds.
#[must_use]
pub fn json(measured: &[Measured], node: &str, rounds: usize) -> String {
    let roms: Vec<String> = measured.iter().map(rom_json).collect();
    let ratios = RATIOS.map(|(one, other, _)| {
        let mean = number(mean_ratio(measured, one, other));
        format!("\"{} / {}\": {mean}", one.key(), other.key())
    });
    let rates = Machine::ALL.map(|machine| {
        format!(
            "\"{}\": {}",
            machine.key(),
            number(mean_rate(measured, machine))
        )
    });
    format!(
        "{{\n  \"node\": {},\n  \"v86\": {},\n  \"rounds\": {rounds},\n  \"roms\": [\n{}\n  ],\n  \
         \"geometric_mean_mips\": {{{}}},\n  \"geometric_mean_ratio\": {{{}}}\n}}\n",
        quoted(node),
        quoted(v86_version()),
        roms.join(",\n"),
        rates.join(", "),
        ratios.join(", ")
    )
}

fn rom_json(rom: &Measured) -> String {
    let machines: Vec<String> = Machine::ALL
        .into_iter()
        .zip(&rom.runs)
        .map(|(machine, runs)| {
            let seconds: Vec<String> = runs.seconds.iter().map(f64::to_string).collect();
            let error = runs.error.as_ref().map_or_else(String::new, |error| {
                format!(", \"error\": {}", quoted(error))
            });
            format!(
                "\"{}\": {{\"seconds\": [{}], \"mips\": {}{error}}}",
                machine.key(),
                seconds.join(", "),
                number(rate(rom, machine))
            )
        })
        .collect();
    let instructions = rom
        .instructions
        .map_or_else(|| "null".into(), |count| count.to_string());
    let sum = rom.runs.iter().find_map(|runs| runs.sums.first());
    format!(
        "    {{\"name\": {}, \"instructions\": {instructions}, \"sum\": {}, {}}}",
        quoted(&rom.name),
        sum.map_or_else(|| "null".into(), |sum| quoted(sum)),
        machines.join(", ")
    )
}

/// Machines that could not run the ROM, and sums that differ.
#[must_use]
pub fn complaints(rom: &Measured) -> Vec<String> {
    let mut complaints = Vec::new();
    for (machine, runs) in Machine::ALL.into_iter().zip(&rom.runs) {
        if let Some(error) = &runs.error {
            complaints.push(format!("{} on {}: {error}", rom.name, machine.key()));
        }
    }
    let sums: Vec<(Machine, &String)> = Machine::ALL
        .into_iter()
        .zip(&rom.runs)
        .flat_map(|(machine, runs)| runs.sums.iter().map(move |sum| (machine, sum)))
        .collect();
    if sums.iter().any(|(_, sum)| sum != &sums[0].1) {
        let all: Vec<String> = sums
            .iter()
            .map(|(machine, sum)| format!("{} {sum}", machine.key()))
            .collect();
        complaints.push(format!("{}: the sums differ: {}", rom.name, all.join(", ")));
    }
    complaints
}

/// Millions of instructions per second.
fn rate(rom: &Measured, machine: Machine) -> Option<f64> {
    Some(rom.instructions? as f64 / seconds(rom, machine)? / 1e6)
}

fn seconds(rom: &Measured, machine: Machine) -> Option<f64> {
    rom.runs[machine as usize].best()
}

fn ratio(rom: &Measured, one: Machine, other: Machine) -> Option<f64> {
    Some(seconds(rom, other)? / seconds(rom, one)?)
}

fn mean_rate(measured: &[Measured], machine: Machine) -> Option<f64> {
    mean(measured, |rom| rate(rom, machine))
}

fn mean_ratio(measured: &[Measured], one: Machine, other: Machine) -> Option<f64> {
    mean(measured, |rom| ratio(rom, one, other))
}

/// The geometric mean over the ROMs that all machines ran, so that all means are over the same ones.
fn mean(measured: &[Measured], value: impl Fn(&Measured) -> Option<f64>) -> Option<f64> {
    let complete = |rom: &&Measured| {
        rom.instructions.is_some() && rom.runs.iter().all(|runs| runs.best().is_some())
    };
    let values: Vec<f64> = measured.iter().filter(complete).filter_map(value).collect();
    (!values.is_empty())
        .then(|| (values.iter().map(|value| value.ln()).sum::<f64>() / values.len() as f64).exp())
}

fn row<T: AsRef<str>, R: AsRef<str>>(text: &mut String, name: &str, cells: [T; 5], ratios: [R; 3]) {
    let [instructions, rates @ ..] = cells;
    // Writing into a string cannot fail.
    let _ = write!(text, "{name:<16}{:>13}", instructions.as_ref());
    for cell in rates {
        let _ = write!(text, "{:>9}", cell.as_ref());
    }
    for cell in ratios {
        let _ = write!(text, "{:>14}", cell.as_ref());
    }
    text.push('\n');
}

/// With about three digits that count, so that a slow machine's rate is no zero.
fn shown(value: Option<f64>) -> String {
    value.map_or_else(
        || "-".into(),
        |value| {
            let digits = match value {
                10.0.. => 1,
                1.0.. => 2,
                _ => 3,
            };
            format!("{value:.digits$}")
        },
    )
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(|| "null".into(), |value| format!("{value:.4}"))
}

/// A JSON string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            control if control < ' ' => {
                let _ = write!(quoted, "\\u{:04x}", u32::from(control));
            }
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// The version that package.json pins.
fn v86_version() -> &'static str {
    include_str!("../../../package.json")
        .lines()
        .find_map(|line| line.trim().strip_prefix("\"v86\": \""))
        .and_then(|rest| rest.split('"').next())
        .expect("package.json has a line `\"v86\": \"…\"`")
}

#[cfg(test)]
mod tests {
    use super::super::measure::Runs;
    use super::*;

    fn rom(name: &str, seconds: [f64; 4]) -> Measured {
        Measured {
            name: name.into(),
            instructions: Some(40_000_000),
            runs: seconds.map(|seconds| Runs {
                seconds: vec![seconds + 1.0, seconds],
                sums: vec!["1234ABCD".into()],
                error: None,
            }),
        }
    }

    #[test]
    fn the_best_run_counts_and_means_are_geometric() {
        let roms = [
            rom("one", [0.5, 1.0, 2.0, 0.25]),
            rom("two", [0.5, 4.0, 2.0, 1.0]),
        ];
        let text = table(&roms, "v0", 2);
        let rows: Vec<Vec<&str>> = text
            .lines()
            .rev()
            .take(3)
            .map(|line| line.split_whitespace().collect())
            .collect();
        assert_eq!(
            rows[2],
            [
                "one", "40000000", "80.0", "40.0", "20.0", "160.0", "0.500", "2.00", "0.250"
            ]
        );
        assert_eq!(
            rows[0],
            [
                "geometric",
                "mean",
                "80.0",
                "20.0",
                "20.0",
                "80.0",
                "0.250",
                "1.00",
                "0.250"
            ]
        );
    }

    #[test]
    fn a_machine_that_fails_leaves_a_gap_and_a_complaint() {
        let mut broken = rom("broken", [1.0; 4]);
        broken.runs[1] = Runs {
            error: Some("it \"ended\"".into()),
            ..Runs::default()
        };
        let all = [rom("good", [1.0; 4]), broken];
        assert!(table(&all, "v0", 2).contains("broken               40000000     40.0        -"));
        assert_eq!(complaints(&all[1]), ["broken on wasm: it \"ended\""]);
        assert!(
            json(&all, "v0", 2)
                .contains(r#""wasm": {"seconds": [], "mips": null, "error": "it \"ended\""}"#)
        );
        assert_eq!(complaints(&all[0]), [""; 0]);
    }

    #[test]
    fn sums_that_differ_are_all_named() {
        let mut rom = rom("odd", [1.0; 4]);
        rom.runs[3].sums = vec!["00000000".into()];
        let expected = "odd: the sums differ: native 1234ABCD, wasm 1234ABCD, v86-interpreter 1234ABCD, v86-jit 00000000";
        assert_eq!(complaints(&rom), [expected]);
    }
}
