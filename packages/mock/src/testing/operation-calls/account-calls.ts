import type { OperationCalls } from './operation-call.ts';
import { account, afterwards, channel } from './world.ts';

export const accountCalls: OperationCalls = {
  'GET /health': { path: async () => afterwards('/health', channel.loseConnection()) },
  'GET /limits': { path: '/limits' },
  'GET /settings': { path: '/settings' },
  'PATCH /settings': { path: '/settings', maximal: { offline_mode: true } },
  'DELETE /settings': { path: '/settings' },
  'GET /settings/events': { path: '/settings/events' },
  'POST /settings/webhook_test': {
    path: '/settings/webhook_test',
    maximal: { url: 'http://127.0.0.1:9/', type: 'chats', mode: 'body' },
  },
  'GET /users/login': { path: () => afterwards('/users/login', channel.logOut()) },
  'GET /users/login/image': { path: () => afterwards('/users/login/image', channel.logOut()) },
  'GET /users/login/rowdata': { path: () => afterwards('/users/login/rowdata', channel.logOut()) },
  'GET /users/login/{PhoneNumber}': {
    path: () => afterwards(`/users/login/${account.phone}`, channel.logOut()),
    following: () => channel.scanQr(),
  },
  'POST /users/login/{PhoneNumber}': {
    path: () => afterwards(`/users/login/${account.phone}`, channel.logOut()),
    following: () => channel.scanQr(),
  },
  'GET /users/account/registration_date': { path: '/users/account/registration_date' },
  'POST /users/logout': { path: '/users/logout' },
  'GET /users/profile': { path: '/users/profile' },
  'PATCH /users/profile': { path: '/users/profile', maximal: { name: 'Jonathan C.', about: 'At work', icon: 'aGk=' } },
  'PUT /status': { path: '/status', maximal: { status: 'On holiday' } },
};
