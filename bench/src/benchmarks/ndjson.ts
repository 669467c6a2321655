import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alternate } from '../alternate.ts';
import { onCores } from '../cores.ts';
import { COMMAND } from '../processes/start-process.ts';
import { timeProcess } from '../time-process.ts';
import { writeCaptures } from '../write-captures.ts';
import { withFolder } from '../write-files.ts';
import type { Benchmark } from './benchmark.ts';

const TURNS = { warmUp: 1, rounds: 3 };
const BYTES = 200_000_000;
const FAULT_EVERY = 10_007;
const LOOP = fileURLToPath(new URL('../processes/parse-lines.mjs', import.meta.url));

/** The command on 200 MB of NDJSON, over a loop that only reads lines and parses them. */
export const ndjson: Benchmark[] = [
  ndjsonOn(1, { id: 'ndjson/parse-loop-throughput', name: 'one core', atLeast: 0.9 }),
  ndjsonOn(2, { id: 'ndjson-two-cores/parse-loop-throughput', name: 'two cores', atLeast: 1.5 }),
];

function ndjsonOn(cores: number, { id, name, atLeast }: { id: string; name: string; atLeast: number }): Benchmark {
  return {
    id,
    what: `the command \`validate\` on 200 MB of NDJSON and ${name}, in lines, over a loop that only parses them`,
    unit: 'ops/s',
    aim: { atLeast },
    measure: () =>
      withFolder(async (folder) => {
        const [program, ...args] = onCores(cores, process.execPath);
        const path = join(folder, 'captures.ndjson');
        const { lines, faulty } = await writeCaptures(path, BYTES, FAULT_EVERY);
        const linesPerSecond = (ms: number) => lines / (ms / 1e3);
        return await alternate(
          TURNS,
          () => {
            const command = [COMMAND, 'validate', path, '--format', 'ndjson'];
            const { ms, stdout } = timeProcess(program, [...args, ...command], { expected: 1 });
            assertReported(stdout, faulty);
            return linesPerSecond(ms);
          },
          () => linesPerSecond(timeProcess(program, [...args, LOOP, path]).ms),
        );
      }),
  };
}

/** @throws {Error} when the command reports other lines than those that have a fault */
function assertReported(stdout: string, faulty: readonly number[]): void {
  const reported = [...stdout.matchAll(/"type":"result",.*?"line":(\d+)/g)].map(([, line]) => Number(line));
  if (reported.join() !== faulty.join()) throw new Error(`${reported.length} of ${faulty.length} faults were reported`);
}
