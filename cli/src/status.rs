//! Exit statuses. A guest that writes to the debug-exit port ends the run with the byte it wrote; these are the others.

use emulator_core::machine::{End, Stop};

/// Bad options, or a file that cannot be used.
pub const BAD_INPUT: u8 = 120;
/// The limit of instructions was reached.
pub const LIMIT: u8 = 121;
/// The CPU halted and nothing can wake it.
pub const HALTED: u8 = 122;
/// An instruction that this machine does not implement.
pub const UNSUPPORTED: u8 = 123;
/// A triple fault.
pub const TRIPLE_FAULT: u8 = 124;
/// The guest reset the machine.
pub const RESET: u8 = 125;

/// The status, the word for `--json`, and what to say on stderr, for the way a run ended. `until` tells whether a stop
/// asked for was the one that `--until` names.
pub fn describe(stop: Stop) -> (u8, &'static str, Option<String>) {
    match stop {
        Stop::Requested => (0, "until", None),
        Stop::Reached => (
            LIMIT,
            "limit",
            Some("the limit of instructions was reached (--max-instructions)".into()),
        ),
        Stop::End(End::Exit(code)) => (code, "exit", None),
        Stop::End(End::Reset) => (
            RESET,
            "reset",
            Some("the guest reset the machine, and no firmware is there to begin anew".into()),
        ),
        Stop::End(End::Halted) => (
            HALTED,
            "halted",
            Some(
                "the CPU halted for good: interrupts are off, or no device would raise one".into(),
            ),
        ),
        Stop::End(End::TripleFault) => (
            TRIPLE_FAULT,
            "triple-fault",
            Some("triple fault: an exception could not be delivered, nor a double fault".into()),
        ),
        Stop::End(End::Unsupported {
            address,
            bytes,
            length,
        }) => {
            let hex: Vec<String> = bytes[..usize::from(length)]
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
            let text = format!(
                "unsupported instruction at {address:#x}, bytes {}: see `ringside ledger`",
                hex.join(" ")
            );
            (UNSUPPORTED, "unsupported", Some(text))
        }
    }
}
