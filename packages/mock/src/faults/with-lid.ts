import type { Message, WhapiWebhook } from '@whapi-webhooks/types';

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

/** Fifteen digits, as in captured traffic; the same ones for the same number. */
function lidOf(phone: string): string {
  const digits = [...phone].reduce((sum, digit) => (sum * 31 + Number(digit)) % 89_999_999_999_999, 1);
  return `${100_000_000_000_000 + digits}@lid`;
}
