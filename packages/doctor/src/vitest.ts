import { describe, it } from 'vitest';
import { type DoctorTestOptions, doctorTests } from './doctor-tests.ts';
import type { Setup } from './setup.ts';

export type { DoctorTestOptions } from './doctor-tests.ts';
export type { Setup } from './setup.ts';

/** A trial may wait for a receiver that does not respond: far above what any rule takes. */
const TIMEOUT_MS = 300_000;

/**
 * Declares a test for each rule that examines a receiver in this process. A test fails for a finding of severity `error`;
 * findings of other severities are printed, unless `failOn` says otherwise. A rule that is off or cannot be judged is
 * skipped with the reason. A first test fails where the app sends nothing, so that rules cannot be judged, unless `replies`
 * is `false`.
 * @param setup creates the app anew for each trial
 * @throws {TypeError} when an option is wrong
 * @example
 * import { describeDoctor } from '@whapi-webhooks/doctor/vitest';
 * describeDoctor('my bot', () => createBot().fetch, { say: 'menu', off: { 'answers-blocked': 'We answer everybody' } });
 */
export function describeDoctor(name: string, setup: Setup, options: DoctorTestOptions = {}): void {
  describe(name, () => {
    for (const { name: title, run } of doctorTests(setup, options)) it(title, { timeout: TIMEOUT_MS }, run);
  });
}
