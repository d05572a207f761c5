//! The twins of timeline and diagram, for those who read text or use no pointer: crossings as table rows, layers as a list.

use std::fmt::Write;

use diagrams::twin::{self, TwinItem};
use diagrams::{Crossing, CrossingKind, Language, Scene};

use crate::code_view::{crossing_class, mark, who_name};
use crate::html::{Escaped, grouped};
use crate::words::Word;

/// One row for each crossing; the newest one that has been made is marked.
#[must_use]
pub fn rows(crossings: &[Crossing], tick: u64, language: Language) -> String {
    if crossings.is_empty() {
        let none = Word::NoCrossings.text(language);
        return format!("<tr><td colspan=\"5\">{none}</td></tr>");
    }
    let mut out = String::new();
    let newest = crossings
        .partition_point(|crossing| crossing.tick < tick)
        .checked_sub(1);
    for (index, crossing) in crossings.iter().enumerate() {
        let after = crossing.tick + 1;
        let now = if Some(index) == newest {
            " class=\"now\" aria-current=\"true\""
        } else {
            ""
        };
        // A String takes everything.
        let _ = write!(
            out,
            "<tr{now}><td><button type=\"button\" class=\"to-tick\" data-tick=\"{after}\">{}</button></td>\
             <td><span class=\"kind {}\">{}{}</span></td><td class=\"mono\">{}</td><td>{}</td><td>{}</td></tr>",
            grouped(after),
            crossing_class(crossing.kind),
            mark(crossing.kind),
            kind_name(crossing.kind).text(language),
            Escaped(crossing.cause.label()),
            Escaped(who_name(&crossing.from, language)),
            Escaped(who_name(&crossing.to, language)),
        );
    }
    out
}

/// The picture as a nested list.
#[must_use]
pub fn list(scene: &Scene, language: Language) -> String {
    let mut out = String::new();
    put_list(&mut out, &twin::list(scene, language));
    out
}

fn put_list(out: &mut String, items: &[TwinItem]) {
    if items.is_empty() {
        return;
    }
    out.push_str("<ul>");
    for item in items {
        let here = if item.here {
            " class=\"at\" aria-current=\"true\""
        } else {
            ""
        };
        // A String takes everything.
        let _ = write!(out, "<li><span{here}>{}</span>", Escaped(&item.text));
        put_list(out, &item.children);
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}

/// What a kind of crossing is called.
pub(crate) fn kind_name(kind: CrossingKind) -> Word {
    match kind {
        CrossingKind::Syscall => Word::KindSyscall,
        CrossingKind::Trap => Word::KindTrap,
        CrossingKind::Hypercall => Word::KindHypercall,
        CrossingKind::Interrupt => Word::KindInterrupt,
        CrossingKind::Return => Word::KindReturn,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::tests::crossing;

    #[test]
    fn the_list_holds_every_layer_and_closes_what_it_opens() {
        let scene = Scene::not_started(&diagrams::stacks()[0]);
        let html = list(&scene, Language::English);
        assert!(
            html.contains("Kernel") && html.contains("Hardware"),
            "{html}"
        );
        for (open, close) in [("<ul>", "</ul>"), ("<li>", "</li>")] {
            assert_eq!(html.matches(open).count(), html.matches(close).count());
        }
    }

    #[test]
    fn a_row_leads_to_just_after_its_crossing() {
        let list = [crossing(9, CrossingKind::Syscall, Some(1), None)];
        let html = rows(&list, 10, Language::Korean);
        assert!(html.contains("data-tick=\"10\""), "{html}");
        assert!(html.contains("aria-current"), "{html}");
        assert!(html.contains("시스템 호출"), "{html}");
        assert!(!rows(&list, 9, Language::Korean).contains("aria-current"));
    }
}
