import { validateWebhook } from '@whapi-webhooks/contract';
import { expect, test } from 'vitest';
import { type Load, webhookTexts } from './webhook-texts.ts';

const loads = Object.keys(webhookTexts) as Load[];

test.each(loads)('every %s differs and keeps the contract', (load) => {
  const texts: readonly string[] = webhookTexts[load];
  expect(new Set(texts).size).toBe(texts.length);
  const verdicts = texts.map((text) => validateWebhook(JSON.parse(text), { profile: 'strict' }));
  expect(verdicts.filter(({ valid }) => !valid)).toEqual([]);
});

test.each(loads)('no two of %s share a chat or a message', (load) => {
  const messages = webhookTexts[load].flatMap((text) => {
    const webhook = JSON.parse(text);
    return webhook.messages ?? [webhook.chats_updates[0].before_update.last_message];
  });
  for (const key of ['id', 'chat_id', 'from']) {
    expect(new Set(messages.map((message) => message[key])).size).toBe(messages.length);
  }
});

test('a batch has 100 messages', () => {
  expect(JSON.parse(webhookTexts.batch[0]!).messages).toHaveLength(100);
});
