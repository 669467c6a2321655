import type { Message, MessagesResponse } from '@whapi-webhooks/types';
import { isServiceMessage } from '../channel/messages/is-service-message.ts';
import type { ChannelState } from '../channel/state/channel-state.ts';
import { toContactId } from '../channel/state/chat-id.ts';
import { wrongParameters } from '../channel/state/command-error.ts';
import { pageOf } from './page-of.ts';

/**
 * One page of messages, by the query parameters of the vendor: `count`, `offset`, `time_from` and `time_to` (seconds,
 * both included), `normal_types`, `author`, `from_me` and `sort`. The newest come first unless `sort` is `asc`.
 * What WhatsApp reports is left out unless `normal_types` is false; that this is the default is our choice.
 */
export function listMessages(
  { messages }: ChannelState,
  query: URLSearchParams,
  isMeant: (message: Message) => boolean,
): MessagesResponse {
  const from = timestamp(query, 'time_from');
  const to = timestamp(query, 'time_to');
  const fromMe = boolean(query, 'from_me');
  const withReports = boolean(query, 'normal_types') === false;
  const author = query.get('author');
  const found = [...messages.values()].filter(
    (message) =>
      isMeant(message) &&
      (from === undefined || message.timestamp >= from) &&
      (to === undefined || message.timestamp <= to) &&
      (fromMe === undefined || message.from_me === fromMe) &&
      (author === null || message.from === toContactId(author)) &&
      (withReports || !isServiceMessage(message)),
  );
  const { items, ...page } = pageOf(isAscending(query) ? found : found.reverse(), query);
  return { messages: items, ...page };
}

function timestamp(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw wrongParameters(`${name} must be a time in seconds since 1970-01-01 UTC, not "${text}"`);
}

function boolean(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (text === 'true' || text === 'false') return text === 'true';
  throw wrongParameters(`${name} must be true or false, not "${text}"`);
}

function isAscending(query: URLSearchParams): boolean {
  const sort = query.get('sort') ?? 'desc';
  if (sort === 'asc' || sort === 'desc') return sort === 'asc';
  throw wrongParameters(`sort must be asc or desc, not "${sort}"`);
}
