import assert from 'node:assert';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { request } from 'node:https';
import { connect, createServer } from 'node:net';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { type ExploredRun, ExploreError, explore, type Setup } from '../../src/explore.ts';
import { send, setupOf, sleep } from './planted/bot.ts';
import { messages } from './planted/planted-bug.ts';

const scenario = messages('Hi');
const events = ['messages.post'] as const;
const echo = setupOf(() => ({ onMessage: ({ chat_id }) => send(chat_id, 'Hello') }));

async function errorOf(options: object): Promise<ExploreError> {
  const error = await explore({ setup: echo, scenario, events, ...options } as Parameters<typeof explore>[0]).then(
    undefined,
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(ExploreError);
  return error as ExploreError;
}

describe('a wrong option', () => {
  it.each([
    [{ budget: 0 }, '"budget" is 0. Pass the number of schedules to run at most, at least 1'],
    [{ budget: 1.5 }, '"budget" is 1.5'],
    [{ setup: undefined }, '"setup" is no function'],
    [{ scenario: undefined }, '"scenario" is missing'],
    [{ fault: {} }, 'there is no option "fault". Did you mean "faults"?'],
    [{ faults: { duplicate: 1 } }, 'there is no fault "duplicate". Did you mean "duplicates"?'],
    [{ faults: { duplicates: -1 } }, '"faults.duplicates" is -1'],
    [{ faults: 2 }, '"faults" is 2'],
    [{ invariants: [1] }, '"invariants" is no list of functions'],
    [{ events: ['message.post'] }, 'there is no event "message.post". Did you mean "messages.post"?'],
    [{ seed: 'x' }, '"seed" is "x"'],
    [{ workers: 0 }, '"workers" is 0'],
  ])('%j', async (options, message) => {
    const error = await errorOf(options);
    expect(error.code).toBe('options');
    expect(error.message).toContain(`Failed to explore: ${message}`);
  });

  it.each([
    ['no-such-scenario', 'there is no "no-such-scenario"'],
    [{ steps: [{ do: 'receiveMessge' }] }, 'Did you mean "receiveMessage"?'],
    ['{"messages":[]}\n', 'item 1 is no webhook'],
    ['{"a"', 'line 1 is not JSON'],
    [[{ event: 1 }], 'item 1 is no webhook'],
  ])('the scenario %j', async (scenario, message) => {
    const error = await errorOf({ scenario });
    expect(error.code).toBe('story');
    expect(error.message).toContain(message);
  });
});

describe('a setup', () => {
  it('that throws', async () => {
    const setup = () => {
      throw new Error('no database');
    };
    expect(await errorOf({ setup })).toMatchObject({
      code: 'setup',
      message: expect.stringContaining('`setup` threw: no database'),
    });
  });

  it('that never resolves', async () => {
    const setup = () => new Promise<never>(() => {});
    expect(await errorOf({ setup })).toMatchObject({
      code: 'setup',
      message: expect.stringContaining('does not return'),
    });
  });

  it('that returns no app', async () => {
    const setup = (() => 42) as unknown as Setup;
    expect(await errorOf({ setup })).toMatchObject({ code: 'setup', message: expect.stringContaining('a number') });
  });

  it('that keeps state between runs', async () => {
    const seen = new Set<string>();
    const setup = setupOf(() => ({
      async onMessage({ id, chat_id }) {
        if (seen.has(id)) return;
        seen.add(id);
        await send(chat_id, 'Hello');
      },
    }));
    expect(await errorOf({ setup })).toMatchObject({
      code: 'stateful',
      message: expect.stringContaining('two undisturbed runs differ'),
    });
  });

  it('may call the gateway, and wait', async () => {
    const setup: Setup = async () => {
      await sleep(100);
      const response = await fetch('https://gate.whapi.cloud/settings', {
        headers: { authorization: 'Bearer test-token' },
      });
      assert.equal(response.status, 200);
      return echo() as never;
    };
    expect(await explore({ setup, scenario, events, faults: {} })).toMatchObject({
      complete: true,
      endedBy: 'complete',
    });
  });
});

describe('a handler', () => {
  const failureOf = async (create: Parameters<typeof setupOf>[0], options: object = {}) =>
    (await explore({ setup: setupOf(create), scenario, events, ...options })).failure;

  it('that throws synchronously, always', async () => {
    const setup: Setup = () => () => {
      throw new Error('broken');
    };
    const { failure } = await explore({ setup, scenario, events });
    expect(failure).toMatchObject({ invariant: 'acceptsAll', message: expect.stringContaining('broken') });
  });

  it('that rejects in a microtask once', async () => {
    const failure = await failureOf(() => {
      let calls = 0;
      return {
        async onMessage({ chat_id }) {
          await null;
          calls += 1;
          if (calls === 2) throw new Error('broken');
          await send(chat_id, 'Hello');
        },
      };
    });
    expect(failure).toBeDefined();
  });

  it('that throws after it has answered', async () => {
    const failure = await failureOf(() => ({
      onMessage: () => {
        setTimeout(() => {
          throw new Error('too late');
        }, 10);
      },
    }));
    expect(failure).toMatchObject({ invariant: 'crash', message: expect.stringContaining('uncaught exception') });
    expect(failure?.message).toContain('too late');
  });

  it('whose rejection nobody handles, and the listeners of the process are as before', async () => {
    const before = process.listeners('unhandledRejection');
    const failure = await failureOf(() => ({ onMessage: () => void Promise.reject(new Error('nobody cares')) }));
    expect(failure).toMatchObject({ invariant: 'crash', message: expect.stringContaining('nobody cares') });
    expect(process.listeners('unhandledRejection')).toEqual(before);
  });

  it('that never responds is timed out, and reported', async () => {
    const failure = await failureOf(() => ({ onMessage: () => new Promise(() => {}) }));
    expect(failure).toMatchObject({
      invariant: 'acceptsAll',
      message: expect.stringContaining('did not respond in time'),
    });
  });

  it('that answers its own messages', async () => {
    const answer = ({ chat_id }: { chat_id: string }) => send(chat_id, 'Hello');
    const setup = setupOf(() => ({ onMessage: answer, onEcho: answer }));
    const { failure } = await explore({ setup, scenario, events });
    expect(failure).toMatchObject({ invariant: 'loop', message: expect.stringContaining('loop') });
  });

  it('that sets one timer after the other ends all the same', async () => {
    const setup = setupOf(() => {
      const tick = () => void setTimeout(tick, 1);
      tick();
      return { onMessage: ({ chat_id }) => send(chat_id, 'Hello') };
    });
    expect(await explore({ setup, scenario, events, faults: {} })).toMatchObject({ endedBy: 'complete' });
  });

  it('that calls the gateway in an endless loop of timers', async () => {
    const setup = setupOf(() => ({
      async onMessage({ chat_id }) {
        for (;;) {
          await send(chat_id, 'Hello');
          await sleep(1);
        }
      },
    }));
    expect(await errorOf({ setup })).toMatchObject({
      code: 'endless',
      message: expect.stringContaining('did not end'),
    });
  });
});

describe('what is not explorable', () => {
  it('a host that only the user can answer', async () => {
    const setup = setupOf(() => ({ onMessage: () => fetch('https://api.example.com/chat') }));
    expect(await errorOf({ setup })).toMatchObject({
      code: 'not-explorable',
      message: expect.stringContaining('https://api.example.com'),
    });
  });

  it('unless it is answered', async () => {
    const setup = setupOf(() => ({
      async onMessage({ chat_id }) {
        const response = await fetch('https://api.example.com/chat');
        await send(chat_id, await response.text());
      },
    }));
    const result = await explore({ setup, scenario, events, faults: {}, fetch: () => new Response('Hello') });
    expect(result).toMatchObject({ complete: true });
  });

  it('unless it is only computed, or loaded once', async () => {
    const setup = setupOf(() => ({
      async onMessage({ chat_id }) {
        const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(chat_id));
        const { chatOf } = await import('../../src/explore/run/chat-of.ts');
        await send(chat_id, `${new Uint8Array(bytes)[0]} ${chatOf({})}`);
      },
    }));
    const options = { setup, scenario: messages('Hi', 'Bye'), events, faults: {} };
    expect(await explore(options)).toMatchObject({ complete: true });
    expect(await explore(options)).toMatchObject({ complete: true });
  });

  it('a file', async () => {
    const setup = setupOf(() => ({ onMessage: () => readFile(import.meta.filename) }));
    expect(await errorOf({ setup })).toMatchObject({ code: 'not-explorable' });
  });

  it('a client of node:http, and the real gateway is not called', async () => {
    const setup = setupOf(() => ({
      onMessage: () =>
        new Promise((resolve) => {
          request('https://gate.whapi.cloud/messages/text', { method: 'POST' }, resolve).end('{}');
        }),
    }));
    expect(await errorOf({ setup })).toMatchObject({
      code: 'not-explorable',
      message: expect.stringContaining('it calls gate.whapi.cloud by node:http'),
    });
  });

  it('a socket', async () => {
    const server = createServer((socket) => void socket.end('x')).listen(0);
    try {
      const { port } = server.address() as { port: number };
      const setup = setupOf(() => ({ onMessage: () => once(connect(port).resume(), 'close') }));
      expect(await errorOf({ setup })).toMatchObject({ code: 'not-explorable' });
    } finally {
      server.close();
    }
  });

  it('a worker', async () => {
    const worker = new Worker(
      "require('node:worker_threads').parentPort.on('message', (x) => setTimeout(() => require('node:worker_threads').parentPort.postMessage(x), 100))",
      { eval: true },
    );
    await once(worker, 'online');
    try {
      const setup = setupOf(() => ({
        onMessage() {
          worker.postMessage('x');
          return once(worker, 'message');
        },
      }));
      expect(await errorOf({ setup })).toMatchObject({ code: 'not-explorable' });
    } finally {
      await worker.terminate();
    }
  });
});

describe('an invariant', () => {
  it('that throws something else than an assertion', async () => {
    function broken({ requests }: ExploredRun) {
      (requests as unknown as { missing: { call(): void } }).missing.call();
    }
    expect(await errorOf({ invariants: [broken] })).toMatchObject({
      code: 'invariant',
      message: expect.stringContaining('Failed to check the invariant `broken`: it threw TypeError'),
    });
  });

  it('that is asynchronous', async () => {
    const later = async () => {};
    expect(await errorOf({ invariants: [later] })).toMatchObject({
      message: expect.stringContaining('returned a promise'),
    });
  });

  it.each([
    ['of node:assert', () => assert.equal(1, 2)],
    ['of Vitest', () => expect(1).toBe(2)],
  ])('that fails by an assertion %s', async (_, fails) => {
    const mine = () => fails();
    const { failure } = await explore({ setup: echo, scenario, events, invariants: [mine] });
    expect(failure?.invariant).toBe('mine');
  });

  it('sees the state of the channel and the timeline', async () => {
    const seen: unknown[] = [];
    const looks = ({ state, timeline }: ExploredRun) => void seen.push(state.messages.length, timeline.length);
    await explore({ setup: echo, scenario, events, invariants: [looks], budget: 1 });
    expect(seen.slice(0, 2)).toEqual([2, expect.any(Number)]);
  });
});
