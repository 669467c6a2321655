import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { getResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { setupWhapi } from '../setup-whapi.ts';
import { GATEWAY_URL } from './create-gateway.ts';
import { routes } from './routes.ts';

const hook = 'https://bot.test/hook';
const chatId = '919984351847@s.whatsapp.net';
const account = { phone: '61371989950', name: 'Jonathan' };
const groupId = '120363271212442249@g.us';
const otherGroupId = '120363271212442250@g.us';
const gerald = { id: '919984351847', rank: 'admin' } as const;
const whapi = setupWhapi({
  account,
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
  ],
});
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true });
ajv.addVocabulary(['x-see', 'x-evidence', 'x-open-vocabulary', 'x-fallback']);
ajv.addKeyword({ keyword: 'x-strict-required', macro: (required: string[]) => ({ required }) });
ajv.addSchema(bundle, 'bundle');

interface TestCall {
  /** With what has to happen before the call. */
  path: string | (() => Promise<string>);
  body?: object;
  /** What has to happen after it, for it to have an effect. */
  following?: () => Promise<unknown>;
  /** Default: 200. */
  status?: number;
}

const { channel } = whapi;
const media = 'data:image/png;name=terrace.png;base64,aGk=';
const place = { latitude: 48.137371, longitude: 11.575328 };
const yes = { type: 'quick_reply', title: 'Yes', id: 'yes' };

/** A call that works for every operation that the mock serves, on a channel with one chat that has one label. */
const calls: Record<string, TestCall> = {
  checkHealth: { path: async () => afterwards('/health', channel.loseConnection()) },
  getLimits: { path: '/limits', status: 204 },
  getChannelSettings: { path: '/settings' },
  updateChannelSettings: { path: '/settings', body: { offline_mode: true } },
  resetChannelSettings: { path: '/settings' },
  getAllowedEvents: { path: '/settings/events' },
  webhookTest: { path: '/settings/webhook_test', body: { url: 'http://127.0.0.1:9/', type: 'chats', mode: 'body' } },
  loginUser: { path: () => afterwards('/users/login', channel.logOut()) },
  loginUserImage: { path: () => afterwards('/users/login/image', channel.logOut()) },
  loginUserRowData: { path: () => afterwards('/users/login/rowdata', channel.logOut()) },
  loginUserViaAuthCode: {
    path: () => afterwards(`/users/login/${account.phone}`, channel.logOut()),
    following: () => channel.scanQr(),
  },
  logoutUser: { path: '/users/logout' },
  getUserProfile: { path: '/users/profile' },
  updateUserProfile: { path: '/users/profile', body: { name: 'Jonathan C.', about: 'At work', icon: 'aGk=' } },
  changeStatus: { path: '/status', body: { status: 'On holiday' } },
  getContacts: { path: '/contacts' },
  checkPhones: { path: '/contacts', body: { contacts: ['+91 99843 51847', 'nobody'], force_check: true } },
  addContact: { path: '/contacts', body: { phone: '919984351847', name: 'Gerald' } },
  getContact: { path: '/contacts/61280155346' },
  checkExist: { path: '/contacts/61280155346' },
  editContact: { path: '/contacts/61280155346', body: { name: 'Jonathan C.' } },
  deleteContact: { path: '/contacts/61280155346' },
  getContactProfile: {
    path: () => afterwards('/contacts/919984351847/profile', channel.changeContactPicture({ from: '919984351847' })),
  },
  getGroups: { path: '/groups' },
  createGroup: { path: '/groups', body: { subject: 'Team', participants: ['919984351847'] } },
  acceptGroupInvite: { path: '/groups', body: { invite_code: 'ExampleInviteCode00001' } },
  getGroup: { path: `/groups/${groupId}` },
  updateGroupInfo: { path: `/groups/${groupId}`, body: { subject: 'Hike', description: 'Every first Saturday' } },
  updateGroupSetting: { path: `/groups/${groupId}`, body: { setting: 'send_messages', policy: 'admins' } },
  leaveGroup: { path: `/groups/${groupId}` },
  addGroupParticipant: { path: `/groups/${groupId}/participants`, body: { participants: ['12025550143'] } },
  removeGroupParticipant: { path: `/groups/${groupId}/participants`, body: { participants: ['61280155346'] } },
  promoteToGroupAdmin: { path: `/groups/${groupId}/admins`, body: { participants: ['61280155346'] } },
  demoteGroupAdmin: { path: `/groups/${groupId}/admins`, body: { participants: ['919984351847'] } },
  setGroupIcon: { path: `/groups/${groupId}/icon`, body: { media: 'https://example.com/icon.jpg' } },
  deleteGroupIcon: { path: `/groups/${groupId}/icon` },
  getGroupIcon: {
    async path() {
      await channel.changeGroupIcon({ groupId, from: '919984351847' });
      return `/groups/${groupId}/icon`;
    },
  },
  getGroupInvite: { path: `/groups/${groupId}/invite` },
  revokeGroupInvite: { path: `/groups/${groupId}/invite` },
  getGroupMetadataByInviteCode: { path: '/groups/link/ExampleInviteCode00001' },
  sendMePresence: { path: '/presences/me', body: { presence: 'online' } },
  subscribePresence: {
    path: '/presences/919984351847',
    following: () => channel.startTyping({ from: '919984351847' }),
  },
  getPresence: {
    async path() {
      await call('POST', '/presences/919984351847');
      return '/presences/919984351847';
    },
  },
  sendPresence: { path: '/presences/919984351847', body: { presence: 'typing', delay: 3 } },
  createCallEvent: { path: '/calls', body: { start_time: '1767225600' } },
  createGroupCallLink: { path: '/calls/group_link', body: { start_time: '1767225600' } },
  rejectCall: {
    path: async () => `/calls/${(await channel.call({ from: '919984351847' })).id}`,
    body: { callFrom: '919984351847' },
  },
  rejectCallDeprecated: {
    path: async () => `/calls/${(await channel.call({ from: '919984351847' })).id}/reject`,
    body: { callFrom: '919984351847' },
  },
  getChats: { path: '/chats' },
  getChat: { path: `/chats/${chatId}` },
  archiveChat: { path: `/chats/${chatId}`, body: { archive: true } },
  patchChat: { path: `/chats/${chatId}`, body: { pin: true, ephemeral: 'day' } },
  deleteChat: { path: `/chats/${chatId}` },
  getLabels: { path: '/labels' },
  createLabel: { path: '/labels', body: { id: '5', name: 'Paid', color: 'gold' } },
  renameLabel: { path: '/labels/3', body: { name: 'Unpaid' } },
  deleteLabel: { path: '/labels/3' },
  addLabelAssociation: { path: `/labels/4/${chatId}` },
  deleteLabelAssociation: { path: `/labels/3/${chatId}` },
  getMessages: { path: '/messages/list?from_me=false' },
  getMessagesByChatID: { path: `/messages/list/${chatId}?sort=asc` },
  getMessage: { path: async () => `/messages/${await received()}` },
  sendMessageText: { path: '/messages/text', body: { to: chatId, body: 'Hi', mentions: ['12025550143'] } },
  sendMessageImage: { path: '/messages/image', body: { to: chatId, media, caption: 'The terrace', preview: 'aGk=' } },
  sendMessageVideo: { path: '/messages/video', body: { to: chatId, media: 'https://example.com/tour.mp4' } },
  sendMessageShort: { path: '/messages/short', body: { to: chatId, media: 'https://example.com/tour.mp4' } },
  sendMessageGif: { path: '/messages/gif', body: { to: chatId, media: 'https://example.com/a.mp4', autoplay: true } },
  sendMessageAudio: { path: '/messages/audio', body: { to: chatId, media: 'https://example.com/a.mp3', seconds: 3 } },
  sendMessageVoice: { path: '/messages/voice', body: { to: chatId, media, mime_type: 'audio/ogg; codecs=opus' } },
  sendMessageDocument: { path: '/messages/document', body: { to: chatId, media, filename: 'Invoice 303.pdf' } },
  sendMessageLinkPreview: {
    path: '/messages/link_preview',
    body: { to: chatId, body: 'See https://example.com/r/shop', title: 'The shop', media },
  },
  sendMessageLocation: { path: '/messages/location', body: { to: chatId, ...place, address: 'Main Square 8' } },
  sendMessageLiveLocation: { path: '/messages/live_location', body: { to: chatId, ...place, comment: 'On my way' } },
  sendMessageContact: { path: '/messages/contact', body: { to: chatId, name: 'Reception', vcard: 'BEGIN:VCARD' } },
  sendMessageContactList: { path: '/messages/contact_list', body: { to: chatId, list: [{ name: 'Reception' }] } },
  sendMessagePoll: {
    path: '/messages/poll',
    body: { to: chatId, title: 'When?', options: ['Now', 'Later'], count: 1 },
  },
  sendMessageInteractive: {
    path: '/messages/interactive',
    body: { to: chatId, body: { text: 'When?' }, action: { buttons: [yes] }, media },
  },
  sendMessageCarousel: {
    path: '/messages/carousel',
    body: { to: chatId, body: { text: 'New' }, cards: [{ id: 'tent', text: 'A tent', buttons: [yes] }] },
  },
  sendMessageSticker: { path: '/messages/sticker', body: { to: chatId, media: 'webp-0123-4567', animated: true } },
  sendMediaMessage: { path: `/messages/media/document?to=${chatId}&caption=Yours`, body: { media } },
  sendMessageStory: { path: '/messages/story', body: { caption: 'Open until eight' } },
  sendMessageStoryAudio: { path: '/messages/story/audio', body: { media: 'https://example.com/a.mp3' } },
  sendMessageStoryMedia: { path: '/messages/story/media', body: { media: 'https://example.com/tour.mp4' } },
  sendMessageStoryText: { path: '/messages/story/text', body: { caption: 'Open until eight' } },
  forwardMessage: { path: async () => `/messages/${await received()}`, body: { to: '12025550143' } },
  markMessageAsRead: { path: async () => `/messages/${await received()}` },
  deleteMessage: { path: async () => `/messages/${await received()}` },
  reactToMessage: { path: async () => `/messages/${await received()}/reaction`, body: { emoji: '👍' } },
  removeReactFromMessage: {
    async path() {
      const path = `/messages/${await received()}/reaction`;
      return afterwards(path, call('PUT', path, { emoji: '👍' }));
    },
  },
  starMessage: { path: async () => `/messages/${await received()}/star`, body: { starred: true } },
  pinMessage: { path: async () => `/messages/${await received()}/pin`, body: { time: 'week' } },
  unpinMessage: { path: async () => `/messages/${await received()}/pin` },
  getStories: { path: () => afterwards('/stories', channel.postStory({ from: '61280155346', text: 'Hi' })) },
  createStory: { path: '/stories', body: { media, caption: 'Open until eight', contacts: ['919984351847'] } },
  createStoryAudio: { path: '/stories/send/audio', body: { media: 'https://example.com/a.mp3', seconds: 3 } },
  createStoryMedia: { path: '/stories/send/media', body: { media, caption: 'Open until eight' } },
  createStoryText: { path: '/stories/send/text', body: { caption: 'Open until eight', font_type: 'SYSTEM' } },
  getStory: {
    path: async () => `/stories/${(await channel.postStory({ from: '61280155346', text: 'Hi' })).id}`,
  },
  copyStory: {
    path: async () => `/stories/${(await channel.postStory({ from: '61280155346', image: {} })).id}`,
    body: {},
    status: 201,
  },
  uploadMedia: { path: '/media', body: { media } },
  getMediaFiles: { path: () => afterwards('/media', uploaded()) },
  getMedia: { path: async () => `/media/${await uploaded()}` },
  deleteMedia: { path: async () => `/media/${await uploaded()}` },
  sendProduct: { path: '/business/products/6834529103517702', body: { to: chatId } },
  sendCatalog: { path: '/business/catalogs/61280155346', body: { to: chatId, body: 'See %URL%', preview: 'aGk=' } },
  sendContact: { path: '/contacts/61280155346', body: { to: chatId } },
  sendGroupInvite: { path: '/groups/link/ExampleInviteCode00000', body: { to: chatId } },
};

/** Id of a message that just came in. */
async function received(): Promise<string> {
  return (await channel.receiveMessage({ from: '919984351847', text: 'Is anybody there?' })).id;
}

/** Id of a file that was just uploaded. */
async function uploaded(): Promise<string> {
  return (await call('POST', '/media', { media })).json.media[0].id;
}

const served = routes.map(({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
const servedOperations = operations.filter(({ method, path }) => served.includes(`${method} ${path}`));

/** A path that is called once something has happened. */
async function afterwards(path: string, happening: Promise<unknown>): Promise<string> {
  await happening;
  return path;
}

async function call(method: string, path: string, body?: unknown, token = 'test-token') {
  const request = new Request(GATEWAY_URL + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = (await getResponse(whapi.handlers, request)) as Response;
  const isJson = response.headers.get('content-type')?.includes('json');
  return { status: response.status, json: isJson ? await response.json() : undefined };
}

/** What is wrong with an answer: the strict reading of its schema. */
function errorsOf(title: string | null, json: unknown) {
  const validate = ajv.getSchema(`bundle#/$defs/${title}`);
  if (!validate) throw new Error(`Failed to check an answer: there is no schema ${title}`);
  validate(json);
  return validate.errors ?? [];
}

beforeEach(async () => {
  whapi.reset();
  whapi.connect(hook, () => new Response());
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  for (const id of ['3', '4']) await call('POST', '/labels', { id, name: `Label ${id}`, color: 'gold' });
  await call('POST', `/labels/3/${chatId}`);
  await whapi.settled();
});

it('serves operations of the contract only, and each of them is called here', () => {
  expect(servedOperations).toHaveLength(routes.length);
  expect(Object.keys(calls).sort()).toEqual(servedOperations.map(({ operation }) => operation).sort());
});

describe.each(servedOperations)('$operation', ({ operation, method, response, events }) => {
  const { path, body, following, status: expectedStatus = 200 } = calls[operation] as TestCall;

  it(`answers with a ${response}`, async () => {
    const { status, json } = await call(method, typeof path === 'string' ? path : await path(), body);
    expect(status).toBe(expectedStatus);
    if (response) expect(errorsOf(response, json)).toEqual([]);
    else expect(json).toBeUndefined();
  });

  it('causes no event besides those that the contract names', async () => {
    const url = typeof path === 'string' ? path : await path();
    await whapi.settled();
    const before = whapi.deliveries.length;
    await call(method, url, body);
    await following?.();
    await whapi.settled();
    const toHook = whapi.deliveries.slice(before).filter(({ receiver }) => receiver === hook);
    const caused = toHook.map(({ event }) => event);
    expect(caused.filter((event) => !events.includes(event))).toEqual([]);
    expect(caused.length).toBeGreaterThanOrEqual(events.length && 1);
  });
});

it.each([
  [400, 'PATCH', `/chats/${chatId}`, { pin: 'yes' }],
  [400, 'GET', '/chats?count=0'],
  [401, 'GET', '/chats', undefined, ''],
  [404, 'GET', '/chats', undefined, 'other'],
  [404, 'DELETE', '/chats/12025550100@s.whatsapp.net'],
  [409, 'POST', `/labels/3/${chatId}`],
  [501, 'POST', '/newsletters', { name: 'News' }],
])('refuses with %i and an ErrorResponse: %s %s', async (expected, method, path, body?: object, token?: string) => {
  const { status, json } = await call(method, path, body, token);
  expect(status).toBe(expected);
  expect(json).toMatchObject({ error: { code: expected } });
  expect(errorsOf('ErrorResponse', json)).toEqual([]);
});
