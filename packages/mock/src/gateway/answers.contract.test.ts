import bundle from '@whapi-webhooks/schemas/bundle.json' with { type: 'json' };
import operations from '@whapi-webhooks/schemas/rest/operations.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import { getResponse } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { setupWhapi } from '../setup-whapi.ts';
import { GATEWAY_URL } from './create-handlers.ts';
import { routes } from './routes.ts';

const chatId = '919984351847@s.whatsapp.net';
const whapi = setupWhapi();
const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true });
ajv.addVocabulary(['x-see', 'x-evidence', 'x-open-vocabulary', 'x-otherwise']);
ajv.addSchema(bundle, 'bundle');

/** A call that works for every operation that the mock serves, on a channel with one chat that has one label. */
const calls: Record<string, { path: string; body?: object }> = {
  getChannelSettings: { path: '/settings' },
  updateChannelSettings: { path: '/settings', body: { offline_mode: true } },
  resetChannelSettings: { path: '/settings' },
  getChats: { path: '/chats' },
  getChat: { path: `/chats/${chatId}` },
  archiveChat: { path: `/chats/${chatId}`, body: { archive: true } },
  patchChat: { path: `/chats/${chatId}`, body: { pin: true, ephemeral: 'day' } },
  deleteChat: { path: `/chats/${chatId}` },
  getLabels: { path: '/labels' },
  createLabel: { path: '/labels', body: { id: '5', name: 'Paid', color: 'gold' } },
  renameLabel: { path: '/labels/3', body: { name: 'Unpaid' } },
  deleteLabel: { path: '/labels/3' },
  addLabelAssociation: { path: `/labels/4/${chatId}` },
  deleteLabelAssociation: { path: `/labels/3/${chatId}` },
  sendMessageText: { path: '/messages/text', body: { to: chatId, body: 'Hi', mentions: ['12025550143'] } },
};

const served = routes.map(({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
const servedOperations = operations.filter(({ method, path }) => served.includes(`${method} ${path}`));

/** Calls the gateway, and checks the answer against a schema. */
async function call(method: string, path: string, body?: unknown, token = 'test-token') {
  const request = new Request(GATEWAY_URL + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const response = (await getResponse(whapi.handlers, request)) as Response;
  return { status: response.status, json: await response.json() };
}

/** What is wrong with an answer: the strict reading of its schema. */
function errorsOf(title: string | null, json: unknown) {
  const validate = ajv.getSchema(`bundle#/$defs/${title}`);
  if (!validate) throw new Error(`Failed to check an answer: there is no schema ${title}`);
  validate(json);
  return validate.errors ?? [];
}

beforeEach(async () => {
  whapi.reset();
  whapi.connect('https://bot.test/hook', () => new Response());
  await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
  for (const id of ['3', '4']) await call('POST', '/labels', { id, name: `Label ${id}`, color: 'gold' });
  await call('POST', `/labels/3/${chatId}`);
  await whapi.settled();
});

it('serves operations of the contract only, and each of them is called here', () => {
  expect(servedOperations).toHaveLength(routes.length);
  expect(Object.keys(calls).sort()).toEqual(servedOperations.map(({ operation }) => operation).sort());
});

describe.each(servedOperations)('$operation', ({ operation, method, response, events }) => {
  const { path, body } = calls[operation] as { path: string; body?: object };

  it(`answers with a ${response}`, async () => {
    const { status, json } = await call(method, path, body);
    expect(status).toBe(200);
    expect(errorsOf(response, json)).toEqual([]);
  });

  it('causes no event besides those that the contract names', async () => {
    const before = whapi.deliveries.length;
    await call(method, path, body);
    await whapi.settled();
    const caused = whapi.deliveries.slice(before).map(({ event }) => event);
    expect(caused.filter((event) => !events.includes(event))).toEqual([]);
    expect(caused.length).toBeGreaterThanOrEqual(events.length && 1);
  });
});

it.each([
  [400, 'PATCH', `/chats/${chatId}`, { pin: 'yes' }],
  [400, 'GET', '/chats?count=0'],
  [401, 'GET', '/chats', undefined, ''],
  [404, 'GET', '/chats', undefined, 'other'],
  [404, 'DELETE', '/chats/12025550100@s.whatsapp.net'],
  [409, 'POST', `/labels/3/${chatId}`],
  [501, 'POST', '/groups', { subject: 'Team', participants: ['919984351847'] }],
])('refuses with %i and an ErrorResponse: %s %s', async (expected, method, path, body?: object, token?: string) => {
  const { status, json } = await call(method, path, body, token);
  expect(status).toBe(expected);
  expect(json).toMatchObject({ error: { code: expected } });
  expect(errorsOf('ErrorResponse', json)).toEqual([]);
});
