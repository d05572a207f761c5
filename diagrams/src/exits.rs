//! Why a guest was left, decoded: the exit code and its two details (AMD64 APM vol. 2, 15.7 to 15.14 and appendix C).

use guest_abi::vmcb::{self, exit, exit_name};
use serde::{Deserialize, Serialize};

/// An exit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exit {
    /// EXITCODE.
    pub code: u64,
    /// EXITINFO1 and EXITINFO2.
    pub information: [u64; 2],
    /// What the instruction worked with: RAX, or RCX of an instruction that names a register by it.
    pub operand: u64,
}

/// Bits of EXITINFO1 for a port (15.10.2).
mod port {
    pub const IN: u64 = 1;
    pub const STRING: u64 = 1 << 2;
    pub const WIDTHS: [(u64, u32); 3] = [(1 << 4, 1), (1 << 5, 2), (1 << 6, 4)];
}

/// The serial ports' data, and the debug console.
const TEXT_PORTS: [u16; 5] = [0x3f8, 0x2f8, 0x3e8, 0x2e8, 0xe9];

/// Exceptions that are intercepted have the exit codes from here on.
const EXCEPTIONS: u64 = 0x40;
const LAST_EXCEPTION: u64 = 0x5f;

/// A port that a guest touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PortExit {
    /// Its number.
    pub port: u16,
    /// Bytes.
    pub width: u32,
    /// Read, not written.
    pub is_in: bool,
    /// Without its direction: `ins`, `outs`.
    pub is_string: bool,
}

impl Exit {
    /// An interrupt from outside made the CPU leave the guest; the guest itself did nothing.
    pub const fn is_interrupt(self) -> bool {
        matches!(
            self.code,
            exit::INTERRUPT | exit::NON_MASKABLE | exit::MANAGEMENT
        )
    }

    /// The guest stands still until others have carried out what it wanted.
    pub const fn holds(self) -> bool {
        !self.is_interrupt() && self.code != exit::HALT
    }

    /// The port, if it was left for one.
    pub fn port(self) -> Option<PortExit> {
        let [details, _] = self.information;
        (self.code == exit::PORT).then(|| PortExit {
            port: (details >> 16) as u16,
            width: port::WIDTHS
                .iter()
                .find(|(bit, _)| details & bit != 0)
                .map_or(1, |(_, width)| *width),
            is_in: details & port::IN != 0,
            is_string: details & port::STRING != 0,
        })
    }

    /// What was written to the port.
    pub fn written(self) -> Option<u64> {
        let port = self.port().filter(|port| !port.is_in && !port.is_string)?;
        Some(self.operand & (u64::MAX >> (64 - 8 * port.width)))
    }

    /// The same as a letter where it is one; a string's bytes are in memory, and are not told.
    pub fn written_as_text(self) -> Option<String> {
        let is_out = self.port().is_some_and(|port| !port.is_in);
        is_out.then(|| {
            let written = self.written();
            written.map_or_else(|| "…".to_owned(), |value| self.shown(value))
        })
    }

    /// The manual's name without its prefix: `IOIO`, `CPUID`; a number where there is no name here.
    pub fn name(self) -> String {
        match self.code {
            EXCEPTIONS..=LAST_EXCEPTION => {
                crate::crossing::exception_name((self.code - EXCEPTIONS) as u8)
            }
            u64::MAX => "INVALID".to_owned(),
            code => exit_name(code)
                .and_then(|name| name.strip_prefix("VMEXIT_"))
                .map_or_else(|| format!("{code:#x}"), str::to_owned),
        }
    }

    /// Name and details: `IOIO out 0x3F8 ← 'h'`, `NPF 0x1234`, `CPUID 0x1`.
    pub fn text(self) -> String {
        match self.details() {
            Some(details) => format!("{} {details}", self.name()),
            None => self.name(),
        }
    }

    /// The details where they say it all: `out 0x3F8 ← 'h'`; else as [`Exit::text`].
    pub fn short_text(self) -> String {
        match self.port() {
            Some(_) => self.details().unwrap_or_default(),
            None => self.text(),
        }
    }

    fn shown(self, value: u64) -> String {
        port_value(self.port().map_or(0, |port| port.port), value)
    }

    fn details(self) -> Option<String> {
        if let Some(port) = self.port() {
            let name = match (port.is_in, port.is_string) {
                (true, false) => "in",
                (false, false) => "out",
                (true, true) => "ins",
                (false, true) => "outs",
            };
            let value = self
                .written()
                .map_or_else(String::new, |value| format!(" ← {}", self.shown(value)));
            return Some(format!("{name} 0x{:X}{value}", port.port));
        }
        Some(match self.code {
            exit::CPUID => format!("{:#x}", self.operand & 0xffff_ffff),
            exit::MSR if self.information[0] == 0 => {
                format!("rdmsr {:#x}", self.operand & 0xffff_ffff)
            }
            exit::MSR => format!("wrmsr {:#x}", self.operand & 0xffff_ffff),
            exit::NESTED_PAGE_FAULT => format!("{:#x}", self.information[1]),
            _ => return None,
        })
    }
}

/// A value on its way to a port, as a letter if it goes to a console.
pub(crate) fn port_value(port: u16, value: u64) -> String {
    let is_text = TEXT_PORTS.contains(&port);
    match u8::try_from(value) {
        Ok(b'\n') if is_text => "'\\n'".to_owned(),
        Ok(byte) if is_text && (byte.is_ascii_graphic() || byte == b' ') => {
            format!("'{}'", char::from(byte))
        }
        _ => format!("{value:#x}"),
    }
}

/// Where a control block keeps the guest's RAX.
pub(crate) const RAX_IN_BLOCK: u64 = vmcb::RAX.offset;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exits_say_what_the_guest_wanted() {
        for (code, first, second, operand, text, short) in [
            (
                0x7b,
                0x03f8_0210,
                0,
                0x68,
                "IOIO out 0x3F8 ← 'h'",
                "out 0x3F8 ← 'h'",
            ),
            (0x7b, 0x03fd_0211, 0, 7, "IOIO in 0x3FD", "in 0x3FD"),
            (
                0x7b,
                0x0cf8_0240,
                0,
                0x1_8000_0000,
                "IOIO out 0xCF8 ← 0x80000000",
                "out 0xCF8 ← 0x80000000",
            ),
            (0x7b, 0x03f8_0214, 0, 0, "IOIO outs 0x3F8", "outs 0x3F8"),
            (
                0x72,
                0,
                0,
                0x4000_0000,
                "CPUID 0x40000000",
                "CPUID 0x40000000",
            ),
            (
                0x7c,
                1,
                0,
                0xc000_0080,
                "MSR wrmsr 0xc0000080",
                "MSR wrmsr 0xc0000080",
            ),
            (0x400, 6, 0xfee0_0000, 0, "NPF 0xfee00000", "NPF 0xfee00000"),
            (0x4e, 0, 0, 0, "#PF", "#PF"),
            (0x60, 0, 0, 0, "INTR", "INTR"),
            (0x99, 0, 0, 0, "0x99", "0x99"),
            (u64::MAX, 0, 0, 0, "INVALID", "INVALID"),
        ] {
            let exit = Exit {
                code,
                information: [first, second],
                operand,
            };
            assert_eq!(
                (exit.text().as_str(), exit.short_text().as_str()),
                (text, short)
            );
        }
    }
}
