import {
  asyncDefaultReportMessage,
  asyncModelRun,
  asyncProperty,
  check,
  commands,
  noBias,
  type RunDetails,
  sample,
} from 'fast-check';
import { expect } from 'vitest';
import type { Family, ModelCommand } from './command.ts';
import { families } from './families.ts';
import { messageFamily } from './message-commands.ts';
import { createModel, type Model } from './model.ts';
import { Subject } from './subject.ts';

const SEQUENCE_LENGTH = 120;
const SEQUENCES_PER_ROUND = 3;

/** What a run of the model did. */
export interface ModelRun {
  calls: number;
  /** The commands that never succeeded. */
  unsuccessful: string[];
}

/**
 * Runs random sequences of commands against the mock and the model, until they made at least so many calls. A failure
 * prints the shortest sequence that was found, and the variables of the environment that repeat it.
 * @param options.untilSuccessful goes on, with at most twice as many calls, until each command has succeeded once
 */
export async function runModel(
  leastCalls: number,
  firstSeed: number,
  { untilSuccessful = false } = {},
): Promise<ModelRun> {
  const { FAST_CHECK_SEED, FAST_CHECK_PATH: path, FAST_CHECK_REPLAY_PATH: replayPath } = process.env;
  const successful = new Set<string>();
  let calls = 0;
  const unsuccessfulIn = (some: readonly Family[]) => commandNames(some).filter((name) => !successful.has(name));
  const isOver = () =>
    calls >= leastCalls && !(untilSuccessful && calls < 2 * leastCalls && unsuccessfulIn(families).length > 0);
  for (let seed = Number(FAST_CHECK_SEED ?? firstSeed); !isOver(); seed++) {
    const mixed = familiesOf(seed);
    if (calls >= leastCalls && (mixed === families || unsuccessfulIn(mixed).length === 0)) continue;
    const all = mixed.flatMap((family) => family.commands);
    const sequences = commands(
      all.map((arbitrary) => arbitrary.map(checked)),
      { maxCommands: SEQUENCE_LENGTH, size: 'max', ...(replayPath && { replayPath }) },
    );
    const property = asyncProperty(noBias(sequences), async (sequence) => {
      const subject = new Subject();
      try {
        await asyncModelRun(() => ({ model: createModel(), real: subject }), sequence);
      } catch (error) {
        const done = subject.traces.flat().map((line) => `\n  ${line}`);
        throw new Error(`${error}\nWhat was done:${done.join('')}`, { cause: error });
      } finally {
        calls += subject.calls;
        for (const name of subject.successful) successful.add(name);
        await subject.whapi.close();
      }
    });
    const details = await check(property, { seed, numRuns: SEQUENCES_PER_ROUND, ...(path && { path }) });
    if (details.failed) throw await failureOf(details);
  }
  return { calls, unsuccessful: unsuccessfulIn(families) };
}

async function failureOf<T>(details: RunDetails<T>): Promise<Error> {
  const { seed, counterexamplePath, errorInstance } = details;
  // Sequences are shrunk by what they ran, so the path alone does not lead back.
  const [, replayPath = ''] = /replayPath="([^"]*)"/.exec(String(details.counterexample)) ?? [];
  const variables = { SEED: seed, PATH: counterexamplePath, REPLAY_PATH: replayPath };
  const assignments = Object.entries(variables).map(([name, value]) => `FAST_CHECK_${name}="${value}"`);
  const cure = `Repeat it: ${assignments.join(' ')} npx vitest run test/model`;
  return new Error(`${await asyncDefaultReportMessage(details)}\n${cure}`, { cause: errorInstance });
}

/**
 * The families whose commands are mixed with one seed: two with those that they build on, or in one case of six all of
 * them. What few families do meets more often than what all do.
 */
function familiesOf(seed: number): readonly Family[] {
  if (seed % 6 === 0) return families;
  const first = seed % families.length;
  const second = Math.floor(seed / families.length + 5 * seed) % families.length;
  const chosen = [families[first], families[second]].filter((family) => family !== undefined);
  return [...new Set(chosen.flatMap((family) => [family, ...(family.builtOn ?? [messageFamily])]))];
}

function commandNames(some: readonly Family[]): string[] {
  const all = some.flatMap((family) => family.commands);
  return [...new Set(all.flatMap((arbitrary) => sample(arbitrary, { numRuns: 1, seed: 1 })).map(({ name }) => name))];
}

/** A command after which the mock is compared with the model. */
function checked(command: ModelCommand): ModelCommand {
  const { name } = command;
  return {
    name,
    check: (model) => command.check(model),
    async run(model, subject) {
      await command.run(model, subject);
      if (subject.traces.at(-1)?.some((line) => !/-> [45]/.test(line))) subject.successful.add(name);
      await checkAll(model, subject);
    },
    toString: () => `${command}`,
  };
}

async function checkAll(model: Model, subject: Subject): Promise<void> {
  await subject.whapi.settled();
  expect(subject.faults).toEqual([]);
  for (const { check } of families) await check(model, subject);
}
