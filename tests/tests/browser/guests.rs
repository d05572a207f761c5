//! Stacks of several kernels, used as a visitor does: chosen in the menu, stepped through crossing by crossing, looked into,
//! and stopped by the hypervisor's monitor.

use crate::appearance::assert_accessible_in_all_dresses;
use crate::visit::{Outcome, Visit, visit};

const STACKS: [&str; 3] = ["type1-full", "type1-para", "type1-pv-drivers"];

/// Chooses a stack, and waits until its machine stands before its first crossing.
pub async fn choose(page: &Visit, stack: &str) -> Outcome {
    page.script(&format!(
        "const menu = document.querySelector('[data-part=stack]');
         menu.value = '{stack}';
         menu.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    ))
    .await?;
    page.until(
        &format!("{stack} stands still"),
        &format!(
            "return document.querySelector('.fig').dataset.stack === '{stack}'
                 && document.querySelector('.fig [data-token]') !== null
                 && document.documentElement.dataset.state === 'paused'"
        ),
    )
    .await
}

/// Runs to a tick, typed as a visitor types it.
pub async fn go_to(page: &Visit, tick: u64) -> Outcome {
    page.script(&format!(
        "const field = document.querySelector('[data-part=tick]');
         field.value = '{tick}';
         field.closest('form').requestSubmit();"
    ))
    .await?;
    page.until(
        &format!("tick {tick}"),
        &format!(
            "return document.documentElement.dataset.now === '{tick}'
                 && document.documentElement.dataset.state === 'paused'"
        ),
    )
    .await
}

pub async fn next_of(page: &Visit, kind: &str) -> Outcome {
    page.script(&format!(
        "document.querySelector('[data-part=kind]').value = '{kind}'"
    ))
    .await?;
    page.press("next-crossing").await?;
    page.until(
        &format!("a crossing of kind {kind} is drawn"),
        &format!(
            "return document.querySelector('.fig [data-crossing]')?.dataset.crossing === '{kind}'"
        ),
    )
    .await
}

#[tokio::test]
async fn three_kernels_are_drawn_and_stepped_through() {
    visit(async |page| {
        for stack in STACKS {
            choose(page, stack).await?;
            let boxes = page
                .script("return document.querySelectorAll('.fig .guest').length")
                .await?;
            assert_eq!(boxes, 3, "{stack}");
            go_to(page, 27_000_000).await?;
            let kind = if stack == "type1-full" {
                "trap"
            } else {
                "hypercall"
            };
            next_of(page, kind).await?;
            let here = page
                .script("return document.querySelector('.fig [data-here]').dataset.box")
                .await?;
            assert_eq!(here, "hypervisor", "{stack}");
            let lanes = page.text("[data-part=timeline]").await?;
            assert!(lanes.contains("Hypervisor"), "{stack}: {lanes}");
            let said = page.text("[data-part=narration]").await?;
            assert!(said.contains("hypervisor"), "{stack}: {said}");
            let code = page.text("[data-part=code]").await?;
            assert!(code.contains("Hypervisor"), "{stack}: {code}");
            let changed = page.text("[data-part=registers]").await?;
            let saved = changed.contains("VMCB ·");
            assert_eq!(saved, stack != "type1-para", "{stack}: {changed}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_first_stack_is_there_again_when_it_is_chosen_again() {
    visit(async |page| {
        let before = page
            .script("return document.querySelector('.fig').outerHTML")
            .await?;
        choose(page, "type1-full").await?;
        choose(page, "bare-metal").await?;
        let after = page
            .script("return document.querySelector('.fig').outerHTML")
            .await?;
        assert_eq!(before, after);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn a_guest_is_paused_and_destroyed_from_the_page() {
    visit(async |page| {
        choose(page, "type1-full").await?;
        go_to(page, 27_000_000).await?;
        page.script(
            "document.querySelector('.door[data-inside=guest-1]')
                 .dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        )
        .await?;
        for (line, word) in [
            ("pause os1", "paused"),
            ("resume os1", "VMCB"),
            ("destroy os1", "ended"),
        ] {
            page.until(
                line,
                &format!("return document.querySelector('[data-line=\"{line}\"]') !== null"),
            )
            .await?;
            page.script(&format!(
                "document.querySelector('[data-line=\"{line}\"]').click()"
            ))
            .await?;
            page.until(
                &format!("{line} is obeyed"),
                &format!(
                    "const guest = document.querySelector('.fig [data-box=guest-1]').textContent;
                     return '{word}' === 'VMCB' ? !guest.includes('paused') : guest.includes('{word}')"
                ),
            )
            .await?;
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_hypervisor_shows_its_control_blocks() {
    visit(async |page| {
        choose(page, "type1-full").await?;
        go_to(page, 27_000_000).await?;
        page.script(
            "document.querySelector('.door[data-inside=hypervisor]')
                 .dispatchEvent(new MouseEvent('click', { bubbles: true }))",
        )
        .await?;
        let inside = "document.querySelector('[data-part=inside]').textContent";
        for words in ["run queue", "event channels", "EXITCODE", "N_CR3", "OS 2"] {
            page.until(words, &format!("return {inside}.includes({words:?})"))
                .await?;
        }
        assert_accessible_in_all_dresses(page).await?;
        Ok(())
    })
    .await;
}

/// Long names of source files and symbols stand in the code there, and give way.
#[tokio::test]
async fn on_a_phone_nothing_sticks_out_in_the_device_models_code() {
    visit(async |page| {
        page.size(390, 844).await?;
        choose(page, "type1-full").await?;
        go_to(page, 30_000_000).await?;
        for _ in 0..40 {
            let files = page
                .script("return [...document.querySelectorAll('.block-head .file')].map((one) => one.textContent).join(' ')")
                .await?;
            let fits = page
                .script("return document.documentElement.scrollWidth <= innerWidth")
                .await?;
            assert_eq!(fits, true, "with {files} in the code");
            if files.as_str().is_some_and(|files| files.contains("device-model/src")) {
                return Ok(());
            }
            page.press("next-crossing").await?;
        }
        panic!("the device model's source is not met");
    })
    .await;
}

#[tokio::test]
async fn the_journey_of_a_call_is_followed_from_call_to_call() {
    visit(async |page| {
        choose(page, "type1-full").await?;
        go_to(page, 30_000_000).await?;
        page.script("document.querySelector('.tab[data-panel=journey]').click()")
            .await?;
        let journey = "document.querySelector('[data-part=journey]')";
        let has = |words: &str| format!("return {journey}.textContent.includes('{words}')");
        page.until("a call", &has("made at instruction")).await?;
        let title = format!("return {journey}.querySelector('h2').textContent");
        let last = page.script(&title).await?;
        // Back to a call which the device model had a part in: one that writes.
        for _ in 0..60 {
            let text = page.text("[data-part=journey]").await?;
            if text.contains("Dom0") && text.contains("device-model") && text.contains("out 0x3F8")
            {
                break;
            }
            let title_before = page.script(&title).await?;
            page.script("document.querySelector('[data-do=journey-earlier]').click()")
                .await?;
            page.until(
                "another call",
                &format!("return {journey}.querySelector('h2').textContent !== {title_before}"),
            )
            .await?;
        }
        let text = page.text("[data-part=journey]").await?;
        for words in ["device-model", "Hypervisor", "For this call", "out 0x3F8"] {
            assert!(text.contains(words), "{words}: {text}");
        }
        page.script("document.querySelector('[data-do=journey-now]').click()")
            .await?;
        page.until(
            "the last one again",
            &format!("return {journey}.querySelector('h2').textContent === {last}"),
        )
        .await?;
        assert_accessible_in_all_dresses(page).await?;
        Ok(())
    })
    .await;
}
