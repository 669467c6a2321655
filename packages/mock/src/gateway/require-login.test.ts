import { describe, expect, it } from 'vitest';
import { testGateway } from '../testing/test-gateway.ts';

const chatId = '919984351847@s.whatsapp.net';
const refusal = { status: 401, json: { error: { code: 401, message: 'Need channel authorization' } } };

describe.each(['logOut', 'loseConnection', 'stop'] as const)('after %s', (happening) => {
  it.each([
    ['POST /messages/text', { to: '919984351847', body: 'Hi' }],
    ['POST /groups', { subject: 'Team', participants: ['919984351847'] }],
    ['PUT /contacts', { phone: '12025550143', name: 'Customer 12' }],
    ['POST /presences/919984351847', undefined],
    [`PATCH /chats/${chatId}`, { pin: true }],
    ['PUT /status', { status: 'On holiday' }],
    ['GET /blacklist', undefined],
    ['PUT /blacklist/919984351847', undefined],
    ['GET /contacts/lids/919984351847', undefined],
    ['GET /contacts/919984351847/profile', undefined],
    ['GET /presences/919984351847', undefined],
    ['GET /groups/120363271212442249/invite', undefined],
  ] as const)('%s is refused', async (operation, body) => {
    const { whapi, call, told } = testGateway();
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await whapi.channel[happening]();
    await told();
    expect(await call(operation, body)).toMatchObject(refusal);
    expect(await told()).toEqual([]);
  });

  it.each([
    ['GET /chats', undefined],
    ['GET /contacts', undefined],
    ['GET /settings', undefined],
    ['PATCH /settings', { offline_mode: true }],
    ['POST /settings/webhook_test', { url: 'https://bot.test/hook', type: 'chats', mode: 'body' }],
    ['GET /health?wakeup=false', undefined],
    ['GET /users/profile', undefined],
    ['PATCH /users/profile', { name: 'Jonathan' }],
    ['GET /labels', undefined],
    ['GET /stories', undefined],
    ['GET /messages/list', undefined],
    ['GET /media', undefined],
  ] as const)('%s works', async (operation, body) => {
    const { whapi, call } = testGateway();
    await whapi.channel[happening]();
    expect(await call(operation, body)).toMatchObject({ status: 200 });
  });
});

it('is over once the channel is back', async () => {
  const { whapi, call } = testGateway();
  await whapi.channel.loseConnection();
  await whapi.channel.reconnect();
  const send = () => call('POST /messages/text', { to: '919984351847', body: 'Hi' });
  expect(await send()).toMatchObject({ status: 401, json: { error: { details: expect.stringContaining('LAUNCH') } } });
  await whapi.settled();
  expect(await send()).toMatchObject({ status: 200 });
});
