import type { Chat, Label } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { addLabel, removeLabel } from './label-association.ts';

const chatId = '919984351847@s.whatsapp.net';
const paid: Label = { id: '4', name: 'Paid', color: 'gold' };
const pending: Label = { id: '3', name: 'Pending payment', color: 'salmon' };
const chat: Chat = { id: chatId, type: 'contact', labels: [paid] };

describe('labelling a chat', () => {
  it('sends all labels of the chat, not only the new one', () => {
    const state = testChannel({ chats: [chat], labels: [paid, pending] });
    expect(addLabel(state, { labelId: '3', chatId }, testContext).webhooks).toMatchObject([
      {
        chats_updates: [
          { before_update: { labels: [paid] }, after_update: { labels: [paid, pending] }, changes: ['labels'] },
        ],
      },
    ]);
  });

  it('omits labels when the last one is removed', () => {
    const [webhook] = removeLabel(testChannel({ chats: [chat] }), { labelId: '4', chatId }, testContext).webhooks;
    expect(webhook).toMatchObject({ chats_updates: [{ changes: ['labels'] }] });
    expect(webhook).not.toHaveProperty('chats_updates.0.after_update.labels');
  });

  it.each([
    [
      'a label it has already',
      () => addLabel(testChannel({ chats: [chat], labels: [paid] }), { labelId: '4', chatId }, testContext),
      409,
    ],
    [
      'a label that does not exist',
      () => addLabel(testChannel({ chats: [chat] }), { labelId: '9', chatId }, testContext),
      404,
    ],
    [
      'a chat that does not exist',
      () => addLabel(testChannel({ labels: [paid] }), { labelId: '4', chatId }, testContext),
      404,
    ],
    [
      'taking off a label it does not have',
      () => removeLabel(testChannel({ chats: [chat] }), { labelId: '3', chatId }, testContext),
      404,
    ],
  ])('refuses %s', (_, run, status) => {
    expect(run).toThrow(expect.objectContaining({ status }));
  });
});
