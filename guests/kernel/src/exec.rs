//! Starting a program: its segments into a new address space, its arguments onto a new stack.

use crate::address_space::AddressSpace;
use crate::cell::KernelCell;
use crate::console::log;
use crate::entry::TrapFrame;
use crate::initramfs::{self, File};
use crate::paging::flags;
use crate::user_memory;
use guest_abi::Errno;
use guest_abi::errno::{E2BIG, EACCES, ENOENT, ENOEXEC};
use guest_abi::layout::{PAGE_SIZE, USER_BASE, USER_IMAGE_END, USER_LOWEST, USER_STACK_TOP};
use guest_abi::tasks::TASK_NAME_LENGTH;
use guest_formats::elf::{self, Program};

/// Most bytes of arguments and environment, their zeros included.
const TEXT_LENGTH: usize = 4096;
/// Most arguments and environment variables together.
const MOST_TEXTS: usize = 128;

/// Tags of the auxiliary vector (System V ABI, AMD64 supplement, section 3.4.3).
mod auxiliary {
    pub const END: u64 = 0;
    pub const PROGRAM_HEADERS: u64 = 3;
    pub const PROGRAM_HEADER_SIZE: u64 = 4;
    pub const PROGRAM_HEADER_COUNT: u64 = 5;
    pub const PAGE_SIZE: u64 = 6;
    pub const ENTRY: u64 = 9;
}

/// Arguments and environment of a program, copied out of the caller's memory, which is about to go.
struct Texts {
    bytes: [u8; TEXT_LENGTH],
    length: usize,
    arguments: usize,
    environment: usize,
}

/// In a static, as a kernel stack is too small for it. In use only while a program is loaded, which nothing interrupts.
static TEXTS: KernelCell<Texts> = KernelCell::new(Texts {
    bytes: [0; TEXT_LENGTH],
    length: 0,
    arguments: 0,
    environment: 0,
});

impl Texts {
    fn clear(&mut self) {
        self.length = 0;
        self.arguments = 0;
        self.environment = 0;
    }

    /// Adds an argument. Arguments come before the environment.
    fn add_argument(&mut self, text: &[u8]) -> Result<(), Errno> {
        let end = self.length + text.len();
        if end >= TEXT_LENGTH || self.arguments >= MOST_TEXTS {
            return Err(E2BIG);
        }
        self.bytes[self.length..end].copy_from_slice(text);
        self.bytes[end] = 0;
        self.length = end + 1;
        self.arguments += 1;
        Ok(())
    }

    /// Reads two lists of pointers, each ending with a null pointer. A null list is an empty one.
    fn read(&mut self, space: AddressSpace, arguments: u64, environment: u64) -> Result<(), Errno> {
        self.clear();
        self.arguments = self.read_list(space, arguments)?;
        self.environment = self.read_list(space, environment)?;
        Ok(())
    }

    fn read_list(&mut self, space: AddressSpace, list: u64) -> Result<usize, Errno> {
        if list == 0 {
            return Ok(0);
        }
        for count in 0..MOST_TEXTS {
            let text = user_memory::read_u64(space, list.wrapping_add(8 * count as u64))?;
            if text == 0 {
                return Ok(count);
            }
            let rest = &mut self.bytes[self.length..];
            self.length += user_memory::read_text(space, text, rest, E2BIG)? + 1;
        }
        Err(E2BIG)
    }
}

/// A program in memory, ready to be run.
pub struct Loaded {
    /// Its memory.
    pub space: AddressSpace,
    /// Its first registers.
    pub frame: TrapFrame,
    /// Where its heap starts.
    pub heap_start: u64,
    /// Its name for the task table: the last part of its path.
    pub name: [u8; TASK_NAME_LENGTH],
}

/// Loads the program at `path` for `execve`, whose caller's memory holds the lists of arguments and environment.
pub fn load_for(
    caller: AddressSpace,
    path: &str,
    arguments: u64,
    environment: u64,
) -> Result<Loaded, Errno> {
    TEXTS.with(|texts| {
        texts.read(caller, arguments, environment)?;
        load(path, texts)
    })
}

/// Loads the program at `path` with arguments of the kernel's own, for the first process.
pub fn load_first<'a>(
    path: &'a str,
    arguments: impl Iterator<Item = &'a str>,
) -> Result<Loaded, Errno> {
    TEXTS.with(|texts| {
        texts.clear();
        for argument in core::iter::once(path).chain(arguments) {
            texts.add_argument(argument.as_bytes())?;
        }
        load(path, texts)
    })
}

/// Loads the program at `path`.
fn load(path: &str, texts: &Texts) -> Result<Loaded, Errno> {
    let file = initramfs::file(initramfs::find(path).ok_or(ENOENT)?);
    let program = check(file, path)?;
    let space = AddressSpace::new()?;
    match fill(space, program, texts) {
        Ok(stack) => Ok(Loaded {
            space,
            frame: TrapFrame::of_new_program(program.entry, stack),
            heap_start: program.end.next_multiple_of(PAGE_SIZE),
            name: name_of(path),
        }),
        Err(error) => {
            space.free();
            Err(error)
        }
    }
}

fn check(file: File, path: &str) -> Result<Program<'static>, Errno> {
    if file.is_directory() {
        return Err(EACCES);
    }
    let limits = elf::Limits {
        lowest: USER_LOWEST,
        end: USER_IMAGE_END,
        base: USER_BASE,
    };
    elf::parse(file.data, limits).map_err(|error| {
        log!("{path} cannot be loaded: {error}");
        ENOEXEC
    })
}

fn name_of(path: &str) -> [u8; TASK_NAME_LENGTH] {
    let last = path.rsplit('/').next().unwrap_or(path).as_bytes();
    // The last byte stays zero.
    core::array::from_fn(|i| {
        if i < TASK_NAME_LENGTH - 1 {
            last.get(i).copied().unwrap_or(0)
        } else {
            0
        }
    })
}

/// Maps and copies the segments and writes the stack; returns the stack pointer.
fn fill(space: AddressSpace, program: Program<'_>, texts: &Texts) -> Result<u64, Errno> {
    for segment in program.segments() {
        let writable = if segment.writable { flags::WRITABLE } else { 0 };
        let not_executable = if segment.executable {
            0
        } else {
            flags::NO_EXECUTE
        };
        let first = segment.address & !(PAGE_SIZE - 1);
        for page in (first..segment.address + segment.memory_size).step_by(PAGE_SIZE as usize) {
            space.map(page, writable | not_executable)?;
        }
        space.initialize(segment.address, segment.bytes);
    }
    write_stack(space, program, texts)
}

/// Writes, from the top down: the texts, the auxiliary vector, the pointers to the texts, the argument count.
fn write_stack(space: AddressSpace, program: Program<'_>, texts: &Texts) -> Result<u64, Errno> {
    let texts_start = USER_STACK_TOP - texts.length as u64;
    user_memory::copy_to(space, texts_start, &texts.bytes[..texts.length])?;

    let auxiliary = [
        [
            auxiliary::PROGRAM_HEADERS,
            program.headers_address.unwrap_or(0),
        ],
        [auxiliary::PROGRAM_HEADER_SIZE, 56],
        [auxiliary::PROGRAM_HEADER_COUNT, program.header_count.into()],
        [auxiliary::PAGE_SIZE, PAGE_SIZE],
        [auxiliary::ENTRY, program.entry],
        [auxiliary::END, 0],
    ];
    let words =
        1 + (texts.arguments + 1) + (texts.environment + 1) + auxiliary.as_flattened().len();
    let stack = (texts_start - 8 * words as u64) & !15;
    let mut next = stack;
    let mut push = |word: u64| {
        next += 8;
        user_memory::copy_to(space, next - 8, &word.to_le_bytes())
    };

    push(texts.arguments as u64)?;
    let mut text = texts_start;
    let mut parts = texts.bytes[..texts.length].split_inclusive(|&byte| byte == 0);
    for count in [texts.arguments, texts.environment] {
        for part in parts.by_ref().take(count) {
            push(text)?;
            text += part.len() as u64;
        }
        push(0)?;
    }
    for word in auxiliary.as_flattened() {
        push(*word)?;
    }
    Ok(stack)
}
