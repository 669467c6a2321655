import type { CreateCommunityGroupRequest, CreateCommunityRequest, Group } from '@whapi-webhooks/types';
import { changeMembers, enterGroup } from '../groups/change-members.ts';
import { affectedParticipants } from '../groups/members-change.ts';
import { membersOnWhatsApp } from '../groups/members-on-whatsapp.ts';
import { newDescription, newGroup } from '../groups/new-group.ts';
import { createInviteCode } from '../ids/group-id.ts';
import type { Command } from '../state/command.ts';
import { findCommunity, requireMayChangeGroups } from './find-community.ts';

/**
 * POST /communities: two groups of one name, the community and its announcement group, as the vendor's help page says.
 * No webhook is documented for it, so none is sent.
 */
export const createCommunity: Command<CreateCommunityRequest, Group> = (state, { subject, description }, context) => {
  const creator = state.account.phone;
  const made = { name: subject, creator, members: [] };
  const described = description === '' ? {} : newDescription(description, creator, context);
  const invite_code = createInviteCode(context);
  const community: Group = { ...newGroup(made, context), ...described, is_parent: true, invite_code };
  const announcements: Group = {
    ...newGroup(made, context),
    announcements: true,
    is_default_subgroup: true,
    isCommunityAnnounce: true,
    linkedParent: community.id,
  };
  const { chats = [] } = enterGroup(state, announcements).changes;
  return { changes: { groups: [community, announcements], chats }, webhooks: [], result: community };
};

interface NewCommunityGroup extends CreateCommunityGroupRequest {
  communityId: string;
}

/**
 * POST /communities/{CommunityID}: a new group of the community, whose members become members of the community.
 * `groups.post` for the group is inferred from that of POST /groups. Where only admins may add groups, others get a 403,
 * which the vendor's OpenAPI has for linking a group only.
 */
export const createCommunityGroup: Command<NewCommunityGroup, Group> = (state, input, context) => {
  const community = findCommunity(state, input.communityId);
  requireMayChangeGroups(state, community);
  const { members } = membersOnWhatsApp(state, input.participants);
  const made = newGroup({ name: input.subject, creator: state.account.phone, members }, context);
  const group: Group = { ...made, linkedParent: community.id };
  const entered = enterGroup(state, group);
  const joined = changeMembers(state, community, 'add', affectedParticipants('add', community, members));
  const { groups = [] } = joined.changes;
  return {
    ...entered,
    changes: {
      ...joined.changes,
      ...entered.changes,
      groups: [...groups, group],
      ...(input.isHidden && { groupRules: [{ id: group.id, hidden: true }] }),
    },
    result: group,
  };
};
