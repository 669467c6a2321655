import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequestListener } from '@remix-run/node-fetch-server';
import { Examination, type ExaminationOptions, type RuleResult } from '../src/examination.ts';
import { type UrlTarget, urlTarget } from '../src/receiver/url-target.ts';
import { type Bot, callTo } from './bot.ts';

/**
 * Serves a listener on a free port of this machine, and examines it there.
 * @param createListener gets the address of the gateway, once that is served, and the server itself
 */
export async function examineServer(
  createListener: (gateway: () => string, server: () => Server) => RequestListener,
  options?: ExaminationOptions,
): Promise<{ results: RuleResult[]; gatewayUrl: string }> {
  let target: UrlTarget | undefined;
  const server: Server = createServer(
    createListener(
      () => target?.gatewayUrl ?? '',
      () => server,
    ),
  );
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
  // Late, since the gateway is served after the bot.
  const handle = create((...call) => callTo(gateway())(...call));
  return createRequestListener((request) => handle(request), { onError: () => new Response(null, { status: 500 }) });
}

function urlOf({ port }: AddressInfo): string {
  return `http://127.0.0.1:${port}/hook`;
}
