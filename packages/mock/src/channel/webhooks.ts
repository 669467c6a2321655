import type { Chat, ChatProperty, Label, Message, WebhookOf } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';

export function messagesPost({ channelId }: ChannelState, message: Message): WebhookOf<'messages.post'> {
  return { messages: [message], event: { type: 'messages', event: 'post' }, channel_id: channelId };
}

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

export function labelsPost({ channelId }: ChannelState, label: Label): WebhookOf<'labels.post'> {
  return { labels: [label], event: { type: 'labels', event: 'post' }, channel_id: channelId };
}

/** A deleted label is told by its name, as in the vendor's sample. */
export function labelsDelete({ channelId }: ChannelState, { name }: Label): WebhookOf<'labels.delete'> {
  return { labels_removed: [name], event: { type: 'labels', event: 'delete' }, channel_id: channelId };
}

function changedProperties(before: Chat, after: Chat): ChatProperty[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as ChatProperty[]);
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
