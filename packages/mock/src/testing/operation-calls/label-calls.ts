import type { OperationCalls } from './operation-call.ts';
import { chatId } from './world.ts';

export const labelCalls: OperationCalls = {
  'GET /labels': { path: '/labels' },
  'POST /labels': { path: '/labels', maximal: { id: '5', name: 'Paid', color: 'gold' } },
  'GET /labels/{LabelID}': { path: '/labels/3' },
  'PATCH /labels/{LabelID}': { path: '/labels/3', maximal: { name: 'Unpaid' } },
  'DELETE /labels/{LabelID}': { path: '/labels/3' },
  'POST /labels/{LabelID}/{AssociationID}': { path: `/labels/4/${chatId}` },
  'DELETE /labels/{LabelID}/{AssociationID}': { path: `/labels/3/${chatId}` },
};
