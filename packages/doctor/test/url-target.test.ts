import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Message } from '@whapi-webhooks/types';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { flaskPython } from '../../../flask.shared.ts';
import type { RuleResult } from '../src/examination.ts';
import { urlTarget } from '../src/receiver/url-target.ts';
import { type Call, callTo } from './bot.ts';
import { bots as echoBots } from './correct/echo-bot.ts';
import { bots as duplicateBots } from './planted/answers-duplicates.ts';
import { bots as burstBots } from './planted/loses-burst.ts';
import { examineAt, examineServer, listenerOf } from './serve-bot.ts';

const RULES = ['not-200', 'answers-duplicates', 'dies-of-events', 'dies-of-text'];

function found(results: readonly RuleResult[]): string[] {
  return results.flatMap(({ rule, result, finding }) =>
    result === 'passed' ? [] : `${rule.id}: ${finding?.seen ?? result}`,
  );
}

/** Remembers ids, and answers by `answer`. */
function remembering(answer: (message: Message) => unknown) {
  const seen = new Set<string>();
  return async (request: Request) => {
    const { messages = [] } = (await request.json()) as { messages?: Message[] };
    for (const message of messages) {
      if (message.from_me || message.type !== 'text' || seen.has(message.id)) continue;
      seen.add(message.id);
      await answer(message);
    }
    return new Response();
  };
}

const greet = (call: Call, { chat_id }: Message) => call('POST', '/messages/text', { to: chat_id, body: 'Hello' });

describe('a server at a URL', () => {
  it('that is right shows nothing', async () => {
    const [bot] = echoBots;
    const { results } = await examineServer((gateway) => listenerOf(bot!, gateway), { rules: RULES });
    expect(found(results)).toEqual([]);
  });

  it('that has a fault shows it, and nothing else', async () => {
    const [bot] = duplicateBots;
    const { results } = await examineServer((gateway) => listenerOf(bot!, gateway), { rules: RULES });
    expect(found(results)).toEqual([expect.stringMatching(/^answers-duplicates: .*sent 2 messages/)]);
  });

  it.each([
    ['answers once', 1, []],
    ['answers twice', 2, [expect.stringContaining('answers-duplicates')]],
  ])('that works in the background for a second and %s is waited for', async (_, times, expected) => {
    const seen = new Set<string>();
    const create = (call: Call) => async (request: Request) => {
      const { messages = [] } = (await request.json()) as { messages?: Message[] };
      for (const message of messages) {
        if (message.from_me || message.type !== 'text' || (times === 1 && seen.has(message.id))) continue;
        seen.add(message.id);
        setTimeout(() => void greet(call, message), 1_000);
      }
      return new Response();
    };
    const rules = ['not-200', 'answers-duplicates'];
    const { results } = await examineServer((gateway) => listenerOf({ create }, gateway), { rules });
    expect(found(results)).toEqual(expected);
  });

  it('that responds late gets each webhook once', async () => {
    const bodies: string[] = [];
    const create = (call: Call) => {
      const handle = remembering(async (message) => {
        await sleep(2_500);
        await greet(call, message);
      });
      return async (request: Request) => {
        bodies.push(await request.clone().text());
        return handle(request);
      };
    };
    const { results } = await examineServer((gateway) => listenerOf({ create }, gateway), { rules: ['not-200'] });
    expect(found(results)).toEqual([]);
    expect(bodies.length).toBeGreaterThan(2);
    expect(new Set(bodies).size).toBe(bodies.length);
  });

  it('that answers nobody for some time after each answer shows whom it ignores, and nothing else is judged', async () => {
    const bot = burstBots.find(({ name }) => name === 'answers nobody for two seconds after each answer')!;
    const rules = ['answers-twice', 'loses-burst'];
    const { results } = await examineServer((gateway) => listenerOf(bot, gateway), { rules });
    expect(found(results)).toEqual([
      'answers-twice: not-judged',
      expect.stringMatching(/^loses-burst: .* sent nothing to .* although it answers somebody who writes alone$/),
    ]);
  });

  it('that is an Express app is examined', async () => {
    const { results } = await examineServer(
      (gateway) => {
        const app = express().use(express.json({ limit: '1mb' }));
        const seen = new Set<string>();
        app.post('/hook', async (request, response) => {
          for (const message of (request.body as { messages?: Message[] }).messages ?? []) {
            if (message.from_me || seen.has(message.id)) continue;
            seen.add(message.id);
            if (message.type === 'location') throw new Error('no map');
            if (message.type === 'text') await greet(callTo(gateway()), message);
          }
          response.sendStatus(200);
        });
        app.use(((_error, _request, response, _next) => void response.sendStatus(500)) as express.ErrorRequestHandler);
        return app;
      },
      { rules: RULES },
    );
    expect(found(results)).toEqual([
      expect.stringMatching(/^dies-of-events: A message of type "location" .* responds with 500/),
    ]);
  });
});

describe.skipIf(!flaskPython)('a Flask app', () => {
  let child: ChildProcess | undefined;
  afterEach(() => void child?.kill());

  it('is examined in a process of its own', async () => {
    child = spawn(flaskPython!, [fileURLToPath(new URL('./flask/bot.py', import.meta.url))], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [port] = (await once(child.stdout!, 'data')) as [Buffer];
    const origin = `http://127.0.0.1:${port.toString().trim()}`;
    const target = await urlTarget({ to: `${origin}/hook`, token: 'test-token' });
    await fetch(`${origin}/gateway`, { method: 'POST', body: target.gatewayUrl });
    const results = await examineAt(target, { rules: RULES });
    await target.close();
    expect(found(results)).toEqual([
      expect.stringMatching(/^dies-of-events: A message of type "sticker" .* responds with 500/),
    ]);
  });
});
