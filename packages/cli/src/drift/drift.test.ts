import { execFileSync, spawnSync } from 'node:child_process';
import { cp, link, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { run } from '../main.ts';
import { BIN, spawnBin } from '../test/spawn-bin.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const schemas = fileURLToPath(new URL('../../../../schemas', import.meta.url));
const text = examples['messages.post']['text-minimal'];
const message = text.messages[0];
const event = { type: 'messages', event: 'post' };
const webhookOf = (...messages: unknown[]) => ({ messages, event, channel_id: 'MANTIS-M72HC' });

/** Traffic with drift of every kind. */
const drifted = [
  text,
  webhookOf({ ...message, mood: 'Anna is happy' }),
  webhookOf({ ...message, mood: { level: 3, '4917012345': [1.5, null] } }, message),
  webhookOf({ ...message, timestamp: '1712995245' }),
  webhookOf({ ...message, status: 'teleported' }),
  webhookOf({ ...message, type: 'hologram', text: undefined, hologram: { frames: [{ x: 1 }] } }),
  webhookOf({ ...message, chat_id: undefined }),
  webhookOf({ ...message, id: '' }),
  webhookOf({ ...message, text: 'Hi' }),
  webhookOf({ ...message, text: null }),
  webhookOf({ ...message, '4917012345': 1, '4917012346': 'x' }),
  { ...text, event: { type: 'pets', event: 'post' }, pets: [{ id: 1, toys: ['ball'] }] },
  ...['a', 'b', 'c'].map((type) => webhookOf({ ...message, type: `new_${type}`, text: undefined })),
  ...['image-minimal', 'video-minimal', 'poll-minimal', 'system-minimal'].flatMap((name) => {
    const webhook = (examples['messages.post'] as unknown as Record<string, typeof text>)[name];
    return webhook ? [{ ...webhook, messages: [{ ...webhook.messages[0], common: true }] }] : [];
  }),
  { ...examples['chats.patch'].minimal, extra: { id: 'x' } },
];
const ndjson = (values: readonly unknown[]) => `${values.map((value) => JSON.stringify(value)).join('\n')}\n`;

async function drift(cwd: string, ...args: string[]) {
  const io = testIo({ cwd });
  const exitCode = await run(['drift', ...args], io);
  return { exitCode, stdout: io.stdout.text, stderr: io.stderr.text };
}

describe('drift', () => {
  it('exits with 0 where the traffic follows the schemas, and with 1 where it does not', async () => {
    const cwd = await tempFolder({ 'fine.json': text, 'log.ndjson': ndjson(drifted) });
    expect(await drift(cwd, 'fine.json')).toEqual({
      exitCode: 0,
      stdout: '\n0 findings, 1 payload, 1 known event\n',
      stderr: '',
    });
    const { exitCode, stdout } = await drift(cwd, 'log.ndjson');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /✗ messages\.post \/messages\/\*\/mood\n {2}undeclared property: 2 of \d+ \(.+ %\), in TextMessage, first log\.ndjson:2#\/messages\/0\/mood, last log\.ndjson:3#\/messages\/0\/mood\n {4}such as "Xxxx xx xxxxx"\n/,
    );
    expect(stdout).toMatch(
      /\n {2}other type, string: 1 of .+, in TimestampSeconds, at log\.ndjson:4#\/messages\/0\/timestamp\n/,
    );
    expect(stdout).toContain('\n  unlisted value "hologram": 1 of ');
    expect(stdout).toContain('✗ pets.post /event\n  unknown event: 1 of ');
    expect(stdout).not.toMatch(/Anna|4917012345|17129/);
  });

  it('counts the keys of a map, and its share is of the objects that have any', async () => {
    const cwd = await tempFolder({ 'a.json': webhookOf({ ...message, '4917012345': 1, '4917012346': 'x' }) });
    expect((await drift(cwd, 'a.json')).stdout).toContain(
      '\n  undeclared property: 2 in 1 of 1 object (100 %), in TextMessage, first ',
    );
  });

  it('exits with 3 where there is no drift, but not everything could be read', async () => {
    const cwd = await tempFolder({ 'log.ndjson': `${JSON.stringify(text)}\n{"Anna":\n`, 'a.json': text });
    for (const input of ['log.ndjson', 'none.json']) {
      const { exitCode, stdout, stderr } = await drift(cwd, 'a.json', input);
      expect([input, exitCode]).toEqual([input, 3]);
      expect(stdout).toMatch(
        /\n0 findings, [12] payloads?, 1 known event, 1 part of the input not read, first (log\.ndjson:2|none\.json)\n$/,
      );
      expect(stderr).toMatch(/^error: failed to read (log\.ndjson:2|none\.json): /);
    }
  });

  it('takes the event and the time from the record, and keeps the order of time', async () => {
    const records = ['2026-11-03', '2026-11-01', '2026-11-02'].map((day) => {
      return { at: `${day}T10:00:00.000Z`, event: 'labels.delete', body: { labels_removed: 'x', channel_id: 'A-1' } };
    });
    const cwd = await tempFolder({ 'log.ndjson': ndjson(records) });
    const { results, summary } = JSON.parse((await drift(cwd, 'log.ndjson', '--format', 'json')).stdout);
    expect(summary.events).toEqual({ 'labels.delete': 3 });
    expect(results).toMatchObject([
      {
        kind: 'type',
        first: { line: 2, at: '2026-11-01T10:00:00.000Z' },
        last: { line: 1, at: '2026-11-03T10:00:00.000Z' },
      },
    ]);
  });

  it('exits with 3 where the schemas cannot be read', async () => {
    const cwd = await tempFolder({ 'a.json': text });
    expect(await drift(cwd, 'a.json', '--schemas', 'none')).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: expect.stringMatching(/^error: failed to read the schemas in .*none: no such file or folder\. .+\n$/),
    });
  });

  it.each([
    [['a.json', '--schemas', 'empty'], 'has no *.schema.json file'],
    [['a.json', '--schemas', 'a.json'], 'it has no $defs'],
    [['a.json', '--schemas', 'log'], 'is not JSON: '],
    [['a.json', '--schemas', 'other'], 'none is of a webhook'],
    [['a.json', '--schemas', 'out'], 'pets.schema.json refers to ../pet.schema.json, which is not in the folder'],
    [['a.json', '--schemas', 'gone'], 'pets.schema.json refers to pet.schema.json, which is not in the folder'],
    [['a.json', '--schemas', 'untitled'], 'a.schema.json has no title'],
    [['a.json', '--schemas', 'twice'], 'b.schema.json has the same title as a.schema.json'],
    [['a.json', '--schemas', 'broken'], 'a.schema.json is not JSON: '],
    [['a.json', '--schemas', 'text'], 'a.schema.json is not a JSON object'],
    [['a.json', '--schemas', 'keyword'], 'PetsPostWebhook has patternProperties'],
    [['a.json', '--schemas', 'pattern'], 'Invalid regular expression'],
    [['a.json', '--schemas', 'hostile'], 'failed to read the schemas in '],
    [['a.json', '--schemas', 'local'], 'there is no definition nowhere'],
    [['a.json', '--schemas', 'bundle.json', '--propose', '-'], 'Pass their folder to --schemas'],
    [['a.json', '--evidence', 'new', '--date', 'May'], "'--date <date>' argument 'May' is invalid"],
    [['a.json', '--name', 'archive'], '--name is for standard input'],
    [['a.json', '--source', 'Own channel'], '--source is for --evidence'],
    [['a.json', '--grade', 'captured'], '--grade is for --evidence'],
    [['a.json', '--date', '2026-11-02'], '--date is for --evidence'],
    [['a.json', '--evidence', 'empty'], 'failed to read the corpus'],
  ])('%j is wrong usage', async (args, message) => {
    const event = { properties: { type: { const: 'pets' }, event: { const: 'post' } } };
    const pets = (properties: object, more: object = {}) => {
      return { title: 'PetsPostWebhook', type: 'object', properties: { event, ...properties }, ...more };
    };
    const cwd = await tempFolder({
      'a.json': text,
      log: '{',
      'empty/chat.json': {},
      'other/a.schema.json': { title: 'Pet', type: 'object' },
      'out/pets.schema.json': pets({ pet: { $ref: '../pet.schema.json' } }),
      'pet.schema.json': { title: 'Pet' },
      'gone/pets.schema.json': pets({ pet: { $ref: 'pet.schema.json' } }),
      'untitled/a.schema.json': { type: 'object' },
      'twice/a.schema.json': pets({}),
      'twice/b.schema.json': pets({}),
      'broken/a.schema.json': '{"title":',
      'text/a.schema.json': '"title"',
      'keyword/a.schema.json': pets({}, { patternProperties: {} }),
      'pattern/a.schema.json': pets({ name: { pattern: '(' } }),
      'hostile/a.schema.json': pets({ name: { enum: 5 }, other: null }),
      'local/a.schema.json': pets({ name: { $ref: '#/$defs/nowhere' } }),
      'bundle.json': { $defs: { PetsPostWebhook: pets({}) } },
    });
    const { exitCode, stderr } = await drift(cwd, ...args);
    expect(stderr).toContain(message);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(exitCode).toBe(2);
  });
});

describe('--propose', () => {
  it.each([
    ['git', ['apply', 'drift.patch']],
    ['patch', ['-p1', '-i', 'drift.patch']],
  ])('writes a patch that %s applies, after which the captures are free of drift', async (tool, args) => {
    const cwd = await tempFolder({ 'log.ndjson': ndjson(drifted) });
    for (const folder of ['webhooks', 'entities', 'rest'])
      await cp(join(schemas, folder), join(cwd, 'schemas', folder), { recursive: true });
    expect(await drift(cwd, 'log.ndjson', '--schemas', 'schemas')).toMatchObject({ exitCode: 1 });
    expect(await drift(cwd, 'log.ndjson', '--propose', 'drift.patch')).toMatchObject({ exitCode: 1, stderr: '' });
    execFileSync(tool, args, { cwd });
    expect(await drift(cwd, 'log.ndjson', '--schemas', 'schemas')).toMatchObject({ exitCode: 0, stderr: '' });
    // And whatever followed the schemas before still does.
    await writeFile(
      join(cwd, 'examples.ndjson'),
      ndjson(Object.values(examples).flatMap((event) => Object.values(event))),
    );
    expect(await drift(cwd, 'examples.ndjson', '--schemas', 'schemas')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('declares what several variants lack in their base, and changes nothing else', async () => {
    const cwd = await tempFolder({
      'log.ndjson': ndjson(drifted.filter((webhook) => JSON.stringify(webhook).includes('common'))),
    });
    const { stdout } = await drift(cwd, 'log.ndjson', '--propose', '-');
    expect(stdout.match(/^[+-].*/gm)).toEqual([
      '--- a/schemas/entities/message-base.schema.json',
      '+++ b/schemas/entities/message-base.schema.json',
      '+    },',
      '+    "common": {',
      '+      "description": "Seen in captured traffic. Describe what it means.",',
      '+      "x-evidence": "reported",',
      '+      "type": "boolean"',
    ]);
  });
});

it.each([
  [[], 'error: interrupted. Nothing was written'],
  [['--propose', '-'], 'error: interrupted. Nothing was written'],
  [['--propose', 'drift.patch'], 'error: interrupted. No patch was written'],
  [['--format', 'json=a', '--propose', 'b'], 'error: interrupted. No report file and no patch was written'],
  [['--evidence', 'corpus'], 'error: interrupted. Nothing was written. Part of the evidence may be in corpus'],
])('says at Ctrl-C what is not written, with %j', async (args, line) => {
  const cwd = await tempFolder();
  const lines: string[] = [];
  const io = testIo({ cwd });
  let isWatching = false;
  io.atInterrupt = (cleanUp) => {
    isWatching = true;
    // As if the signal arrived while standard input is read.
    io.stdin[Symbol.asyncIterator] = () => {
      lines.push(cleanUp());
      throw new Error('closed');
    };
    return () => {
      isWatching = false;
    };
  };
  await run(['drift', '-', ...args], io);
  expect([lines, isWatching]).toEqual([[line], false]);
});

it.each([
  ['--propose', 'in.json', 'the patch', 'it is a file that the command reads'],
  ['--propose', 'soft.json', 'the patch', 'it is a file that the command reads'],
  ['--propose', 'hard.json', 'the patch', 'it is a file that the command reads'],
  ['--propose', 'bundle.json', 'the patch', 'it is a file that the command reads'],
  ['--format', 'json=hard.json', 'the report json', 'it is a file that the command reads'],
])('does not write to an input: %s %s', async (option, value, name, reason) => {
  const cwd = await tempFolder({ 'in.json': text });
  await cp(join(schemas, 'dist/bundle.json'), join(cwd, 'bundle.json'));
  await symlink('in.json', join(cwd, 'soft.json'));
  await link(join(cwd, 'in.json'), join(cwd, 'hard.json'));
  const { exitCode, stderr } = await drift(cwd, 'in.json', option, value, '--schemas', 'bundle.json');
  expect(stderr).toMatch(
    new RegExp(`^error: failed to open ${name} .+: ${reason}\\. Write ${name} to another file\n$`),
  );
  expect(exitCode).toBe(2);
});

describe('--evidence', () => {
  it('adds what shows something new, anonymised, and nothing twice', async () => {
    const cwd = await tempFolder({ 'log.ndjson': ndjson([text, webhookOf({ ...message, mood: 'Anna is happy' })]) });
    const args = ['log.ndjson', '--evidence', 'corpus', '--source', 'Own channel', '--date', '2026-11-02'];
    const { exitCode, stdout } = await drift(cwd, ...args);
    expect(exitCode).toBe(1);
    const [, file = ''] = /→ (messages\.post\/captured-\w+\.json)[^→]*TextMessage\.mood/.exec(stdout) ?? [];
    const written = await readFile(join(cwd, 'corpus', file), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ source: 'Own channel', date: '2026-11-02', anonymised: true });
    expect(written).not.toContain('Anna');
    expect((await drift(cwd, ...args)).stdout).not.toContain('→');
    // What it adds to is no input, whether an argument names it or it is in a folder.
    expect(await drift(cwd, `corpus/${file}`, '--evidence', 'corpus')).toMatchObject({
      exitCode: 2,
      stderr: `error: failed to open the evidence corpus: the command reads corpus/${file} in it. Write the evidence to another folder\n`,
    });
    expect((await drift(cwd, '.', '--evidence', 'corpus')).stderr).toBe(
      'note: skipped 1 entry of .: 1 written by this run (corpus/)\n',
    );
  });

  it('says when it cannot write', async () => {
    const cwd = await tempFolder({
      'log.ndjson': ndjson([webhookOf({ ...message, mood: 1 })]),
      'corpus/messages.post': 'in the way',
    });
    const { exitCode, stderr } = await drift(cwd, 'log.ndjson', '--evidence', 'corpus', '--source', 'Own channel');
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(/^error: failed to write .*messages\.post: .+\n$/)]);
  });
});

it.runIf(process.platform === 'linux')(
  'keeps the earlier patch, and leaves no part of a file, on a full disk',
  async () => {
    const long = webhookOf(...Array.from({ length: 20 }, () => ({ ...message, mood: 1 })));
    const cwd = await tempFolder({ 'log.ndjson': ndjson([long, ...drifted]), 'drift.patch': 'earlier' });
    // The shell limits the size of files to 1 KB, in place of a disk.
    const script = `trap '' XFSZ; ulimit -f 1; exec "$0" "$@"`;
    for (const [args, file] of [
      [['--propose', 'drift.patch'], String.raw`drift\.patch`],
      [['--evidence', 'corpus', '--source', 'Own channel'], String.raw`captured-\w+\.json`],
    ] as const) {
      const command = [process.execPath, BIN, 'drift', 'log.ndjson', ...args];
      const { status, stderr } = spawnSync('bash', ['-c', script, ...command], { cwd, encoding: 'utf8' });
      expect(stderr).toMatch(new RegExp(`^error: failed to write \\S+${file}: .+\n$`));
      expect(status).toBe(3);
    }
    expect(await readFile(join(cwd, 'drift.patch'), 'utf8')).toBe('earlier');
    for (const file of await readdir(cwd, { recursive: true })) expect(file).not.toMatch(/tmp$/);
  },
);

describe('drift merge', () => {
  it('gives the report about all files, in any order, byte by byte', async () => {
    const half = Math.floor(drifted.length / 2);
    const cwd = await tempFolder({
      'a.ndjson': ndjson(drifted.slice(0, half)),
      'b.ndjson': ndjson(drifted.slice(half)),
      'c.ndjson': '',
    });
    for (const name of ['a', 'b', 'c']) {
      await writeFile(join(cwd, `${name}.json`), (await drift(cwd, `${name}.ndjson`, '--format', 'json')).stdout);
    }
    const whole = await drift(cwd, 'a.ndjson', 'b.ndjson', 'c.ndjson', '--format', 'json');
    const merged = await drift(cwd, 'merge', 'c.json', 'b.json', 'a.json', '--format', 'json');
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.exitCode).toBe(whole.exitCode);
    expect(await drift(cwd, 'merge', 'b.json', 'a.json')).toEqual(await drift(cwd, 'a.ndjson', 'b.ndjson'));
  });

  const lines = Array.from({ length: 40 }, () => drifted).flat();
  const options = ['--name', 'archive', '--format', 'json'];

  it('merges what processes report about parts of standard input, however it is divided', async () => {
    const whole = spawnBin(['drift', '-', ...options], { input: ndjson(lines) });
    expect(await whole.exit).toBe(1);
    const empty = spawnBin(['drift', '-', ...options], { input: '' });
    expect([await empty.exit, empty.stderr.text]).toEqual([0, '']);
    for (const size of [lines.length / 2, 300]) {
      const parts = [empty.stdout.text];
      for (let at = 0; at < lines.length; at += size) {
        const part = spawnBin(['drift', '-', ...options], { input: ndjson(lines.slice(at, at + size)) });
        await part.exit;
        parts.unshift(part.stdout.text);
      }
      const merged = spawnBin(['drift', 'merge', '-', '--format', 'json'], { input: parts.join('') });
      expect([size, await merged.exit, merged.stdout.text === whole.stdout.text]).toEqual([size, 1, true]);
    }
    expect(JSON.parse(whole.stdout.text)).toMatchObject({ summary: { payloads: lines.length } });
  });

  it.skipIf(!hasParallel())('does so with GNU parallel (skipped where it is not installed)', async () => {
    const cwd = await tempFolder({ 'log.ndjson': ndjson(lines) });
    const command = `'${process.execPath}' '${BIN}' drift`;
    const pipeline = `parallel --will-cite --pipe --block 100k "${command} - ${options.join(' ')}" < log.ndjson | ${command} merge - --format json`;
    const whole = spawnBin(['drift', '-', ...options], { input: ndjson(lines) });
    await whole.exit;
    const { stdout, status } = shell(pipeline, cwd);
    expect(status).toBe(1);
    expect(stdout).toBe(whole.stdout.text);
  });
});

function hasParallel(): boolean {
  return shell('parallel --version', '.').stdout.startsWith('GNU parallel');
}

function shell(command: string, cwd: string): { stdout: string; status: number } {
  try {
    return { stdout: execFileSync('sh', ['-c', command], { cwd, encoding: 'utf8', stdio: 'pipe' }), status: 0 };
  } catch (error) {
    const { stdout = '', status = 1 } = error as { stdout?: string; status?: number };
    return { stdout, status };
  }
}
