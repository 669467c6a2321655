import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Examination, type ExaminationOptions, type RuleResult } from '../src/examination.ts';
import { type UrlTarget, urlTarget } from '../src/receiver/url-target.ts';
import { type Bot, callTo } from './bot.ts';

/** Serves a listener on a free port of this machine, and examines it there. */
export async function examineServer(
  createListener: (gateway: () => string) => RequestListener,
  options?: ExaminationOptions,
): Promise<{ results: RuleResult[]; gatewayUrl: string }> {
  let target: UrlTarget | undefined;
  const server = createServer(createListener(() => target?.gatewayUrl ?? ''));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  try {
    target = await urlTarget({ to: urlOf(server.address() as AddressInfo), token: 'test-token' });
    return { results: await examineAt(target, options), gatewayUrl: target.gatewayUrl };
  } finally {
    await target?.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** Examines what is at a URL by all rules that the options name. */
export async function examineAt(target: UrlTarget, options?: ExaminationOptions): Promise<RuleResult[]> {
  const examination = new Examination(target, options);
  const results: RuleResult[] = [];
  for (const rule of examination.rules) results.push(await examination.examine(rule));
  return results;
}

/** A bot as a listener of `node:http`. */
export function listenerOf({ create }: Pick<Bot, 'create'>, gateway: () => string): RequestListener {
  let handle: ReturnType<Bot['create']> | undefined;
  return async (incoming, response) => {
    // Once, as a server does, and late: the gateway is served after it.
    handle ??= create((...call) => callTo(gateway())(...call));
    try {
      const { status, headers, body } = await handle(await requestOf(incoming));
      response
        .writeHead(status, Object.fromEntries(headers))
        .end(body && Buffer.from(await new Response(body).bytes()));
    } catch {
      response.writeHead(500).end();
    }
  };
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const { method = 'POST', url = '/', headers } = incoming;
  const chunks = await incoming.toArray();
  const body = Buffer.concat(chunks as Buffer[]);
  return new Request(`http://localhost${url}`, { method, headers: headers as Record<string, string>, body });
}

function urlOf({ port }: AddressInfo): string {
  return `http://127.0.0.1:${port}/hook`;
}
