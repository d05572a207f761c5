//! A part of the run as the visitor chose it on the timeline, from one instruction to all of it: who ran when, and the
//! crossings in it if they can be told apart.

use diagrams::{Crossing, Session, Who};
use serde::{Deserialize, Serialize};

/// Crossings told one by one; more of them are told as columns only.
const MOST: usize = 240;
/// Columns that the part is cut into.
pub const COLUMNS: usize = 480;
/// Lanes told at most.
const MOST_LANES: usize = 16;

/// Which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// First tick.
    pub from: u64,
    /// The tick after the last one.
    pub to: u64,
}

/// What happened in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What was asked for.
    pub asked: Asked,
    /// The crossings, or none of them if there are too many.
    pub crossings: Vec<Crossing>,
    /// How many there are.
    pub count: usize,
    /// Everybody who ran in it, the first one first.
    pub runners: Vec<Who>,
    /// For each of equal columns who ran in it: a bit for each runner.
    pub columns: Vec<u16>,
}

impl Asked {
    /// Looks it up.
    #[must_use]
    pub fn look(self, session: &Session) -> Part {
        self.among(session.crossings(), &session.who())
    }

    /// Looks it up in a list; `here` runs if the list is empty.
    fn among(self, all: &[Crossing], here: &Who) -> Part {
        let first = all.partition_point(|crossing| crossing.tick < self.from);
        let after = all.partition_point(|crossing| crossing.tick < self.to);
        let inside = &all[first..after];
        let start = match first.checked_sub(1) {
            Some(before) => &all[before].to,
            None => all.first().map_or(here, |crossing| &crossing.from),
        };
        let mut part = Part {
            asked: self,
            crossings: Vec::new(),
            count: inside.len(),
            runners: Vec::new(),
            columns: vec![0; COLUMNS],
        };
        let (mut runner, mut column) = (part.bit(start), 0);
        for crossing in inside {
            let next = self.column(crossing.tick);
            part.columns[column..=next]
                .iter_mut()
                .for_each(|bits| *bits |= runner);
            (runner, column) = (part.bit(&crossing.to), next);
        }
        part.columns[column..]
            .iter_mut()
            .for_each(|bits| *bits |= runner);
        if inside.len() <= MOST {
            part.crossings = inside.to_vec();
        }
        part
    }

    fn column(self, tick: u64) -> usize {
        let (done, all) = (tick.saturating_sub(self.from), (self.to - self.from).max(1));
        let column = u128::from(done) * COLUMNS as u128 / u128::from(all);
        usize::try_from(column).unwrap_or(COLUMNS).min(COLUMNS - 1)
    }
}

impl Part {
    /// The bit of someone who runs; those beyond the last lane have none.
    fn bit(&mut self, who: &Who) -> u16 {
        let same = |one: &Who| one.is_same_place(who);
        let found = self.runners.iter().position(same);
        let index = found.unwrap_or_else(|| {
            if self.runners.len() < MOST_LANES {
                self.runners.push(who.clone());
            }
            self.runners.iter().position(same).unwrap_or(MOST_LANES)
        });
        1_u16.checked_shl(index as u32).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::tests::crossing;
    use diagrams::CrossingKind::{Return, Syscall};

    fn run(length: u64) -> Vec<Crossing> {
        (0..length)
            .map(|n| match n % 2 {
                0 => crossing(n * 10, Syscall, Some(1), None),
                _ => crossing(n * 10, Return, None, Some(1)),
            })
            .collect()
    }

    #[test]
    fn a_part_knows_who_ran_before_its_first_crossing() {
        let run = run(10);
        let part = Asked { from: 11, to: 19 }.among(&run, &run[0].from);
        assert_eq!((part.count, part.runners.len()), (0, 1));
        assert_eq!(part.runners[0].layer, diagrams::Layer::Process);
        assert!(part.columns.iter().all(|bits| *bits == 1));
    }

    #[test]
    fn few_crossings_are_told_and_many_only_as_columns() {
        let run = run(1000);
        let few = Asked { from: 0, to: 100 }.among(&run, &run[0].from);
        assert_eq!((few.crossings.len(), few.count), (10, 10));
        let many = Asked {
            from: 0,
            to: 10_000,
        }
        .among(&run, &run[0].from);
        assert_eq!((many.crossings.len(), many.count), (0, 1000));
        assert!(many.columns.iter().all(|bits| *bits == 3));
        // The first stretch of the few is the process's, the second the kernel's.
        assert_eq!((few.columns[20], few.columns[70]), (2, 1));
    }

    #[test]
    fn an_empty_run_and_a_part_of_one_tick_can_be_asked_for() {
        let here = run(1)[0].from.clone();
        let part = Asked { from: 5, to: 5 }.among(&[], &here);
        assert_eq!((part.count, part.columns.len()), (0, COLUMNS));
    }
}
