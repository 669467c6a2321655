import type { OperationCalls } from './operation-call.ts';
import { call, channel } from './world.ts';

export const presenceCalls: OperationCalls = {
  'PUT /presences/me': { path: '/presences/me', minimal: { presence: 'online' } },
  'POST /presences/{EntryID}': {
    path: '/presences/919984351847',
    following: () => channel.startTyping({ from: '919984351847' }),
  },
  'GET /presences/{EntryID}': {
    async path() {
      await call('POST', '/presences/919984351847');
      return '/presences/919984351847';
    },
  },
  'PUT /presences/{EntryID}': {
    path: '/presences/919984351847',
    minimal: { presence: 'typing' },
    maximal: { presence: 'typing', delay: 3 },
  },
};
