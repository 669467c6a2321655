import type { Command } from './command.ts';
import { type GroupChange, groupToChange } from './group-to-change.ts';
import { createPictureUrl } from './picture-url.ts';
import { updateGroup } from './update-group.ts';

interface IconChange extends GroupChange {
  /** URL of the new picture; `null` takes it away. Default: a made-up one. */
  url?: string | null | undefined;
}

/** PUT and DELETE /groups/{GroupID}/icon. The thumbnail is the picture itself. */
export const changeGroupIcon: Command<IconChange, void> = (state, input, context) => {
  const group = groupToChange(state, input, ({ restricted = false }) => restricted);
  const url = input.url === null ? undefined : (input.url ?? createPictureUrl(context));
  return updateGroup(state, group, { chat_pic: url, chat_pic_full: url });
};
