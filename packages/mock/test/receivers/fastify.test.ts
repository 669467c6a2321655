import fastify from 'fastify';
import { afterAll, expect, it } from 'vitest';
import { setupWhapi } from '../../src/node.ts';
import { requestsByMode } from './requests-by-mode.ts';

const url = 'https://bot.test/hook';
const received: string[] = [];

const app = fastify();
for (const path of ['/hook', '/hook/*']) {
  app.all<{ Body: { channel_id: string } }>(path, async ({ method, url, body }) => {
    if (body.channel_id !== 'MANTIS-M72HC') throw new Error('not our channel');
    received.push(`${method} ${url}`);
    return 'ok';
  });
}

const whapi = setupWhapi();
// Not ready yet: that is awaited at the first delivery.
whapi.connect(url, app);
afterAll(() => whapi.close());

it.each(requestsByMode)('delivers to a Fastify app in %s mode', async (mode, requests) => {
  received.length = 0;
  whapi.subscribe({ url, mode });
  await whapi.emit('chats.patch');
  await whapi.emit('messages.post');
  expect(received).toEqual(requests);
  expect(whapi.deliveries.every(({ outcome }) => outcome === 'delivered')).toBe(true);
});
