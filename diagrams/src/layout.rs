//! Where everything in a scene goes. The grid is fixed for a stack: boxes never move from step to step.
//!
//! ```text
//!   level 2   [slot 0] [slot 1] … [slot 5 and above]    processes, a column each
//!                  S  crossings
//!   level 1   [ kernel ]
//!                  I  crossings
//!   level 0   [ hardware ]
//! ```

use crate::crossing::CrossingKind;
use crate::language::Language;
use crate::measure::Face;
use crate::scene::{Arrow, BoxId, Chip, Scene, SceneBox, Token};
use crate::stack_spec::{StackSpec, stack};

/// Width of every picture, in CSS pixels at scale 1.
pub const WIDTH: f32 = 764.0;
/// Height of every picture.
pub const HEIGHT: f32 = 390.0;

const LEFT: f32 = 52.0;
const RIGHT: f32 = 752.0;
const COLUMN_GAP: f32 = 14.0;
/// Upper edge and height of each level's boxes.
const PROCESSES: (f32, f32) = (56.0, 88.0);
const KERNEL: (f32, f32) = (206.0, 68.0);
const HARDWARE: (f32, f32) = (340.0, 44.0);
const CHIP_GAP: f32 = 8.0;
const CHIP_HEIGHT: f32 = 24.0;
const TOKEN: (f32, f32) = (92.0, 22.0);
/// From the end of an arrow's shaft to its tip.
const HEAD: f32 = 12.0;
/// Trails which leave the same box lie this far apart.
const TRAIL_STEP: f32 = 7.0;
/// At most so many trails are drawn apart from each other.
const TRAILS_APART: usize = 5;
/// The column of an arrow that leaves the kernel and comes back to it.
const LOOP: f32 = 640.0;

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
    /// The levels, for the scale at the left: number, upper and lower edge.
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
    /// Where its tip is.
    pub tip: f32,
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

    /// True if the two share more than an edge.
    pub fn overlaps(self, other: Rect) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }
}

impl PlacedArrow {
    /// Where the shaft ends and the head begins.
    pub fn neck(&self) -> f32 {
        self.tip - HEAD * (self.tip - self.start).signum()
    }
}

/// Gives everything in the scene its place.
pub fn layout(scene: &Scene) -> Layout {
    let grid = Grid::of(scene);
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
                chips: place_chips(content, rect),
            }
        })
        .collect();
    let free = (0..grid.columns)
        .map(|column| grid.column(column))
        .filter(|&place| boxes.iter().all(|one| one.rect != place))
        .collect();
    let levels = [HARDWARE, KERNEL, PROCESSES]
        .into_iter()
        .enumerate()
        .map(|(level, (top, height))| (level as u8, top, top + height))
        .collect();
    Layout {
        levels,
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
    }
}

/// The fixed places of a stack.
struct Grid {
    columns: u32,
    devices: Vec<(Chip, Rect)>,
}

impl Grid {
    fn of(scene: &Scene) -> Grid {
        let columns = stack(&scene.stack).map_or(1, StackSpec::process_places);
        let mut grid = Grid {
            columns,
            devices: Vec::new(),
        };
        let hardware = scene.boxes.iter().find(|one| one.id == BoxId::Hardware);
        if let Some(hardware) = hardware {
            grid.devices = place_chips(hardware, grid.place(BoxId::Hardware));
        }
        grid
    }

    fn column(&self, column: u32) -> Rect {
        let columns = self.columns as f32;
        let width = ((RIGHT - LEFT - COLUMN_GAP * (columns - 1.0)) / columns).floor();
        Rect {
            x: LEFT + column as f32 * (RIGHT - LEFT - width) / (columns - 1.0).max(1.0),
            y: PROCESSES.0,
            width,
            height: PROCESSES.1,
        }
    }

    fn place(&self, id: BoxId) -> Rect {
        let whole = |(y, height)| Rect {
            x: LEFT,
            y,
            width: RIGHT - LEFT,
            height,
        };
        match id {
            BoxId::Hardware => whole(HARDWARE),
            BoxId::Kernel => whole(KERNEL),
            BoxId::Process(slot) => self.column(slot.min(self.columns - 1)),
        }
    }

    /// An arrow between two levels, in the column of the process, or else of the device. One that stays within a box is
    /// a loop on its upper edge: `start` and `tip` are the same.
    fn arrow(&self, arrow: &Arrow, from: BoxId, to: BoxId, aside: f32) -> PlacedArrow {
        let (left, reached) = (self.place(from), self.place(to));
        let x = match (from, to) {
            (BoxId::Process(_), _) => left.middle(),
            (_, BoxId::Process(_)) => reached.middle(),
            (BoxId::Hardware, _) | (_, BoxId::Hardware) => self.device(arrow.raised_by.as_deref()),
            (BoxId::Kernel, BoxId::Kernel) => LOOP,
        };
        let (start, tip) = if left.y < reached.y {
            (left.bottom(), reached.y)
        } else if left.y > reached.y {
            (left.y, reached.bottom())
        } else {
            (left.y, left.y)
        };
        PlacedArrow {
            arrow: arrow.clone(),
            x: x + aside,
            start,
            tip,
        }
    }

    /// On the edge through which the CPU came.
    fn token(&self, token: &Token) -> Rect {
        let place = self.place(token.at);
        let (x, edge) = match (token.at, token.came_from) {
            (BoxId::Kernel, Some(BoxId::Process(slot))) => {
                (self.place(BoxId::Process(slot)).middle(), place.y)
            }
            (BoxId::Kernel, _) => (self.device(token.raised_by.as_deref()), place.bottom()),
            (BoxId::Hardware, _) => (place.middle(), place.y),
            (BoxId::Process(_), _) => (place.middle(), place.bottom()),
        };
        Rect {
            x: x - TOKEN.0 / 2.0,
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
}

fn newest(arrow: &Arrow, grid: &Grid, token: Option<Rect>) -> PlacedArrow {
    let from = if arrow.kind == CrossingKind::Interrupt {
        BoxId::Hardware
    } else {
        arrow.from
    };
    stop_at_token(grid.arrow(arrow, from, arrow.to, 0.0), token)
}

/// The way the CPU went, where the arrow itself comes from a device.
fn taken_from(arrow: &Arrow, grid: &Grid, token: Option<Rect>) -> Option<PlacedArrow> {
    let elsewhere = arrow.kind == CrossingKind::Interrupt && arrow.from != arrow.to;
    elsewhere.then(|| stop_at_token(grid.arrow(arrow, arrow.from, arrow.to, 0.0), token))
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
        let aside = before.min(TRAILS_APART) as f32 * TRAIL_STEP;
        placed.push(stop_at_token(
            grid.arrow(arrow, arrow.from, arrow.to, aside),
            token,
        ));
    }
    placed
}

/// Chips fill the right part of their box; a chip is as wide in all languages.
fn place_chips(content: &SceneBox, place: Rect) -> Vec<(Chip, Rect)> {
    let (from, top) = match content.id {
        BoxId::Hardware => (place.x + 124.0, place.y + 10.0),
        BoxId::Kernel => (place.x + 216.0, place.y + 32.0),
        BoxId::Process(_) => (place.x, place.bottom()),
    };
    let widths: Vec<f32> = content
        .chips
        .iter()
        .map(|chip| {
            Language::ALL
                .into_iter()
                .map(|language| chip_width(chip, language))
                .fold(0.0, f32::max)
        })
        .collect();
    let count = widths.len().max(1) as f32;
    let room = place.right() - 10.0 - from - CHIP_GAP * (count - 1.0);
    let stretch = (room - widths.iter().sum::<f32>()) / count;
    let mut x = from;
    content
        .chips
        .iter()
        .zip(widths)
        .map(|(chip, width)| {
            let rect = Rect {
                x,
                y: top,
                width: width + stretch,
                height: CHIP_HEIGHT,
            };
            x += rect.width + CHIP_GAP;
            (chip.clone(), rect)
        })
        .collect()
}

fn chip_width(chip: &Chip, language: Language) -> f32 {
    let name = Face::NAME_IN_CHIP.width(&chip.name.text(language));
    let detail = Face::DETAIL_IN_CHIP.width(&chip.detail);
    name + detail + 20.0
}
