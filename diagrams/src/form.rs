//! The two forms of the picture, as numbers: wide for a laptop and a projector, narrow for a phone. Both show the same
//! scene; which one is drawn depends on the room that the reader has.
//!
//! In the narrow form processes stand in two rows like bricks: every box of the upper row has a channel beside the box
//! below it, through which its arrows go down.

use crate::layout::Rect;

/// A form of the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// All processes side by side.
    #[default]
    Wide,
    /// Processes in two rows.
    Narrow,
}

/// From this width on, in CSS pixels at scale 1, the wide form can be read. `style.css` names the same width.
pub const WIDE_FROM: f64 = 600.0;

/// The numbers of a form, all in CSS pixels at scale 1.
#[derive(Clone, Copy)]
pub(crate) struct Measures {
    /// Of the whole picture.
    pub(crate) size: (f32, f32),
    /// Left and right edge of the boxes.
    pub(crate) sides: (f32, f32),
    /// The scale at the left is drawn.
    pub(crate) has_scale: bool,
    /// At most so many processes side by side.
    pub(crate) process_columns: u32,
    /// Upper edges of the rows of processes.
    pub(crate) process_rows: &'static [f32],
    /// Height of a process.
    pub(crate) process_height: f32,
    /// Least room between two processes side by side; also the channel beside a row below, if there is one.
    pub(crate) process_gap: f32,
    /// Upper edge and height of the kernel.
    pub(crate) kernel: (f32, f32),
    /// Upper edge and height of the hardware.
    pub(crate) hardware: (f32, f32),
    /// Where the chips of the kernel begin, from its upper left corner.
    pub(crate) kernel_chips: Chips,
    /// The same for the hardware.
    pub(crate) hardware_chips: Chips,
    /// Trails which leave the same box lie this far apart.
    pub(crate) trail_step: f32,
    /// At most so many trails are drawn apart from each other.
    pub(crate) trails_apart: usize,
    /// Columns for an arrow that leaves the kernel and comes back to it; the first that is free is taken.
    pub(crate) loops: &'static [f32],
    /// Half the width of such a loop.
    pub(crate) loop_half: f32,
    /// How deep the words of a box lie below its upper edge.
    pub(crate) words: Words,
}

/// Where chips begin.
#[derive(Clone, Copy)]
pub(crate) struct Chips {
    /// Left edge of the first row.
    pub(crate) first: f32,
    /// Left edge of further rows.
    pub(crate) further: f32,
    /// Upper edge of the first row.
    pub(crate) top: f32,
    /// Height of a chip.
    pub(crate) height: f32,
}

/// Where words stand in their boxes: base lines from the upper edge.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    pub(crate) process: [f32; 4],
    /// Left of them.
    pub(crate) process_margin: f32,
    pub(crate) kernel_name: f32,
    /// Which kernel it is and its page tables; on the line of the name they stand at the right.
    pub(crate) kernel_second: f32,
    pub(crate) hardware_name: f32,
}

const WIDE: Measures = Measures {
    size: (764.0, 390.0),
    sides: (52.0, 752.0),
    has_scale: true,
    process_columns: u32::MAX,
    process_rows: &[56.0],
    process_height: 88.0,
    process_gap: 14.0,
    kernel: (206.0, 68.0),
    hardware: (340.0, 44.0),
    kernel_chips: Chips {
        first: 216.0,
        further: 216.0,
        top: 32.0,
        height: 24.0,
    },
    hardware_chips: Chips {
        first: 124.0,
        further: 124.0,
        top: 10.0,
        height: 24.0,
    },
    trail_step: 7.0,
    trails_apart: 5,
    loops: &[640.0],
    loop_half: 22.0,
    words: Words {
        process: [21.0, 38.0, 54.0, 71.0],
        process_margin: 10.0,
        kernel_name: 30.0,
        kernel_second: 50.0,
        hardware_name: 27.0,
    },
};

const NARROW: Measures = Measures {
    size: (366.0, 484.0),
    sides: (3.0, 363.0),
    has_scale: false,
    process_columns: 3,
    process_rows: &[26.0, 126.0],
    process_height: 76.0,
    process_gap: 22.0,
    kernel: (262.0, 98.0),
    hardware: (416.0, 66.0),
    kernel_chips: Chips {
        first: 10.0,
        further: 10.0,
        top: 40.0,
        height: 20.0,
    },
    hardware_chips: Chips {
        first: 90.0,
        further: 10.0,
        top: 8.0,
        height: 22.0,
    },
    trail_step: 4.0,
    trails_apart: 2,
    loops: &[291.0, 45.0],
    loop_half: 16.0,
    words: Words {
        process: [18.0, 33.0, 47.0, 61.0],
        process_margin: 6.0,
        kernel_name: 29.0,
        kernel_second: 29.0,
        hardware_name: 24.0,
    },
};

static WIDE_KERNEL: Measures = WIDE;
static NARROW_KERNEL: Measures = NARROW;

/// Guests side by side; the hypervisor has the kernel's row.
static WIDE_GUESTS: Measures = Measures {
    size: (764.0, 426.0),
    kernel: (264.0, 66.0),
    hardware: (382.0, 40.0),
    kernel_chips: Chips {
        first: 8.0,
        further: 8.0,
        top: 30.0,
        height: 24.0,
    },
    hardware_chips: Chips {
        top: 8.0,
        ..WIDE.hardware_chips
    },
    trail_step: 5.0,
    trails_apart: 1,
    words: Words {
        kernel_name: 22.0,
        kernel_second: 22.0,
        hardware_name: 25.0,
        ..WIDE.words
    },
    ..WIDE
};

/// Guests below each other.
static NARROW_GUESTS: Measures = Measures {
    size: (366.0, 616.0),
    kernel: (430.0, 60.0),
    hardware: (544.0, 66.0),
    kernel_chips: Chips {
        first: 6.0,
        further: 6.0,
        top: 28.0,
        height: 20.0,
    },
    trails_apart: 1,
    loops: &[200.0],
    words: Words {
        kernel_name: 22.0,
        kernel_second: 22.0,
        ..NARROW.words
    },
    ..NARROW
};

/// A single guest needs less room.
static NARROW_GUEST: Measures = Measures {
    size: (366.0, 356.0),
    kernel: (170.0, 60.0),
    hardware: (284.0, 66.0),
    ..NARROW_GUESTS
};

impl Form {
    /// Both.
    pub const ALL: [Form; 2] = [Form::Wide, Form::Narrow];

    /// The form for a room so many CSS pixels wide, at scale 1.
    pub fn for_width(width: f64) -> Form {
        if width < WIDE_FROM {
            Form::Narrow
        } else {
            Form::Wide
        }
    }

    /// Its name in classes and files.
    pub const fn name(self) -> &'static str {
        match self {
            Form::Wide => "wide",
            Form::Narrow => "narrow",
        }
    }

    /// The numbers for so many guests; 0 is a kernel on the hardware itself.
    pub(crate) fn measures(self, guests: usize) -> &'static Measures {
        match (self, guests) {
            (Form::Wide, 0) => &WIDE_KERNEL,
            (Form::Narrow, 0) => &NARROW_KERNEL,
            (Form::Wide, _) => &WIDE_GUESTS,
            (Form::Narrow, 1) => &NARROW_GUEST,
            (Form::Narrow, _) => &NARROW_GUESTS,
        }
    }
}

impl Measures {
    /// The place of a process, of so many, and the column in which its arrows go.
    pub(crate) fn process(&self, place: u32, places: u32) -> (Rect, f32) {
        let columns = places.clamp(1, self.process_columns);
        let rows = places
            .div_ceil(columns)
            .clamp(1, self.process_rows.len() as u32);
        let place = place.min(columns * rows - 1);
        let (row, column) = (place / columns, place % columns);
        let (left, right) = self.sides;
        // Rows stand a channel further to the right than the row above.
        let channels = (rows - 1) as f32 * self.process_gap;
        let room = right - left - channels;
        let count = columns as f32;
        let width = ((room - self.process_gap * (count - 1.0)) / count).floor();
        let rect = Rect {
            x: left
                + row as f32 * self.process_gap
                + column as f32 * (room - width) / (count - 1.0).max(1.0),
            y: self.process_rows[row as usize],
            width,
            height: self.process_height,
        };
        let arrows = if row + 1 < rows {
            rect.x + CHANNEL
        } else {
            rect.middle()
        };
        (rect, arrows)
    }
}

/// From the left edge of a box above a channel to the column of its arrows.
const CHANNEL: f32 = 10.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stack_has_places_of_its_own_in_each_form() {
        for spec in crate::stack_spec::stacks() {
            let places = spec.process_places();
            for form in Form::ALL {
                let mut seen: Vec<Rect> = Vec::new();
                for place in 0..places {
                    let (rect, _) = form.measures(0).process(place, places);
                    assert!(!seen.iter().any(|other| other.overlaps(rect)));
                    seen.push(rect);
                }
            }
        }
    }
}
