import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/vitest.ts';
import { GATEWAY_URL, setupWhapi } from '../../src/node.ts';

const url = 'https://bot.test/hook';

beforeEach(() => void vi.useFakeTimers({ now: 1_747_660_332_000 }));
afterEach(() => void vi.useRealTimers());

describe.each(['virtual', undefined] as const)('under the fake timers of Vitest, with clock %s', (clock) => {
  const whapi = setupWhapi({ ...(clock && { clock }), timeoutMs: 100 });
  beforeAll(() => whapi.listen());
  beforeEach(() => whapi.reset());
  afterAll(() => whapi.close());

  it('answers, delivers and retries', async () => {
    let failures = 2;
    whapi.connect(url, () => new Response(null, { status: failures-- > 0 ? 500 : 200 }));
    const response = await fetch(`${GATEWAY_URL}/messages/text?token=test-token`, {
      method: 'POST',
      body: JSON.stringify({ to: '919984351847', body: 'Hi' }),
    });
    expect(response.status).toBe(200);
    await whapi.settled();
    expect(whapi).toHaveDelivered('messages.post', { messages: [{ text: { body: 'Hi' } }] });
  });

  it('gives up on a receiver that never answers', async () => {
    whapi.connect(url, () => new Promise(() => {}));
    await whapi.emit('labels.post');
    await expect(whapi.delivered('labels.post', undefined, { within: 50 })).rejects.toThrow('waiting (');
    await whapi.clock.advance('1m');
    expect(whapi.deliveries[0]?.attempts[0]?.error).toBe('the receiver did not respond in time');
  });
});

it('has the time of the test, unless its own is virtual', async () => {
  const { timestamp } = await setupWhapi().channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  expect(timestamp).toBe(1_747_660_332);
});
