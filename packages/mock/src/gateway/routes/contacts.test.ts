import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const gerald = { id: '919984351847', name: 'Gerald' };

it('adds, renames and deletes a contact', async () => {
  const { call, told } = testGateway();
  expect(await call('PUT /contacts', { phone: gerald.id, name: 'Gerald' })).toEqual({ status: 200, json: gerald });
  expect(await call('PUT /contacts', { phone: gerald.id, name: 'Gerald' })).toMatchObject({ status: 409 });
  expect(await call(`PATCH /contacts/${gerald.id}`, { name: 'Jonathan' })).toMatchObject({
    json: { name: 'Jonathan' },
  });
  expect(await told()).toEqual(['contacts.post', 'contacts.post']);
  expect(await call(`GET /contacts/${gerald.id}`)).toMatchObject({ json: { name: 'Jonathan' } });
  expect(await call(`DELETE /contacts/${gerald.id}`)).toMatchObject({ json: { success: true } });
  expect(await call(`GET /contacts/${gerald.id}`)).toMatchObject({ status: 404 });
  expect(await call(`PATCH /contacts/${gerald.id}`, { name: 'Gerald' })).toMatchObject({ status: 404 });
  expect(await told()).toEqual([]);
});

it('lists the people who are saved under a name', async () => {
  const { whapi, call } = testGateway({ contacts: [gerald, { id: '61280155346', name: 'Jonathan Customer' }] });
  await whapi.channel.changeContactPicture({ from: '12025550143' });
  expect(await call('GET /contacts?offset=1')).toEqual({
    status: 200,
    json: { contacts: [{ id: '61280155346', name: 'Jonathan Customer' }], count: 100, total: 2, offset: 1 },
  });
});

it('says who is on WhatsApp', async () => {
  const { whapi, call } = testGateway();
  await whapi.channel.leaveWhatsApp({ phone: '12025550143' });
  expect(await call('POST /contacts', { contacts: ['+91 99843 51847', '12025550143'] })).toEqual({
    status: 200,
    json: {
      contacts: [
        { input: '+91 99843 51847', status: 'valid', wa_id: '919984351847@s.whatsapp.net' },
        { input: '12025550143', status: 'invalid' },
      ],
    },
  });
  expect(await call('HEAD /contacts/919984351847')).toMatchObject({ status: 200 });
  expect(await call('HEAD /contacts/12025550143')).toMatchObject({ status: 404 });
  expect(await call('GET /contacts/12025550143/profile')).toMatchObject({ status: 404 });
  expect(await call('POST /contacts', { contacts: '12025550143' })).toMatchObject({ status: 400 });
});

it('shows the profile of anybody', async () => {
  const { whapi, call } = testGateway({ contacts: [{ ...gerald, pushname: 'Gerry', status: 'Hiking' }] });
  const url = 'https://example.com/gerald.jpg';
  await whapi.channel.changeContactPicture({ from: gerald.id, url });
  expect(await call(`GET /contacts/${gerald.id}/profile`)).toEqual({
    status: 200,
    json: { name: 'Gerry', about: 'Hiking', icon: url, icon_full: url },
  });
  expect(await call('GET /contacts/12025550100/profile')).toEqual({ status: 200, json: {} });
});
