import type { Message } from '@whapi-webhooks/types';
import { looksLikeMessageId } from '../../channel/ids/message-id.ts';
import type { ResolvedSender } from '../../channel/messages/apply-message-action.ts';
import type { SendRequestName } from '../../channel/messages/compose.ts';
import { deleteMessage } from '../../channel/messages/delete-message.ts';
import { forwardMessage } from '../../channel/messages/forward-message.ts';
import { pinMessage, starMessage } from '../../channel/messages/pin-message.ts';
import { reactToMessage } from '../../channel/messages/react-to-message.ts';
import { markAsRead } from '../../channel/messages/read-messages.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { chatOf } from '../../channel/state/chat-id.ts';
import { wrongParameters } from '../../channel/state/command-error.ts';
import { findChat, findMessage } from '../../channel/state/find.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { send, sendRoute } from '../send.ts';
import { listMessages } from '../views/list-messages.ts';

/** What POST /messages/media/{MediaMessageType} can send. */
const MEDIA: ReadonlyMap<string, SendRequestName> = new Map([
  ['image', 'SendImageRequest'],
  ['video', 'SendVideoRequest'],
  ['gif', 'SendGifRequest'],
  ['audio', 'SendAudioRequest'],
  ['voice', 'SendVoiceRequest'],
  ['document', 'SendDocumentRequest'],
  ['sticker', 'SendStickerRequest'],
]);

export const messageRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/messages/list',
    handle: ({ query }, { state }) => listMessages(state, query, isListed(state)),
  },
  {
    method: 'get',
    path: '/messages/list/:ChatID',
    handle({ params, query }, { state }) {
      findChat(state, params.ChatID);
      return listMessages(state, query, (message) => chatOf(message) === params.ChatID);
    },
  },
  sendRoute('/messages/text', 'SendTextRequest'),
  sendRoute('/messages/image', 'SendImageRequest'),
  sendRoute('/messages/video', 'SendVideoRequest'),
  sendRoute('/messages/short', 'SendShortRequest'),
  sendRoute('/messages/gif', 'SendGifRequest'),
  sendRoute('/messages/audio', 'SendAudioRequest'),
  sendRoute('/messages/voice', 'SendVoiceRequest'),
  sendRoute('/messages/document', 'SendDocumentRequest'),
  sendRoute('/messages/link_preview', 'SendLinkPreviewRequest'),
  sendRoute('/messages/location', 'SendLocationRequest'),
  sendRoute('/messages/live_location', 'SendLiveLocationRequest'),
  sendRoute('/messages/contact', 'SendContactRequest'),
  sendRoute('/messages/contact_list', 'SendContactListRequest'),
  sendRoute('/messages/poll', 'SendPollRequest'),
  sendRoute('/messages/event', 'SendEventRequest'),
  sendRoute('/messages/quiz', 'SendQuizRequest'),
  sendRoute('/messages/interactive', 'SendInteractiveRequest'),
  sendRoute('/messages/carousel', 'SendCarouselRequest'),
  sendRoute('/messages/sticker', 'SendStickerRequest'),
  {
    method: 'post',
    path: '/messages/media/:MediaMessageType',
    takesFile: true,
    handle(call, gateway) {
      const { params, bodyAndQuery } = call;
      const name = MEDIA.get(params.MediaMessageType);
      if (name) return send(gateway, name, bodyAndQuery(name), call);
      const details = `the type of file must be one of ${[...MEDIA.keys()].join(', ')}, not ${params.MediaMessageType}`;
      throw wrongParameters(details);
    },
  },
  {
    method: 'get',
    path: '/messages/:MessageID',
    handle: ({ params }, { state }) => findMessage(state, params.MessageID),
  },
  {
    method: 'post',
    path: '/messages/:MessageID',
    // Newer versions of the vendor's API have operations such as POST /messages/quiz, which must not look like an id.
    serves: ({ MessageID }) => looksLikeMessageId(MessageID),
    handle({ params, body }, gateway) {
      const { to } = body('ForwardMessageRequest');
      return { sent: true, message: gateway.run(forwardMessage, { messageId: params.MessageID, to }) };
    },
  },
  {
    method: 'put',
    path: '/messages/:MessageID',
    handle: ({ params }, gateway) => gateway.run(markAsRead, { messageId: params.MessageID }),
  },
  {
    method: 'delete',
    path: '/messages/:MessageID',
    handle: ({ params }, gateway) => gateway.run(deleteMessage, { messageId: params.MessageID }),
  },
  {
    method: 'put',
    path: '/messages/:MessageID/reaction',
    handle({ params, body }, gateway) {
      const { emoji = '' } = body('ReactToMessageRequest');
      gateway.run(reactToMessage, { messageId: params.MessageID, by: app(gateway.state), emoji });
    },
  },
  {
    method: 'delete',
    path: '/messages/:MessageID/reaction',
    handle({ params }, gateway) {
      gateway.run(reactToMessage, { messageId: params.MessageID, by: app(gateway.state), emoji: '' });
    },
  },
  {
    method: 'put',
    path: '/messages/:MessageID/star',
    handle({ params, body }, gateway) {
      const { starred = true } = body('StarMessageRequest');
      gateway.run(starMessage, { messageId: params.MessageID, starred });
    },
  },
  // Public clients call it; the vendor documents PUT alone, with "starred": false.
  {
    method: 'delete',
    path: '/messages/:MessageID/star',
    handle: ({ params }, gateway) => gateway.run(starMessage, { messageId: params.MessageID, starred: false }),
  },
  {
    method: 'post',
    path: '/messages/:MessageID/pin',
    handle({ params, body }, gateway) {
      body('PinMessageRequest');
      gateway.run(pinMessage, { messageId: params.MessageID, by: app(gateway.state), pin: true });
    },
  },
  {
    method: 'delete',
    path: '/messages/:MessageID/pin',
    handle({ params }, gateway) {
      gateway.run(pinMessage, { messageId: params.MessageID, by: app(gateway.state), pin: false });
    },
  },
];

/** The channel's own account, acting through the API. */
function app({ account }: ChannelState): ResolvedSender {
  return { from: account.phone, source: 'api' };
}

/**
 * Whether a message is in one of the account's chats, which stories are not. What is in a newsletter stays there when the
 * account has no chat of it (any more).
 */
function isListed({ newsletters, chats }: ChannelState) {
  return (message: Message) => {
    const chatId = chatOf(message);
    return message.type !== 'story' && (!newsletters.has(chatId) || chats.has(chatId));
  };
}
