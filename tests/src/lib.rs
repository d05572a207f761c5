//! Tests that span crates are in `tests/`; this crate has nothing of its own.
