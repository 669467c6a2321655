import { LoopError } from '@whapi-webhooks/mock';
import {
  holdClock,
  isNodeListenerReceiver,
  runUntil,
  toNodeReceiver,
  toReceiver,
} from '@whapi-webhooks/mock/internals';
import { GATEWAY_URL, type NodeWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { pause } from '../real-time.ts';
import { RECEIVER_URL, type Setup } from '../setup.ts';
import { ACCOUNT } from './account.ts';
import { crashWatch } from './crash-watch.ts';
import { ExchangeLog } from './exchange-log.ts';
import { explainSilence } from './explain-silence.ts';
import { isMuted } from './muted.ts';
import { Patience } from './patience.ts';
import { readAnswer } from './read-answer.ts';
import { RETRY } from './retry.ts';
import { setUp } from './set-up.ts';
import type { Stage, StageOptions, Target } from './target.ts';

export interface ProcessTargetOptions {
  /** The token that the app sends to https://gate.whapi.cloud. Default `test-token`. */
  token?: string;
  /** The id of the channel, which every webhook carries. Default `MANTIS-M72HC`. */
  channelId?: string;
  /** The URL at which the app expects webhooks: its path must be the right one. Default `https://bot.test/hook`. */
  url?: string;
}

/** An app whose errors belong to a trial. Timers that it sets when it is created outlive it, and reach no later one. */
type Trial = ReturnType<typeof crashWatch.begin>;

/** An app in this process: each trial gets a new one, and a mock of its own. */
export function processTarget(setup: Setup, options: ProcessTargetOptions): Target {
  const { token = 'test-token', channelId, url: hook = RECEIVER_URL } = options;
  let trials = 0;
  let last: NodeWhapi | undefined;
  let stopWatching: (() => void) | undefined;
  return {
    isFresh: true,
    token,
    hook,
    async open(options) {
      stopWatching ??= crashWatch.start();
      const watched = crashWatch.begin();
      const end = new AbortController();
      const trial: Trial = {
        crashes: watched.crashes,
        in: (run) => watched.in(() => runUntil(end.signal, run)),
        end() {
          end.abort();
          watched.end();
        },
      };
      const whapi = setupWhapi({
        ...{ token, clock: 'virtual', retry: RETRY, account: ACCOUNT, coverage: false },
        // An app that keeps its state all the same must not take the messages of one trial for those of an earlier one.
        seed: ++trials,
        ...(channelId && { channelId }),
        isSuccess: (status) => status === 200 || options.tolerated.has(status),
      });
      last = whapi;
      try {
        whapi.listen();
        await whapi.clock.advance(Math.max(0, Date.now() - whapi.clock.now()));
        return connect({ whapi, hook }, await trial.in(() => setUp(setup, trials)), options, trial);
      } catch (error) {
        trial.end();
        await whapi.close({ breakOff: true });
        throw error;
      }
    },
    subscribed: async () => ({}),
    explainSilence() {
      return explainSilence(last?.requests ?? [], { url: GATEWAY_URL, token, isProcess: true });
    },
    async close() {
      // What an app rejected at last is known one turn later.
      await pause(0);
      stopWatching?.();
      stopWatching = undefined;
    },
  };
}

function connect(
  { whapi, hook }: { whapi: NodeWhapi; hook: string },
  app: Awaited<ReturnType<Setup>>,
  { muted, tolerated: _, patienceMs, movesClockAtOnce, ...subscription }: StageOptions,
  trial: Trial,
): Stage {
  const receiver = toNodeReceiver(hook, app);
  const receive = toReceiver(hook, receiver);
  const exchanges = new ExchangeLog();
  const { crashes } = trial;
  const patience = new Patience({ exchanges, crashes, patienceMs });
  if (!movesClockAtOnce) holdClock(whapi, () => patience.untilAnswered());
  whapi.connect(hook, async (request) => {
    const { method, url, signal } = request;
    const sent = await request.clone().text();
    if (exchanges.isFull || isMuted(sent, muted)) return new Response();
    const { status, isCut } = await exchanges.record({ method, url, sent }, async () =>
      readAnswer(await trial.in(() => receive(request)), signal),
    );
    if (isCut) throw signal.reason;
    // The status is all that the mock reads, and it may be one that `Response` refuses.
    return { status } as Response;
  });
  whapi.subscribe({ url: hook, ...subscription });
  return {
    ...{ whapi, exchanges, patience, crashes },
    async close() {
      // A loop has been seen in the trial, even if it went on to its limit after the last step.
      await whapi.close({ breakOff: true }).catch((error) => {
        if (!(error instanceof LoopError)) throw error;
      });
      if (isNodeListenerReceiver(receiver)) await receiver.close();
      trial.end();
    },
  };
}
