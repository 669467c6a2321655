import type { ChangeCommunitySettingsRequest, GroupParticipantsChangedResponse } from '@whapi-webhooks/types';
import { isOnWhatsApp } from '../contacts/check-contact.ts';
import { changeMembers, type MembersChange } from '../groups/change-members.ts';
import { announcementGroupOf, groupsIn } from '../groups/community.ts';
import { affectedParticipants, type MemberAction } from '../groups/members-change.ts';
import { createInviteCode } from '../ids/group-id.ts';
import { toContactId } from '../state/chat-id.ts';
import type { Command } from '../state/command.ts';
import { patched } from '../state/patched.ts';
import { findCommunity, findOwnCommunity, requireCommunityAdmin } from './find-community.ts';

interface OfCommunity {
  communityId: string;
}

/** PATCH /communities/{CommunityID}/settings. No webhook is documented for it, so none is sent. */
export const changeCommunitySetting: Command<OfCommunity & ChangeCommunitySettingsRequest, void> = (state, input) => {
  const community = findOwnCommunity(state, input.communityId);
  const { id } = community;
  const changes =
    input.setting === 'member_add_mode'
      ? { groups: [patched(community, { adminAddMemberMode: input.policy === 'admins' })] }
      : { groupRules: [{ ...state.groupRules.get(id), id, openToGroups: input.policy === 'anyone' }] };
  return { changes, webhooks: [], result: undefined };
};

/**
 * POST and DELETE /communities/{CommunityID}/participants, PATCH and DELETE /communities/{CommunityID}/admins. People for
 * whom nothing changes, or who are not on WhatsApp, are listed in `failed`: the vendor's OpenAPI has no 409 here. No
 * webhook is documented for it, so none is sent.
 */
export function changeCommunityMembers(
  action: MemberAction,
): Command<OfCommunity & Pick<MembersChange, 'participants'>, GroupParticipantsChangedResponse> {
  return (state, { communityId, participants }) => {
    const community = findCommunity(state, communityId);
    if (action !== 'add' || community.adminAddMemberMode) requireCommunityAdmin(state, community);
    const ids = participants.map(toContactId);
    const affected = affectedParticipants(action, community, ids);
    const processed = affected.filter((id) => action !== 'add' || isOnWhatsApp(state, id));
    const failed = [...new Set(ids)].filter((id) => !processed.includes(id));
    const { changes } = changeMembers(state, community, action, processed);
    return { changes, webhooks: [], result: { success: processed.length > 0, failed, processed } };
  };
}

/** DELETE /communities/{CommunityID}/link: replaces the invite code. */
export const revokeCommunityInvite: Command<OfCommunity, void> = (state, { communityId }, context) => {
  const community = findCommunity(state, communityId, 'Specified community not found');
  requireCommunityAdmin(state, community);
  const groups = [{ ...community, invite_code: createInviteCode(context) }];
  return { changes: { groups }, webhooks: [], result: undefined };
};

/**
 * DELETE /communities/{CommunityID}: closes the community and its announcement group. Its other groups stay, on their
 * own. No webhook is documented for it, so none is sent.
 */
export const deactivateCommunity: Command<OfCommunity, void> = (state, { communityId }) => {
  const community = findOwnCommunity(state, communityId);
  const closed = [community, announcementGroupOf(state, communityId)].flatMap((group) => group ?? []);
  const others = groupsIn(state, communityId).filter(({ isCommunityAnnounce }) => !isCommunityAnnounce);
  const groups = [
    ...closed.map((group) => ({ ...group, terminated: true })),
    ...others.map((group) => patched(group, { linkedParent: undefined })),
  ];
  return { changes: { groups }, webhooks: [], result: undefined };
};
