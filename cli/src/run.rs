//! `ringside run`: boots, runs, prints what the guest prints, and ends with a status that scripts can use.

use std::io::Write as _;
use std::process::ExitCode;

use diagrams::{
    DISK_IMAGE, Runners, StackSpec,
    stops::{StopAt, Stops},
    symbols::Symbols,
};
use emulator_core::{
    boot::Image,
    devices::Disk,
    machine::{DEBUG_CONSOLE, Machine, MachineConfig, Stop},
};

use crate::{
    Problem,
    all_lines::AllLines,
    files, json,
    options::{RunOptions, Source, Until},
    say, screen, stacks, status,
    watch::{Watch, Watching},
};

/// Ticks between two looks at the output.
const CHUNK: u64 = 2_000_000;

/// The serial line that is on stdout.
const COM1: u8 = 0;

/// A machine about to run, and the names in what it boots.
struct Boot {
    machine: Machine,
    symbols: Symbols,
}

pub fn run(options: RunOptions) -> Result<ExitCode, Problem> {
    let Boot {
        mut machine,
        symbols,
    } = boot(&options)?;
    if let Some(path) = &options.disk {
        machine.attach_disk(files::disk(path)?);
    } else if let Some(disk) = stack_disk(&options)? {
        machine.attach_disk(disk);
    }
    let mut watch = watch(&options, &symbols)?;
    let wanted = match &options.until {
        Some(Until::Serial(text)) => Some(text.as_bytes()),
        _ => None,
    };
    let limit = options.max_instructions.unwrap_or(u64::MAX);
    let stop = run_to_end(&mut machine, &mut watch, limit, wanted, &options)?;
    if options.screen {
        eprint!("{}", screen::frame(&machine.screen()));
    }
    let (code, word, text) = status::describe(stop);
    if let Some(text) = text {
        eprintln!("ringside: {text}");
    }
    if options.json {
        let report = json::report(word, stop, &machine, &watch.crossings);
        say(&format!("{report}\n"))?;
    }
    Ok(ExitCode::from(code))
}

fn run_to_end(
    machine: &mut Machine,
    watch: &mut Watch,
    limit: u64,
    wanted: Option<&[u8]>,
    options: &RunOptions,
) -> Result<Stop, Problem> {
    let needs = watch.needs();
    let mut printed = Printed {
        debug_console: options.debug_console,
        all_lines: (options.all_lines || several_kernels(options)).then(AllLines::default),
        wanted,
        tail: Vec::new(),
    };
    loop {
        let until = machine.tick().saturating_add(CHUNK).min(limit);
        let stop = match needs {
            (_, true) => machine.run(until, &mut Watching::<true, true>(watch)),
            (true, false) => machine.run(until, &mut Watching::<true, false>(watch)),
            (false, false) => machine.run(until, &mut Watching::<false, false>(watch)),
        };
        let found = printed.print(machine)?;
        match stop {
            Stop::Requested if watch.stop_at_output && !found => {}
            Stop::Reached if until < limit => {}
            stop => return Ok(stop),
        }
    }
}

/// Several kernels print on several serial ports, and each may run the visitor's program.
fn several_kernels(options: &RunOptions) -> bool {
    !spec(&options.source).guests().is_empty()
}

/// The stack asked for; what is no stack is taken for a kernel on the hardware, as the first stack has it.
fn spec(source: &Source) -> &'static StackSpec {
    let first = &diagrams::stacks()[0];
    match source {
        Source::Stack(id) => diagrams::stack(id).unwrap_or(first),
        _ => first,
    }
}

/// Puts serial output on stdout and looks for a text in it.
struct Printed<'a> {
    /// What is written to the debug console goes to stderr.
    debug_console: bool,
    /// Instead of the first serial line alone.
    all_lines: Option<AllLines>,
    wanted: Option<&'a [u8]>,
    /// The last bytes, as many as the text has.
    tail: Vec<u8>,
}

impl Printed<'_> {
    /// True if the text is complete now.
    fn print(&mut self, machine: &mut Machine) -> Result<bool, Problem> {
        let (mut bytes, mut debug) = (Vec::new(), Vec::new());
        if let Some(all) = &mut self.all_lines {
            all.finished.clear();
        }
        for (_, line, byte) in machine.take_output() {
            if let Some(all) = &mut self.all_lines {
                all.take(line, byte);
            }
            match line {
                COM1 => bytes.push(byte),
                DEBUG_CONSOLE if self.debug_console => debug.push(byte),
                _ => {}
            }
        }
        std::io::stderr().write_all(&debug)?;
        let mut stdout = std::io::stdout().lock();
        match &self.all_lines {
            Some(all) => stdout.write_all(&all.finished)?,
            None => stdout.write_all(&bytes)?,
        }
        stdout.flush()?;
        let Some(wanted) = self.wanted else {
            return Ok(false);
        };
        self.tail.extend(bytes);
        let surplus = self.tail.len().saturating_sub(wanted.len());
        self.tail.drain(..surplus);
        Ok(self.tail == wanted)
    }
}

fn boot(options: &RunOptions) -> Result<Boot, Problem> {
    let images = options.images.as_deref();
    let mut memory = options.memory_mib.map(|mib| (mib << 20) as usize);
    let mut command_line = options.append.clone();
    let (kernel, archive) = match &options.source {
        Source::Flat { file, address } => {
            let bytes = files::read(file)?;
            let address = *address;
            return boot_code(options, "a flat binary", Image::Flat { bytes, address });
        }
        Source::Rom(file) => {
            let bytes = files::read(file)?;
            return boot_code(options, "a ROM", Image::Rom { bytes });
        }
        Source::Kernel(path) => (files::read(path)?, None),
        Source::DefaultStack => stack_images(
            &diagrams::stacks()[0],
            images,
            &mut memory,
            &mut command_line,
        )?,
        Source::Stack(id) => {
            stack_images(stacks::find(id)?, images, &mut memory, &mut command_line)?
        }
    };
    let mut modules: Vec<Vec<u8>> = archive.into_iter().collect();
    if !options.initrd.is_empty() {
        let files = options.initrd.iter().map(|path| files::read(path));
        modules = files.collect::<Result<_, _>>()?;
    }
    if let Some(path) = &options.program {
        let archive = modules
            .first_mut()
            .ok_or_else(|| Problem("--program needs an initramfs to join: give --initrd".into()))?;
        let program = files::program(path)?;
        *archive = spec(&options.source).with_program(archive, &program);
    }
    let first = modules.first().map_or(&[][..], Vec::as_slice);
    let symbols = Symbols::of_images(&kernel, first);
    let image = Image::kernel(
        &kernel_name(&options.source),
        kernel,
        &command_line.unwrap_or_default(),
        modules,
    );
    let machine = Machine::boot(config(memory), &image)?;
    Ok(Boot { machine, symbols })
}

/// A multiboot kernel finds it as the first word of its command line.
fn kernel_name(source: &Source) -> String {
    match source {
        Source::Kernel(path) => path.display().to_string(),
        _ => String::new(),
    }
}

/// A stack's own disk, where the folder of images has one.
fn stack_disk(options: &RunOptions) -> Result<Option<Disk>, Problem> {
    match options.source {
        Source::DefaultStack | Source::Stack(_) => {
            files::stack_disk(options.images.as_deref(), DISK_IMAGE)
        }
        _ => Ok(None),
    }
}

type Files = (Vec<u8>, Option<Vec<u8>>);

fn stack_images(
    stack: &diagrams::StackSpec,
    images: Option<&std::path::Path>,
    memory: &mut Option<usize>,
    command_line: &mut Option<String>,
) -> Result<Files, Problem> {
    memory.get_or_insert(stack.memory);
    command_line.get_or_insert_with(|| stack.command_line.to_owned());
    Ok((
        files::image(images, stack.images.kernel)?,
        Some(files::image(images, stack.images.initramfs)?),
    ))
}

fn boot_code(options: &RunOptions, what: &str, image: Image) -> Result<Boot, Problem> {
    if options.program.is_some() || !options.initrd.is_empty() || options.append.is_some() {
        return Err(Problem(format!(
            "--program, --initrd and --append need a kernel: {what} has none"
        )));
    }
    let memory = options.memory_mib.map(|mib| (mib << 20) as usize);
    Ok(Boot {
        machine: Machine::boot(config(memory), &image)?,
        symbols: Symbols::default(),
    })
}

fn config(memory: Option<usize>) -> MachineConfig {
    memory.map_or_else(MachineConfig::default, |memory| MachineConfig { memory })
}

fn watch(options: &RunOptions, symbols: &Symbols) -> Result<Watch, Problem> {
    let place = |name: &str| {
        symbols.address_of(name).ok_or_else(|| {
            Problem(format!(
                "--until: the kernel has no symbol `{name}`; a stripped kernel has none at all"
            ))
        })
    };
    let at = |address| StopAt::Address {
        address,
        program: None,
    };
    let list = match &options.until {
        Some(Until::Rip(address)) => vec![at(*address)],
        Some(Until::Symbol(name)) => vec![at(place(name)?)],
        Some(Until::Crossing(kind)) => vec![StopAt::Crossing(Some(*kind))],
        Some(Until::Write(address)) => vec![StopAt::Write {
            address: *address,
            bytes: 1,
            physical: false,
        }],
        Some(Until::Serial(_)) | None => Vec::new(),
    };
    let runners = Runners::new(spec(&options.source), symbols);
    Ok(Watch {
        trace: options.trace,
        port_log: options.port_log,
        stops: Stops { runners, list },
        stop_at_output: matches!(options.until, Some(Until::Serial(_))),
        crossings: Default::default(),
    })
}
