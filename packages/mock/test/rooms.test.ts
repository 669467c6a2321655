import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';

const src = path.join(import.meta.dirname, '../src');

/** The room of a file: its folder, or inside the channel the folder there. Files that lie in no folder are rooms. */
function roomOf(file: string): string {
  const [first = '', second = '', third] = path.relative(src, file).split(path.sep);
  if (!second) return first;
  return first === 'channel' && third ? `${first}/${second}` : first;
}

/** Which rooms each room imports from, types included. */
async function importsOfRooms(): Promise<Map<string, Set<string>>> {
  const rooms = new Map<string, Set<string>>();
  const entries = await readdir(src, { recursive: true });
  const sources = entries.filter((entry) => /(?<!\.test|\.test-d)\.ts$/.test(entry) && !entry.startsWith('testing'));
  const files = sources.map((entry) => path.join(src, entry));
  for (const file of files) {
    const room = roomOf(file);
    const imported = rooms.get(room) ?? new Set();
    rooms.set(room, imported);
    for (const [, specifier = ''] of (await readFile(file, 'utf8')).matchAll(/from '(\.{1,2}\/[^']+)'/g)) {
      const other = roomOf(path.resolve(path.dirname(file), specifier));
      if (other !== room) imported.add(other);
    }
  }
  return rooms;
}

it('no room imports from one that imports from it, be it through others', async () => {
  const rooms = await importsOfRooms();
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(rooms.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  const circles = [...rooms].flatMap(([room, imported]) =>
    [...imported].filter((other) => reaches(other, room)).map((other) => `${room} → ${other}`),
  );
  expect(circles).toEqual([]);
  expect(rooms.size).toBeGreaterThan(20);
});
