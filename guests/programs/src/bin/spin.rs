//! Keeps the CPU busy: counts primes by trial division, silently, and prints the result at the end. Two of these at once
//! make the scheduler's work visible, as neither gives up the CPU by itself. The text does not say who was first, because
//! that depends on the speed of the machine.
//!
//! `spin LIMIT`
#![no_std]
#![no_main]

use guest_rt::{Args, println};

guest_rt::entry!(main);

fn main(mut args: Args) -> i32 {
    let limit = args
        .nth(1)
        .and_then(|word| word.to_str().ok()?.parse::<u32>().ok());
    let Some(limit) = limit else {
        println!("spin: usage: spin LIMIT, where LIMIT is a number");
        return 2;
    };
    let primes = (2..limit).filter(|&number| is_prime(number)).count();
    println!("spin: {primes} primes below {limit}");
    0
}

/// Deliberately without the shortcut of stopping at the square root.
fn is_prime(number: u32) -> bool {
    (2..number).all(|divisor| !number.is_multiple_of(divisor))
}
