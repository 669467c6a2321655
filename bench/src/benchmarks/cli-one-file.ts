import { fileURLToPath } from 'node:url';
import { alternate } from '../alternate.ts';
import { COMMAND } from '../processes/start-process.ts';
import { timeProcess } from '../time-process.ts';
import { withFolder, writeWebhooks } from '../write-files.ts';
import type { Benchmark } from './benchmark.ts';

const TURNS = { warmUp: 2, rounds: 31 };
const EMPTY = fileURLToPath(new URL('../processes/empty.mjs', import.meta.url));

/** The command on one file, over a process that does nothing. */
export const cliOneFile: Benchmark = {
  id: 'cli-one-file/empty-process',
  what: 'the command `validate` on one file, over a process that does nothing',
  unit: 'ms',
  aim: { atMost: 1.8 },
  measure: () =>
    withFolder(async (folder) => {
      const [file] = await writeWebhooks(folder, 1);
      return await alternate(
        TURNS,
        () => timeProcess(process.execPath, [COMMAND, 'validate', file!]).ms,
        () => timeProcess(process.execPath, [EMPTY]).ms,
      );
    }),
};
