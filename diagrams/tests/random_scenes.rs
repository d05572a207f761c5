//! Whatever a machine may look like: one token, boxes that stay in their places and never overlap, text inside its box,
//! markup that no guest can break, and the same picture for the same scene.

#[path = "random_scenes/guests.rs"]
mod guests;

use diagrams::crossing::{Cause, Crossing, CrossingKind};
use diagrams::language::Language;
use diagrams::layout::{Layout, PlacedArrow, Rect, layout};
use diagrams::report::Ending;
use diagrams::scene::{Arrow, BoxId, BoxState, Observation, Process, Scene};
use diagrams::{Form, Layer, Who, stack, svg, svg_with_doors};

const SCENES: u64 = 3000;

#[test]
fn any_observation_gives_a_sound_picture() {
    are_sound(SCENES, 60, random_scene);
}

#[test]
fn any_guests_give_a_sound_picture() {
    are_sound(SCENES / 2, 30, guests::random_scene);
}

/// So many scenes, in which at least so many boxes are seen.
fn are_sound(scenes: u64, boxes: usize, random_scene: fn(&mut Random) -> Scene) {
    for form in Form::ALL {
        let mut places: Vec<((BoxId, String), Rect)> = Vec::new();
        for seed in 1..=scenes {
            let scene = random_scene(&mut Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)));
            let placed = layout(&scene, form);
            assert_eq!(placed, layout(&scene, form), "seed {seed}");
            boxes_stay_apart(&placed, seed);
            arrows_are_seen(&placed, seed);
            for one in &placed.boxes {
                let id = (one.content.id, scene.stack.clone());
                let known = places.iter().find(|(known, _)| *known == id);
                match known {
                    Some((_, rect)) => assert_eq!(*rect, one.rect, "seed {seed}: a box moved"),
                    None => places.push((id, one.rect)),
                }
            }
            assert_eq!(
                placed.boxes.iter().filter(|one| one.here).count(),
                1,
                "seed {seed}"
            );
            for language in Language::ALL {
                picture_is_sound(&scene, form, language, seed);
            }
        }
        assert!(places.len() > boxes, "{} boxes", places.len());
    }
}

fn picture_is_sound(scene: &Scene, form: Form, language: Language, seed: u64) {
    let picture = svg(&layout(scene, form), language);
    assert_eq!(picture.matches("data-token").count(), 1, "seed {seed}");
    assert_eq!(picture.matches("data-here").count(), 1, "seed {seed}");
    let newest = usize::from(scene.newest.is_some());
    assert_eq!(
        picture.matches("data-crossing=").count(),
        newest,
        "seed {seed}"
    );
    is_well_formed(&picture, seed);
    let walkable = svg_with_doors(&layout(scene, form), language);
    is_well_formed(&walkable, seed);
    let chips: usize = scene
        .boxes
        .iter()
        .filter(|one| one.id == BoxId::Hardware)
        .map(|one| one.chips.len())
        .sum();
    assert_eq!(
        walkable.matches("data-inside=").count(),
        scene.boxes.len() + chips,
        "seed {seed}: a door for every box and every part of the hardware"
    );
}

#[test]
fn scenes_survive_the_way_to_the_page() {
    for seed in 1..=100 {
        let scene = random_scene(&mut Random(seed));
        let sent = serde_json::to_string(&scene).expect("scenes can be written");
        let received: Scene = serde_json::from_str(&sent).expect("and read");
        assert_eq!(received, scene);
    }
}

fn frame(placed: &Layout) -> Rect {
    let (width, height) = placed.size;
    Rect {
        x: 0.0,
        y: 0.0,
        width,
        height,
    }
}

/// Places in which nothing else stands.
fn leaves(placed: &Layout) -> Vec<Rect> {
    let boxes = placed.boxes.iter();
    boxes
        .filter(|one| !one.content.id.is_container())
        .map(|one| one.rect)
        .chain(placed.free.iter().copied())
        .collect()
}

fn boxes_stay_apart(placed: &Layout, seed: u64) {
    let frame = frame(placed);
    let rects = leaves(placed);
    for (index, rect) in rects.iter().enumerate() {
        assert!(frame.contains(*rect), "seed {seed}: outside");
        for other in &rects[..index] {
            assert!(!rect.overlaps(*other), "seed {seed}: {rect:?} {other:?}");
        }
    }
    let token = placed.token.expect("there is a machine");
    assert!(frame.contains(token), "seed {seed}: token outside");
    for one in &placed.boxes {
        for (index, (_, chip)) in one.chips.iter().enumerate() {
            assert!(one.rect.contains(*chip), "seed {seed}: chip outside");
            assert!(!chip.overlaps(token), "seed {seed}: chip under the token");
            for (_, other) in &one.chips[..index] {
                assert!(!chip.overlaps(*other), "seed {seed}");
            }
        }
    }
}

/// Shafts, marks and words: nothing outside, shafts in no box, marks and words on no box and no token, words of trails on
/// no other words.
fn arrows_are_seen(placed: &Layout, seed: u64) {
    let frame = frame(placed);
    let token = placed.token.expect("there is a machine");
    let boxes = leaves(placed);
    let is_clear = |rect: Rect| boxes.iter().all(|one| !one.overlaps(rect));
    for arrow in placed
        .trails
        .iter()
        .chain(&placed.newest)
        .chain(&placed.taken_from)
        .filter(|arrow| is_between_layers(arrow))
    {
        let about = format!("seed {seed}: {:?} {arrow:?}", placed.form);
        assert!(
            frame.contains(shaft(arrow)) && is_clear(shaft(arrow)),
            "{about}"
        );
        if let Some(caption) = &arrow.caption {
            assert!(frame.contains(caption.rect), "{about}");
            assert!(is_clear(caption.rect), "{about}");
            assert!(!caption.rect.overlaps(token), "{about}");
        }
    }
    if let Some(newest) = &placed.newest
        && is_between_layers(newest)
        && newest.arrow.kind.letter().is_some()
    {
        let about = format!("seed {seed}: {:?} {newest:?} {token:?}", placed.form);
        let mark = around(newest.x, newest.mark, 12.5);
        assert!(frame.contains(mark) && is_clear(mark), "{about}");
        assert!(!mark.overlaps(token), "{about}");
    }
    if placed.form == Form::Narrow {
        let captions: Vec<Rect> = placed
            .trails
            .iter()
            .filter_map(|trail| Some(trail.caption.as_ref()?.rect))
            .collect();
        for (index, rect) in captions.iter().enumerate() {
            assert!(
                captions[..index].iter().all(|other| !other.overlaps(*rect)),
                "seed {seed}: words on words"
            );
        }
    }
}

/// No kernel here lets a process enter another one, or handle an interrupt.
fn is_between_layers(arrow: &PlacedArrow) -> bool {
    let Arrow { kind, from, to, .. } = arrow.arrow;
    if from.guest().is_some() || to.guest().is_some() {
        return true;
    }
    let among_processes = from.level() == 2 && to.level() == 2;
    !among_processes
        && (kind != CrossingKind::Interrupt || matches!(to, BoxId::Kernel | BoxId::Hypervisor))
}

fn shaft(arrow: &PlacedArrow) -> Rect {
    let (upper, lower) = if arrow.is_loop() {
        (arrow.mark, arrow.start)
    } else {
        (arrow.start.min(arrow.tip), arrow.start.max(arrow.tip))
    };
    Rect {
        x: arrow.x - 2.0,
        y: upper,
        width: 4.0,
        height: lower - upper,
    }
}

fn around(x: f32, y: f32, half: f32) -> Rect {
    Rect {
        x: x - half,
        y: y - half,
        width: half * 2.0,
        height: half * 2.0,
    }
}

/// Tags open and close in order, attributes are quoted, and no bare `&` or control character is in the text.
fn is_well_formed(picture: &str, seed: u64) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = picture;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        for part in text.split('&').skip(1) {
            let entity = part.split(';').next();
            assert!(
                matches!(entity, Some("amp" | "lt" | "gt" | "quot")),
                "seed {seed}: {text}"
            );
        }
        let end = tag.find('>').expect("tags end");
        let inner = &tag[1..end];
        assert!(inner.matches('"').count() % 2 == 0, "seed {seed}: {inner}");
        let name = inner.trim_start_matches('/').split([' ', '/']).next();
        if let Some(closed) = inner.strip_prefix('/') {
            assert_eq!(open.pop(), Some(closed), "seed {seed}");
        } else if !inner.ends_with('/') {
            open.push(name.expect("tags have names"));
        }
        rest = &tag[end + 1..];
    }
    assert!(
        open.is_empty() && rest.is_empty(),
        "seed {seed}: {open:?} {rest}"
    );
    assert!(!picture.chars().any(char::is_control), "seed {seed}");
}

fn random_scene(random: &mut Random) -> Scene {
    let slots: Vec<u32> = (0..64).filter(|_| random.below(8) == 0).collect();
    let processes: Vec<Process> = slots
        .into_iter()
        .map(|slot| Process {
            slot,
            pid: random.below(100_000) as u32,
            name: random.name(),
            cr3: random.next() & 0xff_ffff_f000,
            state: random.pick(&[
                BoxState::Running,
                BoxState::Ready,
                BoxState::WaitingForChild,
                BoxState::WaitingForInput,
                BoxState::Waiting,
                BoxState::Ended,
                BoxState::Present,
            ]),
        })
        .collect();
    let who = random.who(&processes);
    let crossings: Vec<Crossing> = (0..random.below(6))
        .map(|tick| {
            let cause = random.cause();
            Crossing {
                tick,
                kind: cause.kind(),
                from: random.who(&processes),
                to: random.who(&processes),
                cause,
                from_rip: random.next(),
                to_rip: random.next(),
            }
        })
        .collect();
    let open: Vec<&Crossing> = crossings.iter().skip(2).collect();
    let end = match random.below(8) {
        0 => Some(Ending::Exit(random.below(256) as u8)),
        1 => Some(Ending::Unsupported {
            address: random.next(),
            bytes: vec![0x0f],
        }),
        _ => None,
    };
    Scene::of(
        stack("bare-metal").expect("listed"),
        &Observation {
            at_work: &[],
            memory: 64 << 20,
            who: &who,
            processes: &processes,
            guests: &[],
            newest: crossings.first(),
            entered: crossings.get(1),
            open: &open,
            end,
        },
    )
}

/// SplitMix64: the same scenes on every machine.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }

    fn name(&mut self) -> String {
        (0..self.below(16))
            .map(|_| {
                self.pick(&[
                    'a', 'i', 'W', '<', '&', '"', '>', '\'', '\u{7}', '\0', '한', '😀', '-',
                ])
            })
            .collect()
    }

    fn who(&mut self, processes: &[Process]) -> Who {
        let process = match self.below(3) {
            0 if !processes.is_empty() => {
                Some(&processes[self.below(processes.len() as u64) as usize])
            }
            _ => None,
        };
        let stranger = self.below(5) == 0;
        Who {
            layer: if process.is_some() || stranger {
                Layer::Process
            } else {
                Layer::Kernel
            },
            guest: None,
            slot: process.map(|process| process.slot),
            pid: process.map(|process| process.pid),
            name: process.map_or_else(String::new, |process| process.name.clone()),
            cpl: if process.is_some() || stranger { 3 } else { 0 },
            cr3: self.next(),
        }
    }

    fn cause(&mut self) -> Cause {
        match self.below(6) {
            0 => Cause::Syscall {
                number: self.below(300),
            },
            1 => Cause::Exception {
                vector: self.below(32) as u8,
                error: Some(self.below(32) as u32),
                address: Some(self.next()),
            },
            2 => Cause::Interrupt {
                vector: self.below(256) as u8,
            },
            3 => Cause::SoftwareInterrupt {
                vector: self.below(256) as u8,
            },
            4 => Cause::Sysret,
            _ => Cause::Iret,
        }
    }
}
