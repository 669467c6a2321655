import type { Chat, Group } from '@whapi-webhooks/types';
import type { ChannelState } from './channel-state.ts';
import type { Outcome } from './command.ts';
import { groupsPost } from './world-webhooks.ts';

/**
 * The account is in a group from now on, as `groups.post` tells.
 * The group's chat is there at once, without a `chats.post` of its own: whether the service sends one is not documented.
 */
export function enterGroup(state: ChannelState, group: Group): Outcome<Group> {
  return {
    changes: { groups: [group], chats: [chatOf(state, group)] },
    webhooks: [groupsPost(state, group)],
    result: group,
  };
}

function chatOf({ chats }: ChannelState, { id, name, timestamp }: Group): Chat {
  const chat: Chat = chats.get(id) ?? { id, type: 'group', ...(timestamp !== undefined && { timestamp }) };
  return { ...chat, ...(name !== undefined && { name }) };
}
