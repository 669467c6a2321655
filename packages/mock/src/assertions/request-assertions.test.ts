import assert from 'node:assert';
import { describe, expect, it } from 'vitest';
import '../vitest.ts';
import { GATEWAY_URL, setupWhapi } from '../index.ts';
import type { WhapiOptions } from '../options/whapi-options.ts';
import { assertNotRequested, assertRequested } from './assert-requested.ts';
import { RequestAssertionError } from './request-assertion-error.ts';

const hook = 'https://bot.test/hook';
const to = '919984351847';

function setup(options: WhapiOptions = {}) {
  const whapi = setupWhapi({ clock: 'virtual', statusSteps: false, retry: false, ...options });
  const call = (operation: string, body?: object, token = 'test-token') => {
    const [method = '', path] = operation.split(' ');
    const init = { method, headers: { authorization: `Bearer ${token}` }, ...(body && { body: JSON.stringify(body) }) };
    return whapi.gateway.handle(new Request(GATEWAY_URL + path, init));
  };
  return { whapi, call };
}

/** A mock whose app has sent three texts and asked for a chat. */
async function played() {
  const { whapi, call } = setup();
  whapi.connect(hook, () => new Response());
  for (const body of ['One', 'Two', 'Three']) {
    await call('POST /messages/text', { to, body });
    await whapi.settled();
  }
  await call(`GET /chats/${to}@s.whatsapp.net`);
  await whapi.settled();
  return { whapi, call };
}

/** What an assertion says when it fails. */
function complaintOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('Failed to see an assertion fail: it passed');
}

describe('passes for a request of the app', async () => {
  const { whapi } = await played();

  it.each([
    undefined,
    {},
    { body: { body: 'Two' } },
    { body: { to, body: expect.stringContaining('hre') } },
    { body: { body: (text: string) => text.length === 5 }, status: 200 },
    { answer: { message: { text: { body: 'One' } } } },
    { status: (status: number) => status < 300, query: {} },
    ({ webhooks }: { webhooks: readonly string[] }) => webhooks.length > 1,
  ])('that is like %j', (matcher) => {
    expect(whapi).toHaveReceivedRequest('POST /messages/text', matcher);
    assertRequested(whapi, 'POST /messages/text', matcher);
    expect(() => expect(whapi).not.toHaveReceivedRequest('POST /messages/text', matcher)).toThrow();
    expect(() => assertNotRequested(whapi, 'POST /messages/text', matcher)).toThrow();
  });

  it('and returns it, typed', () => {
    const { body, answer, params } = assertRequested(whapi, 'POST /messages/text', { body: { body: 'Two' } });
    expect(body?.to).toBe(to);
    expect(answer && 'sent' in answer && answer.sent).toBe(true);
    expect(params).toEqual({});
    const chat = assertRequested(whapi, 'GET /chats/{ChatID}', { params: { ChatID: `${to}@s.whatsapp.net` } });
    expect(chat.params.ChatID).toBe(`${to}@s.whatsapp.net`);
  });

  it('that sent a file', async () => {
    const { whapi, call } = setup();
    await call('POST /messages/image', { to, media: `data:image/png;name=a.png;base64,${btoa('x')}` });
    expect(whapi).toHaveReceivedRequest('POST /messages/image', { body: { media: { name: 'a.png', sizeBytes: 1 } } });
  });

  it('that is not answered yet', async () => {
    const { whapi, call } = setup();
    whapi.faults.add({ type: 'api-slow', by: '1m' });
    const answering = call('POST /messages/text', { to, body: 'Hi' });
    expect(whapi).toHaveReceivedRequest('POST /messages/text');
    await whapi.settled();
    await answering;
  });
});

describe('fails', () => {
  it('with the nearest three as diffs, the nearest first and of equals the newest', async () => {
    const { whapi, call } = await played();
    await call('POST /messages/text', { to: '12025550143', body: 'Two!' });
    await whapi.settled();
    const matcher = { body: { to: '12025550143', body: 'Two' } };
    const complaint = complaintOf(() => expect(whapi).toHaveReceivedRequest('POST /messages/text', matcher));
    expect(complaint).toBe(`Expected POST /messages/text to be requested: the nearest 3 of 4 requests are
  r5, answered 200:
    /body/body
      - expected "Two"
      + received "Two!"
  r2, answered 200:
    /body/to
      - expected "12025550143"
      + received "919984351847"
  r3, answered 200:
    /body/to
      - expected "12025550143"
      + received "919984351847"
    /body/body
      - expected "Two"
      + received "Three"`);
    expect(complaintOf(() => assertRequested(whapi, 'POST /messages/text', matcher))).toBe(complaint);
  });

  it('with what was requested instead, and where such a body was sent', async () => {
    const { whapi, call } = await played();
    await call('POST /message/text', { to, body: 'Hi' });
    const matcher = { body: { to, body: 'Three' } };
    expect(complaintOf(() => expect(whapi).toHaveReceivedRequest('POST /messages/link_preview', matcher))).toBe(
      'Expected POST /messages/link_preview to be requested: the app made no POST /messages/link_preview. ' +
        'Requested: POST /messages/text (3), GET /chats/{ChatID}, POST /message/text → 501. ' +
        `POST /messages/text (r3) has such a body. Connected: ${hook}, with ${whapi.deliveries.length} deliveries`,
    );
  });

  it.each([
    ['wrong', '1 request has a token that the mock does not have: pass the same `token` to both'],
    ['', '1 request has no token: the app sends `Authorization: Bearer <token>`'],
  ])('with a hint at the token: "%s"', async (token, hint) => {
    const { whapi, call } = setup();
    await call('POST /messages/text', { to, body: 'Hi' }, token);
    const near = complaintOf(() => expect(whapi).toHaveReceivedRequest('POST /messages/text', { status: 200 }));
    expect(near).toContain(hint);
    expect(complaintOf(() => expect(whapi).toHaveReceivedRequest('GET /health'))).toContain(hint);
  });

  it.each<[string, (whapi: ReturnType<typeof setupWhapi>) => unknown, string]>([
    ['and nobody is connected', () => {}, 'the app made no request. No receiver is connected. Call `whapi.connect('],
    [
      'and the app was sent something',
      async (whapi) => {
        whapi.connect(hook, () => new Response());
        await whapi.emit('labels.post');
      },
      `Connected: ${hook}, with 1 delivery. If it calls another address, call \`whapi.listen()\``,
    ],
    [
      'and its handler failed',
      async (whapi) => {
        whapi.connect(hook, () => {
          throw new RangeError('no such chat');
        });
        await whapi.emit('labels.post');
      },
      `labels.post (d1) to ${hook} is failed (RangeError: no such chat)\n  The receiver threw:\n    at `,
    ],
    [
      'and something is waiting',
      async (whapi) => {
        whapi.connect(hook, () => new Response());
        await whapi.channel.call({ from: to, ends: 'missed' });
      },
      'Something is still waiting. Call `await whapi.settled()` before the assertion',
    ],
  ])('when there was no request %s', async (_, play, hint) => {
    const { whapi } = setup();
    await play(whapi);
    expect(complaintOf(() => expect(whapi).toHaveReceivedRequest('POST /messages/text'))).toContain(hint);
  });

  it('for the request of a scenario, which is not one of the app', async () => {
    const { whapi } = setup();
    await whapi.step('call', { operation: 'POST /messages/text', body: { to, body: 'Hi' } });
    expect(complaintOf(() => expect(whapi).toHaveReceivedRequest('POST /messages/text'))).toContain(
      'A scenario made such a request',
    );
    assertNotRequested(whapi, 'POST /messages/text');
  });

  it('with the delivery that the app was handling', async () => {
    const { whapi, call } = setup();
    whapi.connect(hook, async () => {
      await call('POST /messages/text', { to, body: 'Hi' });
      return new Response();
    });
    whapi.subscribe({ url: hook, events: ['labels.post'] });
    await whapi.emit('labels.post');
    expect(
      complaintOf(() => expect(whapi).toHaveReceivedRequest('POST /messages/text', { body: { body: 'Ho' } })),
    ).toContain('r1, answered 200, probably made while the app handled d1:');
  });

  it('with the request that was not expected', async () => {
    const { whapi } = await played();
    const complaint = complaintOf(() =>
      expect(whapi).not.toHaveReceivedRequest('POST /messages/text', { body: { body: 'Two' } }),
    );
    expect(complaint).toMatch(/^Expected no POST \/messages\/text to be requested: r2 is such a request:\n\{/);
    expect(complaint).toContain('"body": "Two"');
    expect(complaintOf(() => assertNotRequested(whapi, 'POST /messages/text', { body: { body: 'Two' } }))).toBe(
      complaint,
    );
  });

  it('by an error of its own', () => {
    const failing = () => assertRequested(setupWhapi(), 'GET /health');
    expect(failing).toThrow(RequestAssertionError);
    assert.throws(failing, { name: 'RequestAssertionError', operation: 'GET /health' });
  });
});

describe('requested', () => {
  it('waits for the request, in virtual time no longer than needed', async () => {
    const { whapi, call } = setup();
    const start = whapi.clock.now();
    whapi.faults.add({ type: 'delay', by: '5s' });
    whapi.connect(hook, async () => {
      await call('GET /health');
      return new Response();
    });
    await whapi.emit('labels.post');
    expect(await whapi.requested('GET /health', undefined, { within: '1h' })).toMatchObject({ id: 'r1' });
    expect(whapi.clock.now() - start).toBe(5_000);
  });

  it('waits in real time, also for the answer', async () => {
    const whapi = setupWhapi();
    const waiting = whapi.requested('GET /health');
    const headers = { authorization: 'Bearer test-token' };
    setImmediate(() => whapi.gateway.handle(new Request(`${GATEWAY_URL}/health`, { headers })));
    expect(await waiting).toMatchObject({ status: 200, answer: { channel_id: 'MANTIS-M72HC' } });
  });

  it('gives up when the time is over, with the nearest requests', async () => {
    const { whapi, call } = setup();
    await call('POST /messages/text', { to, body: 'Hi' });
    await expect(whapi.requested('POST /messages/text', { body: { body: 'Ho' } }, { within: '8s' })).rejects.toThrow(
      /^Expected POST \/messages\/text to be requested within 8s: the nearest request is\n {2}r1, answered 200:\n {4}\/body\/body\n/,
    );
  });

  it('rejects with the error of a predicate, which no answer notices', async () => {
    const whapi = setupWhapi();
    const failure = new RangeError('a predicate that fails');
    const waiting = whapi.requested('GET /health', () => {
      throw failure;
    });
    const expectation = expect(waiting).rejects.toBe(failure);
    const response = await whapi.gateway.handle(new Request(`${GATEWAY_URL}/health?token=test-token`));
    expect(response.status).toBe(200);
    await expectation;
    await whapi.settled();
  });

  it('refuses a duration that is none', async () => {
    await expect(setupWhapi().requested('GET /health', undefined, { within: 'soon' as never })).rejects.toThrow(
      TypeError,
    );
  });
});

describe('refuses what can only be a mistake', () => {
  it.each([undefined, null, 1, {}, []])('%j for a mock', (whapi) => {
    expect(() => expect(whapi).not.toHaveReceivedRequest('GET /health')).toThrow('Pass what setupWhapi() returned');
  });

  it.each([
    ['POST /message/text', 'Did you mean "POST /messages/text"?'],
    ['post /messages/text', 'Did you mean "POST /messages/text"?'],
    ['GET /messages/text', 'Did you mean "POST /messages/text"?'],
    ['PATCH /chats/{chatId}', 'Did you mean "PATCH /chats/{ChatID}"?'],
    ['PATCH /chats/:ChatID', 'Did you mean "PATCH /chats/{ChatID}"?'],
    ['DELETE /labels/something/else/entirely', 'Pass one of GET /labels, POST /labels, '],
    ['messages.post', 'Pass the method and the path of an operation, such as "POST /messages/text"'],
    [undefined, '"operation" is missing'],
    [7, 'Pass an operation, such as "POST /messages/text"'],
  ])('an operation that does not exist: %j', async (operation, cure) => {
    const whapi = setupWhapi();
    const wrong = operation as 'GET /health';
    expect(() => expect(whapi).not.toHaveReceivedRequest(wrong)).toThrow(cure);
    expect(() => assertNotRequested(whapi, wrong)).toThrow(TypeError);
    await expect(whapi.requested(wrong)).rejects.toThrow(cure);
  });

  it('a matcher that is none, or has what no request has', () => {
    const whapi = setupWhapi();
    expect(() => assertNotRequested(whapi, 'POST /messages/text', { bdoy: {} } as never)).toThrow(
      'Did you mean "body"?',
    );
    expect(() => assertNotRequested(whapi, 'POST /messages/text', 'Hi' as never)).toThrow(
      'Pass an object with params, query, body, status or answer, or a function',
    );
  });

  it('what the operation does not have, while it is typed', () => {
    const whapi = setupWhapi();
    // @ts-expect-error there is no such operation
    expect(() => expect(whapi).not.toHaveReceivedRequest('POST /message/text')).toThrow();
    // @ts-expect-error the body of a text has no `too`
    expect(whapi).not.toHaveReceivedRequest('POST /messages/text', { body: { too: to } });
    // @ts-expect-error it is a text
    assertNotRequested(whapi, 'POST /messages/text', { body: { body: 1 } });
    // @ts-expect-error the parameter is called ChatID
    assertNotRequested(whapi, 'PATCH /chats/{ChatID}', { params: { chatId: to } });
    // Without a schema, anything can be expected.
    assertNotRequested(whapi, 'PUT /messages/{MessageID}', { body: { name: 'Shop' } });
  });
});
