import type { RequestByName } from '@whapi-webhooks/types';
import { validators } from '../generated/compiled/requests.js';
import { checkSchema } from '../issues/check-schema.ts';
import type { Issue } from '../issues/issue.ts';
import { unreadable } from '../issues/unreadable.ts';
import { describeValue } from '../values/describe-value.ts';
import { type CheckOptions, readCheckOptions } from '../webhooks/check-options.ts';

/** The body of a REST operation, by the title of its schema. */
export type RequestName = keyof RequestByName;

/** What `validateRequest` returns. `truncated`: there are more faults than `issues` lists. */
export type RequestResult<N extends RequestName> =
  | { valid: true; body: RequestByName[N]; issues?: never; truncated?: never }
  | { valid: false; body?: never; issues: Issue[]; truncated?: true };

/**
 * Checks the body of a REST request to the gateway. Never throws for a body, whatever it is.
 * @throws {TypeError} for an unknown name, or an option with an unknown value
 * @example validateRequest('PatchChatRequest', { mute_until: 0 }).valid; // true
 */
export function validateRequest<N extends RequestName>(
  name: N,
  body: unknown,
  options: CheckOptions = {},
): RequestResult<N> {
  const checks = readCheckOptions(options);
  if (!Object.hasOwn(validators, name)) {
    throw new TypeError(
      `Unknown request ${describeValue(name)}. Use one of ${Object.keys(validators).sort().join(', ')}`,
    );
  }
  try {
    const broken = checkSchema(body, validators[name], checks);
    return broken ? { valid: false, ...broken } : { valid: true, body: body as RequestByName[N] };
  } catch (error) {
    return { valid: false, issues: [unreadable(error)] };
  }
}
