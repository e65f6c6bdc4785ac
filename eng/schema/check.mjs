// Holds docs/rubric.schema.json against every rubric of the repository, and against broken ones that it must refuse at the right place.
// The last line has the form of the other suites' summaries; the script `test` adds it up.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { broken } from './broken.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const schema = JSON.parse(readFileSync(join(root, 'docs', 'rubric.schema.json'), 'utf8'));
let passed = 0;
const failures = [];

function check(name, holds, why) {
  if (holds) {
    passed += 1;
  } else {
    failures.push(`${name}: ${why}`);
  }
}

// Strict: an unknown or misplaced keyword of the schema itself is an error.
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
const validate = ajv.compile(schema);
const told = () => (validate.errors ?? []).slice(0, 5).map((error) => `${error.instancePath} ${error.message}`).join('; ');

const folder = join(root, 'rubrics');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
check('rubrics', files.length > 0, 'there is none');
for (const file of files) {
  check(file, validate(parse(readFileSync(join(folder, file), 'utf8'))), told());
}

const valid = readFileSync(join(here, 'valid.yaml'), 'utf8');
check('valid.yaml', validate(parse(valid)), told());
for (const [name, change, place] of broken) {
  const rubric = parse(valid);
  change(rubric);
  const refused = !validate(rubric);
  check(name, refused, 'it was taken');
  check(`${name}, place`, refused && validate.errors.some((error) => error.instancePath === place), `expected ${place || 'the root'}, found ${told()}`);
}

for (const failure of failures) {
  console.log(`FAILED ${failure}`);
}

console.log(`${failures.length === 0 ? 'Passed' : 'Failed'}!  - Failed: ${failures.length}, Passed: ${passed}, Skipped: 0, Total: ${failures.length + passed} - rubric.schema.json`);
process.exitCode = failures.length === 0 ? 0 : 1;
