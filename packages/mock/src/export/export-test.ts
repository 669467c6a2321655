import { eventNames, splitPointer } from '@whapi-webhooks/contract';
import type { WebhookSettings } from '@whapi-webhooks/types';
import type { AnyScenario, AnyScenarioStep, StepName, StepReference } from '@whapi-webhooks/types/steps';
import { isReference } from '../steps/references.ts';
import { describeGap, type ExportGap } from './export-error.ts';
import { Code, printComment, printText, printValue } from './print-value.ts';
import { redactedUrl } from './redacted.ts';

/** What a test needs beside the steps. */
export interface TestSurroundings {
  /** The options of the mock that are JSON. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The names of the other ones. */
  readonly otherOptions: readonly string[];
  readonly subscriptions: readonly WebhookSettings[];
  readonly gaps: readonly ExportGap[];
  /** The steps that expect a body of another type than the declared one. */
  readonly untyped: ReadonlySet<AnyScenarioStep>;
}

const DEFAULT_RECEIVER = 'https://bot.test/hook';

/** Prints a scenario as a test file for Vitest, which plays it by the methods of the mock. */
export function exportTest({ title, steps }: AnyScenario, surroundings: TestSurroundings): string {
  const { options, otherOptions, subscriptions, gaps, untyped } = surroundings;
  const body = printSteps(steps, untyped)
    .map((line) => `  ${line}\n`)
    .join('');
  const receivers = subscriptions.length > 0 ? subscriptions : [{ url: DEFAULT_RECEIVER }];
  return `import { setupWhapi } from '@whapi-webhooks/mock/node';
import { afterAll, beforeAll, it } from 'vitest';
// Edit: import your bot. It has a method \`fetch\` that takes a Request and returns a Response.
import { app } from './app.ts';

${gaps.map((gap) => `${printComment(`Missing: ${describeGap(gap)}`)}\n`).join('')}${otherOptions
  .map((name) => `${printComment(`Add the option ${name}, which the mock had when this was recorded.`)}\n`)
  .join('')}const whapi = setupWhapi(${printValue({ clock: 'virtual', ...options })});

beforeAll(() => {
  whapi.listen();
  // Edit: connect your bot where it expects webhooks.
${receivers.map((receiver) => connection(receiver)).join('')}});

afterAll(() => whapi.close());

it(${printText(title ?? 'repeats what happened')}, async () => {
${body}});
`;
}

/**
 * Prints each step as a statement in the body of a test.
 * @param untyped the steps that expect a body of another type than the declared one
 */
export function printSteps(
  steps: readonly AnyScenarioStep[],
  untyped: ReadonlySet<AnyScenarioStep> = new Set(),
): string[] {
  const types = new Map(steps.flatMap(({ as, do: name }) => (as === undefined ? [] : [[as, name as StepName]])));
  return steps.map((step) => statement(step, types, untyped.has(step)));
}

/** The code that connects the app as a receiver was. */
function connection({ url: ownUrl, mode, events, webhook_max_age_seconds: maxAgeSeconds }: WebhookSettings): string {
  const url = redactedUrl(ownUrl);
  const names = events?.map(({ type, method }) => `${type}.${method}`);
  const settings = {
    ...(mode !== undefined && mode !== 'body' && { mode }),
    ...(names && names.length < eventNames.length && { events: names }),
    ...(typeof maxAgeSeconds === 'number' && { maxAgeSeconds }),
  };
  const isDefault = isEmptyObject(settings);
  const subscription = isDefault ? '' : `  whapi.subscribe(${printValue({ url, ...settings }, '  ')});\n`;
  return `  whapi.connect(${printText(url)}, app.fetch);\n${subscription}`;
}

type Types = ReadonlyMap<string, StepName>;

/** A step as a statement. */
function statement({ do: name, with: argument = {}, as }: AnyScenarioStep, types: Types, isUntyped: boolean): string {
  const coded = withCode(argument, types) as Record<string, unknown>;
  const value = isUntyped ? withUntypedBody(coded) : coded;
  const result = as === undefined ? '' : `const ${as} = `;
  return `${result}${expression(name as StepName, value, { isNamed: as !== undefined, column: 2 + result.length })};`;
}

interface Placement {
  /** Whether later steps use what it returns. */
  isNamed: boolean;
  /** Where on the line it begins. */
  column: number;
}

function expression(name: StepName, argument: Record<string, unknown>, { isNamed, column }: Placement): string {
  const call = (method: string, ...values: unknown[]) => {
    let code = `await whapi.${method}(`;
    const last = values.findLastIndex((value) => value !== undefined);
    for (const [index, value] of values.slice(0, last + 1).entries()) {
      if (index > 0) code += ', ';
      code += printValue(value, '  ', column + code.length);
    }
    return `${code})`;
  };
  const isEmpty = Object.keys(argument).length === 0;
  switch (name) {
    case 'emit': {
      const { event, overrides, example } = argument;
      return call('emit', event, overrides, example === undefined ? undefined : { example });
    }
    case 'send': {
      const { webhook, ...options } = argument;
      // What breaks the contract has no type.
      const typed = options.unchecked ? new Code(`${printValue(webhook, '  ')} as never`) : webhook;
      return call('send', typed, isEmptyObject(options) ? undefined : options);
    }
    case 'expectDelivered': {
      const { event, matcher, ...options } = argument;
      return call('delivered', event, matcher, isEmptyObject(options) ? undefined : options);
    }
    case 'expectRequested': {
      const { operation, matcher, ...options } = argument;
      return call('requested', operation, matcher, isEmptyObject(options) ? undefined : options);
    }
    case 'addFault':
      return isNamed ? call('step', name, argument) : `whapi.faults.add(${printValue(argument, '  ')})`;
    case 'removeFaults':
      return isEmpty ? 'whapi.faults.clear()' : `whapi.faults.remove(${printValue(argument.id)})`;
    case 'advance':
      return call('clock.advance', argument.by);
    case 'runAll':
      return call('clock.runAll');
    case 'settle':
      return call('settled');
    case 'call':
      return call('step', name, argument);
    case 'receiveCall':
      return call('channel.call', argument);
    default:
      return call(`channel.${name}`, isEmpty ? undefined : withFiles(argument));
  }
}

/** An argument with code in place of references. */
function withCode(value: unknown, types: Types): unknown {
  if (isReference(value)) return new Code(referenceCode(value, types));
  if (Array.isArray(value)) return value.map((item) => withCode(item, types));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withCode(child, types)]));
}

/** An expectation of a request whose body TypeScript takes, whatever it is. */
function withUntypedBody(argument: Record<string, unknown>): Record<string, unknown> {
  const matcher = argument.matcher as Record<string, unknown> | undefined;
  if (matcher?.body === undefined) return argument;
  const body = new Code(`${printValue(matcher.body, '    ')} as never`);
  return { ...argument, matcher: { ...matcher, body } };
}

/** What a reference stands for. Where the type of what it leads through is unknown, it is written down. */
function referenceCode({ $from, at = '' }: StepReference, types: Types): string {
  const keys = splitPointer(at);
  const step = types.get($from);
  const [first = '', ...others] = keys;
  if ((step === 'expectRequested' || step === 'call') && others.length > 0) {
    const type = others.reduceRight((inner, key) => `{ ${memberType(key)}: ${inner} }`, 'string');
    return `(${$from}${access(first)} as ${type})${others.map(access).join('')}`;
  }
  return $from + keys.map(access).join('');
}

function memberType(key: string): string {
  if (/^\d+$/.test(key)) return '[index: number]';
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : printText(key);
}

function access(key: string): string {
  if (/^\d+$/.test(key)) return `[${key}]!`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${printText(key)}]`;
}

/** The content of a message with the bytes of its file: TypeScript takes them as they are. */
function withFiles(argument: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(argument).map(([name, content]) => {
    const { bytes, ...rest } = (content ?? {}) as { bytes?: unknown };
    if (typeof bytes !== 'string') return [name, content];
    return [name, { ...rest, bytes: new Code(`Buffer.from(${printText(bytes)}, 'base64')`) }];
  });
  return Object.fromEntries(entries);
}

function isEmptyObject(value: object): boolean {
  return Object.keys(value).length === 0;
}
