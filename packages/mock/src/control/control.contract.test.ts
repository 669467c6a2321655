import { examples } from '@whapi-webhooks/contract/examples';
import { afterAll, describe, expect, it } from 'vitest';
import { answered, testControl, testReceiver } from '../testing/test-control.ts';
import { controlRoutes } from './routes/control-routes.ts';

const FROM = '919984351847';

afterAll(() => {
  const untested = controlRoutes
    .filter(({ path }) => !path.startsWith('/channel/') && path !== '/events')
    .map(({ method, path }) => `${method} ${path}`)
    .filter((route) => !answered.has(route));
  expect(untested, 'routes without a test').toEqual([]);
});

it('says what is served', async () => {
  const { call, served } = await testControl({ channelId: 'LION-1' });
  const { body } = await call('GET', '/status');
  expect(body).toMatchObject({ address: served.url, needsToken: false, channels: [{ id: 'LION-1', waits: 0 }] });
  expect(body.version).toMatch(/^\d+\.\d+\.\d+/);
  expect(body.capabilities).toEqual(expect.arrayContaining(['channel', 'faults', 'wait']));
});

it('describes every route once', async () => {
  const { call } = await testControl();
  const { body } = await call('GET', '/openapi.json');
  const ids = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(controlRoutes.length);
  expect(body.openapi).toBe('3.1.0');
});

describe('verbs of the channel', () => {
  it('return what they return in TypeScript', async () => {
    const { call, whapi } = await testControl();
    const { body } = await call('POST', '/channel/receiveMessage', { from: FROM, text: 'Hi' });
    expect(body).toMatchObject({ type: 'text', text: { body: 'Hi' }, from: FROM });
    expect((await call('POST', '/channel/muteChat', { chatId: body.chat_id })).body).toEqual({});
    const reaction = await call('POST', '/channel/react', { messageId: body.id, emoji: '👍' });
    expect(reaction.body).toMatchObject({ action: { target: body.id } });
    expect(whapi.deliveries).toEqual([]);
  });

  it('return the id of a call, on which further verbs act', async () => {
    const { call } = await testControl();
    const { callId, ...started } = (await call('POST', '/channel/call', { from: FROM })).body;
    expect(started).toMatchObject({ id: callId, from: expect.stringContaining(FROM) });
    const body = { callId };
    expect((await call('POST', '/channel/ringCall', body)).body).toMatchObject({ status: 'ringing' });
    expect((await call('POST', '/channel/missCall', body)).body).toMatchObject({ id: body.callId, status: 'missed' });
    const late = await call('POST', '/channel/answerCall', body);
    expect(late).toMatchObject({ status: 409, body: { error: { code: 'impossible' } } });
    expect(await call('POST', '/channel/cancelCall', { callId: 'none' })).toMatchObject({ status: 409 });
  });

  it.each(controlRoutes.filter(({ path }) => path.startsWith('/channel/')).map(({ path }) => path))(
    '%s answers a missing body and a wrong one as it is described',
    async (path) => {
      const { call } = await testControl();
      expect((await call('POST', path)).status).toBeOneOf([200, 400, 409]);
      const wrong = await call('POST', path, { strange: 1 });
      expect(wrong).toMatchObject({ status: 400, body: { error: { code: 'wrong-argument' } } });
    },
  );

  it('are found when they are misspelt', async () => {
    const { call } = await testControl();
    expect(await call('POST', '/channel/recieveMessage', {})).toMatchObject({
      status: 404,
      body: { error: { code: 'not-found', hint: 'Did you mean /channel/receiveMessage?' } },
    });
  });
});

describe('webhooks', () => {
  it('are emitted from an example, listed, read and sent again', async () => {
    const received: string[] = [];
    const url = await testReceiver((webhook) => received.push(JSON.stringify(webhook)) && 200);
    const { call, whapi } = await testControl();
    whapi.subscribe({ url });
    const emitted = await call('POST', '/emit/labels.post', { overrides: { labels: [{ name: 'Paid' }] } });
    expect(emitted.body.deliveries).toMatchObject([{ event: 'labels.post', outcome: 'delivered', receiver: url }]);
    const [{ id }] = emitted.body.deliveries;
    expect((await call('GET', `/deliveries/${id}`)).body).toEqual(emitted.body.deliveries[0]);
    const resent = await call('POST', `/deliveries/${id}/resend`);
    expect(resent.body).toMatchObject({
      causedBy: { act: 'resend' },
      resendOf: id,
      outcome: 'delivered',
      webhook: emitted.body.deliveries[0].webhook,
    });
    expect(received).toHaveLength(2);
    expect(received[1]).toBe(received[0]);
    expect(await call('GET', '/deliveries/999')).toMatchObject({ status: 404 });
    expect(await call('POST', '/deliveries/999/resend')).toMatchObject({ status: 404 });
  });

  it('are checked by the strict profile as they are sent', async () => {
    const { call, whapi } = await testControl();
    whapi.connect('https://bot.test/hook', () => new Response());
    await whapi.emit('labels.post');
    await whapi.send({ labels: [{ id: 3 }], event: { type: 'labels', event: 'post' } } as never, { unchecked: true });
    expect((await call('GET', '/deliveries/d1/check')).body).toEqual({ valid: true, issues: [] });
    const { body } = await call('GET', '/deliveries/d2/check');
    expect(body).toMatchObject({ valid: false, issues: expect.any(Array) });
    expect(body.issues.map(({ pointer }: { pointer: string }) => pointer)).toContain('/labels/0/id');
    expect((await call('GET', '/deliveries/d3/check')).status).toBe(404);
  });

  it('are read as the receiver gets them', async () => {
    const received: unknown[] = [];
    const url = await testReceiver((webhook) => received.push(webhook) && 200);
    const { call, whapi } = await testControl();
    whapi.subscribe({ url, mode: 'path', headers: { 'X-Secret': 's' } });
    await whapi.emit('labels.post');
    const { body } = await call('GET', '/deliveries/d1/request');
    expect(body).toEqual({
      method: 'POST',
      url: `${url}/labels/post`,
      headers: {
        accept: 'application/json',
        'accept-encoding': 'gzip',
        'content-type': 'application/json',
        'x-secret': 's',
      },
      body: received[0],
    });
    expect((await call('GET', '/deliveries/d2/request')).status).toBe(404);
  });

  it('are listed by event, outcome and receiver, page by page', async () => {
    const url = await testReceiver();
    const { call, whapi } = await testControl();
    whapi.subscribe({ url });
    for (const event of ['labels.post', 'chats.patch', 'labels.post'] as const) await whapi.emit(event);
    const events = async (query: string) =>
      (await call('GET', `/deliveries?${query}`)).body.deliveries.map(({ event }: { event: string }) => event);
    expect(await events('')).toEqual(['labels.post', 'chats.patch', 'labels.post']);
    expect(await events('event=labels.post')).toEqual(['labels.post', 'labels.post']);
    expect(await events('outcome=failed')).toEqual([]);
    expect(await events(`receiver=${encodeURIComponent(url)}&outcome=delivered&limit=2`)).toHaveLength(2);
    const first = (await call('GET', '/deliveries?limit=1')).body;
    expect(await events(`after=${first.next}`)).toEqual(['chats.patch', 'labels.post']);
  });

  it.each([
    ['event=labels.pots', 'Did you mean \\"labels.post\\"'],
    ['outcome=lost', 'waiting, delivered'],
    ['limit=0', 'from 1 to 1000'],
    ['limit=x', 'from 1 to 1000'],
    ['evnt=labels.post', 'Did you mean \\"event\\"'],
  ])('are not listed by %s', async (query, message) => {
    const { call } = await testControl();
    const { status, body } = await call('GET', `/deliveries?${query}`);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(message);
  });

  it('are checked before they are sent, unless the client says otherwise', async () => {
    const { call, whapi } = await testControl();
    whapi.connect('https://bot.test/hook', () => new Response());
    const webhook = { event: { type: 'labels', event: 'post' }, labels: [{ id: 3 }], channel_id: 'X' };
    const refused = await call('POST', '/send', { webhook });
    expect(refused).toMatchObject({ status: 422, body: { error: { code: 'contract' } } });
    expect(refused.body.error.issues.length).toBeGreaterThan(0);
    expect((await call('POST', '/send', { webhook, unchecked: true })).body.deliveries).toMatchObject([{ webhook }]);
    expect(await call('POST', '/emit/labels.pots')).toMatchObject({ status: 400 });
  });

  it('are known to the channel afterwards if the client asks for it', async () => {
    const { call } = await testControl();
    const webhook = examples['labels.post'].created;
    await call('POST', '/send', { webhook });
    expect((await call('GET', '/state')).body.channel.labels).toEqual([]);
    await call('POST', '/send', { webhook, learn: true });
    expect((await call('GET', '/state')).body.channel.labels).toEqual(webhook.labels);
  });
});

it('reads what the app requested, and everything in one order', async () => {
  const { call, whapi, served } = await testControl();
  whapi.connect('https://bot.test/hook', () => new Response());
  const headers = { authorization: 'Bearer test-token', 'content-type': 'application/json' };
  const body = JSON.stringify({ to: FROM, body: 'Hi' });
  await fetch(`${served.url}/messages/text`, { method: 'POST', headers, body });
  await fetch(`${served.url}/health`, { headers });
  await whapi.settled();
  const { requests, next } = (await call('GET', '/requests?limit=1')).body;
  expect(requests).toMatchObject([{ id: 'r1', operation: 'POST /messages/text', body: { body: 'Hi' }, status: 200 }]);
  expect((await call('GET', `/requests?after=${next}`)).body.requests).toMatchObject([{ operation: 'GET /health' }]);
  expect((await call('GET', '/requests?operation=GET%20/health')).body.requests).toMatchObject([{ id: 'r2' }]);
  expect((await call('GET', '/requests/r1')).body).toEqual(requests[0]);
  expect(await call('GET', '/requests/r3')).toMatchObject({ status: 404 });
  const { rows, ...part } = (await call('GET', '/timeline')).body;
  expect(rows.map(({ seq }: { seq: number }) => seq)).toEqual(rows.map((_: unknown, i: number) => i + 1));
  const kinds = rows.map(({ kind }: { kind: string }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['request', 'delivery', 'attempt', 'step']));
  expect(part).toMatchObject({ next: rows.length, oldest: 1, dropped: 0, epoch: expect.stringMatching(/^\w+\.\d+$/) });
  expect((await call('GET', '/timeline?after=1&limit=1')).body.rows).toMatchObject([{ seq: 2 }]);
});

it('adds, lists and removes faults', async () => {
  const { call, whapi } = await testControl();
  whapi.connect('https://bot.test/hook', () => new Response());
  const fault = { type: 'status', status: 500, count: 2 };
  expect((await call('POST', '/faults', fault)).body).toEqual({ id: 'f1', ...fault, left: 2 });
  expect((await call('POST', '/faults', { type: 'drop', id: 'mine' })).body).toEqual({ id: 'mine', type: 'drop' });
  expect(await call('POST', '/faults', { type: 'drop', id: 'mine' })).toMatchObject({ status: 400 });
  expect((await call('DELETE', '/faults/mine')).body).toEqual({ removed: 1 });
  await call('POST', '/emit/labels.post');
  expect((await call('GET', '/faults')).body).toEqual({ faults: [{ id: 'f1', ...fault, left: 1 }] });
  expect(await call('DELETE', '/faults/mine')).toMatchObject({ status: 404 });
  expect((await call('DELETE', '/faults')).body).toEqual({ removed: 1 });
  expect(whapi.faults.active).toEqual([]);
  expect(await call('POST', '/faults', { type: 'statsu' })).toMatchObject({ status: 400 });
});

it('stops the clock, advances it and says what fired', async () => {
  const { call, whapi } = await testControl();
  let left = 2;
  whapi.connect('https://bot.test/hook', () => new Response(null, { status: left-- > 0 ? 500 : 200 }));
  const stopped = await call('PUT', '/clock', { virtual: true, now: 1_700_000_000_000 });
  expect(stopped.body).toEqual({ now: 1_700_000_000_000, virtual: true, pending: 0 });
  await call('POST', '/emit/labels.post');
  expect((await call('GET', '/clock')).body).toMatchObject({ now: 1_700_000_000_000, pending: 1 });
  const first = await call('POST', '/clock/advance', { by: '3s' });
  expect(first.body).toMatchObject({
    clock: { now: 1_700_000_003_000, pending: 1 },
    deliveries: [{ outcome: 'waiting', attempts: [{ status: 500 }, { status: 500 }] }],
  });
  expect(first.body.timers).toBeGreaterThan(0);
  const rest = await call('POST', '/clock/run-all');
  expect(rest.body).toMatchObject({ clock: { pending: 0 }, deliveries: [{ outcome: 'delivered' }] });
  expect((await call('PUT', '/clock', { virtual: false })).body).toMatchObject({ virtual: false });
  expect(await call('POST', '/clock/advance', { by: 'soon' })).toMatchObject({ status: 400 });
  expect(await call('PUT', '/clock', {})).toMatchObject({ status: 400 });
});

describe('a scenario step by step', () => {
  const hello = { do: 'receiveMessage', with: { from: FROM, text: 'Hi' }, as: 'hello' };
  const react = { do: 'react', with: { messageId: { $from: 'hello', at: '/id' }, emoji: '👍' } };
  const again = { ...hello, as: 'again', unless: { $from: 'hello', at: '/id' } };
  const scenario = { name: 'story', steps: [hello, react, again] };
  const step = async (number: number, results: object, steps = scenario, after?: number) => {
    const { call } = control;
    return call('POST', '/scenarios/step', {
      scenario: steps,
      step: number,
      results,
      ...(after !== undefined && { after }),
    });
  };
  let control: Awaited<ReturnType<typeof testControl>>;

  it('is checked without being played', async () => {
    control = await testControl();
    expect((await control.call('POST', '/scenarios/check', scenario)).body).toEqual({ valid: true, issues: [] });
    const { body } = await control.call('POST', '/scenarios/check', { steps: [{ ...react, with: { emoji: 1 } }] });
    expect(body.valid).toBe(false);
    expect(body.issues.map(({ pointer }: { pointer: string }) => pointer)).toContain('/steps/0/with/emoji');
    expect(control.whapi.timeline).toEqual([]);
  });

  it('does what playing it does', async () => {
    control = await testControl();
    const first = await step(1, {});
    expect(first.body).toMatchObject({ skipped: false, results: { hello: { text: { body: 'Hi' } } } });
    const second = await step(2, first.body.results);
    expect(second.body.result).toMatchObject({ action: { target: first.body.result.id } });
    expect((await step(3, second.body.results, scenario, first.body.after)).body).toEqual({
      skipped: true,
      results: second.body.results,
      after: 0,
    });
  });

  it('fails where it would fail, and says where', async () => {
    control = await testControl();
    expect(await step(2, {})).toMatchObject({
      status: 400,
      body: { error: { code: 'wrong-scenario', issues: [{ pointer: '/steps/1/with/messageId', step: 2 }] } },
    });
    expect(await step(4, {})).toMatchObject({ status: 400, body: { error: { code: 'wrong-argument' } } });
    const steps = [{ do: 'pinChat', with: { chatId: '12025550143' } }] as never;
    expect(await step(1, {}, { name: 'x', steps })).toMatchObject({
      status: 422,
      body: { error: { code: 'step-failed' } },
    });
  });
});

it('plays scenarios, settles and resets', async () => {
  const { call, whapi } = await testControl({ token: 'own-token' });
  whapi.connect('https://bot.test/hook', () => new Response());
  const { scenarios } = (await call('GET', '/scenarios')).body;
  expect(scenarios.length).toBeGreaterThan(30);
  expect((await call('POST', '/scenarios/support-conversation')).body).toMatchObject({ name: 'support-conversation' });
  expect((await call('POST', '/settle')).body).toEqual({});
  expect(whapi.deliveries.every(({ outcome }) => outcome === 'delivered')).toBe(true);
  expect(whapi.deliveries.length).toBeGreaterThan(3);
  expect((await call('POST', '/reset')).body).toEqual({});
  expect(whapi.deliveries).toEqual([]);
  expect(await call('POST', '/scenarios/suport-conversation')).toMatchObject({
    status: 404,
    body: { error: { hint: 'Did you mean support-conversation?' } },
  });
});

it('plays a scenario file, and says what is wrong with one', async () => {
  const { call } = await testControl();
  const hello = { do: 'receiveMessage', with: { from: FROM, text: 'Hi' }, as: 'hello' };
  const played = await call('POST', '/scenarios', { steps: [hello] });
  expect(played.body).toMatchObject({ results: { hello: { text: { body: 'Hi' } } } });
  expect(await call('POST', '/scenarios', { steps: [{ do: 'recieveMessage' }] })).toMatchObject({
    status: 400,
    body: { error: { code: 'wrong-scenario', issues: [{ code: 'unknown_step', pointer: '/steps/0/do' }] } },
  });
  expect(await call('POST', '/scenarios', { steps: Array(1_001).fill({ do: 'settle' }) })).toMatchObject({
    status: 400,
    body: { error: { code: 'wrong-scenario', issues: [{ code: 'over_limit', pointer: '/steps' }] } },
  });
  const missing = { do: 'expectRequested', with: { operation: 'GET /health', within: '1ms' } };
  expect(await call('POST', '/scenarios', { steps: [missing] })).toMatchObject({
    status: 422,
    body: { error: { code: 'step-failed', issues: [{ code: 'step_failed', step: 1 }] } },
  });
});

it('gives a scenario up at the limit of the client', async () => {
  const { call } = await testControl();
  const waiting = { steps: [{ do: 'expectRequested', with: { operation: 'GET /health', within: '1h' } }] };
  expect(await call('POST', '/scenarios?limit=1ms', waiting)).toMatchObject({
    status: 422,
    body: { error: { issues: [{ code: 'over_limit', step: 1 }] } },
  });
  expect(await call('POST', '/scenarios/incoming-chat?limit=soon')).toMatchObject({ status: 400 });
});

it('reads what a phone shows, and restores it', async () => {
  const { call } = await testControl();
  const hello = (await call('POST', '/channel/receiveMessage', { from: FROM, text: 'Hi' })).body;
  expect((await call('GET', '/state/chats')).body.chats).toMatchObject([
    { chat: { id: hello.chat_id, unread: 1 }, lastMessage: { id: hello.id, text: 'Hi', fromMe: false } },
  ]);
  const messages = `/state/chats/${encodeURIComponent(hello.chat_id)}/messages`;
  expect((await call('GET', messages)).body).toEqual({ messages: [{ message: hello }] });
  const { body: snapshot } = await call('GET', '/state');
  await call('POST', '/reset');
  expect((await call('PUT', '/state', snapshot)).body).toEqual({});
  expect((await call('GET', messages)).body).toEqual({ messages: [{ message: hello }] });
});

it('exports what happened, to be played again', async () => {
  const { call } = await testControl();
  await call('POST', '/channel/receiveMessage', { from: FROM, text: 'Hi' });
  const { body: story } = await call('GET', '/export?as=scenario');
  expect(story.steps).toMatchObject([{ do: 'receiveMessage', with: { from: FROM, text: 'Hi' } }]);
  expect((await call('POST', '/scenarios', story)).status).toBe(200);
});

it('says whether something was delivered', async () => {
  const { call, whapi } = await testControl();
  whapi.connect('https://bot.test/hook', () => new Response());
  const [delivery] = await whapi.emit('labels.post');
  for (const path of ['/wait', '/verify']) {
    const { body } = await call('POST', path, { delivered: { event: 'labels.post' } });
    expect(body).toMatchObject({ match: { id: delivery?.id }, matches: [{ id: delivery?.id }] });
    const missed = await call('POST', path, {
      delivered: { event: 'chats.post' },
      ...(path === '/wait' && { within: 0 }),
    });
    expect(missed.status).toBe(path === '/wait' ? 408 : 409);
  }
});

it('reports an app that answers itself forever', async () => {
  const { call, whapi, served } = await testControl({ loopLimit: 3 });
  whapi.connect('https://bot.test/hook', async () => {
    await whapi.gateway.handle(
      new Request(`${served.url}/messages/text`, {
        method: 'POST',
        headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
        body: JSON.stringify({ to: FROM, body: 'Hi' }),
      }),
    );
    return new Response();
  });
  await call('POST', '/channel/receiveMessage', { from: FROM, text: 'Hi' });
  expect(await call('POST', '/settle')).toMatchObject({ status: 409, body: { error: { code: 'loop' } } });
});
