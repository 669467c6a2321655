import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';

describe.each([
  ['logged out', 'logOut', 'scanQr', ['users.post', 'channel.post']],
  ['without a connection', 'loseConnection', 'reconnect', ['channel.post', 'channel.post']],
  ['stopped', 'stop', 'reconnect', ['channel.post', 'channel.post']],
] as const)('while the channel is %s', (_, goes, returns, itself) => {
  it('nothing arrives; it follows in order once the channel is back', async () => {
    const { whapi, call, told } = testGateway();
    await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await call(`POST /presences/${from}`);
    await told();
    await whapi.channel[goes]();
    await told();
    const message = await whapi.channel.receiveMessage({ from, text: 'Are you there?' });
    await whapi.channel.startTyping({ from });
    await whapi.channel.react({ messageId: message.id, emoji: '👍' });
    await whapi.channel.call({ from, ends: 'missed' });
    await whapi.channel.postStory({ from, text: 'Open until eight' });
    expect(await told()).toEqual([]);
    await whapi.channel[returns]();
    expect(await told()).toEqual([
      ...itself,
      'messages.post',
      'chats.patch',
      'messages.post',
      'messages.patch',
      'calls.post',
      'chats.patch',
      'calls.post',
      'calls.post',
    ]);
    const texts = whapi.deliveries.flatMap(({ webhook }) => ('messages' in webhook ? webhook.messages : []));
    expect(texts.map(({ id }) => id)).toContain(message.id);
    await whapi.channel.receiveMessage({ from, text: 'Bye' });
    expect(await told()).toEqual(['messages.post', 'chats.patch']);
  });

  it('messages sent before get their statuses afterwards', async () => {
    const { whapi, call, told } = testGateway();
    await call('POST /messages/text', { to: from, body: 'Hi' });
    await whapi.channel[goes]();
    expect((await told()).filter((event) => event === 'statuses.post')).toEqual([]);
    await whapi.channel[returns]();
    expect((await told()).filter((event) => event === 'statuses.post')).toHaveLength(3);
  });
});

it('survives a snapshot, which is refused if it has webhooks that nobody could send', async () => {
  const { whapi, told } = testGateway();
  await whapi.channel.logOut();
  await whapi.channel.receiveMessage({ from, text: 'Hi' });
  await told();
  const snapshot = JSON.parse(JSON.stringify(whapi.snapshot()));
  const other = testGateway();
  other.whapi.restore(snapshot);
  await other.whapi.channel.scanQr();
  expect(await other.told()).toEqual(['users.post', 'channel.post', 'messages.post', 'chats.post']);
  snapshot.channel.missed[0].messages[0].id = 1;
  expect(() => whapi.restore(snapshot)).toThrow('"channel.missed" is wrong');
});
