// Runs other crawlers on the same site in the same way and writes bench/peers/results/TOOL-PAGES[-no-waits].json.
// Usage: node bench/peers/run.mjs [--pages 3000] [--no-waits] [--only linkinator,linkchecker,scrapy] [--traps SECONDS]
// The site has no crawler traps unless --traps is given: then each tool is stopped after so many seconds and the table says how many requests it had made.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { require, root, startPortal } from "../portal.mjs";
import { score } from "./score.mjs";

const option = (name, usual) => process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : usual;
const pages = Number(option("--pages", 3000));
const waits = !process.argv.includes("--no-waits");
const trapSeconds = Number(option("--traps", 0));
const only = option("--only", "linkinator,linkchecker,scrapy").split(",");
const longest = trapSeconds || 1200;
const here = join(root, "bench/peers");
const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36";

require("nginx", "time", ...only.filter(tool => tool !== "linkinator"));
if (only.includes("linkinator") && !existsSync(join(here, "node_modules/linkinator"))) {
  console.error("linkinator is missing: (cd bench/peers && npm ci)");
  process.exit(3);
}

const tools = {
  linkinator: {
    // With --retry it asks a target that always answers 429 with Retry-After again for ever, so that option is left out where such targets are planted.
    version: () => JSON.parse(readFileSync(join(here, "node_modules/linkinator/package.json"), "utf8")).version,
    command: home => ["node", join(here, "node_modules/linkinator/build/src/cli.js"), home, "--recurse", "--format", "json", "--concurrency", "100", "--timeout", "15000", ...(waits ? [] : ["--retry"]), "--retry-errors", "--retry-errors-count", "1",
      "--header", `User-Agent:${browser}`, "--header", "Accept-Language:zh-CN", "--header", "Accept:text/html", "--header", "Upgrade-Insecure-Requests:1"],
    read: output => {
      const { links } = JSON.parse(output);
      return { links: links.length, dead: [...new Set(links.filter(link => link.state === "BROKEN").map(link => link.url))] };
    },
  },
  linkchecker: {
    version: () => execFileSync("linkchecker", ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split(/\s/)[1],
    command: home => ["linkchecker", "-f", join(here, "linkcheckerrc"), "--no-status", "--check-extern", "--ignore-url=^mailto:", "-o", "csv", home],
    read: output => {
      const rows = csv(output).filter(row => row.length > 6 && row[0] !== "urlname");
      return { links: null, dead: [...new Set(rows.filter(row => row[6] === "False").map(row => /Redirected/.test(row[5]) && URL.canParse(row[0], row[2] || row[1]) ? new URL(row[0], row[2] || row[1]).href : /^[a-z]+:/i.test(row[7]) ? row[7] : row[0]))] };
    },
  },
  scrapy: {
    version: () => execFileSync("scrapy", ["version"], { encoding: "utf8" }).trim().split(" ")[1],
    command: (home, out) => ["/usr/bin/python3", join(here, "crawl_site.py"), home, out],
    read: (_, out) => {
      const { pages: read, dead } = JSON.parse(readFileSync(out, "utf8"));
      return { links: null, pagesRead: read, dead };
    },
  },
};

for (const name of only) {
  // Every tool gets a fresh site: what answers differently the second time is new to each.
  const portal = await startPortal(pages, { waits, traps: trapSeconds > 0, port: Number(option("--port", 8700)) });
  const folder = mkdtempSync(join(tmpdir(), "hengjian-peer-"));
  try {
    const tool = tools[name];
    const out = join(folder, "out.json");
    const load = loadavg()[0];
    const { output, seconds, cpuSeconds, peakMemoryBytes, stopped } = await timed(tool.command(portal.home, out), folder);
    const measured = { tool: name, version: tool.version(), pages, waits, traps: trapSeconds > 0, port: Number(option("--port", 8700)), seconds, cpuSeconds, peakMemoryBytes, pagesPerSecond: round(pages / seconds), cpuMsPerPage: round(1000 * cpuSeconds / pages), loadBefore: round(load), finished: !stopped };
    let read = { dead: [] };
    if (!stopped) {
      read = tool.read(output, out);
      Object.assign(measured, { links: read.links, score: score(portal.truth, read) });
    }
    mkdirSync(join(here, "results"), { recursive: true });
    const file = join(here, "results", `${name}-${pages}${waits ? "" : "-no-waits"}${trapSeconds ? "-traps" : ""}.json`);
    writeFileSync(file, JSON.stringify({ ...measured, dead: read.dead.map(address => address.replaceAll(folder, "")) }, null, 1) + "\n");
    const { found = "–", planted = "–", falseAlarms = "–", alarmsNotProven = "–" } = measured.score ?? {};
    console.log(`| ${name} ${measured.version} | ${pages} | ${stopped ? `stopped after ${longest} s` : seconds} | ${measured.pagesPerSecond} | ${measured.cpuMsPerPage} | ${Math.round(peakMemoryBytes / 2 ** 20)} | ${found}/${planted} | ${falseAlarms} | ${alarmsNotProven} |`);
  } finally {
    await portal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a command under /usr/bin/time: the figures of the whole process, children included. */
function timed(command, folder) {
  const figures = join(folder, "time.txt");
  const child = spawn("/usr/bin/time", ["-q", "-f", "%e %U %S %M", "-o", figures, "timeout", "-s", "KILL", String(longest), ...command], { stdio: ["ignore", "pipe", process.argv.includes("--show-errors") ? "inherit" : "ignore"], cwd: folder });
  const parts = [];
  child.stdout.on("data", part => parts.push(part));
  return new Promise(resolve => child.on("close", code => {
    const [seconds, user, system, kilobytes] = readFileSync(figures, "utf8").trim().split("\n").at(-1).split(" ").map(Number);
    resolve({ output: Buffer.concat(parts).toString("utf8"), seconds, cpuSeconds: round(user + system), peakMemoryBytes: kilobytes * 1024, stopped: code === 137 || code === null });
  }));
}

function round(value) {
  return Math.round(value * 100) / 100;
}

/** LinkChecker's CSV: semicolons, quotes doubled, comments with #. */
function csv(text) {
  const rows = [];
  let row = [], field = "", quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { field += '"'; i++; } else if (c === '"') { quoted = false; } else { field += c; }
    } else if (c === '"') { quoted = true; } else if (c === ";") { row.push(field); field = ""; } else if (c === "\n") { row.push(field); if (!row[0].startsWith("#")) { rows.push(row); } row = []; field = ""; } else if (c !== "\r") { field += c; }
  }
  return rows;
}
