import partnerOperations from '@whapi-webhooks/schemas/rest/partner/operations.json' with { type: 'json' };
import { describe, expect, it, onTestFinished } from 'vitest';
import { GATEWAY_URL } from '../gateway/create-gateway.ts';
import { serveWhapi, setupWhapi, setupWhapiPartner, type WhapiPartnerOptions } from '../node.ts';
import { PARTNER_URL } from '../partner/create-partner-handler.ts';
import { partnerRoutes } from '../partner/partner-routes.ts';
import { responseErrors } from '../testing/response-errors.ts';

const DAY_MS = 86_400_000;
const bakery = { name: 'Bakery', projectId: 'project-1' };

interface Caller {
  url: string;
  token?: string;
}

async function call(
  operation: string,
  body?: unknown,
  { url, token = 'partner-token' }: Caller = { url: PARTNER_URL },
) {
  const [method = '', path] = operation.split(' ');
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it, it says itself
  return { status: response.status, json: (await response.json()) as any };
}

function listenTo(options: WhapiPartnerOptions = {}) {
  const partner = setupWhapiPartner(options);
  partner.listen();
  onTestFinished(() => partner.close());
  return partner;
}

const healthOf = async (token: string, url = GATEWAY_URL) => {
  const response = await fetch(`${url}/health?wakeup=false&token=${token}`);
  return response.ok ? ((await response.json()) as { status: { text: string } }).status.text : response.status;
};

describe('a new channel', () => {
  it('is a mock of its own, which waits for a phone', async () => {
    const partner = listenTo();
    const { json: channel } = await call('PUT /channels', bakery);
    expect(channel).toMatchObject({ ...bakery, mode: 'trial', apiUrl: `${GATEWAY_URL}/` });
    expect(await healthOf(channel.token)).toBe('QR');
    const whapi = partner.whapi(channel.id);
    await whapi.channel.scanQr();
    expect(await healthOf(channel.token)).toBe('AUTH');
    const sent = await call(
      'POST /messages/text',
      { to: '919984351847', body: 'Hi' },
      { url: GATEWAY_URL, token: channel.token },
    );
    expect(sent.status).toBe(200);
    expect(whapi.requests.map(({ operation }) => operation)).toContain('POST /messages/text');
  });

  it('has the same id and token in each run with the same seed, and others with another', async () => {
    const ids = [];
    for (const seed of [1, 1, 2]) {
      const partner = setupWhapiPartner({ seed });
      await partner.handle(requestTo('PUT', '/channels', bakery));
      ids.push(partner.channels.map(({ id, token }) => `${id} ${token}`).join());
    }
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe(ids[2]);
    expect(ids[0]).toMatch(/^[A-Z2-9]{6}-[A-Z2-9]{5} [A-Za-z0-9]{32}$/);
  });

  it('has a trial of five days, and can be extended as far as the balance goes', async () => {
    const now = Date.UTC(2026, 0, 1);
    listenTo({ now: () => now, balanceDays: 31 });
    const { json: channel } = await call('PUT /channels', bakery);
    expect([channel.creationTS, channel.trial]).toEqual([now, now + 5 * DAY_MS]);
    const days = { days: 30, comment: 'Top-up' };
    const extended = await call(`POST /channels/${channel.id}/extend`, days);
    expect(extended.json.activeTill).toBe(channel.activeTill + 30 * DAY_MS);
    expect(await call(`POST /channels/${channel.id}/extend`, days)).toMatchObject({
      status: 402,
      json: { error: { details: 'The balance has 1 days, not 30.' } },
    });
  });

  it.each([true, false])('has the limits of a trial until it is live, if asked for: %j', async (trialLimits) => {
    const partner = listenTo({ trialLimits });
    const { json: channel } = await call('PUT /channels', bakery);
    const limits = async () => (await fetch(`${GATEWAY_URL}/limits?token=${channel.token}`)).status;
    const trial = trialLimits ? 200 : 204;
    expect(await limits()).toBe(trial);
    partner.whapi(channel.id).reset();
    expect(await limits()).toBe(trial);
    await call(`PATCH /channels/${channel.id}/mode`, { mode: 'live' });
    expect(await limits()).toBe(204);
    await call(`PATCH /channels/${channel.id}/mode`, { mode: 'dev' });
    expect(await limits()).toBe(trial);
  });

  it('is refused with 429 after twenty in half an hour', async () => {
    let now = Date.UTC(2026, 0, 1);
    listenTo({ now: () => now });
    const create = async () => (await call('PUT /channels', bakery)).status;
    const statuses = [];
    for (let i = 0; i < 21; i++) statuses.push(await create());
    expect(statuses).toEqual([...Array(20).fill(200), 429]);
    now += 1_800_001;
    expect(await create()).toBe(200);
  });
});

describe('a channel', () => {
  it('stops, starts and restarts', async () => {
    const partner = listenTo({ channels: [setupWhapi({ channelId: 'LION-1', clock: 'virtual' })] });
    const status = () => healthOf('test-token');
    await call('POST /channels/LION-1/stop');
    expect([await status(), partner.channels[0]?.stopped]).toEqual(['STOP', true]);
    await call('POST /channels/LION-1/start');
    await partner.whapi('LION-1').clock.runAll();
    expect([await status(), partner.channels[0]?.stopped]).toEqual(['AUTH', false]);
    await call('PATCH /channels/LION-1/mode', { mode: 'dev' });
    expect([await status(), partner.channels[0]?.mode]).toEqual(['LAUNCH', 'dev']);
  });

  it('is gone once it is deleted: its token is no longer known, and the days return', async () => {
    const partner = listenTo({ balanceDays: 100, now: () => 0 });
    const { json: channel } = await call('PUT /channels', bakery);
    await call('PUT /channels', { ...bakery, name: 'Barber' });
    await call(`PATCH /channels/${channel.id}/mode`, { mode: 'live' });
    await call(`POST /channels/${channel.id}/extend`, { days: 30, comment: '' });
    expect(partner.balanceDays).toBe(70);
    expect((await call(`DELETE /channels/${channel.id}`)).json).toEqual({ success: true, daysRefunded: 36 });
    expect(partner.balanceDays).toBe(106);
    expect(await healthOf(channel.token)).toBe(404);
    expect((await call(`DELETE /channels/${channel.id}`)).status).toBe(404);
    expect(partner.channels.map(({ name }) => name)).toEqual(['Barber']);
  });
});

describe('the partner API', () => {
  it('lists the channels, in pages, and those of a project', async () => {
    listenTo({ projects: [{ id: 'a' }, { id: 'b', name: 'Berlin' }], channels: [setupWhapi({ channelId: 'LION-1' })] });
    for (const name of ['one', 'two']) await call('PUT /channels', { name, projectId: 'b' });
    const named = async (path: string) => {
      const { json } = await call(`GET ${path}`);
      return [json.channels.map(({ name }: { name: string }) => name), json.total];
    };
    expect(await named('/channels')).toEqual([['LION-1', 'one', 'two'], 3]);
    expect(await named('/channels/list?count=1&offset=1')).toEqual([['one'], 3]);
    expect(await named('/channels/list/b')).toEqual([['one', 'two'], 2]);
    expect((await call('GET /channels/list/c')).status).toBe(404);
    expect((await call('GET /projects')).json).toEqual({ projects: [{ id: 'a' }, { id: 'b', name: 'Berlin' }] });
  });

  it.each([
    [401, 'GET /channels', undefined, ''],
    [401, 'GET /channels', undefined, 'test-token'],
    [400, 'PUT /channels', { name: 'Bakery' }],
    [404, 'PUT /channels', { name: 'Bakery', projectId: 'unknown' }],
    [400, 'PUT /channels', []],
    [404, 'GET /channels/LION-9'],
    [400, 'GET /channels/%E0%A4%A'],
    [400, 'GET /channels?count=x'],
    [501, 'POST /credits/add', { amount: 1 }],
  ])('refuses with %i: %s %j', async (status, operation, body?: unknown, token?: string) => {
    listenTo();
    const answer = await call(operation, body, { url: PARTNER_URL, ...(token !== undefined && { token }) });
    expect(answer).toMatchObject({ status, json: { error: { code: status } } });
  });

  it('returns to its channels at reset', async () => {
    const partner = listenTo({ channels: [setupWhapi({ channelId: 'LION-1' })], balanceDays: 40 });
    const { json: channel } = await call('PUT /channels', bakery);
    await call('POST /channels/LION-1/extend', { days: 30, comment: '' });
    partner.reset();
    expect([partner.channels.map(({ id }) => id), partner.balanceDays]).toEqual([['LION-1'], 40]);
    expect(await healthOf(channel.token)).toBe(404);
  });

  it('serves what is listed', () => {
    const served = partnerRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(served.sort()).toEqual(partnerOperations.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

function requestTo(method: string, path: string, body?: unknown): Request {
  const headers = { authorization: 'Bearer partner-token', 'content-type': 'application/json' };
  return new Request(PARTNER_URL + path, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

describe.each(partnerOperations)('$method $path', ({ method, path, request, response }) => {
  const bodies: Record<string, object> = {
    CreateChannelRequest: { ...bakery, phone: '919984351847' },
    ExtendChannelRequest: { days: 1, comment: 'Top-up', amount: 9.5, currency: 'EUR' },
    ChangeChannelModeRequest: { mode: 'live' },
  };

  it(`answers with ${response}`, async () => {
    const partner = setupWhapiPartner({ channels: [setupWhapi({ channelId: 'LION-1' })] });
    const url = path.replace('{ChannelID}', 'LION-1').replace('{ProjectID}', 'project-1');
    const answer = await partner.handle(requestTo(method, url, request === null ? undefined : bodies[request]));
    expect(answer.status).toBe(200);
    expect(responseErrors(response, await answer.json())).toEqual([]);
  });
});

describe('served', () => {
  it('has its API beside the gateway, which serves new channels as well, and the control plane', async () => {
    const whapi = setupWhapi({ channelId: 'LION-1' });
    const partner = setupWhapiPartner({ channels: [whapi] });
    const { url, controlUrl, close } = await serveWhapi(whapi, { partner });
    onTestFinished(close);
    const { json: channel } = await call('PUT /channels', bakery, { url });
    expect([channel.apiUrl, partner.channels[0]?.apiUrl]).toEqual([`${url}/`, `${url}/`]);
    expect(await healthOf(channel.token, url)).toBe('QR');
    const scan = await fetch(`${controlUrl}/channel/scanQr?channel=${channel.id}`, { method: 'POST' });
    expect(scan.status).toBe(200);
    expect(await healthOf(channel.token, url)).toBe('AUTH');
    const uploaded = await call('POST /media', { media: 'data:text/plain;base64,aGk=' }, { url, token: channel.token });
    expect(await (await fetch(`${url}/media/${uploaded.json.media[0].id}?token=${channel.token}`)).text()).toBe('hi');
    await call(`DELETE /channels/${channel.id}`, undefined, { url });
    expect(await healthOf(channel.token, url)).toBe(404);
    expect((await fetch(`${controlUrl}/reset?channel=${channel.id}`, { method: 'POST' })).status).toBe(404);
  });

  it('is off unless asked for', async () => {
    const { url, close } = await serveWhapi(setupWhapi());
    onTestFinished(close);
    expect((await call('GET /channels', undefined, { url, token: 'test-token' })).status).toBe(501);
  });
});
