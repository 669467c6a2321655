import { once } from 'node:events';
import { createWriteStream, openSync } from 'node:fs';
import { readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { examples } from '@whapi-webhooks/contract/examples';
import { expect, it } from 'vitest';
import { type SpawnedBin, spawnBin } from '../test/spawn-bin.ts';
import { tempFolder } from '../test/temp-folder.ts';

const good = JSON.stringify(examples['messages.post'].minimal);
const bad = JSON.stringify({ ...examples['messages.post'].minimal, channel_id: 1 });

/** Far less than what is read; what V8 holds outside of its heap, buffers for example, is limited by nothing. */
const nodeArgs = ['--max-old-space-size=100'];

function spawn(args: string[], cwd: string, stdout?: number): SpawnedBin {
  return spawnBin(['validate', ...args], { cwd, nodeArgs, ...(stdout !== undefined && { stdout }) });
}

async function write(path: string, text: string, times: number, isGzip = false): Promise<void> {
  const file = createWriteStream(path);
  const target = isGzip ? createGzip() : file;
  if (isGzip) target.pipe(file);
  for (let at = 0; at < times; at++) {
    if (!target.write(text)) await once(target, 'drain');
  }
  target.end();
  await finished(file);
}

const TOO_LONG = 'the line is longer than 16 MB. Split it, or raise the limit with --max-size';
const TOO_LARGE = 'it is larger than 16 MB. Split it, or raise the limit with --max-size';

it.each([
  ['a.ndjson', false, `error: failed to read a.ndjson:1: ${TOO_LONG}\n`],
  ['a.ndjson.gz', true, `error: failed to read a.ndjson.gz:1: ${TOO_LONG}\n`],
  ['a.json.gz', true, `error: failed to read a.json.gz: ${TOO_LARGE}\n`],
])('does not hold a line of 200 MB in memory: %s', async (name, isGzip, message) => {
  const cwd = await tempFolder();
  await write(join(cwd, name), 'x'.repeat(1_000_000), 200, isGzip);
  const bin = spawn([name], cwd);
  expect(await bin.exit).toBe(3);
  expect(bin.stderr.text).toBe(message);
});

it.runIf(process.platform === 'linux')('ends at a device that never does', async () => {
  const bin = spawn(['/dev/zero'], await tempFolder());
  expect(await bin.exit).toBe(3);
  expect(bin.stderr.text).toBe(`error: failed to read /dev/zero: ${TOO_LARGE}\n`);
});

it('takes no more memory for 20 MB in which every line has a fault', async () => {
  const cwd = await tempFolder();
  await write(join(cwd, 'a.ndjson'), `${bad}\n`.repeat(1_000), 100);
  const bin = spawn(['a.ndjson', '--format', 'pretty', '--format', 'ndjson=report.ndjson'], cwd);
  expect(await bin.exit).toBe(1);
  expect(bin.stderr.text).toBe('');
  expect(bin.stdout.text).toMatch(/\n1 file, 100000 payloads, 0 valid, 100000 invalid\n$/);
});

it('takes no more memory for a document that consists of 200,000 faults, nor longer for a report with frames', async () => {
  const cwd = await tempFolder({ 'a.json': `[${'1,'.repeat(199_999)}1]` });
  const bin = spawn(['a.json', '--format', 'ndjson', '--format', 'pretty=report.txt'], cwd);
  expect(await bin.exit).toBe(1);
  expect(bin.stderr.text).toBe('');
  expect(bin.stdout.text).toContain('"invalid":200000');
});

const TOO_DEEP = 'it is nested more than 10,000 levels deep. Remove the part that is nested so deeply';

it.each(['[', '{"a":'])('does not read %s, nested 500,000 levels deep', async (open) => {
  const close = open === '[' ? ']' : '}';
  const deep = `${open.repeat(500_000)}1${close.repeat(500_000)}`;
  const cwd = await tempFolder({
    'a.json': deep,
    'b.json': deep.slice(0, -1),
    'c.ndjson': `${deep}\n${good}`,
    'd.json': good.replace('{', `{"x":${deep},`),
  });
  const bin = spawn(['.', '--format', 'json'], cwd);
  expect(await bin.exit).toBe(3);
  const places = ['a.json', 'b.json', 'c.ndjson:1', 'd.json'];
  expect(bin.stderr.text).toBe(places.map((place) => `error: failed to read ${place}: ${TOO_DEEP}\n`).join(''));
  expect(JSON.parse(bin.stdout.text).summary).toMatchObject({ payloads: 1, valid: 1, unread: 4 });
});

it.each(['validate', 'drift'])('takes no more memory for levels, in all threads: %s', async (command) => {
  const deep = '['.repeat(7_000_000) + ']'.repeat(7_000_000);
  const cwd = await tempFolder({ 'a.ndjson': `${deep}\n${deep}\n${deep}\n${good}\n`, 'b.json': deep });
  const bin = spawnBin([command, '.'], { cwd, nodeArgs: ['--max-old-space-size=200'] });
  expect(await bin.exit).toBe(3);
  const places = ['a.ndjson:1', 'a.ndjson:2', 'a.ndjson:3', 'b.json'];
  expect(bin.stderr.text).toBe(places.map((place) => `error: failed to read ${place}: ${TOO_DEEP}\n`).join(''));
});

it('reads a folder whose symbolic links form a loop', async () => {
  const cwd = await tempFolder({ 'a/a.json': good });
  await symlink('..', join(cwd, 'a/up'));
  await symlink('loop.json', join(cwd, 'a/loop.json'));
  const bin = spawn(['a'], cwd);
  expect(await bin.exit).toBe(3);
  expect(bin.stderr.text).toBe(
    'note: skipped 1 entry of a: 1 read by another path (a/up/a/)\n' +
      'error: failed to read a/loop.json: its symbolic links form a loop\n',
  );
  expect(bin.stdout.text).toContain('1 valid, 0 invalid, 1 not read');
});

it.runIf(process.platform === 'linux')('ends at a full disk', async () => {
  const cwd = await tempFolder();
  await write(join(cwd, 'a.ndjson'), `${bad}\n`.repeat(1_000), 10);
  const bin = spawn(['a.ndjson', '--format', 'ndjson'], cwd, openSync('/dev/full', 'w'));
  expect(await bin.exit).toBe(3);
  expect(bin.stderr.text).toMatch(/^error: failed to write to standard output: ENOSPC.*\n$/);
});

it('ends with its exit code when the reader of standard output has gone', async () => {
  const cwd = await tempFolder();
  await write(join(cwd, 'a.ndjson'), `${bad}\n`.repeat(1_000), 10);
  const bin = spawn(['a.ndjson', '--format', 'ndjson'], cwd);
  await bin.stdout.until(/./);
  bin.process.stdout!.destroy();
  expect(await bin.exit).toBe(1);
  expect(bin.stderr.text).toBe('');
});

it('ends at Ctrl-C while threads are at work, and leaves no half of a report', async () => {
  const cwd = await tempFolder();
  await write(join(cwd, 'a.ndjson'), `${good}\n`.repeat(1_000), 40);
  await writeFile(join(cwd, '0.ndjson'), `${bad}\n${bad}\n`);
  const args = ['0.ndjson', 'a.ndjson', '--format', 'pretty', '--format', 'junit=report.xml'];
  const bin = spawnBin(['validate', ...args], { cwd });
  await bin.stdout.until(/0\.ndjson:2/);
  bin.process.kill('SIGINT');
  expect(await bin.exit).toBe('SIGINT');
  expect(bin.stderr.text).toBe('error: interrupted. No report file was written\n');
  expect(await readdir(cwd)).toEqual(['0.ndjson', 'a.ndjson']);
});

it('prints no control characters of payloads and names', async () => {
  const payload = good.replace('{', String.raw`{"\u001b[2J\u0007":"\u001b]0;x\u0007",`);
  const cwd = await tempFolder({ 'a\u001b[2J.json': payload, 'b.json': `{"a": \u001b[2J}` });
  const bin = spawn(['.'], cwd);
  expect(await bin.exit).toBe(1);
  expect(bin.stdout.text).toContain(String.raw`\u001b[2J`);
  expect(bin.stdout.text + bin.stderr.text).not.toMatch(/[^\P{Cc}\n]/u);
});
