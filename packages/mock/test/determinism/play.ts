import { createHash } from 'node:crypto';
import { getResponse } from 'msw';
import { GATEWAY_URL, setupWhapi, type Whapi } from '../../src/index.ts';
import { asSent } from '../../src/testing/as-sent.ts';

/** Fails nothing, and responds in the same turn. */
const fetch = async () => new Response();

/** A mock in virtual time, whose log keeps everything that `play` causes. */
export const setupForPlay = () => setupWhapi({ clock: 'virtual', logLimit: 20_000, allowedHosts: ['bot.test'], fetch });

async function call(whapi: Whapi, method: string, path: string, body: object): Promise<void> {
  const headers = { authorization: 'Bearer test-token' };
  await getResponse(whapi.handlers, new Request(GATEWAY_URL + path, { method, headers, body: JSON.stringify(body) }));
}

/**
 * Plays a conversation with five people under faults, in which every step depends on its number alone.
 * @returns the timeline as JSON
 */
export async function play(whapi: Whapi, url: string, steps: number): Promise<string> {
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
  return JSON.stringify(whapi.timeline);
}

/** What a run of `play` leaves: how many deliveries, their outcomes, and a hash over everything that was sent. */
export async function playedLog(steps: number): Promise<{ count: number; outcomes: Set<string>; sha256: string }> {
  const whapi = setupForPlay();
  await play(whapi, 'https://bot.test/hook', steps);
  const log = JSON.stringify(whapi.deliveries.map(asSent));
  return {
    count: whapi.deliveries.length,
    outcomes: new Set(whapi.deliveries.map(({ outcome }) => outcome)),
    sha256: createHash('sha256').update(log).digest('hex'),
  };
}
