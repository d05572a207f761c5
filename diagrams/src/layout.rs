//! Where everything in a scene goes. The grid is fixed for a stack: boxes never move from step to step.
//!
//! ```text
//!   level 2   [slot 0] [slot 1] … [slot 5 and above]    processes, a column each
//!                  S  crossings
//!   level 1   [ kernel ]
//!                  I  crossings
//!   level 0   [ hardware ]
//! ```
//!
//! The narrow form has two rows of processes, and the numbers of both forms are in [`crate::form`]. Where there are several
//! kernels, guests stand in the place of the processes, with their own kernels and processes inside: [`guests`].

mod guests;

use std::cmp::Ordering;

use crate::captions::{self, Caption};
use crate::crossing::CrossingKind;
use crate::form::{Form, Measures};
use crate::language::Language;
use crate::measure::Face;
use crate::scene::{Arrow, BoxId, Chip, Scene, SceneBox, Token};
use crate::stack_spec::{StackSpec, stack};

const CHIP_GAP: f32 = 8.0;
const CHIP_ROW_GAP: f32 = 6.0;
pub(crate) const TOKEN: (f32, f32) = (92.0, 22.0);
/// How far a token is moved off a box whose name it would cover.
const ABOVE_NAME: f32 = 5.0;
/// From the end of an arrow's shaft to its tip.
const HEAD: f32 = 12.0;

/// Sums of fractions may be wrong by this.
const ROUNDING: f32 = 0.01;

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// A picture with all places known, free of language.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The scene that it shows.
    pub scene: Scene,
    /// The form in which it is shown.
    pub form: Form,
    /// Width and height of the picture, in CSS pixels at scale 1.
    pub size: (f32, f32),
    /// The levels, for the scale at the left: number, upper and lower edge. The narrow form has no scale.
    pub levels: Vec<(u8, f32, f32)>,
    /// Places for processes which no process has.
    pub free: Vec<Rect>,
    /// The boxes, in the scene's order.
    pub boxes: Vec<PlacedBox>,
    /// The trails, oldest first.
    pub trails: Vec<PlacedArrow>,
    /// The newest crossing.
    pub newest: Option<PlacedArrow>,
    /// For an interrupt of a process: the CPU's way from the process to the kernel, while the arrow itself comes from
    /// the device.
    pub taken_from: Option<PlacedArrow>,
    /// The token.
    pub token: Option<Rect>,
}

/// A box in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedBox {
    /// The box.
    pub content: SceneBox,
    /// Its place.
    pub rect: Rect,
    /// The CPU is in it.
    pub here: bool,
    /// Its chips, each in its place.
    pub chips: Vec<(Chip, Rect)>,
}

/// An arrow in its place: vertical, from edge to edge.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedArrow {
    /// The arrow.
    pub arrow: Arrow,
    /// Its column.
    pub x: f32,
    /// Where it starts.
    pub start: f32,
    /// Where its tip is; the same as `start` for a loop, which leaves a box and comes back to it.
    pub tip: f32,
    /// The middle of its mark.
    pub mark: f32,
    /// Its cause in words, where there is room for them.
    pub caption: Option<Caption>,
    /// Between which boxes mark and words stand, where that is not seen from the picture as a whole.
    pub room: Option<Rect>,
}

impl Rect {
    /// Lower edge.
    pub fn bottom(self) -> f32 {
        self.y + self.height
    }

    /// Right edge.
    pub fn right(self) -> f32 {
        self.x + self.width
    }

    /// Middle column.
    pub fn middle(self) -> f32 {
        self.x + self.width / 2.0
    }

    /// True if nothing of `inner` is outside.
    pub fn contains(self, inner: Rect) -> bool {
        inner.x >= self.x
            && inner.y >= self.y
            && inner.right() <= self.right() + ROUNDING
            && inner.bottom() <= self.bottom() + ROUNDING
    }

    /// True if the two share more than an edge.
    pub fn overlaps(self, other: Rect) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }
}

impl PlacedArrow {
    /// True if it leaves a box and comes back to it.
    pub fn is_loop(&self) -> bool {
        self.start == self.tip
    }

    /// Where the shaft ends and the head begins.
    pub fn neck(&self) -> f32 {
        self.tip - HEAD * (self.tip - self.start).signum()
    }
}

/// Gives everything in the scene its place.
pub fn layout(scene: &Scene, form: Form) -> Layout {
    let grid = Grid::of(scene, form);
    let token = scene.token.as_ref().map(|token| grid.token(token));
    let boxes: Vec<PlacedBox> = scene
        .boxes
        .iter()
        .map(|content| {
            let rect = grid.place(content.id);
            PlacedBox {
                content: content.clone(),
                rect,
                here: scene
                    .token
                    .as_ref()
                    .is_some_and(|token| token.at == content.id),
                chips: grid.chips(content),
            }
        })
        .collect();
    let free = grid
        .places_for_processes()
        .filter(|&place| boxes.iter().all(|one| one.rect != place))
        .collect();
    let mut placed = Layout {
        form,
        size: grid.measures.size,
        levels: grid.levels(),
        free,
        boxes,
        trails: trails(scene, &grid, token),
        newest: scene
            .newest
            .as_ref()
            .map(|arrow| newest(arrow, &grid, token)),
        taken_from: scene
            .newest
            .as_ref()
            .and_then(|arrow| taken_from(arrow, &grid, token)),
        token,
        scene: scene.clone(),
    };
    captions::place(&mut placed);
    placed
}

/// The fixed places of a stack.
struct Grid {
    measures: &'static Measures,
    /// Number of places for processes of the kernel on the hardware.
    places: u32,
    guests: Option<guests::Guests>,
    devices: Vec<(Chip, Rect)>,
}

impl Grid {
    fn of(scene: &Scene, form: Form) -> Grid {
        let spec = stack(&scene.stack);
        let guests = guests::Guests::of(scene, form);
        let mut grid = Grid {
            measures: form.measures(spec.map_or(0, |spec| spec.guests().len())),
            places: spec.map_or(1, StackSpec::process_places),
            guests,
            devices: Vec::new(),
        };
        let hardware = scene.boxes.iter().find(|one| one.id == BoxId::Hardware);
        if let Some(hardware) = hardware {
            grid.devices = grid.chips(hardware);
        }
        grid
    }

    fn place(&self, id: BoxId) -> Rect {
        let (left, right) = self.measures.sides;
        let whole = |(y, height)| Rect {
            x: left,
            y,
            width: right - left,
            height,
        };
        match id {
            BoxId::Hardware => whole(self.measures.hardware),
            BoxId::Kernel | BoxId::Hypervisor => whole(self.measures.kernel),
            BoxId::Process(slot) => self.process(slot).0,
            BoxId::Guest(_) | BoxId::GuestKernel(_) | BoxId::GuestProcess(..) => {
                let guests = self.guests.as_ref();
                guests.map_or(whole((0.0, 0.0)), |guests| guests.place(id))
            }
        }
    }

    /// All places that processes can have.
    fn places_for_processes(&self) -> impl Iterator<Item = Rect> + '_ {
        let own = if self.guests.is_some() {
            0
        } else {
            self.places
        };
        let in_guests = self.guests.iter().flat_map(guests::Guests::free);
        (0..own)
            .map(BoxId::Process)
            .chain(in_guests)
            .map(|id| self.place(id))
    }

    /// Place and column of arrows of a process; slots beyond the last place share it.
    fn process(&self, slot: u32) -> (Rect, f32) {
        self.measures
            .process(slot.min(self.places.saturating_sub(1)), self.places)
    }

    fn levels(&self) -> Vec<(u8, f32, f32)> {
        if !self.measures.has_scale {
            return Vec::new();
        }
        let (middle, upper) = if self.guests.is_some() {
            (BoxId::Hypervisor, BoxId::Guest(0))
        } else {
            (BoxId::Kernel, BoxId::Process(0))
        };
        [
            self.place(BoxId::Hardware),
            self.place(middle),
            self.place(upper),
        ]
        .into_iter()
        .zip(0..)
        .map(|(place, level)| (level, place.y, place.bottom()))
        .collect()
    }

    /// An arrow between two levels, in the column of the process, or else of the device. One that stays within a box is
    /// a loop on its upper edge: `start` and `tip` are the same.
    fn arrow(&self, arrow: &Arrow, from: BoxId, to: BoxId, aside: f32) -> PlacedArrow {
        if let Some(guests) = &self.guests
            && (from.guest().is_some() || to.guest().is_some())
        {
            return guests.arrow(arrow, (from, to), self.place(BoxId::Hypervisor), aside);
        }
        let (left, reached) = (self.place(from), self.place(to));
        let x = match (from, to) {
            (BoxId::Process(slot), _) | (_, BoxId::Process(slot)) => self.process(slot).1,
            (BoxId::Hardware, _) | (_, BoxId::Hardware) => self.device(arrow.raised_by.as_deref()),
            _ => self.measures.loops[0],
        };
        let (start, tip) = match from.level().cmp(&to.level()) {
            Ordering::Greater => (left.bottom(), reached.y),
            Ordering::Less => (left.y, reached.bottom()),
            Ordering::Equal => (left.y, left.y),
        };
        PlacedArrow {
            arrow: arrow.clone(),
            x: x + aside,
            start,
            tip,
            mark: 0.0,
            caption: None,
            room: self.guests.as_ref().map(|guests| {
                let middle = self.place(BoxId::Hypervisor);
                match from.level().cmp(&to.level()) {
                    Ordering::Equal => guests.below(middle),
                    _ => between(middle, self.place(BoxId::Hardware)),
                }
            }),
        }
    }

    /// On the edge through which the CPU came.
    fn token(&self, token: &Token) -> Rect {
        let place = self.place(token.at);
        if let Some(guests) = &self.guests {
            if token.at.guest().is_some() {
                return guests.token(token.at, TOKEN);
            }
            if let Some(from) = token.came_from.filter(|from| from.guest().is_some()) {
                // Higher than half above the edge: the hypervisor's name stands right below it.
                let x = guests.way_out(from).0;
                return self.token_at(x, place.y - ABOVE_NAME);
            }
        }
        let (x, edge) = match (token.at, token.came_from) {
            (BoxId::Kernel, Some(BoxId::Process(slot))) => (self.process(slot).1, place.y),
            (BoxId::Kernel | BoxId::Hypervisor, _) => {
                (self.device(token.raised_by.as_deref()), place.bottom())
            }
            (BoxId::Hardware, _) => (place.middle(), place.y),
            _ => (place.middle(), place.bottom()),
        };
        self.token_at(x, edge)
    }

    fn token_at(&self, x: f32, edge: f32) -> Rect {
        let (left, right) = self.measures.sides;
        Rect {
            x: (x - TOKEN.0 / 2.0).clamp(left, right - TOKEN.0),
            y: edge - TOKEN.1 / 2.0,
            width: TOKEN.0,
            height: TOKEN.1,
        }
    }

    /// The middle of a device's chip, or of the box.
    fn device(&self, name: Option<&str>) -> f32 {
        let whole = self.place(BoxId::Hardware);
        let chip = self
            .devices
            .iter()
            .find(|(chip, _)| Some(chip.name.text(Language::English).as_str()) == name);
        chip.map_or_else(|| whole.middle(), |(_, rect)| rect.middle())
    }

    /// Chips in rows that fill the room they have; a chip is as wide in all languages.
    fn chips(&self, content: &SceneBox) -> Vec<(Chip, Rect)> {
        let place = self.place(content.id);
        let chips = match content.id {
            BoxId::Hardware => &self.measures.hardware_chips,
            BoxId::Kernel => &self.measures.kernel_chips,
            BoxId::Hypervisor => {
                let guests = self.guests.as_ref();
                return guests.map_or_else(Vec::new, |guests| {
                    guests.chips(content, place, &self.measures.kernel_chips)
                });
            }
            _ => return Vec::new(),
        };
        let right = place.right() - 10.0;
        let mut placed = Vec::new();
        let mut rest = content.chips.as_slice();
        let (mut left, mut top) = (place.x + chips.first, place.y + chips.top);
        while !rest.is_empty() {
            let (row, after) = rest.split_at(fitting(rest, right - left));
            let widths: f32 = row.iter().map(chip_width).sum();
            let count = row.len() as f32;
            let stretch = (right - left - CHIP_GAP * (count - 1.0) - widths) / count;
            let mut x = left;
            for chip in row {
                let rect = Rect {
                    x,
                    y: top,
                    width: chip_width(chip) + stretch,
                    height: chips.height,
                };
                x += rect.width + CHIP_GAP;
                placed.push((chip.clone(), rect));
            }
            rest = after;
            left = place.x + chips.further;
            top += chips.height + CHIP_ROW_GAP;
        }
        placed
    }
}

/// How many of the chips, one at least, go into a row with this room, so that no row is left with few.
fn fitting(chips: &[Chip], room: f32) -> usize {
    let mut used = -CHIP_GAP;
    let fit = chips.iter().take_while(|chip| {
        used += CHIP_GAP + chip_width(chip);
        used <= room
    });
    let most = fit.count().max(1);
    let rows = chips.len().div_ceil(most);
    chips.len().div_ceil(rows)
}

/// In the language in which it is widest.
fn chip_width(chip: &Chip) -> f32 {
    Language::ALL
        .into_iter()
        .map(|language| {
            let name = Face::NAME_IN_CHIP.width(&chip.name.text(language));
            let detail = Face::DETAIL_IN_CHIP.width(&chip.detail);
            name + detail + 20.0
        })
        .fold(0.0, f32::max)
}

fn newest(arrow: &Arrow, grid: &Grid, token: Option<Rect>) -> PlacedArrow {
    let from = match arrow.kind {
        // A guest's interrupts are its hypervisor's doing.
        CrossingKind::Interrupt if arrow.to.guest().is_some() => BoxId::Hypervisor,
        CrossingKind::Interrupt => BoxId::Hardware,
        _ => arrow.from,
    };
    let mut placed = stop_at_token(grid.arrow(arrow, from, arrow.to, 0.0), token);
    if placed.is_loop() && arrow.to.guest().is_none() {
        placed.x = free_loop(placed.x, grid.measures, token);
    }
    placed
}

/// A loop stands where the token is not.
fn free_loop(wanted: f32, measures: &Measures, token: Option<Rect>) -> f32 {
    let half = measures.loop_half;
    let is_free =
        |x: &f32| token.is_none_or(|token| x + half < token.x || x - half > token.right());
    measures
        .loops
        .iter()
        .copied()
        .find(is_free)
        .unwrap_or(wanted)
}

/// The way the CPU went, where the arrow itself comes from a device.
fn taken_from(arrow: &Arrow, grid: &Grid, token: Option<Rect>) -> Option<PlacedArrow> {
    let elsewhere = arrow.kind == CrossingKind::Interrupt && arrow.from != arrow.to;
    elsewhere.then(|| stop_at_token(grid.arrow(arrow, arrow.from, arrow.to, 0.0), token))
}

/// The strip between a box and the one below it.
fn between(upper: Rect, lower: Rect) -> Rect {
    Rect {
        y: upper.bottom(),
        height: lower.y - upper.bottom(),
        ..upper
    }
}

/// The token sits on the edge: an arrow that ends there ends at the token.
fn stop_at_token(mut placed: PlacedArrow, token: Option<Rect>) -> PlacedArrow {
    let Some(token) = token else { return placed };
    if placed.x > token.x && placed.x < token.right() {
        if placed.start < placed.tip && placed.tip > token.y && placed.tip < token.bottom() {
            placed.tip = token.y;
        } else if placed.start > placed.tip && placed.tip < token.bottom() && placed.tip > token.y {
            placed.tip = token.bottom();
        }
    }
    placed
}

fn trails(scene: &Scene, grid: &Grid, token: Option<Rect>) -> Vec<PlacedArrow> {
    let mut placed: Vec<PlacedArrow> = Vec::new();
    for arrow in &scene.trails {
        if arrow.from == arrow.to {
            continue;
        }
        let column = grid.place(arrow.from);
        let before = placed
            .iter()
            .filter(|other| grid.place(other.arrow.from) == column)
            .count();
        let aside = before.min(grid.measures.trails_apart) as f32 * grid.measures.trail_step;
        placed.push(stop_at_token(
            grid.arrow(arrow, arrow.from, arrow.to, aside),
            token,
        ));
    }
    placed
}
