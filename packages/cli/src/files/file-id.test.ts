import { closeSync, fstatSync, linkSync, openSync, type statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { fileIdOf } from './file-id.ts';

it('is the same for each name and descriptor of a file, and another for each file', async () => {
  const folder = await tempFolder({ 'a.json': {}, 'b.json': {} });
  const [a, b, link] = ['a.json', 'b.json', 'link.json'].map((name) => join(folder, name)) as [string, string, string];
  linkSync(a, link);
  const file = openSync(a, 'r');
  expect([fileIdOf(link), fileIdOf(file)]).toEqual([fileIdOf(a), fileIdOf(a)]);
  closeSync(file);
  expect(fileIdOf(b)).not.toBe(fileIdOf(a));
  expect(fileIdOf(folder)).toBeUndefined();
  expect(() => fileIdOf(join(folder, 'missing.json'))).toThrow('ENOENT');
});

it('tells files apart whose numbers are neighbours, and as large as Windows has them', () => {
  const numbered = (ino: bigint) =>
    ((_file: unknown, options?: { bigint?: boolean }) => ({
      isFile: () => true,
      ...(options?.bigint ? { dev: 1n, ino } : { dev: 1, ino: Number(ino) }),
    })) as unknown as typeof statSync;
  const id = (ino: bigint) => fileIdOf('a.json', { statSync: numbered(ino), fstatSync });
  expect(id(0x0400_0000_0001_2345n)).not.toBe(id(0x0400_0000_0001_2346n));
});
