import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import http, { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type RawReceiver, sendRaw, startRawReceiver } from '../test/raw-http.ts';
import { startRecord } from '../test/start-record.ts';

const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n';
const whole = (text: string) => text.endsWith('\r\n\r\n') || /\r\n\r\n.+$/s.test(text);

async function startServer(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  // Without the header that tells clients how long to keep a connection.
  const server = createServer({ keepAliveTimeout: 0 }, handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A receiver that responds with these bytes, and a recorder before it. */
async function start(response = OK, args: string[] = [], isComplete?: (text: string) => boolean) {
  const receiver = await startRawReceiver((socket) => socket.write(Buffer.from(response, 'latin1')), isComplete);
  return { receiver, recorder: await startRecord(receiver.url, args) };
}

const headOf = (receiver: RawReceiver) => receiver.text().split('\r\n\r\n')[0]!.split('\r\n');

it('keeps no connection to the receiver that this may be about to close', async () => {
  let closed: Promise<unknown> | undefined;
  const url = await startServer((request, response) => {
    closed = once(request.socket, 'end');
    response.end('done');
  });
  const recorder = await startRecord(url);
  expect(await sendRaw(recorder.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', whole)).toMatch(/ 200 [\s\S]*done/);
  await closed;
});

describe('a request', () => {
  it('passes with its headers in their order and case, duplicates included', async () => {
    const { receiver, recorder } = await start();
    const lines = [
      'X-Secret: a',
      'host: bot.test',
      'x-SECRET: b',
      'Cookie: c=\xe9',
      'Content-Length: 2',
      'Accept: */*',
    ];
    await sendRaw(recorder.port, `POST /hook?b=2&a=%20+ HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\nHi`, whole);
    expect(headOf(receiver).filter((line) => !/^connection:/i.test(line))).toEqual([
      'POST /hook?b=2&a=%20+ HTTP/1.1',
      ...lines.map((line) => (line.startsWith('host') ? `host: ${receiver.host}` : line)),
    ]);
    expect(receiver.text()).toMatch(/\r\n\r\nHi$/);
  });

  it('passes without the headers of its connection', async () => {
    const { receiver, recorder } = await start();
    const request =
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive, X-Hop\r\nX-Hop: 1\r\nKeep-Alive: timeout=5\r\nTE: trailers\r\nUpgrade: h2c\r\nX-End: 2\r\n\r\n';
    await sendRaw(recorder.port, request, whole);
    expect(headOf(receiver).map((line) => line.split(':')[0]!.toLowerCase())).toEqual([
      'get / http/1.1',
      'host',
      'x-end',
      'connection',
    ]);
  });

  it('passes in chunks with its trailers', async () => {
    const { receiver, recorder } = await start(OK, [], (text) => text.includes('\r\n0\r\n'));
    const request =
      'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n2\r\nHi\r\n0\r\nX-Sum: 7\r\n\r\n';
    await sendRaw(recorder.port, request, whole);
    expect(receiver.text()).toContain('Transfer-Encoding: chunked\r\nTrailer: X-Sum\r\n');
    expect(receiver.text()).toMatch(/\r\n\r\n2\r\nHi\r\n0\r\nX-Sum: 7\r\n\r\n$/);
  });

  it.each([
    ['POST', 'Content-Length: 0'],
    ['PATCH', 'Content-Length: 0'],
    ['DELETE', ''],
    ['GET', ''],
  ])('%s passes without a body', async (method, framing) => {
    const { receiver, recorder } = await start();
    await sendRaw(recorder.port, `${method} /hook HTTP/1.1\r\nHost: x\r\n\r\n`, whole);
    expect(receiver.text()).not.toMatch(/chunked/i);
    expect(receiver.text()).toContain(framing);
    expect(await recorder.lines()).toMatchObject([{ method, url: '/hook' }]);
    expect(Object.keys((await recorder.lines())[0]!)).not.toContain('body');
  });

  it('is asked for its body if the client waits for that', async () => {
    const { receiver, recorder } = await start(OK, [], (text) => text.endsWith('Hi'));
    const socket = connect(recorder.port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n');
    expect(String((await once(socket, 'data'))[0])).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    expect(receiver.text()).toBe('');
    socket.write('Hi');
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(headOf(receiver)).toContain('Expect: 100-continue');
    socket.destroy();
  });

  it.each([1_000, 15_000_000, 40_000_000])('of %i bytes passes with its bytes', async (size) => {
    let hash = '';
    const url = await startServer(async (request, response) => {
      const sum = createHash('sha256');
      for await (const chunk of request) sum.update(chunk);
      hash = sum.digest('hex');
      response.end();
    });
    const recorder = await startRecord(url);
    const body = randomBytes(size);
    const response = await fetch(`${recorder.url}/hook`, { method: 'POST', body });
    expect(response.status).toBe(200);
    expect(hash).toBe(createHash('sha256').update(body).digest('hex'));
    const reason = size > 16_000_000 ? 'too large' : 'not JSON';
    expect(await recorder.lines()).toMatchObject([{ omitted: { reason, bytes: size } }]);
  });

  it('in chunks that exceed the memory limit passes with its bytes, and its size is unknown', async () => {
    const url = await startServer(async (request, response) => response.end(String((await buffer(request)).length)));
    const recorder = await startRecord(url);
    const request = http.request(recorder.url, { method: 'POST' });
    for (let i = 0; i < 20; i++) request.write(Buffer.alloc(1_000_000));
    request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(String(await buffer(response))).toBe('20000000');
    expect(await recorder.lines()).toMatchObject([{ omitted: { reason: 'too large' } }]);
  });

  it.each([
    ['announced', { 'content-length': '2000000' }],
    ['in chunks', {}],
  ])('larger than --max-size (%s) is answered with 413 and recorded', async (_, headers) => {
    const url = await startServer(async (request, response) => {
      await buffer(request).catch(() => {});
      response.end();
    });
    const recorder = await startRecord(url, ['--max-size', '1mb']);
    const request = http.request(recorder.url, { method: 'POST', headers });
    request.on('error', () => {});
    request.write(Buffer.alloc(2_000_000));
    if (!headers['content-length' as never]) request.end();
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    expect(response.statusCode).toBe(413);
    expect(await recorder.lines()).toMatchObject([{ omitted: { reason: 'too large' } }]);
    await recorder.io.stdout.until(/✗ .* 413 .*--max-size/);
  });

  it.each([
    ['announced', 'Content-Length: 30000000'],
    ['in chunks', 'Transfer-Encoding: chunked'],
  ])(
    'larger than --max-size (%s) is answered at once, also to a client that sends all of it first',
    async (_, framing) => {
      const url = await startServer((request, response) => {
        request.resume().on('error', () => {});
        request.on('end', () => response.end());
      });
      const recorder = await startRecord(url, ['--max-size', '1mb']);
      const [reader, writer] = [connect(recorder.port, '127.0.0.1'), connect(recorder.port, '127.0.0.1')];
      const size = 30_000_000;
      const isChunked = framing.startsWith('T');
      const head = `POST /hook HTTP/1.1\r\nHost: x\r\n${framing}\r\n\r\n${isChunked ? `${size.toString(16)}\r\n` : ''}`;
      // One sends too much and waits for the response, the other one reads nothing before it has sent everything.
      reader.write(head);
      reader.write(Buffer.alloc(isChunked ? 2_000_000 : 1));
      expect(String((await once(reader, 'data'))[0])).toMatch(/^HTTP\/1\.1 413 /);
      reader.destroy();
      writer.pause();
      writer.write(head);
      await new Promise<void>((resolve, reject) => {
        writer.on('error', reject);
        writer.write(Buffer.alloc(size));
        writer.write(isChunked ? '\r\n0\r\n\r\n' : '', () => resolve());
      });
      expect(await text(writer)).toMatch(/^HTTP\/1\.1 413 .*--max-size\n$/s);
    },
  );

  it('larger than --max-size is not asked for', async () => {
    const { recorder } = await start(OK, ['--max-size', '1mb']);
    const request = 'POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n';
    expect(await sendRaw(recorder.port, request, whole)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is recorded before the receiver sees it', async () => {
    const seen: unknown[] = [];
    const url = await startServer(async (_, response) => {
      seen.push(...(await recorder.lines()));
      response.end();
    });
    const recorder = await startRecord(url);
    await fetch(`${recorder.url}/hook`, { method: 'POST', body: '{}' });
    expect(seen).toMatchObject([{ method: 'POST', url: '/hook', body: {} }]);
  });

  it('that the client breaks off is broken off at the receiver', async () => {
    const receiver = await startRawReceiver(() => {});
    const recorder = await startRecord(receiver.url);
    const socket = connect(recorder.port, '127.0.0.1');
    socket.write('GET /hook HTTP/1.1\r\nHost: x\r\n\r\n');
    await receiver.until(/GET \/hook/);
    const closed = once(receiver.sockets[0]!, 'close');
    socket.destroy();
    await closed;
    await recorder.io.stdout.until(/✗ .*the client closed the connection/);
    expect(await recorder.lines()).toHaveLength(1);
  });

  it('that is broken off within its body is recorded, and not forwarded', async () => {
    const { receiver, recorder } = await start();
    const socket = connect(recorder.port, '127.0.0.1');
    socket.end('POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"a":');
    await recorder.io.stdout.until(/✗ .*the client closed the connection/);
    expect(await recorder.lines()).toMatchObject([{ omitted: { reason: 'aborted', bytes: 5 } }]);
    expect(receiver.text()).toBe('');
  });

  it('for a WebSocket is refused', async () => {
    const { receiver, recorder } = await start();
    const request =
      'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
    const response = await sendRaw(recorder.port, request, whole);
    expect(response).toMatch(/^HTTP\/1\.1 501 .*WebSockets are not forwarded/s);
    expect(receiver.text()).toBe('');
  });

  it.each([
    ['GET / HTTP/1.1\r\nHost: x\r\nX Gerald: 1\r\n\r\n', 400, 'Invalid header token'],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, 431, 'its headers have more than 65536 bytes'],
  ])('that cannot be read leaves a line on the terminal', async (request, status, problem) => {
    const { receiver, recorder } = await start();
    expect(await sendRaw(recorder.port, request)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*\r\n\r\n$`, 's'));
    await recorder.io.stdout.until(/✗/);
    expect(recorder.io.stdout.text).toContain(`\n✗ not a request, not recorded  ${status}  ${problem}\n`);
    expect(receiver.text()).toBe('');
  });

  it('that cannot be read breaks off the response before it, without a word in it', async () => {
    const { recorder } = await start('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHi');
    const socket = connect(recorder.port, '127.0.0.1');
    let text = '';
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('Hi')) socket.write('?\r\n\r\n');
    });
    socket.on('error', () => {});
    await once(socket, 'close');
    expect(text).toMatch(/\r\n\r\nHi$/);
    await recorder.io.stdout.until(/not a request/);
  });

  it('without a host is the business of the receiver', async () => {
    const { receiver, recorder } = await start();
    expect(await sendRaw(recorder.port, 'GET /hook HTTP/1.1\r\n\r\n', whole)).toMatch(/^HTTP\/1\.1 200 /);
    expect(receiver.text()).toMatch(/^GET \/hook HTTP\/1\.1\r\n/);
    expect(await recorder.lines()).toMatchObject([{ url: '/hook' }]);
  });

  it('reuses the connection to the receiver', async () => {
    const url = await startServer((request, response) => response.end(String(request.socket.remotePort)));
    const other = await startRecord(url);
    const ports = [];
    for (let i = 0; i < 3; i++) ports.push(await (await fetch(other.url)).text());
    expect(new Set(ports).size).toBe(1);
  });
});

describe('a response', () => {
  it('passes with its status line, headers and body', async () => {
    const head = 'HTTP/1.1 418 Short and Stout\r\nx-B: 1\r\nX-a: 2\r\nx-B: 3\r\nSet-Cookie: a\r\nContent-Length: 3\r\n';
    const { recorder } = await start(`${head}Connection: X-Hop\r\nX-Hop: 1\r\n\r\n\xff\x00!`);
    const response = await sendRaw(recorder.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', (text) => text.endsWith('!'));
    expect(response.replaceAll(/(?:Connection|Keep-Alive): .*\r\n/g, '')).toBe(`${head}\r\n\xff\x00!`);
  });

  it.each([
    'Content-Length: 2\r\nX-Name: Andr\xe9\r\n\r\nHi',
    'Content-Length: 0\r\nX-Name: Andr\xe9\r\n\r\n',
    'Transfer-Encoding: chunked\r\nX-Name: Andr\xe9\r\n\r\n2\r\nHi\r\n0\r\n\r\n',
  ])('passes with the bytes of its headers: %j', async (rest) => {
    const { recorder } = await start(`HTTP/1.1 200 OK\r\n${rest}`);
    const end = rest.slice(rest.indexOf('\r\n\r\n'));
    const response = await sendRaw(recorder.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', (text) => text.endsWith(end));
    expect(response).toContain('\r\nX-Name: Andr\xe9\r\n');
  });

  it.each([
    ['HEAD', 'HTTP/1.1 200 OK\r\nContent-Length: 123\r\n\r\n'],
    ['GET', 'HTTP/1.1 204 No Content\r\nX-a: 1\r\n\r\n'],
    ['GET', 'HTTP/1.1 304 Not Modified\r\nETag: "x"\r\nContent-Length: 5\r\n\r\n'],
  ])('to %s may have no body: %j', async (method, expected) => {
    const { recorder } = await start(expected);
    const response = await sendRaw(recorder.port, `${method} / HTTP/1.1\r\nHost: x\r\n\r\n`, whole);
    expect(response.replaceAll(/(?:Connection|Keep-Alive): .*\r\n/g, '')).toBe(expected);
  });

  it('passes in chunks with its trailers', async () => {
    const expected =
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n2\r\nHi\r\n0\r\nX-Sum: 7\r\n\r\n';
    const { recorder } = await start(expected);
    const isDone = (text: string) => text.endsWith('7\r\n\r\n');
    const response = await sendRaw(recorder.port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n', isDone);
    expect(response.replaceAll(/(?:Connection|Keep-Alive): .*\r\n/g, '')).toBe(expected);
  });

  it('passes as it arrives, and after hints', async () => {
    let next = (_: string) => {};
    const url = await startServer((_, response) => {
      response.writeEarlyHints({ link: '</a.css>; rel=preload' });
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      next = (text) => void response.write(text);
    });
    const recorder = await startRecord(url);
    const request = http.get(recorder.url);
    const [[information], [response]] = (await Promise.all([
      once(request, 'information'),
      once(request, 'response'),
    ])) as [unknown[], [IncomingMessage]];
    expect(information).toMatchObject({ statusCode: 103, headers: { link: '</a.css>; rel=preload' } });
    next('data: 1\n\n');
    expect(String((await once(response, 'data'))[0])).toBe('data: 1\n\n');
    request.destroy();
  });

  it('that the receiver breaks off is broken off', async () => {
    const receiver = await startRawReceiver((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nHi'));
    const recorder = await startRecord(receiver.url);
    await expect(fetch(recorder.url).then((response) => response.text())).rejects.toThrow();
    await recorder.io.stdout.until(/✗ .*closed the connection before the end of its response/);
  });

  it('of 30 MB passes with its bytes', async () => {
    const body = randomBytes(30_000_000);
    const recorder = await startRecord(await startServer((_, response) => response.end(body)));
    const received = Buffer.from(await (await fetch(recorder.url)).arrayBuffer());
    expect(received.equals(body)).toBe(true);
  });
});

describe('if the receiver does not respond', () => {
  it('is 502 where nothing listens, and the request is recorded', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const recorder = await startRecord(`http://127.0.0.1:${port}`);
    const response = await fetch(`${recorder.url}/hook`, { method: 'POST', body: '{}' });
    expect([response.status, await response.text()]).toEqual([
      502,
      'whapi-webhooks record: nothing listens at the receiver. Is it running?\n',
    ]);
    await recorder.io.stdout.until(/✗ no event {2}POST \/hook {2}502 {2}nothing listens at the receiver/);
    expect(await recorder.lines()).toHaveLength(1);
  });

  it('is 502 where the connection is closed', async () => {
    const receiver = await startRawReceiver((socket) => socket.destroy());
    const recorder = await startRecord(receiver.url);
    expect((await fetch(recorder.url)).status).toBe(502);
  });

  it('is 504 after --timeout', async () => {
    const receiver = await startRawReceiver(() => {});
    const recorder = await startRecord(receiver.url, ['--timeout', '1']);
    expect((await fetch(recorder.url)).status).toBe(504);
    await recorder.io.stdout.until(/✗ .*504 {2}the receiver did not respond within 1 s/);
  });
});
