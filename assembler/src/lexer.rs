//! Cuts one source line into words, each with its column, because every message must point at a word.

use crate::diagnostic::Fault;
use crate::literal;

/// A word of the source.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token {
    pub kind: TokenKind,
    /// Column in characters, counted from 1.
    pub column: u32,
    /// Whether white space stands between this word and the one before.
    pub spaced: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum TokenKind {
    /// A name; true when written with `$` before it, so that it is never a register or instruction.
    Name(String, bool),
    Number(u64),
    /// A floating-point constant.
    Float(f64),
    /// A quoted string, escapes already resolved.
    Text(Vec<u8>),
    /// `$`: the address of this statement.
    Here,
    /// `$$`: the start of this section.
    SectionStart,
    /// Operator or punctuation.
    Sign(&'static str),
}

/// Longest signs first, so that `<<` is not read as two `<`.
const SIGNS: [&str; 37] = [
    "<=>", "<<<", ">>>", "<<", ">>", "//", "%%", "==", "!=", "<>", "<=", ">=", "&&", "||", "^^",
    "+", "-", "*", "/", "%", "&", "|", "^", "~", "!", "(", ")", "[", "]", ",", ":", "=", "<", ">",
    "{", "}", "\\",
];

/// The words of `line`, up to its comment.
pub(crate) fn tokens(line: &str) -> Result<Vec<Token>, Fault> {
    let characters: Vec<char> = line.chars().collect();
    let mut found = Vec::new();
    let mut at = 0;
    let mut spaced = false;
    while let Some(&character) = characters.get(at) {
        if character.is_whitespace() {
            at += 1;
            spaced = true;
            continue;
        }
        if character == ';' {
            break;
        }
        let (kind, next) = token(&characters, at)?;
        found.push(Token {
            kind,
            column: column(at),
            spaced,
        });
        spaced = false;
        at = next;
    }
    Ok(found)
}

fn column(index: usize) -> u32 {
    u32::try_from(index).map_or(u32::MAX, |index| index.saturating_add(1))
}

fn token(line: &[char], at: usize) -> Result<(TokenKind, usize), Fault> {
    let character = line[at];
    let following = line.get(at + 1).copied().unwrap_or(' ');
    match character {
        '\'' | '"' | '`' => text(line, at),
        '$' if following == '$' => Ok((TokenKind::SectionStart, at + 2)),
        '$' if following.is_ascii_digit() => number(line, at),
        '$' if starts_name(following) => {
            let end = word_end(line, at + 1, continues_name);
            Ok((
                TokenKind::Name(line[at + 1..end].iter().collect(), true),
                end,
            ))
        }
        '$' => Ok((TokenKind::Here, at + 1)),
        _ if character.is_ascii_digit() => number(line, at),
        _ if starts_name(character) => {
            let end = word_end(line, at, continues_name);
            Ok((TokenKind::Name(line[at..end].iter().collect(), false), end))
        }
        _ => sign(line, at),
    }
}

fn sign(line: &[char], at: usize) -> Result<(TokenKind, usize), Fault> {
    let rest = &line[at..];
    SIGNS
        .iter()
        .find(|sign| sign.len() <= rest.len() && sign.chars().zip(rest).all(|(a, b)| a == *b))
        .map(|sign| (TokenKind::Sign(sign), at + sign.len()))
        .ok_or_else(|| Fault::new(column(at), format!("unexpected character {:?}", line[at])))
}

fn number(line: &[char], at: usize) -> Result<(TokenKind, usize), Fault> {
    let mut end = word_end(line, at + 1, |c| {
        c.is_ascii_alphanumeric() || c == '_' || c == '.'
    });
    // `1.5e-3`: the sign belongs to the exponent of a floating-point constant.
    let is_float = line[at..end].contains(&'.');
    if is_float && matches!(line[end - 1], 'e' | 'E') && matches!(line.get(end), Some('+' | '-')) {
        end = word_end(line, end + 1, |c| c.is_ascii_digit() || c == '_');
    }
    let word: String = line[at..end].iter().collect();
    let value = if is_float {
        literal::float(&word).map(TokenKind::Float)
    } else {
        literal::number(&word).map(TokenKind::Number)
    };
    value
        .map(|kind| (kind, end))
        .map_err(|message| Fault::new(column(at), message))
}

fn text(line: &[char], at: usize) -> Result<(TokenKind, usize), Fault> {
    let quote = line[at];
    let mut end = at + 1;
    loop {
        match line.get(end) {
            None => {
                return Err(Fault::new(
                    column(at),
                    format!("string has no closing {quote}"),
                ));
            }
            Some('\\') if quote == '`' => end += 2,
            Some(&character) if character == quote => break,
            Some(_) => end += 1,
        }
    }
    let inner = &line[at + 1..end];
    let bytes = if quote == '`' {
        literal::escaped(inner)
            .map_err(|(offset, message)| Fault::new(column(at + 1 + offset), message))?
    } else {
        inner.iter().collect::<String>().into_bytes()
    };
    Ok((TokenKind::Text(bytes), end + 1))
}

fn word_end(line: &[char], start: usize, belongs: impl Fn(char) -> bool) -> usize {
    line[start..]
        .iter()
        .position(|&character| !belongs(character))
        .map_or(line.len(), |length| start + length)
}

fn starts_name(character: char) -> bool {
    character.is_alphabetic() || matches!(character, '_' | '.' | '?' | '@')
}

fn continues_name(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '.' | '?' | '@' | '$' | '#' | '~')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_and_comments() {
        let words = tokens("  mov eax, '; x' ; comment").unwrap();
        let columns: Vec<u32> = words.iter().map(|word| word.column).collect();
        assert_eq!(columns, [3, 7, 10, 12]);
        assert_eq!(words[3].kind, TokenKind::Text(b"; x".to_vec()));
    }

    #[test]
    fn unclosed_string_points_at_its_quote() {
        let fault = tokens("db 'abc").unwrap_err();
        assert_eq!(
            (fault.column, fault.message.as_str()),
            (4, "string has no closing '")
        );
    }
}
