//! The command line.

use std::path::PathBuf;

use diagrams::{CrossingKind, Form, Language};
use lexopt::prelude::*;

use crate::Problem;

pub const HELP: &str = "\
ringside: an x86-64 PC for the command line

ringside run [OPTIONS]         boot and run; serial output on stdout
  --stack ID                   a stack by its id, see `ringside stacks` (default: bare-metal)
  --kernel ELF                 a kernel with a PVH entry or a multiboot header, instead of a stack
  --rom FILE                   firmware at the reset vector, 64 to 256 KiB, instead of a stack
  --flat FILE@ADDR             64-bit machine code at an address, instead of a stack
  --program FILE.asm|ELF       put a program into the initramfs and have init run it
  --initrd FILE                the initramfs: the kernel's boot module; each further one is one module more
  --disk FILE                  an IDE disk with the file's contents, a multiple of 512 bytes; the file is never written
  --append WORDS               the kernel's command line
  --mem MIB                    RAM in MiB, 1 to 3072 (default: 64)
  --images DIR                 where the stacks' images are (default: target/guests)
  --max-instructions N         stop after N instructions
  --until serial:TEXT          stop when TEXT was printed
  --until symbol:NAME          stop at the kernel's symbol NAME
  --until rip:ADDR             stop at an address
  --until write:ADDR           stop after a write to the byte at a linear address
  --until crossing:KIND        stop at a crossing: syscall, trap, interrupt, hypercall, return
  --trace none|crossings|instructions    on stderr (default: none)
  --port-log PORT              each byte written to PORT, as a hex line on stderr
  --debug-console              what the guest writes to port 0xe9, on stderr
  --all-lines                  all four serial ports, line by line, each with its port's name: `com2: text`
  --screen                     what the graphics card shows at the end, as text in a frame on stderr
  --json                       a JSON object as the last line of stdout: end, ticks, crossings, state_hash
ringside asm FILE [-o OUT] [-f elf64|bin] [--listing]
                               assemble NASM syntax; OUT defaults to FILE without `.asm`
ringside stacks [--svg ID [--form wide|narrow] [--language en|ko]]
                               list the stacks; --svg prints a stack's diagram before it runs
ringside ledger                what the machine does not implement yet
ringside bench [--images DIR] [--ticks N]
                               instructions per second of the default stack, bare and recording
ringside bench --rom FILE [--rounds N]
                               a ROM, timed between the lines `@START name` and `@END name sum=X` that it prints

Exit status of `run`: the byte that the guest wrote to the debug-exit port 0xF4; 0 when --until was met;
  120 bad input   121 limit of instructions   122 halted for good   123 unsupported instruction   124 triple fault
  125 the guest reset the machine
Numbers may be decimal or hexadecimal with 0x.
";

pub enum Command {
    Help,
    Run(Box<RunOptions>),
    Assemble(AssembleOptions),
    Stacks { svg: Option<Picture> },
    Ledger,
    Bench { images: Option<PathBuf>, ticks: u64 },
    BenchRom { file: PathBuf, rounds: u64 },
}

/// A diagram asked for.
pub struct Picture {
    pub stack: String,
    pub form: Form,
    pub language: Language,
}

#[derive(Default)]
pub enum Source {
    #[default]
    DefaultStack,
    Stack(String),
    Kernel(PathBuf),
    Rom(PathBuf),
    Flat {
        file: PathBuf,
        address: u64,
    },
}

#[derive(Default)]
pub struct RunOptions {
    pub source: Source,
    pub program: Option<PathBuf>,
    pub initrd: Vec<PathBuf>,
    pub disk: Option<PathBuf>,
    pub append: Option<String>,
    pub memory_mib: Option<u64>,
    pub images: Option<PathBuf>,
    pub max_instructions: Option<u64>,
    pub until: Option<Until>,
    pub trace: Trace,
    pub port_log: Option<u16>,
    pub debug_console: bool,
    pub screen: bool,
    pub all_lines: bool,
    pub json: bool,
}

pub enum Until {
    Serial(String),
    Symbol(String),
    Rip(u64),
    Write(u64),
    Crossing(CrossingKind),
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Trace {
    #[default]
    None,
    Crossings,
    Instructions,
}

pub struct AssembleOptions {
    pub file: PathBuf,
    pub output: Option<PathBuf>,
    pub flat: bool,
    pub listing: bool,
}

pub fn parse() -> Result<Command, Problem> {
    let mut parser = lexopt::Parser::from_env();
    match parser.next()? {
        None | Some(Short('h') | Long("help")) => Ok(Command::Help),
        Some(Value(word)) => match word.string()?.as_str() {
            "run" => parse_run(&mut parser),
            "asm" => parse_asm(&mut parser),
            "stacks" => parse_stacks(&mut parser),
            "ledger" => match parser.next()? {
                None => Ok(Command::Ledger),
                Some(argument) => Err(argument.unexpected().into()),
            },
            "bench" => parse_bench(&mut parser),
            "help" => Ok(Command::Help),
            other => Err(Problem(format!(
                "no command `{other}`; the commands are run, asm, stacks, ledger, bench"
            ))),
        },
        Some(argument) => Err(argument.unexpected().into()),
    }
}

fn parse_run(parser: &mut lexopt::Parser) -> Result<Command, Problem> {
    let mut options = RunOptions::default();
    let mut sources = 0;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("stack") => {
                (options.source, sources) = (Source::Stack(parser.value()?.string()?), sources + 1)
            }
            Long("kernel") => {
                (options.source, sources) = (Source::Kernel(parser.value()?.into()), sources + 1)
            }
            Long("rom") => {
                (options.source, sources) = (Source::Rom(parser.value()?.into()), sources + 1)
            }
            Long("flat") => {
                (options.source, sources) = (flat(&parser.value()?.string()?)?, sources + 1)
            }
            Long("program") => options.program = Some(parser.value()?.into()),
            Long("initrd") => options.initrd.push(parser.value()?.into()),
            Long("disk") => options.disk = Some(parser.value()?.into()),
            Long("append") => options.append = Some(parser.value()?.string()?),
            Long("mem") => options.memory_mib = Some(memory(&parser.value()?.string()?)?),
            Long("images") => options.images = Some(parser.value()?.into()),
            Long("max-instructions") => {
                options.max_instructions =
                    Some(number("--max-instructions", &parser.value()?.string()?)?);
            }
            Long("until") => options.until = Some(until(&parser.value()?.string()?)?),
            Long("trace") => options.trace = trace(&parser.value()?.string()?)?,
            Long("port-log") => {
                let text = parser.value()?.string()?;
                let port = number("--port-log", &text)?;
                options.port_log = Some(u16::try_from(port).map_err(|_| {
                    Problem(format!(
                        "--port-log: `{text}` is no port; ports are 0 to 0xffff"
                    ))
                })?);
            }
            Long("all-lines") => options.all_lines = true,
            Long("screen") => options.screen = true,
            Long("debug-console") => options.debug_console = true,
            Long("json") => options.json = true,
            Short('h') | Long("help") => return Ok(Command::Help),
            other => return Err(other.unexpected().into()),
        }
    }
    if sources > 1 {
        return Err(Problem(
            "--stack, --kernel, --rom and --flat exclude each other: give one of them".into(),
        ));
    }
    Ok(Command::Run(Box::new(options)))
}

fn parse_asm(parser: &mut lexopt::Parser) -> Result<Command, Problem> {
    let (mut file, mut output, mut flat, mut listing) = (None, None, false, false);
    while let Some(argument) = parser.next()? {
        match argument {
            Value(value) if file.is_none() => file = Some(value.into()),
            Short('o') => output = Some(parser.value()?.into()),
            Short('f') => {
                flat = match parser.value()?.string()?.as_str() {
                    "elf64" => false,
                    "bin" => true,
                    other => {
                        return Err(Problem(format!(
                            "-f: no format `{other}`; the formats are elf64, bin"
                        )));
                    }
                }
            }
            Long("listing") => listing = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let file = file.ok_or_else(|| Problem("asm: name the file to assemble".into()))?;
    Ok(Command::Assemble(AssembleOptions {
        file,
        output,
        flat,
        listing,
    }))
}

fn parse_stacks(parser: &mut lexopt::Parser) -> Result<Command, Problem> {
    let (mut stack, mut form, mut language) = (None, Form::Wide, Language::English);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("svg") => stack = Some(parser.value()?.string()?),
            Long("form") => {
                let name = parser.value()?.string()?;
                form = Form::ALL
                    .into_iter()
                    .find(|form| form.name() == name)
                    .ok_or_else(|| Problem(format!("no form `{name}`; it is wide or narrow")))?;
            }
            Long("language") => {
                let code = parser.value()?.string()?;
                language = Language::from_code(&code)
                    .ok_or_else(|| Problem(format!("no language `{code}`; it is en or ko")))?;
            }
            other => return Err(other.unexpected().into()),
        }
    }
    let svg = stack.map(|stack| Picture {
        stack,
        form,
        language,
    });
    Ok(Command::Stacks { svg })
}

fn parse_bench(parser: &mut lexopt::Parser) -> Result<Command, Problem> {
    let (mut images, mut ticks) = (None, 60_000_000);
    let (mut rom, mut rounds) = (None, 3);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("images") => images = Some(parser.value()?.into()),
            Long("ticks") => ticks = number("--ticks", &parser.value()?.string()?)?,
            Long("rom") => rom = Some(parser.value()?.into()),
            Long("rounds") => rounds = number("--rounds", &parser.value()?.string()?)?,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(match rom {
        Some(file) => Command::BenchRom { file, rounds },
        None => Command::Bench { images, ticks },
    })
}

fn number(option: &str, text: &str) -> Result<u64, Problem> {
    let value = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => u64::from_str_radix(digits, 16),
        None => text.replace('_', "").parse(),
    };
    value.map_err(|_| {
        Problem(format!(
            "{option}: `{text}` is no number; write it in decimal, or in hexadecimal with 0x"
        ))
    })
}

fn memory(text: &str) -> Result<u64, Problem> {
    let mib = number("--mem", text)?;
    if (1..=3072).contains(&mib) {
        Ok(mib)
    } else {
        Err(Problem(format!("--mem: {mib} MiB; give 1 to 3072")))
    }
}

fn flat(text: &str) -> Result<Source, Problem> {
    let (file, address) = text.rsplit_once('@').ok_or_else(|| {
        Problem(format!(
            "--flat: `{text}` names no address; write FILE@ADDR, such as code.bin@0x100000"
        ))
    })?;
    Ok(Source::Flat {
        file: file.into(),
        address: number("--flat", address)?,
    })
}

fn until(text: &str) -> Result<Until, Problem> {
    let expected = "write serial:TEXT, symbol:NAME, rip:ADDR, write:ADDR or crossing:KIND";
    let (kind, value) = text
        .split_once(':')
        .ok_or_else(|| Problem(format!("--until: `{text}`; {expected}")))?;
    match kind {
        "serial" | "symbol" if value.is_empty() => {
            Err(Problem(format!("--until: `{text}` is empty; {expected}")))
        }
        "serial" => Ok(Until::Serial(value.to_owned())),
        "symbol" => Ok(Until::Symbol(value.to_owned())),
        "rip" => Ok(Until::Rip(number("--until rip", value)?)),
        "write" => Ok(Until::Write(number("--until write", value)?)),
        "crossing" => CrossingKind::from_name(value)
            .map(Until::Crossing)
            .ok_or_else(|| {
                let names: Vec<_> = CrossingKind::ALL.iter().map(|kind| kind.name()).collect();
                Problem(format!(
                    "--until: no crossing `{value}`; the kinds are {}",
                    names.join(", ")
                ))
            }),
        _ => Err(Problem(format!("--until: `{text}`; {expected}"))),
    }
}

fn trace(text: &str) -> Result<Trace, Problem> {
    match text {
        "none" => Ok(Trace::None),
        "crossings" => Ok(Trace::Crossings),
        "instructions" => Ok(Trace::Instructions),
        other => Err(Problem(format!(
            "--trace: `{other}`; write none, crossings or instructions"
        ))),
    }
}
