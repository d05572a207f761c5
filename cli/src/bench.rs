//! `ringside bench`: instructions per second of the default stack, bare and recording, and their ratio.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use emulator_core::{
    boot::Image,
    event::Unobserved,
    machine::{Machine, MachineConfig},
    timeline::Timeline,
};

use crate::{
    Problem, files,
    options::Trace,
    watch::{Watch, Watching},
};

/// A run with much of everything: processes, faults, system calls, preemption.
const COMMAND_LINE: &str = "rc=/etc/rc.usertests";

/// How often each is measured.
const ROUNDS: usize = 5;

pub fn bench(images: Option<PathBuf>, ticks: u64) -> Result<ExitCode, Problem> {
    let stack = &diagrams::stacks()[0];
    let image = Image::Pvh {
        kernel: files::image(images.as_deref(), stack.images.kernel)?,
        command_line: COMMAND_LINE.to_owned(),
        modules: vec![files::image(images.as_deref(), stack.images.initramfs)?],
    };
    let boot = || {
        Machine::boot(
            MachineConfig {
                memory: stack.memory,
            },
            &image,
        )
    };
    // In turns, and the best of each: a disturbance only ever makes a run longer.
    let (mut bare, mut recording) = (0.0_f64, 0.0_f64);
    for _ in 0..ROUNDS {
        let mut machine = boot()?;
        bare = bare.max(measure(|| {
            machine.run(ticks, &mut Unobserved);
            machine.tick()
        }));
        let mut timeline = Timeline::new(boot()?);
        let mut watch = Watch {
            trace: Trace::None,
            port_log: None,
            stops: Default::default(),
            stop_at_output: false,
            crossings: Default::default(),
        };
        recording = recording.max(measure(|| {
            timeline.run(ticks, &mut Watching::<false, false>(&mut watch));
            timeline.tick()
        }));
    }
    println!("bare       {bare:8.1} million instructions per second");
    println!("recording  {recording:8.1} million instructions per second");
    println!("recording / bare = {:.2}", recording / bare);
    Ok(ExitCode::SUCCESS)
}

/// Millions of ticks per second.
fn measure(run: impl FnOnce() -> u64) -> f64 {
    let start = Instant::now();
    let ticks = run();
    ticks as f64 / start.elapsed().as_secs_f64() / 1e6
}
