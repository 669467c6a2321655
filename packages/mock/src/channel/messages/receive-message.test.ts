import type { MessageType } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { testRun } from '../../testing/test-run.ts';
import { type IncomingMessage, receiveMessage, sendFromPhone } from './receive-message.ts';

const from = '919984351847';
const place = { latitude: 48.137371, longitude: 11.575328 };
const link = { body: 'https://example.com/r/shop' };
const file = { id: expect.stringMatching(/^[a-z0-9]+(-[0-9a-f]+)+$/), sha256: expect.stringMatching(/^.{43}=$/) };

it.each<[MessageType, IncomingMessage, object]>([
  ['text', { from, text: 'Hi' }, { text: { body: 'Hi' } }],
  ['text', { from, text: { body: 'Hi', view_once: true } }, { text: { body: 'Hi', view_once: true } }],
  [
    'image',
    { from, image: { caption: 'The terrace' } },
    { image: { ...file, mime_type: 'image/jpeg', width: 40, height: 30 } },
  ],
  ['video', { from, video: {} }, { video: { ...file, mime_type: 'video/mp4', width: 40, seconds: 1 } }],
  ['gif', { from, gif: {} }, { gif: { ...file, mime_type: 'video/mp4', autoplay: true } }],
  ['short', { from, short: {} }, { short: { ...file, mime_type: 'video/mp4' } }],
  ['audio', { from, audio: { seconds: 3 } }, { audio: { ...file, mime_type: 'audio/mpeg', seconds: 3 } }],
  ['voice', { from, voice: {} }, { voice: { ...file, mime_type: 'audio/ogg; codecs=opus' } }],
  [
    'document',
    { from, document: { file_name: 'a.csv' } },
    { document: { ...file, mime_type: 'text/csv', file_name: 'a.csv', filename: 'a.csv' } },
  ],
  [
    'documentWithCaption',
    { from, documentWithCaption: { caption: 'Yours' } },
    { document: { ...file, mime_type: 'application/pdf', file_name: 'document.pdf', caption: 'Yours' } },
  ],
  ['sticker', { from, sticker: { id: 'webp-01' } }, { sticker: { id: 'webp-01', mime_type: 'image/webp' } }],
  ['link_preview', { from, link_preview: link }, { link_preview: link }],
  ['location', { from, location: place }, { location: place }],
  ['live_location', { from, live_location: place }, { live_location: place }],
  ['contact', { from, contact: { name: 'Reception' } }, { contact: { name: 'Reception' } }],
  ['contact_list', { from, contact_list: { list: [] } }, { contact_list: { list: [] } }],
  ['poll', { from, poll: { title: 'When?', options: ['Now', 'Later'] } }, { poll: { total: 0, vote_limit: 0 } }],
  ['poll_update', { from, poll_update: { title: 'When?', options: [] } }, { poll: { title: 'When?' } }],
  ['interactive', { from, interactive: { action: {} } }, { interactive: { action: {} } }],
  [
    'reply',
    { from, reply: { type: 'buttons_reply', buttons_reply: { id: 'ButtonsV3:yes', title: 'Yes' } } },
    { reply: { buttons_reply: { id: 'ButtonsV3:yes' } } },
  ],
  ['buttons', { from, buttons: { text: 'When?' } }, { buttons: { text: 'When?' } }],
  ['list', { from, list: { label: 'Choose' } }, { list: { label: 'Choose' } }],
  ['carousel', { from, carousel: { cards: [] } }, { carousel: { cards: [] } }],
  ['hsm', { from, hsm: { body: 'Hello' } }, { hsm: { body: 'Hello' } }],
  ['order', { from, order: { order_id: '17' } }, { order: { order_id: '17' } }],
  ['product', { from, product: { product_id: '17' } }, { product: { product_id: '17' } }],
  ['catalog', { from, catalog: link }, { catalog: link }],
  ['group_invite', { from, group_invite: link }, { group_invite: link }],
  ['newsletter_invite', { from, newsletter_invite: link }, { newsletter_invite: link }],
  [
    'admin_invite',
    { from, admin_invite: { newsletter_id: '120363171744447809@newsletter', newsletter_name: 'N', expiration: 1 } },
    { admin_invite: { newsletter_name: 'N' } },
  ],
  ['event', { from, event: { name: 'Hike' } }, { event: { name: 'Hike' } }],
  ['system', { from, system: { body: 'The code has changed.' } }, { system: {}, source: 'system' }],
  ['album', { from, album: {} }, {}],
  ['call', { from, call: {} }, {}],
])('writes a message of type %s', (type, message, expected) => {
  const { result, webhooks } = testRun(testChannel(), receiveMessage, message);
  expect(result).toMatchObject({ type, from_me: false, from, from_name: from, source: 'mobile', ...expected });
  expect(result).not.toHaveProperty('status');
  expect(webhooks.map(({ event }) => event.type)).toEqual(['messages', 'chats']);
});

it('has one kind of content: the compiler says so, and the mock does', () => {
  // @ts-expect-error no content
  const none: IncomingMessage = { from };
  // @ts-expect-error two kinds
  const two: IncomingMessage = { from, text: 'Hi', image: {} };
  const receive = (message: IncomingMessage) => () => testRun(testChannel(), receiveMessage, message);
  expect(receive(none)).toThrow(/: it has no content\. Pass one kind of content, such as `text`$/);
  expect(receive(two)).toThrow(/^Failed to write a message: it has text and image at once/);
});

it('has a link to the file where the settings download its kind', () => {
  const state = testChannel();
  state.settings = { ...state.settings, media: { auto_download: ['image'] } };
  const { result } = testRun(state, receiveMessage, { from, image: {} });
  expect(result).toHaveProperty(
    'image.link',
    expect.stringMatching(/^https:\/\/gate\.whapi\.cloud\/in-files\/12025550199\/.+\.jpeg$/),
  );
});

describe('a contact with a hidden number', () => {
  const lid = '271042518573152@lid';

  it('writes in a group', () => {
    const chatId = '120363271212442249@g.us';
    const { result } = testRun(testChannel(), receiveMessage, { from: lid, chatId, text: 'Hi', fromName: 'Mara' });
    expect(result).toMatchObject({ chat_id: chatId, from: lid, from_name: 'Mara' });
  });

  it('has a chat of that id', () => {
    const { result, webhooks } = testRun(testChannel(), receiveMessage, { from: lid, text: 'Hi' });
    expect(result).toMatchObject({ chat_id: lid, from: lid });
    expect(webhooks[1]).toMatchObject({ chats: [{ id: lid, type: 'contact' }] });
  });
});

it('takes the id of a chat for a sender, and knows the name of a contact', () => {
  const state = testChannel({ contacts: [{ id: from, name: 'Boss', pushname: 'Gerald' }] });
  const { result } = testRun(state, receiveMessage, { from: `${from}@s.whatsapp.net`, text: 'Hi' });
  expect(result).toMatchObject({ from, from_name: 'Gerald', chat_id: `${from}@s.whatsapp.net` });
});

it('quotes and mentions', () => {
  const state = testChannel();
  const { result: quoted } = testRun(state, sendFromPhone, { to: from, text: 'When?' });
  const { result } = testRun(state, receiveMessage, {
    from,
    text: 'Now',
    quoted: quoted.id,
    mentions: ['12025550199'],
  });
  expect(result.context).toEqual({
    mentions: ['12025550199'],
    quoted_id: quoted.id,
    quoted_type: 'text',
    quoted_content: { body: 'When?' },
    quoted_author: '12025550199',
  });
});
