import { sendText } from '../../channel/send-text.ts';
import type { GatewayRoute } from '../gateway-route.ts';

export const messageRoutes: readonly GatewayRoute[] = [
  {
    method: 'post',
    path: '/messages/text',
    handle: ({ body }, gateway) => ({
      sent: true,
      message: gateway.run(sendText, body('SendTextRequest')),
    }),
  },
];
