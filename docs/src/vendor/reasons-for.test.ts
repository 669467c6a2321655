import { expect, test } from 'vitest';
import type { Finding } from './compare-models.ts';
import { reasonsFor } from './reasons-for.ts';

const about = (place: string) => ({ id: place, about: place, sources: [], chosen: '', because: '' });
const discrepancies = ['chat.id', 'chat-id', 'chat', 'webhook', 'webhook.event', 'event.method'].map(about);

function reasons(finding: Partial<Finding>): string[] {
  const pair = { vendor: ['Chat'], ours: ['Chat'] };
  const whole: Finding = { kind: 'values', pair, property: 'id', vendor: [], ours: [], ...finding };
  return reasonsFor(whole, discrepancies).map(({ id }) => id);
}

test('the values of a property are explained by its own entry and by that of its definition', () => {
  expect(reasons({ fact: { via: ['ChatId'] } })).toEqual(['chat.id', 'chat-id']);
  expect(reasons({ property: 'id[]', fact: {} })).toEqual(['chat.id']);
});

test('what is required is explained by an entry about the object too, but not by one about values', () => {
  expect(reasons({ kind: 'required', property: 'name', fact: { via: ['ChatId'] } })).toEqual(['chat']);
});

test('all webhooks are called webhook, an object without a name by its last word', () => {
  expect(reasons({ pair: { vendor: [], ours: ['WhapiWebhook'] }, property: 'event' })).toEqual(['webhook.event']);
  expect(reasons({ pair: { vendor: [], ours: ['ChatsPostWebhook.event'] }, property: 'method' })).toEqual([
    'event.method',
  ]);
});

test('what is taken over is explained by an entry about where it comes from', () => {
  const pair = { vendor: ['Group'], ours: ['Group'] };
  expect(reasons({ pair, fact: { from: ['Chat'] } })).toEqual(['chat.id']);
  expect(reasons({ pair, kind: 'required', property: 'name', fact: { from: ['Chat'] } })).toEqual(['chat']);
});

test('an entry about all webhooks explains no required property', () => {
  const pair = { vendor: [], ours: ['WhapiWebhook'] };
  expect(reasons({ pair, kind: 'required', property: 'channel_id' })).toEqual([]);
});

test('what nobody explains has no reason', () => {
  expect(reasons({ property: 'pin' })).toEqual([]);
});
