import type { Command } from './command.ts';
import { type GroupChange, groupToChange } from './group-to-change.ts';
import { seconds } from './message-parts.ts';
import { randomText } from './random-text.ts';
import { updateGroup } from './update-group.ts';

interface InfoChange extends GroupChange {
  /** The new name. Default: the old one. */
  subject?: string | undefined;
  /** The new text about the group; an empty one takes it away. Default: the old one. */
  description?: string | undefined;
}

/** PUT /groups/{GroupID}: name and description. */
export const describeGroup: Command<InfoChange, void> = (state, input, context) => {
  const { by = state.account.phone, subject, description } = input;
  const group = groupToChange(state, input, ({ restricted = false }) => restricted);
  return updateGroup(state, group, {
    ...(subject !== undefined &&
      subject !== group.name && { name: subject, name_at: seconds(context), name_owner: by }),
    ...(description !== undefined &&
      description !== (group.description ?? '') && {
        description: description || undefined,
        description_owner: by,
        description_id: randomText('0123456789ABCDEF', 16, context),
      }),
  });
};
