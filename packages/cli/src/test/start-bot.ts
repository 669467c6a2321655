import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

interface Incoming {
  messages?: { id: string; chat_id: string; from_me: boolean; type: string }[];
}

export interface TestBot {
  url: string;
  /** The address of the gateway that it calls. Until then, its calls fail. */
  gatewayUrl?: string;
  close(): Promise<void>;
}

interface BotOptions {
  status?: number;
  seen?: Set<string>;
  /** A type of message at which it ends. */
  endsAt?: string;
}

/** Starts a bot for one test. It answers each text, and with `seen` each one once. */
export async function startBot({ status = 200, seen, endsAt }: BotOptions = {}): Promise<TestBot> {
  const server = createServer(async (request, response) => {
    const { messages = [] } = (await json(request)) as Incoming;
    if (messages.some(({ type }) => type === endsAt)) await close();
    for (const { id, chat_id: to, from_me, type } of messages) {
      if (from_me || type !== 'text' || seen?.has(id)) continue;
      seen?.add(id);
      await fetch(`${bot.gatewayUrl}/messages/text`, {
        method: 'POST',
        headers: { authorization: 'Bearer test-token', 'content-type': 'application/json' },
        body: JSON.stringify({ to, body: 'Hello' }),
      }).catch(() => undefined);
    }
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  const bot: TestBot = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, close };
  return bot;
}
