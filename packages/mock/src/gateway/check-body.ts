import { formatIssues, type Issue, type Profile } from '@whapi-webhooks/contract';
import { type RequestName, validateRequest } from '@whapi-webhooks/contract/requests';
import type { RequestByName } from '@whapi-webhooks/types';
import { wrongParameters } from '../channel/state/command-error.ts';
import { FormBody } from './read-form.ts';

/**
 * Checks the body of a request against its schema.
 * @throws {CommandError} with 400 when it does not fit
 */
export function checkBody<N extends RequestName>(name: N, body: unknown, profile: Profile): RequestByName[N] {
  const result = validateRequest(name, body instanceof FormBody ? body.fields : body, { profile });
  if (result.valid) return result.body;
  const typed = body instanceof FormBody && withTypes(body, result.issues);
  if (typed) return checkBody(name, typed, profile);
  throw wrongParameters(formatIssues(result.issues).trim());
}

/** A form has texts only: where something else is expected, the text is read as that. Nothing when it helps nowhere. */
function withTypes({ fields }: FormBody, issues: readonly Issue[]): FormBody | undefined {
  const typed = { ...fields };
  for (const { code, pointer, expected } of issues) {
    const key = pointer.slice(1);
    const text = typed[key];
    if (code === 'invalid_type' && typeof text === 'string') typed[key] = parsed(text, expected);
  }
  return Object.keys(fields).some((key) => typed[key] !== fields[key]) ? new FormBody(typed) : undefined;
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
