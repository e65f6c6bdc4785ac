// Prints the kept results as the tables of docs/benchmarks.md. Usage: node bench/peers/table.mjs
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "results");
const results = readdirSync(folder).filter(name => name.endsWith(".json")).map(name => JSON.parse(readFileSync(join(folder, name), "utf8"))).filter(result => !result.traps)
  .sort((a, b) => a.pages - b.pages || a.tool.localeCompare(b.tool, "en"));
console.log("| tool | pages | CPU ms a page | peak memory MB | pages/s | load before | dead found | missed | alive called dead | not proven called dead |");
console.log("|---|---|---|---|---|---|---|---|---|---|");
for (const r of results) {
  console.log(`| ${r.tool} ${r.version} | ${r.pages}${r.waits ? "" : ", nothing that waits"} | ${r.cpuMsPerPage} | ${Math.round(r.peakMemoryBytes / 2 ** 20)} | ${r.pagesPerSecond} | ${Math.round(r.loadBefore)} | ${r.score.found} of ${r.score.planted} | ${r.score.missed} | ${r.score.falseAlarms} | ${r.score.alarmsNotProven} |`);
}
const kinds = counts => Object.entries(counts).map(([kind, count]) => `${kind} ${count}`).join(", ") || "none";
for (const r of results.filter(result => result.waits)) {
  console.log(`\n${r.tool}: missed ${kinds(r.score.missedByClass)}. Alive called dead: ${kinds(r.score.falseAlarmsByTrap)}.`);
}
