//! The page's Rust, compiled once to WebAssembly and used twice: [`page_main`] shows, in the page; [`worker_main`] holds
//! the machine, in a worker. They talk in the words of [`protocol`].
//!
//! What a browser is needed for is in `page`, `worker` and `dom`; all else also compiles and is tested without one.

pub mod bench;
pub mod code_view;
pub mod engine;
pub mod examples;
#[cfg(not(feature = "split"))]
pub mod fixture;
pub mod html;
pub mod links;
pub mod log_view;
pub mod program;
pub mod protocol;
pub mod searching;
pub mod stops;
pub mod timeline;
pub mod timeline_view;
pub mod views;
pub mod words;

#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod worker;

#[cfg(target_arch = "wasm32")]
pub use page::page_main;
#[cfg(target_arch = "wasm32")]
pub use worker::worker_main;
