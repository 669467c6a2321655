import { expect, it } from 'vitest';
import { examineReceiver } from '../../src/index.ts';
import { robustnessRules } from '../../src/rules/robustness/robustness-rules.ts';
import { callTo } from '../bot.ts';
import { bots as wrongChatBots } from '../planted/wrong-chat.ts';
import { testPlanted } from './test-planted.ts';

await testPlanted(robustnessRules);

it('lets a bot be silent where the name is missing by which it knows its group', async () => {
  const bot = wrongChatBots.find(({ options }) => options?.groupName !== undefined)!;
  const { findings } = await examineReceiver(() => bot.create(callTo()), { ...bot.options, rules: ['dies-of-absence'] });
  expect(findings).toEqual([]);
});
