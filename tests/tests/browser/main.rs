//! The whole page in a real browser, used as a visitor uses it: by mouse, by keyboard, in both languages and themes.

mod appearance;
mod machine;
mod memory;
mod phone;
mod screen;
mod settings;
mod typed_program;
mod visit;
