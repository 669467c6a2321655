import type { Reply } from '../lab/reply.ts';

/** What a correct receiver does in a trial: the exported test checks it. */
export type Expectation =
  /** It sends at least and at most so many messages to a chat, as it sends `like`: by that operation, to such an address. */
  | {
      readonly kind: 'replies';
      readonly chatId: string;
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly like?: Reply | undefined;
    }
  /** It answers each webhook with 200 that no fault keeps from it. */
  | { readonly kind: 'answers-200' };
