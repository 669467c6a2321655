import type { Message, MessagesResponse } from '@whapi-webhooks/types';
import { isServiceMessage } from '../../channel/messages/is-service-message.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { toContactId } from '../../channel/state/chat-id.ts';
import { pageOf } from './page-of.ts';
import { booleanIn, isAscending, timestampIn } from './query-parameters.ts';

/**
 * One page of messages, by the query parameters of the vendor: `count`, `offset`, `time_from` and `time_to` (seconds,
 * both included), `normal_types`, `author`, `from_me` and `sort`. The newest are first unless `sort` is `asc`.
 * Service messages are omitted unless `normal_types` is false; this default is our choice.
 */
export function listMessages(
  { messages }: ChannelState,
  query: URLSearchParams,
  isMeant: (message: Message) => boolean,
): MessagesResponse {
  const from = timestampIn(query, 'time_from');
  const to = timestampIn(query, 'time_to');
  const fromMe = booleanIn(query, 'from_me');
  const withReports = booleanIn(query, 'normal_types') === false;
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
