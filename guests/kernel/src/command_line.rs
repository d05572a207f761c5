//! The words behind the kernel's name: `init=PATH` (the first program, `/bin/init` if not given) and `hostname=NAME` (the
//! node name of `uname`, `bare-metal` if not given). `console=vga` is for the screen. All other words become init's
//! arguments.

use crate::cell::KernelCell;

const DEFAULT_INIT: &str = "/bin/init";
const DEFAULT_NODE_NAME: &str = "bare-metal";
const INIT: &str = "init=";
const NODE_NAME: &str = "hostname=";
const CONSOLE: &str = "console=";

/// Longest node name: what `uname` has room for, without the zero.
const NODE_NAME_LENGTH: usize = guest_abi::files::UTSNAME_FIELD - 1;

/// The name of this machine.
#[derive(Clone, Copy)]
pub struct NodeName {
    bytes: [u8; NODE_NAME_LENGTH],
    length: usize,
}

static NAME: KernelCell<NodeName> = KernelCell::new(NodeName {
    bytes: [0; NODE_NAME_LENGTH],
    length: 0,
});

impl NodeName {
    /// As text.
    pub fn text(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.length]).unwrap_or(DEFAULT_NODE_NAME)
    }
}

/// The name of this machine.
pub fn node_name() -> NodeName {
    NAME.with(|name| *name)
}

/// Remembers the name of this machine; one that is too long is cut.
pub fn set_up(command_line: &str) {
    let name = value(command_line, NODE_NAME)
        .unwrap_or(DEFAULT_NODE_NAME)
        .as_bytes();
    NAME.with(|stored| {
        stored.length = name.len().min(NODE_NAME_LENGTH);
        stored.bytes[..stored.length].copy_from_slice(&name[..stored.length]);
    });
}

/// The path of the first program.
pub fn init_path(command_line: &str) -> &str {
    value(command_line, INIT).unwrap_or(DEFAULT_INIT)
}

/// The words for init.
pub fn init_arguments(command_line: &str) -> impl Iterator<Item = &str> {
    command_line.split_ascii_whitespace().filter(|word| {
        let ours = [INIT, NODE_NAME, CONSOLE];
        !ours.iter().any(|start| word.starts_with(start))
    })
}

/// The last one counts if a word is given twice.
fn value<'a>(command_line: &'a str, key: &str) -> Option<&'a str> {
    command_line
        .split_ascii_whitespace()
        .filter_map(|word| word.strip_prefix(key))
        .next_back()
}
