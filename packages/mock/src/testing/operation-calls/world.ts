import { getResponse } from 'msw';
import { GATEWAY_URL } from '../../gateway/create-gateway.ts';
import { setupWhapi } from '../../setup-whapi.ts';

// For tests: the channel that operations are called on.

export const hook = 'https://bot.test/hook';
export const chatId = '919984351847@s.whatsapp.net';
export const account = { phone: '61371989950', name: 'Jonathan' };
export const groupId = '120363271212442249@g.us';
export const otherGroupId = '120363271212442250@g.us';
export const newsletterId = '120363171744447809@newsletter';
export const otherNewsletterId = '120363171744447810@newsletter';
export const communityId = '120363271212442260@g.us';
export const gerald = { id: '919984351847', rank: 'admin' } as const;
const ofCommunity = [
  { id: account.phone, rank: 'creator' as const },
  gerald,
  { id: '12025550144', rank: 'member' as const },
];
export const setUpProduct = { id: '28712007088432374', name: 'Tent', price: 189, currency: 'EUR' };
/** A contact that has a catalogue. */
export const contactWithCatalog = '61280155346';
export const whapi = setupWhapi({
  account,
  products: [setUpProduct],
  catalogs: [{ id: contactWithCatalog, products: [{ ...setUpProduct, id: '28712007088432375' }] }],
  checkProducts: false,
  newChatLimit: { cap_type: 'individual_new_chat_thread', is_capped: false, cap_status: 'none', quota_limit: 50 },
  limits: 'trial',
  contacts: [{ id: '61280155346', name: 'Jonathan Customer' }],
  groups: [
    {
      id: groupId,
      name: 'Weekend hike',
      type: 'group',
      chat_pic: 'https://example.com/pictures/weekend-hike.jpg',
      participants: [{ id: account.phone, rank: 'creator' }, gerald, { id: '61280155346', rank: 'member' }],
      invite_code: 'ExampleInviteCode00000',
    },
    { id: otherGroupId, name: 'Lunch', participants: [gerald], invite_code: 'ExampleInviteCode00001' },
    { id: communityId, name: 'School', is_parent: true, participants: ofCommunity },
    {
      id: '120363271212442261@g.us',
      name: 'School',
      isCommunityAnnounce: true,
      announcements: true,
      linkedParent: communityId,
      participants: ofCommunity,
    },
  ],
  newsletters: [
    {
      id: newsletterId,
      name: 'Weekend news',
      description: 'Where to hike',
      chat_pic: 'https://example.com/pictures/weekend-news.jpg',
      invite_code: 'ExampleInviteCode0000002',
      role: 'owner',
    },
    { id: otherNewsletterId, name: 'Lunch news', country_code: 'AU', invite_code: 'ExampleInviteCode0000003' },
  ],
});

export const { channel } = whapi;
export const media = 'data:image/png;name=terrace.png;base64,aGk=';
export const place = { latitude: 48.137371, longitude: 11.575328 };
export const yes = { type: 'quick_reply', title: 'Yes', id: 'yes' };

/** Id of the message in the chat, the same each time: it follows from the seed. */
export const receivedId = await prepareWorld();

/** Starts over: one chat, which has a message and one of two labels. Returns the id of the message. */
export async function prepareWorld(): Promise<string> {
  whapi.reset();
  whapi.connect(hook, () => new Response());
  const { id: messageId } = await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  for (const id of ['3', '4']) await call('POST', '/labels', { id, name: `Label ${id}`, color: 'gold' });
  await call('POST', `/labels/3/${chatId}`);
  await whapi.settled();
  return messageId;
}

/** Id of a message that just came in. */
export async function received(): Promise<string> {
  return (await channel.receiveMessage({ from: '919984351847', text: 'Is anybody there?' })).id;
}

/** Id of a file that was just uploaded. */
export async function uploaded(): Promise<string> {
  return (await call('POST', '/media', { media })).json.media[0].id;
}

/** A path that is called once something has happened. */
export async function afterwards(path: string, happening: Promise<unknown>): Promise<string> {
  await happening;
  return path;
}

export async function call(method: string, path: string, body?: unknown, token = 'test-token') {
  const request = new Request(GATEWAY_URL + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = (await getResponse(whapi.handlers, request)) as Response;
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, json: isJson ? await response.json() : undefined };
}
