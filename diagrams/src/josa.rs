//! Korean particles, which follow the last sound of the word before them: 커널이, `hello`가, `write`를.
//!
//! Latin words are judged as Korean engineers say them: capitals letter by letter, other words by their spelling.

/// A particle with two forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Particle {
    /// 을/를
    Object,
    /// 이/가
    Subject,
    /// 은/는
    Topic,
    /// 으로/로
    Direction,
    /// 과/와
    With,
}

/// How a word ends, as far as particles care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sound {
    Vowel,
    /// The consonant ㄹ, which 로 follows like a vowel.
    Rieul,
    Consonant,
}

impl Particle {
    /// The form that follows `word`.
    pub fn after(self, word: &str) -> &'static str {
        let sound = last_sound(word);
        let (after_consonant, after_vowel) = match self {
            Particle::Object => ("을", "를"),
            Particle::Subject => ("이", "가"),
            Particle::Topic => ("은", "는"),
            Particle::Direction => ("으로", "로"),
            Particle::With => ("과", "와"),
        };
        match sound {
            Sound::Vowel => after_vowel,
            Sound::Rieul if self == Particle::Direction => after_vowel,
            Sound::Rieul | Sound::Consonant => after_consonant,
        }
    }
}

/// The last sound of a word; marks such as quotes and brackets are silent.
fn last_sound(word: &str) -> Sound {
    let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    match word.chars().next_back() {
        Some(syllable @ '가'..='힣') => hangul(syllable),
        Some(digit @ '0'..='9') => digit_sound(digit),
        Some(letter) if letter.is_ascii_alphabetic() => latin(word),
        _ => Sound::Vowel,
    }
}

fn hangul(syllable: char) -> Sound {
    // Syllables are laid out by their 28 final sounds; the first is none, the ninth is ㄹ.
    match (u32::from(syllable) - u32::from('가')) % 28 {
        0 => Sound::Vowel,
        8 => Sound::Rieul,
        _ => Sound::Consonant,
    }
}

fn digit_sound(digit: char) -> Sound {
    match digit {
        '1' | '7' | '8' => Sound::Rieul,     // 일 칠 팔
        '0' | '3' | '6' => Sound::Consonant, // 영 삼 육
        _ => Sound::Vowel,                   // 이 사 오 구
    }
}

fn latin(word: &str) -> Sound {
    let letters: Vec<u8> = word
        .bytes()
        .rev()
        .take_while(u8::is_ascii_alphabetic)
        .collect();
    let spelled_out = letters.len() == 1 || letters.iter().all(u8::is_ascii_uppercase);
    let lower: Vec<u8> = letters.iter().map(u8::to_ascii_lowercase).collect();
    if spelled_out {
        return match lower[0] {
            b'l' | b'r' => Sound::Rieul,     // 엘 알
            b'm' | b'n' => Sound::Consonant, // 엠 엔
            _ => Sound::Vowel,
        };
    }
    let before = |index: usize| lower.get(index).copied().unwrap_or(b'_');
    let is_vowel = |letter: u8| b"aeiouy".contains(&letter);
    match lower[0] {
        b'l' => Sound::Rieul,
        b'm' | b'n' => Sound::Consonant,
        // A final e is silent: idle 아이들, uname 유네임, write 라이트.
        b'e' => match before(1) {
            b'l' => Sound::Rieul,
            b'm' | b'n' => Sound::Consonant,
            _ => Sound::Vowel,
        },
        b'g' if before(1) == b'n' => Sound::Consonant,
        b'k' if before(1) == b'c' => Sound::Consonant,
        // After one short vowel the stop closes the syllable: init 이닛; after others it gets a vowel: fork 포크.
        b'p' | b't' | b'k' | b'b' if is_vowel(before(1)) && !is_vowel(before(2)) => {
            Sound::Consonant
        }
        _ => Sound::Vowel,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_follow_the_last_sound() {
        for (word, object, direction) in [
            ("커널", "을", "로"),
            ("프로세스", "를", "로"),
            ("하드웨어", "를", "로"),
            ("인터럽트", "를", "로"),
            ("시스템 호출", "을", "로"),
            ("게스트 운영 체제의 틱", "을", "으로"),
            ("hello", "를", "로"),
            ("spin", "을", "으로"),
            ("init", "을", "으로"),
            ("uname", "을", "으로"),
            ("usertests", "를", "로"),
            ("write", "를", "로"),
            ("open", "을", "으로"),
            ("fork", "를", "로"),
            ("idle", "을", "로"),
            ("syscall", "을", "로"),
            ("clock", "을", "으로"),
            ("string", "을", "으로"),
            ("wait4", "를", "로"),
            ("CR3", "을", "으로"),
            ("IRQ0", "을", "으로"),
            ("0x21", "을", "로"),
            ("링 0", "을", "으로"),
            ("UART", "를", "로"),
            ("RAM", "을", "으로"),
            ("#PF", "를", "로"),
            ("URL", "을", "로"),
            ("`write`", "를", "로"),
            ("", "를", "로"),
        ] {
            assert_eq!(Particle::Object.after(word), object, "{word}");
            assert_eq!(Particle::Direction.after(word), direction, "{word}");
        }
    }

    #[test]
    fn each_particle_has_its_two_forms() {
        for (particle, after_consonant, after_vowel) in [
            (Particle::Object, "을", "를"),
            (Particle::Subject, "이", "가"),
            (Particle::Topic, "은", "는"),
            (Particle::Direction, "으로", "로"),
            (Particle::With, "과", "와"),
        ] {
            assert_eq!(particle.after("삼"), after_consonant);
            assert_eq!(particle.after("이"), after_vowel);
        }
    }
}
