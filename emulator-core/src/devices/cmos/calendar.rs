//! Date and time of day, counted on as the clock chip does it: leap years by the last two digits and the century byte.

/// Plain numbers; what a guest has written may be none of the calendar's, and then counts on to the next overflow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub second: u8,
    pub minute: u8,
    pub hour: u8,
    /// 1 is Sunday.
    pub weekday: u8,
    pub day: u8,
    pub month: u8,
    pub year: u8,
    pub century: u8,
}

/// Counts on; true if it begins anew.
fn count(value: &mut u8, first: u8, last: u8) -> bool {
    if *value >= last {
        *value = first;
        return true;
    }
    *value += 1;
    false
}

impl Calendar {
    pub fn add_second(&mut self) {
        if count(&mut self.second, 0, 59)
            && count(&mut self.minute, 0, 59)
            && count(&mut self.hour, 0, 23)
        {
            self.add_days(1);
        }
    }

    pub fn add_days(&mut self, days: u64) {
        // The calendar repeats after 400 years of 365.2425 days.
        for _ in 0..days % 146_097 {
            count(&mut self.weekday, 1, 7);
            let last = self.days_in_month();
            if count(&mut self.day, 1, last)
                && count(&mut self.month, 1, 12)
                && count(&mut self.year, 0, 99)
            {
                count(&mut self.century, 0, 99);
            }
        }
        let rounds = (days / 146_097 % 25) as u8;
        self.century = (self.century + 4 * rounds) % 100;
    }

    fn days_in_month(&self) -> u8 {
        let leap = if self.year == 0 {
            self.century.is_multiple_of(4)
        } else {
            self.year.is_multiple_of(4)
        };
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    pub fn bytes(&self) -> [u8; 8] {
        [
            self.second,
            self.minute,
            self.hour,
            self.weekday,
            self.day,
            self.month,
            self.year,
            self.century,
        ]
    }
}
