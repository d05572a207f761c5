//! How the page looks: axe finds nothing in any theme, language and view, nothing sticks out of the window; screenshots of
//! all sizes are kept in `target/screenshots/` for people to look at.

use std::fs;

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::visit::{Outcome, Visit, visit};

const SIZES: [(u32, u32); 3] = [(1366, 768), (1920, 1080), (390, 844)];
const PANELS: [&str; 8] = [
    "", "console", "program", "memory", "walk", "stops", "log", "list",
];

/// Switches to a theme and a language.
pub async fn dress(page: &Visit, theme: &str, language: &str) -> Outcome {
    page.click(&format!("[data-part=theme] option[value={theme}]"))
        .await?;
    if page.script("return document.documentElement.lang").await? != language {
        page.click("button[data-do=language]").await?;
    }
    Ok(())
}

/// Shows one panel of the drawer, or none.
async fn show_panel(page: &Visit, panel: &str) -> Outcome {
    let open = page
        .script("return document.querySelector('.tab[aria-expanded=true]')?.dataset.panel ?? ''")
        .await?;
    let open = open.as_str().unwrap_or_default();
    match (open == panel, panel) {
        (true, _) => Ok(()),
        (false, "") => page.open_drawer(open).await,
        (false, _) => page.open_drawer(panel).await,
    }
}

pub async fn assert_accessible(page: &Visit, view: &str) -> Outcome {
    let found = page
        .driver
        .execute_async(
            "const done = arguments[0];
             axe.run().then((result) => done(result.violations.map((violation) =>
                 [violation.id, ...violation.nodes.map((node) => node.html + ' ' + node.failureSummary)].join('\\n'))))",
            Vec::new(),
        )
        .await?;
    let Value::Array(list) = found.json() else {
        panic!("axe gave no list: {:?}", found.json());
    };
    let list: Vec<_> = list.iter().filter_map(Value::as_str).collect();
    assert!(list.is_empty(), "{view}:\n{}", list.join("\n\n"));
    Ok(())
}

/// Accessible in both themes and both languages.
pub async fn assert_accessible_in_all_dresses(page: &Visit) -> Outcome {
    load_axe(page).await?;
    for (theme, language) in [("light", "en"), ("dark", "ko")] {
        dress(page, theme, language).await?;
        assert_accessible(page, &format!("{language} {theme}")).await?;
    }
    Ok(())
}

/// Brings axe into the page.
pub async fn load_axe(page: &Visit) -> Outcome {
    let path = xtask::paths::root().join("node_modules/axe-core/axe.min.js");
    let axe = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; `npm ci` brings it", path.display()));
    page.driver.execute(axe, Vec::new()).await?;
    Ok(())
}

#[tokio::test]
async fn axe_finds_nothing() {
    visit(async |page| {
        load_axe(page).await?;
        page.press("next-crossing").await?;
        for theme in ["light", "dark"] {
            for language in ["en", "ko"] {
                dress(page, theme, language).await?;
                for panel in PANELS {
                    show_panel(page, panel).await?;
                    let filled = match panel {
                        "memory" => "[data-part=memory-view] mark",
                        "walk" => "[data-part=walk-view] .walk-end",
                        _ => "main",
                    };
                    page.until(
                        &format!("{panel} is filled"),
                        &format!("return document.querySelector('{filled}') !== null"),
                    )
                    .await?;
                    let words = page
                        .script("return document.querySelector('main').innerText")
                        .await?;
                    let has = |text: &str| words.as_str().is_some_and(|words| words.contains(text));
                    let shown = match panel {
                        "console" => has("kernel: initramfs"),
                        "program" => has("NASM"),
                        "memory" => has("RSP"),
                        "walk" => has("PML4"),
                        "stops" => has("Run until then") || has("그때까지 실행"),
                        "log" => has("#PF") || has("syscall"),
                        "list" => has("UART 0x3F8"),
                        _ => true,
                    };
                    assert!(shown, "nothing in {panel}: {words}");
                    assert_accessible(page, &format!("{theme} {language} {panel}")).await?;
                }
                for dialog in ["help", "settings"] {
                    page.click(&format!("[data-do={dialog}]")).await?;
                    assert_accessible(page, &format!("{theme} {language} {dialog}")).await?;
                    page.key(Key::Escape).await?;
                }
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn every_size_shows_everything_and_is_photographed() {
    let folder = xtask::paths::root().join("target/screenshots");
    fs::create_dir_all(&folder).expect("target/ can be written to");
    visit(async |page| {
        for _ in 0..4 {
            page.press("next-crossing").await?;
        }
        for (width, height) in SIZES {
            page.size(width, height).await?;
            for theme in ["light", "dark"] {
                for language in ["en", "ko"] {
                    dress(page, theme, language).await?;
                    for panel in ["", "program", "memory", "walk", "stops"] {
                        show_panel(page, panel).await?;
                        let over = page
                            .script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                            .await?;
                        assert!(over.as_i64().is_some_and(|over| over <= 0), "{width}: {over} pixels stick out");
                        let name = format!("{width}-{theme}-{language}{}{panel}.png", if panel.is_empty() { "" } else { "-" });
                        fs::write(folder.join(name), page.driver.screenshot_as_png().await?).expect("a screenshot is kept");
                    }
                    show_panel(page, "").await?;
                }
            }
        }
        Ok(())
    })
    .await;
}
