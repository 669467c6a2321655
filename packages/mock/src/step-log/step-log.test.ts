import { afterEach, expect, it } from 'vitest';
import { serveWhapi, setupWhapi } from '../node.ts';
import type { Whapi } from '../whapi.ts';
import type { WhapiStep } from './whapi-step.ts';

const from = '919984351847';
const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function setup(options = {}) {
  const whapi = setupWhapi({ clock: 'virtual', ...options });
  closing.push(() => whapi.close({ breakOff: true }));
  whapi.connect('https://bot.test/hook', () => new Response());
  return whapi;
}

function stepsOf({ timeline }: Pick<Whapi, 'timeline'>): WhapiStep[] {
  return timeline.flatMap((row) => (row.kind === 'step' ? [row.step] : []));
}

const brief = (whapi: Pick<Whapi, 'timeline'>) => stepsOf(whapi).map((step) => [step.id, step.do, step.with]);

/** The same story by the three ways in. */
const story = [
  { do: 'receiveMessage', with: { from, text: 'Hi' }, as: 'hello' },
  { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: '👍' } },
  { do: 'emit', with: { event: 'labels.delete', overrides: { labels_removed: ['3'] } }, as: 'emitted' },
  { do: 'addFault', with: { type: 'drop', event: 'calls.post', count: 2 }, as: 'fault' },
  { do: 'receiveCall', with: { from }, as: 'call' },
  { do: 'missCall', with: { callId: { $from: 'call', at: '/id' } } },
  { do: 'removeFaults', with: {} },
  { do: 'advance', with: { by: '5s' } },
  { do: 'runAll', with: {} },
  { do: 'settle', with: {} },
];

const ways: Record<string, (whapi: ReturnType<typeof setup>) => Promise<unknown>> = {
  async TypeScript(whapi) {
    const { id: messageId } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await whapi.channel.react({ messageId, emoji: '👍' });
    await whapi.emit('labels.delete', { labels_removed: ['3'] });
    whapi.faults.add({ type: 'drop', event: 'calls.post', count: 2 });
    const call = await whapi.channel.call({ from });
    await call.miss();
    whapi.faults.clear();
    await whapi.clock.advance('5s');
    await whapi.clock.runAll();
    await whapi.settled();
  },
  scenario: (whapi) => whapi.play({ steps: story }),
  async 'control plane'(whapi) {
    const { controlUrl, close } = await serveWhapi(whapi);
    closing.push(close);
    whapi.linkMediaTo('https://gate.whapi.cloud');
    const call = async (method: string, path: string, body: object = {}) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(controlUrl + path, { method, headers, body: JSON.stringify(body) });
      expect(response.status).toBe(200);
      return (await response.json()) as { id: string; callId: string };
    };
    const { id: messageId } = await call('POST', '/channel/receiveMessage', { from, text: 'Hi' });
    await call('POST', '/channel/react', { messageId, emoji: '👍' });
    await call('POST', '/emit/labels.delete', { overrides: { labels_removed: ['3'] } });
    await call('POST', '/faults', { type: 'drop', event: 'calls.post', count: 2 });
    const { callId } = await call('POST', '/channel/call', { from });
    await call('POST', '/channel/missCall', { callId });
    await call('DELETE', '/faults');
    await call('POST', '/clock/advance', { by: '5s' });
    await call('POST', '/clock/run-all');
    await call('POST', '/settle');
  },
};

it.each(Object.keys(ways))('records each step once, and as in a scenario file, when it comes by %s', async (way) => {
  const [played, whapi] = [setup(), setup()];
  await ways.scenario?.(played);
  await ways[way]?.(whapi);
  expect(stepsOf(whapi).map((step) => step.do)).toEqual(story.map((step) => step.do));
  expect(JSON.stringify(whapi.timeline)).toBe(JSON.stringify(played.timeline));
  const [hello, reaction] = stepsOf(whapi);
  expect(reaction).toMatchObject({ with: { messageId: (hello!.result as { id: string }).id, emoji: '👍' } });
});

it('shows what steps returned, and names what has a row of its own', async () => {
  const whapi = setup();
  const { results } = await whapi.play({ steps: story });
  const [hello, , emitted, fault, call] = stepsOf(whapi).map(({ result }) => result);
  expect([hello, fault, call]).toEqual([results.hello, { id: 'f1' }, results.call]);
  expect(emitted).toEqual([{ id: (results.emitted as { id: string }[])[0]?.id }]);
  await whapi.step('call', { operation: 'GET /health' });
  const [request] = whapi.requests;
  expect(request?.causedBy).toEqual({ act: 'call', step: 's11' });
  expect(stepsOf(whapi).at(-1)).toEqual({
    ...{ id: 's11', seq: request!.seq - 1, at: whapi.clock.now(), do: 'call', with: { operation: 'GET /health' } },
    ...{ result: { status: 200 }, durationMs: 0 },
  });
});

it('names the step in what it causes, also later, and also where steps overlap', async () => {
  const whapi = setup();
  await Promise.all([
    whapi.channel.sendFromPhone({ to: from, text: 'a' }),
    whapi.emit('labels.delete'),
    whapi.channel.call({ from, ends: 'missed' }),
  ]);
  await whapi.settled();
  const causes = whapi.deliveries.map(({ event, causedBy }) => `${event} ${causedBy?.step}`);
  expect(new Set(causes)).toEqual(
    new Set(['messages.post s1', 'chats.post s1', 'statuses.post s1', 'labels.delete s2', 'calls.post s3']),
  );
});

it('shows a step that runs, and one that failed', async () => {
  const whapi = setup();
  let respond = () => {};
  whapi.connect('https://bot.test/hook', () => new Promise((resolve) => (respond = () => resolve(new Response()))));
  const emitting = whapi.emit('labels.delete');
  expect(stepsOf(whapi)).toMatchObject([{ do: 'emit' }]);
  expect(stepsOf(whapi)[0]).not.toHaveProperty('durationMs');
  respond();
  await emitting;
  expect(stepsOf(whapi)[0]).toHaveProperty('durationMs');
  await expect(whapi.channel.pinChat({ chatId: '12025550143' })).rejects.toThrow();
  expect(stepsOf(whapi)[1]).toMatchObject({ do: 'pinChat', error: { name: 'CommandError' }, durationMs: 0 });
  await expect(whapi.delivered('calls.post', {}, { within: '1s' })).rejects.toThrow();
  expect(stepsOf(whapi)[2]).toMatchObject({
    ...{ do: 'expectDelivered', with: { event: 'calls.post', matcher: {}, within: '1s' } },
    ...{ error: { name: 'DeliveryAssertionError' }, durationMs: 1_000 },
  });
});

it('does not record what was refused for its argument', async () => {
  const whapi = setup();
  await expect(whapi.channel.react({ messageId: 3, emoji: 'x' } as never)).rejects.toThrow(TypeError);
  await expect(whapi.step('advance', { by: '15 m' } as never)).rejects.toThrow(TypeError);
  expect(whapi.faults.remove('f7')).toBe(false);
  expect(whapi.timeline).toEqual([]);
});

it('numbers faults anew after a reset, and does not remove those of another test', () => {
  const whapi = setup();
  const remove = whapi.faults.add({ type: 'drop' });
  whapi.reset();
  whapi.faults.add({ type: 'reset' });
  remove();
  expect(whapi.faults.entries).toMatchObject([{ id: 'f1', fault: { type: 'reset' } }]);
  expect(stepsOf(whapi).map((step) => step.do)).toEqual(['addFault']);
});

it('keeps arguments as they were, bytes as base64, and lists what is not JSON', async () => {
  const whapi = setup();
  const bytes = new Uint8Array([104, 105]);
  const overrides = { labels_removed: ['3'], 'a/b': undefined };
  await whapi.channel.receiveMessage({ from, document: { bytes } });
  await whapi.emit('labels.delete', overrides as object);
  bytes.fill(0);
  overrides.labels_removed.push('4');
  await whapi.delivered('labels.delete', (webhook) => webhook.labels_removed.length === 1);
  await whapi.delivered('labels.delete', { labels_removed: [expect.any(String)] });
  expect(brief(whapi)).toEqual([
    ['s1', 'receiveMessage', { from, document: { bytes: btoa('hi') } }],
    ['s2', 'emit', { event: 'labels.delete', overrides: { labels_removed: ['3'] } }],
    ['s3', 'expectDelivered', { event: 'labels.delete' }],
    ['s4', 'expectDelivered', { event: 'labels.delete', matcher: { labels_removed: [null] } }],
  ]);
  expect(stepsOf(whapi).map(({ omitted }) => omitted)).toEqual([
    undefined,
    undefined,
    [{ pointer: '/matcher', because: 'a function is not JSON' }],
    [{ pointer: '/matcher/labels_removed/0', because: 'a matcher of a test runner is not JSON' }],
  ]);
});

it('is marked in what a receiver does itself', async () => {
  const whapi = setup();
  whapi.connect('https://bot.test/hook', () => {
    if (whapi.deliveries.length === 1) void whapi.emit('labels.post');
    return new Response();
  });
  await whapi.emit('labels.delete');
  await whapi.settled();
  expect(stepsOf(whapi).map(({ id, causedBy }) => [id, causedBy])).toEqual([
    ['s1', undefined],
    ['s2', { delivery: 'd1' }],
    ['s3', undefined],
  ]);
});

it('is bounded in number and in memory, and forgets what is older than a step that it drops', async () => {
  const few = setup({ logLimit: 3 });
  for (let i = 0; i < 5; i++) await few.clock.advance(1);
  expect(stepsOf(few).map(({ id }) => id)).toEqual(['s3', 's4', 's5']);

  const small = setup({ requestLogLimitBytes: 10_000 });
  for (let i = 0; i < 5; i++) await small.channel.receiveMessage({ from, document: { bytes: new Uint8Array(3_000) } });
  expect(stepsOf(small).map(({ id }) => id)).toEqual(['s4', 's5']);
  // What s3 caused came later than s3.
  expect(small.timeline[0]).toMatchObject({ kind: 'delivery', causedBy: { step: 's3' } });
  await small.channel.receiveMessage({ from, document: { bytes: new Uint8Array(1_000_000) } });
  expect(stepsOf(small).at(-1)).toMatchObject({
    with: { from, document: {} },
    omitted: [{ pointer: '/document/bytes', because: '1000000 bytes do not fit into the log' }],
  });
});

it('starts over after a reset, and what was running leaves no trace', async () => {
  const whapi = setup();
  let respond = () => {};
  whapi.connect('https://bot.test/hook', () => new Promise((resolve) => (respond = () => resolve(new Response()))));
  const emitting = whapi.emit('labels.delete');
  whapi.reset();
  respond();
  await emitting;
  expect(whapi.timeline).toEqual([]);
  await whapi.clock.advance(1);
  expect(stepsOf(whapi)).toMatchObject([{ id: 's1', seq: 1 }]);
});
