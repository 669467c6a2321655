import { CommandError } from '../../channel/state/command-error.ts';
import { findMessage } from '../../channel/state/find.ts';
import type { GatewayRoute } from '../gateway-route.ts';

export const statusRoutes: readonly GatewayRoute[] = [
  {
    method: 'get',
    path: '/statuses/:MessageID',
    handle({ params }, { state }) {
      const { id, from_me } = findMessage(state, params.MessageID);
      if (!from_me) throw new CommandError(403, 'View statuses available only for outgoing messages', id);
      return { statuses: state.receipts.get(id)?.statuses ?? [] };
    },
  },
];
