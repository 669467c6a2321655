import type { WhapiEventName } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { createWebhooks, examples } from '../examples.ts';
import { eventNames, validateWebhook } from '../index.ts';
import { isItemId, visitValues } from './renewal.ts';

const NOW = Date.UTC(2026, 0, 31);

function webhooks<E extends WhapiEventName>(event: E, count: number, options = {}) {
  return [...createWebhooks({ event, now: NOW, count, ...options })];
}

/** Ids of messages, statuses and calls, by where they are. */
function itemIds(webhook: object): string[] {
  const ids: string[] = [];
  visitValues(webhook, (value, key, owner) => {
    if (isItemId(key, owner)) ids.push(String(value));
  });
  return ids;
}

describe.each(eventNames)('%s', (event) => {
  const count = 3 * Object.keys(examples[event]).length;
  const created = webhooks(event, count);

  it('is valid in the strict profile', () => {
    for (const webhook of created)
      expect(validateWebhook(webhook, { profile: 'strict' })).toMatchObject({ valid: true, event });
  });

  it('has ids of its own in each', () => {
    const known = new Set<string>();
    for (const webhook of created) {
      const ids = new Set(itemIds(webhook));
      for (const id of ids) expect(known).not.toContain(id);
      for (const id of ids) known.add(id);
    }
  });

  it('has no number of the examples but that of the account, and the same keys', () => {
    for (const [index, webhook] of created.entries()) {
      const example = Object.values(examples[event])[index % Object.keys(examples[event]).length];
      expect(keysOf(webhook)).toEqual(keysOf(example));
      for (const [, number] of JSON.stringify(webhook).matchAll(/"(\d{7,18})(?:-\d+)?@/g))
        expect(number).toMatch(/^(?:999\d{10}|120363\d{10}|12025550199)$/);
    }
  });

  it('is the same for the same seed', () => {
    expect(webhooks(event, count)).toEqual(created);
  });
});

function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, child]) => [key, keysOf(child)]);
}

it('is about chats in turn', () => {
  const chats = webhooks('messages.post', 6, { examples: ['incoming-text'], chats: 2 }).map(
    ({ messages }) => messages[0]!.chat_id,
  );
  expect(chats).toEqual([0, 1, 0, 1, 0, 1].map((chat) => `99900000000${chat}0@s.whatsapp.net`));
});

it('has the same person in all places, and another id for another seed', () => {
  const message = webhooks('messages.post', 1, { examples: ['incoming-text'] })[0]!.messages[0]!;
  const other = webhooks('messages.post', 1, { examples: ['incoming-text'], seed: 2 })[0]!.messages[0];
  expect(message).toMatchObject({ chat_id: `${message.from}@s.whatsapp.net`, timestamp: NOW / 1_000 });
  expect(other).toEqual({ ...message, id: expect.not.stringMatching(message.id) });
});

it('shares nothing between two of them, nor with the examples', () => {
  const [first, second] = webhooks('chats.patch', 2, { examples: ['maximal'] });
  const before = structuredClone(second);
  (function spoil(value: object): void {
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'object' && child !== null) spoil(child);
      else Reflect.set(value, key, 'spoilt');
    }
  })(first as object);
  expect(second).toEqual(before);
  expect(webhooks('chats.patch', 2, { examples: ['maximal'] })[1]).toEqual(before);
});

it.each<[object, RegExp]>([
  [{ event: 'chats.pacth' }, /there is no event "chats.pacth". Use one of .*chats.patch/],
  [{ event: 'chats.patch', examples: ['none'] }, /chats.patch has no example "none". Use minimal/],
  [{ event: 'chats.patch', examples: [] }, /`examples` is empty/],
  [{ event: 'chats.patch', count: -1 }, /`count` is -1. Pass a number from 0 on/],
  [{ event: 'chats.patch', chats: 0 }, /`chats` is 0. Pass a number from 1 on/],
])('refuses %j', (options, message) => {
  expect(() => createWebhooks(options as never)).toThrow(message);
});
