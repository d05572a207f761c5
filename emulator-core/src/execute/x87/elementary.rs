//! stub
use super::Handler;
use crate::{event::Observer, execute::Core};
use iced_x86::Mnemonic;
impl<O: Observer> Core<'_, O> {
    pub(super) fn x87_elementary_handler(_mnemonic: Mnemonic) -> Option<Handler<Self>> {
        None
    }
}
