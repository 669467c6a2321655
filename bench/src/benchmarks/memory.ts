import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { COMMAND } from '../processes/start-process.ts';
import type { Round } from '../round.ts';
import { timeProcess } from '../time-process.ts';
import { webhookTexts } from '../webhook-texts.ts';
import { withFolder } from '../write-files.ts';
import type { Benchmark } from './benchmark.ts';

const ROUNDS = 2;
/** By then, the logs of a mock are full. */
const FEW_DELIVERIES = 20_000;
const MANY_DELIVERIES = 100_000;
const FEW_LINES = 100_000;
const MANY_LINES = 1_000_000;
const DELIVER = fileURLToPath(new URL('../processes/deliver.mjs', import.meta.url));
const REPORT = pathToFileURL(fileURLToPath(new URL('../processes/report-memory.mjs', import.meta.url))).href;

const flat = { unit: 'bytes', aim: { atMost: 1.1 } } as const;

/** What is taken after a lot of work, over after some of it: whether it is flat. */
export const memory: Benchmark[] = [
  {
    ...flat,
    id: 'memory/100k-deliveries',
    what: 'the heap of a mock after 100,000 deliveries, over after 20,000, when its logs are full',
    measure: async () => delivered().map(({ heap }) => heap),
  },
  {
    ...flat,
    id: 'memory/100k-deliveries-rss',
    what: 'the memory of the process after 100,000 deliveries, over after 20,000',
    measure: async () => delivered().map(({ rss }) => rss),
  },
  {
    ...flat,
    id: 'memory/ndjson-1m',
    what: 'the most memory that the command `validate` takes for 1,000,000 lines of NDJSON, over for 100,000',
    measure: () =>
      withFolder(async (folder) => {
        const few = await writeLines(join(folder, 'few.ndjson'), FEW_LINES);
        const many = await writeLines(join(folder, 'many.ndjson'), MANY_LINES);
        return Array.from({ length: ROUNDS }, () => ({ ours: peakOf(many), theirs: peakOf(few) }));
      }),
  },
];

let known: { heap: Round; rss: Round }[] | undefined;

/** Heap and memory of mocks in processes of their own, measured once for both benchmarks. */
function delivered(): { heap: Round; rss: Round }[] {
  known ??= Array.from({ length: ROUNDS }, () => {
    const args = ['--expose-gc', DELIVER, String(FEW_DELIVERIES), String(MANY_DELIVERIES)];
    const [few, many] = JSON.parse(timeProcess(process.execPath, args).stdout);
    return { heap: { ours: many.heap, theirs: few.heap }, rss: { ours: many.rss, theirs: few.rss } };
  });
  return known;
}

/** The most memory that the command takes for a file. */
function peakOf(path: string): number {
  const { stderr } = timeProcess(process.execPath, ['--import', REPORT, COMMAND, 'validate', path]);
  return Math.max(...[...stderr.matchAll(/peak RSS: (\d+)/g)].map(([, bytes]) => Number(bytes)));
}

/** @returns the path */
async function writeLines(path: string, lines: number): Promise<string> {
  const text = `${webhookTexts.text.join('\n')}\n`;
  const file = await open(path, 'w');
  for (let written = 0; written < lines; written += webhookTexts.text.length) await file.write(text);
  await file.close();
  return path;
}
