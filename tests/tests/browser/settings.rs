//! Language and theme: switched, applied everywhere, remembered.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::visit::visit;

fn has_hangul(text: &str) -> bool {
    text.chars().any(|letter| ('가'..='힣').contains(&letter))
}

#[tokio::test]
async fn korean_is_complete_and_remembered() {
    visit(async |page| {
        page.press("next-crossing").await?;
        page.click("button[data-do=language]").await?;
        for _ in 0..2 {
            assert_eq!(
                page.script("return document.documentElement.lang").await?,
                "ko"
            );
            for part in [
                "[data-part=narration]",
                "[data-do=step]",
                ".tabs",
                "[data-part=timeline] svg",
                ".fig",
            ] {
                let text = page
                    .script(&format!(
                        "return document.querySelector('{part}').textContent"
                    ))
                    .await?;
                assert!(
                    has_hangul(text.as_str().unwrap_or_default()),
                    "{part}: {text}"
                );
            }
            let buttons = page.text(".transport").await?;
            assert!(!buttons.to_lowercase().contains("step"), "{buttons}");
            let name = page
                .find("[data-do=help]")
                .await?
                .attr("aria-label")
                .await?;
            assert_eq!(name.as_deref(), Some("도움말"));
            page.open().await?;
        }
        page.click("button[data-do=language]").await?;
        assert_eq!(page.text("[data-do=step]").await?, "Step");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn dark_is_dark_and_remembered() {
    visit(async |page| {
        let brightness =
            "const rgb = getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g);
             return rgb.slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3";
        for (theme, dark) in [("dark", true), ("light", false), ("dark", true)] {
            page.click(&format!("[data-part=theme] option[value={theme}]"))
                .await?;
            let seen = page.script(brightness).await?.as_f64().unwrap_or_default();
            assert_eq!(seen < 64.0, dark, "{theme}: {seen}");
        }
        page.open().await?;
        let seen = page.script(brightness).await?.as_f64().unwrap_or_default();
        assert!(seen < 64.0, "dark is forgotten: {seen}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn settings_are_kept_and_applied() {
    visit(async |page| {
        let size = "return parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--scale'))";
        let usual = page.script(size).await?.as_f64().unwrap_or_default();
        page.click("[data-do=settings]").await?;
        page.click("[data-part=text-size] option[value=larger]").await?;
        page.click("[data-part=motion] option[value=none]").await?;
        page.click("[data-part=letter-keys]").await?;
        page.key(Key::Escape).await?;
        for _ in 0..2 {
            assert!(page.script(size).await?.as_f64().is_some_and(|size| size > usual * 1.2));
            let motion = "return getComputedStyle(document.documentElement).getPropertyValue('--m-cross').trim()";
            assert_eq!(page.script(motion).await?, json!("0ms"));
            page.key("?").await?;
            let open = "return document.querySelector('[data-part=help]').open";
            assert_eq!(page.script(open).await?, json!(false), "the key is switched off");
            page.open().await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_storage_that_is_garbled_full_or_forbidden_breaks_nothing() {
    visit(async |page| {
        for name in ["theme", "language", "text-size", "motion", "letter-keys", "own-programs", "program"] {
            page.script(&format!("localStorage.setItem('ringside.{name}', '\\u0000]{{[\"' + 'x'.repeat(99))")).await?;
        }
        page.open().await?;
        assert_eq!(page.script("return document.querySelector('[data-part=theme]').value").await?, json!("system"));
        page.press("step").await?;
        for break_it in [
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        ] {
            page.script(break_it).await?;
            page.click("[data-part=theme] option[value=dark]").await?;
            assert_eq!(page.script("return document.documentElement.dataset.theme").await?, json!("dark"));
            page.click("[data-part=theme] option[value=system]").await?;
            page.press("step").await?;
        }
        Ok(())
    })
    .await;
}
