import { GATEWAY_URL } from '@whapi-webhooks/mock/node';
import type { Message } from '@whapi-webhooks/types';
import { expect, it, vi } from 'vitest';
import { processTarget } from './process-target.ts';

/** Answers all messages, its own as well, after it has responded: the steps of a trial do not wait for it. */
const talksToItself = () => async (request: Request) => {
  const { messages = [] } = (await request.json()) as { messages?: Message[] };
  for (const { chat_id } of messages) {
    setTimeout(() => {
      void fetch(`${GATEWAY_URL}/messages/text`, {
        method: 'POST',
        headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
        body: JSON.stringify({ to: chat_id, body: 'Hello' }),
      });
    });
  }
  return new Response();
};

it('closes after a loop that reaches its limit when no step is left to end with it', async () => {
  const target = processTarget(talksToItself, {});
  const options = { muted: {}, tolerated: new Set<number>(), patienceMs: 10_000, movesClockAtOnce: false };
  const { whapi, exchanges, close } = await target.open(options);
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  // The limit of the mock is 50 rounds.
  await vi.waitUntil(() => whapi.requests.length > 50 && exchanges.inFlight === 0, { timeout: 60_000 });
  await expect(close()).resolves.toBeUndefined();
  await target.close();
});
