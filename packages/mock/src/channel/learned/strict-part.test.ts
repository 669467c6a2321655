import { eventNames, validateWebhook } from '@whapi-webhooks/contract';
import { contractCases } from '@whapi-webhooks/contract/cases';
import { examples } from '@whapi-webhooks/contract/examples';
import type { TextMessage } from '@whapi-webhooks/types';
import { expect, it } from 'vitest';
import { type EntityKind, strictPart } from './strict-part.ts';

const LISTS: Record<string, EntityKind> = {
  calls: 'call',
  chats: 'chat',
  contacts: 'contact',
  groups: 'group',
  labels: 'label',
  messages: 'message',
  statuses: 'status',
};

/** Every entity in the lists of a webhook. */
function entitiesOf(webhook: object): [string, EntityKind, unknown][] {
  return Object.entries(LISTS).flatMap(([list, kind]) => {
    const items = (webhook as Record<string, unknown>)[list];
    return Array.isArray(items) ? items.map((item): [string, EntityKind, unknown] => [list, kind, item]) : [];
  });
}

it.each(eventNames)('leaves the entities of every example of %s as they are', (event) => {
  for (const example of Object.values<object>(examples[event])) {
    for (const [, kind, entity] of entitiesOf(example)) expect(strictPart(kind, entity)).toEqual(entity);
  }
});

it('makes something strict of every counterexample, or nothing', () => {
  const kept = contractCases()
    .filter(({ counterexample, payload }) => counterexample && typeof payload === 'object' && payload !== null)
    .flatMap(({ payload }) => entitiesOf(payload))
    .flatMap(([list, kind, entity]) => {
      const part = strictPart(kind, entity);
      return part ? [{ list, part }] : [];
    });
  expect(kept.length).toBeGreaterThan(50);
  for (const { list, part } of kept) {
    const event = list === 'messages' ? 'messages.post' : list === 'chats' ? 'chats.post' : undefined;
    const payload = { [list]: [part], channel_id: 'NEMO-1' };
    expect(validateWebhook(payload, { profile: 'strict', ...(event && { event }) })).toMatchObject({ valid: true });
  }
});

it('removes what is undeclared at any depth, and keeps the rest', () => {
  const [message] = examples['messages.post']['incoming-text'].messages as [TextMessage];
  const noted = { ...message, note: 1, text: { ...message.text, colour: { deep: ['x'] } } };
  expect(strictPart('message', noted)).toEqual(message);
});

it.each([undefined, null, 1, 'x', [], {}, { id: 'x' }, { id: 1, type: 'text' }])('makes nothing of %j', (entity) => {
  expect(strictPart('message', entity)).toBeUndefined();
});

it('does not change what it is given', () => {
  const [message] = examples['messages.post']['incoming-text'].messages;
  const given = Object.freeze({ ...message, note: 1 });
  strictPart('message', given);
  expect(given).toHaveProperty('note');
});
