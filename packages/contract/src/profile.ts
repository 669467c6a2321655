/**
 * How strictly a payload is read.
 * - `tolerant`, for real traffic: unknown properties pass, and so do unknown values of vocabularies
 *   that the vendor may extend.
 * - `strict`, for what you write yourself: nothing undeclared.
 */
export type Profile = 'tolerant' | 'strict';

/**
 * Whether a profile is the strict one.
 * @throws {TypeError} when there is no such profile
 */
export function isStrict(profile: Profile): boolean {
  if (profile === 'strict' || profile === 'tolerant') return profile === 'strict';
  throw new TypeError(`Unknown profile "${profile}", please use one of tolerant, strict`);
}
