//! The system calls: number and arguments in, result or minus an error number out.
#![allow(unsafe_code)] // Reason: the name by which assembly calls the handler; the base of `fs`.

use crate::console::{self, log};
use crate::cpu::{self, msr};
use crate::entry::TrapFrame;
use crate::exec;
use crate::files::{self, Target};
use crate::paging::flags::{NO_EXECUTE, WRITABLE};
use crate::user_memory::{self, Path};
use crate::{command_line, disk, initramfs, process, sched};
use guest_abi::Errno;
use guest_abi::errno::{EBADF, EFAULT, EINVAL, ENOSYS, ENOTTY};
use guest_abi::files::{Stat, UTSNAME_FIELD, UTSNAME_FIELDS};
use guest_abi::layout::{PAGE_SIZE, USER_END, USER_HEAP_SIZE};
use guest_abi::syscalls as number;
use guest_abi::tasks::WaitReason;
use guest_abi::wait;
use guest_formats::ext2::{Inode, SECTOR};

/// What `uname` says, but for the node name, which is on the command line.
const SYSTEM: &str = "Ringside";
const RELEASE: &str = env!("CARGO_PKG_VERSION");
const VERSION: &str = if cfg!(feature = "para") {
    "paravirtual"
} else if cfg!(feature = "dom0") {
    "dom0"
} else if cfg!(feature = "pv-console") {
    "native with paravirtual drivers"
} else {
    "native"
};
const MACHINE: &str = "x86_64";
const DOMAIN: &str = "(none)";

/// How much of a program's output is copied at a time.
const PIECE: usize = 256;

/// Called by `syscall_entry`.
#[unsafe(no_mangle)]
extern "C" fn handle_system_call(frame: &mut TrapFrame) {
    let result = dispatch(frame);
    // After a successful execve the registers are those of the new program already.
    if let Some(result) = result {
        frame.rax = match result {
            Ok(value) => value,
            Err(Errno(number)) => i64::from(-number) as u64,
        };
    }
}

fn dispatch(frame: &mut TrapFrame) -> Option<Result<u64, Errno>> {
    let (first, second, third) = (frame.rdi, frame.rsi, frame.rdx);
    Some(match frame.rax {
        number::READ => read(first, second, third),
        number::WRITE => write(first, second, third),
        number::OPEN => open(first, second),
        number::CLOSE => {
            process::with_current(|process| files::close(&mut process.descriptors, first))
        }
        number::FSTAT => fstat(first, second),
        number::LSEEK => process::with_current(|process| {
            files::seek(&process.descriptors, first, second.cast_signed(), third)
        }),
        number::BRK => Ok(brk(first)),
        number::IOCTL => control(first, second, third),
        number::SCHED_YIELD => {
            sched::yield_now();
            Ok(0)
        }
        number::GETPID => Ok(sched::current().pid.into()),
        number::GETPPID => Ok(sched::current().parent.into()),
        number::FORK => process::fork(frame),
        number::EXECVE => match execve(first, second, third) {
            Ok(new) => {
                *frame = new;
                return None;
            }
            Err(error) => Err(error),
        },
        number::EXIT | number::EXIT_GROUP => process::exit(wait::exited(first as i32)),
        // The process number is an int: its upper half does not count.
        number::WAIT4 => process::wait_for_child((first as i32).into(), second, third),
        number::UNAME => uname(first),
        number::ARCH_PRCTL => arch_prctl(first, second),
        unknown => {
            let task = sched::current();
            log!(
                "pid {} ({}): unknown system call {unknown}",
                task.pid,
                task.name()
            );
            Err(ENOSYS)
        }
    })
}

fn read(descriptor: u64, buffer: u64, length: u64) -> Result<u64, Errno> {
    match process::with_current(|process| files::target(&process.descriptors, descriptor))? {
        Target::Console => read_console(buffer, length),
        Target::Device(device, position) => {
            let mut piece = [0; PIECE];
            let piece = &mut piece[..length.min(PIECE as u64) as usize];
            // Checked before received bytes are taken away.
            user_memory::copy_to(process::current_space(), buffer, piece)?;
            let read = device.read(piece, position)?;
            user_memory::copy_to(process::current_space(), buffer, &piece[..read])?;
            process::with_current(|process| {
                files::set_position(
                    &process.descriptors,
                    descriptor,
                    position.wrapping_add(read),
                )
            })?;
            Ok(read as u64)
        }
        Target::File { number, position } => {
            let data = initramfs::file(number).data;
            let rest = data.get(position..).unwrap_or(&[]);
            let part = &rest[..rest
                .len()
                .min(usize::try_from(length).unwrap_or(usize::MAX))];
            user_memory::copy_to(process::current_space(), buffer, part)?;
            process::with_current(|process| {
                files::set_position(&process.descriptors, descriptor, position + part.len())
            })?;
            Ok(part.len() as u64)
        }
        Target::Disk(inode, position) => {
            let read = read_from_disk(&inode, position as u64, buffer, length)?;
            process::with_current(|process| {
                files::set_position(&process.descriptors, descriptor, position + read as usize)
            })?;
            Ok(read)
        }
    }
}

/// Sector by sector, each of which may be waited for. What came before a mistake counts.
fn read_from_disk(inode: &Inode, position: u64, buffer: u64, length: u64) -> Result<u64, Errno> {
    let mut piece = [0; SECTOR];
    let mut done = 0;
    while done < length {
        let part = &mut piece[..(length - done).min(SECTOR as u64) as usize];
        let copied = disk::read(inode, position.saturating_add(done), part).and_then(|read| {
            let target = buffer.wrapping_add(done);
            user_memory::copy_to(process::current_space(), target, &part[..read])?;
            Ok(read as u64)
        });
        match copied {
            Ok(0) => break,
            Ok(read) => done += read,
            Err(error) if done == 0 => return Err(error),
            Err(_) => break,
        }
    }
    Ok(done)
}

fn read_console(buffer: u64, length: u64) -> Result<u64, Errno> {
    let mut piece = [0; PIECE];
    let length = length.min(PIECE as u64) as usize;
    if length == 0 {
        return Ok(0);
    }
    // Checked before typed text is taken away.
    user_memory::copy_to(process::current_space(), buffer, &piece[..length])?;
    loop {
        if let Some(read) = console::read(&mut piece[..length]) {
            user_memory::copy_to(process::current_space(), buffer, &piece[..read])?;
            return Ok(read as u64);
        }
        sched::wait(WaitReason::ConsoleInput);
    }
}

/// Writes what can be read; an error only if that is nothing.
fn write(descriptor: u64, buffer: u64, length: u64) -> Result<u64, Errno> {
    let target = process::with_current(|process| files::target(&process.descriptors, descriptor))?;
    if matches!(target, Target::File { .. } | Target::Disk(..)) {
        return Err(EBADF);
    }
    let mut piece = [0; PIECE];
    let mut done = 0;
    while done < length {
        let part = &mut piece[..(length - done).min(PIECE as u64) as usize];
        let copied =
            user_memory::copy_from(process::current_space(), buffer.wrapping_add(done), part);
        match copied {
            Ok(()) => match target {
                Target::Device(device, _) => device.write(part)?,
                Target::Console | Target::File { .. } | Target::Disk(..) => console::write(part),
            },
            Err(error) if done == 0 => return Err(error),
            Err(_) => break,
        }
        done += part.len() as u64;
    }
    Ok(done)
}

fn control(descriptor: u64, request: u64, argument: u64) -> Result<u64, Errno> {
    match process::with_current(|process| files::target(&process.descriptors, descriptor))? {
        Target::Device(device, _) => device.control(request, argument),
        Target::Console | Target::File { .. } | Target::Disk(..) => Err(ENOTTY),
    }
}

fn open(path: u64, flags: u64) -> Result<u64, Errno> {
    let path = Path::read(process::current_space(), path)?;
    // Before anything is borrowed, because a device may have to be waited for.
    let found = files::find(path.text())?;
    process::with_current(|process| {
        files::open(&mut process.descriptors, path.text(), found, flags)
    })
}

fn fstat(descriptor: u64, address: u64) -> Result<u64, Errno> {
    let stat = process::with_current(|process| files::describe(&process.descriptors, descriptor))?;
    let mut bytes = [0; size_of::<Stat>()];
    for (at, word) in [
        (0, stat.dev),
        (8, stat.ino),
        (16, stat.nlink),
        (24, stat.mode.into()),
        (48, stat.size as u64),
        (56, stat.blksize as u64),
        (64, stat.blocks as u64),
    ] {
        bytes[at..at + 8].copy_from_slice(&word.to_le_bytes());
    }
    user_memory::copy_to(process::current_space(), address, &bytes)?;
    Ok(0)
}

/// Moves the end of the heap as far as there is memory; whatever happens, the answer is where it is now.
fn brk(wanted: u64) -> u64 {
    let space = process::current_space();
    process::with_current(|process| {
        if wanted < process.heap_start || wanted > process.heap_start + USER_HEAP_SIZE {
            return process.heap_end;
        }
        let old_end = process.heap_end.next_multiple_of(PAGE_SIZE);
        let new_end = wanted.next_multiple_of(PAGE_SIZE);
        for page in (old_end..new_end).step_by(PAGE_SIZE as usize) {
            if space.map(page, WRITABLE | NO_EXECUTE).is_err() {
                (old_end..page)
                    .step_by(PAGE_SIZE as usize)
                    .for_each(|mapped| space.unmap(mapped));
                return process.heap_end;
            }
        }
        (new_end..old_end)
            .step_by(PAGE_SIZE as usize)
            .for_each(|page| space.unmap(page));
        process.heap_end = wanted;
        wanted
    })
}

/// Replaces the program of the current process. Until the new one is complete, the old one is left as it is.
fn execve(path: u64, arguments: u64, environment: u64) -> Result<TrapFrame, Errno> {
    let old = process::current_space();
    let path = Path::read(old, path)?;
    let new = exec::load_for(old, path.text(), arguments, environment)?;
    process::with_current(|process| {
        process.heap_start = new.heap_start;
        process.heap_end = new.heap_start;
        process.fs_base = 0;
    });
    let slot = sched::current_slot();
    sched::TASKS.with(|table| {
        table.tasks[slot].cr3 = new.space.root();
        table.tasks[slot].name = new.name;
    });
    // SAFETY: the new address space has the kernel's half.
    unsafe {
        cpu::set_page_table_root(new.space.root());
        cpu::write_msr(msr::FS_BASE, 0);
    }
    old.free();
    Ok(new.frame)
}

fn uname(address: u64) -> Result<u64, Errno> {
    let mut bytes = [0; UTSNAME_FIELD * UTSNAME_FIELDS];
    let node = command_line::node_name();
    let fields = [SYSTEM, node.text(), RELEASE, VERSION, MACHINE, DOMAIN];
    for (field, text) in bytes.chunks_exact_mut(UTSNAME_FIELD).zip(fields) {
        field[..text.len()].copy_from_slice(text.as_bytes());
    }
    user_memory::copy_to(process::current_space(), address, &bytes)?;
    Ok(0)
}

fn arch_prctl(code: u64, address: u64) -> Result<u64, Errno> {
    match code {
        number::ARCH_SET_FS if address >= USER_END => Err(EFAULT),
        number::ARCH_SET_FS => {
            process::with_current(|process| process.fs_base = address);
            // SAFETY: an address of ring 3; the kernel does not use `fs`.
            unsafe { cpu::write_msr(msr::FS_BASE, address) };
            Ok(0)
        }
        number::ARCH_GET_FS => {
            let base = process::with_current(|process| process.fs_base);
            user_memory::copy_to(process::current_space(), address, &base.to_le_bytes())?;
            Ok(0)
        }
        _ => Err(EINVAL),
    }
}
