import { fetchByHttp, type OutgoingRequest } from '@whapi-webhooks/mock/internals';
import { type ServedWhapi, serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { ExchangeLog } from './exchange-log.ts';
import { isMuted, type Muted } from './muted.ts';
import { readAnswer } from './read-answer.ts';
import { RETRY } from './retry.ts';
import type { Target } from './target.ts';

export interface UrlTargetOptions {
  /** URL of the running receiver. */
  to: string;
  /** Port of the gateway that is served for it. Default: any free one. */
  port?: number;
  /** The token that the receiver sends to the gateway. */
  token: string;
  channelId?: string;
}

/** A running receiver. Its app calls the gateway at `gatewayUrl`. */
export interface UrlTarget extends Target {
  readonly gatewayUrl: string;
}

/**
 * A running receiver at a URL, in any language: one mock is served for it, and all trials share both.
 * @throws {Error} when the port is taken
 */
export async function urlTarget({ to, port, token, channelId }: UrlTargetOptions): Promise<UrlTarget> {
  let exchanges = new ExchangeLog();
  let muted: Muted = {};
  let tolerated: ReadonlySet<number> = new Set();
  const whapi = setupWhapi({
    ...{ token, clock: 'virtual', retry: RETRY, allowedHosts: [new URL(to).hostname] },
    ...(channelId && { channelId }),
    isSuccess: (status) => status === 200 || tolerated.has(status),
    async fetch(url, init) {
      const request = init as OutgoingRequest;
      const { method, body: sent, signal } = request;
      if (exchanges.isFull || isMuted(sent, muted)) return new Response();
      const { status } = await exchanges.record({ method, url, sent }, async () =>
        readAnswer(await fetchByHttp(url, request), signal),
      );
      return { status, body: null } as Response;
    },
  });
  const served: ServedWhapi = await serveWhapi(whapi, { ...(port !== undefined && { port }) });
  return {
    isFresh: false,
    gatewayUrl: served.url,
    async open({ muted: kept, tolerated: statuses, ...subscription }) {
      // What an earlier trial left, such as retries or statuses, would count as this one's.
      muted = { echo: true, statuses: true, chatUpdates: true };
      await whapi.settled().catch(() => {});
      tolerated = statuses;
      exchanges = new ExchangeLog();
      muted = kept;
      await whapi.clock.advance(Math.max(0, Date.now() - whapi.clock.now()));
      whapi.subscribe({ url: to, ...subscription });
      return {
        ...{ whapi, url: to, exchanges, crashes: [] },
        async close() {
          whapi.faults.clear();
        },
      };
    },
    async close() {
      await whapi.close({ breakOff: true });
      await served.close();
    },
  };
}
