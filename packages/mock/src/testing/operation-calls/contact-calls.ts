import { lidOf } from '../../channel/state/lid-of.ts';
import type { OperationCalls } from './operation-call.ts';
import { sending } from './sending.ts';
import { afterwards, channel } from './world.ts';

export const contactCalls: OperationCalls = {
  'GET /contacts': { path: '/contacts', query: { count: '10', offset: '0' } },
  'POST /contacts': {
    path: '/contacts',
    minimal: { contacts: ['919984351847'] },
    maximal: { contacts: ['+91 99843 51847', 'nobody'], force_check: true },
  },
  'PUT /contacts': { path: '/contacts', minimal: { phone: '919984351847', name: 'Gerald' } },
  'GET /contacts/{ContactID}': { path: '/contacts/61280155346' },
  'HEAD /contacts/{ContactID}': { path: '/contacts/61280155346' },
  'PATCH /contacts/{ContactID}': { path: '/contacts/61280155346', minimal: { name: 'Jonathan C.' } },
  'DELETE /contacts/{ContactID}': { path: '/contacts/61280155346' },
  'GET /contacts/{ContactID}/profile': {
    path: () => afterwards('/contacts/919984351847/profile', channel.changeContactPicture({ from: '919984351847' })),
  },
  'GET /contacts/{ContactID}/about': { path: '/contacts/61280155346/about' },
  'GET /contacts/lids': {
    path: '/contacts/lids?ContactIDList=61280155346',
    query: { ContactIDList: '61280155346,919984351847' },
  },
  'GET /contacts/lids/{ContactID}': { path: '/contacts/lids/61280155346' },
  'GET /contacts/ids/{ContactLID}': { path: `/contacts/ids/${lidOf('61280155346')}` },
  'POST /contacts/{ContactID}': sending('/contacts/61280155346', {}, { name: 'Jonathan' }),
};
