import type { Group } from '@whapi-webhooks/types';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { toGroupPayload } from '../../channel/webhooks/group-webhooks.ts';

/** A group with the properties of its chat and the number of members, which responses have and webhooks lack. */
export function wholeGroup({ chats }: ChannelState, group: Group): Group {
  return {
    type: 'group',
    ...chats.get(group.id),
    ...toGroupPayload(group),
    participants_count: group.participants?.length ?? 0,
  };
}
