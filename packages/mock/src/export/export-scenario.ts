import type { AnyScenario, AnyScenarioStep } from '@whapi-webhooks/types/steps';
import { mismatches } from '../assertions/mismatches.ts';
import { findOperation } from '../gateway/find-operation.ts';
import { MOST_STEPS } from '../steps/check-scenario.ts';
import { ExportError } from './export-error.ts';
import { GeneratedIds, type OpenReference, withReferences } from './generated-ids.ts';
import type { Story, StoryStep } from './read-story.ts';
import { REDACTED, redacted, redactedOperation, redactedUrl } from './redacted.ts';

const SCHEMA = './node_modules/@whapi-webhooks/schemas/dist/scenario.json';

/** A scenario, and what a test of it must know beside. */
export interface ExportedScenario {
  readonly scenario: AnyScenario;
  /** The steps that expect a request whose body does not have the type that its operation declares. */
  readonly untyped: ReadonlySet<AnyScenarioStep>;
}

/**
 * Makes a scenario file of a story: ids that an earlier step returned become references, and secrets are left out.
 * @throws {ExportError} when it has more steps than a scenario may have
 */
export function exportScenario(
  { steps: story, gaps }: Story,
  { title }: { title?: string | undefined },
): ExportedScenario {
  // Before anything is compared: what is dropped later are expectations that the steps have themselves.
  refuseMoreThanPlayable(story.filter(({ do: name, request }) => request || name !== 'expectRequested').length);
  const all = withoutDoubles(story.map((step) => ({ step, argument: plainArgument(step, story) })));
  refuseMoreThanPlayable(all.length);
  const ids = new GeneratedIds();
  const users: OpenReference[] = [];
  const steps = all.map(({ step, argument: plain }) => {
    const { argument, references } = withReferences(step, withParameters(step, plain, ids), ids);
    users.push(...references);
    ids.add(step);
    return { step, written: { do: step.do, ...(Object.keys(argument).length > 0 && { with: argument }) } };
  });
  const names = nameSteps(all, new Set(users.map(({ to }) => to)));
  for (const { reference, to } of users) reference.$from = names.get(to) ?? '';
  const incomplete = gaps.length > 0 ? ' (incomplete)' : '';
  const untyped = new Set<AnyScenarioStep>();
  const scenario: AnyScenario = {
    $schema: SCHEMA,
    ...((title !== undefined || incomplete !== '') && { title: `${title ?? 'What happened'}${incomplete}` }),
    steps: steps.map(({ step, written }): AnyScenarioStep => {
      const as = names.get(step);
      const named = as === undefined ? written : { ...written, as };
      if (step.request && !step.request.bodyFits) untyped.add(named);
      return named;
    }),
  };
  return { scenario, untyped };
}

function refuseMoreThanPlayable(count: number): void {
  if (count <= MOST_STEPS) return;
  const message = `it has ${count} steps, and a scenario may have ${MOST_STEPS}`;
  throw new ExportError([{ message }], { canBePartial: false });
}

interface PlainStep {
  step: StoryStep;
  argument: Record<string, unknown>;
}

/** The argument of a step before its references. */
function plainArgument(step: StoryStep, story: readonly StoryStep[]): Record<string, unknown> {
  const { do: name, with: argument } = step;
  if (name === 'call') {
    const call = redacted(argument, REDACTED) as Record<string, unknown>;
    return { ...call, operation: redactedOperation(String(call.operation)) };
  }
  if (name === 'addFault' && typeof argument.receiver === 'string') {
    return { ...argument, receiver: redactedUrl(argument.receiver) };
  }
  if (!step.request) return { ...argument };
  const { operation, matcher, ...rest } = argument;
  const expected = redacted(matcher, undefined) as object;
  const count = countOf(step, expected, story);
  return {
    operation,
    ...(Object.keys(expected).length > 0 && { matcher: expected }),
    ...rest,
    ...(count > 1 && { count }),
  };
}

/** How many requests match up to and including the one that a step expects. */
function countOf({ request: own }: StoryStep, matcher: object, story: readonly StoryStep[]): number {
  return story.filter(
    ({ request }) =>
      request &&
      own &&
      request.seq <= own.seq &&
      request.operation === own.operation &&
      mismatches(matcher, request).length === 0,
  ).length;
}

/** A call with the values of its path as parameters, if one of them can be a reference. */
function withParameters(step: StoryStep, call: Record<string, unknown>, ids: GeneratedIds): Record<string, unknown> {
  if (step.do !== 'call') return call;
  const [method = '', path = ''] = String(call.operation).split(/ (.*)/s);
  if (path.includes('{') || path.includes('?')) return call;
  const found = findOperation(method, path);
  if (!found || !Object.entries(found.params).some(([name, value]) => ids.find(step, name, value))) return call;
  const { operation: _, ...rest } = call;
  return { operation: found.operation, params: found.params, ...rest };
}

/** Without the expectations that were done already, and are those of the export: it was made of an exported scenario. */
function withoutDoubles(steps: readonly PlainStep[]): PlainStep[] {
  const key = ({ operation, matcher, count }: Record<string, unknown>) => JSON.stringify([operation, matcher, count]);
  const own = new Set(steps.flatMap(({ step, argument }) => (step.request ? [key(argument)] : [])));
  return steps.filter(({ step, argument }) => step.request || step.do !== 'expectRequested' || !own.has(key(argument)));
}

/** What steps are called that later ones refer to. */
const NAMES: Readonly<Record<string, string>> = {
  addFault: 'fault',
  addToGroup: 'group',
  call: 'answer',
  createGroup: 'group',
  emit: 'emitted',
  expectRequested: 'reply',
  postStory: 'story',
  react: 'reaction',
  receiveCall: 'call',
  receiveMessage: 'message',
  send: 'sent',
  sendFromPhone: 'ownMessage',
};

function nameSteps(steps: readonly PlainStep[], referenced: ReadonlySet<StoryStep>): Map<StoryStep, string> {
  const names = new Map<StoryStep, string>();
  const used = new Map<string, number>();
  for (const { step } of steps) {
    if (!referenced.has(step)) continue;
    const base = NAMES[step.do] ?? 'result';
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    names.set(step, count === 1 ? base : `${base}${count}`);
  }
  return names;
}
