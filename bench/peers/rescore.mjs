// Scores kept results anew, after a change of score.mjs. Usage: node bench/peers/rescore.mjs RESULT.json …   (results of the portal as it is now)
import { readFileSync, writeFileSync } from "node:fs";
import { startPortal } from "../portal.mjs";
import { score } from "./score.mjs";

for (const file of process.argv.slice(2)) {
  const result = JSON.parse(readFileSync(file, "utf8"));
  const portal = await startPortal(result.pages, { waits: result.waits, traps: result.traps, port: result.port });
  result.score = score(portal.truth, result);
  await portal.stop();
  writeFileSync(file, JSON.stringify(result, null, 1) + "\n");
  console.log(`${file}: ${result.score.found}/${result.score.planted}, ${result.score.falseAlarms} alive called dead`);
}
