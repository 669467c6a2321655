import { expect, it } from 'vitest';
import { examineReceiver } from '../../src/index.ts';
import { lossRules } from '../../src/rules/loss/loss-rules.ts';
import { testPlanted } from './test-planted.ts';

await testPlanted(lossRules);

it('does not judge the order of webhooks of which one fails in any order', async () => {
  const create = () => async (request: Request) => {
    const { statuses = [] } = (await request.json()) as { statuses?: unknown[] };
    if (statuses.length > 0) throw new Error('What is that?');
    return new Response();
  };
  const { results } = await examineReceiver(create, { rules: ['order-dependent'], replies: false });
  expect(results).toMatchObject([
    { result: 'not-judged', why: expect.stringMatching(/What is that\?.* in order, too$/), hint: expect.any(String) },
  ]);
});
