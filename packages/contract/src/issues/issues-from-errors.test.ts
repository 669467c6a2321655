import type { WhapiEventName } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { examples } from '../generated/examples.ts';
import { validateRequest } from '../requests/validate-request.ts';
import { validateWebhook } from '../webhooks/validate-webhook.ts';
import type { Issue } from './issue.ts';
import { issuesFromErrors } from './issues-from-errors.ts';

/** The issues of a new chat that has these properties besides the required ones, `undefined` for none. */
function issuesOfChat(properties: object): Issue[] {
  const chat = { ...examples['chats.post'].minimal.chats[0], ...properties };
  return issuesOf({ ...examples['chats.post'].minimal, chats: [JSON.parse(JSON.stringify(chat))] });
}

function issuesOfMessage(properties: object): Issue[] {
  const message = { ...examples['messages.post'].minimal.messages[0], ...properties };
  return issuesOf({ ...examples['messages.post'].minimal, messages: [JSON.parse(JSON.stringify(message))] });
}

function issuesOf(payload: unknown): Issue[] {
  return validateWebhook(payload, { profile: 'strict' }).issues ?? [];
}

describe('each keyword is told in the words of the contract', () => {
  it('type', () => {
    expect(issuesOfChat({ unread: '1' })).toEqual([
      {
        code: 'invalid_type',
        pointer: '/chats/0/unread',
        message: 'Expected integer, received "1"',
        keyword: 'type',
        expected: 'integer',
        received: '"1"',
        hint: 'Remove the quotes: 1.',
      },
    ]);
  });

  it('type with alternatives', () => {
    const { issues } = validateRequest('Settings', { webhooks: [{ url: 'https://a', webhook_max_age_seconds: 'x' }] });
    expect(issues).toMatchObject([{ code: 'invalid_type', expected: 'number or null' }]);
  });

  it('enum', () => {
    expect(issuesOfChat({ type: 'private' })).toEqual([
      {
        code: 'invalid_value',
        pointer: '/chats/0/type',
        message: 'Expected "group" | "contact" | "broadcast" | "newsletter" | "unknown", received "private"',
        keyword: 'enum',
        expected: '"group" | "contact" | "broadcast" | "newsletter" | "unknown"',
        received: '"private"',
      },
    ]);
  });

  it('const', () => {
    const error = { keyword: 'const', instancePath: '/event/type', params: { allowedValue: 'chats' } };
    expect(issuesFromErrors([error], { event: { type: 'calls' } })).toEqual([
      {
        code: 'invalid_value',
        pointer: '/event/type',
        message: 'Expected "chats", received "calls"',
        keyword: 'const',
        expected: '"chats"',
        received: '"calls"',
      },
    ]);
  });

  it('pattern of a schema with a name', () => {
    expect(issuesOfChat({ id: '919984351847' })).toEqual([
      {
        code: 'invalid_format',
        pointer: '/chats/0/id',
        message: 'Expected chat id such as 919984351847@s.whatsapp.net, received "919984351847"',
        keyword: 'pattern',
        expected: 'chat id such as 919984351847@s.whatsapp.net',
        received: '"919984351847"',
        hint: 'A phone number is not a chat id. Did you mean `919984351847@s.whatsapp.net`?',
      },
    ]);
  });

  it('pattern without a name', () => {
    const label = { id: 'x', name: 'New', color: 'gold' };
    expect(issuesOfChat({ labels: [label] })).toMatchObject([
      {
        code: 'invalid_format',
        pointer: '/chats/0/labels/0/id',
        message: 'Expected text such as 3, received "x"',
        hint: 'Use digits only, such as "3".',
      },
    ]);
  });

  it('minimum and maximum', () => {
    expect(issuesOfChat({ unread: -1, timestamp: 1_747_660_332_000 })).toMatchObject([
      { code: 'out_of_range', keyword: 'maximum', message: 'Expected at most 99999999999, received 1747660332000' },
      { code: 'out_of_range', keyword: 'minimum', message: 'Expected at least 0, received -1' },
    ]);
  });

  it('minLength and maxLength tell the length, not the text', () => {
    expect(issuesOf({ ...examples['chats.post'].minimal, channel_id: '' })).toMatchObject([
      { code: 'wrong_length', keyword: 'minLength', expected: 'at least 1 character', received: '0 characters' },
    ]);
    expect(issuesOfChat({ id: `1234567890@${'x'.repeat(1000)}` })).toMatchObject([
      { code: 'wrong_length', keyword: 'maxLength', expected: 'at most 128 characters', received: '1011 characters' },
    ]);
  });

  it('minItems', () => {
    expect(issuesOf({ ...examples['chats.post'].minimal, chats: [] })).toMatchObject([
      { code: 'wrong_length', pointer: '/chats', keyword: 'minItems', received: '0 items' },
    ]);
  });

  it('maxProperties', () => {
    const headers = { a: '', b: '', c: '', d: '', e: '', f: '' };
    expect(validateRequest('Settings', { webhooks: [{ url: 'https://bot.test', headers }] }).issues).toMatchObject([
      { code: 'wrong_length', pointer: '/webhooks/0/headers', keyword: 'maxProperties', received: '6 keys' },
    ]);
  });

  it('required', () => {
    expect(issuesOfChat({ type: undefined })).toEqual([
      {
        code: 'missing_property',
        pointer: '/chats/0/type',
        message: 'Missing property "type"',
        keyword: 'required',
        expected: 'property "type"',
        received: 'nothing',
      },
    ]);
  });

  it('unevaluatedProperties', () => {
    expect(issuesOfChat({ 'a/b': [1] })).toEqual([
      {
        code: 'unknown_property',
        pointer: '/chats/0/a~1b',
        message: 'Unknown property "a/b"',
        keyword: 'unevaluatedProperties',
        received: 'array',
      },
    ]);
  });

  it('discriminator', () => {
    expect(issuesOfMessage({ type: 'hologram' })).toMatchObject([
      {
        code: 'invalid_value',
        pointer: '/messages/0/type',
        keyword: 'discriminator',
        expected: expect.stringMatching(/^("\w+" \| ){5}\u2026 \(32 more\)$/),
        received: '"hologram"',
      },
    ]);
    expect(issuesOfMessage({ type: 7 })).toMatchObject([
      { code: 'invalid_type', pointer: '/messages/0/type', expected: 'string', received: '7' },
    ]);
  });

  it('a keyword that only wraps others says nothing', () => {
    expect(issuesFromErrors([{ keyword: 'if', instancePath: '', params: {} }], {})).toEqual([]);
  });
});

describe('one fault is one issue', () => {
  it('a missing type of a message is not a wrong one as well', () => {
    expect(issuesOfMessage({ type: undefined })).toMatchObject([
      { code: 'missing_property', pointer: '/messages/0/type' },
    ]);
  });

  it('a misspelt name is told as missing, not as unknown as well', () => {
    expect(issuesOfMessage({ from_me: undefined, fromme: true })).toMatchObject([
      { code: 'missing_property', hint: '`fromme` looks like a typo of `from_me`.' },
    ]);
  });

  it('a text that breaks two rules is told once', () => {
    expect(issuesOfChat({ id: 'x'.repeat(1000) })).toHaveLength(1);
  });

  it('several faults are told together', () => {
    const issues = issuesOfChat({ id: undefined, unread: '1', pin: 'true', colour: 'gold' });
    expect(issues.map(({ pointer }) => pointer).sort()).toEqual([
      '/chats/0/colour',
      '/chats/0/id',
      '/chats/0/pin',
      '/chats/0/unread',
    ]);
  });
});

describe('a misspelt name', () => {
  it('is matched with a declared one that is not there yet', () => {
    expect(issuesOfChat({ unred: 1 })).toMatchObject([{ pointer: '/chats/0/unred', hint: 'Did you mean `unread`?' }]);
    expect(issuesOfChat({ unred: 1, unread: 1 })[0]).not.toHaveProperty('hint');
  });

  it('is none where the contract declares it: from_name is no misspelt from_me', () => {
    const issues = issuesOfMessage({ from_me: undefined, from_name: 'Ann' });
    expect(issues).toMatchObject([{ code: 'missing_property', pointer: '/messages/0/from_me' }]);
    expect(issues[0]).not.toHaveProperty('hint');
  });

  it('does not hide a fault of its declared neighbour', () => {
    expect(issuesOfMessage({ from_me: undefined, from_name: 7 })).toMatchObject([
      { code: 'invalid_type', pointer: '/messages/0/from_name' },
      { code: 'missing_property', pointer: '/messages/0/from_me' },
    ]);
  });
});

it('content under the wrong name is one issue, with what to do', () => {
  const video = { id: 'mp4-1', mime_type: 'video/mp4' };
  expect(issuesOfMessage({ type: 'image', text: undefined, video })).toMatchObject([
    {
      code: 'missing_property',
      pointer: '/messages/0/image',
      hint: 'Rename `video` to `image`, or change the type: both must have the same name.',
    },
  ]);
  expect(issuesOfMessage({ type: 'image', text: undefined, caption: 'Hi' })).toMatchObject([
    { code: 'missing_property', pointer: '/messages/0/image' },
    { code: 'unknown_property', pointer: '/messages/0/caption' },
  ]);
});

describe('the hints reach the issues', () => {
  const [status] = examples['statuses.post'].minimal.statuses;
  const [call] = examples['calls.post'].minimal.calls;
  const [message] = examples['messages.post'].minimal.messages;
  const MILLISECONDS = 'This looks like milliseconds. Use seconds.';

  it.each<[string, WhapiEventName, object, string]>([
    ['milliseconds', 'messages.post', { messages: [{ ...message, timestamp: 1_712_995_245_000 }] }, MILLISECONDS],
    ['milliseconds', 'channel.post', { health: { start_at: 1_712_995_245_000 } }, MILLISECONDS],
    [
      'milliseconds as a text',
      'statuses.post',
      { statuses: [{ ...status, timestamp: '1712995245000' }] },
      MILLISECONDS,
    ],
    [
      'a number for a text',
      'statuses.post',
      { statuses: [{ ...status, timestamp: 1_712_995_245 }] },
      'Add quotes: "1712995245".',
    ],
    [
      'a text for a number',
      'messages.post',
      { messages: [{ ...message, timestamp: '1712995245' }] },
      'Remove the quotes: 1712995245.',
    ],
    [
      'seconds for milliseconds',
      'calls.post',
      { calls: [{ ...call, timestamp: 1_712_995_245 }] },
      'This looks like seconds. Use milliseconds.',
    ],
    [
      'a group without its end',
      'groups.put',
      { groups_participants: [{ group_id: '120363271212442249', participants: ['919984351847'], action: 'add' }] },
      'A group id ends in @g.us. Did you mean `120363271212442249@g.us`?',
    ],
    [
      'a phone number for a chat id',
      'messages.post',
      { messages: [{ ...message, chat_id: '+919984351847' }] },
      'A phone number is not a chat id. Did you mean `919984351847@s.whatsapp.net`?',
    ],
    ['one for many', 'calls.post', { calls: call }, 'Put it into an array, even if it is the only item.'],
    [
      'JSON in a text',
      'messages.post',
      { messages: JSON.stringify([message]) },
      'This is JSON in a string: parse it with JSON.parse first.',
    ],
    [
      'a wrapped webhook',
      'calls.post',
      { body: { calls: [call] } },
      'The webhook seems to be in "body": pass only that.',
    ],
    [
      'a sender without a chat',
      'calls.post',
      { calls: [JSON.parse(JSON.stringify({ ...call, chat_id: undefined }))] },
      '`from` is the sender and `chat_id` the chat: neither replaces the other.',
    ],
  ])('%s in %s', (_, event, payload, hint) => {
    const { issues = [] } = validateWebhook({ channel_id: 'MANTIS-M72HC', ...payload }, { event, profile: 'strict' });
    expect(issues.map((issue) => issue.hint)).toContain(hint);
  });
});
