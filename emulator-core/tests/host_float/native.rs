//! The block on this computer's processor.
#![allow(unsafe_code)] // Reason: machine code is run, and its faults are caught.

use std::sync::{Mutex, Once};

use crate::image::{BASE, BODY, CASES, VECTOR};

/// Whether this is a processor of AMD's, on which the unspecified parts of x87 were measured.
pub fn is_amd() -> bool {
    const AMD: u32 = u32::from_le_bytes(*b"Auth");
    std::arch::x86_64::__cpuid(0).ebx == AMD
}

/// One block at a time: its address is fixed.
static TURN: Mutex<()> = Mutex::new(());
static HANDLERS: Once = Once::new();

/// A fault in the block: note the vector in the case, go on at R15.
extern "C" fn on_fault(
    _signal: libc::c_int,
    _info: *mut libc::siginfo_t,
    context: *mut libc::c_void,
) {
    // SAFETY: the kernel passes a valid context; R12 points into the block whenever a fault comes from there.
    unsafe {
        let registers = &mut (*context.cast::<libc::ucontext_t>()).uc_mcontext.gregs;
        let rip = registers[libc::REG_RIP as usize] as u64;
        if !(BASE..CASES).contains(&rip) {
            libc::abort();
        }
        let case = registers[libc::REG_R12 as usize] as *mut u8;
        let vector = registers[libc::REG_TRAPNO as usize] as u64;
        case.add(VECTOR).cast::<u64>().write(vector);
        registers[libc::REG_RIP as usize] = registers[libc::REG_R15 as usize];
    }
}

fn install_handlers() {
    // SAFETY: the handler has the signature that SA_SIGINFO asks for.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = on_fault as *const () as usize;
        action.sa_flags = libc::SA_SIGINFO | libc::SA_NODEFER;
        for signal in [libc::SIGFPE, libc::SIGILL, libc::SIGSEGV, libc::SIGBUS] {
            assert_eq!(libc::sigaction(signal, &action, std::ptr::null_mut()), 0);
        }
    }
}

/// The cases after this processor has gone through them.
pub fn run(image: &[u8]) -> Vec<u8> {
    let _turn = TURN.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    HANDLERS.call_once(install_handlers);
    let skip = (CASES - BASE) as usize;
    // SAFETY: a fresh mapping where nothing else is, filled before it is run; the code keeps to the C convention.
    unsafe {
        let place = libc::mmap(
            BASE as *mut _,
            image.len(),
            libc::PROT_READ | libc::PROT_WRITE | libc::PROT_EXEC,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_FIXED_NOREPLACE,
            -1,
            0,
        );
        assert_eq!(place as u64, BASE, "the address is free");
        std::ptr::copy_nonoverlapping(image.as_ptr(), place.cast::<u8>(), image.len());
        let mut mxcsr = 0u32;
        std::arch::asm!("stmxcsr [{}]", in(reg) &mut mxcsr);
        let body: extern "C" fn() = std::mem::transmute(BODY as *const ());
        body();
        std::arch::asm!("ldmxcsr [{}]", in(reg) &mxcsr);
        let after = std::slice::from_raw_parts((BASE as *const u8).add(skip), image.len() - skip);
        let after = after.to_vec();
        assert_eq!(libc::munmap(place, image.len()), 0);
        after
    }
}
