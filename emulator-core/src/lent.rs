//! A value that is moved out while it is worked on: whoever works on it holds it itself, and not a reference to it.

use core::ops::{Deref, DerefMut};

/// A value which its owner lends.
#[derive(Clone)]
pub(crate) struct Lent<T>(Option<T>);

/// Whoever has borrowed it has a `&mut` on the owner until it is given back, so nobody can look for it meanwhile.
const AWAY: &str = "what is lent is given back before its owner is used again";

impl<T> Lent<T> {
    pub fn new(value: T) -> Self {
        Lent(Some(value))
    }

    /// Moves it out.
    pub fn lend(&mut self) -> T {
        self.0.take().expect(AWAY)
    }

    /// Moves it back.
    pub fn give_back(&mut self, value: T) {
        self.0 = Some(value);
    }
}

impl<T> Deref for Lent<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.as_ref().expect(AWAY)
    }
}

impl<T> DerefMut for Lent<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.as_mut().expect(AWAY)
    }
}
