//! Links the kernel where the bare machine's images lie.

fn main() {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    // Set by cargo for the feature of this name.
    let script = match std::env::var_os("CARGO_FEATURE_PARA") {
        Some(_) => "image-para.ld",
        None => "image.ld",
    };
    println!("cargo:rustc-link-arg-bins=-T{folder}/../bare/{script}");
    println!("cargo:rustc-link-arg-bins=--defsym=image_main=kernel_main");
    println!("cargo:rerun-if-changed=../bare/{script}");
}
