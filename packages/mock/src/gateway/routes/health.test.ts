import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const START = Date.UTC(2026, 0, 1) / 1000;

it('says how the channel is, and for how long', async () => {
  const { whapi, call, told } = testGateway();
  await whapi.clock.advance('90s');
  expect(await call('GET /health')).toEqual({
    status: 200,
    json: {
      channel_id: 'MANTIS-M72HC',
      start_at: START,
      uptime: 90,
      version: '0.0.0-mock',
      status: { code: 4, text: 'AUTH' },
      user: { id: '12025550199', name: 'Whapi' },
      core_version: '0.0.0-mock',
      api_version: '0.0.0-mock',
      device_id: 20,
      ip: '127.0.0.1',
    },
  });
  expect(await told()).toEqual([]);
});

it('wakes a channel up that is off', async () => {
  const { whapi, call } = testGateway();
  await whapi.channel.stop();
  await whapi.clock.advance('1h');
  expect(await call('GET /health?wakeup=true')).toMatchObject({
    json: { start_at: START + 3_600, uptime: 0, status: { text: 'INIT' } },
  });
  await whapi.settled();
  expect(whapi.deliveries.map(({ webhook }) => 'health' in webhook && webhook.health.status.text)).toEqual([
    'STOP',
    'INIT',
    'LAUNCH',
    'AUTH',
  ]);
});

it('does not wake a stopped channel with wakeup=false', async () => {
  const { whapi, call, told } = testGateway();
  await whapi.channel.stop();
  expect(await call('GET /health?wakeup=false')).toMatchObject({ json: { status: { text: 'STOP' } } });
  expect(await told()).toEqual(['channel.post']);
});

it('has no limits', async () => {
  expect(await testGateway().call('GET /limits')).toEqual({ status: 204, json: '' });
});
