//! The whole page in a real browser, used as a visitor uses it: by mouse, by keyboard, in both languages and themes.

mod appearance;
mod code;
mod console;
mod disk;
mod download;
mod editor;
mod guests;
mod inspector;
mod machine;
mod memory;
mod monitor;
mod phone;
mod screen;
mod settings;
mod speed;
mod stacks;
mod timeline;
mod typed_program;
mod visit;
