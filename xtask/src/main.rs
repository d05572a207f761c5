//! `cargo xtask COMMAND`: reads the command line and hands over to the library.
#![forbid(unsafe_code)]

use std::process::ExitCode;

use xtask::process::Failure;
use xtask::{bench, dist, fuzz, guests, serve, setup, suite, tidy};

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]   build the page and serve it on 127.0.0.1 (8000, or the next free port)
  test [GROUP…]      every check there is, or only these groups: tidy native guests wasm browser
  dist               build what a static host serves, into dist/
  guests             build the guest software, into target/guests/
  bench [--rom FILE…] [--json FILE] [--rounds N]
                     the machine's speed beside v86's, on ROMs (default: those in tests/roms/)
  fuzz [--cases N] [--seed S]
                     random instructions here and on this computer's own CPU (20 million, seed 1), and what differs
  fuzz machine [--cases N] [--seed S] [--only registers|page_tables|descriptor_tables|device_accesses]
                     guests that mean no good (100,000 of each kind, seed 1): no panic, no hang, bounded memory
  bless [GROUP…]     run the tests and accept what they print as the new expectation (native, guests)
  tidy               formatting and house rules only: a few seconds
  help               this text

Each command installs what it needs and finds missing: Rust targets, wasm-bindgen and wasm-pack (into
${XDG_CACHE_HOME:-~/.cache}/ringside/tools), npm packages, and, on Debian as root, Debian packages.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[&str]) -> Result<(), Failure> {
    match arguments {
        ["serve"] => serve_page(serve::DEFAULT_PORT),
        ["serve", "--port", number] => serve_page(port(number)?),
        ["test", groups @ ..] => suite::test(&suite::groups(groups, &suite::Group::ALL)?),
        ["bless", groups @ ..] => {
            suite::bless(&suite::groups(groups, &suite::Group::WITH_GOLDEN_FILES)?)
        }
        ["dist"] => dist::build().map(|folder| println!("Built {}", folder.display())),
        ["guests"] => {
            setup::rust()?;
            let images = guests::build()?;
            println!(
                "Built {} and {}",
                images.kernel.display(),
                images.initramfs.display()
            );
            Ok(())
        }
        ["fuzz", words @ ..] => fuzz::run(words),
        ["bench", words @ ..] => bench::run(&bench::options(words)?),
        ["tidy"] => tidy::run(),
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        unknown => Err(Failure::new(format!(
            "do not know `{}`; `cargo xtask help` lists the commands",
            unknown.join(" ")
        ))),
    }
}

fn port(text: &str) -> Result<u16, Failure> {
    text.parse().map_err(|_| {
        Failure::new(format!(
            "`{text}` is no port: expected a number from 0 to 65535"
        ))
    })
}

fn serve_page(port: u16) -> Result<(), Failure> {
    let folder = dist::build()?;
    let server = serve::Server::bind_from(&folder, port).map_err(|error| {
        Failure::new(format!(
            "cannot listen on 127.0.0.1 from port {port}: {error}"
        ))
    })?;
    println!("Ringside is at {}", server.url());
    server.run()
}
