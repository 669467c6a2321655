import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getResponse } from 'msw';
import { expect, it, onTestFinished } from 'vitest';
import { GATEWAY_URL, setupWhapi, type Whapi } from '../src/index.ts';

/**
 * Changes with every change to what the mock sends or when. Is yours meant to do so?
 * Then put the new hash here; if not, something has become a matter of chance.
 */
const HASH = '55e064929f0b1f5957935929e3db06e34a56b8953e58fadc4b14c8231c0e20f4';

async function call(whapi: Whapi, method: string, path: string, body: object): Promise<void> {
  const headers = { authorization: 'Bearer test-token' };
  await getResponse(whapi.handlers, new Request(GATEWAY_URL + path, { method, headers, body: JSON.stringify(body) }));
}

/** A long conversation with five people, under faults: every command of it depends on its number alone. */
async function play(whapi: Whapi, url: string, steps: number): Promise<string> {
  whapi.subscribe({ url, mode: 'method' });
  whapi.faults.add({ type: 'status', status: 503, probability: 0.1 });
  whapi.faults.add({ type: 'timeout', probability: 0.02 });
  whapi.faults.add({ type: 'drop', probability: 0.02, event: 'chats.patch' });
  whapi.faults.add({ type: 'duplicate', probability: 0.05 });
  whapi.faults.add({ type: 'delay', by: '7s', probability: 0.05 });
  whapi.faults.add({ type: 'reorder', probability: 0.02 });
  whapi.faults.add({ type: 'unknown-field', probability: 0.01 });
  for (let step = 0; step < steps; step++) {
    const from = `1202555014${step % 5}`;
    const chat = `/chats/${from}@s.whatsapp.net`;
    await whapi.channel.receiveMessage({ from, text: `Message ${step}` });
    if (step % 7 === 0) await call(whapi, 'PATCH', chat, { mark_unread: true, pin: step % 2 === 0 });
    if (step % 11 === 0)
      await call(whapi, 'POST', '/labels', { id: `${step % 90}`, name: `Label ${step}`, color: 'gold' });
    if (step % 13 === 0) await call(whapi, 'POST', `/labels/${step % 90}/${from}@s.whatsapp.net`, {});
    await whapi.clock.advance('1s');
  }
  await whapi.settled();
  return JSON.stringify(whapi.deliveries);
}

const setup = () => setupWhapi({ clock: 'virtual', logLimit: 20_000, allowedHosts: ['bot.test'], fetch });

/** A receiver that answers without a wait. */
const fetch = async () => new Response();

it('writes the same log of 10,000 events, byte for byte', { timeout: 60_000 }, async () => {
  const whapi = setup();
  const log = await play(whapi, 'https://bot.test/hook', 4_800);
  expect(whapi.deliveries.length).toBeGreaterThanOrEqual(10_000);
  expect(new Set(whapi.deliveries.map(({ outcome }) => outcome))).toEqual(new Set(['delivered', 'dropped']));
  expect(createHash('sha256').update(log).digest('hex')).toBe(HASH);
});

it('writes it again after a reset', { timeout: 20_000 }, async () => {
  const whapi = setup();
  const first = await play(whapi, 'https://bot.test/hook', 100);
  whapi.reset();
  expect(await play(whapi, 'https://bot.test/hook', 100)).toBe(first);
});

it('writes it whatever the order in which receivers answer by HTTP', { timeout: 20_000 }, async () => {
  let requests = 0;
  const server = createServer((request, response) => {
    request.resume();
    setTimeout(() => response.end(), (requests++ * 7) % 5);
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const playByHttp = () => play(setupWhapi({ clock: 'virtual' }), url, 60);
  const first = await playByHttp();
  requests = 3;
  expect(await playByHttp()).toBe(first);
});
