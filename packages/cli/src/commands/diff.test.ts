import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../main.ts';
import { commitAs } from '../test/commit-as.ts';
import { tempFolder } from '../test/temp-folder.ts';
import { testIo } from '../test/test-io.ts';

const chat = { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] };

async function diff(cwd: string, ...args: string[]) {
  const io = testIo({ cwd });
  const exitCode = await run(['diff', ...args], io);
  return { exitCode, out: io.stdout.text, err: io.stderr.text };
}

it('ends with the verdict, and exits with 1 if it is major', async () => {
  const cwd = await tempFolder({ 'old.json': chat, 'new.json': { ...chat, required: [] } });
  const breaking = await diff(cwd, 'old.json', 'new.json');
  expect(breaking.out).toMatch(/^breaking {2}property-optional {2}\/required\n.*\n {2}\{\}\n\nverdict: major\n$/s);
  expect(breaking.exitCode).toBe(1);
  expect(await diff(cwd, 'new.json', 'old.json')).toMatchObject({
    exitCode: 0,
    out: expect.stringMatching(/verdict: minor\n$/),
  });
});

it('is not interested in formatting and the order of keys', async () => {
  const { type, ...rest } = chat;
  const cwd = await tempFolder({ 'old.json': JSON.stringify(chat, null, 4), 'new.json': { ...rest, type } });
  expect(await diff(cwd, 'old.json', 'new.json')).toEqual({ exitCode: 0, out: 'verdict: none\n', err: '' });
});

it('prints one JSON object, with the document that both validators were run on', async () => {
  const cwd = await tempFolder({ 'old.json': { enum: ['a'] }, 'new.json': { enum: ['a', '\u202eb'] } });
  const { out } = await diff(cwd, 'old.json', 'new.json', '--format', 'json');
  expect(out).not.toContain('\u202e');
  expect(JSON.parse(out)).toEqual({
    verdict: 'major',
    findings: [
      {
        rule: 'value-added',
        severity: 'breaking',
        oldPointer: '/enum',
        newPointer: '/enum',
        message: expect.stringContaining('which they do not know'),
        document: '\u202eb',
        acceptedBy: 'new',
        refusedBy: 'old',
        uses: 1,
      },
    ],
  });
});

it('reads versions from git, and folders whose schemas refer to files outside of them', async () => {
  const webhook = { title: 'Hook', type: 'array', items: { $ref: '../entities/chat.schema.json' } };
  const cwd = await tempFolder({
    's/webhooks/a.schema.json': webhook,
    's/entities/chat.schema.json': { title: 'Chat', ...chat },
  });
  await commitAs('v1', cwd);
  await writeFile(join(cwd, 's/entities/chat.schema.json'), JSON.stringify({ title: 'Chat', ...chat, required: [] }));
  for (const [old, next] of [
    ['v1:s', 's'],
    ['v1:s/webhooks', 's/webhooks'],
    ['v1:s/webhooks/a.schema.json', 's/webhooks/a.schema.json'],
  ]) {
    const { out, exitCode } = await diff(cwd, old!, next!);
    expect([old, exitCode, out]).toEqual([old, 1, expect.stringContaining('property-optional')]);
  }
  expect(await diff(cwd, 'v1:s', 'HEAD:s')).toMatchObject({ out: 'verdict: none\n' });
});

it.each([
  ['missing.json', /^error: failed to read missing\.json: no such file or folder\. Write a version .* as <ref>:<path>/],
  ['v9:a.json', /^error: failed to read v9:a\.json: /],
  ['text.json', /^error: failed to read text\.json: .*text\.json is not JSON: /],
  ['empty', /^error: failed to read empty: the folder contains no \.json files\n$/],
  ['wrong.json', /^error: failed to compare good\.json with wrong\.json: schema is invalid: data\/type /],
  ['dialect.json', /^error: failed to compare good\.json with dialect\.json: .*https:\/\/a\.example\/dialect/],
])('exits with 3 and one line for %s', async (input, message) => {
  const cwd = await tempFolder({
    'good.json': chat,
    'text.json': '{',
    'empty/a.txt': '',
    'wrong.json': { type: 'text' },
    'dialect.json': { $schema: 'https://a.example/dialect' },
  });
  const { exitCode, out, err } = await diff(cwd, 'good.json', input);
  expect(err).toMatch(message);
  expect([exitCode, out, err.split('\n').length]).toEqual([3, '', 2]);
});

it('never takes an option for git out of a ref', async () => {
  const cwd = await tempFolder({ 'a.json': chat });
  expect(await diff(cwd, '--', '--output=x:a.json', 'a.json')).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining('does not begin with "-"'),
  });
});
