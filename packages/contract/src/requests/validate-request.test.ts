import type { PatchChatRequest, RequestByName } from '@whapi-webhooks/types';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { type RequestName, validateRequest } from './validate-request.ts';

const to = '12025550143';
const media = 'https://example.com/picture.png';
const participants = ['919984351847'];

/** For each request a body that nothing could be left out of. */
const minimal: RequestByName = {
  AcceptGroupInviteRequest: { invite_code: 'AbCdEfGhIjK' },
  AddContactRequest: { phone: to, name: 'Gerald' },
  AnswerGroupApplicationRequest: { application: to },
  ArchiveChatRequest: { archive: true },
  ChangeChannelModeRequest: { mode: 'live' },
  ChangeCommunitySettingsRequest: { setting: 'modify_groups', policy: 'admins' },
  ChangeStatusRequest: { status: 'Away' },
  CheckContactsRequest: { contacts: [to] },
  CopyStoryRequest: {},
  CreateCollectionRequest: { name: 'Camping', products: [] },
  CreateCallEventRequest: { start_time: '1712995290' },
  CreateChannelRequest: { name: 'Bakery', projectId: 'project-1' },
  CreateCommunityGroupRequest: { subject: 'Team', participants },
  CreateCommunityRequest: { subject: 'Team', description: 'All teams' },
  CreateGroupCallLinkRequest: { start_time: '1712995290' },
  CreateGroupRequest: { subject: 'Team', participants },
  CreateLabelRequest: { id: '1', name: 'New', color: 'gold' },
  CreateNewsletterRequest: { name: 'News' },
  CreateProductRequest: { name: 'Tent', description: 'For two', price: 189, currency: 'EUR', images: [media] },
  EditBusinessProfileRequest: {},
  EditCollectionRequest: {},
  EditContactRequest: { name: 'Gerald' },
  EditNewsletterRequest: {},
  ExtendChannelRequest: { days: 30, comment: 'A month' },
  ForwardMessageRequest: { to },
  GroupParticipantsRequest: { participants },
  InviteNewsletterAdminRequest: {},
  PatchChatRequest: {},
  PinMessageRequest: {},
  ReactToMessageRequest: {},
  RejectCallRequest: { callFrom: to },
  RenameLabelRequest: { name: 'Paid' },
  SendAudioRequest: { to, media },
  SendCarouselRequest: { to, cards: [] },
  SendCatalogRequest: { to },
  SendContactListRequest: { to, list: [] },
  SendContactRequest: { to, name: 'Gerald', vcard: 'BEGIN:VCARD' },
  SendDocumentRequest: { to, media },
  SendEventRequest: { to, title: 'Hike', startTime: 1712995290 },
  SendGifRequest: { to, media },
  SendGroupInviteRequest: { to },
  SendImageRequest: { to, media },
  SendInteractiveRequest: { to, action: {} },
  SendLinkPreviewRequest: { to, body: 'https://example.com', title: 'Example' },
  SendLiveLocationRequest: { to, latitude: 0, longitude: 0 },
  SendLocationRequest: { to, latitude: 0, longitude: 0 },
  SendMediaRequest: {},
  SendNewsletterInviteRequest: { to },
  SendPollRequest: { to, title: 'When?', options: ['Today', 'Tomorrow'] },
  SendPresenceRequest: { presence: 'typing' },
  SendProductRequest: { to },
  SendSavedContactRequest: { to },
  SendShortRequest: { to, media },
  SendQuizRequest: { to, title: 'When?', options: ['Today', 'Tomorrow'], correct_option_index: 0 },
  SendStickerRequest: { to, media },
  SendStoryAudioRequest: { media },
  SendStoryMediaRequest: { media },
  SendStoryRequest: {},
  SendStoryTextRequest: { caption: 'Hello' },
  SendTextRequest: { to, body: 'Hello' },
  SendVideoRequest: { to, media },
  SendVoiceRequest: { to, media },
  SetGroupIconRequest: { media },
  SetPresenceRequest: { presence: 'online' },
  Settings: {},
  StarMessageRequest: {},
  UpdateGroupInfoRequest: {},
  UpdateProductRequest: { images: [media] },
  UpdateGroupSettingRequest: { setting: 'send_messages', policy: 'admins' },
  UpdateProfileRequest: {},
  UploadMediaRequest: { media },
  WebhookTestRequest: { url: 'https://bot.test/hook', type: 'chats', mode: 'body' },
};

describe.each(Object.entries(minimal) as [RequestName, object][])('%s', (name, body) => {
  it('gives the body back', () => {
    expect(validateRequest(name, body)).toEqual({ valid: true, body });
    expect(validateRequest(name, body, { profile: 'strict' }).body).toBe(body);
  });

  it('refuses a body that lacks anything', () => {
    for (const key of Object.keys(body)) {
      const issues = [{ code: 'missing_property', pointer: `/${key}` }];
      expect(validateRequest(name, { ...body, [key]: undefined }).issues).toMatchObject(issues);
    }
  });

  it('refuses an undeclared property in the strict profile only', () => {
    const extended = { ...body, surprise: 1 };
    expect(validateRequest(name, extended).valid).toBe(true);
    expect(validateRequest(name, extended, { profile: 'strict' }).issues).toMatchObject([
      { code: 'unknown_property', pointer: '/surprise' },
    ]);
  });

  it('refuses what is not an object', () => {
    for (const value of [null, undefined, 'text', 1, [[]]]) {
      expect(validateRequest(name, value).issues).toMatchObject([{ code: 'invalid_type', pointer: '' }]);
    }
  });
});

it.each<[string, RequestName, object, object]>([
  ['one answer alone', 'SendPollRequest', { options: ['Today'] }, { code: 'wrong_length', pointer: '/options' }],
  ['a negative size', 'SendImageRequest', { width: -1 }, { code: 'out_of_range', pointer: '/width' }],
  ['an empty file', 'SendStickerRequest', { media: '' }, { code: 'wrong_length', pointer: '/media' }],
  ['a place off the map', 'SendLocationRequest', { latitude: 91 }, { code: 'out_of_range', pointer: '/latitude' }],
  [
    'the name of a colour',
    'SendStoryTextRequest',
    { background_color: 'red' },
    { code: 'invalid_format', pointer: '/background_color' },
  ],
  ['an empty group', 'CreateGroupRequest', { participants: [] }, { code: 'wrong_length', pointer: '/participants' }],
  ['an unknown setting', 'UpdateGroupSettingRequest', { setting: 'x' }, { code: 'invalid_value', pointer: '/setting' }],
])('refuses %s', (_, name, change, issue) => {
  expect(validateRequest(name, { ...minimal[name], ...change }).issues).toMatchObject([issue]);
});

it('gives an issue for each fault', () => {
  expect(validateRequest('SendTextRequest', { to: '+919984351847', body: 1 }).issues).toMatchObject([
    { code: 'invalid_format', pointer: '/to', hint: 'Remove the plus sign: "919984351847".' },
    { code: 'invalid_type', pointer: '/body' },
  ]);
  expect(validateRequest('SendTextRequest', {}).issues?.map(({ pointer }) => pointer)).toEqual(['/to', '/body']);
});

it('refuses an unknown colour in both profiles, unlike in webhooks', () => {
  const label = { id: '1', name: 'New', color: 'tomato' };
  expect(validateRequest('CreateLabelRequest', label).issues).toMatchObject([{ code: 'invalid_value' }]);
});

it('points at a header by its escaped name', () => {
  const settings = { webhooks: [{ url: 'https://bot.test', headers: { 'x/y~z': 1 } }] };
  expect(validateRequest('Settings', settings).issues).toMatchObject([
    { code: 'invalid_type', pointer: '/webhooks/0/headers/x~1y~0z', received: '1' },
  ]);
});

it('types the body', () => {
  const result = validateRequest('PatchChatRequest', { pin: true });
  if (result.valid) expectTypeOf(result.body).toEqualTypeOf<PatchChatRequest>();
  expect(result.valid).toBe(true);
});

it.each(['DeleteChatRequest', '', 'toString', 'constructor', '__proto__'])('knows no request %j', (name) => {
  expect(() => validateRequest(name as RequestName, {})).toThrow(
    /^Unknown request ".*"\. Use one of (?:\w+, )*AcceptGroupInviteRequest, /,
  );
});

it('knows no other profile', () => {
  expect(() => validateRequest('Settings', {}, { profile: 'lenient' as 'strict' })).toThrow(TypeError);
});
