import type { Presence, WebhookOf } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';

export function presencesPost({ channelId }: ChannelState, presence: Presence): WebhookOf<'presences.post'> {
  return { presences: [presence], event: { type: 'presences', event: 'post' }, channel_id: channelId };
}
