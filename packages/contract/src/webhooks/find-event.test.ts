import { describe, expect, it } from 'vitest';
import { findEvent } from './find-event.ts';

describe('findEvent', () => {
  it('reads the event of a body', () => {
    expect(findEvent({ chats: [], event: { type: 'chats', event: 'post' } }, undefined)).toEqual({
      event: 'chats.post',
    });
  });

  it.each([
    ['chats_removed', 'chats.delete'],
    ['chats_updates', 'chats.patch'],
    ['messages_removed', 'messages.delete'],
    ['messages_removed_all', 'messages.delete'],
    ['health', 'channel.post'],
    ['qr', 'channel.patch'],
  ])('tells it by the payload key %s where a mode leaves event out', (key, event) => {
    expect(findEvent({ [key]: [] }, undefined)).toEqual({ event });
  });

  it.each([
    ['chats', ['chats.post', 'chats.put']],
    ['messages', ['messages.post', 'messages.put']],
    ['statuses', ['statuses.post', 'statuses.put']],
    ['user', ['users.post', 'users.delete']],
  ])('names all events that the payload key %s may mean, and takes the first', (key, candidates) => {
    expect(findEvent({ [key]: [] }, undefined)).toEqual({ event: candidates[0], candidates });
  });

  it('takes an event that is undefined for an absent one, and so a payload key', () => {
    expect(findEvent({ chats_updates: [], event: undefined }, undefined)).toEqual({ event: 'chats.patch' });
    expect(findEvent({ chats: undefined, qr: 'x' }, undefined)).toEqual({ event: 'channel.patch' });
  });

  it('believes the caller where a mode leaves event out', () => {
    expect(findEvent({ channel_id: 'MANTIS-M72HC' }, 'chats.patch')).toEqual({ event: 'chats.patch' });
  });

  it('takes a body that says what the caller says', () => {
    const payload = { chats: [], event: { type: 'chats', event: 'post' } };
    expect(findEvent(payload, 'chats.post')).toEqual({ event: 'chats.post' });
  });

  it('believes a body of which several events share the payload key', () => {
    expect(findEvent({ user: {}, event: { type: 'users', event: 'delete' } }, undefined)).toEqual({
      event: 'users.delete',
    });
    expect(findEvent({ messages: [] }, 'messages.put')).toEqual({ event: 'messages.put' });
  });

  it('takes service.post as it is: nobody knows what it carries', () => {
    const payload = { channel_id: 'MANTIS-M72HC', event: { type: 'service', event: 'post' } };
    expect(findEvent(payload, undefined)).toEqual({ event: 'service.post' });
    expect(findEvent({ ...payload, chats: [] }, undefined)).toEqual({ event: 'service.post', otherKeys: ['chats'] });
    expect(findEvent({ channel_id: 'MANTIS-M72HC' }, 'service.post')).toEqual({ event: 'service.post' });
  });

  it('leaves a missing payload key to the schema', () => {
    expect(findEvent({ event: { type: 'chats', event: 'post' } }, undefined)).toEqual({ event: 'chats.post' });
  });
});

describe('no event', () => {
  it('lists what it could be told by', () => {
    const { event, issues: [issue] = [] } = findEvent({ channel_id: 'MANTIS-M72HC' }, undefined);
    expect(event).toBeUndefined();
    expect(issue).toMatchObject({ code: 'missing_event', pointer: '/event', received: 'nothing' });
    expect(issue?.expected).toBe('property "event", or a payload key such as "messages"');
  });

  it('guesses a misspelt payload key', () => {
    const { issues: [issue] = [] } = findEvent({ chats_update: [], channel_id: 'MANTIS-M72HC' }, undefined);
    expect(issue?.hint).toBe('`chats_update` looks like a typo of `chats_updates`.');
  });

  it('points to the webhook where it is wrapped in something', () => {
    const { issues: [issue] = [] } = findEvent(
      { headers: {}, body: { messages: [], channel_id: 'MANTIS-M72HC' } },
      undefined,
    );
    expect(issue?.hint).toBe('The webhook seems to be in "body": pass only that.');
  });
});

describe('a malformed event', () => {
  it.each([
    [null, '/event', 'invalid_type', 'null'],
    ['chats.post', '/event', 'invalid_type', '"chats.post"'],
    [['chats', 'post'], '/event', 'invalid_type', 'array'],
    [{ event: 'post' }, '/event/type', 'missing_property', 'nothing'],
    [{ type: 1, event: 'post' }, '/event/type', 'invalid_type', '1'],
    [{ type: 'chats' }, '/event/event', 'missing_property', 'nothing'],
    [{ type: 'chats', event: ['post'] }, '/event/event', 'invalid_type', 'array'],
    [{ type: 'chats', event: { toString: 'post' } }, '/event/event', 'invalid_type', 'object'],
  ])('%j is one issue at %s', (event, pointer, code, received) => {
    const found = findEvent({ chats: [], event }, undefined);
    expect(found.event).toBeUndefined();
    expect(found.issues).toMatchObject([{ pointer, code, received }]);
  });

  it('is an issue for each part that is wrong', () => {
    const pointers = (event: unknown) => findEvent({ event }, undefined).issues?.map(({ pointer }) => pointer);
    expect(pointers({})).toEqual(['/event/type', '/event/event']);
    expect(pointers({ type: 1, event: null })).toEqual(['/event/type', '/event/event']);
  });

  it.each([
    [{ tpye: 'chats', event: 'post' }, '`tpye` looks like a typo of `type`.'],
    [{ type: 'chats', evnt: 'post' }, '`evnt` looks like a typo of `event`.'],
    [{ type: 'chats.post' }, 'Write { "type": "chats", "event": "post" }.'],
    ['chats.post', 'Write { "type": "chats", "event": "post" }.'],
    ['{"type":"chats","event":"post"}', 'This is JSON in a string: parse it with JSON.parse first.'],
    ['chats', undefined],
  ])('%j has a hint', (event, hint) => {
    expect(findEvent({ chats: [], event }, undefined).issues?.map((issue) => issue.hint)).toEqual([hint]);
  });

  it("has a hint for method, the name in the vendor's OpenAPI", () => {
    const { issues: [issue] = [] } = findEvent({ chats: [], event: { type: 'chats', method: 'post' } }, undefined);
    expect(issue).toMatchObject({ code: 'missing_property', pointer: '/event/event' });
    expect(issue?.hint).toContain('{ type, event }');
  });
});

describe('an unknown event', () => {
  it('lists the known ones, and the one that was probably meant', () => {
    const { event, issues: [issue] = [] } = findEvent({ chats: [], event: { type: 'chat', event: 'post' } }, undefined);
    expect(event).toBeUndefined();
    expect(issue).toMatchObject({
      code: 'unknown_event',
      pointer: '/event',
      message: 'Unknown event "chat.post"',
      hint: 'Did you mean `chats.post`?',
    });
    expect(issue?.expected).toMatch(/^"chats.post" \| .* \| \u2026 \(19 more\)$/);
  });

  it('is marked as unknown: a newer version of the vendor may send it', () => {
    expect(findEvent({ event: { type: 'weather', event: 'rain' } }, undefined)).toHaveProperty('unknown', true);
    expect(findEvent({ event: { type: 'chats', event: 'archive' } }, 'chats.patch')).toHaveProperty('unknown', true);
    expect(findEvent({ event: { type: 'chats' } }, undefined)).not.toHaveProperty('unknown');
  });

  it('of a known type lists the events of that type', () => {
    expect(findEvent({ event: { type: 'chats', event: 'archive' } }, undefined).issues).toMatchObject([
      {
        expected: '"chats.delete" | "chats.patch" | "chats.post" | "chats.put"',
        hint: 'The events of type `chats` are chats.delete, chats.patch, chats.post, chats.put.',
      },
    ]);
  });

  it('in another case is the one in lower case', () => {
    const { issues } = findEvent({ event: { type: 'messages', event: 'POST' } }, undefined);
    expect(issues).toMatchObject([{ hint: 'Did you mean `messages.post`?' }]);
  });

  it('of an unknown type says what a receiver does with it', () => {
    expect(findEvent({ event: { type: 'newsletters', event: 'post' } }, undefined).issues).toMatchObject([
      { hint: 'If Whapi sent it, it is newer than this version: log it, and respond with 200.' },
    ]);
  });

  it.each([
    ['statuses', 'patch', 'statuses.post, statuses.put'],
    ['calls', 'put', 'calls.post'],
    ['labels', 'put', 'labels.delete, labels.post'],
  ])('whose method other types have lists the events of type %s: %s is no typo', (type, event, known) => {
    expect(findEvent({ event: { type, event } }, undefined).issues).toMatchObject([
      { hint: `The events of type \`${type}\` are ${known}.` },
    ]);
  });

  it.each(['toString', '__proto__', 'constructor'])('is %s, which every object inherits', (type) => {
    expect(findEvent({ event: { type, event: 'post' } }, undefined).issues?.[0]?.code).toBe('unknown_event');
  });

  it('is cut short in the message', () => {
    const { issues: [issue] = [] } = findEvent({ event: { type: 'x'.repeat(100_000), event: 'post' } }, undefined);
    expect(issue?.message.length).toBeLessThan(200);
  });
});

it('an event other than the one asked for is a mismatch', () => {
  expect(findEvent({ chats: [], event: { type: 'chats', event: 'post' } }, 'chats.patch')).toMatchObject({
    event: 'chats.patch',
    issues: [{ code: 'event_mismatch', pointer: '/event', expected: 'chats.patch', received: 'chats.post' }],
  });
});

describe('the payload key of another event', () => {
  const issue = {
    code: 'wrong_payload_key',
    pointer: '/chats',
    message: 'Expected the payload key "chats_updates" of chats.patch, received "chats"',
    hint: '`chats` belongs to chats.post and chats.put.',
  };

  it('is told with both keys where an event has two', () => {
    const found = findEvent({ messages: [], event: { type: 'messages', event: 'delete' } }, undefined);
    expect(found).toMatchObject({
      event: 'messages.delete',
      issues: [
        {
          message:
            'Expected the payload key "messages_removed" or "messages_removed_all" of messages.delete, received "messages"',
          expected: 'property "messages_removed" or "messages_removed_all"',
          hint: '`messages` belongs to messages.post and messages.put.',
        },
      ],
    });
  });

  it('is one issue, whether the event is told by the body or by the caller', () => {
    const event = { type: 'chats', event: 'patch' };
    expect(findEvent({ chats: [], event }, undefined)).toMatchObject({ event: 'chats.patch', issues: [issue] });
    expect(findEvent({ chats: [] }, 'chats.patch')).toMatchObject({ event: 'chats.patch', issues: [issue] });
  });

  it('is named if the payload has its own key as well', () => {
    expect(findEvent({ chats: [], chats_updates: [], qr: '' }, 'chats.patch')).toEqual({
      event: 'chats.patch',
      otherKeys: ['chats', 'qr'],
    });
    expect(findEvent({ qr: '', chats: [] }, undefined)).toEqual({ event: 'channel.patch', otherKeys: ['chats'] });
  });
});
