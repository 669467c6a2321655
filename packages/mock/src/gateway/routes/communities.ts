import {
  changeCommunityMembers,
  changeCommunitySetting,
  deactivateCommunity,
  revokeCommunityInvite,
} from '../../channel/communities/change-community.ts';
import { createCommunity, createCommunityGroup } from '../../channel/communities/create-community.ts';
import { communitiesOf, findCommunity } from '../../channel/communities/find-community.ts';
import { joinCommunityGroup, linkGroup, unlinkGroup } from '../../channel/communities/link-group.ts';
import { listSubgroups } from '../../channel/communities/list-subgroups.ts';
import { announcementGroupOf } from '../../channel/groups/community.ts';
import type { MemberAction } from '../../channel/groups/members-change.ts';
import { toGroupId } from '../../channel/state/chat-id.ts';
import { wrongParameters } from '../../channel/state/command-error.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { send } from '../send.ts';
import { pageOf } from '../views/page-of.ts';
import { wholeGroup } from '../views/whole-group.ts';

export const communityRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/communities',
    handle({ query }, { state }) {
      const { items, ...page } = pageOf(communitiesOf(state), query);
      return { groups: items.map((group) => wholeGroup(state, group)), ...page };
    },
  },
  {
    method: 'post',
    path: '/communities',
    handle({ body }, gateway) {
      const community = gateway.run(createCommunity, body('CreateCommunityRequest'));
      return wholeGroup(gateway.state, community);
    },
  },
  {
    method: 'post',
    path: '/communities/event',
    handle(call, gateway) {
      const request = call.body('SendEventRequest');
      const announcements = announcementGroupOf(gateway.state, toGroupId(request.to));
      if (!announcements) throw wrongParameters(`${request.to} is not a community with an announcement group`);
      send(gateway, 'SendEventRequest', { ...request, to: announcements.id }, call);
    },
  },
  {
    method: 'get',
    path: '/communities/:CommunityID',
    handle: ({ params }, { state }) => wholeGroup(state, findCommunity(state, params.CommunityID)),
  },
  createGroupRoute('/communities/:CommunityID'),
  {
    method: 'delete',
    path: '/communities/:CommunityID',
    handle: ({ params }, gateway) => gateway.run(deactivateCommunity, { communityId: params.CommunityID }),
  },
  {
    method: 'delete',
    path: '/communities/:CommunityID/link',
    handle: ({ params }, gateway) => gateway.run(revokeCommunityInvite, { communityId: params.CommunityID }),
  },
  {
    method: 'patch',
    path: '/communities/:CommunityID/settings',
    handle: ({ params, body }, gateway) =>
      gateway.run(changeCommunitySetting, {
        ...body('ChangeCommunitySettingsRequest'),
        communityId: params.CommunityID,
      }),
  },
  membersRoute('post', '/communities/:CommunityID/participants', 'add'),
  membersRoute('delete', '/communities/:CommunityID/participants', 'remove'),
  membersRoute('patch', '/communities/:CommunityID/admins', 'promote'),
  membersRoute('delete', '/communities/:CommunityID/admins', 'demote'),
  {
    method: 'get',
    path: '/communities/:CommunityID/subgroups',
    handle: ({ params }, { state }) => listSubgroups(state, params.CommunityID),
  },
  createGroupRoute('/communities/:CommunityID/createGroup'),
  {
    method: 'put',
    path: '/communities/:CommunityID/:GroupID',
    handle: ({ params: { CommunityID, GroupID } }, gateway) =>
      gateway.run(linkGroup, { communityId: CommunityID, groupId: GroupID }),
  },
  {
    method: 'delete',
    path: '/communities/:CommunityID/:GroupID',
    handle: ({ params: { CommunityID, GroupID } }, gateway) =>
      gateway.run(unlinkGroup, { communityId: CommunityID, groupId: GroupID }),
  },
  {
    method: 'post',
    path: '/communities/:CommunityID/:GroupID/join',
    handle: ({ params: { CommunityID, GroupID } }, gateway) =>
      gateway.run(joinCommunityGroup, { communityId: CommunityID, groupId: GroupID }),
  },
];

function createGroupRoute(path: string): GatewayRoute {
  return {
    method: 'post',
    path,
    handle({ params, body }, gateway) {
      const request = { ...body('CreateCommunityGroupRequest'), communityId: params.CommunityID };
      return wholeGroup(gateway.state, gateway.run(createCommunityGroup, request));
    },
  };
}

function membersRoute(method: 'post' | 'patch' | 'delete', path: string, action: MemberAction): GatewayRoute {
  return {
    method,
    path,
    handle: ({ params, body }, gateway) =>
      gateway.run(changeCommunityMembers(action), {
        ...body('GroupParticipantsRequest'),
        communityId: params.CommunityID,
      }),
  };
}
