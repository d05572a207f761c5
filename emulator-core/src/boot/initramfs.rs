//! A visitor's program joins the initramfs: a second archive, whose files win over those of the first.

use alloc::vec::Vec;

use super::cpio::{File, write_archive};

/// Where the program is put.
pub const PROGRAM_PATH: &str = "bin/program";
/// What init is told to run.
const RUN_PROGRAM: &[u8] = b"/bin/program\n";

/// The archive followed by one that holds the program and an `/etc/rc` which runs it.
pub fn with_program(initramfs: &[u8], program: &[u8]) -> Vec<u8> {
    let mut archive = initramfs.to_vec();
    archive.resize(archive.len().next_multiple_of(4), 0);
    archive.extend(write_archive(&[
        File {
            path: PROGRAM_PATH,
            contents: program,
            mode: 0o755,
        },
        File {
            path: "etc/rc",
            contents: RUN_PROGRAM,
            mode: 0o644,
        },
    ]));
    archive
}
