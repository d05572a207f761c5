//! The disk, as a visitor meets it: a process waits for it, its part of the hardware lights up and interrupts, and what it
//! read can be looked at.

use crate::visit::{Outcome, Visit, visit};

const INSIDE: &str = "document.querySelector('[data-part=inside]').innerText";

/// Goes on to the next interrupt until it is the disk's.
async fn until_disk_interrupts(page: &Visit) -> Outcome {
    page.script("document.querySelector('[data-part=kind]').value = 'interrupt'")
        .await?;
    for _ in 0..20 {
        let before = page
            .script("return document.documentElement.dataset.now")
            .await?;
        page.press("next-crossing").await?;
        page.until(
            "the next interrupt",
            &format!(
                "return document.documentElement.dataset.now !== {before}
                     && document.documentElement.dataset.state === 'paused'"
            ),
        )
        .await?;
        if page.text("[data-part=narration]").await?.contains("IRQ14") {
            return Ok(());
        }
    }
    panic!("the disk never interrupted");
}

#[tokio::test]
async fn a_read_of_the_disk_is_seen_where_it_happens() {
    visit(async |page| {
        until_disk_interrupts(page).await?;
        let said = page.text("[data-part=narration]").await?;
        assert!(said.contains("disk"), "{said}");
        let lit = page
            .script(
                "return [...document.querySelectorAll('.fig .chip.lit')]
                     .map((one) => one.parentElement.dataset.box).join()",
            )
            .await?;
        assert_eq!(lit, "hardware", "one part of the hardware is at work");
        let picture = page.text(".fig").await?;
        assert!(picture.contains("waits for disk"), "{picture}");
        page.script(
            "document.querySelector('.door[data-inside=chip-IDE]')
                 .dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        )
        .await?;
        for words in ["READ SECTOR(S)", "DRQ", "sectors moved last"] {
            page.until(words, &format!("return {INSIDE}.includes({words:?})"))
                .await?;
        }
        // The whole file is on the console a little later.
        page.press("run").await?;
        page.until(
            "the file is printed",
            "return document.querySelector('[data-part=console]').textContent
                 .includes('This text stands on the disk.')",
        )
        .await
    })
    .await;
}
