import type { OperationCalls } from './operation-call.ts';
import { account, afterwards, channel, chatId } from './world.ts';

const wakeup = 'true';
const qrQuery = { wakeup, size: '300', width: '300', height: '300', color_light: '#ffffff', color_dark: '#000000' };
const url = 'http://127.0.0.1:9/';

export const accountCalls: OperationCalls = {
  'GET /health': {
    path: async () => afterwards('/health', channel.loseConnection()),
    query: { wakeup, platform: 'Chrome,Whapi,1.6.0', channel_type: 'web' },
  },
  'GET /limits': { path: '/limits' },
  'GET /settings': { path: '/settings' },
  'PATCH /settings': {
    path: '/settings',
    minimal: {},
    maximal: {
      callback_backoff_delay_ms: 3_000,
      max_callback_backoff_delay_ms: 900_000,
      callback_persist: true,
      media: { auto_download: ['image'], init_avatars: true },
      webhooks: [
        {
          url,
          headers: { 'x-key': 'a' },
          mode: 'body',
          events: [{ type: 'messages', method: 'post' }],
          send_undecrypted_ad: false,
          webhook_max_age_seconds: 60,
        },
      ],
      proxy: '',
      mobile_proxy: '',
      offline_mode: true,
      full_history: true,
      ignored_presences: [chatId],
    },
  },
  'DELETE /settings': { path: '/settings' },
  'GET /settings/events': { path: '/settings/events' },
  'POST /settings/webhook_test': {
    path: '/settings/webhook_test',
    minimal: { url, type: 'chats', mode: 'body' },
    maximal: { url, type: 'chats', mode: 'body', headers: { 'x-key': 'a' } },
  },
  'GET /users/login': { path: () => afterwards('/users/login', channel.logOut()), query: qrQuery },
  'GET /users/login/image': { path: () => afterwards('/users/login/image', channel.logOut()), query: qrQuery },
  'GET /users/login/rowdata': {
    path: () => afterwards('/users/login/rowdata', channel.logOut()),
    query: { wakeup },
  },
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
  'PATCH /users/profile': {
    path: '/users/profile',
    minimal: {},
    maximal: { name: 'Jonathan C.', about: 'At work', icon: 'aGk=' },
  },
  'PUT /status': { path: '/status', minimal: { status: 'On holiday' } },
};
