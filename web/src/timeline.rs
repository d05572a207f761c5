//! The timeline as data: who ran when around now, derived from the crossings alone, and a minimap of the whole run.
//!
//! The axis is not in proportion: between two crossings may lie ten steps or a million, so a stretch is as long as the
//! logarithm of its steps. Inside a stretch the axis is even.

use diagrams::{Crossing, Guest, Layer, Who};

use crate::protocol::Minimap;
use crate::views::window::Part;

/// Columns of the minimap.
const COLUMNS: u64 = 480;
/// Crossings looked at for one column: more of them look the same.
const LOOKED_AT: usize = 24;
/// The bit of all processes that have none of their own.
const LAST_BIT: usize = 7;

/// A lane: one layer, or one process of the layer of processes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Which layer.
    pub layer: Layer,
    /// The guest that it is in.
    pub guest: Option<Guest>,
    /// Number of the process, for processes.
    pub pid: Option<u32>,
    /// Name of its program.
    pub name: String,
    /// A hypervisor that is called a monitor.
    pub is_monitor: bool,
    slot: u32,
}

impl Lane {
    fn of(who: &Who) -> Lane {
        let process = who.layer == Layer::Process;
        Lane {
            layer: who.layer,
            guest: who.guest,
            pid: who.pid.filter(|_| process),
            name: if process {
                who.name.clone()
            } else {
                String::new()
            },
            is_monitor: who.is_monitor(),
            slot: who.slot.filter(|_| process).unwrap_or(0),
        }
    }

    /// Whether it is this lane's layer or process that runs.
    #[must_use]
    pub fn is_of(&self, who: &Who) -> bool {
        self.layer == who.layer
            && self.place() == who.place()
            && (self.layer != Layer::Process || self.pid == who.pid)
    }

    fn place(&self) -> Option<u8> {
        self.guest.map(|guest| guest.place)
    }
}

/// The part of the run that is drawn in detail.
#[derive(Clone, Debug, PartialEq)]
pub struct Detail<'a> {
    /// Top to bottom, as in the picture: processes by slot, the kernel, the hardware.
    pub lanes: Vec<Lane>,
    /// The crossings in it.
    pub crossings: &'a [Crossing],
    /// Ticks at which stretches begin, and the end of the last one; one more than there are stretches.
    edges: Vec<u64>,
    /// Where each edge lies, from 0 to 1.
    places: Vec<f64>,
    /// Who ran before the first crossing.
    runner: Option<Who>,
}

impl<'a> Detail<'a> {
    /// The stretch of about `count` crossings around `tick`, most of them before it.
    #[must_use]
    pub fn around(
        tick: u64,
        newest: u64,
        crossings: &'a [Crossing],
        here: &Who,
        count: usize,
    ) -> Detail<'a> {
        let done = crossings.partition_point(|crossing| crossing.tick < tick);
        let ahead = (crossings.len() - done).min(count / 3);
        let first = done.saturating_sub(count - ahead);
        let chosen = &crossings[first..(done + ahead)];

        let start = match first.checked_sub(1) {
            Some(before) => crossings[before].tick,
            None => chosen
                .first()
                .map_or(0, |crossing| crossing.tick.saturating_sub(1000)),
        };
        let end = match crossings.get(done + ahead) {
            Some(next) => next.tick,
            None => newest
                .max(tick)
                .max(chosen.last().map_or(1, |last| last.tick + 1)),
        };
        let mut edges = vec![start];
        edges.extend(chosen.iter().map(|crossing| crossing.tick));
        edges.push(end.max(start + 1));
        let places = places(&edges);
        Detail {
            lanes: lanes(chosen, here),
            crossings: chosen,
            edges,
            places,
            runner: chosen.first().map(|crossing| crossing.from.clone()),
        }
    }

    /// A part of the run that the visitor chose: evenly, whatever happened in it.
    #[must_use]
    pub fn of_part(part: &'a Part, here: &Who) -> Detail<'a> {
        let (from, to) = (part.asked.from, part.asked.to.max(part.asked.from + 1));
        let mut edges = vec![from];
        edges.extend(part.crossings.iter().map(|crossing| crossing.tick));
        edges.push(to);
        let share = |edge: &u64| (edge - from) as f64 / (to - from) as f64;
        Detail {
            lanes: lanes_of(part.runners.iter().chain([here])),
            crossings: &part.crossings,
            places: edges.iter().map(share).collect(),
            edges,
            runner: part.runners.first().cloned(),
        }
    }

    /// The moment that lies at a place, from 0 to 1.
    #[must_use]
    pub fn tick_at(&self, place: f64) -> u64 {
        let after = self.places.partition_point(|edge| *edge <= place);
        let last = self.edges.len() - 1;
        let Some(index) = after.checked_sub(1).filter(|index| *index < last) else {
            return self.edges[if after == 0 { 0 } else { last }];
        };
        let (start, end) = (self.places[index], self.places[index + 1]);
        let share = (place - start) / (end - start).max(f64::EPSILON);
        let length = (self.edges[index + 1] - self.edges[index]) as f64;
        self.edges[index] + (share * length).round() as u64
    }

    /// Where a moment lies, from 0 to 1.
    #[must_use]
    pub fn place(&self, tick: u64) -> f64 {
        let after = self.edges.partition_point(|edge| *edge <= tick);
        let Some(index) = after.checked_sub(1) else {
            return 0.0;
        };
        let (Some(next), Some(next_place)) = (self.edges.get(after), self.places.get(after)) else {
            return 1.0;
        };
        let share = (tick - self.edges[index]) as f64 / (next - self.edges[index]).max(1) as f64;
        self.places[index] + share * (next_place - self.places[index])
    }

    /// First and last tick shown.
    #[must_use]
    pub fn range(&self) -> (u64, u64) {
        (self.edges[0], self.edges[self.edges.len() - 1])
    }

    /// The lane of someone who runs.
    #[must_use]
    pub fn lane(&self, who: &Who) -> Option<usize> {
        self.lanes.iter().position(|lane| lane.is_of(who))
    }

    /// Who ran in each stretch: first tick, last tick, lane.
    #[must_use]
    pub fn stretches(&self) -> Vec<(u64, u64, usize)> {
        let runners = self
            .runner
            .iter()
            .chain(self.crossings.iter().map(|crossing| &crossing.to));
        runners
            .zip(self.edges.windows(2))
            .filter_map(|(who, edges)| Some((edges[0], edges[1], self.lane(who)?)))
            .collect()
    }
}

fn places(edges: &[u64]) -> Vec<f64> {
    let lengths = edges
        .windows(2)
        .map(|edges| 1.0 + ((edges[1] - edges[0]) as f64 + 1.0).log10());
    let mut sum = 0.0;
    let mut places = vec![0.0];
    places.extend(lengths.map(|length| {
        sum += length;
        sum
    }));
    places.iter().map(|place| place / sum).collect()
}

fn lanes(crossings: &[Crossing], here: &Who) -> Vec<Lane> {
    let seen = crossings
        .iter()
        .flat_map(|crossing| [&crossing.from, &crossing.to]);
    lanes_of(seen.chain([here]))
}

/// Guests from the left, each with its processes above its kernel; below them what the hardware itself runs.
fn lanes_of<'a>(seen: impl Iterator<Item = &'a Who>) -> Vec<Lane> {
    let mut lanes: Vec<Lane> = Vec::new();
    let (mut has_hypervisor, mut has_monitor) = (false, false);
    for who in seen {
        has_hypervisor |= who.layer == Layer::Hypervisor;
        has_monitor |= who.is_monitor();
        if who.layer != Layer::Process && who.guest.is_none() {
            continue;
        }
        match lanes.iter_mut().find(|lane| lane.is_of(who)) {
            // A process that runs another program has that program's name from then on.
            Some(lane) => lane.name.clone_from(&Lane::of(who).name),
            None => lanes.push(Lane::of(who)),
        }
    }
    lanes.sort_by_key(|lane| {
        (
            lane.place(),
            lane.layer != Layer::Process,
            lane.slot,
            lane.pid,
        )
    });
    let middle = if has_hypervisor {
        Layer::Hypervisor
    } else {
        Layer::Kernel
    };
    lanes.extend([middle, Layer::Hardware].map(|layer| Lane {
        layer,
        guest: None,
        pid: None,
        name: String::new(),
        is_monitor: has_monitor && layer == Layer::Hypervisor,
        slot: 0,
    }));
    lanes
}

/// Who ran in each column of the whole known run; `crossings` are all known ones.
#[must_use]
pub fn minimap(crossings: &[Crossing], newest: u64) -> Minimap {
    let ticks = newest.max(1);
    let edge = |column: u64| {
        u64::try_from(u128::from(column) * u128::from(ticks) / u128::from(COLUMNS)).unwrap_or(ticks)
    };
    let columns = (0..COLUMNS)
        .map(|column| {
            let first = crossings.partition_point(|crossing| crossing.tick < edge(column));
            let after = crossings.partition_point(|crossing| crossing.tick < edge(column + 1));
            let at_start = match first.checked_sub(1) {
                Some(before) => Some(&crossings[before].to),
                None => crossings.first().map(|crossing| &crossing.from),
            };
            let inside = crossings[first..after]
                .iter()
                .take(LOOKED_AT)
                .map(|crossing| &crossing.to);
            at_start
                .into_iter()
                .chain(inside)
                .fold(0, |bits, who| bits | bit(who))
        })
        .collect();
    Minimap {
        ticks,
        columns,
        layers: layers(crossings),
    }
}

/// What the bits of the minimap are.
fn layers(crossings: &[Crossing]) -> Vec<Layer> {
    let has_guests = crossings.first().is_some_and(|crossing| {
        [&crossing.from, &crossing.to].map(|who| who.layer == Layer::Hypervisor) != [false; 2]
    });
    let (lowest, odd) = if has_guests {
        (Layer::Hypervisor, Layer::Kernel)
    } else {
        (Layer::Kernel, Layer::Process)
    };
    (0..=LAST_BIT)
        .map(|bit| match bit {
            0 => lowest,
            bit if bit % 2 == 1 => odd,
            _ => Layer::Process,
        })
        .collect()
}

/// The bit of whoever runs: the lowest is what the hardware itself runs; above it processes by slot, or for each guest its
/// kernel and its processes.
fn bit(who: &Who) -> u8 {
    let slot = who.slot.unwrap_or(0) as usize;
    let bit = match (who.layer, who.place()) {
        (Layer::Hardware, _) => return 0,
        (Layer::Hypervisor, _) | (Layer::Kernel, None) => 0,
        (Layer::Kernel, Some(guest)) => 2 * usize::from(guest) + 1,
        (Layer::Process, Some(guest)) => 2 * usize::from(guest) + 2,
        (Layer::Process, None) => slot + 1,
    };
    1 << bit.min(LAST_BIT)
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use diagrams::{Cause, CrossingKind};

    fn who(process: Option<u32>) -> Who {
        Who {
            layer: if process.is_some() {
                Layer::Process
            } else {
                Layer::Kernel
            },
            guest: None,
            slot: process,
            pid: process.map(|slot| slot + 1),
            name: process.map_or_else(String::new, |slot| format!("p{slot}")),
            cpl: if process.is_some() { 3 } else { 0 },
            cr3: 0,
        }
    }

    /// A crossing between processes by slot; `None` is the kernel.
    pub(crate) fn crossing(
        tick: u64,
        kind: CrossingKind,
        from: Option<u32>,
        to: Option<u32>,
    ) -> Crossing {
        Crossing {
            tick,
            kind,
            from: who(from),
            to: who(to),
            cause: Cause::Syscall { number: 1 },
            from_rip: 0,
            to_rip: 0,
        }
    }

    fn run() -> Vec<Crossing> {
        vec![
            crossing(100, CrossingKind::Syscall, Some(1), None),
            crossing(1100, CrossingKind::Return, None, Some(0)),
            crossing(1200, CrossingKind::Interrupt, Some(0), None),
        ]
    }

    #[test]
    fn lanes_stand_as_in_the_picture() {
        let run = run();
        let detail = Detail::around(1201, 1201, &run, &who(None), 9);
        let names: Vec<_> = detail
            .lanes
            .iter()
            .map(|lane| (lane.layer, lane.pid))
            .collect();
        assert_eq!(
            names,
            [
                (Layer::Process, Some(1)),
                (Layer::Process, Some(2)),
                (Layer::Kernel, None),
                (Layer::Hardware, None)
            ]
        );
        assert_eq!(
            detail.stretches(),
            [
                (0, 100, 1),
                (100, 1100, 2),
                (1100, 1200, 0),
                (1200, 1201, 2)
            ]
        );
    }

    #[test]
    fn places_grow_with_time_and_fill_the_axis() {
        let run = run();
        let detail = Detail::around(1201, 1300, &run, &who(None), 9);
        let (first, last) = detail.range();
        let places: Vec<_> = (first..=last).map(|tick| detail.place(tick)).collect();
        assert!(places.is_sorted());
        assert_eq!((places[0], places[places.len() - 1]), (0.0, 1.0));
    }

    #[test]
    fn some_crossings_ahead_are_shown_and_the_window_is_bounded() {
        let many: Vec<_> = (0..100)
            .map(|n| crossing(n * 10, CrossingKind::Syscall, Some(0), None))
            .collect();
        let detail = Detail::around(505, 990, &many, &who(None), 9);
        assert_eq!(detail.crossings.len(), 9);
        assert_eq!(
            detail
                .crossings
                .iter()
                .filter(|one| one.tick >= 505)
                .count(),
            3
        );
    }

    #[test]
    fn places_lead_back_to_their_ticks() {
        let run = run();
        let detail = Detail::around(1201, 1300, &run, &who(None), 9);
        let (first, last) = detail.range();
        for tick in first..=last {
            assert_eq!(detail.tick_at(detail.place(tick)), tick);
        }
        assert_eq!((detail.tick_at(-1.0), detail.tick_at(2.0)), (first, last));
    }

    #[test]
    fn an_empty_run_has_a_timeline_too() {
        let detail = Detail::around(0, 0, &[], &who(None), 9);
        assert_eq!(detail.place(0), 0.0);
        assert!(detail.stretches().is_empty());
        assert_eq!(minimap(&[], 0).columns.len(), 480);
    }

    #[test]
    fn the_minimap_says_who_ran() {
        let map = minimap(&run(), 1200);
        // Process 1 until tick 100, the kernel until 1100, then process 0.
        assert_eq!(map.columns[0], 0b100);
        assert_eq!(map.columns[200], 0b1);
        assert_eq!(map.columns[460], 0b10);
    }
}
