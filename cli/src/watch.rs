//! The observer of a run: counts crossings, traces, logs a port, and knows when to stop.

use std::collections::BTreeMap;

use diagrams::{Cause, CrossingKind, who::TaskReader};
use emulator_core::event::{Event, Flow, Observer, View};

use crate::options::Trace;

const COM1_DATA: u16 = 0x3f8;

/// What a run is watched for.
pub struct Watch {
    pub reader: TaskReader,
    pub trace: Trace,
    pub port_log: Option<u16>,
    /// Stop at this address.
    pub stop_at: Option<u64>,
    /// Stop at this kind of crossing.
    pub stop_crossing: Option<CrossingKind>,
    /// Stop whenever a byte goes out, so that the text can be looked at.
    pub stop_at_output: bool,
    /// How often each crossing happened: kind, from, to.
    pub crossings: BTreeMap<(CrossingKind, String, String), u64>,
}

impl Watch {
    fn transfer(&mut self, event: Event, view: View<'_>) -> Flow {
        match event {
            Event::Transfer { cause, from, to } => {
                let cause = Cause::from(cause);
                let place = |context: emulator_core::event::Context| {
                    self.reader
                        .who_in(context.cpl, context.cr3, view.ram)
                        .label()
                        .to_owned()
                };
                let (source, target) = (place(from), place(to));
                if self.trace != Trace::None {
                    eprintln!(
                        "{:>12}  {}  {source} {:#x} -> {target} {:#x}",
                        view.tick,
                        cause.label(),
                        from.rip,
                        to.rip
                    );
                }
                *self
                    .crossings
                    .entry((cause.kind(), source, target))
                    .or_default() += 1;
                if self.stop_crossing == Some(cause.kind()) {
                    return Flow::Stop;
                }
            }
            Event::Port {
                port,
                value,
                width,
                write: true,
            } => {
                self.log_port(port, width, value);
                if self.stop_at_output && port == COM1_DATA {
                    return Flow::Stop;
                }
            }
            _ => {}
        }
        Flow::Continue
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

/// Watches transfers only: cheap.
pub struct Crossings<'a>(pub &'a mut Watch);

impl Observer for Crossings<'_> {
    const TRANSFERS: bool = true;

    fn event(&mut self, event: Event, view: View<'_>) -> Flow {
        self.0.transfer(event, view)
    }
}

/// Watches each instruction too.
pub struct Instructions<'a>(pub &'a mut Watch);

impl Observer for Instructions<'_> {
    const TRANSFERS: bool = true;
    const INSTRUCTIONS: bool = true;

    fn event(&mut self, event: Event, view: View<'_>) -> Flow {
        if let Event::Retired { rip, length } = event {
            if self.0.trace == Trace::Instructions {
                eprintln!("{:>12}  {rip:#x} +{length}", view.tick);
            }
            // The next instruction stands at the address: the stop is before it.
            return if self.0.stop_at == Some(view.cpu.rip) {
                Flow::Stop
            } else {
                Flow::Continue
            };
        }
        let flow = self.0.transfer(event, view);
        let arrived = matches!(event, Event::Transfer { to, .. } if self.0.stop_at == Some(to.rip));
        if arrived { Flow::Stop } else { flow }
    }
}
