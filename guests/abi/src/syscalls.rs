//! Linux x86-64 system-call numbers: those that the kernel knows. Number in `rax`; arguments in `rdi`, `rsi`, `rdx`,
//! `r10`, `r8`, `r9`; result, or minus an [`crate::Errno`], in `rax`; `rcx` and `r11` are lost.

macro_rules! system_calls {
    ($($constant:ident = $number:literal, $name:literal, $what:literal;)*) => {
        $(#[doc = $what] pub const $constant: u64 = $number;)*
        /// Number and name of each system call the kernel knows, by number.
        pub const SYSCALL_NAMES: &[(u64, &str)] = &[$(($number, $name)),*];

        /// How a system call is written with its parameters, for pictures: `write(fd, buffer, length)`, in backquotes.
        pub const fn signature(number: u64) -> Option<&'static str> {
            match number {
                $($number => Some($what),)*
                _ => None,
            }
        }
    };
}

system_calls! {
    READ = 0, "read", "`read(fd, buffer, length)`";
    WRITE = 1, "write", "`write(fd, buffer, length)`";
    OPEN = 2, "open", "`open(path, flags, mode)`";
    CLOSE = 3, "close", "`close(fd)`";
    FSTAT = 5, "fstat", "`fstat(fd, stat)`";
    LSEEK = 8, "lseek", "`lseek(fd, offset, whence)`";
    BRK = 12, "brk", "`brk(address)`: the new break, or the old one when it cannot be moved";
    IOCTL = 16, "ioctl", "`ioctl(fd, request, argument)`";
    SCHED_YIELD = 24, "sched_yield", "`sched_yield()`";
    GETPID = 39, "getpid", "`getpid()`";
    FORK = 57, "fork", "`fork()`";
    EXECVE = 59, "execve", "`execve(path, argv, envp)`";
    EXIT = 60, "exit", "`exit(status)`";
    WAIT4 = 61, "wait4", "`wait4(pid, status, options, rusage)`";
    UNAME = 63, "uname", "`uname(utsname)`";
    GETPPID = 110, "getppid", "`getppid()`";
    ARCH_PRCTL = 158, "arch_prctl", "`arch_prctl(code, address)`: only `ARCH_SET_FS` and `ARCH_GET_FS`";
    EXIT_GROUP = 231, "exit_group", "`exit_group(status)`";
}

/// The name of a system call, for logs and pictures.
pub const fn name(number: u64) -> Option<&'static str> {
    let mut i = 0;
    while i < SYSCALL_NAMES.len() {
        if SYSCALL_NAMES[i].0 == number {
            return Some(SYSCALL_NAMES[i].1);
        }
        i += 1;
    }
    None
}

/// `arch_prctl` code: set the base address of `fs`.
pub const ARCH_SET_FS: u64 = 0x1002;
/// `arch_prctl` code: store the base address of `fs`.
pub const ARCH_GET_FS: u64 = 0x1003;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_number_and_sorted() {
        assert_eq!(name(EXECVE), Some("execve"));
        assert_eq!(name(4), None);
        assert!(SYSCALL_NAMES.is_sorted_by_key(|entry| entry.0));
    }
}
