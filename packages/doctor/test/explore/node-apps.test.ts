import { createServer } from 'node:http';
import { fromNodeListener } from '@whapi-webhooks/mock/node';
import express from 'express';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { explore, type Setup } from '../../src/explore.ts';
import { type BotMessage, send, textOf } from './planted/bot.ts';
import { messages } from './planted/planted-bug.ts';

const events = ['messages.post'] as const;

/** A bot that remembers a message before it answers it, or only afterwards. */
function createBot(isCareful: boolean) {
  const seen = new Set<string>();
  return async ({ messages = [] }: { messages?: BotMessage[] }) => {
    for (const message of messages) {
      if (message.from_me || seen.has(message.id)) continue;
      if (isCareful) seen.add(message.id);
      await send(message.chat_id, textOf(message));
      seen.add(message.id);
    }
  };
}

const APPS: Record<string, (isCareful: boolean) => Setup> = {
  express: (isCareful) => () => {
    const bot = createBot(isCareful);
    return express().post('/hook', express.json(), async (request, response) => {
      await bot(request.body);
      response.sendStatus(200);
    });
  },
  fastify: (isCareful) => () => {
    const bot = createBot(isCareful);
    const app = fastify();
    app.post('/hook', async ({ body }) => {
      await bot(body as object);
      return 'ok';
    });
    return app;
  },
  'an http.Server': (isCareful) => () => {
    const bot = createBot(isCareful);
    return createServer(async (request, response) => {
      const chunks = await request.toArray();
      await bot(JSON.parse(Buffer.concat(chunks).toString()));
      response.end();
    });
  },
  'a bare listener': (isCareful) => () => {
    const bot = createBot(isCareful);
    return fromNodeListener(async (request, response) => {
      const chunks = await request.toArray();
      await bot(JSON.parse(Buffer.concat(chunks).toString()));
      response.writeHead(200).end();
    });
  },
};

describe.each(Object.entries(APPS))('%s', (_, setupOf) => {
  it('is explored in memory, without a socket', async () => {
    const { failure } = await explore({ setup: setupOf(false), scenario: messages('Hi', 'Bye'), events });
    expect(failure).toMatchObject({ invariant: 'answersOnce' });
    expect(failure?.scenario.steps).toHaveLength(1);
  });

  it('is not accused if it is right', async () => {
    const { failure, report, explored } = await explore({
      setup: setupOf(true),
      scenario: messages('Hi', 'Bye'),
      events,
      budget: 300,
    });
    expect(failure, report).toBeUndefined();
    expect(explored).toBeGreaterThan(200);
  });
});
