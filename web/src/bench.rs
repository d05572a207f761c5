//! What `bench.mjs` measures, without the page: a boot of the first stack, bare or recording for going back, and ROMs.

use diagrams::{Images, Session};
use emulator_core::boot::Image;
use emulator_core::machine::{Machine, MachineConfig};

/// Runs the first stack for so many steps, or until it ends; gives the steps done.
///
/// With `recording`, as the page does it: snapshots, crossings, output. Without, the machine alone.
///
/// # Errors
/// When the images do not boot, in words.
pub fn run(kernel: &[u8], initramfs: &[u8], steps: u64, recording: bool) -> Result<u64, String> {
    let stack = diagrams::stacks().first().ok_or("there is no stack")?;
    if recording {
        let images = Images {
            kernel: kernel.to_vec(),
            initramfs: initramfs.to_vec(),
            ..Images::default()
        };
        let mut session = Session::start(stack, &images, None, stack.memory, "")
            .map_err(|error| error.to_string())?;
        session.run(steps);
        return Ok(session.tick());
    }
    let image = Image::Pvh {
        kernel: kernel.to_vec(),
        command_line: stack.command_line.to_owned(),
        modules: vec![initramfs.to_vec()],
    };
    let config = MachineConfig {
        memory: stack.memory,
    };
    let mut machine = Machine::boot(config, &image).map_err(|error| error.to_string())?;
    machine.run_unobserved(steps);
    Ok(machine.tick())
}

/// [`run`] for scripts.
///
/// # Errors
/// When the images do not boot.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn bench(
    kernel: &[u8],
    initramfs: &[u8],
    steps: f64,
    recording: bool,
) -> Result<f64, wasm_bindgen::JsValue> {
    // Numbers of scripts are floating point; counts of steps are far below where that matters.
    run(kernel, initramfs, steps as u64, recording)
        .map(|done| done as f64)
        .map_err(|error| wasm_bindgen::JsValue::from_str(&error))
}

/// Boots the first stack, runs it for so many steps and gives the hash of the machine's whole state, in hexadecimal: the
/// test of the whole page compares it with the hash of the same run outside the browser.
///
/// # Errors
/// When the images do not boot.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn boot_hash(
    kernel: Vec<u8>,
    initramfs: Vec<u8>,
    steps: f64,
) -> Result<String, wasm_bindgen::JsValue> {
    let stack = &diagrams::stacks()[0];
    let mut session = Session::start(
        stack,
        &Images {
            kernel,
            initramfs,
            ..Images::default()
        },
        None,
        stack.memory,
        "",
    )
    .map_err(|error| wasm_bindgen::JsValue::from_str(&error.to_string()))?;
    session.run(steps as u64);
    Ok(format!(
        "{:016x}",
        session.timeline().machine().state_hash()
    ))
}

/// A machine that runs a ROM in slices, so that a script can take the time when it prints something.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub struct RomMachine(Machine);

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
impl RomMachine {
    /// At the reset vector, with so many bytes of RAM.
    ///
    /// # Errors
    /// When the ROM does not boot, in words.
    #[wasm_bindgen(constructor)]
    pub fn new(rom: Vec<u8>, memory: usize) -> Result<RomMachine, wasm_bindgen::JsValue> {
        Machine::boot(MachineConfig { memory }, &Image::Rom { bytes: rom })
            .map(RomMachine)
            .map_err(|error| wasm_bindgen::JsValue::from_str(&error.to_string()))
    }

    /// Runs for so many ticks, or until the run is over; gives what came out of the first serial port meanwhile.
    pub fn run(&mut self, ticks: u32) -> Vec<u8> {
        let until = self.0.tick().saturating_add(u64::from(ticks));
        self.0.run_unobserved(until);
        let output = self.0.take_output().into_iter();
        output
            .filter_map(|(_, line, byte)| (line == 0).then_some(byte))
            .collect()
    }

    /// Why the run is over, if it is.
    pub fn end(&self) -> Option<String> {
        self.0.end().map(|end| format!("{end:?}"))
    }
}
