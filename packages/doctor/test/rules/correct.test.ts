import { describe, expect, it } from 'vitest';
import { examineReceiver } from '../../src/index.ts';
import { botsIn } from '../all-bots.ts';
import { type Bot, callTo } from '../bot.ts';

/** Correct bots may wait for their own messages, where a platform stops them after the response: it is a note, no fault. */
const NOTES = ['awaits-sends'];

const bots: readonly Bot[] = await botsIn('correct');

/** The rule about strangers is judged only where there is a secret. */
const guarded = bots
  .filter(({ name }) => name === 'queue bot')
  .map(
    ({ name, create }): Bot => ({
      name: `${name} with a secret`,
      faults: [],
      options: { headers: { 'x-secret': 'a-long-secret' } },
      create(call) {
        const handle = create(call);
        return (request) => {
          const isKnown = request.headers.get('x-secret') === 'a-long-secret';
          return isKnown ? handle(request) : new Response('who are you?', { status: 401 });
        };
      },
    }),
  );

describe.each([...bots, ...guarded])('a correct bot: $name', ({ options, create }) => {
  it('shows nothing, and every rule is judged', async () => {
    const { findings, results } = await examineReceiver(() => create(callTo()), options);
    expect(findings.filter(({ rule, severity }) => severity !== 'info' || !NOTES.includes(rule))).toEqual([]);
    const open = results.filter(({ result }) => result === 'not-judged' || result === 'off').map(({ rule }) => rule.id);
    expect(open).toEqual(options?.headers ? [] : ['trusts-anybody']);
  });
});
