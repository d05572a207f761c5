//! A visitor's program joins the initramfs: a second archive, whose files win over those of the first.

use alloc::vec::Vec;

use super::cpio::{File, write_archive};

/// Where the program is put.
pub const PROGRAM_PATH: &str = "bin/program";
/// What init is told to run.
const RUN_PROGRAM: &[u8] = b"/bin/program\n";

/// The file of a hypervisor's boot archive that its domains add to their initramfs, if it is there.
pub const VISITOR_ARCHIVE: &str = "visitor.cpio";

/// The archive followed by one that holds the program and an `/etc/rc` which runs it.
pub fn with_program(initramfs: &[u8], program: &[u8]) -> Vec<u8> {
    followed_by(initramfs, &archive_of(program))
}

/// A hypervisor's boot archive followed by one that holds the same for its domains.
pub fn with_program_for_domains(boot_archive: &[u8], program: &[u8]) -> Vec<u8> {
    let archive = write_archive(&[File {
        path: VISITOR_ARCHIVE,
        contents: &archive_of(program),
        mode: 0o644,
    }]);
    followed_by(boot_archive, &archive)
}

fn archive_of(program: &[u8]) -> Vec<u8> {
    write_archive(&[
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
    ])
}

fn followed_by(archive: &[u8], other: &[u8]) -> Vec<u8> {
    let mut both = archive.to_vec();
    both.resize(both.len().next_multiple_of(4), 0);
    both.extend(other);
    both
}
