//! The page: one worker, the last thing it said, and the visitor's settings. What happens here becomes a [`Command`], what
//! the worker answers becomes the picture; nothing of the machine is kept.

mod editor;
mod events;
mod inspector;
mod looking;
mod play;
mod settings;
mod show;
mod timeline;
mod views;
mod zoom;

use std::cell::RefCell;
use std::collections::BTreeMap;

use diagrams::Language;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};

use editor::Editor;
use settings::Settings;

use crate::dom;
use crate::html::Escaped;
use crate::protocol::{self, Answer, Command, Mistake, Update};
use crate::searching::Writer;
use crate::views::place::Place;
use crate::views::{View, journey, log, memory};
use crate::words::Word;

/// The page's state.
struct Page {
    worker: Worker,
    language: Language,
    update: Option<Update>,
    /// What the program's last assembly found.
    mistakes: Vec<Mistake>,
    /// The editor's text when its program was last run; `None` before that.
    run_source: Option<String>,
    editor: Editor,
    hand: timeline::Hand,
    /// What is shown of the crossing log.
    log: log::Asked,
    /// Which system call's journey is shown.
    journey: journey::Asked,
    /// Lines sent to the machine, oldest first, and which of them the field shows: all of them are before it at first.
    sent: (Vec<String>, usize),
    settings: Settings,
    /// What is open beside the picture.
    views: Vec<View>,
    /// Where in memory the visitor looks.
    memory: memory::Asked,
    /// What was found out about a byte.
    writer: Option<Writer>,
    /// The part of the picture that is open in the inspector, by its name.
    inside: Option<String>,
    /// The groups that the visitor opened or closed there, by path.
    folds: BTreeMap<String, bool>,
    /// Where the picture stands in its frame.
    zoom: zoom::Zoom,
    /// What moves the machine on slowly.
    player: play::Player,
}

thread_local! {
    static PAGE: RefCell<Option<Page>> = const { RefCell::new(None) };
}

/// Calls `action` with the page, unless the page is busy with an event that led here.
fn with_page(action: impl FnOnce(&mut Page)) {
    PAGE.with(|page| {
        if let Ok(mut page) = page.try_borrow_mut()
            && let Some(page) = page.as_mut()
        {
            action(page);
        }
    });
}

/// Starts the page: shows the settings, listens, and starts the worker.
#[wasm_bindgen]
pub fn page_main() -> Result<(), JsValue> {
    console_error_panic_hook::set_once();
    let language = dom::root()
        .get_attribute("lang")
        .and_then(|code| Language::from_code(&code))
        .unwrap_or_default();
    let worker = Worker::new("worker.js")?;
    let page = Page {
        worker: worker.clone(),
        language,
        update: None,
        mistakes: Vec::new(),
        run_source: None,
        editor: Editor::recall(),
        hand: timeline::Hand::default(),
        log: log::Asked::default(),
        journey: journey::Asked::default(),
        sent: (Vec::new(), 0),
        settings: Settings::recall(),
        views: Vec::new(),
        memory: memory::Asked {
            place: Place::Rip,
            first_row: 0,
            physical: false,
        },
        writer: None,
        inside: None,
        folds: BTreeMap::new(),
        zoom: zoom::Zoom::default(),
        player: play::Player::default(),
    };
    PAGE.with(|place| *place.borrow_mut() = Some(page));

    with_page(|page| page.say_all());
    events::listen();
    timeline::listen();
    dom::listen(&worker, "message", |event: MessageEvent| {
        // Before there is WebAssembly, the worker can only say in words why there is none.
        let answer = match event.data().as_string() {
            Some(cause) => Ok(Answer::Failed { cause }),
            None => protocol::read(&Uint8Array::new(&event.data()).to_vec()),
        };
        match answer {
            Ok(answer) => with_page(|page| page.hear(answer)),
            Err(error) => show::failure(Word::CommandFailed, &error),
        }
    });
    dom::listen(&worker, "error", |_: web_sys::Event| {
        show::failure(Word::CouldNotStart, "worker.js");
    });
    Ok(())
}

impl Page {
    /// Sends what the visitor asked for; if that is about the machine's course, it is not moved on by itself any more.
    fn send(&self, command: &Command) {
        if command.steers() {
            self.player.stop();
        }
        self.post(command);
    }

    fn post(&self, command: &Command) {
        match protocol::write(command) {
            Ok(bytes) => drop(self.worker.post_message(&Uint8Array::from(&*bytes))),
            Err(error) => show::failure(Word::CommandFailed, &error),
        }
    }

    fn hear(&mut self, answer: Answer) {
        match answer {
            Answer::Ready => self.send(&Command::Boot {
                stack: dom::choice("stack"),
            }),
            Answer::Update(update) => {
                self.update = Some(*update);
                self.keep_present_in_view();
                self.show();
            }
            Answer::Diagnostics(mistakes) => {
                if mistakes.is_empty() {
                    self.run_source = Some(dom::editor_text("source"));
                }
                self.mistakes = mistakes;
                self.show_mistakes();
                self.show_stale();
            }
            Answer::Searching { down_to } => {
                if let Some(update) = &mut self.update {
                    update.running = true;
                }
                self.show_searching(down_to);
            }
            Answer::Nowhere => show::failure(Word::FoundNowhere, ""),
            Answer::Writer(writer) => {
                self.writer = Some(*writer);
                self.show_writer();
            }
            Answer::Failed { cause } => {
                let word = if self.update.is_some() {
                    Word::CommandFailed
                } else {
                    Word::CouldNotStart
                };
                show::failure(word, &cause);
            }
        }
    }

    fn set_language(&mut self, language: Language) {
        self.language = language;
        dom::remember("language", language.code());
        dom::set_attribute(&dom::root(), "lang", language.code());
        self.say_all();
        self.show();
        self.show_mistakes();
        self.show_writer();
    }

    /// Everything that is not written twice in the page: names for screen readers and choices of menus.
    fn say_all(&self) {
        let word = |key: Option<String>| Some(Word::from_key(&key?)?.text(self.language));
        dom::each("[data-label]", |element| {
            if let Some(text) = word(element.get_attribute("data-label")) {
                dom::set_attribute(element, "aria-label", text);
            }
        });
        dom::each("[data-text]", |element| {
            if let Some(text) = word(element.get_attribute("data-text")) {
                element.set_text_content(Some(text));
            }
        });
        self.say_stacks();
        self.say_editor();
    }

    /// The menu of stacks.
    fn say_stacks(&self) {
        let chosen = dom::choice("stack");
        let options: String = diagrams::stacks()
            .iter()
            .map(|stack| {
                format!(
                    "<option value=\"{}\">{}</option>",
                    stack.id,
                    Escaped(stack.name.text(self.language))
                )
            })
            .collect();
        dom::set_html("stack", &options);
        dom::set_choice("stack", &chosen);
    }
}
