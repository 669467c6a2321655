import { expect, it } from 'vitest';
import { type ExploreOptions, explore } from '../../src/explore.ts';
import { once, send, setupOf, textOf } from './planted/bot.ts';
import { messages } from './planted/planted-bug.ts';

/** Taken before explore replaces it, as a module does that was loaded before. */
const { setImmediate } = globalThis;
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve));

const options = {
  scenario: messages('a', 'b'),
  events: ['messages.post'],
  faults: { duplicates: 1, reorders: 0, overlaps: 1 },
} satisfies Partial<ExploreOptions>;

/** A bot that waits for something before it answers. */
const botThat = (waits: (text: string, isRepeated: boolean) => unknown) =>
  setupOf(() => {
    const seen = new Set<string>();
    return {
      onMessage: async (message) => {
        const isRepeated = seen.has(message.id);
        seen.add(message.id);
        await waits(textOf(message), isRepeated);
        if (!isRepeated) await send(message.chat_id, textOf(message));
      },
    };
  });

it.each<[string, (text: string, isRepeated: boolean) => unknown]>([
  ['in each handler', () => turn()],
  [
    'only where a message comes twice, which the undisturbed run does not show',
    (_, isRepeated) => isRepeated && turn(),
  ],
])(
  'a bot that waits for a turn of the event loop has the same schedules as one that does not: %s',
  async (_, waits) => {
    const turning = await explore({ ...options, setup: botThat(waits) });
    const plain = await explore({ ...options, setup: botThat(() => undefined) });
    expect(turning).toEqual(plain);
    expect(plain).toMatchObject({ complete: true });
  },
);

it('finds a rejection that nobody handles at the time, although it is handled later', async () => {
  let late: Promise<unknown> | undefined;
  const setup = setupOf(() => ({
    onMessage: once(async (message) => {
      if (textOf(message) === 'a') late = Promise.reject(new Error('too early'));
      else await late?.catch(() => {});
      await send(message.chat_id, textOf(message));
    }),
  }));
  const { failure } = await explore({ ...options, setup });
  expect(failure).toMatchObject({ invariant: 'crash', message: expect.stringContaining('too early') });
});
