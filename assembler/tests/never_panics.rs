//! Whatever the text, the assembler answers, and soon: random bytes, and the corpus with random damage.

use assembler::{assemble, assemble_flat, read_line_table};
use std::path::Path;
use std::time::{Duration, Instant};

/// xorshift64*: the same numbers in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

fn assemble_both(text: &str) {
    let started = Instant::now();
    if let Ok(program) = assemble("random.asm", text) {
        let elf = program.to_elf();
        assert!(read_line_table(&elf).is_some(), "{text:?}");
        assert!(program.listing(text).lines().count() <= text.lines().count());
    }
    let _ = assemble_flat("random.asm", text, 0x7C00);
    assert!(
        started.elapsed() < Duration::from_secs(20),
        "took too long: {text:?}"
    );
}

#[test]
fn random_bytes() {
    let mut random = Random(1);
    for _ in 0..2000 {
        let length = random.below(200);
        let bytes: Vec<u8> = (0..length).map(|_| random.next() as u8).collect();
        assemble_both(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn random_words() {
    let words = [
        "mov",
        "add",
        "jmp",
        "call",
        "loop",
        "rax",
        "eax",
        "al",
        "cs",
        "xmm0",
        "cr0",
        "[",
        "]",
        "(",
        ")",
        ",",
        ":",
        "+",
        "-",
        "*",
        "/",
        "%",
        "//",
        "<<",
        ">>",
        "~",
        "!",
        "$",
        "$$",
        "label",
        "label:",
        ".local:",
        "times",
        "equ",
        "db",
        "dq",
        "resb",
        "align",
        "section",
        ".text",
        ".bss",
        "global",
        "bits",
        "16",
        "32",
        "64",
        "org",
        "0x7fffffffffffffff",
        "-1",
        "0",
        "'abc'",
        "\"",
        "`\\x41`",
        "byte",
        "qword",
        "strict",
        "short",
        "near",
        "far",
        "rel",
        "abs",
        "nosplit",
        "lock",
        "rep",
        "a32",
        "o16",
        "fs",
        "%",
        "define",
        "x",
        "\n",
        "\n",
        "\n",
        " ",
        "1.5",
        "?",
        "0ffh",
        "st0",
        "dr7",
    ];
    let mut random = Random(2);
    for _ in 0..20_000 {
        let count = random.below(24);
        let text: Vec<&str> = (0..count)
            .map(|_| words[random.below(words.len())])
            .collect();
        assemble_both(&text.join(" "));
    }
}

#[test]
fn damaged_corpus() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/asm");
    let mut random = Random(3);
    for name in [
        "data.asm",
        "sections.asm",
        "relaxation.asm",
        "boot.asm",
        "longmode.asm",
        "programs/fork.asm",
    ] {
        let source = std::fs::read_to_string(folder.join(name)).expect("a corpus file can be read");
        for _ in 0..150 {
            let mut characters: Vec<char> = source.chars().collect();
            for _ in 0..=random.below(6) {
                let at = random.below(characters.len());
                match random.below(4) {
                    0 => drop(characters.remove(at)),
                    1 => characters.insert(at, char::from(random.next() as u8 & 0x7F)),
                    2 => characters[at] = char::from(random.next() as u8),
                    _ => {
                        let other = random.below(characters.len());
                        characters.swap(at, other);
                    }
                }
            }
            assemble_both(&characters.into_iter().collect::<String>());
        }
    }
}

#[test]
fn greedy_programs_are_refused() {
    let deep = format!("db {}1{}", "(".repeat(100_000), ")".repeat(100_000));
    let signs = format!("db {}1", "-".repeat(100_000));
    let long = format!("db 1{}", "+1".repeat(100_000));
    let mut bomb = String::from("%define a0\n");
    for level in 1..40 {
        let words = format!(" a{}", level - 1).repeat(50);
        bomb.push_str(&format!("%define a{level}{words}\n"));
    }
    bomb.push_str("db a39\n");
    let cases = [
        "times 0x7fffffffffffffff nop",
        "times 100000000 db 1",
        "times 1000000 jmp $",
        "times 0x7fffffffffffffff dd 'abcd'",
        "resb 0x7fffffffffffffff",
        "resq 0x7fffffffffffffff",
        "section .bss\nresb 0xffffffff\nresb -1",
        "align 0x100000000",
        "times -1 nop",
        "a equ b\nb equ a\ndb a",
        "a: times b - a + 1 nop\nb:",
        "%define a b\n%define b a\ndb a",
        &deep,
        &signs,
        &long,
        &bomb,
    ];
    for text in cases {
        let started = Instant::now();
        let result = assemble("greedy.asm", text);
        let shown: String = text.chars().take(60).collect();
        assert!(result.is_err(), "{shown}");
        assert!(started.elapsed() < Duration::from_secs(20), "{shown}");
    }
}
