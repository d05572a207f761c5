//! How long a visitor waits: from a key to what is painted for it, deep in a long run, and whether the page ever stands
//! still while the machine runs. The figures are printed; what is asserted leaves room for a busy computer.

use serde_json::Value;
use thirtyfour::prelude::*;

use crate::visit::{Visit, visit};

/// How far the run goes before anything is measured.
const DEEP: u64 = 50_000_000;
/// How often each key is pressed.
const PRESSES: usize = 40;
/// Milliseconds that a key may take in all but a twentieth of all cases, on a computer that does other work too.
const SLACK: f64 = 250.0;

/// A program that computes and makes a system call about every thousand instructions, for ever.
const BUSY: &str = "global _start\n_start:\n  mov ecx, 500\n.again:\n  inc qword [counter]\n  loop .again\n\
    mov eax, 39\n  syscall\n  jmp _start\nsection .data\nalign 8\ncounter: dq 0\n";

/// Presses a key so often, and measures each time until a frame that shows another moment is painted.
const MEASURE: &str = "
    const [key, shift, presses, done] = arguments;
    const root = document.documentElement;
    const arrived = (before) => new Promise((resolve) => {
        const look = () => { if (root.dataset.now !== before && root.dataset.state === 'paused') { watcher.disconnect(); resolve(); } };
        const watcher = new MutationObserver(look);
        watcher.observe(root, { attributes: true });
    });
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
    }));
    (async () => {
        const times = [];
        for (let press = 0; press < presses; press++) {
            const before = root.dataset.now;
            const there = arrived(before);
            const begun = performance.now();
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code: key, shiftKey: shift, bubbles: true, cancelable: true }));
            await there;
            await painted();
            times.push(performance.now() - begun);
        }
        done(times);
    })();";

async fn times(page: &Visit, key: &str, shift: bool) -> WebDriverResult<Vec<f64>> {
    let arguments = vec![Value::from(key), Value::from(shift), Value::from(PRESSES)];
    let answer = page.driver.execute_async(MEASURE, arguments).await?;
    let mut times: Vec<f64> = answer
        .json()
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    assert_eq!(times.len(), PRESSES);
    times.sort_by(f64::total_cmp);
    Ok(times)
}

#[tokio::test]
async fn keys_are_answered_at_once_deep_in_a_long_run() {
    visit(async |page| {
        page.run_program(BUSY).await?;
        page.until(
            "it runs",
            "return document.documentElement.dataset.state === 'running'",
        )
        .await?;
        page.script(
            "window.longest = 0;
             new PerformanceObserver((list) => {
                 for (const task of list.getEntries()) window.longest = Math.max(window.longest, task.duration);
             }).observe({ type: 'longtask' });",
        )
        .await?;
        let field = page.find("[data-part=tick]").await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(format!("{DEEP}") + Key::Enter).await?;
        page.until(
            "the run is deep",
            &format!(
                "const root = document.documentElement.dataset;
                 return root.state === 'paused' && Number(root.now) >= {DEEP}"
            ),
        )
        .await?;
        // Keys typed into the field would be the field's.
        page.script("document.activeElement.blur()").await?;
        let longest = page.script("return window.longest").await?;
        let longest = longest.as_f64().unwrap_or(f64::INFINITY);
        println!("longest task of the page while the machine ran: {longest:.0} ms");
        assert!(longest < 3.0 * 100.0, "the page stood still for {longest} ms");

        for (what, key, shift) in [
            ("step", "ArrowRight", false),
            ("back", "ArrowLeft", false),
            ("next crossing", "ArrowRight", true),
        ] {
            let times = times(page, key, shift).await?;
            let (median, late) = (times[PRESSES / 2], times[PRESSES * 95 / 100]);
            println!("{what}: from key to paint {median:.1} ms, 95 of 100 within {late:.1} ms");
            assert!(late < SLACK, "{what}: {times:?}");
        }
        Ok(())
    })
    .await;
}
