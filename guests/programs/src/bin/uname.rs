//! Prints what system this is: name, node, release and machine.
#![no_std]
#![no_main]

use guest_rt::{Args, println, sys};

guest_rt::entry!(main);

fn main(_: Args) -> i32 {
    match sys::uname() {
        Ok(name) => {
            println!(
                "{} {} {} {}",
                name.field(0),
                name.field(1),
                name.field(2),
                name.field(4)
            );
            0
        }
        Err(error) => {
            println!("uname: {}", error.text());
            1
        }
    }
}
