import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('./deliver-many.ts', import.meta.url));

/** What is left in memory after many deliveries, measured in a process of its own. */
export interface HeapGrowth {
  count: number;
  grownBytes: number;
  /** How many deliveries the log has kept. */
  kept: number;
}

export async function heapGrowth(clock: 'virtual' | 'real', deliveries: number, logLimit: number): Promise<HeapGrowth> {
  const args = ['--expose-gc', script, clock, `${deliveries}`, `${logLimit}`];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}
