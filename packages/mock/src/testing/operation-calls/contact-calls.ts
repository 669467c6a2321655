import type { OperationCalls } from './operation-call.ts';
import { afterwards, channel, chatId } from './world.ts';

export const contactCalls: OperationCalls = {
  'GET /contacts': { path: '/contacts' },
  'POST /contacts': { path: '/contacts', maximal: { contacts: ['+91 99843 51847', 'nobody'], force_check: true } },
  'PUT /contacts': { path: '/contacts', maximal: { phone: '919984351847', name: 'Gerald' } },
  'GET /contacts/{ContactID}': { path: '/contacts/61280155346' },
  'HEAD /contacts/{ContactID}': { path: '/contacts/61280155346' },
  'PATCH /contacts/{ContactID}': { path: '/contacts/61280155346', maximal: { name: 'Jonathan C.' } },
  'DELETE /contacts/{ContactID}': { path: '/contacts/61280155346' },
  'GET /contacts/{ContactID}/profile': {
    path: () => afterwards('/contacts/919984351847/profile', channel.changeContactPicture({ from: '919984351847' })),
  },
  'POST /contacts/{ContactID}': { path: '/contacts/61280155346', maximal: { to: chatId } },
};
