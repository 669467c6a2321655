import { formatIssues, type Issue, type Profile } from '@whapi-webhooks/contract';
import { type RequestName, validateRequest } from '@whapi-webhooks/contract/requests';
import type { RequestByName } from '@whapi-webhooks/types';
import { wrongParameters } from '../channel/state/command-error.ts';
import type { Body } from './read-body.ts';

/**
 * Checks the body of a request against its schema. The tolerant profile drops properties that the schema does not
 * declare, at every depth; the strict one refuses them.
 * @throws {CommandError} with 400 when the body does not fit
 */
export function checkBody<N extends RequestName>(
  name: N,
  { value, isForm }: Pick<Body, 'value' | 'isForm'>,
  profile: Profile,
): RequestByName[N] {
  const result = validateRequest(name, value, { profile });
  if (result.valid) return profile === 'tolerant' ? withoutUnknown(name, result.body) : result.body;
  const typed = isForm && withTypes(value as Fields, result.issues);
  if (typed) return checkBody(name, { value: typed, isForm }, profile);
  throw wrongParameters([listOf(result.issues), ...dropped(name, value, result.issues)].join('\n'));
}

/** A property with a wrong name is dropped, and then reported as missing: the error has both names. */
function dropped(name: RequestName, value: unknown, issues: readonly Issue[]): string[] {
  if (!issues.some(({ code }) => code === 'missing_property')) return [];
  const { issues: strict = [] } = validateRequest(name, value, { profile: 'strict' });
  const places = strict.filter(({ code }) => code === 'unknown_property').map(({ pointer }) => pointer);
  return places.length > 0 ? [`Not declared, so ignored: ${places.join(', ')}`] : [];
}

function listOf(issues: readonly Issue[]): string {
  return formatIssues(issues).replace(/^ {2}/gm, '').trim();
}

type Fields = Record<string, unknown>;

/** Forms contain only text: where the schema expects another type, the text is parsed. `undefined` if nothing changes. */
function withTypes(fields: Fields, issues: readonly Issue[]): Fields | undefined {
  const typed = { ...fields };
  for (const { code, pointer, expected } of issues) {
    const key = pointer.slice(1);
    const text = typed[key];
    if (code === 'invalid_type' && typeof text === 'string') typed[key] = parsed(text, expected);
  }
  return Object.keys(fields).some((key) => typed[key] !== fields[key]) ? typed : undefined;
}

function parsed(text: string, expected: string | undefined): unknown {
  const value = parseJson(text);
  // A list with one item looks like the item.
  return expected === 'array' && !Array.isArray(value) ? [text] : value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The strict profile finds what is not declared. It may report a limited number of issues, hence the loop. */
function withoutUnknown<N extends RequestName>(name: N, body: RequestByName[N]): RequestByName[N] {
  let copy: RequestByName[N] | undefined;
  for (;;) {
    const { issues = [] } = validateRequest(name, copy ?? body, { profile: 'strict' });
    const unknown = issues.filter(({ code }) => code === 'unknown_property');
    if (unknown.length === 0) return copy ?? body;
    copy ??= structuredClone(body);
    for (const { pointer } of unknown) removeAt(copy, pointer);
  }
}

/** Removes the property that a JSON Pointer points at. */
function removeAt(root: unknown, pointer: string): void {
  const keys = pointer.split('/').slice(1);
  const names = keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = names.pop() as string;
  const parent = names.reduce<unknown>((value, name) => (value as Fields)[name], root);
  delete (parent as Fields)[last];
}
