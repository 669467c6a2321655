import type { Message, WhapiWebhook } from '@whapi-webhooks/types';
import { lidOf } from '../channel/state/lid-of.ts';

/**
 * A copy of a `messages.post` with its senders replaced by their LIDs; the message ids stay.
 * `undefined` when no message is from the phone number of a contact.
 */
export function withLid(webhook: WhapiWebhook, lid?: string): WhapiWebhook | undefined {
  if (!('messages' in webhook) || webhook.event.event !== 'post' || !webhook.messages.some(namesNumber))
    return undefined;
  const messages = webhook.messages.map((message) => (namesNumber(message) ? underLid(message, lid) : message));
  return { ...webhook, messages } as WhapiWebhook;
}

function namesNumber({ from, from_me }: Message): boolean {
  return !from_me && from !== undefined && /^\d+$/.test(from);
}

function underLid(message: Message, given?: string): Message {
  const phone = message.from as string;
  const lid = given ?? lidOf(phone);
  return { ...message, from: lid, ...(message.chat_id.startsWith(`${phone}@`) && { chat_id: lid }) };
}
