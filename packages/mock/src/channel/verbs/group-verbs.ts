import type { Group, UpdateGroupSettingRequest } from '@whapi-webhooks/types';
import { changeMembersBy, type MembersChange } from '../groups/change-members.ts';
import { addToGroup, createForeignGroup, type ForeignGroup, type GroupEntry } from '../groups/create-group.ts';
import { changeGroupIcon, changeGroupSetting, describeGroup } from '../groups/group-settings.ts';
import { requestToJoin, withdrawRequest } from '../groups/join-requests.ts';
import { enterByInvite } from '../groups/membership.ts';
import type { Run } from '../run.ts';

/** A change to a group. */
export interface GroupEdit {
  groupId: string;
  /** Phone number of the person who does it. Their permission is not checked. */
  from: string;
}

/** What contacts do with groups. Webhooks are sent for groups that the channel's account is in. */
export interface GroupVerbs {
  /**
   * A contact adds the channel to a group, which is created if it does not exist: `groups.post`.
   * @see https://support.whapi.cloud/help-desk/receiving/webhooks/incoming-webhooks-format/groups
   * @example await whapi.channel.addToGroup({ from: '919984351847', name: 'Weekend hike' });
   */
  addToGroup(entry: GroupEntry): Promise<Group>;
  /**
   * A contact creates a group without the channel. No webhook is sent; the app can join by its `invite_code`.
   * @example
   * const { invite_code } = await whapi.channel.createGroup({ from: '919984351847', name: 'Weekend hike' });
   * // the app: PUT /groups { invite_code }
   */
  createGroup(group: ForeignGroup): Promise<Group>;
  /**
   * A contact joins a group: `groups.put` with the action `add`. Where admins approve new members, the contact only asks
   * to join, as with `requestToJoin`.
   * @throws {CommandError} when there is no such group
   * @example await whapi.channel.joinGroup({ groupId, from: '12025550143' });
   */
  joinGroup(edit: GroupEdit): Promise<void>;
  /**
   * A contact asks to join a group where admins approve new members: `groups.put` with the action `request`, if the
   * channel is an admin. The app answers with POST or DELETE /groups/{GroupID}/applications.
   * @throws {CommandError} when there is no such group, or when it admits everyone who has its invite link
   * @example
   * await whapi.channel.changeGroupSetting({ groupId, from, setting: 'approve_participants', policy: 'admins' });
   * await whapi.channel.requestToJoin({ groupId, from: '12025550143' });
   */
  requestToJoin(edit: GroupEdit): Promise<void>;
  /**
   * A contact withdraws the request to join a group: `groups.put` with the action `revoke_request`, if the channel is an
   * admin. Nothing happens if there is no such request.
   * @throws {CommandError} when there is no such group
   * @example await whapi.channel.withdrawRequest({ groupId, from: '12025550143' });
   */
  withdrawRequest(edit: GroupEdit): Promise<void>;
  /**
   * A contact leaves a group: `groups.put` with the action `remove`.
   * @throws {CommandError} when there is no such group
   * @example await whapi.channel.leaveGroup({ groupId, from: '12025550143' });
   */
  leaveGroup(edit: GroupEdit): Promise<void>;
  /**
   * An admin removes members, or the channel itself: `groups.put` with the action `remove`. That it is sent for the
   * channel's own removal is not documented.
   * @throws {CommandError} when there is no such group
   * @example await whapi.channel.removeFromGroup({ groupId, participants: ['12025550143'] });
   */
  removeFromGroup(change: MembersChange): Promise<void>;
  /**
   * An admin promotes members to admins: `groups.put` with the action `promote`.
   * @throws {CommandError} when there is no such group
   * @example await whapi.channel.promote({ groupId, participants: ['12025550143'] });
   */
  promote(change: MembersChange): Promise<void>;
  /**
   * An admin demotes admins to members: `groups.put` with the action `demote`.
   * @throws {CommandError} when there is no such group
   * @example await whapi.channel.demote({ groupId, participants: ['12025550143'] });
   */
  demote(change: MembersChange): Promise<void>;
  /**
   * A member renames a group: `groups.patch`.
   * @throws {CommandError} when there is no such group
   * @example await whapi.channel.renameGroup({ groupId, from: '919984351847', name: 'Weekend hike and lunch' });
   */
  renameGroup(edit: GroupEdit & { name: string }): Promise<void>;
  /**
   * A member changes the description of a group: `groups.patch`.
   * @throws {CommandError} when there is no such group
   * @example await whapi.channel.describeGroup({ groupId, from: '919984351847', description: 'Every first Saturday' });
   */
  describeGroup(edit: GroupEdit & { description: string }): Promise<void>;
  /**
   * A member changes the picture of a group, or with the URL `null` removes it: `groups.patch`. Default: a made-up URL.
   * @throws {CommandError} when there is no such group
   * @example await whapi.channel.changeGroupIcon({ groupId, from: '919984351847' });
   */
  changeGroupIcon(edit: GroupEdit & { url?: string | null }): Promise<void>;
  /**
   * An admin changes what members may do: `groups.patch`.
   * @throws {CommandError} when there is no such group
   * @example
   * await whapi.channel.changeGroupSetting({ groupId, from: '919984351847', setting: 'send_messages', policy: 'admins' });
   */
  changeGroupSetting(edit: GroupEdit & UpdateGroupSettingRequest): Promise<void>;
}

export function createGroupVerbs(run: Run): GroupVerbs {
  return {
    addToGroup: async (entry) => run(addToGroup, entry),
    createGroup: async (group) => run(createForeignGroup, group),
    joinGroup: async ({ groupId, from }) => run(enterByInvite, { groupId, from }),
    requestToJoin: async ({ groupId, from }) => run(requestToJoin, { groupId, from }),
    withdrawRequest: async ({ groupId, from }) => run(withdrawRequest, { groupId, from }),
    leaveGroup: async ({ groupId, from }) => run(changeMembersBy('remove'), { groupId, participants: [from] }),
    removeFromGroup: async (change) => run(changeMembersBy('remove'), change),
    promote: async (change) => run(changeMembersBy('promote'), change),
    demote: async (change) => run(changeMembersBy('demote'), change),
    renameGroup: async ({ groupId, from, name }) => run(describeGroup, { groupId, by: from, subject: name }),
    describeGroup: async ({ groupId, from, description }) => run(describeGroup, { groupId, by: from, description }),
    changeGroupIcon: async ({ groupId, from, url }) => run(changeGroupIcon, { groupId, by: from, url }),
    changeGroupSetting: async ({ groupId, from, setting, policy }) =>
      run(changeGroupSetting, { groupId, by: from, setting, policy }),
  };
}
