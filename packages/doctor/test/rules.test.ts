import { describe, expect, it } from 'vitest';
import { examineReceiver } from '../src/index.ts';
import { botsIn } from './all-bots.ts';
import { callTo } from './bot.ts';

describe.each(await botsIn('planted'))('a planted bot: $name', ({ faults, options, create }) => {
  it(`shows ${faults.join(' and ')}, and nothing else`, async () => {
    const { findings } = await examineReceiver(() => create(callTo()), options);
    expect(findings.map(({ rule }) => rule).sort()).toEqual([...faults].sort());
  });
});

describe.each(await botsIn('correct'))('a correct bot: $name', ({ options, create }) => {
  it('shows nothing, and every rule is judged', async () => {
    const { findings, results } = await examineReceiver(() => create(callTo()), options);
    expect(findings).toEqual([]);
    expect(results.filter(({ result }) => result !== 'passed')).toEqual([]);
  });
});
