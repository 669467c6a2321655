import path from 'node:path';
import { expect, it } from 'vitest';
import { readRooms } from '../../../rooms.shared.ts';

it('no room imports from one that imports from it, be it through others', async () => {
  const src = path.join(import.meta.dirname, '../src');
  const { circles, count } = await readRooms({ src, except: ['testing'], floors: ['channel'] });
  expect(circles).toEqual([]);
  expect(count).toBeGreaterThan(20);
});
