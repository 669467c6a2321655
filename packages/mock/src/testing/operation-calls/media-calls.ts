import type { OperationCalls } from './operation-call.ts';
import { afterwards, media, uploaded } from './world.ts';

export const mediaCalls: OperationCalls = {
  'POST /media': { path: '/media', minimal: { media }, maximal: { media, no_encode: true } },
  'GET /media': {
    path: () => afterwards('/media', uploaded()),
    query: { count: '10', offset: '0', time_from: '0', time_to: '4102444800', sort: 'asc' },
  },
  'GET /media/{MediaID}': { path: async () => `/media/${await uploaded()}` },
  'DELETE /media/{MediaID}': { path: async () => `/media/${await uploaded()}` },
};
