import type { Label, WebhookOf } from '@whapi-webhooks/types';
import type { ChannelState } from '../state/channel-state.ts';

export function labelsPost({ channelId }: ChannelState, label: Label): WebhookOf<'labels.post'> {
  return { labels: [label], event: { type: 'labels', event: 'post' }, channel_id: channelId };
}

/** A deleted label is reported by name, as in the vendor's sample. */
export function labelsDelete({ channelId }: ChannelState, { name }: Label): WebhookOf<'labels.delete'> {
  return { labels_removed: [name], event: { type: 'labels', event: 'delete' }, channel_id: channelId };
}
