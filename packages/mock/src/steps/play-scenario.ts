import { closest } from '@whapi-webhooks/contract';
import { builtInScenarios, type ScenarioName } from '@whapi-webhooks/contract/steps';
import type { AnyScenario, StepName, StepReference } from '@whapi-webhooks/types';
import { type Duration, milliseconds } from '../clock/duration.ts';
import { duration, optional } from '../fields/field.ts';
import { readFields } from '../fields/read-fields.ts';
import type { PlayedScenario, PlayOptions, ScenarioInput } from '../whapi.ts';
import { checkScenario } from './check-scenario.ts';
import { partOf, resolved } from './references.ts';
import { runStep } from './run-step.ts';
import { ScenarioError } from './scenario-error.ts';
import type { StepTarget } from './step.ts';

// Taken before a test can install fake timers, under which a scenario would never be given up.
const { setTimeout, clearTimeout } = globalThis;

/**
 * Plays a scenario: does its steps in order.
 * @throws {TypeError} when there is no scenario of that name, or an option is wrong
 * @throws {ScenarioError} when the scenario is wrong, before a step is done; when a step fails; or at the limit
 */
export async function playScenario(
  whapi: StepTarget,
  scenario: ScenarioInput,
  options: PlayOptions = {},
): Promise<PlayedScenario> {
  const { limit = '60s' } = readFields<{ limit?: Duration }>('play a scenario', { limit: optional(duration) }, options);
  const { name, steps } = readScenario(scenario);
  const results = new Map<string, unknown>();
  const deadline = createDeadline(milliseconds(limit));
  try {
    for (const [index, step] of steps.entries()) {
      const fail = (pointer: string, message: string, cause?: unknown) =>
        new ScenarioError(name, [{ pointer: `/steps/${index}${pointer}`, step: index + 1, message }], { cause });
      if (step.unless && isKnown(step.unless, results)) continue;
      const argument = resolved(step.with ?? {}, (reference) => {
        const part = partFor(reference, results);
        if (part.missing === undefined) return part.value;
        throw fail('/with', part.missing);
      });
      const result = await Promise.race([
        runStep(whapi, step.do as StepName, argument).catch((error) => {
          throw fail('', (error as Error).message, error);
        }),
        deadline.over.then(() => {
          const message = `${step.do} did not end within ${limit === '60s' ? '60 s' : limit}, the limit of the scenario. Make what it waits for happen, or raise "limit"`;
          throw fail('', message);
        }),
      ]);
      if (step.as !== undefined) results.set(step.as, result);
    }
  } finally {
    deadline.clear();
  }
  return { results: Object.fromEntries(results) };
}

function readScenario(scenario: ScenarioInput): AnyScenario {
  const read = typeof scenario === 'string' ? builtIn(scenario) : scenario;
  const [first, ...others] = checkScenario(read);
  const { name } = (read ?? {}) as { name?: unknown };
  if (first) throw new ScenarioError(typeof name === 'string' ? name : undefined, [first, ...others]);
  return read as AnyScenario;
}

function builtIn(name: string): unknown {
  if (Object.hasOwn(builtInScenarios, name)) return builtInScenarios[name as ScenarioName];
  const names = Object.keys(builtInScenarios);
  const meant = closest(name, names);
  const cure = meant ? `Did you mean "${meant}"?` : `Use one of ${names.join(', ')}, or pass a scenario`;
  throw new TypeError(`Failed to play a scenario: there is no "${name}". ${cure}`);
}

function partFor({ $from, at }: StepReference, results: ReadonlyMap<string, unknown>) {
  if (!results.has($from))
    return { missing: `the step "${$from}" was skipped, so it returned nothing. Remove its "unless"` };
  const part = partOf(results.get($from), at);
  return part.missing === undefined ? part : { missing: `"${$from}" has no ${at}: ${part.missing}` };
}

/** Whether an earlier step returned a value. */
function isKnown(reference: StepReference, results: ReadonlyMap<string, unknown>): boolean {
  const { missing, value } = { value: undefined, ...partFor(reference, results) };
  return missing === undefined && value !== null;
}

function createDeadline(limitMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.min(limitMs, 2 ** 31 - 1));
  });
  return { over, clear: () => clearTimeout(timer) };
}
