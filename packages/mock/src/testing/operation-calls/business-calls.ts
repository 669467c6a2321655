import type { OperationCalls } from './operation-call.ts';
import { ofFile, sending } from './sending.ts';
import { media } from './world.ts';

export const businessCalls: OperationCalls = {
  'POST /business/products/{ProductID}': sending(
    '/business/products/6834529103517702',
    {},
    { catalog_id: '61371989950' },
  ),
  'POST /business/catalogs/{ContactID}': sending(
    '/business/catalogs/61280155346',
    {},
    {
      ...ofFile,
      media,
      mentions: ['12025550143'],
      title: 'The shop',
      body: 'See %URL%',
      description: 'Tents and more',
      preview: 'aGk=',
      preview_type: 'product',
    },
  ),
};
