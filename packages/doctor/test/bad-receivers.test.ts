import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '@whapi-webhooks/types';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExaminationOptions } from '../src/examination.ts';
import { examineReceiver } from '../src/index.ts';
import { urlTarget } from '../src/receiver/url-target.ts';
import { type Bot, type Call, callTo } from './bot.ts';
import { examineAt, examineServer, listenerOf } from './serve-bot.ts';

const RULES = ['not-200', 'answers-duplicates', 'dies-of-events'];
/** Far below the defaults, so that silence costs the tests little. */
const IMPATIENT: ExaminationOptions = { rules: RULES, patienceMs: 300, answerPatienceMs: 300 };

/** A correct bot but for what it does with each request before. */
function bot(before: (request: Request) => unknown = () => {}, call: Call = callTo()) {
  const seen = new Set<string>();
  return async (request: Request) => {
    const copy = request.clone();
    const instead = await before(request);
    if (instead instanceof Response) return instead;
    const { messages = [] } = (await copy.json()) as { messages?: Message[] };
    for (const { id, from_me, type, chat_id } of messages) {
      if (from_me || type !== 'text' || seen.has(id)) continue;
      seen.add(id);
      await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
    }
    return new Response();
  };
}

/** What became of each rule, in a line. */
function lines(results: Awaited<ReturnType<typeof examineReceiver>>['results']): Record<string, string> {
  return Object.fromEntries(
    results.map(({ rule, result, finding, why, hint }) => [
      rule.id,
      [result, finding?.seen ?? why, hint].filter(Boolean).join(' | '),
    ]),
  );
}

describe('a handler in this process', () => {
  it.each([
    [
      'throws synchronously',
      () => () => {
        throw new Error('boom');
      },
      'found | A plain text: the receiver throws: boom',
    ],
    ['rejects', () => async () => Promise.reject(new Error('boom')), 'found | A plain text: the receiver throws: boom'],
    [
      'throws in a microtask',
      () =>
        bot(() =>
          queueMicrotask(() => {
            throw new Error('boom');
          }),
        ),
      'found | A plain text: the receiver crashes: boom',
    ],
    [
      'throws after it has responded',
      () =>
        bot(() =>
          setTimeout(() => {
            throw new Error('boom');
          }, 5),
        ),
      'found | A plain text: the receiver crashes: boom',
    ],
    [
      'leaves a rejection unhandled',
      () => bot(() => void Promise.reject(new Error('boom'))),
      'found | A plain text: the receiver crashes: boom',
    ],
    [
      'rejects with nothing',
      () => bot(() => void Promise.reject()),
      'found | A plain text: the receiver crashes: undefined',
    ],
  ])('that %s is found', async (_, setup, expected) => {
    const { results } = await examineReceiver(setup, IMPATIENT);
    expect(lines(results)['dies-of-events']).toBe(expected);
  });

  it('that never responds is not judged, and says so', async () => {
    const { results } = await examineReceiver(() => () => new Promise<Response>(() => {}), IMPATIENT);
    for (const line of Object.values(lines(results))) {
      expect(line).toContain('not-judged | The receiver does not respond to a plain text at all');
    }
  });

  it.each([
    ['without end', () => new Uint8Array(65_536)],
    ['of which the rest never comes', (chunks: number) => (chunks === 0 ? new Uint8Array(10) : undefined)],
  ])('that answers with a body %s is given up', async (_, next) => {
    const { results } = await examineReceiver(() => {
      let chunks = 0;
      const body = () =>
        new ReadableStream({
          pull(controller) {
            const chunk = next(chunks++);
            if (chunk) controller.enqueue(chunk);
            return chunk ? undefined : new Promise<void>(() => {});
          },
        });
      return bot(() => new Response(body()));
    }, IMPATIENT);
    expect(lines(results)['answers-duplicates']).toMatch(/^not-judged/);
  });

  it('that calls the gateway with another token is told so', async () => {
    const call: Call = async (method, path, body) => {
      const headers = { authorization: 'Bearer another-token', 'content-type': 'application/json' };
      const response = await fetch(`https://gate.whapi.cloud${path}`, { method, headers, body: JSON.stringify(body) });
      return (await response.json()) as Record<string, unknown>;
    };
    const { results } = await examineReceiver(() => bot(undefined, call), IMPATIENT);
    expect(lines(results)['answers-duplicates']).toContain('its requests carry another token');
  });

  it('that calls another host is told that nothing came', async () => {
    const call = callTo('http://127.0.0.1:9');
    const { results } = await examineReceiver(
      () => bot(undefined, (...args) => call(...args).catch(() => ({}))),
      IMPATIENT,
    );
    expect(lines(results)['answers-duplicates']).toContain(
      'not-judged | The receiver sent nothing after the text "Hi"',
    );
  });
});

describe('a setup', () => {
  it('that throws ends the examination', async () => {
    const setup = () => {
      throw new Error('no database');
    };
    await expect(examineReceiver(setup)).rejects.toThrow('Failed to set up the app: no database');
  });

  it('that throws at its second call is told that each trial calls it', async () => {
    let calls = 0;
    const setup = () => {
      if (++calls > 1) throw new Error('listen EADDRINUSE');
      return bot();
    };
    await expect(examineReceiver(setup)).rejects.toThrow('EADDRINUSE. It is called anew for each trial');
  });

  it.each([undefined, null, {}, 'http://localhost:3000'])('that returns %j is told what to return', async (app) => {
    await expect(examineReceiver(() => app as never)).rejects.toThrow(/^Failed to connect .*the receiver is/);
  });

  it('that returns the same app each time, with its state, is examined all the same', async () => {
    const app = bot();
    const { results } = await examineReceiver(() => app, IMPATIENT);
    expect(results.map(({ result }) => result)).toEqual(['passed', 'passed', 'passed']);
  });

  it('that leaves servers, timers and listeners open is examined all the same', async () => {
    const before = process.listenerCount('unhandledRejection');
    const open: { close(): void }[] = [];
    const { results } = await examineReceiver(() => {
      const server = createServer().listen(0);
      const timer = setInterval(() => {}, 5);
      process.on('unhandledRejection', () => {});
      open.push(server, { close: () => clearInterval(timer) });
      return bot();
    }, IMPATIENT);
    for (const leak of open) leak.close();
    expect(results.map(({ result }) => result)).toEqual(['passed', 'passed', 'passed']);
    expect(process.listenerCount('unhandledRejection')).toBe(before);
  });
});

describe('timers that a test has faked', () => {
  afterEach(() => void vi.useRealTimers());

  it('do not stop the examination', async () => {
    vi.useFakeTimers({ now: 0 });
    const { results } = await examineReceiver(() => bot(), IMPATIENT);
    expect(results.map(({ result }) => result)).toEqual(['passed', 'passed', 'passed']);
  });

  it('are named where the bot answers by a timer', async () => {
    vi.useFakeTimers();
    const call: Call = async (...args) => {
      setTimeout(() => void callTo()(...args), 5);
      return {};
    };
    const { results } = await examineReceiver(() => bot(undefined, call), IMPATIENT);
    expect(lines(results)['answers-duplicates']).toContain('timers are faked');
  });
});

/** A correct bot that ends when it gets a message of a type. */
function dyingOf(type: string, gateway: () => string, end: () => unknown) {
  const before = async (request: Request) => {
    if (!(await request.text()).includes(`"type":"${type}"`)) return undefined;
    await end();
    return new Response();
  };
  return listenerOf({ create: (call) => bot(before, call) }, gateway);
}

describe('a receiver at a URL', () => {
  it('that is not there ends the examination', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const target = await urlTarget({ to: `http://127.0.0.1:${port}/hook`, token: 'test-token' });
    await expect(examineAt(target, IMPATIENT)).rejects.toThrow(
      /cannot be reached \(ECONNREFUSED\)\. Start the receiver/,
    );
    await target.close();
  });

  it('that calls another gateway is told what to set', async () => {
    const { results, gatewayUrl } = await examineServer(
      () => listenerOf({ create: () => () => new Response() }, () => ''),
      IMPATIENT,
    );
    expect(lines(results)['answers-duplicates']).toContain(`set the API base URL of the receiver to ${gatewayUrl}`);
  });

  it('that resets each connection is found', async () => {
    const { results } = await examineServer(() => (request) => void request.socket.destroy(), IMPATIENT);
    expect(lines(results)['dies-of-events']).toMatch(/^found \| A plain text: the receiver breaks the connection/);
  });

  it.each([
    ['never responds', () => {}],
    ['sends its headers, and its body never', (response: { write(text: string): void }) => response.write('x')],
  ])('that %s is not judged', async (_, respond) => {
    const { results } = await examineServer(() => (_request, response) => void respond(response), IMPATIENT);
    expect(lines(results)['dies-of-events']).toContain('not-judged | The receiver does not respond');
  });

  it('that answers a gigabyte is read up to a bound', async () => {
    let sent = 0;
    const { results } = await examineServer(
      () => async (_request, response) => {
        const chunk = Buffer.alloc(1_048_576);
        for (let count = 0; count < 1_024 && !response.destroyed; count++) {
          sent += chunk.byteLength;
          if (!response.write(chunk))
            await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
        }
        response.end();
      },
      { ...IMPATIENT, rules: ['not-200'] },
    );
    expect(lines(results)['not-200']).toBe('passed');
    expect(sent).toBeLessThan(200_000_000);
  });

  it('that misbehaves once is not judged, and says what was seen', async () => {
    let hasForgotten = false;
    const { results } = await examineServer(
      (gateway) => {
        const seen = new Set<string>();
        const create: Bot['create'] = (call) => async (request) => {
          const { messages = [] } = (await request.json()) as { messages?: Message[] };
          for (const { id, from_me, type, chat_id } of messages) {
            if (from_me || type !== 'text' || (seen.has(id) && hasForgotten)) continue;
            hasForgotten ||= seen.has(id);
            seen.add(id);
            await call('POST', '/messages/text', { to: chat_id, body: 'Hello' });
          }
          return new Response();
        };
        return listenerOf({ create }, gateway);
      },
      { ...IMPATIENT, rules: ['answers-duplicates'] },
    );
    expect(lines(results)['answers-duplicates']).toMatch(
      /^not-judged \| Seen once in two trials: .* the receiver sent 2 messages.* \| Examine it again/,
    );
  });

  it('that dies at the first webhook, and stays dead, is found', async () => {
    const server = createServer((request) => {
      request.socket.destroy();
      server.close();
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const target = await urlTarget({ to: `http://127.0.0.1:${port}/hook`, token: 'test-token' });
    const results = lines(await examineAt(target, IMPATIENT));
    await target.close();
    expect(results['dies-of-events']).toMatch(/^found \| A plain text: the receiver breaks the connection/);
    expect(results['answers-duplicates']).toMatch(/^not-judged/);
  });

  it('that dies of a reaction while another rule is examined, and stays dead, is found', async () => {
    const { results } = await examineServer(
      (gateway, server) =>
        dyingOf('reaction', gateway, () => {
          server().close();
          server().closeAllConnections();
        }),
      { ...IMPATIENT, rules: ['answers-non-messages', 'dies-of-events', 'dies-of-text'] },
    );
    expect(lines(results)).toMatchObject({
      'answers-non-messages': expect.stringMatching(/^not-judged/),
      'dies-of-events': expect.stringMatching(
        /^found \| Things happen .*: the receiver breaks the connection .*, and is gone/,
      ),
      'dies-of-text': expect.stringMatching(/^not-judged/),
    });
  });

  it('that dies of what is no webhook, and stays dead, is found', async () => {
    const { results } = await examineServer(
      (_, server) => async (request, response) => {
        response.end();
        if ((await text(request)) !== '{"messages":[null]}') return;
        server().close();
        server().closeAllConnections();
      },
      { ...IMPATIENT, rules: ['leaks-errors', 'dies-of-non-webhooks'] },
    );
    expect(lines(results)).toMatchObject({
      'leaks-errors': expect.stringMatching(/^not-judged/),
      'dies-of-non-webhooks': expect.stringMatching(/^found \| Requests that are no webhooks arrive: .*, and is gone/),
    });
  });

  it('that fails at a GET request, which has no body, is found', async () => {
    const { results } = await examineServer(
      () => (request, response) => void response.writeHead(request.method === 'GET' ? 500 : 200).end(),
      { ...IMPATIENT, rules: ['dies-of-non-webhooks'] },
    );
    expect(lines(results)['dies-of-non-webhooks']).toBe(
      'found | A GET request arrives instead of a webhook: the receiver responded with 500',
    );
  });

  it('that answers the account when the account writes is found', async () => {
    const create: Bot['create'] = (call) => async (request) => {
      const { messages = [] } = (await request.json()) as { messages?: Message[] };
      for (const { type, from } of messages) {
        if (type === 'text') await call('POST', '/messages/text', { to: from, body: 'Hello' });
      }
      return new Response();
    };
    const { results } = await examineServer((gateway) => listenerOf({ create }, gateway), {
      ...IMPATIENT,
      // The first one has webhooks that name the account as well.
      rules: ['answers-duplicates', 'answers-own-messages'],
    });
    expect(lines(results)['answers-own-messages']).toMatch(/^found/);
  });

  it('that subscribed itself gets the events that it asked for, in its mode', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/hook/messages' && request.method === 'POST' ? 200 : 404).end();
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const target = await urlTarget({ to: `http://127.0.0.1:${port}/hook`, token: 'test-token' });
    const events = [{ type: 'messages', method: 'post' }];
    const { ok } = await fetch(`${target.gatewayUrl}/settings`, {
      method: 'PATCH',
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      body: JSON.stringify({ webhooks: [{ url: 'https://tunnel.test/hook', mode: 'method', events }] }),
    });
    const results = lines(await examineAt(target, { ...IMPATIENT, rules: ['not-200'] }));
    await target.close();
    await new Promise((resolve) => server.close(resolve));
    expect([ok, results['not-200']]).toEqual([true, 'passed']);
  });

  it('that refuses each webhook is told so', async () => {
    const { results } = await examineServer(
      () => (_request, response) => void response.writeHead(404).end(),
      IMPATIENT,
    );
    expect(lines(results)['answers-duplicates']).toContain('it responds with 404 to POST /hook: correct the URL');
  });

  it('that dies of a sticker and is started again is waited for', async () => {
    let restarts = 0;
    const { results } = await examineServer(
      (gateway, server) =>
        dyingOf('sticker', gateway, async () => {
          restarts += 1;
          const { port } = server().address() as AddressInfo;
          server().close();
          server().closeAllConnections();
          await sleep(200);
          server().listen(port, '127.0.0.1');
        }),
      IMPATIENT,
    );
    expect(lines(results)).toMatchObject({
      'not-200': 'passed',
      'answers-duplicates': 'passed',
      'dies-of-events': expect.stringMatching(
        /^found \| A message of type "sticker" .*: the receiver breaks the connection/,
      ),
    });
    expect(restarts).toBeGreaterThan(1);
  });
});
