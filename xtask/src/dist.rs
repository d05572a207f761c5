//! Builds what a static host serves, into `dist/`:
//!
//! - all of `www/`, with the first diagram already drawn inside `index.html`, in each form and language: styles show one;
//! - `pkg/ringside.js` and `pkg/ringside_bg.wasm`, the `web` crate, used by the page and by its worker;
//! - `pkg/assembler.js` and `pkg/assembler_bg.wasm`, the assembler, which the worker loads for the first program;
//! - `editor.js`, the editor of the program panel, bundled from `web/editor/`;
//! - `images/kernel.elf` and `images/initramfs.cpio`, the guests, `images/disk.img`, the disk, and `images/sources.txt`,
//!   their source;
//! - `images/hypervisor.elf` or `images/monitor.elf`, and `images/STACK.cpio`, which are fetched when such a stack is
//!   chosen.

use std::fs;
use std::path::{Path, PathBuf};

use crate::guests;
use crate::paths;
use crate::process::{self, Failure};
use crate::setup;

/// Where `index.html` wants the first diagram, drawn before WebAssembly arrives.
const DIAGRAM_MARKER: &str = "<!-- prerendered diagram -->";

/// The stack that the page opens with.
const FIRST_STACK: &str = "bare-metal";

/// The stacks of several kernels.
const GUEST_STACKS: [&str; 4] = [
    "type1-full",
    "type1-para",
    "type1-pv-drivers",
    guests::MONITORED_STACK,
];

/// The forms and languages in which it may be seen first.
const FORMS: [&str; 2] = ["wide", "narrow"];
const LANGUAGES: [&str; 2] = ["en", "ko"];

/// What rustc's wasm32-unknown-unknown lets the code use; wasm-opt must be told.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Sets up, builds everything and returns the folder.
///
/// # Errors
/// When a part does not build; the message names the part.
pub fn build() -> Result<PathBuf, Failure> {
    setup::page()?;
    let images = guests::build()?;
    let package = compile_page()?;
    let diagram = first_diagrams()?;

    let dist = paths::dist();
    if dist.exists() {
        fs::remove_dir_all(&dist).map_err(|error| Failure::io("empty", &dist, &error))?;
    }
    copy_folder(&paths::root().join("www"), &dist)?;
    copy_folder(&package, &dist.join("pkg"))?;
    bundle_editor(&dist.join("editor.js"))?;
    minify(&dist)?;
    copy(&images.kernel, &dist.join("images/kernel.elf"))?;
    copy(&images.initramfs, &dist.join("images/initramfs.cpio"))?;
    copy(&guests::disk(), &dist.join("images/disk.img"))?;
    copy(&guests::sources(), &dist.join("images/sources.txt"))?;
    for stack in GUEST_STACKS {
        let images = guests::Images::of_stack(stack);
        let first = images.kernel.file_name().unwrap_or_default();
        copy(&images.kernel, &dist.join("images").join(first))?;
        copy(
            &images.initramfs,
            &dist.join(format!("images/{stack}.cpio")),
        )?;
    }
    inline_diagram(&dist.join("index.html"), &diagram)?;
    Ok(dist)
}

/// A WebAssembly module of the page.
struct Module {
    crate_name: &'static str,
    feature: &'static str,
    /// Of its files, and of the script's global unless it is wasm-bindgen's own.
    name: &'static str,
    global: &'static str,
}

/// The page and its worker, and the assembler, which the worker loads when it is needed.
const MODULES: [Module; 2] = [
    Module {
        crate_name: "web",
        feature: "split",
        name: "ringside",
        global: "wasm_bindgen",
    },
    Module {
        crate_name: "visitors-program",
        feature: "module",
        name: "assembler",
        global: "ringsideAssembler",
    },
];

/// Compiles the modules and returns the folder with their scripts and their optimized WebAssembly.
fn compile_page() -> Result<PathBuf, Failure> {
    let folder = paths::cargo_target().join("page");
    let package = folder.join("pkg");
    for module in &MODULES {
        compile_module(module, &folder, &package)?;
    }
    Ok(package)
}

fn compile_module(module: &Module, folder: &Path, package: &Path) -> Result<(), Failure> {
    let target = paths::cargo_target();
    process::run(&mut process::cargo(&[
        "build",
        "--profile",
        "web",
        "--target",
        "wasm32-unknown-unknown",
        "--package",
        module.crate_name,
        "--features",
        module.feature,
        "--target-dir",
        &target.to_string_lossy(),
    ]))?;
    let compiled = target
        .join("wasm32-unknown-unknown/web")
        .join(format!("{}.wasm", module.crate_name.replace('-', "_")));
    let mut input = fs::read(&compiled).map_err(|error| Failure::io("read", &compiled, &error))?;
    input.extend(
        WASM_FEATURES
            .join(" ")
            .bytes()
            .chain(setup::WASM_BINDGEN.bytes()),
    );

    // The two tools below take longer than an unchanged compilation: a copy of their input says whether to run them.
    let done_for = folder.join(format!("{}-done-for", module.name));
    if fs::read(&done_for).is_ok_and(|done| done == input) {
        return Ok(());
    }
    bind(module, &compiled, package)?;
    optimize(&package.join(format!("{}_bg.wasm", module.name)))?;
    fs::write(&done_for, input).map_err(|error| Failure::io("write", &done_for, &error))
}

fn bind(module: &Module, compiled: &Path, package: &Path) -> Result<(), Failure> {
    process::run(&mut process::command(
        "wasm-bindgen",
        &[
            "--target",
            "no-modules",
            "--no-typescript",
            "--no-modules-global",
            module.global,
            "--out-name",
            module.name,
            "--out-dir",
            &package.to_string_lossy(),
            &compiled.to_string_lossy(),
        ],
    ))
}

fn optimize(wasm: &Path) -> Result<(), Failure> {
    let optimizer = paths::root().join("node_modules/.bin/wasm-opt");
    let wasm = wasm.to_string_lossy();
    let mut arguments = vec!["-O3"];
    arguments.extend(WASM_FEATURES);
    arguments.extend(["-o", &wasm, &wasm]);
    process::run(&mut process::command(
        &optimizer.to_string_lossy(),
        &arguments,
    ))
}

/// What the licence of CodeMirror asks for.
const EDITOR_BANNER: &str =
    "/*! CodeMirror 6: MIT License, Copyright (C) Marijn Haverbeke and others */";

/// The editor with all that it imports, as one script with the global `ringsideEditor`.
fn bundle_editor(output: &Path) -> Result<(), Failure> {
    let root = paths::root();
    process::run(&mut process::command(
        &root.join("node_modules/.bin/esbuild").to_string_lossy(),
        &[
            &root.join("web/editor/editor.js").to_string_lossy(),
            "--bundle",
            "--minify",
            "--format=iife",
            "--global-name=ringsideEditor",
            "--target=es2022",
            "--legal-comments=none",
            "--log-level=warning",
            &format!("--banner:js={EDITOR_BANNER}"),
            &format!("--outfile={}", output.display()),
        ],
    ))
}

/// Scripts and styles without what only their readers need. The names of globals stay.
fn minify(dist: &Path) -> Result<(), Failure> {
    const FILES: [&str; 7] = [
        "loader.js",
        "worker.js",
        "pkg/ringside.js",
        "pkg/assembler.js",
        "style.css",
        "tokens.css",
        "diagram.css",
    ];
    let esbuild = paths::root().join("node_modules/.bin/esbuild");
    let files = FILES.map(|file| dist.join(file).to_string_lossy().into_owned());
    let to = format!("--outdir={}", dist.display());
    let base = format!("--outbase={}", dist.display());
    let mut arguments: Vec<&str> = files.iter().map(String::as_str).collect();
    arguments.extend([
        "--minify",
        "--target=es2022",
        "--allow-overwrite",
        "--log-level=warning",
        &to,
        &base,
    ]);
    process::run(&mut process::command(
        &esbuild.to_string_lossy(),
        &arguments,
    ))
}

fn first_diagrams() -> Result<String, Failure> {
    let mut all = String::new();
    for language in LANGUAGES {
        for form in FORMS {
            all.push_str(&first_diagram(form, language)?);
        }
    }
    Ok(all)
}

fn first_diagram(form: &str, language: &str) -> Result<String, Failure> {
    let target = paths::cargo_target();
    let svg = process::output(&mut process::cargo(&[
        "run",
        "--quiet",
        "--release",
        "--package",
        "ringside-cli",
        "--target-dir",
        &target.to_string_lossy(),
        "--",
        "stacks",
        "--svg",
        FIRST_STACK,
        "--form",
        form,
        "--language",
        language,
    ]))?;
    let svg = String::from_utf8(svg)
        .map_err(|_| Failure::new("`ringside stacks --svg` printed no UTF-8"))?;
    let svg = svg.trim();
    if svg.starts_with("<svg") && svg.ends_with("</svg>") {
        Ok(svg.to_owned())
    } else {
        Err(Failure::new(format!(
            "`ringside stacks --svg {FIRST_STACK}` printed no SVG element; it begins with {:?}",
            svg.chars().take(40).collect::<String>()
        )))
    }
}

fn inline_diagram(index: &Path, diagram: &str) -> Result<(), Failure> {
    let page = fs::read_to_string(index).map_err(|error| Failure::io("read", index, &error))?;
    if page.matches(DIAGRAM_MARKER).count() != 1 {
        return Err(Failure::new(format!(
            "www/index.html must hold `{DIAGRAM_MARKER}` exactly once: the first diagram goes there"
        )));
    }
    fs::write(index, page.replace(DIAGRAM_MARKER, diagram))
        .map_err(|error| Failure::io("write", index, &error))
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), Failure> {
    let list = fs::read_dir(from).map_err(|error| Failure::io("list", from, &error))?;
    for item in list {
        let source = item
            .map_err(|error| Failure::io("list", from, &error))?
            .path();
        let Some(name) = source.file_name() else {
            continue;
        };
        let destination = to.join(name);
        if source.is_dir() {
            copy_folder(&source, &destination)?;
        } else {
            copy(&source, &destination)?;
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::io("create", folder, &error))?;
    }
    fs::copy(from, to).map_err(|error| Failure::io("copy", from, &error))?;
    Ok(())
}
