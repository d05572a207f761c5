//! The memory panel: bytes at an address that is typed, following the machine.

use thirtyfour::prelude::*;

use crate::visit::visit;

#[tokio::test]
async fn it_shows_an_address_and_follows_the_machine() {
    visit(async |page| {
        // The visitor's program stores a word on its own page.
        let source = "\
            global _start\n_start:\n  mov dword [stored], 0x64636261\n  jmp $\n\
            section .data\nalign 16\nstored: dd 0\n";
        page.run_program(source).await?;
        page.open_drawer("memory").await?;
        let field = page.find("[data-part=memory-address]").await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys("xyz" + Key::Enter).await?;
        page.until(
            "the mistake",
            "return document.querySelector('[data-part=failure]').textContent.includes('xyz')",
        )
        .await?;

        field.send_keys(Key::Control + "a").await?;
        field.send_keys("402000" + Key::Enter).await?;
        let first = "(document.querySelector('[data-part=memory-view] tr')?.textContent ?? '')";
        page.until(
            "the word stored, at the address asked for",
            &format!("return {first}.startsWith('000000000040200061 62 63 64')"),
        )
        .await?;

        // Back at the start of the run the word was never written.
        page.click("[data-do=run]").await?;
        page.until(
            "the machine stops",
            "return document.documentElement.dataset.state === 'paused'",
        )
        .await?;
        page.click("#panel-memory thead th").await?;
        page.key(Key::Home).await?;
        page.until(
            "other bytes",
            &format!("return !{first}.includes('61 62 63 64')"),
        )
        .await?;
        Ok(())
    })
    .await;
}
