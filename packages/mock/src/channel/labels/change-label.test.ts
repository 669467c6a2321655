import type { Chat, Label } from '@whapi-webhooks/types';
import { expect, it } from 'vitest';
import { testChannel, testContext } from '../../testing/test-channel.ts';
import { applyChanges } from '../state/channel-state.ts';
import { createLabel, deleteLabel, renameLabel } from './change-label.ts';

const paid: Label = { id: '4', name: 'Paid', color: 'gold' };
const pending: Label = { id: '3', name: 'Pending payment', color: 'salmon' };
const chat: Chat = { id: '919984351847@s.whatsapp.net', type: 'contact', labels: [pending, paid] };
const other: Chat = { id: '12025550143@s.whatsapp.net', type: 'contact', labels: [paid] };

function labelledChannel() {
  return testChannel({ chats: [chat, other], labels: [pending, paid] });
}

it('announces a new label', () => {
  expect(createLabel(testChannel(), { id: '4', name: 'Paid', color: 'gold' }, testContext).webhooks).toEqual([
    { labels: [paid], event: { type: 'labels', event: 'post' }, channel_id: 'MANTIS-M72HC' },
  ]);
});

it('reports a new name like a new label, and renames the label in chats', () => {
  const state = labelledChannel();
  const { changes, webhooks } = renameLabel(state, { labelId: '3', name: 'Unpaid' }, testContext);
  applyChanges(state, changes);
  const unpaid = { id: '3', name: 'Unpaid', color: 'salmon' };
  expect(webhooks).toMatchObject([{ labels: [unpaid], event: { type: 'labels', event: 'post' } }]);
  expect(state.labels.get('3')).toEqual(unpaid);
  expect([...state.chats.values()].map(({ labels }) => labels)).toEqual([[unpaid, paid], [paid]]);
});

it('reports a deleted label by its name, and removes it from chats', () => {
  const state = labelledChannel();
  const { changes, webhooks } = deleteLabel(state, { labelId: '4' }, testContext);
  applyChanges(state, changes);
  expect(webhooks).toMatchObject([{ labels_removed: ['Paid'], event: { type: 'labels', event: 'delete' } }]);
  expect([...state.labels.keys()]).toEqual(['3']);
  expect([...state.chats.values()]).toEqual([
    { ...chat, labels: [pending] },
    { id: other.id, type: 'contact' },
  ]);
});

it('refuses a label that does not exist', () => {
  const refusal = expect.objectContaining({ status: 404, details: 'no label 9' });
  expect(() => renameLabel(labelledChannel(), { labelId: '9', name: 'Unpaid' }, testContext)).toThrow(refusal);
  expect(() => deleteLabel(labelledChannel(), { labelId: '9' }, testContext)).toThrow(refusal);
});
