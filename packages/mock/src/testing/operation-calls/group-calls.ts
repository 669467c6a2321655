import type { OperationCalls } from './operation-call.ts';
import { ofFile, sending } from './sending.ts';
import { channel, groupId, media } from './world.ts';

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
  'GET /groups': { path: '/groups', query: { count: '10', offset: '0' } },
  'POST /groups': { path: '/groups', minimal: { subject: 'Team', participants: ['919984351847'] } },
  'PUT /groups': { path: '/groups', minimal: { invite_code: 'ExampleInviteCode00001' } },
  'GET /groups/{GroupID}': { path: `/groups/${groupId}` },
  'PUT /groups/{GroupID}': {
    path: `/groups/${groupId}`,
    minimal: {},
    maximal: { subject: 'Hike', description: 'Every first Saturday' },
  },
  'PATCH /groups/{GroupID}': { path: `/groups/${groupId}`, minimal: { setting: 'send_messages', policy: 'admins' } },
  'DELETE /groups/{GroupID}': { path: `/groups/${groupId}` },
  'POST /groups/{GroupID}/participants': {
    path: `/groups/${groupId}/participants`,
    minimal: { participants: ['12025550143'] },
  },
  'DELETE /groups/{GroupID}/participants': {
    path: `/groups/${groupId}/participants`,
    minimal: { participants: ['61280155346'] },
  },
  'PATCH /groups/{GroupID}/admins': { path: `/groups/${groupId}/admins`, minimal: { participants: ['61280155346'] } },
  'DELETE /groups/{GroupID}/admins': { path: `/groups/${groupId}/admins`, minimal: { participants: ['919984351847'] } },
  'PUT /groups/{GroupID}/icon': {
    path: `/groups/${groupId}/icon`,
    minimal: { media: 'https://example.com/icon.jpg' },
    maximal: { media: 'https://example.com/icon.jpg', mime_type: 'image/jpeg' },
  },
  'DELETE /groups/{GroupID}/icon': { path: `/groups/${groupId}/icon` },
  'GET /groups/{GroupID}/icon': {
    async path() {
      await channel.changeGroupIcon({ groupId, from: '919984351847' });
      return `/groups/${groupId}/icon`;
    },
  },
  'GET /groups/{GroupID}/applications': {
    path: () => onceAsked(applications),
    query: { count: '10', offset: '0' },
  },
  'POST /groups/{GroupID}/applications': { path: () => onceAsked(applications), minimal: { application } },
  'DELETE /groups/{GroupID}/applications': { path: () => onceAsked(applications), minimal: { application } },
  'GET /groups/{GroupID}/invite': { path: `/groups/${groupId}/invite` },
  'DELETE /groups/{GroupID}/invite': { path: `/groups/${groupId}/invite` },
  'GET /groups/link/{InviteCode}': { path: '/groups/link/ExampleInviteCode00001' },
  'POST /groups/link/{InviteCode}': sending(
    '/groups/link/ExampleInviteCode00000',
    {},
    {
      ...ofFile,
      media,
      mentions: ['12025550143'],
      title: 'Weekend hike',
      body: 'Join us: %URL%',
      preview: 'aGk=',
      preview_type: 'media',
    },
  ),
};
