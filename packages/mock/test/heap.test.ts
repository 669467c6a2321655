import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('./heap/deliver-many.ts', import.meta.url));

it.each(['virtual', 'real'])(
  '100,000 deliveries in %s time leave the heap within 5 MB of where it began when the log is bounded',
  { timeout: 120_000 },
  async (clock) => {
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', script, clock, '500']);
    const { count, grownBytes, kept } = JSON.parse(stdout);
    expect({ count, kept }).toEqual({ count: 100_000, kept: 500 });
    expect(grownBytes).toBeLessThan(5_000_000);
  },
);
