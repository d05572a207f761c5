//! Where the visitor looks: memory by byte, an address's page walk, the places where runs stop. What is typed, clicked and
//! pressed there becomes views and commands.

use diagrams::CrossingKind;
use diagrams::walk::Purpose;
use web_sys::{HtmlElement, KeyboardEvent};

use super::{Page, show};
use crate::dom;
use crate::html::parse_hex;
use crate::protocol::Command;
use crate::stops::Wanted;
use crate::views::memory::{self, ROW, ROWS};
use crate::views::place::Place;
use crate::views::{Shown, View, walk};
use crate::words::Word;

/// Rows that a turn of the wheel goes.
const WHEEL_ROWS: i64 = 3;
/// Positions of the slider, as a power of two, and the bits of the addresses that it goes through.
const SLIDER_BITS: u32 = 16;
const VIRTUAL_BITS: u32 = 48;
const PHYSICAL_BITS: u32 = 32;

impl Page {
    /// A button of code, memory or stops was pressed.
    pub(super) fn act_on_code(&mut self, element: &HtmlElement, what: &str) {
        let address = || parse_hex(&element.get_attribute("data-address")?);
        match what {
            "step-line" => self.send(&Command::StepLine),
            "toggle-stop" => {
                if let Some(address) = address() {
                    let program = element.get_attribute("data-program");
                    self.send(&Command::ToggleStop {
                        address,
                        program: program.filter(|name| !name.is_empty()),
                    });
                }
            }
            "remove-stop" => {
                let index = element.get_attribute("data-index");
                if let Some(index) = index.and_then(|index| index.parse().ok()) {
                    self.send(&Command::RemoveStop { index });
                }
            }
            "back-until" => {
                let wanted = wanted();
                self.send(&Command::BackUntil { wanted });
            }
            "add-stop" => {
                let wanted = wanted();
                self.send(&Command::AddStop { wanted });
            }
            "walk-read" | "walk-write" | "walk-fetch" => {
                if let Some(address) = address() {
                    self.walk_to(address, &what["walk-".len()..]);
                }
            }
            "who-wrote" => self.ask_who_wrote(),
            "stop-on-write" => {
                if let Some((address, physical)) = self.byte() {
                    let wanted = if physical {
                        Wanted::PhysicalWritten(address)
                    } else {
                        Wanted::Written(format!("{address:x}"))
                    };
                    self.send(&Command::AddStop { wanted });
                }
            }
            _ => {}
        }
    }

    /// Runs to what the form of stops says.
    pub(super) fn run_until(&self) {
        self.send(&Command::RunUntil { wanted: wanted() });
    }

    /// What the panels of the drawer that is open ask for; `None` when it is closed.
    pub(super) fn look_from_panel(&mut self, panel: Option<&str>) {
        for part in [
            "memory-view",
            "stack-view",
            "walk-view",
            "screen-view",
            "log",
            "journey",
        ] {
            let stays = matches!(
                (panel, part),
                (Some("memory"), "memory-view" | "stack-view")
                    | (Some("walk"), "walk-view")
                    | (Some("screen"), "screen-view")
                    | (Some("log"), "log")
                    | (Some("journey"), "journey")
            );
            if !stays {
                self.close_view(part);
            }
        }
        match panel {
            Some("memory") => {
                self.open_view(View::Stack);
                self.look_at_memory();
            }
            Some("walk") => self.look_at_walk(),
            Some("screen") => self.open_view(View::Screen),
            Some("log") => self.open_view(View::Log(self.log)),
            Some("journey") => self.open_view(View::Journey(self.journey)),
            _ => {}
        }
    }

    /// Shows the memory at what its field names.
    pub(super) fn look_at_memory(&mut self) {
        let text = dom::input_value("memory-address");
        let Some(place) = Place::parse(&text) else {
            show::failure(Word::NotAnAddress, &text);
            return;
        };
        self.memory = memory::Asked {
            place,
            first_row: 0,
            physical: dom::choice("memory-space") == "physical",
        };
        self.open_view(View::Memory(self.memory));
    }

    /// Walks to what its field names.
    pub(super) fn look_at_walk(&mut self) {
        let text = dom::input_value("walk-address");
        let Some(place) = Place::parse(&text) else {
            show::failure(Word::NotAnAddress, &text);
            return;
        };
        let purpose = match dom::choice("walk-purpose").as_str() {
            "write" => Purpose::Write,
            "fetch" => Purpose::Fetch,
            _ => Purpose::Read,
        };
        self.open_view(View::Walk(walk::Asked {
            place,
            purpose,
            user: dom::choice("walk-by") == "user",
        }));
    }

    /// An address was pressed: its walk is shown, for the access that it stands for, by whoever runs.
    fn walk_to(&mut self, address: u64, purpose: &str) {
        let user = self
            .update
            .as_ref()
            .is_some_and(|update| update.who.cpl == 3);
        dom::set_input_value("walk-address", &format!("{address:x}"));
        dom::set_choice("walk-purpose", purpose);
        dom::set_choice("walk-by", if user { "user" } else { "supervisor" });
        if dom::first("#panel-walk").hidden() {
            self.toggle_drawer("walk");
        } else {
            self.look_at_walk();
        }
    }

    /// The marked byte: its address, and whether that is a physical one. Keys may come faster than answers, so an address is
    /// taken from what was asked; where a register points is known from the last answer only.
    fn byte(&self) -> Option<(u64, bool)> {
        if let Place::Address(address) = self.memory.place {
            return Some((address, self.memory.physical));
        }
        let shown = &self.update.as_ref()?.views;
        shown.iter().find_map(|shown| match shown {
            Shown::Memory(bytes) => Some((bytes.address, bytes.physical)),
            _ => None,
        })
    }

    fn ask_who_wrote(&mut self) {
        if let Some((address, physical)) = self.byte() {
            self.send(&Command::WhoWrote { address, physical });
        }
    }

    /// A byte was pressed: it is the marked one from now on, the rows stay, and its writer is asked for.
    pub(super) fn choose_byte(&mut self, address: u64) {
        self.mark_byte(address);
        let physical = self.memory.physical;
        self.send(&Command::WhoWrote { address, physical });
    }

    fn mark_byte(&mut self, address: u64) {
        let Some((old, _)) = self.byte() else { return };
        let moved = (address / ROW) as i64 - (old / ROW) as i64;
        // The marked byte stays in sight.
        let first_row = (self.memory.first_row - moved).clamp(1 - ROWS as i64, 0);
        self.show_memory_at(Place::Address(address), first_row);
    }

    fn show_memory_at(&mut self, place: Place, first_row: i64) {
        self.memory.place = place;
        self.memory.first_row = first_row;
        if let Place::Address(address) = place {
            dom::set_input_value("memory-address", &format!("{address:x}"));
        }
        self.open_view(View::Memory(self.memory));
    }

    /// The wheel goes through memory without moving the mark.
    pub(super) fn turn_wheel(&mut self, down: bool) {
        let rows = if down { WHEEL_ROWS } else { -WHEEL_ROWS };
        self.show_memory_at(self.memory.place, self.memory.first_row + rows);
    }

    /// The slider was moved: it goes through the whole address space.
    pub(super) fn slide(&mut self) {
        let position: u64 = dom::input_value("memory-slider").parse().unwrap_or(0);
        let address = if self.memory.physical {
            position << (PHYSICAL_BITS - SLIDER_BITS)
        } else {
            // The upper half of the positions is the upper half of a canonical address space.
            let high = position << (64 - SLIDER_BITS);
            ((high as i64) >> (64 - VIRTUAL_BITS)) as u64
        };
        self.show_memory_at(Place::Address(address), 0);
    }

    pub(super) fn show_slider(&self) {
        let Some((address, physical)) = self.byte() else {
            return;
        };
        let bits = if physical {
            PHYSICAL_BITS
        } else {
            VIRTUAL_BITS
        };
        let position = address >> (bits - SLIDER_BITS) & ((1 << SLIDER_BITS) - 1);
        dom::set_input_value("memory-slider", &position.to_string());
    }

    /// A key in the bytes; true if it was one of theirs.
    pub(super) fn memory_key(&mut self, event: &KeyboardEvent) -> bool {
        let inside = dom::focused().is_some_and(|element| {
            element.get_attribute("data-part").as_deref() == Some("memory-grid")
        });
        let Some((address, _)) = self.byte().filter(|_| inside && !event.shift_key()) else {
            return false;
        };
        let page = ROWS * ROW;
        let moved = match event.key().as_str() {
            "ArrowLeft" => address.wrapping_sub(1),
            "ArrowRight" => address.wrapping_add(1),
            "ArrowUp" => address.wrapping_sub(ROW),
            "ArrowDown" => address.wrapping_add(ROW),
            "PageUp" => address.wrapping_sub(page),
            "PageDown" => address.wrapping_add(page),
            "Enter" => {
                self.ask_who_wrote();
                return true;
            }
            _ => return false,
        };
        self.mark_byte(moved);
        true
    }
}

/// What the form of stops says.
fn wanted() -> Wanted {
    let text = dom::input_value("stop-place");
    match dom::choice("stop-kind").as_str() {
        "written" => Wanted::Written(text),
        "crossing" => Wanted::Crossing(None),
        "unnoticed" => Wanted::Unnoticed,
        kind => match CrossingKind::from_name(kind) {
            Some(kind) => Wanted::Crossing(Some(kind)),
            None => Wanted::Reached(text),
        },
    }
}

/// The breakpoint above or below the one that has the focus gets it; true if there was one that has.
pub(super) fn move_in_gutter(event: &KeyboardEvent) -> bool {
    let step = match event.key().as_str() {
        "ArrowUp" => -1,
        "ArrowDown" => 1,
        _ => return false,
    };
    let Some(address) = focused_gutter().filter(|_| !event.shift_key()) else {
        return false;
    };
    let mut places: Vec<HtmlElement> = Vec::new();
    dom::each(".gutter", |element| places.push(element.clone()));
    let here = places
        .iter()
        .position(|place| place.get_attribute("data-address").as_ref() == Some(&address));
    if let Some(next) = here.and_then(|here| here.checked_add_signed(step))
        && let Some(place) = places.get(next)
    {
        drop(place.focus());
    }
    true
}

/// The address of the breakpoint's place that has the focus.
pub(super) fn focused_gutter() -> Option<String> {
    let element = dom::focused()?;
    element
        .class_list()
        .contains("gutter")
        .then(|| element.get_attribute("data-address"))?
}
