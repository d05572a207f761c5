//! What a visitor sets once: kept in the browser if it keeps anything, else for this visit.

use crate::dom;

/// The settings whose value is one of a few, which of these is the usual one, and the attribute of `<html>` that styles
/// look at.
const CHOICES: [(&str, &[&str], &str); 3] = [
    ("theme", &["system", "light", "dark"], "data-theme"),
    (
        "text-size",
        &["usual", "large", "larger", "small"],
        "data-text-size",
    ),
    ("motion", &["system", "none"], "data-motion"),
];

/// The settings that the page's own code asks for; the others are attributes of `<html>`.
pub(super) struct Settings {
    /// Keys that type a character do something.
    pub(super) letter_keys: bool,
}

impl Settings {
    /// As they were kept; whatever else is kept under their names is taken for the usual value.
    pub(super) fn recall() -> Settings {
        for (name, values, attribute) in CHOICES {
            let kept = dom::recall(name).unwrap_or_default();
            let value = if values.contains(&kept.as_str()) {
                kept.as_str()
            } else {
                values[0]
            };
            dom::set_choice(name, value);
            apply(attribute, value, values[0]);
        }
        let letter_keys = dom::recall("letter-keys").as_deref() != Some("off");
        dom::set_checked("letter-keys", letter_keys);
        Settings { letter_keys }
    }

    /// A control was changed.
    pub(super) fn choose(&mut self, name: &str) {
        if name == "letter-keys" {
            self.letter_keys = dom::is_checked(name);
            dom::remember(name, if self.letter_keys { "on" } else { "off" });
            return;
        }
        for (_, values, attribute) in CHOICES.iter().filter(|(known, ..)| *known == name) {
            let value = dom::choice(name);
            dom::remember(name, &value);
            apply(attribute, &value, values[0]);
        }
    }
}

fn apply(attribute: &str, value: &str, usual: &str) {
    if value == usual {
        drop(dom::root().remove_attribute(attribute));
    } else {
        dom::set_attribute(&dom::root(), attribute, value);
    }
}
