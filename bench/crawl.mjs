// Speed, memory and verdicts of hengjian crawl on the planted portal. Installs nothing; says what is missing.
// Usage: node bench/crawl.mjs [--pages 9000] [--runs 3] [--dynamic] [--kill] [--waits] [--no-traps] [--concurrency N] [--json]
//   --dynamic   the program makes every page when it is asked for (100,000 and 433,000 pages); without it nginx serves them as files
//   --kill      each run is killed with -9 when half of its pages have been asked for, then resumed; the result must be that of an undisturbed run, which is made first
//   --waits     plants what makes visitors wait too (a hanging host, 429, slow first bytes); for verdicts, not for speed
// The servers share the machine's cores with the crawl; their time is not in the figures.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { require, root, startPortal } from "./portal.mjs";
import { score } from "./peers/score.mjs";

const has = name => process.argv.includes(name);
const option = (name, usual) => has(name) ? process.argv[process.argv.indexOf(name) + 1] : usual;
const pages = Number(option("--pages", 9000));
const runs = Number(option("--runs", 3));
const concurrency = option("--concurrency", "16");
const dynamic = has("--dynamic");
const port = Number(option("--port", 8700));
const ticks = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
const program = join(root, "artifacts/bin/Hengjian.Cli/release/hengjian.dll");

require(...dynamic ? [] : ["nginx"]);
execFileSync("dotnet", ["build", join(root, "src/Hengjian.Cli/Hengjian.Cli.csproj"), "-c", "Release", "--nologo", "-v", "quiet"], { stdio: ["ignore", "ignore", "inherit"] });

const results = [];
let undisturbed = null;
if (has("--kill")) {
  undisturbed = await run(false);
}
for (let number = 0; number < runs; number++) {
  results.push(await run(has("--kill")));
}

const digests = new Set([...results, ...undisturbed ? [undisturbed] : []].map(result => result.digest));
if (has("--json")) {
  console.log(JSON.stringify({ pages, concurrency: Number(concurrency), dynamic, undisturbed: undisturbed ?? undefined, runs: results }, null, 1));
} else {
  console.log(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${pages} pages ${dynamic ? "made when asked for" : "served by nginx"}, concurrency ${concurrency}\n`);
  console.log("| run | seconds | pages/s | CPU ms a page | peak RSS MB | RSS MB at 25/50/75/100 % of the time | dead found | missed | called dead, alive | not proven called dead | traps kept | asked twice | load before |");
  console.log("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
  [...undisturbed ? [["undisturbed", undisturbed]] : [], ...results.map((result, number) => [has("--kill") ? `killed and resumed ${number + 1}` : number + 1, result])].forEach(([name, r]) => console.log(
    `| ${name} | ${r.seconds} | ${r.pagesPerSecond} | ${r.cpuMsPerPage} | ${megabytes(r.peakMemoryBytes)} | ${r.memory.map(megabytes).join("/")} | ${r.score.found}/${r.score.planted} | ${r.score.missed} | ${r.score.falseAlarms} | ${r.score.alarmsNotProven} | ${r.trapsKept} | ${r.askedTwice} | ${r.loadBefore} |`));
  for (const [what, counts] of [["missed", results[0].score.missedByClass], ["alive, called dead", results[0].score.falseAlarmsByTrap]].filter(([, counts]) => Object.keys(counts).length > 0)) {
    console.log(`\n${what}: ${Object.entries(counts).map(([kind, count]) => `${kind} ${count}`).join(", ")}`);
  }
}
if (digests.size > 1) {
  console.error("the runs did not give the same verdicts");
  process.exit(1);
}

/** One crawl of a fresh portal. */
async function run(kill) {
  const out = mkdtempSync(join(tmpdir(), "hengjian-crawl-"));
  const log = join(out, "visits.log");
  const portal = await startPortal(pages, { waits: has("--waits"), traps: !has("--no-traps"), dynamic, port, log });
  try {
    const loadBefore = round(loadavg()[0]);
    const begun = process.hrtime.bigint();
    const parts = [];
    if (kill) {
      parts.push(await crawl(portal.home, out, { until: () => dynamic ? lines(log) >= pages / 2 : seconds(begun) >= undisturbed.seconds / 2 }));
    }
    parts.push(await crawl(portal.home, out, { resume: kill }));
    const took = seconds(begun);
    const report = parts.at(-1).report;
    const dead = report.links.dead.map(link => link.url);
    const notProven = report.links.notProven.map(link => link.url);
    const cpu = parts.reduce((sum, part) => sum + part.cpuSeconds, 0);
    const samples = parts.flatMap(part => part.samples);
    await portal.stop(); // the program writes the rest of its log
    return {
      seconds: round(took), pagesPerSecond: round(report.pages / took), cpuMsPerPage: round(1000 * cpu / report.pages), peakMemoryBytes: Math.max(...parts.map(part => part.peak)),
      memory: [0.25, 0.5, 0.75, 1].map(share => samples[Math.max(0, Math.ceil(samples.length * share) - 1)] ?? 0),
      samples: samples.filter((_, index) => index % Math.ceil(samples.length / 100) === 0),
      pages: report.pages, complete: report.complete, checked: report.links.checked, bytes: report.bytes,
      score: score(portal.truth, { dead, notProven }), ...visits(log, portal.truth), loadBefore,
      digest: [...report.links.dead.map(link => `dead ${link.url} ${link.cause} ${link.places ?? link.parents.length}`), ...report.links.notProven.map(link => `notProven ${link.url} ${link.cause}`)].sort().join("\n"),
    };
  } finally {
    await portal.stop();
    rmSync(out, { recursive: true, force: true });
  }
}

/** One process; its memory and processor time are read from /proc ten times a second. */
function crawl(home, out, { resume = false, until = () => false }) {
  const child = spawn("dotnet", [program, "crawl", home, "--allow-private", "--rate", "none", "--concurrency", concurrency, "--max-pages", String(pages * 2), "--out", join(out, "crawl"), "--format", "json", ...resume ? ["--resume"] : []], { stdio: ["ignore", "pipe", "pipe"] });
  const output = [];
  let errors = "";
  child.stdout.on("data", part => output.push(part));
  child.stderr.on("data", part => { errors = (errors + part).slice(-2000); });
  const samples = [];
  let peak = 0, cpuSeconds = 0, killed = false;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      samples.push(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) * 1024);
      peak = Number(/VmHWM:\s+(\d+)/.exec(status)[1]) * 1024;
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
      cpuSeconds = (Number(fields[11]) + Number(fields[12])) / ticks;
    } catch {
      // The process has just ended.
    }
    if (!killed && until()) {
      killed = true;
      child.kill("SIGKILL");
    }
  }, 100);
  return new Promise((resolve, reject) => child.on("close", code => {
    clearInterval(timer);
    if (killed) {
      resolve({ samples, peak, cpuSeconds });
    } else if (code !== 0) {
      reject(new Error(`hengjian crawl ended with ${code}: ${errors}`));
    } else {
      resolve({ samples, peak, cpuSeconds, report: JSON.parse(Buffer.concat(output).toString("utf8")) });
    }
  }));
}

/** What the program's log says: whether the crawl came out of every trap, and how many articles were fetched more than once (only where the program serves them). */
function visits(log, truth) {
  const counts = new Map();
  for (const line of readFileSync(log, "utf8").split("\n")) {
    const [method, status, , target] = line.split(" ");
    if (method === "GET" && status === "200") {
      counts.set(target, (counts.get(target) ?? 0) + 1);
    }
  }
  const inTrap = prefix => [...counts].reduce((sum, [target, count]) => sum + (target.startsWith(prefix) ? count : 0), 0);
  const trapped = truth.crawlerTraps.filter(trap => inTrap(trap.prefix) > trap.mostPages).map(trap => trap.class);
  const twice = [...counts].reduce((sum, [target, count]) => sum + (/_1\d{6}\.html$/.test(target) ? count - 1 : 0), 0);
  return { trapsKept: trapped.length === 0 ? "all" : `not ${trapped.join(", ")}`, askedTwice: dynamic ? twice : "–" };
}

function lines(log) {
  // About 60 bytes a line; read only the size, the file grows to tens of megabytes.
  return existsSync(log) ? statSync(log).size / 60 : 0;
}

function seconds(begun) {
  return Number(process.hrtime.bigint() - begun) / 1e9;
}

function round(value) {
  return Math.round(value * 100) / 100;
}

function megabytes(bytes) {
  return Math.round(bytes / 2 ** 20);
}
