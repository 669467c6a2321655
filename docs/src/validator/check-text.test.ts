import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';
import { BROKEN, exampleNames, exampleText } from './examples.ts';
import { offsetOf } from './offset-of.ts';
import { summaryOf } from './summary-of.ts';

const check = (text: string, options: Partial<Parameters<typeof checkText>[1]> = {}) =>
  checkText(text, { profile: 'tolerant', ...options });
const webhook = examples['chats.patch']['label-and-mute'];

it.each(exampleNames.flatMap(([event, names]) => names.map((name) => [event, name] as const)))(
  'the example %s/%s is valid in the strict profile',
  (event, name) => {
    const checked = check(exampleText(`${event}/${name}`) ?? '', { profile: 'strict' });
    expect(summaryOf(checked)).toBe(`Valid ${event}.`);
  },
);

it('shows line and column, message, hint and the lines around an issue', () => {
  const text = exampleText(BROKEN) ?? '';
  const checked = check(text);
  expect(summaryOf(checked)).toBe('Invalid chats.patch: 1 issue.');
  const [issue] = checked.payloads[0]?.issues ?? [];
  expect(issue).toMatchObject({ severity: 'error', pointer: '/chats_updates/0/after_update/mute' });
  expect(issue?.message).toBe('Expected boolean, received "true"');
  expect(issue?.frame).toMatch(/^> \d+ \| +"mute": "true",\n +\| +\^+$/m);
  expect(text.slice(offsetOf(text, issue?.line ?? 0, issue?.column ?? 0))).toMatch(/^"true"/);
});

it('shows where a text is not JSON, and how to fix it', () => {
  const checked = check('{\n  "event": {},\n}');
  expect(summaryOf(checked)).toBe('This is not JSON.');
  expect(checked.payloads[0]?.issues).toMatchObject([
    { code: 'invalid_json', line: 3, column: 1, hint: expect.stringContaining('trailing comma') },
  ]);
});

it('lists those of an array that have something to show, each at its place', () => {
  const text = JSON.stringify([webhook, { ...webhook, channel_id: 1 }, { ...webhook, extra: true }], null, 1);
  const { counts, payloads } = check(text);
  expect(counts).toEqual({ payloads: 3, valid: 2, invalid: 1, unknown: 0, warnings: 1 });
  expect(payloads.map(({ pointer, verdict }) => [pointer, verdict])).toEqual([
    ['/1', 'invalid'],
    ['/2', 'valid'],
  ]);
  const [issue] = payloads[0]?.issues ?? [];
  expect(text.slice(offsetOf(text, issue?.line ?? 0, issue?.column ?? 0))).toMatch(/^1\b/);
  expect(summaryOf({ counts, payloads })).toBe('3 webhooks: 2 valid, 1 invalid, 1 warning.');
});

it('takes the event of the field where the payload has none', () => {
  const { event, ...rest } = examples['messages.post'].minimal;
  const text = JSON.stringify(rest);
  expect(check(text).payloads[0]?.issues).toMatchObject([
    { code: 'ambiguous_event', hint: 'Select the event that the request line contained.' },
  ]);
  expect(summaryOf(check(text, { event: 'messages.put' }))).toBe('Valid messages.put.');
});

it('reports duplicate properties, and does not mind $schema', () => {
  const text = JSON.stringify({ $schema: './fixture.json', ...webhook });
  expect(summaryOf(check(text, { profile: 'strict' }))).toBe('Valid chats.patch.');
  const twice = text.replace('"channel_id":', '"channel_id":"A","channel_id":');
  expect(check(twice).payloads[0]?.issues).toMatchObject([{ severity: 'warning', code: 'duplicate_property' }]);
});

describe('a huge text', () => {
  it('of 10 MB is checked, and what is shown stays small', () => {
    const wrong = JSON.stringify({ ...webhook, channel_id: 1, extra: 2 });
    const text = `[${Array.from({ length: Math.ceil(10_000_000 / wrong.length) }, () => wrong).join(',')}]`;
    const { counts, payloads } = check(text);
    expect(counts.invalid).toBe(counts.payloads);
    expect(counts.payloads).toBeGreaterThan(1_000);
    expect(payloads).toHaveLength(50);
  });

  it.each([
    ['is too long', ' '.repeat(16_000_001), 'The text is longer than 16 MB. Use `npx whapi-webhooks validate`'],
    ['has too many levels', '['.repeat(300_000), 'Failed to read the text: it is nested more than 10,000 levels deep'],
  ])('that %s is refused', (_, text, problem) => {
    const checked = check(text);
    expect(checked.payloads).toEqual([]);
    expect(summaryOf(checked)).toContain(problem);
  });
});
