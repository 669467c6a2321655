import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { alternate } from '../alternate.ts';
import { timeProcess } from '../time-process.ts';
import type { Benchmark } from './benchmark.ts';

// The last version whose counters are the same in every run: version 7 checks in parallel.
const TSC = createRequire(import.meta.url).resolve('typescript-5.9/lib/tsc.js');
const APPS = fileURLToPath(new URL('../apps/', import.meta.url));
/** No types of other packages are included by themselves: the folder of the apps has none. */
const COMPILER = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--typeRoots', APPS];
const TIMED = { warmUp: 0, rounds: 3 };

/** What @octokit/webhooks 14 is typed by. */
const OCTOKIT = { app: 'octokit', name: '@octokit/openapi-webhooks-types' };
/** What it was typed by before. */
const OLDER = { app: 'octokit-older', name: '@octokit/webhooks-types' };

/** What importing the types adds to compiling an app, over the types of GitHub's webhooks. */
export const tscTypes: Benchmark[] = [
  compare({ id: 'tsc/types', unit: 'symbols', line: 'Symbols', peer: OCTOKIT }),
  compare({ id: 'tsc/types-instantiations', unit: 'instantiations', line: 'Instantiations', peer: OCTOKIT }),
  compare({ id: 'tsc/types-time', unit: 'ms', line: 'Total time', peer: OCTOKIT }),
  compare({ id: 'tsc/types-older', unit: 'symbols', line: 'Symbols', peer: OLDER }),
];

interface Comparison extends Pick<Benchmark, 'id' | 'unit'> {
  /** The line of `tsc --extendedDiagnostics` that says it. */
  line: string;
  peer: { app: string; name: string };
}

function compare({ id, unit, line, peer }: Comparison): Benchmark {
  return {
    id,
    what: `${unit} that importing the types adds to tsc, over ${peer.name}`,
    unit,
    aim: { atMost: 0.1 },
    async measure() {
      if (unit !== 'ms')
        return [{ ours: addedBy('ours', line, countersOf), theirs: addedBy(peer.app, line, countersOf) }];
      return await alternate(
        TIMED,
        () => addedBy('ours', line, diagnosticsOf),
        () => addedBy(peer.app, line, diagnosticsOf),
      );
    },
  };
}

function addedBy(app: string, line: string, outputOf: (app: string) => string): number {
  const [value, empty] = [app, 'empty'].map((name) => {
    const [, value, unit] = new RegExp(`^${line}:\\s+([\\d.]+)(s?)$`, 'm').exec(outputOf(name)) ?? [];
    if (value === undefined) throw new Error(`tsc did not print ${line}`);
    return Number(value) * (unit ? 1_000 : 1);
  });
  return value! - empty!;
}

const known = new Map<string, string>();

/** The counters are the same in every run: one is enough. */
function countersOf(app: string): string {
  const output = known.get(app) ?? diagnosticsOf(app);
  known.set(app, output);
  return output;
}

function diagnosticsOf(app: string): string {
  return timeProcess(process.execPath, [TSC, '--extendedDiagnostics', ...COMPILER, `${APPS}${app}.ts`]).stdout;
}
