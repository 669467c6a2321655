/**
 * How strictly a payload is read.
 * - `tolerant`, for real traffic: unknown properties pass, and so do unknown values of vocabularies
 *   that the vendor may extend.
 * - `strict`, for what you write yourself: nothing undeclared.
 */
export type Profile = 'tolerant' | 'strict';

/**
 * What stands under a profile's name.
 * @throws {TypeError} when there is no such profile
 */
export function byProfile<T>(table: Record<Profile, T>, profile: Profile): T {
  if (Object.hasOwn(table, profile)) return table[profile];
  throw new TypeError(`Unknown profile "${profile}", please use one of ${Object.keys(table).join(', ')}`);
}
