import type { Message, MessageStatus, Status } from '@whapi-webhooks/types';
import type { Changes, ChannelState } from '../state/channel-state.ts';
import { chatTypeOf, toContactId } from '../state/chat-id.ts';
import type { CommandContext } from '../state/command.ts';
import { type ListedStatus, viewOf } from '../webhooks/message-webhooks.ts';

/** In order. A message never returns to an earlier status. */
const ORDER: readonly (MessageStatus | undefined)[] = [
  'pending',
  'sent',
  'delivered',
  'read',
  'played',
  'failed',
  'deleted',
];

export function isFurther(status: MessageStatus, than: MessageStatus | undefined): boolean {
  return ORDER.indexOf(status) > ORDER.indexOf(than);
}

interface Viewing {
  message: Message;
  status: ListedStatus;
  /** Ids of contacts. Default: everybody in the chat but the account. */
  viewers?: readonly string[] | undefined;
}

/**
 * Records that people received, read, played or viewed one of the channel's own messages: the furthest status of each,
 * and when they reached it first. Whether the service also keeps earlier ones is not documented.
 */
export function withReceipts(
  state: ChannelState,
  { message, status, viewers = othersIn(state, message) }: Viewing,
  context: CommandContext,
): Pick<Changes, 'receipts'> {
  if (!['delivered', 'read', 'played'].includes(status)) return {};
  const before = state.receipts.get(message.id)?.statuses ?? [];
  const isNews = (viewer: string) => isFurther(status, before.find(({ viewer_id }) => viewer_id === viewer)?.status);
  const news = viewers.filter(isNews).map((viewer): Status => viewOf({ message, status, viewer }, context));
  if (news.length === 0) return {};
  const kept = before.filter(({ viewer_id }) => !news.some((view) => view.viewer_id === viewer_id));
  return { receipts: [{ id: message.id, statuses: [...kept, ...news] }] };
}

function othersIn({ account, groups }: ChannelState, { chat_id }: Message): string[] {
  if (chatTypeOf(chat_id) === 'contact') return [toContactId(chat_id)];
  const members = groups.get(chat_id)?.participants ?? [];
  return members.flatMap(({ id }) => (id === undefined || id === account.phone ? [] : id));
}
