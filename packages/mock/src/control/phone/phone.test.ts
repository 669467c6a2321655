import { describe, expect, it } from 'vitest';
import { testControl } from '../../testing/test-control.ts';

const [ANN, BEN] = ['919984351847', '61280155346'];
const ANN_CHAT = `${ANN}@s.whatsapp.net`;

describe('the list of chats', () => {
  it('has the newest activity first, page by page', async () => {
    const { call, whapi } = await testControl({ clock: 'virtual' });
    for (const from of ['61280155341', '61280155342', '61280155343']) {
      await whapi.channel.receiveMessage({ from, text: 'Hi' });
      await whapi.clock.advance('1m');
    }
    await whapi.channel.receiveMessage({ from: '61280155341', text: 'Again' });
    const ids = (body: { chats: { chat: { id: string } }[] }) => body.chats.map(({ chat }) => chat.id.slice(10, 11));
    const first = (await call('GET', '/state/chats?limit=2')).body;
    expect(ids(first)).toEqual(['1', '3']);
    const second = (await call('GET', `/state/chats?limit=2&after=${encodeURIComponent(first.next)}`)).body;
    expect(ids(second)).toEqual(['2']);
    expect(second).not.toHaveProperty('next');
    expect(await call('GET', '/state/chats?after=nobody')).toMatchObject({ status: 404 });
    expect(await call('GET', '/state/chats?limit=1001')).toMatchObject({ status: 400 });
  });

  it('has the newest activity first within a second, too', async () => {
    const { call, whapi } = await testControl({ clock: 'virtual' });
    for (const from of [ANN, BEN, ANN]) await whapi.channel.receiveMessage({ from, text: 'Hi' });
    const { chats } = (await call('GET', '/state/chats')).body;
    expect(chats.map(({ lastMessage }: { lastMessage: { from: string } }) => lastMessage.from)).toEqual([ANN, BEN]);
  });

  it('shows what the account did to a chat, its timer, picture and name', async () => {
    const label = { id: '1', name: 'Paid', color: 'gold' } as const;
    const { call, whapi } = await testControl({ labels: [label], contacts: [{ id: ANN, name: 'Ann' }] });
    const { channel } = whapi;
    await channel.receiveMessage({ from: ANN, text: 'Hi' });
    await channel.muteChat({ chatId: ANN_CHAT });
    await channel.pinChat({ chatId: ANN_CHAT });
    await channel.labelChat({ chatId: ANN_CHAT, labelId: '1' });
    await channel.changeTimer({ from: ANN, seconds: 86_400 });
    await channel.changeContactPicture({ from: ANN });
    const { chats, labels, contacts, profile, health } = (await call('GET', '/state/chats')).body;
    expect(chats).toEqual([
      {
        chat: expect.objectContaining({ id: ANN_CHAT, name: 'Ann', mute: true, pin: true, labels: [label], unread: 1 }),
        lastMessage: expect.objectContaining({ type: 'text', text: 'Hi', from: ANN, fromName: 'Ann' }),
        timer: 86_400,
        picture: expect.stringMatching(/^\/in-files\//),
        presences: [],
      },
    ]);
    expect(chats[0].chat).not.toHaveProperty('last_message');
    expect({ labels, contacts, profile, health }).toMatchObject({
      labels: [label],
      contacts: [{ id: ANN, name: 'Ann' }],
      profile: { id: '12025550199', name: 'Whapi' },
      health: { status: { text: 'AUTH' } },
    });
    await channel.changeTimer({ from: ANN, seconds: 0 });
    expect((await call('GET', '/state/chats')).body.chats[0]).not.toHaveProperty('timer');
  });

  it('has each chat by its id as well', async () => {
    const { call, whapi } = await testControl();
    for (const from of [ANN, BEN]) await whapi.channel.receiveMessage({ from, text: 'Hi' });
    await whapi.channel.pinChat({ chatId: ANN_CHAT });
    const { chats } = (await call('GET', '/state/chats')).body;
    for (const each of chats) {
      expect((await call('GET', `/state/chats/${encodeURIComponent(each.chat.id)}`)).body).toEqual(each);
    }
    expect(await call('GET', '/state/chats/nobody')).toMatchObject({ status: 404 });
  });

  it('shows the members of a group, and who types where', async () => {
    const { call, whapi } = await testControl({ contacts: [{ id: ANN, name: 'Ann' }] });
    const { channel } = whapi;
    const group = await channel.createGroup({ from: BEN, name: 'Team', participants: [ANN] });
    await channel.joinGroup({ groupId: group.id, from: '12025550199' });
    await channel.receiveMessage({ from: ANN, text: 'Hi' });
    await channel.startTyping({ from: ANN, chatId: group.id });
    const presences = async () => {
      const { chats } = (await call('GET', '/state/chats')).body as { chats: Record<string, unknown>[] };
      const of = (id: string) => chats.find(({ chat }) => (chat as { id: string }).id === id);
      expect(of(group.id)).toMatchObject({
        chat: { name: 'Team' },
        participants: [
          { id: BEN, rank: 'creator' },
          { id: ANN, name: 'Ann', rank: 'member' },
          { id: '12025550199', name: 'Whapi', rank: 'member' },
        ],
      });
      return [of(group.id)?.presences, of(ANN_CHAT)?.presences];
    };
    expect(await presences()).toEqual([
      [{ contact_id: ANN, status: 'typing' }],
      [{ contact_id: ANN, status: 'online' }],
    ]);
    await channel.goOffline({ from: ANN });
    expect(await presences()).toEqual([[], []]);
  });

  it.each([
    [{ document: { filename: 'bill.pdf' } }, 'bill.pdf'],
    [{ image: { caption: 'Look' } }, 'Look'],
    [{ image: {} }, undefined],
    [{ location: { latitude: 1, longitude: 2, name: 'Office' } }, 'Office'],
    [{ text: 'x'.repeat(300) }, 'x'.repeat(200)],
  ])('shows of a message %j', async (content, text) => {
    const { call, whapi } = await testControl();
    await whapi.channel.receiveMessage({ from: ANN, ...content } as never);
    expect((await call('GET', '/state/chats')).body.chats[0].lastMessage.text).toBe(text);
  });
});

describe('the messages of a chat', () => {
  const path = `/state/chats/${encodeURIComponent(ANN_CHAT)}/messages`;

  it('have the paths of their files, of the account as well', async () => {
    const { call, whapi, served } = await testControl();
    await whapi.channel.receiveMessage({ from: ANN, image: {} });
    await fetch(`${served.url}/messages/image`, {
      method: 'POST',
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      body: JSON.stringify({ to: ANN, media: 'data:image/png;base64,iVBORw0KGgo=' }),
    });
    const { messages } = (await call('GET', path)).body;
    expect(messages).toHaveLength(2);
    for (const { message, files } of messages) {
      const response = await fetch(served.url + files[message.image.id]);
      expect(response.headers.get('content-type')).toBe(message.image.mime_type);
    }
  });

  it('are read backwards, oldest first', async () => {
    const { call, whapi } = await testControl();
    for (const text of ['1', '2', '3', '4', '5']) await whapi.channel.receiveMessage({ from: ANN, text });
    const texts = (body: { messages: { message: { text: { body: string } } }[] }) =>
      body.messages.map(({ message }) => message.text.body).join('');
    const newest = (await call('GET', `${path}?limit=2`)).body;
    expect(texts(newest)).toBe('45');
    const middle = (await call('GET', `${path}?limit=2&before=${newest.before}`)).body;
    expect(texts(middle)).toBe('23');
    const oldest = (await call('GET', `${path}?limit=2&before=${middle.before}`)).body;
    expect(texts(oldest)).toBe('1');
    expect(oldest).not.toHaveProperty('before');
    expect((await call('GET', `${path}?limit=5`)).body).not.toHaveProperty('before');
    expect(await call('GET', `${path}?before=none`)).toMatchObject({ status: 404 });
    expect(await call('GET', '/state/chats/nobody/messages')).toMatchObject({ status: 404 });
  });

  it('show edits, reactions, votes, pins and ticks on the message, and a deletion by itself', async () => {
    const { call, whapi, served } = await testControl({ clock: 'virtual' });
    const { channel } = whapi;
    const { id: first } = await channel.receiveMessage({ from: ANN, text: 'Helo' });
    await whapi.clock.advance('1m');
    await channel.editMessage({ messageId: first, text: 'Hello' });
    await channel.pinMessage({ messageId: first });
    const { id: second } = await channel.receiveMessage({ from: ANN, text: 'Oops' });
    await channel.deleteMessage({ messageId: second });
    const answer = await fetch(`${served.url}/messages/poll`, {
      method: 'POST',
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      body: JSON.stringify({ to: ANN, title: 'When?', options: ['Now', 'Later'], count: 1 }),
    });
    const { message: poll } = (await answer.json()) as { message: { id: string } };
    await channel.vote({ messageId: poll.id, from: ANN, options: ['Now'] });
    await channel.react({ messageId: poll.id, from: ANN, emoji: '👍' });
    await whapi.clock.advance('300ms');
    const start = Math.floor(Date.UTC(2026, 0, 1) / 1_000);
    const { messages } = (await call('GET', path)).body;
    expect(messages).toMatchObject([
      { message: { id: first, text: { body: 'Hello' }, timestamp: start }, editedAt: start + 60, pinned: true },
      { message: { type: 'action', action: { type: 'delete', target: second } } },
      {
        message: {
          id: poll.id,
          from_me: true,
          status: 'delivered',
          reactions: [{ emoji: '👍' }],
          poll: { results: [{ name: 'Now', voters: [ANN] }, { name: 'Later' }] },
        },
      },
    ]);
    await channel.unpinMessage({ messageId: first });
    expect((await call('GET', path)).body.messages[0]).not.toHaveProperty('pinned');
  });
});
