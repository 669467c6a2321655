import { describe, expect, it } from 'vitest';
import type { WhapiOptions } from '../options/whapi-options.ts';
import { setupWhapi } from '../setup-whapi.ts';
import type { Whapi } from '../whapi.ts';

/** A mock with a receiver that answers 500 so many times, and then 200. */
function failing(times: number, options: WhapiOptions = {}) {
  const whapi = setupWhapi(options);
  let left = times;
  whapi.connect('https://bot.test/hook', () => new Response(null, { status: left-- > 0 ? 500 : 200 }));
  return whapi;
}

describe('in virtual time', () => {
  it('moves the time on until the delivery is through, and no further', async () => {
    const whapi = failing(2, { clock: 'virtual' });
    const start = whapi.clock.now();
    await whapi.emit('labels.post');
    const delivery = await whapi.delivered('labels.post', undefined, { within: '1h' });
    expect(delivery).toMatchObject({ event: 'labels.post', attempts: [{}, {}, { status: 200 }] });
    expect(whapi.clock.now() - start).toBe(9_000);
  });

  it('gives up when the time is over, with the nearest miss', async () => {
    const whapi = failing(2, { clock: 'virtual' });
    const start = whapi.clock.now();
    await whapi.emit('labels.post');
    await expect(whapi.delivered('labels.post', undefined, { within: '8s' })).rejects.toThrow(
      /^Expected labels\.post to be delivered within 8s: the nearest delivery is d1 .+ waiting \(responded 500, the last of 2 attempts\)/,
    );
    expect(whapi.clock.now() - start).toBe(8_000);
  });
});

describe('in real time', () => {
  it.each([
    ['closed', (whapi: Whapi) => whapi.close()],
    ['reset', (whapi: Whapi) => whapi.reset()],
  ])('gives up when the mock is %s', async (_, end) => {
    const whapi = failing(0);
    const waiting = [
      expect(whapi.delivered('labels.post', undefined, { within: '99h' })).rejects.toThrow(/within 99h/),
      expect(whapi.requested('GET /health', undefined, { within: '999h' })).rejects.toThrow(/within 999h/),
    ];
    await end(whapi);
    await Promise.all(waiting);
  });

  it('has what is there already', async () => {
    const whapi = failing(0);
    await whapi.emit('labels.post', { labels: [{ name: 'Paid' }] });
    expect(await whapi.delivered('labels.post', { labels: [{ name: 'Paid' }] })).toMatchObject({ id: 'd1' });
  });

  it('waits for a later delivery', async () => {
    const whapi = failing(0);
    const waiting = whapi.delivered('messages.post', { messages: [{ text: { body: 'Hi' } }] });
    await whapi.emit('labels.post');
    setImmediate(() => whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' }));
    expect((await waiting).webhook.messages).toMatchObject([{ text: { body: 'Hi' } }]);
  });

  it('gives up when the time is over', async () => {
    const whapi = failing(0);
    await whapi.emit('labels.post', { labels: [{ name: 'Paid' }] });
    await expect(whapi.delivered('labels.post', { labels: [{ name: 'Due' }] }, { within: 10 })).rejects.toThrow(
      /^Expected labels\.post to be delivered within 10 ms: the nearest [\s\S]+ - expected "Due"\n +\+ received "Paid"$/,
    );
  });

  it('refuses a duration that is none', async () => {
    await expect(failing(0).delivered('labels.post', undefined, { within: 'soon' as never })).rejects.toThrow(
      TypeError,
    );
  });
});
