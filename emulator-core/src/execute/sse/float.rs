//! stub
use iced_x86::Mnemonic;
use super::Handler;
use crate::{event::Observer, execute::Core};
impl<O: Observer> Core<'_, O> {
    pub(super) fn float_handler(_mnemonic: Mnemonic) -> Option<Handler<Self>> {
        None
    }
}
