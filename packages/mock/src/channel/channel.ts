import type { Settings, WhapiWebhook } from '@whapi-webhooks/types';
import type { Origin } from '../causes.ts';
import type { MockClock } from '../clock/mock-clock.ts';
import type { Listeners } from '../listeners.ts';
import { SeededRandom } from '../seeded-random.ts';
import { keepMissed } from './account/keep-missed.ts';
import { learnWebhook } from './learned/learn-webhook.ts';
import { type StateChange, stateChangeOf } from './state/changed-chats.ts';
import { applyChanges, type Changes, type ChannelState } from './state/channel-state.ts';
import type { Command } from './state/command.ts';
import { deepFreeze } from './state/deep-freeze.ts';
import { forgetOldest } from './state/forget-oldest.ts';

/** Takes the webhooks of a command: first all of them are accepted, and then, once the state has changed, sent. */
export interface Outbox {
  /**
   * Accepts webhooks.
   * @param settings the channel's, as they are once the command has been applied
   * @returns what sends them
   * @throws when one of them cannot be accepted; then none is, and the command changes nothing
   */
  accept(webhooks: readonly WhapiWebhook[], origin: Origin, settings: Settings): () => void;
  /** Whether an error of `accept` may pass, such as that of a full disk. */
  mayPass(error: unknown): boolean;
  /** Reports an error that no caller can catch. */
  report(error: unknown): void;
}

/** How often, and for how long, a command that runs by itself is repeated when its webhooks cannot be accepted. */
const REPEAT_MS = 1_000;
const PATIENCE_MS = 900_000;

export interface ChannelOptions {
  initialState(): ChannelState;
  clock: MockClock;
  outbox: Outbox;
  /** The seed for generated ids. */
  seed: number;
  /** How many messages, calls, orders and held-back webhooks the channel keeps, the newest ones of each. */
  messageLimit: number;
  /** Called after each change of the state. */
  listeners: Listeners<StateChange>;
}

/** One channel: its state, and the commands that change it. */
export class Channel {
  readonly #options: ChannelOptions;
  #state: ChannelState;
  readonly #random: SeededRandom;

  constructor(options: ChannelOptions) {
    this.#options = options;
    this.#state = options.initialState();
    this.#random = new SeededRandom(options.seed);
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
    const context = { now: clock.now(), randomBytes: (length: number) => this.#random.bytes(length) };
    const { result, later = [], ...effects } = command(this.#state, input, context);
    const { changes, webhooks } = keepMissed(this.#state, effects, messageLimit);
    // Before the state changes: a command whose webhooks cannot be stored has no effect.
    const send = outbox.accept(webhooks, origin, changes.settings ?? this.#state.settings);
    this.#apply(changes);
    send();
    const { cause, source } = origin;
    for (const { afterMs, command } of later) clock.after(afterMs, () => this.#runByItself(command, { cause, source }));
    return deepFreeze(result);
  }

  /** Learns what a webhook says that no command caused. Sends nothing. */
  learn(webhook: object): void {
    learnWebhook(this.#state, webhook, (changes) => this.#apply(changes));
  }

  #apply(changes: Changes): void {
    const { messageLimit, listeners } = this.#options;
    const change = listeners.isEmpty ? undefined : stateChangeOf(this.#state, changes);
    applyChanges(this.#state, changes);
    forgetOldest(this.#state, messageLimit);
    if (change) listeners.call(change);
  }

  /** A command that no caller could repeat is repeated until its webhooks can be accepted. */
  #runByItself(command: Command<void, void>, origin: Origin, until = this.#options.clock.now() + PATIENCE_MS): void {
    const { clock, outbox } = this.#options;
    try {
      this.run(command, undefined, origin);
    } catch (error) {
      const isOver = !outbox.mayPass(error) || clock.now() >= until;
      if (isOver) outbox.report(error);
      else clock.after(REPEAT_MS, () => this.#runByItself(command, origin, until));
    }
  }

  /** Returns to the initial state; the ids start over. */
  reset(): void {
    this.#state = this.#options.initialState();
    this.#random.reset(this.#options.seed);
  }

  /** What the next ids are made from. */
  get randomState(): readonly number[] {
    return this.#random.state;
  }

  /**
   * Works out another state.
   * @param state fills the initial one
   * @returns a function that replaces the present state
   */
  prepare(state: (fresh: ChannelState) => ChannelState, randomState: readonly number[]): () => void {
    const prepared = state(this.#options.initialState());
    return () => {
      this.#state = prepared;
      this.#random.state = randomState;
    };
  }
}
