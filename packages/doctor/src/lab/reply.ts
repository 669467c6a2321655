import type { WhapiRequest } from '@whapi-webhooks/mock';
import { toChatId } from '@whapi-webhooks/mock/internals';

/** Something that the app sent to a chat: a text, a file, a menu, a forwarded message. */
export interface Reply {
  readonly request: WhapiRequest;
  /** The chat, however the app addressed it. */
  readonly chatId: string;
  /** The delivery that the app was handling, where that is known. */
  readonly delivery?: string;
}

/** The request as a reply, if it sends something to a chat: a POST that says to whom. One with a wrong token sends nothing. */
export function replyOf(request: WhapiRequest): Reply | undefined {
  const { method, body, query, causedBy, by, token } = request;
  if (by !== 'app' || method !== 'POST' || token !== 'own') return undefined;
  const to = (body as { to?: unknown } | undefined)?.to ?? query.to;
  if (typeof to !== 'string' || to === '') return undefined;
  return { request, chatId: toChatId(to), ...(causedBy?.delivery !== undefined && { delivery: causedBy.delivery }) };
}
