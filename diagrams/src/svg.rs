//! A layout as SVG: real text, classes for the page's colours, attributes for tests. Nothing in it depends on anything
//! but layout and language.

mod guests;

use crate::captions::{Caption, LOOP_HEIGHT};
use crate::crossing::CrossingKind;
use crate::form::{Form, Measures};
use crate::language::Language;
use crate::layout::{Layout, PlacedArrow, PlacedBox, Rect, layout};
use crate::measure::Face;
use crate::messages::{Actor, Message};
use crate::scene::{BoxId, BoxState, Label, Power, Scene};
use crate::stack_spec::{StackSpec, stack};
use crate::twin;
use crate::who::Layer;

/// Styles of the classes used here, in terms of the page's colour tokens.
pub const STYLE: &str = include_str!("diagram.css");

/// The picture. The SVG is one element, `role="img"` with a title, and needs [`STYLE`].
pub fn svg(layout: &Layout, language: Language) -> String {
    let guests = layout
        .boxes
        .iter()
        .filter(|one| one.content.id.is_container())
        .count();
    let has_guests = guests > 0;
    let mut out = Svg {
        text: String::new(),
        language,
        measures: layout.form.measures(guests),
        form: layout.form,
        hot: layout.scene.newest.as_ref().and_then(|newest| {
            let left = newest
                .from
                .guest()
                .filter(|_| newest.to == BoxId::Hypervisor)?;
            Some((left, newest.kind))
        }),
    };
    let title = title(&layout.scene).text(language);
    let class = match (layout.form, has_guests) {
        (Form::Wide, false) => "fig",
        (Form::Narrow, false) => "fig narrow",
        (Form::Wide, true) => "fig full",
        (Form::Narrow, true) => "fig narrow full",
    };
    let (width, height) = layout.size;
    out.push(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" \
         lang=\"{}\" data-stack=\"{}\"><title>{}</title>",
        language.code(),
        escape(&layout.scene.stack),
        escape(&title),
    ));
    out.scale(layout);
    let (containers, others): (Vec<&PlacedBox>, Vec<&PlacedBox>) = layout
        .boxes
        .iter()
        .partition(|one| one.content.id.is_container());
    if containers.is_empty() {
        out.heading(layout);
    }
    for one in containers {
        out.guest(one);
    }
    for rect in &layout.free {
        out.rect("free", *rect, 6);
    }
    for one in others {
        out.layer(one, &layout.scene.power);
    }
    for trail in &layout.trails {
        out.trail(trail);
    }
    if let Some(way) = &layout.taken_from {
        out.trail(way);
    }
    if let Some(newest) = &layout.newest {
        out.newest(newest);
    }
    if let Some(place) = layout.token {
        out.token(place);
    }
    out.push("</svg>");
    out.text
}

/// The picture of a stack before there is a machine: what a page shows before WebAssembly arrives.
pub fn prerender(spec: &StackSpec, form: Form, language: Language) -> String {
    svg(&layout(&Scene::not_started(spec), form), language)
}

fn title(scene: &Scene) -> Message {
    let name = stack(&scene.stack).map_or(Message::BareMetal, |spec| spec.name.clone());
    let here = scene.token.as_ref().map(|token| match token.at {
        BoxId::Hardware => Actor::Hardware,
        BoxId::Hypervisor if has_monitor(scene) => Actor::Monitor,
        BoxId::Hypervisor => Actor::Hypervisor,
        BoxId::Kernel => Actor::Kernel,
        id @ BoxId::Process(_) => Actor::Process(name_in(scene, id)),
        BoxId::Guest(guest) | BoxId::GuestKernel(guest) => {
            Actor::GuestKernel(name_in(scene, BoxId::Guest(guest)))
        }
        id @ BoxId::GuestProcess(guest, _) => {
            Actor::GuestProcess(name_in(scene, BoxId::Guest(guest)), name_in(scene, id))
        }
    });
    Message::DiagramTitle {
        stack: Box::new(name),
        here,
    }
}

fn has_monitor(scene: &Scene) -> bool {
    stack(&scene.stack).is_some_and(StackSpec::has_monitor)
}

fn name_in(scene: &Scene, id: BoxId) -> String {
    scene
        .boxes
        .iter()
        .find(|one| one.id == id)
        .and_then(|one| match &one.name {
            Label::Named(name) => Some(name.clone()),
            Label::Said(_) => None,
        })
        .unwrap_or_default()
}

struct Svg {
    text: String,
    language: Language,
    measures: &'static Measures,
    form: Form,
    /// The part of the hypervisor that the newest crossing has written, and the crossing's kind.
    hot: Option<(u8, CrossingKind)>,
}

impl Svg {
    fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn say(&self, message: &Message) -> String {
        message.text(self.language)
    }

    fn rect(&mut self, class: &str, place: Rect, radius: u8) {
        self.push(&format!(
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{radius}\"/>",
            number(place.x),
            number(place.y),
            number(place.width),
            number(place.height)
        ));
    }

    fn words(&mut self, class: &str, x: f32, y: f32, anchor: Anchor, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        self.push(&format!(
            "<text class=\"{class}\" x=\"{}\" y=\"{}\"{anchor}>{}</text>",
            number(x),
            number(y),
            escape(text)
        ));
    }

    /// The scale at the left counts levels from the hardware.
    fn scale(&mut self, layout: &Layout) {
        let level = self.say(&Message::Level);
        for &(index, top, bottom) in &layout.levels {
            let middle = f32::midpoint(top, bottom);
            self.push(&format!(
                "<path class=\"bracket\" d=\"M44 {}H40V{}H44\"/>",
                number(top),
                number(bottom)
            ));
            self.words("note", 20.0, middle - 15.0, Anchor::Middle, &level);
            self.words(
                "lev",
                20.0,
                middle + 9.0,
                Anchor::Middle,
                &index.to_string(),
            );
        }
    }

    fn heading(&mut self, layout: &Layout) {
        let any = layout
            .boxes
            .iter()
            .any(|one| matches!(one.content.id, BoxId::Process(_)));
        let left = self.measures.sides.0;
        let heading = self.say(&Message::Processes);
        match layout.form {
            Form::Wide => {
                let note = self.say(&Message::ProcessesNote);
                self.words("name plain", left, 22.0, Anchor::Start, &heading);
                self.words("meta", left, 42.0, Anchor::Start, &note);
            }
            // There is no room for a note, nor for why the machine stands: the narration says that.
            Form::Narrow => self.words("name plain", left, 17.0, Anchor::Start, &heading),
        }
        if !any && let Some(place) = layout.free.first() {
            let none = self.say(&Message::NoProcessYet);
            // In the narrow form between the rows, because no place is wide enough.
            let below = match layout.form {
                Form::Wide => 50.0,
                Form::Narrow => place.height + 16.0,
            };
            let (x, y) = (place.x + 12.0, place.y + below);
            self.words("meta", x, y, Anchor::Start, &none);
        }
    }

    fn layer(&mut self, one: &PlacedBox, power: &Power) {
        let is_over = one.content.state == BoxState::Ended;
        let class = match one.content.id.layer() {
            Some(Layer::Hardware) | None => "hw",
            Some(Layer::Hypervisor) => "hypervisor",
            Some(Layer::Kernel) if is_over => "kernel over",
            Some(Layer::Kernel) => "kernel",
            Some(Layer::Process) if is_over => "process over",
            Some(Layer::Process) => "process",
        };
        let here = if one.here { " here" } else { "" };
        self.push(&format!(
            "<g class=\"{class}{here}\" data-box=\"{}\"",
            one.content.id.name()
        ));
        if let Some(pid) = one.content.pid {
            self.push(&format!(" data-pid=\"{pid}\""));
        }
        self.push(if one.here { " data-here=\"\">" } else { ">" });
        self.rect("box", one.rect, 6);
        match one.content.id {
            BoxId::Hardware => self.hardware(one, power),
            BoxId::Kernel | BoxId::Hypervisor => self.kernel(one),
            BoxId::Process(_) => self.process(one),
            BoxId::GuestKernel(_) | BoxId::GuestProcess(..) => self.in_guest(one),
            BoxId::Guest(_) => {}
        }
        for (index, (chip, place)) in one.chips.iter().enumerate() {
            let hot = self.hot.filter(|(part, _)| {
                one.content.id == BoxId::Hypervisor && usize::from(*part) == index
            });
            let class = hot.map_or("chip".to_owned(), |(_, kind)| {
                format!("chip hot {}", kind_class(kind))
            });
            let class = if chip.is_at_work {
                format!("{class} lit")
            } else {
                class
            };
            self.rect(&class, *place, 3);
            if chip.is_at_work {
                self.lamp(*place);
            }
            self.chip(&chip.name.text(self.language), &chip.detail, *place);
        }
        self.push("</g>");
    }

    fn hardware(&mut self, one: &PlacedBox, power: &Power) {
        let name = one.content.name.text(self.language);
        self.words(
            "name",
            one.rect.x + 14.0,
            one.rect.y + self.measures.words.hardware_name,
            Anchor::Start,
            &name,
        );
        if self.measures.has_scale
            && let Some(message) = twin::power(power)
        {
            let text = Face::META.fit(&self.say(&message), one.rect.width);
            self.words(
                "meta state",
                one.rect.x,
                one.rect.y - 12.0,
                Anchor::Start,
                &text,
            );
        }
    }

    fn kernel(&mut self, one: &PlacedBox) {
        let name = one.content.name.text(self.language);
        let (left, words) = (one.rect.x + 14.0, &self.measures.words);
        let (first, second) = (
            one.rect.y + words.kernel_name,
            one.rect.y + words.kernel_second,
        );
        let mut used = Face::NAME.width(&name);
        self.words("name", left, first, Anchor::Start, &name);
        if let Some(ring) = twin::privilege(&one.content) {
            let ring = self.say(&ring);
            self.words("meta", left + 10.0 + used, first, Anchor::Start, &ring);
            used += 10.0 + Face::META.width(&ring);
        }
        let mut more: Vec<String> = Vec::new();
        more.extend(
            one.content
                .kernel
                .as_ref()
                .map(|kernel| kernel.text(self.language)),
        );
        more.extend(one.content.cr3.map(|root| format!("CR3 {root:x}")));
        let more = more.join(" · ");
        if one.content.id == BoxId::Hypervisor {
            // At the right end the token may be.
            self.words("metam", left + 12.0 + used, first, Anchor::Start, &more);
        } else if first < second {
            let more = Face::MACHINE.fit(&more, 192.0);
            self.words("metam", left, second, Anchor::Start, &more);
        } else {
            let more = Face::MACHINE.fit(&more, one.rect.width - 38.0 - used);
            self.words("metam", one.rect.right() - 12.0, first, Anchor::End, &more);
        }
    }

    fn process(&mut self, one: &PlacedBox) {
        let content = &one.content;
        let margin = self.measures.words.process_margin;
        let (x, y) = (one.rect.x + margin, one.rect.y);
        let lines = self.measures.words.process;
        let room = one.rect.width - margin - (margin - 2.0).max(4.0);
        let name = content.name.text(self.language);
        let name = if name.is_empty() { "?" } else { &name };
        self.words(
            "name",
            x,
            y + lines[0],
            Anchor::Start,
            &Face::NAME.fit(name, room),
        );
        let mut second: Vec<String> = Vec::new();
        second.extend(content.pid.map(|pid| format!("pid {pid}")));
        second.extend(content.ring.map(|ring| self.say(&Message::Ring(ring))));
        let second = Face::META.fit(&second.join(" · "), room);
        self.words("meta", x, y + lines[1], Anchor::Start, &second);
        if let Some(root) = content.cr3 {
            let root = Face::MACHINE.fit(&format!("CR3 {root:x}"), room);
            self.words("metam", x, y + lines[2], Anchor::Start, &root);
        }
        let mut state: Vec<String> = Vec::new();
        state.extend(twin::state(content.state).map(|message| self.say(&message)));
        state.extend((content.others > 0).then(|| format!("+{}", content.others)));
        let state = Face::META.fit(&state.join(" "), room);
        self.words("meta state", x, y + lines[3], Anchor::Start, &state);
    }

    /// In the upper right corner of a part that is at work.
    fn lamp(&mut self, place: Rect) {
        self.push(&format!(
            "<circle class=\"lamp\" cx=\"{}\" cy=\"{}\" r=\"3.5\"/>",
            number(place.right() - 1.0),
            number(place.y + 1.0)
        ));
    }

    fn chip(&mut self, name: &str, detail: &str, place: Rect) {
        let room = place.width - 12.0;
        let y = place.y + place.height / 2.0 + 4.0;
        if detail.is_empty() {
            let name = Face::META.fit(name, room);
            self.words("part", place.middle(), y, Anchor::Middle, &name);
            return;
        }
        let x = place.x + 8.0;
        let name_width = Face::NAME_IN_CHIP.width(name);
        self.words("part strong", x, y, Anchor::Start, name);
        let detail = Face::DETAIL_IN_CHIP.fit(detail, room - name_width - 4.0);
        self.words("detail", x + name_width + 4.0, y, Anchor::Start, &detail);
    }

    /// A thin arrow: a crossing that has not returned yet, or the CPU's way beside a device's arrow.
    fn trail(&mut self, placed: &PlacedArrow) {
        let (x, tip) = (number(placed.x), number(placed.tip));
        let down = (placed.tip - placed.start).signum();
        self.push(&format!(
            "<g class=\"{}\" data-trail=\"{}\"><path class=\"trail\" d=\"M{x} {}V{tip}\"/>\
             <path class=\"trail\" d=\"M{} {}L{x} {tip}L{} {}\"/>",
            kind_class(placed.arrow.kind),
            placed.arrow.kind.name(),
            number(placed.start),
            number(placed.x - 3.5),
            number(placed.tip - 6.0 * down),
            number(placed.x + 3.5),
            number(placed.tip - 6.0 * down),
        ));
        if let Some(caption) = &placed.caption {
            self.caption("metam", caption);
        }
        self.push("</g>");
    }

    /// The newest crossing: a thick arrow with mark and cause, or a thin grey line for a return.
    fn newest(&mut self, placed: &PlacedArrow) {
        let kind = placed.arrow.kind;
        self.push(&format!(
            "<g class=\"new {}\" data-crossing=\"{}\">",
            kind_class(kind),
            kind.name()
        ));
        let x = placed.x;
        if placed.is_loop() {
            let half = self.measures.loop_half;
            let (left, right, y) = (number(x - half), number(x + half), placed.start);
            let (top, neck) = (number(y - LOOP_HEIGHT), number(y - 10.0));
            self.push(&format!(
                "<path class=\"arr\" d=\"M{left} {}V{top}H{right}V{neck}\"/>",
                number(y)
            ));
            self.head(x + half, y - 10.0, y);
        } else {
            self.push(&format!(
                "<path class=\"arr\" d=\"M{} {}V{}\"/>",
                number(x),
                number(placed.start),
                number(placed.neck())
            ));
            self.head(x, placed.neck(), placed.tip);
        }
        self.mark(kind, x, placed.mark);
        if let Some(caption) = &placed.caption {
            self.caption("cause", caption);
        }
        self.push("</g>");
    }

    /// Words with a rim of paper, so that a line behind them does not disturb.
    fn caption(&mut self, class: &str, caption: &Caption) {
        let anchor = if caption.is_left {
            Anchor::End
        } else {
            Anchor::Start
        };
        self.words(
            &format!("{class} halo"),
            caption.x,
            caption.y,
            anchor,
            &caption.text,
        );
    }

    fn head(&mut self, x: f32, neck: f32, tip: f32) {
        self.push(&format!(
            "<path class=\"head\" d=\"M{} {neck}H{}L{} {}Z\"/>",
            number(x - 7.5),
            number(x + 7.5),
            number(x),
            number(tip),
            neck = number(neck)
        ));
    }

    /// Shape and letter; a return has neither.
    fn mark(&mut self, kind: CrossingKind, x: f32, y: f32) {
        let Some(letter) = kind.letter() else { return };
        let (shape, drop) = match kind {
            CrossingKind::Syscall => ("<circle class=\"mk\" r=\"11\"/>", 4.5),
            CrossingKind::Trap => ("<path class=\"mk\" d=\"M-12-9.5H12L0 12.5Z\"/>", 3.0),
            CrossingKind::Hypercall => (
                "<path class=\"mk\" d=\"M-6-10.5H6L12 0 6 10.5H-6L-12 0Z\"/>",
                4.5,
            ),
            CrossingKind::Interrupt | CrossingKind::Return => (
                "<path class=\"mk\" d=\"M0-12.5 12.5 0 0 12.5-12.5 0Z\"/>",
                4.5,
            ),
        };
        self.push(&format!(
            "<g transform=\"translate({} {})\">{shape}<text class=\"ml\" y=\"{drop}\" text-anchor=\"middle\">{letter}</text></g>",
            number(x),
            number(y)
        ));
    }

    fn token(&mut self, place: Rect) {
        self.push("<g class=\"token\" data-token=\"\">");
        self.rect("pill", place, 11);
        let (x, y) = (number(place.x + 11.0), number(place.y + place.height / 2.0));
        self.push(&format!(
            "<circle class=\"dot\" cx=\"{x}\" cy=\"{y}\" r=\"3.6\"/>"
        ));
        let here = self.say(&Message::CpuIsHere);
        self.words(
            "tok",
            place.middle() + 6.0,
            place.y + 15.2,
            Anchor::Middle,
            &here,
        );
        self.push("</g>");
    }
}

#[derive(Clone, Copy)]
enum Anchor {
    Start,
    Middle,
    End,
}

fn kind_class(kind: CrossingKind) -> &'static str {
    match kind {
        CrossingKind::Syscall => "xS",
        CrossingKind::Trap => "xT",
        CrossingKind::Hypercall => "xH",
        CrossingKind::Interrupt => "xI",
        CrossingKind::Return => "xR",
    }
}

/// A coordinate with at most one decimal, the same on every machine.
pub(crate) fn number(value: f32) -> String {
    let tenths = (value * 10.0).round() as i32;
    let (sign, tenths) = (if tenths < 0 { "-" } else { "" }, tenths.unsigned_abs());
    match tenths % 10 {
        0 => format!("{sign}{}", tenths / 10),
        tenth => format!("{sign}{}.{tenth}", tenths / 10),
    }
}

/// Guests choose names: nothing of them may become markup, and XML has no control characters.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            _ if character.is_control() => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    escaped
}
