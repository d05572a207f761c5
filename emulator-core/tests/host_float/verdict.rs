//! Both runs compared, and a difference put into words.

use iced_x86::{Code, Formatter, NasmFormatter};

use crate::{
    cases::{Random, cases},
    forms::Form,
    guest,
    image::{self, AFTER, BEFORE, CASE, GENERAL, GENERAL_AFTER, MEMORY, MEMORY_SIZE, VECTOR},
    native,
};

/// What an x87 instruction leaves behind when an exception is unmasked or a register empty is only partly specified.
fn is_unspecified(case: &[u8]) -> bool {
    case[BEFORE] & 0x3f != 0x3f || case[BEFORE + 4] != 0xff
}

/// How exact a result must be.
fn is_estimate(code: Code) -> bool {
    use Code as C;
    matches!(
        code,
        C::Rcpss_xmm_xmmm32 | C::Rcpps_xmm_xmmm128 | C::Rsqrtss_xmm_xmmm32 | C::Rsqrtps_xmm_xmmm128
    )
}

/// Instructions whose results come from series: the last bit, C1 and the inexact exception may differ.
fn is_series(code: Code) -> bool {
    use Code as C;
    matches!(
        code,
        C::Fsin | C::Fcos | C::Fsincos | C::Fptan | C::Fpatan | C::F2xm1 | C::Fyl2x | C::Fyl2xp1
    )
}

/// 80-bit numbers that are the same or neighbours.
fn are_neighbours(a: &[u8], b: &[u8]) -> bool {
    let order = |bytes: &[u8]| {
        let bits = u128::from_le_bytes(bytes.try_into().expect("sixteen bytes"));
        (bits >> 64 & 0x7fff, bits as u64 & !(1 << 63), bits >> 79)
    };
    let (x, y) = (order(a), order(b));
    let place = |(exponent, fraction, _): (u128, u64, u128)| exponent << 63 | u128::from(fraction);
    x.2 == y.2 && place(x).abs_diff(place(y)) <= 1
}

/// Status words that are the same but for C1.
fn differ_in_c1(a: &[u8], b: &[u8]) -> bool {
    a[0] == b[0] && (a[1] ^ b[1]) & !2 == 0
}

/// Singles that are equal but for two errors of 1.5 * 2^-12, or both tiny.
fn are_close_singles(a: &[u8], b: &[u8]) -> bool {
    let value = |bytes: &[u8]| f32::from_le_bytes(bytes.try_into().expect("four bytes"));
    a.chunks(4).zip(b.chunks(4)).all(|(a, b)| {
        let (x, y) = (value(a), value(b));
        a == b || (x - y).abs() <= x.abs() * 3.0 / 4096.0 || x.abs().max(y.abs()) < 1.3e-38
    })
}

/// Instructions that store the pointers in the first 32 bytes of their operand, where AMD's processors store zeros.
fn stores_pointers(code: Code) -> bool {
    use Code as C;
    matches!(
        code,
        C::Fxsave_m512byte | C::Fxsave64_m512byte | C::Xsave_mem | C::Xsave64_mem
    )
}

/// AMD's FXSAVE stores the pointers to an instruction and its operand only while an exception of it is pending.
fn pointers_count(case: &[u8]) -> bool {
    case[AFTER + 2] & 0x80 != 0
}

/// What is compared of a case: name, offset, length.
fn fields() -> Vec<(String, usize, usize)> {
    let mut fields = vec![
        ("exception vector".to_string(), VECTOR, 8),
        ("rax".into(), GENERAL_AFTER, 8),
        ("rcx".into(), GENERAL_AFTER + 8, 8),
        ("rdx".into(), GENERAL_AFTER + 16, 8),
        ("rflags".into(), GENERAL_AFTER + 24, 8),
        ("x87 control".into(), AFTER, 2),
        ("x87 status".into(), AFTER + 2, 2),
        ("x87 tags".into(), AFTER + 4, 1),
        ("x87 opcode".into(), AFTER + 6, 2),
        ("x87 instruction".into(), AFTER + 8, 8),
        ("x87 data".into(), AFTER + 16, 8),
        ("mxcsr".into(), AFTER + 24, 4),
    ];
    for number in 0..8 {
        fields.push((format!("st{number}"), AFTER + 32 + 16 * number, 16));
    }
    for number in 0..16 {
        fields.push((format!("xmm{number}"), AFTER + 160 + 16 * number, 16));
    }
    for number in 0..MEMORY_SIZE / 16 {
        fields.push((format!("memory+{}", 16 * number), MEMORY + 16 * number, 16));
    }
    fields
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .rev()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// What went in, for reading a failure.
fn inputs(case: &[u8]) -> String {
    let mut text = format!(
        "    cw {} sw {} tags {} mxcsr {} rax {} rcx {} rdx {} rflags {}\n    memory {}",
        hex(&case[BEFORE..BEFORE + 2]),
        hex(&case[BEFORE + 2..BEFORE + 4]),
        hex(&case[BEFORE + 4..BEFORE + 5]),
        hex(&case[BEFORE + 24..BEFORE + 28]),
        hex(&case[GENERAL..GENERAL + 8]),
        hex(&case[GENERAL + 8..GENERAL + 16]),
        hex(&case[GENERAL + 16..GENERAL + 24]),
        hex(&case[GENERAL + 24..GENERAL + 32]),
        hex(&case[MEMORY..MEMORY + 16]),
    );
    for number in 0..8 {
        let at = BEFORE + 32 + 16 * number;
        text += &format!("\n    st{number} {}", hex(&case[at..at + 10]));
    }
    for number in 0..16 {
        let at = BEFORE + 160 + 16 * number;
        text += &format!("\n    xmm{number} {}", hex(&case[at..at + 16]));
    }
    text
}

/// Runs a form with `count` cases here and there.
pub fn compare(form: &Form, random: &mut Random, count: usize) -> Result<(), String> {
    let before = cases(form.code, random, count);
    let image = image::build(&form.instruction, &before);
    let mut text = String::new();
    NasmFormatter::new().format(&form.instruction, &mut text);
    let here = native::run(&image);
    let there =
        guest::run(&image).map_err(|stop| format!("{text}: the machine ends: {stop:x?}"))?;
    // Between two instructions of a case another process may get the processor, and AMD's lose the x87 pointers when
    // the system saves them without an exception pending. So what differs has to differ each time.
    let again = std::cell::LazyCell::new(|| [(); 4].map(|()| native::run(&image)));
    let mut bad = 0;
    let mut first = String::new();
    for number in 0..count {
        let range = number * CASE..(number + 1) * CASE;
        let (real, ours) = (&here[range.clone()], &there[range.clone()]);
        if is_unspecified(&before[range.clone()]) && !native::is_amd() {
            continue;
        }
        let different = differences(form, real, ours);
        let goes = |run: &Vec<u8>| differences(form, &run[range.clone()], ours).is_empty();
        if different.is_empty() || again.iter().any(goes) {
            continue;
        }
        bad += 1;
        if bad == 1 {
            first = format!("  {text} ({:?}), case {number}:", form.code);
            for (name, at, length) in different {
                first += &format!(
                    "\n    {name}: processor {} machine {}",
                    hex(&real[at..at + length]),
                    hex(&ours[at..at + length])
                );
            }
            first += "\n";
            first += &inputs(&before[range]);
        }
    }
    if bad == 0 {
        Ok(())
    } else {
        Err(format!("{text}: {bad} of {count} cases differ\n{first}"))
    }
}

/// What must be the same in a case and is not.
fn differences(form: &Form, real: &[u8], ours: &[u8]) -> Vec<(String, usize, usize)> {
    let close = is_estimate(form.code);
    let series = is_series(form.code);
    fields()
        .into_iter()
        .filter(|(_, at, _)| !(AFTER + 6..AFTER + 24).contains(at) || pointers_count(real))
        .filter(|(_, at, _)| !stores_pointers(form.code) || !(MEMORY..MEMORY + 32).contains(at))
        .filter(|(name, at, length)| {
            let (a, b) = (&real[*at..at + length], &ours[*at..at + length]);
            a != b
                && !(close && name.starts_with("xmm") && are_close_singles(a, b))
                && !(series && name.starts_with("st") && are_neighbours(a, b))
                && !(series && name == "x87 status" && differ_in_c1(a, b))
        })
        .collect()
}
