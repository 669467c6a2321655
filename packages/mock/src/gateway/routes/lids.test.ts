import { expect, it } from 'vitest';
import { lidOf } from '../../channel/state/lid-of.ts';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';
const lid = lidOf(from);

it('gives the LID that webhooks have, and the number back', async () => {
  const { whapi, call } = testGateway();
  whapi.faults.add({ type: 'lid-duplicate', event: 'messages.post' });
  await whapi.channel.receiveMessage({ from, text: 'Hi' });
  await whapi.settled();
  const senders = whapi.deliveries.flatMap(({ webhook }) => ('messages' in webhook ? webhook.messages : []));
  expect(senders.map((message) => message.from)).toContain(lid);
  expect(await call(`GET /contacts/lids/${from}`)).toEqual({ status: 200, json: { lid } });
  expect(await call(`GET /contacts/lids/${lid}`)).toEqual({ status: 200, json: { lid } });
  const known = { status: 200, json: { id: `${from}@s.whatsapp.net` } };
  expect(await call(`GET /contacts/ids/${lid}`)).toEqual(known);
  expect(await call(`GET /contacts/ids/${lid.replace('@lid', '')}`)).toEqual(known);
});

it('gives several LIDs under the ids that were asked for, without those that are not on WhatsApp', async () => {
  const { call } = testGateway({ unregistered: ['12025550143'] });
  const asked = `${from},12025550143,61280155346`;
  expect(await call(`GET /contacts/lids?ContactIDList=${asked}`)).toEqual({
    status: 200,
    json: { [from]: { lid }, 61280155346: { lid: lidOf('61280155346') } },
  });
});

it.each(['/contacts/lids', '/contacts/lids?ContactIDList=', '/contacts/lids?ContactIDList=,'] as const)(
  'refuses GET %s: no contact is named',
  async (path) => {
    expect(await testGateway().call(`GET ${path}`)).toMatchObject({ status: 400 });
  },
);

it('knows nobody by a LID that is not of its contacts, members or chats', async () => {
  const { call } = testGateway({
    contacts: [{ id: '61280155346', name: 'Gerald' }],
    groups: [{ id: '120363271212442249@g.us', name: 'Hike', type: 'group', participants: [{ id: '12025550143' }] }],
  });
  for (const number of ['61280155346', '12025550143', '12025550199']) {
    expect(await call(`GET /contacts/ids/${lidOf(number)}`)).toMatchObject({ status: 200 });
  }
  const refusal = { status: 404, json: { error: { message: 'User not found' } } };
  expect(await call(`GET /contacts/ids/${lid}`)).toMatchObject(refusal);
  expect(await call('GET /contacts/lids/nobody')).toMatchObject(refusal);
});
