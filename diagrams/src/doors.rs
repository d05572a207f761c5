//! The picture as something to walk into: over every box, and over every part of the hardware, lies a button without
//! colour of its own, in reading order from top to bottom. Without them the picture is one image.

use crate::contents::Inside;
use crate::language::Language;
use crate::layout::{Layout, PlacedBox, Rect};
use crate::messages::Message;
use crate::scene::BoxId;
use crate::svg::{escape, number, svg};
use crate::twin;

/// A door is at least so high: what a finger or a shaking hand can hit.
const LEAST_HEIGHT: f32 = 26.0;

/// The picture of [`svg`] with its doors. Each has `data-inside`, the name that [`Inside::from_name`] reads.
pub fn svg_with_doors(layout: &Layout, language: Language) -> String {
    // An image has no buttons in it.
    let picture = svg(layout, language).replacen("role=\"img\"", "role=\"group\"", 1);
    let mut doors = String::new();
    let mut boxes: Vec<&PlacedBox> = layout.boxes.iter().collect();
    boxes.sort_by(|one, other| {
        let place = |one: &PlacedBox| (one.rect.y, one.rect.x);
        place(one)
            .partial_cmp(&place(other))
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    for one in boxes {
        let inside = Inside::of(one.content.id);
        let words = twin::words(&one.content, &layout.scene, language);
        doors.push_str(&door(&inside, &words, one.rect, 6, language));
        if one.content.id == BoxId::Hardware {
            for (chip, place) in &one.chips {
                let name = chip.name.text(Language::English);
                let words = format!("{name} {}", chip.detail);
                let inside = Inside::Chip(name);
                doors.push_str(&door(&inside, &words, tall(*place), 4, language));
            }
        }
    }
    // The token stays above the mark of a door that is open. Guests cannot write markup, so this is ours.
    let above = picture
        .find("<g class=\"token\"")
        .unwrap_or(picture.len() - "</svg>".len());
    let (below, above) = picture.split_at(above);
    format!("{below}<g class=\"doors\">{doors}</g>{above}")
}

fn door(inside: &Inside, words: &str, place: Rect, radius: u8, language: Language) -> String {
    let name = Message::LookInside(words.trim_end().to_owned()).text(language);
    format!(
        "<rect class=\"door\" role=\"button\" tabindex=\"0\" data-inside=\"{}\" aria-label=\"{}\" x=\"{}\" y=\"{}\" \
         width=\"{}\" height=\"{}\" rx=\"{radius}\"/>",
        escape(&inside.name()),
        escape(&name),
        number(place.x),
        number(place.y),
        number(place.width),
        number(place.height)
    )
}

fn tall(place: Rect) -> Rect {
    let more = (LEAST_HEIGHT - place.height).max(0.0);
    Rect {
        y: place.y - more / 2.0,
        height: place.height + more,
        ..place
    }
}
