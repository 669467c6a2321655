import type { Scenario } from './scenario.ts';

export const labelRenamedAndDeleted: Scenario = {
  name: 'label-renamed-and-deleted',
  title: 'A label is created, renamed and deleted',
  async play({ call }) {
    await call('POST', '/labels', { id: '76', name: 'New order', color: 'gold' });
    await call('PATCH', '/labels/76', { name: 'Order' });
    await call('DELETE', '/labels/76');
  },
};
