//! The smallest program worth running: it says hello, and what the kernel calls it.
#![no_std]
#![no_main]

use guest_rt::{Args, println, sys};

guest_rt::entry!(main);

fn main(_: Args) -> i32 {
    println!("hello: process {} says hello", sys::getpid());
    0
}
