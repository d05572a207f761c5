//! Links the kernel at 1 MiB, its program in a page of its own.

fn main() {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    println!("cargo:rustc-link-arg-bins=-T{folder}/image.ld");
    println!("cargo:rerun-if-changed=image.ld");
    println!("cargo:rerun-if-changed=src");
}
