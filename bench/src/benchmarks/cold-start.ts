import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Aim } from '../aim.ts';
import { alternate } from '../alternate.ts';
import { webhookTexts } from '../webhook-texts.ts';
import type { Benchmark } from './benchmark.ts';

const TURNS = { warmUp: 2, rounds: 31 };
const CONTRACT = new URL('../cold-start/contract.mjs', import.meta.url);
const EMPTY = new URL('../cold-start/empty.mjs', import.meta.url);
const AJV = new URL('../cold-start/ajv.mjs', import.meta.url);

const COMMAND = new URL('../../../packages/cli/bin/whapi-webhooks.js', import.meta.url);

/** The command that validates one webhook, over a process that does nothing. */
export const validateOneFile: Benchmark = {
  id: 'validate-file/empty-process',
  unit: 'ms',
  aim: { atMost: 2 },
  measure: () =>
    alternate(
      TURNS,
      () => timeProcess(COMMAND, ['validate', '-'], webhookTexts.chat[0]!),
      () => timeProcess(EMPTY),
    ),
};

export const coldStartEmptyProcess = coldStart('empty-process', EMPTY, { atMost: 1.25 });
export const coldStartAjvCompile = coldStart('ajv-compile', AJV, { atMost: 0.35 });

/** A process that gives one verdict and ends, over one that does so in another way, or does nothing. */
function coldStart(name: string, peer: URL, aim: Aim): Benchmark {
  return {
    id: `cold-start/${name}`,
    unit: 'ms',
    aim,
    measure: () =>
      alternate(
        TURNS,
        () => timeProcess(CONTRACT),
        () => timeProcess(peer),
      ),
  };
}

/** Milliseconds from the start of a process to its end. */
function timeProcess(script: URL, args = [webhookTexts.chat[0]!], input = ''): number {
  const start = performance.now();
  const { status, error } = spawnSync(process.execPath, [fileURLToPath(script), ...args], { input });
  const elapsed = performance.now() - start;
  if (status !== 0) throw new Error(`${script.pathname} ended with ${status}`, { cause: error });
  return elapsed;
}
