import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

interface Options {
  /** The folder of the sources, such as `packages/cli/src`. */
  src: string;
  /** Folders of helpers of tests, which may import from everywhere. */
  except?: readonly string[];
  /** Folders whose folders are rooms of their own. */
  floors?: readonly string[];
}

/** Which rooms import from each other, types and dynamic imports included. */
export interface Rooms {
  count: number;
  /** Imports of a room that leads back to the importing one, be it through others: `a → b`. */
  circles: string[];
  /** Rooms with more than 25 source files. */
  crowded: string[];
}

/** Reads the imports between the rooms of a package: its folders, and the files that are in none. */
export async function readRooms({ src, except = [], floors = [] }: Options): Promise<Rooms> {
  const roomOf = (file: string): string => {
    const [first = '', second = '', third] = file.split(path.sep);
    return floors.includes(first) && third ? `${first}/${second}` : first;
  };
  const rooms = new Map<string, Set<string>>();
  const folders = new Map<string, number>();
  for (const file of await readdir(src, { recursive: true })) {
    if (!/(?<!\.test|\.test-d)\.ts$/.test(file) || except.includes(roomOf(file))) continue;
    folders.set(path.dirname(file), (folders.get(path.dirname(file)) ?? 0) + 1);
    const room = roomOf(file);
    const imported = rooms.get(room) ?? new Set();
    rooms.set(room, imported);
    const text = await readFile(path.join(src, file), 'utf8');
    for (const [, specifier = ''] of text.matchAll(/(?:from |import\()'(\.{1,2}\/[^']+)'/g)) {
      const other = roomOf(path.join(path.dirname(file), specifier));
      if (other !== room) imported.add(other);
    }
  }
  const leadsTo = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(rooms.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return leadsTo(next, to, seen);
    });
  return {
    count: rooms.size,
    circles: [...rooms].flatMap(([room, imported]) =>
      [...imported].filter((other) => leadsTo(other, room)).map((other) => `${room} → ${other}`),
    ),
    crowded: [...folders].filter(([, files]) => files > 25).map(([folder, files]) => `${folder}: ${files} files`),
  };
}
