import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';
const to = '12025550143';

it('sends the same content to another chat, and counts', async () => {
  const { whapi, call, told } = testGateway({ statusSteps: false });
  const { id, ...message } = await whapi.channel.receiveMessage({
    from,
    image: { caption: 'The terrace' },
    mentions: [to],
  });
  await told();
  const first = (await call(`POST /messages/${id}`, { to })).json.message;
  expect(first).toMatchObject({
    from_me: true,
    source: 'api',
    status: 'pending',
    chat_id: `${to}@s.whatsapp.net`,
    context: { forwarded: true, forwarding_score: 1 },
  });
  expect(first.image).toEqual('image' in message && message.image);
  expect(first.context).not.toHaveProperty('mentions');
  expect(await told()).toEqual(['messages.post', 'chats.post']);
  const second = (await call(`POST /messages/${first.id}`, { to: from })).json.message;
  expect(second.context).toEqual({ forwarded: true, forwarding_score: 2 });
});

it('starts a poll without votes', async () => {
  const { whapi, call } = testGateway();
  const { id } = await whapi.channel.receiveMessage({ from, poll: { title: 'When?', options: ['Now', 'Later'] } });
  await whapi.channel.vote({ messageId: id, options: ['Now'] });
  expect((await call(`POST /messages/${id}`, { to })).json.message.poll).toMatchObject({ title: 'When?', total: 0 });
});

it('refuses what happened, and what is not there', async () => {
  const { whapi, call } = testGateway();
  const { id } = await whapi.channel.makeSystemNoise({ chatId: from });
  expect(await call(`POST /messages/${id}`, { to })).toMatchObject({ status: 400 });
  expect(await call('POST /messages/unknown-id', { to })).toMatchObject({ status: 404 });
});
