import { expect, it } from 'vitest';
import { examineReceiver } from '../../src/index.ts';
import { robustnessRules } from '../../src/rules/robustness/robustness-rules.ts';
import { callTo } from '../bot.ts';
import { bots as wrongChatBots } from '../planted/wrong-chat.ts';
import { testPlanted } from './test-planted.ts';

await testPlanted(robustnessRules);

it('sends no webhook that is longer than those of messages can be', async () => {
  const create = () => async (request: Request) =>
    new Response(null, { status: (await request.text()).length > 300_000 ? 413 : 200 });
  const { findings } = await examineReceiver(create, { rules: ['dies-of-text', 'dies-of-unknown'], replies: false });
  expect(findings).toEqual([]);
});

it('lets a bot be silent where the name is missing by which it knows its group', async () => {
  const bot = wrongChatBots.find(({ options }) => options?.groupName !== undefined)!;
  const { findings } = await examineReceiver(() => bot.create(callTo()), {
    ...bot.options,
    rules: ['dies-of-absence'],
  });
  expect(findings).toEqual([]);
});
