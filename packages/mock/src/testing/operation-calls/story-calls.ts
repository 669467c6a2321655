import type { OperationCalls } from './operation-call.ts';
import { afterwards, channel, media } from './world.ts';

export const storyCalls: OperationCalls = {
  'POST /messages/story': { path: '/messages/story', maximal: { caption: 'Open until eight' } },
  'POST /messages/story/audio': { path: '/messages/story/audio', maximal: { media: 'https://example.com/a.mp3' } },
  'POST /messages/story/media': { path: '/messages/story/media', maximal: { media: 'https://example.com/tour.mp4' } },
  'POST /messages/story/text': { path: '/messages/story/text', maximal: { caption: 'Open until eight' } },
  'GET /stories': { path: () => afterwards('/stories', channel.postStory({ from: '61280155346', text: 'Hi' })) },
  'POST /stories': { path: '/stories', maximal: { media, caption: 'Open until eight', contacts: ['919984351847'] } },
  'POST /stories/send/audio': {
    path: '/stories/send/audio',
    maximal: { media: 'https://example.com/a.mp3', seconds: 3 },
  },
  'POST /stories/send/media': { path: '/stories/send/media', maximal: { media, caption: 'Open until eight' } },
  'POST /stories/send/text': {
    path: '/stories/send/text',
    maximal: { caption: 'Open until eight', font_type: 'SYSTEM' },
  },
  'GET /stories/{MessageID}': {
    path: async () => `/stories/${(await channel.postStory({ from: '61280155346', text: 'Hi' })).id}`,
  },
  'PUT /stories/{MessageID}': {
    path: async () => `/stories/${(await channel.postStory({ from: '61280155346', image: {} })).id}`,
    maximal: {},
    status: 201,
  },
};
