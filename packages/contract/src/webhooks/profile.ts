import { describeValue } from '../values/describe-value.ts';

/**
 * How strictly a payload is read.
 * - `tolerant`, for real traffic: undeclared properties pass, and so do unlisted values of vocabularies that the
 *   vendor may extend. The default of validators. What strict would say is in `warnings` of the result.
 * - `strict`, for payloads that you write yourself: nothing undeclared. The default of `toMatchWebhook`.
 */
export type Profile = 'tolerant' | 'strict';

/**
 * Whether a profile is the strict one.
 * @throws {TypeError} if there is no such profile
 */
export function isStrict(profile: Profile): boolean {
  if (profile === 'strict' || profile === 'tolerant') return profile === 'strict';
  throw new TypeError(`Unknown profile ${describeValue(profile)}. Use tolerant or strict`);
}
