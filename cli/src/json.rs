//! The last line of `--json`: one object.

use std::collections::BTreeMap;

use diagrams::CrossingKind;
use emulator_core::machine::{End, Machine, Stop};
use serde_json::{Value, json};

/// `end` is the word for the ending; `exit_code` is there when the guest gave one.
pub fn report(
    end: &str,
    stop: Stop,
    machine: &Machine,
    crossings: &BTreeMap<(CrossingKind, String, String), u64>,
) -> Value {
    let crossings: Vec<Value> = crossings
        .iter()
        .map(|((kind, from, to), count)| json!({"kind": kind.name(), "from": from, "to": to, "count": count}))
        .collect();
    let mut object = json!({
        "end": end,
        "ticks": machine.tick(),
        "crossings": crossings,
        "state_hash": format!("{:016x}", machine.state_hash()),
    });
    if let Stop::End(End::Exit(code)) = stop {
        object["exit_code"] = json!(code);
    }
    object
}
