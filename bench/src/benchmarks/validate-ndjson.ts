import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternate } from '../alternate.ts';
import { writeCaptures } from '../captures/write-captures.ts';
import type { Benchmark } from './benchmark.ts';

const TURNS = { warmUp: 1, rounds: 3 };
const BYTES = 200_000_000;
const FAULT_EVERY = 10_007;
const COMMAND = fileURLToPath(new URL('../../../packages/cli/bin/whapi-webhooks.js', import.meta.url));
const LOOP = fileURLToPath(new URL('../captures/parse-lines.mjs', import.meta.url));

/** Validating 200 MB of NDJSON with the command, on all cores, over a loop that reads the lines and parses them. */
export const validateNdjson: Benchmark = {
  id: 'validate-ndjson/readline-json-parse',
  unit: 'ms',
  aim: { atMost: 1.5 },
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'whapi-webhooks-'));
    const path = join(folder, 'captures.ndjson');
    try {
      const { faulty } = await writeCaptures(path, BYTES, FAULT_EVERY);
      return await alternate(
        TURNS,
        () => timeValidate(path, faulty),
        () => timeProcess([LOOP, path], 0).ms,
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** @throws {Error} when the command reports other lines than those that have a fault */
function timeValidate(path: string, faulty: readonly number[]): number {
  const { ms, stdout } = timeProcess([COMMAND, 'validate', path, '--format', 'ndjson'], 1);
  const reported = [...stdout.matchAll(/"type":"result",.*?"line":(\d+)/g)].map(([, line]) => Number(line));
  if (reported.join() !== faulty.join()) throw new Error(`${reported.length} of ${faulty.length} faults were reported`);
  return ms;
}

function timeProcess(args: string[], expected: number): { ms: number; stdout: string } {
  const start = performance.now();
  const { status, error, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  const ms = performance.now() - start;
  if (status !== expected) throw new Error(`${args[0]} ended with ${status}`, { cause: error });
  return { ms, stdout };
}
