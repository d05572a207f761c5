//! What is in a box: opened by mouse and by keyboard, following the machine, closed again; the picture enlarged and moved.

use thirtyfour::prelude::*;

use crate::appearance::{assert_accessible, dress, load_axe};
use crate::visit::{Outcome, Visit, visit};

const INSIDE: &str = "document.querySelector('[data-part=inside]').innerText";

/// Clicks a box as a visitor does, in its upper left corner: parts of the hardware have doors of their own.
async fn enter(page: &Visit, name: &str) -> Outcome {
    let door = page.find(&format!(".door[data-inside={name}]")).await?;
    let (_, size) = (door.clone(), door.rect().await?);
    page.driver
        .action_chain()
        .move_to_element_with_offset(
            &door,
            -(size.width as i64) / 2 + 6,
            -(size.height as i64) / 2 + 6,
        )
        .click()
        .perform()
        .await?;
    page.until(
        &format!("{name} is open"),
        &format!("return document.querySelector('.door[data-inside={name}]').getAttribute('aria-pressed') === 'true' && {INSIDE}.length > 10"),
    )
    .await
}

#[tokio::test]
async fn every_box_shows_what_is_in_it() {
    visit(async |page| {
        page.until_process().await?;
        for (name, words) in [
            ("chip-CPU", "general registers"),
            ("chip-CPU", "DPL"),
            ("chip-UART", "LSR"),
            ("chip-PIT", "counter 0"),
            ("chip-PIC", "IMR"),
            ("chip-IDE", "sectors in all"),
            ("chip-RAM", "16384"),
            ("hardware", "devices"),
            ("kernel", "IDT"),
            ("kernel", "lstar"),
            ("kernel", "open files"),
            ("process-0", "address space"),
            ("process-0", "r-x user"),
            ("process-0", "stack"),
        ] {
            enter(page, name).await?;
            page.until(words, &format!("return {INSIDE}.includes({words:?})"))
                .await?;
        }
        let beside = page
            .script(
                "const inspector = document.querySelector('.inspector').getBoundingClientRect();
                 const figure = document.querySelector('.figure').getBoundingClientRect();
                 return inspector.left >= figure.right;",
            )
            .await?;
        assert_eq!(beside, true, "the panel covers the picture");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn it_follows_the_machine_and_names_what_a_step_changed() {
    visit(async |page| {
        enter(page, "chip-CPU").await?;
        page.press("step").await?;
        let rip = "[...document.querySelectorAll('.inside .entry')].find((one) => one.innerText.startsWith('rip'))";
        page.until(
            "old and new",
            &format!("return {rip}.querySelector('.old') !== null && {rip}.querySelector('.new') !== null"),
        )
        .await?;
        let now = page.script(&format!("return {rip}.querySelector('.new').innerText")).await?;
        page.press("step").await?;
        page.until(
            "the new value has become the old one",
            &format!("return {rip}.querySelector('.old')?.innerText === {now}"),
        )
        .await?;
        page.press("back").await?;
        page.until(
            "the value of before",
            &format!("return {rip}.innerText.includes({now})"),
        )
        .await
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_opens_folds_and_closes_it() {
    visit(async |page| {
        page.script("document.querySelector('.door[data-inside=kernel]').focus()")
            .await?;
        page.key(Key::Enter).await?;
        page.until(
            "the panel has the focus",
            "return document.activeElement.dataset.part === 'inspector'",
        )
        .await?;
        page.until("it is filled", &format!("return {INSIDE}.includes('GDT')"))
            .await?;
        // A group that was opened stays open, and keeps the focus, while the machine steps.
        page.script(
            "document.querySelector('details[data-path=\"kernel/GDT\"] > summary').focus()",
        )
        .await?;
        page.key(Key::Enter).await?;
        page.press("step").await?;
        page.until(
            "the group stays open",
            "return document.querySelector('details[data-path=\"kernel/GDT\"]').open",
        )
        .await?;
        page.key(Key::Escape).await?;
        page.until(
            "the focus is back on the box",
            "return document.querySelector('.inspector').hidden && document.activeElement.dataset.inside === 'kernel'",
        )
        .await?;
        // With the focus on a box, the other keys work as everywhere.
        let before = page.tick().await?;
        page.key(Key::Right).await?;
        page.moved_from(before).await?;
        assert_eq!(
            page.script("return document.activeElement.dataset.inside").await?,
            "kernel"
        );
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_picture_is_enlarged_and_moved() {
    visit(async |page| {
        const TRANSFORM: &str = "getComputedStyle(document.querySelector('.drawing')).transform";
        let transform = async || page.script(&format!("return {TRANSFORM}")).await;
        assert_eq!(transform().await?, "none");
        page.click("[data-do=nearer]").await?;
        assert_ne!(transform().await?, "none");
        page.click("[data-do=whole-picture]").await?;
        assert_eq!(transform().await?, "none");

        page.script("document.querySelector('[data-part=figure]').focus()")
            .await?;
        page.key("+").await?;
        page.key("+").await?;
        let near = transform().await?;
        let tick = page.tick().await?;
        page.key(Key::Right).await?;
        assert_ne!(transform().await?, near, "the arrow key moves the picture");
        assert_eq!(page.tick().await?, tick);
        page.key("0").await?;
        assert_eq!(transform().await?, "none");

        // The wheel enlarges around the pointer: what is under it stays there.
        let under = page
            .script(
                "const door = document.querySelector('.door[data-inside=kernel]');
                 const middle = (one) => [one.x + one.width / 2, one.y + one.height / 2];
                 const [x, y] = middle(door.getBoundingClientRect());
                 const wheel = new WheelEvent('wheel', { deltaY: -200, clientX: x, clientY: y, bubbles: true, cancelable: true });
                 door.dispatchEvent(wheel);
                 const [left, top] = middle(door.getBoundingClientRect());
                 return wheel.defaultPrevented && Math.hypot(left - x, top - y) < 2;",
            )
            .await?;
        assert_eq!(under, true);
        assert_ne!(transform().await?, "none");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_it_is_a_sheet_and_the_wheel_scrolls() {
    visit(async |page| {
        page.size(390, 844).await?;
        page.script("document.querySelector('.door[data-inside=chip-PIT]').focus()")
            .await?;
        page.key(Key::Enter).await?;
        page.until("it is filled", &format!("return {INSIDE}.includes('counter 0')"))
            .await?;
        let place = page
            .script(
                "const sheet = document.querySelector('.inspector').getBoundingClientRect();
                 const buttons = document.querySelector('.transport').getBoundingClientRect();
                 return sheet.left === 0 && sheet.right === 390 && sheet.bottom <= buttons.top + 1
                     && document.documentElement.scrollWidth <= 390;",
            )
            .await?;
        assert_eq!(place, true);
        page.click("[data-do=close-inspector]").await?;
        let scrolls = page
            .script(
                "const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
                 document.querySelector('.door').dispatchEvent(wheel);
                 return !wheel.defaultPrevented;",
            )
            .await?;
        assert_eq!(scrolls, true);
        let small = page
            .script(
                "return [...document.querySelectorAll('.door, .zoom button')].map((one) => one.getBoundingClientRect())
                     .filter((one) => one.width < 24 || one.height < 24).length",
            )
            .await?;
        assert_eq!(small, 0, "targets are too small");
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_it() {
    visit(async |page| {
        load_axe(page).await?;
        page.until_process().await?;
        for theme in ["light", "dark"] {
            for language in ["en", "ko"] {
                dress(page, theme, language).await?;
                for name in ["chip-CPU", "kernel", "process-0"] {
                    enter(page, name).await?;
                    assert_accessible(page, &format!("{theme} {language} {name}")).await?;
                }
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn two_fingers_enlarge_the_picture_and_one_moves_it() {
    visit(async |page| {
        page.size(390, 844).await?;
        let tick = page.tick().await?;
        let touch = async |kind: &str, points: &[(i32, i32)]| {
            let points: Vec<_> = points
                .iter()
                .zip(0..)
                .map(|(&(x, y), id)| serde_json::json!({ "x": x, "y": y, "id": id }))
                .collect();
            let event = serde_json::json!({ "type": kind, "touchPoints": points });
            page.driver
                .cdp()
                .send_raw("Input.dispatchTouchEvent", event)
                .await
        };
        let transform = async || {
            page.script("return getComputedStyle(document.querySelector('.drawing')).transform")
                .await
        };
        assert_eq!(transform().await?, "none");
        touch("touchStart", &[(180, 200), (220, 200)]).await?;
        touch("touchMove", &[(140, 200), (260, 200)]).await?;
        touch("touchEnd", &[]).await?;
        let near = transform().await?;
        assert!(
            near.as_str()
                .is_some_and(|matrix| matrix.starts_with("matrix(3,")),
            "{near}"
        );
        touch("touchStart", &[(200, 200)]).await?;
        touch("touchMove", &[(170, 220)]).await?;
        touch("touchEnd", &[]).await?;
        let moved = transform().await?;
        assert!(
            moved
                .as_str()
                .is_some_and(|matrix| matrix.starts_with("matrix(3,"))
                && moved != near,
            "{moved}"
        );
        assert_eq!(
            page.tick().await?,
            tick,
            "fingers on the picture step nothing"
        );
        Ok(())
    })
    .await;
}
