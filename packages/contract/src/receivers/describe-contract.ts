import { describe, it } from 'vitest';
import { canBeAddressed } from '../cases/can-be-addressed.ts';
import { type ContractCase, contractCases } from '../cases/contract-cases.ts';
import { type Mode, modes } from '../index.ts';

/** What the contract is tested on. */
export interface ContractSubject {
  /** Whether it can judge a payload. Default: every payload. */
  supports?(contractCase: ContractCase, mode: Mode): boolean;
  /** The modes to test. Default: all three. */
  modes?: readonly Mode[];
  /** Checks a payload. Returns why it is rejected, or `undefined` if it is accepted. */
  reject(contractCase: ContractCase, mode: Mode): Promise<string | undefined> | string | undefined;
}

/**
 * Defines the shared contract tests: in every mode, the subject must accept every example and reject every
 * counterexample. The same tests run on types, the mock and receivers.
 * @example
 * describeContract('my validator', {
 *   modes: ['body'],
 *   reject: ({ payload }) => (myValidator(payload) ? undefined : 'invalid'),
 * });
 */
export function describeContract(name: string, subject: ContractSubject): void {
  describe(`${name} follows the contract`, () => {
    for (const mode of subject.modes ?? modes) {
      describe(`${mode} mode`, () => {
        for (const contractCase of contractCases()) {
          if (!canBeAddressed(contractCase, mode)) continue;
          if (subject.supports && !subject.supports(contractCase, mode)) continue;
          const { event, name: caseName, counterexample } = contractCase;
          it(`${counterexample ? 'rejects' : 'accepts'} ${event} ${caseName}`, async () => {
            const reason = await subject.reject(contractCase, mode);
            if (counterexample && reason === undefined) {
              throw new Error(`${name} accepted ${event} ${caseName}, but must reject it: ${counterexample.because}`);
            }
            if (!counterexample && reason !== undefined) {
              throw new Error(`${name} rejected ${event} ${caseName}, but must accept it: ${reason}`);
            }
          });
        }
      });
    }
  });
}
