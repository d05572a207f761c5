//! The code pane as HTML: the instruction just executed and the next one, both marked; registers old → new; memory and
//! ports touched.

use diagrams::messages::Face;
use diagrams::report::{CodeBlock, CodeLine, ControlBlockChange};
use diagrams::sources::SourceLine;
use diagrams::stops::StopAt;
use diagrams::{Crossing, CrossingKind, Language, Layer, Message, StepReport, Who};

use crate::html::{Escaped, grouped, put};
use crate::links::{self, Reach};
use crate::protocol::Stretch;
use crate::stops::Shown;
use crate::words::Word;

/// Lines before and after the marked one where two blocks share the pane.
const BESIDE_DONE: (usize, usize) = (3, 1);
const BESIDE_NEXT: (usize, usize) = (0, 3);
const AFTER_INTERRUPT: (usize, usize) = (0, 5);

/// What the code is drawn from.
pub struct CodeView<'a> {
    /// The step that led here.
    pub report: &'a StepReport,
    /// Where runs stop.
    pub stops: &'a [Shown],
    /// What the last run changed, if the machine stands at its end.
    pub stretch: Option<&'a Stretch>,
    /// The reader's language.
    pub language: Language,
}

/// A line of the listing with what is beside it.
struct Row<'a> {
    line: &'a CodeLine,
    block: &'a CodeBlock,
    /// Its source, unless the line above came from the same.
    source: Option<&'a SourceLine>,
    /// The file that the block's head names.
    file: &'a str,
}

/// How a line is marked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum MarkedAs {
    Done,
    Next,
}

impl CodeView<'_> {
    /// The listing: one block, or two with the crossing between them.
    #[must_use]
    pub fn listing(&self) -> String {
        let mut out = String::new();
        let (next, crossing) = (&self.report.next, self.report.crossing.as_ref());
        match &self.report.executed {
            Some(executed) if crossing.is_none() && holds(executed, next) => {
                self.block(&mut out, executed, &both_marks(executed, next));
            }
            Some(executed) => {
                let executed = around(executed, BESIDE_DONE);
                self.block(&mut out, &executed, &mark_of(&executed, MarkedAs::Done));
                self.divide(&mut out, crossing);
                let next = around(next, BESIDE_NEXT);
                self.block(&mut out, &next, &mark_of(&next, MarkedAs::Next));
            }
            None => {
                if crossing.is_some() {
                    let text = Word::NoCodeExecuted.text(self.language);
                    put(&mut out, format_args!("<p class=\"none\">{text}</p>"));
                    self.divide(&mut out, crossing);
                }
                let next = around(next, AFTER_INTERRUPT);
                self.block(&mut out, &next, &mark_of(&next, MarkedAs::Next));
            }
        }
        out
    }

    fn block(&self, out: &mut String, block: &CodeBlock, marks: &[(usize, MarkedAs)]) {
        let (kind, name) = (
            layer_class(block.who.layer),
            who_name(&block.who, self.language),
        );
        let symbol = block.symbol.as_deref().unwrap_or_default();
        let file = file_of(block).unwrap_or_default();
        let class = if file.is_empty() {
            "rows"
        } else {
            "rows with-source"
        };
        put(
            out,
            format_args!(
                "<div class=\"{kind}\"><div class=\"block-head\"><i class=\"dot\"></i><b>{}</b>\
                 <span class=\"mono\">{}</span><span class=\"file mono\">{}</span></div><div class=\"{class}\">",
                Escaped(name),
                Escaped(symbol),
                Escaped(short_path(file))
            ),
        );
        if block.marked.is_none() {
            let text = Word::Unreadable.text(self.language);
            put(out, format_args!("<p class=\"none\">{text}</p>"));
        }
        let mut above = None;
        for (index, line) in block.lines.iter().enumerate() {
            // An instruction that jumps to itself is both; what comes is what the reader asks for.
            let as_next = marks.contains(&(index, MarkedAs::Next));
            let as_done = marks.contains(&(index, MarkedAs::Done));
            let row = Row {
                line,
                block,
                source: line.source.as_ref().filter(|source| above != Some(*source)),
                file,
            };
            self.row(out, &row, as_done, as_next);
            above = line.source.as_ref();
        }
        out.push_str("</div></div>");
    }

    fn row(&self, out: &mut String, row: &Row<'_>, done: bool, next: bool) {
        let (class, tag) = match (done, next) {
            (_, true) => (" next", format!("{} ▶", Word::Next.text(self.language))),
            (true, false) => (" done", Word::JustExecuted.text(self.language).to_owned()),
            (false, false) => ("", String::new()),
        };
        put(out, format_args!("<div class=\"row{class}\">"));
        self.gutter(out, row, next);
        let line = row.line;
        let (number, text) = source_texts(row);
        put(
            out,
            format_args!(
                "<span class=\"tag\">{tag}</span>\
                 <button class=\"address link\" type=\"button\" tabindex=\"-1\" data-do=\"walk-fetch\" \
                 data-address=\"{0:x}\" title=\"{1} {0:x}\">{2:08x}</button>\
                 <span class=\"text\" title=\"{3} {4}\"><b>{3}</b>{4}</span><span class=\"line\">{number}</span>\
                 <span class=\"source\" title=\"{5}\">{5}</span></div>",
                line.address,
                Word::WalkThis.text(self.language),
                line.address & 0xffff_ffff,
                Escaped(&line.mnemonic),
                Escaped(&line.operands),
                Escaped(text),
            ),
        );
    }

    /// The place beside an instruction at which a breakpoint is set. Tab leads to one of them, arrows to the others.
    fn gutter(&self, out: &mut String, row: &Row<'_>, next: bool) {
        let who = &row.block.who;
        let program = (who.layer == Layer::Process).then(|| who.name.clone());
        let address = row.line.address;
        let wanted = StopAt::Address { address, program };
        let is_set = self.stops.iter().any(|stop| stop.at == wanted);
        let StopAt::Address { program, .. } = wanted else {
            return;
        };
        put(
            out,
            format_args!(
                "<button class=\"gutter\" type=\"button\" data-do=\"toggle-stop\" data-address=\"{address:x}\" \
                 data-program=\"{}\" aria-pressed=\"{is_set}\" tabindex=\"{}\" aria-label=\"{} {address:x}\"></button>",
                Escaped(program.unwrap_or_default()),
                if next { 0 } else { -1 },
                Word::Breakpoint.text(self.language),
            ),
        );
    }

    fn divide(&self, out: &mut String, crossing: Option<&Crossing>) {
        let Some(crossing) = crossing else {
            out.push_str("<div class=\"divide crossing-R\"></div>");
            return;
        };
        put(
            out,
            format_args!(
                "<div class=\"divide {}\">{}<b>{}</b></div>",
                crossing_class(crossing.kind),
                mark(crossing.kind),
                Escaped(crossing.cause.label())
            ),
        );
    }

    /// Registers old → new, flags and control blocks last: of the last step, or of the whole run that led here.
    #[must_use]
    pub fn registers(&self) -> String {
        let report = self.report;
        // A run of one step has changed what its step has.
        let stretch = self.stretch.filter(|stretch| stretch.from < report.tick);
        let (registers, flags, blocks) = match stretch {
            Some(stretch) => (&stretch.registers, &stretch.flags, &stretch.control_blocks),
            None => (&report.registers, &report.flags, &report.control_blocks),
        };
        let since = stretch.map_or_else(String::new, |stretch| {
            let words = Word::Since.text(self.language);
            format!("<p class=\"since\">{words} {}</p>", grouped(stretch.from))
        });
        let mut rows = String::new();
        for change in registers {
            let name = if change.name == "ring" {
                Word::RingName.text(self.language)
            } else {
                &change.name
            };
            let (old, digits) = old_and_new(change.old, change.new);
            let link = links::walk_register(name, change.new, &digits, self.language);
            change_row(&mut rows, name, &old, &link.unwrap_or(digits));
        }
        if !flags.is_empty() {
            let changed: Vec<_> = flags
                .iter()
                .map(|flag| {
                    format!(
                        "{} {}→{}",
                        Escaped(&flag.name),
                        u8::from(flag.old),
                        u8::from(flag.new)
                    )
                })
                .collect();
            put(
                &mut rows,
                format_args!(
                    "<tr><th scope=\"row\">{}</th><td class=\"new\" colspan=\"3\">{}</td></tr>",
                    Word::Flags.text(self.language),
                    changed.join(" ")
                ),
            );
        }
        since + &table_or(rows, Word::NoRegister.text(self.language)) + &control_blocks(blocks)
    }

    /// Memory and ports, read and written.
    #[must_use]
    pub fn memory(&self) -> String {
        let report = self.report;
        let mut rows = String::new();
        let mut row = |place: String, value: u64, write: bool| {
            let how = if write { Word::Written } else { Word::Read };
            put(
                &mut rows,
                format_args!(
                    "<tr><th scope=\"row\">{place}</th><td class=\"{}\">{value:x}</td>\
                     <td class=\"old\">{}</td></tr>",
                    if write { "new" } else { "old" },
                    how.text(self.language),
                ),
            );
        };
        for access in &report.memory {
            let reach = if access.write {
                Reach::Write
            } else {
                Reach::Read
            };
            let text = short_address(access.address);
            let place = links::walk(access.address, reach, &text, self.language);
            row(place, access.value, access.write);
        }
        for access in &report.ports {
            let place = format!("{} {:x}", Word::Port.text(self.language), access.port);
            row(place, u64::from(access.value), access.write);
        }
        table_or(rows, Word::NoMemory.text(self.language))
    }
}

/// What is said about a step, with its faces.
#[must_use]
pub fn sentence(message: &Message, language: Language) -> String {
    let mut out = String::new();
    for piece in message.pieces(language) {
        let text = Escaped(&piece.text);
        match piece.face {
            Face::Plain => put(&mut out, format_args!("{text}")),
            Face::Strong => put(&mut out, format_args!("<b>{text}</b>")),
            Face::Code => put(&mut out, format_args!("<code>{text}</code>")),
        }
    }
    out
}

/// The mark of a kind of crossing, as a small drawing; a return has none.
#[must_use]
pub fn mark(kind: CrossingKind) -> String {
    kind.letter().map_or_else(String::new, |letter| {
        format!(
            "<svg class=\"mark\" viewBox=\"-10 -10 20 20\" aria-hidden=\"true\"><use href=\"#mark-{letter}\" x=\"-10\" y=\"-10\" width=\"20\" height=\"20\"></use></svg>"
        )
    })
}

/// The class that gives a crossing its hue.
#[must_use]
pub fn crossing_class(kind: CrossingKind) -> &'static str {
    match kind {
        CrossingKind::Syscall => "crossing-S",
        CrossingKind::Trap => "crossing-T",
        CrossingKind::Hypercall => "crossing-H",
        CrossingKind::Interrupt => "crossing-I",
        CrossingKind::Return => "crossing-R",
    }
}

/// The class that gives a layer its hue.
#[must_use]
pub fn layer_class(layer: Layer) -> &'static str {
    match layer {
        Layer::Hardware => "hardware",
        Layer::Hypervisor => "hypervisor",
        Layer::Kernel => "kernel",
        Layer::Process => "process",
    }
}

/// What someone who runs is called.
#[must_use]
pub fn who_name(who: &Who, language: Language) -> String {
    let name = match (who.layer, who.pid) {
        (Layer::Process, Some(pid)) => format!("{} · pid {pid}", who.name),
        (Layer::Process, None) => who.name.clone(),
        _ if who.is_monitor() => Word::TrapMonitor.text(language).to_owned(),
        _ => layer_name(who.layer, language).to_owned(),
    };
    match &who.guest {
        Some(guest) => format!("{} · {name}", guest.name),
        None => name,
    }
}

/// What a layer is called.
#[must_use]
pub fn layer_name(layer: Layer, language: Language) -> &'static str {
    let word = match layer {
        Layer::Hardware => Word::Hardware,
        Layer::Hypervisor => Word::Hypervisor,
        Layer::Kernel => Word::Kernel,
        Layer::Process => Word::Process,
    };
    word.text(language)
}

/// The file that the marked line of a block came from, or else the first that is known.
fn file_of(block: &CodeBlock) -> Option<&str> {
    marked_line(block)
        .into_iter()
        .chain(&block.lines)
        .find_map(|line| Some(line.source.as_ref()?.file.as_str()))
}

/// The end of a path that tells files apart: without the folder that all guests share.
fn short_path(path: &str) -> &str {
    path.strip_prefix("guests/").unwrap_or(path)
}

/// Line number and text of a row's source; a line of another file than the block's says which.
fn source_texts(row: &Row<'_>) -> (String, String) {
    let Some(source) = row.source else {
        return Default::default();
    };
    let number = source.line.to_string();
    let text = match &source.text {
        Some(text) if source.file == row.file => text.trim().to_owned(),
        Some(text) => format!("{}: {}", short_path(&source.file), text.trim()),
        None => short_path(&source.file).to_owned(),
    };
    (number, text)
}

/// A table for each guest whose control block has changed.
fn control_blocks(changes: &[ControlBlockChange]) -> String {
    let mut html = String::new();
    for of_one in changes.chunk_by(|one, other| one.guest == other.guest) {
        let mut rows = String::new();
        for change in of_one {
            let (old, digits) = old_and_new(change.old, change.new);
            change_row(&mut rows, &change.field, &old, &digits);
        }
        let guest = Escaped(&of_one[0].guest);
        put(
            &mut html,
            format_args!("<h3>VMCB · {guest}</h3><table><tbody>{rows}</tbody></table>"),
        );
    }
    html
}

/// The old value, and the new one with the digits that differ marked.
fn old_and_new(old: u64, new: u64) -> (String, String) {
    let (old, new) = (format!("{old:x}"), format!("{new:x}"));
    let same = common_prefix(&old, &new);
    let digits = format!(
        "<span class=\"same\">{}</span>{}",
        &new[..same],
        &new[same..]
    );
    (old, digits)
}

fn change_row(rows: &mut String, name: &str, old: &str, new: &str) {
    put(
        rows,
        format_args!(
            "<tr><th scope=\"row\">{}</th><td class=\"old\">{old}</td><td>→</td><td class=\"new\">{new}</td></tr>",
            Escaped(name)
        ),
    );
}

fn table_or(rows: String, none: &str) -> String {
    if rows.is_empty() {
        format!("<p class=\"none\">{none}</p>")
    } else {
        format!("<table><tbody>{rows}</tbody></table>")
    }
}

fn marked_line(block: &CodeBlock) -> Option<&CodeLine> {
    block.lines.get(block.marked?)
}

fn mark_of(block: &CodeBlock, as_what: MarkedAs) -> Vec<(usize, MarkedAs)> {
    block
        .marked
        .map(|index| (index, as_what))
        .into_iter()
        .collect()
}

/// The part of a block near its mark.
fn around(block: &CodeBlock, (before, after): (usize, usize)) -> CodeBlock {
    let mut part = block.clone();
    if let Some(marked) = block.marked {
        let first = marked.saturating_sub(before);
        part.lines.truncate(marked + 1 + after);
        part.lines.drain(..first);
        part.marked = Some(marked - first);
    }
    part
}

/// Both marks in one block, which shows the line that runs next too.
fn both_marks(executed: &CodeBlock, next: &CodeBlock) -> Vec<(usize, MarkedAs)> {
    let mut marks = mark_of(executed, MarkedAs::Done);
    let index = marked_line(next).and_then(|line| position_of(executed, line));
    marks.extend(index.map(|index| (index, MarkedAs::Next)));
    marks
}

/// Whether a block shows the line that another block of the same code marks.
fn holds(block: &CodeBlock, other: &CodeBlock) -> bool {
    block.who.layer == other.who.layer
        && block.who.place() == other.who.place()
        && block.who.pid == other.who.pid
        && marked_line(other).is_some_and(|line| position_of(block, line).is_some())
}

fn position_of(block: &CodeBlock, line: &CodeLine) -> Option<usize> {
    block
        .lines
        .iter()
        .position(|mine| mine.address == line.address)
}

/// An address without its upper half, as in the listing; a mark says that there is one.
fn short_address(address: u64) -> String {
    if address >> 32 == 0 {
        format!("{address:x}")
    } else {
        format!("…{:08x}", address & 0xffff_ffff)
    }
}

/// How many leading digits stay as they were; digits change their place when the lengths differ.
fn common_prefix(old: &str, new: &str) -> usize {
    if old.len() != new.len() {
        return 0;
    }
    old.bytes()
        .zip(new.bytes())
        .take_while(|(old, new)| old == new)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_addresses_are_cut_and_say_so() {
        assert_eq!(short_address(0x40_1000), "401000");
        assert_eq!(short_address(0xffff_ffff_8010_0040), "…80100040");
    }

    #[test]
    fn only_digits_at_the_same_place_count_as_unchanged() {
        assert_eq!(common_prefix("ffffffff80003a25", "ffffffff80104b3e"), 10);
        assert_eq!(common_prefix("9", "10"), 0);
        assert_eq!(common_prefix("2b", "2b"), 2);
    }
}
