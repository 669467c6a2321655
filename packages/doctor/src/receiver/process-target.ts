import { isNodeListenerReceiver, toNodeReceiver, toReceiver } from '@whapi-webhooks/mock/internals';
import { setupWhapi } from '@whapi-webhooks/mock/node';
import type { Setup } from '../setup.ts';
import { CrashWatch } from './crash-watch.ts';
import { ExchangeLog } from './exchange-log.ts';
import { isMuted } from './muted.ts';
import { readAnswer } from './read-answer.ts';
import { RETRY } from './retry.ts';
import type { Stage, StageOptions, Target } from './target.ts';

const URL = 'https://bot.test/hook';

export interface ProcessTargetOptions {
  /** The token that the app sends. */
  token: string;
  channelId?: string;
}

/** An app in this process: each trial gets a new one, and a mock of its own. */
export function processTarget(setup: Setup, { token, channelId }: ProcessTargetOptions): Target {
  return {
    isFresh: true,
    token,
    async open(options) {
      const watch = new CrashWatch();
      const whapi = setupWhapi({
        ...{ token, clock: 'virtual', retry: RETRY },
        ...(channelId && { channelId }),
        isSuccess: (status) => status === 200 || options.tolerated.has(status),
      });
      try {
        whapi.listen();
        await whapi.clock.advance(Date.now() - whapi.clock.now());
        return connect(whapi, await setup(), options, watch);
      } catch (error) {
        watch.stop();
        await whapi.close({ breakOff: true });
        throw error;
      }
    },
    async close() {},
  };
}

function connect(
  whapi: ReturnType<typeof setupWhapi>,
  app: Awaited<ReturnType<Setup>>,
  { muted, tolerated: _, ...subscription }: StageOptions,
  watch: CrashWatch,
): Stage {
  const receiver = toNodeReceiver(URL, app);
  const receive = toReceiver(URL, receiver);
  const exchanges = new ExchangeLog();
  whapi.connect(URL, async (request) => {
    const { method, url, signal } = request;
    const sent = await request.clone().text();
    if (exchanges.isFull || isMuted(sent, muted)) return new Response();
    const { status } = await exchanges.record({ method, url, sent }, async () =>
      readAnswer(await receive(request), signal),
    );
    // The status is all that the mock reads, and it may be one that `Response` refuses.
    return { status } as Response;
  });
  whapi.subscribe({ url: URL, ...subscription });
  return {
    ...{ whapi, url: URL, exchanges, crashes: watch.errors },
    async close() {
      await whapi.close({ breakOff: true });
      if (isNodeListenerReceiver(receiver)) await receiver.close();
      watch.stop();
    },
  };
}
