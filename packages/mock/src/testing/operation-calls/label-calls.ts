import type { OperationCalls } from './operation-call.ts';
import { chatId } from './world.ts';

export const labelCalls: OperationCalls = {
  'GET /labels': { path: '/labels' },
  'POST /labels': { path: '/labels', minimal: { id: '5', name: 'Paid', color: 'gold' } },
  'PATCH /labels/{LabelID}': { path: '/labels/3', minimal: { name: 'Unpaid' } },
  'GET /labels/{LabelID}': { path: '/labels/3' },
  'DELETE /labels/{LabelID}': { path: '/labels/3' },
  'POST /labels/{LabelID}/{AssociationID}': { path: `/labels/4/${chatId}` },
  'DELETE /labels/{LabelID}/{AssociationID}': { path: `/labels/3/${chatId}` },
};
