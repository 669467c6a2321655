import { describeValue } from '../values/describe-value.ts';

/**
 * How strictly a payload is read.
 * - `tolerant`, for real traffic: accepts what can be assigned to the TypeScript types, and ignores undeclared
 *   properties. The default of validators; `warnings` of the result lists the issues that the strict profile has.
 * - `strict`, for payloads that you write yourself: also checks patterns, bounds and vocabularies, and rejects
 *   undeclared properties. The default of `toMatchWebhook`.
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
