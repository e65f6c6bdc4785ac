// Has WARC files of ours read by a reader of others (warcio, of the Webrecorder project), and compares what it finds with what our own index and ledger say.
// The files are written by the program of the storage tests: every kind of record, in several files.
// The last line has the form of the other suites' summaries; the script `test` adds it up.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { WARCParser } from 'warcio';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const writer = join(root, 'artifacts', 'bin', 'Hengjian.Storage.Tests', 'release', 'Hengjian.Storage.Tests.dll');
const hengjian = join(root, 'artifacts', 'bin', 'Hengjian.Cli', 'release', 'hengjian.dll');
const folder = mkdtempSync(join(tmpdir(), 'hengjian-warc-'));
let passed = 0;
const failures = [];

function check(name, found, expected) {
  if (JSON.stringify(found) === JSON.stringify(expected)) {
    passed += 1;
  } else {
    failures.push(`${name}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
  }
}

const sha256 = (bytes) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
const run = (...words) => execFileSync('dotnet', words, { encoding: 'utf8', maxBuffer: 1 << 28 });
const ask = (...words) => JSON.parse(run(hengjian, 'evidence', ...words, '--format', 'json'));

async function readAll(file) {
  const records = [];
  const parser = new WARCParser(createReadStream(file), { keepHeadersCase: false, parseHttp: true });
  for await (const record of parser) {
    const { warcHeaders: { protocol, headers }, httpHeaders } = record;
    const raw = await record.readFully(false);
    records.push({ record, protocol, headers, httpHeaders, raw, offset: parser.offset, length: parser.recordLength });
  }

  return records;
}

/// The lengths of the gzip members by the ledger, file by file.
function ledgerMembers() {
  const members = {};
  for (const day of readdirSync(join(folder, 'ledger')).sort()) {
    for (const line of readFileSync(join(folder, 'ledger', day), 'utf8').split('\n').filter((text) => /^[cwr] /.test(text))) {
      const [, file, offset, parts] = line.split(' ');
      let at = Number(offset);
      for (const part of parts.split('+').map(Number)) {
        (members[file] ??= []).push([at, part]);
        at += part;
      }
    }
  }

  return members;
}

try {
  run(writer, folder, 'sample');
  const verified = ask('verify', folder);
  check('evidence verify', [verified.verified, verified.differences], [true, []]);

  const files = readdirSync(join(folder, 'warc')).sort();
  const members = ledgerMembers();
  const all = [];
  for (const file of files) {
    const records = await readAll(join(folder, 'warc', file));
    check(`${file} begins with`, records[0]?.headers.get('WARC-Type'), 'warcinfo');
    check(`${file}, members`, records.map(({ offset, length }) => [offset, length]), members[file.slice(18, 23)]);
    all.push(...records);
  }

  check('files', files.length > 1, true);
  check('records', all.length, verified.records);
  check('ids are unique', new Set(all.map(({ headers }) => headers.get('WARC-Record-ID'))).size, all.length);
  check('types', [...new Set(all.map(({ headers }) => headers.get('WARC-Type')))].sort(), ['conversion', 'metadata', 'request', 'resource', 'response', 'revisit', 'warcinfo']);

  const captures = all.filter(({ headers }) => headers.get('WARC-Type') === 'metadata').map(({ raw }) => JSON.parse(new TextDecoder().decode(raw)));
  check('captures', captures.length, verified.captures);
  for (const { record, protocol, headers, httpHeaders, raw } of all) {
    const type = headers.get('WARC-Type');
    const name = `${type} ${headers.get('WARC-Record-ID')}`;
    check(`${name}, version`, protocol, 'WARC/1.1');
    const claimed = headers.get('WARC-Payload-Digest');
    if (claimed && type !== 'revisit') {
      check(`${name}, payload digest`, sha256(raw), claimed);
    }

    if (!httpHeaders) {
      check(`${name}, block digest`, sha256(raw), headers.get('WARC-Block-Digest'));
    }

    // The body as the reader decodes it must be the one whose digest the capture names.
    const coding = httpHeaders?.headers.get('Content-Encoding') ?? '';
    const capture = captures.find((one) => one.capture.finalUrl === headers.get('WARC-Target-URI') && one.held);
    if (type === 'response' && httpHeaders.statusCode === 200 && coding !== 'unheard-of' && capture) {
      // warcio leaves brotli as it is; Node undoes it.
      const body = coding === 'br' ? brotliDecompressSync(raw) : await record.readFully(true);
      check(`${name}, body`, sha256(body), `sha256:${capture.capture.payload}`);
    }
  }

  const urls = [...new Set(captures.map(({ capture }) => capture.url))];
  for (const url of urls) {
    const shown = ask('show', url, '--data', folder).found;
    check(`${url}, captures`, shown.map((unit) => [unit.capture.url, unit.payload]), captures.filter(({ capture }) => capture.url === url).map(({ capture }) => [url, capture.payload]));
    for (const shownRecord of shown.flatMap((unit) => unit.records)) {
      const seen = all.find(({ headers }) => headers.get('WARC-Record-ID') === shownRecord.id);
      check(`${url}, ${shownRecord.id}`, [seen?.headers.get('WARC-Type'), seen?.offset, seen?.length], [shownRecord.type, shownRecord.offset, shownRecord.length]);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const failure of failures) {
  console.log(`FAILED ${failure}`);
}

console.log(`${failures.length === 0 ? 'Passed' : 'Failed'}!  - Failed: ${failures.length}, Passed: ${passed}, Skipped: 0, Total: ${failures.length + passed} - WARC files`);
process.exitCode = failures.length === 0 ? 0 : 1;
