//! The text of all serial ports on one output: whole lines, each with the name of its port.

/// Serial ports of a PC.
const PORTS: usize = 4;

/// Lines that are not complete yet, and those that are.
#[derive(Debug, Default)]
pub struct AllLines {
    started: [Vec<u8>; PORTS],
    /// Complete lines, to be printed.
    pub finished: Vec<u8>,
}

impl AllLines {
    /// Takes a byte of a port, counted from 0; other numbers are no serial ports.
    pub fn take(&mut self, port: u8, byte: u8) {
        let Some(line) = self.started.get_mut(usize::from(port)) else {
            return;
        };
        line.push(byte);
        if byte == b'\n' {
            self.finished
                .extend_from_slice(format!("com{}: ", port + 1).as_bytes());
            self.finished.append(line);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_whole_and_named() {
        let mut all = AllLines::default();
        for (port, byte) in [
            (0, b'a'),
            (1, b'x'),
            (0, b'b'),
            (1, b'\n'),
            (200, b'?'),
            (0, b'\n'),
        ] {
            all.take(port, byte);
        }
        assert_eq!(all.finished, b"com2: x\ncom1: ab\n");
    }
}
