import type { Colors } from '../colors.ts';
import type { Output } from '../io.ts';
import { formatDelivery, type ShownDelivery } from '../serve/format-delivery.ts';
import type { Outgoing, Unsendable } from './outgoing.ts';
import type { Pace } from './pace.ts';
import type { Results } from './results.ts';
import { orAborted, type Stop } from './stop.ts';

/**
 * Sends one payload.
 * @param signal gives it up
 * @returns its deliveries; none where no receiver is subscribed to its event
 */
export type Send = (outgoing: Outgoing, signal: AbortSignal) => Promise<readonly ShownDelivery[] | Unsendable>;

interface Surroundings {
  send: Send;
  pace: Pace;
  stop: Stop;
  results: Results;
  stdout: Output;
  stderr: Output;
  colors: Colors;
}

/**
 * Sends payloads one after another, each when the one before has been answered.
 * @returns whether all were sent: the user did not stop it
 */
export async function sendAll(
  payloads: Iterable<Outgoing | Unsendable> | AsyncIterable<Outgoing | Unsendable>,
  { send, pace, stop, results, stdout, stderr, colors }: Surroundings,
): Promise<boolean> {
  const iterator = Symbol.asyncIterator in payloads ? payloads[Symbol.asyncIterator]() : payloads[Symbol.iterator]();
  for (;;) {
    // Standard input may never continue.
    const next = await orAborted(Promise.resolve(iterator.next()), stop.now);
    if (!next || stop.now.aborted) return false;
    if (next.done) return true;
    const outgoing = next.value;
    if (outgoing.error !== undefined) {
      results.refuse(outgoing, stderr);
      continue;
    }
    await pace.until(outgoing.at, stop.now);
    if (stop.now.aborted) return false;
    const sent = await send(outgoing, stop.late);
    if ('error' in sent) results.refuse(sent, stderr);
    else if (sent.length === 0) results.addUnsubscribed();
    else {
      for (const delivery of sent) {
        results.add(delivery);
        stdout.write(`${formatDelivery(delivery, colors)}\n`);
      }
    }
  }
}
