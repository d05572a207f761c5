//! Prints files, one after the other.
//!
//! `cat FILE…`
#![no_std]
#![no_main]

use core::ffi::CStr;
use guest_rt::abi::files::O_RDONLY;
use guest_rt::{Args, Errno, println, sys};

guest_rt::entry!(main);

fn main(args: Args) -> i32 {
    let mut status = 0;
    for path in args.skip(1) {
        if let Err(error) = print(path) {
            println!("cat: {}: {}", path.to_str().unwrap_or("?"), error.text());
            status = 1;
        }
    }
    status
}

fn print(path: &CStr) -> Result<(), Errno> {
    let file = sys::open(path, O_RDONLY)?;
    let mut buffer = [0; 512];
    loop {
        let length = sys::read(file, &mut buffer)?;
        if length == 0 {
            return sys::close(file);
        }
        let mut rest = &buffer[..length];
        while !rest.is_empty() {
            let written = sys::write(1, rest)?;
            rest = &rest[written.min(rest.len())..];
        }
    }
}
