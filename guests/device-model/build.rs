//! Links the device model as any other program.

fn main() {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    println!("cargo:rustc-link-arg-bins=-T{folder}/../programs/program.ld");
    println!("cargo:rerun-if-changed=../programs/program.ld");
}
