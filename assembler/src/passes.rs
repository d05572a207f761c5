//! Goes over the statements until no size changes any more: a jump's length depends on where its target lies, and
//! that on the lengths of the jumps between.

use crate::diagnostic::{Diagnostic, Fault, suggestion};
use crate::program::{LineEntry, Symbol};
use crate::sections::{self, SectionDraft, Target};
use crate::source;
use crate::statement::{Action, Statement};
use crate::value::{self, Symbols, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Everything known after the last pass.
pub(crate) struct Assembly {
    pub target: Target,
    pub sections: Vec<SectionDraft>,
    /// Start of each section.
    pub starts: Vec<u64>,
    pub symbols: Vec<Symbol>,
    pub lines: Vec<LineEntry>,
}

/// Sizes of ordinary programs settle in a handful.
const MAX_PASSES: u32 = 40;
/// End of the message about a symbol whose definition has no value.
const NO_VALUE: &str = " has no value: it depends on itself";
/// Messages after which the rest is not worth reading.
const MAX_DIAGNOSTICS: usize = 200;

/// Assembles `source`.
pub(crate) fn run(file: &str, text: &str, target: Target) -> Result<Assembly, Vec<Diagnostic>> {
    let (statements, mut diagnostics) = source::read(file, text);
    let mut state = State::new(target);
    let mut faults = state.declare(&statements);
    let mut settled = false;
    for _ in 0..MAX_PASSES {
        let before = (state.starts.clone(), state.values.clone());
        state.pass(&statements);
        if before == (state.starts.clone(), state.values.clone()) {
            settled = true;
            break;
        }
    }
    state.last = true;
    faults.extend(state.pass(&statements));
    // A symbol without a value is worth a message only when no mistake explains it.
    let is_consequence = |fault: &Fault| fault.message.ends_with(NO_VALUE);
    if !diagnostics.is_empty() || !faults.iter().all(|(_, fault)| is_consequence(fault)) {
        faults.retain(|(_, fault)| !is_consequence(fault));
    }
    if !settled && faults.is_empty() && diagnostics.is_empty() {
        let first = statements.first().map_or(1, |statement| statement.line);
        let message = "sizes do not settle: the length of something depends on itself";
        faults.push((first, Fault::new(1, message)));
    }
    diagnostics.extend(
        faults
            .into_iter()
            .map(|(line, fault)| source::place(file, line, fault)),
    );
    if diagnostics.is_empty() {
        return Ok(state.finish());
    }
    diagnostics.sort();
    diagnostics.dedup();
    diagnostics.truncate(MAX_DIAGNOSTICS);
    Err(diagnostics)
}

type Faults = Vec<(u32, Fault)>;

/// What a pass knows and changes.
pub(crate) struct State {
    pub(crate) target: Target,
    pub(crate) sections: Vec<SectionDraft>,
    pub(crate) starts: Vec<u64>,
    /// Value of each symbol, from this pass or the one before; none before the first.
    pub(crate) values: BTreeMap<String, Option<Value>>,
    pub(crate) places: BTreeSet<String>,
    pub(crate) global: BTreeSet<String>,
    pub(crate) lines: Vec<(usize, LineEntry)>,
    pub(crate) current: usize,
    /// Offset of the statement within its section: `$`, the same for all repetitions.
    pub(crate) statement_start: u64,
    pub(crate) bits: u32,
    pub(crate) default_relative: bool,
    pub(crate) repetitions: u64,
    /// The pass whose faults count.
    pub(crate) last: bool,
}

impl State {
    fn new(target: Target) -> Self {
        Self {
            target,
            sections: vec![SectionDraft::named(".text", target)],
            starts: Vec::new(),
            values: BTreeMap::new(),
            places: BTreeSet::new(),
            global: BTreeSet::new(),
            lines: Vec::new(),
            current: 0,
            statement_start: 0,
            bits: 64,
            default_relative: false,
            repetitions: 0,
            last: false,
        }
    }

    /// Enters every name, so that a reference to a later one is no mistake; a second definition is.
    fn declare(&mut self, statements: &[Statement]) -> Faults {
        let mut faults = Vec::new();
        let mut lines: BTreeMap<&str, u32> = BTreeMap::new();
        for statement in statements {
            let Some(label) = &statement.label else {
                continue;
            };
            if let Some(line) = lines.get(label.name.as_str()) {
                let message = format!("\"{}\" is already defined on line {line}", label.name);
                faults.push((statement.line, Fault::new(label.column, message)));
                continue;
            }
            lines.insert(&label.name, statement.line);
            self.values.insert(label.name.clone(), None);
            if !matches!(statement.action, Action::Equ(_)) {
                self.places.insert(label.name.clone());
            }
        }
        faults
    }

    fn pass(&mut self, statements: &[Statement]) -> Faults {
        for section in &mut self.sections {
            section.data.clear();
            section.size = 0;
        }
        self.lines.clear();
        self.current = 0;
        self.bits = if self.target == Target::Program {
            64
        } else {
            16
        };
        self.default_relative = false;
        self.repetitions = 0;
        self.starts.resize(self.sections.len(), 0);
        let mut faults = Vec::new();
        for statement in statements {
            if let Err(fault) = self.statement(statement) {
                faults.push((statement.line, fault));
                if faults.len() >= MAX_DIAGNOSTICS {
                    break;
                }
            }
        }
        self.starts = sections::starts(&self.sections, self.target);
        faults
    }

    fn statement(&mut self, statement: &Statement) -> Result<(), Fault> {
        let start = self.sections[self.current].size;
        self.statement_start = start;
        if let Some(label) = &statement.label {
            let value = match &statement.action {
                Action::Equ(expression) => value::evaluate_number(expression, self)?,
                _ => self.here(),
            };
            let known = !value.unknown;
            self.values
                .insert(label.name.clone(), known.then_some(value));
        }
        let section = self.current;
        self.action(statement)?;
        let length = self.sections[section].size - start;
        if length > 0 && self.current == section {
            let entry = LineEntry {
                // The offset for now; finish() adds the start of the section.
                address: start,
                length: u32::try_from(length).unwrap_or(u32::MAX),
                line: statement.line,
                column: statement.column,
            };
            self.lines.push((section, entry));
        }
        Ok(())
    }

    fn finish(mut self) -> Assembly {
        let mut lines: Vec<LineEntry> = self
            .lines
            .iter()
            .map(|(section, entry)| LineEntry {
                address: entry.address.wrapping_add(self.starts[*section]),
                ..*entry
            })
            .collect();
        lines.sort_by_key(|entry| (entry.address, entry.line));
        let mut symbols: Vec<Symbol> = Vec::new();
        for name in &self.places {
            if let Some(Some(value)) = self.values.get(name) {
                symbols.push(Symbol {
                    name: name.clone(),
                    address: value.absolute(&self.starts),
                    global: self.global.contains(name),
                });
            }
        }
        symbols.sort_by(|a, b| (a.address, &a.name).cmp(&(b.address, &b.name)));
        self.starts.resize(self.sections.len(), 0);
        Assembly {
            target: self.target,
            sections: self.sections,
            starts: self.starts,
            symbols,
            lines,
        }
    }
}

impl Symbols for State {
    fn symbol(&self, name: &str) -> Result<Value, String> {
        match self.values.get(name) {
            Some(Some(value)) => Ok(value.clone()),
            Some(None) if self.last => Err(format!("\"{name}\"{NO_VALUE}")),
            Some(None) => Ok(Value {
                unknown: true,
                ..Value::default()
            }),
            None => {
                let hint = suggestion(name, self.values.keys().map(String::as_str));
                Err(format!("symbol \"{name}\" is not defined{hint}"))
            }
        }
    }

    fn here(&self) -> Value {
        Value::place(self.current, self.statement_start)
    }

    fn section_start(&self) -> Value {
        Value::place(self.current, 0)
    }
}
