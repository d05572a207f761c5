//! Register names as NASM writes them.

use iced_x86::Register;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static BY_NAME: LazyLock<BTreeMap<String, Register>> = LazyLock::new(|| {
    let mut names: BTreeMap<String, Register> = Register::values()
        .filter(|register| is_known(*register))
        .map(|register| (format!("{register:?}").to_ascii_lowercase(), register))
        .collect();
    // iced calls the low bytes and low words of r8 to r15 R8L and R8W; NASM says r8b and r8w.
    for number in 8..16 {
        if let Some(register) = names.get(&format!("r{number}l")).copied() {
            names.insert(format!("r{number}b"), register);
        }
    }
    names
});

/// The register called `name`, in any mixture of capitals.
pub(crate) fn by_name(name: &str) -> Option<Register> {
    BY_NAME.get(&name.to_ascii_lowercase()).copied()
}

/// NASM's name of `register`.
pub(crate) fn name(register: Register) -> String {
    let name = format!("{register:?}").to_ascii_lowercase();
    match name.strip_suffix('l') {
        Some(stem) if stem.starts_with('r') => format!("{stem}b"),
        _ => name,
    }
}

/// Whether code of 16 and 32 bits cannot name it.
pub(crate) fn needs_long_mode(register: Register) -> bool {
    let new_low_byte = matches!(
        register,
        Register::SPL | Register::BPL | Register::SIL | Register::DIL
    );
    let numbered = register.is_gpr() || register.is_xmm() || register.is_ymm();
    register.is_gpr64()
        || new_low_byte
        || numbered && !register.is_gpr8() && register.number() >= 8
        || is_new_byte(register)
}

fn is_new_byte(register: Register) -> bool {
    register.is_gpr8() && register >= Register::R8L
}

fn is_known(register: Register) -> bool {
    let vector = (register.is_xmm() || register.is_ymm()) && register.number() < 16;
    register.is_gpr()
        || register.is_segment_register()
        || register.is_cr()
        || register.is_dr()
        || register.is_tr()
        || register.is_st()
        || register.is_mm()
        || vector
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_both_ways() {
        for word in [
            "al", "r9b", "r10w", "r11d", "rsp", "cr0", "dr7", "fs", "st0", "xmm5", "spl",
        ] {
            assert_eq!(by_name(word).map(name).as_deref(), Some(word));
        }
        assert_eq!(by_name("EAX"), Some(Register::EAX));
        assert_eq!(by_name("rip"), None);
        assert_eq!(by_name("xmm31"), None);
    }
}
