import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { canBeAddressed } from '../cases/can-be-addressed.ts';
import { contractCases } from '../cases/contract-cases.ts';
import { addressWebhook, modes } from '../events/address-webhook.ts';
import { eventOfRequest } from '../events/event-of-request.ts';
import { runVitest } from '../testing/run-vitest.ts';
import { sizedEvents } from '../testing/sized-events.ts';
import { validateWebhook } from '../webhooks/validate-webhook.ts';
import { describeReceiver } from './describe-receiver.ts';
import type { Receiver } from './receiver.ts';

const examples = contractCases().filter(({ counterexample }) => !counterexample);

/** How a careful app answers: it takes the event from the request line, and refuses what breaks the contract. */
function statusFor(method: string, url: string, body: unknown): number {
  const event = eventOfRequest(method, url);
  return validateWebhook(body, event ? { event } : {}).valid ? 200 : 400;
}

describe('a receiver in process', () => {
  const received: { method: string; url: string; type: string | null; payload: unknown }[] = [];

  describeReceiver('my bot', async (request) => {
    const { method, url, headers } = request;
    received.push({ method, url, type: headers.get('content-type'), payload: await request.json() });
    return new Response('ok');
  });

  it('gets every example in every mode, as Whapi would send it', () => {
    const url = 'https://receiver.test/hook';
    expect(received).toEqual(
      modes.flatMap((mode) =>
        examples.map(({ event, payload }) => ({
          ...addressWebhook(payload, event, mode, url),
          type: 'application/json',
        })),
      ),
    );
  });

  it('gets examples that are valid in the strict profile', () => {
    for (const { method, url, payload } of received) {
      const event = eventOfRequest(method, url);
      const { issues } = validateWebhook(payload, { profile: 'strict', ...(event && { event }) });
      expect(issues, url).toBeUndefined();
    }
  });
});

describe('a receiver that refuses what breaks the contract', () => {
  const careful = async (request: Request) => {
    const status = statusFor(request.method, request.url, await request.json());
    return new Response(null, { status });
  };
  describeReceiver('my careful bot', careful, { refusesInvalid: true, events: sizedEvents });
});

describe('a receiver behind a URL', async () => {
  const sockets = new Set<Socket>();
  const received: object[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', headers } = request;
    const payload = await json(request);
    sockets.add(request.socket);
    received.push({ method, url, secret: headers['x-secret'], payload });
    response
      .writeHead(headers['x-secret'] === 'mantis' ? statusFor(method, url, payload) : 401)
      .end('ok'.repeat(1_000_000));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(() => server.close());

  describeReceiver('my server', `${origin}/hook?key=1`, {
    modes: ['path', 'method'],
    events: ['chats.patch', 'messages.post'],
    headers: { 'x-secret': 'mantis' },
  });

  it('gets the examples of its events in its modes, with its headers', () => {
    const events = ['chats.patch', 'messages.post'];
    expect(received).toEqual(
      (['path', 'method'] as const).flatMap((mode) =>
        examples
          .filter(({ event }) => events.includes(event))
          .map(({ event, payload }) => ({
            ...addressWebhook(payload, event, mode, '/hook?key=1'),
            secret: 'mantis',
          })),
      ),
    );
  });

  it('does not wait for its long answers to be read', async () => {
    await expect.poll(() => [...sockets].filter(({ destroyed }) => !destroyed).length).toBeLessThan(3);
  });
});

describe('describeReceiver', async () => {
  const outcomes = await runVitest(`
    import { createServer } from 'node:http';
    import { validateWebhook } from '@whapi-webhooks/contract';
    import { describeReceiver } from '@whapi-webhooks/contract/vitest';

    const status = (status) => () => new Response(null, { status });
    const one = { modes: ['method'], events: ['chats.delete'], url: 'https://bot.test/hook' };
    describeReceiver('a failing bot', status(500), one);
    describeReceiver('a bot that answers 204', status(204), one);
    describeReceiver('a crashing bot', () => { throw new Error('out of memory'); }, one);
    describeReceiver('an app with fetch', { fetch: status(200) }, one);
    describeReceiver('a gullible bot', status(200), { ...one, refusesInvalid: true });
    describeReceiver('a bot that fails on invalid webhooks', async (request) => {
      const { valid } = validateWebhook(await request.json(), { event: 'chats.delete' });
      return status(valid ? 200 : 500)();
    }, { ...one, refusesInvalid: true });

    class App { answer = 200; fetch() { return status(this.answer)(); } }
    describeReceiver('an app', new App(), one);
    describeReceiver('a Node listener', (request, response) => {}, one);

    const server = createServer((request, response) =>
      response.writeHead(request.url === '/moved' ? 200 : 302, { location: '/moved' }).end());
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    server.unref();
    describeReceiver('a server that moved', \`http://127.0.0.1:\${server.address().port}/hook\`, { modes: ['body'], events: ['chats.delete'] });
  `);
  const outcomesOf = (name: string) =>
    Object.entries(outcomes).flatMap(([test, outcome]) =>
      test.startsWith(`${name} follows the contract`) ? outcome : [],
    );
  const deletions = contractCases().filter(({ event }) => event === 'chats.delete');
  const accepted = deletions.filter(({ counterexample }) => !counterexample);
  const refused = deletions.filter(
    (deletion) => deletion.counterexample?.profiles.includes('tolerant') && canBeAddressed(deletion, 'method'),
  );

  it.each([
    ['a failing bot', 500],
    ['a bot that answers 204', 204],
  ])('fails %s: only 200 is success', (bot, status) => {
    expect(outcomesOf(bot)).toEqual(
      accepted.map(
        ({ event, name }) =>
          `Error: ${bot} rejected ${event} ${name}, but must accept it: it answered DELETE https://bot.test/hook/chats with ${status}`,
      ),
    );
  });

  it('accepts an app with a fetch method', () => {
    expect(outcomesOf('an app with fetch')).toEqual(accepted.map(() => 'passed'));
  });

  it('fails a bot that throws, with its error', () => {
    expect(outcomesOf('a crashing bot')).toEqual(accepted.map(() => 'Error: out of memory'));
  });

  it('fails a bot that accepts what it should reject', () => {
    const failures = outcomesOf('a gullible bot').filter((outcome) => outcome !== 'passed');
    expect(failures).toEqual(
      refused.map(
        ({ event, name, counterexample }) =>
          `Error: a gullible bot accepted ${event} ${name}, but must reject it: ${counterexample?.because}`,
      ),
    );
  });

  it('does not take a crash for a rejection', () => {
    expect(outcomesOf('a bot that fails on invalid webhooks')).toEqual([
      ...accepted.map(() => 'passed'),
      ...refused.map(({ name }) => expect.stringContaining(`accepted chats.delete ${name}, but must reject it`)),
    ]);
  });

  it('does not follow a redirect', () => {
    expect(outcomesOf('a server that moved')).toEqual(
      accepted.map(({ name }) => expect.stringMatching(`rejected chats.delete ${name}, .* with 302$`)),
    );
  });

  it('takes an app with a fetch of its own, called as its method', () => {
    expect(outcomesOf('an app')).toEqual(accepted.map(() => 'passed'));
  });

  it('says what to do with a Node listener', () => {
    const advice = 'wrap it in fromNodeListener of @whapi-webhooks/mock/node';
    expect(outcomesOf('a Node listener')).toEqual(accepted.map(() => expect.stringContaining(advice)));
  });
});

it.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [7, '7'],
  [{}, 'object'],
  [{ listen() {} }, 'object'],
  [{ fetch: true }, 'object'],
  [{ fetch: 'https://bot.test' }, 'object'],
])('rejects the receiver %j when the tests are defined', (receiver, described) => {
  expect(() => describeReceiver('no bot', receiver as unknown as Receiver)).toThrow(
    new TypeError(
      `Failed to use the receiver: it is ${described}. Pass a function from Request to Response or an app with a \`fetch\` method; wrap a Node listener in fromNodeListener of @whapi-webhooks/mock/node`,
    ),
  );
});
