//! Text that is safe inside HTML and SVG: what guests and visitors write goes through here before it becomes markup.

use std::fmt::{self, Display, Write};

/// Shows a text with the five characters that mean something in markup replaced.
pub struct Escaped<T>(pub T);

impl<T: Display> Display for Escaped<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Escaper(out), "{}", self.0)
    }
}

struct Escaper<'a, 'b>(&'a mut fmt::Formatter<'b>);

impl fmt::Write for Escaper<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for character in text.chars() {
            match character {
                '&' => self.0.write_str("&amp;")?,
                '<' => self.0.write_str("&lt;")?,
                '>' => self.0.write_str("&gt;")?,
                '"' => self.0.write_str("&quot;")?,
                '\'' => self.0.write_str("&#39;")?,
                // Control characters are no part of HTML text; a guest may print any byte.
                '\n' | '\t' => self.0.write_char(character)?,
                control if control.is_control() => self.0.write_char('\u{fffd}')?,
                other => self.0.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// A number in groups of three digits, kept together by narrow no-break spaces: `48 210 437`.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.char_indices() {
        if index != 0 && (digits.len() - index).is_multiple_of(3) {
            out.push('\u{202f}');
        }
        out.push(digit);
    }
    out
}

/// The number that a person typed, with or without groups; `None` if it is none.
#[must_use]
pub fn parse_grouped(text: &str) -> Option<u64> {
    let digits: String = text
        .chars()
        .filter(|character| !character.is_whitespace() && !matches!(character, ',' | '_'))
        .collect();
    match digits.strip_prefix("0x") {
        Some(hexadecimal) => u64::from_str_radix(hexadecimal, 16).ok(),
        None => digits.parse().ok(),
    }
}

/// Adds to HTML.
pub fn put(out: &mut String, text: fmt::Arguments<'_>) {
    // A String takes everything.
    let _ = out.write_fmt(text);
}

/// A hexadecimal address as a person writes it: up to sixteen digits, `0x` and separators allowed.
#[must_use]
pub fn parse_hex(text: &str) -> Option<u64> {
    let digits: String = text
        .chars()
        .filter(|character| !character.is_whitespace() && !matches!(character, '_' | '`'))
        .collect();
    let digits = digits.strip_prefix("0x").unwrap_or(&digits);
    // `from_str_radix` would take a sign.
    let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    plain
        .then(|| u64::from_str_radix(digits, 16).ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_text_stays_text() {
        assert_eq!(
            Escaped("<b a=\"1\">&'\u{1b}\n").to_string(),
            "&lt;b a=&quot;1&quot;&gt;&amp;&#39;\u{fffd}\n"
        );
    }

    #[test]
    fn numbers_are_grouped_and_read_back() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1000, "1\u{202f}000"),
            (48_210_437, "48\u{202f}210\u{202f}437"),
        ] {
            assert_eq!(grouped(number), text);
            assert_eq!(parse_grouped(text), Some(number));
        }
        assert_eq!(parse_grouped(" 1,000 "), Some(1000));
        assert_eq!(parse_grouped("0x10"), Some(16));
        assert_eq!(parse_grouped("-1"), None);
        assert_eq!(parse_grouped(""), None);
    }

    #[test]
    fn addresses_are_hexadecimal_with_or_without_a_sign_that_they_are() {
        for (text, address) in [
            ("401000", Some(0x40_1000)),
            (" 0xffffffff_80100000 ", Some(0xffff_ffff_8010_0000)),
            ("ffffffff`80100000", Some(0xffff_ffff_8010_0000)),
            ("", None),
            ("0x", None),
            ("-1", None),
            ("+1", None),
            ("10000000000000000", None),
            ("rsp", None),
        ] {
            assert_eq!(parse_hex(text), address, "{text}");
        }
    }
}
