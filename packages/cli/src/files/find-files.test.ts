import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { findFiles } from './find-files.ts';

async function names(args: string[], cwd: string): Promise<string[]> {
  return (await findFiles(args, cwd)).map(({ file, error }) => (error ? `${file}: ${error}` : file));
}

it('takes every .json file of a folder and its folders, sorted, but none of node_modules', async () => {
  const cwd = await tempFolder({
    'fixtures/b.json': {},
    'fixtures/a/z.json': {},
    'fixtures/a.json': {},
    'fixtures/B.json': {},
    'fixtures/readme.md': '',
    'fixtures/node_modules/x/package.json': {},
    'fixtures/a/node_modules/package.json': {},
    'other.json': {},
  });
  const expected = ['fixtures/B.json', 'fixtures/a.json', 'fixtures/a/z.json', 'fixtures/b.json'];
  expect(await names(['fixtures'], cwd)).toEqual(expected);
  expect(await names(['./fixtures/'], cwd)).toEqual(expected);
  expect(await names([join(cwd, 'fixtures')], cwd)).toEqual(expected.map((name) => join(cwd, name)));
  expect(await names(['..'], join(cwd, 'fixtures/a'))).toEqual(['../B.json', '../a.json', '../a/z.json', '../b.json']);
});

it('takes a folder that is named on purpose, whatever its name', async () => {
  const cwd = await tempFolder({ 'node_modules/x/package.json': {}, '.captures/a.json': {}, '[1]/a.json': {} });
  expect(await names(['node_modules/x', '.captures', '[1]'], cwd)).toEqual([
    '.captures/a.json',
    '[1]/a.json',
    'node_modules/x/package.json',
  ]);
});

it('takes what a glob matches', async () => {
  const cwd = await tempFolder({ 'a/1.json': {}, 'a/2.json': {}, 'b/3.txt': '', 'node_modules/a/4.json': {} });
  expect(await names(['a/*.json'], cwd)).toEqual(['a/1.json', 'a/2.json']);
  expect(await names(['**/*.{json,txt}'], cwd)).toEqual(['a/1.json', 'a/2.json', 'b/3.txt']);
  expect(await names(['node_modules/**/*.json'], cwd)).toEqual(['node_modules/a/4.json']);
  expect(await names([join(cwd, 'a/*.json')], join(cwd, 'b'))).toEqual([join(cwd, 'a/1.json'), join(cwd, 'a/2.json')]);
  expect(await names(['[ab]'], cwd)).toEqual(['[ab]: no file matches']);
  expect(await names(['../a/*'], join(cwd, 'b'))).toEqual(['../a/1.json', '../a/2.json']);
});

it('comes to an end where symbolic links run in a circle', async () => {
  const cwd = await tempFolder({ 'a/1.json': {} });
  await symlink('..', join(cwd, 'a/up'));
  expect(await names(['a'], cwd)).toContain('a/1.json');
});

it('prefers a file to a glob of the same name', async () => {
  const cwd = await tempFolder({ '[1].json': {}, '1.json': {} });
  expect(await names(['[1].json'], cwd)).toEqual(['[1].json']);
});

it('takes a file once, and - as standard input', async () => {
  const cwd = await tempFolder({ 'a/1.json': {} });
  expect(await names(['a/1.json', '-', './a/../a/1.json', 'a', 'a/*', '-', join(cwd, 'a/1.json')], cwd)).toEqual([
    '<stdin>',
    'a/1.json',
  ]);
});

it('tells what leads to no file', async () => {
  const cwd = await tempFolder({ 'empty/readme.md': '', 'a.json': {} });
  await symlink('circle.json', join(cwd, 'circle.json'));
  expect(await names(['a.json', '*.nope', 'missing.json', 'empty', 'circle.json', 'a.json/b'], cwd)).toEqual([
    '*.nope: no file matches',
    'a.json',
    expect.stringMatching(/^a\.json\/b: .*ENOTDIR/),
    'circle.json: its symbolic links run in a circle',
    'empty: there is no .json file in it',
    'missing.json: no such file or folder',
  ]);
});
