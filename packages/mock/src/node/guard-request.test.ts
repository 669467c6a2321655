import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedWhapi, serveWhapi, setupWhapi } from '../node.ts';

const whapi = setupWhapi();
let served: ServedWhapi;
let port: string;

beforeAll(async () => {
  served = await serveWhapi(whapi, {
    servedHosts: ['whapi', 'My-Mac.Test.'],
    allowedOrigins: ['http://app.test:3000'],
  });
  ({ port } = new URL(served.url));
});
afterAll(() => served.close());

interface Answer {
  status: number | undefined;
  body: string;
}

function call(headers: Record<string, string>, method = 'POST', path = '/labels?token=test-token'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ port, path, method, headers }, async (response) =>
      resolve({ status: response.statusCode, body: await text(response) }),
    );
    outgoing.on('error', reject);
    outgoing.end(method === 'POST' ? JSON.stringify({ id: '1', name: 'Customers', color: 'gold' }) : undefined);
  });
}

/** Sends a request as it is, and returns the first line of the answer. */
function raw(lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.end(`${lines.join('\r\n')}\r\n\r\n`));
    text(socket).then((answer) => resolve(answer.split('\r\n')[0] ?? ''), reject);
  });
}

describe('a Host header', () => {
  it.each(['evil.test', 'evil.test:80', 'localhost.evil.test', 'xlocalhost', 'gate.whapi.cloud', 'whapi.evil.test'])(
    '%s is refused, and nothing happens',
    async (host) => {
      const { status, body } = await call({ host, 'content-type': 'application/json' });
      expect(status).toBe(403);
      expect(JSON.parse(body)).toMatchObject({
        error: { code: 403, details: expect.stringContaining('--served-host') },
      });
      expect(await (await fetch(`${served.url}/labels?token=test-token`)).json()).toEqual([]);
    },
  );

  it.each([
    'localhost',
    'app.localhost:80',
    '127.0.0.1',
    '192.168.1.5:8080',
    '[::1]',
    '[::1]:80',
    'whapi',
    'whapi:9',
    'WHAPI.',
    'my-mac.test:80',
  ])('%s is accepted', async (host) => {
    expect((await call({ host }, 'GET', '/settings?token=test-token')).status).toBe(200);
  });

  it.each(['', 'a b', 'a/b', 'a@b', 'localhost:99999999', '[::1', 'local%68ost'])('"%s" is malformed', async (host) => {
    expect(await raw(['GET /settings?token=test-token HTTP/1.1', `Host: ${host}`, 'Connection: close'])).toContain(
      ' 400 ',
    );
  });
});

describe('an Origin header', () => {
  it.each(['https://evil.test', 'null', 'http://localhost', 'http://localhost:1', 'http://app.test'])(
    '%s is refused',
    async (origin) => {
      const { status, body } = await call({ origin, 'content-type': 'application/json' });
      expect(status).toBe(403);
      expect(body).toContain('may not call the server');
    },
  );

  it.each([() => served.url, () => 'http://app.test:3000'])('that is allowed is accepted', async (origin) => {
    const headers = { origin: origin() };
    expect((await fetch(`${served.url}/settings?token=test-token`, { headers })).status).toBe(200);
  });
});

it('of a page that a proxy serves by TLS is accepted, if the proxy passes on the Host header', async () => {
  for (const path of ['/settings?token=test-token', '/__whapi/status']) {
    const own = await call({ host: 'whapi:9', origin: 'https://whapi:9' }, 'GET', path);
    expect([path, own.status]).toEqual([path, 200]);
    const other = await call({ origin: 'https://whapi:9' }, 'GET', path);
    expect([path, other.status, other.body]).toEqual([path, 403, expect.stringContaining('Host header')]);
  }
});

describe('a body', () => {
  it.each([{ 'content-type': 'text/plain' }, { 'content-type': 'text/plain;charset=UTF-8' }, {}])(
    'of JSON without its content type is refused: %j',
    async (headers) => {
      const { status, body } = await call(headers as Record<string, string>);
      expect(status).toBe(415);
      expect(body).toContain('application/json');
    },
  );
});

it.each([
  ['TRACE', 405],
  ['TRACK', 405],
])('%s is answered with %d', async (method) => {
  expect(await raw([`${method} / HTTP/1.1`, 'Host: localhost', 'Connection: close'])).toMatch(/ (?:405|400) /);
});

it.each([
  ['GET', 'http://evil.test/health'],
  ['GET', 'http://localhost/health'],
  ['OPTIONS', '*'],
])('%s with the request target %s is answered with 400', async (method, target) => {
  expect(await raw([`${method} ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close'])).toContain(' 400 ');
});

it('a path that is too long is answered with 414', async () => {
  const { status } = await call({}, 'GET', `/${'a'.repeat(9_000)}?token=test-token`);
  expect(status).toBe(414);
});
