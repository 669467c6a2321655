import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const exceeded = (details: string) => ({
  status: 402,
  json: { error: { code: 402, message: 'Trial version limit exceeded', details } },
});
const text = (to: string) => ['POST /messages/text', { to, body: 'Hi' }] as const;
const numbers = ['12025550141', '12025550142', '12025550143', '12025550144', '12025550145', '12025550146'];
const jidOf = (number: string) => `${number}@s.whatsapp.net`;

it('is absent by default', async () => {
  expect(await testGateway().call('GET /limits')).toEqual({ status: 204, json: '' });
});

describe('a trial', () => {
  it('shows what is left', async () => {
    const { call } = testGateway({ limits: 'trial' });
    expect(await call('GET /limits')).toEqual({
      status: 200,
      json: { messages: 150, chats: [], checks: 30, requests: 1_000 },
    });
    await call(...text('12025550143'));
    await call(...text('12025550143'));
    await call('POST /contacts', { contacts: ['12025550143', '12025550144'] });
    await call('HEAD /contacts/12025550143');
    await call('POST /stories/send/text', { caption: 'Open until eight' });
    expect((await call('GET /limits')).json).toEqual({
      messages: 147,
      chats: [jidOf('12025550143')],
      checks: 27,
      requests: 995,
    });
  });

  it('ends messages for the day, forwards and stories included, and says so without any effect', async () => {
    const { whapi, call, told } = testGateway({ limits: { messagesPerDay: 2 } });
    const { json } = await call(...text('12025550143'));
    await call(`POST /messages/${json.message.id}`, { to: '12025550143' });
    await told();
    const refusal = exceeded('At most 2 messages a day. GET /limits returns what is left.');
    expect(await call(...text('12025550143'))).toEqual(refusal);
    expect(await call(`POST /messages/${json.message.id}`, { to: '12025550143' })).toEqual(refusal);
    expect(await call('POST /stories/send/text', { caption: 'Open until eight' })).toEqual(refusal);
    expect(await told()).toEqual([]);
    expect((await call('GET /limits')).json).toMatchObject({ messages: 0 });
    // An edit is no new message, and a reaction neither.
    const edit = { to: '12025550143', body: 'Hello', edit: json.message.id };
    expect(await call('POST /messages/text', edit)).toMatchObject({ status: 200 });
    expect(await call(`PUT /messages/${json.message.id}/reaction`, { emoji: '👍' })).toMatchObject({ status: 200 });
    await whapi.clock.advance('23h');
    expect(await call(...text('12025550143'))).toEqual(refusal);
    await whapi.clock.advance('1h');
    expect(await call(...text('12025550143'))).toMatchObject({ status: 200 });
  });

  it('allows five chats a month, and messages in them', async () => {
    const { whapi, call } = testGateway({ limits: 'trial' });
    for (const number of numbers.slice(0, 5)) expect(await call(...text(number))).toMatchObject({ status: 200 });
    expect(await call(...text('12025550146'))).toEqual(
      exceeded('At most 5 chats a month. GET /limits returns what is left.'),
    );
    expect(await call(...text('12025550141'))).toMatchObject({ status: 200 });
    await whapi.channel.receiveMessage({ from: '12025550147', text: 'Hi' });
    expect((await call('GET /limits')).json.chats).toEqual(numbers.slice(0, 5).map(jidOf));
    await whapi.clock.advance(31 * 24 * 3_600_000);
    expect(await call(...text('12025550146'))).toMatchObject({ status: 200 });
    expect((await call('GET /limits')).json.chats).toEqual([jidOf('12025550146')]);
  });

  it('ends checks of numbers for the day', async () => {
    const { call } = testGateway({ limits: { checksPerDay: 2 } });
    expect(await call('POST /contacts', { contacts: numbers })).toMatchObject({ status: 402 });
    expect(await call('POST /contacts', { contacts: numbers.slice(0, 2) })).toMatchObject({ status: 200 });
    expect(await call('HEAD /contacts/12025550143')).toMatchObject({ status: 402 });
  });

  it('ends requests for the month, except those about the channel; steps of scenarios do not count', async () => {
    const { whapi, call } = testGateway({ limits: { requestsPerMonth: 2 } });
    await whapi.step('call', { operation: 'GET /chats' });
    for (const _ of [1, 2]) expect(await call('GET /chats')).toMatchObject({ status: 200 });
    expect(await call('GET /chats')).toEqual(exceeded('At most 2 requests a month. GET /limits returns what is left.'));
    expect(await call('PATCH /settings', { offline_mode: true })).toMatchObject({ status: 200 });
    expect((await call('GET /limits')).json).toMatchObject({ requests: 0 });
  });

  it('survives a snapshot', async () => {
    const { whapi, call } = testGateway({ limits: 'trial' });
    await call(...text('12025550143'));
    await whapi.settled();
    const snapshot = JSON.parse(JSON.stringify(whapi.snapshot()));
    whapi.reset();
    expect((await call('GET /limits')).json.messages).toBe(150);
    whapi.restore(snapshot);
    expect((await call('GET /limits')).json.messages).toBe(149);
  });
});

it.each([
  [{ limits: 'sandbox' }, 'limits'],
  [{ limits: { messages: 3 } }, 'messages'],
  [{ limits: { chatsPerMonth: -1 } }, 'chatsPerMonth'],
])('is refused at setup where it is wrong: %j', (options, name) => {
  expect(() => testGateway(options as never)).toThrow(name);
});
