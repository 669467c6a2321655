import { describeValue } from '../values/describe-value.ts';
import type { Profile } from './profile.ts';
import { isStrict } from './profile.ts';

/** How a payload is checked, whatever its event. */
export interface CheckOptions {
  /** How strictly the payload is read. Default: `tolerant`, which is for real traffic. */
  profile?: Profile;
  /** The number of issues to stop at, from 1 to 10,000. Default 100. `truncated` in the result says if there are more. */
  maxIssues?: number;
  /**
   * Whether to keep the valid items of the payload's array if others are invalid: `webhook` contains the valid items,
   * `rejected` the others. The payload is invalid if no item is valid, or if something else in it is invalid.
   * Default: `false`.
   */
  partial?: boolean;
}

const DEFAULT_ISSUES = 100;
const MOST_ISSUES = 10_000;

/** The options with their defaults filled in. */
export interface Checks {
  strict: boolean;
  maxIssues: number;
  partial: boolean;
}

/**
 * Reads the options.
 * @throws {TypeError} for a value that is none of the allowed ones
 */
export function readCheckOptions({
  profile = 'tolerant',
  maxIssues = DEFAULT_ISSUES,
  partial = false,
}: CheckOptions): Checks {
  if (!Number.isInteger(maxIssues) || maxIssues < 1 || maxIssues > MOST_ISSUES) {
    throw new TypeError(`Invalid maxIssues ${String(maxIssues)}. Use an integer from 1 to ${MOST_ISSUES}`);
  }
  if (typeof partial !== 'boolean') throw new TypeError(`Invalid partial ${describeValue(partial)}. Use true or false`);
  return { strict: isStrict(profile), maxIssues, partial };
}
