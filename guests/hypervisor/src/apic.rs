//! The local interrupt controller: its timer is the hypervisor's own, so that Dom0 can have the interval timer. Interrupts
//! of the old controllers (8259) come through its first pin, unchanged.
#![allow(unsafe_code)] // Reason: registers in memory.

use core::sync::atomic::{AtomicPtr, Ordering};
use guest_bare::cpu::{port_read, port_write};
use guest_bare::paging;

/// The timer's vector.
pub const TIMER_VECTOR: u8 = 0xfe;
/// The vector of an interrupt that was gone before it could be taken.
pub const SPURIOUS_VECTOR: u8 = 0xff;
/// Timer interrupts in a second: how long a domain may keep the CPU while others wait.
pub const RATE: u32 = 100;

const REGISTERS: u64 = 0xfee0_0000;
const END_OF_INTERRUPT: usize = 0xb0;
const SPURIOUS: usize = 0xf0;
const TIMER: usize = 0x320;
const PIN_0: usize = 0x350;
const INITIAL_COUNT: usize = 0x380;
const CURRENT_COUNT: usize = 0x390;
const DIVIDER: usize = 0x3e0;
const ENABLED: u32 = 1 << 8;
const PERIODIC: u32 = 1 << 17;
const MASKED: u32 = 1 << 16;
/// The pin's interrupts come from an 8259, which says the vector itself.
const EXTERNAL: u32 = 7 << 8;
const DIVIDE_BY_16: u32 = 3;

static BASE: AtomicPtr<u32> = AtomicPtr::new(core::ptr::null_mut());

/// Starts the timer, at a rate measured against the interval timer, whose speed is known.
pub fn set_up() {
    BASE.store(paging::map_device(REGISTERS), Ordering::Relaxed);
    write(SPURIOUS, ENABLED | u32::from(SPURIOUS_VECTOR));
    write(PIN_0, EXTERNAL);
    write(DIVIDER, DIVIDE_BY_16);
    write(TIMER, MASKED | u32::from(TIMER_VECTOR));
    write(INITIAL_COUNT, u32::MAX);
    wait_a_millisecond();
    let per_millisecond = u32::MAX - read(CURRENT_COUNT);
    write(TIMER, PERIODIC | u32::from(TIMER_VECTOR));
    write(INITIAL_COUNT, (per_millisecond * 1000 / RATE).max(1));
}

/// Tells the controller that its interrupt has been handled.
pub fn end_of_interrupt() {
    write(END_OF_INTERRUPT, 0);
}

/// Waits on channel 2 of the interval timer, whose output can be read at port 0x61.
fn wait_a_millisecond() {
    const COUNTS: u16 = 1193;
    const GATE: u8 = 1;
    const OUTPUT: u8 = 1 << 5;
    let control = port_read(0x61) & !3;
    port_write(0x61, control);
    // Channel 2, low byte then high byte, mode 0 (output goes high at the end), binary.
    port_write(0x43, 0xb0);
    port_write(0x42, COUNTS as u8);
    port_write(0x42, (COUNTS >> 8) as u8);
    port_write(0x61, control | GATE);
    while port_read(0x61) & OUTPUT == 0 {}
    port_write(0x61, control);
}

fn read(register: usize) -> u32 {
    // SAFETY: `set_up` has mapped the registers; all used here are inside the page.
    unsafe {
        BASE.load(Ordering::Relaxed)
            .byte_add(register)
            .read_volatile()
    }
}

fn write(register: usize, value: u32) {
    // SAFETY: `set_up` has mapped the registers; all used here are inside the page.
    unsafe {
        BASE.load(Ordering::Relaxed)
            .byte_add(register)
            .write_volatile(value)
    }
}
