import type { Chat } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { receiveMessage } from './receive-message.ts';
import { sendText } from './send-text.ts';
import { testChannel, testContext } from './test-channel.ts';

const from = '919984351847';
const chatId = '919984351847@s.whatsapp.net';

describe('the first message of a chat', () => {
  it('creates the chat, with one unread message when it came in', () => {
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

  it('leaves unread out when it went out', () => {
    const { webhooks } = sendText(testChannel(), { to: from, body: 'Hello' }, testContext);
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

  it('sends no chats.patch where the channel does not', () => {
    const state = { ...testChannel({ chats: [chat] }), chatsPatchWithMessages: false };
    expect(receiveMessage(state, { from, text: 'Hi' }, testContext).webhooks).toHaveLength(1);
  });
});

describe('sendText', () => {
  it('answers with the message as it is pending, the name of the chat left out', () => {
    const chat: Chat = { id: chatId, type: 'contact', name: 'Jonathan' };
    const { result, webhooks } = sendText(testChannel({ chats: [chat] }), { to: chatId, body: 'Hello' }, testContext);
    expect(result).toMatchObject({ from_me: true, source: 'api', status: 'pending', from: '12025550199' });
    expect(result).not.toHaveProperty('from_name');
    expect(result).not.toHaveProperty('chat_name');
    expect(webhooks[0]).toMatchObject({ messages: [{ ...result, chat_name: 'Jonathan' }] });
  });

  it('quotes a message it knows', () => {
    const state = testChannel();
    const { result: quoted } = receiveMessage(state, { from, text: 'Where is it?' }, testContext);
    state.messages.set(quoted.id, quoted);
    const { result } = sendText(state, { to: from, body: 'On its way', quoted: quoted.id }, testContext);
    expect(result.context).toEqual({
      quoted_id: quoted.id,
      quoted_type: 'text',
      quoted_content: { body: 'Where is it?' },
      quoted_author: from,
    });
  });
});
