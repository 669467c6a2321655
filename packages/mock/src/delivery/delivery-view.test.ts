import { expect, it } from 'vitest';
import { testWhapi } from '../testing/test-whapi.ts';

const from = '919984351847';

it('shows the later changes of a delivery', async () => {
  const { whapi } = testWhapi();
  let status = 500;
  whapi.connect('https://bot.test/hook', () => new Response(null, { status }));
  const [delivery] = await whapi.emit('labels.post');
  expect(delivery).toMatchObject({ outcome: 'waiting', attempts: [{ status: 500 }] });
  status = 200;
  await whapi.settled();
  expect(delivery).toMatchObject({ outcome: 'delivered', attempts: [{ status: 500 }, { status: 200 }] });
  expect(whapi.deliveries[0]).toBe(delivery);
  expect(structuredClone(delivery)).toEqual(delivery);
  expect(JSON.parse(JSON.stringify(delivery))).toEqual(delivery);
});

it('shows a fault that acts later', async () => {
  const { whapi } = testWhapi();
  whapi.faults.add({ type: 'reorder', count: 1 });
  const [first] = await whapi.emit('labels.post');
  expect(first).not.toHaveProperty('faults');
  await whapi.emit('labels.post');
  expect(first?.faults).toEqual(['reorder']);
});

/** Assigns to a path of a value, as JavaScript would. */
function assign(value: unknown, path: string): void {
  const keys = path.split('.');
  const last = keys.pop() as string;
  const owner = keys.reduce((parent, key) => (parent as Record<string, unknown>)[key], value);
  (owner as Record<string, unknown>)[last] = 'changed';
}

it.each([
  'id',
  'event',
  'receiver',
  'outcome',
  'webhook',
  'attempts',
  'request.url',
  'attempts.0',
  'attempts.length',
  'attempts.0.status',
  'attempts.0.faults.0',
  'faults.0',
  'webhook.channel_id',
  'webhook.event.type',
  'webhook.labels.0.name',
])('cannot be changed at %s', async (path) => {
  const { whapi } = testWhapi();
  whapi.faults.add({ type: 'slow', by: 1 });
  whapi.faults.add({ type: 'duplicate' });
  await whapi.emit('labels.post');
  await whapi.settled();
  const before = structuredClone(whapi.deliveries);
  expect(() => assign(whapi.deliveries[1], path)).toThrow(TypeError);
  expect(whapi.deliveries).toEqual(before);
});

it.each<[string, (whapi: ReturnType<typeof testWhapi>['whapi']) => unknown, string]>([
  ['the log', async (whapi) => whapi.deliveries, 'length'],
  ['the subscriptions', async (whapi) => whapi.subscriptions, '0.url'],
  ['a fault', async (whapi) => whapi.faults.active, '0.type'],
  ['the clock', async (whapi) => whapi.clock, 'now'],
  ['the channel', async (whapi) => whapi.channel, 'receiveMessage'],
  ['a received message', (whapi) => whapi.channel.receiveMessage({ from, text: 'Hi' }), 'text.body'],
  ['a sent message', (whapi) => whapi.channel.sendFromPhone({ to: from, text: 'Hi' }), 'id'],
  ['a group', (whapi) => whapi.channel.addToGroup({ from, participants: ['12025550143'] }), 'participants.0.rank'],
  ['a contact', (whapi) => whapi.channel.renameContact({ phone: from, name: 'Asha' }), 'name'],
  ['a call', (whapi) => whapi.channel.call({ from }).then((call) => call.ring()), 'status'],
  ['a handle of a call', (whapi) => whapi.channel.call({ from }), 'id'],
  ['a story', (whapi) => whapi.channel.postStory({ from, text: 'Hi' }), 'text.body'],
])('%s cannot be changed', async (_, get, path) => {
  const { whapi } = testWhapi();
  whapi.faults.add({ type: 'duplicate' });
  await whapi.emit('labels.post');
  const value = await get(whapi);
  expect(() => assign(value, path)).toThrow(TypeError);
});

it('does not follow what the caller does to its own objects', async () => {
  const { whapi, received } = testWhapi();
  const location = { latitude: 52.37, longitude: 4.9 };
  await whapi.channel.receiveMessage({ from, location });
  const mentions = ['12025550143'];
  await whapi.channel.receiveMessage({ from, text: 'Hi', mentions });
  const labels = [{ id: '1', name: 'Paid', color: 'gold' as const }];
  await whapi.send({ labels, event: { type: 'labels', event: 'post' }, channel_id: 'MANTIS-M72HC' });
  location.latitude = 0;
  mentions.push('x');
  labels[0]!.name = 'Changed';
  const log = JSON.stringify(whapi.deliveries);
  expect(log).toContain('52.37');
  expect(log).not.toContain('Changed');
  expect(JSON.stringify(received)).toContain('52.37');
});

it('hands frozen copies to onAttempt and onDelivery', async () => {
  const seen: object[] = [];
  const { whapi } = testWhapi({
    onAttempt: (delivery, attempt) => seen.push(delivery, attempt),
    onDelivery: (delivery) => seen.push(delivery),
  });
  const [delivery] = await whapi.emit('labels.post');
  expect(seen[0]).toBe(delivery);
  expect(seen[2]).toBe(delivery);
  expect(Object.isFrozen(seen[1])).toBe(true);
});
