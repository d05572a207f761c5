//! The one file that touches the document: what the page needs of a browser, and nothing more. Another way of rendering
//! would replace this file and no other.
//!
//! Elements are found by `data-part`. An element that is missing is a bug of `index.html`, so looking for it panics.

use std::cell::RefCell;
use std::collections::HashMap;

use wasm_bindgen::prelude::*;
use web_sys::{
    Document, Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlSelectElement,
    HtmlTextAreaElement, Storage, Window,
};

/// The window.
pub fn window() -> Window {
    web_sys::window().expect("the page runs in a window")
}

/// The document.
pub fn document() -> Document {
    window().document().expect("a window has a document")
}

/// The element with this `data-part`.
pub fn part(name: &str) -> HtmlElement {
    first(&format!("[data-part=\"{name}\"]"))
}

/// The first element that a selector finds.
pub fn first(selector: &str) -> HtmlElement {
    match document().query_selector(selector) {
        Ok(Some(element)) => element.unchecked_into(),
        _ => panic!("index.html has no element {selector}"),
    }
}

/// The first element that a selector finds, if there is one.
pub fn find(selector: &str) -> Option<HtmlElement> {
    let found = document().query_selector(selector).ok()??;
    Some(found.unchecked_into())
}

/// Calls `action` with every element that a selector finds.
pub fn each(selector: &str, mut action: impl FnMut(&HtmlElement)) {
    let Ok(list) = document().query_selector_all(selector) else {
        return;
    };
    for index in 0..list.length() {
        if let Some(node) = list.get(index) {
            action(node.unchecked_ref());
        }
    }
}

thread_local! {
    /// The markup that each part was last given. To ask the document for it would mean to have it written anew each time.
    static MARKUP: RefCell<HashMap<String, String>> = RefCell::default();
}

/// Sets the markup inside a part, unless it was given the same before.
pub fn set_html(name: &str, html: &str) {
    let is_same = MARKUP.with_borrow(|markup| markup.get(name).is_some_and(|given| given == html));
    if is_same {
        return;
    }
    let element = part(name);
    // What had the focus may be there again, as another element that leads to the same moment.
    let focus = focused()
        .filter(|focused| element.contains(Some(focused)))
        .and_then(|focused| focused.get_attribute("data-tick"));
    element.set_inner_html(html);
    MARKUP.with_borrow_mut(|markup| markup.insert(name.to_owned(), html.to_owned()));
    if let Some(tick) = focus
        && let Ok(Some(again)) = element.query_selector(&format!("button[data-tick=\"{tick}\"]"))
    {
        drop(again.unchecked_into::<HtmlElement>().focus());
    }
}

/// Gives the focus to what a selector finds, if it finds something.
pub fn focus(selector: &str) {
    if let Ok(Some(element)) = document().query_selector(selector) {
        let element: HtmlElement = element.unchecked_into();
        drop(element.focus());
    }
}

/// Sets the text of a part, unless it is the same.
pub fn set_text(name: &str, text: &str) {
    let element = part(name);
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// Appends text to a part without touching what is there.
pub fn append_text(name: &str, text: &str) {
    let node = document().create_text_node(text);
    drop(part(name).append_child(&node));
}

/// Shows or hides a part.
pub fn show(name: &str, shown: bool) {
    part(name).set_hidden(!shown);
}

/// Sets an attribute of an element.
pub fn set_attribute(element: &Element, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        drop(element.set_attribute(name, value));
    }
}

/// Adds or takes away a class.
pub fn set_class(selector: &str, class: &str, on: bool) {
    drop(first(selector).class_list().toggle_with_force(class, on));
}

/// Switches all elements of a selector on or off.
pub fn set_enabled(selector: &str, enabled: bool) {
    each(selector, |element| {
        drop(element.toggle_attribute_with_force("disabled", !enabled));
    });
}

/// Scrolls a part to its end.
pub fn scroll_to_end(name: &str) {
    let element = part(name);
    element.set_scroll_top(element.scroll_height());
}

/// Scrolls what a selector finds until something in it is in the middle.
pub fn scroll_to(frame: &str, selector: &str) {
    let frame = first(frame);
    if let Ok(Some(target)) = frame.query_selector(selector) {
        let (outer, place) = (
            frame.get_bounding_client_rect(),
            target.get_bounding_client_rect(),
        );
        let middle = (place.top() + place.bottom()) / 2.0 - (outer.top() + outer.bottom()) / 2.0;
        frame.set_scroll_top(frame.scroll_top() + middle as i32);
    }
}

/// Scrolls a frame no farther than needed for what a selector finds in it to be seen.
pub fn keep_in_sight(frame: &str, selector: &str) {
    let frame = first(frame);
    if let Ok(Some(target)) = frame.query_selector(selector) {
        let (outer, place) = (
            frame.get_bounding_client_rect(),
            target.get_bounding_client_rect(),
        );
        let above = (place.top() - outer.top()).min(0.0).floor();
        let below = (place.bottom() - outer.bottom()).max(0.0).ceil();
        frame.set_scroll_top(frame.scroll_top() + (above + below) as i32);
    }
}

/// How much larger than on a laptop everything is drawn.
pub fn scale() -> f64 {
    let style = window().get_computed_style(&root()).ok().flatten();
    style
        .and_then(|style| style.get_property_value("--scale").ok())
        // The browser can read numbers already; a second reader would have to be downloaded.
        .map(|text| js_sys::parse_float(&text))
        .filter(|scale| scale.is_finite())
        .unwrap_or(1.0)
}

/// What is typed into an input.
pub fn input_value(name: &str) -> String {
    part(name).unchecked_into::<HtmlInputElement>().value()
}

/// Replaces what is typed into an input.
pub fn set_input_value(name: &str, value: &str) {
    let input: HtmlInputElement = part(name).unchecked_into();
    if input.value() != value {
        input.set_value(value);
    }
}

/// Whether a box is ticked.
pub fn is_checked(name: &str) -> bool {
    part(name).unchecked_into::<HtmlInputElement>().checked()
}

/// Ticks a box.
pub fn set_checked(name: &str, checked: bool) {
    part(name)
        .unchecked_into::<HtmlInputElement>()
        .set_checked(checked);
}

/// Whether a part has the focus.
pub fn is_focused(name: &str) -> bool {
    focused().is_some_and(|element| element.get_attribute("data-part").as_deref() == Some(name))
}

/// Whether everything is stacked, as on a phone: the width from which `style.css` does so.
pub fn is_narrow() -> bool {
    root().client_width() <= 900
}

/// Whether an event happened inside what a selector finds.
pub fn target_inside(event: &web_sys::Event, selector: &str) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// The choice of a menu.
pub fn choice(name: &str) -> String {
    part(name).unchecked_into::<HtmlSelectElement>().value()
}

/// Sets the choice of a menu.
pub fn set_choice(name: &str, value: &str) {
    part(name)
        .unchecked_into::<HtmlSelectElement>()
        .set_value(value);
}

/// The text of an editor.
pub fn editor_text(name: &str) -> String {
    part(name).unchecked_into::<HtmlTextAreaElement>().value()
}

/// Sets the text of an editor.
pub fn set_editor_text(name: &str, text: &str) {
    part(name)
        .unchecked_into::<HtmlTextAreaElement>()
        .set_value(text);
}

/// Puts the cursor into an editor, so many UTF-16 units from its start, and the focus with it.
pub fn set_cursor(name: &str, offset: u32) {
    let area: HtmlTextAreaElement = part(name).unchecked_into();
    drop(area.set_selection_range(offset, offset));
    drop(area.focus());
}

/// Loads a script of the page's own; `came` is called when it has run, and never if it does not come.
pub fn load_script(path: &str, came: impl FnOnce() + 'static) {
    let Ok(script) = document().create_element("script") else {
        return;
    };
    set_attribute(&script, "src", path);
    let came = Closure::once_into_js(came);
    drop(script.add_event_listener_with_callback("load", came.unchecked_ref()));
    drop(first("head").append_child(&script));
}

/// Opens a dialog.
pub fn open_dialog(name: &str) {
    let dialog: HtmlDialogElement = part(name).unchecked_into();
    if !dialog.open() {
        drop(dialog.show_modal());
    }
}

/// Whether a dialog is open.
pub fn is_dialog_open(name: &str) -> bool {
    part(name).unchecked_into::<HtmlDialogElement>().open()
}

/// The element that has the focus.
pub fn focused() -> Option<HtmlElement> {
    document().active_element().map(JsCast::unchecked_into)
}

/// `<html>`.
pub fn root() -> HtmlElement {
    document()
        .document_element()
        .expect("a document has a root")
        .unchecked_into()
}

fn storage() -> Option<Storage> {
    // Refused in private windows of some browsers: then nothing is remembered.
    window().local_storage().ok().flatten()
}

/// What was remembered under this name.
pub fn recall(name: &str) -> Option<String> {
    storage()?
        .get_item(&format!("ringside.{name}"))
        .ok()
        .flatten()
}

/// Remembers a setting.
pub fn remember(name: &str, value: &str) {
    if let Some(storage) = storage() {
        drop(storage.set_item(&format!("ringside.{name}"), value));
    }
}

/// Calls `handler` for each event of a kind, in the capturing phase, so that events that do not bubble come too.
pub fn listen<E: JsCast + 'static>(
    target: &web_sys::EventTarget,
    kind: &str,
    mut handler: impl FnMut(E) + 'static,
) {
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        handler(event.unchecked_into());
    });
    drop(target.add_event_listener_with_callback_and_bool(
        kind,
        closure.as_ref().unchecked_ref(),
        true,
    ));
    // The page listens as long as it lives.
    closure.forget();
}

/// The nearest element at or above an event's target which has this attribute, with its value.
pub fn target_with(event: &web_sys::Event, attribute: &str) -> Option<(HtmlElement, String)> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let found = element.closest(&format!("[{attribute}]")).ok()??;
    let value = found.get_attribute(attribute)?;
    Some((found.unchecked_into(), value))
}
