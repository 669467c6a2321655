import { setupWhapi } from '@whapi-webhooks/mock/node';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBot } from './bot.ts';

vi.stubEnv('WHAPI_TOKEN', 'test-token');
const whapi = setupWhapi({ token: 'test-token', clock: 'virtual' });
whapi.listen(); // From here on, the mock answers requests to https://gate.whapi.cloud.

beforeEach(() => whapi.connect('https://bot.test/hook', createBot()));
afterEach(() => whapi.reset());
afterAll(() => whapi.close());

it('echoes a text', async () => {
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hello' });
  await whapi.requested('POST /messages/text', { body: { body: 'You said: Hello' }, status: 200 });
});

it('answers once after an outage', async () => {
  whapi.faults.add({ type: 'status', status: 503, event: 'messages.post', count: 2 });
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Are you there?' });
  await whapi.clock.advance('15m'); // Runs 15 minutes of retries in milliseconds.

  await whapi.requested('POST /messages/text', { body: { body: 'You said: Are you there?' } });
  const [delivery] = whapi.deliveries;
  expect(delivery?.attempts.map(({ status }) => status)).toEqual([503, 503, 200]);
  expect(whapi.requests).toHaveLength(1);
});
