//! `ringside asm`: from source text to a file.

use std::process::ExitCode;

use crate::{Problem, files, options::AssembleOptions, say};

pub fn assemble(options: &AssembleOptions) -> Result<ExitCode, Problem> {
    let name = options.file.display().to_string();
    let text = files::source_text(&options.file, files::read(&options.file)?)?;
    let failed = |found: Vec<assembler::Diagnostic>| Problem(files::lines(&found));
    let (bytes, suffix) = if options.flat {
        (
            assembler::assemble_flat(&name, &text, 0)
                .map_err(failed)?
                .bytes,
            "bin",
        )
    } else {
        let program = assembler::assemble(&name, &text).map_err(failed)?;
        if options.listing {
            say(&program.listing(&text))?;
        }
        (program.to_elf(), "")
    };
    let output = options
        .output
        .clone()
        .unwrap_or_else(|| options.file.with_extension(suffix));
    if output == options.file {
        return Err(Problem(format!(
            "{name}: the output would overwrite the source; name another with -o"
        )));
    }
    std::fs::write(&output, bytes)
        .map_err(|error| Problem(format!("cannot write {}: {error}", output.display())))?;
    if !options.flat {
        make_executable(&output)?;
    }
    Ok(ExitCode::SUCCESS)
}

#[cfg(unix)]
fn make_executable(path: &std::path::Path) -> Result<(), Problem> {
    use std::os::unix::fs::PermissionsExt;
    let mut permissions = std::fs::metadata(path)?.permissions();
    permissions.set_mode(permissions.mode() | 0o111);
    Ok(std::fs::set_permissions(path, permissions)?)
}

#[cfg(not(unix))]
fn make_executable(_path: &std::path::Path) -> Result<(), Problem> {
    Ok(())
}
