import type { Chat } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { testChannel } from '../../testing/test-channel.ts';
import { testRun } from '../../testing/test-run.ts';
import type { ChannelState } from '../state/channel-state.ts';
import { receiveMessage } from './receive-message.ts';
import { type OutgoingMessage, sendMessage } from './send-message.ts';

const to = '919984351847';
const chatId = '919984351847@s.whatsapp.net';

function sendText(state: ChannelState, body: string, more: Partial<OutgoingMessage> = {}) {
  return testRun(state, sendMessage, { to, content: () => ({ type: 'text', text: { body } }), ...more });
}

it('answers with the message as it is pending, the name of the chat left out', () => {
  const chat: Chat = { id: chatId, type: 'contact', name: 'Jonathan' };
  const { result, webhooks } = sendText(testChannel({ chats: [chat] }), 'Hello');
  expect(result).toEqual({
    id: expect.stringMatching(/^yq/),
    from_me: true,
    type: 'text',
    chat_id: chatId,
    timestamp: 1_747_660_332,
    source: 'api',
    device_id: 20,
    status: 'pending',
    text: { body: 'Hello' },
    from: '12025550199',
  });
  expect(webhooks[0]).toMatchObject({ messages: [{ ...result, chat_name: 'Jonathan' }] });
});

it('addresses a group by its id', () => {
  const { result, webhooks } = sendText(testChannel(), 'Hello', { to: '120363271212442249@g.us' });
  expect(result.id.split('-')).toHaveLength(3);
  expect(webhooks[1]).toMatchObject({ chats: [{ id: '120363271212442249@g.us', type: 'group' }] });
});

describe('a quote', () => {
  it('has the content of a message that is known', () => {
    const state = testChannel();
    const { result: quoted } = testRun(state, receiveMessage, { from: to, text: 'Where is it?' });
    const { result } = sendText(state, 'On its way', { quoted: quoted.id, mentions: [to] });
    expect(result.context).toEqual({
      mentions: [to],
      quoted_id: quoted.id,
      quoted_type: 'text',
      quoted_content: { body: 'Where is it?' },
      quoted_author: to,
    });
  });

  it('does not load a file', () => {
    const state = testChannel();
    state.settings = { ...state.settings, media: { auto_download: ['image'] } };
    const { result: quoted } = testRun(state, receiveMessage, { from: to, image: { caption: 'The terrace' } });
    const content = sendText(state, 'Nice', { quoted: quoted.id }).result.context?.quoted_content;
    expect(content).toMatchObject({ id: 'media_init', caption: 'The terrace', mime_type: 'image/jpeg' });
    expect(content).not.toHaveProperty('link');
  });

  it('leaves out content that no quote can hold', () => {
    const state = testChannel();
    const { result: quoted } = testRun(state, receiveMessage, { from: to, order: { order_id: '17' } });
    expect(sendText(state, 'Thanks', { quoted: quoted.id }).result.context).toEqual({
      quoted_id: quoted.id,
      quoted_type: 'order',
      quoted_author: to,
    });
  });

  it('of an unknown message has its id', () => {
    expect(sendText(testChannel(), 'Hi', { quoted: 'unknown-id' }).result.context).toEqual({ quoted_id: 'unknown-id' });
  });
});

describe('an edit', () => {
  it('replaces the content, and is reported as an action and a change', () => {
    const state = testChannel();
    const { result: message } = sendText(state, 'Helo');
    const { result, webhooks, later } = sendText(state, 'Hello', { edit: message.id, mentions: ['12025550143'] });
    const chat_name = to;
    expect(result).toEqual({ ...message, chat_name, text: { body: 'Hello' }, context: { mentions: ['12025550143'] } });
    expect(state.messages.get(message.id)).toEqual(result);
    expect(state.chats.get(chatId)?.last_message).toEqual(result);
    const trigger = {
      type: 'action',
      source: 'api',
      from_me: true,
      action: { type: 'edit', target: message.id, edited_type: 'text', edited_content: { body: 'Hello' } },
    };
    expect(webhooks).toMatchObject([
      { messages: [trigger] },
      {
        messages_updates: [
          { id: message.id, trigger, before_update: message, after_update: result, changes: ['text', 'context'] },
        ],
      },
    ]);
    expect(later).toBeUndefined();
  });

  it.each([
    [404, 'a message that is not there', () => 'unknown-id'],
    [
      400,
      "somebody else's message",
      (state: ChannelState) => testRun(state, receiveMessage, { from: to, text: 'Hi' }).result.id,
    ],
    [400, 'a message of another type', (state: ChannelState) => sendPoll(state)],
  ])('is refused with %i for %s', (status, _, edit) => {
    const state = testChannel();
    const id = edit(state);
    expect(() => sendText(state, 'Hello', { edit: id })).toThrow(expect.objectContaining({ status }));
  });
});

function sendPoll(state: ChannelState): string {
  const poll = { title: 'When?', options: ['Now', 'Later'] };
  const content = () => ({ type: 'poll' as const, poll });
  return testRun(state, sendMessage, { to, content }).result.id;
}
