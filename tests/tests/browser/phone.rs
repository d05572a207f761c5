//! The page on a phone: the narrow form of the picture, nothing beside the window, buttons in two rows at most.

use serde_json::Value;

use crate::visit::{Outcome, Visit, visit};

/// Width and height of phones in use, in CSS pixels.
const PHONES: [(u32, u32); 2] = [(390, 844), (360, 780)];

/// The picture's parts that are not wholly within the window's width, and what else would have to be scrolled sideways.
const STICKING_OUT: &str = "
    const width = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll('.drawing svg *')].filter((element) => {
        const place = element.getBoundingClientRect();
        return place.width > 0 && (place.left < 0 || place.right > width);
    }).map((element) => element.outerHTML);
    for (const selector of ['html', 'main', '.figure', '.drawing', '.say']) {
        const element = document.querySelector(selector);
        if (element.scrollWidth > element.clientWidth) out.push(selector + ' scrolls sideways');
    }
    return out.concat(document.querySelectorAll('.drawing > svg').length === 1 ? [] : ['not one picture']);";

async fn assert_all_in_view(page: &Visit, about: &str) -> Outcome {
    let out = page.script(STICKING_OUT).await?;
    assert_eq!(out, Value::Array(Vec::new()), "{about}");
    Ok(())
}

async fn form(page: &Visit) -> Result<Value, thirtyfour::error::WebDriverError> {
    page.script("return document.querySelector('.drawing > svg').classList.contains('narrow') ? 'narrow' : 'wide'")
        .await
}

#[tokio::test]
async fn every_moment_fits_the_window() {
    visit(async |page| {
        for language in ["en", "ko"] {
            page.size(390, 844).await?;
            page.open().await?;
            if page.script("return document.documentElement.lang").await? != language {
                page.click("button[data-do=language]").await?;
            }
            for crossing in 0..24 {
                for (width, height) in PHONES {
                    page.size(width, height).await?;
                    page.until(
                        "the narrow picture",
                        "return document.querySelector('.drawing > svg.narrow') !== null",
                    )
                    .await?;
                    assert_all_in_view(page, &format!("{width} {language} {crossing}")).await?;
                }
                page.press("next-crossing").await?;
            }
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn turning_the_phone_changes_the_form() {
    visit(async |page| {
        page.press("next-crossing").await?;
        assert_eq!(form(page).await?, "wide");
        for (width, height, wanted) in [(390, 844, "narrow"), (844, 390, "wide"), (360, 780, "narrow")] {
            page.size(width, height).await?;
            page.until(
                &format!("the {wanted} form"),
                &format!("return document.querySelector('.drawing > svg').classList.contains('narrow') === {}", wanted == "narrow"),
            )
            .await?;
            assert_all_in_view(page, wanted).await?;
        }
        Ok(())
    })
    .await;
}

/// Before WebAssembly arrives, styles choose among the pictures that are in the page.
#[tokio::test]
async fn the_first_paint_shows_one_picture() {
    visit(async |page| {
        for (width, language, wanted) in [
            (1366, "en", "fig en"),
            (1366, "ko", "fig ko"),
            (390, "en", "fig narrow en"),
            (390, "ko", "fig narrow ko"),
        ] {
            page.size(width, 844).await?;
            page.open().await?;
            let script = format!(
                "const served = new XMLHttpRequest();
                 served.open('GET', 'index.html', false);
                 served.send();
                 const first = new DOMParser().parseFromString(served.responseText, 'text/html');
                 document.documentElement.lang = '{language}';
                 delete document.documentElement.dataset.state;
                 const drawing = document.querySelector('.drawing');
                 drawing.innerHTML = first.querySelector('.drawing').innerHTML;
                 return [...drawing.querySelectorAll('svg')].filter((one) => one.getBoundingClientRect().width > 0)
                     .map((one) => one.getAttribute('class') + ' ' + one.getAttribute('lang')).join();"
            );
            assert_eq!(page.script(&script).await?, wanted, "{width}");
        }
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn the_buttons_take_two_rows_at_most() {
    visit(async |page| {
        for (width, height) in PHONES {
            page.size(width, height).await?;
            for _ in ["en", "ko"] {
                let rows = page
                    .script("return new Set([...document.querySelectorAll('.transport > *')].filter((one) => one.offsetWidth > 0).map((one) => Math.round(one.getBoundingClientRect().bottom / 20))).size")
                    .await?;
                assert!(rows.as_u64().is_some_and(|rows| rows <= 2), "{width}: {rows} rows");
                page.click("button[data-do=language]").await?;
            }
        }
        Ok(())
    })
    .await;
}
