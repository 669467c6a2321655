import type { Message, WhapiWebhook } from '@whapi-webhooks/types';
import type { Origin } from '../causes.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import { seededBytes } from '../seeded-bytes.ts';
import { applyChanges, type ChannelState } from './state/channel-state.ts';
import type { Command } from './state/command.ts';
import { deepFreeze } from './state/deep-freeze.ts';

/** Takes the webhooks of a command: first all of them are accepted, and then, once the state has changed, sent. */
export interface Outbox {
  /**
   * Accepts webhooks.
   * @returns what sends them
   * @throws when one of them cannot be accepted; then none is, and the command changes nothing
   */
  accept(webhooks: readonly WhapiWebhook[], origin: Origin): () => void;
}

export interface ChannelOptions {
  initialState(): ChannelState;
  clock: MockClock;
  outbox: Outbox;
  /** The seed for generated ids. */
  seed: number;
  /** How many messages the channel keeps, the newest ones. */
  messageLimit: number;
}

/** One channel: its state, and the commands that change it. */
export class Channel {
  readonly #options: ChannelOptions;
  #state: ChannelState;
  #randomBytes: (length: number) => Uint8Array;

  constructor(options: ChannelOptions) {
    this.#options = options;
    this.#state = options.initialState();
    this.#randomBytes = seededBytes(options.seed);
  }

  get state(): ChannelState {
    return this.#state;
  }

  /**
   * Runs a command: changes the state, sends the webhooks, and schedules what follows later.
   * @throws {CommandError} when the command is refused
   */
  run<I, R>(command: Command<I, R>, input: I, origin: Origin = {}): R {
    const { clock, outbox, messageLimit } = this.#options;
    const context = { now: clock.now(), randomBytes: this.#randomBytes };
    const { changes, webhooks, result, later = [] } = command(this.#state, input, context);
    const send = outbox.accept(webhooks, origin);
    applyChanges(this.#state, changes);
    forgetOldest(this.#state.messages, messageLimit);
    send();
    const { cause } = origin;
    for (const { afterMs, command } of later) clock.after(afterMs, () => this.run(command, undefined, { cause }));
    return deepFreeze(result);
  }

  /** Returns to the initial state; the ids start over. */
  reset(): void {
    this.#state = this.#options.initialState();
    this.#randomBytes = seededBytes(this.#options.seed);
  }
}

function forgetOldest(messages: Map<string, Message>, limit: number): void {
  for (const id of messages.keys()) {
    if (messages.size <= limit) return;
    messages.delete(id);
  }
}
