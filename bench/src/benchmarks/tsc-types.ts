import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { alternate } from '../alternate.ts';
import type { Round } from '../round.ts';
import { timeProcess } from '../time-process.ts';
import type { Benchmark } from './benchmark.ts';

// The last version whose counters are the same in every run: version 7 checks in parallel.
const TSC = createRequire(import.meta.url).resolve('typescript-5.9/lib/tsc.js');
const TURNS = { warmUp: 1, rounds: 5 };
const APPS = fileURLToPath(new URL('../apps/', import.meta.url));
/** No types of other packages are included by themselves: that folder has none. */
const COMPILER = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--typeRoots', APPS];

const COUNTERS = {
  symbols: { id: 'tsc/types', unit: 'symbols', line: 'Symbols' },
  instantiations: { id: 'tsc/types-instantiations', unit: 'instantiations', line: 'Instantiations' },
  time: { id: 'tsc/types-time', unit: 'ms', line: 'Total time' },
} as const;

/** What importing the types adds to compiling an app, over the types of GitHub's webhooks. */
export const tscTypes: Benchmark[] = Object.entries(COUNTERS).map(([name, { id, unit, line }]) => ({
  id,
  what: `${name} that importing the types adds to tsc, over @octokit/webhooks-types`,
  unit,
  aim: { atMost: 0.1 },
  measure: () => compareApps(line),
}));

/** @param line the line of `tsc --extendedDiagnostics` with what is compared */
async function compareApps(line: string): Promise<Round[]> {
  const counterOf = (app: string) => {
    const args = [TSC, '--extendedDiagnostics', ...COMPILER, `${APPS}${app}.ts`];
    const { stdout } = timeProcess(process.execPath, args);
    const [, value, unit] = new RegExp(`^${line}:\\s+([\\d.]+)(s?)$`, 'm').exec(stdout) ?? [];
    if (value === undefined) throw new Error(`tsc did not print ${line}`);
    return Number(value) * (unit ? 1_000 : 1);
  };
  const added = (app: string) => counterOf(app) - counterOf('empty');
  return await alternate(
    TURNS,
    () => added('ours'),
    () => added('theirs'),
  );
}
