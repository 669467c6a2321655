import { stepSchemas } from '@whapi-webhooks/contract/steps';
import { describe, expect, it } from 'vitest';
import { setupWhapi } from '../../setup-whapi.ts';
import { testGateway } from '../../testing/test-gateway.ts';
import { stepOfVerb } from './checked-verbs.ts';
import { stepFields } from './step-fields.ts';
import type { WhapiChannel } from './whapi-channel.ts';

const phone = '919984351847';
const jid = `${phone}@s.whatsapp.net`;
const groupId = '120363271212442249@g.us';
const member = '61280155346';

type Act = (argument?: unknown) => Promise<unknown>;
const act = (whapi: { channel: WhapiChannel }, verb: string) => whapi.channel[verb as keyof WhapiChannel] as Act;

const verbs = Object.keys(setupWhapi().channel) as (keyof WhapiChannel)[];

describe.each(verbs.filter((verb) => stepFields(stepOfVerb(verb))))('%s', (name) => {
  const { action } = stepSchemas[stepOfVerb(name)];
  const fields = Object.entries(stepFields(stepOfVerb(name)) ?? {});
  const needed = fields.find(([, field]) => !field.optional);
  const verbOf = () => act(setupWhapi(), name);

  it('refuses an unknown property, and says what it does', async () => {
    await expect(verbOf()({ unheard: 1 })).rejects.toThrow(TypeError);
    await expect(verbOf()({ unheard: 1 })).rejects.toThrow(`Failed to ${action}: there is no "unheard". Pass one of`);
  });

  it.skipIf(!needed)('refuses to be called without an argument', async () => {
    await expect(verbOf()()).rejects.toThrow(`Failed to ${action}: its argument is missing. Pass an object with`);
  });

  it.each([null, 'x', [], 1])('refuses %j', async (argument) => {
    await expect(verbOf()(argument)).rejects.toThrow(`Failed to ${action}: its argument is`);
  });

  it.skipIf(!needed)('names what is missing', async () => {
    await expect(verbOf()({})).rejects.toThrow(`Failed to ${action}: "${needed?.[0]}" is missing. `);
  });

  it.each(fields)('refuses a wrong %s', async (property) => {
    const valid = {
      from: phone,
      to: phone,
      phone,
      chatId: jid,
      groupId,
      newsletterId: '120363171744447809@newsletter',
      participants: [phone],
      messageId: 'M',
      name: 'N',
    };
    const others = {
      optionId: '1',
      emoji: '',
      callId: 'C',
      labelId: '1',
      seconds: 1,
      description: '',
      setting: 'send_messages',
    };
    const base: Record<string, unknown> = { ...valid, ...others, policy: 'admins', options: [], status: 'OK' };
    const argument = Object.fromEntries(fields.filter(([key]) => key in base).map(([key]) => [key, base[key]]));
    await expect(verbOf()({ ...argument, [property]: () => {} })).rejects.toThrow(
      `Failed to ${action}: "${property}" is a function. `,
    );
  });
});

describe('says in one sentence what is wrong with a message', () => {
  it.each([
    [{ text: 'x' }, '"from" is missing. Pass a phone number such as "919984351847", or a JID'],
    [{ form: phone, text: 'x' }, 'there is no "form". Did you mean "from"?'],
    [{ from: 919984351847, text: 'x' }, '"from" is 919984351847. Pass a phone number'],
    [{ from: 'Jonathan', text: 'x' }, '"from" is "Jonathan". Pass a phone number'],
    [{ from: groupId, text: 'x' }, `"from" is "${groupId}". Pass a phone number`],
    [{ from: phone, txt: 'x' }, 'there is no "txt". Did you mean "text"?'],
    [{ from: phone, poll: {} }, '"poll.title" is missing. Pass a non-empty string'],
    [{ from: phone, poll: { title: 'x', options: 'ab' } }, '"poll.options" is "ab". Pass a list'],
    [{ from: phone, poll: { title: 'x', options: ['a', 1] } }, '"poll.options[1]" is 1. Pass a non-empty string'],
    [{ from: phone, image: 'x.jpg' }, '"image" is "x.jpg". Pass an object'],
    [{ from: phone, image: { capton: 'x' } }, 'Unknown property "capton" (image/capton). Did you mean `caption`?'],
    [{ from: phone, location: {} }, 'Missing property "latitude" (location/latitude). '],
    [{ from: phone, text: 'x', mentions: phone }, `"mentions" is "${phone}". Pass a list`],
  ])('%j', async (message, expected) => {
    const receiving = act(setupWhapi(), 'receiveMessage')(message);
    await expect(receiving).rejects.toThrow(TypeError);
    await expect(receiving).rejects.toThrow(`Failed to receive a message: ${expected}`);
    await expect(receiving).rejects.toThrow(/^[^\n]+$/);
  });
});

const jids = [phone, jid, `${phone}@c.us`];
const spellings = [...jids, '+91 99843 51847', '+91 (99843) 518-47', `+${phone}@c.us`];

/** A chat, a group and a poll, in which everything below is possible. */
async function world() {
  const gateway = testGateway({
    statusSteps: false,
    labels: [{ id: '1', name: 'Paid', color: 'gold' }],
    groups: [
      {
        id: groupId,
        name: 'Hike',
        type: 'group',
        participants: [
          { id: '12025550199', rank: 'creator' },
          { id: member, rank: 'member' },
        ],
      },
    ],
  });
  const { channel } = gateway.whapi;
  await channel.receiveMessage({ from: phone, text: 'Hi' });
  const poll = await channel.sendFromPhone({ to: phone, poll: { title: 'When?', options: ['Now'] } });
  await gateway.call(`POST /presences/${phone}`);
  await gateway.told();
  return { ...gateway, poll };
}

type World = Awaited<ReturnType<typeof world>>;

/** What a scene sends, without what differs by chance. */
async function sentBy(scene: (world: World) => Promise<unknown>): Promise<string> {
  const own = await world();
  await scene(own);
  await own.whapi.settled();
  return JSON.stringify(own.whapi.deliveries.map(({ webhook }) => webhook));
}

describe('takes a person in any spelling', () => {
  const scenes: [string, (id: string) => (world: World) => Promise<unknown>][] = [
    [
      'receiveMessage',
      (from) =>
        ({ whapi }) =>
          whapi.channel.receiveMessage({ from, text: 'x', mentions: [from] }),
    ],
    [
      'receiveMessage in a chat',
      (chatId) =>
        ({ whapi }) =>
          whapi.channel.receiveMessage({ from: phone, chatId, text: 'x' }),
    ],
    [
      'sendFromPhone',
      (to) =>
        ({ whapi }) =>
          whapi.channel.sendFromPhone({ to, text: 'x' }),
    ],
    [
      'vote',
      (from) =>
        ({ whapi, poll }) =>
          whapi.channel.vote({ messageId: poll.id, from, options: ['Now'] }),
    ],
    [
      'readMessages',
      (from) =>
        ({ whapi }) =>
          whapi.channel.readMessages({ from }),
    ],
    [
      'changeTimer',
      (from) =>
        ({ whapi }) =>
          whapi.channel.changeTimer({ from, seconds: 60 }),
    ],
    [
      'makeSystemNoise',
      (chatId) =>
        ({ whapi }) =>
          whapi.channel.makeSystemNoise({ chatId }),
    ],
    [
      'startTyping',
      (from) =>
        ({ whapi }) =>
          whapi.channel.startTyping({ from }),
    ],
    [
      'call',
      (from) =>
        ({ whapi }) =>
          whapi.channel.call({ from }),
    ],
    [
      'changeContactPicture',
      (from) =>
        ({ whapi }) =>
          whapi.channel.changeContactPicture({ from }),
    ],
    [
      'renameContact',
      (id) =>
        ({ whapi }) =>
          whapi.channel.renameContact({ phone: id, name: 'Asha' }),
    ],
    [
      'addToGroup',
      (from) =>
        ({ whapi }) =>
          whapi.channel.addToGroup({ from, participants: [member] }),
    ],
    [
      'addToGroup with members',
      (id) =>
        ({ whapi }) =>
          whapi.channel.addToGroup({ from: member, participants: [id] }),
    ],
    [
      'joinGroup',
      (from) =>
        ({ whapi }) =>
          whapi.channel.joinGroup({ groupId, from }),
    ],
    [
      'promote',
      (id) =>
        async ({ whapi }) => {
          await whapi.channel.joinGroup({ groupId, from: phone });
          await whapi.channel.promote({ groupId, participants: [id] });
          await whapi.channel.demote({ groupId, participants: [id] });
          await whapi.channel.removeFromGroup({ groupId, participants: [id] });
        },
    ],
    [
      'renameGroup',
      (from) =>
        ({ whapi }) =>
          whapi.channel.renameGroup({ groupId, from, name: 'x' }),
    ],
    [
      'muteChat',
      (chatId) =>
        ({ whapi }) =>
          whapi.channel.muteChat({ chatId }),
    ],
    [
      'labelChat',
      (chatId) =>
        ({ whapi }) =>
          whapi.channel.labelChat({ chatId, labelId: '1' }),
    ],
    [
      'POST /messages/text',
      (to) =>
        ({ call }) =>
          call('POST /messages/text', { to, body: 'x', mentions: [to] }),
    ],
    [
      'PUT /contacts',
      (id) =>
        ({ call }) =>
          call('PUT /contacts', { phone: id, name: 'Asha' }),
    ],
    [
      'PATCH /chats/{ChatID}',
      (id) =>
        ({ call }) =>
          call(`PATCH /chats/${encodeURIComponent(id)}`, { pin: true }),
    ],
    [
      'POST /chats/{ChatID}',
      (id) =>
        ({ call }) =>
          call(`POST /chats/${encodeURIComponent(id)}`, { archive: true }),
    ],
    [
      'DELETE /chats/{ChatID}',
      (id) =>
        ({ call }) =>
          call(`DELETE /chats/${encodeURIComponent(id)}`),
    ],
    [
      'POST /labels/{LabelID}/{AssociationID}',
      (id) =>
        ({ call }) =>
          call(`POST /labels/1/${encodeURIComponent(id)}`),
    ],
    [
      'POST /groups',
      (id) =>
        ({ call }) =>
          call('POST /groups', { subject: 'x', participants: [id] }),
    ],
    [
      'POST /groups/{GroupID}/participants',
      (id) =>
        async ({ call }) => {
          await call(`POST /groups/${groupId}/participants`, { participants: [id] });
          await call(`PATCH /groups/${groupId}/admins`, { participants: [id] });
          await call(`DELETE /groups/${groupId}/participants`, { participants: [id] });
        },
    ],
  ];

  it.each(scenes)('%s', async (name, scene) => {
    const expected = await sentBy(scene(phone));
    const unchanged = await sentBy(async () => undefined);
    expect(expected).not.toBe(unchanged);
    // In bodies the vendor's OpenAPI allows digits and JIDs only.
    const allowed = /^(?:PUT|POST) .+/.test(name) && !/ChatID|AssociationID/.test(name) ? jids : spellings;
    for (const spelling of allowed) expect(await sentBy(scene(spelling)), spelling).toBe(expected);
  });

  it.each([
    'GET /chats/',
    'GET /messages/list/',
    'GET /messages/list?author=',
    'GET /contacts/',
    'GET /contacts/.../profile',
    'GET /presences/',
    'HEAD /contacts/',
  ])('%s', async (operation) => {
    const { whapi, call } = await world();
    await whapi.channel.renameContact({ phone, name: 'Asha' });
    const answers = [];
    for (const spelling of spellings) {
      const id = encodeURIComponent(spelling);
      const path = operation.includes('...') ? operation.replace('...', id) : operation + id;
      answers.push(await call(path as 'GET /'));
    }
    expect(answers[0]?.status).toBe(200);
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('in POST /contacts, which repeats what was asked', async () => {
    const { call } = await world();
    const { json } = await call('POST /contacts', { contacts: spellings });
    expect(json.contacts).toEqual(spellings.map((input) => ({ input, status: 'valid', wa_id: jid })));
  });

  it('in the options of setupWhapi', async () => {
    const { whapi } = testGateway({
      account: { phone: '+1 202-555-0199', name: 'Whapi' },
      chats: [{ id: `${phone}@c.us`, type: 'contact' }],
      contacts: [{ id: jid, name: 'Asha' }],
      groups: [{ id: groupId, type: 'group', participants: [{ id: '12025550199@c.us', rank: 'admin' }] }],
    });
    await whapi.channel.pinChat({ chatId: phone });
    await whapi.channel.joinGroup({ groupId, from: phone });
    await whapi.settled();
    expect(whapi.deliveries.map(({ event }) => event)).toEqual(['chats.patch', 'groups.put']);
  });
});

it('refuses headers that cannot be sent from the app, too', async () => {
  const { call } = testGateway();
  const settings = { webhooks: [{ url: 'https://bot.test/hook', headers: { host: 'x' } }] };
  expect(await call('PATCH /settings', settings)).toMatchObject({
    status: 400,
    json: { error: { details: 'the header "host" is set by the connection and cannot be chosen. Remove it' } },
  });
  const test = { url: 'https://bot.test/hook', type: 'chats', mode: 'body', headers: { 'a b': 'x' } };
  expect((await call('POST /settings/webhook_test', test)).status).toBe(400);
});
