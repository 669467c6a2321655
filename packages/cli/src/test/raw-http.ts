import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A receiver that keeps the bytes of each request, and responds with given bytes. */
export interface RawReceiver {
  url: string;
  host: string;
  /** What arrived on all connections, in order. */
  text(): string;
  /** Resolves once the text matches. */
  until(pattern: RegExp): Promise<void>;
  sockets: Socket[];
}

/** @param respond called when a request is complete, as far as `isComplete` can tell */
export async function startRawReceiver(
  respond: (socket: Socket) => void,
  isComplete = (text: string) => /\r\n\r\n/.test(text),
): Promise<RawReceiver> {
  let text = '';
  const sockets: Socket[] = [];
  let look = () => {};
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    let own = '';
    let isAnswered = false;
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      own += chunk.toString('latin1');
      if (!isAnswered && isComplete(own)) {
        isAnswered = true;
        respond(socket);
      }
      look();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    sockets,
    text: () => text,
    async until(pattern) {
      while (!pattern.test(text)) await new Promise<void>((resolve) => (look = resolve));
    },
  };
}

/** Sends bytes, and resolves with all that comes back until the connection is closed or `isDone` says so. */
export async function sendRaw(port: number, bytes: string, isDone = (_: string) => false): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.write(Buffer.from(bytes, 'latin1'));
  const closed = once(socket, 'close');
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
    if (isDone(text)) socket.destroy();
  });
  await closed;
  return text;
}
