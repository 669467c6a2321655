import { createLabel, deleteLabel, renameLabel } from '../../channel/labels/change-label.ts';
import { addLabel, addMessageLabel, removeLabel, removeMessageLabel } from '../../channel/labels/label-association.ts';
import { findLabel } from '../../channel/state/find.ts';
import type { GatewayRoute } from '../gateway-route.ts';
import { labelsWithCount } from '../views/labels-with-count.ts';

export const labelRoutes: readonly GatewayRoute[] = [
  { method: 'get', path: '/labels', handle: (_, { state }) => labelsWithCount(state) },
  {
    method: 'post',
    path: '/labels',
    handle: ({ body }, gateway) => gateway.run(createLabel, body('CreateLabelRequest')),
  },
  {
    method: 'get',
    path: '/labels/:LabelID',
    handle({ params }, { state }) {
      const { id } = findLabel(state, params.LabelID);
      const carries = ({ labels = [] }: { labels?: readonly { id: string }[] }) =>
        labels.some((each) => each.id === id);
      return {
        chats: [...state.chats.values()].filter(carries),
        messages: [...state.messages.values()].filter(carries),
      };
    },
  },
  {
    method: 'patch',
    path: '/labels/:LabelID',
    handle({ params, body }, gateway) {
      const { name } = body('RenameLabelRequest');
      gateway.run(renameLabel, { labelId: params.LabelID, name });
    },
  },
  {
    method: 'delete',
    path: '/labels/:LabelID',
    handle: ({ params }, gateway) => gateway.run(deleteLabel, { labelId: params.LabelID }),
  },
  {
    method: 'post',
    path: '/labels/:LabelID/:AssociationID',
    handle({ params }, gateway) {
      const { LabelID: labelId, AssociationID: id } = params;
      if (gateway.state.messages.has(id)) gateway.run(addMessageLabel, { labelId, messageId: id });
      else gateway.run(addLabel, { labelId, chatId: id });
    },
  },
  {
    method: 'delete',
    path: '/labels/:LabelID/:AssociationID',
    handle({ params }, gateway) {
      const { LabelID: labelId, AssociationID: id } = params;
      if (gateway.state.messages.has(id)) gateway.run(removeMessageLabel, { labelId, messageId: id });
      else gateway.run(removeLabel, { labelId, chatId: id });
    },
  },
];
