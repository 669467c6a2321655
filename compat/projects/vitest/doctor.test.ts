import { describeDoctor } from '@whapi-webhooks/doctor/vitest';

describeDoctor('doctor', () => () => new Response(), {
  ...{ rules: ['not-200', 'answers-duplicates'], off: { 'answers-duplicates': 'It answers nothing' }, patienceMs: 100 },
});
// @ts-expect-error: there is no such option
() => describeDoctor('doctor', () => () => new Response(), { rule: 'not-200' });
