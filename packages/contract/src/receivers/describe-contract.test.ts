import { describe, expect, it } from 'vitest';
import { canBeAddressed } from '../cases/can-be-addressed.ts';
import { contractCases } from '../cases/contract-cases.ts';
import { modes } from '../events/address-webhook.ts';
import { runVitest } from '../testing/run-vitest.ts';
import { sizedEvents } from '../testing/sized-events.ts';

const cases = contractCases().filter(({ event }) => sizedEvents.includes(event));

describe('describeContract', async () => {
  const outcomes = await runVitest(`
    import { validateWebhook } from '@whapi-webhooks/contract';
    import { describeContract } from '@whapi-webhooks/contract/vitest';

    const events = ${JSON.stringify(sizedEvents)};
    const supports = ({ event }) => events.includes(event);
    describeContract('a careful subject', {
      supports,
      reject: ({ payload }) => validateWebhook(payload, { profile: 'strict' }).issues?.[0].message,
    });
    describeContract('a gullible subject', { supports, modes: ['body'], reject: async () => undefined });
    describeContract('a grumpy subject', { supports, modes: ['path'], reject: async () => 'no' });
    describeContract('a choosy subject', {
      modes: ['body', 'method'],
      supports: ({ event, name }, mode) => event === 'chats.patch' && name === 'minimal' && mode === 'method',
      reject: () => undefined,
    });
    describeContract('a gullible subject, by event', {
      modes: ['body'],
      perEvent: true,
      supports: ({ event }) => event === 'chats.delete',
      reject: () => undefined,
    });
    describeContract('a broken subject', {
      supports: ({ event, counterexample }) => event === 'chats.delete' && !counterexample,
      modes: ['body'],
      reject: () => Promise.reject(new Error('out of order')),
    });
  `);
  const outcomesOf = (subject: string) =>
    Object.entries(outcomes).filter(([name]) => name.startsWith(`${subject} follows the contract`));

  it('tests every example and counterexample in every mode, those of a wrong event in body mode', () => {
    const names = modes.flatMap((mode) =>
      cases
        .filter((contractCase) => canBeAddressed(contractCase, mode))
        .map(({ event, name, counterexample }) => {
          const verb = counterexample ? 'rejects' : 'accepts';
          return `a careful subject follows the contract ${mode} mode ${verb} ${event} ${name}`;
        }),
    );
    expect(outcomesOf('a careful subject')).toEqual(names.map((name) => [name, 'passed']));
  });

  it('fails for each counterexample that is accepted, and says why it must be refused', () => {
    const failures = outcomesOf('a gullible subject').filter(([, outcome]) => outcome !== 'passed');
    expect(failures.map(([, failure]) => failure)).toEqual(
      cases.flatMap(({ event, name, counterexample }) =>
        counterexample
          ? `Error: a gullible subject accepted ${event} ${name}, but must reject it: ${counterexample.because}`
          : [],
      ),
    );
  });

  it('fails for each example that is refused, and says why it was', () => {
    const failures = outcomesOf('a grumpy subject').filter(([, outcome]) => outcome !== 'passed');
    expect(failures.map(([, failure]) => failure)).toEqual(
      cases.flatMap(({ event, name, counterexample }) =>
        counterexample ? [] : `Error: a grumpy subject rejected ${event} ${name}, but must accept it: no`,
      ),
    );
  });

  it('leaves out what a subject does not judge', () => {
    expect(outcomesOf('a choosy subject')).toEqual([
      ['a choosy subject follows the contract method mode accepts chats.patch minimal', 'passed'],
    ]);
  });

  it('lists all failures of an event in one test', () => {
    const deletions = contractCases().filter(({ event }) => event === 'chats.delete');
    const counterexamples = deletions.filter(({ counterexample }) => counterexample);
    expect(outcomesOf('a gullible subject, by event')).toEqual([
      [
        'a gullible subject, by event follows the contract body mode chats.delete',
        `Error: ${counterexamples.length} of ${deletions.length} payloads failed:`,
      ],
    ]);
  });

  it('fails where the subject does', () => {
    const failures = outcomesOf('a broken subject').map(([, failure]) => failure);
    expect(new Set(failures)).toEqual(new Set(['Error: out of order']));
  });
});
