//! The corpus in `tests/asm` assembles to the very bytes that nasm makes of it.

use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn corpus_has_the_bytes_of_nasm() {
    let files = corpus();
    assert!(
        files.len() >= 25,
        "the corpus has shrunk to {} files",
        files.len()
    );
    let failures: Vec<String> = files.iter().filter_map(|file| difference(file)).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn corpus() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/asm");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
        .expect("tests/asm can be read")
        .map(|entry| entry.expect("an entry of tests/asm can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "asm"))
        .collect();
    files.sort();
    files
}

/// What differs between nasm's bytes and ours, with the line that made the first different byte.
fn difference(file: &Path) -> Option<String> {
    let name = file.file_name()?.to_string_lossy().into_owned();
    let source = std::fs::read_to_string(file).expect("a corpus file can be read");
    let expected = nasm(file, &name);
    let flat = match assembler::assemble_flat(&name, &source, 0) {
        Ok(flat) => flat,
        Err(diagnostics) => {
            let lines: Vec<String> = diagnostics
                .iter()
                .take(10)
                .map(ToString::to_string)
                .collect();
            return Some(lines.join("\n"));
        }
    };
    if flat.bytes == expected {
        return None;
    }
    let same = flat
        .bytes
        .iter()
        .zip(&expected)
        .take_while(|(ours, theirs)| ours == theirs)
        .count();
    let entry = flat
        .lines
        .iter()
        .rfind(|entry| entry.address.wrapping_sub(flat.origin) <= same as u64)?;
    let text = source.lines().nth(entry.line as usize - 1).unwrap_or("");
    let window = |bytes: &[u8]| {
        format!(
            "{:02x?}",
            &bytes[same.min(bytes.len())..bytes.len().min(same + 8)]
        )
    };
    Some(format!(
        "{name}:{}: {text}\n  first different byte at {same:#x}: nasm {}, ours {} ({} and {} bytes in all)",
        entry.line,
        window(&expected),
        window(&flat.bytes),
        expected.len(),
        flat.bytes.len()
    ))
}

fn nasm(file: &Path, name: &str) -> Vec<u8> {
    let output = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.bin"));
    let run = Command::new("nasm")
        .args(["-f", "bin", "-w-all", "-o"])
        .arg(&output)
        .arg(file)
        .output()
        .unwrap_or_else(|error| {
            panic!("nasm cannot be run ({error}); install it: apt-get install nasm")
        });
    assert!(
        run.status.success(),
        "nasm refuses {name}:\n{}",
        String::from_utf8_lossy(&run.stderr)
    );
    std::fs::read(&output).expect("nasm's output can be read")
}
