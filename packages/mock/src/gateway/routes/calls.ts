import { createCallLink } from '../../channel/calls/start-call.ts';
import { rejectCall } from '../../channel/calls/transition-call.ts';
import { findCall } from '../../channel/state/find.ts';
import type { Gateway, GatewayCall, GatewayRoute } from '../gateway-route.ts';
import { SUCCESS } from '../success.ts';

export const callRoutes: readonly GatewayRoute[] = [
  {
    method: 'post',
    path: '/calls',
    handle({ body }, gateway) {
      body('CreateCallEventRequest');
      return { call_url: gateway.run(createCallLink, undefined) };
    },
  },
  {
    method: 'post',
    path: '/calls/group_link',
    handle({ body }, gateway) {
      body('CreateGroupCallLinkRequest');
      return { link: gateway.run(createCallLink, undefined) };
    },
  },
  { method: 'get', path: '/calls/:CallID', handle: ({ params }, { state }) => findCall(state, params.CallID) },
  { method: 'delete', path: '/calls/:CallID', handle: reject },
  { method: 'post', path: '/calls/:CallID/reject', handle: reject },
];

function reject({ params, body }: GatewayCall, gateway: Gateway) {
  gateway.run(rejectCall, { callId: params.CallID, from: body('RejectCallRequest').callFrom });
  return SUCCESS;
}
