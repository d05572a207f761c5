//! The first process. Runs the commands of `/etc/rc` (or of the file that an argument `rc=PATH` names), one a line: a
//! program, its arguments, and ` &` at the end if the next command shall not wait for it. `#` starts a comment. A program
//! without `/` in its name is looked for in `/bin`. A line that starts with `if PATH` counts only if that file can be
//! opened. At the end init waits for all its children; its exit status is that
//! of the last command it waited for, and ends the machine.
#![no_std]
#![no_main]

use core::ffi::CStr;
use guest_rt::abi::{files::O_RDONLY, wait};
use guest_rt::errno::{ECHILD, ENOENT};
use guest_rt::{Args, Errno, println, sys};

guest_rt::entry!(main);

const DEFAULT_SCRIPT: &CStr = c"/etc/rc";
const SCRIPT_ARGUMENT: &[u8] = b"rc=";
/// Longest script, in bytes.
const SCRIPT_LENGTH: usize = 4096;
/// Most words in a command, and most bytes.
const WORDS: usize = 16;
const COMMAND_LENGTH: usize = 256;
/// What a shell says when it cannot run a program: not there, or not a program.
const NOT_FOUND: i32 = 127;
const NOT_RUNNABLE: i32 = 126;

fn main(args: Args) -> i32 {
    let path = args
        .filter_map(script_argument)
        .last()
        .unwrap_or(DEFAULT_SCRIPT);
    let mut script = [0; SCRIPT_LENGTH];
    let length = match read_file(path, &mut script) {
        Ok(length) => length,
        Err(error) => {
            println!("init: {}: {}", path.to_str().unwrap_or("?"), error.text());
            return NOT_FOUND;
        }
    };
    let mut status = 0;
    for line in script[..length].split(|&byte| byte == b'\n') {
        let Some(line) = if_its_file_is_there(line) else {
            continue;
        };
        if let Some(command) = Command::parse(line) {
            status = command.run().unwrap_or(status);
        }
    }
    while sys::wait4(-1, 0) != Err(ECHILD) {}
    status
}

fn script_argument(word: &'static CStr) -> Option<&'static CStr> {
    let path = word.to_bytes_with_nul().strip_prefix(SCRIPT_ARGUMENT)?;
    CStr::from_bytes_with_nul(path).ok()
}

fn read_file(path: &CStr, buffer: &mut [u8]) -> Result<usize, Errno> {
    let fd = sys::open(path, O_RDONLY)?;
    let mut length = 0;
    loop {
        match sys::read(fd, &mut buffer[length..])? {
            0 => break,
            count => length += count,
        }
    }
    sys::close(fd)?;
    Ok(length)
}

/// The line without its condition; `None` if that is not met.
fn if_its_file_is_there(line: &[u8]) -> Option<&[u8]> {
    let Some(rest) = line.strip_prefix(b"if ") else {
        return Some(line);
    };
    let end = rest.iter().position(|&byte| byte == b' ')?;
    let mut path = [0; COMMAND_LENGTH];
    path.get_mut(..end)?.copy_from_slice(&rest[..end]);
    let file = sys::open(CStr::from_bytes_until_nul(&path).ok()?, O_RDONLY).ok()?;
    sys::close(file).ok()?;
    rest.get(end + 1..)
}

/// A command: its words, each ended by a zero.
struct Command {
    text: [u8; COMMAND_LENGTH],
    /// Where each word starts in `text`.
    starts: [usize; WORDS],
    words: usize,
    in_background: bool,
}

impl Command {
    /// `None` for an empty line.
    fn parse(line: &[u8]) -> Option<Command> {
        let line = line
            .split(|&byte| byte == b'#')
            .next()
            .unwrap_or(line)
            .trim_ascii();
        let (line, in_background) = match line.strip_suffix(b"&") {
            Some(line) => (line, true),
            None => (line, false),
        };
        let mut command = Command {
            text: [0; COMMAND_LENGTH],
            starts: [0; WORDS],
            words: 0,
            in_background,
        };
        let mut length = 0;
        for word in line
            .split(u8::is_ascii_whitespace)
            .filter(|word| !word.is_empty())
        {
            let prefix: &[u8] = if command.words == 0 && !word.contains(&b'/') {
                b"/bin/"
            } else {
                b""
            };
            let end = length + prefix.len() + word.len();
            if command.words == WORDS || end >= COMMAND_LENGTH {
                println!("init: a command is too long");
                return None;
            }
            command.text[length..end - word.len()].copy_from_slice(prefix);
            command.text[end - word.len()..end].copy_from_slice(word);
            command.starts[command.words] = length;
            command.words += 1;
            length = end + 1;
        }
        (command.words > 0).then_some(command)
    }

    fn word(&self, number: usize) -> &CStr {
        CStr::from_bytes_until_nul(&self.text[self.starts[number]..]).unwrap_or(c"")
    }

    /// Runs the command. The exit status, or `None` if it runs in the background.
    fn run(&self) -> Option<i32> {
        match sys::fork() {
            Ok(0) => self.become_program(),
            Ok(_) if self.in_background => None,
            Ok(child) => wait_for(child),
            Err(error) => {
                println!("init: cannot fork: {}", error.text());
                Some(NOT_RUNNABLE)
            }
        }
    }

    fn become_program(&self) -> ! {
        let words: [&CStr; WORDS] = core::array::from_fn(|number| self.word(number));
        let error = sys::execve(self.word(0), &words[..self.words]);
        println!(
            "init: {}: {}",
            self.word(0).to_str().unwrap_or("?"),
            error.text()
        );
        sys::exit(if error == ENOENT {
            NOT_FOUND
        } else {
            NOT_RUNNABLE
        })
    }
}

/// Waits for one child; those from the background that end meanwhile are seen off too.
fn wait_for(child: u32) -> Option<i32> {
    loop {
        match sys::wait4(-1, 0) {
            Ok(Some((ended, status))) if ended == child => return Some(wait::shell_status(status)),
            Ok(_) => {}
            Err(error) => {
                println!("init: cannot wait: {}", error.text());
                return None;
            }
        }
    }
}
