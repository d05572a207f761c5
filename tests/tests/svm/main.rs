//! AMD's SVM by tables: each row is a guest of a few instructions, what its control block asks for, and what the manual says
//! comes of it. The sections are those of the AMD64 APM, vol. 2 (rev. 3.43).
//!
//! A row about an intercept also runs with the intercept off: then the instruction must be carried out.

mod branches;
mod checks;
mod events;
mod hosts;
mod injection;
mod intercepts;
mod interrupts;
mod maps;
mod nested;
mod tlb;
mod world;
