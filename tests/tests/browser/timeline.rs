//! The timeline and the crossing log: zoom, pan, clicks, kinds, pages; without dragging, and with it.

use serde_json::json;
use thirtyfour::prelude::*;

use crate::visit::{Outcome, Visit, visit};

const SHOWN: &str = "const svg = document.querySelector('.timeline [data-part=timeline] svg');
    return [Number(svg.dataset.from), Number(svg.dataset.to)]";

/// First and last tick that the lanes show.
async fn shown(page: &Visit) -> WebDriverResult<(u64, u64)> {
    let shown = page.script(SHOWN).await?;
    let number = |index: usize| shown[index].as_u64().expect("a tick");
    Ok((number(0), number(1)))
}

/// Does something and waits until the lanes show another part.
async fn changes(
    page: &Visit,
    action: impl AsyncFnOnce() -> Outcome,
) -> WebDriverResult<(u64, u64)> {
    let before = shown(page).await?;
    action().await?;
    let other = format!(
        "const [from, to] = (() => {{ {SHOWN} }})(); return from !== {} || to !== {}",
        before.0, before.1
    );
    page.until("another part is shown", &other).await?;
    shown(page).await
}

/// Goes to a number of instructions.
async fn go_to(page: &Visit, tick: u64) -> Outcome {
    let before = page.tick().await?;
    let field = page.find("[data-part=tick]").await?;
    field.send_keys(Key::Control + "a").await?;
    field.send_keys(tick.to_string() + Key::Enter).await?;
    assert_eq!(page.moved_from(before).await?, tick);
    page.click(".brand").await
}

/// Runs a program that makes more crossings than the lanes or a page of the log can show; how long the run was.
async fn run_many_calls(page: &Visit) -> WebDriverResult<u64> {
    page.run_program(
        "mov ebx, 300\nagain: mov eax, 39\nsyscall\ndec ebx\njnz again\nmov eax, 60\nxor edi, edi\nsyscall\n",
    )
    .await?;
    page.until_printed("init exited with status 0").await?;
    page.until(
        "the machine ends",
        "return document.documentElement.dataset.state === 'paused'",
    )
    .await?;
    page.open_drawer("program").await?;
    page.tick().await
}

#[tokio::test]
async fn it_zooms_from_the_whole_run_to_one_instruction() {
    visit(async |page| {
        let end = run_many_calls(page).await?;
        let whole = changes(page, async || page.click("[data-do=whole-run]").await).await?;
        assert_eq!(whole, (0, end));
        let note = page.text(".timeline [data-part=timeline]").await?;
        assert!(note.contains("zoom in to see each"), "{note}");

        let mut last = whole;
        let mut presses = 0;
        while last.1 - last.0 > 4 {
            let next = changes(page, async || page.click("[data-do=zoom-in]").await).await?;
            assert!(next.1 - next.0 < last.1 - last.0, "{last:?} {next:?}");
            assert!(next.0 <= end && next.1 >= end, "the present stays in view");
            last = next;
            presses += 1;
            assert!(presses < 30);
        }
        // By keys, and back to what follows the machine.
        let out = changes(page, async || page.key("-").await).await?;
        assert!(out.1 - out.0 > last.1 - last.0);
        let earlier = changes(page, async || page.key("[").await).await?;
        assert!(earlier.0 < out.0);
        changes(page, async || page.key("]").await).await?;
        let around = changes(page, async || page.key("\\").await).await?;
        assert!(around.1 >= end && around.1 - around.0 > 4);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn wheel_and_drag_do_the_same() {
    visit(async |page| {
        go_to(page, 400_000).await?;
        let whole = changes(page, async || page.click("[data-do=whole-run]").await).await?;
        let wheel = "const lanes = document.querySelector('[data-lanes]'); const box = lanes.getBoundingClientRect();
            lanes.dispatchEvent(new WheelEvent('wheel', { deltaY: -100, clientX: box.left + box.width / 4,
                clientY: box.top + 9, bubbles: true, cancelable: true }))";
        let nearer = changes(page, async || page.script(wheel).await.map(drop)).await?;
        assert!(nearer.0 > whole.0 && nearer.1 < whole.1, "{nearer:?}");
        let lanes = page.find("[data-lanes]").await?;
        let before = page.tick().await?;
        let dragged = changes(page, async || {
            page.driver
                .action_chain()
                .move_to_element_center(&lanes)
                .click_and_hold()
                .move_by_offset(120, 0)
                .release()
                .perform()
                .await
        })
        .await?;
        assert!(dragged.0 < nearer.0, "{nearer:?} {dragged:?}");
        assert_eq!(page.tick().await?, before, "a drag is no click");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_click_near_a_crossing_means_the_crossing() {
    visit(async |page| {
        let mut seen = Vec::new();
        for _ in 0..4 {
            seen.push(page.press("next-crossing").await?);
        }
        let click = format!(
            "const mark = document.querySelector(\"[data-tick='{}']\").getBoundingClientRect();
             const lanes = document.querySelector('[data-lanes]'); const box = lanes.getBoundingClientRect();
             lanes.dispatchEvent(new MouseEvent('click', {{ clientX: mark.left + mark.width / 2 + 7,
                 clientY: box.bottom - 2, bubbles: true }}))",
            seen[1]
        );
        let now = page.tick().await?;
        page.script(&click).await?;
        assert_eq!(page.moved_from(now).await?, seen[1]);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_buttons_find_crossings_of_one_kind() {
    visit(async |page| {
        let kind = "return document.querySelector('.fig [data-crossing]')?.dataset.crossing";
        for chosen in ["interrupt", "return", "syscall"] {
            page.click(&format!("[data-part=kind] option[value={chosen}]"))
                .await?;
            let first = page.press("next-crossing").await?;
            assert_eq!(page.script(kind).await?, json!(chosen));
            let second = page.press("next-crossing").await?;
            assert!(second > first);
            assert_eq!(page.script(kind).await?, json!(chosen));
            assert_eq!(page.press("previous-crossing").await?, first);
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_log_holds_all_crossings_page_by_page() {
    visit(async |page| {
        run_many_calls(page).await?;
        page.open_drawer("log").await?;
        let caption = "(document.querySelector('.log caption')?.textContent ?? '')";
        page.until("the log comes", &format!("return {caption}.includes(' of ')")).await?;
        page.click("[data-do=log-first]").await?;
        page.until("the first page", &format!("return {caption}.startsWith('1 to 100 of')")).await?;
        page.click("[data-do=log-next]").await?;
        page.until("the second page", &format!("return {caption}.startsWith('101 to 200 of')")).await?;
        let row = page.find(".log tbody tr:nth-child(5) button").await?;
        let tick: u64 = row.attr("data-tick").await?.and_then(|tick| tick.parse().ok()).expect("a tick");
        let now = page.tick().await?;
        page.click(".log tbody tr:nth-child(5) button").await?;
        assert_eq!(page.moved_from(now).await?, tick);
        // The page stays where the visitor put it, and the row is the present now.
        page.until("the row is marked", "return document.querySelector('.log tr.now') !== null").await?;
        assert!(page.script(&format!("return {caption}")).await?.as_str().is_some_and(|text| text.starts_with("101")));
        page.click("[data-part=log-kind] option[value=trap]").await?;
        page.until(
            "only traps",
            "return [...document.querySelectorAll('.log tbody .kind')].every((kind) => kind.textContent.includes('trap'))
                 && document.querySelector('.log tbody .kind') !== null",
        )
        .await
    })
    .await;
}
