import type { WhapiWebhook } from '@whapi-webhooks/types';
import type { Changes, ChannelState } from './channel-state.ts';

/** Time and chance, handed to commands from outside. */
export interface CommandContext {
  /** Milliseconds since 1970-01-01 UTC. */
  now: number;
  /** `length` random bytes. */
  randomBytes(length: number): Uint8Array;
}

/** What a command does: new state, the webhooks it causes, and an answer for its caller. */
export interface Outcome<R> {
  changes: Changes;
  webhooks: WhapiWebhook[];
  result: R;
  /** What happens by itself some time after it. */
  later?: readonly Later[];
}

/** A command that runs by itself, by the mock's clock. */
export interface Later {
  afterMs: number;
  command: Command<void, void>;
}

/** A change to a channel, without side effects. Throws `CommandError` when it is refused. */
export type Command<I, R> = (state: ChannelState, input: I, context: CommandContext) => Outcome<R>;
