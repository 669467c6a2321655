import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const label = { id: '3', name: 'Pending payment', color: 'salmon' as const };

async function withMessage() {
  const gateway = testGateway({ labels: [label] });
  const message = await gateway.whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  await gateway.told();
  return { ...gateway, message, path: `/labels/3/${message.id}` as const };
}

it('adds a label to a message, and removes it', async () => {
  const { whapi, call, told, message, path } = await withMessage();
  expect(await call(`POST ${path}`)).toEqual({ status: 200, json: { success: true } });
  expect(await told()).toEqual(['messages.patch']);
  const labelled = { ...message, labels: [label] };
  const update = { id: message.id, before_update: message, after_update: labelled, changes: ['labels'] };
  expect(whapi.deliveries.at(-1)?.webhook).toMatchObject({ messages_updates: [update] });
  expect((await call(`GET /messages/${message.id}`)).json).toEqual(labelled);
  expect((await call('GET /labels')).json).toEqual([{ ...label, count: 1 }]);
  expect(await call(`DELETE ${path}`)).toEqual({ status: 200, json: { success: true } });
  expect(await told()).toEqual(['messages.patch']);
  expect((await call(`GET /messages/${message.id}`)).json).toEqual(message);
});

it('follows the label when it is renamed or deleted', async () => {
  const { call, message, path } = await withMessage();
  const labels = async () => (await call(`GET /messages/${message.id}`)).json.labels;
  await call(`POST ${path}`);
  await call('PATCH /labels/3', { name: 'Paid' });
  expect(await labels()).toEqual([{ ...label, name: 'Paid' }]);
  await call('DELETE /labels/3');
  expect(await labels()).toBeUndefined();
});

it('refuses what is there already, and what is not', async () => {
  const { call, message, path } = await withMessage();
  expect(await call(`DELETE ${path}`)).toMatchObject({ status: 404 });
  expect(await call(`POST /labels/4/${message.id}`)).toMatchObject({ status: 404 });
  await call(`POST ${path}`);
  expect(await call(`POST ${path}`)).toMatchObject({ status: 409 });
});
