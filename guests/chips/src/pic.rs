//! The two interrupt controllers (Intel 8259A), the second one on line 2 of the first. An interrupt counts as acknowledged
//! when whoever plays the CPU has been given its vector.

const CASCADE_LINE: u8 = 2;

/// Both controllers.
pub struct Controllers {
    first: Controller,
    second: Controller,
}

struct Controller {
    requested: u8,
    in_service: u8,
    mask: u8,
    /// The level of each line; a request is made when it rises.
    levels: u8,
    vector: u8,
    /// The next initialization word: 2, 3, 4, or 0 for none.
    expects: u8,
    needs_fourth: bool,
    automatic_end: bool,
    reads_in_service: bool,
}

impl Controller {
    const NEW: Controller = Controller {
        requested: 0,
        in_service: 0,
        mask: 0xff,
        levels: 0,
        vector: 0,
        expects: 0,
        needs_fourth: false,
        automatic_end: false,
        reads_in_service: false,
    };

    fn command(&mut self, value: u8) {
        if value & 0x10 != 0 {
            *self = Controller {
                levels: self.levels,
                mask: 0,
                expects: 2,
                needs_fourth: value & 1 != 0,
                ..Controller::NEW
            };
        } else if value & 8 != 0 {
            match value & 3 {
                2 => self.reads_in_service = false,
                3 => self.reads_in_service = true,
                _ => {}
            }
        } else if value & 0x60 == 0x60 {
            self.in_service &= !(1 << (value & 7));
        } else if value & 0x20 != 0 {
            // The lowest line is the most important one, and so the one whose end this is.
            self.in_service &= self.in_service.wrapping_sub(1);
        }
    }

    fn data(&mut self, value: u8) {
        match self.expects {
            2 => {
                self.vector = value & 0xf8;
                self.expects = 3;
            }
            3 => self.expects = if self.needs_fourth { 4 } else { 0 },
            4 => {
                self.automatic_end = value & 2 != 0;
                self.expects = 0;
            }
            _ => self.mask = value,
        }
    }

    fn set_level(&mut self, line: u8, level: bool) {
        let bit = 1 << line;
        if level && self.levels & bit == 0 {
            self.requested |= bit;
        } else if !level {
            self.requested &= !bit;
        }
        self.levels = self.levels & !bit | u8::from(level) << line;
    }

    /// The most important line that may interrupt now: more important than all in service.
    fn ready(&self) -> Option<u8> {
        if self.expects != 0 {
            return None;
        }
        let requested = self.requested & !self.mask;
        let line = requested.trailing_zeros();
        (requested != 0 && line < self.in_service.trailing_zeros()).then_some(line as u8)
    }

    fn accept(&mut self, line: u8) -> u8 {
        self.requested &= !(1 << line);
        if !self.automatic_end {
            self.in_service |= 1 << line;
        }
        self.vector | line & 7
    }
}

impl Controllers {
    /// After a reset: nothing gets through.
    pub const NEW: Controllers = Controllers {
        first: Controller::NEW,
        second: Controller::NEW,
    };

    /// A line goes up and down again.
    pub fn pulse(&mut self, line: u8) {
        let controller = &mut self.first;
        controller.requested |= 1 << (line & 7);
    }

    /// Sets the level of a line: the second controller's are those from 8 on.
    pub fn set_level(&mut self, line: u8, level: bool) {
        let controller = if line < 8 {
            &mut self.first
        } else {
            &mut self.second
        };
        controller.set_level(line & 7, level);
    }

    /// Whether an interrupt waits that would be let through.
    pub fn is_ready(&mut self) -> bool {
        self.cascade();
        self.first.ready().is_some()
    }

    fn cascade(&mut self) {
        let asks = self.second.ready().is_some();
        self.first.set_level(CASCADE_LINE, asks);
    }

    /// The vector of the next interrupt, which is in service from now on.
    pub fn acknowledge(&mut self) -> Option<u8> {
        self.cascade();
        let line = self.first.ready()?;
        let vector = self.first.accept(line);
        if line != CASCADE_LINE {
            return Some(vector);
        }
        let line = self.second.ready()?;
        Some(self.second.accept(line))
    }

    /// Writes a port.
    pub fn write(&mut self, port: u16, value: u8) {
        let controller = self.at(port);
        if port & 1 == 0 {
            controller.command(value);
        } else {
            controller.data(value);
        }
    }

    /// Reads a port.
    pub fn read(&mut self, port: u16) -> u8 {
        let controller = self.at(port);
        match (port & 1 == 0, controller.reads_in_service) {
            (false, _) => controller.mask,
            (true, false) => controller.requested,
            (true, true) => controller.in_service,
        }
    }

    fn at(&mut self, port: u16) -> &mut Controller {
        if port < 0xa0 {
            &mut self.first
        } else {
            &mut self.second
        }
    }
}
