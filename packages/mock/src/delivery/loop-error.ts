import type { WhapiEventName } from '@whapi-webhooks/types';
import type { Cause } from '../causes.ts';

/** The app reacts to its own webhooks in an infinite loop. */
export class LoopError extends Error {
  override readonly name = 'LoopError';
  /** The first round: an event, the request that the receiver made while it handled it, the event that this caused. */
  readonly round: readonly string[];

  constructor(round: readonly string[], bound: string) {
    super(
      `Failed to settle: the receiver reacts to its own webhooks in an infinite loop, stopped after ${bound}. ` +
        `The first round: ${round.join(' → ')}. ` +
        'In the handler of messages.post, ignore messages with `from_me`; ' +
        'if the app is supposed to do this, increase `loopLimit`.',
    );
    this.round = round;
  }

  /** A chain of causes that is longer than the limit. */
  static ofChain(last: Cause, event: WhapiEventName, limit: number): LoopError {
    let [second, first] = [last, last];
    while (first.parent) [second, first] = [first, first.parent];
    const next = second === first ? event : second.delivery.event;
    return new LoopError(
      [first.delivery.event, ...(first.operation ? [first.operation] : []), next],
      `${limit} rounds`,
    );
  }
}
