import { event } from './community-calls.ts';
import type { OperationCalls } from './operation-call.ts';
import { ofFile, sending } from './sending.ts';
import { afterwards, call, chatId, media, place, received, receivedId, whapi, yes } from './world.ts';

const list = {
  count: '10',
  offset: '0',
  time_from: '0',
  time_to: '4102444800',
  normal_types: 'true',
  author: '919984351847',
  from_me: 'false',
  sort: 'asc',
};
const mentions = ['12025550143'];
const size = { width: 640, height: 480 };
const text = { text: 'When?' };
const buttons = [
  yes,
  { type: 'copy', title: 'Copy', id: 'copy', copy_code: '12345' },
  { type: 'call', title: 'Call', id: 'call', phone_number: '12025550143' },
  { type: 'url', title: 'Open', id: 'open', url: 'https://example.com', merchant_url: 'https://example.com/shop' },
];
const wholePlace = {
  address: 'Main Square 8',
  name: 'Town hall',
  url: 'https://example.com/hall',
  preview: 'aGk=',
  accuracy: 5,
  speed: 0,
  degrees: 90,
  comment: 'On my way',
  view_once: true,
};
const ofPicture = { ...ofFile, ...size, caption: 'The terrace', preview: 'aGk=', view_once: true };
const ofVideo = { ...ofPicture, mime_type: 'video/mp4' };
const ofSound = { ...ofFile, seconds: 3 };
const video = { media: 'https://example.com/tour.mp4' };
const product = { catalog_id: '61371989950', product_id: '6834529103517702' };
const section = {
  title: 'Days',
  rows: [{ id: 'mon', title: 'Monday', description: 'All day' }],
  product_items: [product],
};
const interactive = sending('/messages/interactive', { action: {} });

export const messageCalls: OperationCalls = {
  'GET /messages/list': { path: '/messages/list', query: list },
  'GET /messages/list/{ChatID}': { path: `/messages/list/${chatId}`, query: list },
  'GET /messages/{MessageID}': { path: async () => `/messages/${await received()}`, query: { resync: 'true' } },
  'POST /messages/text': sending(
    '/messages/text',
    { body: 'Hi' },
    { mentions, view_once: true, typing_time: 1, no_link_preview: true, wide_link_preview: true },
  ),
  'POST /messages/image': sending('/messages/image', { media }, { ...ofPicture, mentions }),
  'POST /messages/video': sending('/messages/video', video, { ...ofVideo, mentions }),
  'POST /messages/short': sending('/messages/short', video, { ...ofVideo, mentions }),
  'POST /messages/gif': sending('/messages/gif', video, { ...ofVideo, autoplay: true }),
  'POST /messages/audio': sending(
    '/messages/audio',
    { media: 'https://example.com/a.mp3' },
    { ...ofSound, mime_type: 'audio/mpeg', background_color: '#334455' },
  ),
  'POST /messages/voice': sending(
    '/messages/voice',
    { media: 'data:audio/ogg;name=hello.ogg;base64,aGk=' },
    { ...ofSound, mime_type: 'audio/ogg; codecs=opus', recording_time: 3, waveform: 'AAA=' },
  ),
  'POST /messages/document': sending(
    '/messages/document',
    { media },
    { ...ofFile, filename: 'Invoice 303.pdf', caption: 'Yours' },
  ),
  'POST /messages/link_preview': sending(
    '/messages/link_preview',
    { body: 'See https://example.com/r/shop', title: 'The shop' },
    {
      ...ofFile,
      mentions,
      description: 'Tents and more',
      canonical: 'https://example.com/shop',
      preview: 'aGk=',
      media,
    },
  ),
  'POST /messages/location': sending('/messages/location', place, wholePlace),
  'POST /messages/live_location': sending('/messages/live_location', place, wholePlace),
  'POST /messages/contact': sending('/messages/contact', { name: 'Reception', vcard: 'BEGIN:VCARD' }),
  'POST /messages/contact_list': {
    ...sending('/messages/contact_list', { list: [] }, { list: [{ name: 'Reception', vcard: 'BEGIN:VCARD' }] }),
  },
  'POST /messages/poll': sending('/messages/poll', { title: 'When?', options: ['Now', 'Later'] }, { count: 1 }),
  'POST /messages/event': {
    path: '/messages/event',
    minimal: { ...event.minimal, to: chatId },
    maximal: { ...event.maximal, to: chatId },
  },
  'POST /messages/quiz': sending(
    '/messages/quiz',
    { title: 'What is 6 × 7?', options: ['42', '54'], correct_option_index: 0 },
    { end_time: 1_767_225_600, hide_participant_name: true, allow_add_option: false },
  ),
  'POST /messages/interactive': {
    ...interactive,
    maximal: {
      ...interactive.maximal,
      ...ofFile,
      ...size,
      caption: 'The terrace',
      preview: 'aGk=',
      media,
      type: 'button',
      header: text,
      body: text,
      footer: text,
      action: { buttons },
    },
    others: [
      ...(interactive.others ?? []),
      { to: chatId, type: 'list', body: text, action: { list: { label: 'Choose', sections: [section] } } },
      { to: chatId, type: 'product', body: text, action: { product } },
    ],
  },
  'POST /messages/carousel': sending(
    '/messages/carousel',
    { cards: [] },
    {
      body: text,
      cards: [{ id: 'tent', text: 'A tent', media: { media, ...ofFile, caption: 'The tent' }, buttons }],
    },
  ),
  'POST /messages/sticker': sending(
    '/messages/sticker',
    { media: media.replace('png;name=terrace.png', 'webp;name=terrace.webp') },
    { ...ofFile, ...size, mime_type: 'image/webp', view_once: true, animated: true },
  ),
  'POST /messages/media/{MediaMessageType}': {
    path: `/messages/media/document?to=${chatId}`,
    minimal: {},
    minimalStatus: 400,
    maximal: { media, no_encode: true },
    query: { quoted: receivedId, caption: 'Yours', filename: 'Invoice 303.pdf' },
  },
  'POST /messages/{MessageID}': {
    path: async () => `/messages/${await received()}`,
    minimal: { to: '12025550143' },
    maximal: { to: '12025550143', force: true },
  },
  'GET /statuses/{MessageID}': {
    async path() {
      const { json } = await call('POST', '/messages/text', { to: chatId, body: 'Hi' });
      await whapi.settled();
      return `/statuses/${json.message.id}`;
    },
  },
  'PUT /messages/{MessageID}': { path: async () => `/messages/${await received()}` },
  'DELETE /messages/{MessageID}': { path: async () => `/messages/${await received()}` },
  'PUT /messages/{MessageID}/reaction': {
    path: async () => `/messages/${await received()}/reaction`,
    minimal: {},
    maximal: { emoji: '👍' },
  },
  'DELETE /messages/{MessageID}/reaction': {
    async path() {
      const path = `/messages/${await received()}/reaction`;
      return afterwards(path, call('PUT', path, { emoji: '👍' }));
    },
  },
  'PUT /messages/{MessageID}/star': {
    path: async () => `/messages/${await received()}/star`,
    minimal: {},
    maximal: { starred: true },
  },
  'DELETE /messages/{MessageID}/star': { path: async () => `/messages/${await received()}/star` },
  'POST /messages/{MessageID}/pin': {
    path: async () => `/messages/${await received()}/pin`,
    minimal: {},
    maximal: { time: 'week' },
  },
  'DELETE /messages/{MessageID}/pin': { path: async () => `/messages/${await received()}/pin` },
};
