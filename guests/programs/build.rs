//! Links the programs where `program.ld` says.

fn main() {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    println!("cargo:rustc-link-arg-bins=-T{folder}/program.ld");
    println!("cargo:rerun-if-changed=program.ld");
}
