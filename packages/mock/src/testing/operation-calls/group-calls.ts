import type { OperationCalls } from './operation-call.ts';
import { channel, chatId, groupId } from './world.ts';

/** A path that is called once somebody asks to join the group. */
async function onceAsked(path: string): Promise<string> {
  await channel.changeGroupSetting({
    groupId,
    from: '919984351847',
    setting: 'approve_participants',
    policy: 'admins',
  });
  await channel.requestToJoin({ groupId, from: '12025550143' });
  return path;
}

const applications = `/groups/${groupId}/applications`;
const application = '12025550143@s.whatsapp.net';

export const groupCalls: OperationCalls = {
  'GET /groups': { path: '/groups' },
  'POST /groups': { path: '/groups', maximal: { subject: 'Team', participants: ['919984351847'] } },
  'PUT /groups': { path: '/groups', maximal: { invite_code: 'ExampleInviteCode00001' } },
  'GET /groups/{GroupID}': { path: `/groups/${groupId}` },
  'PUT /groups/{GroupID}': {
    path: `/groups/${groupId}`,
    maximal: { subject: 'Hike', description: 'Every first Saturday' },
  },
  'PATCH /groups/{GroupID}': { path: `/groups/${groupId}`, maximal: { setting: 'send_messages', policy: 'admins' } },
  'DELETE /groups/{GroupID}': { path: `/groups/${groupId}` },
  'POST /groups/{GroupID}/participants': {
    path: `/groups/${groupId}/participants`,
    maximal: { participants: ['12025550143'] },
  },
  'DELETE /groups/{GroupID}/participants': {
    path: `/groups/${groupId}/participants`,
    maximal: { participants: ['61280155346'] },
  },
  'PATCH /groups/{GroupID}/admins': { path: `/groups/${groupId}/admins`, maximal: { participants: ['61280155346'] } },
  'DELETE /groups/{GroupID}/admins': { path: `/groups/${groupId}/admins`, maximal: { participants: ['919984351847'] } },
  'PUT /groups/{GroupID}/icon': { path: `/groups/${groupId}/icon`, maximal: { media: 'https://example.com/icon.jpg' } },
  'DELETE /groups/{GroupID}/icon': { path: `/groups/${groupId}/icon` },
  'GET /groups/{GroupID}/icon': {
    async path() {
      await channel.changeGroupIcon({ groupId, from: '919984351847' });
      return `/groups/${groupId}/icon`;
    },
  },
  'GET /groups/{GroupID}/applications': { path: () => onceAsked(applications) },
  'POST /groups/{GroupID}/applications': { path: () => onceAsked(applications), maximal: { application } },
  'DELETE /groups/{GroupID}/applications': { path: () => onceAsked(applications), maximal: { application } },
  'GET /groups/{GroupID}/invite': { path: `/groups/${groupId}/invite` },
  'DELETE /groups/{GroupID}/invite': { path: `/groups/${groupId}/invite` },
  'GET /groups/link/{InviteCode}': { path: '/groups/link/ExampleInviteCode00001' },
  'POST /groups/link/{InviteCode}': { path: '/groups/link/ExampleInviteCode00000', maximal: { to: chatId } },
};
