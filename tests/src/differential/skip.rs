//! What is not compared with the host, each with its reason: it would ask the operating system, change what the test
//! itself stands on, or answer differently each time.

use iced_x86::{Code, Instruction, Mnemonic, OpKind, Register};

use super::case::{Bits, Case};
use super::segments;

/// Why an instruction is left out, or `None` if it can run on the host. Our machine's vendor is AMD; the host's may be
/// another.
pub fn reason(instruction: &Instruction, case: &Case, host_is_amd: bool) -> Option<&'static str> {
    use Mnemonic as M;
    let name = instruction.mnemonic();
    let bits = case.bits;
    Some(match name {
        _ if !host_is_amd && differs_by_vendor(instruction, bits) => "vendors differ",
        M::Syscall | M::Sysenter => "calls the operating system",
        M::Int if instruction.immediate8() != 3 && instruction.immediate8() != 4 => {
            "may call the operating system"
        }
        M::Int1 => "its #DB is not passed on in the same way by every hypervisor",
        M::Rdtsc | M::Rdtscp | M::Rdpmc | M::Rdpru => "time differs",
        M::Cpuid | M::Xgetbv | M::Rdpid => "identity differs",
        M::Rdrand | M::Rdseed => "random",
        M::Sgdt | M::Sidt | M::Sldt | M::Str | M::Smsw => "system state; emulated under UMIP",
        M::Call if instruction.code() == Code::Call_m1632 && is_wide(case) => {
            "with REX.W the vendors' far pointers differ in size"
        }
        M::Lfs | M::Lgs => "FS and GS have bases that both sides live by",
        M::Mov | M::Pop if writes_segment(instruction) && !segments::loads(instruction) => {
            "FS and GS have bases that both sides live by"
        }
        M::Wrfsbase | M::Rdfsbase => "FS is the host's thread pointer",
        M::Wrgsbase => "GS would differ from then on",
        M::Loop | M::Loope | M::Loopne | M::Jcxz | M::Jecxz | M::Jrcxz if repeats(instruction) => {
            "REP is reserved with other than string instructions, and changes what they do"
        }
        M::INVALID if is_evex(case) => "the host may have an extension with this encoding",
        M::INVALID if is_system_group(case) => "the hypervisor or the vendor decides",
        M::Xsave
        | M::Xsave64
        | M::Xrstor
        | M::Xrstor64
        | M::Xsaveopt
        | M::Xsaveopt64
        | M::Xsetbv => "XCR0 differs",
        M::Maskmovq | M::Maskmovdqu if instruction.segment_prefix() != Register::None => {
            "whether bytes fault that are not written is the vendor's choice"
        }
        M::INVALID | M::Ud1 if crosses_page(instruction) => {
            "whether bytes that do not matter are fetched is the vendor's choice"
        }
        M::Monitor | M::Mwait | M::Monitorx | M::Mwaitx => "the hypervisor decides",
        M::Sysexit | M::Sysexitq | M::Vmcall | M::Vmmcall => "the hypervisor or the vendor decides",
        M::Clflushopt | M::Clwb | M::Wbnoinvd => "not promised by us",
        M::Push if instruction.op0_register().is_segment_register() && bits == Bits::B32 => {
            "the upper half of a pushed selector is the vendor's choice"
        }
        _ if bits == Bits::B64 && uses_fs(instruction) => "FS is the host's thread pointer",
        _ => return None,
    })
}

/// A near branch with an operand-size prefix in 64-bit mode: AMD takes 16 bits, Intel ignores the prefix. 0F 0D with a
/// register: #UD or a NOP. UD0: without or with a ModRM byte.
fn differs_by_vendor(instruction: &Instruction, bits: Bits) -> bool {
    let name = instruction.mnemonic();
    let narrow = bits == Bits::B64
        && (matches!(
            instruction.op0_kind(),
            OpKind::NearBranch16 | OpKind::NearBranch32
        ) || matches!(
            instruction.code(),
            Code::Retnw | Code::Retnw_imm16 | Code::Jmp_rm16 | Code::Call_rm16
        ));
    // MOVSXD into 16 bits: how much is read.
    narrow
        || matches!(
            name,
            Mnemonic::Reservednop | Mnemonic::Ud0 | Mnemonic::INVALID
        )
        || instruction.code() == Code::Movsxd_r16_rm16
}

fn repeats(instruction: &Instruction) -> bool {
    instruction.has_rep_prefix() || instruction.has_repne_prefix()
}

/// EVEX, which no promise of ours covers, and of which this decoder may know less than the host.
fn is_evex(case: &Case) -> bool {
    let mut bytes = case.bytes().iter();
    let first = bytes.find(|byte| {
        !matches!(
            byte,
            0x26 | 0x2e | 0x36 | 0x3e | 0x64..=0x67 | 0xf0 | 0xf2 | 0xf3
        )
    });
    first == Some(&0x62)
}

/// 0F 00 and 0F 01, with prefixes that make them undefined.
fn is_system_group(case: &Case) -> bool {
    case.bytes()
        .windows(2)
        .any(|pair| matches!(pair, [0x0f, 0x00 | 0x01]))
}

/// A REX prefix with W, or bytes that look like one.
fn is_wide(case: &Case) -> bool {
    case.bits == Bits::B64 && case.bytes().iter().any(|byte| byte & 0xf8 == 0x48)
}

fn crosses_page(instruction: &Instruction) -> bool {
    instruction.ip() >> 12 != (instruction.ip() + 15) >> 12
}

fn writes_segment(instruction: &Instruction) -> bool {
    instruction.op0_kind() == OpKind::Register && instruction.op0_register().is_segment_register()
}

fn uses_fs(instruction: &Instruction) -> bool {
    instruction.code() != Code::INVALID
        && instruction.memory_segment() == Register::FS
        && instruction.op_kinds().any(|kind| {
            !matches!(
                kind,
                OpKind::Register
                    | OpKind::NearBranch16
                    | OpKind::NearBranch32
                    | OpKind::NearBranch64
                    | OpKind::Immediate8
                    | OpKind::Immediate8to16
                    | OpKind::Immediate8to32
                    | OpKind::Immediate8to64
                    | OpKind::Immediate16
                    | OpKind::Immediate32
                    | OpKind::Immediate32to64
                    | OpKind::Immediate64
            )
        })
}
