import type { WhapiWebhook } from '@whapi-webhooks/types';
import type { Changes, ChannelState } from './channel-state.ts';

/** Time and chance, handed to commands from outside. */
export interface CommandContext {
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
  /** `length` random bytes. */
  randomBytes(length: number): Uint8Array;
}

/** The effect of a command: changes of the state, the webhooks it causes, and a result for its caller. */
export interface Outcome<R> {
  changes: Changes;
  webhooks: WhapiWebhook[];
  result: R;
  /** Commands that run later. */
  later?: readonly Later[];
}

/** A command that runs later, by the mock's clock. */
export interface Later {
  afterMs: number;
  command: Command<void, void>;
}

/** A change to a channel, without side effects. Throws a `CommandError` when it is rejected. */
export type Command<I, R> = (state: ChannelState, input: I, context: CommandContext) => Outcome<R>;
