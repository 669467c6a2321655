import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '../test/temp-folder.ts';
import { readText } from './read-text.ts';

it('reads a text as UTF-8', async () => {
  const folder = await tempFolder({ 'a.json': '\ufeff"é😀"' });
  expect(await readText(join(folder, 'a.json'))).toBe('"é😀"');
});
