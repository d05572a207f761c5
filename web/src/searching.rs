//! Questions about the past which take a while: where a stop was last met, and who wrote a byte last.

use std::fmt::Write;

use diagrams::search::{Search, Searched};
use diagrams::stops::{StopAt, Stops};
use diagrams::{Language, Session, Who};
use serde::{Deserialize, Serialize};

use crate::code_view::who_name;
use crate::html::{Escaped, grouped};
use crate::words::Word;

/// A search, and what its end is good for.
pub struct Quest {
    search: Search,
    aim: Aim,
}

#[derive(Clone, Copy)]
enum Aim {
    /// Go there.
    GoBack,
    /// Tell who it was, for a byte at this physical address.
    Writer(u64),
}

/// What a search has come to.
pub enum Outcome {
    /// It goes on.
    Searching,
    /// The machine stands where the visitor wanted.
    Arrived,
    /// There is nothing to go to; the machine stands where it stood.
    Nowhere,
    /// The machine stands where it stood.
    Writer(Box<Writer>),
}

/// Who wrote a byte last before a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Writer {
    /// Physical address of the byte.
    pub physical: u64,
    /// The moment asked for.
    pub before: u64,
    /// The oldest moment that was looked at.
    pub oldest: u64,
    /// The step that wrote it; `None` if none did since `oldest`.
    pub step: Option<WriterStep>,
}

/// A step that wrote a byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WriterStep {
    /// The tick before it.
    pub tick: u64,
    /// Who ran.
    pub who: Who,
    /// Address of the instruction.
    pub rip: u64,
    /// The same as symbol and distance.
    pub symbol: Option<String>,
    /// The instruction.
    pub text: String,
}

impl Quest {
    /// Back to the last moment before now at which a stop is met.
    #[must_use]
    pub fn back_to(session: &Session, stop: StopAt) -> Quest {
        let now = session.tick();
        Quest {
            search: Search::new(stops(session, stop), now, now.saturating_sub(1)),
            aim: Aim::GoBack,
        }
    }

    /// Who wrote the byte at a physical address last.
    #[must_use]
    pub fn writer_of(session: &Session, physical: u64) -> Quest {
        let stop = StopAt::Write {
            address: physical,
            bytes: 1,
            physical: true,
        };
        let now = session.tick();
        Quest {
            search: Search::new(stops(session, stop), now, now),
            aim: Aim::Writer(physical),
        }
    }

    /// Where the machine stood at the beginning.
    #[must_use]
    pub fn origin(&self) -> u64 {
        self.search.origin()
    }

    /// Everything from this tick on has been looked at.
    #[must_use]
    pub fn down_to(&self) -> u64 {
        self.search.searched_from()
    }

    /// Does a piece.
    ///
    /// # Errors
    /// When the past cannot be reached any more; in English.
    pub fn work(&mut self, session: &mut Session, steps: u64) -> Result<Outcome, String> {
        let searched = session
            .search(&mut self.search, steps)
            .map_err(|error| error.to_string())?;
        let tick = match searched {
            Searched::DownTo(_) => return Ok(Outcome::Searching),
            Searched::Found(tick) => Some(tick),
            Searched::Nowhere => None,
        };
        match (self.aim, tick) {
            (Aim::GoBack, Some(tick)) => {
                go(session, tick + 1)?;
                Ok(Outcome::Arrived)
            }
            (Aim::GoBack, None) => {
                go(session, self.origin())?;
                Ok(Outcome::Nowhere)
            }
            (Aim::Writer(physical), tick) => {
                let step = match tick {
                    Some(tick) => Some(step_at(session, tick)?),
                    None => None,
                };
                go(session, self.origin())?;
                Ok(Outcome::Writer(Box::new(Writer {
                    physical,
                    before: self.origin(),
                    oldest: session.timeline().oldest(),
                    step,
                })))
            }
        }
    }
}

fn stops(session: &Session, stop: StopAt) -> Stops {
    Stops {
        runners: session.runners().clone(),
        list: vec![stop],
    }
}

fn go(session: &mut Session, tick: u64) -> Result<(), String> {
    session.seek(tick).map_err(|error| error.to_string())
}

fn step_at(session: &mut Session, tick: u64) -> Result<WriterStep, String> {
    go(session, tick)?;
    let who = session.who();
    let rip = session.machine().cpu().rip;
    let instruction = session.machine().disassemble(rip, 1).pop();
    Ok(WriterStep {
        tick,
        symbol: session
            .symbols()
            .place(&who, rip)
            .map(|place| place.to_string()),
        who,
        rip,
        text: instruction.map_or_else(String::new, |instruction| {
            format!("{} {}", instruction.mnemonic, instruction.operands)
        }),
    })
}

impl Writer {
    /// In a sentence, with the way to that moment.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        let mut out = format!(
            "<p><b>{}</b> <code>{:x}</code></p>",
            Word::LastWriterOf.text(language),
            self.physical
        );
        // A String takes everything.
        let _ = match &self.step {
            Some(step) => write!(
                out,
                "<p>{} · <code>{}</code> <code>{:x}</code></p><p><code>{}</code></p>\
                 <p><button class=\"button edge\" type=\"button\" data-tick=\"{}\">{} {}</button></p>",
                Escaped(who_name(&step.who, language)),
                Escaped(step.symbol.as_deref().unwrap_or_default()),
                step.rip,
                Escaped(&step.text),
                step.tick + 1,
                Word::GoToWrite.text(language),
                grouped(step.tick)
            ),
            None => write!(
                out,
                "<p>{} {}.</p>",
                Word::NobodyWroteSince.text(language),
                grouped(self.oldest)
            ),
        };
        out
    }
}
