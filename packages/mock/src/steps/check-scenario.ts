import { closest, type Issue, joinPointer, suggest, valueAt } from '@whapi-webhooks/contract';
import { isStepName, stepNames, validateScenario, validateStep } from '@whapi-webhooks/contract/steps';
import type { AnyScenario, AnyScenarioStep, StepName } from '@whapi-webhooks/types/steps';
import { isTooDeep } from '../fields/is-too-deep.ts';
import { isReference, type PlacedReference, referencesIn } from './references.ts';
import type { ScenarioIssue } from './scenario-error.ts';
import { steps } from './step-table.ts';

/** How many steps a scenario may have. */
export const MOST_STEPS = 1_000;

/**
 * Finds what is wrong with a scenario before a step of it is done.
 * @param scenario what a scenario file holds, whatever it is
 */
export function checkScenario(scenario: unknown): ScenarioIssue[] {
  if (isTooDeep(scenario)) {
    return [{ code: 'over_limit', pointer: '', message: 'it is nested too deeply, or contains itself' }];
  }
  const inForm = (validateScenario(scenario).issues ?? []).map((issue) => toScenarioIssue(issue));
  const malformed = new Set(inForm.map(({ step }) => step));
  const { steps: list } = (scenario ?? {}) as AnyScenario;
  if (!Array.isArray(list)) return inForm;
  if (list.length > MOST_STEPS) {
    const message = `the scenario has ${list.length} steps. Split it: ${MOST_STEPS} are the most`;
    return [{ code: 'over_limit', pointer: '/steps', message }];
  }
  const earlier = new Map<string, StepName>();
  const names = new Set(list.flatMap((step) => step?.as ?? []));
  const inSteps = list.flatMap((step, index) => {
    if (malformed.has(index + 1)) return [];
    const found = checkStep(step, index, { earlier, names });
    if (step.as !== undefined && isStepName(step.do)) earlier.set(step.as, step.do);
    return found;
  });
  return [...inForm, ...inSteps];
}

/** The results that a step can refer to, by name. */
interface Known {
  /** Those of earlier steps, with what these do. */
  earlier: ReadonlyMap<string, StepName>;
  /** Those of all steps. */
  names: ReadonlySet<string>;
}

function checkStep(step: AnyScenarioStep, index: number, known: Known): ScenarioIssue[] {
  const pointer = `/steps/${index}`;
  const { do: name, with: argument = {}, as, unless } = step;
  const placed = (issue: Omit<ScenarioIssue, 'step'>): ScenarioIssue => ({ ...issue, step: index + 1 });
  if (!isStepName(name)) {
    const hint = suggest(name, stepNames);
    return [placed({ code: 'unknown_step', pointer: `${pointer}/do`, message: `there is no step "${name}"`, hint })];
  }
  const { issues = [] } = validateStep(name, argument);
  const inArgument = issues
    .filter((issue) => !isInReference(argument, issue.pointer))
    .map((issue) => toScenarioIssue(issue, `${pointer}/with`, index));
  const references = [
    ...referencesIn(argument, `${pointer}/with`),
    ...(unless ? [{ pointer: `${pointer}/unless`, reference: unless }] : []),
  ];
  const inReferences = references.flatMap((each) => checkReference(each, known) ?? []).map(placed);
  const isTaken = as !== undefined && known.earlier.has(as);
  const message = `an earlier step has the name "${as}" already`;
  const inName = isTaken
    ? [placed({ code: 'duplicate_name', pointer: `${pointer}/as`, message, hint: 'Choose another name' })]
    : [];
  return [...inArgument, ...inReferences, ...inName];
}

function checkReference({ pointer, reference }: PlacedReference, { earlier, names }: Known): ScenarioIssue | undefined {
  const { $from, at, ...others } = reference;
  const [stranger] = Object.keys(others);
  if (stranger !== undefined) {
    const message = `a reference has no property "${stranger}"`;
    return { code: 'unknown_property', pointer: joinPointer(pointer, stranger), message, hint: 'It has $from and at' };
  }
  if (typeof $from !== 'string')
    return { code: 'invalid_type', pointer: `${pointer}/$from`, message: '"$from" is no text' };
  if (at !== undefined && (typeof at !== 'string' || !/^(?:\/|$)/.test(at))) {
    return {
      code: 'invalid_format',
      pointer: `${pointer}/at`,
      message: '"at" is not a JSON Pointer',
      hint: 'Write a text such as "/id"',
    };
  }
  const step = earlier.get($from);
  if (step === undefined) {
    const message = `no earlier step has the name "${$from}"`;
    return { code: 'unknown_reference', pointer: `${pointer}/$from`, message, hint: cureFor($from, earlier, names) };
  }
  if (steps[step].returns !== null) return undefined;
  return {
    code: 'unknown_reference',
    pointer: `${pointer}/$from`,
    message: `the step "${$from}" (${step}) returns nothing to refer to`,
  };
}

function cureFor(name: string, earlier: Known['earlier'], names: Known['names']): string {
  if (names.has(name)) return 'A later step has it: change the order';
  const meant = closest(name, [...earlier.keys()]);
  if (meant) return `Did you mean "${meant}"?`;
  return earlier.size > 0 ? `Use one of ${[...earlier.keys()].join(', ')}` : `Add "as": "${name}" to an earlier step`;
}

/** Whether a fault is only that a reference is not yet what it stands for. */
function isInReference(argument: unknown, pointer: string): boolean {
  const keys = pointer.split('/').slice(1);
  return keys.some((_, depth) => isReference(valueAt(argument, `/${keys.slice(0, depth + 1).join('/')}`)));
}

function toScenarioIssue({ code, pointer, message, hint }: Issue, base = '', index?: number): ScenarioIssue {
  const step = index ?? (/^\/steps\/(\d+)/.exec(pointer)?.[1] as number | undefined);
  return {
    code,
    pointer: base + pointer,
    ...(step !== undefined && { step: Number(step) + 1 }),
    message,
    ...(hint && { hint }),
  };
}
