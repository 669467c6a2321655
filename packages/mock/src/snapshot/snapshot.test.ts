import { describe, expect, it } from 'vitest';
import type { WhapiOptions } from '../options/whapi-options.ts';
import { setupWhapi } from '../setup-whapi.ts';
import { testControl } from '../testing/test-control.ts';
import type { Whapi } from '../whapi.ts';
import { SnapshotError, type WhapiSnapshot } from './snapshot.ts';

const [ANN, BEN, ME] = ['919984351847', '61280155346', '12025550199'];
const ANN_CHAT = `${ANN}@s.whatsapp.net`;
const HOOK = 'https://bot.test/hook';

/** A mock in virtual time, and all that its receiver gets: headers and bytes. */
function recorded(options: WhapiOptions = {}) {
  const whapi = setupWhapi({ clock: 'virtual', ...options });
  const received: string[] = [];
  whapi.connect(HOOK, async (request) => {
    received.push(`${request.headers.get('sentry-trace')} ${whapi.clock.now()} ${await request.text()}`);
    return new Response();
  });
  return { whapi, received };
}

async function call(whapi: Whapi, method: string, path: string, body?: object): Promise<Response> {
  const response = await whapi.gateway.handle(
    new Request(`https://gate.whapi.cloud${path}`, {
      method,
      headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }),
  );
  expect([path, response.status]).toEqual([path, 200]);
  return response;
}

/** A bit of everything that a channel remembers. */
async function begin(whapi: Whapi): Promise<void> {
  const { channel } = whapi;
  await channel.receiveMessage({ from: ANN, fromName: 'Ann', text: 'Hi' });
  await channel.receiveMessage({ from: BEN, image: { bytes: new Uint8Array([1, 2, 3]) } });
  await call(whapi, 'POST', '/labels', { id: '1', name: 'Paid', color: 'gold' });
  await call(whapi, 'POST', `/labels/1/${encodeURIComponent(ANN_CHAT)}`);
  await call(whapi, 'POST', '/messages/poll', { to: ANN, title: 'When?', options: ['Now', 'Later'], count: 1 });
  await call(whapi, 'POST', `/presences/${ANN}`);
  await channel.call({ from: ANN });
  const { id: groupId } = await channel.createGroup({ from: BEN, name: 'Team', participants: [ANN, ME] });
  await channel.receiveMessage({ from: ANN, chatId: groupId, text: 'All here?' });
  await channel.changeGroupSetting({ groupId, from: BEN, setting: 'approve_participants', policy: 'admins' });
  await channel.requestToJoin({ groupId, from: '12025550143' });
  await channel.leaveWhatsApp({ phone: '61371989950' });
  await whapi.clock.advance('1h');
  whapi.faults.add({ type: 'duplicate', probability: 0.5, count: 5 });
  await channel.startTyping({ from: ANN });
  await whapi.settled();
}

/** Acts whose webhooks depend on what was before. */
async function goOn(whapi: Whapi): Promise<void> {
  const { channel } = whapi;
  const { messages } = (await (await call(whapi, 'GET', '/messages/list?sort=asc')).json()) as {
    messages: { id: string; type: string }[];
  };
  const poll = messages.find(({ type }) => type === 'poll');
  await channel.vote({ messageId: poll?.id as string, from: ANN, options: ['Now'] });
  await channel.react({ messageId: messages[0]?.id as string, from: ANN, emoji: '👍' });
  await channel.receiveMessage({ from: BEN, text: 'And me?' });
  await channel.muteChat({ chatId: ANN_CHAT });
  await channel.stopTyping({ from: ANN });
  const { groups } = (await (await call(whapi, 'GET', '/groups')).json()) as { groups: { id: string }[] };
  await channel.promote({ groupId: groups[0]?.id as string, participants: [ANN] });
  await call(whapi, 'POST', '/messages/text', { to: ANN, body: 'Bye' });
  for (let i = 0; i < 4; i++) await whapi.emit('labels.post');
  await channel.call({ from: ANN });
  whapi.faults.add({ type: 'drop', count: 1 });
  await channel.stop();
  await whapi.settled();
}

const throughJson = (snapshot: WhapiSnapshot): WhapiSnapshot => JSON.parse(JSON.stringify(snapshot));

describe('a snapshot that is restored', () => {
  async function play({ whapi, received }: ReturnType<typeof recorded>) {
    received.length = 0;
    await goOn(whapi);
    const ids = [whapi.deliveries, whapi.requests, whapi.faults.entries].map((entries) => entries.map(({ id }) => id));
    return { received: [...received], ids };
  }

  it('leads to the same webhooks, byte for byte, with the same ids and at the same time', async () => {
    const mock = recorded();
    await begin(mock.whapi);
    const snapshot = throughJson(mock.whapi.snapshot());
    const [deliveries, requests] = [mock.whapi.deliveries.length, mock.whapi.requests.length];
    const first = await play(mock);
    mock.whapi.restore(snapshot);
    expect([mock.whapi.deliveries, mock.whapi.requests]).toEqual([[], []]);
    const second = await play(mock);
    expect(first.received.length).toBeGreaterThan(15);
    expect(second.received).toEqual(first.received);
    expect(second.ids).toEqual([first.ids[0]?.slice(deliveries), first.ids[1]?.slice(requests), first.ids[2]]);
  });

  it('does so in another mock, whatever that has been through', async () => {
    const mock = recorded();
    await begin(mock.whapi);
    const snapshot = throughJson(mock.whapi.snapshot());
    const { received } = await play(mock);
    const other = recorded({ seed: 7, labels: [{ id: '9', name: 'Other', color: 'plum' }] });
    await other.whapi.channel.receiveMessage({ from: '61371989950', text: 'Somebody else' });
    other.whapi.faults.add({ type: 'timeout' });
    other.whapi.restore(snapshot);
    expect(other.whapi.snapshot()).toEqual(snapshot);
    expect((await play(other)).received).toEqual(received);
  });

  it('has the files, with links to where they are served now', async () => {
    const mock = recorded({ mediaUrl: 'http://one.test' });
    await mock.whapi.channel.changeContactPicture({ from: ANN });
    await mock.whapi.settled();
    const snapshot = throughJson(mock.whapi.snapshot());
    const other = recorded({ mediaUrl: 'http://two.test' });
    other.whapi.restore(snapshot);
    const [link = '', restored] = [snapshot, other.whapi.snapshot()].map(
      ({ channel }) => channel.contacts[0]?.profile_pic,
    );
    expect(link).toMatch(/^http:\/\/one\.test\/in-files\//);
    expect(restored).toBe(link.replace('one.test', 'two.test'));
    const file = await call(other.whapi, 'GET', new URL(link).pathname);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('keeps by how much a clock that runs was moved', async () => {
    let now = 1_800_000_000_000;
    const clock = { now: () => now };
    const whapi = setupWhapi({ clock });
    await whapi.clock.advance('1d');
    const snapshot = throughJson(whapi.snapshot());
    whapi.reset();
    now += 5_000;
    whapi.restore(snapshot);
    expect(whapi.clock.now()).toBe(now + 86_400_000);
  });
});

it('is refused while something is still to happen by itself', async () => {
  const { whapi } = recorded();
  await call(whapi, 'POST', '/messages/text', { to: ANN, body: 'Bye' });
  expect(() => whapi.snapshot()).toThrow(expect.objectContaining({ name: 'SnapshotError', code: 'not-settled' }));
  await whapi.settled();
  expect(whapi.snapshot()).toMatchObject({ format: 2 });
});

describe('a snapshot that cannot be restored changes nothing', () => {
  const edit = (path: string, value: unknown) => (snapshot: WhapiSnapshot) => {
    const copy = throughJson(snapshot);
    const names = path.split('.');
    const last = names.pop() as string;
    const parent = names.reduce<Record<string, unknown>>(
      (object, name) => object[name] as Record<string, unknown>,
      copy as unknown as Record<string, unknown>,
    );
    parent[last] = value;
    return copy;
  };

  it.each<[string, (snapshot: WhapiSnapshot) => unknown, RegExp]>([
    ['null', () => null, /it has no "format"/],
    ['no format', edit('format', undefined), /it has no "format"/],
    ['a format that is no number', edit('format', '1'), /"format"/],
    ['a missing part', edit('channel', undefined), /"channel" is missing/],
    ['an unknown part', edit('chanel', {}), /"chanel"/],
    ['a message of an impossible shape', edit('channel.messages.0.id', 5), /"channel.messages" is wrong: .*\/id/s],
    ['a message that is no object', edit('channel.messages.0', 'Hi'), /channel\.messages/],
    ['a chat without a type', edit('channel.chats.0.type', undefined), /"channel.chats" is wrong/],
    ['a chat of an unknown type', edit('channel.chats.0.type', 'shop'), /"channel.chats" is wrong/],
    ['a chat that is older than time', edit('channel.chats.0.timestamp', -1), /"channel.chats" is wrong/],
    ['an account without a number', edit('channel.account.phone', 'x'), /"channel.account.phone" is "x"/],
    ['a request to join without a person', edit('channel.joinRequests.0.contactId', 5), /contactId/],
    ['wrong rules of a group', edit('channel.groupRules.0.approval', 'yes'), /approval/],
    ['wrong settings', edit('channel.settings.webhooks', 'none'), /"channel.settings" is wrong/],
    ['wrong base64', edit('channel.media.0.bytes', '%'), /bytes/],
    ['a wrong fault', edit('faults.active.0.fault.type', 'rain'), /rain/],
    ['a wrong generator', edit('random.ids', [1, 2]), /"random.ids"/],
    ['a clock without a time', edit('clock', { virtual: true }), /"clock"/],
  ])('%s', async (_, broken, message) => {
    const { whapi } = recorded();
    await begin(whapi);
    const before = whapi.snapshot();
    expect(() => whapi.restore(broken(before) as WhapiSnapshot)).toThrow(message);
    expect(() => whapi.restore(broken(before) as WhapiSnapshot)).toThrow(TypeError);
    expect(whapi.snapshot()).toEqual(before);
    expect(whapi.deliveries.length).toBeGreaterThan(0);
  });

  it('another format', async () => {
    const { whapi } = recorded();
    const before = whapi.snapshot();
    const other = { ...before, format: 3, version: '9.0.0' } as unknown as WhapiSnapshot;
    expect(() => whapi.restore(other)).toThrow(SnapshotError);
    expect(() => whapi.restore(other)).toThrow(/format 3 \(version 9\.0\.0 took it\), and this version reads 1 and 2/);
    expect(whapi.snapshot()).toEqual(before);
  });
});

it('of format 1 is restored: what a channel did not have then is as at setup', async () => {
  const options = { newsletters: [{ id: '120363171744440009@newsletter', name: 'Tides' }] };
  const { whapi } = recorded(options);
  await begin(whapi);
  const taken = throughJson(whapi.snapshot());
  const { account, mediaUrl, loggedIn, startedAt, settings, status, ...rest } = taken.channel;
  const { chats, messages, labels, contacts, groups, calls, presences, activeIn, watched, unregistered, media } = rest;
  const channel = { account, mediaUrl, loggedIn, startedAt, settings, status, chats, messages, labels, contacts };
  const old = {
    ...taken,
    format: 1,
    channel: { ...channel, groups, calls, presences, activeIn, watched, unregistered, media },
  };
  const other = recorded(options).whapi;
  other.restore(old as unknown as WhapiSnapshot);
  const { groupRules, joinRequests, receipts, ...same } = taken.channel;
  expect([groupRules, joinRequests, receipts].map((each) => each.length)).toEqual([1, 1, 1]);
  expect(other.snapshot()).toEqual({
    ...taken,
    channel: { ...same, groupRules: [], joinRequests: [], receipts: [] },
  });
});

describe('over HTTP', () => {
  it('is read and restored', async () => {
    const { call: control, whapi } = await testControl();
    await whapi.channel.receiveMessage({ from: ANN, text: 'Hi' });
    const taken = await control('GET', '/state');
    expect(taken).toMatchObject({ status: 200, body: { format: 2, version: expect.stringMatching(/^\d/) } });
    await whapi.channel.receiveMessage({ from: BEN, text: 'Hi' });
    expect(await control('PUT', '/state', taken.body)).toMatchObject({ status: 200, body: {} });
    expect((await control('GET', '/state/chats')).body.chats).toMatchObject([{ chat: { id: ANN_CHAT } }]);
  });

  it.each([
    [{ format: 3 }, 409, 'other-format'],
    [{ format: 2 }, 400, 'wrong-argument'],
    [{ format: 1 }, 400, 'wrong-argument'],
    [{}, 400, 'wrong-argument'],
  ])('%j is answered with %i', async (body, status, code) => {
    const { call: control, whapi } = await testControl();
    await whapi.channel.receiveMessage({ from: ANN, text: 'Hi' });
    const answer = await control('PUT', '/state', body);
    expect(answer).toMatchObject({ status, body: { error: { code } } });
    expect((await control('GET', '/state/chats')).body.chats).toHaveLength(1);
  });

  it('says that it is too early', async () => {
    const { call: control, whapi } = await testControl({ clock: 'virtual' });
    await call(whapi, 'POST', '/messages/text', { to: ANN, body: 'Bye' });
    expect(await control('GET', '/state')).toMatchObject({
      status: 409,
      body: { error: { code: 'not-settled', hint: expect.stringContaining('POST /settle') } },
    });
    await control('POST', '/settle');
    expect((await control('GET', '/state')).status).toBe(200);
  });
});
