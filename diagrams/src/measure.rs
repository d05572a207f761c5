//! How wide a text will be, near enough to keep it inside its box without asking a browser. Errs on the wide side.

/// A face and size of the picture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Face {
    size: f32,
    mono: bool,
    bold: bool,
}

impl Face {
    pub(crate) const NAME: Face = Face::ui(15.0, true);
    pub(crate) const META: Face = Face::ui(12.0, false);
    pub(crate) const MACHINE: Face = Face::mono(11.5, false);
    pub(crate) const CAUSE: Face = Face::mono(14.0, true);
    pub(crate) const NAME_IN_CHIP: Face = Face::ui(12.0, true);
    pub(crate) const DETAIL_IN_CHIP: Face = Face::ui(11.5, false);

    const fn ui(size: f32, bold: bool) -> Face {
        Face {
            size,
            mono: false,
            bold,
        }
    }

    const fn mono(size: f32, bold: bool) -> Face {
        Face {
            size,
            mono: true,
            bold,
        }
    }

    /// How far letters reach above and below their base line, in CSS pixels.
    pub(crate) fn reach(self) -> (f32, f32) {
        (self.size * 0.8, self.size * 0.25)
    }

    /// Width in CSS pixels.
    pub(crate) fn width(self, text: &str) -> f32 {
        let ems: f32 = text
            .chars()
            .map(|letter| {
                if letter > '\u{10ff}' && !('\u{2000}'..'\u{2100}').contains(&letter) {
                    1.0
                } else if self.mono {
                    0.605
                } else {
                    proportional(letter)
                }
            })
            .sum();
        ems * self.size * if self.bold && !self.mono { 1.07 } else { 1.0 }
    }

    /// The text, cut with an ellipsis if it is wider than `room`.
    pub(crate) fn fit(self, text: &str, room: f32) -> String {
        if self.width(text) <= room {
            return text.to_owned();
        }
        let mut cut: Vec<char> = text.chars().collect();
        while cut.pop().is_some() {
            let shorter: String = cut.iter().copied().chain(['…']).collect();
            if self.width(&shorter) <= room {
                return shorter;
            }
        }
        String::new()
    }
}

fn proportional(letter: char) -> f32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '·' => 0.3,
        'f' | 't' | 'r' | '-' | '(' | ')' | '[' | ']' | '/' => 0.4,
        'm' | 'M' | 'w' | 'W' | '@' | '%' | '…' => 0.95,
        'A'..='Z' => 0.7,
        _ => 0.58,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_text_fits_and_a_short_one_stays() {
        assert_eq!(Face::NAME.fit("hello", 90.0), "hello");
        for room in [5.0, 20.0, 60.0] {
            for text in [
                "a_very_long_program_name",
                "아주 긴 이름의 프로그램",
                "WWWWWWWWWWWW",
            ] {
                let cut = Face::NAME.fit(text, room);
                assert!(Face::NAME.width(&cut) <= room, "{cut}");
            }
        }
        assert_eq!(Face::MACHINE.fit("123456789", 50.0), "123456…");
    }
}
