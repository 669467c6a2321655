import type { Group, UpdateGroupSettingRequest } from '@whapi-webhooks/types';
import type { MediaSource } from '../media/media-source.ts';
import { createPicture } from '../media/picture.ts';
import type { Changes, ChannelState } from '../state/channel-state.ts';
import type { Command } from '../state/command.ts';
import { seconds } from '../state/message-parts.ts';
import { joinRequestsFor } from './join-requests.ts';
import { newDescription } from './new-group.ts';
import { type GroupChange, groupToChange, updateGroup } from './update-group.ts';

interface InfoChange extends GroupChange {
  /** The new name. Default: the old one. */
  subject?: string | undefined;
  /** The new description; an empty one removes it. Default: the old one. */
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
        ...newDescription(description, by, context),
        description: description || undefined,
      }),
  });
};

interface IconChange extends GroupChange {
  /** URL of the new picture; `null` removes it. Default: the mock serves `picture`. */
  url?: string | null | undefined;
  /** The new picture. Default: a sample. */
  picture?: MediaSource;
}

/** PUT and DELETE /groups/{GroupID}/icon. The thumbnail is the picture itself. */
export const changeGroupIcon: Command<IconChange, void> = (state, input, context) => {
  const group = groupToChange(state, input, ({ restricted = false }) => restricted);
  const created = input.url === undefined ? createPicture(state, input.picture ?? {}, context) : undefined;
  const url = created?.url ?? input.url ?? undefined;
  const outcome = updateGroup(state, group, { chat_pic: url, chat_pic_full: url });
  return { ...outcome, changes: { ...outcome.changes, ...(created && { media: [created.file] }) } };
};

/** The setting of who approves new members is not a property of a group, so no webhook reports it. */
const SWITCHES: Record<UpdateGroupSettingRequest['setting'], keyof Group | undefined> = {
  send_messages: 'announcements',
  edit_group_info: 'restricted',
  add_participants: 'adminAddMemberMode',
  approve_participants: undefined,
};

/**
 * PATCH /groups/{GroupID}: the permissions of members. A switch that is off is absent, as in chats.
 * `approve_participants` decides whether admins approve those who join by the invite link.
 */
export const changeGroupSetting: Command<GroupChange & UpdateGroupSettingRequest, void> = (state, input) => {
  const group = groupToChange(state, input);
  const byAdmins = input.policy === 'admins';
  const name = SWITCHES[input.setting];
  if (name) return updateGroup(state, group, { [name]: byAdmins });
  return { changes: approvalOf(state, group, byAdmins), webhooks: [], result: undefined };
};

/** A group that is open has no requests to join: those that wait are dropped. */
function approvalOf(state: ChannelState, { id }: Group, approval: boolean): Changes {
  const groupRules = [{ ...state.groupRules.get(id), id, approval }];
  if (approval) return { groupRules };
  return { groupRules, removed: { joinRequests: joinRequestsFor(state, id).map((request) => request.id) } };
}
