// Instructions per second of the page's WebAssembly, in Node: `node web/bench.mjs DIST`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { runInThisContext } from "node:vm";

const dist = process.argv[2];
if (!dist) {
  console.error("usage: node web/bench.mjs DIST, the folder that `cargo xtask dist` builds");
  process.exit(2);
}
const file = (path) => readFileSync(join(dist, path));
// The script is made for pages: it declares a global instead of exporting a module.
const wasm = runInThisContext(`${file("pkg/ringside.js")}; wasm_bindgen`);
wasm.initSync({ module: file("pkg/ringside_bg.wasm") });
const kernel = file("images/kernel.elf");
const initramfs = file("images/initramfs.cpio");

const LIMIT = 200e6;
for (const [name, recording] of [["bare", false], ["recording", true]]) {
  wasm.bench(kernel, initramfs, 1e6, recording); // the first run is compiled while it runs
  const start = performance.now();
  const steps = wasm.bench(kernel, initramfs, LIMIT, recording);
  const seconds = (performance.now() - start) / 1000;
  const rate = (steps / seconds / 1e6).toFixed(1);
  console.log(`${name}: ${rate} million instructions per second (${steps} in ${seconds.toFixed(2)} s)`);
}
