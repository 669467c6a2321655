import { describe, expect, it } from 'vitest';
import { explore } from '../../src/explore.ts';
import { setupOf } from './planted/bot.ts';
import { plantedBugs } from './planted/index.ts';

it('are at least 20', () => {
  expect(plantedBugs.length).toBeGreaterThanOrEqual(20);
});

describe.each(plantedBugs)('a bot that $name', ({ scenario, options, buggy, corrected }) => {
  it('is found', async () => {
    const { failure } = await explore({ setup: setupOf(buggy), scenario, events: ['messages.post'], ...options });
    expect(failure).toBeDefined();
  });

  it('is found although it gets all events', async () => {
    const { failure } = await explore({ setup: setupOf(buggy), scenario, ...options });
    expect(failure).toBeDefined();
  });

  it('is not accused once it is corrected', async () => {
    const { failure, report } = await explore({ setup: setupOf(corrected), scenario, ...options, budget: 300 });
    expect(failure, report).toBeUndefined();
  });
});
