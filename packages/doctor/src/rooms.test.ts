import { expect, it } from 'vitest';
import { readRooms } from '../../../rooms.shared.ts';

it('no room imports from one that imports from it, be it through others, and none is crowded', async () => {
  const { circles, crowded, count } = await readRooms({ src: import.meta.dirname, except: ['testing'] });
  expect({ circles, crowded }).toEqual({ circles: [], crowded: [] });
  expect(count).toBeGreaterThan(3);
});
