import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { beforeEach, describe, expect, it } from 'vitest';
import type { OperationCall } from '../testing/operation-calls/operation-call.ts';
import { operationCalls } from '../testing/operation-calls/operation-calls.ts';
import { requestsOf } from '../testing/operation-calls/requests-of.ts';
import {
  call,
  channel,
  chatId,
  groupId,
  hook,
  otherGroupId,
  prepareWorld,
  whapi,
} from '../testing/operation-calls/world.ts';
import { responseErrors } from '../testing/response-errors.ts';
import { routes } from './routes.ts';

const served = routes.map(({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
const isServed = ({ method, path }: { method: string; path: string }) => served.includes(`${method} ${path}`);
const servedOperations = operations.filter(isServed);
const otherOperations = operations.filter((operation) => !isServed(operation));

beforeEach(prepareWorld);

const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

it('serves operations of the contract only, and each of them is called here', () => {
  expect(servedOperations).toHaveLength(routes.length);
  expect(Object.keys(operationCalls).sort()).toEqual(servedOperations.map(nameOf).sort());
});

const cases = servedOperations.flatMap(({ method, path, response, events }) => {
  const name = nameOf({ method, path });
  const sample = operationCalls[name] as OperationCall;
  const { following } = sample;
  const row = { name, method, response, events: events as string[], following };
  return requestsOf(sample).map((request) => ({ ...row, ...request }));
});

describe.each(cases)('$name, $size', ({ method, prepare, size, response, events, following, status }) => {
  it(`answers with ${response ?? 'no JSON'}`, async () => {
    const { path, body } = await prepare();
    const answer = await call(method, path, body);
    expect(answer.status).toBe(status);
    if (status >= 400) expect(responseErrors('ErrorResponse', answer.json)).toEqual([]);
    else if (response) expect(responseErrors(response, answer.json)).toEqual([]);
    else expect(answer.json).toBeUndefined();
  });

  it('causes no event besides those that the contract names', async () => {
    const { path, body } = await prepare();
    await whapi.settled();
    const before = whapi.deliveries.length;
    await call(method, path, body);
    await following?.();
    await whapi.settled();
    const toHook = whapi.deliveries.slice(before).filter(({ receiver }) => receiver === hook);
    const caused = toHook.map(({ event }) => event);
    expect(caused.filter((event) => !events.includes(event))).toEqual([]);
    if (size !== 'minimal') expect(caused.length).toBeGreaterThanOrEqual(events.length && 1);
  });
});

const sending = cases.filter(({ response, size }) => response === 'SentMessageResponse' && size === 'maximal');

describe.each(sending)('$name, $size', ({ method, prepare }) => {
  it('sends nothing to a group that the account is not in', async () => {
    const { path, body = {} } = await prepare();
    if (!('to' in body)) return;
    await whapi.settled();
    const before = whapi.deliveries.length;
    const { status, json } = await call(method, path, { ...body, to: otherGroupId });
    expect(status).toBe(403);
    expect(responseErrors('ErrorResponse', json)).toEqual([]);
    await whapi.settled();
    expect(whapi.deliveries.length).toBe(before);
  });
});

describe('a group in which the account wrote', () => {
  let sent: string;
  beforeEach(async () => {
    sent = (await call('POST', '/messages/text', { to: groupId, body: 'Hi' })).json.message.id;
  });
  const edit = () => call('POST', '/messages/text', { to: groupId, body: 'Ho', edit: sent });

  it.each([
    ['it left', () => call('DELETE', `/groups/${groupId}`)],
    [
      'it was removed from',
      () => channel.removeFromGroup({ groupId, participants: [whapi.snapshot().channel.account.phone] }),
    ],
  ])('is left alone once %s', async (_, leave) => {
    await whapi.settled();
    await leave();
    expect((await call('POST', '/messages/text', { to: groupId, body: 'Hi' })).status).toBe(403);
    expect((await edit()).status).toBe(403);
    expect((await call('PUT', `/messages/${sent}/reaction`, { emoji: '👍' })).status).toBe(404);
    expect((await call('DELETE', `/messages/${sent}/reaction`)).status).toBe(404);
    expect((await call('POST', `/messages/${sent}/pin`, { time: 'day' })).status).toBe(404);
    expect((await call('DELETE', `/messages/${sent}/pin`)).status).toBe(404);
    expect((await call('GET', `/messages/${sent}`)).status).toBe(200);
  });

  it('takes reactions, but no messages of those who are no admins, where only admins may send', async () => {
    const from = '919984351847';
    await call('PATCH', `/groups/${groupId}`, { setting: 'send_messages', policy: 'admins' });
    expect((await edit()).status).toBe(200);
    await whapi.settled();
    const { participants } = (await call('GET', `/groups/${groupId}`)).json;
    expect(participants[0]).toMatchObject({ rank: 'creator' });
    await call('DELETE', `/groups/${groupId}`);
    await channel.addToGroup({ groupId, from });
    expect((await call('POST', '/messages/text', { to: groupId, body: 'Hi' })).status).toBe(403);
    expect((await edit()).status).toBe(403);
    expect((await call('PUT', `/messages/${sent}/reaction`, { emoji: '👍' })).status).toBe(200);
    await channel.changeGroupSetting({ groupId, from, setting: 'send_messages', policy: 'anyone' });
    expect((await edit()).status).toBe(200);
  });
});

/** Operations of a group, which the account has to be in. */
const ofGroups = cases.filter(
  ({ name }) => name.includes('/groups/{GroupID}') || name.startsWith('PUT /communities/{CommunityID}/{GroupID}'),
);

it.each(ofGroups)('refuses $name for a group that the account left, with 404: $size', async ({ method, prepare }) => {
  const { path, body } = await prepare();
  await call('DELETE', `/groups/${groupId}`);
  expect((await call(method, path, body)).status).toBe(404);
});

it.each([
  ['/groups/link', '/groups/link/{InviteCode}'],
  [`/groups/${groupId}`, 'PUT or PATCH'],
])('says of POST %s that no source has it, and what to use', async (path, cure) => {
  const { json } = await call('POST', path, {});
  expect(json.error.details).toContain('No source of the vendor has it');
  expect(json.error.details).toContain(cure);
});

it.each(otherOperations)('refuses $method $path, which it does not serve, with 501', async ({ method, path }) => {
  const url = path.replaceAll(/\{\w+\}/g, '120363271212442249');
  const { status, json } = await call(method, url, method === 'GET' ? undefined : {});
  expect(status).toBe(501);
  expect(json.error.message).toContain(`${method} ${url}`);
});

it.each([
  [400, 'PATCH', `/chats/${chatId}`, { pin: 'yes' }],
  [400, 'GET', '/chats?count=0'],
  [401, 'GET', '/chats', undefined, ''],
  [404, 'GET', '/chats', undefined, 'other'],
  [404, 'DELETE', '/chats/12025550100@s.whatsapp.net'],
  [409, 'POST', `/labels/3/${chatId}`],
  [501, 'POST', '/no-such-operation', { name: 'News' }],
])('refuses with %i and an ErrorResponse: %s %s', async (expected, method, path, body?: object, token?: string) => {
  const { status, json } = await call(method, path, body, token);
  expect(status).toBe(expected);
  expect(json).toMatchObject({ error: { code: expected } });
  expect(responseErrors('ErrorResponse', json)).toEqual([]);
});
