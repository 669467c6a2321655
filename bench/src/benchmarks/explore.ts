import { type ExploreOptions, explore } from '@whapi-webhooks/doctor/explore';
import { setupOf } from '../../../packages/doctor/test/explore/planted/bot.ts';
import { plantedBugs } from '../../../packages/doctor/test/explore/planted/index.ts';
import setup from '../explore/answering-bot.ts';
import type { Round } from '../round.ts';
import type { Benchmark } from './benchmark.ts';

const ROUNDS = 3;
const SCHEDULES = 6_000;
const LONGEST_MS = 10_000;
/** How many schedules a corrected bot is run under. */
const CORRECTED = 500;

/** Six messages to a bot that answers each of them; the echoes of its answers are delivered as well. */
const STORY = {
  scenario: {
    steps: Array.from({ length: 6 }, (_, index) => ({
      do: 'receiveMessage',
      with: { from: '919984351847', text: `Hi ${index}` },
    })),
  },
  events: ['messages.post'],
  faults: { duplicates: 1, timeouts: 1 },
} satisfies Partial<ExploreOptions>;

/** Schedules a minute of a function, which one core runs, over the number that is aimed at. */
export const exploreFunction: Benchmark = {
  id: 'explore/schedules-per-minute',
  what: 'schedules of a bot in process that one core explores in a minute, over 50,000',
  unit: '/min',
  aim: { atLeast: 1 },
  measure: () => timeSchedules(setup, 50_000),
};

/** The same for a module, which all cores run. */
export const exploreModule: Benchmark = {
  id: 'explore-module/schedules-per-minute',
  what: 'schedules of a bot in a module that all cores explore in a minute, over 100,000',
  unit: '/min',
  aim: { atLeast: 1 },
  measure: () => timeSchedules(new URL('../explore/answering-bot.ts', import.meta.url), 100_000),
};

/** Planted bugs that are found within 10 s, over all of them. */
export const explorePlantedBugs: Benchmark = {
  id: 'explore/planted-bugs',
  what: 'planted bugs that are found within 10 s each, over all of them',
  unit: 'bugs',
  aim: { atLeast: 1 },
  async measure() {
    let found = 0;
    for (const { name, scenario, options, buggy, corrected } of plantedBugs) {
      const start = performance.now();
      const { failure } = await explore({ setup: setupOf(buggy), scenario, ...options });
      if (failure && performance.now() - start < LONGEST_MS) found += 1;
      else process.stderr.write(`missed: a bot that ${name}\n`);
      const after = await explore({ setup: setupOf(corrected), scenario, ...options, budget: CORRECTED });
      if (after.failure) throw new Error(`A bot is accused of what it does not do: ${name}`);
    }
    return [{ ours: found, theirs: plantedBugs.length }];
  },
};

/** @param aim how many schedules a minute there should be */
async function timeSchedules(setup: ExploreOptions['setup'], aim: number): Promise<Round[]> {
  const rounds: Round[] = [];
  // The first one warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    const { explored, failure } = await explore({ ...STORY, setup, budget: SCHEDULES, seed: round + 1 });
    if (failure) throw new Error(`The bot is right, but was accused: ${failure.message}`);
    const minutes = (performance.now() - start) / 60_000;
    if (round > 0) rounds.push({ ours: explored / minutes, theirs: aim });
  }
  return rounds;
}
