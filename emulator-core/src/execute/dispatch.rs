//! Who carries out an instruction of x87, MMX or SSE, found by its number in a table that is made at compile time.

use iced_x86::Mnemonic;

use super::{Core, Run};
use crate::decode::Op;

/// What carries out an instruction once it may run.
pub(super) type Handler<C> = fn(&mut C, &Op) -> Run<()>;

/// What must hold before it may.
#[derive(Clone, Copy)]
pub(super) enum Needs {
    Nothing,
    Vector,
    X87,
}

/// A table by mnemonic; the compiler refuses it if there are more of them.
pub(super) type Table<T> = [Option<T>; MNEMONICS];
const MNEMONICS: usize = 2048;

/// A table with nothing in it.
pub(super) const fn empty<T: Copy>() -> Table<T> {
    [None; MNEMONICS]
}

/// Adds a list to a table.
pub(super) const fn with<T: Copy, const N: usize>(
    mut table: Table<T>,
    list: &[(Mnemonic, T); N],
) -> Table<T> {
    let mut i = 0;
    while i < N {
        table[list[i].0 as usize] = Some(list[i].1);
        i += 1;
    }
    table
}

/// Adds one entry for each mnemonic of a list.
pub(super) const fn with_each<T: Copy, U, const N: usize>(
    mut table: Table<T>,
    list: &[(Mnemonic, U); N],
    entry: T,
) -> Table<T> {
    let mut i = 0;
    while i < N {
        table[list[i].0 as usize] = Some(entry);
        i += 1;
    }
    table
}

/// Adds handlers that need the same.
const fn with_handlers<C, const N: usize>(
    mut table: Table<(Needs, Handler<C>)>,
    needs: Needs,
    list: &[(Mnemonic, Handler<C>); N],
) -> Table<(Needs, Handler<C>)> {
    let mut i = 0;
    while i < N {
        table[list[i].0 as usize] = Some((needs, list[i].1));
        i += 1;
    }
    table
}

impl Core<'_> {
    const HANDLERS: Table<(Needs, Handler<Self>)> = {
        let table = Self::packed_table(empty());
        let table = with_handlers(table, Needs::Nothing, &Self::UNCHECKED);
        let table = with_handlers(table, Needs::Vector, &Self::MOVES);
        let table = with_handlers(table, Needs::Vector, &Self::PACKED);
        let table = with_handlers(table, Needs::Vector, &Self::FLOATS);
        let table = with_handlers(table, Needs::Vector, &Self::CONVERSIONS);
        let table = with_handlers(table, Needs::X87, &Self::X87_TRANSFERS);
        let table = with_handlers(table, Needs::X87, &Self::X87_ARITHMETIC);
        let table = with_handlers(table, Needs::X87, &Self::X87_COMPARISONS);
        let table = with_handlers(table, Needs::X87, &Self::X87_ELEMENTARY);
        with_handlers(table, Needs::X87, &Self::X87_CONTROLS)
    };

    /// Who carries out an instruction, and what it needs.
    #[inline(always)]
    pub(super) fn handler(mnemonic: Mnemonic) -> Option<(Needs, Handler<Self>)> {
        const { &Self::HANDLERS }
            .get(mnemonic as usize)
            .copied()
            .flatten()
    }
}
