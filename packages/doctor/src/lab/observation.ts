import type { Delivery, TimelineRow } from '@whapi-webhooks/mock';
import type { Exchange } from '../receiver/exchange-log.ts';
import type { Plan } from './plan.ts';
import type { Reply } from './reply.ts';

/** What happened in a trial. */
export interface Observation {
  readonly plan: Plan;
  /** What the app sent to chats, in order. */
  readonly replies: readonly Reply[];
  /** The same, of one chat. */
  repliesTo(chatId: string): readonly Reply[];
  /** The requests to the receiver as they came over the wire, and its responses. */
  readonly exchanges: readonly Exchange[];
  readonly deliveries: readonly Delivery[];
  readonly timeline: readonly TimelineRow[];
  /** What the app threw or rejected outside of its requests: in this process only. */
  readonly crashes: readonly unknown[];
  /** Whether the app reacted to its own webhooks until it was stopped. */
  readonly isLoop: boolean;
  /** Whether the receiver still had not answered a request when the patience was over. */
  readonly isSilent: boolean;
  /** When the last thing happened, in milliseconds of real time after the start. */
  readonly busyMs: number;
}
