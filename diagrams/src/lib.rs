//! diagrams
