// The worker in which the machine runs: the same WebAssembly as the page's, the images which it boots, and the assembler.
"use strict";
importScripts("pkg/ringside.js");

// The assembler is a module of its own, fetched for the first program. What failed is tried again the next time.
let assembler = null;
globalThis.loadAssembler = () => {
  assembler ??= (async () => {
    importScripts("pkg/assembler.js");
    await ringsideAssembler({ module_or_path: "pkg/assembler_bg.wasm" });
  })().catch((error) => { assembler = null; throw error; });
  return assembler;
};

const bytes = async (path) => {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`);
  return new Uint8Array(await answer.arrayBuffer());
};

// What the other stacks boot from is fetched when one of them is chosen.
globalThis.loadFiles = (paths) => Promise.all(paths.map(bytes));

(async () => {
  try {
    const [kernel, initramfs, disk] = await Promise.all([
      bytes("images/kernel.elf"),
      bytes("images/initramfs.cpio"),
      bytes("images/disk.img"),
      wasm_bindgen({ module_or_path: "pkg/ringside_bg.wasm" }),
    ]);
    wasm_bindgen.worker_main(kernel, initramfs, disk);
    // Nothing waits for the guests' source: without it, code is shown without its lines.
    bytes("images/sources.txt").then((text) => wasm_bindgen.worker_sources(text), () => {});
  } catch (error) {
    postMessage(String(error));
  }
})();
