import { eventNames, validateWebhook } from '@whapi-webhooks/contract';
import { contractCases } from '@whapi-webhooks/contract/cases';
import { examples } from '@whapi-webhooks/contract/examples';
import type { Label, Message, WhapiWebhook } from '@whapi-webhooks/types';
import { describe, expect, it, onTestFinished } from 'vitest';
import { insideOf } from '../../inside.ts';
import { testGateway } from '../../testing/test-gateway.ts';

const incoming = examples['messages.post']['incoming-text'];
const message = incoming.messages[0] as Message;
const { id, chat_id: chatId } = message;

function setup() {
  const gateway = testGateway({ clock: 'virtual' });
  onTestFinished(() => gateway.whapi.close({ breakOff: true }));
  const { whapi } = gateway;
  return {
    ...gateway,
    learn: (webhook: object) => whapi.send(webhook as WhapiWebhook, { learn: true, unchecked: true }),
  };
}

const updateOf = (update: object) => ({
  messages_updates: [{ id, before_update: message, after_update: update }],
  event: { type: 'messages', event: 'patch' },
  channel_id: 'NEMO-1',
});

describe('after a webhook that the channel learned from', () => {
  it('its message is there for requests about it, which cause the webhooks of any other message', async () => {
    const { whapi, call, learn } = setup();
    whapi.connect('https://bot.test/hook', () => new Response());
    expect((await call(`PUT /messages/${id}`)).status).toBe(404);
    await whapi.send(incoming);
    expect((await call(`PUT /messages/${id}`)).status).toBe(404);
    await learn(incoming);
    expect((await call(`PUT /messages/${id}`)).status).toBe(200);
    expect((await call(`GET /messages/${id}`)).json).toMatchObject({ id });
    expect((await call(`GET /chats/${chatId}`)).json).toMatchObject({ id: chatId, last_message: { id } });
    expect((await call(`PUT /messages/${id}/reaction`, { emoji: '👍' })).status).toBe(200);
    await whapi.settled();
    for (const { webhook } of whapi.deliveries)
      expect(validateWebhook(webhook, { profile: 'strict' }).valid).toBe(true);
    expect(whapi.deliveries.map(({ event }) => event)).toContain('statuses.post');
  });

  it('the receiver can ask about its message while it is called', async () => {
    const { whapi, call, learn } = setup();
    const statuses: number[] = [];
    whapi.connect('https://bot.test/hook', async (request) => {
      const { messages } = (await request.json()) as { messages?: Message[] };
      if (messages) statuses.push((await call(`PUT /messages/${messages[0]?.id}`)).status);
      return new Response();
    });
    await learn(incoming);
    await whapi.settled();
    expect(statuses).toEqual([200]);
  });

  it('what the strict contract refuses is not in the state', async () => {
    const { whapi, learn } = setup();
    await learn({ ...incoming, messages: [{ ...message, note: 1 }, { id: 'broken' }, null] });
    expect([...insideOf(whapi.gateway).state.messages.values()]).toEqual([message]);
  });

  it('a message that is sent again does not count as unread twice', async () => {
    const { call, learn } = setup();
    for (let i = 0; i < 2; i++) await learn(incoming);
    expect((await call(`GET /chats/${chatId}`)).json).toMatchObject({ unread: 1 });
  });

  it('an edited message is as it is now, and a deleted one is gone', async () => {
    const { call, learn } = setup();
    await learn(incoming);
    await learn(updateOf({ ...message, text: { body: 'Edited' } }));
    expect((await call(`GET /messages/${id}`)).json).toMatchObject({ text: { body: 'Edited' } });
    await learn({ messages_removed: [id, 'none'], event: { type: 'messages', event: 'delete' }, channel_id: 'NEMO-1' });
    expect((await call(`GET /messages/${id}`)).status).toBe(404);
  });

  it('all messages of an emptied chat are gone', async () => {
    const { call, learn } = setup();
    await learn(incoming);
    await learn({ messages_removed_all: chatId, event: { type: 'messages', event: 'delete' }, channel_id: 'NEMO-1' });
    expect((await call(`GET /messages/${id}`)).status).toBe(404);
    expect((await call(`GET /chats/${chatId}`)).status).toBe(200);
  });

  it('a status is that of the own message', async () => {
    const { whapi, learn } = setup();
    const [own] = examples['messages.post']['sent-by-api'].messages as [Message];
    await learn(examples['messages.post']['sent-by-api']);
    const [status] = examples['statuses.post'].delivered.statuses;
    await learn({ ...examples['statuses.post'].delivered, statuses: [{ ...status, id: own.id }] });
    expect(insideOf(whapi.gateway).state.messages.get(own.id)).toMatchObject({ status: 'delivered' });
  });

  it('a label is there, and gone by its name', async () => {
    const { call, learn } = setup();
    const [{ id: labelId, name }] = examples['labels.post'].created.labels as [Label];
    await learn(examples['labels.post'].created);
    expect((await call('GET /labels')).json).toMatchObject([{ id: labelId }]);
    await learn({ labels_removed: [name], event: { type: 'labels', event: 'delete' }, channel_id: 'NEMO-1' });
    expect((await call('GET /labels')).json).toEqual([]);
  });
});

it.each(eventNames)(
  'every example of %s leaves a channel whose answers are as before, and that can be restored',
  async (event) => {
    const { whapi, call, learn } = setup();
    for (const webhook of Object.values<object>(examples[event])) await learn(webhook);
    await whapi.settled();
    for (const path of ['/chats', '/contacts', '/groups', '/labels', '/messages/list'] as const) {
      expect([path, (await call(`GET ${path}`)).status]).toEqual([path, 200]);
    }
    const snapshot = whapi.snapshot();
    whapi.restore(JSON.parse(JSON.stringify(snapshot)));
    expect(whapi.snapshot()).toEqual(snapshot);
  },
);

it('nothing malformed reaches the state, whatever a counterexample contains', async () => {
  const { whapi, learn } = setup();
  for (const { payload, event } of contractCases()) {
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) continue;
    const [type, method] = event.split('.');
    await learn({ ...payload, event: { type, event: method } });
  }
  const { messages, chats } = insideOf(whapi.gateway).state;
  expect(messages.size).toBeGreaterThan(10);
  const all = [
    { messages: [...messages.values()], channel_id: 'NEMO-1', event: { type: 'messages', event: 'post' } },
    { chats: [...chats.values()], channel_id: 'NEMO-1', event: { type: 'chats', event: 'post' } },
  ];
  for (const webhook of all) expect(validateWebhook(webhook, { profile: 'strict' })).toMatchObject({ valid: true });
});

it('is a part of the story, which plays to the same state', async () => {
  const { whapi, learn } = setup();
  await learn(incoming);
  const scenario = whapi.export({ as: 'scenario' });
  expect(scenario.steps).toMatchObject([{ do: 'send', with: { learn: true } }]);
  expect(whapi.export({ as: 'test' })).toContain('learn: true');
  const other = setup();
  await other.whapi.play(scenario);
  expect(other.whapi.snapshot()).toEqual(whapi.snapshot());
});
