import { fileURLToPath } from 'node:url';
import { timeProcess } from '../time-process.ts';
import { works } from './works.ts';

/** What work of a size took. */
export interface Point {
  size: number;
  ms: number;
  /** What it keeps on the heap. */
  bytes: number;
}

/** How the cost of something grows. */
export interface Growth {
  name: string;
  /** What there are `size` of. */
  of: string;
  points: Point[];
}

const SCRIPT = fileURLToPath(new URL('grow.ts', import.meta.url));

/** Measures each size of each work in a process of its own. */
export function measureGrowth(): Growth[] {
  return Object.entries(works).map(([name, { of, sizes }]) => {
    process.stderr.write(`growth of ${name}\n`);
    return { name, of, points: sizes.map((size) => ({ size, ...take(name, size) })) };
  });
}

function take(name: string, size: number): Omit<Point, 'size'> {
  return JSON.parse(timeProcess(process.execPath, ['--expose-gc', SCRIPT, name, String(size)]).stdout);
}
