//! The program panel: the editor, which comes when the panel is first opened, and the menu of programs to begin from.
//!
//! The text area holds the text whether the editor came or not. A text of the visitor's own that a menu choice would
//! replace goes into the menu itself, so that it is one choice away.

use diagrams::Language;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use super::Page;
use crate::dom;
use crate::examples::{EXAMPLES, Example};
use crate::html::Escaped;
use crate::protocol::Mistake;
use crate::words::{self, Word};

/// Texts of the visitor's that are kept; the oldest one gives way.
const KEPT: usize = 20;
/// In front of the number of a kept text, as a choice of the menu.
const OWN: &str = "own-";

// The script that `web/editor/editor.js` is bundled into.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ringsideEditor, js_name = start)]
    fn start(frame: &HtmlElement, area: &HtmlTextAreaElement, language: &str, label: &str);
    #[wasm_bindgen(js_namespace = ringsideEditor, js_name = setText)]
    fn set_text(text: &str);
    #[wasm_bindgen(js_namespace = ringsideEditor, js_name = setMistakes)]
    fn set_mistakes(places: &js_sys::Array);
    #[wasm_bindgen(js_namespace = ringsideEditor, js_name = goTo)]
    fn go_to(line: u32, column: u32);
    #[wasm_bindgen(js_namespace = ringsideEditor, js_name = setLanguage)]
    fn set_language(language: &str, label: &str);
}

/// The editor and the texts it can be filled with.
#[derive(Default)]
pub(super) struct Editor {
    state: State,
    /// The visitor's own texts, oldest first.
    own: Vec<String>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum State {
    /// Nobody has opened the panel yet.
    #[default]
    Unasked,
    /// Asked for, or not to be had: the text area is the editor.
    Plain,
    /// In place.
    Rich,
}

impl Editor {
    /// Fills the text area with what was last in it; gives the texts that were kept.
    pub(super) fn recall() -> Editor {
        let text = dom::recall("program");
        dom::set_editor_text("source", text.as_deref().unwrap_or(EXAMPLES[0].source));
        let own = dom::recall("own-programs").and_then(|json| texts_of(&json));
        Editor {
            state: State::Unasked,
            own: own.unwrap_or_default(),
        }
    }
}

impl Page {
    /// Fetches the editor, the first time.
    pub(super) fn want_editor(&mut self) {
        if self.editor.state != State::Unasked {
            return;
        }
        self.editor.state = State::Plain;
        dom::load_script("editor.js", || super::with_page(Page::editor_came));
    }

    fn editor_came(&mut self) {
        self.editor.state = State::Rich;
        let area: HtmlTextAreaElement = dom::part("source").unchecked_into();
        start(
            &dom::first(".editor"),
            &area,
            self.language.code(),
            Word::Source.text(self.language),
        );
        dom::show("source", false);
        dom::show("line-numbers", false);
        self.mark_mistakes();
    }

    /// After a change of language.
    pub(super) fn say_editor(&self) {
        if self.editor.state == State::Rich {
            set_language(self.language.code(), Word::Source.text(self.language));
        }
        self.show_menu();
    }

    /// Marks the mistakes in the text; the list beside it is there in any case.
    pub(super) fn mark_mistakes(&self) {
        if self.editor.state == State::Rich {
            let place = |one: &Mistake| {
                js_sys::Array::of3(&one.line.into(), &one.column.into(), &(&one.message).into())
            };
            set_mistakes(&self.mistakes.iter().map(place).collect());
        } else {
            self.show_line_numbers();
        }
    }

    /// The cursor to where a mistake of the list is.
    pub(super) fn go_to_mistake(&self, index: &str) {
        let found = index.parse().ok();
        let Some(mistake) = found.and_then(|index: usize| self.mistakes.get(index)) else {
            return;
        };
        if self.editor.state == State::Rich {
            go_to(mistake.line, mistake.column);
        } else {
            let text = dom::editor_text("source");
            dom::set_cursor("source", offset(&text, mistake));
        }
    }

    /// The text was edited: it is remembered, and no longer what the picture shows.
    pub(super) fn program_edited(&self) {
        dom::remember("program", &dom::editor_text("source"));
        self.show_line_numbers();
        self.show_stale();
    }

    /// Puts the menu's choice into the editor; a text that would be lost by that stays in the menu.
    pub(super) fn choose_program(&mut self) {
        let choice = dom::choice("example");
        let chosen = match choice.strip_prefix(OWN) {
            Some(number) => number
                .parse()
                .ok()
                .and_then(|number: usize| self.editor.own.get(number).cloned()),
            None => Example::named(&choice).map(|example| example.source.to_owned()),
        };
        let Some(chosen) = chosen else { return };
        let kept = self.keep(&dom::editor_text("source"), &chosen);
        dom::set_editor_text("source", &chosen);
        if self.editor.state == State::Rich {
            set_text(&chosen);
        }
        self.mistakes.clear();
        self.show_mistakes();
        self.program_edited();
        self.show_menu();
        if kept {
            let text = Word::TextKept.text(self.language);
            dom::set_html("diagnostics", &format!("<p>{text}</p>"));
        }
    }

    /// Keeps a text unless it can be had again anyway; true if it was added.
    fn keep(&mut self, text: &str, instead: &str) -> bool {
        let own = &mut self.editor.own;
        let known = text.trim().is_empty()
            || text == instead
            || Example::with_source(text).is_some()
            || own.iter().any(|kept| kept == text);
        if known {
            return false;
        }
        if own.len() == KEPT {
            own.remove(0);
        }
        own.push(text.to_owned());
        dom::remember("own-programs", &json_of(own));
        true
    }

    /// The menu, with what the editor holds as its choice.
    pub(super) fn show_menu(&self) {
        let text = dom::editor_text("source");
        let (language, own) = (self.language, &self.editor.own);
        dom::set_html("example", &menu(own, &text, language));
    }
}

/// A list of texts as JSON.
fn json_of(texts: &[String]) -> String {
    let list: js_sys::Array = texts.iter().map(JsValue::from).collect();
    js_sys::JSON::stringify(&list).map_or_else(|_| String::new(), String::from)
}

/// The list that a text of JSON is, unless it is anything else.
fn texts_of(json: &str) -> Option<Vec<String>> {
    let list: js_sys::Array = js_sys::JSON::parse(json).ok()?.dyn_into().ok()?;
    list.iter().map(|text| text.as_string()).collect()
}

/// The choices: an edited text has none, and is said to be edited.
fn menu(own: &[String], text: &str, language: Language) -> String {
    let mut html = String::new();
    let mut selected = false;
    let mut option = |value: &str, title: &str, holds: bool| {
        let mark = if holds { " selected" } else { "" };
        selected |= holds;
        format!(
            "<option value=\"{value}\"{mark}>{}</option>",
            Escaped(title)
        )
    };
    for example in EXAMPLES {
        html += &option(
            example.name,
            example.title(language),
            example.source == text,
        );
    }
    for (number, kept) in own.iter().enumerate() {
        let title = words::own_program(number + 1, language);
        html += &option(&format!("{OWN}{number}"), &title, kept == text);
    }
    if !selected {
        let title = Word::EditedProgram.text(language);
        html = format!("<option value=\"\" selected>{title}</option>{html}");
    }
    html
}

/// Where a mistake is, in the text's UTF-16 units.
fn offset(text: &str, mistake: &Mistake) -> u32 {
    let line = mistake.line.saturating_sub(1) as usize;
    let before: usize = text
        .split('\n')
        .take(line)
        .map(|line| line.encode_utf16().count() + 1)
        .sum();
    let within: usize = text
        .split('\n')
        .nth(line)
        .unwrap_or_default()
        .chars()
        .take(mistake.column.saturating_sub(1) as usize)
        .map(char::len_utf16)
        .sum();
    u32::try_from(before + within).unwrap_or(u32::MAX)
}
