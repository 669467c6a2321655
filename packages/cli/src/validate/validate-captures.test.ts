import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const good = JSON.stringify(examples['chats.patch']['label-and-mute']);
const other = JSON.stringify(examples['messages.post'].minimal);
const bad = good.replace(/"channel_id":"[^"]+"/, '"channel_id":72');

async function validate(files: Record<string, string | Buffer>, ...argv: string[]) {
  const cwd = await tempFolder();
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, name), content);
  const io = testIo({ cwd, input: files.stdin ? [Buffer.from(files.stdin)] : [] });
  const exitCode = await run(['validate', ...argv, '--format', 'ndjson'], io);
  const lines = io.stdout.text.trimEnd().split('\n');
  const records = lines.map((line) => JSON.parse(line));
  const ofType = (wanted: string) => records.filter(({ type }) => type === wanted).map(({ type, ...record }) => record);
  return { exitCode, results: ofType('result'), summary: ofType('summary')[0], stderr: io.stderr.text };
}

const counts = (payloads: number, invalid: number) => ({ payloads, invalid, valid: payloads - invalid });

describe.each([
  ['an array', 'a.json', `[${good},\n${bad}]`, { pointer: '/1' }, 2],
  ['NDJSON', 'a.ndjson', `${good}\n${bad}\n`, { line: 2 }, 2],
  ['NDJSON in upper case', 'A.JSONL', `${good}\n${bad}`, { line: 2 }, 2],
  ['NDJSON with another name', 'a.log', `${good}\n\n${bad}\n`, { line: 3 }, 3],
  ['NDJSON with a byte order mark and CRLF', 'a.ndjson', `\ufeff${good}\r\n${bad}\r\n`, { line: 2 }, 2],
  ['a recording', 'a.ndjson', `{"at":"x","body":${good}}\n{"at":"x","body":${bad}}`, { line: 2, pointer: '/body' }, 2],
])('%s', (_, name, text, place, line) => {
  it.each([
    ['as it is', (content: string) => Buffer.from(content), ''],
    ['compressed', (content: string) => gzipSync(content), '.gz'],
    ['compressed, without a name for that', (content: string) => gzipSync(content), ''],
    ['in UTF-16', (content: string) => Buffer.from(`\ufeff${content.replace('\ufeff', '')}`, 'utf16le'), ''],
    [
      'in UTF-16 without a byte order mark',
      (content: string) => Buffer.from(content.replace('\ufeff', ''), 'utf16le'),
      '',
    ],
    [
      'in UTF-16 with the other byte order',
      (content: string) => Buffer.from(`\ufeff${content.replace('\ufeff', '')}`, 'utf16le').swap16(),
      '',
    ],
  ])('is read %s', async (_, encode, extension) => {
    const file = name + extension;
    const { exitCode, results, summary, stderr } = await validate({ [file]: encode(text) }, file);
    expect([exitCode, stderr]).toEqual([1, '']);
    expect(summary).toMatchObject(counts(2, 1));
    expect(results).toMatchObject([{ file, ...place, valid: false, issues: [{ pointer: '/channel_id', line }] }]);
  });

  it('is read from standard input', async () => {
    const { exitCode, results, summary } = await validate({ stdin: text }, '-');
    expect(exitCode).toBe(1);
    expect(summary).toMatchObject(counts(2, 1));
    expect(results).toMatchObject([{ file: '<stdin>', ...place }]);
  });
});

it.each([
  ['a comment', `// a comment\n${JSON.stringify(JSON.parse(good), null, 2)}`, 1],
  ['a comment behind the bracket', `\n[ // a comment\n{},\n{}\n]`, 2],
])('has one error for a document that begins with %s', async (_, text, line) => {
  const { exitCode, results } = await validate({ 'a.json': text, 'b.json.gz': gzipSync(text) }, '.');
  expect(exitCode).toBe(1);
  const issues = [{ code: 'invalid_json', line }];
  expect(results).toMatchObject([
    { file: 'a.json', issues },
    { file: 'b.json.gz', issues },
  ]);
});

it('reads NDJSON in a file that is named as a document', async () => {
  const { results, summary } = await validate({ 'a.json': `\ufeff\n${good}\n{"torn\n${bad}` }, 'a.json');
  expect(summary).toMatchObject(counts(3, 2));
  expect(results).toMatchObject([{ line: 3 }, { line: 4 }]);
});

it('gives the line and the column of a fault in NDJSON', async () => {
  const { results } = await validate({ 'a.ndjson': `${good}\n${bad}\n{"a":1,}\n` }, 'a.ndjson');
  expect(results).toMatchObject([
    { line: 2, issues: [{ line: 2, column: bad.indexOf('72}') + 1 }] },
    { line: 3, issues: [{ code: 'invalid_json', line: 3, column: 8 }] },
  ]);
});

it('does not let a broken line cost the others', async () => {
  const latin1 = Buffer.from(good.replace('MANTIS', 'É'), 'latin1');
  const text = Buffer.concat([latin1, Buffer.from(`\n${good}\n{"torn\n${other}`)]);
  const { exitCode, results, summary } = await validate({ 'a.ndjson': text }, 'a.ndjson');
  expect(exitCode).toBe(1);
  expect(summary).toMatchObject(counts(4, 2));
  expect(results).toMatchObject([
    { line: 1, issues: [{ code: 'invalid_json', message: expect.stringContaining('0xC9') }] },
    { line: 3, issues: [{ code: 'invalid_json' }] },
  ]);
});

it('reports a line that is too long, and reads on', async () => {
  const text = `${good}\n{"a":"${'x'.repeat(300_000)}"}\n${bad}\n`;
  const { exitCode, results, summary, stderr } = await validate({ 'a.ndjson': text }, 'a.ndjson', '--max-size', '10kb');
  expect(exitCode).toBe(3);
  expect(stderr).toBe(
    'error: failed to read a.ndjson:2: the line is longer than 10 KB. Split it, or raise the limit with --max-size\n',
  );
  expect(summary).toMatchObject({ ...counts(2, 1), unread: 1 });
  expect(results).toMatchObject([{ line: 2, error: expect.any(String) }, { line: 3 }]);
});

it('takes the event from method and URL where a log has them', async () => {
  const { event, ...payload } = examples['users.delete'].minimal;
  const record = { method: 'DELETE', url: '/hook/users', body: payload };
  expect((await validate({ 'a.json': JSON.stringify(record) }, 'a.json')).results).toMatchObject([
    { event: 'users.delete', valid: true, warnings: [] },
  ]);
  expect((await validate({ 'a.json': JSON.stringify(payload) }, 'a.json')).results).toMatchObject([
    { event: 'users.post', warnings: [{ code: 'ambiguous_event' }] },
  ]);
});

it('ignores the URL in body mode', async () => {
  const record = { method: 'POST', url: '/messages', body: JSON.parse(good) };
  expect(await validate({ 'a.json': JSON.stringify(record) }, 'a.json')).toMatchObject({ exitCode: 0 });
});

it('places the issues of a body that is text at the text', async () => {
  const text = `{\n  "method": "POST",\n  "body": ${JSON.stringify(bad)}\n}`;
  const { results } = await validate({ 'a.json': text }, 'a.json');
  expect(results).toMatchObject([{ pointer: '/body', issues: [{ pointer: '/channel_id', line: 3, column: 11 }] }]);
});

it('reads the body at a pointer', async () => {
  const text = `[{"x":{"y":${good}}},{"x":{"y":${JSON.stringify(bad)}}},{"x":{}}]`;
  const { exitCode, results, summary, stderr } = await validate({ 'a.json': text }, 'a.json', '--body', '/x/y');
  expect(exitCode).toBe(1);
  expect(summary).toMatchObject(counts(2, 1));
  expect(results).toMatchObject([{ pointer: '/1/x/y' }]);
  expect(stderr).toBe('note: skipped 1 record of a.json without a webhook\n');
});

it('skips log lines without a webhook, and says so', async () => {
  const log = ['{"level":30,"time":1,"msg":"started"}', `{"level":30,"time":2,"msg":"webhook","body":${good}}`];
  const { exitCode, summary, stderr } = await validate({ 'a.ndjson': log.join('\n') }, 'a.ndjson');
  expect([exitCode, stderr]).toEqual([0, 'note: skipped 1 record of a.ndjson without a webhook\n']);
  expect(summary).toMatchObject(counts(1, 0));
});

it.each([
  [[], 'it has 1 record, and none contains a webhook. Name its place with --body'],
  [['--body', '/a'], 'it has 1 record, and none has a value at /a. Check --body'],
])('exits with 3 for a log without any webhook: %j', async (argv, message) => {
  const { exitCode, stderr } = await validate({ 'a.ndjson': '{"level":30,"time":1,"msg":"x"}' }, 'a.ndjson', ...argv);
  expect([exitCode, stderr]).toEqual([3, `error: failed to read a.ndjson: ${message}\n`]);
});

it.each(['', '\n\n'])('exits with 3 for a file of NDJSON without a payload: %j', async (text) => {
  const { exitCode, stderr } = await validate({ 'a.ndjson': text }, 'a.ndjson');
  expect([exitCode, stderr]).toEqual([
    3,
    'error: failed to read a.ndjson: it contains no payload. Check what wrote it\n',
  ]);
});

it.each([
  ['ends early', gzipSync(good).subarray(0, -9), 'its gzip data ends early: the file is incomplete. Copy it again'],
  ['is damaged', gzipSync(good).fill(0xff, 12, 40), /^its gzip data is damaged \(.+\)\. Copy it again$/],
])('exits with 3 for gzip that %s', async (_, bytes, message) => {
  const { exitCode, results } = await validate({ 'a.json.gz': bytes }, 'a.json.gz');
  expect(exitCode).toBe(3);
  expect(results[0].error).toEqual(typeof message === 'string' ? message : expect.stringMatching(message));
});

it('reports the lines before the place where gzip ends early', async () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => bad.replace('72', String(index)));
  const bytes = gzipSync(lines.join('\n')).subarray(0, -100);
  const { exitCode, results } = await validate({ 'a.ndjson.gz': bytes }, 'a.ndjson.gz');
  expect(exitCode).toBe(3);
  expect(results.length).toBeGreaterThan(1_000);
  expect(results.at(-1)).toMatchObject({ error: expect.stringContaining('ends early') });
});

it('reads numbers beyond what JavaScript can hold, and says what is wrong with them', async () => {
  const huge = other.replace(/"timestamp":\d+/, '"timestamp":1e400');
  const { exitCode, results } = await validate({ 'a.json': huge }, 'a.json');
  expect(exitCode).toBe(1);
  expect(results[0].issues).toMatchObject([{ pointer: '/messages/0/timestamp', line: 1 }]);
});

it('attributes duplicate properties to their payload, in single documents', async () => {
  const twice = good.replace('{', '{"channel_id":"LION-1",');
  const { results } = await validate({ 'a.json': `[${good},${twice}]`, 'b.ndjson': `${twice}\n${good}` }, '.');
  expect(results).toMatchObject([
    { file: 'a.json', pointer: '/1', warnings: [{ code: 'duplicate_property', pointer: '/channel_id' }] },
  ]);
});

describe('a log with text before its JSON', () => {
  const log = (...lines: string[]) => `${lines.map((line) => `app-1  | ${line}`).join('\n')}\n`;
  const text = log('Listening on port 3000', good, 'config {"port":3000}', 'received', bad, '{"torn":');

  it.each(['a.log', 'a.json', 'a.ndjson', 'stdin'])('is read from %s', async (name) => {
    const { exitCode, results, summary, stderr } = await validate({ [name]: text }, name === 'stdin' ? '-' : name);
    const file = name === 'stdin' ? '<stdin>' : name;
    expect(exitCode).toBe(1);
    expect(summary).toMatchObject({ ...counts(3, 2), recordsWithoutWebhook: 1, linesWithoutJson: 2 });
    expect(results).toMatchObject([
      { file, line: 5, issues: [{ pointer: '/channel_id', line: 5, column: 10 + bad.indexOf('72') }] },
      { file, line: 6, issues: [{ code: 'invalid_json', line: 6, column: 18 }] },
    ]);
    expect(stderr).toBe(
      `note: skipped 1 record of ${file} without a webhook\nnote: skipped 2 lines of ${file} without JSON at the end\n`,
    );
  });

  it('has code frames with the whole line', async () => {
    const cwd = await tempFolder({ 'a.log': text });
    const io = testIo({ cwd });
    await run(['validate', 'a.log'], io);
    expect(io.stdout.text).toContain('> 6 | app-1  | {"torn":\n');
    expect(io.stdout.text).toContain('1 record without a webhook');
    expect(io.stdout.text).toContain('2 lines without JSON');
  });

  it('may be a single line', async () => {
    expect(await validate({ 'a.log': log(good) }, 'a.log')).toMatchObject({ exitCode: 0, summary: counts(1, 0) });
  });

  it('has method and URL in the text', async () => {
    const { event, ...payload } = examples['users.delete'].minimal;
    const lines = `GET /health {"status":"ok"}\nDELETE /hook/users ${JSON.stringify(payload)}`;
    expect(await validate({ 'a.log': lines }, 'a.log')).toMatchObject({
      exitCode: 0,
      results: [{ line: 2, event: 'users.delete', warnings: [] }],
      summary: { recordsWithoutWebhook: 1 },
    });
  });

  it('has records, whose bodies are at a pointer', async () => {
    const lines = log(`{"method":"POST","url":"/","body":${bad}}`, `{"x":[${good}]}`);
    expect((await validate({ 'a.log': lines }, 'a.log')).results).toMatchObject([
      { line: 1, pointer: '/body', issues: [{ column: 10 + lines.indexOf('72') - 9 }] },
    ]);
    expect(await validate({ 'a.log': lines }, 'a.log', '--body', '/x')).toMatchObject({ summary: counts(1, 0) });
  });

  it('counts the same in threads', async () => {
    const lines = [good, 'started', bad, '{"port":1}'];
    const many = log(...Array.from({ length: 24_000 }, (_, index) => lines[index % 4]!));
    expect(many.length).toBeGreaterThan(5_000_000);
    const { results, summary } = await validate({ 'a.log': many }, 'a.log');
    expect(summary).toMatchObject({ ...counts(12_000, 6_000), recordsWithoutWebhook: 6_000, linesWithoutJson: 6_000 });
    expect(results.map(({ line }) => line)).toEqual(Array.from({ length: 6_000 }, (_, index) => index * 4 + 3));
  });
});

it('does not take NDJSON with broken lines for a log', async () => {
  const text = `torn":1}\n${good}\nListening on port 3000\n{"a":1,}\napp-1  | ${good}\n`;
  const { exitCode, results, summary } = await validate({ 'a.ndjson': text }, 'a.ndjson');
  expect(exitCode).toBe(1);
  expect(summary).toMatchObject(counts(5, 3));
  expect(summary).not.toHaveProperty('linesWithoutJson');
  expect(results).toMatchObject([
    { line: 1, issues: [{ code: 'invalid_json', column: 1 }] },
    { line: 3, issues: [{ code: 'invalid_json', column: 1 }] },
    { line: 4, issues: [{ code: 'invalid_json', column: 8 }] },
  ]);
});
