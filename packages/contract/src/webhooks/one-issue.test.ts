import type { WhapiEventName } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { eventNames, payloadKeys } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import type { Profile } from './profile.ts';
import { validateWebhook } from './validate-webhook.ts';

const messages = examples['messages.post'].minimal;
const [message] = messages.messages;
const chats = examples['chats.post'].minimal;
const [chat] = chats.chats;
const calls = examples['calls.post'].minimal;
const [call] = calls.calls;
const { event: _, ...created } = chats;
const { event: __, ...received } = messages;

const withMessage = (changes: object) => ({ ...messages, messages: [{ ...message, ...changes }] });
const withChat = (changes: object) => ({ ...chats, chats: [{ ...chat, ...changes }] });
const renamed = (object: object = {}, name: string, to: string) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key === name ? to : key, value]));

const typo = (key: string, name: string) => `\`${key}\` looks like a typo of \`${name}\`.`;
const NULL = 'Omit the property instead of sending null.';

/** Each payload has one fault: what it must be told as, and what to do. */
const FAULTS: [fault: string, payload: object, pointer: string, hint: string | RegExp][] = [
  ['tpye in event', { ...created, event: { tpye: 'chats', event: 'post' } }, '/event/type', typo('tpye', 'type')],
  ['evnt in event', { ...created, event: { type: 'chats', evnt: 'post' } }, '/event/event', typo('evnt', 'event')],
  ['method in event', { ...created, event: { type: 'chats', method: 'post' } }, '/event/event', /^Rename `method`/],
  ['event as JSON', { ...created, event: '{"type":"chats","event":"post"}' }, '/event', /^This is JSON in a string/],
  ['event as a name', { ...created, event: 'chats.post' }, '/event', /^Write \{ "type": "chats", "event": "post" \}/],
  ['messages.POST', { ...received, event: { type: 'messages', event: 'POST' } }, '/event', /`messages.post`/],
  ['chats.archive', { ...created, event: { type: 'chats', event: 'archive' } }, '/event', /chats.delete, chats.patch/],
  ['rfom', { ...calls, calls: [renamed(call, 'from', 'rfom')] }, '/calls/0/from', typo('rfom', 'from')],
  ['form', { ...calls, calls: [renamed(call, 'from', 'form')] }, '/calls/0/from', typo('form', 'from')],
  ['tpye', { ...messages, messages: [renamed(message, 'type', 'tpye')] }, '/messages/0/type', typo('tpye', 'type')],
  ['di', { ...messages, messages: [renamed(message, 'id', 'di')] }, '/messages/0/id', typo('di', 'id')],
  ['fromMe', { ...messages, messages: [renamed(message, 'from_me', 'fromMe')] }, '/messages/0/from_me', /`fromMe`/],
  [
    'messages_removed_al',
    renamed(examples['messages.delete']['chat-cleared'], 'messages_removed_all', 'messages_removed_al'),
    '/messages_removed_all',
    typo('messages_removed_al', 'messages_removed_all'),
  ],
  ['from_me: 1', withMessage({ from_me: 1 }), '/messages/0/from_me', 'Write true.'],
  ['1e400', withMessage({ timestamp: JSON.parse('1e400') }), '/messages/0/timestamp', /^JSON has no such number/],
  ['null', withMessage({ from_name: null }), '/messages/0/from_name', NULL],
  ['null in a chat', withChat({ name: null }), '/chats/0/name', NULL],
  [
    'a label id as a number',
    withChat({ labels: [{ id: 3, name: 'New', color: 'gold' }] }),
    '/chats/0/labels/0/id',
    'Add quotes: "3".',
  ],
];

/** What only the strict profile rejects. */
const STRICT_FAULTS: typeof FAULTS = [
  [
    'a label id',
    withChat({ labels: [{ id: 'x', name: 'New', color: 'gold' }] }),
    '/chats/0/labels/0/id',
    /digits only/,
  ],
  [
    'Gold',
    withChat({ labels: [{ id: '3', name: 'New', color: 'Gold' }] }),
    '/chats/0/labels/0/color',
    'Did you mean "gold"?',
  ],
  ['clal', withMessage({ type: 'clal' }), '/messages/0/type', 'Did you mean "call"?'],
  ['form', withMessage({ from: undefined, form: '919984351847' }), '/messages/0/form', 'Did you mean `from`?'],
  ['evnet', { ...renamed(chats, 'event', 'evnet') }, '/evnet', 'Did you mean `event`?'],
];

const profiles: Profile[] = ['tolerant', 'strict'];
const cases = [
  ...profiles.flatMap((profile) => FAULTS.map((fault) => [profile, ...fault] as const)),
  ...STRICT_FAULTS.map((fault) => ['strict', ...fault] as const),
];

it.each(cases)('%s: one issue, and what to do, for %s', (profile, _fault, payload, pointer, hint) => {
  const { issues = [] } = validateWebhook(payload, { profile });
  expect(issues.map((issue) => issue.pointer)).toEqual([pointer]);
  if (typeof hint === 'string') expect(issues[0]?.hint).toBe(hint);
  else expect(issues[0]?.hint).toMatch(hint);
});

it.each(profiles)('a property that is undefined is absent in the %s profile', (profile) => {
  expect(validateWebhook({ ...chats, more: undefined }, { profile }).valid).toBe(true);
  expect(validateWebhook(withChat({ more: undefined, name: undefined }), { profile }).valid).toBe(true);
  const { issues } = validateWebhook(withMessage({ type: undefined }), { profile });
  expect(issues).toMatchObject([{ code: 'missing_property', pointer: '/messages/0/type' }]);
  expect(issues?.[0]?.hint ?? '').not.toContain('typo');
  const result = validateWebhook({ ...examples['chats.patch'].minimal, event: undefined }, { profile });
  expect(result).toMatchObject({ event: 'chats.patch', webhook: { event: { type: 'chats', event: 'patch' } } });
});

describe.each(eventNames.filter((event) => payloadKeys[event].length > 0))('%s without its payload key', (event) => {
  const webhook: object = examples[event].maximal;
  const rest = Object.fromEntries(Object.entries(webhook).filter(([key]) => !payloadKeys[event].includes(key)));

  it.each(Object.keys(examples[event]))('says so, and nothing else: %s', (name) => {
    const example = (examples[event] as Readonly<Record<string, object>>)[name] ?? {};
    const left = Object.fromEntries(Object.entries(example).filter(([key]) => !payloadKeys[event].includes(key)));
    const { issues } = validateWebhook(left);
    expect(issues).toMatchObject([{ code: 'missing_property', pointer: `/${payloadKeys[event][0]}` }]);
    expect(issues?.[0]).not.toHaveProperty('hint');
  });

  it('finds it in a wrapper', () => {
    expect(validateWebhook({ ...rest, body: webhook }).issues?.[0]?.hint).toBe(
      'The webhook seems to be in "body": pass only that.',
    );
  });
});

describe.each(profiles)('no message of the %s profile', (profile) => {
  const messageOf = (payload: object) =>
    (validateWebhook(payload, { profile }).issues ?? [])
      .map(({ message, expected }) => `${message}\n${expected}\n`)
      .join('');

  it('lists more than a handful of values, the closest first', () => {
    const text =
      messageOf(withMessage({ type: 'voic' })) +
      messageOf(withChat({ labels: [{ id: '3', name: 'a', color: 'golf' }] }));
    for (const line of text.split('\n')) expect(line.split(' | ').length).toBeLessThanOrEqual(8);
    if (profile === 'strict') {
      expect(text).toContain('Expected "voice" | ');
      expect(text).toContain('Expected "gold" | ');
    }
  });

  it('holds a regular expression', () => {
    const ids = withChat({ id: '!', labels: [{ id: '!', name: 'a', color: 'gold' }] });
    const senders = withMessage({ from: '!', chat_id: '!', context: { quoted_author: '!' } });
    expect(messageOf(ids) + messageOf(senders)).not.toMatch(/[\^$\\]|\{\d/);
  });
});

it('an event without a payload key of its own has no fault for that', () => {
  const service: WhapiEventName = 'service.post';
  expect(validateWebhook({ channel_id: 'MANTIS-M72HC' }, { event: service }).valid).toBe(true);
});
