import type { RequestByName, SentMessageResponse } from '@whapi-webhooks/types';
import { composers, type SendRequestName, type StoryRequestName } from '../channel/messages/compose.ts';
import { type Content, sendMessage } from '../channel/messages/send-message.ts';
import { publishStory } from '../channel/stories/post-story.ts';
import type { Gateway, GatewayRoute, PathParameter } from './gateway-route.ts';

/** An operation that sends a message; what its path names is what the message is about. */
export function sendRoute<N extends SendRequestName>(path: string, name: N, parameter?: PathParameter): GatewayRoute {
  return {
    method: 'post',
    path,
    handle: ({ body, params }, gateway) => send(gateway, name, body(name), parameter && params[parameter]),
  };
}

/** Sends a message. */
export function send<N extends SendRequestName>(
  { run }: Gateway,
  name: N,
  request: RequestByName[N],
  subject?: string,
): SentMessageResponse {
  return { sent: true, message: run(sendMessage, { ...request, content: contentOf(name, request, subject) }) };
}

/** An operation that publishes a story. */
export function storyRoute<N extends StoryRequestName>(path: string, name: N): GatewayRoute {
  return {
    method: 'post',
    path,
    handle({ body }, { run }): SentMessageResponse {
      return { sent: true, message: run(publishStory, { content: contentOf(name, body(name)) }) };
    },
  };
}

function contentOf<N extends SendRequestName | StoryRequestName>(
  name: N,
  request: RequestByName[N],
  subject = '',
): Content {
  return (tools) => composers[name](request, { ...tools, subject });
}
