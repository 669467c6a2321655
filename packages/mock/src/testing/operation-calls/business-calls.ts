import type { OperationCalls } from './operation-call.ts';
import { chatId } from './world.ts';

export const businessCalls: OperationCalls = {
  'POST /business/products/{ProductID}': { path: '/business/products/6834529103517702', maximal: { to: chatId } },
  'POST /business/catalogs/{ContactID}': {
    path: '/business/catalogs/61280155346',
    maximal: { to: chatId, body: 'See %URL%', preview: 'aGk=' },
  },
};
