//! The one way to have changeable data in a static. The kernel runs on one CPU with interrupts off, so nothing can
//! interrupt a borrow; what is left to guard against is borrowing twice, which is a bug and panics.
#![allow(unsafe_code)] // Reason: handing out `&mut` to a static.

use core::cell::{Cell, UnsafeCell};

/// Data that the kernel changes. The value stands first, so that a symbol on the cell is a symbol on the value.
#[repr(C)]
pub struct KernelCell<T> {
    value: UnsafeCell<T>,
    borrowed: Cell<bool>,
}

// SAFETY: there is one CPU, and interrupts are off wherever `with` is called: the idle loop, the only place that lets
// interrupts in, holds no borrow while it does.
unsafe impl<T> Sync for KernelCell<T> {}

impl<T> KernelCell<T> {
    /// A cell that holds `value`.
    pub const fn new(value: T) -> KernelCell<T> {
        KernelCell {
            value: UnsafeCell::new(value),
            borrowed: Cell::new(false),
        }
    }

    /// Lends the value to `work`.
    pub fn with<R>(&self, work: impl FnOnce(&mut T) -> R) -> R {
        assert!(!self.borrowed.replace(true), "kernel data borrowed twice");
        // SAFETY: the flag says that this is the only borrow.
        let result = work(unsafe { &mut *self.value.get() });
        self.borrowed.set(false);
        result
    }

    /// The address of the value, for hardware and assembly.
    pub const fn address(&self) -> *mut T {
        self.value.get()
    }
}
