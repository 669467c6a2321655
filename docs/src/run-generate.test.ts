import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from './markdown/page.ts';
import { runGenerate } from './run-generate.ts';

const pages = new Map([
  ['events/chats.patch.md', page('# chats.patch')],
  ['entities.md', page('# Entities')],
]);
let folder: string;
let errors: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'docs-'));
  errors = [];
  onTestFinished(() => rm(folder, { recursive: true }));
});

const run = (...args: string[]) => runGenerate(args, folder, pages, (text) => errors.push(text));

test('writes pages that pass the check', async () => {
  expect(await run()).toBe(0);
  expect(await readFile(path.join(folder, 'events/chats.patch.md'), 'utf8')).toMatch(/# chats\.patch\n$/);
  expect(await run('--check')).toBe(0);
  expect(errors).toEqual([]);
});

test('with --check, reports pages that differ, are missing or are obsolete, and writes nothing', async () => {
  await run();
  await writeFile(path.join(folder, 'events/chats.patch.md'), 'by hand');
  await rm(path.join(folder, 'entities.md'));
  await writeFile(path.join(folder, 'old.md'), page('# Old'));
  expect(await run('--check')).toBe(1);
  expect(errors).toEqual([
    'docs/events/chats.patch.md is stale. Run `npm run generate` and commit the result',
    'docs/entities.md is stale. Run `npm run generate` and commit the result',
    'docs/old.md is obsolete. Run `npm run generate` to delete it',
  ]);
  expect((await readdir(folder)).sort()).toEqual(['events', 'old.md']);
});

test('deletes obsolete generated pages, and nothing else', async () => {
  await writeFile(path.join(folder, 'old.md'), page('# Old'));
  await writeFile(path.join(folder, 'README.md'), '# By hand\n');
  await run();
  expect((await readdir(folder)).sort()).toEqual(['README.md', 'entities.md', 'events']);
});
