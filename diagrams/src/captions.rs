//! The words beside arrows: where the cause of a crossing can be read without hiding anything else.

use crate::form::Form;
use crate::layout::{Layout, PlacedArrow, Rect};
use crate::measure::Face;
use crate::scene::BoxId;

/// How high a loop rises above the edge of its box.
pub(crate) const LOOP_HEIGHT: f32 = 26.0;
/// Words keep this far from the picture's edge.
const MARGIN: f32 = 4.0;
/// Room for the name of a trail.
const TRAIL_ROOM: f32 = 50.0;
/// The same in a strip that is free but for arrows.
const TRAIL_ROOM_IN_STRIP: f32 = 112.0;
/// Half the width of a mark.
const MARK_HALF: f32 = 13.0;
/// Half the width of a trail with its head.
const TRAIL_HALF: f32 = 4.0;
/// From the middle of a mark to its words' base line.
const DROP: f32 = 5.0;

/// Words beside an arrow.
#[derive(Clone, Debug, PartialEq)]
pub struct Caption {
    /// What it says: as the machine calls it, the same in all languages.
    pub text: String,
    /// Where it begins, or ends if it stands left of its arrow.
    pub x: f32,
    /// Its base line.
    pub y: f32,
    /// It stands left of its arrow.
    pub is_left: bool,
    /// What it covers.
    pub rect: Rect,
}

/// Where words may stand.
struct Surroundings {
    width: f32,
    obstacles: Vec<Rect>,
}

/// Gives every arrow its mark and its words.
pub(crate) fn place(layout: &mut Layout) {
    let has_guests = layout.boxes.iter().any(|one| one.content.id.is_container());
    let leaves = layout
        .boxes
        .iter()
        .filter(|one| !one.content.id.is_container());
    let mut around = Surroundings {
        width: layout.size.0,
        obstacles: leaves.map(|one| one.rect).collect(),
    };
    around.obstacles.extend(layout.token);
    // Columns of the wide form lie so far apart that words need not look for other words and lines.
    let apart = layout.form == Form::Wide && !has_guests;
    // Where the strips for words are low, the newest crossing has the first choice.
    if has_guests {
        around.newest(layout, apart, has_guests);
        around.obstacles.extend(layout.trails.iter().map(shaft));
    }
    let mut trails = std::mem::take(&mut layout.trails);
    for trail in &mut trails {
        trail.caption = around.trail(trail, apart);
        if !apart {
            let words = trail.caption.as_ref().map(|caption| caption.rect);
            around.obstacles.extend(words);
        }
    }
    if !apart {
        around.obstacles.extend(trails.iter().map(shaft));
        around
            .obstacles
            .extend(layout.taken_from.as_ref().map(shaft));
    }
    layout.trails = trails;
    if !has_guests {
        around.newest(layout, apart, has_guests);
    }
}

/// Marks of arrows from above stand below all processes.
fn mark(arrow: &PlacedArrow, band: f32) -> f32 {
    if arrow.is_loop() {
        return arrow.start - LOOP_HEIGHT;
    }
    let (upper, lower) = if arrow.start < arrow.neck() {
        (arrow.start, arrow.neck())
    } else {
        (arrow.neck(), arrow.start)
    };
    if let Some(room) = arrow.room {
        return f32::midpoint(upper.max(room.y), lower.min(room.bottom()));
    }
    f32::midpoint(upper.max(band), lower)
}

fn lower_edge_of_processes(layout: &Layout) -> f32 {
    let processes = layout
        .boxes
        .iter()
        .filter(|one| matches!(one.content.id, BoxId::Process(_)))
        .map(|one| one.rect);
    processes
        .chain(layout.free.iter().copied())
        .map(Rect::bottom)
        .fold(0.0, f32::max)
}

fn shaft(arrow: &PlacedArrow) -> Rect {
    Rect {
        x: arrow.x - TRAIL_HALF,
        y: arrow.start.min(arrow.tip),
        width: 2.0 * TRAIL_HALF,
        height: (arrow.tip - arrow.start).abs(),
    }
}

impl Surroundings {
    /// Gives the newest crossing its mark and its words, which nothing else may cover.
    fn newest(&mut self, layout: &mut Layout, apart: bool, has_guests: bool) {
        let band = lower_edge_of_processes(layout);
        let half = layout.form.measures(usize::from(has_guests)).loop_half + 14.0;
        let Some(newest) = &mut layout.newest else {
            return;
        };
        newest.mark = mark(newest, band);
        let aside = if newest.is_loop() {
            half
        } else if newest.arrow.kind.letter().is_none() {
            10.0
        } else {
            19.0
        };
        let caption = self.cause(newest, aside, apart);
        if has_guests {
            self.obstacles.push(caption.rect);
            self.obstacles.push(Rect {
                x: newest.x - MARK_HALF,
                y: newest.mark - MARK_HALF,
                width: 2.0 * MARK_HALF,
                height: 2.0 * MARK_HALF,
            });
            self.obstacles.push(shaft(newest));
        }
        newest.caption = Some(caption);
    }

    /// The name of a trail beside its start, right if it can be; none if it would hide something.
    fn trail(&self, trail: &PlacedArrow, apart: bool) -> Option<Caption> {
        let (start, most) = match trail.room {
            Some(room) => (trail.start.max(room.y), TRAIL_ROOM_IN_STRIP),
            None => (trail.start, TRAIL_ROOM),
        };
        let text = Face::MACHINE.fit(&trail.arrow.short, most);
        let y = start + if apart { 14.0 } else { 11.0 };
        let at = |x, is_left| words(Face::MACHINE, text.clone(), x, y, is_left);
        [at(trail.x + 6.0, false), at(trail.x - 6.0, true)]
            .into_iter()
            .find(|caption| self.is_inside(caption, trail.room) && self.hidden(caption) == 0)
    }

    /// The cause of the newest crossing: on the side where it hides least, the right one if both are as good.
    fn cause(&self, arrow: &PlacedArrow, aside: f32, apart: bool) -> Caption {
        let full = arrow.arrow.cause.as_str();
        let texts = if apart {
            [full, full]
        } else {
            [full, arrow.arrow.short.as_str()]
        };
        let at = |text: &str, is_left: bool| {
            let x = arrow.x + if is_left { -aside } else { aside };
            words(Face::CAUSE, text.to_owned(), x, arrow.mark + DROP, is_left)
        };
        let candidates = texts
            .into_iter()
            .flat_map(|text| [at(text, false), at(text, true)])
            .filter(|caption| self.is_inside(caption, arrow.room));
        candidates
            .min_by_key(|caption| self.hidden(caption))
            .unwrap_or_else(|| {
                let (first, last) = self.edges(arrow.room);
                let (left, right) = (arrow.x - first, last - arrow.x);
                let room = left.max(right) - aside - MARGIN;
                at(&Face::CAUSE.fit(texts[1], room), left > right)
            })
    }

    fn is_inside(&self, caption: &Caption, room: Option<Rect>) -> bool {
        let (first, last) = self.edges(room);
        caption.rect.x > first + MARGIN && caption.rect.right() < last - MARGIN
    }

    /// Between what the words must stand.
    fn edges(&self, room: Option<Rect>) -> (f32, f32) {
        room.map_or((0.0, self.width), |room| (room.x, room.right()))
    }

    /// How many things the words would hide.
    fn hidden(&self, caption: &Caption) -> usize {
        self.obstacles
            .iter()
            .filter(|obstacle| obstacle.overlaps(caption.rect))
            .count()
    }
}

fn words(face: Face, text: String, x: f32, y: f32, is_left: bool) -> Caption {
    let width = face.width(&text);
    let (above, below) = face.reach();
    Caption {
        rect: Rect {
            x: if is_left { x - width } else { x },
            y: y - above,
            width,
            height: above + below,
        },
        text,
        x,
        y,
        is_left,
    }
}
