import type { RequestByName, SentMessageResponse } from '@whapi-webhooks/types';
import type { Uploads } from '../channel/media/media-source.ts';
import { composers, type SendRequestName, type StoryRequestName } from '../channel/messages/compose.ts';
import { type Content, sendMessage } from '../channel/messages/send-message.ts';
import { publishStory } from '../channel/stories/post-story.ts';
import type { Gateway, GatewayCall, GatewayRoute, PathParameter } from './gateway-route.ts';

/** An operation that sends a message; the path parameter is what the message is about. */
export function sendRoute<N extends SendRequestName>(path: string, name: N, parameter?: PathParameter): GatewayRoute {
  return {
    method: 'post',
    path,
    handle: (call, gateway) => send(gateway, name, call.body(name), call, parameter && call.params[parameter]),
  };
}

/** Sends a message. */
export function send<N extends SendRequestName>(
  { run }: Gateway,
  name: N,
  request: RequestByName[N],
  { uploads }: Pick<GatewayCall, 'uploads'>,
  subject?: string,
): SentMessageResponse {
  return { sent: true, message: run(sendMessage, { ...request, content: contentOf(name, request, uploads, subject) }) };
}

/** An operation that publishes a story. */
export function storyRoute<N extends StoryRequestName>(path: string, name: N): GatewayRoute {
  return {
    method: 'post',
    path,
    handle({ body, uploads }, { run }): SentMessageResponse {
      return { sent: true, message: run(publishStory, { content: contentOf(name, body(name), uploads) }) };
    },
  };
}

function contentOf<N extends SendRequestName | StoryRequestName>(
  name: N,
  request: RequestByName[N],
  uploads: Uploads,
  subject = '',
): Content {
  return (tools) => composers[name](request, { ...tools, uploads, subject });
}
