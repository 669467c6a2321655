import { describe, expect, it } from 'vitest';
import { examples } from '../generated/examples.ts';
import { validateRequest } from '../requests/validate-request.ts';
import { validateWebhook } from '../webhooks/validate-webhook.ts';
import { ContractError } from './contract-error.ts';
import { formatIssues } from './format-issues.ts';
import type { Issue } from './issue.ts';

const EVIL = [
  '\u001b[2J\u001b]0;owned\u0007',
  'a\nb\r\n  /fake  line',
  '\u202egnp.exe',
  '\ud800',
  '\u2028',
  '\u009b31m',
];
const LONG = 'x'.repeat(100_000);
const chats = examples['chats.post'].minimal;
const [chat = {}] = chats.chats;

/** Everything that a fault may repeat from the payload: names, values, names near to ours, prototypes. */
const payloadsWith = (text: string): unknown[] => [
  text,
  { [text]: 1 },
  { [text]: { event: { type: 'a', event: 'b' } } },
  { [text]: JSON.stringify({ chats: [] }) },
  { [`chats${text}`.slice(0, 7)]: [] },
  { ...chats, [text]: 1 },
  { ...chats, event: text },
  { ...chats, event: { type: text, event: text } },
  { ...chats, event: { type: 'chats', [`even${text[0]}`]: 'post' } },
  { ...chats, chats: [{ ...chat, id: text, type: text, name: [text], [text]: text }] },
  { ...chats, chats: [{ id: '1@c.us', [`typ${text[0]}`]: 'group' }] },
  { ...chats, chats: [Object.create({ [text]: 1, constructor: { name: text } })] },
  { ...examples['messages.post'].minimal, messages: [{ type: 'image', [text]: {} }, { type: text }] },
  Object.defineProperty({}, 'event', {
    enumerable: true,
    get: () => {
      throw new Error(text);
    },
  }),
];

const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const textsOf = ({ message, expected = '', received = '', hint = '' }: Issue) => [message, expected, received, hint];

describe.each(EVIL.map((text) => [JSON.stringify(text), text] as const))('a payload with %s', (_, text) => {
  const results = payloadsWith(text).map((payload) => validateWebhook(payload, { profile: 'strict' }).issues ?? []);

  it('has it escaped in all texts of its issues', () => {
    expect(results.every((issues) => issues.length > 0)).toBe(true);
    for (const issue of results.flat()) for (const part of textsOf(issue)) expect(part).not.toMatch(UNPRINTABLE);
  });

  it('has it escaped in what is printed, with no line of its own', () => {
    for (const issues of results) {
      for (const printed of [formatIssues(issues), new ContractError(issues).message]) {
        for (const line of printed.split('\n')) {
          expect(line).not.toMatch(UNPRINTABLE);
          expect(line).not.toMatch(/^ {2}\/fake/);
        }
      }
    }
  });
});

it('long names and values are cut in texts; the pointer is what it is', () => {
  for (const payload of payloadsWith(LONG)) {
    const { issues = [] } = validateWebhook(payload, { profile: 'strict' });
    for (const issue of issues) expect(textsOf(issue).join('').length).toBeLessThan(2_000);
    expect(formatIssues(issues).length).toBeLessThan(20_000);
  }
  const [issue] = validateWebhook({ ...chats, [LONG]: 1 }, { profile: 'strict' }).issues ?? [];
  expect(issue?.pointer).toBe(`/${LONG}`);
});

it('requests are no exception', () => {
  for (const text of EVIL) {
    const { issues = [] } = validateRequest('SendTextRequest', { to: text, [text]: 1 }, { profile: 'strict' });
    for (const issue of issues) for (const part of textsOf(issue)) expect(part).not.toMatch(UNPRINTABLE);
    expect(() => validateRequest(text as 'Settings', {})).toThrow(
      /^Unknown request "[^\p{Cc}\p{Cf}\p{Cs}]*"\. Use one of/u,
    );
    expect(() => validateWebhook({}, { event: text as 'chats.post' })).toThrow(
      /^Unknown event "[^\p{Cc}\p{Cf}\p{Cs}]*"\. /u,
    );
    expect(() => validateWebhook({}, { profile: text as 'strict' })).toThrow(
      /^Unknown profile "[^\p{Cc}\p{Cf}\p{Cs}]*"\. /u,
    );
  }
});
