//! Links the hostile kernel like the kernel of the same form.

fn main() {
    let folder = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    let script = match std::env::var_os("CARGO_FEATURE_PARA") {
        Some(_) => "image-para.ld",
        None => "image.ld",
    };
    println!("cargo:rustc-link-arg-bins=-T{folder}/../bare/{script}");
    println!("cargo:rustc-link-arg-bins=--defsym=image_main=hostile_main");
    println!("cargo:rerun-if-changed=../bare/{script}");
}
