import { deleteChat } from '../../channel/chats/delete-chat.ts';
import { archiveChat, patchChat } from '../../channel/chats/patch-chat.ts';
import { findChat } from '../../channel/state/find.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { pageOf } from '../page-of.ts';

export const chatRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/chats',
    handle({ query }, { state }) {
      const { items, ...page } = pageOf([...state.chats.values()], query);
      return { chats: items, ...page };
    },
  },
  { method: 'get', path: '/chats/:ChatID', handle: ({ params }, { state }) => findChat(state, params.ChatID) },
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
