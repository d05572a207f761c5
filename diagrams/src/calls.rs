//! A system call as it was made: its name and its arguments, each by the name that the ABI gives it, with what pointers to
//! text point to.

use guest_abi::syscalls;

/// Bytes of text shown of an argument.
const TEXT_SHOWN: usize = 32;
/// Numbers nearer to zero than this are shown as decimals.
const SMALL: i64 = 1 << 16;

/// The call, like `write(fd=1, buffer="Hello\n", length=6)`. `read` gives bytes at an address of the caller, as many as
/// can be read and were asked for at most.
pub(crate) fn describe(
    number: u64,
    arguments: [u64; 6],
    read: impl Fn(u64, usize) -> Vec<u8>,
) -> String {
    let Some(name) = syscalls::name(number) else {
        return number.to_string();
    };
    let names = parameters(syscalls::signature(number).unwrap_or_default());
    let shown: Vec<String> = names
        .iter()
        .zip(arguments)
        .map(|(parameter, value)| {
            let text = match *parameter {
                "path" => Some(c_string(&read(value, TEXT_SHOWN + 1))),
                "buffer" if name == "write" => {
                    let length = usize::try_from(arguments[2]).unwrap_or(usize::MAX);
                    let bytes = read(value, length.min(TEXT_SHOWN));
                    (!bytes.is_empty()).then(|| quoted(&bytes, length > bytes.len()))
                }
                _ => None,
            };
            format!("{parameter}={}", text.unwrap_or_else(|| plain(value)))
        })
        .collect();
    format!("{name}({})", shown.join(", "))
}

/// The names between the parentheses of a signature.
fn parameters(signature: &str) -> Vec<&str> {
    let inside = signature
        .split_once('(')
        .and_then(|(_, rest)| Some(rest.split_once(')')?.0))
        .unwrap_or_default();
    let names = inside.split(',').map(str::trim);
    names.filter(|name| !name.is_empty()).collect()
}

fn plain(value: u64) -> String {
    let signed = value.cast_signed();
    if signed.unsigned_abs() < SMALL.unsigned_abs() {
        signed.to_string()
    } else {
        format!("{value:#x}")
    }
}

fn c_string(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|&byte| byte == 0);
    let shown = end.unwrap_or(bytes.len()).min(TEXT_SHOWN);
    quoted(&bytes[..shown], end.is_none())
}

/// Text in quotes; bytes that are no text as escapes.
fn quoted(bytes: &[u8], more: bool) -> String {
    let text: String = bytes
        .iter()
        .flat_map(|&byte| std::ascii::escape_default(byte))
        .map(char::from)
        .collect();
    format!("\"{text}{}\"", if more { "…" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    const MEMORY: &[u8] = b"/bin/hello\0Hello from ring 3, which is a long line\n";

    fn told(number: u64, arguments: [u64; 6]) -> String {
        describe(number, arguments, |address, length| {
            let from = usize::try_from(address).unwrap_or(usize::MAX);
            let rest = MEMORY.get(from..).unwrap_or_default();
            rest[..length.min(rest.len())].to_vec()
        })
    }

    #[test]
    fn arguments_have_the_names_of_the_abi() {
        for (number, arguments, text) in [
            (
                1,
                [1, 11, 5, 0, 0, 0],
                "write(fd=1, buffer=\"Hello\", length=5)",
            ),
            (
                1,
                [1, 11, 39, 0, 0, 0],
                "write(fd=1, buffer=\"Hello from ring 3, which is a lo…\", length=39)",
            ),
            (
                1,
                [1, 1 << 40, 5, 0, 0, 0],
                "write(fd=1, buffer=0x10000000000, length=5)",
            ),
            (
                59,
                [0, 0x40_0000, 0, 0, 0, 0],
                "execve(path=\"/bin/hello\", argv=0x400000, envp=0)",
            ),
            (
                61,
                [u64::MAX, 0, 0, 0, 0, 0],
                "wait4(pid=-1, status=0, options=0, rusage=0)",
            ),
            (57, [9; 6], "fork()"),
            (60, [3, 0, 0, 0, 0, 0], "exit(status=3)"),
            (4321, [0; 6], "4321"),
        ] {
            assert_eq!(told(number, arguments), text);
        }
    }
}
