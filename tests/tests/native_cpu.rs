//! A fixed sample of random user-mode instructions gives the same on our machine and on the host's own CPU.
//!
//! `cargo xtask fuzz` runs many more, with any seed.

/// Ends of the seed's sequence do not matter; another seed is another sample.
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
const SEED: u64 = 20_261_124;
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
const CASES: u64 = 4_000_000;

/// What our machine says itself that it cannot do. Whoever mends it takes it out here.
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
const KNOWN_MISSING: &[&str] = &[];

#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
#[test]
fn instructions_do_what_they_do_on_the_host() {
    use ringside_tests::differential::Differential;

    let mut differential = Differential::new(SEED).expect("memory at fixed addresses, and signals");
    let report = differential.run(CASES);
    println!("{report}");
    assert_eq!(report.mismatches, 0, "see above; seed {SEED}");
    assert_eq!(report.missing(), KNOWN_MISSING);
}

#[cfg(not(all(target_arch = "x86_64", target_os = "linux")))]
#[test]
fn instructions_do_what_they_do_on_the_host() {
    println!("NOT RUN: the host is not x86-64 Linux, so there is no CPU to compare with");
}

/// The host cannot run 16-bit code under Linux; our own 32-bit code, which it has judged, is the measure.
#[cfg(all(target_arch = "x86_64", target_os = "linux"))]
#[test]
fn code_of_16_bits_does_the_same_with_its_prefixes_turned() {
    let findings = ringside_tests::differential::code_sizes::run(SEED, 200_000);
    println!("{} instructions in both sizes of code", findings.cases);
    assert!(
        findings.differences.is_empty(),
        "{}",
        findings.differences.join("\n")
    );
}
