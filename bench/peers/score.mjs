// Compares a tool's list of dead links with what was planted.
// Usage: node bench/peers/score.mjs TRUTH.json RESULT.json …     RESULT.json: {tool, dead: [address …], notProven: [address …]}
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** One spelling for an address: no fragment, percent-encoding in upper case, unreserved characters not encoded. */
export function spelled(address) {
  let text = address.trim();
  try {
    const url = new URL(text);
    url.hash = "";
    text = url.href;
  } catch {
    // Not an address: compared as written.
  }
  return text.replace(/%[0-9a-f]{2}/gi, code => {
    const letter = String.fromCharCode(parseInt(code.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(letter) ? letter : code.toUpperCase();
  });
}

const decoded = text => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** An address that is none, without the characters that tools add or drop when they mend it. */
const bare = text => text.replace(/https?:|[/\s]/g, "");

/** @returns found, missed by class, false alarms by trap, alarms on what cannot be proven by class. */
export function score(truth, { dead, notProven = [] }) {
  const planted = new Map();
  for (const [kind, targets] of [["dead", truth.dead], ["notProven", truth.notProven], ["alive", truth.alive]]) {
    for (const target of targets) {
      planted.set(spelled(target.address), { kind, target });
    }
  }
  // What a browser cannot ask is named by its text; tools put it after the page's folder or encode it.
  const malformed = truth.dead.filter(target => target.class === "malformed-address");
  const mistaken = truth.alive.filter(target => target.mistaken).map(target => [spelled(target.mistaken), target.class]);
  const traps = truth.crawlerTraps.map(trap => [truth.home.slice(0, -1) + trap.prefix, `trap-${trap.class}`]);

  const hits = new Set();
  const falseAlarms = {};
  const unproven = {};
  const alarms = [];
  const reported = [...new Set(dead.map(spelled))];
  for (const address of reported) {
    const entry = planted.get(address)
      ?? (found => found && { kind: "dead", target: found })(malformed.find(target => bare(decoded(address)).includes(bare(target.written))));
    if (entry?.kind === "dead") {
      hits.add(entry.target.address);
    } else if (entry?.kind === "notProven") {
      unproven[entry.target.class] = (unproven[entry.target.class] ?? 0) + 1;
    } else {
      const trap = entry?.target.class ?? [...mistaken, ...traps].find(([prefix]) => address.startsWith(prefix))?.[1] ?? "other";
      falseAlarms[trap] = (falseAlarms[trap] ?? 0) + 1;
      alarms.push(address);
    }
  }
  const missed = {};
  for (const target of truth.dead.filter(target => !hits.has(target.address))) {
    missed[target.class] = (missed[target.class] ?? 0) + 1;
  }
  const unsure = notProven.map(spelled).filter(address => planted.get(address)?.kind === "dead").length;
  const sum = counts => Object.values(counts).reduce((total, count) => total + count, 0);
  return {
    planted: truth.dead.length, found: hits.size, missed: sum(missed), falseAlarms: sum(falseAlarms), alarmsNotProven: sum(unproven), deadCalledNotProven: unsure,
    missedByClass: missed, falseAlarmsByTrap: falseAlarms, alarmsNotProvenByClass: unproven, falseAlarmAddresses: alarms.slice(0, 50),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const truth = JSON.parse(readFileSync(process.argv[2], "utf8"));
  for (const file of process.argv.slice(3)) {
    const result = JSON.parse(readFileSync(file, "utf8"));
    console.log(JSON.stringify({ tool: result.tool, ...score(truth, result) }, null, 2));
  }
}
