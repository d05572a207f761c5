//! The words of a program's command line, where the kernel has put them: at the top of the stack.
#![allow(unsafe_code)] // Reason: the words are found through pointers that the kernel has written.

use core::ffi::{CStr, c_char};

/// The arguments of the program; an iterator. The first is the program's own path.
#[derive(Clone, Debug)]
pub struct Args {
    next: *const *const c_char,
    left: usize,
}

impl Args {
    /// Reads the argument count at `stack`, behind which the pointers stand.
    ///
    /// # Safety
    /// `stack` must be the stack pointer with which the program was entered.
    pub(crate) unsafe fn from_stack(stack: *const usize) -> Args {
        // SAFETY: the ABI puts the count at the initial stack pointer and the pointers behind it.
        unsafe {
            Args {
                left: *stack,
                next: stack.add(1).cast(),
            }
        }
    }

    /// The next argument as text; an argument that is not UTF-8 reads as the empty text.
    pub fn next_text(&mut self) -> Option<&'static str> {
        self.next().map(|word| word.to_str().unwrap_or(""))
    }
}

impl Iterator for Args {
    type Item = &'static CStr;

    fn next(&mut self) -> Option<&'static CStr> {
        self.left = self.left.checked_sub(1)?;
        // SAFETY: `left` counted one more pointer here; the kernel made it point to a word that ends with a zero and
        // stays where it is as long as the program runs.
        unsafe {
            let word = *self.next;
            self.next = self.next.add(1);
            Some(CStr::from_ptr(word))
        }
    }
}
