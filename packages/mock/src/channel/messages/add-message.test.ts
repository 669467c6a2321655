import type { Chat } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { testRun } from '../../testing/test-run.ts';
import { markAsRead } from './read-messages.ts';
import { receiveMessage } from './receive-message.ts';
import { sendMessage } from './send-message.ts';

const from = '919984351847';
const hello = { type: 'text', text: { body: 'Hello' } } as const;
const chatId = '919984351847@s.whatsapp.net';

describe('the first message of a chat', () => {
  it('creates the chat, with one unread message if it was received', () => {
    const { webhooks } = receiveMessage(testChannel(), { from, text: 'Hi', fromName: 'Jonathan' }, testContext);
    expect(webhooks).toEqual([
      {
        messages: [
          {
            id: expect.stringMatching(/^[\w.]+-[\w.]+$/),
            from_me: false,
            type: 'text',
            chat_id: chatId,
            timestamp: 1_747_660_332,
            source: 'mobile',
            chat_name: 'Jonathan',
            text: { body: 'Hi' },
            from,
            from_name: 'Jonathan',
          },
        ],
        event: { type: 'messages', event: 'post' },
        channel_id: 'MANTIS-M72HC',
      },
      {
        chats: [{ id: chatId, type: 'contact', timestamp: 1_747_660_332, unread: 1, not_spam: true }],
        event: { type: 'chats', event: 'post' },
        channel_id: 'MANTIS-M72HC',
      },
    ]);
  });

  it('omits unread if it was sent', () => {
    const { webhooks } = sendMessage(testChannel(), { to: from, content: () => hello }, testContext);
    expect(webhooks[1]).toMatchObject({ chats: [{ id: chatId, not_spam: true }] });
    expect(webhooks[1]).not.toHaveProperty('chats.0.unread');
  });

  it('creates a group for a group id', () => {
    const group = '120363271212442249@g.us';
    const { webhooks } = receiveMessage(testChannel(), { from, text: 'Hi', chatId: group }, testContext);
    expect(webhooks[1]).toMatchObject({ chats: [{ id: group, type: 'group' }] });
  });
});

describe('a later message', () => {
  const chat: Chat = { id: chatId, type: 'contact', name: 'Jonathan', timestamp: 1, unread: 1 };

  it('changes the chat, and carries its name', () => {
    const { webhooks } = receiveMessage(testChannel({ chats: [chat] }), { from, text: 'Hi' }, testContext);
    expect(webhooks).toMatchObject([
      { messages: [{ chat_name: 'Jonathan' }] },
      { chats_updates: [{ after_update: { unread: 2, last_message: { text: { body: 'Hi' } } } }] },
    ]);
    expect(webhooks[1]).toHaveProperty('chats_updates.0.changes', ['timestamp', 'unread', 'not_spam', 'last_message']);
  });

  it('says when it mentions you, until you read it', () => {
    const state = testChannel({ chats: [chat] });
    testRun(state, receiveMessage, { from, text: 'Hi @12025550143', mentions: ['12025550143'] });
    expect(state.chats.get(chatId)).not.toHaveProperty('unread_mention');
    const { result } = testRun(state, receiveMessage, { from, text: 'Hi @12025550199', mentions: ['12025550199'] });
    expect(state.chats.get(chatId)).toMatchObject({ unread: 3, unread_mention: true });
    testRun(state, receiveMessage, { from, text: 'Hello?' });
    expect(state.chats.get(chatId)).toMatchObject({ unread: 4, unread_mention: true });
    testRun(state, markAsRead, { messageId: result.id });
    expect(state.chats.get(chatId)).toMatchObject({ unread: 1 });
    expect(state.chats.get(chatId)).not.toHaveProperty('unread_mention');
  });

  it('is not unread when WhatsApp says it', () => {
    const state = testChannel({ chats: [chat] });
    testRun(state, receiveMessage, { from, system: { body: 'The security code has changed.' } });
    expect(state.chats.get(chatId)).toMatchObject({ unread: 1, last_message: { type: 'system' } });
  });

  it('sends no chats.patch where the channel does not', () => {
    const state = { ...testChannel({ chats: [chat] }), chatsPatchWithMessages: false };
    expect(receiveMessage(state, { from, text: 'Hi' }, testContext).webhooks).toHaveLength(1);
  });
});
