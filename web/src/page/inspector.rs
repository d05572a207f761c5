//! The panel that shows what is in a box: opened by a door of the picture, beside it, until it is closed.

use diagrams::Inside;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::Page;
use crate::dom;
use crate::protocol::Command;
use crate::views::{View, inside};

impl Page {
    /// Types a line at the hypervisor's monitor, as its button says.
    pub(super) fn say_to_monitor(&self, element: &HtmlElement) {
        let stack = self.update.as_ref().map(|update| &update.scene.stack);
        let monitor = stack.and_then(|id| diagrams::stack(id)?.monitor());
        if let (Some(port), Some(text)) = (monitor, element.get_attribute("data-line")) {
            self.send(&Command::Line { port, text });
        }
    }

    /// Opens the part with this name, see [`Inside::from_name`].
    pub(super) fn look_inside(&mut self, name: &str) {
        let Some(what) = Inside::from_name(name) else {
            return;
        };
        self.inside = Some(name.to_owned());
        self.open_view(View::Inside(inside::Asked { what }));
        dom::show("inspector", true);
        dom::set_class("main", "inspecting", true);
        self.mark_door();
        drop(dom::part("inspector").focus());
    }

    /// Closes the panel and returns the focus to the door; says whether it was open.
    pub(super) fn close_inspector(&mut self) -> bool {
        let Some(name) = self.inside.take() else {
            return false;
        };
        self.close_view("inside");
        dom::show("inspector", false);
        dom::set_class("main", "inspecting", false);
        self.mark_door();
        let door = dom::find(&door(&name)).unwrap_or_else(|| dom::part("figure"));
        drop(door.focus());
        true
    }

    /// The door that was opened is marked.
    pub(super) fn mark_door(&self) {
        dom::each(".door", |element| {
            let mine = element.get_attribute("data-inside") == self.inside;
            dom::set_attribute(element, "aria-pressed", if mine { "true" } else { "false" });
        });
    }

    /// A group was folded or unfolded.
    pub(super) fn folded(&mut self, element: &HtmlElement, path: String) {
        self.folds.insert(path, element.has_attribute("open"));
    }

    /// Replaces what the panel shows: groups stay as the visitor folded them, and the focus stays where it was.
    pub(super) fn show_inside(&self, html: &str) {
        let focused = dom::focused()
            .and_then(|element| element.closest("details[data-path]").ok().flatten())
            .and_then(|element| element.get_attribute("data-path"));
        dom::set_html("inside", html);
        dom::each("details[data-path]", |element| {
            let Some(path) = element.get_attribute("data-path") else {
                return;
            };
            if let Some(&open) = self.folds.get(&path) {
                drop(element.toggle_attribute_with_force("open", open));
            }
            if focused.as_ref() == Some(&path)
                && let Ok(Some(summary)) = element.query_selector("summary")
            {
                drop(summary.unchecked_into::<HtmlElement>().focus());
            }
        });
    }
}

/// The door with this name.
pub(super) fn door(name: &str) -> String {
    format!(".door[data-inside=\"{name}\"]")
}
