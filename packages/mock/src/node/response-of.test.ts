import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { responseOf } from './response-of.ts';

it('closes the connection when nobody wants the rest of the body', async () => {
  const server = createServer((_request, response) => void response.write('x')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [incoming] = (await once(get({ host: '127.0.0.1', port }), 'response')) as [IncomingMessage];
  const reader = responseOf(incoming).body!.getReader();
  expect(new TextDecoder().decode((await reader.read()).value)).toBe('x');
  const closed = once(incoming, 'close').catch(() => {});
  await reader.cancel();
  await closed;
  expect(incoming.destroyed).toBe(true);
  server.closeAllConnections();
  server.close();
});
