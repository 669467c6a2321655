import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { botsIn } from '../all-bots.ts';
import type { Results, Way } from './examine-bot.ts';

/** A row of the confusion matrix. */
export interface MatrixRow {
  readonly folder: 'correct' | 'planted';
  readonly name: string;
  /** The ids of the rules that must find something. */
  readonly faults: readonly string[];
  /** What the rules made of it, by the way it was examined. */
  readonly results: Readonly<Partial<Record<Way, Results>>>;
}

const PROGRAM = fileURLToPath(new URL('examine-one.ts', import.meta.url));

/**
 * Examines every bot of the tests, and some of them as servers.
 * @param onDone called after each examination, with how many are done
 */
export async function computeMatrix(
  ways: readonly Way[],
  onDone: (done: number, all: number) => void = () => {},
): Promise<MatrixRow[]> {
  const rows = (
    await Promise.all(
      (['correct', 'planted'] as const).map(async (folder) =>
        (
          await botsIn(folder)
        ).map(({ name, file, faults }) => ({ folder, name, file, faults, results: {} as MatrixRow['results'] })),
      ),
    )
  ).flat();
  // A running server takes longer: the correct bots, and the first of each file, are examined as one.
  const isServed = (row: (typeof rows)[number]) =>
    row.folder === 'correct' || rows.find(({ file }) => file === row.file) === row;
  const jobs = rows.flatMap((row) =>
    ways.filter((way) => way === 'process' || isServed(row)).map((way) => ({ row, way })),
  );
  const waiting = jobs.values();
  let done = 0;
  const work = async () => {
    for (const { row, way } of waiting) {
      Object.assign(row.results, { [way]: await examine(row, way) });
      onDone(++done, jobs.length);
    }
  };
  // An examination mostly waits.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return rows;
}

async function examine({ folder, name }: MatrixRow, way: Way): Promise<Results> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [PROGRAM, folder, name, way], {
    timeout: 600_000,
    maxBuffer: 64_000_000,
  });
  // A bot may print, too.
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  if (line.startsWith('{')) return JSON.parse(line) as Results;
  throw new Error(`Failed to examine the bot "${name}" (${way}): it ended early. ${stdout}${stderr}`);
}
