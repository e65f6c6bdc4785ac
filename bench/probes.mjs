// What probing costs and how punctual it is, over real sockets on loopback. Usage: node bench/probes.mjs [runs] [--json]
// Builds bench/probes, starts its server, then measures probes per second (http, https; a new connection each) and runs the true schedule of 15,000 hosts,
// of which 1,000 answer only after 15 seconds, for two minutes at 24 a day and for one minute at fifty times that. Takes about 4 minutes a run.
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpus, loadavg, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const asJson = process.argv.includes("--json");
const [runs = 3] = process.argv.slice(2).filter(word => word !== "--json").map(Number);

execFileSync("dotnet", ["build", join(root, "bench/probes/Hengjian.Probes.Bench.csproj"), "-c", "Release", "--nologo", "-v", "quiet"], { stdio: ["ignore", "ignore", "inherit"] });
const program = join(root, "artifacts/bin/Hengjian.Probes.Bench/release/probes-bench.dll");
const measure = (...words) => JSON.parse(execFileSync("dotnet", [program, ...words.map(String)], { stdio: ["ignore", "pipe", "inherit"] }));

const server = spawn("dotnet", [program, "serve"], { stdio: ["pipe", "pipe", "inherit"] });
const results = [];
try {
  const ports = JSON.parse((await once(server.stdout, "data"))[0]);
  for (let run = 0; run < runs; run++) {
    results.push({
      load: loadavg()[0],
      http: measure("rate", "http", ports.http, 10, 16),
      https: measure("rate", "https", ports.https, 10, 16),
      day: measure("day", ports.http, 120, 1),
      fifty: measure("day", ports.http, 60, 50),
    });
  }
} finally {
  server.stdin.end();
}

const middle = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const range = values => `${middle(values)} (${Math.min(...values)}–${Math.max(...values)})`;
const largest = values => Math.max(...values);
const megabytes = values => Math.round(largest(values) / 2 ** 20);
if (asJson) {
  console.log(JSON.stringify(results, null, 2));
} else {
  console.log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${runs} runs, load at the start of each: ${results.map(result => result.load.toFixed(1)).join(", ")}\n`);
  console.log("| healthy target | probes/s, middle (range) | CPU ms a probe | failed | peak memory MB |");
  console.log("|---|---|---|---|---|");
  for (const scheme of ["http", "https"]) {
    const rows = results.map(result => result[scheme]);
    console.log(`| ${scheme} | ${range(rows.map(row => row.perSecond))} | ${range(rows.map(row => row.cpuMsPerProbe))} | ${largest(rows.map(row => row.failed))} | ${megabytes(rows.map(row => row.peakMemoryBytes))} |`);
  }

  console.log("\n| hosts | of which hang 15 s | probes a host and day | seconds | probes/s | missed | lateness ms: median | 99.9 % | largest | most under way | CPU s | peak memory MB |");
  console.log("|---|---|---|---|---|---|---|---|---|---|---|---|");
  for (const load of ["day", "fifty"]) {
    const rows = results.map(result => result[load]);
    const column = name => rows.map(row => row[name]);
    console.log(`| ${rows[0].hosts} | ${rows[0].hanging} | ${rows[0].perHostAndDay} | ${rows[0].seconds} | ${middle(column("perSecond"))} | ${largest(column("missed"))} | ${middle(rows.map(row => row.latenessMs.p50))} | ${largest(rows.map(row => row.latenessMs.p999))} | ${largest(column("largestLatenessMs"))} | ${largest(column("mostUnderWay"))} | ${largest(column("cpuSeconds"))} | ${megabytes(column("peakMemoryBytes"))} |`);
  }
}
