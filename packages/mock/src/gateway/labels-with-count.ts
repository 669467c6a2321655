import type { Label } from '@whapi-webhooks/types';
import type { ChannelState } from '../channel/channel-state.ts';

/** All labels, each with the number of chats that carry it. */
export function labelsWithCount({ labels, chats }: ChannelState): Label[] {
  const carried = [...chats.values()].flatMap((chat) => chat.labels ?? []);
  return [...labels.values()].map((label) => ({
    ...label,
    count: carried.filter(({ id }) => id === label.id).length,
  }));
}
