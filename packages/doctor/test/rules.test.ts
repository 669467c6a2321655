import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examineReceiver } from '../src/index.ts';
import { botsIn } from './all-bots.ts';
import { callTo } from './bot.ts';

// The matrix, which the long tests compute, examines each bot by all rules.
describe.each(await botsIn('planted'))('a planted bot: $name', ({ file, faults, options, create }) => {
  it(`shows ${faults.join(' and ') || 'nothing'}`, async () => {
    const rules = [...new Set([path.parse(file).name, ...faults])];
    const { findings } = await examineReceiver(() => create(callTo()), { ...options, rules });
    expect(findings.map(({ rule }) => rule).sort()).toEqual([...faults].sort());
  });
});

describe.each(await botsIn('correct'))('a correct bot: $name', ({ options, create }) => {
  it('shows nothing, and every rule is judged', async () => {
    const { findings, results } = await examineReceiver(() => create(callTo()), options);
    // A note, such as one on a bot that awaits its own sends, is no fault.
    expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const open = results.filter(({ result }) => result === 'not-judged' || result === 'off').map(({ rule }) => rule.id);
    expect(open).toEqual(options?.headers ? [] : ['trusts-anybody']);
  });
});
