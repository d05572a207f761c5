//! The way of an address through the page tables, as a table of the entries read, and how it ends.

use std::fmt::Write;

use diagrams::entry_bits::Field;
use diagrams::walk::{Attempt, EntryRead, Owner, PageWalk, Paging, Purpose, Reason, Refusal, walk};
use diagrams::{Language, Session};
use serde::{Deserialize, Serialize};

use super::place::Place;
use crate::words::Word;

/// What to walk for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The address.
    pub place: Place,
    /// What would be done there.
    pub purpose: Purpose,
    /// By ring 3, not by the supervisor.
    pub user: bool,
}

impl Asked {
    /// Walks, as the CPU would now.
    #[must_use]
    pub fn look(self, session: &Session) -> PageWalk {
        let machine = session.machine();
        let attempt = Attempt {
            address: self.place.address(session),
            purpose: self.purpose,
            user: self.user,
        };
        walk(machine.cpu(), machine.ram(), attempt)
    }
}

/// The walk as HTML.
#[must_use]
pub fn html(walk: &PageWalk, language: Language) -> String {
    let mut out = String::new();
    let mode = match walk.paging {
        Paging::Off => Word::PagingOff,
        Paging::Legacy => Word::PagingLegacy,
        Paging::Pae => Word::PagingPae,
        Paging::Long => Word::PagingLong,
    };
    // A String takes everything.
    let _ = write!(
        out,
        "<p class=\"walk-start\"><code>{:x}</code> · {} · CR3 <code>{:x}</code></p>",
        walk.attempt.address,
        mode.text(language),
        walk.cr3
    );
    if !walk.reads.is_empty() {
        let _ = write!(
            out,
            "<table><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
             <th scope=\"col\">{}</th></tr></thead><tbody>",
            Word::WalkEntry.text(language),
            Word::WalkPlace.text(language),
            Word::WalkValue.text(language),
            Word::WalkBits.text(language)
        );
        for (number, read) in walk.reads.iter().enumerate() {
            row(&mut out, number, read, walk, language);
        }
        out.push_str("</tbody></table>");
    }
    let _ = match &walk.outcome {
        Ok(arrival) => write!(
            out,
            "<p class=\"walk-end\">→ <b><code>{:x}</code></b> {}{}</p>",
            arrival.physical,
            Word::Physical.text(language),
            page_size(arrival.page)
        ),
        Err(refusal) => write!(
            out,
            "<p class=\"walk-end refused\"><b>#{} {}</b>: {}</p>",
            match (refusal.reason, refusal.vector) {
                (Reason::Nested { .. }, _) => "NPF",
                (_, 14) => "PF",
                _ => "GP",
            },
            error_code(refusal),
            because(refusal.reason, walk, language)
        ),
    };
    out
}

fn row(out: &mut String, number: usize, read: &EntryRead, walk: &PageWalk, language: Language) {
    let refused = match &walk.outcome {
        Err(refusal) if place_of(refusal.reason) == Some(number) => Some(refusal.reason),
        _ => None,
    };
    let guilty = refused.and_then(guilty);
    let owner = match read.owner {
        Owner::Machine => "",
        Owner::Guest => Word::WalkGuest.text(language),
        Owner::Host => Word::WalkHost.text(language),
    };
    let place = read.place.map_or_else(
        || Word::InRegister.text(language).to_owned(),
        |place| format!("{place:x}"),
    );
    let digits = usize::from(read.width) * 2;
    // A String takes everything.
    let _ = write!(
        out,
        "<tr{}><th scope=\"row\">{owner} {} {}</th><td>{place}</td><td>{:0digits$x}</td><td class=\"bits\">",
        if refused.is_some() {
            " class=\"refused\""
        } else {
            ""
        },
        read.table.entry_name(),
        read.index,
        read.value
    );
    for field in &read.fields {
        bits(out, field, guilty == Some(field.name.as_str()));
    }
    out.push_str("</td></tr>");
}

fn bits(out: &mut String, field: &Field, guilty: bool) {
    let (class, value) = if guilty || field.is_wrong() {
        ("wrong", format!("{:x}", field.value))
    } else if field.is_address() {
        ("set", format!("{:x}", field.value << field.low))
    } else if field.value == 0 {
        ("clear", "0".to_owned())
    } else {
        ("set", format!("{:x}", field.value))
    };
    let place = if field.high == field.low {
        field.low.to_string()
    } else {
        format!("{}:{}", field.high, field.low)
    };
    // A String takes everything.
    let _ = write!(
        out,
        "<span class=\"{class}\" title=\"{place}\">{}={value}</span> ",
        field.name
    );
}

fn page_size(bytes: u64) -> String {
    match bytes {
        0 => String::new(),
        _ if bytes >= 1 << 30 => format!(" · {} GiB", bytes >> 30),
        _ if bytes >= 1 << 20 => format!(" · {} MiB", bytes >> 20),
        _ => format!(" · {} KiB", bytes >> 10),
    }
}

/// The error code with the names of its bits (AMD64 APM vol. 2, 8.4.2).
fn error_code(refusal: &Refusal) -> String {
    const NAMES: [&str; 5] = ["P", "R/W", "U/S", "RSV", "I/D"];
    let set: Vec<_> = NAMES
        .iter()
        .zip(0..)
        .filter(|(_, bit)| refusal.error >> bit & 1 != 0)
        .map(|(name, _)| *name)
        .collect();
    if set.is_empty() {
        format!("({:x})", refusal.error)
    } else {
        format!("({:x}: {})", refusal.error, set.join(" "))
    }
}

/// The bit that refuses, by its name, if it is one.
fn guilty(reason: Reason) -> Option<&'static str> {
    match reason {
        Reason::NotPresent { .. } => Some("P"),
        Reason::Supervisor { .. } => Some("U/S"),
        Reason::ReadOnly { .. } => Some("R/W"),
        Reason::NoExecute { .. } => Some("NX"),
        _ => None,
    }
}

fn place_of(reason: Reason) -> Option<usize> {
    match reason {
        Reason::NotPresent { read }
        | Reason::Reserved { read }
        | Reason::Supervisor { read }
        | Reason::ReadOnly { read }
        | Reason::NoExecute { read } => Some(read),
        Reason::NotCanonical | Reason::Nested { .. } | Reason::Smep | Reason::Smap => None,
    }
}

fn because(reason: Reason, walk: &PageWalk, language: Language) -> String {
    let word = match reason {
        Reason::NotCanonical => Word::WhyNotCanonical,
        Reason::NotPresent { .. } => Word::WhyNotPresent,
        Reason::Reserved { .. } => Word::WhyReserved,
        Reason::Supervisor { .. } => Word::WhySupervisor,
        Reason::ReadOnly { .. } => Word::WhyReadOnly,
        Reason::NoExecute { .. } => Word::WhyNoExecute,
        Reason::Nested { .. } => Word::WhyNested,
        Reason::Smep => Word::WhySmep,
        Reason::Smap => Word::WhySmap,
    };
    let entry = place_of(reason)
        .and_then(|read| walk.reads.get(read))
        .map_or_else(String::new, |read| {
            format!("{} {}: ", read.table.entry_name(), read.index)
        });
    format!("{entry}{}", word.text(language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use diagrams::entry_bits::Table;

    #[test]
    fn a_refusal_says_which_bit_of_which_entry() {
        let field = |name: &str, low, value| Field {
            name: name.to_owned(),
            high: low,
            low,
            value,
        };
        let walk = PageWalk {
            attempt: Attempt {
                address: 0x40_1000,
                purpose: Purpose::Write,
                user: true,
            },
            paging: Paging::Long,
            cr3: 0x1000,
            reads: vec![EntryRead {
                owner: Owner::Machine,
                table: Table::PageTable,
                index: 1,
                place: Some(0x4008),
                value: 0x5005,
                width: 8,
                fields: vec![
                    field("P", 0, 1),
                    field("R/W", 1, 0),
                    field("PWT", 3, 0),
                    field("MBZ", 51, 1),
                ],
            }],
            outcome: Err(Refusal {
                vector: 14,
                error: 7,
                reason: Reason::ReadOnly { read: 0 },
            }),
        };
        let html = html(&walk, Language::English);
        for part in [
            "#PF (7: P R/W U/S)",
            "PTE 1: ",
            Word::WhyReadOnly.text(Language::English),
            "<td>4008</td><td>0000000000005005</td>",
            "<span class=\"wrong\" title=\"1\">R/W=0</span>",
            "<span class=\"clear\" title=\"3\">PWT=0</span>",
            "<span class=\"wrong\" title=\"51\">MBZ=1</span>",
            "<tr class=\"refused\">",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }
}
