import type { Group } from '@whapi-webhooks/types';
import type { CommandContext } from './command.ts';
import { createGroupId } from './group-id.ts';
import { seconds } from './message-parts.ts';

/** Who makes a group, and with whom. */
export interface GroupFounding {
  /** Default: a new one. */
  groupId?: string | undefined;
  name: string;
  creator: string;
  /** Digits of the members besides the creator. */
  members: readonly string[];
}

export function newGroup({ groupId, name, creator, members }: GroupFounding, context: CommandContext): Group {
  const now = seconds(context);
  return {
    id: groupId ?? createGroupId(context),
    name,
    type: 'group',
    timestamp: now,
    participants: [
      { id: creator, rank: 'creator' },
      ...[...new Set(members)].filter((id) => id !== creator).map((id) => ({ id, rank: 'member' as const })),
    ],
    name_at: now,
    created_at: now,
    created_by: creator,
  };
}
