import type { OperationCalls } from './operation-call.ts';
import { afterwards, call } from './world.ts';

const path = '/blacklist/919984351847';

export const blacklistCalls: OperationCalls = {
  'GET /blacklist': { path: () => afterwards('/blacklist', call('PUT', path)) },
  'PUT /blacklist/{ContactID}': { path },
  'DELETE /blacklist/{ContactID}': { path: () => afterwards(path, call('PUT', path)) },
};
