//! Where the visitor wants a run to stop: what was typed or clicked, what it means in this session, and the list of it.

use std::fmt::Write;

use diagrams::stops::StopAt;
use diagrams::{CrossingKind, Language, Session};
use serde::{Deserialize, Serialize};

use crate::html::{Escaped, parse_hex};
use crate::log_view::kind_name;
use crate::words::Word;

/// A place to stop at, as a visitor names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wanted {
    /// A crossing of this kind, or of any.
    Crossing(Option<CrossingKind>),
    /// A symbol or a hexadecimal address is reached.
    Reached(String),
    /// A symbol or a hexadecimal address is written to.
    Written(String),
    /// The byte at a physical address is written to.
    PhysicalWritten(u64),
    /// An instruction that should have trapped in ring 1 and did not.
    Unnoticed,
    /// A place that is known already.
    At(StopAt),
}

/// A stop as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// The place.
    pub at: StopAt,
    /// The symbol of its address, if known: `memcpy+4`.
    pub symbol: Option<String>,
}

impl Wanted {
    /// What it means in a session.
    ///
    /// # Errors
    /// When a name is neither a symbol nor an address; in English.
    pub fn resolve(self, session: &Session) -> Result<StopAt, String> {
        Ok(match self {
            Wanted::Crossing(kind) => StopAt::Crossing(kind),
            Wanted::Reached(name) => {
                let (program, address) = place(&name, session)?;
                StopAt::Address { address, program }
            }
            Wanted::Written(name) => StopAt::Write {
                address: place(&name, session)?.1,
                bytes: 1,
                physical: false,
            },
            Wanted::PhysicalWritten(address) => StopAt::Write {
                address,
                bytes: 1,
                physical: true,
            },
            Wanted::Unnoticed => StopAt::Unnoticed,
            Wanted::At(stop) => stop,
        })
    }
}

fn place(name: &str, session: &Session) -> Result<(Option<String>, u64), String> {
    let name = name.trim();
    let who = session.who();
    let symbol = session.symbols().find(name, &who.name);
    symbol
        .map(|(program, address)| (program.map(str::to_owned), address))
        .or_else(|| Some((None, parse_hex(name)?)))
        .ok_or_else(|| format!("`{name}` is no symbol and no hexadecimal address"))
}

impl Shown {
    /// With the symbol that a session knows for it.
    #[must_use]
    pub fn of(at: &StopAt, session: &Session) -> Shown {
        let symbol = match at {
            StopAt::Address { address, program } => {
                let place = session.symbols().place_in(program.as_deref(), *address);
                place.map(|place| place.to_string())
            }
            StopAt::Crossing(_) | StopAt::Write { .. } | StopAt::Unnoticed => None,
        };
        Shown {
            at: at.clone(),
            symbol,
        }
    }

    fn text(&self, language: Language) -> String {
        match &self.at {
            StopAt::Address { address, program } => {
                let program = program.as_deref().unwrap_or_default();
                format!(
                    "{} <code>{address:x}</code> {} <span class=\"dim\">{}</span>",
                    Word::StopReached.text(language),
                    Escaped(self.symbol.as_deref().unwrap_or_default()),
                    Escaped(program)
                )
            }
            StopAt::Crossing(kind) => {
                let kind = kind.map_or(Word::AnyCrossing, kind_name);
                format!(
                    "{}: {}",
                    Word::StopCrossing.text(language),
                    kind.text(language)
                )
            }
            StopAt::Unnoticed => Word::OptionUnnoticed.text(language).to_owned(),
            StopAt::Write {
                address, physical, ..
            } => {
                let space = if *physical {
                    Word::Physical
                } else {
                    Word::Virtual
                };
                format!(
                    "{} <code>{address:x}</code> <span class=\"dim\">{}</span>",
                    Word::StopWritten.text(language),
                    space.text(language)
                )
            }
        }
    }
}

/// The list of stops as HTML; `met` is the one at which the machine has stopped.
#[must_use]
pub fn list(stops: &[Shown], met: Option<usize>, language: Language) -> String {
    if stops.is_empty() {
        return format!("<p class=\"none\">{}</p>", Word::NoStops.text(language));
    }
    let mut out = String::from("<ul>");
    for (index, stop) in stops.iter().enumerate() {
        let here = if met == Some(index) {
            format!(
                " <b class=\"here\">◀ {}</b>",
                Word::StoppedHere.text(language)
            )
        } else {
            String::new()
        };
        // A String takes everything.
        let _ = write!(
            out,
            "<li><button class=\"button edge square\" type=\"button\" data-do=\"remove-stop\" data-index=\"{index}\" \
             aria-label=\"{} {}\">✕</button><span>{}{here}</span></li>",
            Word::RemoveStop.text(language),
            index + 1,
            stop.text(language)
        );
    }
    out.push_str("</ul>");
    out
}
