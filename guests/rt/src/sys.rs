//! The system calls, as functions that cannot be called wrongly; and [`system_call`] itself, for tests that want to.
#![allow(unsafe_code)] // Reason: the `syscall` instruction, and the pointers that go with it.

use crate::Errno;
use core::arch::asm;
use core::ffi::CStr;
use guest_abi::errno::E2BIG;
use guest_abi::{files, syscalls as number};

/// The instruction: number in `rax`, arguments in `rdi`, `rsi`, `rdx`, `r10`, `r8`, `r9`.
///
/// # Safety
/// Memory that the kernel reads or writes on behalf of the call must be the caller's to lend.
#[inline]
pub unsafe fn system_call(number: u64, arguments: [u64; 4]) -> Result<u64, Errno> {
    let result: i64;
    // SAFETY: the kernel preserves all registers but `rax`, `rcx` and `r11`; memory is the caller's duty.
    unsafe {
        asm!(
            "syscall",
            inlateout("rax") number => result,
            in("rdi") arguments[0],
            in("rsi") arguments[1],
            in("rdx") arguments[2],
            in("r10") arguments[3],
            lateout("rcx") _,
            lateout("r11") _,
            options(nostack),
        );
    }
    if (-4095..0).contains(&result) {
        Err(Errno(-result as i32))
    } else {
        Ok(result as u64)
    }
}

/// A system call whose arguments are no pointers.
#[inline]
fn plain(number: u64, arguments: [u64; 4]) -> Result<u64, Errno> {
    // SAFETY: used below for calls that touch no memory of the caller.
    unsafe { system_call(number, arguments) }
}

/// Reads from a file; 0 at its end.
pub fn read(fd: i32, buffer: &mut [u8]) -> Result<usize, Errno> {
    let arguments = [
        fd as u64,
        buffer.as_mut_ptr() as u64,
        buffer.len() as u64,
        0,
    ];
    // SAFETY: the kernel writes inside `buffer`.
    unsafe { system_call(number::READ, arguments) }.map(|count| count as usize)
}

/// Writes to a file.
pub fn write(fd: i32, bytes: &[u8]) -> Result<usize, Errno> {
    let arguments = [fd as u64, bytes.as_ptr() as u64, bytes.len() as u64, 0];
    // SAFETY: the kernel reads inside `bytes`.
    unsafe { system_call(number::WRITE, arguments) }.map(|count| count as usize)
}

/// Opens a file.
pub fn open(path: &CStr, flags: u64) -> Result<i32, Errno> {
    // SAFETY: the kernel reads `path` up to its zero.
    unsafe { system_call(number::OPEN, [path.as_ptr() as u64, flags, 0, 0]) }.map(|fd| fd as i32)
}

/// Closes a file.
pub fn close(fd: i32) -> Result<(), Errno> {
    plain(number::CLOSE, [fd as u64, 0, 0, 0]).map(|_| ())
}

/// Moves the position of a file; returns the new one.
pub fn lseek(fd: i32, offset: i64, whence: u64) -> Result<u64, Errno> {
    plain(number::LSEEK, [fd as u64, offset as u64, whence, 0])
}

/// Describes an open file.
pub fn fstat(fd: i32) -> Result<files::Stat, Errno> {
    let mut stat = files::Stat::default();
    // SAFETY: the kernel writes inside `stat`.
    unsafe { system_call(number::FSTAT, [fd as u64, &raw mut stat as u64, 0, 0]) }.map(|_| stat)
}

/// The number of this process.
pub fn getpid() -> u32 {
    plain(number::GETPID, [0; 4]).unwrap_or(0) as u32
}

/// The number of the parent of this process.
pub fn getppid() -> u32 {
    plain(number::GETPPID, [0; 4]).unwrap_or(0) as u32
}

/// Splits this process in two; 0 in the child, the child's number in the parent.
pub fn fork() -> Result<u32, Errno> {
    plain(number::FORK, [0; 4]).map(|pid| pid as u32)
}

/// Most arguments that [`execve`] passes on.
pub const MOST_ARGUMENTS: usize = 31;

/// Replaces this process's program; its environment is empty. Returns only if that failed.
pub fn execve(path: &CStr, arguments: &[&CStr]) -> Errno {
    let mut pointers = [core::ptr::null(); MOST_ARGUMENTS + 1];
    if arguments.len() > MOST_ARGUMENTS {
        return E2BIG;
    }
    for (pointer, argument) in pointers.iter_mut().zip(arguments) {
        *pointer = argument.as_ptr();
    }
    let call = [path.as_ptr() as u64, pointers.as_ptr() as u64, 0, 0];
    // SAFETY: the kernel reads `path`, and the arguments up to the null pointer.
    match unsafe { system_call(number::EXECVE, call) } {
        Err(error) => error,
        Ok(_) => unreachable!("execve returned to a program that is gone"),
    }
}

/// Waits for the end of a child (`-1`: any); its number and wait status. `None` with `WNOHANG` if none has ended yet.
pub fn wait4(pid: i32, options: u64) -> Result<Option<(u32, i32)>, Errno> {
    let mut status = 0_i32;
    let arguments = [i64::from(pid) as u64, &raw mut status as u64, options, 0];
    // SAFETY: the kernel writes inside `status`.
    let child = unsafe { system_call(number::WAIT4, arguments) }? as u32;
    Ok((child != 0).then_some((child, status)))
}

/// Ends this process.
pub fn exit(code: i32) -> ! {
    let _ = plain(number::EXIT, [code as u64, 0, 0, 0]);
    unreachable!("exit returned")
}

/// Ends this process and all its threads.
pub fn exit_group(code: i32) -> ! {
    let _ = plain(number::EXIT_GROUP, [code as u64, 0, 0, 0]);
    loop {
        core::hint::spin_loop();
    }
}

/// Lets another process run.
pub fn sched_yield() {
    let _ = plain(number::SCHED_YIELD, [0; 4]);
}

/// Moves the end of the heap; returns where it is afterwards. 0 only asks.
pub fn brk(address: u64) -> u64 {
    plain(number::BRK, [address, 0, 0, 0]).unwrap_or(0)
}

/// The six texts of `uname`: system, node, release, version, machine, domain.
pub struct SystemName {
    fields: [[u8; files::UTSNAME_FIELD]; files::UTSNAME_FIELDS],
}

impl SystemName {
    /// One of the six, by its place.
    pub fn field(&self, place: usize) -> &str {
        CStr::from_bytes_until_nul(&self.fields[place])
            .ok()
            .and_then(|text| text.to_str().ok())
            .unwrap_or("")
    }
}

/// Asks which system this is.
pub fn uname() -> Result<SystemName, Errno> {
    let mut name = SystemName {
        fields: [[0; files::UTSNAME_FIELD]; files::UTSNAME_FIELDS],
    };
    // SAFETY: the kernel writes inside `name`.
    unsafe { system_call(number::UNAME, [&raw mut name.fields as u64, 0, 0, 0]) }.map(|_| name)
}
