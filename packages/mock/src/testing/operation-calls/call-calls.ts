import type { OperationCalls } from './operation-call.ts';
import { channel } from './world.ts';

export const callCalls: OperationCalls = {
  'POST /calls': { path: '/calls', maximal: { start_time: '1767225600' } },
  'POST /calls/group_link': { path: '/calls/group_link', maximal: { start_time: '1767225600' } },
  'GET /calls/{CallID}': { path: async () => `/calls/${(await channel.call({ from: '919984351847' })).id}` },
  'DELETE /calls/{CallID}': {
    path: async () => `/calls/${(await channel.call({ from: '919984351847' })).id}`,
    maximal: { callFrom: '919984351847' },
  },
  'POST /calls/{CallID}/reject': {
    path: async () => `/calls/${(await channel.call({ from: '919984351847' })).id}/reject`,
    maximal: { callFrom: '919984351847' },
  },
};
