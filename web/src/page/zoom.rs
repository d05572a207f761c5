//! Nearer and farther: the picture as a whole is enlarged and moved inside its frame; nothing in it changes places.

use wasm_bindgen::JsCast;
use web_sys::{MouseEvent, TouchEvent, WheelEvent};

use super::{Page, with_page};
use crate::dom;

const NEAREST: f64 = 6.0;
/// What a press of a key or a button enlarges by.
const PRESS: f64 = 1.25;
/// What a turn of the wheel by one pixel enlarges by, as an exponent.
const WHEEL: f64 = 0.002;
/// How far an arrow key moves, in CSS pixels.
const ARROW: f64 = 60.0;
/// A mouse that moved farther while it was held did not mean to click.
const STILL: f64 = 4.0;

/// Where the picture stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Zoom {
    scale: f64,
    x: f64,
    y: f64,
    /// Fingers or mouse, when last seen: middle, and distance of two fingers.
    held: Option<(f64, f64, f64)>,
    /// How far the mouse moved since it was pressed.
    moved: f64,
}

impl Default for Zoom {
    fn default() -> Zoom {
        Zoom {
            scale: 1.0,
            x: 0.0,
            y: 0.0,
            held: None,
            moved: 0.0,
        }
    }
}

impl Zoom {
    /// Enlarged at all.
    pub(super) fn is_near(self) -> bool {
        self.scale > 1.0
    }

    /// The mouse was moved while it was held.
    pub(super) fn was_dragged(self) -> bool {
        self.moved > STILL
    }

    /// Enlarges by a factor; the point of the frame stays where it is.
    fn by(&mut self, factor: f64, x: f64, y: f64) {
        let scale = (self.scale * factor).clamp(1.0, NEAREST);
        let real = scale / self.scale;
        self.x = x - (x - self.x) * real;
        self.y = y - (y - self.y) * real;
        self.scale = scale;
    }

    /// The picture covers its frame, which is so large.
    fn keep_within(&mut self, width: f64, height: f64) {
        self.x = self.x.clamp(width * (1.0 - self.scale), 0.0);
        self.y = self.y.clamp(height * (1.0 - self.scale), 0.0);
    }
}

/// Listens to what only the figure needs: wheel, fingers, a held mouse.
pub(super) fn listen() {
    let frame = dom::part("frame");
    dom::listen(&frame, "wheel", |event: WheelEvent| {
        with_page(|page| page.picture_wheel(&event))
    });
    for kind in ["touchstart", "touchmove", "touchend", "touchcancel"] {
        dom::listen(&frame, kind, move |event: TouchEvent| {
            with_page(|page| page.touched(&event, kind == "touchmove"))
        });
    }
    dom::listen(&frame, "mousedown", |event: MouseEvent| {
        with_page(|page| page.mouse(&event, true))
    });
    let document = dom::document();
    dom::listen(&document, "mousemove", |event: MouseEvent| {
        with_page(|page| page.mouse(&event, false))
    });
    dom::listen(&document, "mouseup", |_: MouseEvent| {
        with_page(|page| page.zoom.held = None)
    });
}

impl Page {
    /// A button or a key: `in`, `out` or `reset`.
    pub(super) fn zoom_to(&mut self, what: &str) {
        let (width, height) = frame_size();
        match what {
            "in" => self.zoom.by(PRESS, width / 2.0, height / 2.0),
            "out" => self.zoom.by(1.0 / PRESS, width / 2.0, height / 2.0),
            _ => self.zoom = Zoom::default(),
        }
        self.show_zoom();
    }

    /// An arrow key, while the picture is enlarged.
    pub(super) fn move_picture(&mut self, right: f64, down: f64) {
        self.zoom.x -= right * ARROW;
        self.zoom.y -= down * ARROW;
        self.show_zoom();
    }

    /// Puts the picture where it stands.
    pub(super) fn show_zoom(&mut self) {
        let (width, height) = frame_size();
        self.zoom.keep_within(width, height);
        let Zoom { scale, x, y, .. } = self.zoom;
        let style = dom::part("diagram").style();
        let transform = if self.zoom.is_near() {
            format!("translate({x:.1}px,{y:.1}px) scale({scale:.4})")
        } else {
            String::new()
        };
        drop(style.set_property("transform", &transform));
        dom::set_class("[data-part=frame]", "is-near", self.zoom.is_near());
        dom::set_enabled(
            "[data-do=farther], [data-do=whole-picture]",
            self.zoom.is_near(),
        );
        dom::set_enabled("[data-do=nearer]", scale < NEAREST);
    }

    /// The wheel enlarges with Ctrl, or where it has no page to scroll.
    fn picture_wheel(&mut self, event: &WheelEvent) {
        let root = dom::root();
        let scrolls = root.scroll_height() > root.client_height();
        if scrolls && !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        let (x, y) = within_frame(f64::from(event.client_x()), f64::from(event.client_y()));
        self.zoom.by((-event.delta_y() * WHEEL).exp(), x, y);
        self.show_zoom();
    }

    /// Two fingers enlarge and move; one moves what is enlarged, and scrolls the page otherwise.
    fn touched(&mut self, event: &TouchEvent, is_move: bool) {
        let touches = event.touches();
        let at = |index| {
            touches
                .item(index)
                .map(|touch| within_frame(f64::from(touch.client_x()), f64::from(touch.client_y())))
        };
        let held = match (at(0), at(1)) {
            (Some(one), Some(two)) => {
                let apart = (one.0 - two.0).hypot(one.1 - two.1);
                Some(((one.0 + two.0) / 2.0, (one.1 + two.1) / 2.0, apart))
            }
            (Some(one), None) if self.zoom.is_near() => Some((one.0, one.1, 0.0)),
            _ => None,
        };
        if is_move && let (Some(now), Some(before)) = (held, self.zoom.held) {
            if event.cancelable() {
                event.prevent_default();
            }
            self.zoom.x += now.0 - before.0;
            self.zoom.y += now.1 - before.1;
            if now.2 > 0.0 && before.2 > 0.0 {
                self.zoom.by(now.2 / before.2, now.0, now.1);
            }
            self.show_zoom();
        }
        self.zoom.held = held;
    }

    fn mouse(&mut self, event: &MouseEvent, is_pressed: bool) {
        let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
        if is_pressed {
            self.zoom.moved = 0.0;
            self.zoom.held = self.zoom.is_near().then_some((x, y, 0.0));
        } else if let Some((old_x, old_y, _)) = self.zoom.held {
            self.zoom.moved += (x - old_x).hypot(y - old_y);
            self.zoom.x += x - old_x;
            self.zoom.y += y - old_y;
            self.zoom.held = Some((x, y, 0.0));
            self.show_zoom();
        }
    }
}

fn frame_size() -> (f64, f64) {
    let frame = dom::part("frame");
    (
        f64::from(frame.client_width()),
        f64::from(frame.client_height()),
    )
}

fn within_frame(x: f64, y: f64) -> (f64, f64) {
    let place = dom::part("frame").get_bounding_client_rect();
    (x - place.left(), y - place.top())
}

/// Whether the focus is on the figure or in it.
pub(super) fn has_focus() -> bool {
    dom::focused().is_some_and(|element| {
        element
            .unchecked_ref::<web_sys::Element>()
            .closest("[data-part=figure]")
            .is_ok_and(|found| found.is_some())
    })
}
