import { describe, expect, it } from 'vitest';
import { testControl, testReceiver } from '../../testing/test-control.ts';

const FROM = '919984351847';
const paid = { event: 'labels.post', matcher: { labels: [{ name: 'Paid' }] } };

async function connected(status: () => number = () => 200) {
  const control = await testControl();
  control.whapi.connect('https://bot.test/hook', () => new Response(null, { status: status() }));
  return control;
}

it('a bot in another process answers, and its answer is delivered', async () => {
  const control = await testControl();
  const { call, whapi, served } = control;
  const url = await testReceiver(async ({ messages = [] }) => {
    for (const { from_me, chat_id, text } of messages) {
      if (from_me) continue;
      await fetch(`${served.url}/messages/text`, {
        method: 'POST',
        headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
        body: JSON.stringify({ to: chat_id, body: `You said ${text.body}` }),
      });
    }
    return 200;
  });
  whapi.subscribe({ url });
  await call('POST', '/channel/receiveMessage', { from: FROM, text: 'Hi' });
  const { body } = await call('POST', '/wait', {
    delivered: { event: 'messages.post', matcher: { messages: [{ from_me: true, text: { body: 'You said Hi' } }] } },
    within: '5s',
  });
  expect(body.match).toMatchObject({ event: 'messages.post', outcome: 'delivered', receiver: url });
  const requested = await call('POST', '/wait', {
    requested: { operation: 'POST /messages/text', matcher: { body: { body: 'You said Hi' } } },
    within: '5s',
  });
  expect(requested.body.match).toMatchObject({ by: 'app', token: 'own', body: { body: 'You said Hi' } });
  const other = { operation: 'POST /messages/text', matcher: { body: { body: 'You said Ho' } } };
  expect(await call('POST', '/verify', { requested: other })).toMatchObject({
    status: 409,
    body: {
      error: {
        message: expect.stringContaining('POST /messages/text to be requested'),
        misses: [{ id: 'r1', mismatches: [{ pointer: '/body/body', expected: 'You said Ho' }] }],
      },
    },
  });
  expect((await call('POST', '/verify', { requested: other, none: true })).body).toEqual({ matches: [] });
  expect((await call('POST', '/wait', { idle: '10ms', within: '5s' })).body).toEqual({ matches: [] });
});

describe('waiting', () => {
  it('ends once it has happened often enough', async () => {
    const { call, whapi } = await connected();
    const waiting = call('POST', '/wait', { delivered: paid, count: 2, within: '5s' });
    for (let i = 0; i < 2; i++) await whapi.emit('labels.post', { labels: [{ name: 'Paid' }] });
    expect((await waiting).body.matches).toHaveLength(2);
  });

  it('ends in time with the nearest misses', async () => {
    const { call, whapi } = await connected();
    for (const name of ['Due', 'Late', 'New', 'Old']) await whapi.emit('labels.post', { labels: [{ name }] });
    const { status, body } = await call('POST', '/wait', { delivered: paid, within: 10 });
    expect(status).toBe(408);
    expect(body.error).toMatchObject({ code: 'timeout', message: expect.stringContaining('- expected "Paid"') });
    expect(body.error.misses).toHaveLength(3);
    expect(body.error.misses[0].mismatches).toEqual([{ pointer: '/labels/0/name', expected: 'Paid', received: 'Old' }]);
  });

  it('says what it depends on', async () => {
    const { call, whapi } = await testControl({ clock: 'virtual' });
    const wait = () => call('POST', '/wait', { delivered: { event: 'labels.post' }, within: 0 });
    expect((await wait()).body.error.hint).toContain('No receiver is subscribed');
    whapi.connect('https://bot.test/hook', () => new Response(null, { status: 500 }));
    await whapi.emit('labels.post');
    expect((await wait()).body.error.hint).toContain('POST /clock/advance');
  });

  it('can ask that something does not happen', async () => {
    const { call, whapi } = await connected();
    const never = () => call('POST', '/wait', { delivered: paid, none: true, within: 10 });
    expect((await never()).body).toEqual({ matches: [] });
    await whapi.emit('labels.post', { labels: [{ name: 'Paid' }] });
    expect(await never()).toMatchObject({ status: 409, body: { error: { code: 'unexpected', matches: [{}] } } });
  });

  it('ignores what happened before', async () => {
    const { call, whapi } = await connected();
    const [delivery] = await whapi.emit('labels.post', { labels: [{ name: 'Paid' }] });
    expect((await call('POST', '/verify', { delivered: paid, after: delivery?.seq })).status).toBe(409);
    await whapi.emit('labels.post', { labels: [{ name: 'Paid' }] });
    expect((await call('POST', '/verify', { delivered: paid, after: delivery?.seq })).body.matches).toHaveLength(1);
  });

  it('for idleness lasts as long as a receiver has not responded', async () => {
    const { call, whapi } = await testControl();
    let respond = () => {};
    const responding = new Promise<Response>((resolve) => {
      respond = () => resolve(new Response());
    });
    whapi.connect('https://bot.test/hook', () => responding);
    const emitting = whapi.emit('labels.post');
    expect(await call('POST', '/wait', { idle: 'now', within: 10 })).toMatchObject({ status: 408 });
    expect(await call('POST', '/verify', { idle: 'now' })).toMatchObject({ status: 409 });
    const waiting = call('POST', '/wait', { idle: 'now', within: '5s' });
    respond();
    expect((await waiting).body).toEqual({ matches: [] });
    await emitting;
    expect((await call('POST', '/verify', { idle: 'now' })).status).toBe(200);
  });

  it('ends when the mock is reset', async () => {
    const { call } = await connected();
    const waiting = call('POST', '/wait', { delivered: paid, within: '60s' });
    await untilWaiting(call, 1);
    await call('POST', '/reset');
    expect(await waiting).toMatchObject({ status: 409, body: { error: { code: 'reset' } } });
  });

  it('ends when the client goes away', async () => {
    const { call } = await connected();
    const controller = new AbortController();
    const waiting = call('POST', '/wait', { delivered: paid, within: '60s' }, { signal: controller.signal });
    await untilWaiting(call, 1);
    controller.abort();
    await expect(waiting).rejects.toThrow('abort');
    await untilWaiting(call, 0);
  });

  it.each([
    [{}, 'must name one thing'],
    [{ delivered: paid, idle: 'now' }, 'must name one thing'],
    [{ idle: 'now', count: 2 }, 'belong to'],
    [{ delivered: paid, none: true, count: 2 }, 'both'],
    [{ delivered: paid, within: '61s' }, '61000'],
    [{ delivered: paid, within: -1 }, 'within'],
    [{ delivered: { event: 'labels.pots' } }, 'Did you mean'],
    [{ delivered: { matcher: {} } }, 'missing'],
    [{ deliverd: paid }, 'Did you mean'],
    [{ requested: { operation: 'POST /messages/txt' } }, 'Did you mean'],
  ])('is refused for %j', async (body, message) => {
    const { call } = await connected();
    const answer = await call('POST', '/wait', body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(message);
  });

  it('is possible for a hundred clients at once', async () => {
    const { call } = await connected();
    const body = { delivered: paid, within: '60s' };
    const waiting = Array.from({ length: 100 }, () => call('POST', '/wait', body));
    await untilWaiting(call, 100);
    expect(await call('POST', '/wait', body)).toMatchObject({
      status: 429,
      body: { error: { code: 'too-many-waits' } },
    });
    await call('POST', '/reset');
    await Promise.all(waiting);
  });
});

async function untilWaiting(call: Awaited<ReturnType<typeof testControl>>['call'], count: number): Promise<void> {
  while ((await call('GET', '/status')).body.channels[0].waits !== count);
}
