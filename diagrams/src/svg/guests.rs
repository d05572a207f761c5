//! Guests and what is in them, as SVG. Words are few, because boxes in boxes are small.

use super::{Anchor, Svg, number};
use crate::form::Form;
use crate::layout::{PlacedBox, Rect, TOKEN};
use crate::measure::Face;
use crate::messages::Message;
use crate::scene::{BoxId, BoxState, SceneBox};
use crate::twin;

/// From a box's left edge to its words.
const LEFT: f32 = 10.0;

/// Base lines from the upper edge of a box.
struct Lines {
    guest: f32,
    process: (f32, f32),
    kernel: (f32, f32),
}

const WIDE: Lines = Lines {
    guest: 19.0,
    process: (16.0, 31.0),
    kernel: (24.0, 41.0),
};
/// Name and the rest share a line.
const NARROW: Lines = Lines {
    guest: 15.0,
    process: (14.0, 14.0),
    kernel: (21.0, 21.0),
};

impl Svg {
    /// The frame of a guest with its name; what is in it is drawn later.
    pub(super) fn guest(&mut self, one: &PlacedBox) {
        let lines = self.lines();
        let content = &one.content;
        let mut class = "guest".to_owned();
        if content.note.is_some() {
            class.push_str(" privileged");
        }
        if matches!(content.state, BoxState::Ended | BoxState::Paused) {
            class.push_str(" over");
        }
        self.push(&format!(
            "<g class=\"{class}\" data-box=\"{}\">",
            content.id.name()
        ));
        self.rect("box", one.rect, 6);
        let (x, y) = (one.rect.x + LEFT, one.rect.y + lines.guest);
        let name = content.name.text(self.language);
        self.words("name", x, y, Anchor::Start, &name);
        let mut used = x + Face::NAME.width(&name) + 8.0;
        if let Some(note) = &content.note {
            let note = self.say(note);
            self.words("meta", used, y, Anchor::Start, &note);
            used += Face::META.width(&note) + 8.0;
        }
        if let Some(state) = twin::state(content.state) {
            let right = one.rect.right() - LEFT;
            let state = Face::META.fit(&self.say(&state), right - used);
            self.words("meta state", right, y, Anchor::End, &state);
        }
        self.push("</g>");
    }

    /// A kernel or a process of a guest.
    pub(super) fn in_guest(&mut self, one: &PlacedBox) {
        if one.content.is_held {
            self.hatched(one.rect);
        }
        let is_kernel = matches!(one.content.id, BoxId::GuestKernel(_));
        let lines = self.lines();
        let (first, second) = if is_kernel {
            lines.kernel
        } else {
            lines.process
        };
        let (left, right) = (one.rect.x + LEFT, one.rect.right() - LEFT + 2.0);
        // The token of a process lies on its second line, that of a kernel above its first.
        let token = if one.here && first < second && !is_kernel {
            TOKEN.0 + 2.0
        } else {
            0.0
        };
        let name = one.content.name.text(self.language);
        let name = if name.is_empty() { "?" } else { &name };
        let name = Face::NAME.fit(name, right - left);
        let used = left + Face::NAME.width(&name) + 8.0;
        let y = one.rect.y + first;
        self.words("name", left, y, Anchor::Start, &name);
        let beside = self.beside(&one.content, one.here);
        let below = self.below(&one.content);
        let root = one.content.cr3.map(|root| format!("CR3 {root:x}"));
        if first < second {
            let text = Face::META.fit(&beside, right - used);
            self.words("meta state", right, y, Anchor::End, &text);
            let y = one.rect.y + second;
            let text = fitting(&below, right - left - token);
            self.words("meta", left, y, Anchor::Start, &text);
            let room = right - left - token - Face::META.width(&text) - 8.0;
            let root = root.filter(|root| Face::MACHINE.width(root) <= room);
            if let Some(root) = root {
                self.words("metam", right - token, y, Anchor::End, &root);
            }
        } else {
            // At the right end of a kernel the token may be.
            let text = fitting(&below, right - used);
            let (x, anchor) = if is_kernel {
                (used, Anchor::Start)
            } else {
                (right, Anchor::End)
            };
            self.words("meta", x, y, anchor, &text);
        }
    }

    /// A strip at the left edge, hatched: what stands there is carried out by others.
    fn hatched(&mut self, rect: Rect) {
        let (left, top) = (number(rect.x + 0.75), rect.y + 3.0);
        let mut path = String::new();
        let mut y = top + 5.0;
        while y < rect.bottom() - 2.0 {
            path.push_str(&format!("M{left} {}l5.5-5.5", number(y)));
            y += 4.0;
        }
        self.push(&format!("<path class=\"held\" d=\"{path}\"/>"));
    }

    /// Which kernel it is, or what a process does.
    fn beside(&self, content: &SceneBox, here: bool) -> String {
        if let Some(kernel) = &content.kernel {
            return kernel.text(self.language);
        }
        // What runs has the token; what only its own kernel believes to run has none.
        let state = twin::state(content.state).filter(|state| *state != Message::Running && !here);
        let mut parts: Vec<String> = Vec::new();
        parts.extend(state.map(|state| self.say(&state)));
        parts.extend((content.others > 0).then(|| format!("+{}", content.others)));
        parts.join(" ")
    }

    /// Number and privilege, the least needed last.
    fn below(&self, content: &SceneBox) -> Vec<String> {
        let mut parts: Vec<String> = Vec::new();
        parts.extend(content.pid.map(|pid| format!("pid {pid}")));
        let privilege = twin::privilege(content).map(|privilege| self.say(&privilege));
        parts.extend(privilege);
        parts
    }

    fn lines(&self) -> &'static Lines {
        match self.form {
            Form::Wide => &WIDE,
            Form::Narrow => &NARROW,
        }
    }
}

/// As many of the parts as there is room for.
fn fitting(parts: &[String], room: f32) -> String {
    (1..=parts.len())
        .rev()
        .map(|count| parts[..count].join(" · "))
        .find(|text| Face::META.width(text) <= room)
        .unwrap_or_default()
}
