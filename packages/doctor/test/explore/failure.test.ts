import { setupWhapi } from '@whapi-webhooks/mock';
import { describe, expect, it } from 'vitest';
import { type ExploredRun, explore, replay } from '../../src/explore.ts';
import { once, send, setupOf, textOf } from './planted/bot.ts';
import { plantedBugs } from './planted/index.ts';
import { messages } from './planted/planted-bug.ts';
import { runVitest } from './run-vitest.ts';

const events = ['messages.post'] as const;

/** Remembers a message only once it is answered. */
const careless = setupOf(() => {
  const seen = new Set<string>();
  return {
    async onMessage(message) {
      if (seen.has(message.id)) return;
      await send(message.chat_id, `You said ${textOf(message)}`);
      seen.add(message.id);
    },
  };
});

/** Drops what arrives while it is busy. */
const busy = setupOf(() => {
  let isBusy = false;
  return {
    onMessage: once(async (message) => {
      if (isBusy) return;
      isBusy = true;
      await send(message.chat_id, textOf(message));
      isBusy = false;
    }),
  };
});

describe('a failure', () => {
  it('is shrunk to the fewest webhooks and faults', async () => {
    const story = messages('one', ['bela', 'two'], 'three', ['bela', 'four'], 'five');
    const duplicate = (await explore({ setup: careless, scenario: story, events })).failure!;
    expect(duplicate).toMatchObject({
      invariant: 'answersOnce',
      faults: { duplicates: 1 },
      schedule: ['start d1.1', 'duplicate d1'],
    });
    expect(duplicate.scenario.steps).toHaveLength(1);
    const overlap = (await explore({ setup: busy, scenario: story, events })).failure!;
    expect(overlap).toMatchObject({
      invariant: 'losesNothing',
      faults: { overlaps: 1 },
      schedule: ['start d1.1', 'start d2.1'],
    });
    expect(overlap.scenario.steps).toHaveLength(2);
  });

  it('is not shrunk to a story of which an own invariant is not true anyway', async () => {
    const invariants = [
      function readsBoth({ requests }: ExploredRun) {
        const sent = requests.map(({ body }) => (body as { body?: string }).body);
        expect(sent).toEqual(expect.arrayContaining(['one', 'two']));
      },
    ];
    const scenario = messages('zero', 'one', 'two');
    const { failure } = await explore({ setup: busy, scenario, events, invariants });
    expect(failure?.scenario.steps.map((step) => (step.with as { text: string }).text)).toEqual(['one', 'two']);
    const corrected = setupOf(() => ({ onMessage: once((message) => send(message.chat_id, textOf(message))) }));
    const { scenario: shrunk, schedule } = failure!;
    const replayed = await replay({ setup: corrected, scenario: shrunk, schedule, events, invariants });
    expect(replayed.failure).toBeUndefined();
  });

  it('is shrunk from what was found by chance as well', async () => {
    const story = messages('one', 'two', 'three', 'four');
    // Too few to run all that deviate in one place.
    const { failure, random } = await explore({ setup: busy, scenario: story, events, budget: 12 });
    expect(random).toBeGreaterThan(0);
    expect(failure?.schedule).toEqual(['start d1.1', 'start d2.1']);
  });

  it('replays a hundred times in the same way', async () => {
    const { failure } = await explore({ setup: careless, scenario: messages('one', 'two'), events });
    const { scenario, schedule } = failure!;
    const replayed = new Set<string>();
    for (let times = 0; times < 100; times++) {
      replayed.add(JSON.stringify(await replay({ setup: careless, scenario, schedule, events })));
    }
    expect([...replayed].map((text) => JSON.parse(text))).toEqual([
      { failure: { invariant: failure!.invariant, message: failure!.message }, diagram: failure!.diagram },
    ]);
  });

  it('is no failure any more once the app is corrected, and the place is named where it does something else', async () => {
    const { failure } = await explore({ setup: careless, scenario: messages('one'), events });
    const { scenario } = failure!;
    const corrected = setupOf(() => ({ onMessage: once((message) => send(message.chat_id, textOf(message))) }));
    const schedule = ['start d1.1', 'duplicate d1', 'answer r2', 'answer r1'];
    const { failure: left, diverged } = await replay({ setup: corrected, scenario, schedule, events });
    expect({ left, diverged }).toEqual({ left: undefined, diverged: 'answer r2' });
  });

  it('has a diagram of who did what when', async () => {
    const { failure } = await explore({ setup: busy, scenario: messages('one', 'two'), events, faults: {} });
    const [titles, webhooks, ...rows] = failure!.diagram.split('\n').map((line) => line.trim().split(/\s{2,}/));
    expect(titles).toEqual(['d1.1', 'd2.1']);
    expect(webhooks).toEqual(['messages.post "one"', 'messages.post "two"']);
    expect(rows.at(-1)?.join()).toBe('Not shown: own messages (1), at whose delivery the app does nothing.');
    expect(rows.slice(0, 6)).toEqual([
      ['0 ms', '┌ starts'],
      ['0 ms', expect.stringMatching(/^├▶ r1 POST \/messages\/text \{"to":/)],
      ['0 ms', '│', '┌ starts'],
      ['0 ms', '│', '└ responds 200'],
      ['0 ms', '├◀ answer r1 200'],
      ['0 ms', '└ responds 200'],
    ]);
  });

  it('has a scenario file that can be played', async () => {
    const { failure } = await explore({ setup: careless, scenario: messages('one'), events });
    const whapi = setupWhapi();
    await whapi.play(JSON.parse(JSON.stringify(failure!.scenario)));
    expect(whapi.timeline.filter(({ kind }) => kind === 'step')).toHaveLength(1);
  });

  it('has a test that fails for the same reason, and passes once the app is corrected', async () => {
    const { failure } = await explore({ setup: careless, scenario: messages('one'), events });
    const run = (name: string, bot: string) =>
      runVitest(name, {
        'failing.check.ts': failure!.test,
        'setup.ts': `export { default as setup } from '../../test/explore/modules/${bot}-bot.ts';\n`,
      });
    const failed = await run('explore-failing', 'careless');
    expect(failed.status).toBe('failed');
    expect(failed.failureMessages[0]).toContain('more often than in the undisturbed run');
    expect((await run('explore-passing', 'careful')).status).toBe('passed');
  });
});

describe('captured webhooks', () => {
  it('become the story, as an array and as NDJSON', async () => {
    const whapi = setupWhapi();
    whapi.connect('https://bot.test/hook', () => new Response());
    await whapi.play(messages('one', 'two') as never);
    const captured = whapi.deliveries.map(({ webhook }) => webhook);
    const asArray = await explore({ setup: careless, scenario: captured, events });
    const lines = captured.map((webhook, index) =>
      JSON.stringify(index % 2 ? webhook : { at: '2026-01-01', body: webhook }),
    );
    const asText = await explore({ setup: careless, scenario: `${lines.join('\n')}\n`, events });
    expect(asArray.failure).toMatchObject({ invariant: 'answersOnce', schedule: ['start d1.1', 'duplicate d1'] });
    expect(asText.failure?.scenario).toEqual(asArray.failure?.scenario);
    expect(asArray.failure?.scenario.steps).toHaveLength(1);
  });
});

describe('what is said of the schedules', () => {
  const quiet = setupOf(() => ({ onMessage: once((message) => send(message.chat_id, textOf(message))) }));

  it('is exact once all were run', async () => {
    const result = await explore({ setup: quiet, scenario: messages('one'), events });
    expect(result).toMatchObject({
      total: result.explored,
      isTotalEstimated: false,
      complete: true,
      endedBy: 'complete',
    });
    expect(result.report).toBe(`All ${result.total} schedules were run.\nNo schedule broke an invariant.`);
  });

  it('is an estimate, with the bound that was hit, when they are too many', async () => {
    const full = await explore({ setup: quiet, scenario: messages('one', 'two'), events, faults: {} });
    expect(full.complete).toBe(true);
    const budget = Math.round(full.total / 2);
    const part = await explore({ setup: quiet, scenario: messages('one', 'two'), events, faults: {}, budget });
    expect(part).toMatchObject({ isTotalEstimated: true, complete: false, endedBy: 'budget' });
    expect(part.explored).toBeLessThanOrEqual(budget);
    expect(part.total / full.total).toBeGreaterThan(0.3);
    expect(part.total / full.total).toBeLessThan(3);
    expect(part.report).toContain(`The bound that was hit: budget ${budget}`);
  });

  it('is the same for the same seed', async () => {
    const options = { setup: quiet, scenario: messages('one', 'two', 'three'), events, budget: 100 };
    expect(await explore(options)).toEqual(await explore(options));
  });
});

it('plays built-in scenarios', async () => {
  const setup = setupOf(() => ({ onMessage: once(({ chat_id }) => send(chat_id, 'Hello')) }));
  const { failure, report } = await explore({ setup, scenario: 'support-conversation', events, budget: 200 });
  expect(failure, report).toBeUndefined();
});

it('steps that expect something wait for it', async () => {
  const menu = setupOf(() => ({
    onMessage: once((message) => send(message.chat_id, textOf(message) === '1' ? 'You chose 1' : 'Choose 1 or 2')),
  }));
  const [hello, choice] = messages('Hi', '1').steps;
  const expected = {
    do: 'expectRequested',
    with: { operation: 'POST /messages/text', matcher: { body: { body: 'Choose 1 or 2' } } },
  };
  const { complete, failure } = await explore({
    setup: menu,
    scenario: { steps: [hello!, expected, choice!] },
    events,
    faults: {},
  });
  expect({ complete, failure }).toEqual({ complete: true, failure: undefined });
  const silent = await explore({
    setup: setupOf(() => ({})),
    scenario: { steps: [hello!, expected, choice!] },
    events,
  });
  expect(silent.failure).toMatchObject({ invariant: 'expectation', message: expect.stringContaining('step 2') });
});

it('leaves the globals of all other code as they are', async () => {
  const before = [globalThis.setTimeout, globalThis.fetch, globalThis.Date, Math.random];
  const times: boolean[] = [];
  const exploring = explore({ setup: careless, scenario: messages('one'), events, budget: 50 });
  // Meanwhile, this test has the real time.
  await new Promise((resolve) => setTimeout(resolve, 1));
  times.push(Date.now() !== Date.UTC(2026, 0, 1));
  await exploring;
  expect([globalThis.setTimeout, globalThis.fetch, globalThis.Date, Math.random]).toEqual(before);
  expect(times).toEqual([true]);
});

it('finds the same failure each time', async () => {
  const { scenario, options, buggy } = plantedBugs.find(({ name }) => name.startsWith('polls'))!;
  const again = () => explore({ setup: setupOf(buggy), scenario, events, ...options });
  const [first, second] = [await again(), await again()];
  expect(second).toEqual(first);
});
