//! The screen panel: the text that the kernel writes to its graphics card, forwards and backwards.

use thirtyfour::prelude::*;

use crate::visit::visit;

#[tokio::test]
async fn it_shows_what_the_guest_writes_and_forgets_it_going_back() {
    visit(async |page| {
        page.run_program("mov eax, 60\nxor edi, edi\nsyscall\n")
            .await?;
        page.open_drawer("screen").await?;
        let text = "document.querySelector('[data-part=screen-view]').textContent";
        page.until(
            "the kernel's words and the cursor",
            &format!(
                "return {text}.includes('kernel: /bin/init started as pid 1')
                 && document.querySelectorAll('.vga .cursor').length === 1"
            ),
        )
        .await?;
        let lengths = format!("return {text}.split('\\n').map(row => row.length)");
        let rows = page.script(&lengths).await?;
        assert_eq!(rows, serde_json::json!(vec![80; 25]));

        // What a guest writes is of no language of the page's: it is there in each.
        for _ in 0..2 {
            page.click("[data-do=language]").await?;
            let seen = page
                .script("return document.querySelector('.vga').checkVisibility()")
                .await?;
            assert_eq!(seen, true);
        }

        // Back at the first step nothing was written.
        page.until(
            "the machine ends",
            "return document.documentElement.dataset.state === 'paused'",
        )
        .await?;
        let field = page.find("[data-part=tick]").await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys("1" + Key::Enter).await?;
        page.until(
            "an empty screen",
            &format!("return {text} === 'The guest has not written to the screen.'"),
        )
        .await?;
        page.click("[data-do=language]").await?;
        page.until(
            "the same in Korean",
            &format!("return {text} === '게스트가 아직 화면에 쓰지 않았습니다.'"),
        )
        .await
    })
    .await;
}
