import type { Call, WebhookOf } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';

export function callsPost({ channelId }: ChannelState, call: Call): WebhookOf<'calls.post'> {
  return { calls: [call], event: { type: 'calls', event: 'post' }, channel_id: channelId };
}
