//! The host's own CPU, one instruction at a time: registers are loaded from a struct at a fixed address, the
//! instruction runs on its page, and the jump after it leads back. Only faults cost a signal.
//!
//! A crash that is not the instruction's own names the case at work and ends the process.
#![allow(unsafe_code)] // Reason: running chosen bytes on the CPU is what this file is for.

use core::arch::naked_asm;
use core::ffi::{c_int, c_void};
use std::io;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::case::{Bits, Case, Outcome};
use super::layout::{ARENA, CODE, CODE_32, CODE_64, CONTROL, DATA, DATA_SIZE, GS_BASE, LOW, PAGE};

/// What the trampoline reads and writes. The offsets are repeated in its assembly.
#[repr(C, align(16))]
struct Control {
    registers: [u64; 16],     // 0
    flags: u64,               // 128
    target: u64,              // 136
    far_offset: u32,          // 144
    far_selector: u32,        // 148
    mxcsr: u64,               // 152
    host_stack: u64,          // 160
    spare: [u64; 11],         // 168
    registers_out: [u64; 16], // 256
    flags_out: u64,           // 384
    trap: u64,                // 392
    error: u64,               // 400
    address: u64,             // 408
    rip_out: u64,             // 416
    segments_out: u64,        // 424: CS, GS, FS, SS
    data_out: [u16; 3],       // 432: ES, DS, SS at the way back
    spare_out: [u16; 37],     // 438
    float: [u8; 512],         // 512
    float_out: [u8; 512],     // 1024
}

const _: () = {
    assert!(core::mem::offset_of!(Control, registers_out) == 256);
    assert!(core::mem::offset_of!(Control, data_out) == 432);
    assert!(core::mem::offset_of!(Control, float) == 512);
    assert!(core::mem::offset_of!(Control, float_out) == 1024);
};

/// [`Control::trap`] when there was none.
const NO_TRAP: u64 = u64::MAX;
/// Where the way back starts, in low memory so that 32-bit code reaches it.
const THUNK: u64 = CONTROL + PAGE;

/// True while the instruction under test has the CPU.
static INSIDE: AtomicBool = AtomicBool::new(false);
/// The case at work, for a crash: length, then the bytes in two words, then RIP.
static AT_WORK: [AtomicU64; 4] = [const { AtomicU64::new(0) }; 4];

/// Loads everything and jumps to `Control::target`, or to the far pointer.
#[unsafe(naked)]
extern "C" fn enter(_far: u64) {
    naked_asm!(
        "push rbx",
        "push rbp",
        "push r12",
        "push r13",
        "push r14",
        "push r15",
        "mov qword ptr [{c} + 160], rsp",
        "fxrstor64 [{c} + 512]",
        "push rdi",
        "test rdi, rdi",
        "pop rdi",
        "jnz 2f",
        "push qword ptr [{c} + 128]",
        "popfq",
        "mov rax, qword ptr [{c} + 0]",
        "mov rcx, qword ptr [{c} + 8]",
        "mov rdx, qword ptr [{c} + 16]",
        "mov rbx, qword ptr [{c} + 24]",
        "mov rsp, qword ptr [{c} + 32]",
        "mov rbp, qword ptr [{c} + 40]",
        "mov rsi, qword ptr [{c} + 48]",
        "mov rdi, qword ptr [{c} + 56]",
        "mov r8, qword ptr [{c} + 64]",
        "mov r9, qword ptr [{c} + 72]",
        "mov r10, qword ptr [{c} + 80]",
        "mov r11, qword ptr [{c} + 88]",
        "mov r12, qword ptr [{c} + 96]",
        "mov r13, qword ptr [{c} + 104]",
        "mov r14, qword ptr [{c} + 112]",
        "mov r15, qword ptr [{c} + 120]",
        "jmp qword ptr [{c} + 136]",
        "2:",
        "push qword ptr [{c} + 128]",
        "popfq",
        "mov eax, dword ptr [{c} + 0]",
        "mov ecx, dword ptr [{c} + 8]",
        "mov edx, dword ptr [{c} + 16]",
        "mov ebx, dword ptr [{c} + 24]",
        "mov esp, dword ptr [{c} + 32]",
        "mov ebp, dword ptr [{c} + 40]",
        "mov esi, dword ptr [{c} + 48]",
        "mov edi, dword ptr [{c} + 56]",
        "jmp fword ptr [{c} + 144]",
        c = const CONTROL,
    )
}

/// Where the instruction's successor jumps to: keeps everything and returns from [`enter`].
#[unsafe(naked)]
extern "C" fn leave() {
    naked_asm!(
        "mov qword ptr [{c} + 256], rax",
        "mov qword ptr [{c} + 264], rcx",
        "mov qword ptr [{c} + 272], rdx",
        "mov qword ptr [{c} + 280], rbx",
        "mov qword ptr [{c} + 288], rsp",
        "mov qword ptr [{c} + 296], rbp",
        "mov qword ptr [{c} + 304], rsi",
        "mov qword ptr [{c} + 312], rdi",
        "mov qword ptr [{c} + 320], r8",
        "mov qword ptr [{c} + 328], r9",
        "mov qword ptr [{c} + 336], r10",
        "mov qword ptr [{c} + 344], r11",
        "mov qword ptr [{c} + 352], r12",
        "mov qword ptr [{c} + 360], r13",
        "mov qword ptr [{c} + 368], r14",
        "mov qword ptr [{c} + 376], r15",
        "mov rsp, qword ptr [{c} + 160]",
        "pushfq",
        "pop qword ptr [{c} + 384]",
        "fxsave64 [{c} + 1024]",
        "mov word ptr [{c} + 436], ss",
        "jmp {recover}",
        c = const CONTROL,
        recover = sym recover,
    )
}

/// Puts the state that Rust relies on right and returns from [`enter`]; RSP is the host's again.
#[unsafe(naked)]
extern "C" fn recover() {
    naked_asm!(
        "push 0x202",
        "popfq",
        "mov word ptr [{c} + 432], es",
        "mov word ptr [{c} + 434], ds",
        "mov eax, {data}",
        "mov es, eax",
        "mov ds, eax",
        "mov ss, eax",
        "fninit",
        "ldmxcsr dword ptr [{c} + 152]",
        "pop r15",
        "pop r14",
        "pop r13",
        "pop r12",
        "pop rbp",
        "pop rbx",
        "ret",
        c = const CONTROL,
        data = const DATA,
    )
}

/// The kernel leaves AC set when it enters a handler; compiled code may do unaligned accesses.
#[unsafe(naked)]
extern "C" fn signal_entry() {
    naked_asm!("push 0x202", "popfq", "jmp {handler}", handler = sym on_signal)
}

/// Runs on its own stack. Keeps the state at the fault and returns into [`recover`].
extern "C" fn on_signal(signal: c_int, _info: *mut libc::siginfo_t, context: *mut c_void) {
    if !INSIDE.load(Ordering::Relaxed) {
        crash(signal);
    }
    // SAFETY: the kernel passes a valid ucontext_t for SA_SIGINFO, and nobody else looks at it.
    let context = unsafe { &mut *context.cast::<libc::ucontext_t>() };
    // SAFETY: CONTROL was mapped before the first case ran, and the code that uses it is interrupted.
    let control = unsafe { &mut *(CONTROL as *mut Control) };
    let registers = &mut context.uc_mcontext.gregs;
    const ORDER: [c_int; 16] = [
        libc::REG_RAX,
        libc::REG_RCX,
        libc::REG_RDX,
        libc::REG_RBX,
        libc::REG_RSP,
        libc::REG_RBP,
        libc::REG_RSI,
        libc::REG_RDI,
        libc::REG_R8,
        libc::REG_R9,
        libc::REG_R10,
        libc::REG_R11,
        libc::REG_R12,
        libc::REG_R13,
        libc::REG_R14,
        libc::REG_R15,
    ];
    for (out, number) in control.registers_out.iter_mut().zip(ORDER) {
        *out = registers[number as usize] as u64;
    }
    control.flags_out = registers[libc::REG_EFL as usize] as u64;
    control.rip_out = registers[libc::REG_RIP as usize] as u64;
    control.trap = registers[libc::REG_TRAPNO as usize] as u64;
    control.error = registers[libc::REG_ERR as usize] as u64;
    control.address = registers[libc::REG_CR2 as usize] as u64;
    // SAFETY: the saved floating-point state begins with an FXSAVE image of 512 bytes.
    unsafe {
        ptr::copy_nonoverlapping(
            context.uc_mcontext.fpregs.cast::<u8>(),
            control.float_out.as_mut_ptr(),
            512,
        );
    }
    registers[libc::REG_RSP as usize] = control.host_stack as i64;
    registers[libc::REG_RIP as usize] = recover as *const () as i64;
    registers[libc::REG_EFL as usize] = 0x202;
    // CS, GS, FS, SS, sixteen bits each.
    let segments = registers[libc::REG_CSGSFS as usize] as u64;
    control.segments_out = segments;
    registers[libc::REG_CSGSFS as usize] = (segments & !0xffff | u64::from(CODE_64)) as i64;
}

/// Says which case was at work, without allocating, and ends.
fn crash(signal: c_int) -> ! {
    let mut text = [0u8; 256];
    let mut at = 0;
    let mut put = |bytes: &[u8]| {
        for byte in bytes {
            if at < text.len() {
                text[at] = *byte;
                at += 1;
            }
        }
    };
    let hex = |value: u64| -> [u8; 16] {
        core::array::from_fn(|i| b"0123456789abcdef"[(value >> (60 - 4 * i)) as usize & 15])
    };
    put(b"\ndifferential test: crash outside the instruction, signal 0x");
    put(&hex(signal as u64));
    for (name, word) in [&b" length "[..], b" bytes ", b" ", b" rip "]
        .iter()
        .zip(&AT_WORK)
    {
        put(name);
        put(&hex(word.load(Ordering::Relaxed)));
    }
    put(b" (bytes: last one first)\n");
    // SAFETY: write and _exit are safe in a signal handler; the text is ours.
    unsafe {
        libc::write(2, text.as_ptr().cast(), at);
        libc::_exit(101)
    }
}

/// The host's CPU with its memory mapped; there can be one in a process.
pub struct Native {
    control: *mut Control,
}

impl Native {
    /// Maps memory at the fixed addresses and takes over the signals of faults.
    ///
    /// # Errors
    /// When the system refuses an address or a signal.
    pub fn new() -> io::Result<Native> {
        map(CONTROL, 2 * PAGE, libc::PROT_READ | libc::PROT_WRITE)?;
        // Room with no access around what the cases use: nothing else gets mapped near them.
        map(CODE - 0x1_0000, 0x2_1000, libc::PROT_NONE)?;
        map(ARENA - 0x1_0000, 0x2_3000, libc::PROT_NONE)?;
        map(LOW, DATA_SIZE, libc::PROT_READ | libc::PROT_WRITE)?;
        protect(
            CODE,
            PAGE,
            libc::PROT_READ | libc::PROT_WRITE | libc::PROT_EXEC,
        )?;
        protect(ARENA, DATA_SIZE, libc::PROT_READ | libc::PROT_WRITE)?;
        let native = Native {
            control: CONTROL as *mut Control,
        };
        native.write_thunk()?;
        native.take_signals()?;
        native.set_segments()?;
        Ok(native)
    }

    /// Fills the data, then takes the right to write from its last page.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn fill(&mut self, arena: &[u8], low: &[u8]) -> io::Result<()> {
        self.write(ARENA, arena);
        self.write(LOW, low);
        protect(ARENA + 2 * PAGE, PAGE, libc::PROT_READ)?;
        protect(LOW + 2 * PAGE, PAGE, libc::PROT_READ)?;
        // SAFETY: CODE is a mapped page that can be written.
        unsafe { ptr::write_bytes(CODE as *mut u8, 0xcc, PAGE as usize) };
        Ok(())
    }

    /// Writes to the writable part of the data.
    pub fn write(&mut self, address: u64, bytes: &[u8]) {
        let inside =
            |start: u64| address >= start && address + bytes.len() as u64 <= start + DATA_SIZE;
        assert!(
            inside(ARENA) || inside(LOW),
            "{address:#x} is not in the data"
        );
        // SAFETY: checked above; callers keep away from the last page once `fill` has closed it.
        unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), address as *mut u8, bytes.len()) };
    }

    /// The data at `start`, [`ARENA`] or [`LOW`].
    pub fn data(&self, start: u64) -> &[u8] {
        assert!(start == ARENA || start == LOW);
        // SAFETY: mapped since `new`, and no case runs while the slice lives, as `run` takes `&mut self`.
        unsafe { std::slice::from_raw_parts(start as *const u8, DATA_SIZE as usize) }
    }

    /// jmp [rip+2] to [`leave`]: the pointer is aligned, as an instruction may have set AC.
    fn write_thunk(&self) -> io::Result<()> {
        let mut thunk = vec![0xff, 0x25, 2, 0, 0, 0, 0xcc, 0xcc];
        thunk.extend((leave as *const () as u64).to_le_bytes());
        // SAFETY: THUNK is the second page of what `new` mapped at CONTROL.
        unsafe { ptr::copy_nonoverlapping(thunk.as_ptr(), THUNK as *mut u8, thunk.len()) };
        protect(THUNK, PAGE, libc::PROT_READ | libc::PROT_EXEC)
    }

    fn take_signals(&self) -> io::Result<()> {
        let size = 1 << 16;
        let stack = Box::leak(vec![0u8; size].into_boxed_slice());
        let stack = libc::stack_t {
            ss_sp: stack.as_mut_ptr().cast(),
            ss_flags: 0,
            ss_size: size,
        };
        // SAFETY: the stack lives for ever; the handler has the signature which SA_SIGINFO asks for.
        unsafe {
            check(libc::sigaltstack(&stack, ptr::null_mut()))?;
            let mut action: libc::sigaction = core::mem::zeroed();
            action.sa_sigaction = signal_entry as *const () as usize;
            action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_NODEFER;
            for signal in [
                libc::SIGILL,
                libc::SIGSEGV,
                libc::SIGBUS,
                libc::SIGFPE,
                libc::SIGTRAP,
            ] {
                check(libc::sigaction(signal, &action, ptr::null_mut()))?;
            }
        }
        Ok(())
    }

    /// 32-bit code needs usable data segments; GS has a base on both sides.
    fn set_segments(&self) -> io::Result<()> {
        const ARCH_SET_GS: u64 = 0x1001;
        // SAFETY: the flat user data segment changes nothing for 64-bit code, and Rust does not use GS on Linux.
        unsafe {
            core::arch::asm!("mov ds, {0:x}", "mov es, {0:x}", in(reg) u64::from(DATA));
            check(libc::syscall(libc::SYS_arch_prctl, ARCH_SET_GS, GS_BASE) as c_int)
        }
    }

    /// Runs one instruction on this CPU. The data is as the instruction left it.
    pub fn run(&mut self, case: &Case) -> Outcome {
        assert!(case.bits != Bits::B16, "Linux has no 16-bit code segment");
        let mut code = [0xcc; 24];
        let length = case.length;
        code[..length].copy_from_slice(case.bytes());
        let placed = self.place_jump_back(case, &mut code);
        // SAFETY: `place` keeps the instruction within the page; what would stick out is cut off below.
        unsafe { ptr::copy_nonoverlapping(code.as_ptr(), case.rip as *mut u8, placed) };
        self.load(case);
        let words: [u64; 2] =
            core::array::from_fn(|i| u64::from_le_bytes(core::array::from_fn(|j| code[i * 8 + j])));
        for (word, value) in AT_WORK
            .iter()
            .zip([length as u64, words[0], words[1], case.rip])
        {
            word.store(value, Ordering::Relaxed);
        }
        INSIDE.store(true, Ordering::SeqCst);
        enter(u64::from(case.bits == Bits::B32));
        INSIDE.store(false, Ordering::SeqCst);
        // SAFETY: as above; the page is all INT3 again.
        unsafe { ptr::write_bytes(case.rip as *mut u8, 0xcc, placed) };
        self.outcome(case)
    }

    /// The jump after the instruction; how many bytes there are up to its end, or up to the end of the page.
    fn place_jump_back(&self, case: &Case, code: &mut [u8; 24]) -> usize {
        let at = case.length;
        let end = match case.bits {
            Bits::B64 => {
                let next = case.rip + at as u64 + 5;
                code[at] = 0xe9;
                code[at + 1..at + 5]
                    .copy_from_slice(&(THUNK.wrapping_sub(next) as u32).to_le_bytes());
                at + 5
            }
            Bits::B16 | Bits::B32 => {
                code[at] = 0xea;
                code[at + 1..at + 5].copy_from_slice(&(THUNK as u32).to_le_bytes());
                code[at + 5..at + 7].copy_from_slice(&CODE_64.to_le_bytes());
                at + 7
            }
        };
        end.min((CODE + PAGE - case.rip) as usize)
    }

    fn load(&mut self, case: &Case) {
        const MXCSR_AT_START: u64 = 0x1f80;
        // SAFETY: mapped in `new`; nobody else has a reference.
        let control = unsafe { &mut *self.control };
        control.registers = case.registers;
        control.flags = case.flags;
        control.target = case.rip;
        control.far_offset = case.rip as u32;
        control.far_selector = u32::from(CODE_32);
        control.mxcsr = MXCSR_AT_START;
        control.trap = NO_TRAP;
        control.float = case.float;
    }

    fn outcome(&self, case: &Case) -> Outcome {
        const DEBUG: u64 = 1;
        const BREAKPOINT: u64 = 3;
        const OVERFLOW: u64 = 4;
        // SAFETY: as in `load`.
        let control = unsafe { &*self.control };
        let next = case.rip + case.length as u64;
        let [es, ds, ss] = control.data_out.map(without_null);
        let mut outcome = Outcome {
            registers: control.registers_out,
            flags: control.flags_out,
            rip: next,
            segments: [selector_of(case.bits), ss, es, ds],
            vector: None,
            error: 0,
            address: 0,
            float: control.float_out,
        };
        if control.trap == NO_TRAP {
            return outcome;
        }
        outcome.rip = control.rip_out;
        outcome.segments[..2].copy_from_slice(&[
            control.segments_out as u16,
            (control.segments_out >> 48) as u16,
        ]);
        let landed = if control.trap == BREAKPOINT {
            control.rip_out.wrapping_sub(1)
        } else {
            control.rip_out
        };
        // A single step over the jump back: the instruction set TF. Its successor is where it should be.
        let stepped =
            control.trap == DEBUG && (control.rip_out == THUNK || control.rip_out == next);
        // INT3 and INTO are traps: RIP is behind them. Nothing else ends here, as there stands the jump back.
        let software = matches!(control.trap, BREAKPOINT | OVERFLOW) && control.rip_out == next;
        if software {
            outcome.vector = Some(control.trap as u8);
        } else if stepped {
            outcome.rip = next;
            outcome.segments[0] = selector_of(case.bits);
        } else if landed != case.rip {
            // The fault belongs to the place where a branch arrived.
            outcome.rip = landed;
        } else {
            outcome.vector = Some(control.trap as u8);
            outcome.error = control.error as u32;
            outcome.address = control.address;
        }
        outcome
    }
}

/// A null selector as 0.
pub fn without_null(selector: u16) -> u16 {
    if selector & !3 == 0 { 0 } else { selector }
}

fn selector_of(bits: Bits) -> u16 {
    if bits == Bits::B64 { CODE_64 } else { CODE_32 }
}

fn check(result: c_int) -> io::Result<()> {
    if result == 0 {
        Ok(())
    } else {
        Err(io::Error::last_os_error())
    }
}

fn map(address: u64, length: u64, rights: c_int) -> io::Result<()> {
    // SAFETY: MAP_FIXED_NOREPLACE takes only addresses where nothing is.
    let got = unsafe {
        libc::mmap(
            address as *mut c_void,
            length as usize,
            rights,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_FIXED_NOREPLACE,
            -1,
            0,
        )
    };
    if got as u64 == address {
        Ok(())
    } else {
        Err(io::Error::last_os_error())
    }
}

fn protect(address: u64, length: u64, rights: c_int) -> io::Result<()> {
    // SAFETY: called only on what `map` mapped.
    check(unsafe { libc::mprotect(address as *mut c_void, length as usize, rights) })
}
