import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../test/folder-of.ts';
import { readSchemas } from './read-schemas.ts';

test('reads every schema of a folder, sorted by path', async () => {
  const folder = await folderOf({
    'b.schema.json': { title: 'B' },
    'a/c.schema.json': { title: 'C' },
    'notes.json': 'anything',
    'node_modules/d.schema.json': { title: 'D' },
  });
  expect([...(await readSchemas(folder))]).toEqual([
    ['a/c.schema.json', { title: 'C' }],
    ['b.schema.json', { title: 'B' }],
  ]);
});

test.each([
  ['is not JSON', '{', 'a.schema.json: it is not JSON: '],
  ['is empty', '', 'a.schema.json: it is not JSON: '],
  [
    'repeats a key',
    '{"items":{"type":"a","type":"b"}}',
    'a.schema.json#/items/type: the key occurs twice in its object',
  ],
  ['begins with a byte order mark', '\uFEFF{}', 'a.schema.json: it begins with a byte order mark'],
  ['is not UTF-8', Buffer.from('{"title":"Größe"}', 'latin1'), 'a.schema.json: it is not valid UTF-8'],
  ['is UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), 'a.schema.json: it is not valid UTF-8'],
  ['is an array', '[]', 'a.schema.json: it is not a JSON object'],
  ['is null', 'null', 'a.schema.json: it is not a JSON object'],
  ['is a boolean schema', 'true', 'a.schema.json: it is not a JSON object'],
])('names the file that %s', async (_, content, reason) => {
  const folder = await folderOf({ 'a.schema.json': content });
  await expect(readSchemas(folder)).rejects.toThrow(`Failed to read ${reason}`);
});

test('names a folder that is called like a schema', async () => {
  const folder = await folderOf({});
  await mkdir(path.join(folder, 'a.schema.json'));
  await expect(readSchemas(folder)).rejects.toThrow('Failed to read a.schema.json: it is not a file');
});

test.each([
  ['to a file outside', '../outside/b.schema.json', 'a.schema.json'],
  ['to a folder outside', '../outside', 'entities'],
  ['to a file inside', 'b.schema.json', 'a.schema.json'],
  ['to nothing', 'gone.schema.json', 'a.schema.json'],
])('refuses a symlink %s', async (_, target, name) => {
  const folder = await folderOf({ 'outside/b.schema.json': {}, 'schemas/b.schema.json': {} });
  await symlink(target, path.join(folder, 'schemas', name));
  await expect(readSchemas(path.join(folder, 'schemas'))).rejects.toThrow(`Failed to read ${name}: it is a symlink`);
});
