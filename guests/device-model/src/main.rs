//! The device model: an ordinary process in Dom0 that is, for each fully virtualized domain, the serial port, the interval
//! timer, the interrupt controllers, the clock and the disk. A domain's port access ends in the hypervisor, which puts it into a page
//! that this process shares; the answer goes back the same way. It ends when all domains have.
#![no_std]
#![no_main]

mod block;
mod board;
mod clock;
mod hypervisor;
mod ide;
mod pit;
mod uart;

use block::Disk;
use board::Board;
use guest_rt::abi::hypervisor::DOMAIN_CAPACITY;
use guest_rt::abi::shared::{BLOCK_REQUESTS, REQUEST_MADE, RING_LENGTH, RequestPage};
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
        *board = Board::new(slot, request.generation, ticks, *disk);
    }
    board.advance(ticks);
    // As much as the rings hold, and no more in a turn: a domain that goes on filling them is not to keep the others waiting.
    let mut text = [0; TEXT];
    for _ in 0..RING_LENGTH as usize / TEXT {
        match hypervisor.take_text(slot, &mut text) {
            0 => break,
            length => board.print(&text[..length]),
        }
    }
    if request.live == 0 {
        return false;
    }
    for _ in 0..BLOCK_REQUESTS {
        let Some((number, wanted)) = hypervisor.block_request(slot) else {
            break;
        };
        let answer = disk.answer(hypervisor, slot, wanted);
        hypervisor.answer_block(slot, number, answer);
    }
    if request.state == REQUEST_MADE {
        let answer = answer(hypervisor, slot, board, &request);
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

/// Does what a domain's port access asks for; returns what was read. What a string instruction reads and writes lies in the
/// shared page.
fn answer(hypervisor: &Hypervisor, slot: usize, board: &mut Board, request: &RequestPage) -> u32 {
    let (port, size) = (request.port as u16, request.size as u8);
    let mut access = |value| {
        if request.write == 0 {
            return board.read(port, size);
        }
        board.write(port, value, size);
        0
    };
    if request.rounds == 0 {
        return access(request.value);
    }
    let mut data = hypervisor.data(slot);
    let rounds = data.chunks_exact_mut(usize::from(size).clamp(1, 4));
    for piece in rounds.take(request.rounds as usize) {
        let mut word = [0; 4];
        word[..piece.len()].copy_from_slice(piece);
        let value = access(u32::from_le_bytes(word));
        piece.copy_from_slice(&value.to_le_bytes()[..piece.len()]);
    }
    hypervisor.set_data(slot, &data);
    0
}
