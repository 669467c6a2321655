import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { fromNodeListener, GATEWAY_URL, type NodeWhapi, setupWhapi, type WhapiOptions } from './node.ts';

const URL_IN_PROCESS = 'https://bot.test/hook';
const mocks: NodeWhapi[] = [];

function setup(options: WhapiOptions = {}): NodeWhapi {
  const whapi = setupWhapi({ clock: 'virtual', ...options });
  mocks.push(whapi);
  return whapi;
}

afterEach(async () => {
  for (const whapi of mocks.splice(0)) await whapi.close({ breakOff: true }).catch(() => {});
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

describe('settled() with a receiver that never answers', () => {
  const silentListener: RequestListener = (request, response) => void [request, response];

  it.each<[string, (whapi: NodeWhapi) => unknown]>([
    ['a function', (whapi) => whapi.connect(URL_IN_PROCESS, () => new Promise<never>(() => {}))],
    ['a Node listener', (whapi) => whapi.connect(URL_IN_PROCESS, fromNodeListener(silentListener))],
    ['a URL', async (whapi) => whapi.subscribe({ url: await serve(silentListener) })],
  ])('ends after all attempts: %s', async (_, connect) => {
    // Only the first attempt may use up the patience: with all of them doing so, the test would time out.
    const whapi = setup({ timeoutMs: 250 });
    await connect(whapi);
    await whapi.emit('chats.delete');
    await whapi.settled();
    const [delivery] = whapi.deliveries;
    expect(delivery?.outcome).toBe('failed');
    expect(new Set(delivery?.attempts.map(({ error }) => error))).toEqual(
      new Set(['the receiver did not respond in time']),
    );
    expect(delivery?.attempts.length).toBeGreaterThan(10);
  });
});

describe('a call that waits for a fault', () => {
  it.each<[string, (whapi: NodeWhapi) => unknown]>([
    ['reset()', (whapi) => whapi.reset()],
    ['close()', (whapi) => whapi.close()],
  ])('is answered by %s', async (_, end) => {
    const whapi = setup();
    whapi.faults.add({ type: 'api-slow', by: '1m' });
    const answer = whapi.gateway.handle(new Request(`${GATEWAY_URL}/health?token=test-token`));
    await new Promise(setImmediate);
    await end(whapi);
    expect(await (await answer).json()).toMatchObject({ error: { code: 503, message: 'The mock was reset' } });
  });
});

describe('an error in a callback', () => {
  const boom = () => {
    throw new Error('boom');
  };

  it.each<[keyof WhapiOptions, number]>([
    ['onAttempt', 200],
    ['onDelivery', 200],
    ['isSuccess', 200],
    ['retry', 500],
  ])('of %s is thrown where the test waits, and ends the delivery', async (name, status) => {
    const whapi = setup({ [name]: boom });
    whapi.connect(URL_IN_PROCESS, () => new Response(null, { status }));
    await expect(whapi.emit('chats.delete')).rejects.toThrow('boom');
    expect(whapi.deliveries.map(({ outcome }) => outcome)).not.toContain('waiting');
    await expect(whapi.settled()).resolves.toBeUndefined();
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await expect(whapi.settled()).rejects.toThrow('boom');
  });

  it.each([
    ['onAttempt', 200],
    ['onDelivery', 200],
  ] as const)('of %s is thrown where the test waits, when it is asynchronous', async (name, status) => {
    const whapi = setup({ [name]: async () => boom() });
    whapi.connect(URL_IN_PROCESS, () => new Response(null, { status }));
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await expect(whapi.settled()).rejects.toThrow('boom');
  });

  it.each<[keyof WhapiOptions, () => unknown, string]>([
    ['isSuccess', async () => true, 'a promise. Return true or false'],
    ['isSuccess', () => 1, '1. Return true or false'],
    ['retry', async () => 3_000, 'a promise. Return a number of milliseconds, or undefined to give up'],
    ['retry', () => Number.NaN, 'NaN. Return a number of milliseconds'],
    ['retry', () => -1, '-1. Return a number of milliseconds'],
  ])('of %s is one when it returns something else: %s', async (name, callback, message) => {
    const whapi = setup({ [name]: callback } as unknown as WhapiOptions);
    whapi.connect(URL_IN_PROCESS, () => new Response(null, { status: name === 'retry' ? 500 : 200 }));
    await expect(whapi.emit('chats.delete')).rejects.toThrow(`\`${name}\` returned ${message}`);
    expect(whapi.deliveries).toMatchObject([{ outcome: 'failed' }]);
  });

  it('does not outlive a reset', async () => {
    const whapi = setup({ onDelivery: boom });
    whapi.connect(URL_IN_PROCESS, () => new Response());
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await new Promise(setImmediate);
    whapi.reset();
    await expect(whapi.settled()).resolves.toBeUndefined();
  });
});
