import type { WhapiEventName } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { isSubscribed, toSubscriptions } from './subscribed-events.ts';

const url = 'https://bot.test/hook';

describe('isSubscribed', () => {
  it('goes by type and method', () => {
    const webhook = { url, events: toSubscriptions(['chats.patch']) };
    expect(isSubscribed(webhook, 'chats.patch')).toBe(true);
    expect(isSubscribed(webhook, 'chats.post')).toBe(false);
  });

  it('knows the old names of types', () => {
    expect(isSubscribed({ url, events: [{ type: 'message', method: 'post' }] }, 'messages.post')).toBe(true);
    expect(isSubscribed({ url, events: [{ type: 'chat', method: 'delete' }] }, 'chats.delete')).toBe(true);
  });

  it('sends nothing to a receiver that names no events', () => {
    expect(isSubscribed({ url }, 'messages.post')).toBe(false);
  });
});

it('an event that no contract knows goes to whoever is subscribed to any', () => {
  const event = 'unheard_of.post' as WhapiEventName;
  expect(isSubscribed({ url, events: [{ type: 'chats', method: 'patch' }] }, event)).toBe(true);
  expect(isSubscribed({ url, events: [] }, event)).toBe(false);
  expect(isSubscribed({ url }, event)).toBe(false);
});
