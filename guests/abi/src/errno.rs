//! Linux error numbers: those that the kernel answers with.

/// Why a system call failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Errno(pub i32);

macro_rules! errors {
    ($($constant:ident = $number:literal, $what:literal;)*) => {
        $(#[doc = $what] pub const $constant: Errno = Errno($number);)*
        impl Errno {
            /// The error in words.
            pub const fn text(self) -> &'static str {
                match self.0 {
                    $($number => $what,)*
                    _ => "unknown error",
                }
            }
            /// The error's symbol, such as `ENOENT`.
            pub const fn name(self) -> &'static str {
                match self.0 {
                    $($number => stringify!($constant),)*
                    _ => "E?",
                }
            }
        }
    };
}

errors! {
    EPERM = 1, "not permitted";
    ENOENT = 2, "no such file";
    EIO = 5, "the device failed";
    E2BIG = 7, "argument list too long";
    ENOEXEC = 8, "not an executable for this machine";
    EBADF = 9, "bad file descriptor";
    ECHILD = 10, "no such child";
    EAGAIN = 11, "no free task, try again";
    ENOMEM = 12, "out of memory";
    EACCES = 13, "permission denied";
    EFAULT = 14, "bad address";
    ENODEV = 19, "not a device for that";
    EISDIR = 21, "is a directory";
    EINVAL = 22, "invalid argument";
    ENFILE = 23, "too many open files in the system";
    EMFILE = 24, "too many open files";
    ENOTTY = 25, "not what this file can do";
    ESPIPE = 29, "cannot seek";
    EROFS = 30, "read-only file system";
    ENAMETOOLONG = 36, "file name too long";
    ENOSYS = 38, "unknown system call";
}
