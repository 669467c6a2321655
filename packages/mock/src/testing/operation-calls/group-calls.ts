import type { OperationCalls } from './operation-call.ts';
import { channel, chatId, groupId } from './world.ts';

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
  'GET /groups/{GroupID}/invite': { path: `/groups/${groupId}/invite` },
  'DELETE /groups/{GroupID}/invite': { path: `/groups/${groupId}/invite` },
  'GET /groups/link/{InviteCode}': { path: '/groups/link/ExampleInviteCode00001' },
  'POST /groups/link/{InviteCode}': { path: '/groups/link/ExampleInviteCode00000', maximal: { to: chatId } },
};
