//! What is in a box of the picture: a tree of labelled values, with the old value beside each that the last step changed.

use std::fmt::Write;

use diagrams::contents::Entry;
use diagrams::scene::{BoxId, BoxState};
use diagrams::{Inside, Language, Session};
use serde::{Deserialize, Serialize};

use crate::html::{Escaped, parse_hex};
use crate::links;
use crate::words::Word;

/// Which box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The part of the picture.
    pub what: Inside,
}

/// What is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The part of the picture.
    pub what: Inside,
    /// Steps done when it was looked at.
    pub tick: u64,
    /// The tree; `None` while the box is not there.
    pub tree: Option<Entry>,
    /// A guest that the hypervisor's monitor can stop: its domain, and whether it is paused.
    pub domain: Option<(String, bool)>,
}

impl Asked {
    /// Reads the tree.
    #[must_use]
    pub fn look(&self, session: &Session) -> Seen {
        Seen {
            what: self.what.clone(),
            tick: session.tick(),
            tree: self.what.look(session),
            domain: self.domain(session),
        }
    }

    /// The guest, unless it has the devices, which the monitor does not stop.
    fn domain(&self, session: &Session) -> Option<(String, bool)> {
        let Inside::Guest(place) = self.what else {
            return None;
        };
        session.spec().monitor()?;
        let scene = session.scene();
        let guest = scene
            .boxes
            .iter()
            .find(|one| one.id == BoxId::Guest(place))?;
        let is_there = !matches!(guest.state, BoxState::Ended | BoxState::Present);
        let spec = session.spec().guests().get(usize::from(place))?;
        let can_stop = is_there && spec.note.is_none();
        can_stop.then(|| (spec.domain.to_owned(), guest.state == BoxState::Paused))
    }
}

impl Seen {
    /// Notes what the step from `before` changed, if that is the moment one step ago.
    pub fn compare(&mut self, before: &Seen) {
        if self.what != before.what {
            return;
        }
        if self.tick == before.tick {
            self.tree.clone_from(&before.tree);
        } else if self.tick == before.tick.wrapping_add(1)
            && let (Some(tree), Some(old)) = (&mut self.tree, &before.tree)
        {
            tree.compare(old);
        }
    }

    /// A heading, and nested lists in which groups can be folded.
    #[must_use]
    pub fn html(&self, language: Language) -> String {
        let Some(tree) = &self.tree else {
            return format!("<p>{}</p>", Word::NotThere.text(language));
        };
        let mut out = String::new();
        let (name, value) = (tree.label.text(language), tree.value.text(language));
        // A String takes everything.
        let _ = write!(
            out,
            "<h2>{} <span class=\"mono\">{}</span></h2>",
            Escaped(name),
            Escaped(value)
        );
        if let Some((domain, is_paused)) = &self.domain {
            monitor(&mut out, domain, *is_paused, language);
        }
        entries(&mut out, &tree.children, &self.what.name(), language);
        out
    }
}

/// Buttons for what a person could type at the hypervisor's monitor.
fn monitor(out: &mut String, domain: &str, is_paused: bool, language: Language) {
    let pause = if is_paused {
        (Word::Resume, "resume")
    } else {
        (Word::Pause, "pause")
    };
    out.push_str("<p class=\"monitor\">");
    for (word, command) in [pause, (Word::Destroy, "destroy")] {
        // A String takes everything.
        let _ = write!(
            out,
            "<button class=\"button edge\" type=\"button\" data-do=\"monitor\" data-line=\"{command} {}\">{}</button>",
            Escaped(domain),
            word.text(language)
        );
    }
    let _ = write!(
        out,
        "<span class=\"hint\">{}</span></p>",
        Word::MonitorHint.text(language)
    );
}

fn entries(out: &mut String, list: &[Entry], path: &str, language: Language) {
    out.push_str("<ul class=\"entries\">");
    for entry in list {
        let path = format!("{path}/{}", entry.label.text(Language::English));
        if entry.children.is_empty() {
            out.push_str("<li class=\"entry\">");
            words(out, entry, language);
        } else {
            let open = if entry.is_folded { "" } else { " open" };
            let _ = write!(
                out,
                "<li><details data-path=\"{}\"{open}><summary class=\"entry\">",
                Escaped(&path)
            );
            words(out, entry, language);
            out.push_str("</summary>");
            entries(out, &entry.children, &path, language);
            out.push_str("</details>");
        }
        out.push_str("</li>");
    }
    out.push_str("</ul>");
}

fn words(out: &mut String, entry: &Entry, language: Language) {
    let label = crate::words::part(&entry.label.text(language), language).to_owned();
    let value = entry.value.text(language);
    let _ = write!(out, "<span class=\"label\">{}</span> ", Escaped(&label));
    let now = match address(&value) {
        Some(at) => links::walk_register(&label, at, &Escaped(&value).to_string(), language),
        None => None,
    };
    let now = now.unwrap_or_else(|| Escaped(&value).to_string());
    if let Some(before) = &entry.before {
        let _ = write!(
            out,
            "<span class=\"value\"><span class=\"old\">{}</span> → <span class=\"new\">{now}</span></span>",
            Escaped(before.text(language))
        );
    } else {
        let _ = write!(out, "<span class=\"value\">{now}</span>");
    }
}

/// The number that a value begins with.
fn address(value: &str) -> Option<u64> {
    parse_hex(value.split(' ').next()?.strip_prefix("0x")?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use diagrams::scene::Label;

    fn seen(tick: u64, value: &str) -> Seen {
        let named = |name: &str| Label::Named(name.to_owned());
        let rax = Entry::leaf(named("rax<"), value);
        Seen {
            what: Inside::Kernel,
            tick,
            tree: Some(Entry::group(
                named("root"),
                "",
                vec![Entry::group(named("registers"), "", vec![rax])],
            )),
            domain: None,
        }
    }

    #[test]
    fn the_last_step_shows_old_and_new() {
        let mut now = seen(8, "0x2");
        now.compare(&seen(7, "0x1"));
        let html = now.html(Language::English);
        assert!(
            html.contains("<span class=\"old\">0x1</span> → <span class=\"new\">0x2</span>"),
            "{html}"
        );
        assert!(html.contains("rax&lt;") && html.contains("data-path=\"kernel/registers\""));

        let mut again = seen(8, "0x2");
        again.compare(&now);
        assert_eq!(again, now, "looked at twice in the same moment");
        again.domain = Some(("os1".to_owned(), true));
        let html = again.html(Language::English);
        assert!(html.contains("data-line=\"resume os1\""), "{html}");
        let mut far = seen(9, "0x3");
        far.compare(&seen(7, "0x1"));
        assert!(!far.html(Language::English).contains("old"));
    }
}
