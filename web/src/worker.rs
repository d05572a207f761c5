//! The worker: commands in, answers out, and long work in pieces between them.
//!
//! Time is measured only to choose how long a piece is and how often to tell: no machine ever sees it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;

use diagrams::Images;
use js_sys::Uint8Array;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel, MessageEvent};

use crate::engine::Engine;
use crate::protocol::{self, Answer, Command};

/// A piece of long work takes about so many milliseconds, so that Stop is obeyed at once.
const PIECE: f64 = 12.0;
/// While the machine runs, the page is told how things are so often, in milliseconds.
const TELL_EVERY: f64 = 120.0;
const FIRST_PIECE: u64 = 20_000;
const LONGEST_PIECE: u64 = 20_000_000;

#[wasm_bindgen]
extern "C" {
    /// The files with these names, as one list of byte arrays; `worker.js` has it.
    #[wasm_bindgen(js_name = loadFiles)]
    fn load_files(names: &js_sys::Array) -> js_sys::Promise;
}

struct Worker {
    engine: Engine,
    scope: DedicatedWorkerGlobalScope,
    /// A message through it comes back after those that already wait: so that commands get their turn.
    again: MessageChannel,
    again_is_sent: bool,
    /// Commands that came since something was asked for that the first of them needs.
    waiting: VecDeque<Command>,
    has_assembler: bool,
    piece: u64,
    told_at: f64,
    done_since: u64,
}

thread_local! {
    static WORKER: RefCell<Option<Rc<RefCell<Worker>>>> = const { RefCell::new(None) };
}

/// Gives the worker the guests' source, which comes after everything that a machine needs to start.
#[wasm_bindgen]
pub fn worker_sources(file: &[u8]) {
    let worker = WORKER.with_borrow(Clone::clone);
    if let Some(worker) = worker {
        let mut worker = worker.borrow_mut();
        worker.engine.set_sources(file);
        worker.tell(None);
    }
}

/// Starts the worker. It answers [`Answer::Ready`] and waits for commands.
#[wasm_bindgen]
pub fn worker_main(kernel: Vec<u8>, initramfs: Vec<u8>, disk: Vec<u8>) -> Result<(), JsValue> {
    console_error_panic_hook::set_once();
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let worker = Rc::new(RefCell::new(Worker {
        engine: Engine::new(Images {
            kernel,
            initramfs,
            disk,
        }),
        scope: scope.clone(),
        again: MessageChannel::new()?,
        again_is_sent: false,
        waiting: VecDeque::new(),
        has_assembler: false,
        piece: FIRST_PIECE,
        told_at: 0.0,
        done_since: 0,
    }));

    let for_commands = Rc::clone(&worker);
    let on_command = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        match protocol::read::<Command>(&Uint8Array::new(&event.data()).to_vec()) {
            Ok(command) => Worker::receive(&for_commands, command),
            Err(error) => for_commands.borrow().say(&Answer::Failed {
                cause: format!("not a command: {error}"),
            }),
        }
    });
    scope.set_onmessage(Some(on_command.as_ref().unchecked_ref()));
    on_command.forget();

    let for_work = Rc::clone(&worker);
    let on_again = Closure::<dyn FnMut()>::new(move || for_work.borrow_mut().work());
    worker
        .borrow()
        .again
        .port1()
        .set_onmessage(Some(on_again.as_ref().unchecked_ref()));
    on_again.forget();

    worker.borrow().say(&Answer::Ready);
    WORKER.set(Some(worker));
    Ok(())
}

impl Worker {
    /// Obeys a command, after those that wait.
    fn receive(worker: &Rc<RefCell<Worker>>, command: Command) {
        let mut this = worker.borrow_mut();
        this.waiting.push_back(command);
        let is_alone = this.waiting.len() == 1;
        drop(this);
        if is_alone {
            Worker::go_on_with_waiting(worker);
        }
    }

    /// Obeys the commands that wait, up to one that needs what is not here yet.
    fn go_on_with_waiting(worker: &Rc<RefCell<Worker>>) {
        loop {
            let mut this = worker.borrow_mut();
            let Some(command) = this.waiting.front().cloned() else {
                return;
            };
            let missing = match &command {
                Command::Boot { stack } => this.engine.missing_files(stack),
                _ => Vec::new(),
            };
            if !missing.is_empty() {
                drop(this);
                Worker::fetch_files(worker, missing);
                return;
            }
            if matches!(command, Command::RunProgram { .. }) && !this.has_assembler {
                drop(this);
                Worker::fetch_assembler(worker);
                return;
            }
            this.waiting.pop_front();
            this.obey(command);
        }
    }

    /// Fetches files that a stack boots from, and then goes on.
    fn fetch_files(worker: &Rc<RefCell<Worker>>, names: Vec<&'static str>) {
        let list: js_sys::Array = names.iter().map(|name| JsValue::from_str(name)).collect();
        Worker::after(worker, &load_files(&list), move |this, loaded| {
            let files = js_sys::Array::from(&loaded);
            for (name, file) in names.into_iter().zip(files.iter()) {
                this.engine.add_file(name, Uint8Array::new(&file).to_vec());
            }
        });
    }

    #[cfg(feature = "split")]
    fn fetch_assembler(worker: &Rc<RefCell<Worker>>) {
        Worker::after(worker, &crate::program::load_assembler(), |this, _| {
            this.has_assembler = true;
        });
    }

    #[cfg(not(feature = "split"))]
    fn fetch_assembler(worker: &Rc<RefCell<Worker>>) {
        worker.borrow_mut().has_assembler = true;
        Worker::go_on_with_waiting(worker);
    }

    /// Goes on with the commands that wait when something is here; if it could not be had, without the first of them.
    fn after(
        worker: &Rc<RefCell<Worker>>,
        promise: &js_sys::Promise,
        take: impl FnOnce(&mut Worker, JsValue) + 'static,
    ) {
        let (came, failed) = (Rc::clone(worker), Rc::clone(worker));
        let came = Closure::once(move |value: JsValue| {
            take(&mut came.borrow_mut(), value);
            Worker::go_on_with_waiting(&came);
        });
        let failed = Closure::once(move |error: JsValue| {
            let cause = js_sys::Object::from(error).to_string();
            let mut this = failed.borrow_mut();
            this.waiting.pop_front();
            this.say(&Answer::Failed {
                cause: cause.into(),
            });
            drop(this);
            Worker::go_on_with_waiting(&failed);
        });
        drop(promise.then2(&came, &failed));
        // Called later, once at most for each thing that is fetched.
        came.forget();
        failed.forget();
    }

    fn obey(&mut self, command: Command) {
        let answers = self.engine.command(command);
        // Most of what a key asks for is done within one piece, and then there is one picture to draw and not two.
        let found = self.do_piece();
        // What went wrong comes last, so that it stays on the screen.
        self.tell(None);
        for answer in answers.iter().chain(&found) {
            self.say(answer);
        }
        self.go_on();
    }

    /// Does a piece of the long work, if there is any; gives what is to be told of it beside how things are.
    fn do_piece(&mut self) -> Option<Answer> {
        if !self.engine.is_working() {
            return None;
        }
        let begun = self.now();
        let (done, answer) = self.engine.work(self.piece);
        let spent = self.now() - begun;
        self.done_since += done;
        // Twice or half at most, so that one odd measurement does little.
        if spent < PIECE / 2.0 {
            self.piece = (self.piece * 2).min(LONGEST_PIECE);
        } else if spent > PIECE * 1.5 {
            self.piece = (self.piece / 2).max(1000);
        }
        answer
    }

    fn work(&mut self) {
        self.again_is_sent = false;
        if !self.engine.is_working() {
            return;
        }
        let answer = self.do_piece();
        let now = self.now();
        let elapsed = now - self.told_at;
        if !self.engine.is_working() || elapsed >= TELL_EVERY {
            let rate = (self.done_since as f64 * 1000.0 / elapsed.max(1.0)) as u64;
            self.tell(Some(rate));
        }
        if let Some(answer) = answer {
            self.say(&answer);
        }
        self.go_on();
    }

    fn go_on(&mut self) {
        if self.engine.is_working() && !self.again_is_sent {
            self.again_is_sent = self.again.port2().post_message(&JsValue::NULL).is_ok();
        }
    }

    fn tell(&mut self, rate: Option<u64>) {
        if let Some(answer) = self.engine.state(rate) {
            self.say(&answer);
        }
        self.told_at = self.now();
        self.done_since = 0;
    }

    fn say(&self, answer: &Answer) {
        match protocol::write(answer) {
            Ok(bytes) => drop(self.scope.post_message(&Uint8Array::from(&*bytes))),
            Err(error) => web_sys::console::error_1(&JsValue::from_str(&error)),
        }
    }

    fn now(&self) -> f64 {
        self.scope.performance().map_or(0.0, |clock| clock.now())
    }
}
