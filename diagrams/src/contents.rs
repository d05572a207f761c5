//! What is in a box of the picture, as a tree of labelled values: registers, tables, tasks, address spaces. Read from the
//! machine as it stands; guest memory is read and never written, and whatever it holds cannot make the reader fail.

mod address_space;
mod descriptors;
mod files;
mod guest;
mod hypervisor;
mod kernel;
mod process;

use emulator_core::inspect::{Inspect, Node};
use serde::{Deserialize, Serialize};

use crate::language::Language;
use crate::messages::Message;
use crate::scene::{BoxId, Label};
use crate::session::Session;

/// A part of the picture that can be looked into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Inside {
    /// The whole machine.
    Hardware,
    /// One of its parts, by the name of its chip.
    Chip(String),
    /// The kernel.
    Kernel,
    /// The process in this slot of the kernel's task table.
    Process(u32),
    /// The hypervisor.
    Hypervisor,
    /// A guest, by its place.
    Guest(u8),
    /// The kernel of a guest.
    GuestKernel(u8),
    /// A process of a guest, by the slot in its kernel's task table.
    GuestProcess(u8, u32),
}

/// A labelled value, with values of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// What it is.
    pub label: Label,
    /// Its value; empty if it only groups others.
    pub value: Label,
    /// The value before the last step, where that is known and was another one.
    pub before: Option<Label>,
    /// What it is made of.
    pub children: Vec<Entry>,
    /// It is long or rarely wanted, so it is shown folded at first.
    pub is_folded: bool,
}

impl Inside {
    /// Its name in documents: `kernel`, `process-3`, `chip-UART`.
    pub fn name(&self) -> String {
        match self {
            Inside::Hardware => "hardware".to_owned(),
            Inside::Chip(name) => format!("chip-{name}"),
            Inside::Kernel => "kernel".to_owned(),
            Inside::Process(slot) => BoxId::Process(*slot).name(),
            Inside::Hypervisor => BoxId::Hypervisor.name(),
            Inside::Guest(guest) => BoxId::Guest(*guest).name(),
            Inside::GuestKernel(guest) => BoxId::GuestKernel(*guest).name(),
            Inside::GuestProcess(guest, slot) => BoxId::GuestProcess(*guest, *slot).name(),
        }
    }

    /// What is in a box.
    pub fn of(id: BoxId) -> Inside {
        match id {
            BoxId::Hardware => Inside::Hardware,
            BoxId::Kernel => Inside::Kernel,
            BoxId::Process(slot) => Inside::Process(slot),
            BoxId::Hypervisor => Inside::Hypervisor,
            BoxId::Guest(guest) => Inside::Guest(guest),
            BoxId::GuestKernel(guest) => Inside::GuestKernel(guest),
            BoxId::GuestProcess(guest, slot) => Inside::GuestProcess(guest, slot),
        }
    }

    /// The part with this name.
    pub fn from_name(name: &str) -> Option<Inside> {
        Some(match name {
            "hardware" => Inside::Hardware,
            "kernel" => Inside::Kernel,
            "hypervisor" => Inside::Hypervisor,
            _ => match name.split_once('-')? {
                ("chip", chip) => Inside::Chip(chip.to_owned()),
                ("process", slot) => Inside::Process(slot.parse().ok()?),
                ("guest", rest) => {
                    let mut words = rest.split('-');
                    let guest = words.next()?.parse().ok()?;
                    match (words.next(), words.next(), words.next()) {
                        (None, ..) => Inside::Guest(guest),
                        (Some("kernel"), None, _) => Inside::GuestKernel(guest),
                        (Some("process"), Some(slot), None) => {
                            Inside::GuestProcess(guest, slot.parse().ok()?)
                        }
                        _ => return None,
                    }
                }
                _ => return None,
            },
        })
    }

    /// The tree, with the part's name at its root; `None` if the part is not there at this moment.
    pub fn look(&self, session: &Session) -> Option<Entry> {
        let machine = session.timeline().machine();
        match self {
            Inside::Hardware => {
                let mut entry = Entry::of(&machine.inspect());
                entry.label = Label::Said(Message::Hardware);
                Some(entry.folded())
            }
            Inside::Chip(name) => chip(name, session),
            Inside::Kernel => Some(kernel::look(session)),
            Inside::Process(slot) => process::look(*slot, session),
            Inside::Hypervisor => hypervisor::look(session),
            Inside::Guest(guest) => guest::look(*guest, session),
            Inside::GuestKernel(guest) => guest::kernel(*guest, session),
            Inside::GuestProcess(guest, slot) => guest::process(*guest, *slot, session),
        }
    }
}

/// The part behind a chip of the hardware, by the names that the stacks give them.
fn chip(name: &str, session: &Session) -> Option<Entry> {
    let machine = session.timeline().machine();
    if name == "RAM" {
        let ram = machine.ram();
        return Some(Entry::group(
            Label::Named(name.to_owned()),
            format!("{} MiB", ram.len() >> 20),
            vec![
                Entry::leaf(Label::Said(Message::Bytes), ram.len().to_string()),
                Entry::leaf(Label::Said(Message::Pages), ram.pages().to_string()),
            ],
        ));
    }
    if name == "CPU" {
        return Some(Entry::of(&machine.cpu().inspect()).parts_folded());
    }
    let devices = machine.devices().inspect();
    let node = devices
        .children
        .iter()
        .find(|node| node.label.split([' ', ',']).any(|word| word == name))?;
    Some(Entry::of(node))
}

impl Entry {
    /// A value without parts.
    pub fn leaf(label: Label, value: impl Into<String>) -> Entry {
        Entry::group(label, value, Vec::new())
    }

    /// A value with parts.
    pub fn group(label: Label, value: impl Into<String>, children: Vec<Entry>) -> Entry {
        Entry {
            label,
            value: Label::Named(value.into()),
            before: None,
            children,
            is_folded: false,
        }
    }

    /// A value named by the machine's own term.
    fn named(name: impl Into<String>, value: impl Into<String>) -> Entry {
        Entry::leaf(Label::Named(name.into()), value)
    }

    /// An entry for a node of the machine's own tree. A register's bits are folded: its value names those that are set.
    fn of(node: &Node) -> Entry {
        let children: Vec<Entry> = node.children.iter().map(Entry::of).collect();
        Entry {
            is_folded: !node.value.is_empty() && !children.is_empty(),
            ..Entry::group(
                Label::Named(node.label.clone().into_owned()),
                node.value.clone(),
                children,
            )
        }
    }

    /// The same with the groups below it folded.
    fn folded(mut self) -> Entry {
        self.is_folded = false;
        for child in &mut self.children {
            child.is_folded = !child.children.is_empty();
        }
        self
    }

    /// The same, open itself; of its parts those that are seldom wanted are folded.
    fn parts_folded(mut self) -> Entry {
        self.is_folded = false;
        for child in &mut self.children {
            let name = child.label.text(Language::English);
            child.is_folded |= matches!(
                name.as_str(),
                "x87" | "SSE" | "debug registers" | "model-specific registers"
            );
        }
        self
    }

    /// Notes for every value what it was in `before`, the same part one step ago.
    pub fn compare(&mut self, before: &Entry) {
        self.before = (self.value != before.value).then(|| before.value.clone());
        for child in &mut self.children {
            let same = before.children.iter().find(|old| old.label == child.label);
            if let Some(old) = same {
                child.compare(old);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_parts() {
        for inside in [
            Inside::Hardware,
            Inside::Kernel,
            Inside::Process(3),
            Inside::Chip("UART".to_owned()),
            Inside::Hypervisor,
            Inside::Guest(1),
            Inside::GuestKernel(2),
            Inside::GuestProcess(0, 17),
        ] {
            assert_eq!(Inside::from_name(&inside.name()), Some(inside));
        }
        for wrong in [
            "",
            "process-",
            "process-x",
            "other",
            "kernel-1",
            "guest-",
            "guest-1-x",
            "guest-1-process",
            "guest-1-kernel-2",
        ] {
            assert_eq!(Inside::from_name(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_changed_value_knows_its_old_one() {
        let tree = |value: &str| {
            let parts = vec![Entry::named("a", value), Entry::named("b", "same")];
            Entry::group(Label::Named("root".to_owned()), "", parts)
        };
        let mut now = tree("2");
        now.compare(&tree("1"));
        let before: Vec<_> = now.children.into_iter().map(|one| one.before).collect();
        assert_eq!(before, [Some(Label::Named("1".to_owned())), None]);
    }
}
