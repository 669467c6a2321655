import type { SubscribeOptions } from '@whapi-webhooks/mock';
import type { AnyScenarioStep } from '@whapi-webhooks/types/steps';
import type { MutedKind } from '../receiver/muted.ts';
import type { Conversation } from './conversation.ts';

/** What is done to the receiver in one trial. */
export interface Plan {
  /** In one line, for the report and the test: `The same webhook is delivered twice`. */
  readonly title: string;
  /** Who takes part. Their `opening` steps come first. */
  readonly talks: readonly Conversation[];
  /**
   * What happens. Before a step that moves the clock, the receiver gets the time to respond; at `expectRequested`, which
   * `Lab.answered` returns, it gets the time to send what it sends.
   */
  readonly steps: readonly AnyScenarioStep[];
  /** How the receiver is subscribed. Default: every event, in mode `body`, with the headers it was given. */
  readonly subscription?: Pick<SubscribeOptions, 'mode' | 'events' | 'headers'>;
  /** What the receiver does not get besides what it is known to answer. Default: nothing more. */
  readonly muted?: readonly MutedKind[];
  /** What the receiver gets although it is known to answer it. Default: nothing. */
  readonly unmuted?: readonly MutedKind[];
  /** Whether the clock moves although the receiver has not answered yet. Default: no. */
  readonly movesClockAtOnce?: boolean;
  /**
   * Whether each step waits until the receiver has responded, and the trial ends as soon as it breaks: responds with an
   * error of the server, or not at all, or crashes. Default: no.
   */
  readonly untilBroken?: boolean;
  /** How long to wait for replies, in milliseconds. Default: as doctor was told. */
  readonly patienceMs?: number;
  /** How many replies are enough to stop waiting for the first ones. Default: as many as to a plain text, by talk. */
  readonly awaits?: number;
}
