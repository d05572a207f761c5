//! A kernel in ring 1 under its monitor, used as a visitor does: a trap is told by its instruction, and what does not trap is
//! run to and told as well.

use crate::appearance::assert_accessible_in_all_dresses;
use crate::guests::{choose, go_to, next_of};
use crate::visit::visit;

const STACK: &str = "trap-and-emulate";
/// The guest's kernel prints its first lines.
const PRINTING: u64 = 200_000;

#[tokio::test]
async fn what_traps_and_what_does_not_are_told() {
    visit(async |page| {
        choose(page, STACK).await?;
        go_to(page, PRINTING).await?;
        next_of(page, "trap").await?;
        let here = page
            .script("return document.querySelector('.fig [data-here]').dataset.box")
            .await?;
        assert_eq!(here, "hypervisor");
        let said = page.text("[data-part=narration]").await?;
        assert!(said.contains("#GP") && said.contains("monitor"), "{said}");
        let lanes = page.text("[data-part=timeline]").await?;
        assert!(lanes.contains("Monitor") && lanes.contains("Guest"), "{lanes}");
        let code = page.text("[data-part=code]").await?;
        assert!(code.contains("Monitor"), "{code}");

        page.open_drawer("stops").await?;
        page.click("[data-part=stop-kind] option[value=unnoticed]")
            .await?;
        page.click("[data-do=stops] [type=submit]").await?;
        page.until(
            "an instruction does not trap",
            "return document.querySelector('[data-part=narration]').textContent.includes('no trap came')",
        )
        .await?;
        let here = page
            .script("return document.querySelector('.fig [data-here]').dataset.box")
            .await?;
        assert_eq!(here, "guest-0-kernel");
        let said = page.text("[data-part=narration]").await?;
        assert!(said.contains("0x9") && said.contains("0x8"), "{said}");

        assert_accessible_in_all_dresses(page).await?;
        let said = page.text("[data-part=narration]").await?;
        assert!(said.contains("트랩이 일어나지 않았습니다"), "{said}");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_the_picture_has_no_hole_and_nothing_sticks_out() {
    visit(async |page| {
        page.size(390, 844).await?;
        choose(page, STACK).await?;
        go_to(page, PRINTING).await?;
        let gap = page
            .script(
                "const edge = (box) => document.querySelector(`.fig [data-box=${box}] .box`).getBoundingClientRect();
                 return Math.round(edge('hypervisor').top - edge('guest-0').bottom)",
            )
            .await?;
        let gap = gap.as_i64().expect("a number");
        assert!((20..100).contains(&gap), "{gap} pixels");
        let fits = page
            .script("return document.documentElement.scrollWidth <= innerWidth")
            .await?;
        assert_eq!(fits, true);
        Ok(())
    })
    .await;
}
