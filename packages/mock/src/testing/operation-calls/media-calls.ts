import type { OperationCalls } from './operation-call.ts';
import { afterwards, media, uploaded } from './world.ts';

export const mediaCalls: OperationCalls = {
  'POST /media': { path: '/media', maximal: { media } },
  'GET /media': { path: () => afterwards('/media', uploaded()) },
  'GET /media/{MediaID}': { path: async () => `/media/${await uploaded()}` },
  'DELETE /media/{MediaID}': { path: async () => `/media/${await uploaded()}` },
};
