//! The visitor's part of the timeline: zoom from one instruction to the whole run, by buttons, keys, wheel, drag and two
//! fingers; and where a click on it leads.

use web_sys::{Event, MouseEvent, PointerEvent, WheelEvent};

use super::{Page, with_page};
use crate::dom;
use crate::protocol::Command;
use crate::timeline_view;
use crate::views::{View, window};

/// Ticks that are shown at least.
const LEAST: u64 = 4;
/// How much one press of a button zooms, and one notch of a wheel.
pub(super) const PRESS: f64 = 2.0;
const NOTCH: f64 = 1.3;
/// Pixels from where a press becomes a drag.
const DRAG: f64 = 4.0;

/// Fingers and buttons that are down on the timeline: which, and how far right.
#[derive(Default)]
pub(super) struct Hand {
    down: Vec<(i32, f64)>,
    moved: f64,
    /// The tick of the answer before, to see whether the machine has moved.
    tick: u64,
}

/// Listens on the timeline itself: a listener on the document could not keep the page from scrolling.
pub(super) fn listen() {
    let timeline = dom::part("timeline");
    dom::listen(&timeline, "wheel", |event: WheelEvent| {
        with_page(|page| page.wheel(&event));
    });
    dom::listen(&timeline, "pointerdown", |event: PointerEvent| {
        with_page(|page| page.pressed(&event));
    });
    let window = dom::window();
    dom::listen(&window, "pointermove", |event: PointerEvent| {
        with_page(|page| page.moved(&event));
    });
    for kind in ["pointerup", "pointercancel"] {
        dom::listen(&window, kind, |event: PointerEvent| {
            with_page(|page| {
                page.hand.down.retain(|(id, _)| *id != event.pointer_id());
            });
        });
    }
}

impl Page {
    /// The part that was chosen, even if its answer is still to come; else what the lanes show by themselves.
    fn range(&self) -> Option<(u64, u64)> {
        let chosen = self.views.iter().find_map(|view| match view {
            View::Window(asked) => Some((asked.from, asked.to)),
            _ => None,
        });
        let update = self.update.as_ref()?;
        chosen.or_else(|| Some(timeline_view::range(update, width(), dom::scale())))
    }

    fn choose(&mut self, from: f64, to: f64) {
        let Some(update) = &self.update else { return };
        let newest = update.newest.max(LEAST) as f64;
        let length = (to - from).clamp(LEAST as f64, newest);
        let from = from.clamp(0.0, newest - length);
        let asked = window::Asked {
            from: from.round() as u64,
            to: (from + length).round() as u64,
        };
        self.open_view(View::Window(asked));
    }

    /// Zooms in by a factor, around a moment or the present.
    pub(super) fn zoom(&mut self, factor: f64, about: Option<u64>) {
        let (Some((from, to)), Some(update)) = (self.range(), &self.update) else {
            return;
        };
        let (from, to) = (from as f64, to as f64);
        let present = Some(update.tick as f64).filter(|tick| (from..=to).contains(tick));
        let about = about
            .map(|tick| tick as f64)
            .or(present)
            .unwrap_or(f64::midpoint(from, to));
        self.choose(
            about - (about - from) / factor,
            about + (to - about) / factor,
        );
    }

    /// Moves the part by so much of its length.
    pub(super) fn pan(&mut self, share: f64) {
        if let Some((from, to)) = self.range() {
            let (from, to) = (from as f64, to as f64);
            let by = (to - from) * share;
            self.choose(from + by, to + by);
        }
    }

    /// Everything that is known.
    pub(super) fn show_whole_run(&mut self) {
        if let Some(update) = &self.update {
            let newest = update.newest as f64;
            self.choose(0.0, newest);
        }
    }

    /// Back to the crossings around the present.
    pub(super) fn follow_present(&mut self) {
        self.close_view("timeline");
    }

    /// Moves a chosen part on with the machine, so that the present stays in it.
    pub(super) fn keep_present_in_view(&mut self) {
        let Some(update) = &self.update else { return };
        let (tick, before) = (update.tick, self.hand.tick);
        self.hand.tick = tick;
        let chosen = self
            .views
            .iter()
            .any(|view| matches!(view, View::Window(_)));
        let Some((from, to)) = self.range().filter(|_| chosen && tick != before) else {
            return;
        };
        if tick < from || tick > to {
            let (length, tick) = ((to - from) as f64, tick as f64);
            self.choose(tick - length * 0.7, tick + length * 0.3);
        }
    }

    /// A click on the lanes between the marks; the end of a drag is none.
    pub(super) fn clicked_lanes(&mut self, event: &MouseEvent) {
        if self.hand.moved >= DRAG {
            return;
        }
        if let Some(update) = &self.update {
            let tick = timeline_view::target(update, width(), dom::scale(), place(event));
            self.send(&Command::Seek { tick });
        }
    }

    /// Whether the press that ends with this click was a drag.
    pub(super) fn was_drag(&self, event: &Event) -> bool {
        self.hand.moved >= DRAG
            && dom::target_with(event, "data-tick").is_some()
            && dom::target_inside(event, "[data-part=timeline]")
    }

    fn wheel(&mut self, event: &WheelEvent) {
        // Where the page itself scrolls, the wheel does so unless Ctrl is held.
        if dom::is_narrow() && !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        if event.delta_x().abs() > event.delta_y().abs() || event.shift_key() {
            let delta = event.delta_x() + event.delta_y();
            self.pan(delta.signum() * 0.15);
            return;
        }
        let Some(update) = &self.update else { return };
        let about = timeline_view::tick_at(update, width(), dom::scale(), place(event));
        let factor = if event.delta_y() < 0.0 {
            NOTCH
        } else {
            1.0 / NOTCH
        };
        self.zoom(factor, Some(about));
    }

    fn pressed(&mut self, event: &PointerEvent) {
        if self.hand.down.is_empty() {
            self.hand.moved = 0.0;
        }
        if dom::target_with(event, "data-strip").is_none() {
            self.hand.down.push((event.pointer_id(), place(event)));
        }
    }

    fn moved(&mut self, event: &PointerEvent) {
        let Some(index) = self
            .hand
            .down
            .iter()
            .position(|(id, _)| *id == event.pointer_id())
        else {
            return;
        };
        let (before, now) = (self.hand.down[index].1, place(event));
        self.hand.moved += (now - before).abs();
        if self.hand.moved < DRAG {
            return;
        }
        self.hand.down[index].1 = now;
        match self.hand.down.as_slice() {
            [_] => self.pan((before - now) / width().max(1.0)),
            [one, other] => {
                let still = if index == 0 { other.1 } else { one.1 };
                let (old, new) = ((before - still).abs(), (now - still).abs());
                if old > 1.0 && new > 1.0 {
                    self.zoom(new / old, None);
                }
            }
            _ => {}
        }
    }
}

fn width() -> f64 {
    f64::from(dom::part("timeline").client_width())
}

/// Pixels from the timeline's left edge.
fn place(event: &MouseEvent) -> f64 {
    f64::from(event.client_x()) - dom::part("timeline").get_bounding_client_rect().left()
}
