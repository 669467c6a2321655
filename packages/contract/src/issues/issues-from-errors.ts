import type { SchemaError } from '../compiled/schema-validator.ts';
import { alternatives } from '../values/alternatives.ts';
import { closest } from '../values/closest.ts';
import { codePointLength } from '../values/code-point-length.ts';
import { describeValue } from '../values/describe-value.ts';
import { firstKeys } from '../values/first-keys.ts';
import { joinPointer, valueAt } from '../values/pointer.ts';
import { printable, quoted } from '../values/printable.ts';
import { createIssue } from './create-issue.ts';
import { hintFor } from './hint-for.ts';
import { keyOfItem } from './hint-for-wrapped.ts';
import type { Issue, IssueCode } from './issue.ts';

type Fault = Pick<Issue, 'code' | 'pointer' | 'expected' | 'received'> & { message?: string };
type Reader = (error: SchemaError, value: unknown) => Fault;

/** The fault behind each keyword of JSON Schema. A keyword that is not listed only wraps the errors of others. */
const READERS: Record<string, Reader> = {
  type: mismatch('invalid_type', ({ params }) => String(params.type).replaceAll(',', ' or ')),
  const: mismatch('invalid_value', ({ params }) => JSON.stringify(params.allowedValue)),
  enum: mismatch('invalid_value', ({ params }, value) => alternatives(params.allowedValues, value)),
  pattern: mismatch(
    'invalid_format',
    ({ params }) => `${params.title ? inWords(params.title) : 'text'} such as ${params.example}`,
  ),
  minimum: mismatch('out_of_range', ({ params }) => `at least ${params.limit}`),
  maximum: mismatch('out_of_range', ({ params }) => `at most ${params.limit}`),
  minLength: mismatch('wrong_length', ({ params }) => `at least ${counted(params.limit, 'character')}`),
  maxLength: mismatch('wrong_length', ({ params }) => `at most ${counted(params.limit, 'character')}`),
  minItems: mismatch('wrong_length', ({ params }) => `at least ${counted(params.limit, 'item')}`),
  maxProperties: mismatch('wrong_length', ({ params }) => `at most ${counted(params.limit, 'key')}`),
  required: ({ instancePath, params }) => {
    const names = namesOf(params).map((name) => `"${name}"`);
    return {
      code: 'missing_property',
      pointer: joinPointer(instancePath, params.missingProperty),
      message: `Missing property ${names.join(' or ')}`,
      expected: `property ${names.join(' or ')}`,
      received: 'nothing',
    };
  },
  unevaluatedProperties: ({ instancePath, params }, value) => ({
    code: 'unknown_property',
    pointer: joinPointer(instancePath, params.unevaluatedProperty),
    message: `Unknown property ${quoted(params.unevaluatedProperty, MAX_NAME)}`,
    expected: 'nothing',
    received: describeValue((value as Record<string, unknown>)[params.unevaluatedProperty]),
  }),
  discriminator: ({ instancePath, params }) => {
    const isText = typeof params.tagValue === 'string';
    return {
      code: isText ? 'invalid_value' : 'invalid_type',
      pointer: joinPointer(instancePath, params.tag),
      expected: isText ? alternatives(params.known, params.tagValue) : 'string',
      received: describeValue(params.tagValue),
    };
  },
};

const MAX_NAME = 80;

/**
 * Turns the errors of a compiled schema into issues: one for each fault.
 * Errors that only follow from another one are left out.
 */
export function issuesFromErrors(errors: readonly SchemaError[], payload: unknown): Issue[] {
  const issues = new Map<string, { issue: Issue; place: number }>();
  const misnamed = new Set<string>();
  const undeclaredIn = rememberUndeclared();
  const places = new Map(errors.map((error, place) => [error, place]));
  for (const error of errors.toSorted(missingFirst)) {
    const read = READERS[error.keyword];
    if (!read) continue;
    const value = valueAt(payload, error.instancePath);
    const fault = read(error, value);
    if (issues.has(fault.pointer) || misnamed.has(fault.pointer)) continue;
    const isFree = (key: string) => !misnamed.has(joinPointer(error.instancePath, key));
    const meant = meantBy(error, value, (declared) => undeclaredIn(value as object, declared).filter(isFree));
    if (meant?.name) {
      misnamed.add(joinPointer(error.instancePath, meant.key));
      fault.pointer = joinPointer(error.instancePath, meant.name);
    }
    const { title, example, allowedValues, known } = error.params;
    const pointed = valueAt(payload, fault.pointer);
    const clues = { ...fault, title, example, values: allowedValues ?? known, value: pointed, holder: value };
    const hint = meant?.hint ?? hintFor(clues);
    issues.set(fault.pointer, {
      issue: createIssue({ ...fault, keyword: error.keyword, hint }),
      place: places.get(error) ?? 0,
    });
  }
  return [...issues.values()].sort((a, b) => a.place - b.place).map(({ issue }) => issue);
}

/** A misspelt name is both missing and unknown; it is reported as missing. */
function missingFirst(a: SchemaError, b: SchemaError): number {
  return Number(b.keyword === 'required') - Number(a.keyword === 'required');
}

/** The names of which one is missing, the usual one first. */
function namesOf({ missingProperty, either = [] }: SchemaError['params']): string[] {
  return [missingProperty, ...either];
}

/**
 * The property that a misspelt or misplaced name was meant for, or was used instead of; with a hint that says so.
 * `name` is the one that is missing.
 * @param undeclaredBeside the names that the object has beside the declared ones, without those already matched
 */
function meantBy(
  { keyword, instancePath, params }: SchemaError,
  holder: unknown,
  undeclaredBeside: (declared: readonly string[]) => string[],
): { key: string; name?: string; hint: string } | undefined {
  const { missingProperty, unevaluatedProperty, declared = [] } = params;
  const object = holder as Record<string, unknown>;
  if (keyword === 'unevaluatedProperties') {
    const absent = declared.filter((name: string) => !Object.hasOwn(object, name) || object[name] === undefined);
    const key = closest(unevaluatedProperty, absent);
    return key === undefined ? key : { key, hint: `Did you mean \`${key}\`?` };
  }
  if (keyword !== 'required' || (instancePath === '' && keyOfItem(object))) return undefined;
  const undeclared = undeclaredBeside(declared).filter((key) => object[key] !== undefined);
  const names = namesOf(params);
  for (const one of names) {
    const misspelt = closest(one, undeclared);
    if (misspelt !== undefined) {
      const name = closest(misspelt, names) ?? one;
      return { key: misspelt, name, hint: `\`${printable(misspelt)}\` looks like a typo of \`${name}\`.` };
    }
  }
  const content = object.type === missingProperty && undeclared.find((key) => describeValue(object[key]) === 'object');
  if (!content) return undefined;
  const hint = `Rename \`${printable(content, MAX_NAME)}\` to \`${missingProperty}\`, or change the type: both must have the same name.`;
  return { key: content, name: missingProperty, hint };
}

/** Several properties can be missing in one object: its names are looked through once. */
function rememberUndeclared(): (object: object, declared: readonly string[]) => string[] {
  const known = new Map<object, string[]>();
  return (object, declared) => {
    const names = known.get(object) ?? firstKeys(object, (key) => !declared.includes(key));
    known.set(object, names);
    return names;
  };
}

function mismatch(code: IssueCode, expect: (error: SchemaError, value: unknown) => string): Reader {
  return (error, value) => ({
    code,
    pointer: error.instancePath,
    expected: expect(error, value),
    received: describeReceived(error, value),
  });
}

/** Of a wrong length, the length: a long text would say nothing. */
function describeReceived({ keyword }: SchemaError, value: unknown): string {
  if (keyword === 'minItems') return counted((value as unknown[]).length, 'item');
  if (keyword === 'minLength' || keyword === 'maxLength') return counted(codePointLength(value as string), 'character');
  if (keyword === 'maxProperties') return counted(Object.keys(value as object).length, 'key');
  return describeValue(value);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `ChatId` in plain words: chat id. */
function inWords(title: string): string {
  return title.replaceAll(/\B[A-Z]/g, ' $&').toLowerCase();
}
