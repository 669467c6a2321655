import { suggest } from '@whapi-webhooks/contract';
import { builtInScenarios, type ScenarioName } from '@whapi-webhooks/contract/steps';
import type { AnyScenario, AnyScenarioStep, StepName, StepReference } from '@whapi-webhooks/types/steps';
import { type Duration, describeDuration, milliseconds } from '../clock/duration.ts';
import { duration, optional } from '../fields/field.ts';
import { readFields } from '../fields/read-fields.ts';
import { insideOf } from '../inside.ts';
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
  const read = readScenario(scenario);
  const results = new Map<string, unknown>();
  const after = placeOf(whapi);
  const deadline = createDeadline(limit);
  try {
    for (const index of read.steps.keys()) await doStep(whapi, read, index, { results, after, deadline });
  } finally {
    deadline.clear();
  }
  return { results: Object.fromEntries(results) };
}

/** What came of one step of a scenario. */
export interface PlayedStep {
  /** Whether it was left out because of its `unless`. */
  skipped: boolean;
  /** What it returned. Absent if it was skipped. */
  result?: unknown;
  /** What the steps have returned so far, by their `as`: pass it with the next step. */
  results: Record<string, unknown>;
  /** The place in the timeline at which the scenario began: pass it with the next step. */
  after: number;
}

/**
 * Does one step of a scenario, for those who step through it.
 * @param number the number of the step, from 1
 * @param given.results what earlier steps returned, by their `as`
 * @param given.after the place in the timeline at which the scenario began. Default: now
 * @throws {TypeError} when there is no such step
 * @throws {ScenarioError} when the scenario is wrong, before the step is done; when the step fails; or after 60 s
 */
export async function playStep(
  whapi: StepTarget,
  scenario: ScenarioInput,
  number: number,
  given: { readonly results?: Readonly<Record<string, unknown>>; readonly after?: number } = {},
): Promise<PlayedStep> {
  const read = readScenario(scenario);
  const { length } = read.steps;
  if (number > length) throw new TypeError(`Failed to do step ${number}: the scenario has ${length} steps`);
  const results = new Map(Object.entries(given.results ?? {}));
  const { after = placeOf(whapi) } = given;
  const deadline = createDeadline('60s');
  try {
    const done = await doStep(whapi, read, number - 1, { results, after, deadline });
    return { ...done, results: Object.fromEntries(results), after };
  } finally {
    deadline.clear();
  }
}

/** A scenario that was read, whose steps are done one at a time. */
export interface Stepper {
  /**
   * Does a step, after those before it.
   * @returns whether it was left out because of its `unless`
   * @throws {ScenarioError} when it fails
   */
  doStep(index: number): Promise<{ skipped: boolean }>;
  /** Keeps what a step returned that was done in another way. */
  keep(index: number, result: unknown): void;
  /** The argument of a step, with what its references stand for. */
  argumentOf(index: number): Record<string, unknown>;
}

/**
 * Begins a scenario whose steps are done one at a time, without a limit of time.
 * @param read a scenario that `readScenario` returned
 */
export function createStepper(whapi: StepTarget, read: AnyScenario): Stepper {
  const results = new Map<string, unknown>();
  const deadline: Deadline = { limit: '60s', over: new Promise(() => {}), clear() {} };
  const playing = { results, after: placeOf(whapi), deadline };
  return {
    doStep: (index) => doStep(whapi, read, index, playing),
    keep(index, result) {
      const { as } = read.steps[index] as AnyScenarioStep;
      if (as !== undefined) results.set(as, result);
    },
    argumentOf(index) {
      const fail = ({ code, pointer = '', message }: Failure) =>
        new ScenarioError(read.name, [{ code, pointer: `/steps/${index}${pointer}`, step: index + 1, message }]);
      return argumentOf(read.steps[index] as AnyScenarioStep, results, fail) as Record<string, unknown>;
    },
  };
}

function placeOf({ gateway }: StepTarget): number {
  return insideOf(gateway).lastSeq;
}

interface Playing {
  /** What the steps returned, by their `as`; the step adds to it. */
  results: Map<string, unknown>;
  /** The place in the timeline at which the scenario began: what was there before meets no expectation. */
  after: number;
  deadline: Deadline;
}

async function doStep(
  whapi: StepTarget,
  { name, steps }: AnyScenario,
  index: number,
  { results, after, deadline }: Playing,
): Promise<{ skipped: boolean; result?: unknown }> {
  const step = steps[index] as AnyScenarioStep;
  if (step.unless && isKnown(step.unless, results)) return { skipped: true };
  const fail = ({ code, pointer = '', message }: Failure, cause?: unknown) =>
    new ScenarioError(name, [{ code, pointer: `/steps/${index}${pointer}`, step: index + 1, message }], { cause });
  const done = runStep(whapi, step.do as StepName, argumentOf(step, results, fail), after).catch((error: Error) => {
    throw fail({ code: 'step_failed', message: error.message }, error);
  });
  const late = deadline.over.then(() => {
    throw fail({ code: 'over_limit', message: describeLimit(step, deadline.limit) });
  });
  const result = await Promise.race([done, late]);
  if (step.as !== undefined) results.set(step.as, result);
  return { skipped: false, result };
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

/**
 * Reads a scenario.
 * @throws {TypeError} when there is no scenario of that name
 * @throws {ScenarioError} when the scenario is wrong
 */
export function readScenario(scenario: ScenarioInput): AnyScenario {
  const read = typeof scenario === 'string' ? builtIn(scenario) : scenario;
  const [first, ...others] = checkScenario(read);
  const { name } = (read ?? {}) as { name?: unknown };
  if (first) throw new ScenarioError(typeof name === 'string' ? name : undefined, [first, ...others]);
  return read as AnyScenario;
}

function builtIn(name: string): unknown {
  if (Object.hasOwn(builtInScenarios, name)) return builtInScenarios[name as ScenarioName];
  const names = Object.keys(builtInScenarios);
  const cure = suggest(name, names, `Use one of ${names.join(', ')}, or pass a scenario`);
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

interface Deadline {
  readonly limit: Duration;
  /** Resolves when the time is over. */
  readonly over: Promise<void>;
  clear(): void;
}

function createDeadline(limit: Duration): Deadline {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, Math.min(milliseconds(limit), 2 ** 31 - 1));
  });
  return { limit, over, clear: () => clearTimeout(timer) };
}
