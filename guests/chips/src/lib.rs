//! Chips of a PC, as whoever plays a computer for a guest needs them: Dom0's device model and the monitor.
#![no_std]

pub mod pic;
