import type { Contact, Health, Qr, WebhookOf } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';

export function channelPost({ channelId }: ChannelState, health: Health): WebhookOf<'channel.post'> {
  return { health, event: { type: 'channel', event: 'post' }, channel_id: channelId };
}

export function channelPatch({ channelId }: ChannelState, qr: Qr): WebhookOf<'channel.patch'> {
  return { qr, event: { type: 'channel', event: 'patch' }, channel_id: channelId };
}

/** The account logged in. */
export function usersPost({ channelId }: ChannelState, user: Contact): WebhookOf<'users.post'> {
  return { user, event: { type: 'users', event: 'post' }, channel_id: channelId };
}

/** The account logged out. */
export function usersDelete({ channelId }: ChannelState, user: Contact): WebhookOf<'users.delete'> {
  return { user, event: { type: 'users', event: 'delete' }, channel_id: channelId };
}
