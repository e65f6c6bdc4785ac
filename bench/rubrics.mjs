// Time and memory of scoring 15,000 subjects by a rubric of 100 indicators. Usage: node bench/rubrics.mjs [runs] [subjects]
// Builds bench/rubrics, then runs it several times, each in a process of its own; the table gives the middle run and the range. --json prints every run instead.
import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const asJson = process.argv.includes("--json");
const [runs = 3, subjects = 15000] = process.argv.slice(2).filter(word => word !== "--json").map(Number);

execFileSync("dotnet", ["build", join(root, "bench/rubrics/Hengjian.Rubrics.Bench.csproj"), "-c", "Release", "--nologo", "-v", "quiet"], { stdio: ["ignore", "ignore", "inherit"] });
const program = join(root, "artifacts/bin/Hengjian.Rubrics.Bench/release/rubrics-bench.dll");
const results = Array.from({ length: runs }, () => JSON.parse(execFileSync("dotnet", [program, String(subjects), "2"], { stdio: ["ignore", "pipe", "inherit"] })));

const middle = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const range = values => `${middle(values)} (${Math.min(...values)}–${Math.max(...values)})`;
if (asJson) {
  console.log(JSON.stringify(results, null, 2));
} else {
  const megabytes = Math.round(Math.max(...results.map(result => result.peakMemoryBytes)) / 2 ** 20);
  console.log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB\n`);
  console.log("| subjects | indicators | facts each | runs | seconds, middle (range) | peak memory MB (largest) | one subject after a new fact, median ms (range) |");
  console.log("|---|---|---|---|---|---|---|");
  console.log(`| ${subjects} | ${results[0].indicators} | ${results[0].factsEach} | ${runs} | ${range(results.map(result => result.seconds))} | ${megabytes} | ${range(results.map(result => result.rescoreMedianMs))} |`);
}
if (new Set(results.map(result => result.digest)).size > 1) {
  console.error("the runs did not give the same results");
  process.exit(1);
}
