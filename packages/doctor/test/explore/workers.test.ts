import path from 'node:path';
import { expect, it } from 'vitest';
import { explore, replay } from '../../src/explore.ts';
import { once, send, setupOf, textOf } from './planted/bot.ts';
import { messages } from './planted/planted-bug.ts';

const bot = (name: string) => path.join(import.meta.dirname, `modules/${name}-bot.ts`);
const events = ['messages.post'] as const;

it('runs the schedules of a module on several cores, with the same result as in this thread', async () => {
  const options = { scenario: messages('Hi', 'Bye'), events, faults: {} };
  const onCores = await explore({ ...options, setup: bot('careful'), workers: 2 });
  const setup = setupOf(() => ({ onMessage: once((message) => send(message.chat_id, textOf(message))) }));
  expect(onCores).toEqual(await explore({ ...options, setup }));
  expect(onCores).toMatchObject({ complete: true, endedBy: 'complete' });
});

it('finds, shrinks and replays what is wrong with a module', async () => {
  const { failure } = await explore({ setup: bot('careless'), scenario: messages('Hi', 'Bye'), events, workers: 2 });
  expect(failure).toMatchObject({ invariant: 'answersOnce', faults: { duplicates: 1 } });
  expect(failure?.scenario.steps).toHaveLength(1);
  expect(failure?.test).toContain(`setup: '${bot('careless')}'`);
  const { scenario, schedule } = failure!;
  const replayed = await replay({ setup: bot('careless'), scenario, schedule, events });
  expect(replayed.failure?.message).toBe(failure?.message);
});

it.each([
  ['no-such', /Failed to load .*no-such-bot\.ts/],
  ['empty', /its default export is no function/],
])('says what is wrong with the module %s', async (name, message) => {
  await expect(explore({ setup: bot(name), scenario: messages('Hi') })).rejects.toThrow(message);
});
