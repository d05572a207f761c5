//! The local APIC's registers by offset. AMD64 APM vol. 2, 16.3.2, table 16-2.

use super::{ESR_REGISTER, LINT0, LVT_MASKED, LocalApic, SVR_ENABLED};

/// Version 0x14 with six LVT entries.
const VERSION: u32 = 0x0005_0014;

const ID: u16 = 0x20;
const VERSION_REGISTER: u16 = 0x30;
const TASK_PRIORITY: u16 = 0x80;
const ARBITRATION_PRIORITY: u16 = 0x90;
const PROCESSOR_PRIORITY: u16 = 0xa0;
const END_OF_INTERRUPT: u16 = 0xb0;
const REMOTE_READ: u16 = 0xc0;
const LOGICAL_DESTINATION: u16 = 0xd0;
const DESTINATION_FORMAT: u16 = 0xe0;
const SPURIOUS: u16 = 0xf0;
const IN_SERVICE: u16 = 0x100;
const IN_SERVICE_LAST: u16 = 0x170;
const TRIGGER_MODE: u16 = 0x180;
const TRIGGER_MODE_LAST: u16 = 0x1f0;
const REQUESTS: u16 = 0x200;
const REQUESTS_LAST: u16 = 0x270;
const ERROR_STATUS: u16 = 0x280;
const COMMAND_LOW: u16 = 0x300;
const COMMAND_HIGH: u16 = 0x310;
const LVT: u16 = 0x320;
const LVT_LAST: u16 = 0x370;
const INITIAL_COUNT: u16 = 0x380;
const CURRENT_COUNT: u16 = 0x390;
const DIVIDE: u16 = 0x3e0;

/// Bits that can be written: vector and mask; the timer's mode; delivery mode; polarity and trigger mode of the pins.
const LVT_WRITABLE: [u32; 6] = [0x3_00ff, 0x1_07ff, 0x1_07ff, 0x1_a7ff, 0x1_a7ff, 0x1_00ff];
const SPURIOUS_WRITABLE: u32 = 0x3ff;
/// All but the delivery status.
const COMMAND_WRITABLE: u32 = 0xc_cfff;

impl LocalApic {
    pub(super) fn read_register(&mut self, offset: u16) -> u32 {
        match offset {
            ID => u32::from(self.id) << 24,
            VERSION_REGISTER => VERSION,
            TASK_PRIORITY => self.task_priority.into(),
            ARBITRATION_PRIORITY => self.arbitration_priority().into(),
            PROCESSOR_PRIORITY => self.processor_priority().into(),
            END_OF_INTERRUPT | REMOTE_READ => 0,
            LOGICAL_DESTINATION => u32::from(self.logical_destination) << 24,
            DESTINATION_FORMAT => self.destination_format,
            SPURIOUS => self.spurious,
            IN_SERVICE..=IN_SERVICE_LAST => self.in_service.word((offset - IN_SERVICE) >> 4),
            TRIGGER_MODE..=TRIGGER_MODE_LAST => {
                self.trigger_mode.word((offset - TRIGGER_MODE) >> 4)
            }
            REQUESTS..=REQUESTS_LAST => self.requests.word((offset - REQUESTS) >> 4),
            ERROR_STATUS => self.error_status,
            COMMAND_LOW => self.command as u32,
            COMMAND_HIGH => (self.command >> 32) as u32,
            LVT..=LVT_LAST => self.lvt[usize::from((offset - LVT) >> 4) % 6],
            INITIAL_COUNT => self.timer.initial(),
            CURRENT_COUNT => self.timer.current(),
            DIVIDE => self.timer.divide(),
            _ => {
                self.note_error(ESR_REGISTER);
                0
            }
        }
    }

    pub(super) fn write_register(&mut self, offset: u16, value: u32) {
        match offset {
            ID => self.id = (value >> 24) as u8,
            TASK_PRIORITY => self.task_priority = value as u8,
            END_OF_INTERRUPT => self.end_of_interrupt(),
            LOGICAL_DESTINATION => self.logical_destination = (value >> 24) as u8,
            // Only the model can be chosen.
            DESTINATION_FORMAT => self.destination_format = value | 0x0fff_ffff,
            SPURIOUS => self.write_spurious(value),
            ERROR_STATUS => self.error_status = core::mem::take(&mut self.errors),
            COMMAND_LOW => {
                self.command = self.command & !0xffff_ffff | u64::from(value & COMMAND_WRITABLE);
                self.send();
            }
            COMMAND_HIGH => {
                self.command = self.command & 0xffff_ffff | u64::from(value & 0xff00_0000) << 32;
            }
            LVT..=LVT_LAST => self.write_lvt(usize::from((offset - LVT) >> 4) % 6, value),
            INITIAL_COUNT => self.timer.start(value),
            DIVIDE => self.timer.set_divide(value),
            VERSION_REGISTER
            | ARBITRATION_PRIORITY
            | PROCESSOR_PRIORITY
            | REMOTE_READ
            | IN_SERVICE..=REQUESTS_LAST
            | CURRENT_COUNT => {}
            _ => self.note_error(ESR_REGISTER),
        }
    }

    /// Turned off by software, all entries are masked (SDM 11.4.7.2).
    fn write_spurious(&mut self, value: u32) {
        self.spurious = value & SPURIOUS_WRITABLE;
        if self.spurious & SVR_ENABLED == 0 {
            self.lvt.iter_mut().for_each(|entry| *entry |= LVT_MASKED);
        }
    }

    fn write_lvt(&mut self, number: usize, value: u32) {
        let off = if self.spurious & SVR_ENABLED == 0 {
            LVT_MASKED
        } else {
            0
        };
        let was_masked = self.lvt[number] & LVT_MASKED != 0;
        self.lvt[number] = value & LVT_WRITABLE[number] | off;
        // A request that waits at the pin is not lost by the mask.
        if number == LINT0 && was_masked && self.lint0 {
            self.raise(LINT0);
        }
    }

    /// SDM vol. 3A, 11.6.2.4.
    fn arbitration_priority(&self) -> u8 {
        let task = self.task_priority;
        let requested = self.requests.highest().unwrap_or(0);
        let served = self.in_service.highest().unwrap_or(0);
        if task >> 4 >= requested >> 4 && task >> 4 > served >> 4 {
            task
        } else {
            (task & served & 0xf0).max(requested & 0xf0)
        }
    }
}
