//! A program of the visitor's: typed, run, seen, un-done, mistaken.

use thirtyfour::prelude::*;

use crate::visit::visit;

const GREETING: &str = "
global _start
section .text
_start: mov eax, 1
mov edi, 1
lea rsi, [rel text]
mov edx, text.length
syscall
mov eax, 60
xor edi, edi
syscall
section .data
text: db 'Visitor was here', 10
.length equ $ - text
";

#[tokio::test]
async fn its_output_appears_and_disappears_step_by_step() {
    visit(async |page| {
        page.run_program(GREETING).await?;
        page.until_printed("Visitor was here").await?;
        page.until(
            "the machine ends",
            "return document.documentElement.dataset.state === 'paused'",
        )
        .await?;

        // Back, crossing by crossing, to before it was printed; forward to just after; then back step by step.
        while page.console().await?.contains("Visitor was here") {
            page.press("previous-crossing").await?;
        }
        let before = page.tick().await?;
        while !page.console().await?.contains("Visitor was here") {
            page.press("next-crossing").await?;
        }
        let after = page.tick().await?;
        let mut steps = 0;
        while page.console().await?.contains("Visitor was here") {
            page.press("back").await?;
            steps += 1;
            assert!(steps < after - before, "the output stays");
        }
        assert!(page.console().await?.ends_with("Visitor was her"));
        page.press("step").await?;
        assert!(page.console().await?.ends_with("Visitor was here"));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn its_lines_stand_beside_its_instructions() {
    visit(async |page| {
        page.run_program(GREETING).await?;
        page.until_printed("Visitor was here").await?;
        page.until(
            "the machine ends",
            "return document.documentElement.dataset.state === 'paused'",
        )
        .await?;
        // The system call by which it printed: the newest one that came from its own lines.
        for _ in 0..60 {
            page.press("previous-crossing").await?;
            if page
                .text("[data-part=code]")
                .await?
                .contains("mov edx, text.length")
            {
                break;
            }
        }
        let code = page.text("[data-part=code]").await?;
        assert!(
            code.contains("program.asm") && code.contains("mov edx, text.length"),
            "{code}"
        );
        assert!(
            page.text("[data-part=narration]")
                .await?
                .contains("asked for write")
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn three_mistakes_are_told_at_once_and_nothing_else_changes() {
    visit(async |page| {
        let before = page.tick().await?;
        page.run_program("movv eax, 1\nmov eax, nowhere\nmov [rax], [rbx]\n")
            .await?;
        page.until(
            "mistakes are listed",
            "return document.querySelectorAll('.diagnostics li').length === 3",
        )
        .await?;
        let list = page.text(".diagnostics").await?;
        for place in ["program.asm:1:", "program.asm:2:", "program.asm:3:"] {
            assert!(list.contains(place), "{list}");
        }
        assert_eq!(page.tick().await?, before);
        for mark in [".cm-lint-marker-error", ".cm-lintRange-error"] {
            let count = format!("return document.querySelectorAll('{mark}').length");
            assert_eq!(page.script(&count).await?, 3, "{mark}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_edit_makes_the_picture_stale_until_the_next_run() {
    visit(async |page| {
        page.run_program(GREETING).await?;
        page.until_printed("Visitor was here").await?;
        assert!(!page.find("[data-part=stale]").await?.is_displayed().await?);
        page.find(".cm-content").await?.send_keys("; more").await?;
        assert!(page.find("[data-part=stale]").await?.is_displayed().await?);
        page.click("[data-do=run-program]").await?;
        page.until(
            "the picture is fresh",
            "return document.querySelector('[data-part=stale]').hidden",
        )
        .await
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_reaches_it() {
    visit(async |page| {
        page.run_program(
            "
section .text
xor eax, eax
xor edi, edi
lea rsi, [rel line]
mov edx, 64
syscall
mov edx, eax
mov eax, 1
mov edi, 1
syscall
mov eax, 60
xor edi, edi
syscall
section .bss
line: resb 64
",
        )
        .await?;
        page.until(
            "it waits for a line",
            "return [...document.querySelectorAll('[data-pid]')].some(box => box.textContent.includes('waits for input'))",
        )
        .await?;
        page.open_drawer("console").await?;
        page.find("[data-part=input]").await?.send_keys("echo-me" + Key::Enter).await?;
        // Once as the console's echo, once from the program.
        page.until(
            "it answers",
            "return document.querySelector('[data-part=console]').textContent.split('echo-me').length >= 3",
        )
        .await
    })
    .await;
}
