//! Installs what a task needs and the machine lacks, so that a fresh Debian with rustup and Node.js is enough.
//!
//! Every version is pinned here or in the lock files. Nothing already there is touched.

use std::fs;
use std::path::Path;

use crate::paths;
use crate::process::{self, Failure};

/// Cross-compilation targets: the page, and the guests.
const TARGETS: [&str; 2] = ["wasm32-unknown-unknown", "x86_64-unknown-none"];

/// The version of wasm-bindgen, library and tool alike: they refuse to work together otherwise. `tidy` compares it
/// with Cargo.lock.
pub const WASM_BINDGEN: &str = "0.2.130";

struct Tool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    /// Whether the package builds with the lock file it was published with.
    locked: bool,
}

const WASM_BINDGEN_CLI: Tool = Tool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    version: WASM_BINDGEN,
    locked: false,
};

const WASM_PACK: Tool = Tool {
    program: "wasm-pack",
    package: "wasm-pack",
    version: "0.15.1",
    locked: true,
};

struct DebianPackage {
    name: &'static str,
    /// A path that exists once the package is installed.
    proof: &'static str,
}

const BROWSER: [DebianPackage; 3] = [
    DebianPackage {
        name: "chromium",
        proof: "/usr/bin/chromium",
    },
    DebianPackage {
        name: "chromium-driver",
        proof: "/usr/bin/chromedriver",
    },
    // Hangul on the page, in tests and screenshots alike.
    DebianPackage {
        name: "fonts-nanum",
        proof: "/usr/share/fonts/truetype/nanum",
    },
];

const QEMU: DebianPackage = DebianPackage {
    name: "qemu-system-x86",
    proof: "/usr/bin/qemu-system-x86_64",
};

const NASM: DebianPackage = DebianPackage {
    name: "nasm",
    proof: "/usr/bin/nasm",
};

/// The pinned toolchain's cross-compilation targets, rustfmt and clippy.
///
/// # Errors
/// When something is missing and rustup cannot add it.
pub fn rust() -> Result<(), Failure> {
    let sysroot = process::answer("rustc", &["--print", "sysroot"]).ok_or_else(|| {
        Failure::new("`rustc --print sysroot` does not answer: is rustup's toolchain installed?")
    })?;
    let libraries = Path::new(sysroot.trim()).join("lib/rustlib");
    let toolchain = pinned_toolchain();
    for target in TARGETS {
        if !libraries.join(target).join("lib").is_dir() {
            process::run(&mut process::command(
                "rustup",
                &["target", "add", "--toolchain", toolchain, target],
            ))?;
        }
    }
    for (component, proof) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if process::answer("cargo", &[proof, "--version"]).is_none() {
            process::run(&mut process::command(
                "rustup",
                &["component", "add", "--toolchain", toolchain, component],
            ))?;
        }
    }
    Ok(())
}

/// What building the page needs beyond Rust: wasm-bindgen, and wasm-opt from npm.
///
/// # Errors
/// When an installation fails.
pub fn page() -> Result<(), Failure> {
    rust()?;
    cargo_tool(&WASM_BINDGEN_CLI)?;
    npm()
}

/// What the tests of the page need: a browser, its driver, wasm-pack, axe.
///
/// # Errors
/// When an installation fails, or something is missing and only root could install it.
pub fn browser() -> Result<(), Failure> {
    page()?;
    cargo_tool(&WASM_PACK)?;
    debian(&BROWSER)
}

/// The programs that judge ours: QEMU and nasm.
///
/// # Errors
/// When an installation fails, or something is missing and only root could install it.
pub fn second_opinions() -> Result<(), Failure> {
    debian(&[QEMU, NASM])
}

/// What assembles the benchmark ROMs.
///
/// # Errors
/// When the installation fails, or it is missing and only root could install it.
pub fn nasm() -> Result<(), Failure> {
    debian(&[NASM])
}

/// Node's version: with npm's v86 it runs the benchmarks.
///
/// # Errors
/// When it does not answer, or npm cannot install v86.
pub fn node() -> Result<String, Failure> {
    let version = process::answer("node", &["--version"])
        .ok_or_else(|| Failure::new("node does not answer: install Node.js"))?;
    npm()?;
    Ok(version.trim().to_owned())
}

/// The channel that rust-toolchain.toml names.
fn pinned_toolchain() -> &'static str {
    include_str!("../../rust-toolchain.toml")
        .lines()
        .find_map(|line| line.strip_prefix("channel = \"")?.strip_suffix('"'))
        .expect("rust-toolchain.toml has a line `channel = \"…\"`")
}

fn cargo_tool(tool: &Tool) -> Result<(), Failure> {
    let folder = paths::tools().ok_or_else(|| {
        Failure::new("neither XDG_CACHE_HOME nor HOME is set: nowhere to keep the tools")
    })?;
    let program = folder.join("bin").join(tool.program);
    let installed = process::answer(&program.to_string_lossy(), &["--version"]);
    if installed.is_some_and(|answer| answer.split_whitespace().any(|word| word == tool.version)) {
        return Ok(());
    }
    println!(
        "Installing {} {} into {} (once, some minutes)",
        tool.package,
        tool.version,
        folder.display()
    );
    let root = folder.to_string_lossy();
    let mut arguments = vec![
        "install",
        tool.package,
        "--version",
        tool.version,
        "--root",
        &root,
        "--force",
    ];
    if tool.locked {
        arguments.push("--locked");
    }
    // An inherited target folder would mix the tool's build with ours.
    process::run(
        process::cargo(&arguments)
            .env_remove("CARGO_TARGET_DIR")
            .env_remove("RUSTFLAGS"),
    )
}

fn npm() -> Result<(), Failure> {
    let root = paths::root();
    let lock_path = root.join("package-lock.json");
    let lock = fs::read(&lock_path).map_err(|error| Failure::io("read", &lock_path, &error))?;
    // A copy of the lock file beside the packages says which state they are in.
    let installed_path = root.join("node_modules/.installed-from");
    if fs::read(&installed_path).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    if process::answer("npm", &["--version"]).is_none() {
        return Err(Failure::new(
            "npm does not answer: install Node.js, which brings it",
        ));
    }
    process::run(&mut process::command("npm", &["ci", "--ignore-scripts"]))?;
    fs::write(&installed_path, lock).map_err(|error| Failure::io("write", &installed_path, &error))
}

fn debian(packages: &[DebianPackage]) -> Result<(), Failure> {
    let missing: Vec<&str> = packages
        .iter()
        .filter(|package| !Path::new(package.proof).exists())
        .map(|package| package.name)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let can_install = Path::new("/usr/bin/apt-get").exists()
        && process::answer("id", &["-u"]).is_some_and(|answer| answer.trim() == "0");
    if !can_install {
        return Err(Failure::new(format!(
            "missing: {}; install them as root (Debian: apt-get install {0})",
            missing.join(" ")
        )));
    }
    process::run(&mut process::command("apt-get", &["update"]))?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(&missing);
    process::run(process::command("apt-get", &arguments).env("DEBIAN_FRONTEND", "noninteractive"))
}
