import { fileURLToPath } from 'node:url';
import { alternate } from '../alternate.ts';
import { timeProcess } from '../time-process.ts';
import { webhookTexts } from '../webhook-texts.ts';
import type { Benchmark } from './benchmark.ts';

const TURNS = { warmUp: 2, rounds: 31 };

/** A process that gives one verdict and ends, over one that does so in another way, or does nothing. */
export const coldStart: Benchmark[] = [
  coldStartOver('empty', {
    id: 'cold-start/empty-process',
    what: 'a process that validates one webhook, over one that does nothing',
    atMost: 1.15,
  }),
  coldStartOver('ajv', {
    id: 'cold-start/ajv-compile',
    what: 'a process that validates one webhook, over one that compiles the schema with Ajv and does so',
    atMost: 0.12,
  }),
];

function coldStartOver(
  peer: 'empty' | 'ajv',
  { id, what, atMost }: { id: string; what: string; atMost: number },
): Benchmark {
  return {
    id,
    what,
    unit: 'ms',
    aim: { atMost },
    measure: async () =>
      await alternate(
        TURNS,
        () => timeScript('contract'),
        () => timeScript(peer),
      ),
  };
}

function timeScript(name: string): number {
  const script = fileURLToPath(new URL(`../processes/${name}.mjs`, import.meta.url));
  return timeProcess(process.execPath, [script, webhookTexts.chat[0]!]).ms;
}
