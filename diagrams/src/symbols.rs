//! Names of addresses: of the kernel, and of the programs in its first file system; of a hypervisor, and of its guests'
//! kernels and programs.

use std::collections::BTreeMap;

use emulator_core::boot::Elf;
use guest_abi::hypervisor::HYPERVISOR_TABLE_SYMBOL;
use guest_abi::tasks::{TASK_NAME_LENGTH, TASK_TABLE_SYMBOL};

use crate::archive;
use crate::boot_archive;
use crate::demangle::demangle;
use crate::report::SymbolPlace;
use crate::who::{Layer, Who};

/// An address farther behind a symbol than this does not belong to it.
const FARTHEST: u64 = 1 << 20;

/// The names of one ELF file, by address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SymbolTable {
    by_address: Vec<(u64, String)>,
}

/// All names that a session knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Symbols {
    kernel: SymbolTable,
    /// By the name that the kernel's task table shows.
    programs: BTreeMap<String, SymbolTable>,
    /// Physical address of the kernel's task table.
    task_table: Option<u64>,
    /// Physical address of the hypervisor's table, if that is what boots.
    hypervisor_table: Option<u64>,
    /// The kernels of the guests, in the order of the boot archive's list.
    guests: Vec<GuestKernel>,
}

/// The kernel of a guest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct GuestKernel {
    domain: String,
    /// Name of its file, without the ending.
    file: String,
    names: SymbolTable,
    /// Guest-physical and virtual address of its task table.
    task_table: Option<(u64, u64)>,
}

impl Symbols {
    /// The names of a kernel. A file without names, or no ELF file at all, has none.
    pub fn of_kernel(elf: &[u8]) -> Symbols {
        let kernel = SymbolTable::of(elf);
        let physical = |name| Some(kernel.place_of(name, elf)?.0);
        Symbols {
            task_table: physical(TASK_TABLE_SYMBOL),
            hypervisor_table: physical(HYPERVISOR_TABLE_SYMBOL),
            kernel,
            programs: BTreeMap::new(),
            guests: Vec::new(),
        }
    }

    /// The names of a kernel and of the programs in its first file system; or of a hypervisor and of all that is in its
    /// boot archive.
    pub fn of_images(kernel: &[u8], archive: &[u8]) -> Symbols {
        let mut symbols = Symbols::of_kernel(kernel);
        if symbols.hypervisor_table.is_none() {
            symbols.add_programs(archive);
            return symbols;
        }
        for listed in boot_archive::domains(archive) {
            for files in &listed.file_systems {
                symbols.add_programs(files);
            }
            let names = SymbolTable::of(listed.kernel);
            symbols.guests.push(GuestKernel {
                domain: listed.name.to_owned(),
                file: listed.kernel_name.trim_end_matches(".elf").to_owned(),
                task_table: names.place_of(TASK_TABLE_SYMBOL, listed.kernel),
                names,
            });
        }
        symbols
    }

    /// The guests: domain, name of the kernel's file without its ending, guest-physical and virtual address of the kernel's
    /// task table.
    pub fn guests(&self) -> impl Iterator<Item = (&str, &str, Option<(u64, u64)>)> {
        let guests = self.guests.iter();
        guests.map(|guest| (guest.domain.as_str(), guest.file.as_str(), guest.task_table))
    }

    /// Physical address of the hypervisor's table, if a hypervisor boots.
    pub fn hypervisor_table(&self) -> Option<u64> {
        self.hypervisor_table
    }

    /// Adds the names of the programs in an initramfs.
    pub fn add_programs(&mut self, initramfs: &[u8]) {
        for (path, contents) in archive::files(initramfs) {
            if contents.starts_with(b"\x7fELF") {
                self.add_program(path, contents);
            }
        }
    }

    /// Adds the names of one program.
    pub fn add_program(&mut self, path: &str, elf: &[u8]) {
        self.programs
            .insert(task_name(path).to_owned(), SymbolTable::of(elf));
    }

    /// The address of a name: the kernel's, or else that of the first program which has it.
    pub fn address_of(&self, name: &str) -> Option<u64> {
        self.kernel.address_of(name).or_else(|| {
            self.programs
                .values()
                .find_map(|table| table.address_of(name))
        })
    }

    /// The virtual address of a name of the kernel's.
    pub fn kernel_address(&self, name: &str) -> Option<u64> {
        self.kernel.address_of(name)
    }

    /// The address of a name and the program that has it, `None` for the kernel's: of the program asked for first, then
    /// of the kernel, then of whichever program has it.
    pub fn find(&self, name: &str, first: &str) -> Option<(Option<&str>, u64)> {
        let of = |program: &str| {
            let (program, table) = self.programs.get_key_value(program)?;
            Some((Some(program.as_str()), table.address_of(name)?))
        };
        of(first)
            .or_else(|| Some((None, self.kernel.address_of(name)?)))
            .or_else(|| self.programs.keys().find_map(|program| of(program)))
    }

    /// The name of an address in whoever's address space and code it is.
    pub fn place(&self, who: &Who, address: u64) -> Option<SymbolPlace> {
        match who.layer {
            Layer::Hardware => None,
            Layer::Hypervisor => self.kernel.place(address),
            Layer::Kernel => match who.place() {
                None => self.kernel.place(address),
                Some(place) => self.guests.get(usize::from(place))?.names.place(address),
            },
            Layer::Process => match (self.programs.get(&who.name), who.place()) {
                (Some(names), _) => names.place(address),
                // Its program may be a part of its kernel's image.
                (None, Some(place)) if who.is_deprivileged() => {
                    self.guests.get(usize::from(place))?.names.place(address)
                }
                (None, _) => None,
            },
        }
    }

    /// The name of an address in a program's code; `None` is the kernel's.
    pub fn place_in(&self, program: Option<&str>, address: u64) -> Option<SymbolPlace> {
        match program {
            None => self.kernel.place(address),
            Some(program) => self.programs.get(program)?.place(address),
        }
    }

    /// Physical address of the kernel's task table.
    pub fn task_table(&self) -> Option<u64> {
        self.task_table
    }
}

impl SymbolTable {
    /// The names of an ELF file; none if it is stripped or damaged.
    pub fn of(elf: &[u8]) -> SymbolTable {
        let symbols = Elf::parse(elf)
            .and_then(|elf| elf.symbols())
            .unwrap_or_default();
        let mut by_address: Vec<(u64, String)> = symbols
            .into_iter()
            .map(|symbol| (symbol.address, demangle(&symbol.name)))
            .collect();
        by_address.sort();
        SymbolTable { by_address }
    }

    /// The address of a name.
    pub fn address_of(&self, name: &str) -> Option<u64> {
        self.by_address
            .iter()
            .find(|(_, symbol)| symbol == name)
            .map(|(address, _)| *address)
    }

    /// Physical and virtual address of a name in the file that these are the names of.
    fn place_of(&self, name: &str, elf: &[u8]) -> Option<(u64, u64)> {
        let address = self.address_of(name)?;
        Some((Elf::parse(elf).ok()?.physical_address(address)?, address))
    }

    /// The nearest name at or below an address.
    pub fn place(&self, address: u64) -> Option<SymbolPlace> {
        let behind = self.by_address.partition_point(|(at, _)| *at <= address);
        let (at, _) = self.by_address.get(behind.checked_sub(1)?)?;
        let offset = address - at;
        // Of several names for one address, the first by alphabet: the order must not depend on the file's.
        let first = self.by_address.partition_point(|(other, _)| other < at);
        (offset < FARTHEST).then(|| SymbolPlace {
            name: self.by_address[first].1.clone(),
            offset,
        })
    }
}

/// What the task table shows for a program at this path: its file name, as far as there is room before a final zero.
fn task_name(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    let mut end = file.len().min(TASK_NAME_LENGTH - 1);
    while !file.is_char_boundary(end) {
        end -= 1;
    }
    &file[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_below_is_found() {
        let table = SymbolTable {
            by_address: vec![
                (0x1000, "a".into()),
                (0x1000, "b".into()),
                (0x2000, "c".into()),
            ],
        };
        let place = |address| table.place(address).map(|place| (place.name, place.offset));
        assert_eq!(place(0xfff), None);
        assert_eq!(place(0x1004), Some(("a".into(), 4)));
        assert_eq!(place(0x2000), Some(("c".into(), 0)));
        assert_eq!(place(0x2000 + FARTHEST), None);
        assert_eq!(table.address_of("b"), Some(0x1000));
    }

    #[test]
    fn bad_files_have_no_names() {
        assert_eq!(Symbols::of_kernel(b"no ELF"), Symbols::default());
        let mut symbols = Symbols::default();
        symbols.add_programs(b"070701 but no archive");
        assert_eq!(symbols, Symbols::default());
    }

    #[test]
    fn a_task_is_named_after_its_file() {
        assert_eq!(task_name("bin/hello"), "hello");
        assert_eq!(
            task_name("bin/a-name-longer-than-it-fits"),
            "a-name-longer-t"
        );
    }
}
