//! Each part shows its state as a tree of labelled values; panes, command line and tests read that tree, never private fields.

use alloc::{borrow::Cow, string::String, vec::Vec};

/// One labelled value, with parts of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// The name of the part in the field's own terms (`CR0`, `LCR`, `count`).
    pub label: Cow<'static, str>,
    /// The value as text; empty when the node only groups its children.
    pub value: String,
    /// What the value is made of.
    pub children: Vec<Node>,
}

impl Node {
    /// A value without parts.
    pub fn leaf(label: impl Into<Cow<'static, str>>, value: impl Into<String>) -> Self {
        Node {
            label: label.into(),
            value: value.into(),
            children: Vec::new(),
        }
    }

    /// A value with parts; `value` may be empty.
    pub fn group(
        label: impl Into<Cow<'static, str>>,
        value: impl Into<String>,
        children: Vec<Node>,
    ) -> Self {
        Node {
            label: label.into(),
            value: value.into(),
            children,
        }
    }
}

/// A part of the machine that can be looked at.
pub trait Inspect {
    /// The state as it is now.
    fn inspect(&self) -> Node;
}
