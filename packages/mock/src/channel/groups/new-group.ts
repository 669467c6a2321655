import type { Group } from '@whapi-webhooks/types';
import { createGroupId } from '../ids/group-id.ts';
import { randomText } from '../ids/random-text.ts';
import type { CommandContext } from '../state/command.ts';
import { seconds } from '../state/message-parts.ts';

/** A group to create. */
interface NewGroup {
  /** Default: a new one. */
  groupId?: string | undefined;
  name: string;
  creator: string;
  /** Digits of the members besides the creator. */
  members: readonly string[];
}

/** A new group, whose members have joined at once. */
export function newGroup({ groupId, name, creator, members }: NewGroup, context: CommandContext): Group {
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

/** A description, with its author and its id. */
export function newDescription(
  description: string,
  by: string,
  context: CommandContext,
): Pick<Group, 'description' | 'description_owner' | 'description_id'> {
  return { description, description_owner: by, description_id: randomText('0123456789ABCDEF', 16, context) };
}
