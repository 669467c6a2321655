import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { findFiles, type SkippedEntry } from './find-files.ts';

async function names(args: string[], cwd: string): Promise<string[]> {
  return (await findFiles(args, cwd)).map(({ file, error }) => (error ? `${file}: ${error}` : file));
}

it('finds every capture in a folder and its subfolders, sorted, but none in node_modules', async () => {
  const cwd = await tempFolder({
    'fixtures/b.json': {},
    'fixtures/a/z.json': {},
    'fixtures/a.json': {},
    'fixtures/B.JSON': {},
    'fixtures/c.ndjson': '',
    'fixtures/d.JSONL': '',
    'fixtures/e.har': {},
    'fixtures/f.json.GZ': '',
    'fixtures/g.ndjson.gz': '',
    'fixtures/h.gz': '',
    'fixtures/readme.md': '',
    'fixtures/node_modules/x/package.json': {},
    'fixtures/a/node_modules/package.json': {},
    'other.json': {},
  });
  const expected = [
    'B.JSON',
    'a.json',
    'a/z.json',
    'b.json',
    'c.ndjson',
    'd.JSONL',
    'e.har',
    'f.json.GZ',
    'g.ndjson.gz',
  ];
  const inFolder = (folder: string) => expected.map((name) => `${folder}/${name}`);
  expect(await names(['fixtures'], cwd)).toEqual(inFolder('fixtures'));
  expect(await names(['./fixtures/'], cwd)).toEqual(inFolder('fixtures'));
  expect(await names([join(cwd, 'fixtures')], cwd)).toEqual(inFolder(join(cwd, 'fixtures')));
  expect(await names(['..'], join(cwd, 'fixtures/a'))).toEqual(inFolder('..'));
});

it('accepts a folder of any name that is an argument', async () => {
  const cwd = await tempFolder({ 'node_modules/x/package.json': {}, '.captures/a.json': {}, '[1]/a.json': {} });
  expect(await names(['node_modules/x', '.captures', '[1]'], cwd)).toEqual([
    '.captures/a.json',
    '[1]/a.json',
    'node_modules/x/package.json',
  ]);
});

it('finds what a glob matches', async () => {
  const cwd = await tempFolder({ 'a/1.json': {}, 'a/2.json': {}, 'b/3.txt': '', 'node_modules/a/4.json': {} });
  expect(await names(['a/*.json'], cwd)).toEqual(['a/1.json', 'a/2.json']);
  expect(await names(['**/*.{json,txt}'], cwd)).toEqual(['a/1.json', 'a/2.json', 'b/3.txt']);
  expect(await names(['node_modules/**/*.json'], cwd)).toEqual(['node_modules/a/4.json']);
  expect(await names([join(cwd, 'a/*.json')], join(cwd, 'b'))).toEqual([join(cwd, 'a/1.json'), join(cwd, 'a/2.json')]);
  expect(await names(['[ab]'], cwd)).toEqual(['[ab]: no file matches']);
  expect(await names(['../a/*'], join(cwd, 'b'))).toEqual(['../a/1.json', '../a/2.json']);
});

it('follows symbolic links, and enters each folder once', async () => {
  const cwd = await tempFolder({ 'a/1.json': {}, 'b/2.json': {}, 'c/3.json': {} });
  await symlink('..', join(cwd, 'a/up'));
  await symlink('../b/2.json', join(cwd, 'a/link.json'));
  expect(await names(['a'], cwd)).toEqual(['a/1.json', 'a/link.json', 'a/up/b/2.json', 'a/up/c/3.json']);
});

it('lists what it skips in a folder', async () => {
  const cwd = await tempFolder({
    'a/1.json': {},
    'a/.hidden.json': {},
    'a/.git/config.json': {},
    'a/b/2.txt': '',
    'a/b/3.gz': '',
    'a/node_modules/x/package.json': {},
    'a/readme': '',
    'c/1.json': {},
  });
  await symlink('nowhere', join(cwd, 'a/b/broken'));
  await symlink('../b', join(cwd, 'a/b/up'));
  const skipped: SkippedEntry[] = [];
  await findFiles(['a/', 'c'], cwd, { onSkipped: (entry) => skipped.push(entry) });
  expect(skipped.map(({ arg, file, reason }) => `${arg}: ${file} ${reason}`)).toEqual([
    'a/: a/.git/ hidden',
    'a/: a/.hidden.json hidden',
    'a/: a/b/2.txt name',
    'a/: a/b/3.gz name',
    'a/: a/b/broken link',
    'a/: a/b/up/ visited',
    'a/: a/node_modules/ node_modules',
    'a/: a/readme name',
  ]);
});

it('reports what it cannot read in a folder', async () => {
  const cwd = await tempFolder({ 'a/1.json': {} });
  await symlink('nowhere', join(cwd, 'a/2.json'));
  expect(await names(['a'], cwd)).toEqual(['a/1.json', 'a/2.json: no such file or folder']);
});

it('prefers a file to a glob of the same name', async () => {
  const cwd = await tempFolder({ '[1].json': {}, '1.json': {} });
  expect(await names(['[1].json'], cwd)).toEqual(['[1].json']);
});

it('lists a file once, and - as standard input', async () => {
  const cwd = await tempFolder({ 'a/1.json': {} });
  expect(await names(['a/1.json', '-', './a/../a/1.json', 'a', 'a/*', '-', join(cwd, 'a/1.json')], cwd)).toEqual([
    '<stdin>',
    'a/1.json',
  ]);
});

it('says which arguments lead to no file', async () => {
  const cwd = await tempFolder({ 'empty/readme.md': '', 'a.json': {} });
  await symlink('circle.json', join(cwd, 'circle.json'));
  expect(await names(['a.json', '*.nope', 'missing.json', 'empty', 'circle.json', 'a.json/b'], cwd)).toEqual([
    '*.nope: no file matches',
    'a.json',
    'a.json/b: a part of its path is not a folder',
    'circle.json: its symbolic links form a loop',
    'empty: it contains no capture: no .json, .ndjson, .jsonl or .har file, and no .gz of one',
    'missing.json: no such file or folder',
  ]);
});
