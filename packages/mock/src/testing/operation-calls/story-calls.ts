import type { OperationCall, OperationCalls } from './operation-call.ts';
import { ofFile } from './sending.ts';
import { afterwards, channel, media } from './world.ts';

const audience = { contacts: ['919984351847'], exclude_contacts: ['61280155346'] };
const colours = { background_color: '#334455', caption_color: '#ffffff', font_type: 'SYSTEM' };
const caption = 'Open until eight';
const ofPicture = { ...ofFile, width: 640, height: 480, preview: 'aGk=' };
const audio = { media: 'https://example.com/a.mp3' };

const anyStory = (path: string): OperationCall => ({
  path,
  minimal: {},
  minimalStatus: 400,
  maximal: { ...audience, ...colours, ...ofPicture, media, caption, seconds: 3 },
  others: [{ ...audience, ...colours, caption }],
});
const text = (path: string): OperationCall => ({
  path,
  minimal: { caption },
  maximal: { ...audience, ...colours, caption },
});
const picture = (path: string): OperationCall => ({
  path,
  minimal: { media },
  maximal: { ...audience, ...ofPicture, media, caption },
});
const sound = (path: string): OperationCall => ({
  path,
  minimal: audio,
  maximal: {
    ...audience,
    ...ofFile,
    ...audio,
    mime_type: 'audio/mpeg',
    width: 0,
    height: 0,
    seconds: 3,
    background_color: '#334455',
  },
});

export const storyCalls: OperationCalls = {
  'POST /messages/story': anyStory('/messages/story'),
  'POST /messages/story/audio': sound('/messages/story/audio'),
  'POST /messages/story/media': picture('/messages/story/media'),
  'POST /messages/story/text': text('/messages/story/text'),
  'GET /stories': {
    path: () => afterwards('/stories', channel.postStory({ from: '61280155346', text: 'Hi' })),
    query: {
      count: '10',
      offset: '0',
      time_from: '0',
      time_to: '4102444800',
      normal_types: 'true',
      author: '61280155346',
      from_me: 'false',
    },
  },
  'POST /stories': anyStory('/stories'),
  'POST /stories/send/audio': sound('/stories/send/audio'),
  'POST /stories/send/media': picture('/stories/send/media'),
  'POST /stories/send/text': text('/stories/send/text'),
  'GET /stories/{MessageID}': {
    path: async () => `/stories/${(await channel.postStory({ from: '61280155346', text: 'Hi' })).id}`,
  },
  'PUT /stories/{MessageID}': {
    path: async () => `/stories/${(await channel.postStory({ from: '61280155346', image: {} })).id}`,
    minimal: {},
    maximal: audience,
    status: 201,
  },
};
