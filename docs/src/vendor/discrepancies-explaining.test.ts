import { expect, test } from 'vitest';
import type { Finding } from './compare-models.ts';
import { discrepanciesExplaining } from './discrepancies-explaining.ts';

const about = (place: string) => ({ id: place, about: place, sources: [], chosen: '', because: '' });
const discrepancies = ['chat.id', 'chat-id', 'chat', 'webhook', 'webhook.event', 'event.method'].map(about);

function reasons(finding: Partial<Finding>): string[] {
  const pair = { vendor: ['Chat'], ours: ['Chat'] };
  const whole: Finding = { kind: 'values', pair, property: 'id', vendor: [], ours: [], ...finding };
  return discrepanciesExplaining(whole, discrepancies).map(({ id }) => id);
}

test('entries about a property and about its definition explain its values', () => {
  expect(reasons({ fact: { via: ['ChatId'] } })).toEqual(['chat.id', 'chat-id']);
  expect(reasons({ property: 'id[]', fact: {} })).toEqual(['chat.id']);
});

test('an entry about the object explains what is required, an entry about values does not', () => {
  expect(reasons({ kind: 'required', property: 'name', fact: { via: ['ChatId'] } })).toEqual(['chat']);
});

test('the name of all webhooks is webhook, that of an unnamed object its last segment', () => {
  expect(reasons({ pair: { vendor: [], ours: ['WhapiWebhook'] }, property: 'event' })).toEqual(['webhook.event']);
  expect(reasons({ pair: { vendor: [], ours: ['ChatsPostWebhook.event'] }, property: 'method' })).toEqual([
    'event.method',
  ]);
});

test('an entry about the base explains inherited properties', () => {
  const pair = { vendor: ['Group'], ours: ['Group'] };
  expect(reasons({ pair, fact: { from: ['Chat'] } })).toEqual(['chat.id']);
  expect(reasons({ pair, kind: 'required', property: 'name', fact: { from: ['Chat'] } })).toEqual(['chat']);
});

test('an entry about all webhooks explains no required property', () => {
  const pair = { vendor: [], ours: ['WhapiWebhook'] };
  expect(reasons({ pair, kind: 'required', property: 'channel_id' })).toEqual([]);
});

test('a finding without an entry has no reason', () => {
  expect(reasons({ property: 'pin' })).toEqual([]);
});
