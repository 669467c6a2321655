import { payloadKeys, type ValidWebhook } from '@whapi-webhooks/contract';
import type { Chat, Message } from '@whapi-webhooks/types';
import { describeChanges } from './describe-changes.ts';
import { describeItem } from './describe-item.ts';

/** Describes a webhook, a line for each of its items. */
export function describeWebhook(valid: ValidWebhook): string[] {
  switch (valid.event) {
    case 'chats.post':
      return valid.webhook.chats.map(describeChat);
    case 'chats.patch':
      return valid.webhook.chats_updates.flatMap(describeChanges);
    case 'chats.delete':
      return valid.webhook.chats_removed.map((id) => `${id} is deleted`);
    case 'messages.post':
      return valid.webhook.messages.map((message) => `${message.from} ${describeMessage(message)}`);
    default:
      return itemsOf(valid).map(describeItem);
  }
}

function itemsOf({ event, webhook }: ValidWebhook): unknown[] {
  const payload = webhook as object as Record<string, unknown>;
  return payloadKeys[event].flatMap((key) => payload[key] ?? []);
}

function describeChat({ id, unread }: Chat): string {
  return unread === undefined ? `${id}, no unread messages` : `${id}, ${unread} unread`;
}

function describeMessage(message: Message): string {
  if (message.type === 'text') return `writes “${message.text.body}”`;
  if (message.type === 'action' && message.action.type === 'ephemeral') return describeTimer(message.action.ephemeral);
  return `sends ${message.type}`;
}

function describeTimer(seconds: number | undefined): string {
  if (seconds === undefined) return 'changes the timer of disappearing messages';
  return seconds === 0 ? 'turns disappearing messages off' : `turns disappearing messages on, after ${seconds} s`;
}
