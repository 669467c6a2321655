import type { OperationCalls } from './operation-call.ts';
import { ofFile, sending } from './sending.ts';
import { account, afterwards, call, channel, gerald, media, newsletterId, otherNewsletterId } from './world.ts';

const at = `/newsletters/${newsletterId}`;
const other = `/newsletters/${otherNewsletterId}`;
const code = 'ExampleInviteCode0000003';
const invitation = {
  admin_invite: { newsletter_id: otherNewsletterId, newsletter_name: 'Lunch news', expiration: 4_102_444_800 },
};

async function posted(): Promise<string> {
  return (await call('POST', '/messages/text', { to: newsletterId, body: 'The new routes' })).json.message.id;
}

const invited = () => call('POST', `${at}/invite/${gerald.id}`);

export const newsletterCalls: OperationCalls = {
  'GET /newsletters': { path: '/newsletters', query: { count: '500', offset: '0' } },
  'POST /newsletters': {
    path: '/newsletters',
    minimal: { name: 'News' },
    maximal: { name: 'News', description: 'What is new', newsletter_pic: media },
  },
  'GET /newsletters/find': {
    path: '/newsletters/find',
    query: {
      country_code: 'AU',
      search: 'news',
      newsletter_field: 'subscribers',
      cursor: otherNewsletterId,
      count: '1',
      sort: 'asc',
    },
  },
  'GET /newsletters/recommended': {
    path: '/newsletters/recommended',
    query: { country_code: 'AU', cursor: otherNewsletterId, count: '1' },
  },
  'GET /newsletters/{NewsletterID}': { path: async () => afterwards(at, posted()), query: { 'user role': 'owner' } },
  'DELETE /newsletters/{NewsletterID}': { path: at },
  'PATCH /newsletters/{NewsletterID}': {
    path: at,
    minimal: {},
    maximal: { name: 'The news', description: 'All that is new', newsletter_pic: media, reactions: 'basic' },
  },
  'POST /newsletters/{NewsletterID}/subscription': { path: `${other}/subscription` },
  'DELETE /newsletters/{NewsletterID}/subscription': {
    path: async () => afterwards(`${other}/subscription`, call('POST', `${other}/subscription`)),
  },
  'POST /newsletters/invite/{NewsletterInviteCode}/subscription': { path: `/newsletters/invite/${code}/subscription` },
  'DELETE /newsletters/invite/{NewsletterInviteCode}/subscription': {
    path: async () => afterwards(`/newsletters/invite/${code}/subscription`, call('POST', `${other}/subscription`)),
  },
  'POST /newsletters/{NewsletterID}/tracking': { path: `${at}/tracking` },
  'GET /newsletters/{NewsletterID}/messages': {
    path: async () => afterwards(`${at}/messages`, posted()),
    query: { count: '1', before: '2', after: '0' },
  },
  'POST /newsletters/{NewsletterID}/messages/{MessageID}/paid_partnership': {
    path: async () => `${at}/messages/${await posted()}/paid_partnership`,
  },
  'POST /newsletters/{NewsletterID}/invite/{ContactID}': {
    path: `${at}/invite/${gerald.id}`,
    minimal: {},
    maximal: { message: 'Will you help?' },
  },
  'DELETE /newsletters/{NewsletterID}/invite/{ContactID}': {
    path: async () => afterwards(`${at}/invite/${gerald.id}`, invited()),
  },
  'PUT /newsletters/{NewsletterID}/admins/{ContactID}': {
    path: async () =>
      afterwards(`${other}/admins/${account.phone}`, channel.receiveMessage({ from: gerald.id, ...invitation })),
  },
  'DELETE /newsletters/{NewsletterID}/admins/{ContactID}': {
    async path() {
      await invited();
      await channel.acceptAdminInvite({ newsletterId, from: gerald.id });
      return `${at}/admins/${gerald.id}`;
    },
  },
  'GET /newsletters/link/{NewsletterInviteCode}': { path: `/newsletters/link/${code}` },
  'POST /newsletters/link/{NewsletterInviteCode}': sending(
    `/newsletters/link/${code}`,
    {},
    {
      ...ofFile,
      title: 'Lunch',
      body: 'Follow %URL%',
      preview_type: 'media',
      preview: 'aGk=',
      media,
      mentions: [gerald.id],
    },
  ),
};
