import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer } from 'node:http';
import { Duplex } from 'node:stream';
import type { NodeListener } from '@whapi-webhooks/mock/internals';

/** One end of a connection in memory. */
class Wire extends Duplex {
  other: Wire | undefined;
  /** The asynchronous context of whoever sent the request: a connection does not pass it on. */
  run: <T>(callback: () => T) => T = (callback) => callback();

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, callback: () => void): void {
    this.other?.push(chunk);
    callback();
  }

  override _final(callback: () => void): void {
    this.other?.push(null);
    callback();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.other?.push(null);
    callback(error);
  }

  // What a server calls on a socket.
  setTimeout(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
}

/**
 * Calls a Node listener, such as an Express app, over HTTP, but in memory: no real socket decides when it goes on.
 * @returns a function that resolves with the status of the response
 */
export function callListener(listener: NodeListener): (request: Request) => Promise<Response> {
  const thrown = new WeakMap<object, (error: unknown) => void>();
  const server = createServer(async (request, response) => {
    const socket = request.socket as unknown as Wire;
    try {
      await socket.run(() => listener(request, response));
    } catch (error) {
      thrown.get(socket)?.(error);
      response.destroy();
    }
  });
  return async (request) => {
    const { host, pathname, search } = new URL(request.url);
    const body = Buffer.from(await request.arrayBuffer());
    const headers = Object.entries({
      ...Object.fromEntries(request.headers),
      host,
      'content-length': body.byteLength,
      connection: 'close',
    });
    const head = [
      `${request.method} ${pathname}${search} HTTP/1.1`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
    ];
    const [client, socket] = [new Wire(), new Wire()];
    client.other = socket;
    socket.other = client;
    socket.run = AsyncLocalStorage.snapshot();
    return new Promise((resolve, reject) => {
      let answer = '';
      thrown.set(socket, reject);
      client.setEncoding('latin1');
      client.on('data', (text: string) => {
        answer += text;
      });
      client.on('end', () => {
        const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1];
        if (status) resolve(new Response(null, { status: Number(status) }));
        else reject(new Error('the app closed the connection without a response'));
      });
      server.emit('connection', socket);
      client.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]));
    });
  };
}
