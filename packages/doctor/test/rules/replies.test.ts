import { expect, it } from 'vitest';
import { examineReceiver } from '../../src/index.ts';
import { replyRules } from '../../src/rules/replies/reply-rules.ts';
import { callTo } from '../bot.ts';
import { bots as wrongChatBots } from '../planted/wrong-chat.ts';
import { testPlanted } from './test-planted.ts';

await testPlanted(replyRules);

it('names all wrong chats, the worst first', async () => {
  const bot = wrongChatBots.find(({ name }) => name === 'answers the sender')!;
  const { findings } = await examineReceiver(() => bot.create(callTo()), { rules: ['wrong-chat'] });
  expect(findings).toMatchObject([{ severity: 'error' }]);
  expect(findings[0]?.seen).toMatch(/to \d+@lid, where .*\. Somebody writes in a group: .* to \d+, where .*@g\.us$/);
});
