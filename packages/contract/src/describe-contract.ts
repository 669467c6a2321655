import { describe, it } from 'vitest';
import { canBeAddressed } from './can-be-addressed.ts';
import { type ContractCase, contractCases } from './contract-cases.ts';
import { type Mode, modes } from './index.ts';

/** Something that the contract is tested on. */
export interface ContractSubject {
  /** Which payloads it is able to judge. Default: all. */
  judges?(contractCase: ContractCase, mode: Mode): boolean;
  /** The modes it is tested in. Default: all three. */
  modes?: readonly Mode[];
  /** Shows it a payload. Resolves to why it was refused, or to nothing when it was accepted. */
  refusal(contractCase: ContractCase, mode: Mode): Promise<string | undefined> | string | undefined;
}

/**
 * The shared contract tests: every example must be accepted, every counterexample refused,
 * in every mode. They read the same whatever they are run on: types, the mock, a receiver.
 */
export function describeContract(name: string, subject: ContractSubject): void {
  describe(`${name} keeps the contract`, () => {
    for (const mode of subject.modes ?? modes) {
      describe(`${mode} mode`, () => {
        for (const contractCase of contractCases()) {
          if (!canBeAddressed(contractCase, mode)) continue;
          if (subject.judges && !subject.judges(contractCase, mode)) continue;
          const { event, story, counterexample } = contractCase;
          it(`${counterexample ? 'refuses' : 'accepts'} ${event} ${story}`, async () => {
            const refusal = await subject.refusal(contractCase, mode);
            if (counterexample && refusal === undefined) {
              throw new Error(
                `${name} did not refuse ${event} ${story}, which must be refused: ${counterexample.because}`,
              );
            }
            if (!counterexample && refusal !== undefined) {
              throw new Error(`${name} refused ${event} ${story}, which must be accepted: ${refusal}`);
            }
          });
        }
      });
    }
  });
}
