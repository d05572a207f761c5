//! Numbers in every base NASM writes them in, floating-point constants, and the escapes of `` `…` `` strings.

/// The value of a number word that starts with a digit or `$`.
///
/// NASM manual §3.4.1: a base is named by a prefix (`0x`, `$`, `0b`, …) or by a suffix (`h`, `b`, …);
/// when a word can be read both ways, the larger base wins.
pub(crate) fn number(word: &str) -> Result<u64, String> {
    let lower = word.to_ascii_lowercase();
    let (base, digits) = split_base(&lower);
    let mut value: u64 = 0;
    let mut any = false;
    for digit in digits.chars().filter(|&digit| digit != '_') {
        let digit = digit
            .to_digit(base)
            .ok_or_else(|| not_a_number(word, digit, base))?;
        value = value
            .checked_mul(u64::from(base))
            .and_then(|value| value.checked_add(u64::from(digit)))
            .ok_or_else(|| format!("number \"{word}\" does not fit in 64 bits"))?;
        any = true;
    }
    if any {
        Ok(value)
    } else {
        Err(format!("number \"{word}\" has no digits"))
    }
}

fn not_a_number(word: &str, digit: char, base: u32) -> String {
    // Hexadecimal digits without a prefix, even when the last one was taken for a base.
    if !word.starts_with('0') && word.chars().all(|c| c.is_ascii_hexdigit()) {
        return format!("\"{word}\" is not a number; a hexadecimal one is written 0x{word}");
    }
    format!("\"{word}\" is not a number: {digit:?} is not a digit in base {base}")
}

fn split_base(word: &str) -> (u32, &str) {
    if let Some(digits) = word.strip_prefix('$') {
        return (16, digits);
    }
    let prefix = word
        .strip_prefix('0')
        .and_then(|rest| rest.chars().next())
        .and_then(base_of_letter);
    let suffix = word.chars().next_back().and_then(base_of_letter);
    match (prefix, suffix) {
        (Some(prefix), Some(suffix)) if word.len() > 2 && suffix > prefix => {
            (suffix, &word[..word.len() - 1])
        }
        (Some(prefix), _) if word.len() > 2 => (prefix, &word[2..]),
        (_, Some(suffix)) => (suffix, &word[..word.len() - 1]),
        _ => (10, word),
    }
}

fn base_of_letter(letter: char) -> Option<u32> {
    match letter {
        'h' | 'x' => Some(16),
        'd' | 't' => Some(10),
        'o' | 'q' => Some(8),
        'b' | 'y' => Some(2),
        _ => None,
    }
}

/// The value of a floating-point word such as `1.5` or `2.0e10`.
pub(crate) fn float(word: &str) -> Result<f64, String> {
    word.replace('_', "")
        .parse()
        .map_err(|_| format!("\"{word}\" is not a number"))
}

/// The bytes of the inside of a backquoted string. An error carries its offset in characters.
pub(crate) fn escaped(inner: &[char]) -> Result<Vec<u8>, (usize, String)> {
    let mut bytes = Vec::new();
    let mut at = 0;
    while let Some(&character) = inner.get(at) {
        if character != '\\' {
            push_character(&mut bytes, character);
            at += 1;
            continue;
        }
        at = escape(inner, at, &mut bytes)?;
    }
    Ok(bytes)
}

fn escape(inner: &[char], at: usize, bytes: &mut Vec<u8>) -> Result<usize, (usize, String)> {
    let letter = inner.get(at + 1).copied().unwrap_or('\\');
    let simple = match letter {
        '\\' | '\'' | '"' | '`' | '?' => Some(letter as u8),
        'a' => Some(7),
        'b' => Some(8),
        't' => Some(9),
        'n' => Some(10),
        'v' => Some(11),
        'f' => Some(12),
        'r' => Some(13),
        'e' => Some(27),
        _ => None,
    };
    if let Some(byte) = simple {
        bytes.push(byte);
        return Ok(at + 2);
    }
    let (base, start, longest) = match letter {
        'x' => (16, at + 2, 2),
        'u' => (16, at + 2, 4),
        'U' => (16, at + 2, 8),
        '0'..='7' => (8, at + 1, 3),
        _ => return Err((at, format!("unknown escape \\{letter}"))),
    };
    let digits: String = inner[start..]
        .iter()
        .take(longest)
        .take_while(|digit| digit.is_digit(base))
        .collect();
    let value = u32::from_str_radix(&digits, base)
        .map_err(|_| (at, format!("escape \\{letter} has no digits")))?;
    if matches!(letter, 'u' | 'U') {
        let character = char::from_u32(value)
            .ok_or_else(|| (at, format!("\\{letter}{digits} is not a character")))?;
        push_character(bytes, character);
    } else {
        bytes.push(value as u8);
    }
    Ok(start + digits.len())
}

fn push_character(bytes: &mut Vec<u8>, character: char) {
    bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_base() {
        let words = [
            "200",
            "0200",
            "0200d",
            "0d200",
            "0c8h",
            "$0c8",
            "0xc8",
            "0hc8",
            "310q",
            "310o",
            "0o310",
            "0q310",
            "11001000b",
            "1100_1000b",
            "11001000y",
            "0b1100_1000",
            "0y1100_1000",
            "200t",
            "0t200",
        ];
        for word in words {
            assert_eq!(number(word), Ok(200), "{word}");
        }
        assert_eq!(number("0x1b"), Ok(0x1b));
        assert_eq!(number("0b1h"), Ok(0xb1));
        assert_eq!(number("0"), Ok(0));
        assert!(number("12ab").unwrap_err().contains("0x12ab"));
        assert!(
            number("0x10000000000000000")
                .unwrap_err()
                .contains("64 bits")
        );
    }

    #[test]
    fn escapes() {
        let inner: Vec<char> = r"a\n\x41\101\0\u20ac".chars().collect();
        assert_eq!(escaped(&inner).unwrap(), b"a\nAA\0\xe2\x82\xac");
        let unknown: Vec<char> = r"ab\z".chars().collect();
        assert_eq!(escaped(&unknown).unwrap_err().0, 2);
    }
}
