import { examples } from '@whapi-webhooks/contract/examples';
import { describe, expect, it } from 'vitest';
import type { WhapiRequest } from '../requests/request.ts';
import { subjectOfRequest, subjectOfWebhook } from './row-subject.ts';

const request = (parts: object) =>
  subjectOfRequest({ path: '/messages/text', params: {}, ...parts } as unknown as WhapiRequest);

describe('a webhook', () => {
  it.each([
    [
      'messages.post',
      { messages: [{ id: 'm1', chat_id: 'c1' }, { id: 'm2' }] },
      { chat: 'c1', messages: ['m1', 'm2'] },
    ],
    ['a reaction', { messages: [{ id: 'm2', action: { target: 'm1' } }] }, { messages: ['m2', 'm1'] }],
    [
      'messages.patch',
      { messages_updates: [{ id: 'm1', after_update: { id: 'm1', chat_id: 'c1' } }] },
      { chat: 'c1', messages: ['m1'] },
    ],
    ['messages.delete', { messages_removed: ['m1'] }, { messages: ['m1'] }],
    ['statuses.post', { statuses: [{ id: 'm1', recipient_id: 'c1' }] }, { chat: 'c1', messages: ['m1'] }],
    ['chats.patch', { chats_updates: [{ after_update: { id: 'c1' } }] }, { chat: 'c1' }],
    ['chats.delete', { chats_removed: ['c1'] }, { chat: 'c1' }],
    ['what nobody knows', { messages: [null, 1, { id: {} }] }, {}],
    ['no object', null, {}],
  ])('%s names its chat and its messages', (_, webhook, subject) => {
    expect(subjectOfWebhook(webhook)).toEqual(subject);
  });

  it('names no more messages than a row needs', () => {
    const messages = Array.from({ length: 1_000 }, (_, index) => ({ id: `m${index}` }));
    expect(subjectOfWebhook({ messages }).messages).toHaveLength(10);
  });

  it('of every example about messages names one', () => {
    for (const event of ['messages.post', 'messages.patch', 'messages.delete', 'statuses.post'] as const) {
      expect(subjectOfWebhook(examples[event].minimal).messages, event).toHaveLength(1);
    }
  });
});

describe('a request', () => {
  it('names the message that it sent, and the chat', () => {
    const answer = { sent: true, message: { id: 'm1', chat_id: 'c1' } };
    expect(request({ body: { to: '1' }, answer })).toEqual({ chat: 'c1', messages: ['m1'] });
  });

  it('names the message in its path', () => {
    expect(request({ params: { MessageID: 'm1' } })).toEqual({ messages: ['m1'] });
  });

  it('names nothing where there is nothing', () => {
    expect(request({ path: '/health', answer: { id: 'x' } })).toEqual({});
  });
});
