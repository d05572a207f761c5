//! How much a visitor waits for: everything fetched until the machine stands still, as gzip makes it.

use std::fs;
use std::process::{Command, Stdio};

use crate::visit::visit;

/// Bytes; without the images, which belong to the stack, and without what is only fetched when it is wanted.
const MOST: usize = 600 << 10;

fn gzip(path: &std::path::Path) -> usize {
    let file = fs::File::open(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let packed = Command::new("gzip")
        .args(["-9", "-c"])
        .stdin(file)
        .stderr(Stdio::inherit())
        .output()
        .expect("gzip is on every Debian");
    assert!(packed.status.success());
    packed.stdout.len()
}

#[tokio::test]
async fn the_first_download_is_small() {
    visit(async |page| {
        let names = page
            .script(
                "return [...new Set(['/index.html', ...performance.getEntriesByType('resource')
                     .map((one) => new URL(one.name).pathname)])]",
            )
            .await?;
        // What the worker fetches is not in the page's list.
        let mut names: Vec<String> = serde_json::from_value(names).expect("a list of paths");
        for path in ["/worker.js", "/pkg/ringside.js", "/pkg/ringside_bg.wasm"] {
            if !names.iter().any(|name| name == path) {
                names.push(path.to_owned());
            }
        }
        assert!(
            !names
                .iter()
                .any(|name| name.contains("editor") || name.contains("assembler"))
        );
        let mut sum = 0;
        for name in names.iter().filter(|name| !name.starts_with("/images/")) {
            let size = gzip(&xtask::paths::dist().join(name.trim_start_matches('/')));
            println!("{size:8} {name}");
            sum += size;
        }
        println!("{sum:8} in all, of at most {MOST}");
        assert!(sum <= MOST, "{sum} bytes");
        Ok(())
    })
    .await;
}
