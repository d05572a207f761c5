//! Files and the console: open, read, write, close, lseek, fstat, and their errors.

use crate::children::status_of;
use crate::{Outcome, Test, check};
use guest_rt::abi::files::{
    O_CREAT, O_RDONLY, O_WRONLY, S_IFCHR, S_IFMT, S_IFREG, SEEK_CUR, SEEK_END, SEEK_SET,
};
use guest_rt::abi::{syscalls as number, wait};
use guest_rt::errno::{EBADF, EFAULT, EINVAL, EMFILE, ENAMETOOLONG, ENOENT, EROFS, ESPIPE};
use guest_rt::{Errno, sys};

pub const TESTS: &[Test] = &[
    ("open-errors", open_errors),
    ("bad-descriptors", bad_descriptors),
    ("bad-pointers", bad_pointers),
    ("big-file", big_file),
    ("seek", seek),
    ("stat", stat),
    ("descriptors-run-out", descriptors_run_out),
    ("shared-position", shared_position),
];

/// A file that is certainly there, and large: this program.
const THIS_PROGRAM: &core::ffi::CStr = c"/bin/usertests";
const SCRIPT: &core::ffi::CStr = c"/etc/rc";

fn open_errors() -> Outcome {
    check!(sys::open(c"/no/such/file", O_RDONLY) == Err(ENOENT));
    check!(sys::open(c"", O_RDONLY) == Err(ENOENT));
    check!(sys::open(SCRIPT, O_WRONLY) == Err(EROFS));
    check!(sys::open(c"/new", O_CREAT) == Err(EROFS));
    let mut long = [b'a'; 300];
    long[299] = 0;
    let long = core::ffi::CStr::from_bytes_with_nul(&long).unwrap_or(c"");
    check!(sys::open(long, O_RDONLY) == Err(ENAMETOOLONG));
    let same_file = sys::open(c"//etc/./../etc/rc", O_RDONLY);
    check!(same_file.is_ok());
    check!(sys::close(same_file.unwrap_or(-1)) == Ok(()));
    Ok(())
}

fn bad_descriptors() -> Outcome {
    let mut buffer = [0; 4];
    for descriptor in [3, 15, 16, 1000, -1, i32::MIN] {
        check!(sys::read(descriptor, &mut buffer) == Err(EBADF));
        check!(sys::write(descriptor, b"text") == Err(EBADF));
        check!(sys::close(descriptor) == Err(EBADF));
        check!(sys::lseek(descriptor, 0, SEEK_SET) == Err(EBADF));
        check!(sys::fstat(descriptor) == Err(EBADF));
    }
    let script = sys::open(SCRIPT, O_RDONLY);
    check!(script == Ok(3));
    check!(sys::write(3, b"text") == Err(EBADF));
    check!(sys::close(3) == Ok(()));
    check!(sys::close(3) == Err(EBADF));
    Ok(())
}

#[allow(unsafe_code)] // Reason: the point is to hand over bad pointers; the kernel must refuse them all.
fn call(number: u64, arguments: [u64; 4]) -> Result<u64, Errno> {
    // SAFETY: the addresses below are not this program's, or only readable, so nothing of it can be changed.
    unsafe { sys::system_call(number, arguments) }
}

fn bad_pointers() -> Outcome {
    let code = bad_pointers as *const () as u64;
    let kernel = 0xffff_ffff_8010_0000;
    let direct_map = 0xffff_8000_0010_0000;
    let hole = 0x0000_8000_0000_0000;
    let file = sys::open(THIS_PROGRAM, O_RDONLY);
    check!(file == Ok(3));
    for bad in [
        0,
        1,
        0x1000,
        hole - 1,
        hole,
        direct_map,
        kernel,
        u64::MAX - 2,
        u64::MAX,
    ] {
        check!(call(number::WRITE, [1, bad, 8, 0]) == Err(EFAULT));
        check!(call(number::READ, [3, bad, 8, 0]) == Err(EFAULT));
        check!(call(number::OPEN, [bad, 0, 0, 0]) == Err(EFAULT));
        check!(call(number::UNAME, [bad, 0, 0, 0]) == Err(EFAULT));
        check!(call(number::FSTAT, [3, bad, 0, 0]) == Err(EFAULT));
        check!(call(number::EXECVE, [bad, 0, 0, 0]) == Err(EFAULT));
        if bad != 0 {
            check!(call(number::EXECVE, [c"/bin/hello".as_ptr() as u64, bad, 0, 0]) == Err(EFAULT));
        }
    }
    // Readable, but not writable.
    check!(call(number::READ, [3, code, 8, 0]) == Err(EFAULT));
    check!(call(number::UNAME, [code, 0, 0, 0]) == Err(EFAULT));
    // The first bytes are there, the page after them is not.
    let heap = sys::brk(0);
    check!(sys::brk(heap + 4096) == heap + 4096);
    check!(call(number::WRITE, [1, heap + 4090, 100, 0]) == Err(EFAULT));
    check!(sys::brk(heap) == heap);
    check!(sys::close(3) == Ok(()));
    Ok(())
}

/// Adds up a file, read in pieces of `length` bytes.
fn sum(length: usize) -> Result<(usize, u32), Errno> {
    let mut buffer = [0; 5000];
    let file = sys::open(THIS_PROGRAM, O_RDONLY)?;
    let (mut size, mut sum) = (0, 0_u32);
    loop {
        let count = sys::read(file, &mut buffer[..length])?;
        if count == 0 {
            break;
        }
        size += count;
        sum = buffer[..count]
            .iter()
            .fold(sum, |sum, &byte| sum.rotate_left(1) ^ u32::from(byte));
    }
    sys::close(file)?;
    Ok((size, sum))
}

fn big_file() -> Outcome {
    let whole_pages = sum(4096);
    check!(whole_pages.is_ok_and(|(size, _)| size > 8000));
    check!(sum(5000) == whole_pages);
    check!(sum(777) == whole_pages);
    Ok(())
}

fn seek() -> Outcome {
    let mut magic = [0; 4];
    check!(sys::open(THIS_PROGRAM, O_RDONLY) == Ok(3));
    let size = sys::lseek(3, 0, SEEK_END).unwrap_or(0);
    check!(size > 8000);
    check!(sys::read(3, &mut magic) == Ok(0));
    check!(sys::lseek(3, 1, SEEK_SET) == Ok(1));
    check!(sys::read(3, &mut magic[..3]) == Ok(3));
    check!(magic.starts_with(b"ELF"));
    check!(sys::lseek(3, -4, SEEK_CUR) == Ok(0));
    check!(sys::lseek(3, -1, SEEK_CUR) == Err(EINVAL));
    check!(sys::lseek(3, 0, 9) == Err(EINVAL));
    check!(sys::lseek(3, i64::MAX, SEEK_SET) == Ok(i64::MAX.cast_unsigned()));
    check!(sys::read(3, &mut magic) == Ok(0));
    check!(sys::lseek(1, 0, SEEK_SET) == Err(ESPIPE));
    check!(sys::close(3) == Ok(()));
    Ok(())
}

fn stat() -> Outcome {
    check!(sys::fstat(1).is_ok_and(|stat| stat.mode & S_IFMT == S_IFCHR));
    check!(sys::open(THIS_PROGRAM, O_RDONLY) == Ok(3));
    let size = sys::lseek(3, 0, SEEK_END).unwrap_or(0);
    check!(
        sys::fstat(3)
            .is_ok_and(|stat| stat.mode & S_IFMT == S_IFREG && stat.size.cast_unsigned() == size)
    );
    check!(sys::close(3) == Ok(()));
    Ok(())
}

fn descriptors_run_out() -> Outcome {
    let mut last = 2;
    let error = loop {
        match sys::open(SCRIPT, O_RDONLY) {
            Ok(descriptor) => {
                check!(descriptor == last + 1);
                last = descriptor;
            }
            Err(error) => break error,
        }
    };
    check!(error == EMFILE);
    check!(sys::close(5) == Ok(()));
    check!(sys::open(SCRIPT, O_RDONLY) == Ok(5));
    for descriptor in 3..=last {
        check!(sys::close(descriptor) == Ok(()));
    }
    Ok(())
}

fn shared_position() -> Outcome {
    check!(sys::open(THIS_PROGRAM, O_RDONLY) == Ok(3));
    let status = status_of(|| {
        let moved = sys::lseek(3, 10, SEEK_SET) == Ok(10);
        i32::from(!(moved && sys::close(3) == Ok(())))
    });
    check!(status == Some(wait::exited(0)));
    check!(sys::lseek(3, 0, SEEK_CUR) == Ok(10));
    check!(sys::close(3) == Ok(()));
    Ok(())
}
