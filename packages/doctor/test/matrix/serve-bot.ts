import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { type Bot, callTo } from '../bot.ts';

/** A bot that runs behind node:http, as its users run it. */
export interface ServedBot {
  /** Where it receives webhooks. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a bot that calls a gateway. Its state lives as long as the server. */
export async function serveBot(bot: Bot, gatewayUrl: () => string): Promise<ServedBot> {
  const handle = bot.create((method, path, body) => callTo(gatewayUrl())(method, path, body));
  const server = createServer(createRequestListener((request) => handle(request)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
