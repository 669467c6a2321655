import type { OperationCalls } from './operation-call.ts';
import { channel } from './world.ts';

const from = '919984351847';

export const callCalls: OperationCalls = {
  'POST /calls': { path: '/calls', minimal: { start_time: '1767225600' } },
  'POST /calls/group_link': { path: '/calls/group_link', minimal: { start_time: '1767225600' } },
  'GET /calls/{CallID}': { path: async () => `/calls/${(await channel.call({ from: '919984351847' })).id}` },
  'DELETE /calls/{CallID}': {
    path: async () => `/calls/${(await channel.call({ from })).id}`,
    minimal: { callFrom: from },
  },
  'POST /calls/{CallID}/reject': {
    path: async () => `/calls/${(await channel.call({ from })).id}/reject`,
    minimal: { callFrom: from },
  },
};
