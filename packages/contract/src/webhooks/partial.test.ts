import type { WebhookOf, WhapiEventName } from '@whapi-webhooks/types';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { eventNames, payloadKeys } from '../events/event-names.ts';
import { examples } from '../generated/examples.ts';
import { parseWebhook } from './assert-webhook.ts';
import type { CheckOptions } from './check-options.ts';
import { validateWebhook } from './validate-webhook.ts';
import type { RejectedItem } from './validation-result.ts';
import { validators } from './validators.ts';

const received = examples['messages.post'].minimal;
const [message] = received.messages;
const second = { ...message, id: 'second' };
const broken = { ...message, id: 'broken', timestamp: 'now' };

const check = (payload: unknown, options: CheckOptions = {}) => validateWebhook(payload, { partial: true, ...options });

/** What `partial` must not change. */
function expectAsWithout(payload: unknown, options: CheckOptions = {}) {
  expect(check(payload, options)).toEqual(validateWebhook(payload, options));
}

describe('a batch with an invalid item', () => {
  const payload = { ...received, messages: [message, second, broken] };

  it('keeps the others, in a copy', () => {
    const before = structuredClone(payload);
    const result = check(payload);
    expect(result).toEqual({
      valid: true,
      event: 'messages.post',
      webhook: { ...received, messages: [message, second] },
      rejected: [
        {
          pointer: '/messages/2',
          item: broken,
          issues: [expect.objectContaining({ code: 'invalid_type', pointer: '/messages/2/timestamp' })],
        },
      ],
    });
    expect(result.rejected?.[0]?.item).toBe(broken);
    expect(payload).toEqual(before);
    expect(validateWebhook(payload).valid).toBe(false);
  });

  it('gives the issues that the whole payload has', () => {
    const many = { ...received, messages: [{}, message, broken, null, 7, second, { ...message, rfom: '1', from: 1 }] };
    for (const profile of ['tolerant', 'strict'] as const) {
      const { rejected = [] } = check(many, { profile });
      expect(rejected.map(({ pointer }) => pointer)).toEqual([0, 2, 3, 4, 6].map((index) => `/messages/${index}`));
      expect(rejected.flatMap(({ issues }) => issues)).toEqual(validateWebhook(many, { profile }).issues);
    }
  });

  it('follows the profile', () => {
    const extended = { ...received, messages: [message, { ...second, extra: 1 }] };
    expect(check(extended)).not.toHaveProperty('rejected');
    expect(check(extended, { profile: 'strict' })).toMatchObject({
      valid: true,
      webhook: { messages: [message] },
      rejected: [{ pointer: '/messages/1', issues: [{ code: 'unknown_property', pointer: '/messages/1/extra' }] }],
    });
  });

  it('has warnings about the webhook, not about what was rejected', () => {
    const result = check({ ...payload, messages: [broken, { ...second, extra: 1 }] });
    expect(result.warnings).toMatchObject([{ pointer: '/messages/0/extra' }]);
  });

  it('says the event, its candidates and the other keys', () => {
    const { event: _, ...rest } = payload;
    expect(check({ ...rest, chats: 7 })).toMatchObject({
      valid: true,
      event: 'messages.post',
      webhook: { event: { type: 'messages', event: 'post' }, messages: [message, second] },
      candidates: ['messages.post', 'messages.put'],
      otherKeys: ['chats'],
    });
  });

  it('is read by the validator of one event as well', () => {
    expect(validators['messages.post'](payload, { partial: true })).toEqual(check(payload));
  });

  it('may have items that are no objects', () => {
    expect(
      check({ ...examples['chats.delete'].minimal, chats_removed: [7, '919984351847@s.whatsapp.net'] }),
    ).toMatchObject({
      valid: true,
      webhook: { chats_removed: ['919984351847@s.whatsapp.net'] },
      rejected: [{ pointer: '/chats_removed/0', item: 7, issues: [{ pointer: '/chats_removed/0' }] }],
    });
  });
});

describe('nothing changes', () => {
  it.each(eventNames)('for a valid webhook of %s: it is not copied, and nothing is rejected', (event) => {
    const result = check(examples[event].maximal);
    expect(result.webhook).toBe(examples[event].maximal);
    expect(result).not.toHaveProperty('rejected');
  });

  it('if no item is left', () => {
    expectAsWithout({ ...received, messages: [broken, {}] });
  });

  it('if something else is invalid as well', () => {
    expectAsWithout({ ...received, channel_id: 7, messages: [message, broken] });
    expectAsWithout({ ...received, event: { type: 'messages' }, messages: [message, broken] });
    expectAsWithout({ ...received, extra: 1, messages: [message, broken] }, { profile: 'strict' });
    const deleted = examples['messages.delete'].minimal;
    expectAsWithout({ ...deleted, messages_removed: ['a', 1], messages_removed_all: 7 });
  });

  it('if the payload key holds no array', () => {
    expectAsWithout({ ...received, messages: { 0: message } });
    expectAsWithout({ ...received, messages: undefined });
  });

  it.each<WhapiEventName>(['users.post', 'channel.post', 'channel.patch'])('for %s, which has no items', (event) => {
    const [key = ''] = payloadKeys[event];
    expectAsWithout({ ...examples[event].minimal, [key]: {} });
  });

  it.each([null, [], 'text', {}, { event: { type: 'future', event: 'post' } }])('for %j', (payload) => {
    expectAsWithout(payload);
  });
});

describe('a batch with any number of invalid items', () => {
  const items = Array.from({ length: 20_000 }, () => broken);

  it('lists all of them, and issues up to maxIssues', () => {
    const result = check({ ...received, messages: [...items, message] });
    const { rejected = [] } = result;
    expect(result.webhook).toEqual({ ...received, messages: [message] });
    expect(result.truncated).toBe(true);
    expect(rejected.map(({ pointer }) => pointer)).toEqual(items.map((_, index) => `/messages/${index}`));
    expect(rejected.filter(({ issues }) => issues.length > 0)).toHaveLength(100);
    expect(rejected[99]?.issues).toMatchObject([{ pointer: '/messages/99/timestamp' }]);
    expect(rejected[100]).toEqual({ pointer: '/messages/100', item: broken, issues: [] });
  });

  it('is not truncated at exactly maxIssues', () => {
    const result = check({ ...received, messages: [message, ...items.slice(0, 5)] }, { maxIssues: 5 });
    expect(result.rejected?.map(({ issues }) => issues.length)).toEqual([1, 1, 1, 1, 1]);
    expect(result).not.toHaveProperty('truncated');
  });

  it('reads each item a few times at most, even once the issues are listed', () => {
    let read = 0;
    const item = Object.defineProperty({ ...message }, 'timestamp', { enumerable: true, get: () => String(++read) });
    expect(check({ ...received, messages: [message, ...Array(10_000).fill(item)] }).rejected).toHaveLength(10_000);
    expect(read).toBeLessThan(10_000 * 6);
  });

  it('never throws for items that cannot be read', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(check({ ...received, messages: [message, proxy] })).toMatchObject({ issues: [{ code: 'unreadable' }] });
  });
});

it.each(['yes', 1, null])('%j is no value of partial', (partial) => {
  expect(() => check(received, { partial: partial as never })).toThrow(/^Invalid partial .*\. Use true or false$/);
});

it('parseWebhook refuses it: rejected items would be lost', () => {
  const options = { partial: true } as object;
  expect(() => parseWebhook(received, options)).toThrow(TypeError);
  // @ts-expect-error: as the types say
  expect(() => parseWebhook(received, { partial: true })).toThrow(/Use validateWebhook$/);
});

it('the types say what is rejected', () => {
  const result = validateWebhook(received, { partial: true, event: 'messages.post' });
  expectTypeOf(result.rejected).toEqualTypeOf<readonly RejectedItem[] | undefined>();
  if (result.valid) expectTypeOf(result.webhook).toEqualTypeOf<WebhookOf<'messages.post'>>();
});
