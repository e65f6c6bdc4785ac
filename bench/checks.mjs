// Precision and recall of every kind of finding on the simulated city. Usage: node bench/checks.mjs [seed …] > docs/checks.md
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const seeds = process.argv.length > 2 ? process.argv.slice(2) : ["2021", "7", "42"];
const registries = ["samples/qinglan/registry.xlsx", "samples/zhanjiang-2021/registry.xlsx"];
const kinds = new Map();
let otherPlaces = 0;
for (const seed of seeds) {
  for (const registry of registries) {
    const folder = mkdtempSync(join(tmpdir(), "hengjian-bench-"));
    try {
      const out = execFileSync(join(root, "hengjian"), ["demo", "--once", "--format", "json", "--seed", seed, "--registry", join(root, registry), "--out", join(folder, "out")], { stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26 });
      const { detection } = JSON.parse(out);
      otherPlaces += detection.otherPlaces;
      for (const { kind, found, missed, unplanted } of detection.kinds) {
        const sum = kinds.get(kind) ?? { found: 0, missed: 0, unplanted: 0 };
        kinds.set(kind, { found: sum.found + found, missed: sum.missed + missed, unplanted: sum.unplanted + unplanted });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

const percent = (part, whole) => whole === 0 ? "–" : `${(100 * part / whole).toFixed(1)} %`;
console.log(`# Checks, measured

Made by \`node bench/checks.mjs ${seeds.join(" ")} > docs/checks.md\`: the demo on ${registries.length} registries and seeds ${seeds.join(", ")}, each finding compared with what was planted by kind, subject, place and detail.
Findings on other pages than those planted: ${otherPlaces}.

The city was written beside the checks. These figures show that nothing is lost between capture and score; they do not yet show how the checks fare on sites nobody here has seen. What is known of real pages stands in each check's own page.

| finding | planted | found | missed | called faulty without being planted | recall | precision | check |
|---|---|---|---|---|---|---|---|`);
const rooms = { account: "AccountUpdate", availability: "Availability", column: "ColumnFreshness", "find-fault": "FindFaultEntry", footer: "FooterMark", guide: "ServiceGuide", home: "HomeFreshness", label: "PageLabel", link: "BrokenLink", message: "MessageBoard" };
for (const [kind, { found, missed, unplanted }] of [...kinds].sort(([a], [b]) => a < b ? -1 : 1)) {
  const room = rooms[kind.split(".")[0]];
  console.log(`| \`${kind}\` | ${found + missed} | ${found} | ${missed} | ${unplanted} | ${percent(found, found + missed)} | ${percent(found, found + unplanted)} | [${room}](../src/Hengjian.Checks/${room}/${room}.md) |`);
}
