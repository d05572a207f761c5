//! What a system call takes: who runs how much from the call to the return, and every crossing on the way.

use diagrams::journey::{self, Journey, Share};
use diagrams::{Crossing, Language, Session};
use serde::{Deserialize, Serialize};

use crate::code_view::who_name;
use crate::html::{Escaped, grouped, put};
use crate::log_view;
use crate::views::log;
use crate::words::{self, Word};

/// Most crossings that are told.
const MOST: usize = 400;

/// Which system call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The tick in which it was made; without, the last one before the present.
    pub call: Option<u64>,
}

/// Its journey, as far as it is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// `None` where no program has made a call.
    journey: Option<Journey>,
    /// Crossings that are not told.
    left_out: usize,
    /// The tick of the call before this one.
    pub earlier: Option<u64>,
    /// The tick of the call after it.
    pub later: Option<u64>,
    tick: u64,
}

impl Asked {
    /// Finds the call and follows it.
    #[must_use]
    pub fn look(self, session: &Session) -> Shown {
        let (crossings, tick) = (session.crossings(), session.tick());
        // The call at which the machine stands has not been made; the one before has.
        let until = self.call.map_or(tick, |call| call + 1);
        let is_before = |index: &usize| crossings[*index].tick < until;
        let mut before = journey::calls(crossings)
            .rev()
            .skip_while(|index| !is_before(index));
        let found = before.next();
        let earlier = before.next().map(|index| crossings[index].tick);
        let later = journey::calls(crossings).find(|index| !is_before(index));
        let mut journey = found.map(|call| Journey::of(crossings, &session.spans(), call));
        let mut left_out = 0;
        if let Some(journey) = &mut journey {
            left_out = journey.crossings.len().saturating_sub(MOST);
            journey.crossings.truncate(MOST);
        }
        Shown {
            journey,
            left_out,
            earlier,
            later: later.map(|index| crossings[index].tick),
            tick,
        }
    }
}

impl Shown {
    /// As HTML: what it is, who had which part, and the crossings.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        let Some(journey) = &self.journey else {
            let none = Word::NoCallYet.text(language);
            return format!("<p class=\"none\">{none}</p>");
        };
        let mut out = title(&journey.crossings[0], language);
        if !journey.is_back {
            put(
                &mut out,
                format_args!("<p>{}</p>", Word::NotBackYet.text(language)),
            );
        }
        put_shares(&mut out, &journey.shares, language);
        put(
            &mut out,
            format_args!("<h3>{}</h3><table>", Word::CrossingLog.text(language)),
        );
        out += &log::head(language);
        let rows = log_view::rows(&journey.crossings, self.tick, language);
        put(&mut out, format_args!("<tbody>{rows}</tbody></table>"));
        if self.left_out > 0 {
            let count = grouped(self.left_out as u64);
            out += &words::left_out(&count, language);
        }
        out
    }
}

fn title(call: &Crossing, language: Language) -> String {
    let name = format!("<code>{}</code>", Escaped(call.cause.label()));
    let who = Escaped(who_name(&call.from, language)).to_string();
    let title = words::journey_of(&name, &who, &grouped(call.tick), language);
    format!("<h2>{title}</h2>")
}

fn put_shares(out: &mut String, shares: &[Share], language: Language) {
    out.push_str("<table><thead><tr>");
    for word in [Word::WhoRan, Word::Instructions, Word::CrossingsOut] {
        put(
            out,
            format_args!("<th scope=\"col\">{}</th>", word.text(language)),
        );
    }
    out.push_str("</tr></thead><tbody>");
    for share in shares {
        let apart = if share.apart {
            format!(" <small>{}</small>", Word::InBetween.text(language))
        } else {
            String::new()
        };
        put(
            out,
            format_args!(
                "<tr><th scope=\"row\">{}{apart}</th><td class=\"mono\">{}</td><td class=\"mono\">{}</td></tr>",
                Escaped(who_name(&share.who, language)),
                grouped(share.ticks),
                grouped(share.crossings),
            ),
        );
    }
    let served = || shares.iter().filter(|share| !share.apart);
    put(
        out,
        format_args!(
            "</tbody><tfoot><tr><th scope=\"row\">{}</th><td class=\"mono\">{}</td><td class=\"mono\">{}</td></tr></tfoot></table>",
            Word::ForThisCall.text(language),
            grouped(served().map(|share| share.ticks).sum()),
            grouped(served().map(|share| share.crossings).sum()),
        ),
    );
}
