//! The assembler, wherever it is: inside this module, or in one of its own that the worker has loaded by then.

pub use visitors_program::{Assembled, FILE, Mistake};

#[cfg(not(feature = "split"))]
pub use visitors_program::assemble;

#[cfg(feature = "split")]
pub use elsewhere::{assemble, load_assembler};

/// The assembler in a module of its own, as `worker.js` loads it.
#[cfg(feature = "split")]
mod elsewhere {
    use wasm_bindgen::prelude::*;

    use super::{Assembled, Mistake};

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_namespace = ringsideAssembler, js_name = assemble_to_bytes)]
        fn assemble_to_bytes(source: &str) -> Vec<u8>;
        /// Fulfilled when [`assemble`] can be called.
        #[wasm_bindgen(js_name = loadAssembler)]
        pub fn load_assembler() -> js_sys::Promise;
    }

    /// Assembles the visitor's text. The module must have been loaded.
    ///
    /// # Errors
    /// All mistakes, in the order of their lines.
    pub fn assemble(source: &str) -> Result<Assembled, Vec<Mistake>> {
        let told = postcard::from_bytes::<Result<Assembled, Vec<Mistake>>>;
        told(&assemble_to_bytes(source)).unwrap_or_else(|error| {
            Err(vec![Mistake {
                file: super::FILE.to_owned(),
                line: 1,
                column: 1,
                message: error.to_string(),
            }])
        })
    }
}
