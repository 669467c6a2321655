import { expect, it } from 'vitest';
import type { AnyWebhook } from './any-webhook.ts';
import { isEvent } from './is-event.ts';

const webhook: AnyWebhook = {
  chats_removed: ['919984351847@s.whatsapp.net'],
  event: { type: 'chats', event: 'delete' },
  channel_id: 'MANTIS-M72HC',
};

it('is true for the event of the webhook', () => {
  expect(isEvent(webhook, 'chats.delete')).toBe(true);
});

it('is false for another event of the same family, and of another family', () => {
  expect(isEvent(webhook, 'chats.post')).toBe(false);
  expect(isEvent(webhook, 'messages.post')).toBe(false);
});

it('is false for an unknown event', () => {
  const unknown: AnyWebhook = { event: { type: 'chats', event: 'freeze' }, channel_id: 'MANTIS-M72HC' };
  expect(isEvent(unknown, 'chats.delete')).toBe(false);
});
