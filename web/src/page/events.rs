//! From clicks, keys and forms to commands. One listener for each kind of event, on the whole document: what an element
//! does stands in its `data-do`, `data-tick` or `data-strip`.

use diagrams::{CrossingKind, Language};
use web_sys::{Event, HtmlElement, KeyboardEvent, MouseEvent, WheelEvent};

use super::{Page, looking, show, timeline, with_page, zoom};
use crate::dom;
use crate::html::{parse_grouped, parse_hex};
use crate::protocol::Command;
use crate::views::{Shown, View, journey, log};
use crate::words::Word;

/// Listens from now on.
pub(super) fn listen() {
    let document = dom::document();
    dom::listen(&document, "click", |event: MouseEvent| {
        with_page(|page| page.clicked(&event))
    });
    dom::listen(&document, "keydown", |event: KeyboardEvent| {
        with_page(|page| page.key(&event))
    });
    dom::listen(&document, "submit", |event: Event| {
        with_page(|page| page.submitted(&event))
    });
    dom::listen(&document, "change", |event: Event| {
        with_page(|page| page.changed(&event))
    });
    dom::listen(&document, "input", |event: Event| {
        with_page(|page| page.edited(&event))
    });
    dom::listen(&dom::window(), "resize", |_: Event| {
        with_page(|page| {
            page.show_diagram();
            page.show_zoom();
            page.show_timeline();
        })
    });
    dom::listen(&dom::part("memory-grid"), "wheel", |event: WheelEvent| {
        if event.delta_y() != 0.0 && !event.ctrl_key() {
            event.prevent_default();
            with_page(|page| page.turn_wheel(event.delta_y() > 0.0));
        }
    });
    dom::listen(&document, "toggle", |event: Event| {
        if let Some((element, path)) = dom::target_with(&event, "data-path") {
            with_page(|page| page.folded(&element, path));
        }
    });
    zoom::listen();
    dom::listen(&dom::part("source"), "scroll", |_: Event| follow_scroll());
}

/// The line numbers stay beside their lines.
fn follow_scroll() {
    dom::part("line-numbers").set_scroll_top(dom::part("source").scroll_top());
}

impl Page {
    fn clicked(&mut self, event: &MouseEvent) {
        if self.was_drag(event) {
            return;
        }
        if dom::target_with(event, "data-lanes").is_some() {
            self.clicked_lanes(event);
            return;
        }
        if let Some((_, port)) = dom::target_with(event, "data-console") {
            if let Ok(port) = port.parse() {
                self.send(&Command::Console { port });
            }
            return;
        }
        if let Some((_, tick)) = dom::target_with(event, "data-tick") {
            if let Ok(tick) = tick.parse() {
                self.send(&Command::Seek { tick });
            }
            return;
        }
        if let Some((element, ticks)) = dom::target_with(event, "data-strip") {
            let place = element.get_bounding_client_rect();
            let share = (f64::from(event.client_x()) - place.left()) / place.width().max(1.0);
            let ticks = ticks.parse::<u64>().unwrap_or(0) as f64;
            self.send(&Command::Seek {
                tick: (share.clamp(0.0, 1.0) * ticks) as u64,
            });
            return;
        }
        if let Some((_, byte)) = dom::target_with(event, "data-byte") {
            if let Some(address) = parse_hex(&byte) {
                self.choose_byte(address);
            }
            return;
        }
        if let Some((_, name)) = dom::target_with(event, "data-inside") {
            if !self.zoom.was_dragged() {
                self.look_inside(&name);
            }
            return;
        }
        if let Some((_, index)) = dom::target_with(event, "data-mistake") {
            self.go_to_mistake(&index);
            return;
        }
        if let Some((element, what)) = dom::target_with(event, "data-do") {
            self.act(&element, &what);
        }
    }

    fn act(&mut self, element: &HtmlElement, what: &str) {
        match what {
            "monitor" => self.say_to_monitor(element),
            "step" => self.send(&Command::Step),
            "back" => self.send(&Command::Back),
            "next-crossing" => self.send(&self.next_crossing()),
            "previous-crossing" => self.send(&self.previous_crossing()),
            "zoom-in" => self.zoom(timeline::PRESS, None),
            "zoom-out" => self.zoom(1.0 / timeline::PRESS, None),
            "pan-left" => self.pan(-0.5),
            "pan-right" => self.pan(0.5),
            "whole-run" => self.show_whole_run(),
            "follow" => self.follow_present(),
            "log-first" => self.turn_log(|_, _| Some(0)),
            "log-previous" => self.turn_log(|page, _| Some(page.saturating_sub(1))),
            "log-next" => self.turn_log(|page, _| Some(page + 1)),
            "log-last" => self.turn_log(|_, pages| Some(pages - 1)),
            "journey-earlier" => self.follow_call(|shown| shown.earlier),
            "journey-later" => self.follow_call(|shown| shown.later),
            "journey-now" => self.follow_call(|_| None),
            "log-now" => self.turn_log(|_, _| None),
            "settings" => dom::open_dialog("settings"),
            "run" => self.run_or_stop(),
            "reset" => self.send(&Command::Reset),
            "run-program" => self.run_program(),
            "help" => dom::open_dialog("help"),
            "nearer" => self.zoom_to("in"),
            "farther" => self.zoom_to("out"),
            "whole-picture" => self.zoom_to("reset"),
            "close-inspector" => {
                self.close_inspector();
            }
            "drawer" => self.toggle_drawer(
                element
                    .get_attribute("data-panel")
                    .as_deref()
                    .unwrap_or_default(),
            ),
            "language" => self.set_language(match self.language {
                Language::English => Language::Korean,
                Language::Korean => Language::English,
            }),
            // Forms are handled when they are submitted.
            _ => self.act_on_code(element, what),
        }
    }

    fn run_program(&self) {
        let source = dom::editor_text("source");
        self.send(&Command::RunProgram { source });
    }

    /// Opens one panel of the drawer, or closes it if it is open.
    pub(super) fn toggle_drawer(&mut self, panel: &str) {
        let mut open = false;
        dom::each(".drawer .tab", |tab| {
            let mine = tab.get_attribute("data-panel").as_deref() == Some(panel);
            let expanded = mine && tab.get_attribute("aria-expanded").as_deref() != Some("true");
            dom::set_attribute(
                tab,
                "aria-expanded",
                if expanded { "true" } else { "false" },
            );
            open |= expanded;
        });
        dom::each(".drawer .panel", |element| {
            let mine = element.get_attribute("data-panel").as_deref() == Some(panel);
            element.set_hidden(!(mine && open));
        });
        dom::set_class("main", "drawer-open", open);
        if let Some(update) = &self.update {
            self.show_lists(update);
        }
        dom::scroll_to_end("console");
        if open && panel == "program" {
            self.want_editor();
            self.show_line_numbers();
        }
        self.look_from_panel(open.then_some(panel));
    }

    fn submitted(&mut self, event: &Event) {
        let Some((_, form)) = dom::target_with(event, "data-do") else {
            return;
        };
        event.prevent_default();
        match form.as_str() {
            "seek" => match parse_grouped(&dom::input_value("tick")) {
                Some(tick) => self.send(&Command::Seek { tick }),
                None => show::failure(Word::NotANumber, ""),
            },
            "memory" => self.look_at_memory(),
            "walk" => self.look_at_walk(),
            "stops" => self.run_until(),
            "input" => self.send_line(),
            _ => {}
        }
    }

    fn changed(&mut self, event: &Event) {
        let Some((_, part)) = dom::target_with(event, "data-part") else {
            return;
        };
        match part.as_str() {
            "stack" => self.send(&Command::Boot {
                stack: dom::choice("stack"),
            }),
            "example" => self.choose_program(),
            "theme" | "letter-keys" | "text-size" | "motion" => self.settings.choose(&part),
            "memory-space" => self.look_at_memory(),
            "walk-purpose" | "walk-by" => self.look_at_walk(),
            "log-kind" => {
                let kind = CrossingKind::from_name(&dom::choice("log-kind"));
                self.log = log::Asked { kind, page: None };
                self.open_view(View::Log(self.log));
            }
            _ => {}
        }
    }

    fn edited(&mut self, event: &Event) {
        if dom::target_with(event, "data-part").is_some_and(|(_, part)| part == "memory-slider") {
            self.slide();
        }
        if dom::target_with(event, "data-part").is_some_and(|(_, part)| part == "source") {
            self.program_edited();
            follow_scroll();
        }
    }

    fn key(&mut self, event: &KeyboardEvent) {
        let (code, key) = (event.code(), event.key());
        let is = |name: &str| code == name || key == name;
        if dom::is_focused("input") && (is("ArrowUp") || is("ArrowDown")) {
            self.recall_line(is("ArrowUp"));
            event.prevent_default();
            return;
        }
        if event.ctrl_key()
            || event.alt_key()
            || event.meta_key()
            || dom::is_dialog_open("help")
            || dom::is_dialog_open("settings")
        {
            return;
        }
        if self.memory_key(event) || looking::move_in_gutter(event) {
            event.prevent_default();
            return;
        }
        if is_for_element(event) {
            return;
        }
        if self.picture_key(event) {
            event.prevent_default();
            return;
        }
        if self.settings.letter_keys && self.sign_key(event) {
            event.prevent_default();
            return;
        }
        let command = if is("ArrowRight") {
            if event.shift_key() {
                self.next_crossing()
            } else {
                Command::Step
            }
        } else if is("ArrowLeft") {
            if event.shift_key() {
                self.previous_crossing()
            } else {
                Command::Back
            }
        } else if is("ArrowDown") && event.shift_key() {
            Command::StepLine
        } else if is("PageDown") {
            Command::Step
        } else if is("PageUp") {
            Command::Back
        } else if is("Home") {
            Command::Start
        } else if is("Space") || key == " " {
            event.prevent_default();
            if !event.repeat() {
                self.run_or_stop();
            }
            return;
        } else {
            return;
        };
        event.prevent_default();
        self.send(&command);
    }
}

impl Page {
    /// Keys of the picture and of what is open beside it; says whether it was one.
    fn picture_key(&mut self, event: &KeyboardEvent) -> bool {
        let key = event.key();
        if key == "Escape" {
            return self.close_inspector();
        }
        if !zoom::has_focus() {
            return false;
        }
        let door = dom::focused().and_then(|element| element.get_attribute("data-inside"));
        if let Some(name) = door
            && matches!(key.as_str(), "Enter" | " ")
        {
            self.look_inside(&name);
            return true;
        }
        match (key.as_str(), self.zoom.is_near()) {
            ("+" | "=", _) => self.zoom_to("in"),
            ("-" | "_", _) => self.zoom_to("out"),
            ("0", _) => self.zoom_to("reset"),
            ("ArrowRight", true) if !event.shift_key() => self.move_picture(1.0, 0.0),
            ("ArrowLeft", true) if !event.shift_key() => self.move_picture(-1.0, 0.0),
            ("ArrowDown", true) if !event.shift_key() => self.move_picture(0.0, 1.0),
            ("ArrowUp", true) => self.move_picture(0.0, -1.0),
            _ => return false,
        }
        true
    }

    /// Keys that type a character, matched by their place on the keyboard too: an input method may give another
    /// character. True if it was one.
    fn sign_key(&mut self, event: &KeyboardEvent) -> bool {
        let (code, key) = (event.code(), event.key());
        let is = |codes: &[&str], keys: &[&str]| {
            codes.contains(&code.as_str()) || keys.contains(&key.as_str())
        };
        if key == "?" || (code == "Slash" && event.shift_key()) {
            dom::open_dialog("help");
        } else if is(&["Equal", "NumpadAdd"], &["+", "="]) {
            self.zoom(timeline::PRESS, None);
        } else if is(&["Minus", "NumpadSubtract"], &["-"]) {
            self.zoom(1.0 / timeline::PRESS, None);
        } else if is(&["BracketLeft"], &["["]) {
            self.pan(-0.5);
        } else if is(&["BracketRight"], &["]"]) {
            self.pan(0.5);
        } else if is(&["Backslash"], &["\\"]) {
            self.follow_present();
        } else {
            return false;
        }
        true
    }

    /// To the next crossing of the kind that is chosen beside the buttons.
    pub(super) fn next_crossing(&self) -> Command {
        match CrossingKind::from_name(&dom::choice("kind")) {
            Some(kind) => Command::NextOf { kind },
            None => Command::NextCrossing,
        }
    }

    fn previous_crossing(&self) -> Command {
        match CrossingKind::from_name(&dom::choice("kind")) {
            Some(kind) => Command::PreviousOf { kind },
            None => Command::PreviousCrossing,
        }
    }

    /// Another page of the crossing log, from this page and how many there are.
    fn turn_log(&mut self, turn: impl FnOnce(usize, usize) -> Option<usize>) {
        let shown = self.update.as_ref().and_then(|update| {
            update.views.iter().find_map(|shown| match shown {
                Shown::Log(rows) => Some((rows.page, rows.pages)),
                _ => None,
            })
        });
        let (page, pages) = shown.unwrap_or((0, 1));
        self.log.page = turn(page, pages);
        self.open_view(View::Log(self.log));
    }

    /// The journey of another system call, as seen from the one that is shown.
    fn follow_call(&mut self, choose: impl FnOnce(&journey::Shown) -> Option<u64>) {
        let shown = self.update.as_ref().and_then(|update| {
            update.views.iter().find_map(|shown| match shown {
                Shown::Journey(shown) => Some(shown),
                _ => None,
            })
        });
        self.journey.call = shown.and_then(choose);
        self.open_view(View::Journey(self.journey));
    }

    /// Sends what was typed, and remembers it for the arrow keys.
    fn send_line(&mut self) {
        let line = dom::input_value("input");
        dom::set_input_value("input", "");
        let (lines, at) = &mut self.sent;
        if !line.is_empty() && lines.last() != Some(&line) {
            lines.push(line.clone());
        }
        *at = lines.len();
        let text = format!("{line}\n");
        self.send(&Command::Input { text });
    }

    /// Shows the line sent before the one shown, or the one after it.
    fn recall_line(&mut self, older: bool) {
        let (lines, at) = &mut self.sent;
        *at = if older {
            at.saturating_sub(1)
        } else {
            (*at + 1).min(lines.len())
        };
        let line = lines.get(*at).cloned().unwrap_or_default();
        dom::set_input_value("input", &line);
    }
}

/// Whether a key belongs to the element that has the focus: text fields take all keys, buttons the space bar, and what
/// scrolls the keys that scroll it up and down.
fn is_for_element(event: &KeyboardEvent) -> bool {
    let Some(element) = dom::focused() else {
        return false;
    };
    let (tag, key) = (element.tag_name(), event.key());
    match tag.as_str() {
        "INPUT" | "TEXTAREA" | "SELECT" => true,
        _ if element.is_content_editable() => true,
        "BUTTON" | "SUMMARY" => key == " ",
        _ => element.get_attribute("role").as_deref() == Some("log") && key.starts_with("Page"),
    }
}
