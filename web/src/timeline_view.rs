//! The timeline as SVG: the strip of the whole run, below it lanes with the newest crossings, each with its shape and
//! letter, and the playhead. Whatever can be clicked says by `data-tick` where it leads.

use std::fmt::Write;

use diagrams::{Crossing, CrossingKind, Language, Layer};

use crate::code_view::{crossing_class, layer_class, layer_name};
use crate::html::{Escaped, grouped};
use crate::protocol::Update;
use crate::timeline::{Detail, Lane};
use crate::views::Shown;
use crate::views::window::Part;
use crate::words::{self, Word};

const STRIP_TOP: f64 = 6.0;
const STRIP_HEIGHT: f64 = 20.0;
const LANES_TOP: f64 = 46.0;
const MARGIN: f64 = 16.0;
/// Room that a mark wants, and how far from a click a crossing may be.
const ROOM_FOR_MARK: f64 = 10.0;
const SNAP: f64 = 12.0;
/// Room that one crossing with its cause wants.
const ROOM_PER_CROSSING: f64 = 96.0;

/// The whole timeline in a room so many pixels wide, drawn `scale` times as large as on a laptop.
#[must_use]
pub fn svg(update: &Update, language: Language, pixels: f64, scale: f64) -> String {
    let width = pixels / scale;
    let mut view = View::new(update, language, width);
    let height = view.lane_y(view.detail.lanes.len()) + 4.0;
    view.put(format_args!(
        "<svg viewBox=\"0 0 {width} {height}\" width=\"{pixels}\" height=\"{}\" role=\"img\" data-from=\"{}\" data-to=\"{}\" aria-label=\"{}\">",
        height * scale,
        view.detail.range().0,
        view.detail.range().1,
        Escaped(view.summary())
    ));
    view.strip();
    view.lanes();
    if view.is_crowded() {
        view.columns();
    } else {
        view.stretches();
    }
    view.ground(height);
    for index in 0..view.detail.crossings.len() {
        view.crossing(index);
    }
    view.future();
    view.playhead(height);
    view.put(format_args!("</svg>"));
    view.out
}

/// First and last tick that the lanes show.
#[must_use]
pub fn range(update: &Update, pixels: f64, scale: f64) -> (u64, u64) {
    View::new(update, Language::English, pixels / scale)
        .detail
        .range()
}

/// The moment that a click on the lanes means, so many pixels from the left: that of a crossing, if one is near.
#[must_use]
pub fn target(update: &Update, pixels: f64, scale: f64, x: f64) -> u64 {
    let view = View::new(update, Language::English, pixels / scale);
    let x = x / scale;
    let distance = |crossing: &&Crossing| (view.x(crossing.tick) - x).abs();
    let near = view
        .detail
        .crossings
        .iter()
        .min_by(|one, other| distance(one).total_cmp(&distance(other)))
        .filter(|nearest| distance(nearest) <= SNAP);
    match near {
        Some(crossing) => crossing.tick + 1,
        None => view.tick_at(x),
    }
}

/// The tick at a place of the lanes, so many pixels from the left.
#[must_use]
pub fn tick_at(update: &Update, pixels: f64, scale: f64, x: f64) -> u64 {
    View::new(update, Language::English, pixels / scale).tick_at(x / scale)
}

/// The part of the run that the visitor chose, if it is in the answer.
fn part_of(update: &Update) -> Option<&Part> {
    update.views.iter().find_map(|shown| match shown {
        Shown::Window(part) => Some(part),
        _ => None,
    })
}

struct View<'a> {
    out: String,
    update: &'a Update,
    part: Option<&'a Part>,
    detail: Detail<'a>,
    language: Language,
    left: f64,
    room: f64,
    gap: f64,
}

impl<'a> View<'a> {
    fn new(update: &'a Update, language: Language, width: f64) -> View<'a> {
        let left = if width < 700.0 { 84.0 } else { 186.0 };
        let room = (width - left - MARGIN).max(120.0);
        let count = ((room / ROOM_PER_CROSSING) as usize).clamp(3, 16);
        let part = part_of(update);
        let detail = match part {
            Some(part) => Detail::of_part(part, &update.who),
            None => Detail::around(
                update.tick,
                update.newest,
                &update.crossings,
                &update.who,
                count,
            ),
        };
        let gap = match detail.lanes.len() {
            ..=5 => 24.0,
            6..=7 => 18.0,
            _ => 16.0,
        };
        View {
            out: String::new(),
            update,
            part,
            detail,
            language,
            left,
            room,
            gap,
        }
    }
}

impl View<'_> {
    /// There are more crossings than can be told apart.
    fn is_crowded(&self) -> bool {
        self.part
            .is_some_and(|part| part.count > part.crossings.len())
    }

    fn tick_at(&self, x: f64) -> u64 {
        let place = (x - self.left) / (self.room * self.share());
        self.detail.tick_at(place)
    }

    /// Who ran in each column, where single crossings would only be a smear; and how many they are.
    fn columns(&mut self) {
        let Some(part) = self.part else { return };
        let width = self.room / part.columns.len().max(1) as f64;
        for (bit, who) in part.runners.iter().enumerate() {
            let Some(lane) = self.detail.lane(who) else {
                continue;
            };
            let mut path = String::new();
            for (index, _) in part
                .columns
                .iter()
                .enumerate()
                .filter(|(_, bits)| **bits >> bit & 1 == 1)
            {
                let x = self.left + index as f64 * width;
                let _ = write!(path, "M{x:.1} {}h{width:.2}", self.lane_y(lane));
            }
            let class = layer_class(who.layer);
            self.put(format_args!("<path class=\"busy {class}\" d=\"{path}\"/>"));
        }
        let text = words::too_many(&grouped(part.count as u64), self.language);
        let (x, y) = (self.left + self.room / 2.0, LANES_TOP - 6.0);
        self.put(format_args!(
            "<text class=\"note\" x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\">{text}</text>"
        ));
    }

    /// What takes clicks between the crossings.
    fn ground(&mut self, height: f64) {
        let (left, room, top) = (self.left, self.room, LANES_TOP - 4.0);
        self.put(format_args!(
            "<rect class=\"hit\" data-lanes=\"\" x=\"{left}\" y=\"{top}\" width=\"{room}\" height=\"{:.1}\"><title>{}</title></rect>",
            height - top,
            self.text(Word::TimelineHint)
        ));
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // A String takes everything.
        let _ = self.out.write_fmt(text);
    }

    fn text(&self, word: Word) -> &'static str {
        word.text(self.language)
    }

    fn summary(&self) -> String {
        format!(
            "{}: {}",
            self.text(Word::Timeline),
            grouped(self.update.tick)
        )
    }

    fn x(&self, tick: u64) -> f64 {
        self.left + self.room * self.share() * self.detail.place(tick)
    }

    /// How much of the lanes the known run may fill: the rest stays blank while it can go on.
    fn share(&self) -> f64 {
        let more_is_known = self.detail.range().1 < self.update.newest || self.update.end.is_some();
        if more_is_known { 1.0 } else { 0.88 }
    }

    /// Says that the blank part has not been run.
    fn future(&mut self) {
        let share = self.share();
        if share < 1.0 && self.room > 500.0 {
            let x = self.left + self.room * f64::midpoint(share, 1.0);
            let y = self.lane_y(0) + 4.0;
            let text = self.text(Word::NotRunYet);
            self.put(format_args!(
                "<text class=\"note\" x=\"{x:.1}\" y=\"{y}\" text-anchor=\"middle\">{text}</text>"
            ));
        }
    }

    fn lane_y(&self, lane: usize) -> f64 {
        LANES_TOP + self.gap * (lane as f64 + 0.5)
    }

    /// The whole known run, and the window that the lanes below show.
    fn strip(&mut self) {
        let (left, room) = (self.left, self.room);
        self.put(format_args!(
            "<rect class=\"strip\" x=\"{left}\" y=\"{STRIP_TOP}\" width=\"{room}\" height=\"{STRIP_HEIGHT}\"/>"
        ));
        let map = &self.update.minimap;
        let column_width = room / map.columns.len().max(1) as f64;
        let mut runs = String::new();
        for (bit, layer) in (0_u8..8).zip(&map.layers) {
            let class = layer_class(*layer);
            let y = STRIP_TOP + STRIP_HEIGHT - 3.0 - 2.0 * f64::from(bit);
            let mut path = String::new();
            let mut start = None;
            for index in 0..=map.columns.len() {
                let seen = map
                    .columns
                    .get(index)
                    .is_some_and(|column| column >> bit & 1 == 1);
                match (start, seen) {
                    (None, true) => start = Some(index),
                    (Some(from), false) => {
                        let (x, length) = (
                            left + from as f64 * column_width,
                            (index - from) as f64 * column_width,
                        );
                        let _ = write!(path, "M{x:.1} {y}h{length:.1}");
                        start = None;
                    }
                    _ => {}
                }
            }
            if !path.is_empty() {
                let _ = write!(runs, "<path class=\"run {class}\" d=\"{path}\"/>");
            }
        }
        self.put(format_args!("{runs}"));
        let per_tick = room / map.ticks.max(1) as f64;
        if self.update.oldest > 0 {
            let width = self.update.oldest.min(map.ticks) as f64 * per_tick;
            let title = words::oldest(&grouped(self.update.oldest), self.language);
            self.put(format_args!(
                "<rect class=\"forgotten\" x=\"{left}\" y=\"{STRIP_TOP}\" width=\"{:.1}\" height=\"{STRIP_HEIGHT}\"><title>{title}</title></rect>",
                width.max(2.0)
            ));
        }
        let (first, last) = self.detail.range();
        let x = left + first.min(map.ticks) as f64 * per_tick;
        let end = left + last.min(map.ticks) as f64 * per_tick;
        let window = (end - x).max(6.0).min(room);
        let x = x.min(left + room - window);
        self.put(format_args!(
            "<rect class=\"window\" x=\"{x:.1}\" y=\"3.5\" width=\"{window:.1}\" height=\"25\" rx=\"2\"/>\
             <rect class=\"hit\" data-strip=\"{}\" x=\"{left}\" y=\"2\" width=\"{room}\" height=\"28\"><title>{}</title></rect>",
            map.ticks,
            self.text(Word::TimelineHint)
        ));
    }

    fn lanes(&mut self) {
        let here = self.detail.lane(&self.update.who);
        for index in 0..self.detail.lanes.len() {
            let lane = &self.detail.lanes[index];
            let (class, name) = (
                layer_class(lane.layer),
                Escaped(self.lane_name(lane)).to_string(),
            );
            let left = self.left;
            let y = self.lane_y(index);
            let bold = if here == Some(index) { "here" } else { "" };
            let (end, square, base) = (self.left + self.room, y - 5.0, y + 4.0);
            self.put(format_args!(
                "<path class=\"lane\" d=\"M{left} {y}H{end}\"/>\
                 <rect class=\"swatch {class}\" x=\"{MARGIN}\" y=\"{square}\" width=\"10\" height=\"10\" rx=\"2\"/>\
                 <text class=\"{bold}\" x=\"33\" y=\"{base}\">{name}</text>"
            ));
        }
    }

    fn lane_name(&self, lane: &Lane) -> String {
        let is_narrow = self.left < 100.0;
        let name = match (lane.layer, lane.pid) {
            (Layer::Process, _) if is_narrow => lane.name.clone(),
            (Layer::Process, Some(pid)) if lane.guest.is_none() => {
                format!("{} · pid {pid}", lane.name)
            }
            (Layer::Process, _) => lane.name.clone(),
            _ if lane.is_monitor => Word::TrapMonitor.text(self.language).to_owned(),
            (layer, _) => layer_name(layer, self.language).to_owned(),
        };
        match &lane.guest {
            Some(guest) if is_narrow => format!("{} {name}", guest.name).chars().take(9).collect(),
            Some(guest) => format!("{} · {name}", guest.name),
            None if is_narrow => name.chars().take(9).collect(),
            None => name,
        }
    }

    fn stretches(&mut self) {
        for (first, last, lane) in self.detail.stretches() {
            let last = last.min(self.update.newest).max(first);
            let layer = self.detail.lanes[lane].layer;
            // What the hypervisor does it does for its guests.
            let class = match layer {
                Layer::Hypervisor => format!("{} handled", layer_class(layer)),
                layer => layer_class(layer).to_owned(),
            };
            let y = self.lane_y(lane) - 3.5;
            let now = self.update.tick.clamp(first, last);
            for (from, to, ahead) in [(first, now, ""), (now, last, " ahead")] {
                let (x, end) = (self.x(from), self.x(to));
                if end > x {
                    let place = format!(
                        "x=\"{x:.1}\" y=\"{y}\" width=\"{:.1}\" height=\"7\"",
                        end - x
                    );
                    self.put(format_args!(
                        "<rect class=\"span {class}{ahead}\" {place}/>"
                    ));
                    if layer == Layer::Hypervisor {
                        self.put(format_args!(
                            "<rect class=\"hatch{ahead}\" {place} fill=\"url(#hatch-hypervisor)\"/>"
                        ));
                    }
                }
            }
        }
    }

    fn crossing(&mut self, index: usize) {
        let crossing = &self.detail.crossings[index];
        let (Some(from), Some(to)) = (
            self.detail.lane(&crossing.from),
            self.detail.lane(&crossing.to),
        ) else {
            return;
        };
        // An interrupt comes from the hardware, whoever ran.
        let from_y = if crossing.kind == CrossingKind::Interrupt {
            self.lane_y(self.detail.lanes.len() - 1)
        } else {
            self.lane_y(from)
        };
        let (x, y, left_y) = (self.x(crossing.tick), self.lane_y(to), self.lane_y(from));
        let after = crossing.tick + 1;
        let ahead = if after > self.update.tick {
            " ahead"
        } else {
            ""
        };
        let class = crossing_class(crossing.kind);
        let title = self.crossing_title(crossing);
        let mut group = format!(
            "<g class=\"{class}{ahead}\"><path class=\"jump\" d=\"M{x:.1} {from_y}V{y}\"/>"
        );
        if from_y != left_y && left_y != y {
            let _ = write!(
                group,
                "<path class=\"jump thin\" d=\"M{x:.1} {left_y}V{y}\"/>"
            );
        }
        let previous = index.checked_sub(1).map_or(self.left, |before| {
            self.x(self.detail.crossings[before].tick)
        });
        // Marks that would lie on each other are left out: a click snaps to the crossing all the same.
        let has_room = index == 0 || x - previous >= ROOM_FOR_MARK;
        if let Some(letter) = crossing.kind.letter().filter(|_| has_room) {
            let _ = write!(
                group,
                "<use href=\"#mark-{letter}\" x=\"{:.1}\" y=\"{:.1}\" width=\"18\" height=\"18\"/>",
                x - 9.0,
                y - 9.0
            );
            let short = crossing.cause.short_label();
            // A cause stands left of its mark where it has room.
            if (short.chars().count() as f64).mul_add(7.0, 16.0) < x - previous {
                let _ = write!(
                    group,
                    "<text class=\"cause\" x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
                    x - 12.0,
                    y - 7.0,
                    Escaped(short)
                );
            }
        }
        let _ = write!(
            group,
            "<rect class=\"hit\" data-tick=\"{after}\" data-crossing=\"{}\" x=\"{:.1}\" y=\"{:.1}\" width=\"24\" height=\"24\"><title>{}</title></rect></g>",
            crossing.kind.name(),
            x - 12.0,
            y - 12.0,
            Escaped(title)
        );
        self.put(format_args!("{group}"));
    }

    fn crossing_title(&self, crossing: &Crossing) -> String {
        format!(
            "{} · {}",
            crossing.cause.label(),
            grouped(crossing.tick + 1)
        )
    }

    fn playhead(&mut self, height: f64) {
        let x = self.x(self.update.tick);
        let top = LANES_TOP - 8.0;
        self.put(format_args!(
            "<path class=\"playhead\" d=\"M{x:.1} {top}V{height}\"/>\
             <path class=\"grip\" d=\"M{:.1} {:.1}h10v5l-5 5l-5-5z\"/>",
            x - 5.0,
            top - 4.0
        ));
    }
}
