import type { Group, GroupInfoResponse } from '@whapi-webhooks/types';
import { createGroup } from '../../channel/groups/create-group.ts';
import { getInvite, revokeInvite } from '../../channel/groups/group-invite.ts';
import { changeGroupIcon, changeGroupSetting, describeGroup } from '../../channel/groups/group-settings.ts';
import { answerApplication, listApplications } from '../../channel/groups/join-requests.ts';
import { joinGroup, leaveGroup } from '../../channel/groups/membership.ts';
import { addMembers, changeAdmins, removeMembers } from '../../channel/groups/participants.ts';
import { readMediaSource } from '../../channel/media/media-source.ts';
import { mediaIdOf } from '../../channel/media/picture.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { findGroup, findGroupByInvite } from '../../channel/state/find.ts';
import { isMember } from '../../channel/state/members.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { fileResponse } from '../views/file-response.ts';
import { pageOf } from '../views/page-of.ts';
import { wholeGroup } from '../views/whole-group.ts';

export const groupRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/groups',
    handle({ query }, { state }) {
      const own = [...state.groups.values()].filter((group) => isMember(group, state.account.phone));
      const { items, ...page } = pageOf(own, query);
      return { groups: items.map((group) => wholeGroup(state, group)), ...page };
    },
  },
  {
    method: 'post',
    path: '/groups',
    handle: ({ body }, gateway) => gateway.run(createGroup, body('CreateGroupRequest')),
  },
  {
    method: 'put',
    path: '/groups',
    handle({ body }, gateway) {
      const { invite_code } = body('AcceptGroupInviteRequest');
      return gateway.run(joinGroup, { inviteCode: invite_code });
    },
  },
  {
    method: 'get',
    path: '/groups/:GroupID',
    handle: ({ params }, { state }) => wholeGroup(state, findGroup(state, params.GroupID)),
  },
  {
    method: 'put',
    path: '/groups/:GroupID',
    handle({ params, body }, gateway) {
      const { subject, description } = body('UpdateGroupInfoRequest');
      gateway.run(describeGroup, { groupId: params.GroupID, subject, description });
    },
  },
  {
    method: 'patch',
    path: '/groups/:GroupID',
    handle({ params, body }, gateway) {
      const { setting, policy } = body('UpdateGroupSettingRequest');
      gateway.run(changeGroupSetting, { groupId: params.GroupID, setting, policy });
    },
  },
  {
    method: 'delete',
    path: '/groups/:GroupID',
    handle: ({ params }, gateway) => gateway.run(leaveGroup, { groupId: params.GroupID }),
  },
  {
    method: 'post',
    path: '/groups/:GroupID/participants',
    handle: ({ params, body }, gateway) =>
      gateway.run(addMembers, { ...body('GroupParticipantsRequest'), groupId: params.GroupID }),
  },
  {
    method: 'delete',
    path: '/groups/:GroupID/participants',
    handle: ({ params, body }, gateway) =>
      gateway.run(removeMembers, { ...body('GroupParticipantsRequest'), groupId: params.GroupID }),
  },
  {
    method: 'patch',
    path: '/groups/:GroupID/admins',
    handle({ params, body }, gateway) {
      const { participants } = body('GroupParticipantsRequest');
      gateway.run(changeAdmins, { groupId: params.GroupID, participants, action: 'promote' });
    },
  },
  {
    method: 'delete',
    path: '/groups/:GroupID/admins',
    handle({ params, body }, gateway) {
      const { participants } = body('GroupParticipantsRequest');
      gateway.run(changeAdmins, { groupId: params.GroupID, participants, action: 'demote' });
    },
  },
  {
    method: 'put',
    path: '/groups/:GroupID/icon',
    takesFile: true,
    handle({ params, body, uploads }, gateway) {
      const { media, mime_type } = body('SetGroupIconRequest');
      const source = readMediaSource(media, gateway.state, uploads);
      const picture = { ...source, ...(mime_type !== undefined && { mimeType: mime_type }) };
      gateway.run(changeGroupIcon, { groupId: params.GroupID, picture });
    },
  },
  {
    method: 'get',
    path: '/groups/:GroupID/icon',
    handle({ params }, { state }) {
      const { chat_pic_full: url } = findGroup(state, params.GroupID);
      return url === undefined ? new Response(null, { status: 204 }) : pictureResponse(state, url);
    },
  },
  {
    method: 'delete',
    path: '/groups/:GroupID/icon',
    handle: ({ params }, gateway) => gateway.run(changeGroupIcon, { groupId: params.GroupID, url: null }),
  },
  {
    method: 'get',
    path: '/groups/:GroupID/invite',
    handle: ({ params }, gateway) => ({ invite_code: gateway.run(getInvite, { groupId: params.GroupID }) }),
  },
  {
    method: 'delete',
    path: '/groups/:GroupID/invite',
    handle: ({ params }, gateway) => gateway.run(revokeInvite, { groupId: params.GroupID }),
  },
  {
    method: 'get',
    path: '/groups/:GroupID/applications',
    handle({ params, query }, { state }) {
      const { items, ...page } = pageOf(listApplications(state, params.GroupID), query);
      return { applications: items, ...page };
    },
  },
  {
    method: 'post',
    path: '/groups/:GroupID/applications',
    handle: ({ params, body }, gateway) =>
      gateway.run(answerApplication('approve'), {
        ...body('AnswerGroupApplicationRequest'),
        groupId: params.GroupID,
      }),
  },
  {
    method: 'delete',
    path: '/groups/:GroupID/applications',
    handle: ({ params, body }, gateway) =>
      gateway.run(answerApplication('reject'), { ...body('AnswerGroupApplicationRequest'), groupId: params.GroupID }),
  },
  {
    method: 'get',
    path: '/groups/link/:InviteCode',
    handle: ({ params }, { state }) =>
      groupInfo(findGroupByInvite(state, params.InviteCode, 'Specified group not found')),
  },
];

/** A picture that the mock does not keep, such as that of a group given at setup, is left to its own address. */
function pictureResponse({ media }: ChannelState, url: string): Response {
  const file = media.get(mediaIdOf(url));
  return file ? fileResponse(file, file.id) : new Response(null, { status: 302, headers: { location: url } });
}

function groupInfo({ id, name, created_at, created_by, name_at, participants = [], ephemeral }: Group) {
  const info = {
    id,
    name,
    created_at,
    created_by,
    name_at,
    participants,
    participantsCount: participants.length,
    ephemeral,
  };
  return info as GroupInfoResponse;
}
