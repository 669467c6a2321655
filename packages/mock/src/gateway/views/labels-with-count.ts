import type { Label } from '@whapi-webhooks/types';
import type { ChannelState } from '../../channel/state/channel-state.ts';

/** All labels, each with the number of chats and messages that carry it. */
export function labelsWithCount({ labels, chats, messages }: ChannelState): Label[] {
  const carried = [...chats.values(), ...messages.values()].flatMap((item) => item.labels ?? []);
  return [...labels.values()].map((label) => ({
    ...label,
    count: carried.filter(({ id }) => id === label.id).length,
  }));
}
