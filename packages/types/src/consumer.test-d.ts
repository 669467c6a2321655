// What an app does with the types. `typescript-versions.test.ts` compiles it with every TypeScript that they serve.
import {
  type ChatUpdate,
  eventName,
  isEvent,
  isMessageType,
  type Message,
  type PayloadOf,
  type WebhookOf,
  type WhapiEventName,
  type WhapiWebhook,
} from '@whapi-webhooks/types';

export function summary(webhook: WhapiWebhook): string {
  if (isEvent(webhook, 'chats.patch')) return webhook.chats_updates.map(labels).join();
  if (isEvent(webhook, 'messages.post')) return webhook.messages.map(content).join();
  const event: WhapiEventName = eventName(webhook);
  return event;
}

function labels(update: ChatUpdate): string[] {
  return update.after_update.labels?.map((label) => label.name) ?? [];
}

function content(message: Message): string {
  switch (message.type) {
    case 'text':
      return message.text.body;
    case 'action':
      return message.action.type;
    case 'unknown':
      return '';
    default:
      return unreachable(message);
  }
}

function unreachable(value: never): never {
  throw new Error(String(value));
}

export function texts(messages: Message[]): string[] {
  return messages.flatMap((message) => (isMessageType(message, 'text') ? message.text.body : []));
}

export const payload: PayloadOf<'chats.delete'> = { chats_removed: [], channel_id: 'MANTIS-M72HC' };
export const webhook: WebhookOf<'chats.delete'> = { ...payload, event: { type: 'chats', event: 'delete' } };

// @ts-expect-error `event` is missing
export const withoutEvent: WebhookOf<'chats.delete'> = payload;

// @ts-expect-error an undeclared property
export const misspelt: PayloadOf<'chats.delete'> = { chats_removd: [], channel_id: 'MANTIS-M72HC' };

// @ts-expect-error a property is left out, never undefined
export const undefinedName: PayloadOf<'chats.post'>['chats'][0] = { id: '0@c.us', type: 'contact', name: undefined };
