//! From the worker's last answer to what is seen.

use std::fmt::Write;

use diagrams::{Form, Message, layout, svg_with_doors};

use super::{Page, inspector, looking};
use crate::code_view::{CodeView, mark, sentence};
use crate::dom;
use crate::html::{Escaped, grouped};
use crate::protocol::Update;
use crate::words::{self, Word};
use crate::{log_view, stops, timeline_view};

/// Says that something could not be done, and why.
pub(super) fn failure(word: Word, cause: &str) {
    let language = diagrams::Language::from_code(&dom::root().lang()).unwrap_or_default();
    dom::show("failure", true);
    dom::set_text("failure", &format!("{} {cause}", word.text(language)));
}

impl Page {
    /// Everything that depends on the last answer.
    pub(super) fn show(&self) {
        let Some(update) = &self.update else {
            return;
        };
        dom::show("failure", false);
        self.show_diagram();
        self.show_step(update);
        self.show_transport(update);
        self.show_timeline();
        self.show_console(update);
        self.show_lists(update);
        self.show_views();
        self.show_slider();
        dom::set_html(
            "stops",
            &stops::list(&update.stops, update.stopped_at, self.language),
        );
        dom::set_attribute(
            &dom::root(),
            "data-state",
            if update.running { "running" } else { "paused" },
        );
        dom::set_attribute(&dom::root(), "data-now", &update.tick.to_string());
    }

    /// The picture, in the form that its frame has room for.
    pub(super) fn show_diagram(&self) {
        if let Some(update) = &self.update {
            let width = f64::from(dom::part("diagram").client_width());
            let form = Form::for_width(width / dom::scale());
            let picture = svg_with_doors(&layout(&update.scene, form), self.language);
            let focused = dom::focused().and_then(|element| element.get_attribute("data-inside"));
            dom::set_html("diagram", &picture);
            self.mark_door();
            if let Some(door) = focused.and_then(|name| dom::find(&inspector::door(&name))) {
                drop(door.focus());
            }
        }
    }

    /// Narration and code; while the machine runs, the code stays as it was.
    fn show_step(&self, update: &Update) {
        dom::set_class("main", "is-running", update.running);
        let Some(report) = &update.report else {
            let text = Word::Running.text(self.language);
            dom::set_html("narration", &format!("<p>{text}</p>"));
            dom::set_html("say-mark", "");
            return;
        };
        let view = CodeView {
            report,
            stops: &update.stops,
            stretch: update.stretch.as_ref(),
            language: self.language,
        };
        let in_gutter = looking::focused_gutter();
        dom::set_html("code", &view.listing());
        if let Some(address) = in_gutter {
            dom::focus(&format!(".gutter[data-address=\"{address}\"]"));
        }
        dom::show("state", true);
        dom::set_html("registers", &view.registers());
        dom::set_html("memory", &view.memory());

        let mut text = format!(
            "<p>{}</p><p class=\"real\">{}{}</p>",
            sentence(&report.narration.what, self.language),
            if report.narration.real.is_handled() {
                "<i class=\"handled\" aria-hidden=\"true\"></i>"
            } else {
                ""
            },
            sentence(&report.narration.real, self.language)
        );
        if let Some(end) = &update.end {
            let end: Message = end.message();
            if end != report.narration.what {
                text = format!("<p>{}</p>{text}", sentence(&end, self.language));
            }
        }
        dom::set_html("narration", &text);
        dom::set_html(
            "say-mark",
            &report.narration.mark.map_or_else(String::new, mark),
        );
    }

    /// While the past is searched, everything stays as it is, and Run stops the search.
    pub(super) fn show_searching(&self, down_to: u64) {
        let text = Word::Searching.text(self.language);
        let text = format!("<p>{text} {}</p>", grouped(down_to));
        dom::set_html("narration", &text);
        dom::set_text("run-text", Word::Stop.text(self.language));
        dom::set_enabled("[data-do=run]", true);
        dom::set_attribute(&dom::root(), "data-state", "running");
    }

    /// What was found out about a byte.
    pub(super) fn show_writer(&self) {
        if let Some(writer) = &self.writer {
            dom::set_html("writer", &writer.html(self.language));
        }
    }

    fn show_transport(&self, update: &Update) {
        let (back, ahead) = (update.tick > update.oldest, update.end.is_none());
        dom::set_enabled("[data-do=back]", back);
        dom::set_enabled(
            "[data-do=previous-crossing]",
            back && update.crossings_before + self.done(update) > 0,
        );
        dom::set_enabled(
            "[data-do=step], [data-do=step-line], [data-do=next-crossing], [data-do=run], [data-part=speed]",
            ahead,
        );
        dom::set_enabled(
            "[data-do=reset], [data-do=run-program], [data-part=tick], [data-do=seek] button",
            true,
        );
        let run = if update.running || self.player.is_playing() {
            Word::Stop
        } else {
            Word::Run
        };
        dom::set_text("run-text", run.text(self.language));
        let rate = update.rate.map_or_else(String::new, |rate| {
            format!("{} {}", grouped(rate), Word::PerSecond.text(self.language))
        });
        dom::set_text("rate", &rate);
        let typing = dom::focused()
            .is_some_and(|element| element.get_attribute("data-part").as_deref() == Some("tick"));
        if !typing {
            dom::set_input_value("tick", &grouped(update.tick));
        }
    }

    /// Crossings told that lie in the past.
    fn done(&self, update: &Update) -> usize {
        update
            .crossings
            .partition_point(|crossing| crossing.tick + 1 < update.tick)
    }

    pub(super) fn show_timeline(&self) {
        if let Some(update) = &self.update {
            let width = f64::from(dom::part("timeline").client_width());
            dom::set_html(
                "timeline",
                &timeline_view::svg(update, self.language, width, dom::scale()),
            );
        }
    }

    /// Which consoles there are, and whether typing would give up what is known to come.
    fn show_consoles(&self, update: &Update) {
        let mut html = String::new();
        let stack = diagrams::stack(&update.scene.stack);
        for line in &update.consoles {
            let owner = stack.and_then(|stack| stack.console_owner(*line, self.language));
            let owner = owner.map_or_else(String::new, |owner| format!(" · {owner}"));
            let chosen = *line == update.console_port;
            // A String takes everything.
            let _ = write!(
                html,
                "<button type=\"button\" class=\"button edge\" data-console=\"{line}\" aria-pressed=\"{chosen}\">COM{}{}</button>",
                line + 1,
                Escaped(owner)
            );
        }
        dom::set_html("consoles", &html);
        dom::show("consoles", update.consoles.len() > 1);
        let ahead = update.newest - update.tick.min(update.newest);
        let notice = if ahead > 0 && !update.running {
            words::typing_drops(&grouped(ahead), self.language)
        } else {
            String::new()
        };
        dom::set_text("past-notice", &notice);
    }

    fn show_console(&self, update: &Update) {
        self.show_consoles(update);
        let console = &update.console;
        let shown = dom::part("console").text_content().unwrap_or_default();
        // Only what is new is added, so that it alone is read out.
        match console.strip_prefix(&shown) {
            Some("") => {}
            Some(new) if !shown.is_empty() => dom::append_text("console", new),
            _ => dom::set_text("console", console),
        }
        if console.len() != shown.len() {
            dom::scroll_to_end("console");
        }
        let last = console.trim_end().lines().next_back().unwrap_or_default();
        let last = if last.is_empty() {
            Word::NothingPrinted.text(self.language)
        } else {
            last
        };
        dom::set_text("last-line", last);
    }

    /// The twins in the drawer, if one of them is seen.
    pub(super) fn show_lists(&self, update: &Update) {
        if !dom::part("list").hidden() {
            dom::set_html("list", &log_view::list(&update.scene, self.language));
        }
    }

    /// The mistakes of the program, with the places that the editor's line numbers point out.
    pub(super) fn show_mistakes(&self) {
        let mut html = String::new();
        if !self.mistakes.is_empty() {
            let items: String = self
                .mistakes
                .iter()
                .enumerate()
                .map(|(index, mistake)| {
                    format!(
                        "<li><button type=\"button\" class=\"place\" data-mistake=\"{index}\">{}:{}:{}:</button> {}</li>",
                        Escaped(&mistake.file),
                        mistake.line,
                        mistake.column,
                        Escaped(&mistake.message)
                    )
                })
                .collect();
            html = format!(
                "<p>{}</p><ul class=\"diagnostics\">{items}</ul>",
                words::mistakes(self.mistakes.len(), self.language)
            );
        }
        dom::set_html("diagnostics", &html);
        self.mark_mistakes();
    }

    pub(super) fn show_line_numbers(&self) {
        let count = dom::editor_text("source").split('\n').count();
        let numbers: Vec<_> = (1..=count)
            .map(|line| {
                if self
                    .mistakes
                    .iter()
                    .any(|mistake| mistake.line as usize == line)
                {
                    format!("<span class=\"wrong\">▸{line}</span>")
                } else {
                    line.to_string()
                }
            })
            .collect();
        dom::set_html("line-numbers", &numbers.join("\n"));
    }

    /// The picture of a program that was edited since is marked.
    pub(super) fn show_stale(&self) {
        let stale = self
            .run_source
            .as_ref()
            .is_some_and(|source| *source != dom::editor_text("source"));
        dom::show("stale", stale);
        dom::set_class(".figure", "is-stale", stale);
    }
}
