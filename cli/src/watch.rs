//! The observer of a run: counts crossings, traces, logs a port, and knows when to stop.

use std::collections::BTreeMap;

use diagrams::{CrossingKind, stops::Stops, transfer::Transfer};
use emulator_core::event::{Event, Flow, Observer, View};

use crate::options::Trace;

const COM1_DATA: u16 = 0x3f8;

/// What a run is watched for.
pub struct Watch {
    pub trace: Trace,
    pub port_log: Option<u16>,
    /// Stop there.
    pub stops: Stops,
    /// Stop whenever a byte goes out, so that the text can be looked at.
    pub stop_at_output: bool,
    /// How often each crossing happened: kind, from, to.
    pub crossings: BTreeMap<(CrossingKind, String, String), u64>,
}

impl Watch {
    fn transfer(&mut self, event: Event, view: View<'_>) -> Flow {
        if let Some(transfer) = Transfer::of(event, view) {
            self.crossing(transfer, view);
        }
        if let Event::Port {
            port,
            value,
            width,
            write: true,
        } = event
        {
            self.log_port(port, width, value);
            if self.stop_at_output && port == COM1_DATA {
                return Flow::Stop;
            }
        }
        Flow::Continue
    }

    /// Counts a crossing, and says it if it is traced.
    fn crossing(&mut self, transfer: Transfer, view: View<'_>) {
        let crossing = transfer.crossing(&self.stops.runners, view);
        let (source, target) = (crossing.from.label(), crossing.to.label());
        if self.trace != Trace::None {
            eprintln!(
                "{:>12}  {}  {source} {:#x} -> {target} {:#x}",
                view.tick,
                crossing.cause.label(),
                crossing.from_rip,
                crossing.to_rip
            );
        }
        let kinds = self.crossings.entry((crossing.kind, source, target));
        *kinds.or_default() += 1;
    }

    /// Each byte that reached the port, also as part of a wider write.
    fn log_port(&self, port: u16, width: u8, value: u32) {
        let Some(logged) = self.port_log else { return };
        let distance = logged.wrapping_sub(port);
        if distance < u16::from(width) {
            eprintln!("{:02x}", value >> (8 * distance) & 0xff);
        }
    }
}

impl Watch {
    /// Whether each instruction has to be looked at, and each access to memory.
    pub fn needs(&self) -> (bool, bool) {
        let traced = self.trace == Trace::Instructions;
        (
            traced || self.stops.need_instructions(),
            self.stops.need_memory(),
        )
    }
}

/// Watches transfers, and as its numbers say: `INSTRUCTIONS` each instruction, `MEMORY` each access to memory.
pub struct Watching<'a, const INSTRUCTIONS: bool, const MEMORY: bool>(pub &'a mut Watch);

impl<const INSTRUCTIONS: bool, const MEMORY: bool> Observer for Watching<'_, INSTRUCTIONS, MEMORY> {
    const TRANSFERS: bool = true;
    const INSTRUCTIONS: bool = INSTRUCTIONS;
    const MEMORY: bool = MEMORY;

    fn event(&mut self, event: Event, view: View<'_>) -> Flow {
        if let Event::Retired { rip, length } = event
            && self.0.trace == Trace::Instructions
        {
            eprintln!("{:>12}  {rip:#x} +{length}", view.tick);
        }
        let flow = self.0.transfer(event, view);
        if self.0.stops.met(event, view).is_some() {
            Flow::Stop
        } else {
            flow
        }
    }
}
