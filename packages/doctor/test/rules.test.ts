import { describe, expect, it } from 'vitest';
import { examineReceiver, type Finding } from '../src/index.ts';
import { botsIn } from './all-bots.ts';
import { callTo } from './bot.ts';

describe.each(await botsIn('planted'))('a planted bot: $name', ({ faults, silent = [], options, create }) => {
  it(`shows ${faults.join(' and ')}, and nothing else`, async () => {
    const { findings } = await examineReceiver(() => create(callTo()), options);
    const isMeant = ({ rule, severity }: Finding) =>
      severity === 'error' || faults.includes(rule) || silent.includes(rule);
    expect(
      findings
        .filter(isMeant)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([...faults].sort());
  });
});

describe.each(await botsIn('correct'))('a correct bot: $name', ({ options, create }) => {
  it('shows nothing, and every rule is judged', async () => {
    const { findings, results } = await examineReceiver(() => create(callTo()), options);
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const open = results.filter(({ result }) => result !== 'passed' && result !== 'found').map(({ rule }) => rule.id);
    expect(open).toEqual(options?.headers ? [] : ['trusts-anybody']);
  });
});
