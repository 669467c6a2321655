import type { Message, MessageStatus, Status, WebhookOf } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import type { CommandContext } from '../state/command.ts';
import { seconds } from '../state/message-parts.ts';
import { changedProperties } from './changed-properties.ts';

export function messagesPost({ channelId }: ChannelState, message: Message): WebhookOf<'messages.post'> {
  return { messages: [message], event: { type: 'messages', event: 'post' }, channel_id: channelId };
}

interface MessageChange {
  /** The action that is the cause, where one is. */
  trigger?: Message;
  before: Message;
  after: Message;
}

/** Both sides whole, and the names of what differs. Nothing when nothing differs. */
export function messagesPatch(
  { channelId }: ChannelState,
  { trigger, before, after }: MessageChange,
): WebhookOf<'messages.patch'>[] {
  const changes = changedProperties(before, after);
  if (changes.length === 0) return [];
  const update = {
    id: after.id,
    ...(trigger && { trigger }),
    before_update: before,
    after_update: after,
    changes,
  };
  return [{ messages_updates: [update], event: { type: 'messages', event: 'patch' }, channel_id: channelId }];
}

export function messagesDelete({ channelId }: ChannelState, ids: string[]): WebhookOf<'messages.delete'> {
  return { messages_removed: ids, event: { type: 'messages', event: 'delete' }, channel_id: channelId };
}

/** Delivered and read are documented; the others follow from the order in which the vendor lists the statuses. */
const CODES = {
  failed: 0,
  pending: 1,
  sent: 2,
  delivered: 3,
  read: 4,
  played: 5,
  deleted: 6,
} satisfies Partial<Record<MessageStatus, number>>;

/** The statuses that are documented. */
export type ListedStatus = keyof typeof CODES;

interface StatusChange {
  message: Pick<Message, 'id' | 'chat_id'>;
  status: ListedStatus;
}

export function statusesPost(
  { channelId }: ChannelState,
  change: StatusChange,
  context: CommandContext,
): WebhookOf<'statuses.post'> {
  const statuses = [statusOf(change, context)];
  return { statuses, event: { type: 'statuses', event: 'post' }, channel_id: channelId };
}

interface View extends StatusChange {
  /** Id of the contact. */
  viewer: string;
}

/** The status of a message for one person. */
export function viewOf({ viewer, ...change }: View, context: CommandContext): Status {
  const { timestamp, ...status } = statusOf(change, context);
  return { ...status, viewer_id: viewer, timestamp };
}

/** A contact viewed one of the channel's stories. */
export function statusesPut(
  { channelId }: ChannelState,
  view: View,
  context: CommandContext,
): WebhookOf<'statuses.put'> {
  const statuses = [viewOf(view, context)];
  return { statuses, event: { type: 'statuses', event: 'put' }, channel_id: channelId };
}

function statusOf({ message, status }: StatusChange, context: CommandContext): Status {
  const timestamp = String(seconds(context));
  return { id: message.id, code: CODES[status], status, recipient_id: message.chat_id, timestamp };
}
