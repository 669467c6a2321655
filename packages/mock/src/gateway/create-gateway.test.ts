import { describe, expect, it } from 'vitest';
import { GATEWAY_URL, setupWhapi, type WhapiOptions } from '../index.ts';

function handle(method: string, path: string, headers: Record<string, string> = {}, options: WhapiOptions = {}) {
  const all = { authorization: 'Bearer test-token', ...headers };
  return setupWhapi(options).gateway.handle(new Request(GATEWAY_URL + path, { method, headers: all }));
}

describe('the path', () => {
  it.each(['/settings', '//settings', '/settings/', '///settings//'])('%s names one operation', async (path) => {
    expect((await handle('GET', path)).status).toBe(200);
  });

  it('may be 8,192 characters long', async () => {
    expect((await handle('GET', `/chats/${'a'.repeat(8_185)}`)).status).toBe(404);
    expect((await handle('GET', `/chats/${'a'.repeat(8_186)}`)).status).toBe(414);
  });

  it('is refused where it is not percent-encoded as it should be', async () => {
    const answer = await handle('GET', '/chats/%E0%A4%A');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { details: expect.stringContaining('percent-encoded') } });
  });

  it.each(['/', '/nothing', '/messages', '/settings/x/y/z'])('%s is not served', async (path) => {
    expect((await handle('GET', path)).status).toBe(501);
  });
});

it.each([
  ['GET', '/messages/text'],
  ['PUT', '/messages/image'],
  ['DELETE', '/messages/poll'],
])('%s %s lacks the method of an operation, and names no message', async (method, path) => {
  const answer = await handle(method, path);
  expect(answer.status).toBe(501);
  expect(await answer.json()).toMatchObject({ error: { details: expect.stringContaining(`POST ${path}`) } });
});

it('HEAD has the status and the headers of GET, and no body', async () => {
  const answer = await handle('HEAD', '/health');
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'application/json',
    '',
  ]);
});

describe('pages of other origins', () => {
  const preflight = { origin: 'https://app.test', 'access-control-request-method': 'POST' };

  it('get no answer to a preflight by default', async () => {
    const answer = await handle('OPTIONS', '/messages/text', preflight);
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([501, null]);
  });

  it.each([true, ['https://app.test']])('may call with the option cors: %j', async (cors) => {
    const answer = await handle('OPTIONS', '/messages/text', preflight, { cors });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, 'https://app.test']);
    const get = await handle('GET', '/settings', { origin: 'https://app.test' }, { cors });
    expect([get.status, get.headers.get('access-control-allow-origin')]).toEqual([200, 'https://app.test']);
  });

  it('may not call where another origin is allowed', async () => {
    const answer = await handle('OPTIONS', '/messages/text', preflight, { cors: ['https://other.test'] });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([501, null]);
  });
});
