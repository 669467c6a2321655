import type { Chat } from '@whapi-webhooks/types';
import { deleteChat } from '../../channel/chats/delete-chat.ts';
import { archiveChat, patchChat } from '../../channel/chats/patch-chat.ts';
import type { ChannelState } from '../../channel/state/channel-state.ts';
import { findChat } from '../../channel/state/find.ts';
import { chatNameOf } from '../../channel/state/names.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { pageOf } from '../views/page-of.ts';

export const chatRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/chats',
    handle({ query }, { state }) {
      const { items, ...page } = pageOf([...state.chats.values()], query);
      return { chats: items.map((chat) => withName(state, chat)), ...page };
    },
  },
  {
    method: 'get',
    path: '/chats/:ChatID',
    handle: ({ params }, { state }) => withName(state, findChat(state, params.ChatID)),
  },
  {
    method: 'post',
    path: '/chats/:ChatID',
    handle({ params, body }, gateway) {
      const { archive } = body('ArchiveChatRequest');
      gateway.run(archiveChat, { chatId: params.ChatID, archive });
    },
  },
  {
    method: 'patch',
    path: '/chats/:ChatID',
    handle({ params, body }, gateway) {
      const request = body('PatchChatRequest');
      gateway.run(patchChat, { chatId: params.ChatID, request });
    },
  },
  {
    method: 'delete',
    path: '/chats/:ChatID',
    handle: ({ params }, gateway) => gateway.run(deleteChat, { chatId: params.ChatID }),
  },
];

/** A chat with its name, which webhooks of new chats lack. */
function withName(state: ChannelState, chat: Chat): Chat {
  const name = chatNameOf(state, chat.id);
  return name === undefined ? chat : { ...chat, name };
}
