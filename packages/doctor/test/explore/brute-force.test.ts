import { describe, expect, it } from 'vitest';
import { fakeGlobals } from '../../src/explore/run/fake-globals.ts';
import { limitsOf } from '../../src/explore/run/faults.ts';
import { Run } from '../../src/explore/run/run.ts';
import { Testbed } from '../../src/explore/run/testbed.ts';
import { readStory } from '../../src/explore/story-input.ts';
import { type ExploreOptions, explore, type Setup } from '../../src/explore.ts';
import { type BotMessage, call, textOf } from './planted/bot.ts';
import { messages } from './planted/planted-bug.ts';

/** What a handler does between two of its awaits. */
type Segment = (state: Record<string, number>, own: Record<string, number>, text: string) => void;

/** Small handlers whose result depends on the order. */
const PROGRAMS: Record<string, Segment[]> = {
  'does all at once': [
    (state, _, text) => {
      state.n = (state.n ?? 0) + 1;
      state[text] = state.n;
    },
  ],
  'reads and writes': [
    (state, own) => {
      own.read = state.n ?? 0;
    },
    (state, own, text) => {
      state.n = own.read! + 1;
      state[text] = state.n;
    },
  ],
  'checks, then acts': [
    (state, own) => {
      own.isFree = state.taken === undefined ? 1 : 0;
    },
    (state, own, text) => {
      if (own.isFree) state.taken = text.length;
      state.times = (state.times ?? 0) + (own.isFree ?? 0);
    },
  ],
  'writes three times': [
    (state, _, text) => {
      state.a = text.length;
    },
    (state, _, text) => {
      state.b = text.length;
    },
    (state) => {
      state.c = (state.a ?? 0) * 10 + (state.b ?? 0);
    },
  ],
};

/** The outcomes of all orders of the segments of some handlers, by plain recursion. */
function interleave(
  segments: readonly Segment[],
  texts: readonly string[],
  after: Readonly<Record<number, number>> = {},
): Set<string> {
  const outcomes = new Set<string>();
  const go = (order: readonly number[]) => {
    const done = texts.map((_, handler) => order.filter((other) => other === handler).length);
    const next = [...texts.keys()].filter((handler) => {
      const before = after[handler];
      return done[handler]! < segments.length && (before === undefined || done[before]! > 0);
    });
    let isOver = true;
    for (const handler of next) {
      isOver = false;
      go([...order, handler]);
    }
    if (!isOver) return;
    const state: Record<string, number> = {};
    const own = texts.map(() => ({}));
    const at = texts.map(() => 0);
    for (const handler of order) segments[at[handler]!++]!(state, own[handler]!, texts[handler]!);
    outcomes.add(JSON.stringify(Object.entries(state).sort()));
  };
  go([]);
  return outcomes;
}

/** The same handlers as a real app, which waits for the gateway between its segments; it notes what it has become. */
function appOf(segments: readonly Segment[], note: (state: Record<string, number>) => void): Setup {
  return () => {
    const state: Record<string, number> = {};
    note(state);
    return async (request: Request) => {
      const { messages = [] } = (await request.json()) as { messages?: BotMessage[] };
      for (const message of messages) {
        const own = {};
        for (const [index, segment] of segments.entries()) {
          if (index > 0) await call('GET', '/health');
          segment(state, own, textOf(message));
        }
      }
      return new Response('ok');
    };
  };
}

const TEXTS = ['a', 'bb', 'ccc'];
const events = ['messages.post'] as const;

async function outcomesOf(segments: readonly Segment[], texts: readonly string[], options: Partial<ExploreOptions>) {
  const outcomes = new Set<string>();
  let state: Record<string, number> = {};
  const setup = appOf(segments, (fresh) => {
    state = fresh;
  });
  const collect = () => void outcomes.add(JSON.stringify(Object.entries(state).sort()));
  const scenario = messages(...texts);
  const result = await explore({ setup, scenario, events, invariants: [collect], budget: 100_000, ...options });
  return { ...result, outcomes };
}

describe.each(Object.entries(PROGRAMS))('a handler that %s', (_, segments) => {
  it('has all outcomes of a brute force, over as many schedules as there are orders', async () => {
    const texts = segments.length < 3 ? TEXTS : TEXTS.slice(0, 2);
    const { outcomes, total, explored, complete } = await outcomesOf(segments, texts, { faults: {} });
    expect(outcomes).toEqual(interleave(segments, texts));
    // The orders of a segments of each of n handlers: (an)! / a!^n
    const orders = factorial(segments.length * texts.length) / factorial(segments.length) ** texts.length;
    expect({ total, explored, complete }).toEqual({ total: orders, explored: orders, complete: true });
  });

  it('has those with one duplicate', async () => {
    const texts = TEXTS.slice(0, 2);
    const { outcomes, complete } = await outcomesOf(segments, texts, { faults: { duplicates: 1 } });
    const expected = texts.flatMap((text, original) => [
      ...interleave(segments, [...texts, text], { [texts.length]: original }),
    ]);
    expect(complete).toBe(true);
    expect(outcomes).toEqual(new Set([...interleave(segments, texts), ...expected]));
  });

  it('has those with one retry after a timeout', async () => {
    const texts = TEXTS.slice(0, 2);
    const { outcomes, complete } = await outcomesOf(segments, texts, { faults: { timeouts: 1 } });
    const retried = segments.length > 1 ? texts : [];
    const expected = retried.flatMap((text, original) => [
      ...interleave(segments, [...texts, text], { [texts.length]: original }),
    ]);
    expect(complete).toBe(true);
    expect(outcomes).toEqual(new Set([...interleave(segments, texts), ...expected]));
  });

  it('has no other outcomes with failures on the way, and the same without the reductions', async () => {
    const texts = TEXTS.slice(0, 2);
    const { outcomes, explored, complete } = await outcomesOf(segments, texts, { faults: { failures: 1 } });
    expect(complete).toBe(true);
    expect(outcomes).toEqual(interleave(segments, texts));
    const full = await withoutReductions(segments, texts, { failures: 1 });
    expect(full.outcomes).toEqual(outcomes);
    expect(explored).toBeLessThan(full.count);
  });
});

/** Runs every schedule that the rules allow, by plain recursion, also those that are equivalent. */
async function withoutReductions(
  segments: readonly Segment[],
  texts: readonly string[],
  faults: object,
  steps: object[] = [],
) {
  let state: Record<string, number> = {};
  const setup = appOf(segments, (fresh) => {
    state = fresh;
  });
  const scenario = readStory({ steps: [...steps, ...messages(...texts).steps] } as never);
  const restore = fakeGlobals();
  const testbed = new Testbed({
    setup,
    scenario,
    url: 'https://bot.test/hook',
    token: 'test-token',
    seed: 1,
    events,
    needsLastState: true,
  });
  const outcomes = new Set<string>();
  let count = 0;
  const go = async (prefix: readonly number[]): Promise<void> => {
    const widths: number[] = [];
    const choose = (completions: readonly unknown[]) => {
      const place = widths.push(completions.length) - 1;
      return completions[prefix[place] ?? 0] as never;
    };
    await new Run(testbed, limitsOf(faults), choose, { mergesTwins: false }).go();
    count += 1;
    outcomes.add(JSON.stringify(Object.entries(state).sort()));
    for (let place = prefix.length; place < widths.length; place++) {
      const zeros = Array.from({ length: place - prefix.length }, () => 0);
      for (let take = 1; take < widths[place]!; take++) await go([...prefix, ...zeros, take]);
    }
  };
  await go([]);
  restore();
  return { outcomes, count };
}

it('runs identical duplicates in one order only, with the same outcomes', async () => {
  const segments = PROGRAMS['reads and writes']!;
  const twice = { do: 'addFault', with: { type: 'duplicate', event: 'messages.post', times: 2, count: 1 } };
  const story = { steps: [twice, ...messages('a').steps] };
  const { outcomes, explored } = await outcomesOf(segments, ['a'], { faults: {}, scenario: story });
  const full = await withoutReductions(segments, ['a'], {}, [twice]);
  expect(outcomes).toEqual(full.outcomes);
  // Three identical handlers: 3! of the 90 orders look the same where they start.
  expect({ explored, count: full.count }).toEqual({ explored: 15, count: 90 });
});

it('leaves out orders between chats only when it is told to, and then each chat has the outcomes of a brute force', async () => {
  const perChat =
    (note: (states: Map<string, number[]>) => void): Setup =>
    () => {
      const states = new Map<string, number[]>();
      note(states);
      return async (request: Request) => {
        const { messages = [] } = (await request.json()) as { messages?: BotMessage[] };
        for (const message of messages) {
          const own = states.get(message.chat_id) ?? [];
          states.set(message.chat_id, own);
          const { length } = own;
          await call('GET', '/health');
          own[length] = textOf(message).length;
        }
        return new Response('ok');
      };
    };
  const scenario = messages(['asha', 'a'], ['bela', 'bb'], ['asha', 'ccc']);
  const outcomesWith = async (independentChats: boolean) => {
    const outcomes = new Set<string>();
    let states = new Map<string, number[]>();
    const setup = perChat((fresh) => {
      states = fresh;
    });
    const collect = () => void outcomes.add(JSON.stringify([...states].sort()));
    const result = await explore({
      setup,
      scenario,
      events,
      faults: {},
      budget: 10_000,
      independentChats,
      invariants: [collect],
    });
    return { outcomes, ...result };
  };
  const all = await outcomesWith(false);
  const reduced = await outcomesWith(true);
  expect(all).toMatchObject({ complete: true, total: 90 });
  expect(reduced.complete).toBe(true);
  expect(reduced.outcomes).toEqual(all.outcomes);
  // Of the 90, those that differ within a chat: 6 in one, 1 in the other.
  expect(reduced.explored).toBe(6);
});

function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}
