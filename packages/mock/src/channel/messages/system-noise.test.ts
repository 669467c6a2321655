import { expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { testRun } from '../../testing/test-run.ts';
import { makeSystemNoise } from './system-noise.ts';

it('is a message without content, as captured, and does not touch the chat', () => {
  const state = testChannel();
  const { result, webhooks } = testRun(state, makeSystemNoise, { chatId: '919984351847' });
  expect(result).toEqual({
    id: expect.any(String),
    from_me: false,
    type: 'unknown',
    chat_id: '919984351847@s.whatsapp.net',
    timestamp: 1_747_660_332,
    source: 'system',
    chat_name: '919984351847',
    from: '919984351847',
    starred: false,
  });
  expect(webhooks).toMatchObject([{ messages: [result] }]);
  expect(state.chats.size).toBe(0);
});
