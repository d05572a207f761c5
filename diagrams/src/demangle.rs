//! Symbols as people wrote them: `_ZN4init4main17hd88599b37ab488ddE` is `init::main`.
//!
//! Only rustc's older scheme, which the guests' programs have. A name in any other form is shown as it is.

/// The path in a mangled name, without the hash at its end.
pub(crate) fn demangle(symbol: &str) -> String {
    parts(symbol).map_or_else(|| symbol.to_owned(), |parts| parts.join("::"))
}

fn parts(symbol: &str) -> Option<Vec<String>> {
    // Linkers and compilers add suffixes such as `.llvm.123` behind the final E.
    let mut rest = symbol.strip_prefix("_ZN")?;
    let mut parts = Vec::new();
    while !rest.starts_with('E') {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let length: usize = rest[..digits].parse().ok()?;
        let end = digits.checked_add(length)?;
        parts.push(plain(rest.get(digits..end)?));
        rest = &rest[end..];
    }
    let is_hash = |part: &String| part.len() == 17 && part.starts_with('h');
    if parts.last().is_some_and(is_hash) {
        parts.pop();
    }
    (!parts.is_empty()).then_some(parts)
}

/// Undoes the escapes for characters that symbols cannot hold.
fn plain(part: &str) -> String {
    let mut text = part
        .strip_prefix("_$")
        .map_or_else(|| part.to_owned(), |rest| format!("${rest}"));
    for (escape, character) in [
        ("$LT$", "<"),
        ("$GT$", ">"),
        ("$RF$", "&"),
        ("$BP$", "*"),
        ("$LP$", "("),
        ("$RP$", ")"),
        ("$C$", ","),
        ("$u20$", " "),
        ("$u27$", "'"),
        ("$u3b$", ";"),
        ("$u5b$", "["),
        ("$u5d$", "]"),
        ("$u7b$", "{"),
        ("$u7d$", "}"),
        ("..", "::"),
    ] {
        text = text.replace(escape, character);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_as_written() {
        for (symbol, name) in [
            ("_ZN4init4main17hd88599b37ab488ddE", "init::main"),
            (
                "_ZN4core3ptr42drop_in_place$LT$alloc..string..String$GT$17h0123456789abcdefE",
                "core::ptr::drop_in_place<alloc::string::String>",
            ),
            (
                "_ZN51_$LT$guest_rt..Line$u20$as$u20$core..fmt..Write$GT$9write_str17h0123456789abcdefE.llvm.9",
                "<guest_rt::Line as core::fmt::Write>::write_str",
            ),
            ("kernel_main", "kernel_main"),
            ("_ZN", "_ZN"),
            ("_ZN99xE", "_ZN99xE"),
            ("_ZN2한E", "_ZN2한E"),
            ("_ZN18446744073709551615xE", "_ZN18446744073709551615xE"),
        ] {
            assert_eq!(demangle(symbol), name);
        }
    }
}
