import { event } from './community-calls.ts';
import type { OperationCalls } from './operation-call.ts';
import { afterwards, call, chatId, media, place, received, whapi, yes } from './world.ts';

export const messageCalls: OperationCalls = {
  'GET /messages/list': { path: '/messages/list?from_me=false' },
  'GET /messages/list/{ChatID}': { path: `/messages/list/${chatId}?sort=asc` },
  'GET /messages/{MessageID}': { path: async () => `/messages/${await received()}` },
  'POST /messages/text': { path: '/messages/text', maximal: { to: chatId, body: 'Hi', mentions: ['12025550143'] } },
  'POST /messages/image': {
    path: '/messages/image',
    maximal: { to: chatId, media, caption: 'The terrace', preview: 'aGk=' },
  },
  'POST /messages/video': { path: '/messages/video', maximal: { to: chatId, media: 'https://example.com/tour.mp4' } },
  'POST /messages/short': { path: '/messages/short', maximal: { to: chatId, media: 'https://example.com/tour.mp4' } },
  'POST /messages/gif': {
    path: '/messages/gif',
    maximal: { to: chatId, media: 'https://example.com/a.mp4', autoplay: true },
  },
  'POST /messages/audio': {
    path: '/messages/audio',
    maximal: { to: chatId, media: 'https://example.com/a.mp3', seconds: 3 },
  },
  'POST /messages/voice': {
    path: '/messages/voice',
    maximal: { to: chatId, media, mime_type: 'audio/ogg; codecs=opus' },
  },
  'POST /messages/document': {
    path: '/messages/document',
    maximal: { to: chatId, media, filename: 'Invoice 303.pdf' },
  },
  'POST /messages/link_preview': {
    path: '/messages/link_preview',
    maximal: { to: chatId, body: 'See https://example.com/r/shop', title: 'The shop', media },
  },
  'POST /messages/location': {
    path: '/messages/location',
    maximal: { to: chatId, ...place, address: 'Main Square 8' },
  },
  'POST /messages/live_location': {
    path: '/messages/live_location',
    maximal: { to: chatId, ...place, comment: 'On my way' },
  },
  'POST /messages/contact': {
    path: '/messages/contact',
    maximal: { to: chatId, name: 'Reception', vcard: 'BEGIN:VCARD' },
  },
  'POST /messages/contact_list': {
    path: '/messages/contact_list',
    maximal: { to: chatId, list: [{ name: 'Reception' }] },
  },
  'POST /messages/event': {
    path: '/messages/event',
    minimal: { ...event.minimal, to: chatId },
    maximal: { ...event.maximal, to: chatId },
  },
  'POST /messages/poll': {
    path: '/messages/poll',
    maximal: { to: chatId, title: 'When?', options: ['Now', 'Later'], count: 1 },
  },
  'POST /messages/quiz': {
    path: '/messages/quiz',
    minimal: { to: chatId, title: 'What is 6 × 7?', options: ['42', '54'], correct_option_index: 0 },
    maximal: {
      to: chatId,
      title: 'What is 6 × 7?',
      options: ['42', '54'],
      correct_option_index: 0,
      end_time: 1_767_225_600,
      hide_participant_name: true,
      allow_add_option: false,
    },
  },
  'POST /messages/interactive': {
    path: '/messages/interactive',
    maximal: { to: chatId, body: { text: 'When?' }, action: { buttons: [yes] }, media },
  },
  'POST /messages/carousel': {
    path: '/messages/carousel',
    maximal: { to: chatId, body: { text: 'New' }, cards: [{ id: 'tent', text: 'A tent', buttons: [yes] }] },
  },
  'POST /messages/sticker': {
    path: '/messages/sticker',
    maximal: { to: chatId, media: 'webp-0123-4567', animated: true },
  },
  'POST /messages/media/{MediaMessageType}': {
    path: `/messages/media/document?to=${chatId}&caption=Yours`,
    maximal: { media },
  },
  'GET /statuses/{MessageID}': {
    async path() {
      const { json } = await call('POST', '/messages/text', { to: chatId, body: 'Hi' });
      await whapi.settled();
      return `/statuses/${json.message.id}`;
    },
  },
  'POST /messages/{MessageID}': { path: async () => `/messages/${await received()}`, maximal: { to: '12025550143' } },
  'PUT /messages/{MessageID}': { path: async () => `/messages/${await received()}` },
  'DELETE /messages/{MessageID}': { path: async () => `/messages/${await received()}` },
  'PUT /messages/{MessageID}/reaction': {
    path: async () => `/messages/${await received()}/reaction`,
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
    maximal: { starred: true },
  },
  'DELETE /messages/{MessageID}/star': { path: async () => `/messages/${await received()}/star` },
  'POST /messages/{MessageID}/pin': {
    path: async () => `/messages/${await received()}/pin`,
    maximal: { time: 'week' },
  },
  'DELETE /messages/{MessageID}/pin': { path: async () => `/messages/${await received()}/pin` },
};
