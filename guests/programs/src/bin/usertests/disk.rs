//! The disk and the files on it. Without a disk each test finds that there is none.

use crate::children::status_of;
use crate::{Outcome, Test, check};
use guest_rt::abi::files::{
    O_CREAT, O_RDONLY, O_WRONLY, S_IFBLK, S_IFMT, S_IFREG, SEEK_END, SEEK_SET,
};
use guest_rt::abi::syscalls as number;
use guest_rt::abi::wait;
use guest_rt::errno::{EBADF, EFAULT, EISDIR, ENOENT, EROFS};
use guest_rt::sys;

pub const TESTS: &[Test] = &[
    ("disk-open", open),
    ("disk-read", read),
    ("disk-seek", seek),
    ("disk-shared", shared),
    ("disk-raw", raw),
];

const HELLO: &core::ffi::CStr = c"/disk/hello";
/// 256 lines of 64 bytes, each of which begins with its number.
const LINES: &core::ffi::CStr = c"/disk/lines";
const LINE: usize = 64;
const COUNT: usize = 256;

/// The whole disk, by either of its names; its path if there is none.
fn device() -> &'static core::ffi::CStr {
    for path in [c"/dev/hda", c"/dev/vda"] {
        if let Ok(file) = sys::open(path, O_RDONLY) {
            let _ = sys::close(file);
            return path;
        }
    }
    c""
}

fn is_there() -> bool {
    !device().is_empty()
}

fn open() -> Outcome {
    check!(sys::open(c"/disk/none", O_RDONLY) == Err(ENOENT));
    check!(sys::open(c"/disk/hello/none", O_RDONLY) == Err(ENOENT));
    check!(sys::open(c"/diskhello", O_RDONLY) == Err(ENOENT));
    check!(sys::open(c"/disk/new", O_CREAT) == Err(EROFS));
    if !is_there() {
        check!(sys::open(HELLO, O_RDONLY) == Err(ENOENT));
        return Ok(());
    }
    check!(sys::open(HELLO, O_WRONLY) == Err(EROFS));
    check!(sys::open(c"/disk", O_RDONLY) == Err(EISDIR));
    check!(sys::open(c"/disk/poem/", O_RDONLY) == Err(EISDIR));
    for path in [HELLO, c"//disk/./poem/../hello", c"/disk/poem/sectors"] {
        check!(sys::open(path, O_RDONLY) == Ok(3));
        check!(sys::write(3, b"text") == Err(EBADF));
        check!(sys::close(3) == Ok(()));
    }
    Ok(())
}

/// The number at the start of a line, which says where the line stands.
fn number_of(line: &[u8]) -> usize {
    let digits = line.get(5..8).unwrap_or(b"");
    digits.iter().fold(0, |sum, digit| {
        sum * 10 + usize::from(digit.wrapping_sub(b'0'))
    })
}

fn read() -> Outcome {
    if !is_there() {
        return Ok(());
    }
    // Pieces that end within sectors, at their ends, and beyond.
    for length in [LINE, 512, 777, 5000] {
        check!(sys::open(LINES, O_RDONLY) == Ok(3));
        let mut buffer = [0; 5000];
        let mut size = 0;
        loop {
            let count = sys::read(3, &mut buffer[..length])?;
            if count == 0 {
                break;
            }
            check!(count == length || size + count == COUNT * LINE);
            for (at, line) in (size..).zip(buffer[..count].windows(8)) {
                check!(at % LINE != 0 || number_of(line) == at / LINE + 1);
            }
            size += count;
        }
        check!(size == COUNT * LINE);
        check!(sys::close(3) == Ok(()));
    }
    check!(sys::open(LINES, O_RDONLY) == Ok(3));
    check!(sys::read(3, &mut []) == Ok(0));
    check!(bad_read() == Err(EFAULT));
    check!(sys::close(3) == Ok(()));
    Ok(())
}

#[allow(unsafe_code)] // Reason: the point is to hand over a bad pointer; the kernel must refuse it.
fn bad_read() -> Result<u64, guest_rt::Errno> {
    // SAFETY: nothing of this program's is at the address.
    unsafe { sys::system_call(number::READ, [3, 0x1000, 64, 0]) }
}

fn seek() -> Outcome {
    if !is_there() {
        return Ok(());
    }
    check!(sys::open(LINES, O_RDONLY) == Ok(3));
    let size = (COUNT * LINE) as u64;
    check!(sys::lseek(3, 0, SEEK_END) == Ok(size));
    let stat = sys::fstat(3)?;
    check!(stat.mode & S_IFMT == S_IFREG && stat.size.cast_unsigned() == size);
    let mut line = [0; LINE];
    // Behind the twelfth block another block names the blocks.
    for wanted in [256, 1, 192, 193, 194, 255, 8, 9] {
        check!(sys::lseek(3, ((wanted - 1) * LINE) as i64, SEEK_SET).is_ok());
        check!(sys::read(3, &mut line) == Ok(LINE));
        check!(number_of(&line) == wanted);
    }
    check!(sys::lseek(3, i64::MAX, SEEK_SET).is_ok());
    check!(sys::read(3, &mut line) == Ok(0));
    check!(sys::close(3) == Ok(()));
    Ok(())
}

/// Two processes want sectors at the same time.
fn shared() -> Outcome {
    if !is_there() {
        return Ok(());
    }
    let status = status_of(|| i32::from(read().is_err()));
    check!(status == Some(wait::exited(0)));
    match sys::fork()? {
        0 => sys::exit(i32::from(seek().is_err())),
        child => {
            let own = read();
            check!(sys::wait4(child.cast_signed(), 0) == Ok(Some((child, wait::exited(0)))));
            own
        }
    }
}

fn raw() -> Outcome {
    let path = device();
    if path.is_empty() {
        return Ok(());
    }
    check!(sys::open(path, O_RDONLY) == Ok(3));
    check!(sys::fstat(3)?.mode & S_IFMT == S_IFBLK);
    let mut magic = [0; 2];
    // The superblock of ext2 is behind the first 1024 bytes.
    check!(sys::lseek(3, 1024 + 56, SEEK_SET) == Ok(1024 + 56));
    check!(sys::read(3, &mut magic) == Ok(2));
    check!(magic == [0x53, 0xef]);
    let size = sys::lseek(3, 0, SEEK_END)?;
    check!(size > 0 && size % 512 == 0);
    check!(sys::read(3, &mut magic) == Ok(0));
    check!(sys::close(3) == Ok(()));
    Ok(())
}
