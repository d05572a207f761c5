//! A visit to the page: a server, a browser, and what a visitor can do and see there.
//!
//! Everything is started here and ended here, whether the visit goes well or not.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::io::{BufRead, BufReader};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::pin::pin;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant};

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command as DriverCommand, ExtensionCommand};
use thirtyfour::prelude::*;
use xtask::serve::{RunningServer, Server};

const CHROMEDRIVER: &str = "/usr/bin/chromedriver";
const PATIENCE: Duration = Duration::from_secs(60);
const ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
];

/// What a scenario gives back: a browser that does not answer is an error, what is wrong on the page a panic.
pub type Outcome = WebDriverResult<()>;

/// One browser window with the page in it.
pub struct Visit {
    pub driver: WebDriver,
    server: RunningServer,
    expected: RefCell<Vec<&'static str>>,
    /// Ended when the visit is over.
    _chromedriver: Chromedriver,
}

struct Chromedriver {
    process: Child,
    port: u16,
}

/// Opens the page, waits until its machine stands still, and plays a scenario. At the end the browser must have nothing
/// to complain about.
pub async fn visit(scenario: impl AsyncFnOnce(&Visit) -> Outcome) {
    let visit = Visit::start().await.expect("the browser starts");
    let played = unless_it_panics(async {
        visit.size(1366, 768).await?;
        visit.open().await?;
        scenario(&visit).await?;
        visit.assert_no_complaint().await
    })
    .await;
    drop(visit.driver.clone().quit().await);
    match played {
        Ok(outcome) => outcome.expect("the browser answers"),
        Err(panic) => resume_unwind(panic),
    }
}

async fn unless_it_panics<T>(future: impl Future<Output = T>) -> std::thread::Result<T> {
    let mut future = pin!(future);
    poll_fn(
        |context| match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(context))) {
            Ok(Poll::Pending) => Poll::Pending,
            Ok(Poll::Ready(value)) => Poll::Ready(Ok(value)),
            Err(panic) => Poll::Ready(Err(panic)),
        },
    )
    .await
}

impl Visit {
    async fn start() -> WebDriverResult<Visit> {
        let folder = xtask::paths::dist();
        let server = Server::bind(&folder, 0)
            .unwrap_or_else(|error| {
                panic!(
                    "{}: {error}; `cargo xtask dist` builds it",
                    folder.display()
                )
            })
            .spawn();
        let chromedriver = Chromedriver::start();
        let mut wanted = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
            wanted.add_arg(argument)?;
        }
        wanted.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
        let driver =
            WebDriver::new(&format!("http://127.0.0.1:{}", chromedriver.port), wanted).await?;
        driver.set_script_timeout(PATIENCE).await?;
        Ok(Visit {
            driver,
            server,
            expected: RefCell::default(),
            _chromedriver: chromedriver,
        })
    }

    /// Opens the page anew, and waits until the machine stands still.
    pub async fn open(&self) -> Outcome {
        self.driver.goto(self.server.url()).await?;
        self.until(
            "the page opens paused",
            "return document.documentElement.dataset.state === 'paused'",
        )
        .await
    }

    /// Makes the page so many CSS pixels large.
    pub async fn size(&self, width: u32, height: u32) -> Outcome {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.driver
            .cdp()
            .send_raw("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        Ok(())
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self
            .driver
            .execute(script, Vec::new())
            .await?
            .json()
            .clone())
    }

    /// Waits until a script gives true.
    pub async fn until(&self, what: &str, script: &str) -> Outcome {
        let begun = Instant::now();
        while self.script(script).await? != Value::Bool(true) {
            if begun.elapsed() > PATIENCE {
                let seen = self.text("main").await?;
                panic!("waited in vain until {what}; the page says:\n{seen}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    pub async fn find(&self, selector: &str) -> WebDriverResult<WebElement> {
        self.driver.find(By::Css(selector)).await
    }

    /// Brings an element into view, as a visitor would scroll to it, and clicks it.
    pub async fn click(&self, selector: &str) -> Outcome {
        let element = self.find(selector).await?;
        self.driver
            .execute(
                "arguments[0].scrollIntoView({ block: 'center' })",
                vec![element.to_json()?],
            )
            .await?;
        element.click().await
    }

    /// Goes from crossing to crossing until there is a process.
    pub async fn until_process(&self) -> Outcome {
        for _ in 0..100 {
            let found = self
                .script("return document.querySelector('[data-pid]') !== null")
                .await?;
            if found == Value::Bool(true) {
                return Ok(());
            }
            self.press("next-crossing").await?;
        }
        panic!("no process in a hundred crossings");
    }

    /// The visible text of an element.
    pub async fn text(&self, selector: &str) -> WebDriverResult<String> {
        self.find(selector).await?.text().await
    }

    /// What the console has printed, seen or not.
    pub async fn console(&self) -> WebDriverResult<String> {
        let text = self
            .script("return document.querySelector('[data-part=console]').textContent")
            .await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Steps done, as the page shows them.
    pub async fn tick(&self) -> WebDriverResult<u64> {
        let shown = self
            .script("return Number(document.documentElement.dataset.now)")
            .await?;
        Ok(shown.as_u64().expect("the page shows a tick"))
    }

    /// Presses a button and waits until the machine stands still at another moment.
    pub async fn press(&self, what: &str) -> WebDriverResult<u64> {
        let before = self.tick().await?;
        self.click(&format!("button[data-do={what}]")).await?;
        self.moved_from(before).await
    }

    /// Waits until the machine stands still at another moment than `before`.
    pub async fn moved_from(&self, before: u64) -> WebDriverResult<u64> {
        let script = format!(
            "const root = document.documentElement.dataset; return root.state === 'paused' && root.now !== '{before}'"
        );
        self.until(&format!("the machine leaves step {before}"), &script)
            .await?;
        self.tick().await
    }

    /// Presses a key, without pointing at anything.
    pub async fn key(&self, keys: impl Into<TypingData>) -> Outcome {
        self.driver.action_chain().send_keys(keys).perform().await
    }

    /// Presses a key while Shift is held.
    pub async fn shift_key(&self, key: Key) -> Outcome {
        let keys = self
            .driver
            .action_chain()
            .key_down(Key::Shift)
            .send_keys(key);
        keys.key_up(Key::Shift).perform().await
    }

    /// Opens a panel of the drawer.
    pub async fn open_drawer(&self, panel: &str) -> Outcome {
        self.click(&format!(".tab[data-panel={panel}]")).await
    }

    /// Types a program into the editor and runs it.
    pub async fn run_program(&self, source: &str) -> Outcome {
        let editor = self.open_editor().await?;
        editor.send_keys(Key::Control + "a").await?;
        editor.send_keys(source).await?;
        self.click("[data-do=run-program]").await
    }

    /// Opens the program panel; what is typed into, once the editor has come.
    pub async fn open_editor(&self) -> WebDriverResult<WebElement> {
        self.open_drawer("program").await?;
        self.until(
            "the editor comes",
            "return document.querySelector('.cm-content') !== null",
        )
        .await?;
        self.find(".cm-content").await
    }

    /// Waits until the console shows a text.
    pub async fn until_printed(&self, text: &str) -> Outcome {
        let script = format!(
            "return document.querySelector('[data-part=console]').textContent.includes({})",
            json!(text)
        );
        self.until(&format!("the console prints {text:?}"), &script)
            .await
    }

    /// From now on the browser may complain of what holds this text, as it must.
    pub fn expect_complaint(&self, text: &'static str) {
        self.expected.borrow_mut().push(text);
    }

    async fn assert_no_complaint(&self) -> Outcome {
        let lines = self
            .driver
            .handle()
            .cmd(DriverCommand::ExtensionCommand(Box::new(BrowserLog)))
            .await?;
        let complaints: Vec<String> = lines
            .value::<Vec<Value>>()?
            .into_iter()
            .filter(|line| line["level"] != "INFO" && line["level"] != "DEBUG")
            .map(|line| line["message"].to_string())
            .filter(|line| {
                !self
                    .expected
                    .borrow()
                    .iter()
                    .any(|text| line.contains(text))
            })
            .collect();
        assert!(
            complaints.is_empty(),
            "the browser complains: {complaints:#?}"
        );
        Ok(())
    }
}

/// Asks the driver for what the browser has logged.
#[derive(Debug)]
struct BrowserLog;

impl ExtensionCommand for BrowserLog {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "type": "browser" }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/se/log".into()
    }
}

impl Chromedriver {
    fn start() -> Chromedriver {
        let mut process = Command::new(CHROMEDRIVER)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{CHROMEDRIVER}: {error}"));
        let output = process.stdout.take().expect("its output was asked for");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines
            .find_map(|line| {
                line.split_once("successfully on port ")?
                    .1
                    .trim_end_matches('.')
                    .parse()
                    .ok()
            })
            .expect("chromedriver tells its port");
        // It must be able to go on writing.
        std::thread::spawn(move || lines.for_each(drop));
        Chromedriver { process, port }
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
