//! The files of an initramfs (cpio newc), as far as names of programs are concerned. Whatever is damaged ends the list.

const HEADER: usize = 110;
const MAGIC: &[u8] = b"070701";
/// Places of file size and name length in the header: eight hexadecimal digits each.
const FILE_SIZE: usize = 54;
const NAME_SIZE: usize = 94;
const LAST: &str = "TRAILER!!!";

/// Path and contents of each file; of several archives in a row, all files.
pub(crate) fn files(archive: &[u8]) -> Vec<(&str, &[u8])> {
    let mut found = Vec::new();
    let mut at = 0;
    loop {
        // Archives are padded with zeros to whatever their writer likes.
        while archive.get(at) == Some(&0) {
            at += 1;
        }
        let Some((name, contents, next)) = file(archive, at) else {
            return found;
        };
        if name != LAST {
            found.push((name, contents));
        }
        at = next;
    }
}

fn file(archive: &[u8], at: usize) -> Option<(&str, &[u8], usize)> {
    let header = archive.get(at..at.checked_add(HEADER)?)?;
    if !header.starts_with(MAGIC) {
        return None;
    }
    let number = |place: usize| {
        let digits = std::str::from_utf8(&header[place..place + 8]).ok()?;
        usize::from_str_radix(digits, 16).ok()
    };
    let (name_size, file_size) = (number(NAME_SIZE)?, number(FILE_SIZE)?);
    let name_at = at + HEADER;
    let name_end = name_at.checked_add(name_size)?;
    let name = archive.get(name_at..name_end)?.strip_suffix(&[0])?;
    let start = name_end.checked_next_multiple_of(4)?;
    let end = start.checked_add(file_size)?;
    let contents = archive.get(start..end)?;
    let name = std::str::from_utf8(name).ok()?;
    Some((name, contents, end.checked_next_multiple_of(4)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use emulator_core::boot::cpio;

    #[test]
    fn files_come_back_from_several_archives() {
        let one = |path, contents| {
            cpio::write_archive(&[cpio::File {
                path,
                contents,
                mode: 0o755,
            }])
        };
        let mut both = one("bin/hello", b"abcde".as_slice());
        both.extend(one("etc/rc", b"".as_slice()));
        assert_eq!(
            files(&both),
            [
                ("bin/hello", b"abcde".as_slice()),
                ("etc/rc", b"".as_slice())
            ]
        );
        for cut in 0..both.len() {
            assert!(files(&both[..cut]).len() <= 2);
        }
    }
}
