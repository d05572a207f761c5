// Times a ROM between the lines `@START name` and `@END name sum=X` that it prints on its first serial port: on our
// native program, on our WebAssembly, and on v86, once with its JIT compiler off and once with it on.
//
// Both WebAssembly modules are compiled once and keep what the engine has optimized, and the machines take turns, so that
// a disturbance does not hit one of them alone. A line is printed for each run:
//
//   machine=KEY name=NAME seconds=S sum=X        or        machine=KEY error=TEXT
//
// The native program counts instructions too, and adds instructions=N.
//
// Of the ROM that runs one loop bare and as a guest, both parts are measured on our WebAssembly, by the same lines.
import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { performance } from "node:perf_hooks";

const MEMORY = 64 << 20; // bytes, of all machines
const PATIENCE = 120e3; // ms, for the run of one ROM

export async function measureRom(ringside, wasm, file, rounds) {
  const rom = await readFile(file);
  const machines = [
    ["native", () => runNative(ringside, file)],
    ["wasm", () => describe(runOurs(wasm, rom)[0])],
    ...(await v86Machines(rom)),
  ];
  const failed = new Set();
  for (let round = 0; round < rounds; round++) {
    for (const [key, run] of machines.filter(([key]) => !failed.has(key))) {
      try {
        console.log(`machine=${key} ${await run()}`);
      } catch (error) {
        failed.add(key);
        console.log(`machine=${key} error=${error.message ?? error}`);
      }
    }
  }
}

export async function measureWorlds(wasm, file, rounds) {
  const rom = await readFile(file);
  for (let round = 0; round < rounds; round++) {
    for (const part of runOurs(wasm, rom, ["bare", "guest"])) console.log(describe(part));
  }
}

const describe = ({ name, seconds, sum }) => `name=${name} seconds=${seconds.toFixed(6)} sum=${sum}`;

// The program measures itself and prints such a line.
function runNative(ringside, file) {
  const { error, status, stdout, stderr } = spawnSync(ringside, ["bench", "--rom", file, "--rounds", "1"], {
    encoding: "utf8",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr.trim() || `it ended with status ${status}`);
  return stdout.trim();
}

// Looks for the two lines in what is printed. `byte` gives the measurement once it is complete.
class Part {
  line = "";
  start = null;

  byte(byte) {
    if (byte !== 10) {
      this.line += String.fromCharCode(byte);
      return null;
    }
    const now = performance.now();
    const line = this.line.trimEnd();
    this.line = "";
    if (line.startsWith("@START ")) {
      this.start = now;
    }
    const [, name, sum] = /^@END (\S+) sum=(\S+)$/.exec(line) ?? [];
    return name && this.start !== null ? { name, sum, seconds: (now - this.start) / 1000 } : null;
  }
}

// Ours runs in slices of about a millisecond, so the lines are seen at most so much late. Gives the first part, or the ones
// of these names.
function runOurs(wasm, rom, names = [null]) {
  const machine = new wasm.RomMachine(rom, MEMORY);
  const part = new Part();
  const parts = [];
  const begin = performance.now();
  try {
    let ticks = 1000;
    for (let before = begin; before - begin < PATIENCE; ) {
      for (const byte of machine.run(ticks)) {
        const measured = part.byte(byte);
        if (measured) parts.push(measured);
        if (parts.length === names.length) return parts;
      }
      const end = machine.end();
      if (end !== undefined) throw new Error(`it ended without an @END line: ${end}`);
      const now = performance.now();
      ticks = now - before < 0.5 ? Math.min(ticks * 2, 1e6) : Math.max(Math.floor(ticks / (now - before)), 1);
      before = now;
    }
  } finally {
    machine.free();
  }
  throw new Error(`no @END line within ${PATIENCE / 1000} s`);
}

async function v86Machines(rom) {
  const { V86 } = await import("v86");
  const library = import.meta.resolve("v86");
  const module = await WebAssembly.compile(await readFile(new URL("v86.wasm", library)));
  const run = (disable_jit) => async () => describe(await runV86(V86, module, rom, disable_jit));
  return [["v86-interpreter", run(true)], ["v86-jit", run(false)]];
}

// v86 reports each byte while the guest is at its OUT instruction.
async function runV86(V86, module, rom, disable_jit) {
  const emulator = new V86({
    wasm_fn: async (imports) => (await WebAssembly.instantiate(module, imports)).exports,
    bios: { buffer: Uint8Array.from(rom).buffer },
    memory_size: MEMORY,
    disable_jit,
    disable_keyboard: true,
    disable_mouse: true,
    disable_speaker: true,
    autostart: true,
  });
  let timer, died;
  try {
    const measured = await new Promise((resolve, reject) => {
      const part = new Part();
      timer = setTimeout(() => reject(new Error(`no @END line within ${PATIENCE / 1000} s`)), PATIENCE);
      // What its WebAssembly cannot do is an exception in a callback of its own.
      died = (error) => reject(new Error(`it died without an @END line: ${error.message}`));
      process.on("uncaughtException", died);
      emulator.add_listener("serial0-output-byte", (byte) => {
        const measured = part.byte(byte);
        if (measured) resolve(measured);
      });
      emulator.add_listener("cpu-event-halt", () => reject(new Error("it halted without an @END line")));
    });
    await emulator.destroy();
    return measured;
  } catch (error) {
    emulator.destroy().catch(() => {}); // it may never answer
    throw error;
  } finally {
    clearTimeout(timer);
    process.off("uncaughtException", died);
  }
}
