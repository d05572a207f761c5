//! `--screen`: what the graphics card shows, as text in a frame. Its ticks stand at the cursor's row and column.

use emulator_core::devices::{Blank, Shown, TextScreen};

/// A line for each row between two of the frame, or a line that says why there are none.
pub fn frame(shown: &Shown) -> String {
    match shown {
        Shown::Text(screen) => text(screen),
        Shown::Blank(Blank::Off) => "ringside: the screen is off\n".into(),
        Shown::Blank(Blank::Graphics) => {
            "ringside: the screen is in a graphics mode, which is not shown\n".into()
        }
    }
}

fn text(screen: &TextScreen) -> String {
    let cursor = screen.cursor.map(|cursor| (cursor.row, cursor.column));
    let edge: String = (0..screen.columns)
        .map(|column| match cursor {
            Some((_, at)) if at == column => '┴',
            _ => '─',
        })
        .collect();
    let mut text = format!("┌{}┐\n", edge.replace('┴', "┬"));
    for (number, line) in screen.lines().into_iter().enumerate() {
        let side = match cursor {
            Some((row, _)) if row == number => ('├', '┤'),
            _ => ('│', '│'),
        };
        let width = screen.columns;
        text += &format!("{}{line:<width$}{}\n", side.0, side.1);
    }
    text + &format!("└{edge}┘\n")
}
