import { expectTypeOf } from 'vitest';
import type { ChatId, ChatUpdate, Label, Message, TextMessage, WhapiWebhook } from './generated.ts';
import { eventName, isEvent, isMessageType, type PayloadOf, type WebhookOf, type WhapiEventName } from './index.ts';

declare const webhook: WhapiWebhook;
declare const message: Message;

// Every event is known by its name, and no other text is one.
expectTypeOf<'chats.delete' | 'chats.patch' | 'chats.post' | 'messages.post'>().toExtend<WhapiEventName>();
expectTypeOf<'chats.put'>().not.toExtend<WhapiEventName>();
expectTypeOf<string>().not.toExtend<WhapiEventName>();
expectTypeOf(eventName(webhook)).toEqualTypeOf<WhapiEventName>();

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

// Of several events it is a union, not what they have in common.
expectTypeOf<PayloadOf<'chats.delete' | 'chats.post'>>().toEqualTypeOf<
  PayloadOf<'chats.delete'> | PayloadOf<'chats.post'>
>();

// @ts-expect-error an event that does not exist
export type Unknown = WebhookOf<'chats.put'>;

// isEvent narrows, and leaves the other events over.
if (isEvent(webhook, 'chats.delete')) {
  expectTypeOf(webhook).toEqualTypeOf<WebhookOf<'chats.delete'>>();
  expectTypeOf(webhook.chats_removed).toEqualTypeOf<ChatId[]>();
} else {
  expectTypeOf(webhook).toEqualTypeOf<WebhookOf<Exclude<WhapiEventName, 'chats.delete'>>>();
}

// isMessageType narrows a message, in `filter` too.
expectTypeOf([message].filter((item) => isMessageType(item, 'text'))).toEqualTypeOf<TextMessage[]>();

// @ts-expect-error a type that no message has
isMessageType(message, 'telegram');

// A switch on `type` is exhaustive.
switch (message.type) {
  case 'text':
    expectTypeOf(message.text.body).toEqualTypeOf<string>();
    break;
  case 'action':
    switch (message.action.type) {
      case 'ephemeral':
        expectTypeOf(message.action.ephemeral).toEqualTypeOf<number | undefined>();
        break;
      case 'delete':
        expectTypeOf(message.action.target).toEqualTypeOf<string>();
        break;
      case 'reaction':
        expectTypeOf(message.action.emoji).toEqualTypeOf<string | undefined>();
        break;
      default:
        expectTypeOf(message.action).toBeNever();
    }
    break;
  case 'unknown':
    break;
  default:
    expectTypeOf(message).toBeNever();
}

// A property that may be missing may not be `undefined`: JSON has no such value.
declare const label: Label;
expectTypeOf(label.count).toEqualTypeOf<number | undefined>();
// @ts-expect-error left out or a number
label.count = undefined;
