import type { Chat, WebhookOf } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';
import { changedProperties } from './changed-properties.ts';

/** A new chat is announced without name and last message. */
export function chatsPost({ channelId }: ChannelState, chat: Chat): WebhookOf<'chats.post'> {
  const { name, last_message, ...announced } = chat;
  return { chats: [announced], event: { type: 'chats', event: 'post' }, channel_id: channelId };
}

export function chatsDelete({ channelId }: ChannelState, id: string): WebhookOf<'chats.delete'> {
  return { chats_removed: [id], event: { type: 'chats', event: 'delete' }, channel_id: channelId };
}

/** Both sides whole, labels included, and the names of what differs. Nothing when nothing differs. */
export function chatsPatch({ channelId }: ChannelState, before: Chat, after: Chat): WebhookOf<'chats.patch'>[] {
  const changes = changedProperties(before, after);
  if (changes.length === 0) return [];
  const update = { before_update: before, after_update: after, changes };
  return [{ chats_updates: [update], event: { type: 'chats', event: 'patch' }, channel_id: channelId }];
}
