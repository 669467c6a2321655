import { closest } from './closest.ts';
import { describeValue } from './describe-value.ts';
import { hintFor } from './hint-for.ts';
import type { Issue, IssueCode } from './issue.ts';
import { joinPointer, valueAt } from './pointer.ts';
import type { SchemaError } from './schema-validator.ts';

type Fault = Pick<Issue, 'code' | 'pointer' | 'message' | 'expected' | 'received'>;
type Reader = (error: SchemaError, value: unknown) => Fault;

/** What each keyword of JSON Schema means to a reader. A keyword that is not here only wraps the errors of others. */
const READERS: Record<string, Reader> = {
  type: mismatch('invalid_type', ({ params }) => String(params.type).replaceAll(',', ' or ')),
  const: mismatch('invalid_value', ({ params }) => JSON.stringify(params.allowedValue)),
  enum: mismatch('invalid_value', ({ params }) => alternatives(params.allowedValues)),
  pattern: mismatch('invalid_format', ({ params }) =>
    params.title ? `${inWords(params.title)} such as ${params.example}` : `text like ${params.pattern}`,
  ),
  minimum: mismatch('out_of_range', ({ params }) => `at least ${params.limit}`),
  maximum: mismatch('out_of_range', ({ params }) => `at most ${params.limit}`),
  minLength: mismatch('wrong_length', ({ params }) => `at least ${counted(params.limit, 'character')}`),
  maxLength: mismatch('wrong_length', ({ params }) => `at most ${counted(params.limit, 'character')}`),
  minItems: mismatch('wrong_length', ({ params }) => `at least ${counted(params.limit, 'item')}`),
  maxProperties: mismatch('wrong_length', ({ params }) => `at most ${counted(params.limit, 'key')}`),
  required: ({ instancePath, params }) => ({
    code: 'missing_property',
    pointer: joinPointer(instancePath, params.missingProperty),
    message: `Missing property "${params.missingProperty}"`,
    expected: `property "${params.missingProperty}"`,
    received: 'nothing',
  }),
  unevaluatedProperties: ({ instancePath, params }, value) => ({
    code: 'unknown_property',
    pointer: joinPointer(instancePath, params.unevaluatedProperty),
    message: `Unknown property "${params.unevaluatedProperty}"`,
    received: describeValue((value as Record<string, unknown>)[params.unevaluatedProperty]),
  }),
  discriminator: ({ instancePath, params }) => {
    const isText = typeof params.tagValue === 'string';
    return {
      code: isText ? 'invalid_value' : 'invalid_type',
      pointer: joinPointer(instancePath, params.tag),
      ...contrast(isText ? alternatives(params.known) : 'string', describeValue(params.tagValue)),
    };
  },
};

/**
 * Turns the errors of a compiled schema into issues: one for each fault.
 * Errors that only follow from another one are left out.
 */
export function issuesFromErrors(errors: readonly SchemaError[], payload: unknown): Issue[] {
  const issues = new Map<string, { issue: Issue; place: number }>();
  const misplaced = new Set<string>();
  const places = new Map(errors.map((error, place) => [error, place]));
  for (const error of errors.toSorted(missingFirst)) {
    const read = READERS[error.keyword];
    if (!read) continue;
    const value = valueAt(payload, error.instancePath);
    const fault = read(error, value);
    if (issues.has(fault.pointer) || misplaced.has(fault.pointer)) continue;
    const meant = meantBy(error, value);
    if (meant && error.keyword === 'required') misplaced.add(joinPointer(error.instancePath, meant.key));
    const { title } = error.params;
    const hint = meant?.hint ?? hintFor({ ...fault, title, value: valueAt(payload, fault.pointer), holder: value });
    const issue = { ...fault, keyword: error.keyword, ...(hint && { hint }) };
    issues.set(fault.pointer, { issue, place: places.get(error) ?? 0 });
  }
  return [...issues.values()].sort((a, b) => a.place - b.place).map(({ issue }) => issue);
}

/** A misspelt name is both missing and unknown; it is told as missing. */
function missingFirst(a: SchemaError, b: SchemaError): number {
  return Number(b.keyword === 'required') - Number(a.keyword === 'required');
}

/** The key that a misspelt or misplaced one was meant for, or was meant by; with what to say of it. */
function meantBy({ keyword, params }: SchemaError, holder: unknown): { key: string; hint: string } | undefined {
  const { missingProperty, unevaluatedProperty, declared = [] } = params;
  const object = holder as Record<string, unknown>;
  if (keyword === 'unevaluatedProperties') {
    // Their order changes as payloads are checked; the hint must not.
    const absent = declared.toSorted().filter((name: string) => !Object.hasOwn(object, name));
    const key = closest(unevaluatedProperty, absent);
    return key === undefined ? key : { key, hint: `Did you mean \`${key}\`?` };
  }
  if (keyword !== 'required') return undefined;
  const undeclared = Object.keys(object).filter((key) => !declared.includes(key));
  const misspelt = closest(missingProperty, undeclared);
  if (misspelt !== undefined) {
    return { key: misspelt, hint: `There is \`${misspelt}\`: did you mean \`${missingProperty}\`?` };
  }
  const content = object.type === missingProperty && undeclared.find((key) => describeValue(object[key]) === 'object');
  if (!content) return undefined;
  const hint = `There is \`${content}\`: what has the type \`${missingProperty}\` has its content under that name.`;
  return { key: content, hint };
}

function mismatch(code: IssueCode, expect: (error: SchemaError) => string): Reader {
  return (error, value) => ({
    code,
    pointer: error.instancePath,
    ...contrast(expect(error), describeReceived(error, value)),
  });
}

function contrast(expected: string, received: string): Pick<Issue, 'message' | 'expected' | 'received'> {
  return { message: `Expected ${expected}, received ${received}`, expected, received };
}

/** A length that is wrong is told as a length; a long text would say nothing. */
function describeReceived({ keyword }: SchemaError, value: unknown): string {
  if (keyword === 'minItems') return counted((value as unknown[]).length, 'item');
  if (keyword === 'minLength' || keyword === 'maxLength') return counted((value as string).length, 'character');
  if (keyword === 'maxProperties') return counted(Object.keys(value as object).length, 'key');
  return describeValue(value);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** `ChatId` as people say it: chat id. */
function inWords(title: string): string {
  return title.replaceAll(/\B[A-Z]/g, ' $&').toLowerCase();
}

function alternatives(values: unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(' | ');
}
