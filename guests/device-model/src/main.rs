//! The device model: an ordinary process in Dom0 that is, for each fully virtualized domain, the serial port, the interval
//! timer, the interrupt controllers and the clock. A domain's port access ends in the hypervisor, which puts it into a page
//! that this process shares; the answer goes back the same way. It ends when all domains have.
#![no_std]
#![no_main]

mod block;
mod board;
mod clock;
mod hypervisor;
mod pit;
mod uart;

use block::Disk;
use board::Board;
use guest_rt::abi::hypervisor::DOMAIN_CAPACITY;
use guest_rt::abi::shared::REQUEST_MADE;
use guest_rt::{Args, println};
use hypervisor::Hypervisor;

guest_rt::entry!(main);

/// Bytes of a paravirtual console that are taken at a time.
const TEXT: usize = 256;

fn main(_: Args) -> i32 {
    let hypervisor = match Hypervisor::open() {
        Ok(hypervisor) => hypervisor,
        Err(error) => {
            println!("device-model: no hypervisor here: {}", error.text());
            return 1;
        }
    };
    println!("device-model: at work");
    let disk = Disk::open();
    let mut boards = [const { Board::NONE }; DOMAIN_CAPACITY];
    let mut ticks = 0;
    loop {
        let mut live = 0;
        for (slot, board) in boards.iter_mut().enumerate() {
            live += usize::from(serve(&hypervisor, &disk, slot, board, ticks));
        }
        if live == 0 {
            println!("device-model: all domains have ended");
            return 0;
        }
        ticks = match hypervisor.wait() {
            Ok(ticks) => ticks,
            Err(error) => {
                println!("device-model: cannot wait: {}", error.text());
                return 1;
            }
        };
    }
}

/// Does what a domain's devices have to do now. False if there is no such domain.
fn serve(hypervisor: &Hypervisor, disk: &Disk, slot: usize, board: &mut Board, ticks: u64) -> bool {
    let request = hypervisor.request(slot);
    if request.generation != board.generation {
        board.disconnect();
        *board = Board::new(slot, request.generation, ticks);
    }
    board.advance(ticks);
    let mut text = [0; TEXT];
    loop {
        match hypervisor.take_text(slot, &mut text) {
            0 => break,
            length => board.print(&text[..length]),
        }
    }
    if request.live == 0 {
        return false;
    }
    while let Some((number, wanted)) = hypervisor.block_request(slot) {
        let answer = disk.answer(hypervisor, slot, wanted);
        hypervisor.answer_block(slot, number, answer);
    }
    if request.state == REQUEST_MADE {
        let size = request.size as u8;
        let answer = if request.write == 0 {
            board.read(request.port as u16, size)
        } else {
            board.write(request.port as u16, request.value, size);
            0
        };
        // A domain that has switched itself off never gets an answer.
        if let Some(status) = board.switched_off() {
            hypervisor.end_domain(slot, status);
            return false;
        }
        hypervisor.answer(slot, answer);
    }
    if let Some(vector) = board.interrupt() {
        hypervisor.interrupt(slot, vector);
    }
    true
}
