//! Language and theme: switched, applied everywhere, remembered.

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
