import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';
const checked = { contacts: [{ input: from, status: 'valid', wa_id: `${from}@s.whatsapp.net` }] };

it('reports a presence once the app subscribed to it', async () => {
  const { whapi, call, told } = testGateway();
  expect(await call(`GET /presences/${from}`)).toMatchObject({ status: 404 });
  expect(await call(`POST /presences/${from}`)).toEqual({ status: 200, json: checked });
  expect(await call(`GET /presences/${from}`)).toMatchObject({ json: { contact_id: from, status: 'pending' } });
  await whapi.channel.startTyping({ from });
  expect(await told()).toEqual(['presences.post']);
  expect(await call(`GET /presences/${from}`)).toEqual({ status: 200, json: { contact_id: from, status: 'typing' } });
  expect(await call(`POST /presences/${from}@s.whatsapp.net`)).toMatchObject({ status: 409 });
});

it('shows what the app does, which no event reports', async () => {
  const { call, told } = testGateway();
  expect(await call(`PUT /presences/${from}`, { presence: 'typing', delay: 3 })).toEqual({
    status: 200,
    json: checked,
  });
  expect(await call('PUT /presences/120363271212442249@g.us', { presence: 'pause' })).toMatchObject({ status: 200 });
  expect(await call('PUT /presences/me', { presence: 'online' })).toMatchObject({
    json: { contacts: [{ input: '12025550199' }] },
  });
  expect(await told()).toEqual([]);
});

it('refuses what is no presence, and who is not on WhatsApp', async () => {
  const { whapi, call } = testGateway();
  expect(await call(`PUT /presences/${from}`, { presence: 'online' })).toMatchObject({ status: 400 });
  expect(await call('PUT /presences/me', { presence: 'typing' })).toMatchObject({ status: 400 });
  await whapi.channel.leaveWhatsApp({ phone: from });
  expect(await call(`PUT /presences/${from}`, { presence: 'typing' })).toMatchObject({ status: 404 });
  expect(await call(`POST /presences/${from}`)).toMatchObject({ status: 404 });
});
