import { expectTypeOf } from 'vitest';
import type { AnyWebhook, UnknownWebhook } from './any-webhook.ts';
import type { ChatId, WhapiEventName, WhapiWebhook } from './generated.ts';
import { isEvent } from './is-event.ts';
import type { WebhookOf } from './webhook-of.ts';

declare const webhook: WhapiWebhook;
declare const any: AnyWebhook;

// Either branch narrows.
if (isEvent(webhook, 'chats.delete')) {
  expectTypeOf(webhook).toEqualTypeOf<WebhookOf<'chats.delete'>>();
  expectTypeOf(webhook.chats_removed).toEqualTypeOf<ChatId[]>();
} else {
  expectTypeOf(webhook).toEqualTypeOf<WebhookOf<Exclude<WhapiEventName, 'chats.delete'>>>();
}

// If the event may be unknown, the unknown webhook is left over.
if (isEvent(any, 'chats.delete')) {
  expectTypeOf(any).toEqualTypeOf<WebhookOf<'chats.delete'>>();
} else {
  expectTypeOf(any).toEqualTypeOf<WebhookOf<Exclude<WhapiEventName, 'chats.delete'>> | UnknownWebhook>();
}

// An event with two shapes is excluded as a whole.
if (isEvent(webhook, 'messages.delete')) {
  expectTypeOf(webhook).toEqualTypeOf<WebhookOf<'messages.delete'>>();
} else {
  expectTypeOf(webhook).toEqualTypeOf<WebhookOf<Exclude<WhapiEventName, 'messages.delete'>>>();
}

// @ts-expect-error a payload without `event` says nothing about its event
isEvent({ chats_removed: [], channel_id: 'MANTIS-M72HC' }, 'chats.delete');
