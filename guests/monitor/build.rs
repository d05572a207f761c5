//! Links the monitor where the bare machine's images lie.

fn main() {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    println!("cargo:rustc-link-arg-bins=-T{folder}/../bare/image.ld");
    println!("cargo:rustc-link-arg-bins=--defsym=image_main=monitor_main");
    println!("cargo:rerun-if-changed=../bare/image.ld");
}
