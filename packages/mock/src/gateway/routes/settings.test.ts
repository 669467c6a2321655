import { eventNames, validateWebhook } from '@whapi-webhooks/contract';
import { describe, expect, it } from 'vitest';
import { testGateway } from '../../testing/test-gateway.ts';

const url = 'https://test.test/hook';

describe('a test webhook', () => {
  it.each([
    'messages',
    'statuses',
    'chats',
    'contacts',
    'groups',
    'presences',
    'calls',
    'channel',
    'users',
    'labels',
    'service',
  ])('of the type %s is sent to a receiver that is not subscribed', async (type) => {
    const { whapi, call } = testGateway({ channelId: 'HAWKEY-CZRHZ' });
    const received: unknown[] = [];
    whapi.connect('https://test.test/hook', async (request) => {
      received.push(await request.json(), request.headers.get('x-secret'));
      return new Response();
    });
    whapi.subscribe({ url, events: [] });
    const body = { url, type, mode: 'body', headers: { 'x-secret': 'letmein' } };
    expect(await call('POST /settings/webhook_test', body)).toEqual({ status: 200, json: { success: true } });
    await whapi.settled();
    expect(received).toHaveLength(2);
    expect(received).toMatchObject([{ event: { type, event: 'post' }, channel_id: 'HAWKEY-CZRHZ' }, 'letmein']);
    expect(validateWebhook(received[0], { profile: 'strict' }).valid).toBe(true);
  });

  it('is addressed by its mode', async () => {
    const { whapi, call } = testGateway();
    whapi.connect(url, () => new Response());
    await call('POST /settings/webhook_test', { url, type: 'labels', mode: 'path' });
    await whapi.settled();
    expect(whapi.deliveries).toMatchObject([{ request: { method: 'POST', url: `${url}/labels/post` } }]);
  });

  it('does not leave this machine unless its host is allowed', async () => {
    const { whapi, call } = testGateway();
    await call('POST /settings/webhook_test', { url: 'https://elsewhere.test/', type: 'chats', mode: 'body' });
    await whapi.settled();
    expect(whapi.deliveries).toMatchObject([{ outcome: 'refused' }]);
  });

  it('needs url, type and mode', async () => {
    const { call } = testGateway();
    expect(await call('POST /settings/webhook_test', { url, type: 'chats' })).toMatchObject({ status: 400 });
  });
});

describe('settings', () => {
  it('lists the events that can be subscribed to', async () => {
    const { json } = await testGateway().call('GET /settings/events');
    expect(json.map(({ type, method }: { type: string; method: string }) => `${type}.${method}`)).toEqual(eventNames);
  });

  it('take at most five headers for a receiver', async () => {
    const { call } = testGateway();
    const settings = (count: number) => ({
      webhooks: [{ url, headers: Object.fromEntries(Array.from({ length: count }, (_, i) => [`x-${i}`, 'on'])) }],
    });
    expect(await call('PATCH /settings', settings(5))).toMatchObject({ status: 200, json: { changes: ['webhooks'] } });
    expect(await call('PATCH /settings', settings(6))).toMatchObject({
      status: 400,
      json: { error: { message: 'Wrong request parameters', details: expect.stringContaining('headers') } },
    });
  });

  it.each([
    { callback_backoff_delay_ms: 2_999 },
    { callback_backoff_delay_ms: 15_001 },
    { max_callback_backoff_delay_ms: 3_600_001 },
    { webhooks: [{ url, webhook_max_age_seconds: 14 }] },
    { webhooks: [{ url: 'ftp://bot.test/' }] },
  ])('refuse %j', async (settings) => {
    const { call } = testGateway();
    expect(await call('PATCH /settings', settings)).toMatchObject({ status: 400 });
  });

  it('accept the old names of types', async () => {
    const { whapi, call } = testGateway();
    const events = ['message', 'ack', 'chat', 'status'].map((type) => ({ type, method: 'post' }));
    const webhooks = [{ url: 'https://bot.test/hook', mode: 'body', events }];
    expect(await call('PATCH /settings', { webhooks })).toMatchObject({ status: 200 });
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    await whapi.channel.addToGroup({ from: '919984351847' });
    await whapi.channel.loseConnection();
    await whapi.settled();
    expect(whapi.deliveries.map(({ event }) => event)).toEqual(['messages.post', 'chats.post', 'channel.post']);
  });

  it('keep what is not patched, and report what changed', async () => {
    const { call } = testGateway();
    const media = { auto_download: ['image', 'voice'], init_avatars: true };
    expect(await call('PATCH /settings', { media })).toMatchObject({ json: { changes: ['media'] } });
    expect(await call('PATCH /settings', { media })).toMatchObject({ json: { changes: [] } });
    expect(await call('GET /settings')).toMatchObject({ json: { media, callback_persist: true } });
  });

  it('are reset once', async () => {
    const { call } = testGateway();
    expect(await call('DELETE /settings')).toEqual({ status: 200, json: { success: true } });
    expect(await call('GET /settings')).toMatchObject({ json: { webhooks: [] } });
    expect(await call('DELETE /settings')).toMatchObject({
      status: 409,
      json: { error: { message: 'Settings already reset' } },
    });
  });
});
