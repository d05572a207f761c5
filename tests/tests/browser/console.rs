//! The console: lines sent before come back, and typing in the past says what it costs.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::visit::visit;

#[tokio::test]
async fn arrows_bring_back_lines_that_were_sent() {
    visit(async |page| {
        page.open_drawer("console").await?;
        let field = page.find("[data-part=input]").await?;
        let value = "return document.querySelector('[data-part=input]').value";
        for line in ["one", "two"] {
            field.send_keys(line + Key::Enter).await?;
        }
        for (key, line) in [
            (Key::Up, "two"),
            (Key::Up, "one"),
            (Key::Up, "one"),
            (Key::Down, "two"),
            (Key::Down, ""),
        ] {
            field.send_keys("" + key).await?;
            assert_eq!(page.script(value).await?, json!(line));
        }
        // Keys that step the machine do not leave the field, and Tab does.
        field.send_keys("" + Key::Tab).await?;
        let left = "return document.activeElement.dataset.part !== 'input'";
        assert_eq!(page.script(left).await?, json!(true));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn typing_in_the_past_starts_another_future_and_says_so() {
    visit(async |page| {
        for _ in 0..4 {
            page.press("next-crossing").await?;
        }
        page.open_drawer("console").await?;
        assert_eq!(page.text("[data-part=past-notice]").await?, "");
        let newest = page.tick().await?;
        let past = page.press("previous-crossing").await?;
        let notice = page.text("[data-part=past-notice]").await?;
        assert!(
            notice.contains("another future") && notice.contains(&(newest - past).to_string()[..1]),
            "{notice}"
        );
        let field = page.find("[data-part=input]").await?;
        field.send_keys("x" + Key::Enter).await?;
        page.until(
            "the notice goes",
            "return document.querySelector('[data-part=past-notice]').textContent === ''",
        )
        .await
    })
    .await;
}
