//! An event in the format of EVENTINJ and EXITINTINFO. AMD64 APM vol. 2, 15.7.2 and 15.20.

/// The word holds an event.
pub(crate) const VALID: u64 = 1 << 31;
const HAS_ERROR: u64 = 1 << 11;

/// What kind of event, bits 8 to 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EventType {
    /// From outside, or virtual.
    Interrupt = 0,
    Nmi = 2,
    Exception = 3,
    /// `int n`.
    Software = 4,
}

/// The word for an event.
pub(crate) fn word(kind: EventType, vector: u8, error: Option<u32>) -> u64 {
    let error = error.map_or(0, |error| HAS_ERROR | u64::from(error) << 32);
    VALID | (kind as u64) << 8 | u64::from(vector) | error
}

/// An event to inject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Injection {
    pub kind: EventType,
    pub vector: u8,
    pub error: Option<u32>,
}

/// The error code in a word, if there is one.
pub(crate) fn error_of(word: u64) -> Option<u32> {
    (word & HAS_ERROR != 0).then_some((word >> 32) as u32)
}

/// The event that a valid word holds; `None` for one that cannot be: a reserved type, a vector that is no exception's,
/// or an exception that 64-bit code cannot meet.
pub(crate) fn decode(word: u64, long: bool) -> Option<Injection> {
    const OVERFLOW: u8 = 4;
    const BOUND: u8 = 5;
    const NMI: u8 = 2;
    let vector = word as u8;
    let kind = match word >> 8 & 7 {
        0 => EventType::Interrupt,
        2 => EventType::Nmi,
        3 => EventType::Exception,
        4 => EventType::Software,
        _ => return None,
    };
    if kind == EventType::Exception {
        let is_exception = matches!(vector, 0..=1 | 3..=8 | 10..=14 | 16..=19 | 21 | 28..=30);
        if !is_exception || long && matches!(vector, OVERFLOW | BOUND) {
            return None;
        }
    }
    Some(Injection {
        kind,
        vector: if kind == EventType::Nmi { NMI } else { vector },
        error: error_of(word).filter(|_| kind == EventType::Exception),
    })
}
