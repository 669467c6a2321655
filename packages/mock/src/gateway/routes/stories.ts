import { findStory } from '../../channel/state/find.ts';
import { copyStory } from '../../channel/stories/post-story.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { storyRoute } from '../send.ts';
import { SUCCESS } from '../success.ts';
import { listMessages } from '../views/list-messages.ts';

export const storyRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/stories',
    handle: ({ query }, { state }) => listMessages(state, query, ({ type }) => type === 'story'),
  },
  storyRoute('/stories', 'SendStoryRequest'),
  storyRoute('/stories/send/text', 'SendStoryTextRequest'),
  storyRoute('/stories/send/media', 'SendStoryMediaRequest'),
  storyRoute('/stories/send/audio', 'SendStoryAudioRequest'),
  { method: 'get', path: '/stories/:MessageID', handle: ({ params }, { state }) => findStory(state, params.MessageID) },
  {
    method: 'put',
    path: '/stories/:MessageID',
    handle({ params, body }, gateway) {
      body('CopyStoryRequest');
      gateway.run(copyStory, { messageId: params.MessageID });
      return Response.json(SUCCESS, { status: 201 });
    },
  },
  storyRoute('/messages/story', 'SendStoryRequest'),
  storyRoute('/messages/story/text', 'SendStoryTextRequest'),
  storyRoute('/messages/story/media', 'SendStoryMediaRequest'),
  storyRoute('/messages/story/audio', 'SendStoryAudioRequest'),
];
