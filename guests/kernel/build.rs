//! Links the kernel where the bare machine's images lie.

fn main() {
    // A console that is a ring shared with Dom0: in every form that knows of the hypervisor, but Dom0's own.
    let has = |feature: &str| std::env::var_os(format!("CARGO_FEATURE_{feature}")).is_some();
    println!("cargo:rustc-check-cfg=cfg(ring_console)");
    if has("PV_CONSOLE") || (has("PARA") && !has("DOM0")) {
        println!("cargo:rustc-cfg=ring_console");
    }
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    let script = if has("PARA") {
        "image-para.ld"
    } else {
        "image.ld"
    };
    println!("cargo:rustc-link-arg-bins=-T{folder}/../bare/{script}");
    println!("cargo:rustc-link-arg-bins=--defsym=image_main=kernel_main");
    println!("cargo:rerun-if-changed=../bare/{script}");
}
