// What `cargo xtask bench` runs in Node, with DIST the folder that `cargo xtask dist` builds:
//
//   node web/bench.mjs stack DIST              the first stack on the page's WebAssembly, bare and recording
//   node web/bench.mjs rom DIST RINGSIDE FILE ROUNDS
//                                              a ROM on the native program RINGSIDE, on the page's WebAssembly, on v86
//   node web/bench.mjs worlds DIST FILE ROUNDS one loop bare and as a guest, on the page's WebAssembly
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { runInThisContext } from "node:vm";

const [command, dist, ...words] = process.argv.slice(2);
const wanted = { stack: 0, rom: 3, worlds: 2 }[command];
if (!dist || words.length !== wanted) {
  console.error("usage: node web/bench.mjs stack DIST | rom DIST RINGSIDE FILE ROUNDS | worlds DIST FILE ROUNDS");
  process.exit(2);
}
const file = (path) => readFileSync(join(dist, path));
// The script is made for pages: it declares a global instead of exporting a module.
const wasm = runInThisContext(`${file("pkg/ringside.js")}; wasm_bindgen`);
wasm.initSync({ module: file("pkg/ringside_bg.wasm") });

const LIMIT = 200e6;
function measureStack() {
  const kernel = file("images/kernel.elf");
  const initramfs = file("images/initramfs.cpio");
  for (const [name, recording] of [["bare", false], ["recording", true]]) {
    wasm.bench(kernel, initramfs, 1e6, recording); // the first run is compiled while it runs
    const start = performance.now();
    const steps = wasm.bench(kernel, initramfs, LIMIT, recording);
    const seconds = (performance.now() - start) / 1000;
    const rate = (steps / seconds / 1e6).toFixed(1);
    console.log(`${name}: ${rate} million instructions per second (${steps} in ${seconds.toFixed(2)} s)`);
  }
}

if (command === "stack") {
  measureStack();
} else if (command === "worlds") {
  const [rom, rounds] = words;
  const { measureWorlds } = await import("./bench-rom.mjs");
  await measureWorlds(wasm, rom, Number(rounds));
} else {
  const [ringside, rom, rounds] = words;
  const { measureRom } = await import("./bench-rom.mjs");
  await measureRom(ringside, wasm, rom, Number(rounds));
  process.exit(0); // v86 leaves timers behind
}
