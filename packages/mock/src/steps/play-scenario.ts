import { closest } from '@whapi-webhooks/contract';
import { builtInScenarios, type ScenarioName } from '@whapi-webhooks/contract/steps';
import type { AnyScenario, AnyScenarioStep, StepName, StepReference } from '@whapi-webhooks/types/steps';
import { type Duration, describeDuration, milliseconds } from '../clock/duration.ts';
import { duration, optional } from '../fields/field.ts';
import { readFields } from '../fields/read-fields.ts';
import type { PlayedScenario, PlayOptions, ScenarioInput } from '../whapi.ts';
import { checkScenario } from './check-scenario.ts';
import { partOf, referencesIn, resolved } from './references.ts';
import { runStep } from './run-step.ts';
import { ScenarioError, type ScenarioIssueCode } from './scenario-error.ts';
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
      if (step.unless && isKnown(step.unless, results)) continue;
      const fail = ({ code, pointer = '', message }: Failure, cause?: unknown) =>
        new ScenarioError(name, [{ code, pointer: `/steps/${index}${pointer}`, step: index + 1, message }], { cause });
      const done = runStep(whapi, step.do as StepName, argumentOf(step, results, fail)).catch((error: Error) => {
        throw fail({ code: 'step_failed', message: error.message }, error);
      });
      const late = deadline.over.then(() => {
        throw fail({ code: 'over_limit', message: describeLimit(step, limit) });
      });
      const result = await Promise.race([done, late]);
      if (step.as !== undefined) results.set(step.as, result);
    }
  } finally {
    deadline.clear();
  }
  return { results: Object.fromEntries(results) };
}

interface Failure {
  code: ScenarioIssueCode;
  /** Within the step. Default: the step itself. */
  pointer?: string;
  message: string;
}

/** The argument of a step, with what its references stand for. */
function argumentOf(
  { with: argument = {} }: AnyScenarioStep,
  results: ReadonlyMap<string, unknown>,
  fail: (failure: Failure) => Error,
): unknown {
  const values = new Map(
    referencesIn(argument).map(({ pointer, reference }) => {
      const part = partFor(reference, results);
      if (part.missing === undefined) return [reference, part.value];
      throw fail({ code: 'unknown_reference', pointer: `/with${pointer}`, message: part.missing });
    }),
  );
  return resolved(argument, (reference) => values.get(reference));
}

function describeLimit({ do: name }: AnyScenarioStep, limit: Duration): string {
  return `${name} did not end within ${describeDuration(limit)}, the limit of the scenario. Cause what it waits for, or raise the limit`;
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
