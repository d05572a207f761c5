//! One sentence on what happened, why, and who handles it next; and one on what a real CPU does.

use serde::{Deserialize, Serialize};

use crate::crossing::CrossingKind;
use crate::messages::Message;

/// What is said about a step. Language-free until [`Message::text`] or [`crate::messages::Message::pieces`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Narration {
    /// The mark in front, if the step was a crossing with a letter.
    pub mark: Option<CrossingKind>,
    /// What happened, why, who handles it.
    pub what: Message,
    /// What a real CPU does.
    pub real: Message,
}
