import type { ScenarioInput } from '@whapi-webhooks/mock';
import { serveWhapi, setupWhapi } from '@whapi-webhooks/mock/node';
import { withUsageErrors } from '../cli-error.ts';
import { RefusedCall, type ServeClient } from '../control/serve-client.ts';
import type { ShownDelivery } from '../serve/format-delivery.ts';
import { orAborted, type Stop } from './stop.ts';
import type { TriggerOptions } from './trigger-options.ts';

interface Playing extends Pick<TriggerOptions, 'count' | 'limit'> {
  stop: Stop;
  onDelivery(delivery: ShownDelivery): void;
}

/**
 * Plays a scenario on a mock of its own, whose only receiver is the one that the options name.
 * @returns whether it was played to the end: the user did not stop it
 * @throws {ScenarioError} when it is wrong, or a step fails
 */
export async function playHere(
  scenario: ScenarioInput,
  {
    to,
    mode = 'body',
    header,
    seed,
    count,
    limit,
    stop,
    onDelivery,
  }: Playing & Pick<TriggerOptions, 'mode' | 'header'> & { to: string; seed: number },
): Promise<boolean> {
  const whapi = setupWhapi({ seed, allowedHosts: [new URL(to).hostname], onDelivery });
  withUsageErrors(() => whapi.subscribe({ url: to, mode, ...(header && { headers: header }) }));
  const play = async () => {
    for (let played = 0; played < count && !stop.now.aborted; played++) {
      // It is served meanwhile, so that the receiver can load the files of messages.
      const gateway = await serveWhapi(whapi);
      try {
        await whapi.play(scenario, limit === undefined ? {} : { limit: `${limit}s` });
        await whapi.settled();
      } finally {
        await gateway.close();
      }
    }
  };
  try {
    await orAborted(play(), stop.now);
    return !stop.now.aborted;
  } finally {
    // A step that went over the limit of its scenario still waits, which would keep the process alive.
    await whapi.close({ breakOff: true }).catch(() => undefined);
  }
}

/**
 * Plays a scenario on a running mock, for its receivers.
 * @returns whether it was played to the end: the user did not stop it
 * @throws {RefusedCall} with `issues` when it is wrong, or a step fails
 */
export async function playVia(
  serve: ServeClient,
  scenario: ScenarioInput,
  { count, limit, stop, onDelivery }: Playing,
): Promise<boolean> {
  const query = limit === undefined ? '' : `?limit=${limit}s`;
  for (let played = 0; played < count; played++) {
    const before = await serve.place();
    const playing =
      typeof scenario === 'string'
        ? serve.call('POST', `/scenarios/${scenario}${query}`, {})
        : serve.call('POST', `/scenarios${query}`, scenario);
    try {
      await orAborted(playing, stop.now);
    } finally {
      const isIdle = !stop.now.aborted && (await untilIdle(serve));
      for await (const delivery of serve.deliveriesAfter(before)) {
        // After all have ended, a timer of the mock may have started another one, such as that of a status.
        if (!isIdle || delivery.outcome !== 'waiting') onDelivery(delivery);
      }
    }
    if (stop.now.aborted) return false;
  }
  return true;
}

/** Waits until all deliveries have ended. Returns false if a receiver takes too long. */
async function untilIdle(serve: ServeClient): Promise<boolean> {
  try {
    await serve.call('POST', '/wait', { idle: 'now', within: '60s' });
    return true;
  } catch (error) {
    if (error instanceof RefusedCall && error.code === 'timeout') return false;
    throw error;
  }
}
