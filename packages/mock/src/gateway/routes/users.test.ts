import { getResponse } from 'msw';
import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';
import { GATEWAY_URL } from '../create-gateway.ts';

it('logs out, shows a code, and is in again once it is scanned', async () => {
  const { whapi, call, told } = testGateway();
  expect(await call('POST /users/logout')).toEqual({ status: 200, json: { success: true } });
  expect(await told()).toEqual(['users.delete', 'channel.post']);
  const { json } = await call('GET /users/login');
  expect(json).toEqual({ status: 'OK', base64: expect.any(String), expire: 20 });
  await whapi.delivered('channel.patch', { qr: { status: 'OK', base64: json.base64 } });
  expect(await told()).toEqual(['channel.patch']);
  await whapi.channel.scanQr();
  expect(await told()).toEqual(['users.post', 'channel.post']);
  expect(await call('POST /messages/text', { to: '919984351847', body: 'Hi' })).toMatchObject({ status: 200 });
});

it('gives the code as text, as a picture, or to type in', async () => {
  const { whapi, call } = testGateway();
  await whapi.channel.logOut();
  expect(await call('GET /users/login/rowdata')).toEqual({
    status: 200,
    json: { status: 'OK', rowdata: expect.stringMatching(/^2@/), expire: 20 },
  });
  expect(await call('GET /users/login/12025550199')).toMatchObject({
    json: { code: expect.stringMatching(/^\w{4}-\w{4}$/) },
  });
  const request = new Request(`${GATEWAY_URL}/users/login/image?token=test-token`);
  const image = (await getResponse(whapi.handlers, request)) as Response;
  expect(image.headers.get('content-type')).toBe('image/png');
  expect([...new Uint8Array(await image.arrayBuffer()).slice(1, 4)]).toEqual([...'PNG'].map((c) => c.charCodeAt(0)));
});

it.each([
  ['GET /users/login', 409],
  ['GET /users/login/image', 409],
  ['GET /users/login/rowdata', 409],
  ['GET /users/login/12025550199', 409],
] as const)('refuses %s while it is logged in', async (operation, status) => {
  expect(await testGateway().call(operation)).toMatchObject({
    status,
    json: { error: { message: 'Channel already authenticated' } },
  });
});

it.each(['/users/login', '/users/login/image', '/users/login/rowdata'] as const)(
  'wakes up a channel that is off, by GET %s, and gives its code once it runs',
  async (path) => {
    const { whapi, call } = testGateway();
    const statuses = () =>
      whapi.deliveries.flatMap(({ webhook }) => ('health' in webhook ? webhook.health.status.text : []));
    await whapi.channel.logOut();
    await whapi.channel.stop();
    await call(`GET ${path}?wakeup=false`);
    await whapi.settled();
    expect(statuses()).toEqual(['QR', 'STOP']);
    await call(`GET ${path}?wakeup=true`);
    await whapi.settled();
    expect(statuses()).toEqual(['QR', 'STOP', 'INIT', 'LAUNCH', 'QR']);
    expect(await call('GET /users/login/rowdata')).toMatchObject({ json: { status: 'OK' } });
  },
);

it('refuses to log out twice, and codes for what is no number', async () => {
  const { call } = testGateway();
  await call('POST /users/logout');
  expect(await call('POST /users/logout')).toMatchObject({ status: 409 });
  expect(await call('GET /users/login/jonathan')).toMatchObject({ status: 400 });
});

it('keeps the profile', async () => {
  const { call, told } = testGateway();
  expect(await call('GET /users/profile')).toEqual({ status: 200, json: { name: 'Whapi' } });
  await call('PATCH /users/profile', { name: 'Jonathan', icon: 'https://example.com/jonathan.jpg' });
  await call('PUT /status', { status: 'On holiday' });
  const { json } = await call('GET /users/profile');
  expect(json).toEqual({ name: 'Jonathan', about: 'On holiday', icon: expect.any(String), icon_full: json.icon });
  expect(await call('PATCH /users/profile', { name: 'J' })).toMatchObject({ status: 400 });
  expect(await call('GET /health')).toMatchObject({ json: { user: { name: 'Jonathan' } } });
  expect(await told()).toEqual([]);
});
