//! Where guests are, and what is in them: a kernel below, processes above it. In the wide form guests stand side by side
//! and their processes in rows like stairs; in the narrow form they stand below each other, processes side by side.
//!
//! Beside a kernel, and beside the guests below, channels are free: through them go the arrows that pass by.

use super::{PlacedArrow, Rect};
use crate::form::{Chips, Form};
use crate::language::Language;
use crate::scene::{Arrow, BoxId, Chip, Label, Scene, SceneBox};
use crate::stack_spec::{StackSpec, stack};

/// The numbers of a form.
struct Measures {
    /// Left and right edge of all guests.
    sides: (f32, f32),
    /// Upper edge of the first one.
    top: f32,
    height: f32,
    /// Room between two.
    gap: f32,
    /// From the upper edge of a guest to its processes.
    processes: f32,
    process_height: f32,
    process_gap: f32,
    kernel_height: f32,
    /// From the lower edge of a kernel to that of its guest.
    bottom: f32,
    /// Width of a channel.
    channel: f32,
}

static WIDE: Measures = Measures {
    sides: (52.0, 752.0),
    top: 4.0,
    height: 210.0,
    gap: 14.0,
    processes: 28.0,
    process_height: 38.0,
    process_gap: 5.0,
    kernel_height: 50.0,
    bottom: 8.0,
    channel: 14.0,
};
static NARROW: Measures = Measures {
    sides: (3.0, 363.0),
    top: 2.0,
    height: 122.0,
    gap: 8.0,
    processes: 20.0,
    process_height: 28.0,
    process_gap: 6.0,
    kernel_height: 28.0,
    bottom: 4.0,
    channel: 18.0,
};

/// From the sides of a guest to what is in it.
const MARGIN: f32 = 8.0;
/// From the left edge of a kernel to the middle of a loop.
const LOOP: f32 = 34.0;
/// Between two parts of the hypervisor in the narrow form.
const CHIP_GAP: f32 = 6.0;

/// The guests of a stack in a form.
pub(super) struct Guests {
    form: Form,
    measures: &'static Measures,
    /// How many there are.
    count: u8,
    /// Places for processes in each.
    places: u32,
}

impl Guests {
    /// None where a stack has none.
    pub(super) fn of(scene: &Scene, form: Form) -> Option<Guests> {
        let guests = stack(&scene.stack).map_or(&[][..], StackSpec::guests);
        let places = guests.iter().map(|guest| guest.places).max()?;
        Some(Guests {
            form,
            measures: match form {
                Form::Wide => &WIDE,
                Form::Narrow => &NARROW,
            },
            count: guests.len().min(usize::from(u8::MAX)) as u8,
            places: places.max(1),
        })
    }

    /// The place of a guest, of its kernel or of a process. Guests beyond the last one share its place, and so do processes.
    pub(super) fn place(&self, id: BoxId) -> Rect {
        let whole = self.whole(id.guest().unwrap_or(0));
        match id {
            BoxId::GuestKernel(_) => self.kernel(whole),
            BoxId::GuestProcess(_, slot) => self.process(whole, slot),
            _ => whole,
        }
    }

    /// Every place for a process.
    pub(super) fn free(&self) -> impl Iterator<Item = BoxId> + '_ {
        (0..self.count)
            .flat_map(|guest| (0..self.places).map(move |slot| BoxId::GuestProcess(guest, slot)))
    }

    fn whole(&self, guest: u8) -> Rect {
        let of = self.measures;
        let (guest, count) = (f32::from(guest.min(self.count - 1)), f32::from(self.count));
        let (left, right) = of.sides;
        match self.form {
            Form::Wide => {
                let width = ((right - left - of.gap * (count - 1.0)) / count).floor();
                Rect {
                    x: left + guest * (width + of.gap),
                    y: of.top,
                    width,
                    height: of.height,
                }
            }
            Form::Narrow => Rect {
                x: left,
                y: of.top + guest * (of.height + of.gap),
                // Beside each guest lie the channels of those above it.
                width: right - left - guest * of.channel,
                height: of.height,
            },
        }
    }

    fn kernel(&self, whole: Rect) -> Rect {
        let of = self.measures;
        let beside = match self.form {
            Form::Wide => of.channel * self.places as f32,
            Form::Narrow => 0.0,
        };
        Rect {
            x: whole.x + MARGIN,
            y: whole.bottom() - of.bottom - of.kernel_height,
            width: whole.width - 2.0 * MARGIN - beside,
            height: of.kernel_height,
        }
    }

    fn process(&self, whole: Rect, slot: u32) -> Rect {
        let of = self.measures;
        let place = slot.min(self.places - 1) as f32;
        let room = whole.width - 2.0 * MARGIN;
        let top = whole.y + of.processes;
        match self.form {
            Form::Wide => Rect {
                x: whole.x + MARGIN + of.channel * place,
                y: top + place * (of.process_height + of.process_gap),
                width: room - 2.0 * of.channel * place,
                height: of.process_height,
            },
            Form::Narrow => {
                let count = self.places as f32;
                let width = ((room - of.process_gap * (count - 1.0)) / count).floor();
                Rect {
                    x: whole.x + MARGIN + place * (width + of.process_gap),
                    y: top,
                    width,
                    height: of.process_height,
                }
            }
        }
    }

    /// The strip between the processes of a guest and its kernel.
    fn inside(&self, whole: Rect) -> Rect {
        let upper = self.process(whole, self.places - 1).bottom();
        Rect {
            y: upper,
            height: self.kernel(whole).y - upper,
            ..whole
        }
    }

    /// The strip between all guests and what is below them.
    pub(super) fn below(&self, hypervisor: Rect) -> Rect {
        let upper = self.whole(self.count - 1).bottom();
        Rect {
            y: upper,
            height: hypervisor.y - upper,
            ..hypervisor
        }
    }

    /// Column and upper end of the arrows between a box of a guest and what is below the guest.
    pub(super) fn way_out(&self, id: BoxId) -> (f32, f32) {
        let whole = self.whole(id.guest().unwrap_or(0));
        let (rect, channel) = (self.place(id), self.measures.channel);
        match (self.form, id) {
            (Form::Wide, BoxId::GuestProcess(_, slot)) => {
                let row = slot.min(self.places - 1) as f32;
                let column = whole.right() - MARGIN - channel * (row + 0.5);
                (column, rect.bottom())
            }
            (Form::Wide, _) => (rect.middle(), rect.bottom()),
            // A mark around the column stays in the picture.
            (Form::Narrow, _) => (whole.right() - channel / 2.0 - 1.0, whole.bottom()),
        }
    }

    /// The column of the arrows between a process and the kernel of its guest.
    fn way_down(&self, process: Rect) -> f32 {
        process.x + self.measures.channel / 2.0
    }

    /// An arrow that begins or ends in a guest.
    pub(super) fn arrow(
        &self,
        arrow: &Arrow,
        (from, to): (BoxId, BoxId),
        hypervisor: Rect,
        aside: f32,
    ) -> PlacedArrow {
        let whole = self.whole(from.guest().or(to.guest()).unwrap_or(0));
        let kernel = self.kernel(whole);
        let (x, upper, lower, room) = match (from, to) {
            (process @ BoxId::GuestProcess(..), BoxId::GuestKernel(_))
            | (BoxId::GuestKernel(_), process @ BoxId::GuestProcess(..)) => {
                let place = self.place(process);
                let column = self.way_down(place);
                (column, place.bottom(), kernel.y, self.inside(whole))
            }
            _ if from.guest() == to.guest() => {
                let column = kernel.x + LOOP;
                (column, kernel.y, kernel.y, self.inside(whole))
            }
            _ => {
                let inside = if from.guest().is_some() { from } else { to };
                let (column, upper) = self.way_out(inside);
                (column, upper, hypervisor.y, self.below(hypervisor))
            }
        };
        let (start, tip) = if from.level() < to.level() {
            (lower, upper)
        } else {
            (upper, lower)
        };
        PlacedArrow {
            arrow: arrow.clone(),
            x: x + aside,
            start,
            tip,
            mark: 0.0,
            caption: None,
            room: Some(room),
        }
    }

    /// In a process at the right, on the upper edge of a kernel at the right: where no arrow ends.
    pub(super) fn token(&self, id: BoxId, (width, height): (f32, f32)) -> Rect {
        let rect = self.place(id);
        let y = match (id, self.form) {
            (BoxId::GuestProcess(..), Form::Wide) => rect.bottom() - height + 3.0,
            (BoxId::GuestProcess(..), Form::Narrow) => rect.bottom() - height / 2.0,
            _ => rect.y - height / 2.0,
        };
        Rect {
            x: rect.right() - width - 3.0,
            y,
            width,
            height,
        }
    }

    /// The parts of the hypervisor: each below its guest, or side by side.
    pub(super) fn chips(&self, content: &SceneBox, place: Rect, of: &Chips) -> Vec<(Chip, Rect)> {
        let count = content.chips.len().max(1) as f32;
        let room = place.width - 2.0 * of.first - CHIP_GAP * (count - 1.0);
        (0_u8..)
            .zip(&content.chips)
            .map(|(index, chip)| {
                let whole = self.whole(index);
                let (x, width) = match self.form {
                    Form::Wide => (whole.x + of.first, whole.width - 2.0 * of.first),
                    Form::Narrow => {
                        let width = room / count;
                        let step = width + CHIP_GAP;
                        (place.x + of.first + f32::from(index) * step, width)
                    }
                };
                let rect = Rect {
                    x,
                    y: place.y + of.top,
                    width,
                    height: of.height,
                };
                (self.shortened(chip), rect)
            })
            .collect()
    }

    /// What a part says where there is little room: names and numbers without the words before them.
    fn shortened(&self, chip: &Chip) -> Chip {
        if self.form == Form::Wide {
            return chip.clone();
        }
        let name = chip.name.text(Language::English);
        let without = |text: &str, word| text.strip_prefix(word).unwrap_or(text).to_owned();
        Chip {
            name: Label::Named(without(&name, "VMCB ")),
            detail: without(&chip.detail, "exit "),
            is_at_work: chip.is_at_work,
        }
    }
}
