import { archiveChat } from '../channel/archive-chat.ts';
import { deleteLabel, renameLabel } from '../channel/change-label.ts';
import { createLabel } from '../channel/create-label.ts';
import { deleteChat } from '../channel/delete-chat.ts';
import { findChat } from '../channel/find.ts';
import { addLabel, removeLabel } from '../channel/label-chat.ts';
import { patchChat } from '../channel/patch-chat.ts';
import { sendText } from '../channel/send-text.ts';
import { resetSettings, updateSettings } from '../channel/update-settings.ts';
import type { GatewayRoute } from './gateway-route.ts';
import { labelsWithCount } from './labels-with-count.ts';
import { pageOf } from './page-of.ts';

const SUCCESS = { success: true };

/** The operations that the mock serves; every other one of the gateway is answered with 501. */
export const routes: readonly GatewayRoute[] = [
  { method: 'get', path: '/settings', handle: (_, { state }) => state.settings },
  {
    method: 'patch',
    path: '/settings',
    handle: ({ body }, gateway) => gateway.run(updateSettings, body('Settings')),
  },
  {
    method: 'delete',
    path: '/settings',
    handle(_, gateway) {
      gateway.run(resetSettings, undefined);
      return SUCCESS;
    },
  },
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
      return SUCCESS;
    },
  },
  {
    method: 'patch',
    path: '/chats/:ChatID',
    handle({ params, body }, gateway) {
      const request = body('PatchChatRequest');
      gateway.run(patchChat, { chatId: params.ChatID, request });
      return SUCCESS;
    },
  },
  {
    method: 'delete',
    path: '/chats/:ChatID',
    handle({ params }, gateway) {
      gateway.run(deleteChat, { chatId: params.ChatID });
      return SUCCESS;
    },
  },
  { method: 'get', path: '/labels', handle: (_, { state }) => labelsWithCount(state) },
  {
    method: 'post',
    path: '/labels',
    handle({ body }, gateway) {
      gateway.run(createLabel, body('CreateLabelRequest'));
      return SUCCESS;
    },
  },
  {
    method: 'patch',
    path: '/labels/:LabelID',
    handle({ params, body }, gateway) {
      const { name } = body('RenameLabelRequest');
      gateway.run(renameLabel, { labelId: params.LabelID, name });
      return SUCCESS;
    },
  },
  {
    method: 'delete',
    path: '/labels/:LabelID',
    handle({ params }, gateway) {
      gateway.run(deleteLabel, { labelId: params.LabelID });
      return SUCCESS;
    },
  },
  {
    method: 'post',
    path: '/labels/:LabelID/:AssociationID',
    handle({ params }, gateway) {
      gateway.run(addLabel, { labelId: params.LabelID, chatId: params.AssociationID });
      return SUCCESS;
    },
  },
  {
    method: 'delete',
    path: '/labels/:LabelID/:AssociationID',
    handle({ params }, gateway) {
      gateway.run(removeLabel, { labelId: params.LabelID, chatId: params.AssociationID });
      return SUCCESS;
    },
  },
  {
    method: 'post',
    path: '/messages/text',
    handle: ({ body }, gateway) => ({
      sent: true,
      message: gateway.run(sendText, body('SendTextRequest')),
    }),
  },
];
