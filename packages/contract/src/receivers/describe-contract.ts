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
  /** Whether there is one test for each event, which lists its failures, instead of one for each payload. Default: no. */
  perEvent?: boolean;
  /** Checks a payload. Returns why it is rejected, or `undefined` if it is accepted. */
  reject(contractCase: ContractCase, mode: Mode): Promise<string | undefined> | string | undefined;
}

/**
 * Defines the shared contract tests: in every mode, the subject must accept every example and reject every
 * counterexample. The same tests run on types, the mock and receivers. Examples are valid in the strict profile; the
 * profiles that a counterexample is invalid in are its `profiles`.
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
        const cases = contractCases().filter(
          (contractCase) => canBeAddressed(contractCase, mode) && subject.supports?.(contractCase, mode) !== false,
        );
        if (subject.perEvent) testPerEvent(name, subject, cases, mode);
        else for (const contractCase of cases) it(titleOf(contractCase), () => test(name, subject, contractCase, mode));
      });
    }
  });
}

/** The longest list of failures that somebody reads. */
const MOST_FAILURES = 20;

function testPerEvent(name: string, subject: ContractSubject, cases: readonly ContractCase[], mode: Mode): void {
  for (const event of new Set(cases.map((contractCase) => contractCase.event))) {
    const own = cases.filter((contractCase) => contractCase.event === event);
    it(event, { timeout: 5_000 + own.length * 100 }, async () => {
      const failures: unknown[] = [];
      for (const contractCase of own) {
        await test(name, subject, contractCase, mode).catch((error: unknown) => failures.push(error));
      }
      if (failures.length === 0) return;
      const listed = failures
        .slice(0, MOST_FAILURES)
        .map((error) => `\n- ${error instanceof Error ? error.message : error}`);
      const more = failures.length > MOST_FAILURES ? `\n- and ${failures.length - MOST_FAILURES} more` : '';
      throw new Error(`${failures.length} of ${own.length} payloads failed:${listed.join('')}${more}`, {
        cause: failures[0],
      });
    });
  }
}

function titleOf({ event, name, counterexample }: ContractCase): string {
  return `${counterexample ? 'rejects' : 'accepts'} ${event} ${name}`;
}

async function test(name: string, subject: ContractSubject, contractCase: ContractCase, mode: Mode): Promise<void> {
  const { event, name: caseName, counterexample } = contractCase;
  const reason = await subject.reject(contractCase, mode);
  if (counterexample && reason === undefined) {
    throw new Error(`${name} accepted ${event} ${caseName}, but must reject it: ${counterexample.because}`);
  }
  if (!counterexample && reason !== undefined) {
    throw new Error(`${name} rejected ${event} ${caseName}, but must accept it: ${reason}`);
  }
}
