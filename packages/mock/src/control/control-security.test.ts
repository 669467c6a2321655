import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { serveWhapi, setupWhapi } from '../node.ts';
import { testControl } from '../testing/test-control.ts';

/** Sends a request with any headers, and any spelling of the path. */
function raw(base: string, path: string, headers: Record<string, string>, method = 'POST') {
  const { port } = new URL(base);
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>(
    (resolve, reject) => {
      const outgoing = httpRequest({ host: '127.0.0.1', port, path, method, headers }, async (response) =>
        resolve({ status: response.statusCode, headers: response.headers, body: await text(response) }),
      );
      outgoing.on('error', reject);
      outgoing.end();
    },
  );
}

describe('a request of another web page', () => {
  it.each([
    [{ host: 'evil.test' }, 403],
    [{ host: 'a b' }, 400],
    [{ origin: 'http://evil.test' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://127.0.0.1' }, 403],
    [{ origin: 'http://app.test' }, 403],
  ])('with %j is refused', async (headers, status) => {
    const { served, whapi } = await testControl({ cors: true }, { allowedOrigins: ['http://app.test'] });
    await whapi.channel.receiveMessage({ from: '919984351847', text: 'Hi' });
    for (const path of ['/__whapi/reset', '/%5F%5Fwhapi/reset', '//__whapi/reset', '/x/../__whapi/reset']) {
      const answer = await raw(served.url, path, headers);
      expect([path, answer.status]).toEqual([path, status]);
      expect(JSON.parse(answer.body).error).toMatchObject({ code: expect.any(String), hint: expect.any(String) });
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    }
    const chats = await (await fetch(`${served.url}/chats?token=test-token`)).json();
    expect(chats.total).toBe(1);
  });

  it('gets no CORS headers, whatever the mock allows', async () => {
    const { served } = await testControl({ cors: true });
    const headers = { origin: served.url, 'access-control-request-method': 'POST' };
    const preflight = await raw(served.url, '/__whapi/reset', headers, 'OPTIONS');
    expect(preflight.status).toBe(405);
    const answer = await raw(served.url, '/__whapi/status', { origin: served.url }, 'GET');
    expect(answer.status).toBe(200);
    for (const { headers } of [preflight, answer]) expect(headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('a token', () => {
  const controlToken = 'secret-of-control';

  it.each([undefined, 'Bearer wrong', `Basic ${controlToken}`, `Bearer ${controlToken}x`, controlToken])(
    'is required: %s',
    async (authorization) => {
      const { served } = await testControl({}, { controlToken });
      const headers = authorization ? { authorization } : {};
      for (const path of ['/status', '/openapi.json', '/nothing']) {
        const response = await fetch(`${served.controlUrl}${path}`, { headers });
        expect(response.status).toBe(401);
        expect(response.headers.get('www-authenticate')).toBe('Bearer');
        expect(await response.text()).not.toContain(controlToken);
      }
      expect((await fetch(`${served.controlUrl}/status?token=${controlToken}`)).status).toBe(401);
    },
  );

  it('lets a client in, and is not repeated', async () => {
    const { call } = await testControl({}, { controlToken });
    const { status, body } = await call('GET', '/status');
    expect(status).toBe(200);
    expect(body.needsToken).toBe(true);
    expect(JSON.stringify([body, (await call('GET', '/openapi.json')).body])).not.toContain(controlToken);
  });

  it('is needed where other machines can call', async () => {
    const whapi = setupWhapi();
    await expect(serveWhapi(whapi, { host: '0.0.0.0', control: true })).rejects.toThrow('Pass a `controlToken`');
    const open = await serveWhapi(whapi, { host: '0.0.0.0' });
    const { port } = new URL(open.url);
    const off = await fetch(`http://127.0.0.1:${port}/__whapi/reset`, { method: 'POST' });
    await open.close();
    expect(open.controlUrl).toBeUndefined();
    expect(off.status).toBe(404);
    expect(await off.json()).toMatchObject({
      error: { code: 'control-off', hint: expect.stringContaining('controlToken') },
    });
    const guarded = await serveWhapi(whapi, { host: '0.0.0.0', controlToken });
    const url = `http://127.0.0.1:${new URL(guarded.url).port}/__whapi/status`;
    const answers = [await fetch(url), await fetch(url, { headers: { authorization: `Bearer ${controlToken}` } })];
    await guarded.close();
    expect(answers.map(({ status }) => status)).toEqual([401, 200]);
  });
});

it('can be switched off and moved', async () => {
  const whapi = setupWhapi();
  const off = await serveWhapi(whapi, { control: false });
  expect((await fetch(`${off.url}/__whapi/status`)).status).toBe(404);
  await off.close();
  const moved = await serveWhapi(whapi, { controlPrefix: '/test/control' });
  expect(moved.controlUrl).toBe(`${moved.url}/test/control`);
  expect((await fetch(`${moved.url}/test/control/status`)).status).toBe(200);
  expect((await fetch(`${moved.url}/__whapi/status`)).status).toBe(501);
  await moved.close();
  await expect(serveWhapi(whapi, { controlPrefix: '/' })).rejects.toThrow('a path such as');
});

describe('a body', () => {
  it.each([
    ['text/plain', '{}', 415],
    ['application/x-www-form-urlencoded', 'a=b', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['application/jsonp', '{}', 415],
    ['application/json', '{', 400],
    ['application/json', '[]', 400],
    ['application/json', 'null', 400],
    ['application/json; charset=utf-8', '{}', 200],
  ])('of %s: %s is answered with %i', async (type, body, status) => {
    const { call } = await testControl();
    expect((await call('POST', '/settle', undefined, { body, headers: { 'content-type': type } })).status).toBe(status);
  });

  it('that is too long is refused', async () => {
    const { call } = await testControl();
    const padded = (bytes: number) => ({ type: 'drop', name: 'x'.repeat(bytes) });
    const tooLong = await call('POST', '/faults', padded(1_048_577));
    expect(tooLong).toMatchObject({ status: 413, body: { error: { code: 'body-too-large' } } });
    expect((await call('POST', '/emit/labels.post', { overrides: padded(1_048_577) })).status).toBe(422);
    expect((await call('POST', '/emit/labels.post', { overrides: padded(16_777_217) })).status).toBe(413);
  });
});

it.each([
  ['GET', '/reset', 405, 'POST'],
  ['PATCH', '/faults', 405, 'GET, POST, DELETE'],
  ['GET', '/statsu', 404, null],
])('%s %s is answered with %i', async (method, path, status, allow) => {
  const { call } = await testControl();
  const answer = await call(method, path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('allow')).toBe(allow);
  expect(answer.body.error.hint).toMatch(/^(?:Use |Did you mean \/status)/);
});
