//! Programs to begin from: the files of `web/programs/`, each with what it shows. `tests/guest-runs/` says what each prints.

use diagrams::Language;

/// A program of the menu.
#[derive(Debug)]
pub struct Example {
    /// Name of its file, without `.asm`: never translated.
    pub name: &'static str,
    english: &'static str,
    korean: &'static str,
    /// NASM syntax.
    pub source: &'static str,
}

macro_rules! examples {
    ($($name:literal: $english:literal, $korean:literal;)*) => {
        /// All of them, in the order of the menu; the first is what the editor holds at first.
        pub const EXAMPLES: &[Example] = &[$(Example {
            name: $name,
            english: $english,
            korean: $korean,
            source: include_str!(concat!("../programs/", $name, ".asm")),
        }),*];
    };
}

examples! {
    "hello": "Write a line", "한 줄 출력하기";
    "fork": "Two processes from one: fork", "프로세스 하나를 둘로: fork";
    "exec": "Another program in the same process: execve", "같은 프로세스에서 다른 프로그램 실행: execve";
    "preempt": "A loop that the timer interrupts", "타이머가 끊는 반복문";
    "heap": "More memory: brk", "메모리 늘리기: brk";
    "recursion": "Calls within calls: 10!", "호출 속의 호출: 10!";
    "self-modifying": "A program that rewrites itself", "자기 자신을 고치는 프로그램";
    "time-stamp": "Reading the time-stamp counter", "타임스탬프 카운터 읽기";
    "bad-call": "A system call that does not exist", "없는 시스템 호출";
    "bad-pointer": "A pointer that the kernel refuses", "커널이 거절하는 포인터";
    "stack-growth": "A page fault that is mended: the stack grows", "해결되는 페이지 폴트: 스택 늘리기";
    "page-fault": "Page fault: a write to nowhere", "페이지 폴트: 없는 곳에 쓰기";
    "write-to-code": "Page fault: a write to code", "페이지 폴트: 코드에 쓰기";
    "run-data": "Page fault: running data", "페이지 폴트: 데이터 실행하기";
    "kernel-memory": "Page fault: a look into the kernel", "페이지 폴트: 커널 메모리 읽기";
    "divide": "Divide error", "나눗셈 오류";
    "undefined": "An instruction that does not exist", "없는 명령어";
    "privileged": "A privileged instruction in ring 3", "링 3에서 특권 명령어";
    "port": "Port I/O refused in ring 3", "링 3에서 거절되는 포트 입출력";
    "breakpoint": "A breakpoint", "중단점";
}

impl Example {
    /// The example with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Example> {
        EXAMPLES.iter().find(|example| example.name == name)
    }

    /// The example whose text this is, to the letter.
    #[must_use]
    pub fn with_source(source: &str) -> Option<&'static Example> {
        EXAMPLES.iter().find(|example| example.source == source)
    }

    /// What it shows.
    #[must_use]
    pub const fn title(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.english,
            Language::Korean => self.korean,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_assembles_and_says_at_its_top_what_it_shows() {
        assert!(EXAMPLES.len() >= 10);
        for example in EXAMPLES {
            let name = example.name;
            assert!(example.source.starts_with("; "), "{name}");
            assert!(example.source.lines().count() < 60, "{name} is long");
            crate::program::assemble(example.source)
                .unwrap_or_else(|mistakes| panic!("{name}: {mistakes:?}"));
        }
    }
}
