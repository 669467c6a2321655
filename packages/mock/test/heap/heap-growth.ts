import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('./deliver-many.ts', import.meta.url));

interface HeapGrowth {
  count: number;
  grownBytes: number;
  /** How many deliveries the log has kept. */
  kept: number;
}

/** What is left in memory after that many deliveries, in virtual and in real time, measured in a process of its own. */
export async function heapGrowth(
  deliveries: number,
  logLimit: number,
): Promise<Record<'virtual' | 'real', HeapGrowth>> {
  const args = ['--expose-gc', script, `${deliveries}`, `${logLimit}`];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout);
}
