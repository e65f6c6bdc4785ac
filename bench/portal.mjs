// Starts the portal for a benchmark: nginx for the ordinary pages and the program behind it, or the program alone. Ends only what it started.
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const built = join(root, "artifacts/bin/Hengjian.Portal/release");

/** Says what is missing and how to get it; installs nothing. */
export function require(...tools) {
  const how = { nginx: "apt-get install nginx-light", time: "apt-get install time", linkchecker: "apt-get install linkchecker", scrapy: "apt-get install python3-scrapy" };
  const missing = tools.filter(tool => !["/usr/bin", "/usr/sbin", "/usr/local/bin"].some(folder => existsSync(join(folder, tool))));
  if (missing.length > 0) {
    console.error(missing.map(tool => `${tool} is missing: ${how[tool] ?? "install it"}`).join("\n"));
    process.exit(3);
  }
}

/**
 * @param pages how many ordinary pages
 * @param options waits, traps: whether to plant them; dynamic: no nginx; port: the first of 17 in a row; log: a file for every request the program gets
 * @returns {home, truth, folder, cpu: seconds used by the servers so far, stop()}
 */
export async function startPortal(pages, { waits = true, traps = true, dynamic = false, port = 8700, seed = 1, log } = {}) {
  execFileSync("dotnet", ["build", join(root, "bench/portal/Hengjian.Portal.csproj"), "-c", "Release", "--nologo", "-v", "quiet"], { stdio: ["ignore", "ignore", "inherit"] });
  const folder = mkdtempSync(join(tmpdir(), "hengjian-portal-"));
  chmodSync(folder, 0o755); // nginx's worker is another user
  const program = join(folder, "program/Hengjian.Portal.dll");
  cpSync(built, dirname(program), { recursive: true }); // a later build must not change a program that runs
  const choices = ["--pages", pages, "--seed", seed, "--port", port, ...(waits ? [] : ["--no-waits"]), ...(traps ? [] : ["--no-traps"]), ...(log ? ["--log", log] : [])].map(String);
  const children = [];
  children.push(spawn("dotnet", dynamic ? [program, "serve", ...choices, "--truth", join(folder, "truth.json")] : [program, "static", folder, ...choices], { stdio: ["ignore", "pipe", "inherit"] }));
  await ready(children[0]);
  if (!dynamic) {
    children.push(spawn("nginx", ["-p", folder, "-c", "nginx.conf"], { stdio: ["ignore", "ignore", "inherit"] }));
  }
  const home = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries++) {
    try {
      const answer = await fetch(home);
      await answer.arrayBuffer();
      if (!answer.ok) {
        throw new Error(`the home page answers ${answer.status}`);
      }
      break;
    } catch (fault) {
      if (tries > 50) {
        throw fault;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
  return {
    home, folder, port,
    truth: JSON.parse(readFileSync(join(folder, "truth.json"), "utf8")),
    async stop() {
      for (const child of children.reverse().filter(child => child.exitCode === null)) {
        child.kill("SIGTERM");
        await new Promise(resolve => child.on("exit", resolve));
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ready(child) {
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout.on("data", part => {
      text += part;
      if (text.includes("ready ")) {
        resolve();
      }
    });
    child.on("exit", code => reject(new Error(`the portal ended with ${code}`)));
  });
}
