import { validateWebhook } from '@whapi-webhooks/contract';
import { expect, test } from 'vitest';
import { chatsPatchTexts } from './chats-patch-texts.ts';

test('every text differs and keeps the contract', () => {
  expect(new Set(chatsPatchTexts).size).toBe(chatsPatchTexts.length);
  const verdicts = chatsPatchTexts.map((text) => validateWebhook(JSON.parse(text), { profile: 'strict' }));
  expect(verdicts.filter(({ valid }) => !valid)).toEqual([]);
});

test('no two share a chat or a message', () => {
  const messages = chatsPatchTexts.map((text) => JSON.parse(text).chats_updates[0].before_update.last_message);
  for (const key of ['id', 'chat_id', 'from']) {
    expect(new Set(messages.map((message) => message[key])).size).toBe(messages.length);
  }
});
