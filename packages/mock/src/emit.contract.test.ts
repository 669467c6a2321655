import {
  ContractError,
  eventNames,
  eventOfRequest,
  modes,
  type ValidationResult,
  validateWebhook,
} from '@whapi-webhooks/contract';
import type { PayloadOf, WhapiEventName } from '@whapi-webhooks/types';
import { describe, expect, it } from 'vitest';
import type { DeepPartial } from './deep-partial.ts';
import { setupWhapi } from './setup-whapi.ts';

const url = 'https://bot.test/hook';
const chat = '12025550143@s.whatsapp.net';
const person = '12025550143';
const group = '120363271212442249@g.us';

/** For each event an override as deep as its payload goes. */
const overrides: { [E in WhapiEventName]: DeepPartial<PayloadOf<E>> } = {
  'calls.post': { calls: [{ chat_id: chat }] },
  'channel.patch': { qr: { expire: 20 } },
  'channel.post': { health: { status: { text: 'QR' } } },
  'chats.delete': { chats_removed: [chat, group] },
  'chats.patch': { chats_updates: [{ after_update: { labels: [{ id: '3', name: 'Paid', color: 'gold' }] } }] },
  'chats.post': { chats: [{ id: chat }, { id: group, type: 'group' }] },
  'chats.put': { chats: [{ unread: 3 }] },
  'contacts.patch': { contacts_updates: [{ after_update: { profile_pic: 'https://example.com/a.jpg' } }] },
  'contacts.post': { contacts: [{ name: 'Gerald' }] },
  'groups.patch': { groups_updates: [{ after_update: { name: 'Team' }, changes: ['name'] }] },
  'groups.post': { groups: [{ participants: [{ id: person, rank: 'admin' }] }] },
  'groups.put': { groups_participants: [{ participants: [person], action: 'promote' }] },
  'labels.delete': { labels_removed: ['Paid'] },
  'labels.post': { labels: [{ color: 'gold' }] },
  'messages.delete': { messages_removed: undefined, messages_removed_all: chat },
  'messages.patch': { messages_updates: [{ after_update: { from_me: true } }] },
  'messages.post': { messages: [{ from_name: 'Gerald' }] },
  'messages.put': { messages: [{ from_name: 'Gerald' }] },
  'presences.post': { presences: [{ status: 'typing' }] },
  'service.post': { channel_id: 'MANTIS-ABCDE' },
  'statuses.post': { statuses: [{ status: 'read' }] },
  'statuses.put': { statuses: [{ viewer_id: person }] },
  'users.delete': { user: { name: 'Gerald' } },
  'users.post': { user: { name: 'Gerald' } },
};

describe.each(modes)('emit in %s mode', (mode) => {
  it.each(eventNames)('sends %s with the overrides, and keeps the contract', async (name) => {
    const received: { verdict: ValidationResult; payload: object }[] = [];
    const whapi = setupWhapi();
    whapi.connect(url, async (request) => {
      const event = eventOfRequest(request.method, request.url);
      const payload = (await request.json()) as object;
      received.push({ payload, verdict: validateWebhook(payload, { profile: 'strict', ...(event && { event }) }) });
      return new Response();
    });
    whapi.subscribe({ url, mode });
    expect(await whapi.emit(name, overrides[name])).toMatchObject([{ event: name, mode, outcome: 'delivered' }]);
    const overridden = JSON.parse(JSON.stringify(overrides[name]));
    expect(received).toMatchObject([{ verdict: { valid: true, event: name }, payload: overridden }]);
  });
});

it('takes one of the alternative payload keys away when its override is undefined', async () => {
  const whapi = setupWhapi();
  whapi.connect(url, () => new Response());
  const [delivery] = await whapi.emit('messages.delete', overrides['messages.delete']);
  expect(Object.keys(delivery?.webhook ?? {})).toEqual(['event', 'channel_id', 'messages_removed_all']);
});

it('knows the payload of each event while it is typed', async () => {
  const whapi = setupWhapi();
  // @ts-expect-error a label has a `color`
  await expect(whapi.emit('labels.post', { labels: [{ colour: 'gold' }] })).rejects.toThrow(ContractError);
  // @ts-expect-error a call is of another event
  await expect(whapi.emit('labels.post', { calls: [] })).rejects.toThrow(ContractError);
});
