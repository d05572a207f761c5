//! Code page 437, which is what the characters of a PC's own font mean.

/// The characters of codes 0 to 31: signs, as none of them is a control character in video memory.
const SIGNS: &str = " ☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼";
/// Those of codes 127 to 255.
const UPPER: &str = "⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{a0}";

/// The character that a code shows; a space for 0.
pub fn character(code: u8) -> char {
    match code {
        0..=31 => SIGNS.chars().nth(code.into()),
        32..=126 => Some(code.into()),
        _ => UPPER.chars().nth(usize::from(code) - 127),
    }
    .unwrap_or(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_has_one_character_and_all_differ_but_the_three_spaces() {
        assert_eq!(SIGNS.chars().count(), 32);
        assert_eq!(UPPER.chars().count(), 129);
        let mut all: alloc::vec::Vec<char> = (0..=255).map(character).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 255);
        for (code, expected) in [
            (0, ' '),
            (b'A', 'A'),
            (1, '☺'),
            (0x7f, '⌂'),
            (0x80, 'Ç'),
            (0xb3, '│'),
            (0xc4, '─'),
            (0xdb, '█'),
            (0xe1, 'ß'),
            (0xfe, '■'),
            (0xff, '\u{a0}'),
        ] {
            assert_eq!(character(code), expected, "{code:#x}");
        }
    }
}
