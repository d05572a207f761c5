//! Code as it is followed: source lines, steps over them, stops in the gutter and by name, forwards and back, the page walk
//! of an address, and who wrote a byte.

use thirtyfour::prelude::*;

use crate::visit::{Outcome, Visit, visit};

/// Stores a word once, and then counts for ever, with a call on the way: five steps a round.
const COUNTER: &str = "\
    global _start\nglobal again\n_start:\n  mov dword [stored], 0x64636261\nagain:\n  inc dword [counter]\n  call work\n\
    jmp again\nwork:\n  nop\n  ret\nsection .data\nalign 16\nglobal stored\nstored: dd 0\ncounter: dd 0\n";
const ROUND: u64 = 5;

/// Runs the counter for a while and stops somewhere in it.
async fn run_counter(page: &Visit) -> Outcome {
    page.run_program(COUNTER).await?;
    page.until(
        "it runs",
        "return document.documentElement.dataset.state === 'running'
             && document.documentElement.dataset.now > 100000",
    )
    .await?;
    page.click("button[data-do=run]").await?;
    paused(page).await
}

async fn paused(page: &Visit) -> Outcome {
    page.until(
        "it stands still",
        "return document.documentElement.dataset.state === 'paused'",
    )
    .await
}

/// The form of stops: what, and where.
async fn choose(page: &Visit, kind: &str, place: &str) -> Outcome {
    page.click(&format!("[data-part=stop-kind] option[value={kind}]"))
        .await?;
    let field = page.find("[data-part=stop-place]").await?;
    field.send_keys(Key::Control + "a").await?;
    field.send_keys(place).await
}

async fn leave_fields(page: &Visit) -> Outcome {
    page.script("document.activeElement.blur()").await?;
    Ok(())
}

#[tokio::test]
async fn the_kernels_own_source_is_beside_its_code() {
    visit(async |page| {
        page.until(
            "lines of Rust",
            "return /[.]rs$/.test(document.querySelector('.block-head .file')?.textContent ?? '')
                 && [...document.querySelectorAll('.row .source')].some((line) => line.textContent.length > 3)",
        )
        .await?;
        // A step over a line ends at another one.
        let opened = page.tick().await?;
        page.shift_key(Key::Down).await?;
        page.moved_from(opened).await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn stops_are_met_forwards_and_back_and_change_nothing() {
    visit(async |page| {
        run_counter(page).await?;
        page.open_drawer("stops").await?;
        let stood = page.tick().await?;
        choose(page, "reached", "again").await?;
        page.click("[data-do=stops] [type=submit]").await?;
        let first = page.moved_from(stood).await?;
        assert!(page.text(".row.next").await?.contains("inc dword [counter]"));

        // Over a line, and over a call with what it calls.
        leave_fields(page).await?;
        page.shift_key(Key::Down).await?;
        assert_eq!(page.moved_from(first).await?, first + 1);
        page.shift_key(Key::Down).await?;
        assert_eq!(page.moved_from(first + 1).await?, first + 4);
        assert!(page.text(".row.next").await?.contains("jmp again"));

        // A breakpoint, by keyboard alone: the focus stays where it was set.
        page.script("document.querySelector('.row.next .gutter').focus()")
            .await?;
        page.key(Key::Enter).await?;
        page.until(
            "it is set",
            "return document.querySelector('.row.next .gutter[aria-pressed=true]') === document.activeElement",
        )
        .await?;
        for round in 1..=2 {
            page.click("button[data-do=run]").await?;
            assert_eq!(
                page.moved_from(first + 4 + (round - 1) * ROUND).await?,
                first + 4 + round * ROUND
            );
        }
        assert!(page.text("[data-part=stops]").await?.contains("stopped here"));
        page.click("[data-do=remove-stop]").await?;
        page.until(
            "it is gone",
            "return !document.querySelector('.gutter[aria-pressed=true]')",
        )
        .await?;

        // Back to where the word was stored, long ago.
        let now = page.tick().await?;
        choose(page, "written", "stored").await?;
        page.click("[data-do=back-until]").await?;
        let then = page.moved_from(now).await?;
        assert!(then < first, "{then}");
        assert!(page.text(".row.done").await?.contains("mov"));
        // Nothing before it wrote there, which is said, and the machine stays.
        page.click("[data-do=back-until]").await?;
        page.until(
            "it is said",
            "return !document.querySelector('[data-part=failure]').hidden",
        )
        .await?;
        paused(page).await?;
        assert_eq!(page.tick().await?, then);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_byte_names_its_writer_and_leads_there() {
    visit(async |page| {
        run_counter(page).await?;
        let stood = page.tick().await?;
        page.open_drawer("memory").await?;
        let field = page.find("[data-part=memory-address]").await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys("402001" + Key::Enter).await?;
        page.until(
            "the byte",
            "return document.querySelector('[data-part=memory-view] mark')?.textContent === '62'",
        )
        .await?;
        page.click("[data-do=who-wrote]").await?;
        page.until(
            "its writer",
            "return document.querySelector('[data-part=writer]').textContent.includes('mov ')",
        )
        .await?;
        paused(page).await?;
        assert_eq!(
            page.tick().await?,
            stood,
            "the machine stands where it stood"
        );
        page.click("[data-part=writer] [data-tick]").await?;
        page.moved_from(stood).await?;
        assert!(page.text(".row.done").await?.contains("mov dword [stored]"));

        // By keyboard through the bytes, past the rows in sight, without leaving the page's frame.
        page.script("document.querySelector('[data-part=memory-grid]').focus()")
            .await?;
        page.key(Key::Left).await?;
        page.key(Key::PageDown).await?;
        page.until(
            "another byte",
            "return document.querySelector('[data-part=memory-address]').value === '402100'
                 && document.querySelectorAll('[data-part=memory-view] tr').length === 16",
        )
        .await?;
        for _ in 0..12 {
            page.key(Key::Down).await?;
        }
        page.until(
            "it is in sight",
            "const place = (selector) => document.querySelector(selector)?.getBoundingClientRect();
             const [mark, panel] = [place('.grid mark'), place('#panel-memory')];
             return document.querySelector('[data-part=memory-address]').value === '4021c0'
                 && mark?.top >= panel.top && mark.bottom <= panel.bottom",
        )
        .await?;
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_address_is_walked_through_the_page_tables() {
    visit(async |page| {
        run_counter(page).await?;
        page.open_drawer("walk").await?;
        let field = page.find("[data-part=walk-address]").await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys("402000" + Key::Enter).await?;
        page.until(
            "four entries and an end",
            "return document.querySelectorAll('[data-part=walk-view] tbody tr').length === 4
                 && document.querySelector('[data-part=walk-view] .walk-end')?.textContent.includes('physical')",
        )
        .await?;
        // The same page is no code: the fault names the bit.
        page.click("[data-part=walk-purpose] option[value=fetch]").await?;
        page.until(
            "the fault",
            "return document.querySelector('.walk-end.refused')?.textContent.includes('NX is 1')
                 && document.querySelector('tr.refused .wrong')?.textContent === 'NX=1'",
        )
        .await?;
        // An address in the code leads here too.
        page.click(".row.next .address").await?;
        page.until(
            "its walk",
            "return document.querySelector('[data-part=walk-address]').value.startsWith('40')
                 && !document.querySelector('.walk-end.refused')",
        )
        .await?;
        // And so does a register that a step has changed.
        page.press("step").await?;
        page.click("[data-part=registers] [data-do=walk-fetch]").await?;
        page.until(
            "the walk to where RIP points",
            "const link = document.querySelector('[data-part=registers] [data-do=walk-fetch]');
             return document.querySelector('[data-part=walk-address]').value === link.textContent",
        )
        .await?;
        Ok(())
    })
    .await;
}
