//! The boot archive: the one module that the loader gives us. A cpio archive with the list of domains (`domains`) and the
//! files it names.

use crate::console::log;
use guest_bare::cell::KernelCell;
use guest_formats::cpio;
use guest_formats::domain_list::{self, DomainEntry};

/// The list's name in the archive.
const LIST: &str = "domains";

static IMAGE: KernelCell<&[u8]> = KernelCell::new(&[]);

/// Remembers where the archive is.
pub fn set_up(image: &'static [u8]) {
    IMAGE.with(|stored| *stored = image);
}

/// A file of the archive; the last one counts if there are several of this name.
pub fn file(name: &str) -> Option<&'static [u8]> {
    let image = IMAGE.with(|image| *image);
    let files = cpio::entries(image).map_while(Result::ok);
    files
        .filter(|entry| entry.path == name)
        .last()
        .map(|entry| entry.data)
}

/// The domains of the list. Lines that cannot be used are said and left out.
pub fn domains() -> impl Iterator<Item = DomainEntry<'static>> {
    let list = file(LIST).and_then(|list| core::str::from_utf8(list).ok());
    domain_list::entries(list.unwrap_or("")).filter_map(|entry| match entry {
        Ok(entry) => Some(entry),
        Err(error) => {
            log!("list of domains: {error}");
            None
        }
    })
}
