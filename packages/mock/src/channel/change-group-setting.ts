import type { Group, UpdateGroupSettingRequest } from '@whapi-webhooks/types';
import type { Command } from './command.ts';
import { type GroupChange, groupToChange } from './group-to-change.ts';
import { updateGroup } from './update-group.ts';

/** Who may let others in is no property of a group, so nothing tells that it changed. */
const SWITCHES: Record<UpdateGroupSettingRequest['setting'], keyof Group | undefined> = {
  send_messages: 'announcements',
  edit_group_info: 'restricted',
  add_participants: 'adminAddMemberMode',
  approve_participants: undefined,
};

/** PATCH /groups/{GroupID}: who may do what. A switch that is off is left out, as in chats. */
export const changeGroupSetting: Command<GroupChange & UpdateGroupSettingRequest, void> = (state, input) => {
  const name = SWITCHES[input.setting];
  return updateGroup(state, groupToChange(state, input), name ? { [name]: input.policy === 'admins' } : {});
};
