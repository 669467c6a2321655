import type { Call } from '../bot.ts';

/**
 * Sends a text. Throws where the gateway cannot take it now, so that the caller can try again later. A refusal is final: in
 * this chat, nothing may be written.
 */
export async function sendText(call: Call, to: string, body: string): Promise<void> {
  const { error } = (await call('POST', '/messages/text', { to, body })) as { error?: { code?: number } };
  if (error && error.code !== 403) throw new Error(`The gateway took no message: ${JSON.stringify(error)}`);
}

/** The body of a webhook; `undefined` where it is none. */
export async function readWebhook(request: Request): Promise<{ messages?: unknown } | undefined> {
  try {
    const body: unknown = await request.json();
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

/** A message as these bots read it: nothing of it is certain to be there. */
export interface Incoming {
  id: string;
  chatId: string;
  text: string;
}

/** The texts that people wrote, of a webhook of new messages. */
export function incomingTexts({ messages, event }: { messages?: unknown; event?: { event?: string } }): Incoming[] {
  if (!Array.isArray(messages) || (event && event.event !== 'post')) return [];
  return messages.flatMap((message) => {
    const { id, chat_id: chatId, from_me, type, text } = message ?? {};
    const isWanted = from_me === false && type === 'text' && typeof id === 'string' && typeof chatId === 'string';
    return isWanted && typeof text?.body === 'string' ? [{ id, chatId, text: text.body }] : [];
  });
}
