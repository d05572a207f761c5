//! Everything at the start of a statement that is no instruction: sections, data, `equ`, alignment, modes.

use crate::cursor::Cursor;
use crate::diagnostic::Fault;
use crate::expression::{self, Expression, StepKind};
use crate::lexer::TokenKind;
use crate::statement::{Action, Fill, Item, Label, SectionRequest};

/// Words that start a directive, for suggestions.
pub(crate) const WORDS: [&str; 26] = [
    "section", "segment", "global", "static", "extern", "default", "bits", "use16", "use32",
    "use64", "org", "align", "alignb", "equ", "cpu", "db", "dw", "dd", "dq", "resb", "resw",
    "resd", "resq", "incbin", "absolute", "common",
];

/// Words that NASM knows and this assembler does not.
const UNSUPPORTED: [&str; 17] = [
    "incbin", "absolute", "common", "struc", "endstruc", "istruc", "iend", "at", "dt", "do", "dy",
    "dz", "rest", "reso", "bnd", "xacquire", "xrelease",
];

/// Whether `word` starts something that is no instruction.
pub(crate) fn is_word(word: &str) -> bool {
    WORDS.contains(&word) || UNSUPPORTED.contains(&word)
}

/// Reads the directive named `word` at the cursor; `None` when it is no directive.
pub(crate) fn parse(
    word: &str,
    cursor: &mut Cursor<'_>,
    scope: &str,
    labelled: bool,
) -> Result<Option<Action>, Fault> {
    let column = cursor.column();
    if UNSUPPORTED.contains(&word) {
        return Err(Fault::new(
            column,
            format!("\"{word}\" is not supported here"),
        ));
    }
    let parser: fn(&mut Cursor<'_>, &str) -> Result<Action, Fault> = match word {
        "section" | "segment" => section,
        "global" | "static" => global,
        "extern" => extern_symbol,
        "default" => default,
        "bits" => bits,
        "use16" => |_, _| Ok(Action::Bits(16)),
        "use32" => |_, _| Ok(Action::Bits(32)),
        "use64" => |_, _| Ok(Action::Bits(64)),
        "org" => |cursor, scope| expression::parse(cursor, scope).map(Action::Org),
        "align" => |cursor, scope| align(cursor, scope, Some(Fill::NoOperation)),
        "alignb" => |cursor, scope| align(cursor, scope, None),
        "equ" if labelled => |cursor, scope| expression::parse(cursor, scope).map(Action::Equ),
        "equ" => {
            return Err(Fault::new(
                column,
                "\"equ\" needs a name before it: name equ value",
            ));
        }
        "cpu" => |cursor, _| cursor.expect_processor(),
        _ => return data_or_reserve(word, cursor, scope),
    };
    cursor.advance();
    parser(cursor, scope).map(Some)
}

fn data_or_reserve(
    word: &str,
    cursor: &mut Cursor<'_>,
    scope: &str,
) -> Result<Option<Action>, Fault> {
    let unit = match word {
        "db" | "resb" => 1,
        "dw" | "resw" => 2,
        "dd" | "resd" => 4,
        "dq" | "resq" => 8,
        _ => return Ok(None),
    };
    cursor.advance();
    if word.starts_with("res") {
        let count = expression::parse(cursor, scope)?;
        let unit = unit as u64;
        return Ok(Some(Action::Reserve { unit, count }));
    }
    let mut items = vec![item(cursor, scope)?];
    while cursor.take_sign(",") {
        // NASM allows a comma at the end of the list.
        if cursor.at_end() {
            break;
        }
        items.push(item(cursor, scope)?);
    }
    Ok(Some(Action::Data { unit, items }))
}

fn item(cursor: &mut Cursor<'_>, scope: &str) -> Result<Item, Fault> {
    let alone = matches!(cursor.peek_second(), None | Some(TokenKind::Sign(",")));
    let column = cursor.column();
    let item = match cursor.peek() {
        Some(TokenKind::Text(bytes)) if alone => Item::Text(bytes.clone()),
        Some(TokenKind::Float(value)) if alone => Item::Float(*value, column),
        Some(TokenKind::Name(name, false)) if alone && name == "?" => Item::Nothing,
        Some(TokenKind::Sign(sign @ ("-" | "+"))) => match cursor.peek_second() {
            Some(TokenKind::Float(value)) => {
                let value = if *sign == "-" { -*value } else { *value };
                cursor.advance();
                Item::Float(value, column)
            }
            _ => return expression::parse(cursor, scope).map(Item::Number),
        },
        _ => return expression::parse(cursor, scope).map(Item::Number),
    };
    cursor.advance();
    Ok(item)
}

fn section(cursor: &mut Cursor<'_>, scope: &str) -> Result<Action, Fault> {
    let mut request = SectionRequest {
        column: cursor.column(),
        name: cursor.expect_name("the name of a section")?,
        write: None,
        execute: None,
        no_bits: None,
        align: None,
    };
    while !cursor.at_end() && cursor.sign() != Some("]") {
        let column = cursor.column();
        let word = cursor
            .expect_name("a section attribute")?
            .to_ascii_lowercase();
        match word.as_str() {
            "write" => request.write = Some(true),
            "nowrite" => request.write = Some(false),
            "exec" => request.execute = Some(true),
            "noexec" => request.execute = Some(false),
            "progbits" => request.no_bits = Some(false),
            "nobits" => request.no_bits = Some(true),
            "alloc" => {}
            "align" => {
                cursor.expect("=")?;
                request.align = Some(expression::parse(cursor, scope)?);
            }
            _ => {
                let message = format!(
                    "unknown section attribute \"{word}\"; expected write, nowrite, exec, noexec, progbits, nobits or align=N"
                );
                return Err(Fault::new(column, message));
            }
        }
    }
    Ok(Action::Section(request))
}

fn global(cursor: &mut Cursor<'_>, _scope: &str) -> Result<Action, Fault> {
    let mut names = Vec::new();
    loop {
        let column = cursor.column();
        let name = cursor.expect_name("the name of a symbol")?;
        names.push(Label { name, column });
        if cursor.take_sign(":") {
            cursor.expect_name("a symbol type")?;
        }
        if !cursor.take_sign(",") {
            return Ok(Action::Global(names));
        }
    }
}

fn extern_symbol(cursor: &mut Cursor<'_>, _scope: &str) -> Result<Action, Fault> {
    let column = cursor.column();
    let name = cursor.expect_name("the name of a symbol")?;
    let message = format!(
        "\"{name}\" cannot be external: there is nothing to link with; define it in this file"
    );
    Err(Fault::new(column, message))
}

fn default(cursor: &mut Cursor<'_>, _scope: &str) -> Result<Action, Fault> {
    let column = cursor.column();
    match cursor
        .expect_name("rel or abs")?
        .to_ascii_lowercase()
        .as_str()
    {
        "rel" => Ok(Action::DefaultRelative(true)),
        "abs" => Ok(Action::DefaultRelative(false)),
        other => Err(Fault::new(
            column,
            format!("expected rel or abs, found \"{other}\""),
        )),
    }
}

fn bits(cursor: &mut Cursor<'_>, scope: &str) -> Result<Action, Fault> {
    let column = cursor.column();
    match expression::parse(cursor, scope)?.steps.as_slice() {
        [step] => match step.kind {
            StepKind::Number(bits @ (16 | 32 | 64)) => Ok(Action::Bits(bits as u32)),
            StepKind::Number(other) => Err(Fault::new(
                column,
                format!("expected 16, 32 or 64, found {other}"),
            )),
            _ => Err(Fault::new(column, "expected 16, 32 or 64")),
        },
        _ => Err(Fault::new(column, "expected 16, 32 or 64")),
    }
}

fn align(cursor: &mut Cursor<'_>, scope: &str, fill: Option<Fill>) -> Result<Action, Fault> {
    let to = expression::parse(cursor, scope)?;
    if !cursor.take_sign(",") {
        return Ok(Action::Align { to, fill });
    }
    let column = cursor.column();
    let fill = match cursor.keyword().as_deref() {
        Some("nop") => {
            cursor.advance();
            Fill::NoOperation
        }
        Some("db") => {
            cursor.advance();
            Fill::Byte(expression::parse(cursor, scope)?)
        }
        Some("resb") => {
            cursor.advance();
            expression::parse(cursor, scope)?;
            Fill::Byte(Expression::number(0, column))
        }
        _ => {
            let message = format!(
                "expected nop or db BYTE as filling, found {}",
                cursor.found()
            );
            return Err(Fault::new(column, message));
        }
    };
    Ok(Action::Align {
        to,
        fill: Some(fill),
    })
}

impl Cursor<'_> {
    /// `cpu NAME` restricts NASM to older instructions; here it changes nothing.
    fn expect_processor(&mut self) -> Result<Action, Fault> {
        if self.at_end() {
            return Err(Fault::new(
                self.column(),
                "expected the name of a processor",
            ));
        }
        while !self.at_end() && self.sign() != Some("]") {
            self.advance();
        }
        Ok(Action::Nothing)
    }
}
