import { expectTypeOf } from 'vitest';
import type { ChatId, ChatUpdate, Contact, Label, MessageChatId, WhapiEventName, WhapiWebhook } from './generated.ts';
import type { PayloadOf, WebhookOf } from './webhook-of.ts';

// Every event is known by its name, and no other text is one.
expectTypeOf<'chats.delete' | 'chats.patch' | 'service.post' | 'messages.post'>().toExtend<WhapiEventName>();
expectTypeOf<'chats.freeze'>().not.toExtend<WhapiEventName>();
expectTypeOf<string>().not.toExtend<WhapiEventName>();

// WebhookOf is what body mode sends.
expectTypeOf<WebhookOf<'chats.patch'>>().toEqualTypeOf<{
  chats_updates: ChatUpdate[];
  event: { type: 'chats'; event: 'patch' };
  channel_id: string;
}>();
expectTypeOf<WebhookOf<WhapiEventName>>().toEqualTypeOf<WhapiWebhook>();

// PayloadOf is the same without `event`.
expectTypeOf<PayloadOf<'chats.patch'>>().branded.toEqualTypeOf<{ chats_updates: ChatUpdate[]; channel_id: string }>();
expectTypeOf<WebhookOf<'chats.patch'>>().toExtend<PayloadOf<'chats.patch'>>();
expectTypeOf<PayloadOf<'chats.patch'>>().not.toExtend<WebhookOf<'chats.patch'>>();
expectTypeOf<PayloadOf<'users.post'>>().branded.toEqualTypeOf<{ user: Contact; channel_id: string }>();
expectTypeOf<PayloadOf<'service.post'>>().branded.toEqualTypeOf<{ channel_id: string }>();

// For several events it is a union, not the properties they share.
expectTypeOf<PayloadOf<'chats.delete' | 'chats.post'>>().toEqualTypeOf<
  PayloadOf<'chats.delete'> | PayloadOf<'chats.post'>
>();

// If an event has two shapes, both are kept: one of the two properties is required.
expectTypeOf<PayloadOf<'messages.delete'>>().branded.toEqualTypeOf<
  | { messages_removed: string[]; messages_removed_all?: MessageChatId; channel_id: string }
  | { messages_removed?: string[]; messages_removed_all: MessageChatId; channel_id: string }
>();
expectTypeOf<PayloadOf<'messages.delete'>['messages_removed']>().toEqualTypeOf<string[] | undefined>();
expectTypeOf<PayloadOf<'chats.delete'>['chats_removed']>().toEqualTypeOf<ChatId[]>();

// @ts-expect-error an event that does not exist
export type Nonexistent = WebhookOf<'chats.freeze'>;

// An optional property cannot be `undefined`: JSON has no such value.
declare const label: Label;
expectTypeOf(label.count).toEqualTypeOf<number | undefined>();
// @ts-expect-error absent or a number
label.count = undefined;
