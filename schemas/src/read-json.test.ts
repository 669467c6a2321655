import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../test/folder-of.ts';
import { readJson } from './read-json.ts';

test('reads a file', async () => {
  expect(await readJson(await folderOf({ 'a.json': { a: ['é', 1] } }), 'a.json')).toEqual({ a: ['é', 1] });
});

test('names the file that is missing', async () => {
  await expect(readJson(await folderOf({}), 'a.json')).rejects.toThrow('Failed to read a.json: ENOENT');
});

test('names the file that cannot be read', async () => {
  const folder = await folderOf({});
  await mkdir(path.join(folder, 'a.json'));
  await expect(readJson(folder, 'a.json')).rejects.toThrow('Failed to read a.json: EISDIR');
});
