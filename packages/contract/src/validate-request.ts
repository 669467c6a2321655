import type { RequestByName } from '@whapi-webhooks/types';
import { validators } from './generated/compiled/requests.js';
import type { Issue } from './issue.ts';
import { issuesFromErrors } from './issues-from-errors.ts';
import { isStrict, type Profile } from './profile.ts';

/** A body that a REST operation takes, by the title of its schema. */
export type RequestName = keyof RequestByName;

export type RequestResult<N extends RequestName> =
  | { valid: true; body: RequestByName[N]; issues?: never }
  | { valid: false; body?: never; issues: Issue[] };

/**
 * Checks the body of a REST request to the gateway.
 * @example validateRequest('PatchChatRequest', { mute_until: 0 }).valid; // true
 */
export function validateRequest<N extends RequestName>(
  name: N,
  body: unknown,
  { profile = 'tolerant' }: { profile?: Profile } = {},
): RequestResult<N> {
  const strict = isStrict(profile);
  if (!Object.hasOwn(validators, name)) {
    throw new TypeError(`Unknown request "${name}", please use one of ${Object.keys(validators).join(', ')}`);
  }
  const validate = validators[name];
  if (validate(body, strict)) return { valid: true, body: body as RequestByName[N] };
  return { valid: false, issues: issuesFromErrors(validate.errors ?? [], body) };
}
