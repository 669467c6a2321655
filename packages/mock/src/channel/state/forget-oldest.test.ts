import { expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const from = '919984351847';
const newsletterId = '120363171744440009@newsletter';

it('keeps the newest of what is added again and again', async () => {
  const { whapi, call } = testGateway({ messageLimit: 2, newsletters: [{ id: newsletterId, name: 'Tides' }] });
  const posts: string[] = [];
  for (let i = 0; i < 4; i++) {
    await whapi.channel.call({ from });
    await whapi.channel.receiveMessage({ from, order: { items: [{ id: '1', name: 'Tent', price: 1 }] } });
    await call('POST /messages/text', { to: from, body: 'Thanks' });
    await whapi.settled();
  }
  for (const text of ['1', '2', '3']) {
    posts.push((await whapi.channel.receiveMessage({ from, chatId: newsletterId, text })).id);
  }
  const { messages, calls, orders, receipts, newsletters } = whapi.snapshot().channel;
  expect(messages.map(({ id }) => id)).toEqual(posts.slice(1));
  expect([calls, orders, receipts].map((kept) => kept.length)).toEqual([2, 2, 0]);
  expect(newsletters[0]).toMatchObject({ posts: posts.slice(1), forgottenPosts: 1 });
  const listed = await call(`GET /newsletters/${newsletterId}/messages?after=2`);
  expect(listed.json).toMatchObject({ messages: [{ id: posts[2] }], first: 3, last: 3 });
});

it('keeps the newest webhooks of those that are held back', async () => {
  const { whapi, told } = testGateway({ messageLimit: 3 });
  await whapi.channel.logOut();
  await told();
  for (const text of ['1', '2', '3']) await whapi.channel.receiveMessage({ from, text });
  expect(whapi.snapshot().channel.missed).toHaveLength(3);
  await whapi.channel.scanQr();
  expect(await told()).toEqual(['users.post', 'channel.post', 'chats.patch', 'messages.post', 'chats.patch']);
  expect(whapi.snapshot().channel.missed).toEqual([]);
});
