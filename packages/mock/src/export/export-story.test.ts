import { describe, expect, it, onTestFinished } from 'vitest';
import { setupWhapi } from '../setup-whapi.ts';
import { testControl } from '../testing/test-control.ts';
import { testGateway } from '../testing/test-gateway.ts';
import type { Whapi } from '../whapi.ts';
import { ExportError } from './export-error.ts';

const from = '919984351847';

function setup(options: Parameters<typeof setupWhapi>[0] = {}) {
  const { whapi, call } = testGateway(options);
  onTestFinished(() => whapi.close({ breakOff: true }));
  return { whapi, call };
}

const stepsOf = (whapi: Whapi) => whapi.export({ as: 'scenario' }).steps;

function errorOf(whapi: Whapi): ExportError {
  try {
    whapi.export({ as: 'scenario' });
  } catch (error) {
    expect(error).toBeInstanceOf(ExportError);
    return error as ExportError;
  }
  throw new Error('Failed to see an error: the export is complete');
}

describe('nothing', () => {
  it('is an empty scenario, which is valid, and a test without steps', async () => {
    const { whapi } = setup();
    const scenario = whapi.export({ as: 'scenario' });
    expect(scenario).toEqual({ $schema: expect.stringMatching(/scenario\.json$/), steps: [] });
    expect(await whapi.play(scenario)).toEqual({ results: {} });
    expect(whapi.export({ as: 'test' })).toContain("it('repeats what happened', async () => {\n});");
  });

  it('is left after a reset', async () => {
    const { whapi } = setup();
    await whapi.channel.receiveMessage({ from, text: 'Hi' });
    whapi.reset();
    expect(stepsOf(whapi)).toEqual([]);
  });
});

describe('references', () => {
  it('are chained, and name the first step that returned an id', async () => {
    const { whapi, call } = setup();
    const { id: messageId } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await whapi.channel.editMessage({ messageId, text: 'Ho' });
    const { json } = await call('POST /messages/text', { to: from, body: 'Hello', quoted: messageId });
    await whapi.channel.react({ messageId: json.message.id, from, emoji: 'x' });
    await whapi.channel.receiveMessage({ from, text: 'Well', quoted: json.message.id });
    expect(stepsOf(whapi)).toEqual([
      { do: 'receiveMessage', with: { from, text: 'Hi' }, as: 'message' },
      { do: 'editMessage', with: { messageId: { $from: 'message', at: '/id' }, text: 'Ho' } },
      {
        do: 'expectRequested',
        with: {
          operation: 'POST /messages/text',
          matcher: { body: { to: from, body: 'Hello', quoted: { $from: 'message', at: '/id' } } },
        },
        as: 'reply',
      },
      { do: 'react', with: { messageId: { $from: 'reply', at: '/answer/message/id' }, from, emoji: 'x' } },
      { do: 'receiveMessage', with: { from, text: 'Well', quoted: { $from: 'reply', at: '/answer/message/id' } } },
    ]);
  });

  it('are never what somebody wrote, what was given, or what is only equal by chance', async () => {
    const { whapi } = setup();
    const { id } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await whapi.channel.receiveMessage({ from, text: id });
    whapi.faults.add({ type: 'drop', count: 1, event: 'calls.post' });
    const labels = [{ id: 'f1', name: 'f1', color: 'gold' }];
    await whapi.send({ labels, event: { type: 'labels', event: 'post' }, channel_id: 'x' }, { unchecked: true });
    await whapi.step('call', {
      operation: 'POST /labels',
      body: { id: '123456789012345', name: 'New', color: 'gold' },
    });
    await whapi.channel.labelChat({ chatId: from, labelId: '123456789012345' });
    expect(JSON.stringify(stepsOf(whapi))).not.toContain('$from');
    expect(stepsOf(whapi)[1]).toEqual({ do: 'receiveMessage', with: { from, text: id } });
  });

  it('are made of ids in the path of a call', async () => {
    const { whapi } = setup();
    const { id } = await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await whapi.step('call', { operation: `PUT /messages/${id}` });
    expect(stepsOf(whapi)[1]).toEqual({
      do: 'call',
      with: { operation: 'PUT /messages/{MessageID}', params: { MessageID: { $from: 'message', at: '/id' } } },
    });
  });

  it('remove the fault that was added', async () => {
    const { whapi } = setup();
    const [first, second] = [
      whapi.faults.add({ type: 'drop' }),
      whapi.faults.add({ type: 'drop', event: 'calls.post' }),
    ];
    second();
    first();
    expect(stepsOf(whapi).slice(2)).toEqual([
      { do: 'removeFaults', with: { id: { $from: 'fault2', at: '/id' } } },
      { do: 'removeFaults', with: { id: { $from: 'fault', at: '/id' } } },
    ]);
    const test = whapi.export({ as: 'test' });
    expect(test).toContain("const fault2 = await whapi.step('addFault', { type: 'drop', event: 'calls.post' });");
    expect(test).toContain('whapi.faults.remove(fault2.id);');
  });
});

describe('what the app requested', () => {
  it('is expected where it happened, with its status if it was refused, and counted if it is repeated', async () => {
    const { whapi, call } = setup();
    whapi.faults.add({ type: 'api-status', status: 503, count: 1 });
    await call('GET /health');
    await call('GET /health');
    await call('GET /messages/list?count=2&token=test-token');
    await call('GET /no-such-thing');
    expect(stepsOf(whapi).slice(1)).toEqual([
      { do: 'expectRequested', with: { operation: 'GET /health', matcher: { status: 503 } } },
      { do: 'expectRequested', with: { operation: 'GET /health', count: 2 } },
      { do: 'expectRequested', with: { operation: 'GET /messages/list', matcher: { query: { count: '2' } } } },
    ]);
  });

  it('is expected once, also if the test expected the same', async () => {
    const { whapi, call } = setup();
    await call('POST /messages/text', { to: from, body: 'Hello' });
    await whapi.requested('POST /messages/text', { body: { to: from, body: 'Hello' } });
    await whapi.requested('POST /messages/text', (request) => request.status === 200);
    expect(stepsOf(whapi)).toHaveLength(1);
  });

  it('is awaited where a test awaited it while it acted', async () => {
    const { whapi, call } = setup();
    await Promise.all([
      whapi.requested('POST /messages/text', { body: { body: 'Hello' } }),
      whapi.channel
        .receiveMessage({ from, text: 'Hi' })
        .then(() => call('POST /messages/text', { to: from, body: 'Hello' })),
    ]);
    expect(stepsOf(whapi).map((step) => step.do)).toEqual(['receiveMessage', 'expectRequested', 'expectRequested']);
  });
});

describe('time', () => {
  it('passes as it passed by what failed', async () => {
    const { whapi } = setup();
    await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await expect(whapi.delivered('calls.post', undefined, { within: '1500ms' })).rejects.toThrow();
    await whapi.channel.receiveMessage({ from, text: 'Ho' });
    expect(stepsOf(whapi)[1]).toEqual({ do: 'advance', with: { by: '1500ms' } });
  });

  it('passes as it passed by a real clock', async () => {
    let now = 0;
    const whapi = setupWhapi({ clock: { now: () => now } });
    onTestFinished(() => whapi.close({ breakOff: true }));
    await whapi.channel.receiveMessage({ from, text: 'Hi' });
    now += 20;
    await whapi.channel.receiveMessage({ from, text: 'Ho' });
    now += 90_000;
    await whapi.channel.receiveMessage({ from, text: 'Hello?' });
    expect(stepsOf(whapi).map((step) => step.with)).toMatchObject([{}, {}, { by: '90s' }, {}]);
  });
});

describe('secrets', () => {
  it('are left out', async () => {
    const { whapi, call } = setup({ token: 'top-secret' });
    const webhooks = [{ url: 'https://bot.test/hook', headers: { 'x-key': 'hidden' }, mode: 'body' }];
    await whapi.step('call', { operation: 'PATCH /settings', body: { webhooks } });
    await call('PATCH /settings', { webhooks });
    whapi.subscribe({ url: 'https://bot.test/hook', headers: { 'x-key': 'hidden' } });
    const exported = JSON.stringify(stepsOf(whapi)) + whapi.export({ as: 'test' });
    expect(exported).not.toMatch(/hidden|top-secret/);
    expect(exported).toContain('[redacted]');
    expect(exported).toContain('// Add the option token, which the mock had');
  });

  it('are left out of the URLs of receivers, where a fault still finds its receiver', async () => {
    const url = 'https://bot.test/hook?k=hidden&token=hidden&hidden#top';
    const { whapi, call } = setup();
    whapi.connect(url, () => new Response());
    whapi.faults.add({ type: 'duplicate', receiver: url });
    const webhooks = [{ url, mode: 'body' }];
    await whapi.step('call', { operation: 'PATCH /settings?token=hidden', body: { webhooks } } as never);
    await call('PATCH /settings', { webhooks });
    const scenario = stepsOf(whapi);
    const test = whapi.export({ as: 'test' });
    expect(JSON.stringify(scenario) + test).not.toContain('hidden');
    const left = 'https://bot.test/hook?k=[redacted]&token=[redacted]&[redacted]#top';
    expect(scenario).toMatchObject([
      { do: 'addFault', with: { receiver: left } },
      { do: 'call', with: { operation: 'PATCH /settings?token=[redacted]', body: { webhooks: [{ url: left }] } } },
      {
        do: 'expectRequested',
        with: { operation: 'PATCH /settings', matcher: { body: { webhooks: [{ mode: 'body' }] } } },
      },
    ]);
    expect(test).toContain(`whapi.connect('${left}', app.fetch);`);
    expect(test.split(left)).toHaveLength(4);
  });

  it('are the values of query parameters of receivers only: a link in a message stays', async () => {
    const { whapi } = setup();
    const text = 'https://shop.test/?item=3';
    await whapi.channel.receiveMessage({ from, text });
    await whapi.step('call', { operation: 'POST /messages/text', body: { to: from, body: text } });
    expect(stepsOf(whapi)).toMatchObject([{ with: { text } }, { with: { body: { body: text } } }]);
  });
});

describe('what cannot be repeated', () => {
  it('is refused, and left out if you ask for it', async () => {
    const { whapi } = setup({ requestLogLimitBytes: 5_000 });
    await whapi.channel.receiveMessage({ from, document: { bytes: new Uint8Array(1_000_000) } });
    const { gaps, message } = errorOf(whapi);
    expect(gaps).toEqual([
      { row: 's1', message: 'receiveMessage lacks /document/bytes: 1000000 bytes do not fit into the log' },
    ]);
    expect(message).toBe(
      'Failed to export what happened: s1: receiveMessage lacks /document/bytes: 1000000 bytes do not fit into the log. Reset the mock before the story begins, or pass `partial: true` to export the rest',
    );
    expect(whapi.export({ as: 'scenario', partial: true, title: 'A file' })).toMatchObject({
      ...{ title: 'A file (incomplete)', steps: [{ do: 'receiveMessage', with: { from, document: {} } }] },
    });
    expect(whapi.export({ as: 'test', partial: true })).toContain('\n// Missing: s1: receiveMessage lacks');
  });

  it('is what a scenario reads as a reference, which a test would run as code', async () => {
    const { whapi, call } = setup();
    const evil = { $from: 'process.exit(1)', at: '' };
    await whapi.send({ ...evil, event: { type: 'labels', event: 'delete' } } as never, { unchecked: true });
    await whapi.delivered('labels.delete', evil as never);
    await call('POST /messages/text', { to: from, body: 'Hello', more: [evil] });
    await whapi.step('call', { operation: 'POST /labels', body: { evil }, accept: [400] });
    await expect(whapi.step('call', { operation: 'POST /labels', body: { evil } })).rejects.toThrow();
    expect(errorOf(whapi).gaps).toEqual([
      { row: 's1', message: 'the argument of send has a property "$from", which a scenario reads as a reference' },
      { row: 's3', message: 'the argument of call has a property "$from", which a scenario reads as a reference' },
      { row: 's4', message: 'the argument of call has a property "$from", which a scenario reads as a reference' },
      { row: 'r1', message: 'its body has a property "$from", which a scenario reads as a reference' },
    ]);
    const scenario = whapi.export({ as: 'scenario', partial: true });
    expect(scenario.steps).toEqual([{ do: 'expectRequested', with: { operation: 'POST /messages/text' } }]);
    expect(whapi.export({ as: 'test', partial: true })).not.toContain('process.exit');
    const playing = whapi.play(scenario);
    await call('POST /messages/text', { to: from, body: 'Hello' });
    await playing;
  });

  it('are rows that the log dropped', async () => {
    const { whapi } = setup({ logLimit: 2 });
    for (const text of ['a', 'b', 'c']) await whapi.channel.receiveMessage({ from, text });
    expect(errorOf(whapi).gaps[0]?.message).toMatch(
      /^the log has dropped the first \d+ rows: the beginning is missing$/,
    );
  });

  it('is a step that is still running', async () => {
    const { whapi } = setup();
    let respond = () => {};
    whapi.connect('https://bot.test/hook', () => new Promise((resolve) => (respond = () => resolve(new Response()))));
    const emitting = whapi.emit('labels.delete');
    expect(errorOf(whapi).gaps).toEqual([{ row: 's1', message: 'emit is still running' }]);
    respond();
    await emitting;
    expect(stepsOf(whapi)).toHaveLength(1);
  });

  it('is what no step does', async () => {
    const { whapi, call } = await testControl();
    whapi.connect('https://bot.test/hook', () => new Response());
    await whapi.emit('labels.delete');
    await call('POST', '/deliveries/d1/resend');
    await call('PUT', '/clock', { virtual: true, now: 0 });
    expect(errorOf(whapi).gaps).toEqual([
      { message: 'the clock was set, which no step does' },
      { row: 'd2', message: 'd1 was sent again by hand, which no step does' },
    ]);
  });

  it('are more steps than a scenario may have', async () => {
    const { whapi } = setup();
    for (let i = 0; i < 1_001; i++) await whapi.clock.advance(1);
    const error = errorOf(whapi);
    expect(error.gaps).toEqual([{ message: 'it has 1001 steps, and a scenario may have 1000' }]);
    expect(error.message).toMatch(/Reset the mock before the story begins$/);
  });

  it('is no step that was refused: it changed nothing', async () => {
    const { whapi } = setup();
    await expect(whapi.channel.pinChat({ chatId: '12025550143' })).rejects.toThrow();
    await expect(whapi.step('call', { operation: 'GET /chats/12025550143' })).rejects.toThrow();
    expect(stepsOf(whapi)).toEqual([{ do: 'call', with: { operation: 'GET /chats/12025550143', accept: [404] } }]);
  });

  it('is not what a receiver does itself: it does so again', async () => {
    const { setupWhapi: setupInNode } = await import('../node.ts');
    const whapi = setupInNode({ clock: 'virtual' });
    onTestFinished(() => whapi.close({ breakOff: true }));
    whapi.connect('https://bot.test/hook', () => {
      if (whapi.deliveries.length === 1) void whapi.emit('labels.post');
      return new Response();
    });
    await whapi.emit('labels.delete');
    await whapi.settled();
    expect(stepsOf(whapi).map((step) => step.do)).toEqual(['emit', 'settle']);
  });
});

it('keeps a file of 16 MB, which plays to the same file', async () => {
  const { whapi } = setup();
  const bytes = new Uint8Array(16_777_216).map((_, i) => i % 251);
  const { document } = (await whapi.channel.receiveMessage({ from, document: { bytes } })) as { document?: object };
  const scenario = whapi.export({ as: 'scenario' });
  const { whapi: other } = setup();
  await other.play(scenario);
  expect(other.deliveries[0]?.webhook).toMatchObject({ messages: [{ document }] });
  expect(document).toMatchObject({ file_size: 16_777_216 });
});

it('prints every kind of step', async () => {
  const { whapi } = setup();
  whapi.subscribe({ url: 'https://bot.test/hook', mode: 'path', events: ['labels.delete'], maxAgeSeconds: 60 });
  await whapi.emit('labels.delete', { labels_removed: ['3'] }, { example: 'maximal' });
  await whapi.emit('labels.delete');
  const webhook = { labels_removed: 3, event: { type: 'labels', event: 'delete' }, channel_id: 'x' };
  await whapi.send(webhook as never, { unchecked: true });
  await whapi.delivered('labels.delete', { labels_removed: ['3'] }, { within: '2s' });
  await whapi.channel.loseConnection();
  await whapi.channel.reconnect();
  await whapi.clock.runAll();
  whapi.faults.add({ type: 'drop', count: 3 });
  whapi.faults.clear();
  const test = whapi.export({ as: 'test', title: "It's `all` of $" + '{them}' });
  expect(test.slice(test.indexOf('beforeAll('))).toBe(`beforeAll(() => {
  whapi.listen();
  // Edit: connect your bot where it expects webhooks.
  whapi.connect('https://bot.test/hook', app.fetch);
  whapi.subscribe({ url: 'https://bot.test/hook', mode: 'path', events: ['labels.delete'], maxAgeSeconds: 60 });
});

afterAll(() => whapi.close());

it('It\\'s \`all\` of \${them}', async () => {
  await whapi.emit('labels.delete', { labels_removed: ['3'] }, { example: 'maximal' });
  await whapi.emit('labels.delete');
  await whapi.send({ labels_removed: 3, event: { type: 'labels', event: 'delete' }, channel_id: 'x' } as never, {
    unchecked: true,
  });
  await whapi.delivered('labels.delete', { labels_removed: ['3'] }, { within: '2s' });
  await whapi.channel.loseConnection();
  await whapi.channel.reconnect();
  await whapi.clock.runAll();
  whapi.faults.add({ type: 'drop', count: 3 });
  whapi.faults.clear();
});
`);
});

it('is served by the control plane, as a file', async () => {
  const { whapi, served, call } = await testControl();
  await call('POST', '/channel/receiveMessage', { from, text: 'Hi' });
  const exported = await call('GET', '/export?title=A%20message');
  expect(exported.body).toEqual(JSON.parse(JSON.stringify(whapi.export({ as: 'scenario', title: 'A message' }))));
  expect(exported.headers.get('content-disposition')).toBe('attachment; filename="story.json"');
  const response = await fetch(`${served.controlUrl}/export?as=test`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="story.test.ts"');
  expect(await response.text()).toBe(whapi.export({ as: 'test' }));
  expect((await call('GET', '/export?as=tset')).body.error).toMatchObject({
    code: 'wrong-argument',
    message: expect.stringContaining('Did you mean "test"?'),
  });
  await call('PUT', '/clock', { virtual: true, now: 5 });
  const refused = await call('GET', '/export');
  expect(refused).toMatchObject({
    status: 409,
    body: {
      error: {
        code: 'incomplete',
        gaps: [{ message: expect.stringContaining('clock') }],
        hint: expect.stringContaining('partial=true'),
      },
    },
  });
  expect((await call('GET', '/export?partial=true')).status).toBe(200);
});

it('refuses options that are wrong', () => {
  const { whapi } = setup();
  expect(() => whapi.export({ as: 'tset' as 'test' })).toThrow('Failed to export what happened: "as" is "tset"');
  expect(() => whapi.export({ as: 'test', name: 'x' } as never)).toThrow('there is no "name"');
});
