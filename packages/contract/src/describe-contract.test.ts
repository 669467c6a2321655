import { describe, expect, it } from 'vitest';
import { runVitest } from '../test/run-vitest.ts';
import { modes } from './address-webhook.ts';
import { canBeAddressed } from './can-be-addressed.ts';
import { contractCases } from './contract-cases.ts';

const cases = contractCases();

describe('describeContract', async () => {
  const outcomes = await runVitest(`
    import { validateWebhook } from '@whapi-webhooks/contract';
    import { describeContract } from '@whapi-webhooks/contract/vitest';

    describeContract('a careful subject', {
      refusal: ({ payload }) => validateWebhook(payload, { profile: 'strict' }).issues?.[0].message,
    });
    describeContract('a gullible subject', { modes: ['body'], refusal: async () => undefined });
    describeContract('a grumpy subject', { modes: ['path'], refusal: async () => 'no' });
    describeContract('a choosy subject', {
      modes: ['body', 'method'],
      judges: ({ event, story }, mode) => event === 'chats.patch' && story === 'minimal' && mode === 'method',
      refusal: () => undefined,
    });
    describeContract('a broken subject', {
      judges: ({ event, counterexample }) => event === 'chats.delete' && !counterexample,
      modes: ['body'],
      refusal: () => Promise.reject(new Error('out of order')),
    });
  `);
  const outcomesOf = (subject: string) =>
    Object.entries(outcomes).filter(([name]) => name.startsWith(`${subject} keeps the contract`));

  it('tests every example and counterexample in every mode, those of a wrong event in body mode', () => {
    const names = modes.flatMap((mode) =>
      cases
        .filter((contractCase) => canBeAddressed(contractCase, mode))
        .map(({ event, story, counterexample }) => {
          const verb = counterexample ? 'refuses' : 'accepts';
          return `a careful subject keeps the contract ${mode} mode ${verb} ${event} ${story}`;
        }),
    );
    expect(outcomesOf('a careful subject')).toEqual(names.map((name) => [name, 'passed']));
  });

  it('fails for each counterexample that is accepted, and says why it must be refused', () => {
    const failures = outcomesOf('a gullible subject').filter(([, outcome]) => outcome !== 'passed');
    expect(failures.map(([, failure]) => failure)).toEqual(
      cases.flatMap(({ event, story, counterexample }) =>
        counterexample
          ? `Error: a gullible subject did not refuse ${event} ${story}, which must be refused: ${counterexample.because}`
          : [],
      ),
    );
  });

  it('fails for each example that is refused, and says why it was', () => {
    const failures = outcomesOf('a grumpy subject').filter(([, outcome]) => outcome !== 'passed');
    expect(failures.map(([, failure]) => failure)).toEqual(
      cases.flatMap(({ event, story, counterexample }) =>
        counterexample ? [] : `Error: a grumpy subject refused ${event} ${story}, which must be accepted: no`,
      ),
    );
  });

  it('leaves out what a subject does not judge', () => {
    expect(outcomesOf('a choosy subject')).toEqual([
      ['a choosy subject keeps the contract method mode accepts chats.patch minimal', 'passed'],
    ]);
  });

  it('fails where the subject does', () => {
    const failures = outcomesOf('a broken subject').map(([, failure]) => failure);
    expect(new Set(failures)).toEqual(new Set(['Error: out of order']));
  });
});
