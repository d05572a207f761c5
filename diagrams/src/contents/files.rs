//! What is open: the kernel's table of open files, and a process's descriptors, which lead there.

use guest_abi::processes::{
    CONSOLE, FILE_TABLE_SYMBOL, NOT_OPEN, OPEN_FILES, OpenFile, PROCESS_TABLE_SYMBOL, Process,
};
use guest_abi::tasks::TASK_CAPACITY;

use super::Entry;
use crate::messages::Message;
use crate::scene::Label;
use crate::session::Session;
use crate::who::printable;

/// The open files of all processes, with how many descriptors lead to each. `None` as long as the kernel has no tables.
pub(super) fn table(session: &Session) -> Option<Entry> {
    let (entries, files) = (1..OPEN_FILES).fold((Vec::new(), 0), |(mut list, count), number| {
        let file = open_file(session, number as u8).filter(|file| file.users > 0);
        if let Some(file) = &file {
            list.push(Entry::group(
                Label::Named(format!("{number} {}", printable(file.path()))),
                "",
                vec![
                    said(Message::Descriptors, file.users.to_string()),
                    said(Message::Position, file.position.to_string()),
                ],
            ));
        }
        (list, count + usize::from(file.is_some()))
    });
    open_file(session, CONSOLE)?;
    Some(Entry::group(
        Label::Said(Message::OpenFiles),
        files.to_string(),
        entries,
    ))
}

/// The descriptors of the process in a slot of the task table.
pub(super) fn descriptors(slot: u32, session: &Session) -> Option<Entry> {
    let process = process(session, slot)?;
    let open = (0..).zip(process.descriptors);
    let list: Vec<Entry> = open
        .filter(|&(_, entry)| entry != NOT_OPEN)
        .map(|(number, entry)| descriptor(session, number, entry))
        .collect();
    Some(Entry::group(
        Label::Said(Message::OpenFiles),
        list.len().to_string(),
        list,
    ))
}

fn descriptor(session: &Session, number: usize, entry: u8) -> Entry {
    let name = Label::Named(number.to_string());
    if entry == CONSOLE {
        let mut leaf = Entry::leaf(name, "");
        leaf.value = Label::Said(Message::Console);
        return leaf;
    }
    let path = open_file(session, entry).map(|file| printable(file.path()));
    Entry::leaf(name, path.unwrap_or_default())
}

fn open_file(session: &Session, number: u8) -> Option<OpenFile> {
    if usize::from(number) >= OPEN_FILES {
        return None;
    }
    let bytes = read(session, FILE_TABLE_SYMBOL, usize::from(number))?;
    Some(OpenFile::from_le_bytes(&bytes))
}

fn process(session: &Session, slot: u32) -> Option<Process> {
    if slot as usize >= TASK_CAPACITY {
        return None;
    }
    let bytes = read(session, PROCESS_TABLE_SYMBOL, slot as usize)?;
    Some(Process::from_le_bytes(&bytes))
}

/// One element of a table of the kernel's, through its page tables: every process has them in its upper half.
fn read<const SIZE: usize>(session: &Session, symbol: &str, index: usize) -> Option<[u8; SIZE]> {
    let table = session.symbols().kernel_address(symbol)?;
    let mut bytes = [0; SIZE];
    let machine = session.timeline().machine();
    let at = table.checked_add((index * SIZE) as u64)?;
    (machine.cpu().is_long_mode() && machine.read_virtual(at, &mut bytes)).then_some(bytes)
}

fn said(message: Message, value: String) -> Entry {
    Entry::leaf(Label::Said(message), value)
}
