import type { OperationCalls } from './operation-call.ts';
import { afterwards, call, communityId, groupId } from './world.ts';

const at = `/communities/${communityId}`;
const linked = `${at}/${groupId}`;
const newGroup = {
  minimal: { subject: 'Class 4b', participants: ['61280155346'] },
  maximal: { subject: 'Class 4b', participants: ['61280155346', '919984351847'], isHidden: true },
};
const member = { minimal: { participants: ['12025550144'] } };
const start = 1_747_670_400;
/** The bodies of an operation that sends an event, without its recipient. */
export const event = {
  minimal: { title: 'Summer fair', startTime: start },
  maximal: {
    title: 'Summer fair',
    description: 'Bring cake',
    startTime: start,
    endTime: start + 7_200,
    degreesLatitude: 48.137371,
    degreesLongitude: 11.575328,
    locationName: 'School yard',
    locationAddress: '1 Example Street',
    view_once: false,
  },
};

export const communityCalls: OperationCalls = {
  'GET /communities': { path: '/communities', query: { count: '10', offset: '0' } },
  'POST /communities': {
    path: '/communities',
    minimal: { subject: 'Club', description: 'All teams' },
  },
  'POST /communities/event': {
    path: '/communities/event',
    minimal: { ...event.minimal, to: communityId },
    maximal: { ...event.maximal, to: communityId },
  },
  'GET /communities/{CommunityID}': { path: at },
  'POST /communities/{CommunityID}': { path: at, ...newGroup },
  'POST /communities/{CommunityID}/createGroup': { path: `${at}/createGroup`, ...newGroup },
  'DELETE /communities/{CommunityID}': { path: at },
  'DELETE /communities/{CommunityID}/link': { path: `${at}/link` },
  'PUT /communities/{CommunityID}/{GroupID}': { path: linked },
  'DELETE /communities/{CommunityID}/{GroupID}': { path: () => afterwards(linked, call('PUT', linked)) },
  'POST /communities/{CommunityID}/{GroupID}/join': {
    async path() {
      await call('PUT', linked);
      await call('DELETE', `/groups/${groupId}`);
      return `${linked}/join`;
    },
  },
  'PATCH /communities/{CommunityID}/settings': {
    path: `${at}/settings`,
    minimal: { setting: 'modify_groups', policy: 'anyone' },
  },
  'POST /communities/{CommunityID}/participants': {
    path: `${at}/participants`,
    minimal: { participants: ['61280155346'] },
  },
  'DELETE /communities/{CommunityID}/participants': { path: `${at}/participants`, ...member },
  'PATCH /communities/{CommunityID}/admins': { path: `${at}/admins`, ...member },
  'DELETE /communities/{CommunityID}/admins': { path: `${at}/admins`, minimal: { participants: ['919984351847'] } },
  'GET /communities/{CommunityID}/subgroups': { path: () => afterwards(`${at}/subgroups`, call('PUT', linked)) },
};
