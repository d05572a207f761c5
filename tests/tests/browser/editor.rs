//! The editor: it comes when it is wanted, colours and marks the text, can be left by keyboard, and is not needed.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::visit::{Outcome, Visit, visit};

async fn choose(page: &Visit, program: &str) -> Outcome {
    page.click(&format!("[data-part=example] option[value='{program}']"))
        .await
}

async fn text(page: &Visit) -> WebDriverResult<String> {
    let text = page
        .script("return document.querySelector('[data-part=source]').value")
        .await?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn it_comes_when_the_panel_is_opened_and_not_before() {
    visit(async |page| {
        let loaded =
            "return performance.getEntriesByType('resource').some((one) => one.name.endsWith('editor.js'))";
        assert_eq!(page.script(loaded).await?, json!(false));
        let editor = page.open_editor().await?;
        assert_eq!(page.script(loaded).await?, json!(true));
        assert_eq!(
            editor.attr("aria-label").await?.as_deref(),
            Some("Program in NASM syntax")
        );
        page.click("button[data-do=language]").await?;
        assert_eq!(
            editor.attr("aria-label").await?.as_deref(),
            Some("NASM 문법으로 쓴 프로그램")
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn words_are_coloured_by_what_they_are() {
    visit(async |page| {
        let editor = page.open_editor().await?;
        editor.send_keys(Key::Control + "a").await?;
        editor
            .send_keys("here: mov eax, 0x10 ; say\nlength equ 'x'\n")
            .await?;
        page.until(
            "the text is coloured",
            "return document.querySelectorAll('.cm-line span[class]').length >= 7",
        )
        .await?;
        let classes = page
            .script(
                "const found = {};
                 document.querySelectorAll('.cm-line span[class]').forEach((span) => {
                     found[span.textContent.trim()] = getComputedStyle(span).color + getComputedStyle(span).fontWeight });
                 return found",
            )
            .await?;
        let kinds = ["here:", "mov", "eax", "0x10", "; say", "equ", "'x'"];
        for (at, kind) in kinds.iter().enumerate() {
            assert!(classes[kind].is_string(), "{kind} has no colour: {classes}");
            for other in &kinds[..at] {
                assert_ne!(classes[kind], classes[other], "{kind} and {other}");
            }
        }
        assert_eq!(classes["length"], classes["here:"], "a label without colon");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn tab_indents_and_leaves_after_escape() {
    visit(async |page| {
        let editor = page.open_editor().await?;
        editor.send_keys(Key::Control + "a").await?;
        editor.send_keys("nop").await?;
        page.key(Key::Home).await?;
        page.key(Key::Tab).await?;
        assert_eq!(text(page).await?.trim_end(), "        nop");
        page.key(Key::Escape).await?;
        page.key(Key::Tab).await?;
        let outside =
            "return document.activeElement.closest('.cm-editor') === null && document.activeElement !== document.body";
        assert_eq!(page.script(outside).await?, json!(true));
        assert_eq!(text(page).await?.trim_end(), "        nop");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_mistake_of_the_list_leads_to_its_place() {
    visit(async |page| {
        page.run_program("nop\nmov eax, nowhere\n").await?;
        page.until(
            "the mistake is listed",
            "return document.querySelectorAll('.diagnostics li').length === 1",
        )
        .await?;
        assert_eq!(page.text(".cm-lintRange-error").await?, "nowhere");
        page.click("[data-mistake='0']").await?;
        page.key("x").await?;
        assert!(text(page).await?.contains("mov eax, xnowhere"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_program_of_the_menu_runs_and_an_own_text_is_not_lost() {
    visit(async |page| {
        page.run_program("mov eax, 60\nmov edi, 5\nsyscall\n")
            .await?;
        page.until_printed("init exited with status 5").await?;
        let own = text(page).await?;
        choose(page, "divide").await?;
        assert!(text(page).await?.contains("#DE"));
        assert!(
            page.text("[data-part=diagnostics]")
                .await?
                .contains("was kept")
        );
        page.click("[data-do=run-program]").await?;
        page.until_printed("divide error").await?;

        choose(page, "own-0").await?;
        assert_eq!(text(page).await?, own);
        // Also after the page was left: the example, then the text again.
        choose(page, "fork").await?;
        page.open().await?;
        page.open_editor().await?;
        assert!(text(page).await?.contains("fork"));
        choose(page, "own-0").await?;
        assert_eq!(text(page).await?, own);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn without_it_the_plain_text_area_does_the_work() {
    visit(async |page| {
        page.expect_complaint("editor.js");
        page.driver
            .cdp()
            .send_raw("Network.enable", json!({}))
            .await?;
        page.driver
            .cdp()
            .send_raw("Network.setBlockedURLs", json!({ "urls": ["*/editor.js"] }))
            .await?;
        page.open_drawer("program").await?;
        let area = page.find("[data-part=source]").await?;
        area.send_keys(Key::Control + "a").await?;
        area.send_keys("nop\nmov eax, nowhere\n").await?;
        page.click("[data-do=run-program]").await?;
        page.until(
            "the mistake is listed and its line marked",
            "return document.querySelectorAll('.diagnostics li').length === 1
                 && document.querySelector('.numbers .wrong').textContent === '▸2'",
        )
        .await?;
        page.click("[data-mistake='0']").await?;
        page.key("x").await?;
        assert!(text(page).await?.contains("mov eax, xnowhere"));
        assert_eq!(
            page.script("return document.querySelector('.cm-editor')")
                .await?,
            json!(null)
        );
        Ok(())
    })
    .await;
}
