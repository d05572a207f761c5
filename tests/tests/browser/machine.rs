//! Stepping, crossings, seeking, running: by mouse and by keyboard alone.

use thirtyfour::prelude::*;

use crate::visit::visit;

#[tokio::test]
async fn the_diagram_is_there_before_webassembly() {
    let page =
        std::fs::read_to_string(xtask::paths::dist().join("index.html")).expect("dist/ is built");
    assert!(page.contains("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"fig\""));
}

#[tokio::test]
async fn it_opens_one_step_before_the_first_crossing() {
    visit(async |page| {
        let opened = page.tick().await?;
        assert_eq!(
            page.script("return document.querySelectorAll('.fig [data-here]').length")
                .await?,
            1
        );
        assert_eq!(
            page.script("return document.querySelectorAll('.row.next').length")
                .await?,
            1
        );
        assert_eq!(
            page.script("return document.querySelectorAll('.fig [data-crossing]').length")
                .await?,
            0
        );

        let after = page.press("next-crossing").await?;
        assert_eq!(after, opened + 1);
        let kind = page
            .find(".fig [data-crossing]")
            .await?
            .attr("data-crossing")
            .await?;
        assert_ne!(kind.as_deref(), Some("return"));
        assert!(!page.text("[data-part=narration]").await?.is_empty());
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn steps_and_crossings_lead_forward_and_back() {
    visit(async |page| {
        let opened = page.tick().await?;
        let mut seen = Vec::new();
        for _ in 0..5 {
            seen.push(page.press("next-crossing").await?);
        }
        assert!(seen.is_sorted(), "{seen:?}");
        for tick in seen.iter().rev().skip(1) {
            assert_eq!(page.press("previous-crossing").await?, *tick);
        }
        let code = page.text("[data-part=code]").await?;
        assert_eq!(page.press("step").await?, seen[0] + 1);
        assert_eq!(page.press("back").await?, seen[0]);
        assert_eq!(
            page.text("[data-part=code]").await?,
            code,
            "the past looks as it did"
        );
        assert_eq!(page.press("back").await?, opened);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn timeline_log_and_number_lead_to_a_moment() {
    visit(async |page| {
        let mut seen = Vec::new();
        for _ in 0..4 {
            seen.push(page.press("next-crossing").await?);
        }
        let now = page.tick().await?;
        page.click(&format!(".timeline [data-tick='{}']", seen[1]))
            .await?;
        assert_eq!(page.moved_from(now).await?, seen[1]);

        page.open_drawer("log").await?;
        page.click(&format!(".log [data-tick='{}']", seen[3]))
            .await?;
        assert_eq!(page.moved_from(seen[1]).await?, seen[3]);

        let field = page.find("[data-part=tick]").await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys("1,234" + Key::Enter).await?;
        assert_eq!(page.moved_from(seen[3]).await?, 1234);

        // Beyond what is known: by running there.
        field.send_keys(Key::Control + "a").await?;
        field.send_keys("400000" + Key::Enter).await?;
        assert_eq!(page.moved_from(1234).await?, 400_000);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_does_everything() {
    visit(async |page| {
        let opened = page.tick().await?;
        page.key(Key::Right).await?;
        assert_eq!(page.moved_from(opened).await?, opened + 1);
        page.key(Key::Left).await?;
        assert_eq!(page.moved_from(opened + 1).await?, opened);
        page.key(Key::PageDown).await?;
        assert_eq!(page.moved_from(opened).await?, opened + 1);
        page.key(Key::PageUp).await?;
        assert_eq!(page.moved_from(opened + 1).await?, opened);
        page.shift_key(Key::Right).await?;
        assert_eq!(page.moved_from(opened).await?, opened + 1);
        page.shift_key(Key::Right).await?;
        let second = page.moved_from(opened + 1).await?;
        assert!(second > opened + 2, "a crossing is further than a step");
        page.shift_key(Key::Left).await?;
        assert_eq!(page.moved_from(second).await?, opened + 1);
        page.key(Key::Home).await?;
        assert_eq!(page.moved_from(opened + 1).await?, opened);

        page.key(" ").await?;
        page.until("it runs", "return document.documentElement.dataset.state === 'running'").await?;
        page.key(" ").await?;
        let stopped = page.moved_from(opened).await?;
        page.key(Key::Home).await?;
        assert_eq!(page.moved_from(stopped).await?, opened);

        page.key("?").await?;
        page.until("help opens", "return document.querySelector('dialog').open").await?;
        page.key(Key::Escape).await?;
        page.until("help closes", "return !document.querySelector('dialog').open").await?;

        // Everything that can be pressed can be reached, and shows that it is.
        let mut reached = Vec::new();
        for _ in 0..60 {
            page.key(Key::Tab).await?;
            let name = page
                .script(
                    "const e = document.activeElement; const s = getComputedStyle(e.closest('.editor') ?? e);
                     return [e.dataset.do ?? e.dataset.part ?? e.tagName, s.outlineStyle]",
                )
                .await?;
            reached.push(name[0].as_str().unwrap_or_default().to_owned());
            assert!(name[1] != "none" || name[0] == "BODY", "no visible focus: {name}");
        }
        for control in ["stack", "language", "theme", "help", "back", "step", "next-crossing", "run", "reset", "tick", "drawer"] {
            assert!(reached.iter().any(|name| name == control), "Tab does not reach {control}: {reached:?}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn running_can_be_stopped_and_starts_over() {
    visit(async |page| {
        page.run_program("again: jmp again\n").await?;
        page.until(
            "it runs",
            "return document.documentElement.dataset.state === 'running'",
        )
        .await?;
        page.until(
            "the speed is told",
            "return /[0-9]/.test(document.querySelector('[data-part=rate]').textContent)",
        )
        .await?;
        page.click("button[data-do=run]").await?;
        page.until(
            "it stops",
            "return document.documentElement.dataset.state === 'paused'",
        )
        .await?;
        let stopped = page.tick().await?;
        assert!(stopped > 100_000, "{stopped}");
        assert!(page.press("reset").await? < stopped);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_browsers_machine_and_the_native_one_are_equal() {
    const STEPS: u64 = 300_000;
    let image = |name: &str| {
        std::fs::read(xtask::paths::dist().join("images").join(name)).expect("dist/ is built")
    };
    let images = diagrams::Images {
        kernel: image("kernel.elf"),
        initramfs: image("initramfs.cpio"),
        ..diagrams::Images::default()
    };
    let stack = &diagrams::stacks()[0];
    let mut native =
        diagrams::Session::start(stack, &images, None, stack.memory, "").expect("the images boot");
    native.run(STEPS);
    let native = format!("{:016x}", native.timeline().machine().state_hash());
    visit(async |page| {
        let hash = page
            .driver
            .execute_async(
                format!(
                    "const done = arguments[0];
                     const bytes = async (name) => new Uint8Array(await (await fetch('images/' + name)).arrayBuffer());
                     Promise.all([bytes('kernel.elf'), bytes('initramfs.cpio')])
                         .then(([kernel, initramfs]) => done(wasm_bindgen.boot_hash(kernel, initramfs, {STEPS})))"
                ),
                Vec::new(),
            )
            .await?;
        assert_eq!(hash.json().as_str(), Some(native.as_str()));
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn it_runs_slowly_enough_to_watch() {
    visit(async |page| {
        let opened = page.tick().await?;
        page.click("[data-part=speed] option[value=steps]").await?;
        page.click("[data-do=run]").await?;
        page.until(
            "three steps are done, one by one",
            &format!(
                "return Number(document.documentElement.dataset.now) >= {}",
                opened + 3
            ),
        )
        .await?;
        assert!(page.tick().await? < opened + 60, "five steps a second");
        assert_eq!(page.text("[data-part=run]").await?, "Stop");
        // Any step of the visitor's own ends it.
        page.click("button[data-do=back]").await?;
        page.until(
            "it stands still",
            "return document.querySelector('[data-part=run]').textContent === 'Run'",
        )
        .await?;
        let stands = page.tick().await?;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert_eq!(page.tick().await?, stands);
        Ok(())
    })
    .await;
}
