import { createHash } from 'node:crypto';
import type { RequestByName } from '@whapi-webhooks/types';
import { expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { testGroup } from '../../testing/test-group.ts';
import { testRun } from '../../testing/test-run.ts';
import { NO_UPLOADS } from '../media/media-source.ts';
import { publishStory } from '../stories/post-story.ts';
import { composers, type SendRequestName, type StoryRequestName } from './compose.ts';
import { contentOf } from './message-content.ts';
import { type Content, sendMessage } from './send-message.ts';

const to = '919984351847';
const png = 'data:image/png;name=terrace.png;base64,aGk=';
const film = 'https://example.com/tour.mp4';
const button = { type: 'quick_reply', title: 'Yes', id: 'yes' } as const;
const preview = 'data:image/jpeg;base64,aGk=';
const pngFile = {
  id: expect.stringMatching(/^png-[0-9a-f]+-[0-9a-f]+$/),
  mime_type: 'image/png',
  file_size: 2,
  sha256: createHash('sha256').update('hi').digest('base64'),
};
/** What is stored for a URL, which is not fetched. */
const sample = { file_size: expect.any(Number), sha256: expect.stringMatching(/^.{43}=$/) };
const place = { latitude: 48.137371, longitude: 11.575328, accuracy: 5, speed: 1, degrees: 270 };

function send<N extends SendRequestName>(name: N, request: RequestByName[N], subject = '') {
  const state = testChannel({
    contacts: [{ id: '61371989950', name: 'Jonathan Customer' }],
    groups: [testGroup({ invite_code: 'HmYcoJnFZkCBq0sCwNk3tZ' })],
  });
  const content = composers[name];
  const input = {
    ...request,
    content: (tools: Parameters<Content>[0]) => content(request, { ...tools, uploads: NO_UPLOADS, subject }),
  };
  return contentOf(testRun(state, sendMessage, input).result);
}

it('sends a text', () => {
  expect(send('SendTextRequest', { to, body: 'Hi', view_once: true, typing_time: 3 })).toEqual({
    type: 'text',
    text: { body: 'Hi', view_once: true },
  });
});

it.each([
  ['SendImageRequest', 'image', {}],
  ['SendVideoRequest', 'video', {}],
  ['SendShortRequest', 'short', {}],
  ['SendGifRequest', 'gif', { autoplay: true }],
] as const)('sends a file to look at: %s', (name, type, more) => {
  const shown = { caption: 'The terrace', width: 12, height: 9, view_once: true };
  const file = type === 'image' ? pngFile : { ...pngFile, id: expect.stringMatching(/^mp4-/), mime_type: 'video/mp4' };
  const media = type === 'image' ? png : 'data:video/mp4;base64,aGk=';
  const request = { to, media, preview: 'aGk=', no_cache: true, ...shown, ...more };
  expect(send(name, request)).toEqual({ type, [type]: { ...file, ...shown, preview, ...more } });
});

it('sends sounds', () => {
  expect(send('SendAudioRequest', { to, media: 'https://example.com/a.mp3', seconds: 187 })).toEqual({
    type: 'audio',
    audio: { ...sample, id: expect.stringMatching(/^mp3-/), mime_type: 'audio/mpeg', seconds: 187 },
  });
  const voice = { seconds: 5, recording_time: 5.5, waveform: 'AAUKDxQZ' };
  expect(send('SendVoiceRequest', { to, media: 'https://example.com/a', ...voice })).toEqual({
    type: 'voice',
    voice: { ...sample, id: expect.stringMatching(/^oga-/), mime_type: 'audio/ogg; codecs=opus', ...voice },
  });
});

it('sends a document under the name that was given, or else that of the file', () => {
  const caption = 'Your invoice';
  expect(
    send('SendDocumentRequest', { to, media: png, filename: 'Invoice 303.pdf', caption, mime_type: 'x/y' }),
  ).toEqual({
    type: 'document',
    document: {
      ...pngFile,
      id: expect.stringMatching(/^bin-/),
      mime_type: 'x/y',
      caption,
      filename: 'Invoice 303.pdf',
      file_name: 'Invoice 303.pdf',
    },
  });
  expect(send('SendDocumentRequest', { to, media: png })).toMatchObject({
    document: { ...pngFile, file_name: 'terrace.png', filename: 'terrace.png' },
  });
});

it('sends a sticker', () => {
  const shown = { animated: true, width: 512, height: 512 };
  expect(send('SendStickerRequest', { to, media: png, ...shown })).toEqual({
    type: 'sticker',
    sticker: { ...pngFile, ...shown },
  });
});

it('sends a link with a preview', () => {
  const texts = { title: 'The shop', description: 'For a hike.', canonical: 'https://example.com/shop' };
  const request = { to, body: 'See https://example.com/r/shop now', ...texts, preview: 'aGk=', media: png };
  expect(send('SendLinkPreviewRequest', request)).toEqual({
    type: 'link_preview',
    link_preview: {
      body: 'See https://example.com/r/shop now',
      url: 'https://example.com/r/shop',
      ...texts,
      preview,
      id: pngFile.id,
      sha256: pngFile.sha256,
    },
  });
  expect(send('SendLinkPreviewRequest', { to, body: 'No link', title: 'x' })).toEqual({
    type: 'link_preview',
    link_preview: { body: 'No link', title: 'x' },
  });
});

it('sends places', () => {
  const about = { name: 'Town hall', address: 'Main Square 8', url: 'https://example.com/town-hall', comment: 'Here' };
  expect(send('SendLocationRequest', { to, ...place, ...about, preview: 'aGk=', view_once: true })).toEqual({
    type: 'location',
    location: { ...place, ...about, preview, view_once: true },
  });
  expect(send('SendLiveLocationRequest', { to, ...place, comment: 'On my way' })).toEqual({
    type: 'live_location',
    live_location: { ...place, caption: 'On my way' },
  });
});

it('takes a preview that is a data URI already', () => {
  const png = 'data:image/png;base64,aGk=';
  expect(send('SendLocationRequest', { to, ...place, preview: png })).toMatchObject({ location: { preview: png } });
});

it('sends contacts: a vCard, several, or one that is saved', () => {
  const reception = { name: 'Reception', vcard: 'BEGIN:VCARD' };
  expect(send('SendContactRequest', { to, ...reception })).toEqual({ type: 'contact', contact: reception });
  expect(send('SendContactListRequest', { to, list: [reception] })).toEqual({
    type: 'contact_list',
    contact_list: { list: [reception] },
  });
  const saved = { name: 'Jonathan Customer', vcard: expect.stringContaining('waid=61371989950:+61371989950') };
  expect(send('SendSavedContactRequest', { to }, '61371989950@s.whatsapp.net')).toEqual({
    type: 'contact',
    contact: saved,
  });
  expect(send('SendSavedContactRequest', { to, name: 'Boss' }, '61371989950')).toMatchObject({
    contact: { name: 'Boss', vcard: expect.stringContaining('FN:Boss') },
  });
});

it('sends a poll without votes', () => {
  const standing = (name: string) => ({ id: expect.stringMatching(/^[\w.]+$/), name, count: 0, voters: [] });
  const poll = { title: 'When?', options: ['Now', 'Later'] };
  expect(send('SendPollRequest', { to, ...poll, count: 1 })).toEqual({
    type: 'poll',
    poll: { ...poll, vote_limit: 1, total: 0, results: [standing('Now'), standing('Later')] },
  });
  expect(send('SendPollRequest', { to, ...poll })).toMatchObject({ poll: { vote_limit: 0 } });
});

it('sends what can be touched', () => {
  const texts = { header: { text: 'Order' }, body: { text: 'When?' }, footer: { text: 'Soon' } };
  const action = { buttons: [button] };
  expect(send('SendInteractiveRequest', { to, ...texts, action, media: png })).toEqual({
    type: 'interactive',
    interactive: { type: 'button', ...texts, action, ...pngFile },
  });
  const list = { list: { label: 'Choose', sections: [] } };
  expect(send('SendInteractiveRequest', { to, type: 'list', action: list })).toMatchObject({
    interactive: { type: 'list', action: list },
  });
  const cards = [{ id: 'tent', text: 'A tent', media: { media: film }, buttons: [button] }];
  expect(send('SendCarouselRequest', { to, body: { text: 'New' }, cards })).toEqual({
    type: 'carousel',
    carousel: { body: { text: 'New' }, cards },
  });
});

it('sends what the path names', () => {
  expect(send('SendProductRequest', { to, catalog_id: '12025550199' }, '6834529103517702')).toEqual({
    type: 'product',
    product: { catalog_id: '12025550199', product_id: '6834529103517702' },
  });
  const shop = 'https://wa.me/c/12025550143';
  const texts = { body: 'See %URL%', description: 'All' };
  expect(send('SendCatalogRequest', { to, ...texts, preview: 'aGk=' }, '12025550143@s.whatsapp.net')).toEqual({
    type: 'catalog',
    catalog: { body: `See ${shop}`, url: shop, title: 'Whapi', description: 'All', preview, catalog_id: '12025550143' },
  });
  const invitation = 'https://chat.whatsapp.com/HmYcoJnFZkCBq0sCwNk3tZ';
  expect(send('SendGroupInviteRequest', { to, media: png }, 'HmYcoJnFZkCBq0sCwNk3tZ')).toEqual({
    type: 'group_invite',
    group_invite: {
      body: invitation,
      url: invitation,
      title: 'Weekend hike',
      id: pngFile.id,
      sha256: pngFile.sha256,
      invite_code: 'HmYcoJnFZkCBq0sCwNk3tZ',
    },
  });
  expect(() => send('SendGroupInviteRequest', { to }, 'other')).toThrow(expect.objectContaining({ status: 404 }));
});

function publish<N extends StoryRequestName>(name: N, request: RequestByName[N]) {
  const content = composers[name];
  const input = {
    content: (tools: Parameters<Content>[0]) => content(request, { ...tools, uploads: NO_UPLOADS, subject: '' }),
  };
  return testRun(testChannel(), publishStory, input);
}

it('publishes stories of the type of the file, without a webhook', () => {
  expect(publish('SendStoryTextRequest', { caption: 'Open' })).toMatchObject({
    webhooks: [],
    result: { type: 'story', chat_id: 'stories', from_me: true, status: 'pending', text: { body: 'Open' } },
  });
  expect(publish('SendStoryMediaRequest', { media: png, caption: 'Open' }).result).toMatchObject({
    image: { id: expect.stringMatching(/^png(-[0-9a-f]+){3}$/), caption: 'Open' },
  });
  expect(publish('SendStoryMediaRequest', { media: film }).result).toMatchObject({ video: { mime_type: 'video/mp4' } });
  expect(publish('SendStoryRequest', { media: 'https://example.com/a.mp3', seconds: 3 }).result).toMatchObject({
    audio: { mime_type: 'audio/mpeg', seconds: 3 },
  });
  expect(publish('SendStoryAudioRequest', { media: 'https://example.com/a.mp3', seconds: 3 }).result).toMatchObject({
    audio: { seconds: 3 },
  });
  expect(publish('SendStoryRequest', { caption: 'Open' }).result).toMatchObject({ text: { body: 'Open' } });
  expect(() => publish('SendStoryRequest', {})).toThrow(expect.objectContaining({ status: 400 }));
});
