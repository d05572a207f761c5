//! The crossing log: all crossings known, or those of one kind, a page at a time.

use std::fmt::Write;

use diagrams::{Crossing, CrossingKind, Language, Session};
use serde::{Deserialize, Serialize};

use crate::html::grouped;
use crate::log_view;
use crate::words::{self, Word};

/// Rows of a page.
const PAGE: usize = 100;

/// Which page of which crossings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Only this kind.
    pub kind: Option<CrossingKind>,
    /// Which page, from 0; without, the one with the present in it.
    pub page: Option<usize>,
}

/// What stands on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rows {
    /// The page, from 0.
    pub page: usize,
    /// How many pages there are, one at least.
    pub pages: usize,
    /// How many crossings come before the first row.
    before: usize,
    /// How many there are of this kind.
    count: usize,
    tick: u64,
    crossings: Vec<Crossing>,
}

impl Asked {
    /// Finds the page.
    #[must_use]
    pub fn look(self, session: &Session) -> Rows {
        self.among(session.crossings(), session.tick())
    }

    fn among(self, all: &[Crossing], tick: u64) -> Rows {
        let wanted = |crossing: &&Crossing| self.kind.is_none_or(|kind| crossing.kind == kind);
        let (count, done) = match self.kind {
            None => (
                all.len(),
                all.partition_point(|crossing| crossing.tick < tick),
            ),
            Some(_) => {
                let past = |crossing: &&Crossing| crossing.tick < tick;
                let chosen = || all.iter().filter(wanted);
                (chosen().count(), chosen().take_while(past).count())
            }
        };
        let pages = count.div_ceil(PAGE).max(1);
        let page = self
            .page
            .unwrap_or(done.saturating_sub(1) / PAGE)
            .min(pages - 1);
        let before = page * PAGE;
        Rows {
            page,
            pages,
            before,
            count,
            tick,
            crossings: all
                .iter()
                .filter(wanted)
                .skip(before)
                .take(PAGE)
                .cloned()
                .collect(),
        }
    }
}

impl Rows {
    /// The whole table; its caption says which rows these are.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        let mut out = String::from("<table><caption>");
        let last = self.before + self.crossings.len();
        let caption = words::rows_shown(
            &grouped(self.before as u64 + 1),
            &grouped(last as u64),
            &grouped(self.count as u64),
            language,
        );
        if self.count > 0 {
            out += &caption;
        }
        out += "</caption>";
        out += &head(language);
        out += "<tbody>";
        out += &log_view::rows(&self.crossings, self.tick, language);
        out += "</tbody></table>";
        out
    }
}

/// The heads of the columns.
pub(super) fn head(language: Language) -> String {
    let mut out = String::from("<thead><tr>");
    for word in [
        Word::Instruction,
        Word::Kind,
        Word::CauseName,
        Word::From,
        Word::To,
    ] {
        // A String takes everything.
        let _ = write!(out, "<th scope=\"col\">{}</th>", word.text(language));
    }
    out + "</tr></thead>"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::tests::crossing;

    fn run() -> Vec<Crossing> {
        (0..250)
            .map(|n| match n % 5 {
                0 => crossing(n * 10, CrossingKind::Trap, Some(1), None),
                _ => crossing(n * 10, CrossingKind::Syscall, Some(1), None),
            })
            .collect()
    }

    #[test]
    fn pages_cover_everything_and_the_present_chooses_one() {
        let run = run();
        let page = |page, tick| Asked { kind: None, page }.among(&run, tick);
        let sizes: Vec<_> = (0..3)
            .map(|number| page(Some(number), 0).crossings.len())
            .collect();
        assert_eq!(sizes, [100, 100, 50]);
        assert_eq!(page(None, 0).page, 0);
        assert_eq!(page(None, 1500).page, 1);
        assert_eq!(page(Some(99), 0).page, 2);
        let html = page(Some(2), 2495).html(Language::English);
        assert!(html.contains("201 to 250 of 250"), "{html}");
        assert!(html.contains("aria-current"), "{html}");
    }

    #[test]
    fn one_kind_is_counted_by_itself() {
        let asked = Asked {
            kind: Some(CrossingKind::Trap),
            page: None,
        };
        let rows = asked.among(&run(), 2500);
        assert_eq!((rows.count, rows.pages, rows.crossings.len()), (50, 1, 50));
        let none = asked.among(&[], 0);
        assert_eq!((none.pages, none.page, none.count), (1, 0, 0));
        assert!(none.html(Language::Korean).contains("<td colspan"));
    }
}
