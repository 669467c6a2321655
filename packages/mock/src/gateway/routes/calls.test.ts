import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const callFrom = '919984351847';

it.each([
  ['DELETE', ''],
  ['POST', '/reject'],
] as const)('rejects a call by %s', async (method, end) => {
  const { whapi, call } = testGateway();
  const { id } = await whapi.channel.call({ from: callFrom });
  expect(await call(`${method} /calls/${id}${end}`, { callFrom })).toEqual({ status: 200, json: { success: true } });
  await whapi.delivered('calls.post', { calls: [{ id, status: 'missed' }] });
  expect(await call(`${method} /calls/${id}${end}`, { callFrom })).toMatchObject({ status: 404 });
  expect(await call(`${method} /calls/${id}${end}`, {})).toMatchObject({ status: 400 });
});

it('creates links to calls', async () => {
  const { call, told } = testGateway();
  const body = { start_time: '1767225600' };
  expect(await call('POST /calls', body)).toMatchObject({ json: { call_url: expect.stringMatching(/^https:/) } });
  expect(await call('POST /calls/group_link', body)).toMatchObject({
    json: { link: expect.stringMatching(/^https:/) },
  });
  expect(await call('POST /calls', {})).toMatchObject({ status: 400 });
  expect(await told()).toEqual([]);
});
