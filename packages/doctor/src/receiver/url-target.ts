import { eventNames } from '@whapi-webhooks/contract';
import type { SubscribeOptions } from '@whapi-webhooks/mock';
import { fetchByHttp, holdClock, type OutgoingRequest } from '@whapi-webhooks/mock/internals';
import { GATEWAY_URL, type ServedWhapi, serveWhapi, setupWhapi, type Whapi } from '@whapi-webhooks/mock/node';
import { RECEIVER_URL } from '../setup.ts';
import { ACCOUNT } from './account.ts';
import { ExchangeLog } from './exchange-log.ts';
import { explainSilence } from './explain-silence.ts';
import { isMuted, type Muted } from './muted.ts';
import { Patience } from './patience.ts';
import { Reach } from './reach.ts';
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
  /** For how long to wait until somebody listens at the URL, in milliseconds. Default 0. */
  startMs?: number;
}

/** A running receiver. Its app calls the gateway at `gatewayUrl`. */
export interface UrlTarget extends Target {
  readonly gatewayUrl: string;
  /** How many requests have arrived at the gateway, and how many of them with its token. */
  readonly calls: { readonly all: number; readonly own: number };
}

/** What is the matter in the trial that runs. */
interface Trial {
  exchanges: ExchangeLog;
  patience: Patience;
  muted: Muted;
  tolerated: ReadonlySet<number>;
  movesClockAtOnce: boolean;
  /** Resolves once the receiver listens again, or has not for too long. */
  restart?: Promise<unknown>;
}

/**
 * A running receiver at a URL, in any language: one mock is served for it, and all trials share both.
 * @throws {Error} when the port is taken
 */
export async function urlTarget({ to, port, token, channelId, startMs = 0 }: UrlTargetOptions): Promise<UrlTarget> {
  let trial: Trial | undefined;
  const reach = new Reach(to, startMs);
  const whapi = setupWhapi({
    ...{
      token,
      clock: 'virtual',
      retry: RETRY,
      account: ACCOUNT,
      coverage: false,
      allowedHosts: [new URL(to).hostname],
    },
    ...(channelId && { channelId }),
    isSuccess: (status) => status === 200 || (trial?.tolerated.has(status) ?? false),
    async fetch(url, init) {
      // A GET request has no body: `fetch` takes none, not even an empty one.
      const request: OutgoingRequest = { ...(init as OutgoingRequest), body: (init.body as string | null) ?? '' };
      const { method, body: sent, signal } = request;
      // Between trials, what is left of the one before ends here: the next one must not get its retries.
      if (!trial || trial.exchanges.isFull || isMuted(sent, trial.muted)) return new Response();
      const running = trial;
      try {
        const { status, isCut } = await running.exchanges.record({ method, url, sent }, async () =>
          readAnswer(await fetchByHttp(url, request), signal),
        );
        if (isCut) throw signal.reason;
        return { status, body: null } as Response;
      } catch (error) {
        // The next attempt comes at once, since the clock is virtual: a receiver that restarts would miss all of them.
        if (!signal.aborted) {
          running.restart ??= reach.wait().catch(() => {});
          await running.restart;
        }
        throw error;
      }
    },
  });
  holdClock(whapi, async () => {
    if (!trial || trial.movesClockAtOnce) return false;
    const { restart, patience } = trial;
    await restart;
    return (await patience.untilAnswered()) || trial?.restart !== restart;
  });
  const served: ServedWhapi = await serveWhapi(whapi, { ...(port !== undefined && { port }) });
  return {
    isFresh: false,
    hook: new URL(new URL(to).pathname, RECEIVER_URL).href,
    token,
    gatewayUrl: served.url,
    get calls() {
      const { requests } = whapi;
      return { all: requests.length, own: requests.filter(({ token }) => token === 'own').length };
    },
    async open({ muted, tolerated, patienceMs, movesClockAtOnce, ...subscription }) {
      await reach.wait();
      const exchanges = new ExchangeLog();
      const patience = new Patience({ exchanges, crashes: [], patienceMs });
      await whapi.clock.advance(Math.max(0, Date.now() - whapi.clock.now()));
      trial = { exchanges, patience, muted, tolerated, movesClockAtOnce };
      await unsubscribeOthers(whapi, to);
      whapi.subscribe({ url: to, ...subscription });
      return {
        ...{ whapi, exchanges, patience, crashes: [] },
        async close() {
          trial = undefined;
          whapi.faults.clear();
          // A loop has been seen in the trial.
          await whapi.settled().catch(() => {});
        },
      };
    },
    async subscribed() {
      await reach.wait();
      return subscriptionAt(whapi, to);
    },
    explainSilence: () => explainSilence(whapi.requests, { url: served.url, token, isProcess: false }),
    async close() {
      await whapi.close({ breakOff: true });
      await served.close();
    },
  };
}

/** How a receiver has subscribed itself at a path: the host that it names may be a tunnel's. */
function subscriptionAt({ subscriptions }: Whapi, to: string): Pick<SubscribeOptions, 'mode' | 'events'> {
  const { pathname } = new URL(to);
  const { mode, events = [] } = subscriptions.find(({ url }) => URL.parse(url)?.pathname === pathname) ?? {};
  const names = new Set(events.map(({ type, method }) => `${type}.${method}`));
  const known = eventNames.filter((name) => names.has(name));
  return { ...(mode && { mode }), ...(known.length > 0 && { events: known }) };
}

/** A receiver that subscribes itself when it starts would get everything twice. */
async function unsubscribeOthers({ gateway, subscriptions }: Whapi, url: string): Promise<void> {
  if (subscriptions.every((webhook) => webhook.url === url)) return;
  const body = JSON.stringify({ webhooks: [] });
  await gateway.handleOwn(new Request(`${GATEWAY_URL}/settings`, { method: 'PATCH', body }));
}
