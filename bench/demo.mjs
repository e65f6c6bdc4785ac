// Time and memory of the demo. Usage: node bench/demo.mjs [runs]   (after ./hengjian has been built once)
// Each run is a process of its own; the table gives the middle one and the range.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runs = Number(process.argv[2] ?? 3);
const cities = [
  ["青澜（虚构）", []],
  ["湛江登记表", ["--registry", join(root, "samples/zhanjiang-2021/registry.xlsx")]],
];

console.log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`);
console.log("| registry | runs | seconds, middle (range) | peak memory MB (largest) | planted | found | missed | called faulty without being planted |");
console.log("|---|---|---|---|---|---|---|---|");
for (const [name, options] of cities) {
  const results = [];
  for (let run = 0; run < runs; run++) {
    const folder = mkdtempSync(join(tmpdir(), "hengjian-bench-"));
    try {
      const out = execFileSync(join(root, "hengjian"), ["demo", "--once", "--format", "json", "--out", join(folder, "out"), ...options], { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26 });
      results.push(JSON.parse(out));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  const seconds = results.map(result => result.seconds).sort((a, b) => a - b);
  const memory = Math.max(...results.map(result => result.peakMemoryBytes)) / 2 ** 20;
  const { planted, found, missed, unplanted } = results[0].detection;
  console.log(`| ${name} | ${runs} | ${seconds[Math.floor(runs / 2)]} (${seconds[0]}–${seconds.at(-1)}) | ${Math.round(memory)} | ${planted} | ${found} | ${missed} | ${unplanted} |`);
}
