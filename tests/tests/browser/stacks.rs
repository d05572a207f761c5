//! Every stack in the menu: it starts, it comes to the moment that its picture in the documents shows, and the picture is
//! taken: into `target/screenshots/`, and with `BLESS=1` into `docs/pictures/`, from where docs/stacks.md shows it.

use std::fs;

use crate::guests::{choose, go_to, next_of};
use crate::visit::{Outcome, Visit, visit};

/// Where several kernels have come to their programs.
const PROGRAMS_RUN: u64 = 27_000_000;
/// Where the kernel in ring 1 prints its first lines.
const FIRST_LINES: u64 = 200_000;
/// Crossings from the opening to where the first program works.
const FIRST_CALLS: usize = 6;

/// Goes to a moment that says what the stack is about.
async fn show(page: &Visit, stack: &str) -> Outcome {
    choose(page, stack).await?;
    match stack {
        "type1-full" => {
            go_to(page, PROGRAMS_RUN).await?;
            next_of(page, "trap").await
        }
        "type1-para" | "type1-pv-drivers" => {
            go_to(page, PROGRAMS_RUN).await?;
            next_of(page, "hypercall").await
        }
        "trap-and-emulate" => {
            go_to(page, FIRST_LINES).await?;
            next_of(page, "trap").await
        }
        _ => {
            for _ in 0..FIRST_CALLS {
                page.press("next-crossing").await?;
            }
            Ok(())
        }
    }
}

#[tokio::test]
async fn every_stack_has_its_picture_in_the_documents() {
    let root = xtask::paths::root();
    let folder = if std::env::var_os("BLESS").is_some() {
        root.join("docs/pictures")
    } else {
        root.join("target/screenshots")
    };
    fs::create_dir_all(&folder).expect("it can be written to");
    let text = fs::read_to_string(root.join("docs/stacks.md")).expect("the document is there");
    visit(async |page| {
        page.size(1366, 768).await?;
        let stacks = diagrams::stacks().iter().map(|stack| stack.id);
        for stack in stacks {
            show(page, stack).await?;
            let picture = page.driver.screenshot_as_png().await?;
            fs::write(folder.join(format!("{stack}.png")), picture).expect("a screenshot is kept");
            let shown = format!("](pictures/{stack}.png)");
            assert!(
                text.contains(&shown),
                "docs/stacks.md shows no picture of {stack}"
            );
            let kept = root.join(format!("docs/pictures/{stack}.png"));
            assert!(kept.is_file(), "{} is missing", kept.display());
        }
        Ok(())
    })
    .await;
}
